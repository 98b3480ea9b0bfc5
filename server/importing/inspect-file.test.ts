import { describe, expect, test } from 'vitest'
import { inspectFile } from './inspect-file.ts'

const inspect = (content: string | Buffer) =>
  inspectFile(
    (async function* () {
      yield Buffer.from(content)
    })(),
  )

describe('a file is what it holds, whatever its name', () => {
  test.each([
    ['{"uri":"x","releases":[{"ocid":"a"},{"ocid":"b"}]}', 'OCDS release package', 2],
    ['{\n "records": [\n  {"ocid": "a"}\n ]\n}\n', 'OCDS record package', 1],
    ['{"releases":[\n{"ocid":"a"},\n{"ocid":"b"}\n]}', 'OCDS release package', 2],
    ['{"releases":[]}', 'OCDS release package', 0],
    ['[{"ocid":"a","tag":["tender"]}]', 'list of releases', 1],
    ['{"ocid":"a","tag":["tender"],"tender":{}}', 'single record', 1],
    ['{"ocid":"a","releases":[{},{}],"compiledRelease":{}}', 'single record', 1],
    ['{"id":"1","buyer":"x"}\n{"id":"2","buyer":"y"}\n', 'JSON Lines', 2],
    ['{"id":"1","buyer":"x"}\n', 'single record', 1],
    ['{"id":"1","buyer": oh\n{"id":"2","buyer":"y"}\n', 'JSON Lines', 2],
    ['{"id":"1","buyer":"x"}\nrubbish\n{"id":"3","buyer":"x"}', 'JSON Lines', 3],
  ])('%j', async (file, format, records) => expect(await inspect(file)).toMatchObject({ format, records }))
})

describe('what is no import at all is refused in plain words', () => {
  test.each([
    ['', 'The file is empty'],
    [' \n\n ', 'The file is empty'],
    ['<!DOCTYPE html><title>Error</title>', 'The file is a web page or XML'],
    ['PK\u0003\u0004rest', 'The file is a ZIP archive or an Excel workbook'],
    ['%PDF-1.7', 'The file is a PDF document'],
    [Buffer.from([0x1f, 0x8b, 8, 0]), 'The file is compressed (gzip)'],
    ['Reference,Title,Supplier\n1,2,3', 'The file is not JSON: it starts with “Reference,Title,Supp”'],
    [Buffer.from('{"a":1}', 'utf16le'), 'holds zero bytes'],
    ['{"name":"x","version":"1"}', 'it has no list of “releases” or “records”, only “name”, “version”'],
    ['{}', 'it has no list of “releases” or “records”, only nothing'],
    ['{"releases":{"a":1}}', 'it has no list of “releases” or “records”'],
    ['[1,2,3]', 'none of its first 3 records is a release or a notice'],
    ['{"a":1}\n{"b":2}\n', 'none of its first 2 records is a release or a notice'],
    ['{oh\n{oh\n', 'no line of its start can be read as JSON'],
    ['{"releases":[{"ocid":"a"},{"ocid":"b', 'Record 2, which starts on line 1, never ends: the file was cut short'],
    ['{"releases":[{"ocid":"a"}', 'it was cut short'],
  ])('%j', async (file, refusal) =>
    expect(await inspect(file)).toMatchObject({ refusal: expect.stringContaining(refusal) }),
  )
})
