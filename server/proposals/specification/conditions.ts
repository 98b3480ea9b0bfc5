import type { Agreement } from './merge-requirements.ts'
import type { StatedRequirements } from './stated-requirements.ts'

/** A condition on the whole purchase, member by member. */
export interface Condition {
  readonly about: 'HOSTING' | 'DATA_RESIDENCY' | 'CERTIFICATIONS'
  readonly agreement: Agreement
  /** What all could accept; null where they contradict each other. */
  readonly common: string | null
  readonly stated: readonly { readonly needId: string; readonly value: string }[]
}

/** The conditions that any member states, compared: hosting, where data may be, and certifications. */
export function conditionsOf(members: readonly StatedRequirements[]): Condition[] {
  const all = [
    compared(
      'HOSTING',
      stated(members, ({ hosting }) => hosting),
      hostingOfAll,
    ),
    compared(
      'DATA_RESIDENCY',
      stated(members, ({ dataResidency }) => dataResidency),
      onlyOne,
    ),
    compared(
      'CERTIFICATIONS',
      stated(members, ({ certifications }) => certifications.join(', ') || null),
      union,
    ),
  ]
  return all.filter(({ stated: by }) => by.length > 0)
}

type Stated = Condition['stated']

const stated = (members: readonly StatedRequirements[], of: (member: StatedRequirements) => string | null): Stated =>
  members.flatMap((member) => {
    const value = of(member)
    return value === null ? [] : [{ needId: member.needId, value }]
  })

function compared(about: Condition['about'], by: Stated, agree: (values: string[]) => string | null): Condition {
  const values = [...new Set(by.map(({ value }) => value))]
  const common = values.length === 0 ? null : agree(values)
  return { about, common, stated: by, agreement: agreementOf(by.length, values.length, common) }
}

function agreementOf(members: number, values: number, common: string | null): Agreement {
  if (common === null) return 'CONFLICTING'
  if (members === 1) return 'UNIQUE'
  return values === 1 ? 'SAME' : 'SIMILAR'
}

/** Whoever accepts either accepts what the others must have. */
function hostingOfAll(values: string[]): string | null {
  const firm = values.filter((value) => value !== 'EITHER')
  return firm.length > 1 ? null : (firm[0] ?? 'EITHER')
}

const onlyOne = (values: string[]): string | null =>
  new Set(values.map((v) => v.toLowerCase())).size === 1 ? (values[0] ?? null) : null

/** A supplier that holds what each asks for serves all. */
const union = (values: string[]): string => [...new Set(values.flatMap((value) => value.split(', ')))].sort().join(', ')
