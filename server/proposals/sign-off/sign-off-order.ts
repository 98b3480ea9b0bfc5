import type { Order } from '../../platform/sql/page.ts'

/** What waits for approval is listed as it was asked for: the first one first. */
export const FIRST_ASKED = { by: 'askedAt', type: 'timestamptz', direction: 'asc' } as const satisfies Order
