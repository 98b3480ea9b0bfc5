import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import { type MailSettings, mailSettings, mailVariables, problemsOfMail } from './mail-settings.ts'
import { type ProviderSettings, signInVariables } from './sign-in-settings.ts'

const port = z.coerce
  .number({ error: 'must be a whole number from 0 to 65535, like 4000' })
  .int('must be a whole number')
  .min(0, 'must be 0 or more')
  .max(65535, 'must be 65535 or less')

const url = (schemes: string[], example: string) =>
  z.string().refine((value) => schemes.some((scheme) => value.startsWith(`${scheme}://`)) && URL.canParse(value), {
    error: `must be a URL like ${example}`,
  })

const NEAR = ['loopback', 'linklocal', 'uniquelocal']
const isNetwork = (given: string): boolean => NEAR.includes(given) || ipaddr.isValid(given) || ipaddr.isValidCIDR(given)

/** How many proxies stand in front, or which; never all, because then anybody could say they come from anywhere. */
const proxies = z
  .string()
  .transform((given) => (/^\d{1,2}$/.test(given) ? Number(given) : given.split(',').map((one) => one.trim())))
  .refine((value) => (typeof value === 'number' ? value <= 10 : value.every(isNetwork)), {
    error:
      'must be the number of proxies in front (at most 10), or their addresses or networks with commas between, like 10.0.0.0/8,loopback',
  })
const requestsAMinute = (usual: number) =>
  z.coerce
    .number({ error: `must be a number of requests a minute, like ${usual}` })
    .int('must be a whole number')
    .min(1, 'must be 1 or more: a limit can be raised, not taken away')
    .max(10_000_000, 'must be 10000000 or less')
    .default(usual)

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
  TRUST_PROXY: proxies.optional(),
  RATE_LIMIT_TOKEN: requestsAMinute(600),
  RATE_LIMIT_PERSON: requestsAMinute(1_200),
  RATE_LIMIT_ORGANISATION: requestsAMinute(3_000),
  RATE_LIMIT_ADDRESS: requestsAMinute(120),
  GRAPHIQL: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  OPERATIONS_DIR: z.string().optional(),
  OPERATIONS_ONLY: z.enum(['true', 'false'], { error: 'must be true or false' }).default('false'),
  ...signInVariables,
  ...mailVariables,
  WEBHOOKS_TO_LOOPBACK: z
    .enum(['yes', 'no'], { error: 'must be yes (for development: webhooks may go to this machine) or no' })
    .default('no'),
})

const Checked = Environment.superRefine((given, context) => {
  for (const [variable, message] of [...problemsOfMail(given), ...problemsOfAddress(given)])
    context.addIssue({ code: 'custom', path: [variable], message })
})

/** Links in mail, and the way back from an identity provider, need the address that people use. */
function problemsOfAddress(given: {
  PUBLIC_URL?: string | undefined
  SMTP_URL?: string | undefined
  NOTIFY_API_KEY?: string | undefined
  SIGN_IN_PROVIDERS: readonly ProviderSettings[]
}): [variable: string, problem: string][] {
  const isNeeded = given.SMTP_URL || given.NOTIFY_API_KEY || given.SIGN_IN_PROVIDERS.length > 0
  return isNeeded && !given.PUBLIC_URL
    ? [['PUBLIC_URL', 'must be the address people use, like https://commonlot.example.gov.uk, where people sign in']]
    : []
}

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
  readonly trustProxy: number | readonly string[] | undefined
  /** Requests a minute. */
  readonly rateLimits: {
    readonly token: number
    readonly person: number
    readonly organisation: number
    readonly address: number
  }
  readonly graphiql: boolean
  readonly operationsDir: string | undefined
  readonly operationsOnly: boolean
  /** The address people type, without a slash at its end; undefined for this machine's own. */
  readonly publicUrl: string | undefined
  readonly sessionLimits: { readonly idleMs: number; readonly absoluteMs: number }
  readonly signInProviders: readonly ProviderSettings[]
  readonly mail: MailSettings
  readonly webhooksToLoopback: boolean
}

/** Reads the configuration from environment variables; throws one error that lists every problem at once. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const read = Checked.safeParse(given)
  if (!read.success) throw new Error(problems(read.error))
  if (read.data.OPERATIONS_ONLY === 'true' && !read.data.OPERATIONS_DIR) throw new Error(onlyWhich)
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
    trustProxy: data.TRUST_PROXY,
    rateLimits: {
      token: data.RATE_LIMIT_TOKEN,
      person: data.RATE_LIMIT_PERSON,
      organisation: data.RATE_LIMIT_ORGANISATION,
      address: data.RATE_LIMIT_ADDRESS,
    },
    graphiql: data.GRAPHIQL === 'on',
    operationsDir: data.OPERATIONS_DIR,
    operationsOnly: data.OPERATIONS_ONLY === 'true',
    publicUrl: data.PUBLIC_URL && new URL(data.PUBLIC_URL).origin,
    sessionLimits: { idleMs: data.SESSION_IDLE_MINUTES * 60_000, absoluteMs: data.SESSION_HOURS * 3_600_000 },
    signInProviders: data.SIGN_IN_PROVIDERS,
    mail: mailSettings(data),
    webhooksToLoopback: data.WEBHOOKS_TO_LOOPBACK === 'yes',
  }
}

const onlyWhich =
  'The configuration has a problem. Change these environment variables:\n  OPERATIONS_ONLY needs OPERATIONS_DIR: the folder of the operations that may run'

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
