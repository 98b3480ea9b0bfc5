import { createHash } from 'node:crypto'
import { z } from 'zod'
import { allow, valid } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { spokenPounds } from '../platform/money.ts'
import { pastTheWall } from '../platform/second-wall.ts'
import type { Work } from '../platform/unit-of-work.ts'
import type { CatalogueLine, NamedUser } from './catalogue-line.ts'
import { mayImportFrameworks } from './framework-access.ts'
import { type CatalogueEntry, type LineProblem, readCatalogue, sayingOf } from './read-catalogue.ts'

/** What became of a file: read = created + updated + unchanged + rejected, all frameworks. */
export interface CatalogueReport {
  readonly read: number
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly rejected: number
  readonly problems: readonly LineProblem[]
}

/**
 * A coordinator or administrator brings a catalogue of frameworks in. One that the file names again is brought up to
 * date, and the same file again changes nothing; call-offs and what they took stay as they are.
 */
export async function importFrameworks(work: Work, raw: unknown): Promise<CatalogueReport> {
  const { content } = valid(z.object({ content: z.string() }), raw)
  allow(mayImportFrameworks(work.actor), 'import frameworks')
  const { read, entries, problems, rejected } = readCatalogue(content)
  const outcomes = await pastTheWall(work, async () => {
    const slugs = new Map(
      (await work.tx.authority.findMany({ select: { slug: true, id: true } })).map((a) => [a.slug, a.id]),
    )
    const written: Outcome[] = []
    for (const entry of entries) written.push(await apply(work, entry, slugs))
    return written
  })
  const ids = outcomes.flatMap((outcome) => ('id' in outcome && outcome.was !== 'unchanged' ? [outcome.id] : []))
  if (ids.length > 0) work.record({ type: 'FrameworksImported', frameworkIds: ids })
  const refused = outcomes.flatMap((outcome) => ('problem' in outcome ? [outcome.problem] : []))
  const count = (was: string) => outcomes.filter((outcome) => 'was' in outcome && outcome.was === was).length
  return {
    ...{ read, created: count('created'), updated: count('updated'), unchanged: count('unchanged') },
    rejected: rejected + refused.length,
    problems: [...problems, ...refused].sort((a, b) => a.line - b.line),
  }
}

type Outcome =
  | { readonly was: 'created' | 'updated' | 'unchanged'; readonly id: string }
  | { readonly problem: LineProblem }

async function apply(work: Work, entry: CatalogueEntry, slugs: ReadonlyMap<string, string>): Promise<Outcome> {
  const { of, lots, line } = entry
  const unknown = of.users.find((user) => user.kind === 'AUTHORITY' && !slugs.has(user.slug))
  if (unknown?.kind === 'AUTHORITY')
    return refused(line, 'users', `There is no authority ${unknown.slug}`, 'Enter its slug, like leeds')
  const importedAs = createHash('sha256').update(sayingOf(entry)).digest('hex')
  await work.tx.$queryRaw`select 1 from framework where reference = ${of.reference} for update`
  const before = await work.tx.framework.findUnique({
    where: { reference: of.reference },
    include: { lots: { orderBy: { number: 'asc' } } },
  })
  if (before?.importedAs === importedAs) return { was: 'unchanged', id: before.id }
  if (before?.leadAuthorityId)
    return refused(line, 'reference', 'The authority that runs it keeps it here itself', 'Leave it out of the file')
  const overdrawn = overdrawnBy(before, entry)
  if (overdrawn) return overdrawn
  const id = before?.id ?? newId()
  const said = { ...columnsOf(of), importedAs, updatedAt: work.now }
  await work.tx.framework.upsert({
    where: { id },
    create: { ...said, id, createdAt: work.now },
    update: { ...said, version: { increment: 1 } },
  })
  await writeLots(work, id, entry)
  await work.tx.frameworkUser.deleteMany({ where: { frameworkId: id } })
  await work.tx.frameworkUser.createMany({
    data: of.users.map((user) => ({ frameworkId: id, ...userColumns(user, slugs) })),
  })
  if (lots.length === 0)
    await work.tx.frameworkSupplier.createMany({ data: of.suppliers.map((name) => ({ frameworkId: id, name })) })
  return { was: before ? 'updated' : 'created', id }
}

const refused = (line: number, field: string, problem: string, fix: string): Outcome => ({
  problem: { line, field, problem, fix },
})

interface Before {
  readonly calledOffIncVatPence: bigint
  readonly lots: readonly { readonly number: number; readonly calledOffIncVatPence: bigint }[]
}

/** Call-offs were made from what the file would take away. */
function overdrawnBy(before: Before | null, { of, lots, line }: CatalogueEntry): Outcome | null {
  if (!before) return null
  const taken = before.calledOffIncVatPence
  if (of.advertised_inc_vat < taken)
    return refused(line, 'advertised_inc_vat', `${spokenPounds(taken)} was called off here`, 'Enter that or more')
  const short = before.lots.find(({ number, calledOffIncVatPence: inLot }) => {
    const lot = lots[number - 1]
    return inLot > 0n && (!lot || (lot.lot_advertised_inc_vat !== null && lot.lot_advertised_inc_vat < inLot))
  })
  if (!short) return null
  const spoken = spokenPounds(short.calledOffIncVatPence)
  return refused(
    line,
    'lot_advertised_inc_vat',
    `${spoken} was called off from lot ${short.number}`,
    'Enter that or more',
  )
}

const columnsOf = (of: CatalogueLine) => ({
  ...{ reference: of.reference, title: of.title, description: of.description, kind: of.kind, regime: of.regime },
  ...{ ownerName: of.owner, url: of.url, awardedOn: of.awarded_on, endsOn: of.ends_on },
  ...{ reasonForLonger: of.reason_for_longer, advertisedIncVatPence: of.advertised_inc_vat },
  ...{ feeBasisPoints: of.fee_percent, isSingleSupplier: of.single_supplier, isDirectAwardAllowed: of.direct_award },
})

/** Lots keep their place in the file; those it no longer has go, which none does that was called off from. */
async function writeLots(work: Work, frameworkId: string, { lots }: CatalogueEntry): Promise<void> {
  await work.tx.frameworkSupplier.deleteMany({ where: { frameworkId } })
  await work.tx.frameworkLot.deleteMany({ where: { frameworkId, number: { gt: lots.length } } })
  for (const [at, lot] of lots.entries()) {
    const number = at + 1
    const said = {
      ...{ title: lot.lot_title as string, cpvCodes: lot.lot_cpv },
      advertisedIncVatPence: lot.lot_advertised_inc_vat,
      suppliers: { create: lot.suppliers.map((name) => ({ name, frameworkId })) },
    }
    await work.tx.frameworkLot.upsert({
      where: { frameworkId_number: { frameworkId, number } },
      create: { ...said, frameworkId, number },
      update: said,
    })
  }
}

function userColumns(user: NamedUser, slugs: ReadonlyMap<string, string>) {
  if (user.kind !== 'AUTHORITY') return user
  return { kind: user.kind, authorityId: slugs.get(user.slug) as string }
}
