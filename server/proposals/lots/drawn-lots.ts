import type { FieldProblem } from '../../platform/errors.ts'

export interface DrawnLot {
  readonly title: string
  readonly needIds: readonly string[]
}

interface Named {
  readonly id: string
  readonly title: string
}

/** What is wrong with a division into lots: each need of the purchase is in exactly one, and nothing else is. */
export function problemsOf(lots: readonly DrawnLot[], needs: readonly Named[]): FieldProblem[] {
  const titles = new Map(needs.map(({ id, title }) => [id, title]))
  const placed = new Map<string, number>()
  const problems: FieldProblem[] = []
  for (const [at, { title, needIds }] of lots.entries()) {
    if (lots.findIndex((lot) => lot.title.toLowerCase() === title.toLowerCase()) < at)
      problems.push({ field: `lots.${at}.title`, message: `Two lots are called “${title}”. Give each its own title` })
    for (const id of needIds) {
      const field = `lots.${at}.needIds`
      const other = placed.get(id)
      if (!titles.has(id))
        problems.push({ field, message: `“${title}” holds a need that is not in this proposal. Take it out` })
      else if (other !== undefined)
        problems.push({
          field,
          message: `“${titles.get(id)}” is in “${lots[other]?.title}” and in “${title}”. Leave it in one of them`,
        })
      else placed.set(id, at)
    }
  }
  const unplaced = needs.filter(({ id }) => !placed.has(id))
  return [
    ...problems,
    ...unplaced.map(({ title }) => ({ field: 'lots', message: `“${title}” is in no lot. Put it in one` })),
  ]
}
