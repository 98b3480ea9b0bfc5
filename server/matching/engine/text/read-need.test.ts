import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { given } from '../given.ts'
import { readNeed } from './read-need.ts'
import { terms } from './terms.ts'

const read = (title: string, description = '') => readNeed(given.need({ title, description }))

test('grammar, formalities, dates, numbers and references are no terms', () => {
  const { title } = read('Tender for the supply of 320 thin clients by 1 March 2027 (ref DN450075)')
  expect(terms(title.words)).toEqual(['thin', 'client'])
})

test('Welsh is read like English: its grammar is dropped, its words are kept', () => {
  expect(terms(read('Darparu system ar gyfer y llyfrgell').title.words)).toContain('llyfrgell')
  expect(terms(read('Darparu system ar gyfer y llyfrgell').title.words)).not.toContain('ar')
})

test.each([
  ['Contract: 31 March 2027, for an initial 24 months.', []],
  ['FY 2026/27, Q3: £1.2m per annum.', []],
  ['Contact Telephone: 0113 496 0000 or tenders@leeds.example, LS1 1UR.', ['contact']],
  ['Company number 01234567, DUNS 21-789-4562.', []],
  ['Hysbysiad contract i Gyngor Sir y Fflint: darparu gwasanaethau telathrebu', ['fflint', 'telathrebu']],
  ['Darpariaeth Wi-Fi mewn ysgolion yng Nghymru o fis Medi 2027', ['wi', 'fi', 'ysgolion', 'fis']],
])('of "%s" only what tells needs apart is kept', (text, kept) => {
  expect(read('', text).body.flatMap((sentence) => terms(sentence.words))).toEqual(kept)
})

test('a sentence has the same fingerprint whatever the numbers and own names in it', () => {
  const [first, second] = ['Leeds City Council wants 5 years of support.', 'The Council wants 3 years of support.'].map(
    (text) => readNeed(given.need({ description: text })).body[0]?.key,
  )
  expect(first).toBe(second)
})

test('what a need must merely connect to, or leaves out, is marked as incidental', () => {
  const { body } = read(
    'Telephony',
    'Replacement of desk phones.\nIt must integrate with the CRM.\nContact centre is out of scope.',
  )
  expect(body.map((sentence) => sentence.incidental)).toEqual([false, true, true])
})

test('sentences without a single term or concept are left out', () => {
  expect(read('Telephony', 'See above. 2027. Thank you.').body.flatMap((sentence) => terms(sentence.words))).toEqual([
    'see',
    'thank',
  ])
})

test('a council that is named in Welsh is taken out of its own Welsh texts', () => {
  const need = given.need({
    authorityNames: ['Flintshire County Council', 'Cyngor Sir y Fflint'],
    title: 'Systemau ffôn i Gyngor Sir y Fflint',
  })
  expect(terms(readNeed(need).title.words)).toEqual(['systemau', 'ffon'])
})

test('a sentence without own names is read once for all councils, one with them for each', () => {
  const text = 'Staff of Hull and Leeds answer. All is recorded.'
  const bodyOf = (authority: string) => readNeed(given.needOf(authority, '', { description: text })).body
  for (let at = 0; at < 2; at++) bodyOf('Derby')
  const [derby, leeds] = [bodyOf('Derby'), bodyOf('Leeds')]
  expect(leeds[1]).toBe(derby[1])
  expect(leeds.map((sentence) => terms(sentence.words))).toEqual([['staff', 'hull', 'answer'], ['recorded']])
  expect(derby[0]?.words.map((word) => word.surface)).toContain('Leeds')
})

const odd = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', ' \n\t', '.;!?…', '$& $1', '\ud800 x \udc00', 'x'.repeat(1_000_000), 'e\u0301 é. '.repeat(3000)),
  fc
    .array(fc.constantFrom('Leeds', 'City', 'Council', 'Housing', 'HMS', '.', 'DN1234', 'not in scope', '🚗', 'تجربة'))
    .map((parts) => parts.join(' ')),
)

test('any text is read, and the same way however often: what is remembered never shows', async () => {
  vi.resetModules()
  const cold = await import('./read-need.ts')
  fc.assert(
    fc.property(odd, odd, (title, description) => {
      const need = given.need({ title, description })
      const first = cold.readNeed(need)
      for (const again of [readNeed(need), readNeed(need), readNeed(need)]) expect(again).toEqual(first)
      for (const { key, words, mentions } of [first.title, ...first.body]) {
        expect(key === 0).toBe(terms(words).length === 0)
        for (const { start, length } of mentions) expect(start + length).toBeLessThanOrEqual(words.length)
      }
    }),
    { numRuns: 50 },
  )
})

test('ten thousand words are a need like any other', () => {
  const { body } = read('Telephony', 'rent account; '.repeat(5000))
  expect(body).toHaveLength(5000)
  expect(new Set(body.map((sentence) => sentence.key)).size).toBe(1)
})
