import { z } from 'zod'

const port = z.coerce
  .number({ error: 'must be a whole number from 0 to 65535, like 4000' })
  .int('must be a whole number')
  .min(0, 'must be 0 or more')
  .max(65535, 'must be 65535 or less')

const url = (schemes: string[], example: string) =>
  z.string().refine((value) => schemes.some((scheme) => value.startsWith(`${scheme}://`)) && URL.canParse(value), {
    error: `must be a URL like ${example}`,
  })

const Environment = z.object({
  PORT: port.default(4000),
  HOST: z.string().min(1, 'must name an address to listen on, like 127.0.0.1').default('127.0.0.1'),
  DATA_DIR: z.string().min(1, 'must name a folder, like .data').default('.data'),
  DATABASE_URL: url(['postgres', 'postgresql'], 'postgresql://user:password@host:5432/commonlot').optional(),
  DATABASE_POOL: z.coerce
    .number({ error: 'must be a number from 8 to 200, like 10' })
    .int()
    .min(8, 'must be 8 or more: four jobs at a time need two each')
    .max(200)
    .default(10),
  REDIS_URL: url(['redis', 'rediss'], 'redis://host:6379').optional(),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'must be one of trace, debug, info, warn, error, fatal or silent',
    })
    .default('info'),
  IMPORT_BODY_LIMIT_MB: z.coerce
    .number({ error: 'must be a number of megabytes, like 20' })
    .min(1)
    .max(200)
    .default(20),
  WEBHOOKS_TO_LOOPBACK: z
    .enum(['yes', 'no'], { error: 'must be yes (for development: webhooks may go to this machine) or no' })
    .default('no'),
})

/** Everything the environment may set, checked. See the configuration table in README.md. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly databasePool: number
  readonly redisUrl: string | undefined
  readonly logLevel: string
  readonly importBodyLimitBytes: number
  readonly webhooksToLoopback: boolean
}

/** Reads the configuration from environment variables; throws one error that lists every problem at once. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const read = Environment.safeParse(given)
  if (!read.success) throw new Error(problems(read.error))
  const { data } = read
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: data.DATA_DIR,
    databaseUrl: data.DATABASE_URL,
    databasePool: data.DATABASE_POOL,
    redisUrl: data.REDIS_URL,
    logLevel: data.LOG_LEVEL,
    importBodyLimitBytes: data.IMPORT_BODY_LIMIT_MB * 1024 * 1024,
    webhooksToLoopback: data.WEBHOOKS_TO_LOOPBACK === 'yes',
  }
}

function problems(error: z.ZodError): string {
  const lines = error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)
  return `The configuration has ${lines.length === 1 ? 'a problem' : `${lines.length} problems`}. Change these environment variables:\n${lines.join('\n')}`
}

/** The configuration of a process that cannot run without a database address, such as the web server or the worker. */
export function readConnectedConfig(
  env: Record<string, string | undefined>,
): Config & { readonly databaseUrl: string } {
  const config = readConfig(env)
  const { databaseUrl } = config
  if (databaseUrl) return { ...config, databaseUrl }
  throw new Error(
    'The configuration has a problem. Change these environment variables:\n  DATABASE_URL must be set here; `npm start` sets it for you',
  )
}
