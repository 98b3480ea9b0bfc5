import type { FieldProblem } from '../../platform/errors.ts'

/** What a form was refused for: the page is shown again with it. Problems without a field concern the whole form. */
export class FormProblems extends Error {
  readonly problems: readonly FieldProblem[]
  constructor(problems: readonly FieldProblem[]) {
    super(problems.map(({ message }) => message).join('. '))
    this.problems = problems
  }
}

/** There is no such page for this person: it does not exist, or is not theirs to see. */
export class NoSuchPage extends Error {}

/** The person sees the thing but may not do this. */
export class NotForYou extends Error {}

/** Nobody is signed in any more. */
export class SignedOut extends Error {}

/** What the API answered that a page cannot go on with. */
export class ApiTrouble extends Error {
  readonly code: string | undefined
  constructor(message: string, code: string | undefined) {
    super(message)
    this.code = code
  }
}

/** The page must be there: without what it is about it does not exist. */
export function found<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new NoSuchPage()
  return thing
}
