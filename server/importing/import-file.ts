import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import type { Import } from '../generated/prisma/client.ts'
import { type Actor, actsAs } from '../organisations/actor.ts'
import type { Database } from '../platform/database.ts'
import { allow } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { pastTheWall } from '../platform/second-wall.ts'
import type { UnitOfWork } from '../platform/unit-of-work.ts'
import { type FileFormat, shapeOf } from './file-format.ts'
import { findBuyers } from './find-buyers.ts'
import { mayImport, mayImportFor } from './import-access.ts'
import { importBatch } from './import-batch.ts'
import { type Inspection, inspectFile } from './inspect-file.ts'
import { type Judgement, judgeRecord } from './judge-record.ts'
import { Repeats } from './repeats.ts'
import { splitRecords } from './split-records.ts'
import { tidyKey } from './tidy-text.ts'

export interface Progress {
  readonly records: number
  readonly ofRecords: number
}

export interface ImportRequest {
  readonly unitOfWork: UnitOfWork
  readonly db: Database
  readonly actor: Actor
  readonly fileName: string
  /** Opens the file from its start; called twice, first to look it over and then to import it. */
  readonly open: () => Readable
  readonly onProgress?: (progress: Progress) => void
  /** Today, for which council a replaced one has become; the unit of work has its own clock. */
  readonly now?: Date
}

/** Records written together. A file that is stopped half way, even by kill -9, has whole batches; importing it again completes it. */
const BATCH = 100

/**
 * Brings a file of published notices in: tenders become posted needs, awards become contracts held. A file that does not
 * hold together is refused before anything of it is written. Answers with the finished import and its counts; every
 * record rejected or left out stands in its problems. Throws NotAllowed for those who may not import.
 */
export async function importFile(request: ImportRequest): Promise<Import> {
  const { db, actor, open } = request
  allow(mayImport(actor), 'import notices')
  const unitOfWork = pastTheWallOf(request)
  const inspection = await inspectFile(open())
  const importId = await beginImport(request, inspection)
  if ('format' in inspection) await importRecords(request, importId, inspection)
  await unitOfWork(actor, async (work) => {
    const status = 'format' in inspection ? 'FINISHED' : 'REFUSED'
    await work.tx.import.update({ where: { id: importId }, data: { status, finishedAt: work.now } })
    work.record({ type: 'ImportFinished', importId })
  })
  return db.import.findUniqueOrThrow({ where: { id: importId } })
}

/**
 * Units of work of an import: whose notices it brings in `mayImportFor` decides, and which record became what it must know
 * whoever it belongs to, or what is there already would be there twice.
 */
const pastTheWallOf =
  ({ unitOfWork }: ImportRequest): UnitOfWork =>
  (actor, story) =>
    unitOfWork(actor, (work) => pastTheWall(work, () => story(work)))

async function beginImport(request: ImportRequest, inspection: Inspection): Promise<string> {
  const told = 'format' in inspection ? { format: inspection.format } : { refusal: inspection.refusal }
  const { actor, fileName } = request
  return pastTheWallOf(request)(actor, async ({ tx, now }) => {
    const id = newId()
    const startedById = actsAs(actor) as string
    await tx.import.create({
      data: { id, fileName: tidyKey(basename(fileName)) || 'unnamed', startedById, startedAt: now, ...told },
    })
    return id
  })
}

async function importRecords(
  request: ImportRequest,
  importId: string,
  { format, records: ofRecords }: { format: FileFormat; records: number },
): Promise<void> {
  const { db, actor, open, onProgress, now = new Date() } = request
  const unitOfWork = pastTheWallOf(request)
  const bench = { recognise: await findBuyers(db, now), mayImportFor: mayImportFor(actor) }
  const repeats = new Repeats()
  let batch: Judgement[] = []
  let records = 0
  const write = async () => {
    const judged = batch
    batch = []
    records += judged.length
    await unitOfWork(actor, (work) => importBatch(work, importId, judged))
    onProgress?.({ records, ofRecords })
  }
  for await (const raw of splitRecords(open(), shapeOf(format))) {
    batch.push(withoutRepeats(judgeRecord(raw, bench), repeats))
    if (batch.length === BATCH) await write()
  }
  if (batch.length > 0) await write()
}

function withoutRepeats(judged: Judgement, repeats: Repeats): Judgement {
  if (judged.is !== 'accepted') return judged
  const problem = repeats.contradictionIn(judged.notice)
  if (!problem) return judged
  const { position, notice } = judged
  return { is: 'left out', position, recordId: notice.recordId, title: notice.subject.title, ...problem }
}
