/** Texts found nowhere else: whoever reads one of them, and is not among those who may, has seen what is hidden. */
export interface Canary {
  readonly of: string
  readonly texts: readonly string[]
  readonly seenBy: readonly string[]
}

/** A row that exists for its own authority, and for those who may see it. */
export interface HiddenRow {
  readonly type: string
  readonly id: string
  readonly seenBy: readonly string[]
}

export type Secrets = ReturnType<typeof noSecrets>

/** Keeps account of what is hidden in a marketplace, and from whom. */
export function noSecrets() {
  const canaries: Canary[] = []
  const hiddenIds: Record<string, HiddenRow> = {}
  return {
    canaries,
    hiddenIds,
    hide: (of: string, type: string, id: string, texts: readonly string[], seenBy: readonly string[] = []) => {
      canaries.push({ of, texts: [...texts, id], seenBy })
      hiddenIds[of] = { type, id, seenBy }
    },
    hideText: (of: string, texts: readonly string[], seenBy: readonly string[] = []) => {
      canaries.push({ of, texts, seenBy })
    },
    /** The canaries in a text that this person may not read. */
    foundBy: (who: string, text: string): string[] =>
      canaries.flatMap(({ of, texts, seenBy }) =>
        seenBy.includes(who) ? [] : texts.filter((canary) => text.includes(canary)).map((canary) => `${of}: ${canary}`),
      ),
  }
}

/** Every field of a need, each with a word or a number found nowhere else: the `n`th of them in its numbers. */
export function confidential(n: number, mark: string, about: string) {
  const word = (field: string) => `zq${mark}${field}`
  return {
    words: ['title', 'text', 'supplier', 'system', 'residency', 'certificate', 'must'].map(word),
    numbers: [`73100${n}09`, `73100${n}1`, `73100${n}2`],
    details: {
      title: `${about} ${word('title')}`,
      description: `${about}, replaced and supported, ${word('text')}.`,
      valueExVatPence: Number(`73100${n}09`),
      users: Number(`73100${n}1`),
      devices: Number(`73100${n}2`),
      incumbentSupplier: word('supplier'),
      incumbentSystem: word('system'),
      dataResidency: word('residency'),
      certifications: [word('certificate')],
      requirements: [{ text: word('must') }],
      earliestStartOn: '2027-04-01',
    },
  }
}
