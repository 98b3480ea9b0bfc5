/** V8's complaints about JSON, and what a person would say. */
const COMPLAINTS: readonly (readonly [RegExp, string])[] = [
  [/^Bad escaped character/, 'a backslash is followed by a character that cannot follow one'],
  [/^Bad Unicode escape/, 'a \\u is not followed by four hexadecimal digits'],
  [/^Bad control character/, 'there is a line break or another control character inside quoted text'],
  [/^Unterminated string/, 'a quotation mark is missing'],
  [/^Unexpected end/, 'it ends too early'],
  [/^Expected ',' or/, 'a comma or a closing bracket is missing'],
  [/^Expected (double-quoted )?property name/, 'a name in quotation marks is missing, or a comma is one too many'],
  [/^Expected ':'/, 'a colon is missing after a name'],
  [/^(No number after|Exponent part|Unterminated fractional)/, 'a number is not finished'],
  [/^Unexpected non-whitespace/, 'something follows its end'],
  [/^Unexpected token '[IN]'/, 'Infinity or NaN stands where JSON has a number or null'],
  [/^Unexpected (token|string|number)/, 'a character is out of place'],
]

/**
 * The value of a record's bytes, or what is wrong with them in plain words, with the line of the file and the column.
 * `line` is the line of the file on which the record starts.
 */
export function readJson(
  bytes: Buffer,
  line: number,
): { readonly value: unknown } | { readonly problem: string; readonly fix: string } {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return {
      problem: `The record on line ${line} is not UTF-8 text`,
      fix: 'Save the file as UTF-8 and import it again',
    }
  }
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    const problem = `The record is not valid JSON: ${complaint(String((error as Error).message), text, line)}`
    return { problem, fix: 'Correct it there and import the file again; records imported already are not repeated' }
  }
}

function complaint(message: string, text: string, line: number): string {
  const said = COMPLAINTS.find(([pattern]) => pattern.test(message))?.[1] ?? 'a character is out of place'
  const at = faultAt(message, text)
  if (at === undefined) return `${said} (in the record on line ${line})`
  const before = text.slice(0, at)
  const fileLine = line + before.split('\n').length - 1
  return `${said} (line ${fileLine}, column ${before.length - before.lastIndexOf('\n')})`
}

const SHOWN_BEFORE_FAULT = 10

/** V8 gives a position, or quotes the text around the fault: ten characters before it where there are as many. */
function faultAt(message: string, text: string): number | undefined {
  const position = /at position (\d+)/.exec(message)?.[1]
  if (position) return Number(position)
  if (message.startsWith('Unexpected end')) return text.length
  const quoted = /, \.\.\."([\s\S]*)"(?:\.\.\.)? is not valid JSON$/.exec(message)?.[1]
  const found = quoted === undefined ? -1 : text.indexOf(quoted)
  return found === -1 ? undefined : found + SHOWN_BEFORE_FAULT
}
