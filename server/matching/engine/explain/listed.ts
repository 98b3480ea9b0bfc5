/** "a", "a and b", "a, b and c"; "a and b; c" where an item has an "and" or a comma of its own. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  if (items.some((item) => / and |,/.test(item))) return items.join('; ')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
