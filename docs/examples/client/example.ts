import { type Ask, commonlot } from './client.ts'
import type { Operations } from './operations/operations.ts'

// COMMONLOT=http://127.0.0.1:4000 TOKEN=clt_… node example.ts
const { COMMONLOT = 'http://127.0.0.1:4000', TOKEN = '', BY_ID } = process.env

/** Every need of my authority, page after page. */
async function* myNeeds(ask: Ask) {
  for (let after: string | null = null; ; ) {
    const { needs }: Operations['MyNeeds']['result'] = await ask('MyNeeds', { first: 2, after })
    yield* needs?.nodes ?? []
    if (!needs?.pageInfo.hasNextPage) return
    after = needs.pageInfo.endCursor
  }
}

const ask = commonlot({ address: COMMONLOT, token: TOKEN, byId: BY_ID === 'true' })

const { draftNeed } = await ask('DraftNeed', { details: { title: 'Parking permits', valueExVatPence: 4_500_000 } })
if (draftNeed.__typename !== 'MutationDraftNeedSuccess') throw new Error(draftNeed.message)
const { id, version } = draftNeed.data

// version tells whether someone else changed the need since: the second change still names the first version
for (const title of ['Parking permits and appeals', 'Parking permits online']) {
  const { editNeed } = await ask('RenameNeed', { needId: id, expectedVersion: version, title })
  if (editNeed.__typename === 'MutationEditNeedSuccess') console.log(`renamed: ${editNeed.data.title}`)
  else console.log(`not renamed: ${editNeed.message}`)
}

let needs = 0
for await (const { title, status } of myNeeds(ask)) {
  needs += 1
  console.log(`${status} ${title}`)
}
console.log(`${needs} needs`)
