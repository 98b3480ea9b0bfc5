import { GraphQLDeferDirective, GraphQLStreamDirective, specifiedDirectives } from 'graphql'
import './scalars.ts'
import './errors.ts'
import './classification.ts'
import './authority.ts'
import './viewer.ts'
import './token.ts'
import './contract.ts'
import './need.ts'
import './match.ts'
import './similar.ts'
import './proposal.ts'
import './demand.ts'
import './import.ts'
import './parked-job.ts'
import './supplier.ts'
import './people.ts'
import './invitation.ts'
import './joining.ts'
import './departments.ts'
import './audit.ts'
import { builder } from './builder.ts'
import { describe } from './describe.ts'

/** The whole GraphQL schema: each concept adds itself to the builder when its file is loaded. */
export const schema = describe(
  builder.toSchema({ directives: [...specifiedDirectives, GraphQLDeferDirective, GraphQLStreamDirective] }),
)
