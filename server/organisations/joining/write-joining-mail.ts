import type { MailToSend } from '../../mail/queue-mail.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { findAdministrators } from '../people/find-administrators.ts'
import { declinedMail, grantedMail, requestMail } from './joining-mail.ts'

/**
 * Writes what is to be told of a request to join as it stands now: while it is open its authority's administrators are
 * told, one mail each; once it is answered, whoever asked. One that was withdrawn is nobody's business any more.
 */
export async function writeJoiningMail(work: Work, id: string, publicUrl: string): Promise<MailToSend[]> {
  const request = await work.tx.joinRequest.findUnique({ where: { id }, include: { person: true, authority: true } })
  if (!request) return []
  const { status, role, note, reason, person, authority, authorityId } = request
  const letterTo = (to: string) => ({ to, role, publicUrl, authority: authority.name })
  if (status === 'OPEN') {
    const administrators = await findAdministrators(work.tx, { authorityId })
    return administrators.map((to) => requestMail(letterTo(to), { name: person.name, email: person.email, note }))
  }
  if (person.disabledAt) return []
  if (status === 'GRANTED') return [grantedMail(letterTo(person.email))]
  return status === 'DECLINED' ? [declinedMail(letterTo(person.email), reason)] : []
}
