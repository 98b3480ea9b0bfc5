import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readJudgements, readNotices } from './engine/evaluation/judged-notices.ts'
import { fitWeights } from './engine/fitting/fit-weights.ts'
import { trainingPairs } from './engine/fitting/training-pairs.ts'

/**
 * Fits the engine's weights to judged notices and writes them to score/weights.json:
 *
 *   npm run fit -- --set NOTICES.jsonl,JUDGEMENTS.jsonl,SHARE … --version NAME [--out FILE]
 *
 * SHARE is how much a set counts beside the others. The committed weights came from three synthetic corpora of 300, 600
 * and 1,500 needs with known truth (share 1 together) and 306 pairs of real notices judged by hand (share 0.3): twenty
 * judged queries are too few to fit seven weights to, but enough to see that the synthetic ones carry over.
 */
const strangersPerQuery = 15

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      set: { type: 'string', multiple: true },
      version: { type: 'string' },
      out: { type: 'string', default: new URL('./engine/score/weights.json', import.meta.url).pathname },
    },
  })
  if (!values.set || !values.version) {
    console.error('npm run fit -- --set NOTICES,JUDGEMENTS,SHARE … --version NAME [--out FILE]')
    process.exit(2)
  }
  const sets = values.set.map((set) => {
    const [notices = '', judgements = '', share = '1'] = set.split(',')
    const needs = readNotices(readFileSync(notices, 'utf8'))
    const judged = readJudgements(readFileSync(judgements, 'utf8'))
    return { pairs: trainingPairs({ needs, judgements: judged }, strangersPerQuery), share: Number(share) }
  })
  writeFileSync(values.out, `${JSON.stringify(fitWeights(sets, values.version), null, 2)}\n`)
}
