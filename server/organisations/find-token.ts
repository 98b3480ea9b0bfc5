import { NotFound } from '../platform/errors.ts'
import { idOf } from '../platform/ids.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { visibleTokens } from './token-access.ts'

/** A token the actor may see; anyone else's does not exist. */
export async function findToken({ tx, actor }: Work, raw: unknown) {
  const token = await tx.apiToken.findFirst({ where: { AND: [{ id: idOf('token', raw) }, visibleTokens(actor)] } })
  if (!token) throw new NotFound('token')
  return token
}
