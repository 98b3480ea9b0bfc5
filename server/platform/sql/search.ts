import { OwnSql } from './condition.ts'

/** Longer searches are cut: nobody types so much. */
const LONGEST = 200

/**
 * A search as people type it: words, “phrases in quotes”, or, and -without. The last word may be unfinished. Undefined
 * when nothing was typed.
 *
 * @param inWords writes the SQL of a row whose words meet the query, such as `words @@ query`
 */
export function searchFor(
  typed: string | null | undefined,
  inWords: (alias: string, query: string) => string,
): OwnSql | undefined {
  const text = typed?.trim().slice(0, LONGEST).trim()
  if (!text) return undefined
  const unfinished = /(?:^|\s)([\p{L}\p{N}]+)$/u.exec(text)?.[1]
  // inside quotes a last word is a part of the phrase
  const isOpen = unfinished !== undefined && (text.match(/"/g)?.length ?? 0) % 2 === 0 && !/^or$/i.test(unfinished)
  const typedBefore = isOpen ? text.slice(0, -unfinished.length) : text
  const either = isOpen && /\sor\s+$/i.test(typedBefore)
  const before = either ? typedBefore.replace(/or\s+$/i, '') : typedBefore
  return new OwnSql((alias, values) => {
    const parts = [
      ...(before.trim() ? [`websearch_to_tsquery('simple', ${values.add(before)})`] : []),
      ...(isOpen ? [`to_tsquery('simple', ${values.add(`'${unfinished}':*`)})`] : []),
    ]
    return inWords(alias, either ? `(${parts.join(' || ')})` : `(${parts.join(' && ')})`)
  })
}
