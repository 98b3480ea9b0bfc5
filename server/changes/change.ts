/** The kinds of thing that can be followed. */
export const CHANGE_KINDS = ['NEED', 'MATCH', 'PROPOSAL', 'CONTRACT'] as const

export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** A thing is there and may have changed, or is no longer there for this reader. */
export type ChangeAction = 'CHANGED' | 'DELETED'

/** One thing that changed, for one reader. It carries an id, never contents. */
export interface Change {
  readonly kind: ChangeKind
  readonly id: string
  readonly action: ChangeAction
  readonly changedAt: Date
  /** Where to go on after this change. */
  readonly cursor: string
}

/** A place in the feed: past every change of earlier transactions, and of this one up to that number. */
export interface Position {
  readonly xid: string
  readonly sequence: string
}

export const BEGINNING: Position = { xid: '0', sequence: '0' }

const typeNames = { NEED: 'Need', MATCH: 'Match', PROPOSAL: 'Proposal', CONTRACT: 'Contract' } as const

/** The id of a thing as the API gives it: the type and the id, in base 64. */
export const globalIdOf = ({ kind, id }: { kind: ChangeKind; id: string }): string =>
  Buffer.from(`${typeNames[kind]}:${id}`).toString('base64')
