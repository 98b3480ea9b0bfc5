import { system } from '../organisations/actor.ts'
import { admitPerson } from '../organisations/people/admit-person.ts'
import { Refused } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { type BegunSession, beginSession } from './begin-session.ts'
import { hashOfSecret } from './secret.ts'
import type { Origin } from './session.ts'

/** The same words whatever is wrong with a link: it says nothing about whose it was. */
const UNUSABLE = 'This link cannot be used: it has been used already, or is older than 15 minutes. Ask for a new one'

const ELSEWHERE =
  'This link was asked for in another browser. Open it there: copy it from the e-mail into that browser’s address bar. Or ask for a new link here'

interface Given {
  readonly secret: string
  /** The visit of the browser that asked for the link. */
  readonly visitId: string
  readonly origin: Origin
}

/** Signs in whoever a link was mailed to: once, in time, and in the browser that asked for it. */
export async function signInByLink(work: Work, { secret, visitId, origin }: Given): Promise<BegunSession> {
  const hash = hashOfSecret(secret)
  const whose = { OR: [{ personId: null }, { person: { is: { disabledAt: null } } }] }
  const usable = { hash, usedAt: null, expiresAt: { gt: work.now }, ...whose }
  const link = await work.tx.signInLink.findFirst({ where: usable })
  if (!link) throw new Refused('LINK_UNUSABLE', UNUSABLE)
  if (link.sessionId !== visitId) throw new Refused('LINK_OF_ANOTHER_BROWSER', ELSEWHERE)
  // of two at the same moment one finds it unused
  const { count } = await work.tx.signInLink.updateMany({ where: usable, data: { usedAt: work.now } })
  if (count === 0) throw new Refused('LINK_UNUSABLE', UNUSABLE)
  // opening the link proves the address: whoever is awaited there is let in for the first time
  const personId = link.personId ?? (await admitPerson({ ...work, actor: system }, { email: link.email }))
  return beginSession(work, { visitId, personId, method: 'link', origin })
}
