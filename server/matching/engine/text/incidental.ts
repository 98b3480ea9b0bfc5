const cues = [
  'interfaces? will be required|data will be exchanged',
  '(?:integrat(?:e|es|ed|ing|ion|ions)|interfac(?:e|es|ed|ing)|links?|linked|connect(?:s|ed)?)\\s+(?:\\w+\\s+){0,3}?(?:with|to|between)',
  '(?:out of|outside) (?:the )?scope|not (?:part of|included in|in scope)|exclud(?:es|ed|ing)',
  'separate (?:procurement|contract|tender|exercise)|wider programme|also (?:uses|covers)',
]

// One expression for all: four took twice as long.
const cue = new RegExp(`\\b(?:${cues.join('|')})\\b`, 'i')

/**
 * Does the sentence speak of something beside the need: an interface, an exclusion, another procurement? A finance system
 * that "must integrate with the housing system" is not a housing need, though it names one; such sentences count a quarter.
 */
export function isIncidental(sentence: string): boolean {
  return cue.test(sentence)
}
