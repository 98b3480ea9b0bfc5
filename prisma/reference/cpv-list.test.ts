import { describe, expect, test } from 'vitest'
import { cpvRows } from './cpv-list.ts'
import { UnusableCpvList } from './listed-code.ts'

const software = {
  code: '48000000',
  checkDigit: '8',
  title: 'Software package and information systems',
  parentCode: null,
}
const databases = { code: '48610000', checkDigit: '7', title: 'Database systems', parentCode: '48600000' }
const group = {
  code: '48600000',
  checkDigit: '4',
  title: 'Database and operating software package',
  parentCode: '48000000',
}

const problemsOf = (text: string): readonly string[] => {
  try {
    return [`read ${cpvRows(text).length} codes`]
  } catch (error) {
    return error instanceof UnusableCpvList ? error.problems : expect.fail(String(error))
  }
}

describe('the vocabulary is read from a table', () => {
  test.each([
    ['as the European Union publishes it', 'CODE;BG;EN\n48000000-8;x;Software package and information systems.\n'],
    [
      'with a byte order mark and commas',
      '\ufeffCPV Code,Description\n48000000-8,Software package and information systems\n',
    ],
    ['with tabs', 'cpv_code\tTitle\n48000000-8\tSoftware package and information systems\n'],
    [
      'with the check digit in a column of its own',
      'code,check,title\n48000000,8,Software package and information systems',
    ],
    ['with quotes and spare spaces', 'CODE,EN\r\n" 48000000-8 ","Software package  and information systems "\r\n\r\n'],
  ])('%s', (_how, text) => {
    expect(cpvRows(text)).toEqual([software])
  })

  test('parents are the nearest codes above that the list holds, and come first', () => {
    const text = `code,title\n48610000-7,${databases.title}\n48000000-8,${software.title}\n48600000-4,${group.title}`
    expect(cpvRows(text)).toEqual([software, group, databases])
  })
})

describe('the vocabulary is read from the official XML', () => {
  test('in its English texts', () => {
    const xml = `<?xml version="1.0" encoding="UTF-8"?>
      <CPV_CODE>
        <CPV CODE="48000000-8"><TEXT LANG="DE">Softwarepaket</TEXT><TEXT LANG="EN">Software package and information systems.</TEXT></CPV>
        <CPV CODE="48600000-4"><TEXT LANG="EN"><![CDATA[Database and operating]]> software package</TEXT><TEXT LANG="FR">x</TEXT></CPV>
      </CPV_CODE>`
    expect(cpvRows(xml)).toEqual([software, group])
  })

  test('and its entities', () => {
    const [row] = cpvRows(
      '<CPV_CODE><CPV CODE="30000000-9"><TEXT LANG="EN">Office &amp; computing</TEXT></CPV></CPV_CODE>',
    )
    expect(row?.title).toBe('Office & computing')
  })

  test.each([
    ['<CPV_CODE><CPV CODE="48000000-8"></CPV_CODE>', /no well-formed XML/],
    ['<CPV_CODE></CPV_CODE>', /no code in it/],
    ['<CPV_CODE><CPV CODE="48000000-8"><TEXT LANG="DE">x</TEXT></CPV></CPV_CODE>', /has no English title/],
  ])('%s is refused', (xml, problem) => {
    expect(problemsOf(xml).join()).toMatch(problem)
  })
})

describe('what is wrong with a list is said line by line', () => {
  test('a code that is none, one without check digit, one without title, one given twice', () => {
    const text = [
      'code,title',
      '4800,Software',
      '48000000,Software',
      '48000000-8,',
      '48600000-4,A',
      '48600000-4,B',
    ].join('\n')
    expect(problemsOf(text)).toEqual([
      'line 2: "4800" is no CPV code; it has eight digits and a check digit, like 48610000-7',
      'line 3: 48000000 has no check digit',
      'line 4: 48000000-8 has no English title',
      'line 4: 48000000 was there before, at line 3',
      'line 6: 48600000 was there before, at line 5',
    ])
  })

  test('headings it does not know', () => {
    expect(problemsOf('number,words\n48000000-8,Software')).toEqual([
      'No column is headed as a code (code, cpv, cpv code, cpvcode, cpv number, cpv codes); the headings are: number, words',
    ])
  })

  test('ten problems are enough to read', () => {
    const text = `code,title\n${Array.from({ length: 30 }, (_, row) => `x${row},y`).join('\n')}`
    expect(() => cpvRows(text)).toThrow(/… and 20 more/)
  })
})
