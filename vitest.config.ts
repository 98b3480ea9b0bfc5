import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Packages resolve as they do in Node itself; otherwise two copies of graphql are loaded and do not know each other.
  ssr: { resolve: { conditions: ['node', 'module-sync'] } },
  test: {
    include: ['{server,schema,workers,prisma,test,bench}/**/*.test.ts'],
    globalSetup: 'test/support/global-setup.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
