import { expect, test } from 'vitest'
import { welshMutations } from './welsh-mutations.ts'

test.each([
  ['cyngor', ['gyngor', 'nghyngor', 'chyngor']],
  ['tref', ['dref', 'nhref', 'thref']],
  ['powys', ['bowys', 'mhowys', 'phowys']],
  ['bwrdeistref', ['fwrdeistref', 'mwrdeistref']],
  ['dinas', ['ddinas', 'ninas']],
  ['gwasanaethau', ['wasanaethau', 'ngwasanaethau']],
  ['mai', ['fai']],
  ['llywodraeth', ['lywodraeth']],
  ['rhondda', ['rondda']],
  ['sir', []],
  ['chwefror', []],
  ['ddinas', []],
  ['', []],
])('%s becomes %j after other words', (word, forms) => {
  expect(welshMutations(word)).toEqual(forms)
})
