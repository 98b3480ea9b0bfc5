import type { Peer } from './peer.ts'

/** Everyone who can be asked, by the name used on the command line. */
export const makers: Readonly<Record<string, () => Promise<Peer>>> = {
  ours: async () => (await import('../ours.ts')).ours(),
  duckdb: async () => (await import('./duckdb.ts')).duckDb(),
  sqlite: async () => (await import('./sqlite.ts')).sqlite(),
  minisearch: async () => (await import('./minisearch.ts')).miniSearch(),
  postgres: async () => (await import('./postgres.ts')).postgres(),
  sklearn: async () => (await import('./scikit-learn.ts')).scikitLearn(),
}

/** What a user could take instead of ours. */
export const peerNames = Object.keys(makers).filter((name) => name !== 'ours')
