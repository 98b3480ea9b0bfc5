import { shownForm } from '../explain/shown-words.ts'
import { isCommonWord } from '../text/stop-words.ts'
import { isTerm } from '../text/terms.ts'
import { type Word, words } from '../text/words.ts'
import type { EngineNeed } from '../types.ts'

interface Run {
  readonly text: string
  readonly shared: number
  /** It ends the title: "care visits" is a thing, "care visit" of "Care visit rota" begins another. */
  readonly isEnd: boolean
}

const mostShared = 5

/**
 * The longest run of words in a title that other titles share, as that title writes it: "Electronic call monitoring for
 * home care visits" and "Care visit rota software" → "care visits". Null when they share everyday words at most.
 */
export function sharedWords(needs: readonly EngineNeed[]): string | null {
  const titles = needs.map((need) => words(need.title))
  const counts = new Map<string, number>()
  for (const title of titles)
    for (const stem of new Set(title.filter(isTerm).map((word) => word.stem)))
      counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const isShared = (word: Word) => (counts.get(word.stem) ?? 0) > 1
  const best = titles
    .flatMap((title) => runsIn(title, isShared))
    .sort(
      (a, b) =>
        b.shared - a.shared ||
        Number(b.isEnd) - Number(a.isEnd) ||
        a.text.length - b.text.length ||
        (a.text < b.text ? -1 : 1),
    )[0]
  return best?.text ?? null
}

/** Runs from one shared word to another with nothing but grammar between them, one of them at least not an everyday word. */
function runsIn(title: readonly Word[], isShared: (word: Word) => boolean): Run[] {
  return title.flatMap((first, from) => {
    if (!isShared(first)) return []
    const shared = [first]
    let until = from
    for (let at = from + 1; at < title.length && shared.length < mostShared; at++) {
      const word = title[at] as Word
      if (isShared(word)) {
        shared.push(word)
        until = at
      } else if (isTerm(word)) break
    }
    const text = title
      .slice(from, until + 1)
      .map(shownForm)
      .join(' ')
    return shared.every(({ stem }) => isCommonWord(stem))
      ? []
      : [{ text, shared: shared.length, isEnd: until === title.length - 1 }]
  })
}
