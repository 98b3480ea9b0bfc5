import type { Hosting } from '../../generated/prisma/enums.ts'

/** How much a requirement matters; WONT says that it must not be. */
export type Priority = 'MUST' | 'SHOULD' | 'COULD' | 'WONT'

export interface StatedRequirement {
  readonly text: string
  readonly priority: Priority
}

/** What one member's need requires. */
export interface StatedRequirements {
  readonly needId: string
  readonly authorityId: string
  readonly requirements: readonly StatedRequirement[]
  readonly hosting: Hosting | null
  readonly dataResidency: string | null
  readonly certifications: readonly string[]
}
