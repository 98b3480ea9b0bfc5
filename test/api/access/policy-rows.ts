import type { Role, TokenScope } from '../../../server/generated/prisma/enums.ts'
import { type ActingAs, type Actor, nobody } from '../../../server/organisations/actor.ts'

const EVERY_SCOPE: readonly TokenScope[] = ['READ', 'WRITE', 'IMPORT', 'ADMIN']

/** A role for an authority, in its region, or for a supplier, or for neither. */
export const holding = (role: Role, at: Partial<ActingAs> = {}): ActingAs => ({
  role,
  authorityId: null,
  authorityRegion: null,
  supplierId: null,
  regions: [],
  ...at,
})

/** A role for Leeds, which is in Yorkshire. */
export const atLeeds = (role: Role) => holding(role, { authorityId: 'leeds', authorityRegion: 'Yorkshire' })
export const atKent = (role: Role) => holding(role, { authorityId: 'kent', authorityRegion: 'South East' })
export const coordinating = (...regions: string[]) => holding('COORDINATOR', { regions })

/** A person with these roles and every scope. */
export const person = (...memberships: ActingAs[]): Actor => ({
  ...nobody,
  kind: 'person',
  personId: 'ann',
  email: 'ann@leeds.example',
  memberships,
  scopes: new Set(EVERY_SCOPE),
})

/** An organisation that acts by its token: nobody's in person. */
export const organisation = (...memberships: ActingAs[]): Actor => ({
  ...person(...memberships),
  kind: 'organisation',
  personId: null,
  email: null,
  tokenId: 'token',
})

export const withScopes = (actor: Actor, ...scopes: TokenScope[]): Actor => ({ ...actor, scopes: new Set(scopes) })

type Row = Readonly<Record<string, unknown>>

/** Does a row answer to a condition, as PostgreSQL would find? Of what Prisma's conditions can say, what policies use. */
export function answersTo(where: unknown, row: Row): boolean {
  return Object.entries(where as Row).every(([key, condition]) => {
    if (key === 'AND') return list(condition).every((part) => answersTo(part, row))
    if (key === 'OR') return list(condition).some((part) => answersTo(part, row))
    if (!(key in row)) throw new Error(`The row does not say what its ${key} is`)
    return holds(condition, row[key])
  })
}

const list = (condition: unknown) => (Array.isArray(condition) ? condition : [condition])

function holds(condition: unknown, value: unknown): boolean {
  if (condition === null || typeof condition !== 'object') return value === condition
  return Object.entries(condition).every(([test, wanted]) => {
    if (test === 'in') return (wanted as unknown[]).includes(value)
    if (test === 'not') return value !== wanted
    if (test === 'hasSome') return (value as unknown[]).some((one) => (wanted as unknown[]).includes(one))
    if (test === 'some') return (value as Row[]).some((one) => answersTo(wanted, one))
    if (test === 'every') return (value as Row[]).every((one) => answersTo(wanted, one))
    return answersTo(condition, value as Row)
  })
}

/** Every id and region that a condition names, wherever it stands in it. */
export function named(where: unknown): unknown[] {
  if (where === null || typeof where !== 'object') return []
  return Object.entries(where).flatMap(([key, inner]) => (key === 'in' && Array.isArray(inner) ? inner : named(inner)))
}
