import type { Page } from '../frame/page.ts'
import { needsPage } from './needs.ts'

/** The pages of what authorities intend to buy. */
export const needPages: readonly Page[] = [needsPage]
