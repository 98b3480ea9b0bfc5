import { type Browser, browser } from './browser.ts'
import type { Marketplace } from './marketplace.ts'

/** The link in the mail written last to an address, if there is one: its path and parameters. */
export async function lastLinkTo({ db, settle }: Marketplace, email: string | null): Promise<string | undefined> {
  await settle()
  const mail = await db.mail.findFirst({ where: { to: email ?? '' }, orderBy: { id: 'desc' } })
  return /^https?:\/\/[^/]+(\/sign-in\/link\?secret=\S+)$/m.exec(mail?.text ?? '')?.[1]
}

/** A browser in which someone has signed in by a link. */
export async function signedIn(market: Marketplace, address: string, email: string | null): Promise<Browser> {
  const theirs = browser(address)
  await theirs.send('/sign-in', '/sign-in', { email: email ?? '' })
  const link = await lastLinkTo(market, email)
  const { status } = await theirs.send(link ?? '', '/sign-in/link')
  if (status !== 303) throw new Error(`signing in answered ${status}`)
  return theirs
}
