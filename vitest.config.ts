import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Packages resolve as they do in Node itself; otherwise two copies of graphql are loaded and do not know each other.
  ssr: { resolve: { conditions: ['node', 'module-sync'] } },
  test: {
    include: ['{server,schema,workers,prisma,test,bench}/**/*.test.ts'],
    globalSetup: 'test/support/global-setup.ts',
    setupFiles: 'test/support/keep-own-fetch.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Files mostly wait, for PostgreSQL and for processes they start; Vitest's own default leaves a core idle.
    maxWorkers: availableParallelism() + 1,
    // A worker keeps what it has imported for the next file, and Node itself loads it: docs/decisions/0030.
    pool: 'threads',
    isolate: false,
    experimental: { viteModuleRunner: false, nodeLoader: false },
  },
})
