import { expect, test } from 'vitest'
import { conceptsOf } from './concepts-of.ts'

const slugs = (text: string) => conceptsOf(text).map((concept) => concept.slug)

test('a concept is found in any of its wordings', () => {
  for (const wording of ['housing management system', 'Landlord services system', 'HMS', 'Civica Cx', 'NEC Housing']) {
    expect(slugs(wording), wording).toEqual(['housing-management'])
  }
})

test('the longest wording wins', () => {
  expect(slugs('CCTV monitoring service')).toEqual(['cctv-monitoring'])
  expect(slugs('CCTV cameras')).toEqual(['cctv'])
})

test('an acronym counts only in capitals, for in small letters it may be another word', () => {
  expect(slugs('New SAN')).toEqual(['servers-and-storage'])
  expect(slugs('a visit to san marino')).toEqual([])
})

test('a product of one word counts only with a capital', () => {
  expect(slugs('Replacement of Mosaic')).toEqual(['social-care-case-management'])
  expect(slugs('a mosaic of services')).toEqual([])
})

test('plurals and accents make no difference', () => {
  expect(slugs('Library management systems')).toEqual(['library-management'])
  expect(slugs('telephoný')).toEqual(['telephony'])
})

test('each concept is named once, in the order of first mention', () => {
  expect(slugs('Telephony, payroll and more telephony')).toEqual(['telephony', 'hr-and-payroll'])
})
