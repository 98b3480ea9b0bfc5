import { type Follow, type Move, moved } from './move.ts'

/** Departments go with what they buy; one that the successor has by the same name takes it over. */
export const followDepartments: Follow = async ({ tx }, { formerId, successorId }) => {
  const [departments, own] = await Promise.all([
    tx.department.findMany({ where: { authorityId: formerId }, orderBy: { id: 'asc' } }),
    tx.department.findMany({ where: { authorityId: successorId } }),
  ])
  const moves: Move[] = []
  for (const { id, name } of departments) {
    const same = own.find((department) => department.name === name)
    if (same) {
      const into = { where: { departmentId: id }, data: { departmentId: same.id } }
      await tx.need.updateMany(into)
      await tx.contract.updateMany(into)
      await tx.department.delete({ where: { id } })
    } else await tx.department.update({ where: { id }, data: { authorityId: successorId, version: { increment: 1 } } })
    moves.push({ kind: 'DEPARTMENT', thingId: id, was: { name, became: same?.id ?? id } })
  }
  return moves
}

/** Every need, drafts and those that are over as well: its history goes with it. What is open is matched again. */
export const followNeeds: Follow = async (work, { formerId, successorId }) => {
  const needs = await work.tx.need.updateManyAndReturn({
    where: { authorityId: formerId },
    data: { authorityId: successorId, version: { increment: 1 }, updatedAt: work.now },
    select: { id: true },
  })
  return moved('NEED', needs)
}

/** Needs that were shared with the authority by name are shared with who comes after it. */
export const followPartners: Follow = async ({ tx }, { formerId, successorId }) => {
  const partners = await tx.needPartner.findMany({
    where: { authorityId: formerId },
    include: { need: { select: { authorityId: true } } },
  })
  // a need is not shared with its own authority by name
  const others = partners.filter(({ need }) => need.authorityId !== successorId)
  await tx.needPartner.createMany({
    data: others.map(({ needId }) => ({ needId, authorityId: successorId })),
    skipDuplicates: true,
  })
  await tx.needPartner.deleteMany({ where: { authorityId: formerId } })
  return moved(
    'NEED_PARTNER',
    partners.map(({ needId }) => ({ id: needId })),
  )
}

export const followContracts: Follow = async (work, { formerId, successorId }) => {
  const contracts = await work.tx.contract.updateManyAndReturn({
    where: { authorityId: formerId },
    data: { authorityId: successorId, version: { increment: 1 }, updatedAt: work.now },
    select: { id: true },
  })
  return moved('CONTRACT', contracts)
}
