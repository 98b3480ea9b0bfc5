import { newId } from '../platform/ids.ts'
import type { Work } from '../platform/unit-of-work.ts'

/** A mail in plain English, as a verb writes it. */
export interface MailToSend {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** After this it is pointless, as when a link in it has expired. */
  readonly sendBefore?: Date
}

/** Has a mail sent once the work commits: it is written down with the change it tells of, and leaves through a worker. */
export async function queueMail(work: Work, mail: MailToSend): Promise<string> {
  const id = newId()
  await work.tx.mail.create({ data: { id, ...mail, writtenAt: work.now } })
  work.record({ type: 'MailQueued', mailId: id })
  return id
}
