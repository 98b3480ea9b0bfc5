import { z } from 'zod'
import { type Refusal, refusal } from '../../platform/errors.ts'

/** Long enough for minutes of a meeting, short enough to be read. */
export const LONGEST_TEXT = 10_000
const EDITED_WITHIN_MINUTES = 15

/** Plain text that says something. `what` names it in the refusal. */
export const plainText = (what: string, most = LONGEST_TEXT) =>
  z
    .string(`Write ${what}`)
    .trim()
    .min(1, `Write ${what}`)
    .max(most, `Use ${most.toLocaleString('en-GB')} characters or fewer`)
    .refine((text) => !text.includes('\0'), 'Leave out characters that cannot be printed')

interface Written {
  readonly writtenAt: Date
  readonly withdrawnAt: Date | null
}

/** Others answer what they have read: a message can be corrected for a quarter of an hour only. */
export function refusalToEdit({ writtenAt, withdrawnAt }: Written, now: Date): Refusal | null {
  if (withdrawnAt) return withdrawn
  const minutes = (now.getTime() - writtenAt.getTime()) / 60_000
  return minutes < EDITED_WITHIN_MINUTES
    ? null
    : refusal(
        'MESSAGE_STANDS',
        `A message can be edited for ${EDITED_WITHIN_MINUTES} minutes. Write another one, or withdraw this one`,
      )
}

export const refusalToWithdraw = ({ withdrawnAt }: Pick<Written, 'withdrawnAt'>): Refusal | null =>
  withdrawnAt ? withdrawn : null

const withdrawn = refusal('MESSAGE_WITHDRAWN', 'This message was withdrawn. Write another one')
