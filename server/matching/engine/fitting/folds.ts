/** Into how many parts the needs are divided, so that each may be asked about by weights that learnt from the others. */
export const folds = 5

/** The part a need belongs to, 0 to 4: the same on every machine and in every run. */
export function foldOf(needId: string): number {
  let hash = 0
  for (const letter of needId) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0
  return hash % folds
}
