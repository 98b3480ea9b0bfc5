import { Buffer } from 'node:buffer'
import type { Answer } from './marketplace.ts'

/** An answer as text, with whatever base64 in it (ids, cursors) put beside it in plain. */
export function opened(answer: unknown): string {
  const text = JSON.stringify(answer)
  const coded = text.match(/[A-Za-z0-9+/_-]{16,}={0,2}/g) ?? []
  return [text, ...coded.map((code) => Buffer.from(code, 'base64').toString('latin1'))].join('\n')
}

/** An answer without the ids that were asked for, the references of errors and the places of what was asked. */
export const shape = (answer: unknown, ...ids: string[]): string =>
  ids.reduce((text, id) => text.replaceAll(id, 'ID'), JSON.stringify(answer)).replace(/"reference":"[^"]+"/g, '')

/** Was the operation refused because it asks for too much at once? */
export const isTooMuch = ({ errors }: Answer) => errors?.[0]?.extensions?.limit === 'cost'

/** Did the server fail, where it should have answered or refused? */
export const wentWrong = ({ errors }: Answer) =>
  (errors ?? []).some(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR')
