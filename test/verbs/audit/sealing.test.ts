import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { hashOfHead, headOf, leafOf, sealedForm } from '../../../server/audit/audit-batch.ts'
import { readProof } from '../../../server/audit/audit-proof.ts'
import { findProof } from '../../../server/audit/find-proof.ts'
import { printedVerification } from '../../../server/audit/printed-verification.ts'
import { sealEntries } from '../../../server/audit/seal-entries.ts'
import { type VerifyChoices, verifyLog } from '../../../server/audit/verify-log.ts'
import { system } from '../../../server/organisations/actor.ts'
import { openDatabase } from '../../../server/platform/database.ts'
import { newId } from '../../../server/platform/ids.ts'
import { makeUnitOfWork } from '../../../server/platform/unit-of-work.ts'
import { testDatabase } from '../../support/database.ts'

const { url } = await testDatabase()
const { db, close } = openDatabase(url, 8)
afterAll(close)
const unitOfWork = makeUnitOfWork(db)

const noted = (count: number) =>
  unitOfWork(system, async (work) => {
    for (let i = 0; i < count; i++) work.note({ type: 'SignedIn', personId: newId() })
  })
const seal = (choices = {}) => unitOfWork(system, (work) => sealEntries(work, choices))
const verified = (choices?: VerifyChoices) => db.$transaction((tx) => verifyLog(tx, choices))
const heads = async () => (await db.auditBatch.findMany({ orderBy: { number: 'asc' } })).map(headOf)

/** What someone can do who owns the database: the triggers are theirs to switch off. */
async function asOwner(...statements: string[]) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`set session_replication_role = replica; ${statements.join(';')}`)
  } finally {
    await client.end()
  }
}

beforeEach(() => asOwner('truncate audit_entry, audit_leaf, audit_batch, audit_waiting'))

/** Three sealed batches of 5, 3 and 1 entries, and two that wait. */
async function threeBatches() {
  for (const size of [5, 3, 1]) {
    await noted(size)
    await seal()
  }
  await noted(2)
  const leaves = await db.auditLeaf.findMany({ orderBy: [{ batch: 'asc' }, { position: 'asc' }] })
  return {
    idAt: (batch: number, position: number) =>
      leaves.find((l) => l.batch === batch && l.position === position)?.entryId,
  }
}

describe('sealing', () => {
  test('every entry is in exactly one batch, and each batch continues the one before', async () => {
    await threeBatches()
    const [first, second, third] = await heads()
    expect([first?.size, second?.size, third?.size]).toEqual([5, 3, 1])
    expect([second?.previous, third?.previous]).toEqual([first?.hash, second?.hash])
    expect(await verified()).toEqual({ batches: 3, entries: 9, waiting: 2, compared: 0, fault: null })
  })

  test('when nothing waits there is no batch, and a batch need not be full unless that is asked', async () => {
    expect(await seal()).toBe(0)
    await noted(3)
    expect(await seal({ onlyFull: true })).toBe(0)
    expect(await seal()).toBe(1)
  })

  test('more than 10,000 entries become several batches', async () => {
    await noted(10_050)
    expect(await seal({ onlyFull: true })).toBe(1)
    expect(await verified()).toMatchObject({ batches: 1, entries: 10_000, waiting: 50, fault: null })
    expect(await seal()).toBe(1)
    expect(await verified()).toMatchObject({ batches: 2, entries: 10_050, waiting: 0, fault: null })
  })

  test('an entry whose transaction is still open waits for the next batch, though its place is earlier', async () => {
    let finish = () => {}
    const mayFinish = new Promise<void>((done) => {
      finish = done
    })
    let begun = () => {}
    const hasBegun = new Promise<void>((done) => {
      begun = done
    })
    const slow = db.$transaction(async (tx) => {
      await tx.$executeRaw`insert into audit_entry (id, action, details, channel, occurred_at) values (${newId()}::uuid, 'SignedIn', '{}', 'WORKER', now())`
      begun()
      await mayFinish
    })
    await hasBegun
    await noted(2)
    expect(await seal()).toBe(1)
    finish()
    await slow
    expect(await verified()).toMatchObject({ entries: 2, waiting: 1, fault: null })
    expect(await seal()).toBe(1)
    expect(await verified()).toMatchObject({ batches: 2, entries: 3, waiting: 0, fault: null })
    const [first, second] = await heads()
    expect(BigInt(second?.firstSequence ?? 0)).toBeLessThan(BigInt(first?.firstSequence ?? 0))
  })

  test('two workers at once: no entry in two batches or in none, while others go on writing', async () => {
    const writing = Array.from({ length: 20 }, (_, i) => noted(1 + (i % 7)))
    const sealing = Array.from({ length: 12 }, () => seal())
    await Promise.all([...writing, ...sealing])
    await seal()
    const entries = await db.auditEntry.count()
    expect(await db.auditLeaf.count()).toBe(entries)
    expect(await verified()).toMatchObject({ entries, waiting: 0, fault: null })
  })
})

describe('tampering is found and named', () => {
  const on = "set action = 'NeedPosted' where id ="
  type Named = [batch: number | null, entry: [number, number] | null, what: RegExp]
  type Ids = (batch: number, position: number) => string
  const cases: Record<string, [(id: Ids) => string[], Named]> = {
    'an entry is changed': [(id) => [`update audit_entry ${on} '${id(1, 2)}'`], [1, [1, 2], /was changed/]],
    'two entries are changed': [
      (id) => [`update audit_entry ${on} '${id(2, 1)}'`, `update audit_entry ${on} '${id(1, 4)}'`],
      [1, [1, 4], /was changed/],
    ],
    'when it happened is changed': [
      (id) => [`update audit_entry set occurred_at = occurred_at - interval '1 day' where id = '${id(3, 0)}'`],
      [3, [3, 0], /was changed/],
    ],
    'who may read it is changed': [
      (id) => [`update audit_entry set readers = array['${newId()}'::uuid] where id = '${id(2, 0)}'`],
      [2, [2, 0], /was changed/],
    ],
    'an entry is removed': [(id) => [`delete from audit_entry where id = '${id(2, 1)}'`], [2, [2, 1], /is missing/]],
    'an entry is removed with its leaf': [
      (id) => [
        `delete from audit_entry where id = '${id(1, 1)}'`,
        `delete from audit_leaf where entry_id = '${id(1, 1)}'`,
      ],
      [1, [1, 2], /before it, at place 1, is missing/],
    ],
    'the last entry of a batch is removed with its leaf': [
      (id) => [
        `delete from audit_entry where id = '${id(2, 2)}'`,
        `delete from audit_leaf where entry_id = '${id(2, 2)}'`,
      ],
      [2, null, /last 1 of its 3 places/],
    ],
    'two entries exchange their places': [
      (id) => [
        `update audit_leaf set position = 90 where entry_id = '${id(1, 1)}'`,
        `update audit_leaf set position = 1 where entry_id = '${id(1, 3)}'`,
        `update audit_leaf set position = 3 where entry_id = '${id(1, 1)}'`,
      ],
      [1, [1, 2], /order was changed/],
    ],
    'the hash of an entry is changed': [
      (id) => [`update audit_leaf set hash = sha256('x') where entry_id = '${id(1, 0)}'`],
      [1, [1, 0], /was changed/],
    ],
    'an entry is added behind the seal': [
      () => [
        `insert into audit_entry (id, sequence, action, object_ids, details, acting_for, readers, channel, occurred_at)
         values ('00000000-0000-7000-8000-000000000001', 0, 'NeedPosted', '{}', '{}', '{}', '{}', 'REQUEST', now())`,
      ],
      [1, null, /added behind the seal/],
    ],
    'an entry is added to a sealed batch': [
      () => [
        `insert into audit_entry (id, sequence, action, object_ids, details, acting_for, readers, channel, occurred_at)
         values ('00000000-0000-7000-8000-000000000001', 0, 'NeedPosted', '{}', '{}', '{}', '{}', 'REQUEST', now())`,
        "insert into audit_leaf values (2, 3, '00000000-0000-7000-8000-000000000001', sha256('x'))",
      ],
      [2, null, /added to the batch after it was sealed/],
    ],
    'a batch is removed': [() => ['delete from audit_batch where number = 2'], [2, [2, 0], /batch 2 was removed/]],
    'the last batch is removed': [
      () => ['delete from audit_batch where number = 3'],
      [3, [3, 0], /batch 3 was removed/],
    ],
    'the last batch is removed with its leaves': [
      () => ['delete from audit_batch where number = 3', 'delete from audit_leaf where batch = 3'],
      [null, [3, 0], /in no batch and does not wait/],
    ],
    'a batch says something else': [
      () => ['update audit_batch set size = 2 where number = 2'],
      [2, null, /says of itself was changed/],
    ],
    'the chain is broken': [
      () => ["update audit_batch set previous = repeat('a', 64) where number = 3"],
      [3, null, /says of itself was changed/],
    ],
  }

  test.each(Object.entries(cases))('%s', async (_name, [statements, [batch, entry, what]]) => {
    const { idAt } = await threeBatches()
    await asOwner(...statements((b, p) => idAt(b, p) as string))
    const { fault } = await verified()
    expect(fault).toMatchObject({ batch, what: expect.stringMatching(what) })
    if (entry) expect(fault?.entryId).toBe(idAt(...entry))
    expect(printedVerification(await verified())).toContain('NOT AS IT WAS SEALED')
  })

  test('a batch written anew breaks the chain, which names it; everything written anew is found by kept heads', async () => {
    const { idAt } = await threeBatches()
    const kept = await heads()
    expect(await verified({ heads: kept })).toMatchObject({ compared: 3, fault: null })
    const again = `delete from audit_leaf where batch >= 2; delete from audit_batch where number >= 2;
      insert into audit_waiting select sequence, id from audit_entry e where not exists (select from audit_leaf l where l.entry_id = e.id) on conflict do nothing`
    await asOwner(`update audit_entry ${on} '${idAt(2, 1)}'`, again)
    await seal()
    expect(await verified()).toMatchObject({ fault: null })
    expect((await verified({ heads: kept })).fault).toMatchObject({
      batch: 2,
      what: expect.stringMatching(/written anew/),
    })
  })

  test('an entry that is removed while it waits is missed', async () => {
    await threeBatches()
    const { entryId } = await db.auditWaiting.findFirstOrThrow({ orderBy: { sequence: 'asc' } })
    await asOwner(`delete from audit_entry where id = '${entryId}'`)
    expect((await verified()).fault).toMatchObject({
      batch: null,
      entryId,
      what: expect.stringMatching(/removed before/),
    })
  })

  test('an entry changed together with its hash is found by the root, which cannot tell which one', async () => {
    const { idAt } = await threeBatches()
    const entry = await db.auditEntry.findUniqueOrThrow({ where: { id: idAt(2, 1) as string } })
    const hash = leafOf(sealedForm({ ...entry, action: 'NeedPosted' })).toString('hex')
    await asOwner(
      `update audit_entry ${on} '${entry.id}'`,
      `update audit_leaf set hash = decode('${hash}', 'hex') where entry_id = '${entry.id}'`,
    )
    expect((await verified()).fault).toMatchObject({ batch: 2, entryId: null, what: expect.stringMatching(/the root/) })
  })

  test('a batch that was written anew without those after it is named by the chain', async () => {
    await threeBatches()
    const [, second] = await heads()
    const forged = { ...second, sealedAt: '2026-01-01T00:00:00.000Z' } as NonNullable<typeof second>
    await asOwner(
      `update audit_batch set sealed_at = '${forged.sealedAt}', hash = '${hashOfHead(forged)}' where number = 2`,
    )
    expect((await verified()).fault).toMatchObject({ batch: 2, what: expect.stringMatching(/chain is broken/) })
  })

  test('from a later batch on, what lies before is trusted', async () => {
    const { idAt } = await threeBatches()
    await asOwner(`update audit_entry ${on} '${idAt(1, 2)}'`)
    expect(await verified({ from: 2 })).toMatchObject({ batches: 2, fault: null })
    expect((await verified({ from: 9 })).fault).toMatchObject({ batch: 8 })
  })
})

describe('a proof', () => {
  test('shows that an entry is in the log, and nothing else with it', async () => {
    await noted(13)
    const entries = await db.auditEntry.findMany()
    expect(await findProof(db, entries[0] as never)).toBeNull()
    await seal()
    for (const entry of entries) {
      const proof = await findProof(db, entry)
      const written = JSON.parse(JSON.stringify(proof))
      expect(readProof(written)).toMatchObject({ head: proof?.batch, entry: { id: entry.id } })
      expect(readProof({ ...written, entry: { ...written.entry, action: 'NeedPosted' } })).toHaveProperty('problem')
      expect(readProof({ ...written, batch: { ...written.batch, sealedAt: 'x' } })).toHaveProperty('problem')
    }
  })

  test('anything else that is given as one is refused, never trusted', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readProof(value)).toHaveProperty('problem')
      }),
    )
  })
})
