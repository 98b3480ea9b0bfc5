const letter = 2
const inWord = 1
const between = 0

// Up to here are all alphabets councils write in, looked up once; those beyond, Chinese or emoji, one by one.
const tabulated = 0x3000
const table = Uint8Array.from({ length: tabulated }, (_, code) => kindOf(String.fromCharCode(code)))

/** Is the character at a place in a text part of a word? Both halves of one that takes two places are, or neither. */
export function isInWord(text: string, at: number): boolean {
  return kindAt(text, at) !== between || isApostropheInWord(text, at)
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < tabulated ? (table[code] as number) : kindOf(characterAt(text, at))
}

// Apostrophes stay inside a word until it is folded, so that "children's" is one word and not "children" + "s".
function isApostropheInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code !== 0x27 && code !== 0x2019) return false
  return at > 0 && kindAt(text, at - 1) !== between && at + 1 < text.length && kindAt(text, at + 1) === letter
}

function characterAt(text: string, at: number): string {
  const isSecondHalf = at > 0 && (text.codePointAt(at - 1) as number) > 0xffff
  return String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at) as number)
}

function kindOf(character: string): number {
  if (/\p{L}/u.test(character)) return letter
  // Accents written apart are in a word, as is what shows nothing: soft hyphens and joiners.
  return /[\p{N}\p{M}\u00ad\u200c\u200d]/u.test(character) ? inWord : between
}
