import { visibleContracts } from '../contracts/contract-access.ts'
import type { AuditEntry } from '../generated/prisma/client.ts'
import { visibleNeeds } from '../needs/need-access.ts'
import type { Actor } from '../organisations/actor.ts'
import type { Transaction } from '../platform/database.ts'
import { visibleProposals } from '../proposals/proposal-access.ts'
import { seesWho } from './audit-access.ts'
import { auditSentence } from './audit-sentence.ts'

/** An entry as its reader may see it. Who and from where is null where that is another authority's business. */
export interface ShownEntry {
  readonly id: string
  readonly occurredAt: Date
  readonly sentence: string
  readonly action: string
  readonly objectType: string | null
  readonly objectIds: readonly string[]
  readonly authorities: readonly string[]
  readonly channel: AuditEntry['channel']
  readonly personId: string | null
  readonly personName: string | null
  readonly tokenName: string | null
  readonly sessionId: string | null
  readonly address: string | null
  readonly agent: string | null
  readonly requestId: string | null
}

type Known = ReadonlyMap<string, string>

/** Puts entries into words for a reader, with at most six further reads however many there are. */
export async function showEntries(
  tx: Transaction,
  actor: Actor,
  entries: readonly AuditEntry[],
): Promise<ShownEntry[]> {
  const known = entries.filter((entry) => seesWho(actor, entry))
  const people = [...idsOf(known, 'personId'), ...known.flatMap((e) => (e.objectType === 'Person' ? e.objectIds : []))]
  const [person, token, authority, titles] = await Promise.all([
    named(people, (id) => tx.person.findMany({ where: { id }, select: { id: true, name: true } })),
    named(idsOf(known, 'tokenId'), (id) => tx.apiToken.findMany({ where: { id }, select: { id: true, name: true } })),
    named(
      entries.flatMap((entry) => entry.actingFor),
      (id) => tx.authority.findMany({ where: { id }, select: { id: true, name: true } }),
    ),
    titlesOf(tx, actor, entries),
  ])
  const object = new Map([...titles, ...person])
  return entries.map((entry) => shown(entry, known.includes(entry), { person, token, authority, object }))
}

interface KnownNames {
  readonly person: Known
  readonly token: Known
  readonly authority: Known
  readonly object: Known
}

function shown(entry: AuditEntry, isKnown: boolean, { person, token, authority, object }: KnownNames): ShownEntry {
  const nameIn = (names: Known, id: string | null) => (isKnown && id ? (names.get(id) ?? null) : null)
  const ifKnown = <T>(value: T): T | null => (isKnown ? value : null)
  const personName = nameIn(person, entry.personId)
  const authorities = entry.actingFor.flatMap((id) => authority.get(id) ?? [])
  const [only, ...others] = entry.objectIds
  const names = {
    person: personName ?? undefined,
    authorities,
    object: only && others.length === 0 ? object.get(only) : undefined,
  }
  return {
    id: entry.id,
    occurredAt: entry.occurredAt,
    sentence: auditSentence(entry, names),
    action: entry.action,
    objectType: entry.objectType,
    objectIds: entry.objectIds,
    authorities,
    channel: entry.channel,
    personId: ifKnown(entry.personId),
    personName,
    tokenName: nameIn(token, entry.tokenId),
    sessionId: ifKnown(entry.sessionId),
    address: ifKnown(entry.address),
    agent: ifKnown(entry.agent),
    requestId: ifKnown(entry.requestId),
  }
}

/** The titles of what the reader may see today: a thing that was hidden from them since has an id only. */
async function titlesOf(tx: Transaction, actor: Actor, entries: readonly AuditEntry[]): Promise<Known> {
  const of = (type: string) => entries.flatMap((entry) => (entry.objectType === type ? entry.objectIds : []))
  const select = { id: true, title: true } as const
  const found = await Promise.all([
    named(of('Need'), (id) => tx.need.findMany({ where: { AND: [{ id }, visibleNeeds(actor)] }, select })),
    named(of('Contract'), (id) => tx.contract.findMany({ where: { AND: [{ id }, visibleContracts(actor)] }, select })),
    named(of('Proposal'), (id) => tx.proposal.findMany({ where: { AND: [{ id }, visibleProposals(actor)] }, select })),
  ])
  return new Map(found.flatMap((names) => [...names]))
}

const idsOf = (entries: readonly AuditEntry[], key: 'personId' | 'tokenId'): string[] =>
  entries.flatMap((entry) => entry[key] ?? [])

async function named(
  ids: readonly string[],
  read: (id: { in: string[] }) => Promise<({ id: string; name: string } | { id: string; title: string })[]>,
): Promise<Known> {
  if (ids.length === 0) return new Map()
  const rows = await read({ in: [...new Set(ids)] })
  return new Map(rows.map((row) => [row.id, 'name' in row ? row.name : row.title]))
}
