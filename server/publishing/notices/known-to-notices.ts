import { spokenDay } from '../../platform/days.ts'
import { spokenPounds } from '../../platform/money.ts'
import { statutoryValue } from '../../proposals/money/statutory-value.ts'
import type { NoticeAuthority, NoticeFacts, NoticeNeed } from './notice-facts.ts'

/** What Commonlot can say of each field of a notice; null where it cannot, or not of every authority and need. */

export const title = (facts: NoticeFacts): string => facts.title

export const leadAuthority = ({ lead }: NoticeFacts): string | null => lead?.name ?? null

/** Nobody else, said in words, is an answer; before there is a lead nobody knows who the others are. */
export const otherAuthorities = ({ lead, authorities }: NoticeFacts): string | null =>
  lead ? listed(authorities.filter(({ id }) => id !== lead.id).map(({ name }) => name)) || 'None' : null

export const emailAddresses = ({ authorities }: NoticeFacts): string | null =>
  ofEach(authorities, ({ name, email }) => email && `${name}: ${email}`)

/** The platform knows an authority by its Public Procurement Organisation Number. */
export const identifiers = ({ authorities }: NoticeFacts): string | null =>
  ofEach(authorities, ({ name, identifiers }) => {
    const number = identifiers.find((one) => one.startsWith('GB-PPON'))
    return number && `${name}: ${number}`
  })

/** The platform gives one with the first notice; those that follow name it. */
export const procurementIdentifier = ({ ocid }: NoticeFacts): string =>
  ocid ?? 'Given by the central digital platform when the notice is published'

const KINDS = { GOODS: 'Goods', SERVICES: 'Services', WORKS: 'Works' } as const

export const kinds = ({ needs }: NoticeFacts): string | null => listed(distinct(needs.map(({ kind }) => KINDS[kind])))

export const descriptions = ({ needs }: NoticeFacts): string | null =>
  distinct(needs.map(({ description }) => description.trim())).join('\n\n') || null

export const howSupplied = ({ needs }: NoticeFacts): string | null =>
  listed(distinct(needs.map((need) => need.howSupplied)))

export function period({ startOn, windowEarliestOn, needs }: NoticeFacts): string | null {
  const from = startOn ?? windowEarliestOn
  const months = Math.max(0, ...needs.map(({ termMonths }) => termMonths ?? 0))
  const more = Math.max(0, ...needs.map(({ extensionMonths }) => extensionMonths ?? 0))
  if (!from || months === 0) return null
  const extended = more > 0 ? `, with up to ${more} months of extensions` : ''
  return `From ${spokenDay(from)} for ${months} months${extended}`
}

export function quantity({ needs }: NoticeFacts): string | null {
  const sum = (of: (need: NoticeNeed) => number | null) => needs.reduce((all, need) => all + (of(need) ?? 0), 0)
  const [users, devices] = [sum((need) => need.users), sum((need) => need.devices)]
  return listed([users > 0 && `${users} users`, devices > 0 && `${devices} devices`])
}

/** A part of the needs would make too low an estimate, so it takes all of them. */
export function value({ needs, hiddenNeeds, lead, today }: NoticeFacts): string | null {
  if (!lead || hiddenNeeds > 0 || needs.length === 0) return null
  const estimated = needs.map((need) => ({ ...need, needId: need.id, optionsExVatPence: 0n }))
  const kind = needs.every((need) => need.kind === 'WORKS') ? 'WORKS' : 'GOODS_AND_SERVICES'
  const { incVatPence, notStated } = statutoryValue(estimated, { kind, nation: lead.nation, commencedOn: today })
  return notStated.length > 0 ? null : spokenPounds(incVatPence)
}

export const cpvCodes = ({ needs }: NoticeFacts): string | null =>
  listed(distinct(needs.flatMap((need) => need.cpvCodes)))

export const places = ({ needs }: NoticeFacts): string | null =>
  listed(distinct(needs.flatMap((need) => need.itlCodes)))

export const lots = ({ lots, notDividedReason }: NoticeFacts): string | null =>
  lots.length > 0 ? lots.map(({ number, title }) => `Lot ${number}: ${title}`).join('\n') : notDividedReason

const distinct = (texts: readonly (string | null)[]): string[] =>
  [...new Set(texts)].flatMap((text) => text || []).sort()

const listed = (texts: readonly (string | false)[]): string | null => texts.filter(Boolean).join(', ') || null

/** What is known of each authority, a line each; null when of one it is not. */
function ofEach(
  authorities: readonly NoticeAuthority[],
  say: (authority: NoticeAuthority) => string | null | undefined,
): string | null {
  const lines = authorities.map(say)
  return lines.length > 0 && lines.every(Boolean) ? lines.join('\n') : null
}
