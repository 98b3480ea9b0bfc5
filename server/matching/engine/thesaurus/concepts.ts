import type { Concept } from '../types.ts'
import { contact } from './contact.ts'
import { data } from './data.ts'
import { delivery } from './delivery.ts'
import { devices } from './devices.ts'
import { education } from './education.ts'
import { environment } from './environment.ts'
import { finance } from './finance.ts'
import { governance } from './governance.ts'
import { hosting } from './hosting.ts'
import { housing } from './housing.ts'
import { leisure } from './leisure.ts'
import { licences } from './licences.ts'
import { networks } from './networks.ts'
import { people } from './people.ts'
import { planning } from './planning.ts'
import { revenues } from './revenues.ts'
import { safety } from './safety.ts'
import { security } from './security.ts'
import { socialCare } from './social-care.ts'
import { streets } from './streets.ts'

/** Every concept of the council-IT thesaurus, one file a service area. How to add one: README.md beside this file. */
export const concepts: readonly Concept[] = [
  ...housing,
  ...revenues,
  ...socialCare,
  ...education,
  ...finance,
  ...people,
  ...governance,
  ...planning,
  ...streets,
  ...environment,
  ...safety,
  ...leisure,
  ...contact,
  ...data,
  ...delivery,
  ...networks,
  ...devices,
  ...hosting,
  ...licences,
  ...security,
]
