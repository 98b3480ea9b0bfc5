import { decodeGlobalID, encodeGlobalID } from '@pothos/plugin-relay'
import { onlyId } from '../identity.ts'

/** What messages, decisions, documents and notes of a proposal are called in their ids. */
type Part = 'ProposalMessage' | 'ProposalDecision' | 'ProposalDocument' | 'EngagementNote'

export const idOfPart = (part: Part, id: string): string => encodeGlobalID(part, id)

/** The row's id in an id as the API gives it; one of something else finds nothing, like one that does not exist. */
export function partIn(part: Part, given: string): string {
  try {
    const { typename, id } = decodeGlobalID(given)
    return typename === part ? onlyId(id).id : ''
  } catch {
    return ''
  }
}

export const partOrNull = (part: Part, given: string | null | undefined): string | null =>
  given == null ? null : partIn(part, given)
