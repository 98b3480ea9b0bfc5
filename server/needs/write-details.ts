import type { Prisma } from '../generated/prisma/client.ts'
import { InvalidInput } from '../platform/errors.ts'
import type { Work } from '../platform/unit-of-work.ts'
import { contradictionsIn } from './need.ts'
import type { NeedDetails } from './need-details.ts'

type Columns = Omit<Prisma.NeedUncheckedCreateInput, 'authorityId' | 'requirements'>

/** The columns of a need from what an officer said of it; throws InvalidInput for what does not hold together. */
export async function columnsFrom(work: Work, authorityId: string, details: NeedDetails): Promise<Columns> {
  const { requirements: _, ...said } = details
  const columns = Object.fromEntries(
    Object.entries(said).map(([field, value]) => [field, value ?? null]),
  ) as unknown as Columns
  const problems = [
    ...contradictionsIn({
      earliestStartOn: said.earliestStartOn ?? null,
      latestStartOn: said.latestStartOn ?? null,
      contractEndsOn: said.contractEndsOn ?? null,
      latestExtendableEndOn: said.latestExtendableEndOn ?? null,
      noticeToTerminateOn: said.noticeToTerminateOn ?? null,
    }),
    ...(await unknownDepartment(work, authorityId, said.departmentId)),
    ...(await unknownCategory(work, said.categorySlug)),
  ]
  if (problems.length > 0) throw new InvalidInput(problems)
  return { ...columns, categoryChosenBy: said.categorySlug ? 'OFFICER' : 'NOBODY' }
}

async function unknownDepartment(work: Work, authorityId: string, departmentId: string | null | undefined) {
  if (!departmentId) return []
  const found = await work.tx.department.count({ where: { id: departmentId, authorityId } })
  return found ? [] : [{ field: 'departmentId', message: 'Your authority has no such department' }]
}

async function unknownCategory(work: Work, categorySlug: string | null | undefined) {
  if (!categorySlug) return []
  const found = await work.tx.category.count({ where: { slug: categorySlug } })
  return found
    ? []
    : [
        {
          field: 'categorySlug',
          message: `There is no category “${categorySlug}”. The query \`categories\` lists them`,
        },
      ]
}

/** Replaces the requirements of a need, keeping their order. */
export async function writeRequirements(
  work: Work,
  needId: string,
  requirements: NeedDetails['requirements'],
): Promise<void> {
  await work.tx.requirement.deleteMany({ where: { needId } })
  if (requirements.length === 0) return
  await work.tx.requirement.createMany({ data: requirements.map((r, position) => ({ ...r, needId, position })) })
}
