import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** The sample data beside this file, read and checked. All dates are whole months counted from the day of loading. */

const Gss = z.string().regex(/^[ENSW]\d{8}$/)
const Email = z.email().regex(/\.example$/, 'a sample address ends in .example')
const CpvCode = z.string().regex(/^\d{8}-\d$/)
const Months = z.int().nonnegative()
const Pence = z.int().positive()
const Count = z.int().positive()
const Text = z.string().trim().min(1)
const Ref = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*-\d+$/)
const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const SampleAuthority = z.strictObject({
  gss: Gss,
  emailDomain: z.string().regex(/^[a-z]+\.example$/),
  departments: z.array(Text).min(3),
})

const person = { email: Email, name: Text }
const SamplePerson = z.discriminatedUnion('role', [
  z.strictObject({
    ...person,
    role: z.enum(['officer', 'approver', 'viewer', 'authority_administrator']),
    authority: Gss,
  }),
  z.strictObject({ ...person, role: z.literal('coordinator'), regions: z.array(Text).min(1) }),
  z.strictObject({ ...person, role: z.enum(['supplier_member', 'supplier_administrator']), supplier: Text }),
  z.strictObject({ ...person, role: z.literal('platform_administrator') }),
])

const SampleSupplier = z.strictObject({
  name: Text,
  companyNumber: z.string().regex(/^SM\d{6}$/),
  sme: z.boolean(),
})

const SampleNeed = z.strictObject({
  ref: Ref,
  authority: Gss,
  department: Text,
  status: z.enum(['draft', 'posted', 'withdrawn']),
  /** Why it was withdrawn; null for the others. */
  withdrawnReason: Text.nullable(),
  sharing: z.enum(['DRAFT', 'REGION', 'COUNCILS', 'PUBLISHED']),
  mayBeCounted: z.boolean(),
  kind: z.enum(['goods', 'services', 'works']),
  title: Text,
  description: Text,
  cpvCodes: z.array(CpvCode),
  /** Over the whole term without extensions, excluding VAT; null where the officer gave none. */
  valuePence: Pence.nullable(),
  users: Count.nullable(),
  devices: Count.nullable(),
  incumbentSupplier: Text.nullable(),
  incumbentSystem: Text.nullable(),
  contractEndsInMonths: Months.nullable(),
  /** Extension still unused in the present contract: its latest end is contractEndsInMonths plus this. */
  extensionMonths: Count.nullable(),
  /** Notice that ends the present contract early, counted back from its end. */
  noticeMonths: Count.nullable(),
  earliestStartInMonths: Months.nullable(),
  latestStartInMonths: Months.nullable(),
  /** Term wanted for the new contract, and the extension wanted on top of it. */
  termMonths: Count.nullable(),
  extensionOptionMonths: Count.nullable(),
  requirements: z.array(z.strictObject({ text: Text, priority: z.enum(['must', 'should', 'could']) })).max(8),
  constraints: z.strictObject({
    hosting: z.enum(['cloud', 'on premises', 'either']).nullable(),
    dataResidency: z.literal('UK').nullable(),
    certifications: z.array(Text),
  }),
  openTo: z.array(z.enum(['joint_procurement', 'shared_service', 'lead', 'piggy_back'])),
  /** Slug in the reference taxonomy; null where the officer left it for the engine to say. */
  category: Slug.nullable(),
})

const SampleContract = z.strictObject({
  authority: Gss,
  department: Text,
  reference: Text.nullable(),
  title: Text,
  description: Text,
  supplier: Text,
  system: Text.nullable(),
  startsMonthsAgo: Months,
  endsInMonths: Months,
  extensionMonths: Count.nullable(),
  annualValuePence: Pence,
  cpvCodes: z.array(CpvCode),
})

const SampleProposal = z.strictObject({
  needRefs: z.array(Ref).min(2).max(8),
  story: z.enum(['leave_suggested', 'open', 'open_and_join', 'some_decline', 'abandon']),
  /** Who opens it; null when it is left as a suggestion. */
  by: Email.nullable(),
  joins: z.array(Email),
  declines: z.array(z.strictObject({ email: Email, reason: Text })),
  abandonReason: Text.nullable(),
})

const SampleTruth = z.strictObject({ ref: Ref, cluster: Slug.nullable() })

/** A council of the sample, with the departments that buy for it. */
export type SampleAuthority = z.output<typeof SampleAuthority>
/** Someone who can sign in to the sample. */
export type SamplePerson = z.output<typeof SamplePerson>
/** An invented company. */
export type SampleSupplier = z.output<typeof SampleSupplier>
/** What a council of the sample is about to buy. */
export type SampleNeed = z.output<typeof SampleNeed>
/** A line of a council's contract register. */
export type SampleContract = z.output<typeof SampleContract>
/** What people do with one suggested group of needs. */
export type SampleProposal = z.output<typeof SampleProposal>
/** The group a need truly belongs to; null for a need that belongs with no other. */
export type SampleTruth = z.output<typeof SampleTruth>

export interface Sample {
  readonly authorities: readonly SampleAuthority[]
  readonly people: readonly SamplePerson[]
  readonly suppliers: readonly SampleSupplier[]
  readonly needs: readonly SampleNeed[]
  readonly contracts: readonly SampleContract[]
  readonly proposals: readonly SampleProposal[]
  readonly truth: readonly SampleTruth[]
}

/** The whole sample. A line that does not fit is an error that names the file and the line. */
export function readSample(): Sample {
  return {
    authorities: readLines('authorities.jsonl', SampleAuthority),
    people: readLines('people.jsonl', SamplePerson),
    suppliers: readLines('suppliers.jsonl', SampleSupplier),
    needs: readLines('needs.jsonl', SampleNeed),
    contracts: readLines('contracts.jsonl', SampleContract),
    proposals: readLines('proposals.jsonl', SampleProposal),
    truth: readLines('truth.jsonl', SampleTruth),
  }
}

function readLines<T extends z.ZodType>(file: string, Line: T): z.output<T>[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line, index) => {
    const result = Line.safeParse(JSON.parse(line))
    if (result.success) return result.data
    throw new Error(`${file}, line ${index + 1}: ${z.prettifyError(result.error)}`)
  })
}
