const LONGEST_NAME = 150

/**
 * A file's name as it can be shown and saved anywhere: without folders, invisible signs, signs that turn the reading
 * direction, and those a file system gives a meaning to. The ending stays.
 */
export function cleanName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const dot = plain.lastIndexOf('.')
  if (dot < 1) return plain.slice(0, LONGEST_NAME)
  const ending = plain.slice(dot)
  return `${[...plain.slice(0, dot)].slice(0, LONGEST_NAME - ending.length).join('')}${ending}`
}
