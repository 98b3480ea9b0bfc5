import express, { type Request, type Response, Router } from 'express'
import { validate } from 'uuid'
import { type Actor, isSignedIn } from '../../organisations/actor.ts'
import type { Database } from '../../platform/database.ts'
import { InvalidInput, NotAllowed, NotFound, Refused } from '../../platform/errors.ts'
import { readingAs } from '../../platform/reading-as.ts'
import type { UnitOfWork } from '../../platform/unit-of-work.ts'
import { addDocument } from './add-document.ts'
import { LARGEST_DOCUMENT_BYTES } from './document-types.ts'
import { findDocument } from './find-document.ts'

interface Given {
  readonly db: Database
  readonly unitOfWork: UnitOfWork
}

/**
 * `PUT /documents?proposal=ID&name=NAME` with the file as its body attaches it; `GET /documents/ID` gives it back. PUT,
 * because no page of another site can send one with a browser's session.
 */
export function documentRoutes(given: Given): Router {
  const readBody = express.raw({ type: () => true, limit: LARGEST_DOCUMENT_BYTES, inflate: false })
  return Router()
    .use(unless((_request, response) => refusalOfEntry(response)))
    .put('/', unless(refusalOfBody), readBody, (request, response) =>
      answered(response, () => add(given, request, response)),
    )
    .get('/:id', (request, response) => answered(response, () => give(given, request, response)))
}

async function add({ db, unitOfWork }: Given, request: Request, response: Response): Promise<void> {
  const actor: Actor = response.locals.actor
  const { proposal, authority, name } = request.query
  const id = await unitOfWork(actor, (work) =>
    addDocument(work, {
      ...{ proposalId: rowId(proposal), authorityId: rowId(authority), name },
      mediaType: request.headers['content-type'],
      content: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    }),
  )
  const { name: kept, mediaType, bytes, sha256 } = await findDocument(readingAs(db, actor), actor, id)
  const path = `/documents/${id}`
  response.status(201).location(path).json({ id, path, name: kept, mediaType, bytes, sha256 })
}

async function give({ db }: Given, request: Request, response: Response): Promise<void> {
  const actor: Actor = response.locals.actor
  const tx = readingAs(db, actor)
  const { id, name, mediaType } = await findDocument(tx, actor, rowId(request.params.id))
  const held = await tx.proposalDocumentContent.findFirst({ where: { documentId: id } })
  if (!held) throw new NotFound('document') // withdrawn this moment
  const type = mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType
  response
    .attachment(name)
    .set({ 'Content-Type': type, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, no-store' })
    .set('Content-Security-Policy', "sandbox; default-src 'none'")
    .end(held.content)
}

/** An id as the database has it or as the API gives it. */
function rowId(raw: unknown): string | undefined {
  if (typeof raw !== 'string') return undefined
  return validate(raw) ? raw : /^\w+:(.+)$/.exec(Buffer.from(raw, 'base64').toString('utf8'))?.[1]
}

function refusalOfEntry({ locals, req }: Response) {
  const actor: Actor = locals.actor
  if (!isSignedIn(actor))
    return { status: 401, code: 'UNAUTHENTICATED', message: 'Send the header “Authorization: Bearer TOKEN”' }
  const scope = req.method === 'GET' || req.method === 'HEAD' ? 'READ' : 'WRITE'
  if (actor.scopes.has(scope)) return null
  return { status: 403, code: 'FORBIDDEN', message: `Your token lacks the scope ${scope}. Ask for one that has it` }
}

/** Why a body is not read: it is of unknown length, too long, or packed. */
function refusalOfBody({ headers }: Request) {
  const { 'content-length': length, 'content-encoding': encoding = 'identity' } = headers
  if (length === undefined)
    return {
      status: 411,
      code: 'LENGTH_REQUIRED',
      message: 'Send the header Content-Length, with the size of the file',
    }
  if (Number(length) > LARGEST_DOCUMENT_BYTES)
    return {
      status: 413,
      code: 'BODY_TOO_LARGE',
      message: 'The file is larger than 10 MB. Make it smaller, or split it',
    }
  if (encoding === 'identity') return null
  return { status: 415, code: 'BAD_REQUEST', message: 'Send the file as it is, without Content-Encoding' }
}

async function answered(response: Response, story: () => Promise<void>): Promise<void> {
  try {
    await story()
  } catch (error) {
    const known = knownErrors.find(([type]) => error instanceof type)
    if (!known) throw error
    const { message, code, problems } = error as Error & { code?: string; problems?: unknown }
    const extensions = { code: code ?? known[2], ...(problems ? { problems } : {}) }
    response.status(known[1]).json({ errors: [{ message, extensions }] })
  }
}

const knownErrors = [
  [InvalidInput, 422, 'BAD_USER_INPUT'],
  [NotFound, 404, 'NOT_FOUND'],
  [NotAllowed, 403, 'FORBIDDEN'],
  [Refused, 409, 'REFUSED'],
] as const

interface HttpRefusal {
  readonly status: number
  readonly code: string
  readonly message: string
}

/** Goes on unless there is a reason not to. */
const unless =
  (reason: (request: Request, response: Response) => HttpRefusal | null) =>
  (request: Request, response: Response, next: () => void): void => {
    const refused = reason(request, response)
    if (refused) refuse(response, refused)
    else next()
  }

function refuse(response: Response, { status, code, message }: HttpRefusal): void {
  // the rest of a body that is not read must not be taken for another request
  response
    .status(status)
    .set('Connection', 'close')
    .json({ errors: [{ message, extensions: { code } }] })
}
