const grammar = new Set(
  `a about an and any are as at be been but by can do each for from has have in into is it its may more must not of on or
  other our shall should such take than that the their then these they this those to under up was we were where which
  will with would`.split(/\s+/),
)

/** Words as any search engine reads them: lower case, without grammar, plurals folded. */
export function plainWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []
  return words.filter((word) => !grammar.has(word)).map(withoutPlural)
}

function withoutPlural(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}
