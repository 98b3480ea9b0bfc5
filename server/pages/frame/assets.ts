import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import express, { type Request, type Response, Router } from 'express'

const packages = createRequire(import.meta.url)
const folderOf = (name: string) => dirname(packages.resolve(`${name}/package.json`))
const govuk = join(folderOf('govuk-frontend'), 'dist/govuk')
const moj = join(folderOf('@ministryofjustice/frontend'), 'moj')
/** Where the templates of the components stand. */
export const componentFolders = [join(folderOf('govuk-frontend'), 'dist'), folderOf('@ministryofjustice/frontend')]

const read = (...path: string[]) => readFileSync(join(...path), 'utf8').replace(/\/[/*]# sourceMappingURL=.*$/gm, '')

/** GDS Transport is for GOV.UK only: the components come in Commonlot's own font. */
const inOurFont = (css: string) =>
  css.replaceAll(/@font-face\{[^}]*\}/g, '').replaceAll('GDS Transport,arial,sans-serif', 'Arial,Helvetica,sans-serif')

interface Asset {
  readonly path: string
  readonly type: string
  readonly text: string
}

/** Its name changes with what is in it, so browsers may keep it for ever. */
const asset = (name: string, type: string, text: string): Asset => {
  const [stem, extension] = name.split('.')
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 12)
  return { path: `/assets/${stem}-${mark}.${extension}`, type, text }
}

const stylesheet = [inOurFont(read(govuk, 'govuk-frontend.min.css')), inOurFont(read(moj, 'moj-frontend.min.css'))]

export const assets = {
  styles: asset('commonlot.css', 'css', [...stylesheet, read(import.meta.dirname, 'commonlot.css')].join('\n')),
  govuk: asset('govuk-frontend.js', 'js', read(govuk, 'govuk-frontend.min.js')),
  moj: asset('moj-frontend.js', 'js', read(moj, 'moj-frontend.min.js')),
  script: asset('commonlot.js', 'js', read(import.meta.dirname, 'commonlot.js')),
} as const satisfies Record<string, Asset>

const A_YEAR = 'public, max-age=31536000, immutable'

/** Styles and scripts, from this server and from nowhere else. */
export function assetRoutes(): Router {
  const router = Router()
  for (const { path, type, text } of Object.values(assets))
    router.get(path, (_request: Request, response: Response) => {
      response.type(type).set('Cache-Control', A_YEAR).send(text)
    })
  router.use('/assets/images', express.static(join(import.meta.dirname, 'images'), { maxAge: '1 day' }))
  router.use('/assets/images', express.static(join(moj, 'assets/images'), { maxAge: '1 day' }))
  return router
}
