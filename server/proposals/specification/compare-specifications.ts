import { likeness, said } from './likeness.ts'
import type { SpecificationLine } from './merge-requirements.ts'

/** How a line differs between two versions. */
export interface LineChange {
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED'
  readonly before: SpecificationLine | null
  readonly after: SpecificationLine | null
}

/** As alike as lines must be to be one requirement in other words (merge-requirements.ts). */
const SAME_LINE = 0.5

/** The lines that differ: those with the same words are one line, then those that are most alike. */
export function compareSpecifications(
  before: readonly SpecificationLine[],
  after: readonly SpecificationLine[],
): LineChange[] {
  const left = [...before]
  const take = (line: SpecificationLine | undefined) => (line ? (left.splice(left.indexOf(line), 1)[0] ?? null) : null)
  const same = new Map(after.map((line) => [line, take(left.find(({ text }) => text === line.text))]))
  const changes = after.flatMap((line): LineChange[] => {
    const was = same.get(line) ?? take(mostAlike(line, left))
    if (!was) return [{ kind: 'ADDED', before: null, after: line }]
    return isAlike(was, line) ? [] : [{ kind: 'CHANGED', before: was, after: line }]
  })
  return [...changes, ...left.map((line): LineChange => ({ kind: 'REMOVED', before: line, after: null }))]
}

function mostAlike(line: SpecificationLine, among: readonly SpecificationLine[]): SpecificationLine | undefined {
  const words = said(line.text)
  const [best] = among
    .map((other) => ({ other, alike: likeness(said(other.text), words) }))
    .filter(({ alike }) => alike >= SAME_LINE)
    .sort((a, b) => b.alike - a.alike)
  return best?.other
}

/** The same words, as important, asked for by the same needs. */
const isAlike = (a: SpecificationLine, b: SpecificationLine): boolean =>
  a.text === b.text && a.priority === b.priority && askedBy(a) === askedBy(b)

const askedBy = ({ wordings }: SpecificationLine): string =>
  wordings
    .map(({ needId }) => needId)
    .sort()
    .join()
