import { decodeGlobalID, encodeGlobalID } from '@pothos/plugin-relay'
import { readsTheLog, whoseLog } from '../server/audit/audit-access.ts'
import type { AuditProof } from '../server/audit/audit-proof.ts'
import { entriesAsked, findProvable } from '../server/audit/find-entries.ts'
import { findProof } from '../server/audit/find-proof.ts'
import { type ShownEntry, showEntries } from '../server/audit/show-entries.ts'
import * as enums from '../server/generated/prisma/enums.ts'
import { NotFound } from '../server/platform/errors.ts'
import { Authority } from './authority.ts'
import { builder, pageComplexity } from './builder.ts'
import { onlyId } from './identity.ts'
import { keysetPage } from './paging.ts'

const AuditChannel = builder.enumType(enums.AuditChannel, {
  name: 'AuditChannel',
  description: 'By what something was done.',
  values: {
    REQUEST: { description: 'A request to this server: a page, or a tool.' },
    COMMAND_LINE: { description: 'A command on the machine itself.' },
    WORKER: { description: 'The marketplace by itself, as by the clock.' },
  },
})

const AuditEntry = builder.objectRef<ShownEntry>('AuditEntry').implement({
  description:
    'Who did what to which object, when, from where and on whose behalf. Who and from where is null when that is another authority’s business.',
  fields: (t) => ({
    id: t.id({
      description: 'Identifier of the entry, for its proof.',
      resolve: ({ id }) => encodeGlobalID('AuditEntry', id),
    }),
    occurredAt: t.expose('occurredAt', { type: 'DateTime', description: 'When it happened.' }),
    sentence: t.exposeString('sentence', {
      description: 'The entry in plain words. An object is named only when you may see it now.',
    }),
    action: t.exposeString('action', { description: 'What was done, stable for tools, like NeedPosted.' }),
    objectType: t.exposeString('objectType', {
      nullable: true,
      description: 'What kind of thing it was done to, like Need.',
    }),
    objectIds: t.idList({
      description: 'The things it was done to; of an import there may be many.',
      resolve: ({ objectType, objectIds }) => objectIds.map((id) => encodeGlobalID(objectType ?? '', id)),
    }),
    onBehalfOf: t.exposeStringList('authorities', {
      description: 'Names of the authorities on whose behalf it was done; none for a coordinator or a worker.',
    }),
    channel: t.expose('channel', { type: AuditChannel, description: 'By what it was done.' }),
    personId: t.id({
      nullable: true,
      description: 'The person who did it.',
      resolve: ({ personId }) => personId && encodeGlobalID('Person', personId),
    }),
    personName: t.exposeString('personName', { nullable: true, description: 'The name of that person.' }),
    tokenName: t.exposeString('tokenName', { nullable: true, description: 'The token that was used, by its name.' }),
    sessionId: t.exposeString('sessionId', { nullable: true, description: 'The session in which it was done.' }),
    address: t.exposeString('address', { nullable: true, description: 'The network address of the request.' }),
    agent: t.exposeString('agent', { nullable: true, description: 'How the program that asked calls itself.' }),
    requestId: t.exposeString('requestId', {
      nullable: true,
      description: 'The same for all that one request did.',
    }),
  }),
})

builder.queryField('auditLog', (t) =>
  t.connection(
    {
      type: AuditEntry,
      nullable: true,
      complexity: pageComplexity,
      description:
        'The audit log, newest first. An authority’s administrators see what was done to what is theirs and on their behalf; a platform administrator sees everything; anybody else nothing. Reading the first page is itself an entry.',
      authScopes: { mayRead: true },
      args: {
        authorityId: t.arg.globalID({ for: Authority, description: 'Only what this authority may read.' }),
        objectId: t.arg.id({ description: 'Only what was done to this need, contract, proposal or other thing.' }),
        personId: t.arg.id({ description: 'Only what this person did.' }),
        action: t.arg.string({ description: 'Only this action, like NeedPosted.' }),
        from: t.arg({ type: 'DateTime', description: 'Only from this instant on.' }),
        until: t.arg({ type: 'DateTime', description: 'Only before this instant.' }),
      },
      resolve: async (_root, { authorityId, objectId, personId, action, from, until, ...page }, context) => {
        const { actor, db, unitOfWork } = context
        const asked = {
          authorityId: authorityId ? onlyId(authorityId.id).id : undefined,
          objectId: objectId == null ? undefined : idIn(objectId),
          personId: personId == null ? undefined : idIn(personId),
          action: action ?? undefined,
          from: from ?? undefined,
          until: until ?? undefined,
        }
        const where = entriesAsked(actor, asked)
        const entries = await keysetPage<ShownEntry>(
          page,
          { by: 'occurredAt', direction: 'desc', holds: 'instant' },
          async ({ where: bounds, ...rest }) =>
            showEntries(db, actor, await db.auditEntry.findMany({ ...rest, where: { AND: [where, bounds] } })),
        )
        if (readsTheLog(actor) && !page.after && !page.before) {
          await unitOfWork(actor, async (work) =>
            work.note({ type: 'AuditRead', ...whoseLog(actor, asked.authorityId) }),
          )
        }
        return entries
      },
    },
    { name: 'AuditEntryConnection', description: 'A page of the audit log.' },
    { name: 'AuditEntryEdge', description: 'An entry of the audit log and its place in the list.' },
  ),
)

const AuditProofRef = builder.objectRef<AuditProof>('AuditProof').implement({
  description: 'What proves that an entry is in the sealed log, to anyone who has kept the head of its batch.',
  fields: (t) => ({
    batch: t.int({ description: 'Number of the batch that holds the entry.', resolve: ({ batch }) => batch.number }),
    root: t.string({
      description: 'Merkle root of that batch (RFC 6962, SHA-256).',
      resolve: ({ batch }) => batch.root,
    }),
    sealedAt: t.field({
      type: 'DateTime',
      description: 'When that batch was sealed.',
      resolve: ({ batch }) => new Date(batch.sealedAt),
    }),
    document: t.string({
      description: 'The whole proof as JSON. Keep it in a file; `npm run audit:verify -- --proof FILE` checks it.',
      resolve: (proof) => JSON.stringify(proof),
    }),
  }),
})

/** A proof reads the leaves of a whole batch, up to 10,000. */
const PROOF_COMPLEXITY = 1_000

builder.queryField('auditProof', (t) =>
  t.field({
    type: AuditProofRef,
    nullable: true,
    complexity: PROOF_COMPLEXITY,
    description:
      'The proof that an entry of your authority’s people is in the sealed log. Null until it is sealed, some ten minutes, and for entries you may not see in full.',
    authScopes: { mayRead: true },
    args: { entryId: t.arg.id({ required: true, description: 'The id of an entry of `auditLog`.' }) },
    resolve: async (_root, { entryId }, { actor, db }) => {
      try {
        return await findProof(db, await findProvable(db, actor, idIn(entryId)))
      } catch (error) {
        if (error instanceof NotFound) return null
        throw error
      }
    },
  }),
)

/** The row's id in an id as the API gives it; one that cannot exist finds nothing, like one that does not. */
function idIn(given: string): string {
  try {
    return onlyId(decodeGlobalID(given).id).id
  } catch {
    return onlyId(given).id
  }
}
