import type { Prisma } from '../../../server/generated/prisma/client.ts'
import type { AccessWorld } from '../../support/access-world.ts'

const day = (text: string) => new Date(`${text}T00:00:00Z`)

/** Adds to the world a framework that Leeds runs, with call-offs, and one of another body that Leeds' proposals could use. */
export async function addFrameworks(world: AccessWorld): Promise<void> {
  const { market, things, add } = world
  const leeds = await market.authorityId('leeds')
  const [proposal, ...others] = things.filter(({ type }) => type === 'Proposal')
  if (!proposal) throw new Error('Leeds has no proposal')
  for (const { id } of [proposal, ...others]) {
    await market.db.withoutFramework.create({
      data: { proposalId: id, reason: 'Its fee is too high', decidedAt: day('2026-10-02') },
    })
  }
  const own = await market.db.framework.create({ data: ownedBy(leeds, proposal.id), include: { lots: true } })
  const another = await market.db.framework.create({
    data: { ...ofABody, users: { create: [{ kind: 'EVERY_COUNCIL' }] } },
  })
  const lotId = own.lots[0]?.id as string
  await market.db.frameworkSupplier.create({ data: { frameworkId: own.id, lotId, name: 'Example Systems Ltd' } })
  add('Framework', 'run by its authority', own.id)
  add('Framework', 'run by another body', another.id)
  add('FrameworkLot', 'of the framework that its authority runs', lotId)
  const made = { ...callOff, frameworkId: own.id, lotId, authorityId: leeds }
  add('CallOff', 'not published', (await market.db.callOff.create({ data: made })).id)
  const published = await market.db.callOff.create({ data: { ...made, publishedOn: day('2026-11-01') } })
  add('CallOff', 'published', published.id)
}

const ofABody = {
  title: 'Housing management systems',
  kind: 'CLOSED',
  regime: 'PA2023',
  ownerName: 'A buying body',
  description: 'Rent accounting, tenancies, voids, arrears and leasehold.',
  ...{ awardedOn: day('2026-01-01'), endsOn: day('2099-01-01'), advertisedIncVatPence: 100_000_000_00n },
} as const

const ownedBy = (leadAuthorityId: string, proposalId: string) =>
  ({
    ...{ ...ofABody, title: 'Parks bookings', description: 'Bookings of pitches', ownerName: 'Leeds City Council' },
    kind: 'OPEN' as const,
    ...{ reference: 'LEEDS-1', reasonForLonger: 'Hosted for long', feeBasisPoints: 50, leadAuthorityId },
    ...{ url: 'https://leeds.example/1', ocid: 'ocds-h6vhtk-000009', proposalId, calledOffIncVatPence: 20_000n },
    ...{ endedAt: day('2026-11-01'), endedReason: 'Replaced' },
    lots: {
      create: [
        {
          number: 1,
          title: 'Pitches',
          cpvCodes: ['48000000'],
          advertisedIncVatPence: 50_000n,
          calledOffIncVatPence: 20_000n,
        },
      ],
    },
    users: { create: [{ kind: 'NATION' as const, nation: 'ENGLAND' as const }] },
    suppliers: { create: [{ name: 'Example Systems Ltd' }] },
    changes: {
      create: [{ what: 'FEE' as const, before: '0%', after: '0.5%', reason: 'Costs', changedAt: day('2026-10-01') }],
    },
  }) satisfies Prisma.FrameworkUncheckedCreateInput

const callOff = {
  manner: 'DIRECT',
  ...{ supplierName: 'Example Systems Ltd', reason: 'It is the only one', valueIncVatPence: 10_000n },
  ...{ startsOn: day('2026-11-01'), endsOn: day('2028-10-31'), latestExtendableEndOn: day('2030-10-31') },
  ...{ ocid: 'ocds-h6vhtk-000010', cancelledAt: day('2026-11-10'), cancelledReason: 'Withdrawn' },
} as const
