import type { Plugin } from 'graphql-yoga'
import { limitPassed, limits } from './limits.ts'

/** Refuses variables that hold too many values, too deep, or in too long a list, before anything else reads them. */
export const limitVariables = (): Plugin => ({
  onParams: ({ params }) => void valuesIn(params.variables, 0),
})

/** How many values something holds, itself included; throws the limit that it passes. */
function valuesIn(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return 1
  if (depth > limits.nesting) throw limitPassed('nesting', depth)
  const held = Object.values(value)
  if (Array.isArray(value) && held.length > limits.list) throw limitPassed('list', held.length)
  const values = held.reduce((sum: number, inner) => sum + valuesIn(inner, depth + 1), 1)
  if (values > limits.values) throw limitPassed('values', values)
  return values
}
