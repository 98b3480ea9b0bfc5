import { GraphQLError } from 'graphql'
import { type Actor, isSignedIn } from '../server/organisations/actor.ts'

/** Why someone was not let in: not signed in, or with a token that lacks a scope. */
export function refusalOfEntry(actor: Actor): GraphQLError {
  return isSignedIn(actor)
    ? new GraphQLError('Your token or your role does not allow this. Ask for a token with the scope it needs', {
        extensions: { code: 'FORBIDDEN' },
      })
    : new GraphQLError(
        'Sign in first: send the header “Authorization: Bearer TOKEN” with a token that has not expired',
        {
          extensions: { code: 'UNAUTHENTICATED' },
        },
      )
}
