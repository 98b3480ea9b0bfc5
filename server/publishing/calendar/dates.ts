import type { Contract, Need, Proposal } from '../../generated/prisma/client.ts'
import type { CalendarEntry } from './icalendar.ts'

type Dated = { readonly id: string; readonly title: string; readonly version: number; readonly updatedAt: Date }
type Named = { readonly authority: { readonly name: string } }
export type DatedNeed = Dated &
  Named &
  Pick<Need, 'noticeToTerminateOn' | 'contractEndsOn' | 'latestExtendableEndOn' | 'earliestStartOn'>
export type DatedContract = Dated & Named & Pick<Contract, 'endsOn' | 'latestExtendableEndOn'>
export type DatedProposal = Dated & Pick<Proposal, 'joinBy' | 'startOn'>

/** The days of a need that its authority has to keep in mind. */
export const datesOfNeed = (need: DatedNeed): CalendarEntry[] => {
  const about = `${need.authority.name}. From the need “${need.title}”`
  return [
    ...entry(need, 'notice-to-terminate', need.noticeToTerminateOn, 'Last day to give notice to terminate', about),
    ...entry(need, 'contract-ends', need.contractEndsOn, 'Contract ends', about),
    ...entry(need, 'latest-end', need.latestExtendableEndOn, 'Contract ends with every extension used', about),
    ...entry(need, 'earliest-start', need.earliestStartOn, 'Earliest start', about),
  ]
}

/** The days on which a contract ends. */
export const datesOfContract = (contract: DatedContract): CalendarEntry[] => {
  const about = `${contract.authority.name}. From the contract “${contract.title}”`
  return [
    ...entry(contract, 'contract-ends', contract.endsOn, 'Contract ends', about),
    ...entry(contract, 'latest-end', contract.latestExtendableEndOn, 'Contract ends with every extension used', about),
  ]
}

/** The days its members agreed on. */
export const datesOfProposal = (proposal: DatedProposal): CalendarEntry[] => {
  const about = `From the proposal “${proposal.title}”`
  return [
    ...entry(proposal, 'join-by', proposal.joinBy, 'Last day to join', about),
    ...entry(proposal, 'starts', proposal.startOn, 'The service has to start', about),
  ]
}

const entry = (of: Dated, what: string, on: Date | null, said: string, about: string): CalendarEntry[] =>
  on
    ? [
        {
          uid: `${what}.${of.id}@commonlot`,
          on,
          summary: `${said}: ${of.title}`,
          description: about,
          changedAt: of.updatedAt,
          revision: of.version,
        },
      ]
    : []
