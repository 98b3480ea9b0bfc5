import type { Role } from '../../generated/prisma/enums.ts'
import { oneLine } from '../../mail/one-line.ts'
import type { MailToSend } from '../../mail/queue-mail.ts'
import { spokenRole } from '../people/membership.ts'

export interface JoiningLetter {
  readonly to: string
  readonly authority: string
  readonly role: Role
  /** Where Commonlot is. */
  readonly publicUrl: string
}

/** What an authority's administrator is told when someone asks to join. */
export function requestMail(
  { to, authority, role, publicUrl }: JoiningLetter,
  { name, email, note }: { name: string; email: string; note: string | null },
): MailToSend {
  const text = [
    `${oneLine(name)} (${email}) asks to act for ${oneLine(authority)} on Commonlot, as ${spokenRole(role)}.`,
    ...(note ? [`They say: ${oneLine(note)}`] : []),
    `You administer ${oneLine(authority)}. Sign in at ${publicUrl} to grant the request, or to decline it and say why.`,
    'If you do not know them, decline it: nobody is let in until an administrator says so.',
  ]
  return mail(to, `Someone asks to join ${oneLine(authority)} on Commonlot`, text)
}

/** What someone who asked to join is told when they were let in. */
export const grantedMail = ({ to, authority, role, publicUrl }: JoiningLetter): MailToSend =>
  mail(to, `You may now act for ${oneLine(authority)} on Commonlot`, [
    `Your request to join ${oneLine(authority)} was granted. Your role is ${spokenRole(role)}.`,
    `Sign in at ${publicUrl} with this address, ${to}.`,
  ])

/** What someone who asked to join is told when they were not let in, and why. */
export const declinedMail = ({ to, authority, publicUrl }: JoiningLetter, reason: string | null): MailToSend =>
  mail(to, `Your request to join ${oneLine(authority)} on Commonlot was declined`, [
    `Your request to join ${oneLine(authority)} was declined.`,
    ...(reason ? [`The reason given: ${oneLine(reason)}`] : []),
    `You may ask again at ${publicUrl}, or ask an administrator of the authority to invite you.`,
  ])

const mail = (to: string, subject: string, text: readonly string[]): MailToSend => ({
  to,
  subject,
  text: `${text.join('\n\n')}\n`,
})
