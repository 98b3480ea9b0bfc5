import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Database, Transaction } from '../platform/database.ts'
import { Refused } from '../platform/errors.ts'
import type { Position } from './change.ts'
import { markOf, type Standing } from './change-access.ts'

/** What a cursor holds, sealed: numbers of transactions would tell how much happens that the reader may not see. */
export interface Bookmark {
  readonly position: Position
  /** Before this transaction, what the reader cannot see was never told to them: it is passed over. Null: tell it. */
  readonly startedAt: string | null
}

const DAY_MS = 24 * 60 * 60 * 1_000

/** How long a cursor is good for: what went is remembered as long. */
export const CURSOR_DAYS = 90

const DIGITS = z.string().regex(/^\d{1,20}$/)
const Sealed = z.tuple([DIGITS, DIGITS, DIGITS.nullable(), z.string(), z.int()])

/** Writes cursors for one reader, and reads those they bring back. */
export interface CursorSeal {
  write(bookmark: Bookmark): string
  /** Throws Refused for one that is not ours, too old, or given when the reader could see other things. */
  read(cursor: string): Bookmark
}

export function cursorSeal(key: Uint8Array, standing: Standing, now: Date): CursorSeal {
  const mark = markOf(standing)
  return {
    write: ({ position: { xid, sequence }, startedAt }) =>
      encrypted(key, JSON.stringify([xid, sequence, startedAt, mark, Math.floor(now.getTime() / 1_000)])),
    read: (cursor) => {
      const [xid, sequence, startedAt, whose, seconds] = opened(key, cursor)
      if (whose !== mark)
        throw new Refused(
          'ACCESS_CHANGED',
          'What you may see has changed since this cursor was given, so it cannot tell you what is gone. Start again without a cursor',
        )
      if (now.getTime() - seconds * 1_000 > CURSOR_DAYS * DAY_MS)
        throw new Refused(
          'CURSOR_EXPIRED',
          `This cursor is more than ${CURSOR_DAYS} days old. Start again without a cursor`,
        )
      return { position: { xid, sequence }, startedAt }
    },
  }
}

/** The key, made once for each database by its migration. */
export async function feedKey(db: Database | Transaction): Promise<Uint8Array> {
  const [row] = await db.$queryRaw<{ key: Uint8Array }[]>`select key from feed_key`
  if (!row) throw new Error('The table feed_key is empty: restore its row, or run the migrations on a fresh database')
  return row.key
}

const NONCE_BYTES = 12
const TAG_BYTES = 16
const CIPHER = 'aes-256-gcm'

function encrypted(key: Uint8Array, text: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key, nonce)
  // one length, so that a long number tells nothing either
  const body = Buffer.concat([cipher.update(text.padEnd(96)), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

function opened(key: Uint8Array, cursor: string): z.output<typeof Sealed> {
  try {
    const bytes = Buffer.from(cursor, 'base64url')
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
    return Sealed.parse(JSON.parse(text.toString('utf8')))
  } catch {
    throw new Refused('BAD_CURSOR', 'This cursor does not belong to this feed. Start again without it')
  }
}
