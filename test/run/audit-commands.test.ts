import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import { afterAll, expect, test } from 'vitest'
import { findProof } from '../../server/audit/find-proof.ts'
import { sealEntries } from '../../server/audit/seal-entries.ts'
import { system } from '../../server/organisations/actor.ts'
import { marketplace } from '../support/marketplace.ts'

const market = await marketplace()
const { db, unitOfWork } = market
const folder = mkdtempSync(join(tmpdir(), 'audit-'))
afterAll(() => rmSync(folder, { recursive: true }))

const seal = () => unitOfWork(system, (work) => sealEntries(work))
const run = async (command: string, ...args: string[]) => {
  const script = join(import.meta.dirname, `../../server/audit/${command}-command.ts`)
  const env = { ...process.env, DATABASE_URL: market.url, INIT_CWD: folder }
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], { env })
    return { code: 0, text: stdout }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, text: stdout + stderr }
  }
}

const leeds = await market.officer('leeds')
const admin = await market.person('AUTHORITY_ADMINISTRATOR', { authority: 'leeds' })
const from = { address: '192.0.2.9', agent: '=HYPERLINK("http://evil.example")', requestId: 'r1' }
await market.postedNeed({ ...leeds, from }, { title: 'Heron permits' })
await market.postedNeed(await market.officer('kent'), { title: 'Egret permits' })
await seal()

test('audit:heads writes what audit:verify compares with, and a changed entry is named with exit code 1', async () => {
  expect(await run('heads', '--to', 'heads.jsonl')).toMatchObject({ code: 0 })
  expect(await run('heads')).toEqual({ code: 0, text: readFileSync(join(folder, 'heads.jsonl'), 'utf8') })
  const fine = await run('verify', '--heads', 'heads.jsonl')
  expect(fine).toMatchObject({ code: 0, text: expect.stringContaining('1 head agrees') })
  expect(fine.text).toContain('Checked 1 batch with 4 entries; 0 more entries wait to be sealed.')

  const entry = await db.auditEntry.findFirstOrThrow({ where: { action: 'NeedPosted' } })
  const proof = await findProof(db, entry)
  writeFileSync(join(folder, 'proof.json'), JSON.stringify(proof))
  writeFileSync(join(folder, 'forged.json'), JSON.stringify({ ...proof, entry: { ...proof?.entry, personId: null } }))
  expect(await run('verify', '--proof', 'proof.json')).toMatchObject({
    code: 0,
    text: expect.stringMatching(/^Proven/),
  })
  expect(await run('verify', '--proof', 'proof.json', '--heads', 'heads.jsonl')).toMatchObject({ code: 0 })
  expect(await run('verify', '--proof', 'forged.json')).toMatchObject({
    code: 1,
    text: expect.stringMatching(/^Nothing is proven: the entry is not at place/),
  })

  await db.$transaction([
    db.$executeRaw`set local session_replication_role = replica`,
    db.$executeRaw`update audit_entry set person_id = null where id = ${entry.id}::uuid`,
  ])
  const found = await run('verify')
  expect(found.code).toBe(1)
  expect(found.text).toContain(`First bad batch: 1\nFirst bad entry: ${entry.id}`)
})

test('audit:verify says what is wrong with what it was given', async () => {
  writeFileSync(join(folder, 'other.txt'), 'not heads')
  expect(await run('verify', '--from', 'two')).toMatchObject({
    code: 2,
    text: expect.stringContaining('number of a batch'),
  })
  expect(await run('verify', '--heads', 'nowhere')).toMatchObject({
    code: 2,
    text: expect.stringContaining('cannot be read'),
  })
  expect(await run('verify', '--heads', 'other.txt')).toMatchObject({
    code: 2,
    text: expect.stringContaining('has no heads'),
  })
  expect(await run('verify', '--proof', 'other.txt')).toMatchObject({
    code: 1,
    text: expect.stringContaining('this is not a proof'),
  })
})

test('audit:export writes what an administrator may read, and no formula; it is an entry itself', async () => {
  expect(await run('export', '--as', admin.email as string, '--to', 'log.csv')).toMatchObject({ code: 0 })
  const rows = parse(readFileSync(join(folder, 'log.csv')), { columns: true, bom: true }) as Record<string, string>[]
  expect(rows.map((row) => row.Action)).toEqual(['NeedDrafted', 'NeedPosted'])
  expect(rows[0]).toMatchObject({ Person: 'officer of leeds', Address: '192.0.2.9', Program: `'${from.agent}` })
  expect(await db.auditEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })).toMatchObject({
    action: 'AuditExported',
    personId: admin.personId,
  })
})

test('audit:export refuses who may not read the log', async () => {
  const refused = await run('export', '--as', leeds.email as string, '--to', 'none.csv')
  expect(refused).toMatchObject({ code: 2, text: expect.stringContaining('Nobody who may read the audit log') })
})
