/** Markup that is safe to show as it is. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

type Shown = Html | string | number | null | undefined | false | readonly Html[]

/** Writes markup: what is put in is text and is escaped, unless it is markup itself. */
export const html = (parts: TemplateStringsArray, ...shown: Shown[]): Html =>
  new Html(parts.reduce((text, part, i) => text + part + (i < shown.length ? written(shown[i]) : ''), ''))

function written(shown: Shown): string {
  if (shown instanceof Html) return shown.text
  if (Array.isArray(shown)) return shown.map(written).join('')
  if (shown === null || shown === undefined || shown === false) return ''
  return String(shown).replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string)
}
