import { differences } from './compare.ts'

// A check of its own: `npm run check` and `npm test` call it.
async function main(): Promise<number> {
  const missing = await differences()
  if (missing === null) {
    console.log('The migrations make what prisma/schema describes.')
    return 0
  }
  console.error(`prisma/schema and the migrations differ. Missing, as SQL:\n\n${missing}`)
  console.error('Write it down as a migration: npm run migrate:create -- NAME')
  return 1
}

const code = await main().catch((error: Error) => {
  console.error(error.message)
  return 1
})
process.exit(code) // the engine keeps its connections open, which would hold the process
