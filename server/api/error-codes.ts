/** Every code that an error of a whole request, or of a field, may have; what it means and what to do. */
export const errorCodes: Readonly<Record<string, string>> = {
  ACCESS_CHANGED: 'What you may see is no longer what it was when the cursor was given. Start again without one.',
  BAD_CURSOR: 'A cursor that this list did not give, or gave before its feed began again. Start again without it.',
  BAD_REQUEST: 'The request is not one that GraphQL over HTTP knows. The message says which part.',
  BAD_USER_INPUT: 'A value cannot be read. The message says which one, and how to write it.',
  BODY_TOO_LARGE: 'The request is larger than you may send. See the limits.',
  CURSOR_EXPIRED: 'The cursor is too old. Start again without one.',
  FORBIDDEN: 'Your token or your role does not allow this. Ask for a token with the scope it needs.',
  FORGERY_PREVENTED: 'A query by GET without a header that another site could not send. Send your token.',
  GRAPHQL_PARSE_FAILED: 'The text is no GraphQL. The message says where it stops being so.',
  GRAPHQL_VALIDATION_FAILED: 'The operation does not fit the schema. The message says what does not.',
  IDEMPOTENCY_ANSWER_NOT_KEPT:
    'It was done before, and its answer showed a secret that is not kept. Look at what there is now.',
  IDEMPOTENCY_IN_PROGRESS: 'The same request is being carried out. Ask again in as many seconds as Retry-After says.',
  IDEMPOTENCY_KEY_FOR_ONE_THING:
    'A key goes with one mutation at a time. Send them one by one, each with a key of its own.',
  IDEMPOTENCY_KEY_REUSED: 'The key came with another request before. Send a new one.',
  IDEMPOTENCY_KEY_UNUSABLE: 'The key is none that can be used. The message says what one looks like.',
  IDEMPOTENCY_UNFINISHED:
    'It was begun before and not finished. Look at what there is now, then send it with a new key.',
  INTERNAL_SERVER_ERROR: 'Something went wrong on our side. Try again; if it goes on, quote the reference.',
  LENGTH_REQUIRED: 'A body without the header Content-Length. Send it.',
  LIMIT_PASSED: 'The operation asks for too much. `limit`, `most` and `sent` say of what, and how much.',
  OPERATION_MISSING: 'Neither the text nor the id of an operation was sent.',
  OPERATION_NOT_KNOWN: 'Only operations known to this server may run. Send the id of one.',
  OPERATION_RESOLUTION_FAILURE: 'Several operations were sent and none was named, or one that is not there.',
  PAGE_TOO_LARGE: 'More rows at once than a list gives. Ask for them page by page.',
  PERSISTED_QUERY_NOT_FOUND: 'The server knows no operation by this id. Send its text.',
  RATE_LIMITED: 'You ask more often than you may. Wait as long as the header Retry-After says.',
  STREAM_NOT_ACCEPTED: 'A subscription is answered as a stream. Send the header “Accept: text/event-stream”.',
  TOO_MANY_SUBSCRIPTIONS: 'You hold as many subscriptions open as you may. Close one.',
  UNAUTHENTICATED: 'Nobody is signed in. Send the header “Authorization: Bearer TOKEN”.',
}
