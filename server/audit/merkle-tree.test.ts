import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leafHash, pathOf, rootFrom, rootOf } from './merkle-tree.ts'

/** RFC 6962 section 2.1, word for word: the tree of n leaves is split at the largest power of two smaller than n. */
function byDefinition(contents: readonly string[]): string {
  const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
  const tree = (d: readonly string[]): Buffer => {
    if (d.length === 0) return sha256()
    if (d.length === 1) return sha256(Buffer.from('00', 'hex'), Buffer.from(d[0] as string))
    let k = 1
    while (k * 2 < d.length) k *= 2
    return sha256(Buffer.from('01', 'hex'), tree(d.slice(0, k)), tree(d.slice(k)))
  }
  return tree(contents).toString('hex')
}

const contents = fc.array(fc.string(), { maxLength: 70 })

test('the root is that of the definition, for every number of leaves', () => {
  fc.assert(
    fc.property(contents, (some) => {
      expect(rootOf(some.map(leafHash)).toString('hex')).toBe(byDefinition(some))
    }),
  )
})

test('the roots of the published examples come out', () => {
  const examples = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
  const leaves = examples.map((hex) =>
    createHash('sha256')
      .update(Buffer.from(`00${hex}`, 'hex'))
      .digest(),
  )
  expect(rootOf([]).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(rootOf(leaves.slice(0, 1)).toString('hex')).toBe(
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  )
  expect(rootOf(leaves).toString('hex')).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328')
})

test('every leaf is proven by its path, and nothing else is', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 70 }), fc.nat(), fc.nat(), (some, at, other) => {
      const leaves = some.map(leafHash)
      const [position, elsewhere] = [at % leaves.length, other % leaves.length]
      const path = pathOf(leaves, position)
      const root = rootOf(leaves).toString('hex')
      const leadsTo = (leaf: Buffer, place: number, size: number) => rootFrom(leaf, place, size, path)?.toString('hex')
      expect(leadsTo(leaves[position] as Buffer, position, leaves.length)).toBe(root)
      expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(Math.max(leaves.length, 2))))
      if (elsewhere !== position) {
        expect(leadsTo(leaves[elsewhere] as Buffer, position, leaves.length)).not.toBe(root)
        expect(leadsTo(leaves[position] as Buffer, elsewhere, leaves.length)).not.toBe(root)
      }
      expect(leadsTo(leafHash(`${some[position]}!`), position, leaves.length)).not.toBe(root)
      expect(leadsTo(leaves[position] as Buffer, leaves.length, leaves.length)).toBeUndefined()
    }),
  )
})

test('two joined leaves never pass for one', () => {
  const [a, b] = ['one', 'two'].map(leafHash) as [Buffer, Buffer]
  const joined = Buffer.concat([a, b]).toString('latin1')
  expect(rootOf([a, b])).not.toEqual(rootOf([leafHash(joined)]))
})
