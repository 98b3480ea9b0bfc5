import { createHash, randomBytes } from 'node:crypto'

/** More addresses than this nobody keeps track of. */
export const MOST_FEEDS = 10

/** Keys begin with this, so that a leaked one can be recognised. */
const PREFIX = 'clc_'

/** A new key of 256 random bits, to be shown once. */
export const newCalendarKey = (): string => PREFIX + randomBytes(32).toString('base64url')

/** Whether a text could be a key at all. */
export const isCalendarKey = (text: string): boolean => /^clc_[\w-]{43}$/.test(text)

/** What is stored of a key. A plain SHA-256 is enough for 256 random bits: there is nothing to guess. */
export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('hex')
