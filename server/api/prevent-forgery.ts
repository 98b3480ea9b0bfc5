import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention'
import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** Headers that no page of another site can make a browser send without asking us first, which we refuse (closed CORS). */
const PROOFS = ['authorization', 'x-csrf-prevention', 'apollo-require-preflight']

/** Refuses what another site could make a signed-in browser send: a request that shows by no header that it is not. */
export function preventForgery(): Plugin {
  const { onRequestParse } = useCSRFPrevention({ requestHeaders: PROOFS })
  return {
    onRequestParse: (given) => {
      try {
        return onRequestParse?.(given as never)
      } catch {
        throw new GraphQLError(
          'A query by GET needs a header that a page of another site cannot send. Send “Authorization: Bearer TOKEN”, or “X-CSRF-Prevention: 1”',
          { extensions: { code: 'FORGERY_PREVENTED', http: { status: 403 } } },
        )
      }
    },
  }
}
