/** What a client that sends mutations under an Idempotency-Key sees of an answer. */
export interface KeyedAnswer {
  readonly status: number
  readonly text: string
  readonly replayed: string | null
  readonly retryAfter: string | null
  readonly code: string | undefined
}

export const DRAFT = `mutation ($title: String!) {
  draftNeed(details: { title: $title }) {
    __typename
    ... on MutationDraftNeedSuccess { data { id title } }
    ... on InvalidInput { problems { field message } }
  }
}`

/** Sends an operation over HTTP, under a key if one is given. */
export async function sendKeyed(
  address: string,
  token: string,
  key: string | null,
  body: object,
): Promise<KeyedAnswer> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      ...(key === null ? {} : { 'idempotency-key': key }),
    },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  return {
    status: response.status,
    text,
    replayed: response.headers.get('idempotency-replayed'),
    retryAfter: response.headers.get('retry-after'),
    code: JSON.parse(text).errors?.[0]?.extensions?.code,
  }
}
