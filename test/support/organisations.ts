import type { Role } from '../../server/generated/prisma/enums.ts'
import type { Actor } from '../../server/organisations/actor.ts'
import { actorByEmail } from '../../server/organisations/find-actor.ts'
import { invitePerson } from '../../server/organisations/invitations/invite-person.ts'
import { claimDomain } from '../../server/organisations/joining/claim-domain.ts'
import { requestToJoin } from '../../server/organisations/joining/request-to-join.ts'
import { verifyDomain } from '../../server/organisations/joining/verify-domain.ts'
import type { Work } from '../../server/platform/unit-of-work.ts'
import type { Marketplace } from './marketplace.ts'

export type Organisations = Awaited<ReturnType<typeof organisations>>

/** Leeds with its administrator, the platform's administrator, and short ways to let people in. */
export async function organisations(market: Marketplace) {
  const { db, unitOfWork } = market
  const leedsId = await market.authorityId('leeds')
  const platform = await market.person('PLATFORM_ADMINISTRATOR')
  const leeds = await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'leeds' })
  const as = <T>(actor: Actor, story: (work: Work) => Promise<T>) => unitOfWork(actor, story)
  /** Someone known who has no role anywhere. */
  const stranger = async (email: string): Promise<Actor> => {
    await db.person.create({ data: { email, name: `Someone at ${email}` } })
    return again(email)
  }
  /** Someone as they are at their next request. */
  const again = async (email: string | null): Promise<Actor> => {
    const actor = await actorByEmail(db, email ?? '')
    if (!actor) throw new Error(`${email} is nobody`)
    return actor
  }
  return {
    leedsId,
    platform,
    leeds,
    as,
    stranger,
    again,
    /** The membership an actor has; of the first kind they were given. */
    membershipOf: async ({ personId }: Actor) =>
      db.membership.findFirstOrThrow({ where: { personId: personId ?? '' }, orderBy: { id: 'asc' } }),
    invited: (email: string, role: Role = 'OFFICER', by: Actor = leeds) =>
      as(by, (work) => invitePerson(work, { email, role, authorityId: leedsId })),
    claimed: (domain: string, by: Actor = leeds, authorityId: string = leedsId) =>
      as(by, (work) => claimDomain(work, { authorityId, domain })),
    verified: async (domain: string) => {
      const claimId = await as(leeds, (work) => claimDomain(work, { authorityId: leedsId, domain }))
      return as(platform, (work) => verifyDomain(work, { claimId, evidence: 'Seen on the council’s own site' }))
    },
    asked: (by: Actor, role = 'OFFICER') => as(by, (work) => requestToJoin(work, { authorityId: leedsId, role })),
  }
}
