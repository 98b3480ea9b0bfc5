import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareSpecifications } from './compare-specifications.ts'
import type { SpecificationLine } from './merge-requirements.ts'

const line = (
  text: string,
  priority: SpecificationLine['priority'] = 'MUST',
  needs = ['leeds'],
): SpecificationLine => ({
  ...{ text, priority, agreement: 'UNIQUE', isCore: false },
  wordings: needs.map((needId) => ({ needId, text, priority, adds: [], lacks: [] })),
})
const TEXTS = [
  'Permits are issued online',
  'Appeals are kept for six years',
  'Available 99.9% of the time',
  'Welsh and English',
]
const specification = fc
  .uniqueArray(fc.constantFrom(...TEXTS))
  .chain((texts) =>
    fc.tuple(
      ...texts.map((text) =>
        fc.constantFrom('MUST' as const, 'COULD' as const).map((priority) => line(text, priority)),
      ),
    ),
  )

test('a version does not differ from itself, and a change read backwards is the opposite change', () => {
  const opposite = { ADDED: 'REMOVED', REMOVED: 'ADDED', CHANGED: 'CHANGED' }
  fc.assert(
    fc.property(specification, specification, (a, b) => {
      expect(compareSpecifications(a, a)).toEqual([])
      const kinds = (changes: ReturnType<typeof compareSpecifications>) => changes.map(({ kind }) => kind).sort()
      expect(
        kinds(compareSpecifications(a, b))
          .map((kind) => opposite[kind])
          .sort(),
      ).toEqual(kinds(compareSpecifications(b, a)))
    }),
  )
})

test('a line in other words is changed, not another; so is one that another need asks for', () => {
  const before = [line('Available 99.5% of the time'), line('Permits are issued online')]
  const after = [line('Available 99.9% of the time'), line('Permits are issued online', 'MUST', ['leeds', 'york'])]
  expect(compareSpecifications(before, after).map(({ kind }) => kind)).toEqual(['CHANGED', 'CHANGED'])
  expect(compareSpecifications(before, [line('Welsh and English')]).map(({ kind }) => kind)).toEqual([
    'ADDED',
    'REMOVED',
    'REMOVED',
  ])
})
