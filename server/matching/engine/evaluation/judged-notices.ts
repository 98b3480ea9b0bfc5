import { z } from 'zod'
import type { EngineNeed } from '../types.ts'
import { unstated } from '../unstated.ts'

const text = z.string().nullish()

/** A notice as published: one JSON object a line. Amounts in pounds, dates YYYY-MM-DD; most fields may be missing. */
const Notice = z.object({
  id: z.string(),
  buyer: z.string(),
  title: z.string(),
  description: text,
  cpv: z.array(z.string()).nullish(),
  value: z.number().nullish(),
  start: text,
  end: text,
  published: text,
  supplier: text,
  system: text,
})

/** One judged pair: 2 could clearly be bought jointly, 1 related, 0 no. */
const Judgement = z.object({ query: z.string(), candidate: z.string(), grade: z.number().int().min(0).max(2) })
export type Judgement = z.infer<typeof Judgement>

/** Reads notices, one JSON object a line, as needs. Throws, naming the line, where one cannot be read. */
export function readNotices(lines: string): EngineNeed[] {
  return readLines(lines, Notice).map((notice) => ({
    ...unstated,
    id: notice.id,
    authorityId: notice.buyer.toLowerCase(),
    authorityNames: [notice.buyer],
    authorityLabel: notice.buyer,
    title: notice.title,
    description: notice.description ?? '',
    cpvCodes: notice.cpv ?? [],
    valuePence: notice.value == null ? null : Math.round(notice.value * 100),
    incumbentSystem: notice.system ?? null,
    contractEnd: notice.end ?? null,
    publishedOn: notice.published ?? null,
  }))
}

/** Reads judgements, one JSON object a line, by query. */
export function readJudgements(lines: string): Map<string, Judgement[]> {
  return Map.groupBy(readLines(lines, Judgement), (judgement) => judgement.query)
}

function readLines<T extends z.ZodType>(lines: string, shape: T): z.infer<T>[] {
  return lines.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    const read = shape.safeParse(JSON.parse(line))
    if (read.success) return [read.data]
    throw new Error(`line ${at + 1}: ${z.prettifyError(read.error)}`)
  })
}
