import { html } from '../html.ts'
import { page } from './layout.ts'

interface ShownMail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly writtenAt: Date
}

/** The development mailbox: every mail this trial installation would have sent, newest first. */
export const mailboxPage = (mails: readonly ShownMail[]): string =>
  page({
    title: 'Development mailbox',
    body: html`<p>No mail server is set up, so mail comes here instead of leaving this machine. Newest first. <a href="/mailbox">Look again</a></p>
${mails.length === 0 && html`<p>There is no mail yet.</p>`}
<ul>${mails.map(({ to, subject, text, writtenAt }) => html`<li><strong>${subject}</strong><br>to ${to}, ${writtenAt.toISOString()}<pre>${linked(text)}</pre></li>`)}</ul>`,
  })

/** A line that is an address alone becomes a link. */
const linked = (text: string) =>
  text
    .split('\n')
    .map((line) => (/^https?:\/\/\S+$/.test(line) ? html`<a href="${line}">${line}</a>\n` : html`${line}\n`))
