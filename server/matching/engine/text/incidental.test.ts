import { expect, test } from 'vitest'
import { isIncidental } from './incidental.ts'

test.each([
  'The system must integrate with the housing system',
  'Links to our finance system are desirable',
  'It needs an interface to the telephone system',
  'It will share customer data with the contact centre',
  'Records must be exchanged with the hospital',
  'Payroll is out of scope',
  'The service desk is not covered by this tender',
  'The present CCTV cameras will remain in use',
  'This does not include hardware',
  'A separate procurement for the website will follow',
  'School laptops are bought separately',
  'Alongside this project we move to another telephone system',
  'We are also replacing the planning system',
])('speaks of something beside the need: %s', (sentence) => {
  expect(isIncidental(sentence)).toBe(true)
})

test.each([
  'A housing management system with rent accounting',
  'The contract includes support, training and connectivity for all schools',
  'The service shares premises with the library',
  'Data sharing agreements are to be kept in one register',
  'Separate lots for laptops and tablets',
])('speaks of the need itself: %s', (sentence) => {
  expect(isIncidental(sentence)).toBe(false)
})
