import type { Role } from '../../generated/prisma/enums.ts'
import { oneLine } from '../../mail/one-line.ts'
import { dayOf, spokenDay } from '../../platform/days.ts'
import { spokenRole } from '../people/membership.ts'

/** A mail as it is handed over to be sent. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

export interface InvitationLetter {
  readonly email: string
  readonly role: Role
  /** The authority's or supplier's name; null for the platform's own roles. */
  readonly organisation: string | null
  /** Whoever invited; null when that was the system. */
  readonly inviter: string | null
  readonly expiresAt: Date
  /** Where the invitation can be read and accepted. */
  readonly link: string
}

/** What someone who is invited is told. */
export function invitationMail({ email, role, organisation, inviter, expiresAt, link }: InvitationLetter): Mail {
  const what = organisation
    ? `to act for ${oneLine(organisation)} on Commonlot`
    : `to be a ${spokenRole(role)} on Commonlot`
  const who = inviter ? `${oneLine(inviter)} has invited you` : 'You have been invited'
  const text = [
    `${who} ${what}, where councils buy IT together.`,
    `Your role would be: ${spokenRole(role)}.`,
    `Open this link and sign in with this address, ${email}, to accept:`,
    link,
    `The invitation ends on ${spokenDay(dayOf(expiresAt))}. If you do not want it, do nothing.`,
    'If you did not expect this, tell the person who invited you. Do not pass the link on.',
  ]
  return { to: email, subject: `You are invited ${what}`, text: `${text.join('\n\n')}\n` }
}
