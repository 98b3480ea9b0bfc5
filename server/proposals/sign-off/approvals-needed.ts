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

/** The next who has to approve; null when all have. */
export const nextApprover = (needed: readonly Approver[], given: readonly GivenApproval[]): Approver | null =>
  needed.find((approver) => !given.some((one) => one.approver === approver)) ?? null

/** Whether an authority has approved: everybody who must has, and they are at least two people where two must. */
export function isApproved(needed: readonly Approver[], given: readonly GivenApproval[]): boolean {
  if (nextApprover(needed, given) !== null) return false
  const people = new Set(given.filter(({ approver }) => needed.includes(approver)).map(({ personId }) => personId))
  return people.size >= Math.min(2, needed.length)
}

/** Why this person may not give this approval now; null when they may. Two approvals that follow need two people. */
export function reasonNotToApprove(
  needed: readonly Approver[],
  given: readonly GivenApproval[],
  { approver, personId }: GivenApproval,
): string | null {
  const next = nextApprover(needed, given)
  if (next === null) return 'Everybody who has to approve has done so'
  if (approver !== next) return `The next to approve is ${next.toLowerCase()}`
  const others = new Set(given.map((one) => one.personId))
  const isLast = needed.at(-1) === approver
  return isLast && needed.length > 1 && others.size === 1 && others.has(personId)
    ? 'Two different people must approve: ask a colleague'
    : null
}
