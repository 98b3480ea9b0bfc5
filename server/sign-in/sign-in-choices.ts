import type { MailSettings } from '../platform/mail-settings.ts'
import type { ProviderSettings } from '../platform/sign-in-settings.ts'
import type { SessionLimits } from './session.ts'

/** How people sign in to this installation. */
export interface SignInChoices {
  /** The address people type, without a slash at its end. */
  readonly publicUrl: string
  readonly limits: SessionLimits
  readonly providers: readonly ProviderSettings[]
  readonly mail: MailSettings['by']
}

export const usualLimits: SessionLimits = { idleMs: 30 * 60_000, absoluteMs: 12 * 3_600_000 }

/** Whether real people sign in here, with more than the development mailbox. */
export const isSetUp = ({ providers, mail }: SignInChoices): boolean =>
  providers.length > 0 || mail === 'smtp' || mail === 'notify'

/** Links are the way in where no identity provider is set up and mail can be sent. */
export const isByLink = ({ providers, mail }: SignInChoices): boolean => providers.length === 0 && mail !== 'nothing'
