import DataLoader from 'dataloader'
import type { Need as NeedRow } from '../server/generated/prisma/client.ts'
import { mayReadGroup, needsReach, type Reach } from '../server/needs/field-access.ts'
import { allFieldGroups, type FieldGroup, fieldGroups, reasonColumns } from '../server/needs/field-groups.ts'
import { builder, type Context } from './builder.ts'

/** What a need row must hold to say which of its groups a reader may read. */
export const tierSelection = {
  id: true,
  authorityId: true,
  sharing: true,
  valueSharing: true,
  incumbentSharing: true,
  notesSharing: true,
} as const

type Tiered = Pick<NeedRow, keyof typeof tierSelection>

/** What the reader may read of a group of fields: `stated`, or null when the group is withheld from them. */
export const asRead = <T>(
  need: Tiered,
  group: FieldGroup,
  context: Context,
  stated: T,
): T | null | Promise<T | null> => {
  const { actor } = context
  if (!needsReach(actor, need, group)) return mayReadGroup(actor, need, group) ? stated : null
  return reachOf(context)
    .load(need.id)
    .then((reach) => (mayReadGroup(actor, need, group, reach) ? stated : null))
}

/** Regions and partners of the needs that hold something back from some, in one read for a whole answer. */
function reachOf(context: Context): DataLoader<string, Reach> {
  const known = loaders.get(context)
  if (known) return known
  const loader = new DataLoader<string, Reach>((ids) => readReach(context, ids))
  loaders.set(context, loader)
  return loader
}

const loaders = new WeakMap<Context, DataLoader<string, Reach>>()

async function readReach({ db }: Context, ids: readonly string[]): Promise<Reach[]> {
  const rows = await db.need.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, authority: { select: { region: true } }, partners: { select: { authorityId: true } } },
  })
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => {
    const row = found.get(id)
    return {
      region: row?.authority.region ?? '',
      partnerIds: row?.partners.map(({ authorityId }) => authorityId) ?? [],
    }
  })
}

export const NeedFieldGroup = builder.enumType('NeedFieldGroup', {
  description: 'Fields of a need that can be shared more narrowly than the need itself.',
  values: {
    VALUE: { description: 'valueExVat.' },
    INCUMBENT: { description: fieldGroups.INCUMBENT.join(', ') },
    NOTES: { description: 'notes.' },
  },
})

interface WithheldShape {
  readonly group: FieldGroup
  readonly reason: string | null
}

export const WithheldFields = builder.objectRef<WithheldShape>('WithheldFields').implement({
  description: 'Fields that are withheld from you, whether the authority has stated them or not.',
  fields: (t) => ({
    group: t.expose('group', { type: NeedFieldGroup, description: 'Which fields.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'The reason its authority gave; null when none.' }),
  }),
})

/** The groups withheld from the reader. That says nothing of whether there is a value: it is the policy of the need. */
export async function withheldFrom(
  need: Tiered & Pick<NeedRow, (typeof reasonColumns)[FieldGroup]>,
  context: Context,
): Promise<WithheldShape[]> {
  const read = await Promise.all(allFieldGroups.map((group) => asRead(need, group, context, true)))
  return allFieldGroups.filter((_, at) => !read[at]).map((group) => ({ group, reason: need[reasonColumns[group]] }))
}
