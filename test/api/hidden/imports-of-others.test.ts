import { expect, test } from 'vitest'
import type { Actor } from '../../../server/organisations/actor.ts'
import { marketplace } from '../../support/marketplace.ts'

/** What one authority imports stays its own: the lists of others neither change it nor show that it is there. */

const market = await marketplace()
const { db } = market
const leeds = await market.officer('leeds')
const bradford = await market.officer('bradford')
const coordinator = await market.person('COORDINATOR')

const notice = (id: string, buyer: string, title: string) =>
  JSON.stringify({ id, buyer, title, description: `${title} for all staff.`, published: '2026-05-01' })

async function bring(actor: Actor, content: string) {
  const { data } = await market.ask(
    actor,
    `mutation ($content: String!) { importNotices(fileName: "list", content: $content) {
    ... on MutationImportNoticesSuccess { data { created updated rejected problems { reason } } } } }`,
    { content },
  )
  return data.importNotices.data
}

test('the same number in the lists of two authorities is two records, and tells neither of the other', async () => {
  const created = { created: 1, updated: 0, rejected: 0, problems: [] }
  expect(await bring(leeds, notice('1', 'Leeds City Council', 'Payroll software'))).toEqual(created)
  expect(await bring(bradford, notice('1', 'Bradford MDC', 'Cemetery records software'))).toEqual(created)
})

test('a notice of one authority never becomes the need of another', async () => {
  await bring(leeds, notice('2', 'Leeds City Council', 'Payroll software'))
  await bring(coordinator, notice('2', 'City of York Council', 'Library management system software'))
  const [need] = await db.need.findMany({
    where: { title: 'Library management system software' },
    select: { authority: { select: { slug: true } } },
  })
  expect(need?.authority.slug).not.toBe('leeds')
})
