import { expect, test } from 'vitest'
import { createEngine } from '../engine.ts'
import { given } from '../given.ts'

const described = (title: string, description: string, other: string) => {
  const needs = [given.needOf('Leeds', title, { description }), given.needOf('York', title, { description: other })]
  const [match] = createEngine(needs).matchesOf(needs[0]?.id as string, { minProbability: 0 })
  return match?.reasons.find((reason) => reason.feature === 'words')?.text
}

test('shared words are named as the need itself writes them, together where both say them together', () => {
  expect(described('Sieves', 'Kiln temperature for ballast.', 'Ballast, and the kiln temperature.')).toBe(
    'Both describe sieves, kiln temperature and ballast',
  )
})

test('three terms of three words at most: a reason names, it does not quote', () => {
  const long = 'Kiln lathe anvil ballast gravel sieve mortar trowel plumb.'
  expect(described('Workshop', long, long)).toBe('Both describe workshop, kiln lathe anvil and ballast gravel sieve')
})

test('acronyms keep their capitals, a title that shouts does not', () => {
  expect(described('KILN', 'A QZX for it.', 'The QZX.')).toBe('Both describe kiln and QZX')
})

test('words of a shared concept have a sentence of their own', () => {
  expect(described('Housing management system', 'Ballast.', 'Ballast.')).toBe('Both describe ballast')
})
