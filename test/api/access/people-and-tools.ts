import type { Prisma } from '../../../server/generated/prisma/client.ts'
import type { AccessWorld } from '../../support/access-world.ts'

/** Adds to the world who works where, who is to join, and the tokens and webhooks they keep: of each kind in every state. */
export async function addPeopleAndTools(world: AccessWorld): Promise<void> {
  await addMembers(world)
  await addInvitations(world)
  await addJoining(world)
  await addTokens(world)
  await addWebhooks(world)
}

const later = new Date('2099-01-01')
const earlier = new Date('2026-01-01')

/** Who the things are of: their row ids. */
async function owners({ market, people }: AccessWorld) {
  const id = (reader: keyof AccessWorld['people']) => people[reader].personId as string
  return {
    officerId: id('officer of its authority'),
    memberId: id('member of a supplier'),
    newcomerId: id('someone without a role'),
    coordinatorId: id('coordinator of its region'),
    administratorId: id('administrator of its authority'),
    authorityId: await market.authorityId('leeds'),
    supplierId: people['member of a supplier'].memberships[0]?.supplierId as string,
  }
}

async function addMembers(world: AccessWorld): Promise<void> {
  const { market, add } = world
  const { officerId, memberId, newcomerId, coordinatorId, authorityId } = await owners(world)
  const held = (personId: string) => market.db.membership.findFirstOrThrow({ where: { personId } })
  const left = await market.db.person.create({
    data: {
      email: 'lee.leaver@leeds.example',
      name: 'Lee Leaver',
      disabledAt: earlier,
      disabledReason: 'Left',
      memberships: { create: { role: 'OFFICER', authorityId, endedAt: earlier, endReason: 'Left' } },
    },
  })
  add('Person', 'officer of its authority', officerId)
  add('Person', 'who has left it', left.id)
  add('Person', 'member of a supplier', memberId)
  add('Person', 'without a role', newcomerId)
  add('Membership', 'of an officer of its authority', (await held(officerId)).id)
  add('Membership', 'that has ended', (await held(left.id)).id)
  add('Membership', 'of a member of a supplier', (await held(memberId)).id)
  add('Membership', 'of a coordinator', (await held(coordinatorId)).id)
}

async function addInvitations(world: AccessWorld): Promise<void> {
  const { market, add } = world
  const { administratorId: invitedById, authorityId, supplierId } = await owners(world)
  const invite = async (
    relation: string,
    data: Pick<Prisma.InvitationUncheckedCreateInput, 'email'> & Partial<Prisma.InvitationUncheckedCreateInput>,
  ) => {
    const sent = { role: 'OFFICER' as const, expiresAt: later, invitedById, ...data }
    add('Invitation', relation, (await market.db.invitation.create({ data: sent })).id)
  }
  const { email } = world.people['someone without a role']
  await invite('to its authority', { email: email as string, authorityId })
  await invite('accepted', { email: 'a@leeds.example', authorityId, acceptedAt: earlier })
  await invite('taken back', { email: 'b@leeds.example', authorityId, revokedAt: earlier })
  await invite('to a supplier', { email: 'c@northgrid.example', role: 'SUPPLIER_MEMBER', supplierId })
  await invite('to coordinate', { email: 'd@region.example', role: 'COORDINATOR', regions: ['Wales'] })
}

async function addJoining(world: AccessWorld): Promise<void> {
  const { market, add } = world
  const { newcomerId, authorityId } = await owners(world)
  const { id: leaverId } = await market.db.person.findFirstOrThrow({ where: { name: 'Lee Leaver' } })
  const ask = async (
    relation: string,
    data: Pick<Prisma.JoinRequestUncheckedCreateInput, 'personId'> & Partial<Prisma.JoinRequestUncheckedCreateInput>,
  ) => {
    const asked = { authorityId, role: 'VIEWER' as const, note: 'From Parks', ...data }
    add('JoinRequest', relation, (await market.db.joinRequest.create({ data: asked })).id)
  }
  await ask('open', { personId: newcomerId })
  await ask('declined', { personId: leaverId, status: 'DECLINED', answeredAt: earlier, reason: 'Has left' })
  const claim = async (
    relation: string,
    data: Pick<Prisma.DomainClaimUncheckedCreateInput, 'domain'> & Partial<Prisma.DomainClaimUncheckedCreateInput>,
  ) => add('DomainClaim', relation, (await market.db.domainClaim.create({ data: { authorityId, ...data } })).id)
  const verified = { verifiedAt: earlier, evidence: 'Its own site' }
  await claim('claimed', { domain: 'claimed.example' })
  await claim('verified', { domain: 'leeds.example', ...verified })
  await claim('ended', { domain: 'ended.example', ...verified, endedAt: earlier, endReason: 'Sold' })
}

async function addTokens(world: AccessWorld): Promise<void> {
  const { market, add } = world
  const { officerId, administratorId, authorityId, supplierId } = await owners(world)
  const keep = async (relation: string, owner: object) => {
    const hash = `hash of the token ${relation}`
    const used = { lastUsedAt: earlier, formerHash: `former ${hash}`, formerUntil: earlier }
    const data = { name: 'Nightly', hash, scopes: ['READ' as const], expiresAt: later, createdById: administratorId }
    add('Token', relation, (await market.db.apiToken.create({ data: { ...data, ...used, ...owner } })).id)
  }
  await keep('of an officer of its authority', { personId: officerId, revokedAt: earlier })
  await keep('of its authority', { authorityId })
  await keep('of a supplier', { supplierId })
  add('Supplier', 'any', supplierId)
}

async function addWebhooks(world: AccessWorld): Promise<void> {
  const { market, add } = world
  const { officerId, authorityId } = await owners(world)
  const keep = async (relation: string, owner: object) => {
    const secrets = { secret: 'whsec_c2VjcmV0', oldSecret: 'whsec_b2xk', oldSecretUntil: later }
    const failed = { failingSince: earlier, disabledAt: earlier, disabledReason: 'It failed for five days' }
    const data = { url: 'https://hooks.example/', kinds: ['NEED'], cursor: 'none', ...secrets, ...failed, ...owner }
    const { id: webhookId } = await market.db.webhook.create({ data })
    const { id } = await market.db.webhookDelivery.create({
      data: {
        webhookId,
        sort: 'CHANGE',
        change: { kind: 'NEED', id: webhookId, action: 'CHANGED' },
        attempts: 1,
        nextAttemptAt: later,
        log: { create: { at: earlier, ms: 5, status: 500, answer: 'Down' } },
      },
    })
    add('Webhook', relation, webhookId)
    add('WebhookDelivery', relation, id)
  }
  await keep('of an officer of its authority', { personId: officerId })
  await keep('of its authority', { authorityId })
}
