import type { Direction, Order } from '../../server/platform/sql/page.ts'
import { builder } from '../builder.ts'

export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which way a list runs.',
  values: {
    ASC: { value: 'asc', description: 'From the first, soonest or least.' },
    DESC: { value: 'desc', description: 'From the last, latest or most.' },
  } as const,
})

interface Asked {
  readonly by: string
  readonly direction?: Direction | null | undefined
}

/** The order a client asked for, or the first of those there are. */
export function orderOf<Orders extends Readonly<Record<string, Order>>>(
  orders: Orders,
  asked: Asked | null | undefined,
): Order {
  const order = (asked ? orders[asked.by] : Object.values(orders)[0]) as Order
  return { ...order, direction: asked?.direction ?? order.direction }
}
