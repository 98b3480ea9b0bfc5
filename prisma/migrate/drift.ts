import { differences } from './compare.ts'

// A check of its own: `npm run check` and `npm test` call it. The engine keeps its connections: hence the exit.
const missing = await differences()
if (missing === null) console.log('The migrations make what prisma/schema describes.')
else {
  console.error(`prisma/schema and the migrations differ. Missing, as SQL:\n\n${missing}`)
  console.error('Write it down as a migration: npm run migrate:create -- NAME')
}
process.exit(missing === null ? 0 : 1)
