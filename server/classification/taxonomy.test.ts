import { expect, test } from 'vitest'
import { type Category, pathTo, taxonomyTree } from './taxonomy.ts'

const category = (slug: string, parent: string | null = null): Category => ({
  slug,
  parent,
  name: slug,
  description: `About ${slug}`,
  cpvCodes: [],
})

const rows = [category('housing'), category('voids', 'housing'), category('finance'), category('rents', 'housing')]

test('a tree has its branches and leaves in the order given', () => {
  expect(taxonomyTree(rows).map(({ category: top, leaves }) => [top.slug, leaves.map((leaf) => leaf.slug)])).toEqual([
    ['housing', ['voids', 'rents']],
    ['finance', []],
  ])
})

test('there are two levels and no more', () => {
  expect(() => taxonomyTree([...rows, category('boilers', 'voids')])).toThrow('boilers hangs on voids')
  expect(() => taxonomyTree([category('rents', 'housing')])).toThrow('rents hangs on housing')
})

test('the path to a category names its parent first', () => {
  expect(pathTo(rows, 'rents').map((row) => row.slug)).toEqual(['housing', 'rents'])
  expect(pathTo(rows, 'finance').map((row) => row.slug)).toEqual(['finance'])
  expect(pathTo(rows, 'unicorns')).toEqual([])
})
