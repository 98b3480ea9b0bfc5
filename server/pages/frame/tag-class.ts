/** Colours say what the word says: waiting, under way, done, ended. Statuses that are not here are plain. */
const COLOURS: Record<string, string> = {
  DRAFT: 'grey',
  SUGGESTED: 'grey',
  HELD: 'yellow',
  POSTED: 'blue',
  OPEN: 'blue',
  COMMITTED: 'purple',
  AGREED: 'purple',
  AWARDED: 'green',
  MET: 'green',
  APPROVED: 'green',
  LAPSED: 'yellow',
  WITHDRAWN: 'grey',
  ABANDONED: 'grey',
  DECLINED: 'red',
}

/** The class of a status's tag. */
export const tagClass = (status: string): string => `govuk-tag--${COLOURS[status] ?? 'grey'}`
