import { randomUUID } from 'node:crypto'
import type { Request } from 'express'
import ipaddr from 'ipaddr.js'
import type { Actor } from './organisations/actor.ts'

/** What a program says of itself may be of any length; this much tells browsers and tools apart. */
const LONGEST_AGENT = 200

/** The actor with where the request came from, for the audit log: each request is told apart by an id of its own. */
export const cameFrom = (request: Request, actor: Actor): Actor => ({
  ...actor,
  from: {
    address: addressOf(request.ip),
    agent: request.headers['user-agent']?.slice(0, LONGEST_AGENT) ?? null,
    requestId: randomUUID(),
  },
})

/** The address in its shortest form: 192.0.2.7 and not ::ffff:192.0.2.7. A proxy may have written anything. */
const addressOf = (ip: string | undefined): string | null =>
  ip && ipaddr.isValid(ip) ? ipaddr.process(ip).toString() : null
