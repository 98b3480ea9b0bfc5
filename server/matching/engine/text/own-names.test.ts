import { expect, test } from 'vitest'
import { ownNames, withoutOwnNames } from './own-names.ts'
import { words } from './words.ts'

const left = (text: string, ...names: string[]) =>
  withoutOwnNames(words(text), ownNames(names))
    .map((word) => word.surface)
    .join(' ')

test("an authority's own name and place are taken out of its texts", () => {
  expect(left('Leeds City Council – housing system for Leeds tenants', 'Leeds City Council')).toBe(
    'housing system for tenants',
  )
})

test('so are its initials, when written in capitals', () => {
  expect(left('LCC intranet', 'Leeds City Council')).toBe('intranet')
  expect(left('CBMDC website', 'City of Bradford Metropolitan District Council')).toBe('website')
})

test("another authority's name stays: it may be a partner", () => {
  expect(left('Chorley and South Ribble telephony', 'Chorley Council')).toBe('and South Ribble telephony')
})

test('Welsh names are names', () => {
  expect(left('Gwefan Cyngor Gwynedd', 'Gwynedd Council', 'Cyngor Gwynedd')).toBe('Gwefan')
})
