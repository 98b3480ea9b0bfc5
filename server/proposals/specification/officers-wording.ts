import { wordsOnlyIn } from './likeness.ts'
import { leadingOf, type SpecificationLine } from './merge-requirements.ts'

/** What officers say of a line in place of the merge. */
type OwnWords = Pick<SpecificationLine, 'text' | 'priority'>

/** A line in the officers’ words, with how each member’s wording differs from them. */
export const reworded = (line: SpecificationLine, { text, priority }: OwnWords): SpecificationLine => ({
  ...line,
  text,
  priority,
  wordings: line.wordings.map((wording) => ({
    ...wording,
    adds: wordsOnlyIn(wording.text, text),
    lacks: wordsOnlyIn(text, wording.text),
  })),
})

/** Whether officers chose the words or the weight of a line: they are not what the merge takes from its wordings. */
export function isReworded({ text, priority, wordings }: SpecificationLine): boolean {
  const leading = leadingOf(wordings)
  return leading !== undefined && (leading.text !== text || leading.priority !== priority)
}

/**
 * A new merge with the words that officers gave its lines when they last kept it: a line is the same one as long as some
 * need still asks for it in words that it was made from. What the merge alone said is what it says today.
 */
export function withOfficersWording(
  lines: readonly SpecificationLine[],
  kept: readonly SpecificationLine[],
): SpecificationLine[] {
  const own = kept.filter(isReworded)
  return lines.map((line) => {
    const before = own.find((one) => one.wordings.some((was) => line.wordings.some((is) => isTheSame(was, is))))
    return before ? reworded(line, before) : line
  })
}

type Said = SpecificationLine['wordings'][number]

const isTheSame = (a: Said, b: Said): boolean => a.needId === b.needId && a.text === b.text
