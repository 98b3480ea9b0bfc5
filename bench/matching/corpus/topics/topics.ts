import type { Topic, Variant } from '../topic.ts'
import { careAndLearning } from './care-and-learning.ts'
import { corporateAndDigital } from './corporate-and-digital.ts'
import { homesAndProperty } from './homes-and-property.ts'
import { infrastructure } from './infrastructure.ts'
import { placeAndPlanning } from './place-and-planning.ts'
import { protectionAndLeisure } from './protection-and-leisure.ts'
import { revenuesAndFinance } from './revenues-and-finance.ts'

/** All headings of council IT the corpus draws from. */
export const topics: readonly Topic[] = [
  ...homesAndProperty,
  ...revenuesAndFinance,
  ...careAndLearning,
  ...placeAndPlanning,
  ...infrastructure,
  ...corporateAndDigital,
  ...protectionAndLeisure,
]

/** What a need is for: a variant of a topic, numbered. Two needs for the same thing could be bought together. */
export interface Thing {
  readonly number: number
  readonly topicNumber: number
  readonly topic: Topic
  readonly variant: Variant
}

/** Every variant of every topic. */
export const things: readonly Thing[] = topics
  .flatMap((topic, topicNumber) => topic.variants.map((variant) => ({ topicNumber, topic, variant })))
  .map((thing, number) => ({ number, ...thing }))

/** "landlord/repairs": how reports name a thing. */
export const nameOf = ({ topic, variant }: Thing) => `${topic.slug}/${variant.slug}`
