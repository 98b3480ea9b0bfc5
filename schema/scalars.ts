import { GraphQLError } from 'graphql'
import { dayFrom, isoDay } from '../server/platform/days.ts'
import { builder } from './builder.ts'

const wrong = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })

builder.scalarType('Date', {
  description: 'A calendar day, `YYYY-MM-DD`.',
  serialize: (day) => isoDay(day),
  parseValue: (value) => {
    const day = typeof value === 'string' ? dayFrom(value) : undefined
    if (!day) throw wrong(`“${String(value)}” is not a date. Enter one like 2027-03-31`)
    return day
  },
})

builder.scalarType('DateTime', {
  description: 'An instant, ISO 8601 in UTC, like `2027-03-31T09:00:00.000Z`.',
  serialize: (instant) => instant.toISOString(),
  parseValue: (value) => {
    const instant = new Date(typeof value === 'string' ? value : Number.NaN)
    if (Number.isNaN(instant.getTime()))
      throw wrong(`“${String(value)}” is not an instant. Enter one like 2027-03-31T09:00:00Z`)
    return instant
  },
})

builder.scalarType('Pence', {
  description: 'A whole number of pence: £12.50 is 1250.',
  serialize: (pence) => Number(pence),
  parseValue: (value) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value))
      throw wrong(`“${String(value)}” is not a whole number of pence. £12.50 is 1250`)
    return BigInt(value)
  },
})

interface MoneyShape {
  readonly pence: bigint
  readonly currency: string
}

export const Money = builder.objectRef<MoneyShape>('Money').implement({
  description: 'An amount of money.',
  fields: (t) => ({
    pence: t.expose('pence', { type: 'Pence' }),
    currency: t.exposeString('currency', { description: 'ISO 4217, like GBP.' }),
  }),
})

/** An amount that may not be stated. */
export const moneyOrNull = (pence: bigint | null, currency: string): MoneyShape | null =>
  pence === null ? null : { pence, currency }
