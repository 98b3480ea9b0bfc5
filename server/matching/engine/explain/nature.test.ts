import { expect, test } from 'vitest'
import { words } from '../text/words.ts'
import { natureOf } from './nature.ts'

test.each([
  ['Two solutions architects for front office projects', null],
  ['Microsoft Dynamics developer', 'work'],
  ['Digital strategy review', 'work'],
  ['Revenues and benefits system', 'thing'],
  ['Discovery and build of a website', null],
  ['CCTV', null],
])('%s buys %s', (title, nature) => {
  expect(natureOf(words(title).map((word) => word.stem))).toBe(nature)
})
