import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LONGEST_TITLE, shortened, tidyKey, tidyText, tidyTitle } from './tidy-text.ts'

describe('a text is kept as a person would have typed it', () => {
  test.each([
    ['St Bede&apos;s &amp; St Anne&#39;s', "St Bede's & St Anne's"],
    ['R&amp;amp;D', 'R&D'],
    ['caf&#xe9; &unknown; &pound;5', 'café &unknown; £5'],
    ['<p>One</p><p>Two<br/>three</p>', 'One\n\nTwo\nthree'],
    ['  a \u00a0 b\t\tc  ', 'a b c'],
    ['line\r\nline\rline\u2028line', 'line\nline\nline\nline'],
    ['council\u00e2\u20ac\u2122s \u00c2\u00a35', 'council’s £5'],
    ['zero\u0000width\u200bspace\ud800', 'zerowidthspace'],
    ['5 < 6 and 7 > 6', '5 < 6 and 7 > 6'],
  ])('%j becomes %j', (given, tidied) => expect(tidyText(given)).toBe(tidied))

  test('tidying twice is tidying once, but for texts escaped again', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !/[&<Ââ]|Ã/.test(text)),
        (text) => {
          expect(tidyText(tidyText(text))).toBe(tidyText(text))
        },
      ),
    ))
})

test('a title stands on one line and is cut at a word', () => {
  const title = tidyTitle(`Housing\nmanagement ${'system '.repeat(60)}`)
  expect(title.startsWith('Housing management system')).toBe(true)
  expect(title.length).toBeLessThanOrEqual(LONGEST_TITLE)
  expect(title.endsWith('system…')).toBe(true)
})

test('a cut text is never longer than asked, and a short one is left alone', () =>
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (text, most) => {
      expect(shortened(text, most).length).toBeLessThanOrEqual(most)
      if (text.length <= most) expect(shortened(text, most)).toBe(text)
    }),
  ))

test('a key can be stored by PostgreSQL', () => expect(tidyKey(' ocds-x\u0000\n1 ')).toBe('ocds-x 1'))
