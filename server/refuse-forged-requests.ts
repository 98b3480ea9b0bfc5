import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention'
import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { FoundSession } from './sign-in/find-session.ts'

const HEADER = 'x-graphql-yoga-csrf'

/**
 * A browser adds its cookie to requests that other sites make it send. Those that carry a session must therefore be of a
 * form that a browser asks about first: JSON by POST, or any with our header. A request with a token needs neither.
 */
export function refuseForgedRequests(): Plugin<object, { readonly session?: FoundSession | undefined }> {
  const { onRequestParse } = useCSRFPrevention({ requestHeaders: [HEADER] })
  return {
    onRequestParse: (payload) => {
      if (!payload.serverContext.session) return
      try {
        return onRequestParse?.(payload as never)
      } catch {
        throw new GraphQLError(
          `This request could have been sent by another site. Send it by POST as application/json, or with the header ${HEADER}: 1`,
          { extensions: { code: 'FORBIDDEN', http: { status: 403 } } },
        )
      }
    },
  }
}
