import { expect, test } from 'vitest'
import { foldWord } from './fold.ts'

test.each([
  ['Properties', 'property', 'plurals are cut'],
  ['licences', 'licence', 'plurals are cut'],
  ['access', 'access', 'a word that ends in ss is no plural'],
  ['status', 'status', 'nor one in us'],
  ['analysis', 'analysis', 'nor one in is'],
  ["children's", 'children', 'possessives are cut'],
  ['council’s', 'council', 'with either apostrophe'],
  ['Dŵr', 'dwr', 'Welsh letters are compared without their accents'],
  ['Llŷn', 'llyn', 'ŷ too'],
  ['café', 'cafe', 'as are all others'],
  ['Dw\u0302r', 'dwr', 'also where the accent is written apart'],
  ['o\ufb03ce', 'office', 'letters joined by a printer are taken apart'],
  ['procure\u00adment', 'procurement', 'a soft hyphen is not there'],
  ['HMS', 'hms', 'three letters are left alone'],
])('%s is compared as %s: %s', (written, folded) => {
  expect(foldWord(written)).toBe(folded)
})
