import { Readable } from 'node:stream'
import type { Import as ImportRow } from '../server/generated/prisma/client.ts'
import * as enums from '../server/generated/prisma/enums.ts'
import { visibleImports } from '../server/importing/import-access.ts'
import { importFile } from '../server/importing/import-file.ts'
import { builder, pageComplexity } from './builder.ts'
import { refusals } from './errors.ts'
import { onlyId } from './identity.ts'
import { keysetPage, selectionOf } from './paging.ts'
import { reread } from './reread.ts'

const ImportStatus = builder.enumType(enums.ImportStatus, { name: 'ImportStatus' })
const ImportProblemKind = builder.enumType(enums.ImportProblemKind, { name: 'ImportProblemKind' })

builder.prismaObject('ImportProblem', {
  description: 'A record that was rejected or left out: where it stands, why, and what to do.',
  fields: (t) => ({
    position: t.exposeInt('position', { description: '1 for the first record of the file.' }),
    kind: t.expose('kind', { type: ImportProblemKind }),
    recordId: t.exposeString('recordId', { nullable: true }),
    title: t.exposeString('title', { nullable: true }),
    field: t.exposeString('field', { nullable: true }),
    reason: t.exposeString('reason'),
    fix: t.exposeString('fix'),
  }),
})

const MOST_PROBLEMS = 200

export const Import = builder.prismaNode('Import', {
  description: 'One file brought in, with its report: read = created + updated + unchanged + leftOut + rejected.',
  id: { field: 'id' },
  findUnique: (id, { actor }) => ({ ...onlyId(id), AND: [visibleImports(actor)] }),
  fields: (t) => ({
    fileName: t.exposeString('fileName'),
    format: t.exposeString('format', { nullable: true }),
    status: t.expose('status', { type: ImportStatus }),
    refusal: t.exposeString('refusal', {
      nullable: true,
      description: 'Why the whole file was refused; then nothing of it was written.',
    }),
    read: t.exposeInt('read'),
    created: t.exposeInt('created'),
    updated: t.exposeInt('updated'),
    unchanged: t.exposeInt('unchanged'),
    leftOut: t.exposeInt('leftOut', { description: 'Not council IT.' }),
    rejected: t.exposeInt('rejected'),
    startedAt: t.expose('startedAt', { type: 'DateTime' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true }),
    problems: t.relation('problems', {
      description: `Records rejected or left out, by position; at most ${MOST_PROBLEMS} at a time.`,
      args: {
        kind: t.arg({ type: ImportProblemKind }),
        afterPosition: t.arg.int({ description: 'Only those behind this position.' }),
      },
      query: ({ kind, afterPosition }) => ({
        where: { ...(kind ? { kind } : {}), position: { gt: afterPosition ?? 0 } },
        orderBy: { position: 'asc' },
        take: MOST_PROBLEMS,
      }),
    }),
  }),
})

builder.queryField('imports', (t) =>
  t.connection(
    {
      type: Import,
      nullable: true,
      complexity: pageComplexity,
      description: 'Files you brought in, newest first.',
      authScopes: { mayRead: true },
      resolve: (_root, args, context, info) =>
        keysetPage<ImportRow>(args, { by: 'startedAt', direction: 'desc', holds: 'instant' }, (page) =>
          context.db.import.findMany({
            ...selectionOf(context, info),
            ...page,
            where: { AND: [visibleImports(context.actor), page.where] },
          }),
        ),
    },
    { name: 'ImportConnection' },
    { name: 'ImportEdge' },
  ),
)

builder.mutationField('importNotices', (t) =>
  t.prismaField({
    type: Import,
    description:
      'Brings published notices in: OCDS release or record packages (Find a Tender, Contracts Finder), or JSON Lines of notices. The same as `npm run import`, which takes files of any size. Needs a token with the scope IMPORT.',
    authScopes: { mayImport: true },
    errors: refusals,
    args: {
      fileName: t.arg.string({ required: true }),
      content: t.arg.string({ required: true, description: 'The text of the file.' }),
    },
    resolve: async (query, _root, { fileName, content }, { actor, db, unitOfWork }) => {
      const { id } = await importFile({
        unitOfWork,
        db,
        actor,
        fileName,
        open: () => Readable.from([Buffer.from(content)]),
      })
      return reread(query, (some) => db.import.findFirst({ ...some, where: { AND: [{ id }, visibleImports(actor)] } }))
    },
  }),
)
