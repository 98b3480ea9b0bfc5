import { readFileSync } from 'node:fs'
import { z } from 'zod'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** Whether an address is of this machine only. */
export const isLoopback = (url: string): boolean => LOOPBACK.includes(new URL(url).hostname)

/** HTTPS, or plain HTTP on this machine, where nobody else can listen. */
const secureUrl = (example: string) =>
  z
    .string()
    .refine((value) => URL.canParse(value) && (/^https:/.test(value) || (/^http:/.test(value) && isLoopback(value))), {
      error: `must be an https address like ${example}`,
    })

const slug = z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be a short name in small letters, like entra-leeds')

const EntraProvider = z.strictObject({
  id: slug,
  kind: z.literal('entra'),
  name: z.string().min(1).max(100),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  tenantId: z.uuid('must be the tenant’s id, which Entra shows under “Overview”'),
  /** An e-mail address counts only in these domains: Entra lets a tenant put any address into its tokens. */
  domains: z
    .array(
      z
        .string()
        .toLowerCase()
        .regex(/^[a-z0-9.-]+\.[a-z]+$/, 'must be a domain like leeds.gov.uk'),
    )
    .min(1, 'must name the tenant’s e-mail domains, like ["leeds.gov.uk"]'),
  issuer: secureUrl('https://login.microsoftonline.com/TENANT/v2.0').optional(),
})

const OneLoginProvider = z.strictObject({
  id: slug,
  kind: z.literal('one-login'),
  name: z.string().min(1).max(100).default('GOV.UK One Login'),
  clientId: z.string().min(1),
  /** PEM in PKCS 8: signs requests and proves who we are. */
  privateKey: z.string().includes('BEGIN PRIVATE KEY', { error: 'must be a private key in PEM (PKCS 8)' }),
  keyId: z.string().min(1).optional(),
  algorithm: z.enum(['RS256', 'ES256']).default('RS256'),
  issuer: secureUrl('https://oidc.account.gov.uk/').default('https://oidc.account.gov.uk/'),
})

const Provider = z.discriminatedUnion('kind', [EntraProvider, OneLoginProvider])

/** An identity provider as configured: a council's Microsoft Entra tenant, or GOV.UK One Login. */
export type ProviderSettings = z.output<typeof Provider>

const Providers = z
  .array(Provider)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'must have an id of its own each')

/** The environment variables that say how people sign in. */
export const signInVariables = {
  PUBLIC_URL: secureUrl('https://commonlot.example.gov.uk').optional(),
  SESSION_IDLE_MINUTES: z.coerce
    .number({ error: 'must be a number of minutes, like 30' })
    .min(1)
    .max(1_440)
    .default(30),
  SESSION_HOURS: z.coerce.number({ error: 'must be a number of hours, like 12' }).min(1).max(168).default(12),
  SIGN_IN_PROVIDERS: z.string().default('[]').transform(readProviders),
}

/** JSON, or the path of a file that holds it. */
function readProviders(text: string, context: z.RefinementCtx<string>): readonly ProviderSettings[] {
  const wrong = (message: string) => {
    context.addIssue({ code: 'custom', message })
    return []
  }
  let given: unknown
  try {
    given = JSON.parse(/^\s*\[/.test(text) ? text : readFileSync(text, 'utf8'))
  } catch {
    return wrong('must be a JSON list of identity providers, or the path of a file that holds one')
  }
  const read = Providers.safeParse(given)
  if (read.success) return read.data
  return wrong(read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()).join('; '))
}
