import { queueMail } from '../mail/queue-mail.ts'
import { isAwaited } from '../organisations/people/is-awaited.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { linkMail } from './link-mail.ts'
import { hashOfSecret, newSecret } from './secret.ts'

/**
 * Mails the link that was asked for to whoever has that address here, or is awaited at it: invited, or of an authority's
 * verified domain. To nobody else, and not once it is too late.
 */
export async function writeLink(
  work: Work,
  { linkId, publicUrl }: { linkId: string; publicUrl: string },
): Promise<void> {
  const link = await work.tx.signInLink.findUnique({ where: { id: linkId } })
  if (!link || link.hash || link.expiresAt <= work.now) return
  const person = await work.tx.person.findFirst({ where: { email: link.email } })
  if (person?.disabledAt || (!person && !(await isAwaited(work.tx, link.email, work.now)))) return
  const secret = newSecret()
  await work.tx.signInLink.update({
    where: { id: linkId },
    data: { hash: hashOfSecret(secret), personId: person?.id ?? null },
  })
  const address = `${publicUrl}/sign-in/link?secret=${secret}`
  await queueMail(work, linkMail({ to: link.email, name: person?.name ?? null, address, expiresAt: link.expiresAt }))
}
