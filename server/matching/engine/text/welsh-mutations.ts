// Soft, nasal and aspirate mutation of each initial that has them; "ch", "dd", "ph" and "th" are other letters.
const initial = /^(?:ll|rh|[pct](?!h)|d(?!d)|[bgm])/
const mutated: Readonly<Record<string, readonly string[]>> = {
  p: ['b', 'mh', 'ph'],
  t: ['d', 'nh', 'th'],
  c: ['g', 'ngh', 'ch'],
  b: ['f', 'm'],
  d: ['dd', 'n'],
  g: ['', 'ng'],
  m: ['f'],
  ll: ['l'],
  rh: ['r'],
}

/**
 * The forms a Welsh word takes after other words, in small letters: "cyngor" is "i gyngor", "yng nghyngor", "a chyngor".
 */
export function welshMutations(word: string): string[] {
  const first = initial.exec(word)?.[0]
  if (first === undefined) return []
  return (mutated[first] ?? []).map((letters) => letters + word.slice(first.length))
}
