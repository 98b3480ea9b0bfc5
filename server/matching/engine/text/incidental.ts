/**
 * Sentences about what the need is not, or merely touches. A finance system that "must integrate with the housing
 * system" is not a housing need, though it names one; such sentences count a quarter.
 */
const cues: readonly RegExp[] = [
  /\b(?:integrat(?:e|es|ed|ing|ion|ions)|interfac(?:e|es|ed|ing)|link(?:s|ed)?|connect(?:s|ed)?)\s+(?:\w+\s+){0,3}?(?:with|to|between)\b/i,
  /\binterfaces? will be required\b|\bdata will be exchanged\b/i,
  /\b(?:out of|outside) (?:the )?scope\b|\bnot (?:part of|included in|in scope)\b|\bexclud(?:es|ed|ing)\b/i,
  /\bseparate (?:procurement|contract|tender|exercise)\b|\bwider programme\b|\balso (?:uses|covers)\b/i,
]

/** Does the sentence speak of something beside the need: an interface, an exclusion, another procurement? */
export function isIncidental(sentence: string): boolean {
  return cues.some((cue) => cue.test(sentence))
}
