import { isItCode } from '../classification/cpv.ts'
import { NEIGHBOURING_PREFIXES, OFFICE_SUPPLIES_PREFIXES, SPEAKING_AGAINST, SPEAKING_FOR } from './it-evidence.ts'
import type { NoticeSource, Subject } from './notice.ts'

/** Whether a notice is about council IT, with what spoke for and against it in words. */
export interface Verdict {
  readonly isIt: boolean
  readonly reason: string
}

interface Evidence {
  readonly says: string
  readonly points: number
}

const ENOUGH = 4
const MAIN_CODE = 4
const FURTHER_CODE = 2
const NEIGHBOURING_CODE = 2
/** Where the main code names another trade, the description alone never makes a notice IT: every contract mentions a portal. */
const MOST_FROM_DESCRIPTION = 3

/**
 * Points a notice has before anything is read. Lines of notices are gathered from IT sources, so there a notice without
 * a code is taken as IT unless its words speak against it, and one with a code of another trade needs one weak word.
 * (On 252 real lines of 119 authorities this leaves out one, a footfall counter under a vehicle parts code.)
 */
const HEAD_START: Readonly<Record<NoticeSource, { readonly withCode: number; readonly withoutCode: number }>> = {
  'find-a-tender': { withCode: 0, withoutCode: 0 },
  'contracts-finder': { withCode: 0, withoutCode: 0 },
  ocds: { withCode: 0, withoutCode: 0 },
  notices: { withCode: 3, withoutCode: 4 },
}

/**
 * Decides whether a notice is IT as councils buy it. An IT code (CPV divisions 30, 32, 48, 72; groups 503, 516, 642) as
 * the main code is enough unless the title plainly says something else; elsewhere the words of title and description
 * must carry it, because most council notices have no code or a useless one.
 */
export function isCouncilIt(subject: Subject, source: NoticeSource): Verdict {
  const codes = fromCodes(subject.cpvCodes)
  const [title, description] = [inTitle(subject), inDescription(subject)]
  const start = HEAD_START[source][subject.cpvCodes.length > 0 ? 'withCode' : 'withoutCode']
  const isOfAnotherTrade = subject.cpvCodes.length > 0 && sum(codes) < MAIN_CODE
  const total =
    start + sum(codes) + sum(title) + Math.min(sum(description), isOfAnotherTrade ? MOST_FROM_DESCRIPTION : Infinity)
  const evidence = [...codes, ...title, ...description]
  return total >= ENOUGH
    ? { isIt: true, reason: saying('IT', evidence) }
    : { isIt: false, reason: refusalOf(subject, evidence) }
}

function fromCodes(codes: readonly string[]): Evidence[] {
  const isOf = (prefixes: readonly string[], code: string) => prefixes.some((prefix) => code.startsWith(prefix))
  const isIt = (code: string) => isItCode(code) && !isOf(OFFICE_SUPPLIES_PREFIXES, code)
  const [main, ...others] = codes
  if (main && isIt(main)) return [{ says: `CPV code ${main}`, points: MAIN_CODE }]
  const further = others.find(isIt)
  if (further) return [{ says: `CPV code ${further} among its codes`, points: FURTHER_CODE }]
  const neighbour = codes.find((code) => isOf(NEIGHBOURING_PREFIXES, code))
  return neighbour ? [{ says: `CPV code ${neighbour}, often used for IT`, points: NEIGHBOURING_CODE }] : []
}

const sum = (evidence: readonly Evidence[]): number => evidence.reduce((total, { points }) => total + points, 0)

const inTitle = ({ title }: Subject): Evidence[] =>
  [...SPEAKING_FOR, ...SPEAKING_AGAINST].filter(({ pattern }) => pattern.test(title))

/** Half as much as in the title, and only what the title does not say already. Nothing there speaks against. */
const inDescription = ({ title, description }: Subject): Evidence[] =>
  SPEAKING_FOR.filter(({ pattern }) => !pattern.test(title) && pattern.test(description)).map(({ says, points }) => ({
    says,
    points: points / 2,
  }))

const saying = (what: string, evidence: readonly Evidence[]) =>
  `${what}: ${
    evidence
      .filter(({ points }) => points > 0)
      .map(({ says }) => says)
      .join(', ') || 'gathered from an IT source'
  }`

function refusalOf({ cpvCodes }: Subject, evidence: readonly Evidence[]): string {
  const against = evidence.filter(({ points }) => points < 0).map(({ says }) => says)
  const weak = evidence.filter(({ points }) => points > 0).map(({ says }) => says)
  const code = cpvCodes[0] ? `its main CPV code ${cpvCodes[0]} is not an IT code` : 'it has no CPV code'
  const words = weak.length > 0 ? `its words say too little of IT (${weak.join(', ')})` : 'its words say nothing of IT'
  return `Not IT: ${[...(against.length > 0 ? [`its title speaks of ${against.join(', ')}`] : [code]), words].join(', and ')}`
}
