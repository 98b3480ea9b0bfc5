import { createTransport } from 'nodemailer'
import type { MailCarrier } from './mail-carrier.ts'

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** Mail by SMTP. The Message-ID is the mail's own, so that a receiver can tell a second delivery from a second mail. */
export function smtpCarrier({ url, from }: { url: string; from: string }): MailCarrier {
  const transport = createTransport({ url, ...PATIENCE }, { from, disableFileAccess: true, disableUrlAccess: true })
  const host = from.replace(/^.*@|>.*$/g, '')
  return {
    keepsText: false,
    send: async ({ id, to, subject, text }) => {
      try {
        await transport.sendMail({
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${host}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
      } catch (error) {
        throw new Error(`The mail server did not take the mail: ${(error as Error).message}`)
      }
    },
    close: () => transport.close(),
  }
}
