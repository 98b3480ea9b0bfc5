import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  readonly name: string
  readonly content?: string
  readonly flags?: number
  /** What the directory says of its size, where that is a lie. */
  readonly said?: number
}

/** A zip file of these parts, made by hand so that it can be made wrongly. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const [local, directory]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const { name, content = 'x', flags = 0, said } of parts) {
    const packed = deflateRawSync(content)
    const sizes = Buffer.alloc(12)
    sizes.writeUInt32LE(crc32(content), 0)
    sizes.writeUInt32LE(packed.length, 4)
    sizes.writeUInt32LE(said ?? Buffer.byteLength(content), 8)
    const both = Buffer.concat([
      u16(20),
      u16(flags),
      u16(8),
      u16(0),
      u16(0),
      sizes,
      u16(Buffer.byteLength(name)),
      u16(0),
    ])
    const head = Buffer.concat([u32(0x04034b50), both, Buffer.from(name), packed])
    directory.push(
      Buffer.concat([u32(0x02014b50), u16(20), both, u16(0), u16(0), u16(0), u32(0), u32(at), Buffer.from(name)]),
    )
    local.push(head)
    at += head.length
  }
  const entries = Buffer.concat(directory)
  const count = u16(parts.length)
  const end = Buffer.concat([u32(0x06054b50), u16(0), u16(0), count, count, u32(entries.length), u32(at), u16(0)])
  return Buffer.concat([...local, entries, end])
}

const u16 = (n: number) => Buffer.from([n & 255, n >> 8])
function u32(n: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(n)
  return bytes
}

const types =
  '<Types><Override PartName="/word/document.xml" ContentType="wordprocessingml.document.main+xml"/></Types>'
export const wordParts: readonly ZipPart[] = [
  { name: '[Content_Types].xml', content: types },
  { name: 'word/document.xml', content: '<w:document/>' },
]

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n%%EOF\n')
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
)
export const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xd9])

export const good: readonly (readonly [name: string, mediaType: string, content: Buffer])[] = [
  ['brief.pdf', 'application/pdf', pdf],
  ['brief.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', zipOf(wordParts)],
  [
    'costs.xlsx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    zipOf([{ name: '[Content_Types].xml', content: '<Types/>' }, { name: 'xl/workbook.xml' }]),
  ],
  ['costs.csv', 'text/csv', Buffer.from('authority,£\nLeeds,1\n')],
  ['minutes.txt', 'text/plain; charset=utf-8', Buffer.from('Croeso')],
  ['map.png', 'image/png', png],
  ['map.jpg', 'image/jpeg', jpeg],
  ['map.jpeg', 'image/jpeg', jpeg],
]

const word = (...more: ZipPart[]) => zipOf([...wordParts, ...more])

/** Files that are not what they say, or more than that; each with the name under which it is sent. */
export const hostile: Readonly<Record<string, readonly [name: string, content: Buffer]>> = {
  'a file of nothing': ['empty.pdf', Buffer.alloc(0)],
  'a program called PDF': ['bill.pdf', Buffer.from('MZ\x90\0\x03')],
  'a picture called PDF': ['bill.pdf', png],
  'a PDF that is a zip file too': ['bill.pdf', Buffer.concat([pdf, zipOf(wordParts), Buffer.from('%%EOF')])],
  'a PDF cut short': ['bill.pdf', pdf.subarray(0, 20)],
  'a PDF with a script': ['bill.pdf', Buffer.from('%PDF-1.7\n<< /S /JavaScript /JS (app.alert(1)) >>\n%%EOF\n')],
  'a PDF with a file in it': ['bill.pdf', Buffer.from('%PDF-1.7\n<< /Type /EmbeddedFile >>\n%%EOF\n')],
  'a picture with something behind it': ['map.png', Buffer.concat([png, Buffer.from('<?php ?>')])],
  'a photograph with a zip file behind it': [
    'map.jpg',
    Buffer.concat([jpeg, zipOf(wordParts), Buffer.from([0xff, 0xd9])]),
  ],
  'a page called text': ['notes.txt', Buffer.from(' <!DOCTYPE html><script>alert(1)</script>')],
  'a PDF called text': ['notes.txt', pdf],
  'text with a zero byte': ['notes.txt', Buffer.from('a\0b')],
  'text in no UTF-8': ['notes.csv', Buffer.from([0x63, 0x61, 0x66, 0xe9])],
  'a zip file without a document': ['brief.docx', zipOf([{ name: 'letter.txt' }])],
  'a spreadsheet called a document': ['brief.docx', good[2]?.[2] as Buffer],
  'a document with macros': ['brief.docx', word({ name: 'word/vbaProject.bin' })],
  'a document of the type for macros': [
    'brief.docx',
    zipOf([
      { name: '[Content_Types].xml', content: 'ms-word.document.macroEnabled.main+xml' },
      { name: 'word/document.xml' },
    ]),
  ],
  'a document with a file in it': ['brief.docx', word({ name: 'word/embeddings/oleObject1.bin' })],
  'a document with a part that leads out of it': ['brief.docx', word({ name: '../../etc/passwd' })],
  'a document with a part at the root': ['brief.docx', word({ name: '/etc/passwd' })],
  'a document with a part on a drive': ['brief.docx', word({ name: 'C:\\x' })],
  'a document with a part twice': ['brief.docx', word({ name: 'WORD/document.xml' })],
  'a document that is encrypted': ['brief.docx', word({ name: 'word/styles.xml', flags: 1 })],
  'a document that unpacks to gigabytes': ['brief.docx', word({ name: 'word/media/a.xml', said: 0xfffffff0 })],
  'a document whose list of types is a bomb': [
    'brief.docx',
    zipOf([{ name: '[Content_Types].xml', content: ' '.repeat(3_000_000) }, { name: 'word/document.xml' }]),
  ],
  'a document with something in front': ['brief.docx', Buffer.concat([Buffer.from('#!/bin/sh\n'), zipOf(wordParts)])],
  'a document with something behind': ['brief.docx', Buffer.concat([zipOf(wordParts), Buffer.from('more')])],
  'a document cut short': ['brief.docx', zipOf(wordParts).subarray(0, 60)],
  'a larger file than may be': ['minutes.txt', Buffer.alloc(10 * 1024 * 1024 + 1, 97)],
}
