import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { findChromium, HOW } from '../run/chromium.ts'
import type { Marketplace } from './marketplace.ts'
import { lastLinkTo } from './signing-in.ts'

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A real browser for a test file, and people in it. */
export async function openChromium() {
  const program = findChromium()
  if (!program) throw new Error(HOW)
  const browser: Browser = await chromium.launch({ executablePath: program, args: QUIET })
  afterAll(() => browser.close())
  return browser
}

/** A browser window of its own in which someone has signed in by the link from their mail. */
export async function signInAt(
  browser: Browser,
  market: Marketplace,
  address: string,
  email: string | null,
  choices: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ baseURL: address, ...choices })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.locator('input[type=email]').fill(email ?? '')
  await page.locator('main button').first().click()
  await page.goto((await lastLinkTo(market, email)) ?? '/sign-in/no-link')
  await page.locator('main button').first().click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in/link'))
  return page
}

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds against WCAG 2.0 to 2.2 A and AA on the page as it is shown: rule and place. */
export async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(LEVELS).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${page.url()} ${id} ${target.join(' ')}`))
}

/** Whether the page scrolls sideways at a width, which nobody should have to. */
export async function scrollsSidewaysAt(page: Page, width: number): Promise<boolean> {
  await page.setViewportSize({ width, height: 800 })
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
}
