import type { Concept } from '../types.ts'
import { corporate } from './corporate.ts'
import { digital } from './digital.ts'
import { education } from './education.ts'
import { housing } from './housing.ts'
import { infrastructure } from './infrastructure.ts'
import { place } from './place.ts'
import { revenues } from './revenues.ts'
import { socialCare } from './social-care.ts'

const byArea = { housing, revenues, socialCare, education, corporate, place, digital, infrastructure }

/** The service areas of the thesaurus, one file each. */
export type ServiceArea = keyof typeof byArea

/** Every concept of the council-IT thesaurus, by area. How to add one: README.md beside this file. */
export const concepts: readonly Concept[] = Object.values(byArea).flat()

/** The area of each concept, in the order of `concepts`. */
export const conceptAreas: readonly ServiceArea[] = Object.entries(byArea).flatMap(([area, list]) =>
  list.map(() => area as ServiceArea),
)
