import './scalars.ts'
import './errors.ts'
import './classification.ts'
import './authority.ts'
import './viewer.ts'
import './contract.ts'
import './need.ts'
import './sharing.ts'
import './match.ts'
import './similar.ts'
import './proposal.ts'
import './demand.ts'
import './import.ts'
import './parked-job.ts'
import { builder } from './builder.ts'

/** The whole GraphQL schema: each concept adds itself to the builder when its file is loaded. */
export const schema = builder.toSchema()
