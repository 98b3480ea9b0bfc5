/** Money is a whole number of pence, in pounds sterling unless it says otherwise. */

/** Whole pence from an amount in pounds as OCDS gives it (a JSON number); undefined when it is no amount. */
export function penceFromPounds(amount: unknown): bigint | undefined {
  if (typeof amount !== 'number' || !Number.isFinite(amount) || amount < 0) return undefined
  const pence = Math.round(amount * 100)
  return Number.isSafeInteger(pence) ? BigInt(pence) : undefined
}

/** An amount as people say it, in whole pounds: £1,250,000. */
export const spokenPounds = (pence: bigint): string =>
  (Number(pence) / 100).toLocaleString('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 })
