import type { AuthorityKind, Nation } from '../generated/prisma/enums.ts'
import { type FrameworkKind, latestEndOf } from '../rules/framework-terms.ts'

/** Who may use a framework: named authorities, or a class of them. */
export type UserClass =
  | { readonly kind: 'AUTHORITY'; readonly authorityId: string }
  | { readonly kind: 'NATION'; readonly nation: Nation }
  | { readonly kind: 'REGION'; readonly region: string }
  | { readonly kind: 'AUTHORITY_KIND'; readonly authorityKind: AuthorityKind }
  | { readonly kind: 'EVERY_COUNCIL' }

export interface FrameworkLot {
  readonly id: string
  readonly title: string
  readonly cpvCodes: readonly string[]
  /** Advertised, including VAT; null when the lot has no value of its own. */
  readonly advertisedIncVatPence: bigint | null
}

export interface Framework {
  readonly id: string
  readonly title: string
  readonly kind: FrameworkKind
  readonly isSingleSupplier: boolean
  readonly awardedOn: Date
  readonly endsOn: Date
  /** Why it may run longer than the law's term, as its notice says; null when it does not. */
  readonly reasonForLonger: string | null
  /** Advertised, including VAT, of all call-offs; of all its frameworks, for an open scheme. */
  readonly advertisedIncVatPence: bigint
  /** Hundredths of a per cent of each call-off. */
  readonly feeBasisPoints: number | null
  readonly isDirectAwardAllowed: boolean
  readonly users: readonly UserClass[]
  readonly lots: readonly FrameworkLot[]
}

/** An authority, as far as the classes of users tell them apart. */
export interface PossibleUser {
  readonly id: string
  readonly nation: Nation
  readonly region: string
  readonly kind: AuthorityKind
}

/** May this authority use the framework? */
export const mayUse = ({ users }: Pick<Framework, 'users'>, authority: PossibleUser): boolean =>
  users.some((some) => isAmong(some, authority))

function isAmong(users: UserClass, authority: PossibleUser): boolean {
  switch (users.kind) {
    case 'AUTHORITY':
      return users.authorityId === authority.id
    case 'NATION':
      return users.nation === authority.nation
    case 'REGION':
      return users.region === authority.region
    case 'AUTHORITY_KIND':
      return users.authorityKind === authority.kind
    case 'EVERY_COUNCIL':
      return true
  }
}

/** What decides how long a framework may run. */
export type Term = Pick<Framework, 'kind' | 'isSingleSupplier' | 'awardedOn' | 'endsOn' | 'reasonForLonger'>

/** Is it longer than the law allows without a reason, and does it give none? Sections 47 and 49. */
export function isTooLong({ kind, isSingleSupplier, awardedOn, endsOn, reasonForLonger }: Term): boolean {
  const latest = latestEndOf(kind, isSingleSupplier, awardedOn)
  return latest !== undefined && endsOn > latest && (kind === 'OPEN' || !reasonForLonger)
}
