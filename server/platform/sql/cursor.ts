import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
import type { Database } from '../database.ts'
import type { Place } from './page.ts'
import { readAs } from './read.ts'

/**
 * Cursors: a place in a list, sealed. A reader can neither read in it what the list is ordered by, which may be more than
 * they are shown, nor make one up to learn where a row stands that they may not see. The same place is always the same
 * cursor, whichever web server made it.
 */
export interface Cursors {
  seal(list: string, place: Place): string
  /** Undefined when it is not ours, or of another list. */
  open(list: string, cursor: string): Place | undefined
}

const CIPHER = 'aes-256-gcm'
const NONCE = 12
const TAG = 16

const known = new WeakMap<object, Promise<Cursors>>()

/** The cursors of an installation: its database holds the key. */
export function cursorsOf(db: Database): Promise<Cursors> {
  const cursors = known.get(db) ?? makeCursors(db)
  known.set(db, cursors)
  cursors.catch(() => known.delete(db))
  return cursors
}

async function makeCursors(db: Database): Promise<Cursors> {
  const [row] = await readAs<{ key: string }>(db, null, { sql: 'select key from cursor_key', values: [] })
  if (!row) throw new Error('The table cursor_key is empty: it is filled by its migration')
  return cursorsWith(row.key)
}

export function cursorsWith(secret: string): Cursors {
  const keyFor = (what: string) => createHmac('sha256', secret).update(what).digest()
  const [key, nonceKey] = [keyFor('seal'), keyFor('nonce')]
  return {
    seal: (list, { value, id }) => {
      const plain = JSON.stringify([list, value, id])
      // made from the text itself: equal places give equal cursors, and no nonce serves two texts
      const nonce = createHmac('sha256', nonceKey).update(plain).digest().subarray(0, NONCE)
      const cipher = createCipheriv(CIPHER, key, nonce)
      const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
    },
    open: (list, cursor) => {
      const [of, value, id] = unsealed(key, Buffer.from(cursor, 'base64url'))
      return of === list && value !== undefined && id !== undefined ? { value, id } : undefined
    },
  }
}

function unsealed(key: Buffer, bytes: Buffer): string[] {
  if (bytes.length <= NONCE + TAG) return []
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG })
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
    const plain = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()])
    return JSON.parse(plain.toString('utf8')) as string[]
  } catch {
    return [] // not sealed with our key
  }
}
