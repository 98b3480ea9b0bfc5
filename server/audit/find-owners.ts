import type { Transaction } from '../platform/database.ts'
import type { Owners, Subject } from './audit-entry.ts'

type Owned = readonly [id: string, authorityId: string]
type Finder = (tx: Transaction, ids: string[]) => Promise<Owned[]>

const finders: Readonly<Record<string, Finder>> = {
  Need: async (tx, ids) =>
    (await tx.need.findMany({ where: { id: { in: ids } }, select: { id: true, authorityId: true } })).map(owned),
  Contract: async (tx, ids) =>
    (await tx.contract.findMany({ where: { id: { in: ids } }, select: { id: true, authorityId: true } })).map(owned),
  // one that is held for review is nobody's yet
  Proposal: async (tx, ids) => {
    const members = await tx.proposalMember.findMany({ where: { proposalId: { in: ids }, proposal: { heldAt: null } } })
    return members.map(({ proposalId, authorityId }) => [proposalId, authorityId])
  },
  Framework: async (tx, ids) => {
    const found = await tx.framework.findMany({
      where: { id: { in: ids } },
      select: { id: true, leadAuthorityId: true },
    })
    return found.flatMap(({ id, leadAuthorityId }): Owned[] => (leadAuthorityId ? [[id, leadAuthorityId]] : []))
  },
  CallOff: async (tx, ids) =>
    (await tx.callOff.findMany({ where: { id: { in: ids } }, select: { id: true, authorityId: true } })).map(owned),
  SignOff: async (tx, ids) =>
    (await tx.signOff.findMany({ where: { id: { in: ids } }, select: { id: true, authorityId: true } })).map(owned),
  Person: (tx, ids) => authoritiesOfPeople(tx, ids),
  Token: async (tx, ids) => {
    const select = { id: true, personId: true, authorityId: true } as const
    const tokens = await tx.apiToken.findMany({ where: { id: { in: ids } }, select })
    const holders = tokens.flatMap(({ personId }) => personId ?? [])
    const people = Map.groupBy(await authoritiesOfPeople(tx, holders), ([personId]) => personId)
    return tokens.flatMap(({ id, personId, authorityId }): Owned[] => {
      const ofHolder = (people.get(personId ?? '') ?? []).map(([, of]): Owned => [id, of])
      return authorityId ? [[id, authorityId]] : ofHolder
    })
  },
}

const owned = ({ id, authorityId }: { id: string; authorityId: string }): Owned => [id, authorityId]

async function authoritiesOfPeople(tx: Transaction, ids: string[]): Promise<Owned[]> {
  const memberships = await tx.membership.findMany({ where: { personId: { in: ids }, authorityId: { not: null } } })
  return memberships.map(({ personId, authorityId }) => [personId, authorityId as string])
}

/** To which authorities things belong at this moment; one read for each kind of thing. What nobody owns is left out. */
export async function findOwners(tx: Transaction, subjects: readonly Subject[]): Promise<Owners> {
  const owners = new Map<string, string[]>()
  for (const [type, some] of Map.groupBy(subjects, ({ type }) => type)) {
    const ids = [...new Set(some.flatMap((subject) => subject.ids))]
    for (const [id, authorityId] of (await finders[type]?.(tx, ids)) ?? [])
      owners.set(id, [...new Set([...(owners.get(id) ?? []), authorityId])])
  }
  return owners
}
