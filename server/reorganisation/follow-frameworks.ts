import { type Follow, moved } from './move.ts'

/** A successor runs the frameworks that the authority ran, under its own name. */
export const followFrameworksLed: Follow = async ({ tx, now }, { formerId, successorId, successorName }) => {
  const led = await tx.framework.findMany({
    where: { leadAuthorityId: formerId },
    select: { id: true, ownerName: true },
    orderBy: { id: 'asc' },
  })
  await tx.framework.updateMany({
    where: { leadAuthorityId: formerId },
    data: { leadAuthorityId: successorId, ownerName: successorName, updatedAt: now, version: { increment: 1 } },
  })
  return led.map(({ id, ownerName }) => ({ kind: 'FRAMEWORK_LED', thingId: id, was: { ownerName } }))
}

/** Who may use a framework by name is named no longer by the name that ended; a successor is named once. */
export const followFrameworkUsers: Follow = async ({ tx }, { formerId, successorId }) => {
  const named = await tx.frameworkUser.findMany({ where: { authorityId: formerId }, orderBy: { id: 'asc' } })
  await tx.frameworkUser.deleteMany({
    where: { authorityId: formerId, framework: { users: { some: { authorityId: successorId } } } },
  })
  await tx.frameworkUser.updateMany({ where: { authorityId: formerId }, data: { authorityId: successorId } })
  return moved('FRAMEWORK_USER', named)
}

/** Contracts made under frameworks, also those that are over: what they count against a framework stays as it is. */
export const followCallOffs: Follow = async ({ tx }, { formerId, successorId }) =>
  moved(
    'CALL_OFF',
    await tx.callOff.updateManyAndReturn({
      where: { authorityId: formerId },
      data: { authorityId: successorId },
      select: { id: true },
    }),
  )

/** A notice that was published is its successor’s to answer for; what it said stays as it was. */
export const followNotices: Follow = async ({ tx }, { formerId, successorId }) =>
  moved(
    'NOTICE',
    await tx.publishedNotice.updateManyAndReturn({
      where: { authorityId: formerId },
      data: { authorityId: successorId },
      select: { id: true },
    }),
  )
