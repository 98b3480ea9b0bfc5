import { z } from 'zod'
import type { Need } from '../generated/prisma/client.ts'
import type { SharingTier } from '../generated/prisma/enums.ts'
import { InvalidInput } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'

export const Partners = z.array(z.uuid('There is no such authority')).max(100, 'Name 100 authorities or fewer')

/** Keeps the authorities a need is shared with under the tier PARTNERS; any other tier names none, and PUBLISHED is not chosen by hand. */
export async function namePartners(
  work: Work,
  need: Pick<Need, 'id' | 'authorityId' | 'sharing'>,
  sharing: SharingTier,
  partnerIds: readonly string[],
): Promise<void> {
  const named = [...new Set(partnerIds)].filter((id) => id !== need.authorityId)
  if (sharing === 'PUBLISHED' && need.sharing !== 'PUBLISHED')
    throw new InvalidInput([
      {
        field: 'sharing',
        message:
          'A need becomes published through its statutory notice. Choose COUNCILS to share it with every authority',
      },
    ])
  if (sharing === 'PARTNERS' && named.length === 0)
    throw new InvalidInput([{ field: 'partnerIds', message: 'Name at least one authority to share the need with' }])
  const known = await work.tx.authority.count({ where: { id: { in: named } } })
  if (known !== named.length)
    throw new InvalidInput([{ field: 'partnerIds', message: 'One of the authorities you named does not exist' }])
  await work.tx.needPartner.deleteMany({ where: { needId: need.id } })
  if (sharing === 'PARTNERS')
    await work.tx.needPartner.createMany({ data: named.map((authorityId) => ({ needId: need.id, authorityId })) })
}
