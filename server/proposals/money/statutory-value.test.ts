import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayFrom } from '../../platform/days.ts'
import { type Estimated, statutoryValue } from './statutory-value.ts'

const need = (valueExVatPence: bigint | null, more: Partial<Estimated> = {}): Estimated => ({
  ...{ needId: 'n', valueExVatPence, termMonths: null, extensionMonths: null, optionsExVatPence: 0n },
  ...more,
})
const at = (commenced: string, nation: 'ENGLAND' | 'SCOTLAND' = 'ENGLAND') => ({
  ...({ kind: 'GOODS_AND_SERVICES', nation } as const),
  commencedOn: dayFrom(commenced) as Date,
})

test('VAT, extensions and options count', () => {
  const value = statutoryValue(
    [need(100_000_00n, { termMonths: 48, extensionMonths: 24, optionsExVatPence: 10_000_00n })],
    at('2026-06-01'),
  )
  expect(value.exVatPence).toBe(160_000_00n)
  expect(value.incVatPence).toBe(192_000_00n)
  expect(value.lines.map(({ what }) => what)).toEqual(['VALUE', 'EXTENSIONS', 'OPTIONS'])
  expect(value.isAboveThreshold).toBe(false)
})

test.each([
  ['2026-01-01', 173_100_00n, true], // £207,720.00 with VAT
  ['2026-01-01', 173_099_99n, false],
  ['2025-12-31', 173_100_00n, false], // the threshold was £214,904
  ['2025-12-31', 179_086_66n, true], // half-pennies count upwards
  ['2025-12-31', 179_086_65n, false],
])('commenced on %s, %s pence without VAT is above the threshold: %s', (commenced, pence, above) => {
  expect(statutoryValue([need(pence)], at(commenced)).isAboveThreshold).toBe(above)
})

test('needs that are each below the threshold may be above it together', () => {
  expect(statutoryValue([need(100_000_00n), need(100_000_00n)], at('2026-06-01')).isAboveThreshold).toBe(true)
})

test('a value that nobody stated counts as above the threshold, and says whose it is', () => {
  expect(statutoryValue([need(1n), need(null, { needId: 'unstated' })], at('2026-06-01'))).toMatchObject({
    isAboveThreshold: true,
    notStated: ['unstated'],
  })
})

test('the regime goes by the nation that leads', () => {
  expect(statutoryValue([need(1n)], at('2026-06-01', 'SCOTLAND')).regime).toBe('PCSR2015')
})

test('the lines add up to the whole', () => {
  const pence = fc.bigInt({ min: 0n, max: 10n ** 12n })
  const months = fc.option(fc.integer({ min: 1, max: 120 }))
  const any = fc.record({
    needId: fc.uuid(),
    valueExVatPence: fc.option(pence),
    termMonths: months,
    extensionMonths: months,
    optionsExVatPence: pence,
  })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 10 }), (needs) => {
      const { lines, exVatPence, incVatPence } = statutoryValue(needs, at('2026-06-01'))
      expect(lines.reduce((sum, line) => sum + line.exVatPence, 0n)).toBe(exVatPence)
      expect(lines.reduce((sum, line) => sum + line.incVatPence, 0n)).toBe(incVatPence)
    }),
  )
})
