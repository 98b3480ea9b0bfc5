import { likeness, type Said, said, wordsOnlyIn } from './likeness.ts'
import type { Priority, StatedRequirement, StatedRequirements } from './stated-requirements.ts'

/** How the members' wordings of one requirement stand to each other. */
export type Agreement = 'SAME' | 'SIMILAR' | 'UNIQUE' | 'CONFLICTING'

/** One member's wording of a line, and what it says that the line's own wording does not, and the other way round. */
export interface Wording {
  readonly needId: string
  readonly text: string
  readonly priority: Priority
  readonly adds: readonly string[]
  readonly lacks: readonly string[]
}

/** One line of the merged specification, and who needs it in which words. */
export interface SpecificationLine {
  readonly text: string
  readonly priority: Priority
  readonly agreement: Agreement
  /** Every member asks for it: part of the common core, unless they contradict each other. */
  readonly isCore: boolean
  readonly wordings: readonly Wording[]
}

/** Lines at least this alike are one requirement in other words; chosen on the pairs in the test beside this. */
const SAME_REQUIREMENT = 0.5
const WEIGHT: Record<Priority, number> = { MUST: 3, SHOULD: 2, COULD: 1, WONT: 3 }

interface Gathered {
  readonly said: Said
  readonly lines: { readonly needId: string; readonly requirement: StatedRequirement }[]
}

/**
 * Merges what the members require into one draft, side by side: what all say, what they say alike with the difference
 * shown, what only one says, and where one must have what another must not. In the order in which it was first said.
 */
export function mergeRequirements(members: readonly StatedRequirements[]): SpecificationLine[] {
  const gathered: Gathered[] = []
  for (const { needId, requirements } of members) {
    for (const requirement of requirements) {
      const words = said(requirement.text)
      const [best] = gathered
        .filter(({ lines }) => !lines.some((line) => line.needId === needId))
        .map((group) => ({ group, alike: likeness(group.said, words) }))
        .filter(({ alike }) => alike >= SAME_REQUIREMENT)
        .sort((a, b) => b.alike - a.alike)
      if (best) best.group.lines.push({ needId, requirement })
      else gathered.push({ said: words, lines: [{ needId, requirement }] })
    }
  }
  return gathered.map(({ lines }) => toLine(lines, members.length))
}

function toLine(lines: Gathered['lines'], members: number): SpecificationLine {
  const { text, priority } = leadingOf(lines.map(({ requirement }) => requirement)) as StatedRequirement
  const agreement = agreementOf(lines.map(({ requirement }) => requirement))
  return {
    ...{ text, priority, agreement },
    isCore: lines.length === members && agreement !== 'CONFLICTING',
    wordings: lines.map(({ needId, requirement }) => ({
      ...{ needId, ...requirement },
      adds: wordsOnlyIn(requirement.text, text),
      lacks: wordsOnlyIn(text, requirement.text),
    })),
  }
}

/** Whose words a line has: of those that give it most weight, the first. */
export const leadingOf = <R extends Pick<StatedRequirement, 'priority'>>(requirements: readonly R[]): R | undefined =>
  requirements.toSorted((a, b) => WEIGHT[b.priority] - WEIGHT[a.priority])[0]

function agreementOf(requirements: readonly StatedRequirement[]): Agreement {
  if (requirements.length === 1) return 'UNIQUE'
  const refused = requirements.filter(({ priority }) => priority === 'WONT').length
  if (refused > 0 && refused < requirements.length) return 'CONFLICTING'
  const isOne = new Set(requirements.map(({ text, priority }) => `${priority} ${plain(text)}`)).size === 1
  return isOne ? 'SAME' : 'SIMILAR'
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s.]+/g, ' ')
    .trim()
