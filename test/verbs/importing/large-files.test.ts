import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closeInterruptedImports } from '../../../server/importing/close-interrupted-imports.ts'
import { importFile } from '../../../server/importing/import-file.ts'
import { addsUp } from '../../../server/importing/import-report.ts'
import { system } from '../../../server/organisations/actor.ts'
import { openDatabase } from '../../../server/platform/database.ts'
import { makeUnitOfWork } from '../../../server/platform/unit-of-work.ts'
import { importingWorld, NOW, notice, release, tenderOf } from './importing-world.ts'

const { coordinator, db, imported, problemsOf, unitOfWork, url } = await importingWorld()

/** Files of any size, and imports that stop half way. */

test('read is always the sum of what became of the records', () => {
  const records = fc.oneof(
    fc.constantFrom('{', 'nonsense', '{}', 'null', '{"id":1,"buyer":"Leeds City Council"}'),
    fc
      .record({
        buyer: fc.constantFrom('Leeds City Council', 'Nobody', null),
        title: fc.constantFrom('Software', 'Cleaning', null),
        id: fc.constantFrom('p1', 'p2', 'p3', null),
        published: fc.constantFrom('2026-01-01', '2026-02-01', 'x'),
        supplier: fc.constantFrom('Acme', null),
      })
      .map((record) => JSON.stringify(record)),
    fc
      .record({
        ocid: fc.constantFrom('o1', 'o2'),
        tag: fc.constantFrom(['tender'], ['tenderCancellation'], ['award']),
        date: fc.constantFrom('2026-01-01', '2026-02-01'),
        title: fc.constantFrom('Software', 'Laptops'),
      })
      .map(({ title, ...rest }) =>
        JSON.stringify({ ...rest, buyer: { name: 'City of York Council' }, tender: { title }, awards: [{ id: '1' }] }),
      ),
  )
  return fc.assert(
    fc.asyncProperty(fc.array(records, { maxLength: 25 }), async (lines) => {
      const done = await imported([JSON.stringify(notice()), ...lines].join('\n'))
      expect(done).toMatchObject({ status: 'FINISHED', read: lines.length + 1 })
      expect(addsUp(done)).toBe(true)
      const problems = await problemsOf(done.id)
      expect(problems.length).toBe(done.leftOut + done.rejected)
      expect(problems.every(({ reason, fix }) => reason && fix)).toBe(true)
    }),
    { numRuns: 25 },
  )
})

test('a file of any size streams through, read no faster than it is written', async () => {
  const records = 6_000
  let produced = 0
  async function* long() {
    produced = 0
    yield '{"releases":['
    const tender = tenderOf({ title: 'Public toilets', classification: { scheme: 'CPV', id: '45000000' } })
    const text = JSON.stringify(release({ tender: { ...tender, description: 'x'.repeat(5_000) } }))
    for (; produced < records; produced++) yield `${produced ? ',\n' : ''}${text}`
    yield ']}'
  }
  let furthestAhead = 0
  const done = await importFile({
    unitOfWork,
    db,
    actor: coordinator,
    fileName: 'huge.json',
    open: () => Readable.from(long()),
    onProgress: (progress) => {
      expect(progress.ofRecords).toBe(records)
      furthestAhead = Math.max(furthestAhead, produced - progress.records)
    },
  })
  expect(done).toMatchObject({ read: records, leftOut: records })
  expect(furthestAhead).toBeLessThan(100)
}, 120_000)

test('a file that was stopped half way is completed by importing it again', async () => {
  const file = Array.from({ length: 350 }, () => JSON.stringify(notice())).join('\n')
  const open = () => Readable.from([Buffer.from(file)])
  const stop = ({ records }: { records: number }) => {
    if (records === 200) throw new Error('the machine stopped')
  }
  const request = { unitOfWork, db, actor: coordinator, fileName: 'notices.jsonl', open }
  await expect(importFile({ ...request, onProgress: stop })).rejects.toThrow('the machine stopped')
  expect(await importFile(request)).toMatchObject({ read: 350, created: 150, unchanged: 200 })
})

test('the statements of a batch do not grow with its records', async () => {
  const statements: string[] = []
  const counted = openDatabase(url, 2, (sql) => statements.push(sql))
  const count = async (records: number) => {
    statements.length = 0
    const file = Array.from({ length: records }, (_, at) =>
      JSON.stringify(at % 2 ? notice() : notice({ supplier: 'Acme Ltd' })),
    ).join('\n')
    await importFile({
      unitOfWork: makeUnitOfWork(counted.db),
      db: counted.db,
      actor: coordinator,
      fileName: 'x',
      open: () => Readable.from([Buffer.from(file)]),
    })
    return statements.length
  }
  try {
    await count(4)
    expect(await count(100)).toBe(await count(4))
  } finally {
    await counted.close()
  }
})

test('an import that was stopped with its process is said to be interrupted, and a running one is not', async () => {
  const startedById = coordinator.personId as string
  const [old, recent] = await Promise.all(
    ['2026-11-01T00:00:00Z', NOW.toISOString()].map((startedAt) =>
      db.import.create({ data: { fileName: 'x', startedById, startedAt: new Date(startedAt) } }),
    ),
  )
  await unitOfWork(system, closeInterruptedImports)
  const status = async (id = '') => (await db.import.findUniqueOrThrow({ where: { id } })).status
  expect([await status(old?.id), await status(recent?.id)]).toEqual(['INTERRUPTED', 'RUNNING'])
})
