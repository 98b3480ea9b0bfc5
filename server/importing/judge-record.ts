import type { NamedBuyer, Recognised, Unrecognised } from '../organisations/authority-resolver.ts'
import type { Buyer } from './find-buyers.ts'
import { isCouncilIt } from './is-council-it.ts'
import type { ImportedNotice, OwnNotice, Problem } from './notice.ts'
import type { RawRecord } from './raw-record.ts'
import { readRecord } from './read-record.ts'

/** What a record is found to be before anything is written. */
export type Judgement =
  | { readonly is: 'accepted'; readonly position: number; readonly notice: OwnNotice; readonly buyer: Buyer }
  | ({ readonly is: 'rejected' | 'left out' } & Complaint)

/** A record that was not imported, as the report names it. */
export interface Complaint extends Problem {
  readonly position: number
  readonly recordId: string | null
  readonly title: string | null
}

/** What judging records needs to know: who is who, and for which authorities the person may import. */
export interface Bench {
  readonly recognise: (buyer: NamedBuyer) => Recognised<Buyer> | Unrecognised
  readonly mayImportFor: (authorityId: string) => boolean
}

/**
 * Judges one record, in this order: can it be read, is it IT, are its values right, is its buyer an authority, and may
 * this person import for it. A notice that is not IT is left out, whatever else is wrong with it.
 */
export function judgeRecord(raw: RawRecord, bench: Bench): Judgement {
  const read = readRecord(raw)
  if ('unreadable' in read)
    return { is: 'rejected', position: raw.position, ...read.unreadable, recordId: read.recordId, title: read.title }
  const { notice } = read
  const complain = (is: 'rejected' | 'left out', problem: Problem): Judgement => ({
    is,
    position: raw.position,
    recordId: notice.recordId,
    title: notice.subject.title,
    ...problem,
  })
  const verdict = isCouncilIt(notice.subject, notice.source)
  if (!verdict.isIt)
    return complain('left out', {
      field: null,
      reason: verdict.reason,
      fix: 'Nothing to do; if it is IT after all, post the need by hand',
    })
  if (read.problems.length > 0) return complain('rejected', joined(read.problems))
  const found = bench.recognise(notice.buyer)
  if ('unknown' in found) return complain('rejected', unknownBuyer(found))
  if (!bench.mayImportFor(found.authority.id)) return complain('rejected', notYours(found.authority))
  return { is: 'accepted', position: raw.position, notice: ownNotice(notice, found.authority), buyer: found.authority }
}

/**
 * Numbers in a list are its publisher's own, and anybody may claim a published one: a notice is known by its number
 * among those of its authority, so that no authority's notice can touch what came from another's.
 */
const ownNotice = (notice: ImportedNotice, { id }: { id: string }): OwnNotice => ({
  ...notice,
  source: `${notice.source} of ${id}`,
})

/** The first problem's field and fix, with every reason. */
function joined(problems: readonly Problem[]): Problem {
  const [first] = problems as readonly [Problem, ...Problem[]]
  return {
    field: first.field,
    reason: problems
      .slice(0, 5)
      .map(({ reason }) => reason)
      .join('. '),
    fix: first.fix,
  }
}

function unknownBuyer({ unknown, didYouMean }: Unrecognised): Problem {
  const choices = didYouMean?.length
    ? `Did you mean ${didYouMean.join(' or ')}? Correct the buyer’s name in the file, or ask`
    : 'Nothing to do if it is not a council. If it is one, ask'
  return {
    field: 'buyer',
    reason: unknown,
    fix: `${choices} an administrator to add this name to the authority’s other names`,
  }
}

const notYours = ({ name }: Buyer): Problem => ({
  field: 'buyer',
  reason: `You import for your own authority only, and this notice is of ${name}`,
  fix: `Ask an officer of ${name} or a coordinator to import it`,
})
