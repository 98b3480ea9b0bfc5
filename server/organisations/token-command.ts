import { parseArgs } from 'node:util'
import type { TokenScope } from '../generated/prisma/enums.ts'
import { openDatabase } from '../platform/database.ts'
import { InvalidInput, NotFound } from '../platform/errors.ts'
import { withDatabase } from '../platform/run/with-database.ts'
import { makeUnitOfWork } from '../platform/unit-of-work.ts'
import { system } from './actor.ts'
import { issueToken } from './issue-token.ts'

const USAGE =
  'Usage: npm run token -- --email EMAIL [--scopes READ,WRITE,IMPORT,ADMIN] [--days 30] [--name "what it is for"]'

/** `npm run token`: prints a bearer token for a person, once. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      email: { type: 'string' },
      scopes: { type: 'string' },
      days: { type: 'string' },
      name: { type: 'string' },
    },
  })
  if (!values.email) {
    console.error(`Say whose token it is.\n${USAGE}`)
    return 2
  }
  return withDatabase(process.env, (url) => issueTo(url, values.email as string, values))
}

interface Choices {
  readonly scopes?: string | undefined
  readonly days?: string | undefined
  readonly name?: string | undefined
}

async function issueTo(databaseUrl: string, email: string, { scopes, days, name }: Choices): Promise<number> {
  const { db, close } = openDatabase(databaseUrl, 2)
  try {
    const { token, expiresAt } = await makeUnitOfWork(db)(system, (work) =>
      issueToken(work, {
        email,
        name,
        scopes: scopes?.toUpperCase().split(',') as TokenScope[] | undefined,
        days: days === undefined ? undefined : Number(days),
      }),
    )
    console.log(token)
    console.error(`For ${email} until ${expiresAt.toISOString().slice(0, 10)}. It is not shown again.`)
    return 0
  } catch (error) {
    if (error instanceof NotFound)
      console.error(
        `Nobody here has the e-mail address ${email}. Sample people are listed when \`npm start\` is ready.`,
      )
    else if (error instanceof InvalidInput) console.error(`${error.message}\n${USAGE}`)
    else throw error
    return 1
  } finally {
    await close()
  }
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  return 1
})
