import type { Party } from './types.ts'

/** Different authorities may buy together; so may two departments of one, when both are known. */
export function mayPair(a: Party, b: Party): boolean {
  if (a.authorityId !== b.authorityId) return true
  return a.departmentId !== null && b.departmentId !== null && a.departmentId !== b.departmentId
}
