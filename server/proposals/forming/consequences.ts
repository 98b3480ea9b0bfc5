import type { ProposalLot } from '../../generated/prisma/client.ts'
import { spokenDay } from '../../platform/days.ts'
import type { Refusal } from '../../platform/errors.ts'
import { spokenPounds } from '../../platform/money.ts'
import type { Carried } from './carried.ts'

/** What would follow if an authority joined or withdrew. */
export interface Consequences {
  readonly authorityName: string
  /** Why it could not be done now; null when it could. */
  readonly refusal: Refusal | null
  readonly isLate: boolean
  readonly before: Carried
  readonly after: Carried
  readonly currency: string
  readonly goesOn: boolean
  readonly leadBecomesVacant: boolean
  readonly reopens: boolean
  /** Lots that nobody left would need. */
  readonly lotsLeftEmpty: readonly Pick<ProposalLot, 'number' | 'title'>[]
  readonly approvalsThatLapse: readonly string[]
}

/** The consequences in plain sentences, the gravest first. */
export function consequencesInWords(would: Consequences): string[] {
  const { before, after } = would
  return [
    ...(would.refusal ? [`It cannot be done now. ${would.refusal.message}`] : []),
    ...(would.isLate ? ['The last day for joining has passed'] : []),
    ...(would.goesOn ? [] : ['Fewer than two needs would be left, so the proposal would end for everyone']),
    ...(would.leadBecomesVacant ? [`${would.authorityName} leads: nobody would lead any more`] : []),
    ...(would.reopens ? ['What all have agreed would be open again'] : []),
    ...would.approvalsThatLapse,
    ...aboutValue(before, after),
    ...(before.needs === after.needs ? [] : [`${needs(after.needs)} instead of ${before.needs} would be met together`]),
    ...would.lotsLeftEmpty.map(({ number, title }) => `Nobody would be left in lot ${number}, ${title}`),
    ...aboutStart(before, after),
  ]
}

const needs = (count: number) => `${count} need${count === 1 ? '' : 's'}`

function aboutValue({ valueExVatPence: before }: Carried, { valueExVatPence: after }: Carried): string[] {
  if (before === after) return []
  const spoken = (pence: bigint | null) => (pence === null ? 'no stated value' : spokenPounds(pence))
  return [`The value excluding VAT would go from ${spoken(before)} to ${spoken(after)}`]
}

function aboutStart(before: Carried, after: Carried): string[] {
  const said = startInWords(after)
  return said === startInWords(before) ? [] : [said]
}

function startInWords({ windowEarliestOn: from, windowLatestOn: until }: Carried): string {
  if (from && until && from > until) return 'There would be no day on which all of them could start together'
  if (from && until) return `All could start together from ${spokenDay(from)} to ${spokenDay(until)}`
  if (from) return `All could start together from ${spokenDay(from)}`
  return until ? `All could start together until ${spokenDay(until)}` : 'Nobody left says when it could start'
}
