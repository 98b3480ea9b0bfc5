import { type Request, type Response, Router } from 'express'

/** What readiness asks: each check resolves to facts worth showing, or rejects with why it is not ready. */
export interface Health {
  readonly checks: Readonly<Record<string, () => Promise<unknown>>>
}

const LONGEST_CHECK_MS = 3_000

/** `/health/live`: the process answers. `/health/ready`: database, migrations and queue answer too (200 or 503). */
export function healthRoutes({ checks }: Health): Router {
  const router = Router()
  router.get('/health/live', (_request: Request, response: Response) => {
    response.json({ status: 'live' })
  })
  router.get('/health/ready', async (_request: Request, response: Response) => {
    const results = await Promise.all(Object.entries(checks).map(([name, check]) => outcome(name, check)))
    const ready = results.every(({ ok }) => ok)
    response.status(ready ? 200 : 503).json({
      status: ready ? 'ready' : 'not ready',
      checks: Object.fromEntries(results.map(({ name, ...rest }) => [name, rest])),
    })
  })
  return router
}

async function outcome(name: string, check: () => Promise<unknown>) {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('did not answer in 3 seconds')), LONGEST_CHECK_MS)
  })
  try {
    return { name, ok: true, facts: await Promise.race([check(), tooLong]) }
  } catch (error) {
    return { name, ok: false, why: error instanceof Error && error.message ? error.message : 'cannot be reached' }
  } finally {
    clearTimeout(timer)
  }
}
