import type { PublishedNoticeKind } from '../../generated/prisma/enums.ts'
import * as known from './known-to-notices.ts'
import type { NoticeFacts } from './notice-facts.ts'

/** One thing that a notice has to say. */
export interface NoticeField {
  readonly key: string
  readonly label: string
  /** Where that is laid down; “reg” is of the Procurement Regulations 2024 (SI 2024/692). */
  readonly rule: string
  /** What Commonlot knows of it; left out where only its authorities do. */
  readonly from?: (facts: NoticeFacts) => string | null
  /** Left out of notices that it does not concern. */
  readonly concerns?: (facts: NoticeFacts) => boolean
  /** Said only where there is something to say. */
  readonly isOptional?: true
}

/** The kinds of notice that Commonlot drafts: those before a contract is awarded. */
export const DRAFTED = ['PIPELINE', 'PRELIMINARY_MARKET_ENGAGEMENT', 'PLANNED_PROCUREMENT', 'TENDER'] as const

export type DraftedKind = (typeof DRAFTED)[number]

export const isDrafted = (kind: PublishedNoticeKind): kind is DraftedKind =>
  (DRAFTED as readonly PublishedNoticeKind[]).includes(kind)

const ofTheAuthorities: readonly NoticeField[] = [
  { key: 'leadAuthority', label: 'Lead authority', rule: 'reg 13(b)(i)', from: known.leadAuthority },
  { key: 'otherAuthorities', label: 'Other authorities', rule: 'reg 13(b)(ii)', from: known.otherAuthorities },
  { key: 'postalAddresses', label: 'Postal address of each authority', rule: 'reg 13(c)' },
  { key: 'emailAddresses', label: 'E-mail address of each authority', rule: 'reg 13(c)', from: known.emailAddresses },
  { key: 'identifiers', label: 'Unique identifier of each authority', rule: 'reg 13(d)', from: known.identifiers },
  {
    key: 'agent',
    label: 'Who carries it out on their behalf: name, addresses, identifier and role',
    rule: 'reg 13(e)',
    isOptional: true,
  },
  { key: 'enquiries', label: 'Who answers enquiries: name, postal and e-mail address', rule: 'reg 13(f)' },
]

const ofTheSubject: readonly NoticeField[] = [
  { key: 'kind', label: 'Goods, services or works', rule: 'reg 14', from: known.kinds },
  { key: 'description', label: 'Description', rule: 'reg 14', from: known.descriptions },
  { key: 'howSupplied', label: 'How it is supplied', rule: 'reg 14', from: known.howSupplied },
  { key: 'period', label: 'Estimated dates or period', rule: 'reg 14', from: known.period },
  { key: 'quantity', label: 'Estimated quantity', rule: 'reg 14', from: known.quantity },
  { key: 'value', label: 'Estimated value including VAT', rule: 'reg 14; Schedule 3 of the Act', from: known.value },
  { key: 'cpvCodes', label: 'CPV codes', rule: 'reg 14', from: known.cpvCodes },
  { key: 'places', label: 'Where it is supplied', rule: 'reg 14', from: known.places },
]

const title = (rule: string): NoticeField => ({ key: 'title', label: 'Title', rule, from: known.title })
const identifier = (rule: string): NoticeField => ({
  key: 'procurementIdentifier',
  label: 'Unique identifier of the procurement',
  rule,
  from: known.procurementIdentifier,
})

const lots: NoticeField = {
  key: 'lots',
  label: 'Lots, or why it is not divided',
  rule: 'section 18 of the Act',
  from: known.lots,
}

const isFramework = ({ model }: NoticeFacts) => model === 'FRAMEWORK'

const ofAFramework: readonly NoticeField[] = [
  { key: 'callOffs', label: 'How call-offs are awarded', rule: 'reg 20(2)(c)', concerns: isFramework },
  { key: 'frameworkTerm', label: 'Term of the framework', rule: 'reg 20(2)(d)', concerns: isFramework },
  { key: 'frameworkUsers', label: 'Who may use the framework', rule: 'reg 20(2)(e)', concerns: isFramework },
  { key: 'openFramework', label: 'Whether it is an open framework', rule: 'reg 20(2)(f)', concerns: isFramework },
  { key: 'suppliers', label: 'How many suppliers', rule: 'reg 20(2)(i)', concerns: isFramework },
  {
    key: 'fee',
    label: 'The fee, as a fixed percentage, or that there is none',
    rule: 'reg 20(2)(k)',
    concerns: isFramework,
  },
]

/** What each notice has to say, in its order. A field of one notice is stated apart from that of another. */
export const noticeFields: Readonly<Record<DraftedKind, readonly NoticeField[]>> = {
  PIPELINE: [
    ...ofTheAuthorities,
    title('reg 15'),
    ...ofTheSubject,
    {
      key: 'tenderNoticeOn',
      label: 'When the tender notice is to be published',
      rule: 'reg 15; section 93 of the Act',
    },
  ],
  PRELIMINARY_MARKET_ENGAGEMENT: [
    ...ofTheAuthorities,
    title('reg 17(2)(b)'),
    identifier('reg 17(2)(c)'),
    ...ofTheSubject,
    { key: 'closesOn', label: 'When the engagement closes or closed', rule: 'reg 17(2)(e)' },
    { key: 'process', label: 'How suppliers are engaged: events, and periods to reply', rule: 'reg 17(2)(f)' },
  ],
  PLANNED_PROCUREMENT: [
    ...ofTheAuthorities,
    title('reg 16'),
    identifier('reg 16'),
    ...ofTheSubject,
    lots,
    {
      key: 'tenderNoticeOn',
      label: 'When the tender notice is to be published',
      rule: 'reg 16; section 15 of the Act',
    },
  ],
  TENDER: [
    ...ofTheAuthorities,
    title('reg 18'),
    identifier('reg 18'),
    ...ofTheSubject,
    lots,
    { key: 'procedure', label: 'Open or competitive flexible procedure', rule: 'reg 18; reg 19(2)(b)' },
    { key: 'process', label: 'Stages of a competitive flexible procedure', rule: 'reg 19(2)(c)', isOptional: true },
    { key: 'submission', label: 'How tenders are submitted, and by when', rule: 'reg 18; reg 19(2)(g)' },
    { key: 'conditions', label: 'Conditions of participation', rule: 'section 22 of the Act' },
    { key: 'awardCriteria', label: 'Award criteria and their importance', rule: 'section 23 of the Act' },
    { key: 'conflicts', label: 'That a conflicts assessment was prepared', rule: 'section 83 of the Act' },
    ...ofAFramework,
  ],
}
