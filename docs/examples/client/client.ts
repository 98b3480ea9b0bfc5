import { setTimeout as sleep } from 'node:timers/promises'
import { type Operations, operations } from './operations/operations.ts'

/** An error of the whole request: its code is for programs, its message for people. */
export class CommonlotError extends Error {
  override readonly name = 'CommonlotError'
  readonly code: string
  /** To be quoted when you ask for help. */
  readonly reference: string | undefined
  constructor(message: string, code: string, reference?: string) {
    super(message)
    this.code = code
    this.reference = reference
  }
}

export interface ClientChoices {
  /** Like https://commonlot.example */
  readonly address: string
  readonly token: string
  /** Send the ids of operations in place of their text: for a server that knows them (OPERATIONS_DIR). */
  readonly byId?: boolean
}

interface Answer {
  readonly data?: unknown
  readonly errors?: readonly { message: string; extensions?: { code?: string; reference?: string } }[]
}

/** Asks one of the operations of this folder, and answers with exactly what it asks for. */
export type Ask = <Name extends keyof Operations>(
  name: Name,
  variables: Operations[Name]['variables'],
) => Promise<Operations[Name]['result']>

const TRIES = 4

/** A client of one Commonlot server, for one token. */
export function commonlot({ address, token, byId = false }: ClientChoices): Ask {
  return async (name, variables) => {
    const { id, text } = operations[name]
    const operation = byId ? { extensions: { persistedQuery: { version: 1, sha256Hash: id } } } : { query: text }
    const response = await send(`${address}/graphql`, {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json',
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ ...operation, variables }),
    })
    const { data, errors } = (await response.json()) as Answer
    const [error] = errors ?? []
    if (error) throw new CommonlotError(error.message, error.extensions?.code ?? '', error.extensions?.reference)
    return data as Operations[typeof name]['result']
  }
}

/** Waits as long as the server asks when it is asked too often (429) or cannot answer at the moment (503). */
async function send(url: string, request: RequestInit): Promise<Response> {
  for (let tries = 1; ; tries++) {
    const response = await fetch(url, request)
    if (![429, 503].includes(response.status) || tries === TRIES) return response
    await sleep(1000 * Number(response.headers.get('retry-after') ?? tries))
  }
}
