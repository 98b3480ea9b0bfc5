import type { MailSettings } from '../../server/platform/mail-settings.ts'
import { type MailCarrier, mailboxCarrier } from './mail-carrier.ts'
import { notifyCarrier } from './notify-carrier.ts'
import { smtpCarrier } from './smtp-carrier.ts'

/** The carrier that the settings name. */
export function openCarrier(settings: MailSettings): MailCarrier {
  if (settings.by === 'smtp') return smtpCarrier(settings)
  if (settings.by === 'notify') return notifyCarrier(settings)
  return settings.by === 'mailbox' ? mailboxCarrier : noCarrier
}

const noCarrier: MailCarrier = {
  keepsText: true,
  send: async () => {
    throw new Error('No mail can be sent: set SMTP_URL, or NOTIFY_API_KEY, and have the job tried again')
  },
  close: () => {},
}
