import { validate } from 'uuid'

/** An identifier no row has: what an impossible one is looked up as, so that it is answered like a missing one. */
const NO_ROW = '00000000-0000-0000-0000-000000000000'

export const onlyId = (id: string): { id: string } => ({ id: validate(id) ? id.toLowerCase() : NO_ROW })
