import type { Commitment } from '../../generated/prisma/enums.ts'
import { AGREEMENT_QUESTIONS, type AgreementQuestion } from './agreement-items.ts'

interface Party {
  readonly authorityId: string
  readonly commitment: Commitment
}

interface Clause {
  readonly item: AgreementQuestion['item']
  readonly version: number
  readonly approvals: readonly { readonly authorityId: string; readonly version: number }[]
}

/** How far one question is settled. */
export interface Settled<C extends Clause = Clause> {
  readonly question: AgreementQuestion
  /** What was written; null while nothing is. */
  readonly clause: C | null
  readonly agreed: readonly string[]
  /** The authorities whose yes is still to come. */
  readonly awaited: readonly string[]
}

/** Those who buy agree with each other; who is only invited or observes does not. */
const BUYING: readonly Commitment[] = ['INTERESTED', 'INTENDS', 'COMMITTED']

export const isParty = ({ commitment }: Pick<Party, 'commitment'>): boolean => BUYING.includes(commitment)

/** Goes through every question. A yes counts for the wording it was given to, and while its authority is still buying. */
export function settle<C extends Clause>(members: readonly Party[], clauses: readonly C[]): Settled<C>[] {
  const parties = members.filter(isParty).map(({ authorityId }) => authorityId)
  return AGREEMENT_QUESTIONS.map((question) => {
    const clause = clauses.find(({ item }) => item === question.item) ?? null
    const said = new Set(clause?.approvals.flatMap((a) => (a.version === clause.version ? [a.authorityId] : [])))
    return {
      question,
      clause,
      agreed: parties.filter((id) => said.has(id)),
      awaited: parties.filter((id) => !said.has(id)),
    }
  })
}

/** What is missing until every buying authority has agreed to everything, a sentence each; `nameOf` names authorities. */
export function missingFrom(settled: readonly Settled[], nameOf: (authorityId: string) => string): string[] {
  return settled.flatMap(({ question, clause, awaited }) => {
    if (!clause) return [`${question.title}: nothing is written yet`]
    return awaited.length > 0 ? [`${question.title}: ${awaited.map(nameOf).join(', ')} still to agree`] : []
  })
}
