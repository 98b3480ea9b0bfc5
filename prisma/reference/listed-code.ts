/** A code and its English title as a published list has them, with where they stand for whoever must mend them. */
export interface ListedCode {
  readonly where: string
  readonly code: string
  readonly checkDigit: string | undefined
  readonly title: string
}

/** The list cannot be loaded: says what is wrong where, ten problems at most. */
export class UnusableCpvList extends Error {
  override readonly name = 'UnusableCpvList'
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    const more = problems.length > 10 ? `\n  … and ${problems.length - 10} more` : ''
    super(
      `The CPV list cannot be used:\n${problems
        .slice(0, 10)
        .map((problem) => `  ${problem}`)
        .join('\n')}${more}`,
    )
    this.problems = problems
  }
}
