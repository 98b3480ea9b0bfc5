import { z } from 'zod'

/** How mail leaves: by SMTP, through GOV.UK Notify, into the development mailbox, or not at all. */
export type MailSettings =
  | { readonly by: 'smtp'; readonly url: string; readonly from: string }
  | { readonly by: 'notify'; readonly apiKey: string; readonly templateId: string; readonly url: string | undefined }
  | { readonly by: 'mailbox' }
  | { readonly by: 'nothing' }

const NOTIFY_KEY = /[0-9a-f-]{36}-[0-9a-f-]{36}$/i

/** The environment variables that say how mail leaves. */
export const mailVariables = {
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/\s]+/, 'must be a URL like smtps://user:password@mail.example.gov.uk')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^@\r\n]+@[^@\s]+$/, 'must be a sender like Commonlot <commonlot@example.gov.uk>')
    .optional(),
  NOTIFY_API_KEY: z.string().regex(NOTIFY_KEY, 'must be an API key of GOV.UK Notify, as its page shows it').optional(),
  NOTIFY_TEMPLATE_ID: z.uuid('must be the id of an e-mail template of GOV.UK Notify').optional(),
  NOTIFY_URL: z.url('must be a URL, like https://api.notifications.service.gov.uk').optional(),
  DEVELOPMENT_MAILBOX: z.literal('yes', 'is set by `npm start` only: leave it out').optional(),
}

type Given = { readonly [K in keyof typeof mailVariables]?: z.output<(typeof mailVariables)[K]> }

/** Settings that contradict or need each other, each as a sentence after its variable. */
export function problemsOfMail(given: Given): [variable: string, problem: string][] {
  const problems: [string, string][] = []
  if (given.SMTP_URL && given.NOTIFY_API_KEY) problems.push(['NOTIFY_API_KEY', 'and SMTP_URL are set: choose one'])
  if (given.SMTP_URL && !given.MAIL_FROM) problems.push(['MAIL_FROM', 'must say from whom mail comes, with SMTP_URL'])
  if (given.NOTIFY_API_KEY && !given.NOTIFY_TEMPLATE_ID)
    problems.push(['NOTIFY_TEMPLATE_ID', 'must name a template with ((subject)) and ((text)), with NOTIFY_API_KEY'])
  return problems
}

/** What the environment says of mail. The development mailbox only where nothing real is set up. */
export function mailSettings(given: Given): MailSettings {
  if (given.SMTP_URL) return { by: 'smtp', url: given.SMTP_URL, from: given.MAIL_FROM ?? '' }
  if (given.NOTIFY_API_KEY)
    return {
      by: 'notify',
      apiKey: given.NOTIFY_API_KEY,
      templateId: given.NOTIFY_TEMPLATE_ID ?? '',
      url: given.NOTIFY_URL,
    }
  return { by: given.DEVELOPMENT_MAILBOX ? 'mailbox' : 'nothing' }
}
