import { z } from 'zod'
import { said } from '../../organisations/email.ts'
import { mayAdministerAuthority } from '../../organisations/people/people-access.ts'
import { findAuthority } from '../../organisations/people/role-in.ts'
import { dayOf } from '../../platform/days.ts'
import { allow, InvalidInput, valid } from '../../platform/errors.ts'
import type { Work } from '../../platform/unit-of-work.ts'

const SetDecisionMeetingsInput = z.object({
  authorityId: z.unknown(),
  body: said('Enter the name of the deciding body, like Cabinet', 200),
  on: z.array(z.date()).max(200, 'Enter 200 meetings or fewer'),
})

/** An administrator says on which days a deciding body of their authority meets from now on; past meetings stay. */
export async function setDecisionMeetings(work: Work, raw: unknown): Promise<string> {
  const { authorityId: named, body, on } = valid(SetDecisionMeetingsInput, raw)
  const authorityId = await findAuthority(work, named)
  allow(mayAdministerAuthority(work.actor, authorityId), 'set the meetings of this authority', { authorityId })
  const today = dayOf(work.now)
  if (on.some((day) => day < today))
    throw new InvalidInput([{ field: 'on', message: 'Leave out meetings that are over: enter today’s and later ones' }])
  await work.tx.decisionMeeting.deleteMany({ where: { authorityId, body, on: { gte: today } } })
  const days = [...new Set(on.map((day) => day.getTime()))]
  await work.tx.decisionMeeting.createMany({ data: days.map((day) => ({ authorityId, body, on: new Date(day) })) })
  work.record({ type: 'DecisionMeetingsSet', authorityId })
  return authorityId
}
