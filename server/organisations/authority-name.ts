/**
 * What is left of a council's name when the words that vary between notices are gone. "LEEDS CITY COUNCIL", "Leeds
 * City Council " and "City of Leeds" are one name; "Dorset Council" and "Dorset County Council" stay two.
 */

const BODY_WORDS = new Set(
  'the council councils council s borough district metropolitan mayoral mbc mdc mbdc bc dc cc ca ua cyngor'.split(' '),
)

/** Shortened counties, as councils and notices write them: East Herts, Notts, West Lancs. */
const COUNTIES: Readonly<Record<string, string>> = {
  beds: 'bedfordshire',
  berks: 'berkshire',
  bucks: 'buckinghamshire',
  cambs: 'cambridgeshire',
  derbys: 'derbyshire',
  glos: 'gloucestershire',
  hants: 'hampshire',
  herts: 'hertfordshire',
  lancs: 'lancashire',
  leics: 'leicestershire',
  lincs: 'lincolnshire',
  northants: 'northamptonshire',
  notts: 'nottinghamshire',
  oxon: 'oxfordshire',
  staffs: 'staffordshire',
  warks: 'warwickshire',
  wilts: 'wiltshire',
  worcs: 'worcestershire',
  yorks: 'yorkshire',
}

/** Phrases in which "county" and "city" say nothing about which body it is, and others that mean the same. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bcombined county authority\b/g, 'combined authority'],
  [/\bcounty borough\b/g, ' '],
  [/\bbwrdeistref sirol\b/g, ' '],
  [/\b(?:london|royal) borough of\b/g, ' '],
  [/\blondon borough\b/g, ' '],
  [/\bcity and (?:district|borough)\b/g, 'city'],
  [/\b(?:city and county|county and city) of\b/g, 'city of'],
  [/\bunitary authority\b/g, ' '],
  // "Derry City and Strabane", "Armagh City, Banbridge": a city within a district's own name.
  [/\bcity (?=and |banbridge)/g, ' '],
]

/** Lower case, plain letters, single spaces: `Ynys Môn & St. Helens` → `ynys mon and st helens`. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’‘`]/g, '')
    .replace(/[&+]/g, ' and ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** A name taken apart: the place, and the word that tells two bodies of one place from each other. */
export interface AuthorityName {
  readonly place: string
  readonly tier: 'city' | 'county' | null
}

/** Takes a council's name apart: `Derby City Council` → derby + city; `Durham County Council` → durham + county. */
export function partsOfAuthorityName(name: string): AuthorityName {
  let text = plainWords(name)
  for (const [phrase, instead] of PHRASES) text = text.replace(phrase, instead)
  const tier = /\bcity\b(?! region)/.test(text) ? 'city' : /\bcounty\b/.test(text) ? 'county' : null
  const words = text
    .replace(/\bcity\b(?! region)|\bcounty\b/g, ' ')
    .split(/\s+/)
    .filter((word) => word && !BODY_WORDS.has(word))
    .map((word) => COUNTIES[word] ?? word)
  const place = words
    .join(' ')
    .replace(/^(?:of |and )+/, '')
    .replace(/(?: of| and)+$/, '')
  return { place, tier }
}

/**
 * The key under which a council's name is kept and looked up: `THE CITY OF EDINBURGH COUNCIL` → `edinburgh city`.
 * Every authority in the reference tables, past ones and combined authorities included, has a key of its own.
 */
export function normaliseAuthorityName(name: string): string {
  const { place, tier } = partsOfAuthorityName(name)
  return tier ? `${place} ${tier}`.trim() : place
}
