/** Money is a whole number of pence, in pounds sterling unless it says otherwise. */

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 })

/** £1,250,000 from 125000000n pence, rounded to the pound. */
export const spokenMoney = (pence: bigint): string => pounds.format((pence + 50n) / 100n)

/** Whole pence from an amount in pounds as OCDS gives it (a JSON number); undefined when it is no amount. */
export function penceFromPounds(amount: unknown): bigint | undefined {
  if (typeof amount !== 'number' || !Number.isFinite(amount) || amount < 0) return undefined
  const pence = Math.round(amount * 100)
  return Number.isSafeInteger(pence) ? BigInt(pence) : undefined
}
