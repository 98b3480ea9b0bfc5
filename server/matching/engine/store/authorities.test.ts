import { expect, test } from 'vitest'
import { given } from '../given.ts'
import { Authorities } from './authorities.ts'

const leeds = given.need({ authorityId: 'leeds', authorityLabel: 'Leeds', authorityNames: ['Leeds City Council'] })

test('what two needs of an authority say alike of it is kept once', () => {
  const authorities = new Authorities()
  const number = authorities.numberOf(leeds)
  expect(authorities.numberOf({ ...leeds, authorityNames: ['Leeds City Council'] })).toBe(number)
  expect(authorities.at(number)).toMatchObject({ authorityId: 'leeds', authorityLabel: 'Leeds' })
})

test.each([
  { authorityLabel: 'Leeds City Council' },
  { authorityNames: ['Leeds'] },
  { authorityNames: ['Leeds City Council', 'LCC'] },
  { nation: 'wales' },
  { region: 'UKE' },
  { population: 800_000 },
  { position: { latitude: 53.8, longitude: -1.5 } },
])('a need that says otherwise (%o) is told as it says, and earlier ones as they did', (otherwise) => {
  const authorities = new Authorities()
  const before = authorities.numberOf(leeds)
  const after = authorities.numberOf({ ...leeds, ...otherwise })
  expect(authorities.at(after)).toMatchObject(otherwise)
  expect(authorities.at(before).authorityLabel).toBe('Leeds')
  expect(authorities.numberOf(leeds)).toBe(before)
})
