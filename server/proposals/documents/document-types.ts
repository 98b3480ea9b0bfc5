/** A kind of file that may go with a proposal. */
export interface DocumentType {
  readonly extension: string
  readonly mediaType: string
  readonly holds: 'pdf' | 'png' | 'jpeg' | 'text' | 'office'
  /** The part of an Office file without which it is none. */
  readonly mainPart?: string
}

const office = 'application/vnd.openxmlformats-officedocument'

/** What may be attached; anything else is refused. Office files with macros have types of their own and are not here. */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  { extension: 'pdf', mediaType: 'application/pdf', holds: 'pdf' },
  {
    ...{ extension: 'docx', mediaType: `${office}.wordprocessingml.document` },
    ...{ holds: 'office', mainPart: 'word/document.xml' },
  },
  {
    ...{ extension: 'xlsx', mediaType: `${office}.spreadsheetml.sheet` },
    ...{ holds: 'office', mainPart: 'xl/workbook.xml' },
  },
  { extension: 'csv', mediaType: 'text/csv', holds: 'text' },
  { extension: 'txt', mediaType: 'text/plain', holds: 'text' },
  { extension: 'png', mediaType: 'image/png', holds: 'png' },
  { extension: 'jpg', mediaType: 'image/jpeg', holds: 'jpeg' },
  { extension: 'jpeg', mediaType: 'image/jpeg', holds: 'jpeg' },
]

export const LARGEST_DOCUMENT_BYTES = 10 * 1024 * 1024

/** The type that a name and a Content-Type both say; undefined when they do not agree, or it may not be attached. */
export function documentType(name: string, mediaType: string): DocumentType | undefined {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  const plain = mediaType.split(';')[0]?.trim().toLowerCase()
  return DOCUMENT_TYPES.find((type) => type.extension === extension && type.mediaType === plain)
}
