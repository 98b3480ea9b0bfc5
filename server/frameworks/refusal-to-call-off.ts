import { spokenDay } from '../platform/days.ts'
import { type Refusal, refusal } from '../platform/errors.ts'
import { type Framework, mayUse, type PossibleUser, type UserClass } from './framework.ts'
import { type CountedCallOff, refusalForHeadroom } from './headroom.ts'

/** What an authority would call off. */
export interface AskedCallOff extends CountedCallOff {
  readonly supplierName: string
  readonly manner: 'DIRECT' | 'COMPETED'
}

/** A framework, and how it stands. */
export interface Standing {
  readonly framework: Framework & { readonly endedAt: Date | null }
  /** The suppliers of the lot, or of all of it; none when they are not known. */
  readonly suppliers: readonly string[]
  readonly callOffs: readonly CountedCallOff[]
}

/** Why an authority may not call this off today; null when it may. The last question is whether enough is left. */
export function refusalToCallOff(
  { framework, suppliers, callOffs }: Standing,
  asked: AskedCallOff,
  authority: PossibleUser & { readonly name: string },
  today: Date,
): Refusal | null {
  return (
    refusalWhenOver(framework, today) ??
    refusalToUse(framework, authority) ??
    refusalOfManner(framework, asked) ??
    refusalOfSupplier(suppliers, asked) ??
    refusalForHeadroom(framework, callOffs, asked)
  )
}

export function refusalWhenOver(
  { endedAt, endsOn }: Pick<Standing['framework'], 'endedAt' | 'endsOn'>,
  today: Date,
): Refusal | null {
  const over = endedAt ?? (endsOn < today ? endsOn : null)
  return over
    ? refusal(
        'FRAMEWORK_ENDED',
        `This framework ended on ${spokenDay(over)}, so nothing more can be called off from it`,
      )
    : null
}

/** Why an authority may not use a framework, naming who may. */
export const refusalToUse = (
  framework: Pick<Framework, 'users'>,
  authority: PossibleUser & { readonly name: string },
): Refusal | null =>
  mayUse(framework, authority)
    ? null
    : refusal(
        'NOT_A_USER',
        `${authority.name} may not use this framework: it is open to ${spokenUsers(framework.users)}. Ask its owner whether you can be added`,
      )

/** Who may use it, as people say it. */
export function spokenUsers(users: readonly UserClass[]): string {
  const classes = users.flatMap((user) => spoken(user) ?? [])
  const named = users.filter(({ kind }) => kind === 'AUTHORITY').length
  const all = [...classes, ...(named > 0 ? [`${named} named ${named === 1 ? 'authority' : 'authorities'}`] : [])]
  return all.length > 0 ? new Intl.ListFormat('en-GB').format(all) : 'nobody'
}

const NATIONS = { ENGLAND: 'England', NORTHERN_IRELAND: 'Northern Ireland', SCOTLAND: 'Scotland', WALES: 'Wales' }

function spoken(user: UserClass): string | undefined {
  switch (user.kind) {
    case 'EVERY_COUNCIL':
      return 'every council'
    case 'NATION':
      return `authorities in ${NATIONS[user.nation]}`
    case 'REGION':
      return `authorities in ${user.region}`
    case 'AUTHORITY_KIND':
      return `authorities of the kind ${user.authorityKind.toLowerCase().replaceAll('_', ' ')}`
    case 'AUTHORITY':
      return undefined
  }
}

/** Direct award only where the framework allows it (Procurement Act 2023 s.45); never in a dynamic market (s.34). */
function refusalOfManner({ kind, isDirectAwardAllowed }: Framework, { manner }: AskedCallOff): Refusal | null {
  if (manner === 'COMPETED' || (isDirectAwardAllowed && kind !== 'DYNAMIC_MARKET')) return null
  const what = kind === 'DYNAMIC_MARKET' ? 'A dynamic market' : 'This framework'
  return refusal('DIRECT_AWARD_NOT_ALLOWED', `${what} allows no direct award. Hold a competition among its suppliers`)
}

function refusalOfSupplier(suppliers: readonly string[], { supplierName }: AskedCallOff): Refusal | null {
  const wanted = folded(supplierName)
  return suppliers.length === 0 || suppliers.some((name) => folded(name) === wanted)
    ? null
    : refusal(
        'NOT_A_SUPPLIER',
        `${supplierName} has no place on it. Its suppliers are ${suppliers.slice(0, 10).join(', ')}`,
      )
}

const folded = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
