import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Commitment } from '../generated/prisma/enums.ts'
import { staysOf, successorSlugOf } from './successor.ts'

const ending = { id: 'a', endsOn: new Date('2028-04-01'), replacedBy: ['surrey-east', 'surrey-west'] }

test('the successor takes over on the day the authority ends, and not the day before', () => {
  expect(successorSlugOf(ending, new Date('2028-03-31'))).toBeUndefined()
  expect(successorSlugOf(ending, new Date('2028-04-01'))).toBe('surrey-east')
  expect(successorSlugOf({ ...ending, endsOn: null }, new Date('2099-01-01'))).toBeUndefined()
  expect(successorSlugOf({ ...ending, replacedBy: [] }, new Date('2099-01-01'))).toBeUndefined()
})

const commitment = fc.constantFrom(...Object.values(Commitment))

test('of two members that become one the firmer commitment stays, whichever comes first', () => {
  fc.assert(
    fc.property(commitment, commitment, (a, b) => {
      const kept = staysOf({ commitment: a }, { commitment: b }).commitment
      expect(kept).toBe(staysOf({ commitment: b }, { commitment: a }).commitment)
      expect([a, b]).toContain(kept)
    }),
  )
  expect(staysOf({ commitment: 'DECLINED' }, { commitment: 'COMMITTED' })).toEqual({ commitment: 'COMMITTED' })
  expect(staysOf({ commitment: 'INTENDS' }, { commitment: 'INVITED' })).toEqual({ commitment: 'INTENDS' })
})
