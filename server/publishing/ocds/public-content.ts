import { isoDayOrNull } from '../../platform/days.ts'
import { statutoryValue } from '../../proposals/money/statutory-value.ts'
import type { NoticeAuthority, NoticeFacts } from '../notices/notice-facts.ts'

/** What a notice said when it was recorded as published. A type and not an interface, as it is kept as JSON. */
export type PublicContent = {
  readonly title: string
  readonly lead: PublicParty | null
  readonly others: PublicParty[]
  readonly kind: 'goods' | 'services' | 'works' | null
  readonly cpvCodes: string[]
  readonly itlCodes: string[]
  /** In pence, excluding VAT, with extensions; null unless every need states its value. */
  readonly valueExVatPence: number | null
  readonly startOn: string | null
  readonly lots: { readonly number: number; readonly title: string }[]
}

type PublicParty = { readonly id: string; readonly name: string; readonly identifiers: string[] }

/**
 * What of a joint purchase a published notice has made public: what regulations 13 and 14 ask for. Taken when the notice is
 * recorded, so that nothing that changes afterwards becomes public with it.
 */
export function publicContentOf(facts: NoticeFacts, publisherId: string): PublicContent {
  const { title, authorities, needs, startOn, windowEarliestOn, lots } = facts
  const lead = authorities.find(({ id }) => id === publisherId)
  const others = authorities.filter(({ id }) => id !== publisherId)
  const [kind, another] = [...new Set(needs.map((need) => need.kind))]
  return {
    title,
    lead: lead ? toParty(lead) : null,
    others: others.map(toParty),
    kind: kind && !another ? (kind.toLowerCase() as Lowercase<typeof kind>) : null,
    cpvCodes: [...new Set(needs.flatMap(({ cpvCodes }) => cpvCodes))].sort(),
    itlCodes: [...new Set(needs.flatMap(({ itlCodes }) => itlCodes))].sort(),
    valueExVatPence: wholeValue(facts, lead),
    startOn: isoDayOrNull(startOn ?? windowEarliestOn),
    lots: lots.map(({ number, title }) => ({ number, title })),
  }
}

const toParty = ({ id, name, identifiers }: NoticeAuthority): PublicParty => ({ id, name, identifiers })

function wholeValue({ needs, hiddenNeeds, today }: NoticeFacts, lead: NoticeAuthority | undefined): number | null {
  if (!lead || hiddenNeeds > 0) return null
  const estimated = needs.map((need) => ({ ...need, needId: need.id, optionsExVatPence: 0n }))
  const { exVatPence, notStated } = statutoryValue(estimated, {
    kind: 'GOODS_AND_SERVICES',
    nation: lead.nation,
    commencedOn: today,
  })
  return notStated.length > 0 || needs.length === 0 ? null : Number(exVatPence)
}
