import type { SubjectKind } from '../generated/prisma/enums.ts'
import type { NamedBuyer } from '../organisations/authority-resolver.ts'

/** Where a record was published. */
export type NoticeSource = 'find-a-tender' | 'contracts-finder' | 'ocds' | 'notices'

/** Why a record cannot be imported, or was left out, and what the person who imports can do. */
export interface Problem {
  readonly field: string | null
  readonly reason: string
  readonly fix: string
}

/** What is to be bought, in words and codes: enough to tell whether it is IT. */
export interface Subject {
  readonly title: string
  readonly description: string
  /** Eight digits each; the notice's main code first. */
  readonly cpvCodes: readonly string[]
}

/** What a notice says of a need. Days at midnight UTC, money in pence without VAT. */
export interface NeedContent extends Subject {
  readonly kind: SubjectKind
  readonly valueExVatPence: bigint | null
  readonly startsOn: Date | null
  readonly termMonths: number | null
  readonly itlCodes: readonly string[]
  readonly ocid: string | null
  readonly publishedOn: Date | null
}

/** What a notice says of a contract held. */
export interface ContractContent extends Subject {
  readonly reference: string
  readonly supplierName: string | null
  readonly valueExVatPence: bigint | null
  readonly startsOn: Date | null
  readonly endsOn: Date | null
  readonly latestExtendableEndOn: Date | null
  readonly ocid: string | null
  readonly publishedOn: Date | null
}

/** What one record asks to happen here. `sourceId` tells the same thing again in later releases. */
export type Consequence =
  | { readonly is: 'need'; readonly sourceId: string; readonly content: NeedContent }
  | { readonly is: 'need over'; readonly sourceId: string; readonly reason: string }
  | { readonly is: 'contract'; readonly sourceId: string; readonly content: ContractContent }
  | { readonly is: 'contract over'; readonly sourceId: string; readonly endedOn: Date; readonly reason: string }

/** One record, read. */
export interface ImportedNotice {
  readonly source: NoticeSource
  /** What a person finds the record by: the notice's number, else its ocid. */
  readonly recordId: string
  /** When it was released; null where the source does not say. */
  readonly releasedAt: Date | null
  readonly buyer: NamedBuyer
  readonly subject: Subject
  readonly consequences: readonly Consequence[]
}

/** What a record says, with what is wrong in its values; or why it cannot be read at all. */
export type ReadRecord =
  | { readonly notice: ImportedNotice; readonly problems: readonly Problem[] }
  | { readonly unreadable: Problem; readonly recordId: string | null; readonly title: string | null }

/** A notice among those of its authority: `source` names both. */
export type OwnNotice = Omit<ImportedNotice, 'source'> & { readonly source: string }
