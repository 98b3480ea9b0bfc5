import { ENGINE_VERSION } from '../engine/engine.ts'
import { weights as committed, type Weights } from '../engine/score/weights.ts'

/**
 * What a score came from: the engine and, where they are not the committed ones, its weights. Stored with every match,
 * so that needs scored by anything else are matched again.
 */
export const engineVersion = (weights: Weights): string =>
  weights.version === committed.version ? ENGINE_VERSION : `${ENGINE_VERSION}+w:${weights.version}`
