import type { EventOf } from '../../server/events.ts'
import { queueMail } from '../../server/mail/queue-mail.ts'
import { writeJoiningMail } from '../../server/organisations/joining/write-joining-mail.ts'
import { writeExpiryMail } from '../../server/organisations/write-expiry-mail.ts'
import { writeDisabledMail } from '../../server/webhooks/write-disabled-mail.ts'
import type { Reaction } from '../reaction.ts'

/** Who asks to join an authority is made known to its administrators, and their answer to who asked. */
export const mailAboutJoining: Reaction<EventOf<'JoiningRequested' | 'JoiningGranted' | 'JoiningDeclined'>> = {
  name: 'mailAboutJoining',
  carryOut: async (work, { joinRequestId }, { publicUrl }) => {
    for (const mail of await writeJoiningMail(work, joinRequestId, publicUrl)) await queueMail(work, mail)
  },
}

/** Whoever holds a token that ends within a fortnight is told. */
export const mailTheExpiry: Reaction<EventOf<'TokenExpiring'>> = {
  name: 'mailTheExpiry',
  carryOut: async (work, { tokenId }, { publicUrl }) => {
    for (const mail of await writeExpiryMail(work, tokenId, publicUrl)) await queueMail(work, mail)
  },
}

/** Whoever looks after a webhook that was disabled is told. */
export const mailTheDisabling: Reaction<EventOf<'WebhookDisabled'>> = {
  name: 'mailTheDisabling',
  carryOut: async (work, { webhookId }, { publicUrl }) => {
    for (const mail of await writeDisabledMail(work, webhookId, publicUrl)) await queueMail(work, mail)
  },
}
