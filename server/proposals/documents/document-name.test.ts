import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanName } from './document-name.ts'
import { documentType } from './document-types.ts'

test.each([
  ['Brief.PDF', 'Brief.PDF'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\ann\\costs.xlsx', 'costs.xlsx'],
  ['a\0b\r\nc.pdf', 'abc.pdf'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
  ['what?.pdf', 'what_.pdf'],
  ['  .hidden.txt. ', 'hidden.txt'],
])('%j is kept as %j', (given, kept) => {
  expect(cleanName(given)).toBe(kept)
})

test('a name, whatever it was, leads nowhere, is short and stays the same when cleaned again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const kept = cleanName(given)
      expect(kept).not.toMatch(/[/\\\p{C}]/u)
      expect([...kept].length).toBeLessThanOrEqual(150)
      expect(cleanName(kept)).toBe(kept)
    }),
  )
})

test('name and Content-Type have to agree', () => {
  expect(documentType('a.pdf', 'application/pdf')?.extension).toBe('pdf')
  for (const [name, type] of [
    ['a.pdf', 'text/plain'],
    ['a.docm', 'application/pdf'],
    ['a', 'application/pdf'],
    ['a.exe', ''],
  ])
    expect(documentType(name as string, type as string)).toBeUndefined()
})
