import { z } from 'zod'

/**
 * The parts of an OCDS 1.1 release that are read here, as loosely as publishers write them: null stands for absent.
 * Source: Open Contracting Data Standard 1.1 with the extensions of Find a Tender and Contracts Finder.
 */

const text = z.string()
const id = z.union([text, z.number().transform(String)])
const listOf = <T extends z.ZodType>(item: T) => z.array(item).nullish()

const Value = z.object({ amount: z.number().nullish(), currency: text.nullish() })
const Period = z.object({
  startDate: text.nullish(),
  endDate: text.nullish(),
  maxExtentDate: text.nullish(),
  durationInDays: z.number().nullish(),
})
const Classification = z.object({ scheme: text.nullish(), id: id.nullish() })
const Address = z.object({ region: text.nullish() })
const Item = z.object({
  classification: Classification.nullish(),
  additionalClassifications: listOf(Classification),
  deliveryAddresses: listOf(Address),
})
const Identifier = z.object({ scheme: text.nullish(), id: id.nullish(), legalName: text.nullish() })
const Party = z.object({
  id: id.nullish(),
  name: text.nullish(),
  identifier: Identifier.nullish(),
  additionalIdentifiers: listOf(Identifier),
  roles: listOf(text),
})
const Organisation = z.object({ id: id.nullish(), name: text.nullish() })

const Lot = z.object({ status: text.nullish(), contractPeriod: Period.nullish() })

const Tender = z.object({
  title: text.nullish(),
  description: text.nullish(),
  status: text.nullish(),
  classification: Classification.nullish(),
  additionalClassifications: listOf(Classification),
  mainProcurementCategory: text.nullish(),
  value: Value.nullish(),
  contractPeriod: Period.nullish(),
  items: listOf(Item),
  lots: listOf(Lot),
})

const Award = z.object({
  id,
  title: text.nullish(),
  description: text.nullish(),
  status: text.nullish(),
  value: Value.nullish(),
  suppliers: listOf(Organisation),
  contractPeriod: Period.nullish(),
  items: listOf(Item),
})

const Contract = z.object({
  id,
  awardID: id.nullish(),
  title: text.nullish(),
  description: text.nullish(),
  status: text.nullish(),
  value: Value.nullish(),
  period: Period.nullish(),
  items: listOf(Item),
})

export const Release = z.object({
  ocid: text.refine((value) => value.trim() !== '', 'is empty'),
  id: id.nullish(),
  date: text.nullish(),
  tag: z.array(text),
  buyer: Organisation.nullish(),
  parties: listOf(Party),
  planning: z.object({ rationale: text.nullish() }).nullish(),
  tender: Tender.nullish(),
  awards: listOf(Award),
  contracts: listOf(Contract),
})

export type Release = z.output<typeof Release>
export type Tender = z.output<typeof Tender>
export type Award = z.output<typeof Award>
export type Contract = z.output<typeof Contract>
export type Period = z.output<typeof Period>
export type Item = z.output<typeof Item>
