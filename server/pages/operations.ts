// Made by `npm run pages:operations` from the .graphql files beside the pages; do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** In which order needs are listed. */
export type NeedOrder = {
  /** By what. */
  readonly by: NeedOrderBy;
  /** Which way; what is usual for it when left out. */
  readonly direction: OrderDirection | null | undefined;
};

/** By what needs are ordered. */
export type NeedOrderBy =
  /** End of the contract they replace, the soonest first; those without one are the latest. Leaves out needs that withhold it from you. */
  | 'CONTRACT_END'
  /** Earliest start, the soonest first; those without one are the latest. */
  | 'START'
  /** When they last changed; the latest first when no direction is given. */
  | 'UPDATED';

/** How far a need has come. */
export type NeedStatus =
  /** Its authority will buy it with others. */
  | 'COMMITTED'
  /** Only its own authority sees it. */
  | 'DRAFT'
  /** Its latest start has passed. */
  | 'LAPSED'
  /** It has been bought. */
  | 'MET'
  /** It is open, and matched with others. */
  | 'POSTED'
  /** Its authority took it back. */
  | 'WITHDRAWN';

/** Which way a list runs. */
export type OrderDirection =
  /** From the first, soonest or least. */
  | 'ASC'
  /** From the last, latest or most. */
  | 'DESC';

/** What a person may do for an authority, a supplier or the marketplace. */
export type Role =
  /** Reads, and approves for the authority. */
  | 'APPROVER'
  /** Looks after the authority’s people, and does what an officer does. */
  | 'AUTHORITY_ADMINISTRATOR'
  /** Works for several authorities: reviews matches, runs proposals. */
  | 'COORDINATOR'
  /** Posts needs and takes part in proposals for the authority. */
  | 'OFFICER'
  /** Looks after the marketplace itself. */
  | 'PLATFORM_ADMINISTRATOR'
  /** Looks after the supplier’s people. */
  | 'SUPPLIER_ADMINISTRATOR'
  /** Sees aggregated demand for the supplier. */
  | 'SUPPLIER_MEMBER'
  /** Reads what the authority may see. */
  | 'VIEWER';

export type StartQueryVariables = Exact<{ [key: string]: never; }>;


export type StartQuery = { readonly aggregatedDemand: { readonly releasedOn: string } | null };

export type FrameQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameQuery = { readonly viewer: { readonly name: string, readonly email: string | null, readonly actingForId: string | null, readonly memberships: ReadonlyArray<{ readonly role: Role, readonly supplierName: string | null, readonly authority: { readonly id: string, readonly name: string } | null }> } };

export type NeedsQueryVariables = Exact<{
  mine: boolean | null | undefined;
  search: string | null | undefined;
  status: ReadonlyArray<NeedStatus> | NeedStatus | null | undefined;
  category: string | null | undefined;
  orderBy: NeedOrder | null | undefined;
  first: number | null | undefined;
  after: string | null | undefined;
  last: number | null | undefined;
  before: string | null | undefined;
}>;


export type NeedsQuery = { readonly needs: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly status: NeedStatus, readonly contractEndsOn: string | null, readonly earliestStartOn: string | null, readonly updatedAt: string, readonly authority: { readonly name: string }, readonly category: { readonly name: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null, readonly categories: ReadonlyArray<{ readonly slug: string, readonly name: string }> };
