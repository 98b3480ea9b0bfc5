import { expect, test } from 'vitest'
import { given } from '../given.ts'
import { idOfStem } from '../store/dictionary.ts'
import { NeedStore } from '../store/need-store.ts'
import type { EngineNeed } from '../types.ts'
import { NeedIndex } from './need-index.ts'
import { weightIn, weightOf as weightInVector } from './vector.ts'

function indexed(needs: readonly EngineNeed[]) {
  const store = new NeedStore()
  for (const need of needs) store.put(need)
  const index = new NeedIndex(store)
  const vectorOf = (need: string) => index.vectorAt(store.slotOf(need) as number)
  const weightOf = (need: string, word: string) =>
    weightInVector(vectorOf(need), idOfStem(store.dictionary.lookUp(word) ?? -1))
  return { vectorOf, weightOf }
}

const described = (authority: string, title: string, description = '') =>
  given.needOf(authority, title, { description })

test('the title counts more than the description', () => {
  const { weightOf } = indexed([described('Leeds', 'Ballast', 'Gravel.'), described('York', 'Ballast', 'Gravel.')])
  expect(weightOf('Leeds: Ballast', 'ballast')).toBeGreaterThan(1.5 * weightOf('Leeds: Ballast', 'gravel'))
})

test('an everyday word gains nothing by standing in a title', () => {
  const pair = (title: string, text: string) =>
    indexed([described('Leeds', title, text), described('York', title, text)])
  const share = (word: string, title: string, text: string) =>
    pair(title, text).weightOf(`Leeds: ${title}`, word) / pair(title, text).weightOf(`Leeds: ${title}`, 'gravel')
  expect(share('solution', 'Solution', 'Gravel.')).toBeCloseTo(share('solution', '', 'Solution. Gravel.'), 1)
  expect(share('ballast', 'Ballast', 'Gravel.')).toBeGreaterThan(1.5 * share('ballast', '', 'Ballast. Gravel.'))
})

test('a word that only one authority uses leads nowhere', () => {
  const { weightOf } = indexed([
    described('Leeds', 'Ballast zanzibar'),
    described('Leeds', 'Gravel zanzibar'),
    described('York', 'Ballast'),
  ])
  expect(weightOf('Leeds: Ballast zanzibar', 'zanzibar')).toBe(0)
  expect(weightOf('Leeds: Ballast zanzibar', 'ballast')).toBeGreaterThan(0)
})

test('a sentence that stands under four different titles is a form of words and counts for nothing', () => {
  const form = 'Ballast and gravel shall be invoiced quarterly.'
  const needs = ['Telephony', 'Payroll', 'Intranet', 'Parking'].map((title, at) => described(`Town ${at}`, title, form))
  const { weightOf } = indexed([...needs, described('York', 'Ballast'), described('Hull', 'Ballast')])
  expect(weightOf('Town 0: Telephony', 'ballast')).toBe(0)
})

test('but a description that four councils share for the same need counts', () => {
  const same = 'Ballast and gravel with quarterly sieving.'
  const needs = [0, 1, 2, 3].map((at) => described(`Town ${at}`, 'Ballast', same))
  expect(indexed(needs).weightOf('Town 0: Ballast', 'sieving')).toBeGreaterThan(0)
})

test('everyday words of IT procurement count less than others, even in a corpus of two', () => {
  const { weightOf } = indexed([described('Leeds', 'Ballast solution'), described('York', 'Ballast solution')])
  expect(weightOf('Leeds: Ballast solution', 'ballast')).toBeGreaterThan(
    2 * weightOf('Leeds: Ballast solution', 'solution'),
  )
})

test('the squares of the weights never add up to more than 255², however many words there are', () => {
  const long = Array.from(
    { length: 10_000 },
    (_, at) => `word${String.fromCharCode(97 + (at % 26))}${at.toString(26)}x`,
  )
  const text = long.map((word) => word.replace(/\d/g, (digit) => 'klmnopqrst'[Number(digit)] as string)).join(' ')
  const { vectorOf } = indexed([described('Leeds', 'Long', text), described('York', 'Long', text)])
  const squares = vectorOf('Leeds: Long').reduce((sum, part) => sum + weightIn(part) ** 2, 0)
  expect(squares).toBeGreaterThan(0)
  expect(squares).toBeLessThanOrEqual(255 * 255)
})
