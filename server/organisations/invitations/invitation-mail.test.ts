import { expect, test } from 'vitest'
import { invitationMail } from './invitation-mail.ts'

const letter = {
  email: 'ann@leeds.example',
  role: 'APPROVER',
  organisation: 'Leeds City Council',
  inviter: 'Priya Nair',
  expiresAt: new Date('2027-03-15T09:00:00Z'),
  link: 'https://commonlot.example/invitations/secret',
} as const

test('the mail says who invites, to what, until when, and where to accept', () => {
  const { to, subject, text } = invitationMail(letter)
  expect(to).toBe('ann@leeds.example')
  expect(subject).toBe('You are invited to act for Leeds City Council on Commonlot')
  for (const said of ['Priya Nair', 'approver', '15 March 2027', letter.link, letter.email])
    expect(text).toContain(said)
})

test('a name cannot add a line or a header', () => {
  const { subject, text } = invitationMail({ ...letter, inviter: 'Eve\r\nBcc: all@x.example', organisation: 'A\n\nB' })
  expect(subject).not.toMatch(/[\r\n]/)
  expect(text).not.toMatch(/^Bcc:/m)
  expect(text).toContain('A B')
})

test('the platform’s own roles and the system’s invitations are worded without a name', () => {
  const { text } = invitationMail({ ...letter, role: 'COORDINATOR', organisation: null, inviter: null })
  expect(text).toMatch(/^You have been invited to be a coordinator on Commonlot, where/)
})
