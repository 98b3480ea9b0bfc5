import { type Database, openDatabase } from '../../server/platform/database.ts'
import { dayOrNull } from '../../server/platform/days.ts'
import { newId } from '../../server/platform/ids.ts'
import { type AuthorityRow, readAuthorities, readCombinedMembers, readCpvCodes, readTaxonomy } from './read.ts'

/** What was loaded, in rows. */
export interface LoadedReference {
  readonly authorities: number
  readonly categories: number
  readonly cpvCodes: number
}

/** Brings the reference tables of a database up to date with the files beside this one. Run again, it changes nothing. */
export async function loadReference(databaseUrl: string): Promise<LoadedReference> {
  const { db, close } = openDatabase(databaseUrl, 4)
  try {
    return {
      authorities: await loadAuthorities(db),
      categories: await loadCategories(db),
      cpvCodes: await loadCpvCodes(db),
    }
  } finally {
    await close()
  }
}

async function loadAuthorities(db: Database): Promise<number> {
  const rows = readAuthorities()
  const known = new Map((await db.authority.findMany()).map((row) => [row.slug, row]))
  const fresh = rows.filter(({ slug }) => !known.has(slug))
  await db.authority.createMany({
    data: fresh.map((row) => ({ id: newId(), ...columnsOf(row) })),
    skipDuplicates: true,
  })
  for (const row of rows) {
    const before = known.get(row.slug)
    if (before && differs(before, columnsOf(row)))
      await db.authority.update({ where: { slug: row.slug }, data: columnsOf(row) })
  }
  await loadCombinedMembers(db)
  return rows.length
}

const columnsOf = (row: AuthorityRow) => ({
  slug: row.slug,
  gss: row.gss,
  name: row.name,
  welshName: row.welshName,
  county: row.county,
  kind: row.kind,
  nation: row.nation,
  region: row.region,
  latitude: row.latitude,
  longitude: row.longitude,
  population: row.population,
  startsOn: dayOrNull(row.startsOn),
  endsOn: dayOrNull(row.endsOn),
  replacedBy: row.replacedBy,
  identifiers: row.identifiers,
  aliases: row.aliases,
})

const differs = (before: object, after: object): boolean =>
  Object.entries(after).some(
    ([column, value]) => JSON.stringify(before[column as keyof typeof before]) !== JSON.stringify(value),
  )

async function loadCombinedMembers(db: Database): Promise<void> {
  const ids = new Map(
    (await db.authority.findMany({ select: { id: true, slug: true } })).map(({ id, slug }) => [slug, id]),
  )
  const idOf = (slug: string): string => {
    const id = ids.get(slug)
    if (!id) throw new Error(`combined-authority-members.csv names “${slug}”, which authorities.csv does not hold`)
    return id
  }
  await db.combinedAuthorityMember.createMany({
    data: readCombinedMembers().map(({ combinedAuthority, member, from }) => ({
      combinedId: idOf(combinedAuthority),
      memberId: idOf(member),
      fromOn: dayOrNull(from),
    })),
    skipDuplicates: true,
  })
}

async function loadCategories(db: Database): Promise<number> {
  const rows = readTaxonomy()
  const known = new Map((await db.category.findMany()).map((row) => [row.slug, row]))
  for (const [position, { slug, parent, name, description, cpvCodes }] of rows.entries()) {
    const columns = { name, description, cpvCodes, position, parentSlug: parent }
    const before = known.get(slug)
    if (!before) await db.category.create({ data: { slug, ...columns } })
    else if (differs(before, columns)) await db.category.update({ where: { slug }, data: columns })
  }
  return rows.length
}

async function loadCpvCodes(db: Database): Promise<number> {
  const rows = readCpvCodes()
  await db.cpvCode.createMany({ data: rows, skipDuplicates: true })
  return rows.length
}
