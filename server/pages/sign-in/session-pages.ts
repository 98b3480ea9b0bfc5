import { html } from '../html.ts'
import { form, page } from './layout.ts'

interface ShownSession {
  readonly id: string
  readonly browser: string
  readonly network: string
  readonly startedAt: Date
  readonly lastUsedAt: Date
}

interface SessionsPage {
  readonly name: string
  readonly csrfToken: string
  readonly current: string
  readonly sessions: readonly ShownSession[]
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
  readonly actingForId: string | null
}

const moment = (at: Date) =>
  at.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' })

/** Where a person is signed in, and for whom they act. */
export const sessionsPage = ({
  name,
  csrfToken,
  current,
  sessions,
  organisations,
  actingForId,
}: SessionsPage): string =>
  page({
    title: 'Your sessions',
    body: html`<p>You are signed in as ${name}.</p>
${form('/sign-in/sign-out', csrfToken, html`<button>Sign out</button>`)}
${(organisations.length > 1 || actingForId !== null) && organisationForm(csrfToken, organisations, actingForId)}
<h2>Where you are signed in</h2>
<ul>${sessions.map((session) => shown(session, session.id === current, csrfToken))}</ul>
${sessions.length > 1 && form('/sign-in/sessions/end-others', csrfToken, html`<button>Sign out everywhere else</button>`)}`,
  })

const organisationForm = (
  csrfToken: string,
  organisations: SessionsPage['organisations'],
  actingForId: string | null,
) =>
  form(
    '/sign-in/organisation',
    csrfToken,
    html`<h2>Who you act for</h2><label for="organisationId">Organisation</label>
<p><select id="organisationId" name="organisationId"><option value="">All of yours</option>
${organisations.map(({ id, name }) => html`<option value="${id}"${id === actingForId && html` selected`}>${name}</option>`)}</select></p>
<button>Change</button>`,
  )

const shown = ({ id, browser, network, startedAt, lastUsedAt }: ShownSession, isCurrent: boolean, csrfToken: string) =>
  html`<li>${isCurrent && html`<strong>This browser</strong>`}<dl>
<dt>Browser</dt><dd>${browser}</dd><dt>Network address</dt><dd>${network}</dd>
<dt>Signed in</dt><dd>${moment(startedAt)}</dd><dt>Last used</dt><dd>${moment(lastUsedAt)}</dd></dl>
${!isCurrent && form('/sign-in/sessions/end', csrfToken, html`<input type="hidden" name="sessionId" value="${id}"><button>Sign out there</button>`)}</li>`
