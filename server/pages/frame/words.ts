import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import i18next, { type TFunction } from 'i18next'

export type Language = 'en' | 'cy'
export const LANGUAGES: readonly Language[] = ['en', 'cy']
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', cy: 'Cymraeg' }

/** Says a message of the catalogues: `words('needs:title')`, with what stands in it and, for plurals, `count`. */
export type Words = TFunction

const pages = join(import.meta.dirname, '..')

/** A room's catalogue stands in its folder as `words.en.json`; `words.cy.json` has the same keys where there is Welsh. */
const catalogues = (language: Language): Record<string, object> =>
  Object.fromEntries(
    readdirSync(pages, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(`words.${language}.json`))
      .map((file) => [file.split(/[\\/]/)[0] as string, JSON.parse(readFileSync(join(pages, file), 'utf8')) as object]),
  )

const catalogue = i18next.createInstance()
void catalogue.init({
  resources: { en: catalogues('en'), cy: catalogues('cy') },
  fallbackLng: 'en',
  supportedLngs: [...LANGUAGES],
  defaultNS: 'frame',
  initAsync: false,
  // the templates escape what they show
  interpolation: { escapeValue: false },
})

/** The messages in a language; a key without its room's name is the room's own. */
export const wordsIn = (language: Language, room = 'frame'): Words => catalogue.getFixedT(language, room)

/** Whether a room is there in a language. */
export const isWritten = (language: Language, room: string): boolean => catalogue.hasResourceBundle(language, room)

export const languageOf = (asked: unknown): Language | undefined => LANGUAGES.find((language) => language === asked)
