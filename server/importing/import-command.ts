import { createReadStream } from 'node:fs'
import { actorByEmail } from '../organisations/find-actor.ts'
import { openDatabase } from '../platform/database.ts'
import { NotAllowed } from '../platform/errors.ts'
import { withDatabase } from '../platform/run/with-database.ts'
import { makeUnitOfWork } from '../platform/unit-of-work.ts'
import { type ImportArguments, readArguments, USAGE } from './import-arguments.ts'
import { importFile } from './import-file.ts'
import { type FileReport, printedReport } from './printed-report.ts'
import { progressOn } from './progress.ts'

/** `npm run import`: brings files of published notices in and prints what became of every record. */
async function main(): Promise<number> {
  const asked = await readArguments(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd())
  if (asked === 'help') {
    console.log(USAGE)
    return 0
  }
  if ('problem' in asked) {
    console.error(`${asked.problem}\n\n${USAGE}`)
    return 2
  }
  return withDatabase(process.env, (url) => importAll(asked, url))
}

async function importAll({ email, files, all, json }: ImportArguments, databaseUrl: string): Promise<number> {
  const { db, close } = openDatabase(databaseUrl, 4)
  try {
    const actor = await actorByEmail(db, email)
    if (!actor) {
      console.error(`Nobody here has the e-mail address ${email}`)
      return 2
    }
    const reports: FileReport[] = []
    for (const file of files) {
      const progress = progressOn(process.stderr, file)
      const open = () => createReadStream(file, { highWaterMark: 1 << 18 })
      const done = await importFile({
        unitOfWork: makeUnitOfWork(db),
        db,
        actor,
        fileName: file,
        open,
        onProgress: progress.tell,
      })
      progress.end()
      const problems = await db.importProblem.findMany({ where: { importId: done.id }, orderBy: { position: 'asc' } })
      const report = { ...done, problems }
      reports.push(report)
      if (!json) console.log(printedReport(report, all ? Number.POSITIVE_INFINITY : undefined))
    }
    if (json) console.log(JSON.stringify(reports, null, 2))
    return reports.some(({ status }) => status === 'REFUSED') ? 1 : 0
  } finally {
    await close()
  }
}

// A reader that has seen enough, as in `npm run import … | head`, ends the printing and nothing else.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await main().catch((error: unknown) => {
  console.error(
    error instanceof NotAllowed
      ? `${error.message}: only officers, coordinators and administrators import`
      : error instanceof Error
        ? error.message
        : error,
  )
  return 1
})
