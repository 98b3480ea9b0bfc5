/** A name as one line: it cannot begin a line of a mail, or a header, of its own. */
export const oneLine = (name: string): string => name.replace(/[\s\p{Cc}]+/gu, ' ').trim()
