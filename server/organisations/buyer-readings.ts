/**
 * Buyers sign notices with more than their name: a place, a department, a brand, somebody they act for. These are the
 * ways such a signature may be read, most literal first; two bodies in one signature give no reading at all.
 */

const COUNCIL = /\b(?:council|borough of|city of|corporation|comhairle|authority|mbc|mdc|bc|dc|cc)\b/i

/** What shows that the rest of a signature is another body, or makes the first part of it one. */
const ANOTHER_BODY =
  /\b(?:councils?|association|authorit(?:y|ies)|nhs|university|college|school|academy|trust|limited|ltd|llp|plc|partners?|partnership|police|fire|consortium|housing group)\b/i
const JOINED = /^\s*(?:and|&|\+|with|in partnership|of|for|acting)\b/i

/** The readings of a buyer's signature, most literal first. */
export function readingsOf(signature: string): string[] {
  const name = oneLine(signature)
  const open = name.replace(/\s*\([^)]*\)?\s*/g, ' ').trim()
  return unique([
    name,
    open,
    ...actedFor(open),
    ...translations(open),
    ...beforeSeparator(open),
    ...beforeDepartment(open),
    ...bracketed(name),
  ])
}

/** No name is longer than 300 characters; whatever follows is somebody's mistake, and would only cost time. */
const oneLine = (signature: string): string => signature.replace(/\s+/g, ' ').trim().slice(0, 300)

const unique = (readings: readonly string[]): string[] => [...new Set(readings.filter(Boolean))]

/** "LGSS on behalf of Cambridgeshire County Council" buys for Cambridgeshire. */
function actedFor(name: string): string[] {
  const principal = /\b(?:on behalf of|for and on behalf of|acting for)\s+(.+)$/i.exec(name)?.[1]
  return principal && !/,|\band\b.*\bcouncil\b.*\band\b/i.test(principal) ? [principal] : []
}

/** "Cyngor Gwynedd / Gwynedd Council" is one council in two languages; other pairs are two bodies. */
function translations(name: string): string[] {
  const [first, second, ...others] = name.split(/\s*[/|]\s*|\s+[-–—]\s+/)
  if (!first || !second || others.length > 0) return []
  if (/^(?:cyngor|comhairle)\b/i.test(first)) return [second, first]
  return /^(?:cyngor|comhairle)\b/i.test(second) ? [first, second] : []
}

/** "West Berkshire Council, Newbury" and "Hertfordshire County Council — Herts FullStop" are the council before the mark. */
function beforeSeparator(name: string): string[] {
  const match = /^(.*?)\s*(?:,|:|;|\s[-–—]\s?|[–—])\s*(.+)$/.exec(name)
  const [, head, rest] = match ?? []
  return head && rest && COUNCIL.test(head) && !ANOTHER_BODY.test(rest) && !ANOTHER_BODY.test(afterCouncil(head))
    ? [head]
    : []
}

/** "Blackpool Borough Council Trading Standards" is the council before its department. */
function beforeDepartment(name: string): string[] {
  const rest = afterCouncil(name)
  if (!rest || JOINED.test(rest) || ANOTHER_BODY.test(rest) || /\band\b/i.test(rest)) return []
  return [name.slice(0, name.length - rest.length)]
}

/** What stands in brackets: "Kent County Council (with Medway Council)" names a second body there. */
export const bracketsOf = (signature: string): string[] =>
  [...oneLine(signature).matchAll(/\(([^)]+)\)/g)]
    .map((match) => (match[1] ?? '').replace(/^\s*(?:and|with|for|&)\s+/i, ''))
    .filter((inside) => COUNCIL.test(inside)) // a mere place there is where the office is

/** "Procurement Team (Leeds City Council)" names the council in brackets. */
function bracketed(name: string): string[] {
  const inside = /\(([^)]*\bcouncil)\)/i.exec(name)?.[1]
  return inside && !ANOTHER_BODY.test(name.replace(/\([^)]*\)/g, ' ')) ? [inside] : []
}

const afterCouncil = (name: string): string => /\bcouncil\b(.*)$/i.exec(name)?.[1] ?? ''
