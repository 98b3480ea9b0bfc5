// Accents, and what shows nothing: soft hyphens and joiners.
const unseen = /[\p{M}\u00ad\u200c\u200d]+/gu
const plainLetters = /^[a-z0-9]+$/

/**
 * Folds a word to the form in which it is compared: lower case, no accents (Welsh ŵ and ŷ too), no possessive, no
 * plural s. Only plurals are cut: longer stemming joined "licence" with "licensing" but also "planning" with "plan".
 */
export function foldWord(surface: string): string {
  let word = surface.toLowerCase()
  if (!plainLetters.test(word)) word = withoutMarks(word)
  return singular(word)
}

function withoutMarks(word: string): string {
  return word
    .normalize('NFKD')
    .replace(unseen, '')
    .replace(/['’ʼ]s$/, '')
    .replace(/['’ʼ]/g, '')
}

function singular(word: string): string {
  if (word.length <= 3 || !word.endsWith('s')) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  return /[sui]s$/.test(word) ? word : word.slice(0, -1)
}
