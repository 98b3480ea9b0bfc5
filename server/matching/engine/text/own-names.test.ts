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

test.each([
  ['Systemau i Gyngor Sir y Fflint', 'Cyngor Sir y Fflint', 'Systemau i Gyngor Sir y'],
  ['Gwefan yng Ngwynedd', 'Cyngor Gwynedd', 'Gwefan yng'],
  ['Llyfrgelloedd Ynys Môn a Fôn', 'Cyngor Sir Ynys Môn', 'Llyfrgelloedd a'],
])('and are known in their mutated forms: %s', (text, name, rest) => {
  expect(left(text, name)).toBe(rest)
})

test('an English place has no mutated forms: Bath has nothing to do with maths', () => {
  expect(left('Maths software for Bath schools', 'Bath and North East Somerset Council')).toBe(
    'Maths software for schools',
  )
})

test('a text without own names is left as the list it was', () => {
  const text = words('Housing system')
  expect(withoutOwnNames(text, ownNames(['Leeds City Council']))).toBe(text)
})
