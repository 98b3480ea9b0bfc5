import { describe, expect, test } from 'vitest'
import { award, importingWorld, NOW, notice, packaged, release, tenderOf } from './importing-world.ts'

const { contractOf, db, imported, needOf, problemsOf, recordedFor } = await importingWorld()

/** Cancellations, awards and terminations end what was imported before. */

describe('what ends', () => {
  test('a cancellation withdraws the need', async () => {
    const first = release()
    await imported(packaged(first))
    expect(
      await imported(packaged({ ...first, date: '2026-10-05T09:00:00Z', tag: ['tenderCancellation'] })),
    ).toMatchObject({ updated: 1 })
    const need = await needOf(first.ocid)
    expect(need).toMatchObject({
      status: 'WITHDRAWN',
      withdrawnAt: NOW,
      withdrawnReason: 'A cancellation notice was published',
    })
    expect(await recordedFor(need?.id as string)).toEqual(['NeedsImported', 'NeedWithdrawn'])
  })

  test('a cancellation of something never imported is left out, and says so', async () => {
    const done = await imported(packaged(release({ tag: ['tenderCancellation'] })))
    expect(done).toMatchObject({ leftOut: 1 })
    expect(await problemsOf(done.id)).toMatchObject([{ reason: expect.stringContaining('no need was imported') }])
  })

  test('an award ends the need and becomes a contract; its termination ends the contract', async () => {
    const first = release()
    await imported(packaged(first))
    const awarded = {
      ...first,
      date: '2026-10-05T09:00:00Z',
      tag: ['award'],
      tender: tenderOf({ status: 'complete' }),
      awards: [award()],
    }
    expect(await imported(packaged(awarded))).toMatchObject({ created: 1 })
    expect(await needOf(first.ocid)).toMatchObject({
      status: 'WITHDRAWN',
      withdrawnReason: 'A contract has been awarded',
    })
    const contracts = [{ id: 'c', awardID: '1', status: 'terminated', period: { endDate: '2026-11-01' } }]
    const ended = { ...awarded, date: '2026-11-20T09:00:00Z', tag: ['contractTermination'], contracts }
    expect(await imported(packaged(ended))).toMatchObject({ updated: 1 })
    expect(await contractOf(`${first.ocid}/1`)).toMatchObject({ endsOn: new Date('2026-11-01'), version: 2 })
  })

  test('a need committed to a joint purchase is left to its officers', async () => {
    const first = release()
    await imported(packaged(first))
    await db.need.update({ where: { id: (await needOf(first.ocid))?.id as string }, data: { status: 'COMMITTED' } })
    expect(
      await imported(packaged({ ...first, date: '2026-10-05T09:00:00Z', tag: ['tenderCancellation'] })),
    ).toMatchObject({ leftOut: 1 })
  })

  test('a line of notices that gains a supplier was a need and is a contract', async () => {
    const line = notice()
    await imported([line])
    expect(await imported([{ ...line, supplier: 'Acme Ltd' }])).toMatchObject({ created: 1 })
    expect(await needOf(line.id)).toMatchObject({ status: 'WITHDRAWN' })
    expect(await contractOf(line.id)).toMatchObject({ supplierName: 'Acme Ltd' })
  })
})
