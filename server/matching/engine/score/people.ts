import { foldWord } from '../text/fold.ts'

/** Titles with one of these buy somebody's time. */
const people = new Set(
  `developer architect analyst programmer specialist contractor recruitment staff staffing resource interim coach
  researcher engineer consultant manager technician tester`
    .split(/\s+/)
    .map(foldWord),
)

/** Does a title buy people's time rather than a thing?. */
export function buysPeople(titleStems: readonly string[]): boolean {
  return titleStems.some((stem) => people.has(stem))
}
