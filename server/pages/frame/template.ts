import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import nunjucks from 'nunjucks'
import { assets, componentFolders } from './assets.ts'
import { navigationOf } from './navigation.ts'
import type { Template } from './page.ts'
import { tagClass } from './tag-class.ts'
import type { Viewer } from './viewer.ts'
import { toOwnId, type Visit } from './visit.ts'
import { LANGUAGE_NAMES, LANGUAGES, wordsIn } from './words.ts'

const pages = join(import.meta.dirname, '..')

/** Templates are read once; what they show is escaped, and a template cannot reach what it was not given. */
const templates = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([pages, ...componentFolders], { noCache: false, watch: false }),
  { autoescape: true, trimBlocks: true, lstripBlocks: true },
)

/** `{{ need.id | key }}`: the part of an id that stands in addresses. */
templates.addFilter('key', (apiId: string) => encodeURIComponent(toOwnId(apiId)))

/** `{{ status | tagClass }}`: the colour of a status's tag, the same on every page. */
templates.addFilter('tagClass', (status: string) => tagClass(status))

/** What the frame of every page knows. */
export interface Frame {
  readonly nonce: string
  readonly viewer: Viewer | null
}

/** The whole page of what it shows, in the visitor's language and with the messages of its room at hand. */
export function written(visit: Visit, { template, ...shown }: Template, { nonce, viewer }: Frame): string {
  const [room = 'frame'] = template.split('/')
  const { form, formats, language, session, request } = visit
  const done = visit.asked('done')
  const words = wordsIn(language, room)
  return templates.render(template, {
    ...shown,
    form,
    problemOf: (name: string) => form.problems.find(({ field }) => field === name)?.message,
    formats,
    words,
    done: done && /^\w{1,40}$/.test(done) ? words(`done.${done}`, { defaultValue: '' }) : '',
    viewer,
    navigation: viewer ? navigationOf(viewer) : [],
    language,
    languages: LANGUAGES.map((code) => ({
      code,
      name: LANGUAGE_NAMES[code],
      href: withQuery(request.originalUrl, 'lang', code),
    })),
    path: request.path,
    here: request.originalUrl,
    assets,
    cspNonce: nonce,
    csrfToken: session?.csrfToken ?? '',
    once: randomUUID(),
    /** The page's own address with one question changed; without a value, without the question. */
    withQuery: (name: string, value?: string | number) => withQuery(request.originalUrl, name, value),
  })
}

/** An address with one question changed, from the first page again. */
export function withQuery(address: string, name: string, value?: string | number): string {
  const url = new URL(address, 'http://here')
  for (const left of ['after', 'before', 'done', name]) url.searchParams.delete(left)
  if (value !== undefined && value !== '') url.searchParams.set(name, String(value))
  return `${url.pathname}${url.search}`
}
