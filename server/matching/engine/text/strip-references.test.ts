import { expect, test } from 'vitest'
import { stripReferences } from './strip-references.ts'

test.each([
  'DN450075',
  'RM6068',
  'LCCITS200291a',
  'PGP2019/820',
  'ocds-h6vhtk-04a1b2',
  'https://www.example.gov.uk/tender?id=7',
  'www.example.gov.uk',
  'procurement@example.gov.uk',
  '£1,250,000',
  '£2.5m',
  '31/03/2027',
  '2027-03-31',
  '2026/27',
])('%s identifies a document and not a need', (reference) => {
  expect(stripReferences(`Parking system ${reference} renewal`).replace(/\s+/g, ' ')).toBe('Parking system renewal')
})

test.each(['Microsoft 365 E5', 'S/4HANA', '4G routers', 'Windows 11', 'M365'])('%s is left as it is', (name) => {
  expect(stripReferences(name)).toBe(name)
})
