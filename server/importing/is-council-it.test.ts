import { describe, expect, test } from 'vitest'
import { isCouncilIt } from './is-council-it.ts'
import type { NoticeSource } from './notice.ts'

const judge = (title: string, cpvCodes: string[] = [], description = '', source: NoticeSource = 'contracts-finder') =>
  isCouncilIt({ title, description, cpvCodes }, source)

describe('is IT', () => {
  test.each([
    ['Civil Parking Enforcement Back Office System', ['98351110', '72000000']],
    ['Civil Parking Enforcement Back Office System', ['98351110']],
    ['Framework for temporary and permanent staff', ['72000000']],
    ['Consultation hub', ['48000000']],
    ['Housing management system', ['70332200']],
    ['Replacement of laptops for members', []],
    ['Supply of multi-functional devices', ['30121100']],
    ['Wide area network', ['50000000']],
    ['CCTV maintenance', ['35125300']],
    ['Committee minutes software', ['79000000']],
    ['Oracle licences', []],
  ])('%s %j', (title, codes) => expect(judge(title, codes)).toMatchObject({ isIt: true }))
})

describe('is not IT', () => {
  test.each([
    ['Short term contract for adaptations', ['45000000']],
    ['Home to school transport', ['60130000']],
    ['Dynamic purchasing system for transport services', ['60000000']],
    ['Heating system replacement', ['45331000']],
    ['Executive search for a director of IT services', ['79600000']],
    ['Office furniture', ['30190000']],
    ['Stationery and paper', ['30197600']],
    ['Resurfacing of the east car park', ['48000000']],
    ['Insurance services', ['66510000']],
    ['Domestic abuse support service', []],
  ])('%s %j', (title, codes) => expect(judge(title, codes)).toMatchObject({ isIt: false }))
})

test('“software” and “system” alone in a description do not make another trade IT', () => {
  const text =
    'The supplier uses our software system and an online portal hosted in the cloud, with Microsoft licences.'
  expect(judge('Occupational health physician', ['85000000'], text)).toMatchObject({ isIt: false })
})

test('lines of notices are gathered from IT sources: they need less evidence, and a code of another trade still needs some', () => {
  expect(judge('Agile delivery manager', [], '', 'notices')).toMatchObject({ isIt: true })
  expect(judge('Booking process analysis and redesign', [], '', 'notices')).toMatchObject({ isIt: true })
  expect(judge('Financial system', ['66000000'], '', 'notices')).toMatchObject({ isIt: true })
  expect(judge('Footfall monitor', ['34900000'], '', 'notices')).toMatchObject({ isIt: false })
  expect(judge('Grass cutting', [], '', 'notices')).toMatchObject({ isIt: false })
})

test('the verdict says why', () => {
  expect(judge('Housing software', ['48000000']).reason).toBe('IT: CPV code 48000000, software')
  expect(judge('Taxi services', ['60120000']).reason).toBe(
    'Not IT: its title speaks of transport of people, and its words say nothing of IT',
  )
  expect(judge('Design of a park', ['71000000'], 'A digital model.').reason).toBe(
    'Not IT: its main CPV code 71000000 is not an IT code, and its words say too little of IT (“digital”)',
  )
})
