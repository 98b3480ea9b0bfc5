import { expect, test } from 'vitest'
import { authorities } from './authorities.ts'
import { corpus, corpusNeed, gradeOf } from './corpus.ts'
import { nameOf, things, topics } from './topics/topics.ts'

const some = [...corpus(3000)]

test('the same number always gives the same need, in a corpus of any size', () => {
  expect([...corpus(5)]).toEqual(some.slice(0, 5))
  expect(corpusNeed(2999)).toEqual(some[2999])
})

test('another seed gives other needs', () => {
  expect([...corpus(5, 1)].map(({ need }) => need.description)).not.toEqual(
    some.slice(0, 5).map(({ need }) => need.description),
  )
})

test('a million needs can be asked for without making them', () => {
  const { value } = corpus(1_000_000).next()
  expect(value).toEqual(some[0])
})

test('every topic has look-alikes: two variants or more, each with names and terms of its own', () => {
  expect(topics.length).toBeGreaterThanOrEqual(50)
  for (const { slug, variants, systems, cpvCodes } of topics) {
    expect(variants.length, slug).toBeGreaterThan(1)
    expect(systems.length, slug).toBeGreaterThan(3)
    expect(cpvCodes.every((code) => /^\d{8}$/.test(code))).toBe(true)
    for (const { names, terms } of variants) {
      expect(names.length, slug).toBeGreaterThan(3)
      expect(terms.length, slug).toBeGreaterThan(7)
      expect([...names, ...terms.flat()].filter((text) => text === '')).toEqual([])
    }
  }
  expect(new Set(things.map(nameOf)).size).toBe(things.length)
})

test('every thing is bought by enough authorities to fill a list of ten', () => {
  const buyers = new Map<number, Set<number>>()
  for (const { things: bought, authority } of corpus(10_000)) {
    for (const { number } of bought) buyers.set(number, (buyers.get(number) ?? new Set()).add(authority.number))
  }
  expect(buyers.size).toBe(things.length)
  expect(Math.min(...[...buyers.values()].map(({ size }) => size))).toBeGreaterThan(10)
})

test('needs go together when they are for the same thing, and only look alike under the same heading', () => {
  const [management, repairs] = things
  const elsewhere = things.at(-1)
  if (!management || !repairs || !elsewhere) throw new Error('no things')
  expect(gradeOf([management], [management])).toBe(2)
  expect(gradeOf([management], [repairs])).toBe(1)
  expect(gradeOf([management], [elsewhere])).toBe(0)
  expect(gradeOf([repairs, elsewhere], [management, elsewhere])).toBe(2)
})

test('texts are as uneven as real ones: short and long, some titles say nothing, codes are often catch-alls', () => {
  const lengths = some.map(({ need }) => need.description.split(' ').length)
  expect(Math.min(...lengths)).toBeLessThan(40)
  expect(Math.max(...lengths)).toBeGreaterThan(180)
  const vague = some.filter(({ need }) => /^(Software solution|Digital services)$/i.test(need.title))
  expect(vague.length).toBeGreaterThan(20)
  const general = some.filter(({ need }) => need.cpvCodes[0] === '48000000' || need.cpvCodes[0] === '72000000')
  expect(general.length / some.length).toBeGreaterThan(0.1)
})

test('windows are days in order, and values are whole pounds', () => {
  for (const { need } of some) {
    const { earliest, latest } = need.startWindow
    if (earliest && latest) expect(earliest < latest).toBe(true)
    if (need.valuePence !== null) expect(need.valuePence % 100).toBe(0)
  }
})

test('there are about as many authorities as councils, with names of their own', () => {
  expect(authorities).toHaveLength(400)
  expect(new Set(authorities.map(({ label }) => label)).size).toBe(400)
})
