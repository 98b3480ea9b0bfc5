import { v7, validate } from 'uuid'
import { NotFound } from './errors.ts'

/** A new identifier: UUID version 7, so that identifiers sort in the order they were made. */
export const newId = (): string => v7()

/** An identifier as given by a caller; one that cannot exist is answered like one that does not. */
export function idOf(thing: string, raw: unknown): string {
  if (typeof raw === 'string' && validate(raw)) return raw.toLowerCase()
  throw new NotFound(thing)
}
