import { describe, expect, test } from 'vitest'
import { award, importingWorld, NOW, notice, ocid, packaged, release, tenderOf } from './importing-world.ts'

const {
  authority,
  contractOf,
  coordinator,
  db,
  everythingHeld,
  imported,
  leeds,
  needOf,
  officerOfLeeds,
  problemsOf,
  recordedFor,
  york,
} = await importingWorld()

/** What a file of notices becomes, the first time and again. */

describe('a notice becomes what it speaks of', () => {
  test('a tender becomes a posted need, published, with its window, and is not counted in demand', async () => {
    const line = notice()
    const done = await imported([line])
    expect(done).toMatchObject({ status: 'FINISHED', format: 'single record', read: 1, created: 1, finishedAt: NOW })
    const need = await needOf(line.id)
    expect(need).toMatchObject({
      authorityId: leeds.id,
      status: 'POSTED',
      sharing: 'PUBLISHED',
      mayBeCounted: false,
      title: line.title,
      cpvCodes: ['48000000'],
      valueExVatPence: 10_000_000n,
      earliestStartOn: new Date('2027-04-01'),
      contractEndsOn: null,
      termMonths: 36,
      postedAt: NOW,
      publishedOn: new Date('2026-10-01'),
      createdById: coordinator.personId,
      version: 1,
    })
    expect(await recordedFor(need?.id as string)).toEqual(['NeedsImported'])
    expect(await recordedFor(done.id)).toEqual(['ImportFinished'])
  })

  test('a start that has passed is no window anybody could join', async () => {
    const line = notice({ start: '2026-11-22', published: '2025-01-01' })
    await imported([line])
    expect(await needOf(line.id)).toMatchObject({ earliestStartOn: null })
  })

  test('an award becomes a contract held, with its end', async () => {
    const line = release({ tag: ['award'], tender: tenderOf({ status: 'complete' }), awards: [award()] })
    expect(await imported(packaged(line))).toMatchObject({ read: 1, created: 1 })
    const contract = await contractOf(`${line.ocid}/1`)
    expect(contract).toMatchObject({ authorityId: york.id, supplierName: 'Acme Ltd', endsOn: new Date('2030-03-31') })
    expect(await recordedFor(contract?.id as string)).toEqual(['ContractRecorded'])
  })

  test('a council that was replaced is its successor', async () => {
    const line = notice({ buyer: 'Allerdale Borough Council' })
    await imported([line])
    expect((await needOf(line.id))?.authorityId).toBe((await authority('cumberland')).id)
  })
})

describe('importing again', () => {
  test('the same file changes nothing', async () => {
    const file = [
      notice(),
      notice({ supplier: 'Acme Ltd' }),
      notice({ buyer: 'Nobody' }),
      notice({ title: 'Taxi services', cpv: ['60120000'] }),
    ]
    expect(await imported(file)).toMatchObject({ read: 4, created: 2, leftOut: 1, rejected: 1 })
    const before = await everythingHeld()
    expect(await imported(file)).toMatchObject({
      read: 4,
      created: 0,
      updated: 0,
      unchanged: 2,
      leftOut: 1,
      rejected: 1,
    })
    expect(await everythingHeld()).toEqual(before)
  })

  test('a file with cancellations, awards and older releases changes nothing the second time', async () => {
    const [one, two, three] = [ocid(), ocid(), ocid()]
    const file = packaged(
      release({
        ocid: one,
        date: '2026-10-03T09:00:00Z',
        tag: ['award'],
        tender: tenderOf({ status: 'complete' }),
        awards: [award()],
      }),
      release({ ocid: one, date: '2026-10-01T09:00:00Z' }),
      release({ ocid: two, date: '2026-10-01T09:00:00Z' }),
      release({ ocid: two, date: '2026-10-02T09:00:00Z', tender: tenderOf({ title: 'Planning software, corrected' }) }),
      release({ ocid: two, date: '2026-10-03T09:00:00Z', tag: ['tenderCancellation'] }),
      release({ ocid: three, date: '2026-10-03T09:00:00Z', tag: ['tenderCancellation'] }),
      release({ ocid: three, date: '2026-10-01T09:00:00Z' }),
    )
    expect(await imported(file)).toMatchObject({ read: 7, created: 2, updated: 2, unchanged: 0, leftOut: 3 })
    const before = await everythingHeld()
    expect(await imported(file)).toMatchObject({ read: 7, created: 0, updated: 0, unchanged: 4, leftOut: 3 })
    expect(await everythingHeld()).toEqual(before)
  })

  test('a newer release updates, an older one does not', async () => {
    const first = release()
    await imported(packaged(first))
    const newer = {
      ...first,
      date: '2026-11-01T09:00:00Z',
      tender: tenderOf({ title: 'Planning and building control software' }),
    }
    expect(await imported(packaged(newer))).toMatchObject({ updated: 1 })
    expect(await imported(packaged(first))).toMatchObject({ unchanged: 1 })
    const need = await needOf(first.ocid)
    expect(need).toMatchObject({ title: 'Planning and building control software', version: 2 })
    expect(await recordedFor(need?.id as string)).toEqual(['NeedsImported', 'NeedEdited'])
  })

  test('a corrected line updates', async () => {
    const line = notice()
    await imported([line])
    expect(await imported([{ ...line, title: 'Housing and repairs system' }])).toMatchObject({ updated: 1 })
    expect(await needOf(line.id)).toMatchObject({ title: 'Housing and repairs system' })
  })

  test('an officer’s own edits are never overwritten', async () => {
    const line = notice()
    await imported([line])
    const need = await needOf(line.id)
    await db.need.update({ where: { id: need?.id as string }, data: { title: 'Our housing system', version: 2 } })
    const done = await imported([{ ...line, title: 'Housing system, corrected' }])
    expect(done).toMatchObject({ updated: 0, leftOut: 1 })
    expect(await needOf(line.id)).toMatchObject({ title: 'Our housing system' })
    expect(await problemsOf(done.id)).toMatchObject([
      { kind: 'LEFT_OUT', reason: expect.stringContaining('An officer has edited') },
    ])
  })

  test('a file that contradicts itself takes the first, both times', async () => {
    const line = notice()
    const file = [line, { ...line, title: 'Another system altogether' }, line]
    expect(await imported(file)).toMatchObject({ created: 1, leftOut: 1, unchanged: 1 })
    expect(await imported(file)).toMatchObject({ updated: 0, leftOut: 1, unchanged: 2 })
  })

  test('by two people at the same time, every notice is there once', async () => {
    const file = Array.from({ length: 250 }, () => notice())
    const done = await Promise.all([imported(file), imported([...file].reverse()), imported(file, officerOfLeeds)])
    expect(done.map(({ created }) => created).reduce((sum, count) => sum + count)).toBe(250)
    for (const one of done) expect(one).toMatchObject({ status: 'FINISHED', read: 250, rejected: 0 })
    expect(
      await db.importedRecord.count({ where: { sourceId: { in: file.map(({ id }) => id) }, needId: { not: null } } }),
    ).toBe(250)
  })
})
