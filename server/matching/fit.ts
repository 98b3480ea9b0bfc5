import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { system } from '../organisations/actor.ts'
import { openDatabase } from '../platform/database.ts'
import { NotFound, Refused } from '../platform/errors.ts'
import { withDatabase } from '../platform/run/with-database.ts'
import { makeUnitOfWork, type UnitOfWork } from '../platform/unit-of-work.ts'
import { readJudgements, readNotices } from './engine/evaluation/judged-notices.ts'
import { fitWeights } from './engine/fitting/fit-weights.ts'
import { trainingPairs } from './engine/fitting/training-pairs.ts'
import { learnFromDecisions } from './learning/learn-from-decisions.ts'
import { printedLearning, printedVersions } from './learning/printed-learning.ts'
import { useWeights } from './learning/use-weights.ts'
import { findVersions } from './learning/versions.ts'

/**
 * Fits the engine's weights. To judged notices, into the file that is committed:
 *
 *   npm run fit -- --set NOTICES.jsonl,JUDGEMENTS.jsonl,SHARE … --version NAME [--out FILE]
 *
 * SHARE is how much a set counts beside the others. The committed weights came from six synthetic corpora of 300, 1,000,
 * 3,000, 10,000, 30,000 and 100,000 needs with known truth (share 1 together, equally) and 306 pairs of real notices
 * judged by hand (share 0.3). Of each synthetic corpus 300 needs were asked about, and judged were the 25 best of the
 * engine, fitted once before in the same way, and every fifteenth from there to the hundredth. Twenty judged queries are
 * too few to fit nine weights to, but enough to keep the engine from being as sure of real notices as of synthetic ones.
 * The corpora of bench/ are not among them: they are to show how well the weights carry over.
 *
 * To what officers decided in this installation, into its database, as the worker does every week:
 *
 *   npm run fit -- --decisions          what came of it, and why
 *   npm run fit -- --versions           all attempts so far
 *   npm run fit -- --use VERSION        back to an earlier version, or to `committed`
 */
const strangersPerQuery = 15

const USAGE = [
  'npm run fit -- --set NOTICES,JUDGEMENTS,SHARE … --version NAME [--out FILE]',
  'npm run fit -- --decisions | --versions | --use VERSION',
].join('\n')

const committedFile = new URL('./engine/score/weights.json', import.meta.url).pathname

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      set: { type: 'string', multiple: true },
      version: { type: 'string' },
      out: { type: 'string', default: committedFile },
      decisions: { type: 'boolean' },
      versions: { type: 'boolean' },
      use: { type: 'string' },
    },
  })
  const { set, version, out, decisions, versions, use } = values
  if (set && version) return fitToNotices(set, version, out)
  if (decisions) return onDatabase(async (unitOfWork) => printedLearning(await unitOfWork(system, learnFromDecisions)))
  if (versions) return onDatabase(async (unitOfWork) => printedVersions(await unitOfWork(system, findVersions)))
  if (use !== undefined) return onDatabase((unitOfWork) => goBackTo(use, unitOfWork))
  console.error(USAGE)
  return 2
}

function fitToNotices(given: readonly string[], version: string, out: string): number {
  const sets = given.map((set) => {
    const [notices = '', judgements = '', share = '1'] = set.split(',')
    const needs = readNotices(readFileSync(notices, 'utf8'))
    const judged = readJudgements(readFileSync(judgements, 'utf8'))
    return { pairs: trainingPairs({ needs, judgements: judged }, strangersPerQuery), share: Number(share) }
  })
  writeFileSync(out, `${JSON.stringify(fitWeights(sets, version), null, 2)}\n`)
  return 0
}

async function goBackTo(version: string, unitOfWork: UnitOfWork): Promise<string> {
  const now = await unitOfWork(system, (work) => useWeights(work, { version }))
  return `In use: ${now}. Open needs are matched afresh while a worker runs.`
}

function onDatabase(answer: (unitOfWork: UnitOfWork) => Promise<string>): Promise<number> {
  return withDatabase(process.env, async (url) => {
    const { db, close } = openDatabase(url, 2)
    try {
      console.log(await answer(makeUnitOfWork(db)))
      return 0
    } finally {
      await close()
    }
  })
}

if (import.meta.main) {
  process.exitCode = await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    if (error instanceof NotFound) console.error('All versions: npm run fit -- --versions')
    else if (!(error instanceof Refused)) console.error(USAGE)
    return 1
  })
}
