import type { Authority } from './authorities.ts'
import { capital } from './local-words.ts'
import type { Random } from './random.ts'
import type { Thing } from './topics/topics.ts'

const vague = [
  'Software solution',
  'IT system replacement',
  'ICT contract renewal',
  'Digital services',
  'Provision of software',
  'Line of business application',
  'Support and maintenance renewal',
  'Technology refresh',
  'Managed IT contract',
  'Replacement of corporate application',
  'SaaS subscription',
]

// The first three are the most usual by far.
const forms: readonly ((name: string, authority: Authority, random: Random) => string)[] = [
  (name) => name,
  (name) => `Provision of ${name}`,
  (name) => `Supply of ${name} and support`,
  (name) => `${name} replacement`,
  (name) => `${name} – re-procurement`,
  (name, { label }) => `${label}: ${name}`,
  (name, { place }) => `${place} ${name}`,
  (name, _authority, random) => `${name} ${random.between(2025, 2029)}`,
  (name, _authority, random) => `DN${random.between(500_000, 799_999)} – ${name}`,
  (name) => `Market engagement: ${name}`,
  (name) => `${name} (hosting, implementation and licences)`,
  (name) => `Tender for ${name}`,
  (name, { label }) => `${name} for ${label}`,
  (name) => `Pipeline – ${name}`,
  (name, { names }) => `${name} / Tendr ar gyfer ${names[1] ?? 'y Cyngor'}`,
]

const aboutProduct = [
  'support',
  'licences and support',
  'annual maintenance',
  'replacement',
  'upgrade',
  'contract extension',
]

/** How often a title says nothing, or only names a product. */
const vagueShare = 0.12
const productShare = 0.12

/** A title as councils write them: mostly what is bought, sometimes only a product, sometimes nothing at all. */
export function titleOf(random: Random, things: readonly [Thing, ...Thing[]], authority: Authority): string {
  const [thing, second] = things
  const kind = random.share()
  if (kind < vagueShare) return random.oneOf(vague)
  if (kind < vagueShare + productShare) {
    return `${random.usually(thing.topic.systems, 0.7)} ${random.oneOf(aboutProduct)}`
  }
  const name = random.usually(thing.variant.names, 0.5)
  const whole = second ? `${name} and ${random.usually(second.variant.names, 0.5)}` : name
  return inCase(random, random.usually(forms, 0.6)(whole, authority, random))
}

function inCase(random: Random, title: string): string {
  if (random.happens(0.3)) return title.replace(/(?<= )[a-z](?=[a-z]{3})/g, (letter) => letter.toUpperCase())
  return capital(title)
}
