import type { EventOf } from '../../server/events.ts'
import { queueMail } from '../../server/mail/queue-mail.ts'
import { writeInvitationMail } from '../../server/organisations/invitations/write-invitation-mail.ts'
import type { Reaction } from '../reaction.ts'

/** Whoever is invited is told by mail, with a link that only that mail holds. */
export const mailTheInvitation: Reaction<EventOf<'PersonInvited' | 'InvitationRenewed'>> = {
  name: 'mailTheInvitation',
  carryOut: async (work, { invitationId }, { publicUrl }) => {
    const linkTo = (secret: string) => `${publicUrl}/sign-in/invitation?secret=${secret}`
    const mail = await writeInvitationMail(work, invitationId, linkTo)
    if (mail) await queueMail(work, mail)
  },
}
