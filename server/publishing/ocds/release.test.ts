import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PublishedNoticeKind } from '../../generated/prisma/enums.ts'
import type { PublicContent } from './public-content.ts'
import { releasesOf } from './release.ts'
import { Release } from './release-schema.ts'

const text = fc.string({ minLength: 1, maxLength: 30 })
const party = fc.record({
  id: fc.uuid(),
  name: text,
  identifiers: fc.constantFrom<string[]>([], ['GB-LAE:LDS'], ['GB-PPON:PABC-1234-DEFG', 'GB-LAE:LDS']),
})
const content: fc.Arbitrary<PublicContent> = fc.record({
  title: text,
  lead: fc.option(party),
  others: fc.array(party, { maxLength: 3 }),
  kind: fc.option(fc.constantFrom('goods', 'services', 'works')),
  cpvCodes: fc.constantFrom<string[]>([], ['48610000'], ['48610000', '72000000']),
  itlCodes: fc.constantFrom<string[]>([], ['TLE42']),
  valueExVatPence: fc.option(fc.nat()),
  startOn: fc.option(fc.constantFrom('2027-06-01', '2028-02-29')),
  lots: fc.array(fc.record({ number: fc.integer({ min: 1, max: 9 }), title: text }), { maxLength: 3 }),
})
const notice = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...Object.values(PublishedNoticeKind)),
  ocid: fc.constant('ocds-h6vhtk-04b1c2'),
  url: fc.constant('https://www.find-tender.service.gov.uk/Notice/1'),
  publishedOn: fc.constantFrom('2026-01-05', '2026-06-01', '2026-11-20').map((day) => new Date(day)),
  content,
  plannedIn: fc.constantFrom<string[]>([], ['ocds-h6vhtk-0a0a0a'], ['ocds-h6vhtk-04b1c2']),
})

test('whatever was published makes valid releases, in order, each tag first without “Update” and then with it', () => {
  fc.assert(
    fc.property(fc.array(notice, { maxLength: 6 }), (notices) => {
      const releases = releasesOf(notices)
      expect(releases).toHaveLength(notices.length)
      for (const release of releases) expect(Release.safeParse(release).error?.issues ?? []).toEqual([])
      expect(releases.map(({ date }) => date)).toEqual(releases.map(({ date }) => date).sort())
      const tags = releases.map(({ tag: [tag] }) => tag as string)
      for (const first of tags.filter((tag) => !tag.endsWith('Update')))
        expect(tags.filter((tag) => tag === first)).toHaveLength(1)
    }),
  )
})

test('a process is not related to itself', () => {
  fc.assert(
    fc.property(notice, (one) => {
      const [release] = releasesOf([one])
      const named = (release as { relatedProcesses?: { identifier: string }[] }).relatedProcesses ?? []
      expect(named.map(({ identifier }) => identifier)).not.toContain(one.ocid)
    }),
  )
})
