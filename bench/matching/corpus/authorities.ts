import { capital, localWords, placeNames } from './local-words.ts'
import { Random } from './random.ts'

/** A council that does not exist, with the sentences it puts into everything it publishes. */
export interface Authority {
  readonly number: number
  readonly id: string
  readonly label: string
  readonly names: readonly string[]
  readonly place: string
  readonly nation: 'england' | 'wales'
  readonly region: string
  readonly position: { readonly latitude: number; readonly longitude: number }
  readonly population: number
  readonly portal: string
  readonly ownSentences: readonly string[]
}

const kinds = ['Council', 'Borough Council', 'District Council', 'City Council', 'County Council', 'London Borough']
const regions = ['UKC', 'UKD', 'UKE', 'UKF', 'UKG', 'UKH', 'UKI', 'UKJ', 'UKK']
const portals = ['ProContract', 'In-tend', 'the Chest', 'Delta eSourcing', 'Atamis', 'the council’s e-tendering site']
const welshBeginnings = ['Tŷ', 'Llan', 'Aber', 'Môr', 'Caer', 'Pont']

/** About as many as there are principal councils in England, Wales, Scotland and Northern Ireland (382). */
const howMany = 400
const welsh = 22

/** The authorities of the corpus; the same ones every time. */
export const authorities: readonly Authority[] = Array.from({ length: howMany }, (_, number) => authority(number))

function authority(number: number): Authority {
  const random = new Random(9000 + number)
  const place = placeNames[number] as string
  const isWelsh = number < welsh
  const { label, names } = isWelsh ? welshNames(random, place) : englishNames(random, place)
  return {
    number,
    id: `authority-${number}`,
    label,
    names,
    place,
    nation: isWelsh ? 'wales' : 'england',
    region: isWelsh ? 'UKL' : random.oneOf(regions),
    position: { latitude: 50.2 + random.share() * 5.3, longitude: -5 + random.share() * 6.5 },
    population: random.between(40, 900) * 1000,
    portal: random.oneOf(portals),
    ownSentences: ownSentences(random, label, place, number),
  }
}

function englishNames(random: Random, place: string) {
  const kind = random.usually(kinds, 0.4)
  const label = kind === 'London Borough' ? `London Borough of ${place}` : `${place} ${kind}`
  return { label, names: [label, place] }
}

function welshNames(random: Random, place: string) {
  const welshPlace = `${random.oneOf(welshBeginnings)}${place.toLowerCase()}`
  const label = `${place} County Council`
  return { label, names: [label, `Cyngor Sir ${welshPlace}`, place, welshPlace] }
}

function ownSentences(random: Random, label: string, place: string, number: number): string[] {
  const near = (step: number) => placeNames[400 + ((number * 5 + step) % 2500)] as string
  const word = () => random.usually(localWords, 0.6)
  return [
    `${label} serves ${random.between(40, 900)},000 residents in ${place}, ${near(1)}, ${near(2)} and the villages between.`,
    `Our plan "${capital(word())} ${capital(word())}" describes a ${word()}, ${word()} and ${word()} ${place} by 2035.`,
    `${label} expects everyone who works with it to be ${word()}, ${word()} and ${word()}.`,
    `The ${capital(word())} directorate leads this work for ${label} and its company ${capital(word())} ${near(3)} Ltd.`,
    `Our offices are at ${capital(word())} House, ${near(4)} Road, ${place}, with further sites in ${near(5)} and ${near(6)}.`,
  ]
}
