import type { Nation } from '../../generated/prisma/enums.ts'
import type { DecisionRoute } from './plan.ts'

interface Member {
  readonly authorityId: string
  readonly authority: { readonly name: string; readonly nation: Nation }
}

/**
 * How members decide as long as they have not said: by a decision that needs five clear working days of papers (Local
 * Government Act 1972 s.100B) and can be called in for five, on any day; in England a key decision, of which notice is given.
 */
export const defaultRoutes = (members: readonly Member[]): DecisionRoute[] =>
  members.map(({ authorityId, authority: { name, nation } }) => ({
    ...{ authorityId, name, isKeyDecision: nation === 'ENGLAND', papersBefore: 5, callIn: 5, meetsOn: null },
  }))
