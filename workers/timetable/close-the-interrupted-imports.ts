import { closeInterruptedImports } from '../../server/importing/close-interrupted-imports.ts'
import type { TimedVerb } from '../timed-verb.ts'

/** Every hour, imports whose process was killed are said to be interrupted. */
export const closeTheInterruptedImports: TimedVerb = {
  name: 'closeTheInterruptedImports',
  pattern: '40 * * * *',
  run: (work) => closeInterruptedImports(work),
}
