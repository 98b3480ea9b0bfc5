import { capital } from './local-words.ts'
import type { Random } from './random.ts'
import { type Thing, things } from './topics/topics.ts'

/** How often a sentence about one thing mentions what belongs to a look-alike under the same heading. */
const strayShare = 0.24

const adverbs = ['better', 'automated', 'joined up', 'simpler', 'quicker', 'mobile']
const units = ['users', 'staff', 'properties', 'accounts', 'sites', 'customers', 'devices', 'cases a year']

/** The sentence with which a description opens: it says what is bought, by one of its names. */
export function openingSentence(random: Random, thing: Thing, buyer: string): string {
  const name = random.usually(thing.variant.names, 0.4)
  const term = termsOf(random, thing)
  return random.oneOf([
    () => `${buyer} is looking for a supplier of ${name} to cover ${term()}, ${term()} and ${term()}.`,
    () =>
      `${capital(name)} with ${term()} and ${term()} for around ${random.between(2, 80) * 25} ${random.oneOf(units)}.`,
    () => `${buyer} intends to buy ${name} for ${term()} and ${term()}.`,
    () => `This requirement is for ${name}, in particular ${term()}.`,
    () => `Our contract for ${name} covers ${term()}, ${term()} and ${term()} and has to be let again.`,
  ])()
}

/** A sentence about what is bought, in the words of the service that needs it, which need not name it. */
export function plainSentence(random: Random, thing: Thing): string {
  const product = random.usually(thing.topic.systems, 0.7)
  const term = termsOf(random, thing)
  return random.oneOf([
    () => `We need to deal with ${term()}, ${term()}, ${term()} and ${term()} in one place.`,
    () => `The scope takes in ${term()} and ${term()}, and should bring ${random.oneOf(adverbs)} ${term()}.`,
    () => `Today ${term()} and ${term()} are handled in ${product}, which will no longer be supported.`,
    () => `Must have: ${term()}; ${term()}; ${term()}.`,
    () => `Staff struggle with ${term()}, and ${term()} still rely on spreadsheets.`,
    () => `Renewal of ${product}, including ${term()} and ${term()}.`,
    () => `The service wants ${random.oneOf(adverbs)} ${term()} and less effort spent on ${term()}.`,
    () => `Demonstrations will concentrate on ${term()}, ${term()} and ${term()}.`,
    () => `The ${random.usually(thing.variant.names, 0.4)} should make ${term()} and ${term()} easier.`,
  ])()
}

/** Draws terms of a thing, now and then one of a look-alike. */
function termsOf(random: Random, thing: Thing): () => string {
  return () => termOf(random, random.happens(strayShare) ? lookAlikeOf(random, thing) : thing)
}

/** A sentence that names something else than what is bought: systems next door, other projects. */
export function sideSentence(random: Random): string {
  const other = random.usually(inOrderOfDemand, 0.5)
  const another = random.usually(inOrderOfDemand, 0.5)
  const name = () => random.usually(other.variant.names, 0.5)
  return random.oneOf([
    () => `It has to exchange data with our ${name()} and with the ${random.usually(another.variant.names, 0.5)}.`,
    () =>
      `${random.usually(other.topic.systems, 0.7)} will stay in use for ${termOf(random, other)} and needs an interface.`,
    () => `Alongside this project the Council is also replacing its ${name()}.`,
    () => `A different contract will be let for ${name()}, which is out of scope here.`,
    () => `Links to ${random.usually(other.topic.systems, 0.7)} (${termOf(random, other)}) would be an advantage.`,
    () => `Experience with councils that recently renewed their ${name()} is welcome.`,
  ])()
}

/** Some things are bought far more often than others; the order says nothing else. */
export const inOrderOfDemand: readonly Thing[] = things.toSorted((a, b) => demandRank(a) - demandRank(b))

// A fixed scrambling of the numbers, so that neighbours in the lists of topics are not equally common.
function demandRank({ number }: Thing): number {
  return (number * 2_654_435_761) % 4_294_967_296
}

/** Another thing under the same heading; itself where it stands alone. */
export function lookAlikeOf(random: Random, thing: Thing): Thing {
  const others = things.filter((other) => other.topicNumber === thing.topicNumber && other.number !== thing.number)
  return others.length === 0 ? thing : random.oneOf(others)
}

function termOf(random: Random, thing: Thing): string {
  return random.usually(random.usually(thing.variant.terms, 0.4), 0.6)
}
