import type { EventOf } from '../../server/events.ts'
import type { Reaction } from '../reaction.ts'
import { handOver } from '../senders/send-mail.ts'

/** A mail that was written goes to the sender's queue, where no transaction is open while the network is used. */
export const handOverTheMail: Reaction<EventOf<'MailQueued'>> = {
  name: 'handOverTheMail',
  carryOut: (_work, { mailId }, { queues }) => handOver(queues, mailId),
}
