import { digestOf } from './fingerprint.ts'
import { keyOf } from './ledger.ts'
import type { OwnNotice, Problem } from './notice.ts'

/**
 * Remembers what a file has said of each notice, to see when it says something else with the same date later on: then
 * the first is taken, so that importing the file again changes nothing. About 100 bytes a notice.
 */
export class Repeats {
  readonly #said = new Map<string, string>()

  /** Why a notice cannot be taken; null when the file has not contradicted itself. */
  contradictionIn({ source, releasedAt, consequences }: OwnNotice): Problem | null {
    const date = releasedAt?.getTime() ?? 0
    const contradicts = consequences.some((consequence) => {
      if (consequence.is !== 'need' && consequence.is !== 'contract') return false
      const key = `${keyOf(source, consequence.sourceId)} ${date}`
      const said = digestOf(consequence.content)
      const before = this.#said.get(key)
      if (before === undefined) this.#said.set(key, said)
      return before !== undefined && before !== said
    })
    return contradicts
      ? {
          field: 'id',
          reason: 'The file has this notice twice with the same date and different contents; the first was taken',
          fix: 'Take one of the two out of the file, or give the newer one its later date',
        }
      : null
  }
}
