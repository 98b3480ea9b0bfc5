import { visibleCalendars } from '../server/publishing/calendar/calendar-access.ts'
import { createCalendarFeed } from '../server/publishing/calendar/create-calendar-feed.ts'
import { revokeCalendarFeed } from '../server/publishing/calendar/revoke-calendar-feed.ts'
import { builder } from './builder.ts'
import { refusals } from './errors.ts'
import { reread } from './reread.ts'

const CalendarFeed = builder.prismaObject('Calendar', {
  name: 'CalendarFeed',
  description: 'A secret address at which a calendar program reads your dates.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'For `revokeCalendarFeed`. It opens nothing.' }),
    name: t.exposeString('name', { description: 'What you called it.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    lastReadAt: t.expose('lastReadAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When a program last read it, to the hour; null when none has.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it no longer opens.',
    }),
  }),
})

const WithSecret = builder.objectRef<{ id: string; key: string }>('CalendarFeedWithSecret').implement({
  description: 'A calendar address with its key, which is shown this once.',
  fields: (t) => ({
    secret: t.exposeString('key', { description: 'The key in the address. Whoever has it reads your dates.' }),
    authorityPath: t.string({
      description: 'Where on this server the dates of your authorities are: give it to your calendar program.',
      resolve: ({ key }) => `/calendar/authority.ics?key=${key}`,
    }),
    proposalPath: t.string({
      description: 'Where the dates of one proposal are: put its id in place of `ID`.',
      resolve: ({ key }) => `/calendar/proposals/ID.ics?key=${key}`,
    }),
    feed: t.prismaField({
      type: CalendarFeed,
      description: 'The address, without its key.',
      resolve: (query, { id }, _args, { db }) =>
        reread(query, (some) => db.calendar.findUnique({ ...some, where: { id } })),
    }),
  }),
})

/** A person has ten that open; those that were revoked stay to be seen for a while. */
const SHOWN = 50

builder.queryField('calendarFeeds', (t) =>
  t.prismaField({
    type: [CalendarFeed],
    description: `Your calendar addresses, newest first; ${SHOWN} at most.`,
    authScopes: { mayRead: true },
    complexity: { field: 1, multiplier: 10 },
    resolve: (query, _root, _args, { actor, db }) =>
      db.calendar.findMany({ ...query, where: visibleCalendars(actor), orderBy: { id: 'desc' }, take: SHOWN }),
  }),
)

builder.mutationFields((t) => ({
  createCalendarFeed: t.field({
    type: WithSecret,
    extensions: { answersOnce: true },
    description: 'Makes a secret address at which your calendar program reads your authority’s and proposals’ dates.',
    authScopes: { mayWrite: true },
    errors: refusals,
    args: {
      name: t.arg.string({ required: true, description: 'What to call it, such as the program that reads it.' }),
    },
    resolve: (_root, { name }, { actor, unitOfWork }) =>
      unitOfWork(actor, (work) => createCalendarFeed(work, { name })),
  }),
  revokeCalendarFeed: t.prismaField({
    type: CalendarFeed,
    description: 'Ends a calendar address for good: who holds it reads nothing more.',
    authScopes: { mayWrite: true },
    errors: refusals,
    args: { id: t.arg.id({ required: true, description: 'Of an address of yours, from `calendarFeeds`.' }) },
    resolve: async (query, _root, { id: calendarFeedId }, { actor, db, unitOfWork }) => {
      const id = await unitOfWork(actor, (work) => revokeCalendarFeed(work, { calendarFeedId }))
      return reread(query, (some) => db.calendar.findUnique({ ...some, where: { id } }))
    },
  }),
}))
