import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFrom } from '../platform/days.ts'
import { type Framework, isTooLong, mayUse, type UserClass } from './framework.ts'
import { fitOf } from './framework-fit.ts'
import { type CountedCallOff, headroomOf, headroomOfLot, refusalForHeadroom } from './headroom.ts'

const on = (text: string): Date => dayFrom(text) as Date
const framework = (more: Partial<Framework> = {}): Framework => ({
  ...{ id: 'f', title: 'Housing systems', kind: 'CLOSED', isSingleSupplier: false, awardedOn: on('2027-01-01') },
  ...{ endsOn: on('2031-01-01'), reasonForLonger: null, advertisedIncVatPence: 1_000_000_00n, feeBasisPoints: 50 },
  ...{ isDirectAwardAllowed: false, users: [{ kind: 'NATION', nation: 'ENGLAND' }] },
  lots: [
    { id: 'one', title: 'Rents', cpvCodes: [], advertisedIncVatPence: 300_000_00n },
    { id: 'two', title: 'Repairs', cpvCodes: [], advertisedIncVatPence: null },
  ],
  ...more,
})
const leeds = {
  id: 'leeds',
  name: 'Leeds',
  nation: 'ENGLAND',
  region: 'Yorkshire and The Humber',
  kind: 'METROPOLITAN_DISTRICT',
} as const
const cardiff = { id: 'cardiff', name: 'Cardiff', nation: 'WALES', region: 'Wales', kind: 'WELSH_COUNCIL' } as const

test.each<[UserClass, boolean, boolean]>([
  [{ kind: 'AUTHORITY', authorityId: 'leeds' }, true, false],
  [{ kind: 'NATION', nation: 'WALES' }, false, true],
  [{ kind: 'REGION', region: 'Wales' }, false, true],
  [{ kind: 'AUTHORITY_KIND', authorityKind: 'METROPOLITAN_DISTRICT' }, true, false],
  [{ kind: 'EVERY_COUNCIL' }, true, true],
])('%j may be used by Leeds: %s, by Cardiff: %s', (users, byLeeds, byCardiff) => {
  expect([mayUse({ users: [users] }, leeds), mayUse({ users: [users] }, cardiff)]).toEqual([byLeeds, byCardiff])
})

describe('how long it may run', () => {
  test.each<[Partial<Framework>, boolean]>([
    [{ endsOn: on('2031-01-01') }, false],
    [{ endsOn: on('2031-01-02') }, true],
    [{ endsOn: on('2033-01-01'), reasonForLonger: 'The system is hosted for ten years' }, false],
    [{ kind: 'OPEN', endsOn: on('2035-01-01') }, false],
    [{ kind: 'OPEN', endsOn: on('2035-01-02'), reasonForLonger: 'We like it' }, true],
    [{ kind: 'OPEN', isSingleSupplier: true, endsOn: on('2032-01-01') }, true],
  ])('%j is too long: %s', (more, tooLong) => expect(isTooLong(framework(more))).toBe(tooLong))
})

describe('headroom', () => {
  test('of the whole and of a lot, to the penny', () => {
    const callOffs = [
      { lotId: 'one', valueIncVatPence: 299_999_99n },
      { lotId: 'two', valueIncVatPence: 1n },
    ]
    expect(headroomOf(framework(), callOffs).leftIncVatPence).toBe(700_000_00n)
    expect(headroomOfLot(framework(), 'one', callOffs)?.leftIncVatPence).toBe(1n)
    expect(headroomOfLot(framework(), 'two', callOffs)).toBeNull()
    expect(refusalForHeadroom(framework(), callOffs, { lotId: 'one', valueIncVatPence: 1n })).toBeNull()
    expect(refusalForHeadroom(framework(), callOffs, { lotId: 'one', valueIncVatPence: 2n })?.code).toBe(
      'NO_HEADROOM_IN_LOT',
    )
  })

  test('call-offs that were let through never come to more than was advertised, in all or in a lot', () => {
    const callOff: fc.Arbitrary<CountedCallOff> = fc.record({
      lotId: fc.constantFrom('one', 'two', null),
      valueIncVatPence: fc.bigInt({ min: 0n, max: 400_000_00n }),
    })
    fc.assert(
      fc.property(fc.array(callOff, { maxLength: 30 }), (asked) => {
        const made: CountedCallOff[] = []
        for (const one of asked) if (refusalForHeadroom(framework(), made, one) === null) made.push(one)
        expect(headroomOf(framework(), made).leftIncVatPence >= 0n).toBe(true)
        expect((headroomOfLot(framework(), 'one', made)?.leftIncVatPence ?? 0n) >= 0n).toBe(true)
      }),
    )
  })
})

describe('whether an existing one could serve', () => {
  const wanted = { members: [leeds], startsOn: on('2028-01-01'), valueIncVatPence: 100_000_00n }
  test('it does when all may use it, it runs long enough and enough is left', () => {
    expect(fitOf(framework(), [], wanted)).toEqual({
      isUsable: true,
      inFavour: ['All of you may use it', 'It runs to 1 January 2031', '£1,000,000 of it is left'],
      against: ['It costs a fee of 0.5% of what you buy'],
    })
  })
  test.each([
    ['a member may not use it', { ...wanted, members: [leeds, cardiff] }, 'Cardiff may not use it'],
    ['it ends first', { ...wanted, startsOn: on('2031-01-01') }, 'It ends on 1 January 2031, before you want to start'],
    ['too little is left', { ...wanted, valueIncVatPence: 1_000_000_01n }, 'Only £1,000,000 of it is left'],
  ])('it does not when %s', (_why, asked, against) => {
    const fit = fitOf(framework(), [], asked)
    expect(fit.isUsable).toBe(false)
    expect(fit.against).toContain(against)
  })
})
