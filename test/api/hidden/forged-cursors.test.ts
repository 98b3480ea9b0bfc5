import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { newId } from '../../../server/platform/ids.ts'
import { shape, wentWrong } from '../../support/answers.ts'
import { hiddenWorld } from '../../support/hidden-world.ts'
import { LONG } from '../../support/hostile-requests.ts'

/** A cursor that was made up, or made from a hidden row, neither breaks a list nor tells what is in it. */

const { market, people, hiddenIds } = await hiddenWorld()
const { outsider, everything } = people
const { db } = market
const missing = newId()

const cursor = (by: string, plain: string, id: string = missing) =>
  Buffer.from(`["${by}",${plain},${JSON.stringify(id)}]`).toString('base64url')

const orders = {
  needs: 'updatedAt',
  matches: 'probability',
  proposals: 'updatedAt',
  contracts: 'createdAt',
  imports: 'startedAt',
  authorities: 'name',
}

test.each(Object.entries(orders))('a forged cursor of %s is refused, or harmless', async (list, by) => {
  const plains = [
    '{"is":"x"}',
    '{"is":5}',
    '{"is":1e999}',
    '{"is":-1e999}',
    '{"is":"\\u0000"}',
    '{"is":"\\ud800"}',
    '{"is":true}',
    '{"is":{}}',
    '{"is":[]}',
    '{"is":null}',
    '{}',
    'null',
    '5',
    '"at"',
    '{"at":"2027-01-01"}',
    '{"at":5}',
    '{"at":null}',
    '{"at":{}}',
    '{"at":"rubbish"}',
    '{"at":"-271821-04-20T00:00:00.000Z"}',
    '{"at":"+275760-09-13T00:00:00.000Z"}',
    '{"at":"0000-01-01T00:00:00.000Z"}',
  ]
  const cursors = [
    ...plains.map((plain) => cursor(by, plain)),
    ...Object.values(orders).map((other) => cursor(other, '{"at":"2027-01-01"}')),
    cursor('id', '{"is":"x"}'),
    cursor('__proto__', '{"is":"x"}'),
    cursor(by, '{"is":"x"}', '\0'),
    '',
    '\0',
    LONG,
    'W10',
    'e30',
  ]
  const failed: string[] = []
  for (const end of ['after', 'before'])
    for (const forged of cursors) {
      const answer = await market.ask(everything, `query ($c: String!) { ${list}(${end}: $c) { nodes { id } } }`, {
        c: forged,
      })
      if (wentWrong(answer)) failed.push(`${end} ${Buffer.from(forged, 'base64url').toString().slice(0, 80)}`)
    }
  expect(failed).toEqual([])
})

test('a cursor of a hidden row says no more than one of a row that is not there', async () => {
  for (const { type, id } of Object.values(hiddenIds).filter(({ type }) => type === 'Need')) {
    const row = await db.need.findUniqueOrThrow({ where: { id } })
    for (const end of ['first: 20, after', 'last: 20, before']) {
      const page = async (rowId: string) => {
        const at = JSON.stringify({ at: row.updatedAt.toISOString() })
        const from = cursor('updatedAt', at, rowId)
        const answer = await market.ask(
          outsider,
          `{ needs(${end}: "${from}") { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
        )
        return shape(answer, from)
      }
      expect(await page(id), `${type} ${id}`).toEqual(await page(missing))
    }
  }
})
