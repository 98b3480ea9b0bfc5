import type { Page } from '../frame/page.ts'
import { startPage } from './start.ts'

/** The pages for everyone, signed in or not. */
export const aboutPages: readonly Page[] = [startPage]
