import type { NextFunction, Request, Response } from 'express'
import { mayImport } from './importing/import-access.ts'
import type { Actor } from './organisations/actor.ts'

const EVERYONE_BYTES = 256 * 1024

/** Refuses a body that is larger than the actor may send: 256 KB, or what the settings allow those who may import. */
export const limitBody = (importBytes: number) => (request: Request, response: Response, next: NextFunction) => {
  const actor: Actor = response.locals.actor
  const limit = mayImport(actor) ? importBytes : EVERYONE_BYTES
  // The HTTP parser reads no more than was announced, so the announcement is all there is to check.
  if (request.headers['transfer-encoding'] !== undefined) return refuseUnannounced(response)
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced > limit) return refuse(response, limit, announced)
  next()
}

function refuseUnannounced(response: Response): void {
  const message = 'Send the header Content-Length, so that the size of the request is known before it is read'
  response.status(411).json({ errors: [{ message, extensions: { code: 'LENGTH_REQUIRED' } }] })
}

function refuse(response: Response, limit: number, announced: number): void {
  const message = `The request is larger than ${Math.round(limit / 1024).toLocaleString('en-GB')} KB. Send less at once, or import large files with \`npm run import\``
  const extensions = { code: 'BODY_TOO_LARGE', limit: 'body', most: limit, sent: announced }
  response.status(413).json({ errors: [{ message, extensions }] })
}
