/** Longest texts kept; a need typed in by hand has the same limits. Characters. */
export const LONGEST_TITLE = 200
export const LONGEST_DESCRIPTION = 20_000

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  pound: '£',
  euro: '€',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  middot: '·',
  eacute: 'é',
  copy: '©',
  reg: '®',
  trade: '™',
}

const NUMBERED = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i

function entity(whole: string, name: string): string {
  const numbered = NUMBERED.exec(name)
  if (!numbered) return NAMED_ENTITIES[name.toLowerCase()] ?? whole
  const code = numbered[1] ? Number.parseInt(numbered[1], 16) : Number(numbered[2])
  const valid = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return valid ? String.fromCodePoint(code) : ' '
}

/** Notices are sometimes escaped twice over: `&amp;apos;`. */
const withoutEntities = (text: string): string => {
  const once = text.replace(/&(#?\w{1,8});/g, entity)
  return once.replace(/&(#?\w{1,8});/g, entity)
}

// The characters Windows-1252 gives the bytes 0x80 to 0x9f, in that order; a space where it gives none.
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

const byteOf = (character: string): number => {
  const at = WINDOWS_1252.indexOf(character)
  return at === -1 || character === ' ' ? (character.codePointAt(0) ?? 0) : 0x80 + at
}

/** UTF-8 read as Windows-1252, as Contracts Finder publishes some of it: `â€™` for an apostrophe. */
const MISREAD = /(?:â[€„†‡ˆ‰]|[ÂÃ])[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/g

const withoutMisreadings = (text: string): string =>
  text.replace(MISREAD, (run) => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from([...run].map(byteOf)))
    } catch {
      return run
    }
  })

/** A text on one line or several, as a person would have typed it: no mark-up, no odd spaces, no control characters. */
export const tidyText = (text: string): string =>
  withoutMisreadings(withoutEntities(text.toWellFormed()))
    .normalize('NFC')
    .replace(/<\/?(?:p|br|div|li|ul|ol|tr|h\d)\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z][a-z0-9]*\b[^<>]*>/gi, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\p{Cc}\p{Cf}\ufffd]/gu, (character) => (character === '\n' ? '\n' : character === '\t' ? ' ' : ''))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** Cuts a text at a word, with an ellipsis, so that it has no more characters than `most`. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')
  const lastSpace = cut.lastIndexOf(' ')
  return `${(lastSpace > most * 0.8 ? cut.slice(0, lastSpace) : cut).trimEnd()}…`
}

/** An identifier, fit to be kept as a key. */
export const tidyKey = (text: string): string => tidyText(text).replace(/\s+/g, ' ').slice(0, 300)

export const tidyTitle = (text: string): string => shortened(tidyText(text).replace(/\n+/g, ' '), LONGEST_TITLE)

export const tidyDescription = (text: string): string => shortened(tidyText(text), LONGEST_DESCRIPTION)
