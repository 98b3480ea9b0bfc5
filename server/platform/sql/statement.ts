/** A statement as it is written: its values stand apart from its words, so that no value is ever read as SQL. */
export class Values {
  readonly all: unknown[] = []
  #aliases = 0

  /** The place of a value in the statement. */
  add(value: unknown): string {
    this.all.push(forDatabase(value))
    return `$${this.all.length}`
  }

  /** A name for a table that no other in the statement has. */
  alias(): string {
    return `t${this.#aliases++}`
  }
}

/** What the SQL of a condition or selection cannot say: whoever asked reads in another way. */
export class NotInSql extends Error {
  override readonly name = 'NotInSql'
}

/** Instants and days travel in UTC whatever the zone of this process is. */
function forDatabase(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'bigint') return value.toString()
  if (Array.isArray(value)) return value.map(forDatabase)
  return value
}
