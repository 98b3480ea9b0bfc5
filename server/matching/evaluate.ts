import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Evaluation, evaluate, type Quality } from './engine/evaluation/evaluation.ts'
import { readJudgements, readNotices } from './engine/evaluation/judged-notices.ts'

const usage = 'node server/matching/evaluate.ts --notices FILE.jsonl --judgements FILE.jsonl [--json]'

/** The evaluation as a table for people. */
export function report({ notices, queries, judgements, rankings, silence, calibrationError }: Evaluation): string {
  const percent = (share: number | null) => (share === null ? '–' : `${Math.round(share * 100)} %`)
  return [
    `${notices} notices, ${queries} queries, ${judgements} judged pairs`,
    '',
    '             nDCG@10  recall@10 of grade 2 | condensed: nDCG@10  recall@10',
    ...rankings.map(row),
    '',
    `Calibration error (ECE, judged pairs): ${figure(calibrationError)}`,
    `Nothing of grade 2 to find: silent in ${silence.silent} of ${silence.partnerless} queries` +
      ` (${silence.silentButRelated} when showing only related needs counts as silent)`,
    `Grade 2 to find: shown in ${silence.served} of ${silence.partnered} queries`,
    `Of the shown and judged matches: ${percent(silence.shownGrade2)} grade 2, ${percent(silence.shownGrade1)} grade 1`,
  ].join('\n')
}

function row({ name, ndcg10, recall10, condensedNdcg10, condensedRecall10 }: Quality): string {
  const [first, second, third, fourth] = [ndcg10, recall10, condensedNdcg10, condensedRecall10].map(figure)
  return `${name.padEnd(12)} ${first}    ${second}                | ${third}               ${fourth}`
}

function figure(value: number | null): string {
  return value === null ? '–    ' : value.toFixed(3)
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { notices: { type: 'string' }, judgements: { type: 'string' }, json: { type: 'boolean' } },
  })
  if (!values.notices || !values.judgements) {
    console.error(usage)
    process.exit(2)
  }
  const needs = readNotices(readFileSync(values.notices, 'utf8'))
  const evaluation = evaluate(needs, readJudgements(readFileSync(values.judgements, 'utf8')))
  console.log(values.json ? JSON.stringify(evaluation, null, 2) : report(evaluation))
}
