import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testDatabase } from '../support/database.ts'
import { ownRedisDatabase } from '../support/redis.ts'
import { onEachBackend } from './workbench.ts'

const { url } = await testDatabase()

onEachBackend(({ redisUrl }) => {
  const start = async () => {
    const child = fork(join(import.meta.dirname, '../../workers/main.ts'), {
      env: {
        ...process.env,
        DATABASE_URL: url,
        REDIS_URL: redisUrl ? ownRedisDatabase(redisUrl) : '',
        LOG_LEVEL: 'info',
      },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    })
    let output = ''
    child.stdout?.on('data', (data) => (output += data))
    const ended = once(child, 'exit')
    await Promise.race([once(child, 'message'), ended])
    return {
      child,
      ended,
      lines: () =>
        output
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
    }
  }

  test('the worker says that it is ready, once, and ends well when asked to', async () => {
    const { child, ended, lines } = await start()
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    expect(lines().filter(({ msg }) => msg === 'worker ready')).toMatchObject([
      { name: 'worker', queues: redisUrl ? 'Redis' : 'PostgreSQL' },
    ])
  })

  test('the worker ends when its supervisor is gone', async () => {
    const { child, ended } = await start()
    child.disconnect()
    expect(await ended).toEqual([0, null])
  })
})

test('a worker without a database says which setting is missing', async () => {
  const child = fork(join(import.meta.dirname, '../../workers/main.ts'), {
    env: { ...process.env, DATABASE_URL: '' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let problems = ''
  child.stderr?.on('data', (data) => (problems += data))
  expect(await once(child, 'exit')).toEqual([1, null])
  expect(problems).toContain('DATABASE_URL must be set')
})
