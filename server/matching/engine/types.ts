import type { JoinHelp } from './neighbours/join.ts'
import type { Features } from './score/features.ts'
import type { Weights } from './score/weights.ts'

/** A day written YYYY-MM-DD, or null where it was not stated. */
export type Day = string | null

/** From the first to the last acceptable day, both included; null at either end means "not stated". */
export interface DayWindow {
  readonly earliest: Day
  readonly latest: Day
}

/** What the engine needs to know of a need. Money is in pence, excluding VAT; dates are YYYY-MM-DD. */
export interface EngineNeed {
  readonly id: string
  readonly authorityId: string
  readonly departmentId: string | null
  /** The authority's own names and places: stripped from the text, because they can match nobody else's. */
  readonly authorityNames: readonly string[]
  /** What a sentence calls the authority: "Leeds City Council". */
  readonly authorityLabel: string
  readonly title: string
  /** The description followed by the text of the requirements. */
  readonly description: string
  readonly cpvCodes: readonly string[]
  readonly valuePence: number | null
  readonly termMonths: number | null
  readonly incumbentSupplier: string | null
  readonly incumbentSystem: string | null
  readonly startWindow: DayWindow
  readonly contractEnd: Day
  readonly latestExtendableEnd: Day
  readonly noticeToTerminate: Day
  readonly nation: string | null
  readonly region: string | null
  readonly position: { readonly latitude: number; readonly longitude: number } | null
  readonly population: number | null
  readonly publishedOn: Day
}

/** A need without its texts. */
export type NeedFacts = Omit<EngineNeed, 'title' | 'description'>

/** Whose need it is. */
export type Party = Pick<EngineNeed, 'id' | 'authorityId' | 'departmentId'>

/** One thing that speaks for (or against) a match, in log-odds and in words. */
export interface Reason {
  readonly feature: string
  /** Log-odds added by this reason; negative when it speaks against. 0 for facts outside the similarity. */
  readonly contribution: number
  readonly text: string
}

/** Whether two needs could start together, apart from whether they are alike. */
export interface Feasibility {
  /** `unknown` when either side states nothing from which a start can be told. */
  readonly windows: 'overlap' | 'apart' | 'unknown'
  /** Days on which both could start; null when they cannot, or when unknown. */
  readonly together: DayWindow | null
  /** Days between the two windows; 0 when they overlap, null when unknown. */
  readonly gapDays: number | null
  /** What would make them overlap, in plain sentences; empty when they do, or when nothing would. */
  readonly remedies: readonly string[]
  /** Great-circle distance; null when either place is unknown. */
  readonly distanceKm: number | null
  readonly sameRegion: boolean | null
  /** Larger value ÷ smaller value, 1 or more; null when either is unknown. */
  readonly valueRatio: number | null
  /** Longer term ÷ shorter term, 1 or more; null when either is unknown. */
  readonly termRatio: number | null
}

export interface ScoredMatch {
  readonly otherId: string
  /** Calibrated: of the matches shown with 0.8, about eight in ten could be bought jointly. */
  readonly probability: number
  readonly reasons: readonly Reason[]
  readonly against: readonly Reason[]
  /** Labels of the council-IT concepts both needs mention, the most telling first. */
  readonly concepts: readonly string[]
  readonly feasibility: Feasibility
  /** The comparison in numbers: what the engine learns from when an officer decides. */
  readonly features: Features
}

export type MayPair = (a: Party, b: Party) => boolean

export interface MatchOptions {
  /** At most this many matches, best first; 20 when not given. */
  readonly limit?: number
  /** Instead of the engine's own rule. */
  readonly mayPair?: MayPair
  /** Matches below this probability are not returned; the calibrated threshold when not given. */
  readonly minProbability?: number
  /** The ids of needs whose matches are known: they take their place among the best, and are not put into words again. */
  readonly isKnown?: (id: string) => boolean
}

export interface EngineOptions {
  /** Who may be matched with whom; different authorities, or known and different departments of one, when not given. */
  readonly mayPair?: MayPair
  /**
   * Of needs of which this is true, every two of different buyers may be matched: `mayPair` is then not asked. None are
   * when `mayPair` is given and this is not.
   */
  readonly isOpen?: (id: string) => boolean
  /**
   * For how many nearest of each need exact lists are kept, so that a newcomer is also matched with those that would
   * list it among theirs; 0 when not given.
   */
  readonly neighbours?: number
  /** Other threads that help to work these lists out; all is done in the thread that asks when not given. */
  readonly joinHelp?: JoinHelp
  /** How many candidates the index hands to the scorer; 100 when not given. */
  readonly candidates?: number
  /** Other weights than the committed ones: for fitting and for trying them. */
  readonly weights?: Weights
}

export interface MatchingEngine {
  /** What turns comparisons into probabilities; others take effect with the next question. */
  weights: Weights
  /** Adds a need, or replaces the one with the same id. */
  put(need: EngineNeed): void
  /** Forgets a need; an unknown id is ignored. */
  remove(id: string): void
  has(id: string): boolean
  readonly size: number
  /** Builds what the next question needs, so that it does not have to: seconds, for 100,000 needs. */
  prepare(): void
  /** The needs most alike in words and concepts, best first, before they are scored; empty for an unknown id. */
  candidatesOf(id: string, limit: number): Neighbour[]
  /** The kept list of a need's nearest, best first; empty for an unknown id, or when no lists are kept. */
  neighboursOf(id: string): Neighbour[]
  /**
   * The needs that could be bought with this one, best first; empty for an unknown id. Those that list it among their
   * nearest come beside its own best, whatever the limit.
   */
  matchesOf(id: string, options?: MatchOptions): ScoredMatch[]
  /** The same for a need that is not in the engine, and stays out: it influences nobody else's matches. */
  similarTo(draft: EngineNeed, options?: MatchOptions): ScoredMatch[]
  /** What the index and, apart from it, the needs it is built from take, in bytes; 0 before the first question. */
  readonly bytes: { readonly index: number; readonly needs: number }
}

/** A need near another, and how alike the two are: the cosine of their vectors, 0–1. */
export interface Neighbour {
  readonly id: string
  readonly likeness: number
}

/** A pair the engine found, as the group former reads it. */
export interface MatchEdge {
  readonly a: string
  readonly b: string
  readonly probability: number
}

export interface GroupOptions {
  /** Every pair in a group has at least this probability. */
  readonly threshold?: number
  /** 2 to this many needs in a group; 8 when not given. */
  readonly maxNeeds?: number
  readonly mayPair?: MayPair
  /** true: each need is in one group at most. false (default): suggestions may overlap. */
  readonly disjoint?: boolean
}

/** Needs that could be one procurement. */
export interface SuggestedGroup {
  readonly needIds: readonly string[]
  /** Of the weakest pair: a group is only as sure as its least certain two members. */
  readonly probability: number
  /** Expected saving less the cost of coordinating, in pence; a yardstick for ordering, not a forecast. */
  readonly benefit: number
  /** Days on which every member with a stated window could start; null when nobody stated one. */
  readonly window: DayWindow | null
  readonly title: string
  readonly categorySlug: string | null
  readonly reasons: readonly string[]
  readonly against: readonly string[]
}

/** One thing councils buy in IT, with every way they say it. */
export interface Concept {
  /** Unique, kebab-case, never reused: 'housing-management'. */
  readonly slug: string
  /** As a sentence would name it, lower case unless a name: 'housing management'. */
  readonly label: string
  /** Leaf slug in the council-IT taxonomy. */
  readonly category: string
  /** Slug of a wider concept it is often bought with: "CCTV monitoring" also counts as "CCTV", by half. */
  readonly broader?: string
  /** Paraphrases, matched in any case, singular or plural. */
  readonly phrases: readonly string[]
  /** Matched only when written in capitals: 'HMS', but not 'hms'. */
  readonly acronyms: readonly string[]
  /** Names of products used for it; a single word must start with a capital letter. */
  readonly products: readonly string[]
  /** Said of almost any IT need (cloud hosting, single sign-on): it counts for little. */
  readonly general?: boolean
}
