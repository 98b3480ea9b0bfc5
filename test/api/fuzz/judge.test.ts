import { expect, test } from 'vitest'
import { faultOf } from './judge.ts'

const json = 'application/json; charset=utf-8'
const error = (extensions: object) => JSON.stringify({ errors: [{ message: 'No', extensions }] })

test.each([
  ['a status of the server’s own failure', 500, json, '{"data":{}}'],
  ['an error without a code', 200, json, error({})],
  ['a masked error', 200, json, error({ code: 'INTERNAL_SERVER_ERROR' })],
  ['a code nobody was told of', 200, json, error({ code: 'WHATEVER' })],
  ['half of JSON', 200, json, '{"data":'],
  [
    'a masked error in a later part',
    200,
    'multipart/mixed; boundary="-"',
    `---\r\n\r\n{"incremental":[${error({ code: 'INTERNAL_SERVER_ERROR' })}]}\r\n---`.replaceAll('\r', ''),
  ],
  ['a masked error in a stream', 200, 'text/event-stream', `data: ${error({ code: 'INTERNAL_SERVER_ERROR' })}\n\n`],
])('%s is a fault', (_what, status, type, text) => {
  expect(faultOf(status, type, text)).not.toBeNull()
})

test('an answer, a refusal with a known code and an empty refusal are none', () => {
  expect(faultOf(200, json, '{"data":{"viewer":null}}')).toBeNull()
  expect(faultOf(400, json, error({ code: 'LIMIT_PASSED' }))).toBeNull()
  expect(faultOf(406, '', '')).toBeNull()
})
