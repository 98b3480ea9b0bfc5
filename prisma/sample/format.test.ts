import { expect, test } from 'vitest'
import { readAuthorities, readCpvCodes, readTaxonomy } from '../reference/read.ts'
import { readSample } from './format.ts'

const WRITTEN_ON = '2026-11-23'

const sample = readSample()
const reference = new Map(
  readAuthorities().flatMap((row) =>
    row.gss && (row.endsOn ?? WRITTEN_ON) >= WRITTEN_ON ? [[row.gss, row] as const] : [],
  ),
)
const needs = new Map(sample.needs.map((need) => [need.ref, need]))
const people = new Map(sample.people.map((person) => [person.email, person]))
const holdings = [...sample.needs, ...sample.contracts]

test('every council of the sample existed when it was written, and they cover every nation', () => {
  const rows = sample.authorities.map(({ gss }) => reference.get(gss))
  expect(rows).not.toContain(undefined)
  expect(new Set(rows.map((row) => row?.nation))).toEqual(new Set(['ENGLAND', 'NORTHERN_IRELAND', 'SCOTLAND', 'WALES']))
})

test('every need and contract belongs to a department of a council in the sample', () => {
  const departments = new Map(sample.authorities.map(({ gss, departments }) => [gss, departments]))
  const homeless = holdings.filter(({ authority, department }) => !departments.get(authority)?.includes(department))
  expect(homeless).toEqual([])
})

test('references, addresses and company numbers are used once', () => {
  const keys = [
    ...sample.needs.map(({ ref }) => ref),
    ...sample.people.map(({ email }) => email),
    ...sample.suppliers.map(({ companyNumber }) => companyNumber),
    ...sample.authorities.map(({ gss }) => gss),
  ]
  expect(keys).toHaveLength(new Set(keys).size)
})

test('every category is a leaf of the taxonomy', () => {
  const taxonomy = readTaxonomy()
  const leaves = new Set(taxonomy.flatMap(({ slug, parent }) => (parent ? [slug] : [])))
  expect(sample.needs.filter(({ category }) => category && !leaves.has(category))).toEqual([])
})

test('a CPV code of the IT part carries its own check digit', () => {
  const digits = new Map(readCpvCodes().map(({ code, checkDigit }) => [code, checkDigit]))
  const wrong = holdings
    .flatMap(({ cpvCodes }) => cpvCodes)
    .filter((cpv) => (digits.get(cpv.slice(0, 8)) ?? cpv.slice(9)) !== cpv.slice(9))
  expect(wrong).toEqual([])
})

test('a draft is shared with nobody and counted nowhere, and only drafts have the tier DRAFT', () => {
  const shared = sample.needs.filter(({ status, sharing }) => (status === 'draft') !== (sharing === 'DRAFT'))
  expect(shared).toEqual([])
  expect(sample.needs.filter(({ status, mayBeCounted }) => status !== 'posted' && mayBeCounted)).toEqual([])
})

test('a withdrawn need, and no other, says why', () => {
  expect(sample.needs.filter(({ status, withdrawnReason }) => (status === 'withdrawn') !== !!withdrawnReason)).toEqual(
    [],
  )
})

test('a window opens before it closes, and an extension extends a contract that ends', () => {
  const impossible = sample.needs.filter(
    (need) =>
      (need.earliestStartInMonths ?? 0) > (need.latestStartInMonths ?? Number.POSITIVE_INFINITY) ||
      ((need.extensionMonths ?? need.noticeMonths) !== null && need.contractEndsInMonths === null),
  )
  expect(impossible).toEqual([])
})

test('no two councils share a sentence: what repeats is the boilerplate of one', () => {
  const authors = new Map<string, Set<string>>()
  for (const { authority, description } of sample.needs) {
    for (const sentence of description.split(/(?<=[.!?])\s+|\n+/)) {
      authors.set(sentence, (authors.get(sentence) ?? new Set()).add(authority))
    }
  }
  expect([...authors].filter(([, councils]) => councils.size > 1)).toEqual([])
})

test('the truth speaks of each need once, and a true group has at least three needs', () => {
  expect(sample.truth.map(({ ref }) => ref).sort()).toEqual([...needs.keys()].sort())
  const sizes = Map.groupBy(sample.truth, ({ cluster }) => cluster)
  sizes.delete(null)
  expect(sizes.size).toBeGreaterThanOrEqual(35)
  expect([...sizes].filter(([, members]) => members.length < 3)).toEqual([])
})

test('people belong to councils, companies and regions that exist', () => {
  const councils = new Set(sample.authorities.map(({ gss }) => gss))
  const companies = new Set(sample.suppliers.map(({ name }) => name))
  const regions = new Set([...reference.values()].map(({ region }) => region as string))
  const strangers = sample.people.filter(
    (person) =>
      ('authority' in person && !councils.has(person.authority)) ||
      ('supplier' in person && !companies.has(person.supplier)) ||
      ('regions' in person && person.regions.some((region) => !regions.has(region))),
  )
  expect(strangers).toEqual([])
})

test('a proposal joins posted needs of one true group, and only officers of its councils act on it', () => {
  const cluster = new Map(sample.truth.map(({ ref, cluster }) => [ref, cluster]))
  for (const { needRefs, by, joins, declines, story } of sample.proposals) {
    const clusters = new Set(needRefs.map((ref) => cluster.get(ref)))
    expect(clusters.size).toBe(1)
    expect([...clusters][0]).toBeTruthy()
    expect(needRefs.map((ref) => needs.get(ref)?.status)).toEqual(needRefs.map(() => 'posted'))

    const councils = new Set(needRefs.map((ref) => needs.get(ref)?.authority))
    const actors = [...(by ? [by] : []), ...joins, ...declines.map(({ email }) => email)]
    expect(by === null).toBe(story === 'leave_suggested')
    expect(actors).toHaveLength(new Set(actors).size)
    for (const email of actors) {
      const person = people.get(email)
      expect(person?.role).toBe('officer')
      expect(person && 'authority' in person && councils.has(person.authority)).toBe(true)
    }
  }
})

test('the needs of a proposal can start in one month, or could if one contract were extended', () => {
  for (const { needRefs } of sample.proposals) {
    const group = needRefs.flatMap((ref) => needs.get(ref) ?? [])
    const opens = Math.max(...group.map((need) => need.earliestStartInMonths ?? 0))
    const closes = Math.min(...group.map((need) => (need.latestStartInMonths ?? 0) + (need.extensionMonths ?? 0)))
    expect({ needRefs, possible: opens <= closes }).toEqual({ needRefs, possible: true })
  }
})

test('at least six categories have seven English councils that start in the same quarter and may be counted', () => {
  const counted = sample.needs.filter(({ mayBeCounted, authority }) => mayBeCounted && authority.startsWith('E'))
  const cells = Map.groupBy(counted, ({ category, earliestStartInMonths }) => `${category} ${earliestStartInMonths}`)
  const large = [...cells].filter(
    ([cell, members]) => !cell.startsWith('null') && new Set(members.map(({ authority }) => authority)).size >= 7,
  )
  expect(large.length).toBeGreaterThanOrEqual(6)
})
