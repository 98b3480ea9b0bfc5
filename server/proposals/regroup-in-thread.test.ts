import { expect, test } from 'vitest'
import { regroup } from '../matching/engine/groups/suggest-groups.ts'
import { unstated } from '../matching/engine/unstated.ts'
import { regroupInThread, type ToRegroup } from './regroup-in-thread.ts'

/** So many needs, each alike to the next three. */
function market(size: number): ToRegroup {
  const ids = Array.from({ length: size }, (_, at) => `need ${String(at).padStart(5, '0')}`)
  const needs = ids.map((id, at) => ({ ...unstated, id, authorityId: `authority ${at}`, valuePence: 1_000_000 + at }))
  const edges = ids.flatMap((a, at) =>
    ids.slice(at + 1, at + 4).map((b, by) => ({ a, b, probability: 0.9 - by / 10 - (at % 7) / 100 })),
  )
  return { needs, edges, standing: { groups: [], changed: ids } }
}

test('the same groups form in a thread as here, of few needs and of many, one question after the other', async () => {
  const regrouper = regroupInThread()
  for (const asked of [market(30), market(1_200), market(1_500)]) {
    const groups = await regrouper.regroup(asked)
    expect(groups.length).toBeGreaterThan(5)
    expect(groups).toEqual(regroup(asked.needs, asked.edges, asked.standing))
  }
  await regrouper.close()
})
