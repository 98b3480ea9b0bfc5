import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, as a browser or a link carries them. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is stored of a secret. A plain SHA-256 is enough for 256 random bits: there is nothing to guess. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')
