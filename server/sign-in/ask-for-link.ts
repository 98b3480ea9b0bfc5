import { z } from 'zod'
import { valid } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import type { Work } from '../platform/unit-of-work.ts'

/** A link is good for a quarter of an hour. */
export const LINK_LASTS_MS = 15 * 60_000

const AskForLinkInput = z.object({
  email: z
    .string('Enter your e-mail address')
    .trim()
    .toLowerCase()
    .min(1, 'Enter your e-mail address')
    .max(254, 'Enter an e-mail address of 254 characters or fewer')
    .pipe(z.email('Enter an e-mail address in the correct format, like name@leeds.gov.uk')),
})

/** The address as it is looked up and counted; throws InvalidInput when it is none. */
export const addressFrom = (raw: unknown): string => valid(AskForLinkInput, raw).email

/**
 * Notes that a browser asks for a link to sign in. Whether anyone here has that address is looked up afterwards, by the
 * worker: so the answer and the time it takes are the same for everybody.
 */
export async function askForLink(work: Work, { email, visitId }: { email: string; visitId: string }): Promise<string> {
  const id = newId()
  const expiresAt = new Date(work.now.getTime() + LINK_LASTS_MS)
  await work.tx.signInLink.create({ data: { id, sessionId: visitId, email, askedAt: work.now, expiresAt } })
  await work.tx.session.update({ where: { id: visitId }, data: { askedFor: email } })
  work.record({ type: 'LinkAsked', linkId: id })
  return id
}
