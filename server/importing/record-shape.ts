/** A JSON object, as far as is known. */
export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const TELLING = ['ocid', 'tag', 'tender', 'awards', 'compiledRelease', 'buyer']

/** Could this be a notice, a release or a record at all? Told from the names it uses; its faults come later. */
export const looksLikeRecord = (value: unknown): boolean => isObject(value) && TELLING.some((name) => name in value)

/** Which of the three kinds of record a value is: an OCDS record, an OCDS release, or a line of notices. */
export function kindOfRecord(value: JsonObject): 'record' | 'release' | 'notice' {
  if ('compiledRelease' in value || Array.isArray(value.releases)) return 'record'
  return ['tag', 'tender', 'awards', 'contracts', 'parties', 'planning'].some((name) => name in value)
    ? 'release'
    : 'notice'
}
