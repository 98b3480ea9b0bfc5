/** Numbers for words: the index compares numbers, never strings. */
export interface Dictionary {
  /** The number of a word, giving it one if it has none. */
  idOf(word: string): number
  /** All words, in the order of their numbers. */
  readonly words: readonly string[]
}

/** The words of every need in the engine. */
export class CorpusDictionary implements Dictionary {
  readonly #ids = new Map<string, number>()
  readonly words: string[] = []

  idOf(word: string): number {
    let id = this.#ids.get(word)
    if (id === undefined) {
      id = this.words.push(word) - 1
      this.#ids.set(word, id)
    }
    return id
  }

  lookUp(word: string): number | undefined {
    return this.#ids.get(word)
  }
}

/** A dictionary for one draft: words the corpus lacks get numbers of the draft's own, and the corpus stays as it was. */
export class DraftDictionary implements Dictionary {
  readonly #corpus: CorpusDictionary
  readonly #own = new Map<string, number>()

  constructor(corpus: CorpusDictionary) {
    this.#corpus = corpus
  }

  idOf(word: string): number {
    const known = this.#corpus.lookUp(word) ?? this.#own.get(word)
    if (known !== undefined) return known
    const id = this.#corpus.words.length + this.#own.size
    this.#own.set(word, id)
    return id
  }

  get words(): readonly string[] {
    return [...this.#corpus.words, ...this.#own.keys()]
  }
}
