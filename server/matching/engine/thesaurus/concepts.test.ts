import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { words } from '../text/words.ts'
import { concepts } from './concepts.ts'
import { conceptsOf } from './concepts-of.ts'

const folded = (phrase: string) =>
  words(phrase)
    .map((word) => word.stem)
    .join(' ')

test('there are at least 150 concepts, each with a slug and a label of its own', () => {
  expect(concepts.length).toBeGreaterThanOrEqual(150)
  expect(new Set(concepts.map((concept) => concept.slug)).size).toBe(concepts.length)
  expect(new Set(concepts.map((concept) => concept.label)).size).toBe(concepts.length)
})

test('no phrase, acronym or product is claimed by two concepts', () => {
  const claims = new Map<string, Set<string>>()
  for (const concept of concepts) {
    for (const phrase of [...concept.phrases, ...concept.acronyms, ...concept.products]) {
      const key = folded(phrase)
      claims.set(key, (claims.get(key) ?? new Set()).add(concept.slug))
    }
  }
  const disputed = [...claims].filter(([, slugs]) => slugs.size > 1).map(([key, slugs]) => `${key}: ${[...slugs]}`)
  expect(disputed).toEqual([])
})

test('every phrase of a concept is found by it', () => {
  for (const concept of concepts) {
    for (const phrase of [...concept.phrases, ...concept.acronyms, ...concept.products]) {
      const found = conceptsOf(phrase).map((each) => each.slug)
      expect(found, phrase).toContain(concept.slug)
    }
  }
})

test('every category is a leaf of the council-IT taxonomy', () => {
  const lines = readFileSync(new URL('../../../../prisma/reference/taxonomy.csv', import.meta.url), 'utf8').split('\n')
  const leaves = new Set(lines.map((line) => line.split(',')).flatMap(([slug, parent]) => (parent ? [slug] : [])))
  for (const concept of concepts) expect(leaves, concept.slug).toContain(concept.category)
})

test('a broader concept exists, and is not broader still than itself', () => {
  const bySlug = new Map(concepts.map((concept) => [concept.slug, concept]))
  for (const { slug, broader } of concepts) {
    if (broader === undefined) continue
    expect(bySlug.has(broader), slug).toBe(true)
    expect(broader).not.toBe(slug)
  }
})
