import { z } from 'zod'
import { NotAllowed, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { said } from '../email.ts'

const ChangeNameInput = z.object({ name: said('Enter your name', 200) })

/** Someone says what they are called; whoever was let in by mail begins with the first part of their address. */
export async function changeName(work: Work, raw: unknown): Promise<string> {
  const { name } = valid(ChangeNameInput, raw)
  const { personId, scopes } = work.actor
  if (!personId || !scopes.has('WRITE')) throw new NotAllowed('change your name')
  await work.tx.person.updateMany({ where: { id: personId }, data: { name } })
  work.record({ type: 'PersonRenamed', personId })
  return personId
}
