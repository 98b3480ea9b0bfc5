import { z } from 'zod'

/**
 * What the release schema of OCDS 1.1 requires, and the shapes it gives to what is written here. Written from the
 * standard’s reference, as no package brings the official file along: docs/decisions/0027-ocds-releases.md.
 */
const text = z.string().min(1)
const dateTime = z.iso.datetime()
const codelist = (...codes: string[]) => z.array(z.enum(codes)).min(1)

const document = z.strictObject({ id: text, documentType: text, noticeType: text, url: z.url(), format: text })
const value = z.strictObject({ amount: z.number(), currency: z.string().length(3) })
const classification = z.strictObject({ scheme: z.literal('CPV'), id: z.string().regex(/^\d{8}$/) })
const reference = z.strictObject({ id: text, name: text })

const party = z.strictObject({
  id: text,
  name: text,
  identifier: z.strictObject({ scheme: text, id: text, legalName: text }).optional(),
  roles: codelist('buyer', 'procuringEntity', 'supplier', 'tenderer', 'funder', 'payer', 'payee'),
})

const tender = z.strictObject({
  id: text,
  title: text,
  status: z.enum(['planning', 'planned', 'active', 'cancelled', 'unsuccessful', 'complete', 'withdrawn']),
  mainProcurementCategory: z.enum(['goods', 'services', 'works']).optional(),
  value: value.optional(),
  contractPeriod: z.strictObject({ startDate: dateTime }).optional(),
  items: z
    .array(
      z.strictObject({
        id: text,
        classification,
        additionalClassifications: z.array(classification).optional(),
        deliveryAddresses: z.array(z.strictObject({ region: text })).optional(),
      }),
    )
    .optional(),
  lots: z.array(z.strictObject({ id: text, title: text })).optional(),
  documents: z.array(document).optional(),
})

export const Release = z.strictObject({
  ocid: z.string().regex(/^ocds-[a-z0-9]{6}-.+$/),
  id: text,
  date: dateTime,
  tag: codelist(
    'planning',
    'planningUpdate',
    'tender',
    'tenderUpdate',
    'award',
    'awardUpdate',
    'contract',
    'contractUpdate',
  ),
  initiationType: z.literal('tender'),
  language: z.string().length(2),
  parties: z.array(party),
  buyer: reference.optional(),
  planning: z.strictObject({ documents: z.array(document) }).optional(),
  tender: tender.optional(),
  awards: z
    .array(
      z.strictObject({
        id: text,
        title: text,
        status: z.enum(['pending', 'active', 'cancelled', 'unsuccessful']),
        documents: z.array(document),
      }),
    )
    .optional(),
  contracts: z
    .array(
      z.strictObject({
        id: text,
        awardID: text,
        title: text,
        status: z.enum(['pending', 'active', 'cancelled', 'terminated']),
        documents: z.array(document),
      }),
    )
    .optional(),
  relatedProcesses: z
    .array(
      z.strictObject({
        id: text,
        relationship: codelist('planning', 'framework'),
        scheme: z.literal('ocid'),
        identifier: text,
      }),
    )
    .optional(),
})

export const ReleasePackage = z.strictObject({
  uri: z.url(),
  version: z.literal('1.1'),
  publishedDate: dateTime,
  publisher: z.strictObject({ name: text }),
  releases: z.array(Release).min(1),
})
