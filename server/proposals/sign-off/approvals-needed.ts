/** Who has to say yes within an authority, in the order in which they do. */
export type Approver = 'OFFICER' | 'PROCUREMENT' | 'LEGAL' | 'FINANCE' | 'MEMBERS'

/** One line of an authority's scheme of delegation. */
export interface DelegationRule {
  readonly approver: Approver
  /** Needed from this value on, including VAT. */
  readonly fromPence: bigint
}

/** An approval that was given and has not lapsed. */
export interface GivenApproval {
  readonly approver: Approver
  readonly personId: string
}

const ORDER: readonly Approver[] = ['OFFICER', 'PROCUREMENT', 'LEGAL', 'FINANCE', 'MEMBERS']

/** The approvals a value needs under an authority's rules, in their order. */
export const approvalsNeeded = (rules: readonly DelegationRule[], valueIncVatPence: bigint): Approver[] =>
  ORDER.filter((approver) => rules.some((rule) => rule.approver === approver && valueIncVatPence >= rule.fromPence))

/**
 * The next who has to approve; null when all have. When rules changed so that all who still must are one person, the last
 * of them approves once more: another person has to.
 */
export function nextApprover(needed: readonly Approver[], given: readonly GivenApproval[]): Approver | null {
  const missing = needed.find((approver) => !given.some((one) => one.approver === approver))
  return missing ?? (areEnoughPeople(needed, given) ? null : (needed.at(-1) ?? null))
}

/** Whether an authority has approved: everybody who must has, and they are at least two people where two must. */
export const isApproved = (needed: readonly Approver[], given: readonly GivenApproval[]): boolean =>
  nextApprover(needed, given) === null

/** Why this person may not give this approval now; null when they may. Several approvals need two people at least. */
export function reasonNotToApprove(
  needed: readonly Approver[],
  given: readonly GivenApproval[],
  attempt: GivenApproval,
): string | null {
  const next = nextApprover(needed, given)
  if (next === null) return 'Everybody who has to approve has done so'
  if (attempt.approver !== next) return `The next to approve is ${called[next]}`
  const then = [...given, attempt]
  const isLast = needed.every((approver) => then.some((one) => one.approver === approver))
  // approvals may lapse in any order: whichever closes the last gap must leave two people
  return isLast && !areEnoughPeople(needed, then) ? 'Two different people must approve: ask a colleague' : null
}

/** Approvers as they are called in a sentence. */
export const called: Readonly<Record<Approver, string>> = {
  OFFICER: 'the responsible officer',
  PROCUREMENT: 'procurement',
  LEGAL: 'legal',
  FINANCE: 'finance',
  MEMBERS: 'the members',
}

const areEnoughPeople = (needed: readonly Approver[], given: readonly GivenApproval[]): boolean =>
  new Set(given.filter(({ approver }) => needed.includes(approver)).map(({ personId }) => personId)).size >=
  Math.min(2, needed.length)
