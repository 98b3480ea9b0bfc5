import type { FieldProblem } from '../../platform/errors.ts'
import { type Html, html } from '../html.ts'
import { atField, form, page } from './layout.ts'

interface SignInPage {
  readonly csrfToken: string
  readonly providers: readonly { readonly id: string; readonly name: string }[]
  /** Whether a link can be mailed. */
  readonly byLink: boolean
  readonly email?: string
  readonly problems?: readonly FieldProblem[]
}

/** How do you want to sign in? */
export function signInPage({ csrfToken, providers, byLink, email = '', problems = [] }: SignInPage): string {
  const withProviders = providers.map(
    ({ id, name }) => html`<p><a href="/sign-in/with/${id}">Sign in with ${name}</a></p>`,
  )
  const none =
    providers.length === 0 &&
    !byLink &&
    html`<p>Nobody can sign in here yet. Whoever runs this service must set up an identity provider or e-mail first: the README says how, under Settings.</p>`
  return page({
    title: 'Sign in',
    problems,
    body: html`${withProviders}${byLink && linkForm(csrfToken, email, problems)}${none}`,
  })
}

const linkForm = (csrfToken: string, email: string, problems: readonly FieldProblem[]): Html =>
  form(
    '/sign-in',
    csrfToken,
    html`<label for="email">E-mail address</label>
<p id="email-hint">We’ll send you a link to sign in. You do not need a password.</p>
${atField('email', problems)}
<p><input id="email" name="email" type="email" autocomplete="email" spellcheck="false" value="${email}" aria-describedby="email-hint${problems.length > 0 && ' email-error'}"></p>
<button>Send me a link</button>`,
  )

/** The same whether or not anyone has that address. */
export const checkYourEmailPage = ({ email, mailbox }: { email: string | null; mailbox: boolean }): string =>
  page({
    title: 'Check your e-mail',
    body: html`<p>If ${email ?? 'that address'} belongs to someone registered here, we have sent a link to it. It works once, for 15 minutes, in this browser.</p>
${mailbox && html`<p>This is a trial installation: its e-mail is in the <a href="/mailbox">development mailbox</a>.</p>`}
<p>No e-mail after a few minutes? Look in your spam folder, or <a href="/sign-in">try another address</a>. If you are not registered yet, ask your authority’s administrator to invite you.</p>`,
  })

/** A link opened: mail scanners open links too, so that alone signs nobody in. */
export const openLinkPage = ({ csrfToken, secret }: { csrfToken: string; secret: string }): string =>
  page({
    title: 'Sign in to Commonlot',
    body: form(
      '/sign-in/link',
      csrfToken,
      html`<input type="hidden" name="secret" value="${secret}"><p>You opened the link from your e-mail.</p><button>Sign in</button>`,
    ),
  })

/** Something was not done: what happened and what to do. */
export const couldNotPage = ({ title, message }: { title: string; message: string }): string =>
  page({ title, body: html`<p>${message}.</p><p><a href="/sign-in">Back to sign in</a></p>` })
