import { errorCodes } from '../../../server/api/error-codes.ts'

/** What is wrong with an answer to a request, however foolish that was; null when nothing is. */
export function faultOf(status: number, contentType: string, text: string): string | null {
  if (status >= 500) return `status ${status}`
  const answers = answersIn(contentType, text)
  if (!answers) return `not what it says it is: ${contentType}`
  for (const error of answers.flatMap(errorsIn)) {
    const code = error.extensions?.code
    if (typeof code !== 'string') return `an error without a code: ${error.message}`
    if (code === 'INTERNAL_SERVER_ERROR') return `masked: ${error.message}`
    if (!(code in errorCodes)) return `a code that the reference does not know: ${code}`
  }
  return null
}

interface Answer {
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: unknown } }[]
  readonly incremental?: readonly Answer[]
}

const errorsIn = ({ errors = [], incremental = [] }: Answer): NonNullable<Answer['errors']> => [
  ...errors,
  ...incremental.flatMap(errorsIn),
]

/** The JSON of an answer: one, or one for each part of a stream; undefined when it cannot be read. */
function answersIn(contentType: string, text: string): Answer[] | undefined {
  try {
    if (text === '') return []
    if (/json/.test(contentType)) return [JSON.parse(text)]
    if (contentType.startsWith('multipart/mixed'))
      return [...text.matchAll(/^\{.*\}$/gm)].map(([part]) => JSON.parse(part))
    if (contentType.startsWith('text/event-stream'))
      return [...text.matchAll(/^data: ?(\{.*\})$/gm)].map(([, part]) => JSON.parse(part as string))
    return contentType.startsWith('text/') ? [] : undefined
  } catch {
    return undefined
  }
}
