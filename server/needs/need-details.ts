import { z } from 'zod'
import { parseCpvCode } from '../classification/cpv.ts'
import { parseItlCode } from '../classification/regions.ts'
import { Hosting, Openness, RequirementPriority, SubjectKind } from '../generated/prisma/enums.ts'
import { dayFrom } from '../platform/days.ts'

const Day = z
  .union([z.date(), z.string()])
  .transform((value, context) => {
    const day = value instanceof Date ? value : dayFrom(value.trim())
    if (day) return day
    context.addIssue({ code: 'custom', message: 'Enter a date like 2027-03-31' })
    return z.NEVER
  })
  .nullish()

const text = (what: string, most: number) =>
  z
    .string()
    .trim()
    .max(most, `${what} must be ${most.toLocaleString('en-GB')} characters or fewer`)

const count = (what: string) =>
  z.int(`${what} must be a whole number`).min(1, `${what} must be 1 or more`).max(10_000_000).nullish()

const months = (what: string) =>
  z.int(`${what} must be a whole number of months`).min(0).max(240, `${what} must be 240 months or fewer`).nullish()

const Cpv = z.string().transform((value, context) => {
  const parsed = parseCpvCode(value)
  if (parsed) return parsed.code
  context.addIssue({ code: 'custom', message: `“${value}” is not a CPV code. Enter one like 48610000-7` })
  return z.NEVER
})

const Itl = z.string().transform((value, context) => {
  const code = parseItlCode(value)
  if (code) return code
  context.addIssue({ code: 'custom', message: `“${value}” is not an ITL code. Enter one like TLE, TLE4 or TLE42` })
  return z.NEVER
})

/** A list that may be left out, or sent as null by clients that send what is not set. */
const listOf = <S extends z.ZodType>(item: S, most: number, what: string) =>
  z
    .array(item)
    .max(most, `Enter ${most} ${what} or fewer`)
    .nullish()
    .transform((given) => given ?? [])

const Requirement = z.object({
  text: text('A requirement', 1_000).min(1, 'Describe the requirement'),
  priority: z.enum(RequirementPriority, 'Choose MUST, SHOULD or COULD').default('MUST'),
})

/** What an officer may say of a need: the same rules for the API, pages and sample data. Money in pence, dates as days. */
export const NeedDetails = z.object({
  title: z
    .string('Enter a title')
    .trim()
    .max(200, 'The title must be 200 characters or fewer')
    .min(3, 'Enter a title of at least 3 characters'),
  description: text('The description', 20_000)
    .nullish()
    .transform((given) => given ?? ''),
  notes: text('The notes', 20_000).nullish(),
  kind: z
    .enum(SubjectKind, 'Choose GOODS, SERVICES or WORKS')
    .nullish()
    .transform((given) => given ?? 'SERVICES'),
  howSupplied: text('How it is supplied', 500).nullish(),
  service: text('The service', 200).nullish(),
  departmentId: z.uuid('There is no such department').nullish(),
  categorySlug: z
    .string()
    .trim()
    .transform((slug) => slug || null)
    .nullish(),
  cpvCodes: listOf(Cpv, 20, 'CPV codes'),
  valueExVatPence: z
    .union([z.bigint(), z.int('The value must be a whole number of pence').transform(BigInt)])
    .refine((pence) => pence >= 0n && pence <= 10_000_000_000_00n, 'The value must be from £0 to £10 billion')
    .nullish(),
  users: count('Users'),
  devices: count('Devices'),
  itlCodes: listOf(Itl, 20, 'ITL codes'),
  incumbentSupplier: text('The supplier', 200).nullish(),
  incumbentSystem: text('The system', 200).nullish(),
  contractEndsOn: Day,
  latestExtendableEndOn: Day,
  noticeToTerminateOn: Day,
  earliestStartOn: Day,
  latestStartOn: Day,
  termMonths: months('The term'),
  extensionMonths: months('The extension'),
  hosting: z.enum(Hosting, 'Choose CLOUD, ON_PREMISES or EITHER').nullish(),
  dataResidency: text('Data residency', 100).nullish(),
  certifications: listOf(text('A certification', 100).min(1), 20, 'certifications'),
  openTo: listOf(z.enum(Openness, 'Choose from JOINT_PROCUREMENT, SHARED_SERVICE, LEAD and PIGGY_BACK'), 4, 'ways'),
  requirements: listOf(Requirement, 200, 'requirements'),
})

export type NeedDetails = z.output<typeof NeedDetails>
