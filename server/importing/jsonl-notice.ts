import { z } from 'zod'
import { shapeProblem } from './field-problems.ts'
import type { ImportedNotice, ReadRecord } from './notice.ts'
import type { JsonObject } from './record-shape.ts'
import { checkOrder, cpvCodesIn, Findings, statedDay, statedPence, termBetween } from './stated.ts'
import { shortened, tidyDescription, tidyKey, tidyText, tidyTitle } from './tidy-text.ts'

const text = z.string()
const someText = z.string().refine((value) => value.trim() !== '', 'is empty')

/** One line of notices, in the project's own exchange format. Unknown names are ignored. */
const NoticeLine = z.object({
  id: z.union([someText, z.number().transform(String)]),
  ocid: text.nullish(),
  buyer: someText,
  title: someText,
  description: text.nullish(),
  cpv: z.array(text).nullish(),
  value: z.number().nullish(),
  currency: text.nullish(),
  start: text.nullish(),
  end: text.nullish(),
  published: text.nullish(),
  supplier: text.nullish(),
})

/** Reads one line of notices. One with a supplier is a contract held; one without is a need. */
export function readNoticeLine(value: JsonObject): ReadRecord {
  const shape = NoticeLine.safeParse(value, { reportInput: true })
  if (!shape.success) return { unreadable: shapeProblem(shape.error.issues), ...namesOf(value) }
  const line = shape.data
  const findings = new Findings()
  const startsOn = statedDay(findings, 'start', line.start)
  const endsOn = statedDay(findings, 'end', line.end)
  checkOrder(findings, 'end', startsOn, endsOn)
  const publishedOn = statedDay(findings, 'published', line.published)
  const subject = {
    title: tidyTitle(line.title),
    description: tidyDescription(line.description ?? ''),
    cpvCodes: cpvCodesIn(line.cpv ?? []),
  }
  const common = {
    ...subject,
    valueExVatPence: statedPence(findings, 'value', { amount: line.value, currency: line.currency }),
    startsOn,
    ocid: tidyKey(line.ocid ?? '') || null,
    publishedOn,
  }
  const sourceId = tidyKey(line.id)
  const supplierName = shortened(tidyText(line.supplier ?? ''), 500) || null
  const notice: ImportedNotice = {
    source: 'notices',
    recordId: sourceId,
    releasedAt: publishedOn,
    buyer: { name: tidyText(line.buyer) },
    subject,
    consequences: [
      supplierName
        ? {
            is: 'contract',
            sourceId,
            content: { ...common, reference: sourceId, supplierName, endsOn, latestExtendableEndOn: null },
          }
        : {
            is: 'need',
            sourceId,
            content: { ...common, kind: 'SERVICES', termMonths: termBetween(startsOn, endsOn), itlCodes: [] },
          },
    ],
  }
  return { notice, problems: findings.problems }
}

const namesOf = ({ id, title }: JsonObject) => ({
  recordId: typeof id === 'string' || typeof id === 'number' ? tidyKey(String(id)) || null : null,
  title: typeof title === 'string' ? tidyTitle(title) || null : null,
})
