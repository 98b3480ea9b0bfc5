import { z } from 'zod'
import type { Need } from '../generated/prisma/client.ts'
import { InvalidInput } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import type { Tiers } from './field-groups.ts'
import { namesPartners } from './sharing.ts'

export const Partners = z.array(z.uuid('There is no such authority')).max(100, 'Name 100 authorities or fewer')

/**
 * Keeps the authorities a need, or a group of its fields, is shared with under the tier PARTNERS; other tiers name none,
 * and PUBLISHED is not chosen by hand.
 */
export async function namePartners(
  work: Work,
  need: Pick<Need, 'id' | 'authorityId' | 'sharing'>,
  tiers: Tiers,
  partnerIds: readonly string[],
): Promise<void> {
  const named = [...new Set(partnerIds)].filter((id) => id !== need.authorityId)
  refuseToPublish(need, tiers)
  if (namesPartners(tiers) && named.length === 0)
    throw new InvalidInput([{ field: 'partnerIds', message: 'Name at least one authority to share the need with' }])
  const known = await work.tx.authority.count({ where: { id: { in: named } } })
  if (known !== named.length)
    throw new InvalidInput([{ field: 'partnerIds', message: 'One of the authorities you named does not exist' }])
  await work.tx.needPartner.deleteMany({ where: { needId: need.id } })
  if (namesPartners(tiers))
    await work.tx.needPartner.createMany({ data: named.map((authorityId) => ({ needId: need.id, authorityId })) })
}

function refuseToPublish(need: Pick<Need, 'sharing'>, { sharing }: Tiers): void {
  if (sharing === 'PUBLISHED' && need.sharing !== 'PUBLISHED')
    throw new InvalidInput([
      {
        field: 'sharing',
        message:
          'A need becomes published through its statutory notice. Choose COUNCILS to share it with every authority',
      },
    ])
}
