import type { EventOf } from '../../server/events.ts'
import { recountProposals } from '../../server/proposals/recount-proposals.ts'
import type { Reaction } from '../reaction.ts'

type NeedChanged = EventOf<'NeedEdited' | 'NeedShared' | 'NeedWithdrawn' | 'NeedLapsed' | 'NeedMet'>

/** A need that changed or is over leaves its mark on the open proposals that hold it. */
export const recountTheProposals: Reaction<NeedChanged> = {
  name: 'recountTheProposals',
  carryOut: (work, { needId }) => recountProposals(work, needId),
}
