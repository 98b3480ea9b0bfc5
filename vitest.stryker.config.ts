import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

/**
 * What mutation testing of the policy files runs: the tests of policies that ask no database, hundreds of times over. The
 * matrix, which asks everything of the whole service, takes 15 seconds for one mutant.
 */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['test/api/access/policies*.test.ts', 'server/needs/field-groups.test.ts'],
    globalSetup: [],
    // each mutant is switched on in modules of its own
    isolate: true,
    experimental: {},
  },
})
