import { oneLine } from '../mail/one-line.ts'
import type { MailToSend } from '../mail/queue-mail.ts'
import { findAdministrators } from '../organisations/people/find-administrators.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { BY_HAND } from './webhook.ts'

const withOwner = {
  person: { select: { email: true, disabledAt: true } },
  authority: { select: { name: true } },
} as const

/**
 * Writes to whoever looks after a webhook that it was disabled, and why: to the person whose it is, or to its authority's
 * administrators. To nobody when someone disabled it by hand, or it is enabled again.
 */
export async function writeDisabledMail(work: Work, webhookId: string, publicUrl: string): Promise<MailToSend[]> {
  const webhook = await work.tx.webhook.findUnique({ where: { id: webhookId }, include: withOwner })
  if (!webhook?.disabledAt || webhook.disabledReason === BY_HAND) return []
  const { url, disabledReason, person, authority } = webhook
  const own = person && !person.disabledAt ? [person.email] : []
  const receivers = person ? own : await findAdministrators(work.tx, webhook)
  const text = [
    `${authority ? `A webhook of ${oneLine(authority.name)}` : 'Your webhook'} on Commonlot was disabled: ${oneLine(url)}`,
    `${oneLine(disabledReason ?? 'It could not be delivered to')}.`,
    `Nothing is sent to it meanwhile. What was not told is not lost: enable it at ${publicUrl}, and it goes on where it was.`,
  ]
  return receivers.map((to) => ({
    to,
    subject: 'A webhook on Commonlot was disabled',
    text: `${text.join('\n\n')}\n`,
  }))
}
