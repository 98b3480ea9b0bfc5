import { foldWord } from '../text/fold.ts'

/** What a title says is bought: people's work or advice, a thing (a system, goods, their upkeep), or it does not say. */
export type Nature = 'work' | 'thing' | null

const stems = (text: string) => new Set(text.trim().split(/\s+/).map(foldWord))

const work = stems(`
  developer architect analyst programmer specialist contractor staff staffing interim coach
  researcher engineer consultant tester consultancy discovery review strategy research feasibility mvp alpha
  redesign re-design analysis assessment study scoping transformation advisory benchmark diagnostic`)

const thing = stems(`
  system software solution platform application database tool module portal app website build building replacement
  upgrade implementation supply licence license licensing subscription equipment hardware maintenance installation
  install machine device laptop camera project programme create`)

/**
 * Said to the officer but not scored: among real judged pairs it was too rare to be given a weight.
 *
 * Told from a title's words; a title that names both ("discovery and build of a website") says neither.
 */
export function natureOf(titleStems: readonly string[]): Nature {
  const buysWork = titleStems.some((stem) => work.has(stem))
  const buysThing = titleStems.some((stem) => thing.has(stem))
  return buysWork === buysThing ? null : buysWork ? 'work' : 'thing'
}
