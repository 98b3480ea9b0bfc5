import type { Visit } from './visit.ts'

/** What a page answers: a template with what it shows, or where to go on. */
export type Shown = Template | GoOn

export interface Template {
  /** The template, as `needs/needs.njk`. */
  readonly template: string
  /** What the page is about; it stands in its heading and in the browser's title. */
  readonly title: string
  readonly [shown: string]: unknown
}

export interface GoOn {
  readonly goTo: string
}

/** One page: where it is, what it shows, and what its form does. */
export interface Page {
  /** As in `/needs/:needId`. */
  readonly path: string
  /** Pages are for people who have signed in, unless they are for everyone. */
  readonly open?: 'everyone'
  readonly show: (visit: Visit) => Promise<Shown> | Shown
  /**
   * What sending the page's form does. What the API refuses comes back as the page with its problems and all that was
   * typed; otherwise it goes on to another page, so that refreshing sends nothing twice.
   */
  readonly send?: (visit: Visit) => Promise<Shown>
}

/** Goes on to another page, which may say what was done: its words under `done.…`. */
export const goTo = (path: string, done?: string): GoOn => {
  if (!done) return { goTo: path }
  const [before = '', fragment] = path.split('#')
  return { goTo: `${before}${before.includes('?') ? '&' : '?'}done=${done}${fragment ? `#${fragment}` : ''}` }
}
