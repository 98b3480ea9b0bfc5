import { type Request, type Response, Router } from 'express'
import type { Database } from '../../platform/database.ts'
import type { PublicContent } from './public-content.ts'
import { releasesOf } from './release.ts'
import { ReleasePackage } from './release-schema.ts'

/** `/releases/OCID.json`, for everybody: what was published of a contracting process, and nothing else. */
export function ocdsRoutes(db: Database, publicUrl: string): Router {
  const router = Router()
  router.get('/releases/:file', async (request: Request, response: Response) => {
    const [, ocid = ''] = /^(ocds-[\w-]{1,100})\.json$/.exec(String(request.params.file)) ?? []
    const found = await findPackage(db, ocid, publicUrl)
    if (!found) {
      response.status(404).json({ message: 'Nothing has been published here under this identifier' })
      return
    }
    // the same for everybody; asking again costs an ETag
    response.set('Cache-Control', 'public, max-age=300').json(found)
  })
  return router
}

/** The release package of a process, checked against the schema before it leaves; undefined where nothing was published. */
async function findPackage(db: Database, ocid: string, publicUrl: string) {
  const notices = await db.publishedNotice.findMany({
    where: { ocid },
    include: { needs: { select: { need: { select: { ocid: true, publishedOn: true } } } } },
    orderBy: { recordedAt: 'asc' },
  })
  const last = notices.at(-1)
  if (!last) return undefined
  const published = notices.map(({ needs, content, ...notice }) => ({
    ...notice,
    content: content as unknown as PublicContent,
    // a need that was itself published has a process of its own to point to
    plannedIn: [...new Set(needs.flatMap(({ need }) => (need.publishedOn && need.ocid) || []))].sort(),
  }))
  return ReleasePackage.parse({
    uri: new URL(`/ocds/releases/${ocid}.json`, publicUrl).href,
    version: '1.1',
    publishedDate: last.recordedAt.toISOString(),
    publisher: { name: 'Commonlot' },
    releases: releasesOf(published),
  })
}
