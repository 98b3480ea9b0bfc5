import { expect, test } from 'vitest'
import { couldBeTheirs, Domain } from './domain.ts'
import { PUBLIC_MAIL_DOMAINS, SHARED_DOMAINS } from './public-mail-domains.ts'

test('a domain is read as people write it', () => {
  expect(Domain.parse(' @Leeds.GOV.uk. ')).toBe('leeds.gov.uk')
})

test.each(['leeds.gov.uk', 'digital.leeds.gov.uk', 'wyca.org.uk', 'leeds.onmicrosoft.com', 'mygmail.com'])(
  '%s could be an authority’s own',
  (domain) => {
    expect(couldBeTheirs(domain)).toBe(true)
  },
)

test.each(['gmail.com', 'council.gmail.com', 'btinternet.com', 'gov.uk', 'gov.wales', 'nhs.net', 'onmicrosoft.com'])(
  '%s is nobody’s own',
  (domain) => {
    expect(couldBeTheirs(domain)).toBe(false)
  },
)

test('every listed domain is one that could be claimed but for the list', () => {
  for (const domain of [...PUBLIC_MAIL_DOMAINS, ...SHARED_DOMAINS]) expect(Domain.parse(domain)).toBe(domain)
})
