import { type CatalogueReport, importFrameworks } from '../server/frameworks/import-frameworks.ts'
import type { LineProblem } from '../server/frameworks/read-catalogue.ts'
import { builder } from './builder.ts'
import { refusals } from './errors.ts'

const FrameworkImportProblem = builder.objectRef<LineProblem>('FrameworkImportProblem').implement({
  description: 'What is wrong with a line of a catalogue.',
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'The line of the file; 1 is the headings.' }),
    field: t.exposeString('field', { description: 'Under which heading.' }),
    problem: t.exposeString('problem', { description: 'What is wrong.' }),
    fix: t.exposeString('fix', { description: 'What to do.' }),
  }),
})

const FrameworkImport = builder.objectRef<CatalogueReport>('FrameworkImport').implement({
  description: 'What became of a catalogue: read = created + updated + unchanged + rejected.',
  fields: (t) => ({
    read: t.exposeInt('read', { description: 'Frameworks in the file.' }),
    created: t.exposeInt('created', { description: 'Frameworks that are new here.' }),
    updated: t.exposeInt('updated', { description: 'Frameworks that were brought up to date.' }),
    unchanged: t.exposeInt('unchanged', { description: 'Frameworks that say what they said before.' }),
    rejected: t.exposeInt('rejected', { description: 'Frameworks left out because of a problem.' }),
    problems: t.field({
      type: [FrameworkImportProblem],
      description: 'What is wrong, by line.',
      resolve: ({ problems }) => [...problems],
    }),
  }),
})

builder.mutationField('importFrameworks', (t) =>
  t.field({
    type: FrameworkImport,
    description:
      'Brings a catalogue of frameworks in from CSV, one line for each lot; the same file again changes nothing. For coordinators and platform administrators, with the scope IMPORT.',
    authScopes: { mayImport: true },
    errors: refusals,
    args: {
      content: t.arg.string({
        required: true,
        description: 'The text of the file; the README names its headings.',
      }),
    },
    resolve: (_root, { content }, { actor, unitOfWork }) =>
      unitOfWork(actor, (work) => importFrameworks(work, { content })),
  }),
)
