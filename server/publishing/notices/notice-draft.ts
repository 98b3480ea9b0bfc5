import { ruleInForce } from '../../rules/effective-dated.ts'
import { noticeKinds } from '../../rules/notice-kinds.ts'
import type { NoticeFacts } from './notice-facts.ts'
import { type DraftedKind, type NoticeField, noticeFields } from './notice-fields.ts'

export interface DraftedField {
  readonly key: string
  readonly label: string
  readonly rule: string
  /** Null while nobody has said it. */
  readonly text: string | null
  /** Whether an authority stated it, in place of what Commonlot knows. */
  readonly isStated: boolean
}

/** What a notice would say, and what it still lacks. */
export interface NoticeDraft {
  readonly kind: DraftedKind
  readonly code: string
  readonly name: string
  readonly source: string
  readonly fields: readonly DraftedField[]
  readonly missing: readonly DraftedField[]
  /** Why it may not be published yet, whatever it says; null when nothing holds it back. */
  readonly heldBack: string | null
  readonly isComplete: boolean
}

/**
 * The content of a notice by regulations 13 to 20: what Commonlot knows, what the authorities stated, and what is missing.
 * What they stated goes before what is known. Nothing of it is public here.
 */
export function draftNotice(kind: DraftedKind, facts: NoticeFacts, stated: ReadonlyMap<string, string>): NoticeDraft {
  const notice = ruleInForce(
    noticeKinds.filter((one) => one.kind === kind),
    facts.today,
  )
  if (!notice) throw new Error(`There is no notice of the kind ${kind} on ${facts.today.toISOString()}`)
  const asked = noticeFields[kind].filter(({ concerns }) => !concerns || concerns(facts))
  const drafted = asked.map((field) => ({ field, said: sayField(field, facts, stated) }))
  const missing = drafted.filter(({ field, said }) => said.text === null && !field.isOptional).map(({ said }) => said)
  const heldBack = kind === 'TENDER' ? facts.heldBack.TENDER : null
  return {
    kind,
    heldBack,
    code: notice.code,
    name: notice.name,
    source: notice.source,
    fields: drafted.map(({ said }) => said),
    missing,
    isComplete: missing.length === 0 && heldBack === null,
  }
}

function sayField(field: NoticeField, facts: NoticeFacts, stated: ReadonlyMap<string, string>): DraftedField {
  const { key, label, rule, from } = field
  const own = stated.get(key)
  return { key, label, rule, text: own ?? from?.(facts) ?? null, isStated: own !== undefined }
}
