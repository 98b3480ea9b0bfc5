import { expect, test } from 'vitest'
import { browser } from '../support/browser.ts'
import { mailServer } from '../support/mail-server.ts'
import { marketplace } from '../support/marketplace.ts'
import { running, until } from '../support/running.ts'

test('an officer asks for a link, finds it in their e-mail, works, and signs out', async () => {
  const market = await marketplace()
  const mail = await mailServer()
  const { address } = await running(market, {
    settings: (port) => ({
      SMTP_URL: mail.url,
      MAIL_FROM: 'Commonlot <commonlot@hub.example>',
      PUBLIC_URL: `http://localhost:${port}`,
    }),
  })
  const { email } = await market.officer('leeds')
  const theirs = browser(address.replace('127.0.0.1', 'localhost'))

  expect((await browser(address).go('/sign-in')).location).toBe(`${address.replace('127.0.0.1', 'localhost')}/sign-in`)
  await theirs.send('/sign-in', '/sign-in', { email: email ?? '' })
  const text = await until(async () => mail.taken[0], 'the mail')
  // as a mail program shows it: long lines are folded on the way
  const plain = /quoted-printable/i.test(text)
    ? text
        .replaceAll('=\r\n', '')
        .replaceAll(/=([0-9A-F]{2})/g, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
  const link = /^http:\/\/localhost:\d+(\/sign-in\/link\?secret=[\w-]{43})\r?$/m.exec(plain)?.[1]
  expect((await theirs.send(link ?? '', '/sign-in/link')).location).toBe('/sign-in/sessions')
  expect((await theirs.go('/sign-in/sessions')).text).toContain('officer of leeds')

  const drafted = await theirs.ask(`mutation {
    draftNeed(details: { title: "Telephony for 3,000 staff", description: "Replacement of the telephone system in all offices." }) {
      __typename
    }
  }`)
  expect(drafted.data.draftNeed.__typename).toBe('MutationDraftNeedSuccess')

  await theirs.send('/sign-in/sessions', '/sign-in/sign-out')
  expect((await theirs.ask('{ viewer { name } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  expect((await theirs.go('/mailbox')).status).toBe(404)
})
