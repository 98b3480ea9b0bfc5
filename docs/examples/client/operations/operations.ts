// Written by `npm run operations`: do not edit.

/** What each operation takes and answers. */
export interface Operations {
  DraftNeed: {
    variables: { readonly details: { readonly categorySlug?: string | null; readonly certifications?: readonly (string)[] | null; readonly contractEndsOn?: string | null; readonly cpvCodes?: readonly (string)[] | null; readonly dataResidency?: string | null; readonly departmentId?: string | null; readonly description?: string | null; readonly devices?: number | null; readonly earliestStartOn?: string | null; readonly extensionMonths?: number | null; readonly hosting?: 'CLOUD' | 'EITHER' | 'ON_PREMISES' | null; readonly howSupplied?: string | null; readonly incumbentSupplier?: string | null; readonly incumbentSystem?: string | null; readonly itlCodes?: readonly (string)[] | null; readonly kind?: 'GOODS' | 'SERVICES' | 'WORKS' | null; readonly latestExtendableEndOn?: string | null; readonly latestStartOn?: string | null; readonly notes?: string | null; readonly noticeToTerminateOn?: string | null; readonly openTo?: readonly ('JOINT_PROCUREMENT' | 'LEAD' | 'PIGGY_BACK' | 'SHARED_SERVICE')[] | null; readonly requirements?: readonly ({ readonly priority?: 'COULD' | 'MUST' | 'SHOULD' | null; readonly text: string })[] | null; readonly service?: string | null; readonly termMonths?: number | null; readonly title?: string | null; readonly users?: number | null; readonly valueExVatPence?: number | null } }
    result: { readonly draftNeed: ({ readonly __typename: 'InvalidInput'; readonly problems: readonly (({ readonly field: string; readonly message: string }))[]; readonly message: string } | { readonly __typename: 'MutationDraftNeedSuccess'; readonly data: ({ readonly id: string; readonly version: number }) } | { readonly __typename: 'NotAllowed'; readonly message: string } | { readonly __typename: 'NotFound'; readonly message: string } | { readonly __typename: 'Refused'; readonly message: string }) }
  }
  MyMatches: {
    variables: { readonly first: number }
    result: { readonly matches: ({ readonly nodes: readonly (({ readonly probability: number; readonly sides: readonly (({ readonly need: ({ readonly title: string; readonly authority: ({ readonly name: string }) }) }))[]; readonly reasons: readonly (({ readonly text: string }))[] }))[] }) | null }
  }
  MyNeeds: {
    variables: { readonly first: number; readonly after?: string | null }
    result: { readonly needs: ({ readonly nodes: readonly (({ readonly id: string; readonly title: string; readonly status: 'COMMITTED' | 'DRAFT' | 'LAPSED' | 'MET' | 'POSTED' | 'WITHDRAWN'; readonly version: number; readonly valueExVat: ({ readonly pence: number }) | null }))[]; readonly pageInfo: ({ readonly hasNextPage: boolean; readonly endCursor: string | null }) }) | null }
  }
  RenameNeed: {
    variables: { readonly needId: string; readonly expectedVersion: number; readonly title: string }
    result: { readonly editNeed: ({ readonly __typename: 'InvalidInput'; readonly message: string } | { readonly __typename: 'MutationEditNeedSuccess'; readonly data: ({ readonly title: string; readonly version: number }) } | { readonly __typename: 'NotAllowed'; readonly message: string } | { readonly __typename: 'NotFound'; readonly message: string } | { readonly __typename: 'Refused'; readonly code: string; readonly message: string }) }
  }
}

/** The id and the text of each operation. */
export const operations: Readonly<Record<keyof Operations, { readonly id: string; readonly text: string }>> = {
  DraftNeed: { id: '52d905cc45b7acd6d02f72f984a206716ca4e189afd13d24e807b40c1a0dbc12', text: "# Starts a need that only my authority sees.\nmutation DraftNeed($details: NeedDetailsInput!) {\n  draftNeed(details: $details) {\n    __typename\n    ... on MutationDraftNeedSuccess {\n      data {\n        id\n        version\n      }\n    }\n    ... on InvalidInput {\n      problems {\n        field\n        message\n      }\n    }\n    ... on Problem {\n      message\n    }\n  }\n}\n" },
  MyMatches: { id: '8745491a772c03aa01346da58f0c3f94c1897aa349fc23c01e94c9eccf948099', text: "# Who needs what we need, likeliest first, and why.\nquery MyMatches($first: Int!) {\n  matches(first: $first) {\n    nodes {\n      probability\n      sides {\n        need {\n          title\n          authority {\n            name\n          }\n        }\n      }\n      reasons {\n        text\n      }\n    }\n  }\n}\n" },
  MyNeeds: { id: '2827194af65de60a5151c1f5a7a2c47272bac673d2135c604a2b358799708688', text: "# The needs of my authority, a page at a time.\nquery MyNeeds($first: Int!, $after: String) {\n  needs(mine: true, first: $first, after: $after) {\n    nodes {\n      id\n      title\n      status\n      version\n      valueExVat {\n        pence\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n" },
  RenameNeed: { id: '990936c01a1acfdf4e11dc26f2e2dc04ce4d45ecd291611393d2e1bea96a6db1', text: "# Changes the title of a need, unless someone changed the need since it was read.\nmutation RenameNeed($needId: ID!, $expectedVersion: Int!, $title: String!) {\n  editNeed(needId: $needId, expectedVersion: $expectedVersion, details: { title: $title }) {\n    __typename\n    ... on MutationEditNeedSuccess {\n      data {\n        title\n        version\n      }\n    }\n    ... on Refused {\n      code\n    }\n    ... on Problem {\n      message\n    }\n  }\n}\n" },
}
