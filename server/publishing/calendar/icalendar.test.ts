import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CalendarEntry, escaped, folded, writeCalendar } from './icalendar.ts'

const entry: CalendarEntry = {
  uid: 'contract-ends.018f@commonlot',
  on: new Date('2027-03-31'),
  summary: 'Contract ends: revenues, benefits; “one” system',
  description: 'Leeds City Council\nSupplier: Northgate',
  changedAt: new Date('2026-11-23T09:08:07.654Z'),
  revision: 3,
}

const unfolded = (text: string) => text.replaceAll('\r\n ', '')

/** What a calendar program reads back from an escaped text. */
const read = (text: string) => text.replace(/\\([\\;,nN])/g, (_all, sign) => (/n/i.test(sign) ? '\n' : sign))

test('a date takes the whole day and blocks nobody’s time', () => {
  const lines = unfolded(writeCalendar('Dates of Leeds', [entry])).split('\r\n')
  expect(lines.slice(lines.indexOf('BEGIN:VEVENT'), lines.indexOf('END:VEVENT') + 1)).toEqual([
    'BEGIN:VEVENT',
    'UID:contract-ends.018f@commonlot',
    'DTSTAMP:20261123T090807Z',
    'LAST-MODIFIED:20261123T090807Z',
    'SEQUENCE:3',
    'DTSTART;VALUE=DATE:20270331',
    'DTEND;VALUE=DATE:20270401',
    'SUMMARY:Contract ends: revenues\\, benefits\\; “one” system',
    'DESCRIPTION:Leeds City Council\\nSupplier: Northgate',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ])
})

test('the same entries make the same file, in whatever order they come', () => {
  const later = { ...entry, uid: 'b', on: new Date('2028-01-01') }
  expect(writeCalendar('Dates', [later, entry])).toBe(writeCalendar('Dates', [entry, later]))
})

test('no line is longer than 75 octets, and no character is split', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const line = `SUMMARY:${escaped(text)}`
      for (const piece of folded(line).split('\r\n')) expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75)
      expect(unfolded(folded(line))).toBe(line)
    }),
  )
})

test('what is written is what is read, and nothing in it can begin a line of its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(escaped(text)).not.toMatch(/[\r\n]/)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are left out on purpose
      const plain = text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      expect(read(escaped(text))).toBe(plain)
    }),
  )
  const hostile = writeCalendar('Dates', [{ ...entry, summary: 'x\r\nEND:VEVENT\nBEGIN:VALARM' }])
  expect(hostile.match(/^END:VEVENT/gm)).toHaveLength(1)
  expect(hostile).not.toMatch(/^BEGIN:VALARM/m)
})
