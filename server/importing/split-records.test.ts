import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FileShape } from './file-format.ts'
import { LARGEST_RECORD_BYTES } from './raw-record.ts'
import { splitRecords } from './split-records.ts'

/** A file that arrives in pieces of the given size. */
async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function split(content: string | Buffer, shape: FileShape = 'document', size = 1_000_000) {
  const records: { position: number; line: number; text: string | null }[] = []
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  for await (const { position, line, bytes: record } of splitRecords(inPieces(bytes, size), shape))
    records.push({ position, line, text: record ? record.toString() : null })
  return records
}

const texts = async (...given: Parameters<typeof split>) => (await split(...given)).map(({ text }) => text)

describe('the records of one document', () => {
  test('are those of its list of releases or records, wherever it stands', async () => {
    expect(await texts('{"uri":"x","a":{"releases":[1]},"releases":[{"b":[1,2]}, {"c":"}]"} ],"z":null}')).toEqual([
      '{"b":[1,2]}',
      '{"c":"}]"}',
    ])
    expect(await texts('{"records":[{"ocid":"a"}]}')).toEqual(['{"ocid":"a"}'])
    expect(await texts('[{"a":1},null,"x",12.5,[{}]]')).toEqual(['{"a":1}', 'null', '"x"', '12.5', '[{}]'])
    expect(await texts('{"releases":[]}')).toEqual([])
  })

  test('or the document itself, taken whole', async () =>
    expect(await texts(' {"ocid":"a","releases":[{}]} ', 'whole')).toEqual(['{"ocid":"a","releases":[{}]}']))

  test('carry the line on which they start', async () =>
    expect(
      (await split('{\n"releases": [\n{"a":\n1},\n\n{"b":2}\n]}')).map(({ position, line }) => [position, line]),
    ).toEqual([
      [1, 3],
      [2, 6],
    ]))

  test('an invalid escape, a missing comma or a missing quotation mark is the problem of one record only', async () => {
    const file = (broken: string) => `{"releases": [\n{"id": "1"},\n${broken},\n{"id": "3"}\n]}`
    for (const broken of ['{"id": "\\q"}', '{"id": "2" "b": 1}', '{"id": "2,\n "b": 1\n}', '{"id": 2",\n "b": 1\n}'])
      expect(await texts(file(broken))).toEqual(['{"id": "1"}', broken, '{"id": "3"}'])
  })

  test.each([
    ['{"releases":[{"a":1},{"b":', 'Record 2, which starts on line 1, never ends'],
    ['{"releases":[{"a":1}', 'The file ends on line 1 in the middle of its structure'],
    ['{"releases":[{"a":1}}', '“}” is out of place on line 1, after record 1'],
    ['{"releases":[{"a":1} {"b":2}]}', '“{” is out of place'],
    ['{"releases":[]}\n{"releases":[]}', 'Something follows the end of the document on line 2'],
    ['{releases:[]}', '“r” is out of place on line 1'],
    ['{"rel\neases":[]}', 'A name is not closed'],
    ['', 'The file is empty'],
  ])('%j is refused as a whole', (file, message) => expect(split(file)).rejects.toThrow(message))
})

describe('the records of JSON Lines', () => {
  test('are its lines, blank ones and line endings aside', async () =>
    expect(await split('{"a":1}\r\n\n  \n{"b":2}\n{"c":', 'lines')).toEqual([
      { position: 1, line: 1, text: '{"a":1}\r' },
      { position: 2, line: 4, text: '{"b":2}' },
      { position: 3, line: 5, text: '{"c":' },
    ]))
})

test('it does not matter in what pieces a file arrives', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue()),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      async (values, size, pretty) => {
        const file = JSON.stringify(
          { uri: 'é"\\', releases: values, links: { next: [1] } },
          null,
          pretty ? 1 : undefined,
        )
        const found = await texts(file, 'document', size)
        expect(found.map((text) => JSON.parse(text as string))).toEqual(JSON.parse(JSON.stringify(values)))
        const lines = values.map((value) => JSON.stringify(value)).join('\n')
        expect((await texts(lines, 'lines', size)).map((text) => JSON.parse(text as string))).toEqual(
          JSON.parse(JSON.stringify(values)),
        )
      },
    ),
  ))

test.each([
  ['UTF-8 with its mark', Buffer.from('\ufeff[{"a":"é"}]')],
  ['UTF-16', Buffer.from('\ufeff[{"a":"é"}]', 'utf16le')],
  ['UTF-16 the other way round', Buffer.from('\ufeff[{"a":"é"}]', 'utf16le').swap16()],
])('%s is understood, in any pieces', async (_name, bytes) => {
  for (const size of [1, 2, 3, 100]) expect(await texts(bytes, 'document', size)).toEqual(['{"a":"é"}'])
})

test('a record larger than the bound is passed over without being kept', async () => {
  const large = `{"a":"${'x'.repeat(LARGEST_RECORD_BYTES)}"}`
  expect(await texts(`[{"a":1},${large},{"b":2}]`, 'document', 65_536)).toEqual(['{"a":1}', null, '{"b":2}'])
  expect(await texts(`{"a":1}\n${large}\n{"b":2}`, 'lines', 65_536)).toEqual(['{"a":1}', null, '{"b":2}'])
})
