import * as enums from '../server/generated/prisma/enums.ts'
import { Department } from './authority.ts'
import { builder } from './builder.ts'

export const SubjectKind = builder.enumType(enums.SubjectKind, { name: 'SubjectKind' })
export const Hosting = builder.enumType(enums.Hosting, { name: 'Hosting' })
export const Openness = builder.enumType(enums.Openness, { name: 'Openness' })
export const RequirementPriority = builder.enumType(enums.RequirementPriority, { name: 'RequirementPriority' })

export const RequirementInput = builder.inputType('RequirementInput', {
  fields: (t) => ({ text: t.string({ required: true }), priority: t.field({ type: RequirementPriority }) }),
})

/** The fields of `NeedDetails` (server/needs/need-details.ts), where their rules are. */
export const NeedDetailsInput = builder.inputType('NeedDetailsInput', {
  description:
    'What an officer says of a need. Money in pence, excluding VAT. On an edit, what is left out stays as it is.',
  fields: (t) => ({
    title: t.string({ description: '3 to 200 characters.' }),
    description: t.string({ description: 'What is needed and why, 20,000 characters at most.' }),
    notes: t.string({ description: 'For your own authority, unless you share them: 20,000 characters at most.' }),
    kind: t.field({ type: SubjectKind }),
    service: t.string(),
    howSupplied: t.string(),
    departmentId: t.globalID({ for: Department }),
    categorySlug: t.string(),
    cpvCodes: t.stringList({ description: 'With or without check digit.' }),
    valueExVatPence: t.field({ type: 'Pence' }),
    users: t.int(),
    devices: t.int(),
    itlCodes: t.stringList({ description: 'ITL 1, 2 or 3 codes, like TLE42.' }),
    incumbentSupplier: t.string(),
    incumbentSystem: t.string(),
    contractEndsOn: t.field({ type: 'Date' }),
    latestExtendableEndOn: t.field({ type: 'Date' }),
    noticeToTerminateOn: t.field({ type: 'Date' }),
    earliestStartOn: t.field({ type: 'Date' }),
    latestStartOn: t.field({ type: 'Date' }),
    termMonths: t.int(),
    extensionMonths: t.int(),
    hosting: t.field({ type: Hosting }),
    dataResidency: t.string(),
    certifications: t.stringList(),
    openTo: t.field({ type: [Openness] }),
    requirements: t.field({ type: [RequirementInput] }),
  }),
})

/** Global ids become plain ones; everything else passes to the verb, which checks it. */
export const plain = <D extends { departmentId?: { id: string } | null | undefined }>({
  departmentId,
  ...details
}: D) => (departmentId === undefined ? details : { ...details, departmentId: departmentId?.id ?? null })
