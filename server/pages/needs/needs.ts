import { operation } from '../frame/operation.ts'
import type { Page } from '../frame/page.ts'
import { pagingOf } from '../frame/paging.ts'
import { found } from '../frame/problems.ts'
import type { Visit } from '../frame/visit.ts'
import type { NeedOrderBy, NeedStatus, NeedsQuery, NeedsQueryVariables } from '../operations.ts'

const needs = operation<NeedsQuery, NeedsQueryVariables>(import.meta, 'needs')

const STATUSES = ['DRAFT', 'POSTED', 'COMMITTED', 'MET', 'LAPSED', 'WITHDRAWN'] as const satisfies readonly NeedStatus[]
const ORDERS: Record<string, NeedOrderBy> = { updated: 'UPDATED', contractEnds: 'CONTRACT_END', start: 'START' }

/** What my authority and others intend to buy: filter, sort, page. */
export const needsPage: Page = {
  path: '/needs',
  show: async (visit) => {
    const chosen = chosenFilters(visit)
    const order = ORDERS[visit.asked('order') ?? ''] ? visit.asked('order') : 'updated'
    const shown = await visit.ask(needs, {
      mine: chosen.whose === 'all' ? null : true,
      search: chosen.search ?? null,
      status: chosen.status.length > 0 ? chosen.status : null,
      category: chosen.category ?? null,
      orderBy: { by: ORDERS[order as string] as NeedOrderBy, direction: null },
      ...pagingOf(visit),
    })
    const words = (key: string) => visit.words(`needs:${key}`)
    return {
      template: 'needs/needs.njk',
      title: words('title'),
      needs: found(shown.needs),
      categories: shown.categories,
      statuses: STATUSES,
      orders: Object.keys(ORDERS),
      order,
      chosen,
      selected: selectedFilters(chosen, words, shown.categories),
    }
  },
}

interface Chosen {
  readonly whose: string | undefined
  readonly search: string | undefined
  readonly category: string | undefined
  readonly status: readonly NeedStatus[]
}

const chosenFilters = (visit: Visit): Chosen => ({
  whose: visit.asked('whose'),
  search: visit.asked('search'),
  category: visit.asked('category'),
  status: STATUSES.filter((status) => visit.allAsked('status').includes(status)),
})

/** The filters that hold, as tags that can be taken away. */
function selectedFilters(
  { whose, search, category, status }: Chosen,
  words: (key: string) => string,
  categories: NeedsQuery['categories'],
) {
  const name = categories.find(({ slug }) => slug === category)?.name ?? category
  return [
    search && { name: 'search', text: `“${search}”` },
    whose === 'all' && { name: 'whose', text: words('whose.all') },
    category && { name: 'category', text: name },
    status.length > 0 && { name: 'status', text: status.map((one) => words(`status.${one}`)).join(', ') },
  ].filter(Boolean)
}
