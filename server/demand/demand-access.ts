import type { Prisma } from '../generated/prisma/client.ts'
import type { Actor } from '../organisations/actor.ts'

/** Releases of aggregated demand are the same for everyone who may read at all: suppliers, authorities, coordinators. */
export const visibleReleases = (_actor: Actor): Prisma.DemandReleaseWhereInput => ({})
