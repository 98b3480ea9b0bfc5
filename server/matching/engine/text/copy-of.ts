/** A part of a text as a string of its own: one that is merely cut out keeps the whole text in memory. */
export function copyOf(part: string): string {
  return JSON.parse(JSON.stringify(part))
}
