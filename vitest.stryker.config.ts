import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

/** What mutation testing of the policy files runs: the tests of who may see and do what, and no others. */
export default defineConfig({ ...base, test: { ...base.test, include: ['test/api/access/*.test.ts'] } })
