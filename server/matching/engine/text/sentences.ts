// A full stop ends a sentence only before a space, so that "gov.uk" and "2.5" stay whole. Lists are sentences too.
const breaks = /[.!?;]\s|[\r\n]|\s[•·▪–]\s/

/** The sentences and list items of a text, trimmed, without empty ones. */
export function sentences(text: string): string[] {
  return text
    .split(breaks)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}
