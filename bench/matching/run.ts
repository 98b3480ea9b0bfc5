import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Comparison, compare, say } from './comparison.ts'
import { goalsOf } from './goals.ts'
import { thisMachine } from './machine.ts'
import { installPeers } from './peers/installed.ts'
import { peerNames } from './peers/peers.ts'
import { report } from './report.ts'

const usage = `npm run bench:matching -- [--size N]… [--quick] [--only NAME]… [--json FILE] [--write]
  --size N     how many needs, repeatable; 100000 when not given
  --quick      10,000 needs and few questions: under two minutes
  --only NAME  ours, ${peerNames.join(', ')}; repeatable
  --json FILE  all figures
  --write      docs/bench/matching-<day>.md`

/** Above this many needs only ours takes part: the peers would need minutes for each question, or all the memory. */
const comparedUpTo = 200_000

const { values } = parseArgs({
  options: {
    size: { type: 'string', multiple: true },
    quick: { type: 'boolean' },
    only: { type: 'string', multiple: true },
    json: { type: 'string' },
    write: { type: 'boolean' },
    help: { type: 'boolean' },
  },
})

if (values.help) console.log(usage)
else await run()

async function run() {
  const sizes = values.quick ? [10_000] : (values.size ?? ['100000']).map(Number)
  if (!sizes.every((size) => Number.isInteger(size) && size >= 1000)) throw new Error(`At least 1000 needs.\n${usage}`)
  installPeers()
  const comparisons: Comparison[] = []
  for (const size of sizes) comparisons.push(await compare(planFor(size)))
  const goals = goalsOf({ comparisons, groups: await groupsMeasured() })
  const day = new Date().toISOString().slice(0, 10)
  const page = report(thisMachine(), goals, comparisons, day)
  console.log(page)
  if (values.json)
    writeFileSync(values.json, JSON.stringify({ day, machine: thisMachine(), goals, comparisons }, null, 2))
  if (values.write) writeFileSync(fileURLToPath(new URL(`../../docs/bench/matching-${day}.md`, import.meta.url)), page)
}

function planFor(size: number) {
  const all = size > comparedUpTo ? ['ours'] : ['ours', ...peerNames]
  const names = all.filter((name) => values.only?.includes(name) ?? true)
  return { size, names, questions: values.quick ? 96 : 400, streamFrom: comparedUpTo }
}

/** How near to the best possible the suggested groups are; measured by groups.ts. */
async function groupsMeasured(): Promise<{ mean: number; worst: number } | null> {
  const module: string = './groups.ts'
  try {
    const { measureGroups } = (await import(module)) as { measureGroups(): Promise<{ mean: number; worst: number }> }
    say('groups')
    return await measureGroups()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    return null
  }
}
