import { globalIdOf } from '../changes/change.ts'
import type { WebhookDelivery } from '../generated/prisma/client.ts'
import type { ToldChange } from './webhook.ts'

/** Stable across attempts, so that a receiver can tell a message it has had. */
export const messageIdOf = ({ id }: Pick<WebhookDelivery, 'id'>): string => `msg_${id.replaceAll('-', '')}`

/**
 * What is sent: the type, when it came about, and ids; never contents. What the owner may no longer see by now is told as
 * gone, whatever it was when the message was put down.
 */
export function bodyOf({ sort, change, createdAt }: WebhookDelivery, isShown: boolean): string {
  const timestamp = createdAt.toISOString()
  if (sort === 'TEST') return JSON.stringify({ type: 'webhook.test', timestamp, data: {} })
  if (sort === 'START_AGAIN') return JSON.stringify({ type: 'changes.start_again', timestamp, data: {} })
  const { kind, id, changedAt, cursor } = change as unknown as ToldChange
  const action = isShown ? 'CHANGED' : 'DELETED'
  const data = { kind, action, id: globalIdOf({ kind, id }), cursor }
  return JSON.stringify({ type: `${kind.toLowerCase()}.${action.toLowerCase()}`, timestamp: changedAt, data })
}
