import { describe, expect, test } from 'vitest'
import { nobody } from '../../../server/organisations/actor.ts'
import { importingWorld, NOW, notice, packaged, release } from './importing-world.ts'

const { coordinator, db, imported, leeds, needOf, officerOfLeeds, person, problemsOf, york } = await importingWorld()

/** What cannot be imported, and who may not import it. */

describe('what cannot be imported is reported with its position, number, reason and fix, and harms no other record', () => {
  test('in JSON Lines', async () => {
    const good = notice()
    const file = [
      JSON.stringify(notice({ id: null })),
      JSON.stringify(notice({ id: 'no-title', title: null })),
      '{"id": "broken", "title": "Half a li',
      JSON.stringify(notice({ id: 'who', buyer: 'Ministry of Silly Walks' })),
      JSON.stringify(notice({ id: 'which', buyer: 'Northamptonshire County Council' })),
      JSON.stringify(notice({ id: 'when', start: '2030-01-01', end: '2029-01-01' })),
      JSON.stringify(notice({ id: 'euro', currency: 'EUR' })),
      JSON.stringify(notice({ id: 'cleaning', title: 'Office cleaning', cpv: ['90910000'] })),
      '[]',
      JSON.stringify(good),
    ].join('\n')
    const done = await imported(file)
    expect(done).toMatchObject({ format: 'JSON Lines', read: 10, created: 1, leftOut: 1, rejected: 8 })
    expect(
      (await problemsOf(done.id)).map(({ position, kind, recordId, field }) => [position, kind, recordId, field]),
    ).toEqual([
      [1, 'REJECTED', null, 'id'],
      [2, 'REJECTED', 'no-title', 'title'],
      [3, 'REJECTED', 'broken', null],
      [4, 'REJECTED', 'who', 'buyer'],
      [5, 'REJECTED', 'which', 'buyer'],
      [6, 'REJECTED', 'when', 'end'],
      [7, 'REJECTED', 'euro', 'value'],
      [8, 'LEFT_OUT', 'cleaning', null],
      [9, 'REJECTED', null, null],
    ])
    expect((await problemsOf(done.id))[4]?.fix).toContain('Did you mean')
    expect(await needOf(good.id)).toMatchObject({ status: 'POSTED' })
  })

  test('in a release package', async () => {
    const good = release()
    const file = packaged(release({ ocid: undefined, id: 'no-ocid' }), good, release({ id: 'bad-escape' })).replace(
      '"bad-escape"',
      '"bad-escape", "note": "\\q"',
    )
    const done = await imported(file)
    expect(done).toMatchObject({ read: 3, created: 1, rejected: 2 })
    expect(await problemsOf(done.id)).toMatchObject([
      { position: 1, recordId: 'no-ocid', field: 'ocid', reason: '“ocid” is missing' },
      { position: 3, recordId: 'bad-escape', reason: expect.stringContaining('a backslash is followed by') },
    ])
  })
})

test.each([
  ['', 'The file is empty'],
  ['<html>502 Bad Gateway</html>', 'web page'],
  ['{"name":"x"}', 'no list of “releases”'],
  [packaged(release()).slice(0, -30), 'cut short'],
])('a file that does not hold together is refused, and nothing of it is written: %j', async (file, refusal) => {
  const before = await Promise.all([db.need.count(), db.importedRecord.count()])
  const done = await imported(file, coordinator, '/some/where/export.json')
  expect(done).toMatchObject({
    status: 'REFUSED',
    fileName: 'export.json',
    read: 0,
    refusal: expect.stringContaining(refusal),
    finishedAt: NOW,
  })
  expect(await Promise.all([db.need.count(), db.importedRecord.count()])).toEqual(before)
})

describe('who may import', () => {
  test('an officer for their own authority only', async () => {
    const [own, other] = [notice(), notice({ buyer: 'City of York Council' })]
    const done = await imported([own, other], officerOfLeeds)
    expect(done).toMatchObject({ created: 1, rejected: 1 })
    expect(await problemsOf(done.id)).toMatchObject([
      {
        position: 2,
        field: 'buyer',
        reason: 'You import for your own authority only, and this notice is of City of York Council',
      },
    ])
  })

  test('an officer who claims another authority’s notice gets a need of their own, and the other’s stays as it was', async () => {
    const line = notice({ buyer: 'City of York Council' })
    await imported([line])
    const done = await imported([{ ...line, buyer: 'Leeds City Council', title: 'Mine now: software' }], officerOfLeeds)
    expect(done).toMatchObject({ created: 1, updated: 0, rejected: 0 })
    const held = await db.importedRecord.findMany({ where: { sourceId: line.id }, include: { need: true } })
    expect(new Map(held.map(({ need }) => [need?.authorityId, need?.title]))).toEqual(
      new Map([
        [york.id, line.title],
        [leeds.id, 'Mine now: software'],
      ]),
    )
  })

  test.each([
    ['nobody', async () => nobody],
    ['an approver', () => person('APPROVER', leeds.id)],
    ['a supplier', () => person('SUPPLIER_MEMBER')],
    [
      'a coordinator whose token has no IMPORT scope',
      async () => ({ ...coordinator, scopes: new Set(['READ', 'WRITE'] as const) }),
    ],
  ])('not %s', async (_who, actor) => {
    await expect(imported([notice()], await actor())).rejects.toThrow('You are not allowed to import notices')
  })
})
