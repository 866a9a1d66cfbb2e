import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AnalyticsContext } from '../context.ts';
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

/** The rollups that analytics are answered from. */
export type AnalyticsSource =
  /** Benchmarks, refreshed every hour. */
  | 'BENCHMARKS'
  /** By day, as events come in. */
  | 'METRICS_DAILY'
  /** By month, as events come in. */
  | 'METRICS_MONTHLY'
  /** By quarter, as events come in. */
  | 'METRICS_QUARTERLY'
  /** By week, as events come in. */
  | 'METRICS_WEEKLY';

/** A company among its peers. The quantiles are those of the peers, without the company itself. */
export type Benchmark = {
  /** How many peers there are, the company not counted. */
  readonly cohortSize: Scalars['Int']['output'];
  /** How fresh the answer is. */
  readonly freshness: Freshness;
  /** The company's own value. */
  readonly own: Scalars['Float']['output'];
  /** A tenth of the peers are at most this. */
  readonly p10: Scalars['Float']['output'];
  /** A quarter of the peers are at most this. */
  readonly p25: Scalars['Float']['output'];
  /** Half of the peers are at most this. */
  readonly p50: Scalars['Float']['output'];
  /** Three quarters of the peers are at most this. */
  readonly p75: Scalars['Float']['output'];
  /** Nine tenths of the peers are at most this. */
  readonly p90: Scalars['Float']['output'];
  /** Part of the peers that the company is above, 0 to 100; equal peers count half. */
  readonly percentileRank: Scalars['Float']['output'];
};

/** What makes companies peers: one property at a time, so that answers cannot be set against each other. */
export type BenchmarkDimension =
  /** The same country. */
  | 'COUNTRY'
  /** The same industry. */
  | 'INDUSTRY'
  /** The same size. */
  | 'SIZE';

/** What companies can be compared by: one value for each company and quarter, whatever its size. */
export type BenchmarkMetric =
  /** Hours for each active volunteer; companies with five or more. */
  | 'HOURS_PER_VOLUNTEER'
  /** Mean outcome score; companies with five scores or more. */
  | 'OUTCOME_MEAN'
  /** Of the volunteers who began three months earlier, the part still active; cohorts of five or more. */
  | 'RETENTION_THREE_MONTHS'
  /** Social value ÷ investment. */
  | 'SROI_RATIO'
  /** Hours that volunteers gave. */
  | 'VOLUNTEER_HOURS';

/** A benchmark, or why there is none. */
export type BenchmarkResult = Benchmark | Suppressed;

/** A company's campaign. */
export type Campaign = {
  /** Identifies the campaign. */
  readonly id: Scalars['ID']['output'];
  /** What the campaign achieved in a span of days; see `Company.metrics`. */
  readonly metrics?: Maybe<ReadonlyArray<Metrics>>;
};


/** A company's campaign. */
export type CampaignMetricsArgs = {
  granularity?: InputMaybe<Granularity>;
  period: Period;
};

/** A company. */
export type Company = {
  /**
   * How the company compares with its peers in a quarter that is over. Only companies that opted in
   * take part, as askers too, and the company itself is not among the peers.
   */
  readonly benchmark?: Maybe<BenchmarkResult>;
  /** Identifies the company. */
  readonly id: Scalars['ID']['output'];
  /**
   * What the company's programmes achieved in a span of days: one element for each part, in order
   * of time, parts without activity included; one element for the whole span when no granularity is
   * given. People are counted once in each element, so a quarter is less than the sum of its months.
   */
  readonly metrics?: Maybe<ReadonlyArray<Metrics>>;
};


/** A company. */
export type CompanyBenchmarkArgs = {
  by: BenchmarkDimension;
  metric: BenchmarkMetric;
  period: Period;
};


/** A company. */
export type CompanyMetricsArgs = {
  granularity?: InputMaybe<Granularity>;
  period: Period;
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

/** How fresh an analytics answer is. */
export type Freshness = {
  /** When the newest event counted here came in; null when there is none. */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
  /** The finest rollup that was read. */
  readonly source: AnalyticsSource;
};

/** The parts that a span of days is cut into. */
export type Granularity =
  /** Days. */
  | 'DAY'
  /** Calendar months. */
  | 'MONTH'
  /** Calendar quarters. */
  | 'QUARTER'
  /** Weeks from Monday to Sunday. */
  | 'WEEK';

/**
 * Totals over a span of days. Every event counts on the day it happened (UTC), however late it came
 * in.
 */
export type Metrics = {
  /** Emissions, in kilograms of CO2 equivalent. */
  readonly co2eKg: Scalars['Float']['output'];
  /** Events of any kind. */
  readonly events: Scalars['SafeInt']['output'];
  /** How fresh the answer is. */
  readonly freshness: Freshness;
  /** Investment, in cents: money spent and the worth of volunteers' time. */
  readonly investmentCents: Scalars['SafeInt']['output'];
  /** The least number of people that a figure about people may be about. */
  readonly minimumGroup: Scalars['Int']['output'];
  /** Outcome scores that were recorded. Withheld below five participants. Of whole calendar months alone. */
  readonly outcome?: Maybe<ScoreSummary>;
  /** Participants who did something, each counted once. Withheld below five. Of whole calendar months alone. */
  readonly participants?: Maybe<Scalars['SafeInt']['output']>;
  /**
   * The figures that leave out people: those of a programme instance in a month with fewer than
   * `minimumGroup` of them, where the campaign, the month and the quarter have too few such people to be
   * told of together.
   */
  readonly partlySuppressed: ReadonlyArray<SuppressibleFigure>;
  /** Last day, included. */
  readonly periodEnd: Scalars['Date']['output'];
  /** First day. */
  readonly periodStart: Scalars['Date']['output'];
  /** Ratings that were given. Withheld below five participants. Of whole calendar months alone. */
  readonly rating?: Maybe<Quartiles>;
  /** Completed sessions. */
  readonly sessions: Scalars['SafeInt']['output'];
  /** Social value created, in cents. */
  readonly socialValueCents: Scalars['SafeInt']['output'];
  /** Social return on investment: social value ÷ investment. Null without investment. */
  readonly sroiRatio?: Maybe<Scalars['Float']['output']>;
  /**
   * The figures that are null: they would be about fewer than `minimumGroup` people, or the span is not
   * made of whole calendar months, so that it could be set against another one.
   */
  readonly suppressed: ReadonlyArray<SuppressibleFigure>;
  /**
   * Volunteer impact score of the average volunteer, 0 to 100: the points earned in the span, halved
   * for every 90 days since, as they stand at the end of the span or now, whichever is earlier.
   * Withheld below five volunteers. Of whole calendar months alone.
   */
  readonly visAverage?: Maybe<Scalars['Float']['output']>;
  /** Hours that volunteers gave: completed sessions and logged buddy events. */
  readonly volunteerHours: Scalars['Float']['output'];
  /** Volunteers who did something, each counted once. Withheld below five. Of whole calendar months alone. */
  readonly volunteers?: Maybe<Scalars['SafeInt']['output']>;
};

/** An amount of money. */
export type Money = {
  /** The amount in cents. */
  readonly amountCents: Scalars['SafeInt']['output'];
  /** ISO 4217 code of the currency, EUR throughout. */
  readonly currency: Scalars['String']['output'];
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

/** A programme that runs for a group of people. */
export type ProgramInstance = {
  /** Identifies the instance. */
  readonly id: Scalars['ID']['output'];
  /** What the instance achieved in a span of days; see `Company.metrics`. */
  readonly metrics?: Maybe<ReadonlyArray<Metrics>>;
};


/** A programme that runs for a group of people. */
export type ProgramInstanceMetricsArgs = {
  granularity?: InputMaybe<Granularity>;
  period: Period;
};

/** The quartiles of values from 0 to 1; accurate to about two thousandths. */
export type Quartiles = {
  /** A quarter of them are at most this. */
  readonly p25: Scalars['Float']['output'];
  /** Half of them are at most this. */
  readonly p50: Scalars['Float']['output'];
  /** Three quarters of them are at most this. */
  readonly p75: Scalars['Float']['output'];
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

/** Scores from 0 to 1. */
export type ScoreSummary = {
  /** Their mean. */
  readonly mean: Scalars['Float']['output'];
  /** How many scores. */
  readonly n: Scalars['SafeInt']['output'];
  /** A quarter of them are at most this. */
  readonly p25: Scalars['Float']['output'];
  /** Half of them are at most this. */
  readonly p50: Scalars['Float']['output'];
  /** Three quarters of them are at most this. */
  readonly p75: Scalars['Float']['output'];
};

/** An answer that is withheld, because it could tell something about one company or person. */
export type Suppressed = {
  /** The least number of peers for an answer. */
  readonly minimumCohort: Scalars['Int']['output'];
  /** Why. */
  readonly reason: SuppressionReason;
};

/** Figures that are withheld for small groups. */
export type SuppressibleFigure =
  /** The outcome scores. */
  | 'OUTCOME'
  /** The number of participants. */
  | 'PARTICIPANTS'
  /** The ratings. */
  | 'RATING'
  /** The average volunteer impact score. */
  | 'VIS_AVERAGE'
  /** The number of volunteers. */
  | 'VOLUNTEERS';

/** Why an answer is withheld. */
export type SuppressionReason =
  /** One company makes up more than a quarter of the total. */
  | 'DOMINATED'
  /** The company has not opted in, or has no such value for the quarter. */
  | 'NOT_A_CONTRIBUTOR'
  /** The quarter is not over. */
  | 'PERIOD_OPEN'
  /** There are too few peers. */
  | 'TOO_FEW_PEERS';

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
  Campaign: Campaign;
  Company: Company;
  ProgramInstance: ProgramInstance;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Campaign:
    ( { __typename: 'Campaign' }
    & GraphQLRecursivePick<FederationTypes['Campaign'], {"id":true}> );
  Company:
    ( { __typename: 'Company' }
    & GraphQLRecursivePick<FederationTypes['Company'], {"id":true}> );
  ProgramInstance:
    ( { __typename: 'ProgramInstance' }
    & GraphQLRecursivePick<FederationTypes['ProgramInstance'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  BenchmarkResult:
    | ( Benchmark )
    | ( Suppressed )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AnalyticsSource: AnalyticsSource;
  Benchmark: ResolverTypeWrapper<Benchmark>;
  BenchmarkDimension: BenchmarkDimension;
  BenchmarkMetric: BenchmarkMetric;
  BenchmarkResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BenchmarkResult']>;
  Campaign: ResolverTypeWrapper<{ readonly id: string }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Company: ResolverTypeWrapper<{ readonly id: string }>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  ErasureMethod: ErasureMethod;
  Freshness: ResolverTypeWrapper<Freshness>;
  Granularity: Granularity;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Metrics: ResolverTypeWrapper<Metrics>;
  Money: ResolverTypeWrapper<Money>;
  NumberRange: NumberRange;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Period: Period;
  PersonalDataCategory: PersonalDataCategory;
  ProgramInstance: ResolverTypeWrapper<{ readonly id: string }>;
  Quartiles: ResolverTypeWrapper<Quartiles>;
  RefusedTransition: ResolverTypeWrapper<RefusedTransition>;
  RelativePeriod: RelativePeriod;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  ScoreSummary: ResolverTypeWrapper<ScoreSummary>;
  Suppressed: ResolverTypeWrapper<Suppressed>;
  SuppressibleFigure: SuppressibleFigure;
  SuppressionReason: SuppressionReason;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  ViewerClass: ViewerClass;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Benchmark: Benchmark;
  BenchmarkResult: ResolversUnionTypes<ResolversParentTypes>['BenchmarkResult'];
  Campaign: { readonly id: string };
  ID: Scalars['ID']['output'];
  Company: { readonly id: string };
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  Freshness: Freshness;
  JSON: Scalars['JSON']['output'];
  Metrics: Metrics;
  Money: Money;
  NumberRange: NumberRange;
  PageInfo: PageInfo;
  Period: Period;
  ProgramInstance: { readonly id: string };
  Quartiles: Quartiles;
  RefusedTransition: RefusedTransition;
  SafeInt: Scalars['SafeInt']['output'];
  ScoreSummary: ScoreSummary;
  Suppressed: Suppressed;
  UserError: UserError;
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

export type AccessDirectiveResolver<Result, Parent, ContextType = AnalyticsContext, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export type ConstraintDirectiveResolver<Result, Parent, ContextType = AnalyticsContext, Args = ConstraintDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OmittableDirectiveArgs = { };

export type OmittableDirectiveResolver<Result, Parent, ContextType = AnalyticsContext, Args = OmittableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PartsDirectiveArgs = {
  granularity: Scalars['String']['input'];
  period: Scalars['String']['input'];
};

export type PartsDirectiveResolver<Result, Parent, ContextType = AnalyticsContext, Args = PartsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PersonalDataDirectiveArgs = {
  category: PersonalDataCategory;
  erase: ErasureMethod;
  purpose: Scalars['String']['input'];
};

export type PersonalDataDirectiveResolver<Result, Parent, ContextType = AnalyticsContext, Args = PersonalDataDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type StoredDirectiveArgs = {
  as?: Maybe<Scalars['String']['input']>;
};

export type StoredDirectiveResolver<Result, Parent, ContextType = AnalyticsContext, Args = StoredDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type WordsDirectiveArgs = {
  max: Scalars['Int']['input'];
};

export type WordsDirectiveResolver<Result, Parent, ContextType = AnalyticsContext, Args = WordsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type BenchmarkResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['Benchmark'] = ResolversParentTypes['Benchmark']> = {
  cohortSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  own?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p10?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p25?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p50?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p75?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p90?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  percentileRank?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BenchmarkResultResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['BenchmarkResult'] = ResolversParentTypes['BenchmarkResult']> = {
  __resolveType: TypeResolveFn<'Benchmark' | 'Suppressed', ParentType, ContextType>;
};

export type CampaignResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['Campaign'] = ResolversParentTypes['Campaign'], FederationReferenceType extends FederationReferenceTypes['Campaign'] = FederationReferenceTypes['Campaign']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Campaign']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metrics?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Metrics']>>, ParentType, ContextType, RequireFields<CampaignMetricsArgs, 'period'>>;
};

export type CompanyResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company'], FederationReferenceType extends FederationReferenceTypes['Company'] = FederationReferenceTypes['Company']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Company']> | FederationReferenceType, FederationReferenceType, ContextType>;
  benchmark?: Resolver<Maybe<ResolversTypes['BenchmarkResult']>, ParentType, ContextType, RequireFields<CompanyBenchmarkArgs, 'by' | 'metric' | 'period'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metrics?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Metrics']>>, ParentType, ContextType, RequireFields<CompanyMetricsArgs, 'period'>>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type FreshnessResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['Freshness'] = ResolversParentTypes['Freshness']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['AnalyticsSource'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MetricsResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['Metrics'] = ResolversParentTypes['Metrics']> = {
  co2eKg?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  investmentCents?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  minimumGroup?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ScoreSummary']>, ParentType, ContextType>;
  participants?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  partlySuppressed?: Resolver<ReadonlyArray<ResolversTypes['SuppressibleFigure']>, ParentType, ContextType>;
  periodEnd?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  periodStart?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['Quartiles']>, ParentType, ContextType>;
  sessions?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  socialValueCents?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  sroiRatio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  suppressed?: Resolver<ReadonlyArray<ResolversTypes['SuppressibleFigure']>, ParentType, ContextType>;
  visAverage?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  volunteerHours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  volunteers?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountCents?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgramInstanceResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['ProgramInstance'] = ResolversParentTypes['ProgramInstance'], FederationReferenceType extends FederationReferenceTypes['ProgramInstance'] = FederationReferenceTypes['ProgramInstance']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProgramInstance']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metrics?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Metrics']>>, ParentType, ContextType, RequireFields<ProgramInstanceMetricsArgs, 'period'>>;
};

export type QuartilesResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['Quartiles'] = ResolversParentTypes['Quartiles']> = {
  p25?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p50?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p75?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type RefusedTransitionResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['RefusedTransition'] = ResolversParentTypes['RefusedTransition']> = {
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export type ScoreSummaryResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['ScoreSummary'] = ResolversParentTypes['ScoreSummary']> = {
  mean?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  n?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  p25?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p50?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p75?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SuppressedResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['Suppressed'] = ResolversParentTypes['Suppressed']> = {
  minimumCohort?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['SuppressionReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transition?: Resolver<Maybe<ResolversTypes['RefusedTransition']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = AnalyticsContext> = {
  Benchmark?: BenchmarkResolvers<ContextType>;
  BenchmarkResult?: BenchmarkResultResolvers<ContextType>;
  Campaign?: CampaignResolvers<ContextType>;
  Company?: CompanyResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Freshness?: FreshnessResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Metrics?: MetricsResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProgramInstance?: ProgramInstanceResolvers<ContextType>;
  Quartiles?: QuartilesResolvers<ContextType>;
  RefusedTransition?: RefusedTransitionResolvers<ContextType>;
  SafeInt?: GraphQLScalarType;
  ScoreSummary?: ScoreSummaryResolvers<ContextType>;
  Suppressed?: SuppressedResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = AnalyticsContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  constraint?: ConstraintDirectiveResolver<any, any, ContextType>;
  omittable?: OmittableDirectiveResolver<any, any, ContextType>;
  parts?: PartsDirectiveResolver<any, any, ContextType>;
  personalData?: PersonalDataDirectiveResolver<any, any, ContextType>;
  stored?: StoredDirectiveResolver<any, any, ContextType>;
  words?: WordsDirectiveResolver<any, any, ContextType>;
};
