import type { Authority } from './authorities.ts'
import { capital, localWords } from './local-words.ts'
import type { Random } from './random.ts'

// What councils copy from one notice to the next. The most usual first; {braces} are filled for each need.
const formalities = [
  'The contract is expected to run for {years} years with an option to extend by {more} years, at the sole discretion of the Council.',
  'Suppliers wishing to take part must register free of charge at {portal} where all documents will be made available.',
  'Bids will be scored {quality}% on quality, {price}% on price and 10% on social value.',
  'The Council is not bound to accept the lowest or any tender and will not meet the cost of preparing one.',
  'This is a preliminary market engagement notice and not an invitation to tender.',
  'The supplier will be responsible for installation, configuration, data migration, user training and continuing support.',
  'The system must be hosted in the UK, comply with UK GDPR and meet the National Cyber Security Centre cloud principles.',
  'Cyber Essentials Plus is a condition of contract; ISO 27001 is desirable.',
  'The present agreement ends on {day} {month} {year} and the Council wishes to have a successor in place before then.',
  'Values are estimates for the whole term including extensions, excluding VAT, and do not commit the Council to any spend.',
  'The Council seeks a modern, user friendly and cost effective product which supports its digital ambitions.',
  'The procurement will follow the Procurement Act 2023 and a tender notice will be placed on Find a Tender.',
  'The requirement has not been split into lots because dividing it would make it technically difficult to deliver.',
  'An accessible interface meeting WCAG 2.2 level AA is required for staff and the public alike.',
  'A direct award or a mini competition under a Crown Commercial Service framework such as G-Cloud is being considered.',
  'Service is expected to begin in {month} {year} after a mobilisation period of about {weeks} weeks.',
  'We would like to hear from the market about price models, typical implementation times and product road maps.',
  'Users sign in through Microsoft Entra ID with single sign on and multi factor authentication.',
  'Tenderers shall pay at least the Real Living Wage and help the Council become carbon neutral.',
  'Availability of 99.9% during office hours is expected, supported by service credits.',
  'All questions are to be asked through the messaging area of {portal}; officers will not answer by telephone.',
  'Reports should be exportable to Excel and available to a data platform through open APIs.',
  'The dates in this notice are indicative and may change without further announcement.',
  'Existing data shall be returned in an open format when the contract ends and then deleted securely.',
  'Local government reorganisation is under way and the contract may be transferred to a successor council.',
  'The estimated number of users is {users}, of whom about a tenth need full rights.',
  'TUPE is not thought to apply but bidders are to form their own view.',
  'Small and medium sized enterprises and voluntary organisations are encouraged to take part.',
  'A named account manager shall attend quarterly service review meetings.',
  'The Freedom of Information Act applies and bidders should mark anything they regard as commercially confidential.',
  'The product should work on desktops, tablets and phones without the need for installed components.',
  'Croesewir gohebiaeth yn Gymraeg; correspondence in Welsh is welcome and will not lead to delay.',
  'The agreement may be used by other contracting authorities in the region named in the tender documents.',
  'Acceptance takes place after user testing with no outstanding critical or high defects.',
  'A parent company guarantee or proof of insurance of five million pounds may be asked for.',
  'Disaster recovery tests shall be carried out yearly, with results shared with the Council.',
  'The Council intends to publish this opportunity as part of its pipeline of planned procurement above the threshold.',
  'Anti slavery, equality and safeguarding policies of the Council apply to all staff of the supplier.',
] as const

const months = 'January February March April May June July August September October November December'.split(' ')

/** A sentence about the procurement and not about what is bought. */
export function formality(random: Random, authority: Authority): string {
  const filled: Record<string, () => string | number> = {
    years: () => random.between(1, 5),
    more: () => random.between(1, 4),
    portal: () => authority.portal,
    quality: () => random.between(4, 6) * 10,
    price: () => random.between(2, 5) * 10,
    day: () => random.between(1, 28),
    month: () => random.oneOf(months),
    year: () => random.between(2026, 2029),
    weeks: () => random.between(4, 30),
    users: () => random.between(2, 90) * 10,
  }
  return random.usually(formalities, 0.5).replace(/\{(\w+)\}/g, (_, name: string) => String(filled[name]?.()))
}

/** A sentence with words that nobody else has a reason to use. */
export function localColour(random: Random): string {
  const word = () => random.usually(localWords, 0.8)
  return random.oneOf([
    () => `It should feel ${word()} and ${word()}, with a ${word()} ${word()}.`,
    () => `The ${word()} group will guide ${word()} and ${word()}.`,
    () => `Officers in the ${capital(word())} building have seen ${word()} and ${word()} products elsewhere.`,
    () => `Lessons from the ${capital(word())} ${capital(word())} programme apply to ${word()} matters.`,
    () => `Our reference is ${capital(word())}/${random.between(100, 9999)}.`,
  ])()
}
