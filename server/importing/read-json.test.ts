import { expect, test } from 'vitest'
import { readJson } from './read-json.ts'

const complaint = (text: string | Buffer, line = 10) => {
  const read = readJson(Buffer.from(text), line)
  return 'problem' in read ? read.problem : undefined
}

test.each([
  ['{"a":\n "x\\q"}', 'a backslash is followed by a character that cannot follow one (line 11, column 5)'],
  ['{"a": 1\n"b": 2}', 'a comma or a closing bracket is missing (line 11, column 1)'],
  ['{"a": "x\ny"}', 'there is a line break or another control character inside quoted text (line 10, column 9)'],
  ['{"a": 1', 'a comma or a closing bracket is missing (line 10, column 8)'],
  [
    '{"name": "a long enough text", "n": Infinity, "more": "text"}',
    'Infinity or NaN stands where JSON has a number or null (line 10, column 37)',
  ],
  ['{"a": 1}}', 'something follows its end (line 10, column 9)'],
  ['{"a": 1,}', 'a name in quotation marks is missing, or a comma is one too many (line 10, column 9)'],
])('%j is explained in plain words, with the line of the file', (text, reason) =>
  expect(complaint(text)).toContain(reason),
)

test('bytes that are not UTF-8 are said to be', () =>
  expect(complaint(Buffer.from([0x22, 0xe9, 0x22]))).toBe('The record on line 10 is not UTF-8 text'))

test('valid JSON is read', () => expect(readJson(Buffer.from('{"a":"é"}'), 1)).toEqual({ value: { a: 'é' } }))
