import { type FieldProblem, InvalidInput, NotAllowed, NotFound, Refused } from '../server/platform/errors.ts'
import { builder } from './builder.ts'

const Problem = builder.interfaceRef<Error>('Problem').implement({
  description: 'Why something was not done.',
  fields: (t) => ({ message: t.exposeString('message', { description: 'What happened and what to do, for people.' }) }),
})

const FieldProblemRef = builder.objectRef<FieldProblem>('FieldProblem').implement({
  description: 'What is wrong with one field, and how to mend it.',
  fields: (t) => ({ field: t.exposeString('field'), message: t.exposeString('message') }),
})

builder.objectType(InvalidInput, {
  name: 'InvalidInput',
  description: 'What was given cannot be used.',
  interfaces: [Problem],
  fields: (t) => ({ problems: t.field({ type: [FieldProblemRef], resolve: (error) => [...error.problems] }) }),
})

builder.objectType(Refused, {
  name: 'Refused',
  description: 'A rule says no.',
  interfaces: [Problem],
  fields: (t) => ({ code: t.exposeString('code', { description: 'Stable, for tools.' }) }),
})

builder.objectType(NotFound, {
  name: 'NotFound',
  description: 'There is no such thing, or you may not see it.',
  interfaces: [Problem],
})

builder.objectType(NotAllowed, {
  name: 'NotAllowed',
  description: 'You see it, but you may not do this to it.',
  interfaces: [Problem],
})

/** The errors of every mutation: results are unions of these and the thing itself. */
export const refusals = { types: [InvalidInput, Refused, NotFound, NotAllowed] }
