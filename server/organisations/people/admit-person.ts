import { z } from 'zod'
import { allow, Refused, valid } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { Work } from '../../platform/unit-of-work.ts'
import { Email, said } from '../email.ts'
import { isAwaited } from './is-awaited.ts'

const AdmitPersonInput = z.object({ email: Email, name: said('Enter a name', 200).nullish() })

/**
 * Someone who has just proved to hold an address is let in for the first time, if an invitation or a verified domain
 * awaits them. They have no role yet: the invitation is theirs to accept, the authority theirs to ask. Answers with
 * their id, also when they were known before. For sign-in only: the address must be proved.
 */
export async function admitPerson(work: Work, raw: unknown): Promise<string> {
  const { email, name } = valid(AdmitPersonInput, raw)
  allow(work.actor.kind === 'system', 'let people in')
  const known = await work.tx.person.findUnique({ where: { email }, select: { id: true } })
  if (known) return known.id
  if (!(await isAwaited(work.tx, email, work.now)))
    throw new Refused('NOT_AWAITED', 'Nobody has invited this address. Ask an administrator of your organisation to')
  const id = newId()
  const data = [{ id, email, name: name ?? email.slice(0, email.lastIndexOf('@')), createdAt: work.now }]
  const { count } = await work.tx.person.createMany({ data, skipDuplicates: true })
  if (count === 0) return (await work.tx.person.findUniqueOrThrow({ where: { email }, select: { id: true } })).id
  work.record({ type: 'PersonAdmitted', personId: id })
  return id
}
