import type { FrameQuery, FrameQueryVariables, Role } from '../operations.ts'
import { operation } from './operation.ts'
import type { Visit } from './visit.ts'

const frame = operation<FrameQuery, FrameQueryVariables>(import.meta, 'frame')

/** Who has signed in, as every page shows it. */
export interface Viewer {
  readonly name: string
  readonly email: string | null
  /** The organisations they act for now, by name. */
  readonly actsFor: readonly string[]
  readonly authorityIds: readonly string[]
  readonly roles: ReadonlySet<Role>
}

/** Who visits, asked of the API; null when nobody has signed in. */
export async function viewerOf(visit: Visit): Promise<Viewer | null> {
  if (visit.session?.actor.kind !== 'person') return null
  const { viewer } = await visit.ask(frame, {})
  const names = viewer.memberships.map(({ authority, supplierName }) => authority?.name ?? supplierName)
  return {
    name: viewer.name,
    email: viewer.email,
    actsFor: [...new Set(names.filter((name) => name !== null))],
    authorityIds: viewer.memberships.flatMap(({ authority }) => authority?.id ?? []),
    roles: new Set(viewer.memberships.map(({ role }) => role)),
  }
}
