import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The operations of the tour: a test runs each of them, so what GraphiQL opens with works. */
const tour = join(import.meta.dirname, '../../docs/tour')

const HEADERS = JSON.stringify({ authorization: 'Bearer TOKEN' }, null, 2)

/** What GraphiQL shows a newcomer: a tab for each operation of the tour, with a place for the token and the variables. */
export const exampleTabs = () =>
  readdirSync(tour)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => {
      const query = readFileSync(join(tour, name), 'utf8')
      return { query, headers: HEADERS, variables: variablesOf(query) }
    })

/** A place for every variable that an operation declares. */
function variablesOf(query: string): string {
  const names = [...query.matchAll(/\$(\w+): /g)].map(([, name]) => [name, '…'])
  return names.length > 0 ? JSON.stringify(Object.fromEntries(names), null, 2) : ''
}
