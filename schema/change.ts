import { GraphQLError } from 'graphql'
import { CHANGE_KINDS, type Change, globalIdOf } from '../server/changes/change.ts'
import { type ChangePage, cursorNow, readChanges } from '../server/changes/read-changes.ts'
import { Refused } from '../server/platform/errors.ts'
import { builder, MOST_PER_PAGE, PER_PAGE, pageComplexity } from './builder.ts'

export const ChangeKind = builder.enumType('ChangeKind', {
  description: 'The kinds of thing that can be followed.',
  values: CHANGE_KINDS,
})

const ChangeAction = builder.enumType('ChangeAction', {
  description: 'What became of a thing.',
  values: {
    CHANGED: { description: 'It is new to you or may have changed: read it again.' },
    DELETED: { description: 'It is no longer there for you: withdrawn, no longer shared with you, or gone.' },
  },
})

export const ChangeRef = builder.objectRef<Change>('Change').implement({
  description: 'One thing that changed. It carries an id and no contents: read those with `node`.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ChangeKind, description: 'What kind of thing.' }),
    action: t.expose('action', { type: ChangeAction, description: 'What became of it.' }),
    id: t.id({ description: 'The id of the thing, as everywhere in this API.', resolve: globalIdOf }),
    changedAt: t.expose('changedAt', { type: 'DateTime', description: 'When it changed.' }),
    cursor: t.exposeString('cursor', { description: 'Where to go on after this change.' }),
  }),
})

const ChangePageRef = builder.objectRef<ChangePage>('ChangePage').implement({
  description: 'Some changes, in the order they came about.',
  fields: (t) => ({
    changes: t.field({
      type: [ChangeRef],
      complexity: { field: 0, multiplier: 1 },
      description: 'Each thing once, at its last change in this page.',
      resolve: ({ changes }) => [...changes],
    }),
    cursor: t.exposeString('cursor', { description: 'Give this as `after` next time, also when nothing changed.' }),
    hasMore: t.exposeBoolean('hasMore', { description: 'Ask again at once: there is more already.' }),
  }),
})

builder.queryField('changes', (t) =>
  t.field({
    type: ChangePageRef,
    complexity: pageComplexity,
    description:
      'What changed that you may see, or may no longer see, after a cursor: nothing is lost between two reads. Without a cursor it begins with everything you may see. A cursor is good for 90 days and while your roles stay as they are.',
    authScopes: { mayRead: true },
    args: {
      after: t.arg.string({ description: 'The cursor of an earlier answer.' }),
      first: t.arg.int({ description: `How many at most, 1 to ${MOST_PER_PAGE}; ${PER_PAGE} when left out.` }),
      kinds: t.arg({ type: [ChangeKind], description: 'Only these kinds; keep to the same kinds with one cursor.' }),
    },
    resolve: (_root, { after, first, kinds }, { actor, db }) =>
      inWords(() => readChanges(db, actor, { after, first: sizeOf(first), kinds })),
  }),
)

builder.queryField('changeCursor', (t) =>
  t.string({
    description: 'Where the feed stands now. Take it before you read lists: `changes` then tells what came after.',
    authScopes: { mayRead: true },
    resolve: (_root, _args, { actor, db }) => cursorNow(db, actor),
  }),
)

function sizeOf(first: number | null | undefined): number {
  const size = first ?? PER_PAGE
  if (size >= 1 && size <= MOST_PER_PAGE) return size
  throw new GraphQLError(`“first” must be from 1 to ${MOST_PER_PAGE}`, { extensions: { code: 'PAGE_TOO_LARGE' } })
}

/** A cursor that is refused is an error with its code: queries have no typed errors. */
export async function inWords<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Refused) throw new GraphQLError(error.message, { extensions: { code: error.code } })
    throw error
  }
}
