import type { Role } from '../operations.ts'
import type { Viewer } from './viewer.ts'

/** One place to go to; its words are the message `navigation.…`. */
interface Place {
  readonly name: string
  readonly href: string
  readonly for: readonly Role[]
}

const COUNCIL: readonly Role[] = ['VIEWER', 'OFFICER', 'APPROVER', 'AUTHORITY_ADMINISTRATOR', 'COORDINATOR']
const EVERYONE: readonly Role[] = [...COUNCIL, 'SUPPLIER_MEMBER', 'SUPPLIER_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR']

/** Where each role can go, in the order of the flow. What a page then shows, the API decides. */
const PLACES: readonly Place[] = [
  { name: 'home', href: '/home', for: EVERYONE },
  { name: 'needs', href: '/needs', for: COUNCIL },
  { name: 'matches', href: '/matches', for: COUNCIL },
  { name: 'proposals', href: '/proposals', for: COUNCIL },
  { name: 'approvals', href: '/approvals', for: ['APPROVER'] },
  { name: 'frameworks', href: '/frameworks', for: COUNCIL },
  { name: 'contracts', href: '/contracts', for: COUNCIL },
  { name: 'review', href: '/review', for: ['COORDINATOR'] },
  { name: 'demand', href: '/demand', for: EVERYONE },
  { name: 'administration', href: '/administration', for: ['AUTHORITY_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'] },
]

/** The places of the navigation for whoever visits. */
export const navigationOf = ({ roles }: Viewer): readonly Omit<Place, 'for'>[] =>
  PLACES.filter((place) => place.for.some((role) => roles.has(role)))
