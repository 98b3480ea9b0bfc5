import { expect, test } from 'vitest'
import { evaluate } from './engine/evaluation/evaluation.ts'
import { readJudgements, readNotices } from './engine/evaluation/judged-notices.ts'
import { report } from './evaluate.ts'

const lines = (...objects: object[]) => objects.map((object) => JSON.stringify(object)).join('\n')
const notices = lines(
  { id: 'a', buyer: 'Leeds City Council', title: 'Housing management system', description: 'Rents and voids.' },
  { id: 'b', buyer: 'York Council', title: 'Landlord services system', cpv: ['48000000'], value: 250000 },
  { id: 'c', buyer: 'Hull Council', title: 'Public space CCTV', description: null },
  { id: 'd', buyer: 'Ripon Council', title: 'System for managing parks' },
)
const judgements = lines(
  { query: 'a', candidate: 'b', grade: 2 },
  { query: 'a', candidate: 'd', grade: 0 },
  { query: 'c', candidate: 'a', grade: 0 },
)

test('the engine is measured beside BM25 and TF-IDF, on the same queries and in the same way', () => {
  const result = evaluate(readNotices(notices), readJudgements(judgements))
  expect(result).toMatchObject({ notices: 4, queries: 2, judgements: 3 })
  expect(result.rankings.map((ranking) => ranking.name)).toEqual(['BM25', 'TF-IDF', 'Commonlot'])
  const engine = result.rankings.at(-1)
  expect(engine).toMatchObject({ ndcg10: 1, recall10: 1, condensedNdcg10: 1, condensedRecall10: 1 })
  expect(result.silence).toMatchObject({ partnerless: 1, silent: 1, partnered: 1, served: 1 })
})

test('the report is a table', () => {
  const text = report(evaluate(readNotices(notices), readJudgements(judgements)))
  expect(text).toContain('4 notices, 2 queries, 3 judged pairs')
  expect(text).toMatch(/^Commonlot +1\.000/m)
  expect(text).toContain('silent in 1 of 1 queries')
})

test('a line that cannot be read is named', () => {
  expect(() => readJudgements('{"query":"a","candidate":"b","grade":3}')).toThrow(/^line 1: /)
})
