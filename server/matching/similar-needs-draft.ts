import { z } from 'zod'
import { contradictionsIn } from '../needs/need.ts'
import { NeedDetails } from '../needs/need-details.ts'
import { InvalidInput, valid } from '../platform/errors.ts'
import type { MatchableRow } from './matchable-need.ts'

/** A longer list than this is a matter for the matches of a posted need. */
export const MOST_SIMILAR = 20

const SimilarNeedsInput = NeedDetails.pick({
  title: true,
  description: true,
  departmentId: true,
  cpvCodes: true,
  valueExVatPence: true,
  incumbentSupplier: true,
  incumbentSystem: true,
  contractEndsOn: true,
  latestExtendableEndOn: true,
  noticeToTerminateOn: true,
  earliestStartOn: true,
  latestStartOn: true,
  termMonths: true,
  requirements: true,
}).extend({
  needId: z.string().nullish(),
  authorityId: z.string().nullish(),
  first: z
    .int('Ask for a whole number of needs')
    .min(1, 'Ask for 1 need or more')
    .max(MOST_SIMILAR, `Ask for ${MOST_SIMILAR} needs or fewer`),
})

export type SimilarNeedsDraft = z.output<typeof SimilarNeedsInput>

/** What an officer has typed so far, under the rules of a saved draft; throws InvalidInput naming every field at fault. */
export function readSimilarNeedsDraft(raw: unknown): SimilarNeedsDraft {
  const draft = valid(SimilarNeedsInput, raw)
  const problems = contradictionsIn(daysOf(draft))
  if (problems.length > 0) throw new InvalidInput(problems)
  return draft
}

/** Whose draft it is: the need it will be saved as, its authority as matching reads it, and its department. */
export interface Whose {
  readonly needId: string
  readonly authorityId: string
  readonly authority: MatchableRow['authority']
  readonly departmentId: string | null
}

/** The draft as if it had been saved, for the engine to read; it never is. */
export const toMatchableRow = (draft: SimilarNeedsDraft, { needId, ...whose }: Whose): MatchableRow => ({
  ...whose,
  ...daysOf(draft),
  id: needId,
  version: 0,
  status: 'DRAFT',
  sharing: 'DRAFT',
  valueSharing: null,
  incumbentSharing: null,
  updatedAt: new Date(0),
  title: draft.title,
  description: draft.description,
  cpvCodes: draft.cpvCodes,
  valueExVatPence: draft.valueExVatPence ?? null,
  termMonths: draft.termMonths ?? null,
  incumbentSupplier: draft.incumbentSupplier ?? null,
  incumbentSystem: draft.incumbentSystem ?? null,
  publishedOn: null,
  requirements: draft.requirements.map(({ text }) => ({ text })),
  partners: [],
})

const daysOf = (draft: SimilarNeedsDraft) => ({
  earliestStartOn: draft.earliestStartOn ?? null,
  latestStartOn: draft.latestStartOn ?? null,
  contractEndsOn: draft.contractEndsOn ?? null,
  latestExtendableEndOn: draft.latestExtendableEndOn ?? null,
  noticeToTerminateOn: draft.noticeToTerminateOn ?? null,
})
