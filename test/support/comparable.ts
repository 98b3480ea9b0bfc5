/** An answer without what differs between any two days: ids, cursors, moments, addresses and the order that hangs on ids. */
export const comparable = (value: unknown): unknown => {
  if (Array.isArray(value))
    return value
      .map(comparable)
      .map((one) => JSON.stringify(one))
      .sort()
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([name]) => !/^id$|^email$|At$|[cC]ursor$/.test(name))
  return Object.fromEntries(kept.map(([name, inner]) => [name, comparable(inner)]))
}
