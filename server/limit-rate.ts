import type { NextFunction, Request, Response } from 'express'
import { chargesFor, type Limit, limitHeaders, passedLongest, refusalOfRate } from './allowance.ts'
import type { RateLimits } from './platform/rate-limits.ts'

/** Counts every request against what its sender may ask in a minute, and refuses (429) what is more. */
export const limitRate =
  (limits: RateLimits<Limit>) => async (request: Request, response: Response, next: NextFunction) => {
    const charges = chargesFor(response.locals.actor, request.ip)
    const used = await limits.charge(charges)
    response.locals.owe = (requests: number) => limits.owe(charges, requests)
    response.set(limitHeaders(used))
    const passed = passedLongest(used)
    if (!passed) return next()
    const { seconds, body } = refusalOfRate(passed)
    response.status(429).set('Retry-After', String(seconds)).json(body)
  }
