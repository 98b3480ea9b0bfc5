import type { FieldProblem } from '../../platform/errors.ts'
import { FormProblems } from './problems.ts'
import { readDay } from './read-day.ts'
import { readPence } from './read-pence.ts'
import type { Words } from './words.ts'

type Typed = Readonly<Record<string, unknown>>

/**
 * Reads what was typed, in the many ways people type it. An empty field is null. What cannot be read is collected, to be
 * told all at once by `done()`; the API judges everything else.
 */
export class FieldReader {
  readonly #typed: Typed
  readonly #words: Words
  readonly #problems: FieldProblem[] = []

  constructor(typed: Typed, words: Words) {
    this.#typed = typed
    this.#words = words
  }

  /** The text without the spaces around it. */
  text(name: string): string | null {
    const typed = this.#typed[name]
    const one = Array.isArray(typed) ? typed.at(-1) : typed
    return typeof one === 'string' && one.trim() !== '' ? one.replaceAll('\r\n', '\n').trim() : null
  }

  /** Every ticked box of a name. */
  all(name: string): string[] {
    return [this.#typed[name] ?? []].flat().filter((one): one is string => typeof one === 'string' && one !== '')
  }

  /** The lines of a text that say something. */
  lines(name: string): string[] {
    const lines = this.text(name)?.split('\n') ?? []
    return lines.map((line) => line.trim()).filter((line) => line !== '')
  }

  isTicked(name: string): boolean {
    return this.text(name) !== null
  }

  /** A day of the three fields `name-day`, `name-month` and `name-year`, or of the one `name`; as 2027-09-01. */
  day(name: string): string | null {
    const parts = ['day', 'month', 'year'].map((part) => this.text(`${name}-${part}`) ?? '')
    const typed = parts.some((part) => part !== '') ? parts.join(' ') : this.text(name)
    return typed === null ? null : this.#read(name, 'day', readDay(typed))
  }

  /** An amount like £1.2m, in pence. */
  pence(name: string): string | null {
    const typed = this.text(name)
    return typed === null ? null : this.#read(name, 'money', readPence(typed))
  }

  /** A number without decimals, such as 1,200. */
  whole(name: string): number | null {
    const typed = this.text(name)?.replace(/[\s,]/g, '')
    if (typed === undefined) return null
    return this.#read(name, 'number', /^\d{1,12}$/.test(typed) ? Number(typed) : undefined)
  }

  /** A problem the page itself found. */
  wrong(field: string, message: string): void {
    this.#problems.push({ field, message })
  }

  /** Refuses the form when anything could not be read. */
  done(): void {
    if (this.#problems.length > 0) throw new FormProblems(this.#problems)
  }

  #read<Value>(field: string, kind: string, value: Value | undefined): Value | null {
    if (value !== undefined) return value
    this.wrong(field, this.#words(`frame:unreadable.${kind}`))
    return null
  }
}
