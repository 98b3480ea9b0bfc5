import { type Dispatcher, request } from 'undici'
import { askedToWait } from '../../server/webhooks/retry-after.ts'
import type { Outcome } from '../../server/webhooks/webhook.ts'

/** A receiver has this long to answer. */
export const TIMEOUT_MS = 20_000

/** As much of an answer as is read and kept. */
const MOST_BYTES = 1_024

export interface Message {
  readonly url: string
  readonly headers: Record<string, string>
  readonly body: string
}

/** Sends a message once: follows no redirect, waits 20 seconds at most, reads 1 KB of the answer. Never throws. */
export async function postMessage(
  dispatcher: Dispatcher,
  { url, headers, body }: Message,
  timeoutMs = TIMEOUT_MS,
): Promise<Outcome> {
  const began = performance.now()
  const came = (some: Partial<Outcome>): Outcome => ({
    ...{ status: null, answer: null, error: null, ms: Math.round(performance.now() - began) },
    ...some,
  })
  try {
    const signal = AbortSignal.timeout(timeoutMs)
    const response = await request(url, { method: 'POST', headers, body, dispatcher, signal })
    const answer = await beginningOf(response.body).catch(() => '')
    const { statusCode: status, headers: said } = response
    return came({ status, answer, retryAfterMs: askedToWait(status, said['retry-after'], new Date()) })
  } catch (error) {
    return came({ error: inWords(error, timeoutMs) })
  }
}

async function beginningOf(body: AsyncIterable<Buffer> & { destroy(): unknown }): Promise<string> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of body) {
    parts.push(part)
    bytes += part.length
    if (bytes >= MOST_BYTES) break // leaving the loop closes the connection
  }
  // PostgreSQL keeps no null bytes
  return Buffer.concat(parts).subarray(0, MOST_BYTES).toString('utf8').replaceAll('\0', '')
}

function inWords(error: unknown, timeoutMs: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `No answer within ${timeoutMs / 1_000} seconds`
  const reason = error instanceof AggregateError ? error.errors[0] : error
  return (reason instanceof Error ? reason.message : String(reason)).slice(0, 300)
}
