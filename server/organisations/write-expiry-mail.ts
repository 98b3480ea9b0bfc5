import { oneLine } from '../mail/one-line.ts'
import type { MailToSend } from '../mail/queue-mail.ts'
import { dayOf, spokenDay } from '../platform/days.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { findAdministrators } from './people/find-administrators.ts'

const withOwner = {
  person: { select: { email: true, disabledAt: true } },
  authority: { select: { name: true } },
  supplier: { select: { name: true } },
} as const

/**
 * Writes to whoever holds a token that it ends soon: to its person, or to the administrators of its organisation. To
 * nobody when it has ended meanwhile.
 */
export async function writeExpiryMail(work: Work, tokenId: string, publicUrl: string): Promise<MailToSend[]> {
  const token = await work.tx.apiToken.findUnique({ where: { id: tokenId }, include: withOwner })
  if (!token || token.revokedAt || token.expiresAt <= work.now) return []
  const { name, expiresAt, person } = token
  const own = person && !person.disabledAt ? [person.email] : []
  const receivers = person ? own : await findAdministrators(work.tx, token)
  const organisation = (token.authority ?? token.supplier)?.name
  const whose = organisation
    ? `The token “${oneLine(name)}” of ${oneLine(organisation)}`
    : `Your token “${oneLine(name)}”`
  const day = spokenDay(dayOf(expiresAt))
  const text = [
    `${whose} on Commonlot ends on ${day}. From then on whatever uses it is refused.`,
    `Sign in at ${publicUrl}, create another before that day, and put it where the old one is. If nothing uses it any more, do nothing.`,
    'A token that is rotated keeps its end: create a new one.',
  ]
  return receivers.map((to) => ({
    to,
    subject: `A token on Commonlot ends on ${day}`,
    text: `${text.join('\n\n')}\n`,
    sendBefore: expiresAt,
  }))
}
