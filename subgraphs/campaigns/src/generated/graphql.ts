import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CampaignsContext } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day of the years 1900 to 2999, for example 2025-11-15. */
  Date: { input: string; output: string; }
  /** A moment of the years 1900 to 2999, RFC 3339 in UTC, for example 2025-11-15T09:00:00Z. */
  DateTime: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** A whole number up to 9007199254740991 either side of zero, for counts and cents that outgrow Int. */
  SafeInt: { input: number; output: number; }
  _FieldSet: { input: string; output: string; }
};

/** A beneficiary group, owned by programs. */
export type BeneficiaryGroup = {
  /** Campaigns for this group. */
  readonly campaigns?: Maybe<CampaignConnection>;
  /** Identifies the group. */
  readonly id: Scalars['ID']['output'];
};


/** A beneficiary group, owned by programs. */
export type BeneficiaryGroupCampaignsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CampaignFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CampaignOrder>;
};

/** A company's campaign: one template, one beneficiary group, a span of days, seats and a budget. */
export type Campaign = {
  /** Beneficiaries who hold a seat. */
  readonly beneficiariesEnrolled?: Maybe<Scalars['Int']['output']>;
  /** Seats for beneficiaries. */
  readonly beneficiaryCapacity?: Maybe<Scalars['Int']['output']>;
  /** The people it is for; a draft may not know yet. */
  readonly beneficiaryGroup?: Maybe<BeneficiaryGroup>;
  /** Beneficiaries enrolled ÷ seats for beneficiaries, four decimals; null without seats. */
  readonly beneficiaryUtilization?: Maybe<Scalars['Float']['output']>;
  /** What may be spent. */
  readonly budget?: Maybe<Money>;
  /** What has been spent. */
  readonly budgetSpent?: Maybe<Money>;
  /** Spent ÷ budget, four decimals; null without a budget. */
  readonly budgetUtilization?: Maybe<Scalars['Float']['output']>;
  /** A readable name for integrations, unique over all companies. */
  readonly campaignKey: Scalars['String']['output'];
  /** Volunteers enrolled ÷ seats for volunteers, four decimals. Above 1 after seats were cut. */
  readonly capacityUtilization?: Maybe<Scalars['Float']['output']>;
  /** The company that pays for it. */
  readonly company?: Maybe<Company>;
  /** What it sets differently from its template. */
  readonly configOverrides?: Maybe<Scalars['JSON']['output']>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it is about. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Last day; a draft may not know yet. */
  readonly endDate?: Maybe<Scalars['Date']['output']>;
  /** Identifies the campaign. */
  readonly id: Scalars['ID']['output'];
  /** Whether the upsell score is 70 or more. */
  readonly isHighValue?: Maybe<Scalars['Boolean']['output']>;
  /** The newest snapshot; null before the first. */
  readonly latestSnapshot?: Maybe<CampaignMetricsSnapshot>;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The evidence that was chosen to speak for it, at most ten pieces. */
  readonly pinnedEvidence?: Maybe<ReadonlyArray<Maybe<EvidenceSnippet>>>;
  /** How it is paid; a draft may not know yet. */
  readonly pricingModel?: Maybe<CampaignPricingModel>;
  /** How much attention it gets. */
  readonly priority?: Maybe<CampaignPriority>;
  /** The quarter of the first day, for example 2025-Q3. */
  readonly quarter?: Maybe<Scalars['String']['output']>;
  /** How it developed, day by day. */
  readonly snapshots?: Maybe<CampaignMetricsSnapshotConnection>;
  /** First day; a draft may not know yet. */
  readonly startDate?: Maybe<Scalars['Date']['output']>;
  /** Where it stands in its life. */
  readonly status: CampaignStatus;
  /** Words to find it by. */
  readonly tags?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The programme it runs; a draft may not know yet. */
  readonly template?: Maybe<ProgramTemplate>;
  /** When it last changed; give it back with a change to prove that nobody came in between. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** How promising a larger follow-up is, 0 to 100. Staff only. */
  readonly upsellScore?: Maybe<Scalars['Int']['output']>;
  /** Seats for volunteers. */
  readonly volunteerCapacity?: Maybe<Scalars['Int']['output']>;
  /** Volunteers who hold a seat. */
  readonly volunteersEnrolled?: Maybe<Scalars['Int']['output']>;
};


/** A company's campaign: one template, one beneficiary group, a span of days, seats and a budget. */
export type CampaignSnapshotsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CampaignMetricsSnapshotFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CampaignMetricsSnapshotOrder>;
};

/** A page of campaigns. */
export type CampaignConnection = {
  /** The campaigns with their cursors. */
  readonly edges: ReadonlyArray<CampaignEdge>;
  /** The campaigns of the page. */
  readonly nodes: ReadonlyArray<Campaign>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many campaigns the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A campaign in a page. */
export type CampaignEdge = {
  /** Where the campaign stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The campaign. */
  readonly node: Campaign;
};

/** Which campaigns to list. Parts that are left out ask for nothing; all others must hold. */
export type CampaignFilter = {
  /** Running on some day of this period. */
  readonly activeOn?: InputMaybe<Period>;
  /** For this beneficiary group. */
  readonly beneficiaryGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this company. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** High value or not. */
  readonly isHighValue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Paid in one of these ways. */
  readonly pricingModel?: InputMaybe<ReadonlyArray<CampaignPricingModel>>;
  /** With one of these priorities. */
  readonly priority?: InputMaybe<ReadonlyArray<CampaignPriority>>;
  /** Starting in this quarter, for example 2025-Q3. */
  readonly quarter?: InputMaybe<Scalars['String']['input']>;
  /** Words of the name or description, the last one may be unfinished. At most 16 words. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** In one of these states. */
  readonly status?: InputMaybe<ReadonlyArray<CampaignStatus>>;
  /** With this tag. */
  readonly tag?: InputMaybe<Scalars['String']['input']>;
  /** Of this template. */
  readonly templateId?: InputMaybe<Scalars['ID']['input']>;
  /** Upsell score within these bounds. Staff only. */
  readonly upsell?: InputMaybe<NumberRange>;
  /** Volunteers enrolled ÷ seats within these bounds. */
  readonly utilization?: InputMaybe<NumberRange>;
};

/** A campaign's figures as they stood on one day. */
export type CampaignMetricsSnapshot = {
  /** Beneficiaries who held a seat. */
  readonly beneficiariesEnrolled: Scalars['Int']['output'];
  /** Beneficiaries ÷ seats for beneficiaries. */
  readonly beneficiariesUtilization?: Maybe<Scalars['Float']['output']>;
  /** What had been spent. */
  readonly budgetSpent: Money;
  /** Spent ÷ budget. */
  readonly budgetUtilization?: Maybe<Scalars['Float']['output']>;
  /** The campaign. */
  readonly campaign?: Maybe<Campaign>;
  /** When it was written. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Everything that was recorded. */
  readonly fullSnapshot: Scalars['JSON']['output'];
  /** Identifies the snapshot. */
  readonly id: Scalars['ID']['output'];
  /** The day. */
  readonly snapshotDate: Scalars['Date']['output'];
  /** Social return on investment; null when nothing was invested. */
  readonly sroiRatio?: Maybe<Scalars['Float']['output']>;
  /** Volunteer impact score, 0 to 100. */
  readonly visScore?: Maybe<Scalars['Float']['output']>;
  /** Volunteers who held a seat. */
  readonly volunteersEnrolled: Scalars['Int']['output'];
  /** Volunteers ÷ seats for volunteers. */
  readonly volunteersUtilization?: Maybe<Scalars['Float']['output']>;
};

/** A page of snapshots. */
export type CampaignMetricsSnapshotConnection = {
  /** The snapshots with their cursors. */
  readonly edges: ReadonlyArray<CampaignMetricsSnapshotEdge>;
  /** The snapshots of the page. */
  readonly nodes: ReadonlyArray<CampaignMetricsSnapshot>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many snapshots the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A snapshot in a page. */
export type CampaignMetricsSnapshotEdge = {
  /** Where the snapshot stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The snapshot. */
  readonly node: CampaignMetricsSnapshot;
};

/** Which snapshots to list. Parts that are left out ask for nothing; all others must hold. */
export type CampaignMetricsSnapshotFilter = {
  /** Of this campaign. */
  readonly campaignId?: InputMaybe<Scalars['ID']['input']>;
  /** Taken within this period. */
  readonly date?: InputMaybe<Period>;
  /** Social return on investment within these bounds. */
  readonly sroi?: InputMaybe<NumberRange>;
  /** Volunteers ÷ seats within these bounds. */
  readonly utilization?: InputMaybe<NumberRange>;
};

/** Orders of snapshots. */
export type CampaignMetricsSnapshotOrder =
  /** Oldest first. */
  | 'DATE_ASC'
  /** Newest first. */
  | 'DATE_DESC';

/** Orders of campaigns. */
export type CampaignOrder =
  /** Most money spent first. */
  | 'BUDGET_SPENT_DESC'
  /** By name. */
  | 'NAME_ASC'
  /** Earliest start first. */
  | 'START_ASC'
  /** Latest start first. */
  | 'START_DESC'
  /** Highest upsell score first. Staff only. */
  | 'UPSELL_DESC'
  /** Emptiest first. */
  | 'UTILIZATION_ASC'
  /** Fullest first. */
  | 'UTILIZATION_DESC';

/** What became of a change to a campaign. */
export type CampaignPayload = {
  /** The campaign as it is now; null when nothing was changed. */
  readonly campaign?: Maybe<Campaign>;
  /** What stood against it; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How a campaign is paid. */
export type CampaignPricingModel =
  /** As a bundle. */
  | 'bundle'
  /** By credit. */
  | 'credits'
  /** By agreement. */
  | 'custom'
  /** Impact as a service. */
  | 'iaas'
  /** By seat. */
  | 'seats';

/** How much attention a campaign gets. */
export type CampaignPriority =
  /** All there is. */
  | 'critical'
  /** Much. */
  | 'high'
  /** Little. */
  | 'low'
  /** The usual. */
  | 'medium';

/** Where a campaign stands in its life. */
export type CampaignStatus =
  /** Running. */
  | 'active'
  /** Put away for good. */
  | 'closed'
  /** Ended as planned. */
  | 'completed'
  /** Being written. */
  | 'draft'
  /** Halted for a while. */
  | 'paused'
  /** Complete, not yet open. */
  | 'planned'
  /** Open for volunteers. */
  | 'recruiting';

/** A company, owned by users. */
export type Company = {
  /** The company's campaigns. */
  readonly campaigns?: Maybe<CampaignConnection>;
  /** Identifies the company. */
  readonly id: Scalars['ID']['output'];
};


/** A company, owned by users. */
export type CompanyCampaignsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CampaignFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CampaignOrder>;
};

/** Bounds of a moment, for those who follow a list or look ahead; each is optional. */
export type DateTimeRange = {
  /** At or after. */
  readonly gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before. */
  readonly lt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What erasure does with personal data. */
export type ErasureMethod =
  /** The value is set to null or to an empty value. */
  | 'CLEAR'
  /** The row is deleted. */
  | 'DELETE'
  /** The value is kept: the law asks for it, or it says nothing of anyone once the rest is gone. */
  | 'KEEP'
  /** The value is replaced by one that no longer points at anyone. */
  | 'PSEUDONYMISE';

/** A piece of evidence, owned by evidence. */
export type EvidenceSnippet = {
  /** Identifies the piece. */
  readonly id: Scalars['ID']['output'];
};

/** An amount of money. */
export type Money = {
  /** The amount in cents. */
  readonly amountCents: Scalars['SafeInt']['output'];
  /** ISO 4217 code of the currency, EUR throughout. */
  readonly currency: Scalars['String']['output'];
};

export type Mutation = {
  /**
   * Moves a campaign to another state of its life. A company's own people plan it and open it for
   * recruiting, or take it back and put it away before; from then on staff move it.
   */
  readonly transitionCampaign?: Maybe<CampaignPayload>;
  /**
   * Changes what a campaign says of itself; what is left out stays. Once it recruits, its first day and
   * its price stand, its last day and (but for staff) its seats can only grow, and its budget is staff's.
   */
  readonly updateCampaign?: Maybe<CampaignPayload>;
};


export type MutationTransitionCampaignArgs = {
  input: TransitionCampaignInput;
};


export type MutationUpdateCampaignArgs = {
  input: UpdateCampaignInput;
};

/** Bounds of a number; each is optional. */
export type NumberRange = {
  /** More than this. */
  readonly gt?: InputMaybe<Scalars['Float']['input']>;
  /** At least this. */
  readonly gte?: InputMaybe<Scalars['Float']['input']>;
  /** Less than this. */
  readonly lt?: InputMaybe<Scalars['Float']['input']>;
  /** At most this. */
  readonly lte?: InputMaybe<Scalars['Float']['input']>;
};

/** Where a page stands in its list. */
export type PageInfo = {
  /** Cursor of the last row of the page: give it as `after` to read on. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether rows follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether rows come before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row of the page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/**
 * A span of days in the years 1900 to 2999. Give exactly one of: `from` with `to`, `quarter`, `month`,
 * `year`, `relative`.
 */
export type Period = {
  /** First day. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** A calendar month, for example 2025-09. */
  readonly month?: InputMaybe<Scalars['String']['input']>;
  /** A calendar quarter, for example 2025-Q3. */
  readonly quarter?: InputMaybe<Scalars['String']['input']>;
  /** A span named from today. */
  readonly relative?: InputMaybe<RelativePeriod>;
  /** Last day, included. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** A calendar year, for example 2025. */
  readonly year?: InputMaybe<Scalars['String']['input']>;
};

/** How directly personal data points at a person. */
export type PersonalDataCategory =
  /** A direct identifier: name, e-mail, address, external id. */
  | 'IDENTIFIER'
  /** What leads to a person by way of other data: a user id, the id of a row about one, a hash, a measure of one. */
  | 'PSEUDONYMOUS'
  /** Free text or an attribute that can reveal refugee status, origin or health. */
  | 'SENSITIVE';

/** A programme template, owned by programs. */
export type ProgramTemplate = {
  /** Campaigns that run this template. */
  readonly campaigns?: Maybe<CampaignConnection>;
  /** Identifies the template. */
  readonly id: Scalars['ID']['output'];
};


/** A programme template, owned by programs. */
export type ProgramTemplateCampaignsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CampaignFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CampaignOrder>;
};

export type Query = {
  /** One campaign. */
  readonly campaign?: Maybe<Campaign>;
  /** Snapshots of campaigns over time. */
  readonly campaignSnapshots?: Maybe<CampaignMetricsSnapshotConnection>;
  /** Campaigns that the viewer may see: its own company's, or for staff every company's. */
  readonly campaigns?: Maybe<CampaignConnection>;
  /** Campaigns that are nearly full and worth growing. Staff only. */
  readonly expansionOpportunities?: Maybe<CampaignConnection>;
};


export type QueryCampaignArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCampaignSnapshotsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CampaignMetricsSnapshotFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CampaignMetricsSnapshotOrder>;
};


export type QueryCampaignsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CampaignFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CampaignOrder>;
};


export type QueryExpansionOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CampaignFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  minScore?: Scalars['Float']['input'];
  orderBy?: CampaignOrder;
};

/** A move that a state machine has no edge for. */
export type RefusedTransition = {
  /** The states that it could go to instead. */
  readonly allowed: ReadonlyArray<Scalars['String']['output']>;
  /** The state that the thing is in. */
  readonly from: Scalars['String']['output'];
  /** The state that was asked for. */
  readonly to: Scalars['String']['output'];
};

/** Spans named from today, in UTC. */
export type RelativePeriod =
  /** The month before. */
  | 'LAST_MONTH'
  /** The quarter before. */
  | 'LAST_QUARTER'
  /** The year before. */
  | 'LAST_YEAR'
  /** The month that today lies in. */
  | 'THIS_MONTH'
  /** The quarter that today lies in. */
  | 'THIS_QUARTER'
  /** The year that today lies in. */
  | 'THIS_YEAR';

/** A move of a campaign. */
export type TransitionCampaignInput = {
  /** `updatedAt` of the version that the client has seen: when the row has changed since, CONFLICT. */
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The campaign. */
  readonly id: Scalars['ID']['input'];
  /**
   * Key of this request, chosen by the client: letters, digits and `. _ : / + = -`. Sent again with the same
   * key within a day, the change is made once and answered as the first time.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, kept for good with the event that records the transition. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where it is to go. */
  readonly to: CampaignStatus;
};

/** New values of a campaign. What is left out stays as it is. */
export type UpdateCampaignInput = {
  /** Seats for beneficiaries; at least those taken. Once the campaign is RECRUITING only staff can reduce it. */
  readonly beneficiaryCapacity?: Scalars['Int']['input'];
  /** Budget in euro cents. Once the campaign is RECRUITING only staff can change it. */
  readonly budgetCents?: Scalars['SafeInt']['input'];
  /** What it is about; null or an empty text removes it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Last day, included. Once the campaign is RECRUITING it can only be postponed. */
  readonly endDate?: Scalars['Date']['input'];
  /** `updatedAt` of the version that the client has seen: when the row has changed since, CONFLICT. */
  readonly expectedUpdatedAt: Scalars['DateTime']['input'];
  /** The campaign. */
  readonly id: Scalars['ID']['input'];
  /**
   * Key of this request, chosen by the client: letters, digits and `. _ : / + = -`. Sent again with the same
   * key within a day, the change is made once and answered as the first time.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Name, as companies and participants read it. */
  readonly name?: Scalars['String']['input'];
  /** How the company pays. Once the campaign is RECRUITING only staff can change it. */
  readonly pricingModel?: CampaignPricingModel;
  /** How much attention the campaign gets from TEEI's staff. */
  readonly priority?: CampaignPriority;
  /** First day; it also sets `quarter`. Fixed once the campaign is RECRUITING. */
  readonly startDate?: Scalars['Date']['input'];
  /** Tags to find the campaign by; they replace those it has. */
  readonly tags?: ReadonlyArray<Scalars['String']['input']>;
  /** Seats for volunteers; at least those taken. Once the campaign is RECRUITING only staff can reduce it. */
  readonly volunteerCapacity?: Scalars['Int']['input'];
};

/**
 * Something that stood against a mutation, for the client to put right. When there is one, nothing was
 * written.
 */
export type UserError = {
  /** What kind of fault it is, for programs. */
  readonly code: UserErrorCode;
  /** Path of the input's field, such as `volunteerCapacity`; empty when it is about the input as a whole. */
  readonly field: ReadonlyArray<Scalars['String']['output']>;
  /** What was expected and what was received, for people. */
  readonly message: Scalars['String']['output'];
  /** The move that a state machine has no edge for; null for every other fault. */
  readonly transition?: Maybe<RefusedTransition>;
};

/** Kinds of faults that a client can put right. */
export type UserErrorCode =
  /** A value has the wrong form, or does not fit the others. */
  | 'BAD_USER_INPUT'
  /** Somebody changed the thing in between, or it is there already. */
  | 'CONFLICT'
  /** The person has not consented to the purpose that this needs. */
  | 'CONSENT_REQUIRED'
  /** The viewer may see this thing, and may not do this to it. */
  | 'FORBIDDEN'
  /** The idempotency key was used for another request. */
  | 'IDEMPOTENCY_CONFLICT'
  /** The thing's state machine has no such edge. */
  | 'INVALID_TRANSITION'
  /** There is no such thing, or the viewer may not know that there is. */
  | 'NOT_FOUND'
  /** There were too many attempts; wait a while. */
  | 'TOO_MANY_ATTEMPTS'
  /** The credentials are not right. */
  | 'UNAUTHENTICATED';

/** The classes of viewer that access rules speak of. */
export type ViewerClass =
  /** Platform staff, all tenants. */
  | 'ADMIN'
  /** Nobody has signed in. */
  | 'ANONYMOUS'
  /** A company's impact manager, own company only. */
  | 'COMPANY'
  /** Privacy officer: platform staff with the scope privacy:officer. */
  | 'OFFICER'
  /** A machine client of one company, published operations only. */
  | 'PARTNER'
  /** A volunteer or participant, own rows only. */
  | 'PERSON';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  BeneficiaryGroup: BeneficiaryGroup;
  Campaign: Campaign;
  CampaignMetricsSnapshot: CampaignMetricsSnapshot;
  Company: Company;
  ProgramTemplate: ProgramTemplate;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  BeneficiaryGroup:
    ( { __typename: 'BeneficiaryGroup' }
    & GraphQLRecursivePick<FederationTypes['BeneficiaryGroup'], {"id":true}> );
  Campaign:
    ( { __typename: 'Campaign' }
    & ( GraphQLRecursivePick<FederationTypes['Campaign'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Campaign'], {"campaignKey":true}> ) );
  CampaignMetricsSnapshot:
    ( { __typename: 'CampaignMetricsSnapshot' }
    & GraphQLRecursivePick<FederationTypes['CampaignMetricsSnapshot'], {"id":true}> );
  Company:
    ( { __typename: 'Company' }
    & GraphQLRecursivePick<FederationTypes['Company'], {"id":true}> );
  ProgramTemplate:
    ( { __typename: 'ProgramTemplate' }
    & GraphQLRecursivePick<FederationTypes['ProgramTemplate'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BeneficiaryGroup: ResolverTypeWrapper<object>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Campaign: ResolverTypeWrapper<object>;
  CampaignConnection: ResolverTypeWrapper<object>;
  CampaignEdge: ResolverTypeWrapper<object>;
  CampaignFilter: CampaignFilter;
  CampaignMetricsSnapshot: ResolverTypeWrapper<object>;
  CampaignMetricsSnapshotConnection: ResolverTypeWrapper<object>;
  CampaignMetricsSnapshotEdge: ResolverTypeWrapper<object>;
  CampaignMetricsSnapshotFilter: CampaignMetricsSnapshotFilter;
  CampaignMetricsSnapshotOrder: CampaignMetricsSnapshotOrder;
  CampaignOrder: CampaignOrder;
  CampaignPayload: ResolverTypeWrapper<object>;
  CampaignPricingModel: ResolverTypeWrapper<string>;
  CampaignPriority: ResolverTypeWrapper<string>;
  CampaignStatus: ResolverTypeWrapper<string>;
  Company: ResolverTypeWrapper<object>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  ErasureMethod: ErasureMethod;
  EvidenceSnippet: ResolverTypeWrapper<object>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Money: ResolverTypeWrapper<object>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NumberRange: NumberRange;
  PageInfo: ResolverTypeWrapper<object>;
  Period: Period;
  PersonalDataCategory: PersonalDataCategory;
  ProgramTemplate: ResolverTypeWrapper<object>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RefusedTransition: ResolverTypeWrapper<object>;
  RelativePeriod: RelativePeriod;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  TransitionCampaignInput: TransitionCampaignInput;
  UpdateCampaignInput: UpdateCampaignInput;
  UserError: ResolverTypeWrapper<object>;
  UserErrorCode: UserErrorCode;
  ViewerClass: ViewerClass;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BeneficiaryGroup: object;
  ID: Scalars['ID']['output'];
  Campaign: object;
  CampaignConnection: object;
  CampaignEdge: object;
  CampaignFilter: CampaignFilter;
  CampaignMetricsSnapshot: object;
  CampaignMetricsSnapshotConnection: object;
  CampaignMetricsSnapshotEdge: object;
  CampaignMetricsSnapshotFilter: CampaignMetricsSnapshotFilter;
  CampaignPayload: object;
  Company: object;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  EvidenceSnippet: object;
  JSON: Scalars['JSON']['output'];
  Money: object;
  Mutation: Record<PropertyKey, never>;
  NumberRange: NumberRange;
  PageInfo: object;
  Period: Period;
  ProgramTemplate: object;
  Query: Record<PropertyKey, never>;
  RefusedTransition: object;
  SafeInt: Scalars['SafeInt']['output'];
  TransitionCampaignInput: TransitionCampaignInput;
  UpdateCampaignInput: UpdateCampaignInput;
  UserError: object;
  String: Scalars['String']['output'];
  Float: Scalars['Float']['output'];
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
};

export type AccessDirectiveArgs = {
  roles?: Maybe<ReadonlyArray<ViewerClass>>;
  scopes?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
  self?: Maybe<Scalars['String']['input']>;
  tenant?: Maybe<Scalars['String']['input']>;
};

export type AccessDirectiveResolver<Result, Parent, ContextType = CampaignsContext, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ConstraintDirectiveArgs = {
  format?: Maybe<Scalars['String']['input']>;
  max?: Maybe<Scalars['Float']['input']>;
  maxItems?: Maybe<Scalars['Int']['input']>;
  maxLength?: Maybe<Scalars['Int']['input']>;
  min?: Maybe<Scalars['Float']['input']>;
  minItems?: Maybe<Scalars['Int']['input']>;
  minLength?: Maybe<Scalars['Int']['input']>;
  pattern?: Maybe<Scalars['String']['input']>;
  uniqueItems?: Maybe<Scalars['Boolean']['input']>;
};

export type ConstraintDirectiveResolver<Result, Parent, ContextType = CampaignsContext, Args = ConstraintDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OmittableDirectiveArgs = { };

export type OmittableDirectiveResolver<Result, Parent, ContextType = CampaignsContext, Args = OmittableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PartsDirectiveArgs = {
  granularity: Scalars['String']['input'];
  period: Scalars['String']['input'];
};

export type PartsDirectiveResolver<Result, Parent, ContextType = CampaignsContext, Args = PartsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PersonalDataDirectiveArgs = {
  category: PersonalDataCategory;
  erase: ErasureMethod;
  purpose: Scalars['String']['input'];
};

export type PersonalDataDirectiveResolver<Result, Parent, ContextType = CampaignsContext, Args = PersonalDataDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type StoredDirectiveArgs = {
  as?: Maybe<Scalars['String']['input']>;
};

export type StoredDirectiveResolver<Result, Parent, ContextType = CampaignsContext, Args = StoredDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type WordsDirectiveArgs = {
  max: Scalars['Int']['input'];
};

export type WordsDirectiveResolver<Result, Parent, ContextType = CampaignsContext, Args = WordsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type BeneficiaryGroupResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['BeneficiaryGroup'] = ResolversParentTypes['BeneficiaryGroup'], FederationReferenceType extends FederationReferenceTypes['BeneficiaryGroup'] = FederationReferenceTypes['BeneficiaryGroup']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BeneficiaryGroup']> | FederationReferenceType, FederationReferenceType, ContextType>;
  campaigns?: Resolver<Maybe<ResolversTypes['CampaignConnection']>, ParentType, ContextType, Partial<BeneficiaryGroupCampaignsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CampaignResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['Campaign'] = ResolversParentTypes['Campaign'], FederationReferenceType extends FederationReferenceTypes['Campaign'] = FederationReferenceTypes['Campaign']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Campaign']> | FederationReferenceType, FederationReferenceType, ContextType>;
  beneficiariesEnrolled?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  beneficiaryCapacity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  beneficiaryGroup?: Resolver<Maybe<ResolversTypes['BeneficiaryGroup']>, ParentType, ContextType>;
  beneficiaryUtilization?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  budget?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  budgetSpent?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  budgetUtilization?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  campaignKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  capacityUtilization?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  configOverrides?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isHighValue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  latestSnapshot?: Resolver<Maybe<ResolversTypes['CampaignMetricsSnapshot']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pinnedEvidence?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['EvidenceSnippet']>>>, ParentType, ContextType>;
  pricingModel?: Resolver<Maybe<ResolversTypes['CampaignPricingModel']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['CampaignPriority']>, ParentType, ContextType>;
  quarter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  snapshots?: Resolver<Maybe<ResolversTypes['CampaignMetricsSnapshotConnection']>, ParentType, ContextType, Partial<CampaignSnapshotsArgs>>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CampaignStatus'], ParentType, ContextType>;
  tags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  template?: Resolver<Maybe<ResolversTypes['ProgramTemplate']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  upsellScore?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  volunteerCapacity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  volunteersEnrolled?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CampaignConnectionResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['CampaignConnection'] = ResolversParentTypes['CampaignConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CampaignEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Campaign']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CampaignEdgeResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['CampaignEdge'] = ResolversParentTypes['CampaignEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
};

export type CampaignMetricsSnapshotResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['CampaignMetricsSnapshot'] = ResolversParentTypes['CampaignMetricsSnapshot'], FederationReferenceType extends FederationReferenceTypes['CampaignMetricsSnapshot'] = FederationReferenceTypes['CampaignMetricsSnapshot']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CampaignMetricsSnapshot']> | FederationReferenceType, FederationReferenceType, ContextType>;
  beneficiariesEnrolled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  beneficiariesUtilization?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  budgetSpent?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  budgetUtilization?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fullSnapshot?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  snapshotDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  sroiRatio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  visScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  volunteersEnrolled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  volunteersUtilization?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CampaignMetricsSnapshotConnectionResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['CampaignMetricsSnapshotConnection'] = ResolversParentTypes['CampaignMetricsSnapshotConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CampaignMetricsSnapshotEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CampaignMetricsSnapshot']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CampaignMetricsSnapshotEdgeResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['CampaignMetricsSnapshotEdge'] = ResolversParentTypes['CampaignMetricsSnapshotEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CampaignMetricsSnapshot'], ParentType, ContextType>;
};

export type CampaignPayloadResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['CampaignPayload'] = ResolversParentTypes['CampaignPayload']> = {
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CampaignPricingModelResolvers = { BUNDLE: 'bundle', CREDITS: 'credits', CUSTOM: 'custom', IAAS: 'iaas', SEATS: 'seats' };

export type CampaignPriorityResolvers = { CRITICAL: 'critical', HIGH: 'high', LOW: 'low', MEDIUM: 'medium' };

export type CampaignStatusResolvers = { ACTIVE: 'active', CLOSED: 'closed', COMPLETED: 'completed', DRAFT: 'draft', PAUSED: 'paused', PLANNED: 'planned', RECRUITING: 'recruiting' };

export type CompanyResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company'], FederationReferenceType extends FederationReferenceTypes['Company'] = FederationReferenceTypes['Company']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Company']> | FederationReferenceType, FederationReferenceType, ContextType>;
  campaigns?: Resolver<Maybe<ResolversTypes['CampaignConnection']>, ParentType, ContextType, Partial<CompanyCampaignsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EvidenceSnippetResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['EvidenceSnippet'] = ResolversParentTypes['EvidenceSnippet']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MoneyResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountCents?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  transitionCampaign?: Resolver<Maybe<ResolversTypes['CampaignPayload']>, ParentType, ContextType, RequireFields<MutationTransitionCampaignArgs, 'input'>>;
  updateCampaign?: Resolver<Maybe<ResolversTypes['CampaignPayload']>, ParentType, ContextType, RequireFields<MutationUpdateCampaignArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgramTemplateResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['ProgramTemplate'] = ResolversParentTypes['ProgramTemplate'], FederationReferenceType extends FederationReferenceTypes['ProgramTemplate'] = FederationReferenceTypes['ProgramTemplate']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProgramTemplate']> | FederationReferenceType, FederationReferenceType, ContextType>;
  campaigns?: Resolver<Maybe<ResolversTypes['CampaignConnection']>, ParentType, ContextType, Partial<ProgramTemplateCampaignsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType, RequireFields<QueryCampaignArgs, 'id'>>;
  campaignSnapshots?: Resolver<Maybe<ResolversTypes['CampaignMetricsSnapshotConnection']>, ParentType, ContextType, Partial<QueryCampaignSnapshotsArgs>>;
  campaigns?: Resolver<Maybe<ResolversTypes['CampaignConnection']>, ParentType, ContextType, Partial<QueryCampaignsArgs>>;
  expansionOpportunities?: Resolver<Maybe<ResolversTypes['CampaignConnection']>, ParentType, ContextType, RequireFields<QueryExpansionOpportunitiesArgs, 'minScore' | 'orderBy'>>;
};

export type RefusedTransitionResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['RefusedTransition'] = ResolversParentTypes['RefusedTransition']> = {
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export type UserErrorResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transition?: Resolver<Maybe<ResolversTypes['RefusedTransition']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = CampaignsContext> = {
  BeneficiaryGroup?: BeneficiaryGroupResolvers<ContextType>;
  Campaign?: CampaignResolvers<ContextType>;
  CampaignConnection?: CampaignConnectionResolvers<ContextType>;
  CampaignEdge?: CampaignEdgeResolvers<ContextType>;
  CampaignMetricsSnapshot?: CampaignMetricsSnapshotResolvers<ContextType>;
  CampaignMetricsSnapshotConnection?: CampaignMetricsSnapshotConnectionResolvers<ContextType>;
  CampaignMetricsSnapshotEdge?: CampaignMetricsSnapshotEdgeResolvers<ContextType>;
  CampaignPayload?: CampaignPayloadResolvers<ContextType>;
  CampaignPricingModel?: CampaignPricingModelResolvers;
  CampaignPriority?: CampaignPriorityResolvers;
  CampaignStatus?: CampaignStatusResolvers;
  Company?: CompanyResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  EvidenceSnippet?: EvidenceSnippetResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProgramTemplate?: ProgramTemplateResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefusedTransition?: RefusedTransitionResolvers<ContextType>;
  SafeInt?: GraphQLScalarType;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = CampaignsContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  constraint?: ConstraintDirectiveResolver<any, any, ContextType>;
  omittable?: OmittableDirectiveResolver<any, any, ContextType>;
  parts?: PartsDirectiveResolver<any, any, ContextType>;
  personalData?: PersonalDataDirectiveResolver<any, any, ContextType>;
  stored?: StoredDirectiveResolver<any, any, ContextType>;
  words?: WordsDirectiveResolver<any, any, ContextType>;
};
