/** Who takes part, and how each is asked for the same: 20 needs, last changed first, with authority and category. */
export interface Contestant {
  readonly name: string
  readonly label: string
  readonly script: string
  readonly body: (after: string | null) => object
  readonly list: string
}

const asked = (after: string | null, call: string, fields: string) => ({
  query: `query ($after: ${call.includes('Cursor') ? 'Cursor' : 'String'}) { ${call} { nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`,
  variables: { after },
})

const FIELDS = 'id title status authority { name } category { name }'

export const contestants: readonly Contestant[] = [
  {
    name: 'ours',
    label: 'Commonlot, every security plugin, by token',
    script: 'server/main.ts',
    list: 'needs',
    body: (after) => asked(after, 'needs(first: 20, after: $after)', FIELDS),
  },
  {
    name: 'raw',
    label: 'Express and one json_agg statement',
    script: 'bench/api/peers/raw.ts',
    list: 'needs',
    body: (after) => ({ after }),
  },
  {
    name: 'postgraphile',
    label: 'PostGraphile 5',
    script: 'bench/api/peers/postgraphile.ts',
    list: 'allNeeds',
    body: (after) => ({
      query: `query ($after: Cursor) { allNeeds(first: 20, after: $after, orderBy: [UPDATED_AT_DESC]) { nodes { id title status authorityByAuthorityId { name } categoryByCategorySlug { name } } pageInfo { endCursor hasNextPage } } }`,
      variables: { after },
    }),
  },
  {
    name: 'apollo',
    label: 'Apollo Server 5 + Prisma',
    script: 'bench/api/peers/apollo.ts',
    list: 'needs',
    body: (after) => asked(after, 'needs(first: 20, after: $after)', FIELDS),
  },
]
