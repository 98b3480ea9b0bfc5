import { html } from '../html.ts'
import { form, page } from './layout.ts'

interface ShownInvitation {
  readonly email: string
  /** Null for a role on the platform itself. */
  readonly organisation: string | null
  readonly role: string
  readonly secret: string
  /** Of whoever is signed in; null when nobody is. */
  readonly csrfToken: string | null
}

/** What an invitation offers, and how to take it. */
export const invitationPage = ({ email, organisation, role, secret, csrfToken }: ShownInvitation): string =>
  page({
    title: 'You are invited',
    body: html`<p>You are invited to be a ${role}${organisation && html` of ${organisation}`} on Commonlot.</p>
${
  csrfToken === null
    ? html`<p>It is for ${email}. <a href="/sign-in">Sign in with this address</a> first, then open the link in the e-mail again.</p>`
    : form(
        '/sign-in/invitation',
        csrfToken,
        html`<input type="hidden" name="secret" value="${secret}"><button>Accept the invitation</button>`,
      )
}`,
  })

export const acceptedPage = (): string =>
  page({
    title: 'You have accepted',
    body: html`<p>Your new role is yours from now on. <a href="/sign-in/sessions">See who you act for</a>.</p>`,
  })

export const noInvitationPage = (): string =>
  page({
    title: 'This invitation cannot be used',
    body: html`<p>It has been accepted or taken back, or has ended. Ask whoever invited you for a new one.</p>`,
  })
