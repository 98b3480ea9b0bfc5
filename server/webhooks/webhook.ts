import type { ChangeKind } from '../changes/change.ts'
import type { Webhook } from '../generated/prisma/client.ts'
import { type Refusal, refusal } from '../platform/errors.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long to wait after each failed attempt before the next: eleven attempts over three days. */
export const RETRY_DELAYS_MS: readonly number[] = [
  ...[5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 4 * HOUR],
  ...[6 * HOUR, 9 * HOUR, 12 * HOUR, 14 * HOUR, 24 * HOUR],
]

/** A delay varies by up to a fifth, so that what failed together does not come back together. */
const JITTER = 0.2

/** A webhook that answered nothing well for so long is disabled. */
export const FAILING_AT_MOST_MS = 5 * DAY

/** For so long after a rotation requests are signed with the old secret too. */
export const OLD_SECRET_MS = DAY

/** More than these for one owner would tell the same thing many times. */
export const MOST_WEBHOOKS = 10

/** No wait is longer than the schedule's last, whatever a receiver asks for. */
const LONGEST_WAIT_MS = Math.max(...RETRY_DELAYS_MS)

/**
 * When to try again after so many failed tries; null when it is given up. `chance` is from 0 to 1. A receiver that asked
 * to wait longer is left alone for as long, and a little longer, up to the schedule's last wait; never is it tried sooner
 * or more often for asking.
 */
export function nextTry(tries: number, now: Date, chance: number, askedMs: number | null = null): Date | null {
  const delay = RETRY_DELAYS_MS[tries - 1]
  if (delay === undefined) return null
  const ours = delay * (1 - JITTER + 2 * JITTER * chance)
  const theirs = Math.min(askedMs ?? 0, LONGEST_WAIT_MS) * (1 + JITTER * chance)
  return new Date(now.getTime() + Math.round(Math.max(ours, theirs)))
}

/** What one attempt came to: the status of the answer, or why there was none. */
export interface Outcome {
  readonly status: number | null
  readonly answer: string | null
  readonly error: string | null
  readonly ms: number
  /** For how long the receiver asked to be left alone, in milliseconds. */
  readonly retryAfterMs?: number | null
}

/** Why a webhook is disabled that someone disabled: they need not be told. */
export const BY_HAND = 'It was disabled by hand'

export const wentWell = ({ status }: Pick<Outcome, 'status'>): boolean =>
  status !== null && status >= 200 && status < 300

const GONE = 410

type Health = Pick<Webhook, 'failingSince'>

/** Why an outcome disables its webhook; null when it does not. */
export function reasonToDisable({ failingSince }: Health, outcome: Outcome, now: Date): string | null {
  if (outcome.status === GONE) return 'It answered “410 Gone”. Enable it again when it is back'
  if (wentWell(outcome) || !failingSince) return null
  return now.getTime() - failingSince.getTime() > FAILING_AT_MOST_MS
    ? 'It has not taken a message for five days. Put it right, then enable it again'
    : null
}

/** What is wrong with an address to send to; null when nothing is. Where its name leads is checked at each sending. */
export function problemWithUrl(text: string, toLoopback: boolean): string | null {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || text.length > 2_000) return 'Enter an address like https://example.org/commonlot'
  const isHere = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname)
  if (url.protocol !== 'https:' && !(toLoopback && url.protocol === 'http:' && isHere))
    return 'Enter an address that begins with https://'
  if (url.username || url.password) return 'Leave out the user name and password: each request is signed instead'
  return null
}

export function refusalToSend(webhook: Pick<Webhook, 'disabledAt'>): Refusal | null {
  return webhook.disabledAt
    ? refusal('WEBHOOK_DISABLED', 'This webhook is disabled. Enable it first, then send again')
    : null
}

/** The change a delivery tells of, as it is kept: ids, never contents. */
export interface ToldChange {
  readonly kind: ChangeKind
  readonly id: string
  readonly action: 'CHANGED' | 'DELETED'
  readonly changedAt: string
  readonly cursor: string
}
