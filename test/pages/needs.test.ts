import { beforeAll, describe, expect, test } from 'vitest'
import { openChromium, scrollsSidewaysAt, signInAt, violationsOn } from '../support/chromium.ts'
import { marketplace } from '../support/marketplace.ts'
import { served } from '../support/served.ts'

const market = await marketplace()
const { address } = await served(market)
const chromium = await openChromium()
const officer = await market.officer('leeds')

describe('the list of needs', () => {
  let page: Awaited<ReturnType<typeof signInAt>>
  beforeAll(async () => {
    page = await signInAt(chromium, market, address, officer.email)
  })

  test('says what to do while there is none', async () => {
    await page.goto('/needs')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Needs')
    expect(await page.getByText('Your authority has no needs yet').count()).toBe(1)
  })

  test('has no accessibility violation and does not scroll sideways on a phone', async () => {
    await page.goto('/needs')
    expect(await violationsOn(page)).toEqual([])
    expect(await scrollsSidewaysAt(page, 320)).toBe(false)
  })
})

test('a page that does not exist says so to people, and a sentence to tools', async () => {
  const people = await fetch(`${address}/nothing`, { headers: { accept: 'text/html' } })
  expect(people.status).toBe(404)
  expect(await people.text()).toContain('<h1 class="govuk-heading-l">Page not found</h1>')
  const tools = await fetch(`${address}/nothing`, { headers: { accept: 'application/json' } })
  expect([tools.status, await tools.json()]).toEqual([
    404,
    { message: 'There is no such page. The API is at /graphql' },
  ])
})
