import { expect, test } from 'vitest'
import { given } from '../given.ts'
import { readNeed } from './read-need.ts'

const read = (title: string, description = '') => readNeed(given.need({ title, description }))

test('grammar, formalities, dates, numbers and references are no terms', () => {
  const { title } = read('Tender for the supply of 320 thin clients by 1 March 2027 (ref DN450075)')
  expect(title.terms).toEqual(['thin', 'client'])
})

test('Welsh is read like English: its grammar is dropped, its words are kept', () => {
  expect(read('Darparu system ar gyfer y llyfrgell').title.terms).toContain('llyfrgell')
  expect(read('Darparu system ar gyfer y llyfrgell').title.terms).not.toContain('ar')
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
  expect(read('Telephony', 'See above. 2027. Thank you.').body.flatMap((sentence) => sentence.terms)).toEqual([
    'see',
    'thank',
  ])
})
