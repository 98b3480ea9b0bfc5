import { expect, test } from 'vitest'
import { stripReferences } from './strip-references.ts'

test.each([
  'DN450075',
  'RM6068',
  'LCCITS200291a',
  'PGP2019/820',
  'LCC-ICT-2026-014',
  'ocds-h6vhtk-04a1b2',
  'https://www.example.gov.uk/tender?id=7',
  'www.example.gov.uk',
  'procurement@example.gov.uk',
  '£1,250,000',
  '£2.5m',
  '£1.2m per annum',
  '€ 300,000 p.a',
  '31/03/2027',
  '2027-03-31',
  '2026/27',
  'FY 2026/27',
  'FY27',
  'Q3',
  '31 March 2027',
  '31st of March, 2027',
  '1-Apr-27',
  'Sept 2026',
  'LS1 1UR',
  'EC1A 1BB',
  'UKE42',
  '0113 496 0000',
  'Tel: 0113 496 0000',
  'telephone +44 (0)113 496 0000',
  '(0113) 496 0000',
  'DUNS number 21-789-4562',
  'Company No. 01234567',
  'CPV code: 48610000-7',
  'someone.else+it@example.gov.uk',
])('%s identifies a document and not a need', (reference) => {
  expect(stripReferences(`Parking system ${reference} renewal`).replace(/\s+/g, ' ')).toBe('Parking system renewal')
})

test.each([
  'Microsoft 365 E5',
  'S/4HANA',
  '4G routers',
  'Windows 11',
  'M365',
  'S106 and CIL',
  'ISO 27001',
  'telephone and mobile telephony',
  'a company with 300 laptops',
  '24 hours a day',
])('%s is left as it is', (name) => {
  expect(stripReferences(name)).toBe(name)
})

test('a text of one endless word, or of endless references, is read to its end', () => {
  for (const text of [
    `@ ${'a'.repeat(1_000_000)}`,
    'AB-'.repeat(300_000),
    '0 '.repeat(500_000),
    '1/'.repeat(500_000),
  ]) {
    expect(stripReferences(text).length).toBeLessThanOrEqual(text.length)
  }
})
