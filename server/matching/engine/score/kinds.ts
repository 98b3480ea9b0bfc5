import { foldWord } from '../text/fold.ts'

/** The sort of thing that is bought: a laptop, a licence and a developer are not bought together. */
export const purchaseKinds = ['system', 'licences', 'equipment', 'upkeep', 'people', 'advice', 'connection'] as const
export type PurchaseKind = (typeof purchaseKinds)[number]

/** How a sentence names each kind. */
export const kindLabels: Readonly<Record<PurchaseKind, string>> = {
  system: 'a system',
  licences: 'licences',
  equipment: 'equipment',
  upkeep: 'maintenance',
  people: 'people',
  advice: 'advice or design work',
  connection: 'connectivity',
}

const cues: Readonly<Record<PurchaseKind, string>> = {
  system: 'system software solution platform application database tool module portal app saas suite website intranet',
  licences: 'licence license licensing licencing subscription reseller',
  equipment: `equipment hardware laptop desktop device camera machine kiosk display screen switch server printer copier
    cabling handset tablet computer microphone sensor battery ups firewall`,
  upkeep: 'maintenance repair servicing upkeep refurbishment',
  people: `developer architect analyst programmer specialist contractor recruitment staff staffing resource interim
    coach researcher engineer`,
  advice: `consultancy consultant discovery review strategy research feasibility prototype prototyping mvp alpha
    redesign re-design assessment study scoping transformation advisory partner mapping audit`,
  connection: 'broadband fibre wan connectivity circuit network telephony voice airtime sim wifi',
}

const kindOfWord = new Map<string, number>()
purchaseKinds.forEach((kind, bit) => {
  for (const word of cues[kind].split(/\s+/)) {
    kindOfWord.set(foldWord(word), (kindOfWord.get(foldWord(word)) ?? 0) | (1 << bit))
  }
})

/** The kinds the words name, as a set of bits in the order of `purchaseKinds`; 0 when they name none. */
export function kindsIn(stems: readonly string[]): number {
  return stems.reduce((kinds, stem) => kinds | (kindOfWord.get(stem) ?? 0), 0)
}

/** The kinds in a set of bits. */
export function kindsOf(bits: number): PurchaseKind[] {
  return purchaseKinds.filter((_, bit) => bits & (1 << bit))
}
