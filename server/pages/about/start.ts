import { operation } from '../frame/operation.ts'
import type { Page } from '../frame/page.ts'
import type { StartQuery, StartQueryVariables } from '../operations.ts'

const start = operation<StartQuery, StartQueryVariables>(import.meta, 'start')

/** What Commonlot is, for someone who has never heard of it. */
export const startPage: Page = {
  path: '/',
  open: 'everyone',
  show: async (visit) => ({
    template: 'about/start.njk',
    title: visit.words('about:start.title'),
    demand: visit.session?.actor.kind === 'person' ? (await visit.ask(start, {})).aggregatedDemand : null,
  }),
}
