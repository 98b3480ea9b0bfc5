import type { MailToSend } from '../mail/queue-mail.ts'

interface Link {
  readonly to: string
  /** Null for someone who signs in for the first time. */
  readonly name: string | null
  readonly address: string
  readonly expiresAt: Date
}

/** The mail with a link to sign in. */
export function linkMail({ to, name, address, expiresAt }: Link): MailToSend {
  const text = `Hello${name ? ` ${name}` : ''}

Someone, most likely you, asked to sign in to Commonlot. To go on, open this link in the browser where you asked:

${address}

It works once, and for 15 minutes.

If you did not ask to sign in, you need not do anything: without this link nobody can sign in as you. Do not pass it on.

Commonlot
`
  return { to, subject: 'Sign in to Commonlot', text, sendBefore: expiresAt }
}
