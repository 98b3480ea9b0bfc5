const joins =
  'integrat(?:e|es|ed|ing|ion|ions)|interfac(?:e|es|ed|ing)|links?|linked|linking|connect(?:s|ed)?|synchroni[sz](?:e|es|ed|ing|ation)'

const cues = [
  // what it has to work with
  'interfaces? (?:will be|is|are) (?:required|needed)|needs? (?:an )?interfaces?',
  `(?:${joins})\\s+(?:\\w+\\s+){0,3}?(?:with|to|between)`,
  '(?:exchang|shar|transfer|send|receiv|feed)(?:e|es|ed|ing|s)?\\s+(?:\\w+\\s+){0,2}?(?:data|information|records|files)\\s+(?:with|to|from|between)',
  '(?:data|information|records|files) (?:will|must|should|shall|can|to) be (?:exchanged|shared|sent|transferred)',
  // what is left out, and what stays
  '(?:out of|outside) (?:the )?scope|not (?:part of|included in|in scope|being replaced|covered by)|exclud(?:es|ed|ing)',
  '(?:will|to|shall) (?:remain|stay|continue) in (?:use|place)|will be retained|does not (?:include|cover)',
  // what is bought or done beside it
  '(?:separate|different|another|other) (?:\\w+ )?(?:procurement|contract|tender|exercise)s?|(?:bought|procured|tendered) separately',
  'wider programme|in parallel|alongside th(?:is|e) (?:\\w+ )?(?:project|contract|procurement|programme|tender)',
  'also (?:uses|covers|replacing|procuring|tendering|renewing|buying)',
]

// One expression for all: four took twice as long.
const cue = new RegExp(`\\b(?:${cues.join('|')})\\b`, 'i')

/**
 * Does the sentence speak of something beside the need: an interface, an exclusion, another procurement? A finance system
 * that "must integrate with the housing system" is not a housing need, though it names one; such sentences count a tenth.
 */
export function isIncidental(sentence: string): boolean {
  return cue.test(sentence)
}
