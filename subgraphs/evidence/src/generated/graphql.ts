import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { EvidenceContext } from '../context.ts';
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

/** The gates that a request to a model must pass. */
export type AiGate =
  /** Room in the month's budget. */
  | 'BUDGET'
  /** At least one piece of evidence to cite. */
  | 'EVIDENCE'
  /** Nothing harmful in prompt or answer. */
  | 'SAFETY';

/** What a model is asked for. */
export type AiOperation =
  /** Answering a question in plain words. */
  | 'nlq-query'
  /** Reading outcomes in what people said. */
  | 'q2q-classification'
  /** Writing a report. */
  | 'report-generation';

/** One request to a model: what was asked, which gates it passed and what it cost. */
export type AiPromptAudit = {
  /** Whether the month's budget had room for it; null when it did not get that far. */
  readonly budgetCheckPassed?: Maybe<Scalars['Boolean']['output']>;
  /** The company that asked. */
  readonly company?: Maybe<Company>;
  /** What it cost in US dollars, a decimal number as text. */
  readonly costUsd: Scalars['String']['output'];
  /** When it was asked. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The evidence it was given, as far as the viewer may see it. */
  readonly evidence?: Maybe<ReadonlyArray<EvidenceSnippet>>;
  /** Whether it could cite evidence; null when it did not get that far. */
  readonly evidenceGatePassed?: Maybe<Scalars['Boolean']['output']>;
  /** Identifies the entry. */
  readonly id: Scalars['ID']['output'];
  /** The model. */
  readonly modelName: Scalars['String']['output'];
  /** What it was for. */
  readonly operation: AiOperation;
  /** What the model was told. Staff only. */
  readonly promptText?: Maybe<Scalars['String']['output']>;
  /** Identifies the request across systems. */
  readonly requestId: Scalars['ID']['output'];
  /** What the model answered; null until it has. Staff only. */
  readonly responseText?: Maybe<Scalars['String']['output']>;
  /** Whether the safety gate let it pass; null when it did not get that far. */
  readonly safetyCheckPassed?: Maybe<Scalars['Boolean']['output']>;
  /** How it ended; null while it runs. */
  readonly status?: Maybe<AiPromptStatus>;
  /** Tokens that were sent. */
  readonly tokensInput: Scalars['Int']['output'];
  /** Tokens that came back. */
  readonly tokensOutput: Scalars['Int']['output'];
};

/** A page of requests. */
export type AiPromptAuditConnection = {
  /** The requests with their cursors. */
  readonly edges: ReadonlyArray<AiPromptAuditEdge>;
  /** The requests of the page. */
  readonly nodes: ReadonlyArray<AiPromptAudit>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many requests the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A request in a page. */
export type AiPromptAuditEdge = {
  /** Where the request stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The request. */
  readonly node: AiPromptAudit;
};

/** Which requests to models to list. Parts that are left out ask for nothing; all others must hold. */
export type AiPromptAuditFilter = {
  /** Of this company. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Cost in US dollars within these bounds. */
  readonly costUsd?: InputMaybe<NumberRange>;
  /** Asked within this period. */
  readonly createdAt?: InputMaybe<Period>;
  /** Stopped by one of these gates. */
  readonly failedGate?: InputMaybe<ReadonlyArray<AiGate>>;
  /** To one of these models. */
  readonly model?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** For one of these purposes. */
  readonly operation?: InputMaybe<ReadonlyArray<AiOperation>>;
  /** Ended in one of these ways. */
  readonly status?: InputMaybe<ReadonlyArray<AiPromptStatus>>;
};

/** Orders of requests to models. */
export type AiPromptAuditOrder =
  /** Most expensive first. */
  | 'COST_DESC'
  /** Oldest first. */
  | 'CREATED_ASC'
  /** Newest first. */
  | 'CREATED_DESC';

/** How a request to a model ended. */
export type AiPromptStatus =
  /** Stopped, since the month's budget is used up. */
  | 'blocked_budget'
  /** Stopped, since it could cite no evidence. */
  | 'blocked_evidence'
  /** Stopped by the safety gate. */
  | 'blocked_safety'
  /** The model failed. */
  | 'failed'
  /** It was answered. */
  | 'success';

/** What a company asked of models in a period. */
export type AiUsage = {
  /** The same by how requests ended, the most frequent first. */
  readonly byStatus: ReadonlyArray<AiUsageByStatus>;
  /** What they cost in US dollars, a decimal number as text. */
  readonly costUsd: Scalars['String']['output'];
  /** How many requests. */
  readonly requests: Scalars['Int']['output'];
  /** Tokens that were sent. */
  readonly tokensInput: Scalars['SafeInt']['output'];
  /** Tokens that came back. */
  readonly tokensOutput: Scalars['SafeInt']['output'];
};

/** The requests to models that ended in one way. */
export type AiUsageByStatus = {
  /** What they cost in US dollars, a decimal number as text. */
  readonly costUsd: Scalars['String']['output'];
  /** How many requests. */
  readonly requests: Scalars['Int']['output'];
  /** How they ended; null for those that still run. */
  readonly status?: Maybe<AiPromptStatus>;
  /** Tokens that were sent. */
  readonly tokensInput: Scalars['SafeInt']['output'];
  /** Tokens that came back. */
  readonly tokensOutput: Scalars['SafeInt']['output'];
};

/** A buddy check-in, owned by programs. */
export type BuddyCheckin = {
  /** Identifies the check-in. */
  readonly id: Scalars['ID']['output'];
};

/** Feedback on a buddy match, owned by programs. */
export type BuddyFeedback = {
  /** Identifies the feedback. */
  readonly id: Scalars['ID']['output'];
};

/** A campaign, owned by campaigns. */
export type Campaign = {
  /** Evidence for the campaign. */
  readonly evidence?: Maybe<EvidenceSnippetConnection>;
  /** Identifies the campaign. */
  readonly id: Scalars['ID']['output'];
  /**
   * The evidence that shows the best outcomes. A piece ranks by the mean of score × confidence over
   * its scores; of equals the newest comes first, and pieces without a score come last. Withdrawn
   * pieces are left out.
   */
  readonly topEvidence?: Maybe<ReadonlyArray<Maybe<EvidenceSnippet>>>;
};


/** A campaign, owned by campaigns. */
export type CampaignEvidenceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EvidenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EvidenceOrder>;
};


/** A campaign, owned by campaigns. */
export type CampaignTopEvidenceArgs = {
  n?: Scalars['Int']['input'];
};

/** A company, owned by users. */
export type Company = {
  /** What the company asked of models. */
  readonly aiPromptAudits?: Maybe<AiPromptAuditConnection>;
  /** How much the company asked of models in a period, and what it cost. */
  readonly aiUsage?: Maybe<AiUsage>;
  /** Evidence from the company's programmes. */
  readonly evidence?: Maybe<EvidenceSnippetConnection>;
  /** Identifies the company. */
  readonly id: Scalars['ID']['output'];
};


/** A company, owned by users. */
export type CompanyAiPromptAuditsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AiPromptAuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AiPromptAuditOrder>;
};


/** A company, owned by users. */
export type CompanyAiUsageArgs = {
  period: Period;
};


/** A company, owned by users. */
export type CompanyEvidenceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EvidenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EvidenceOrder>;
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

/** Which pieces of evidence to list. Parts that are left out ask for nothing; all others must hold. */
export type EvidenceFilter = {
  /** For this campaign. */
  readonly campaignId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this company. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Taken within this period. */
  readonly createdAt?: InputMaybe<Period>;
  /** From this programme instance. */
  readonly instanceId?: InputMaybe<Scalars['ID']['input']>;
  /** With a score like this. */
  readonly outcome?: InputMaybe<OutcomeCriterion>;
  /** Words of the content, the last one may be unfinished. Withdrawn pieces are never found. At most 16 words. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Given in one of these places. */
  readonly sourceType?: InputMaybe<ReadonlyArray<EvidenceSourceType>>;
  /** In one of these states. */
  readonly state?: InputMaybe<ReadonlyArray<EvidenceState>>;
};

/** Orders of pieces of evidence. */
export type EvidenceOrder =
  /** Oldest first. */
  | 'CREATED_ASC'
  /** Newest first. */
  | 'CREATED_DESC';

/**
 * A piece of evidence: a person's own words, rid of what would identify them. A piece whose author
 * took consent back stays as a tombstone, so that reports that cite it still find it.
 */
export type EvidenceSnippet = {
  /** The campaign it speaks for. */
  readonly campaign?: Maybe<Campaign>;
  /** The company whose programme it comes from; null for TEEI's own programmes. */
  readonly company?: Maybe<Company>;
  /** The words; null once they are withdrawn. */
  readonly content?: Maybe<Scalars['String']['output']>;
  /** When the words were taken. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Facts taken from the words. */
  readonly evidenceData?: Maybe<Scalars['JSON']['output']>;
  /** Identifies the piece. */
  readonly id: Scalars['ID']['output'];
  /** What else is known about the piece, such as its publication. */
  readonly metadata?: Maybe<Scalars['JSON']['output']>;
  /** What models read in the words, oldest first, at most 100. */
  readonly outcomeScores?: Maybe<ReadonlyArray<OutcomeScore>>;
  /** The programme instance it comes from. */
  readonly programInstance?: Maybe<ProgramInstance>;
  /** The row that the words were taken from; null for kinds of row that the graph does not show. */
  readonly source?: Maybe<EvidenceSource>;
  /** Where the words were given. */
  readonly sourceType?: Maybe<EvidenceSourceType>;
  /** Whether the words can still be read. */
  readonly state?: Maybe<EvidenceState>;
};

/** A page of pieces of evidence. */
export type EvidenceSnippetConnection = {
  /** The pieces of evidence with their cursors. */
  readonly edges: ReadonlyArray<EvidenceSnippetEdge>;
  /** The pieces of evidence of the page. */
  readonly nodes: ReadonlyArray<EvidenceSnippet>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many pieces of evidence the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A piece of evidence in a page. */
export type EvidenceSnippetEdge = {
  /** Where the piece of evidence stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The piece of evidence. */
  readonly node: EvidenceSnippet;
};

/** The kinds of row that evidence is taken from. */
export type EvidenceSource = BuddyCheckin | BuddyFeedback | KintellSession | LearningProgress;

/** Where a piece of evidence was given. */
export type EvidenceSourceType =
  /** Feedback on a buddy match. */
  | 'buddy_feedback'
  /** The note of a buddy check-in. */
  | 'checkin_note'
  /** Feedback on a language or mentorship session. */
  | 'kintell_feedback'
  /** A note on a course. */
  | 'learning_note'
  /** A survey. */
  | 'survey';

/** Whether a piece of evidence can still be read. */
export type EvidenceState =
  /** As it was said: nothing in it would identify anybody. */
  | 'LIVE'
  /** What would identify somebody was removed. */
  | 'REDACTED'
  /** Consent was taken back or the person was erased: no content, the id stays. */
  | 'WITHDRAWN';

/** A language or mentorship session, owned by programs. */
export type KintellSession = {
  /** Identifies the session. */
  readonly id: Scalars['ID']['output'];
};

/** A person's progress in a course, owned by programs. */
export type LearningProgress = {
  /** Identifies the progress. */
  readonly id: Scalars['ID']['output'];
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

/** A score that a piece of evidence must have: one and the same score meets every part. */
export type OutcomeCriterion = {
  /** At least this high, 0 to 1. */
  readonly gte?: InputMaybe<Scalars['Float']['input']>;
  /** With at least this much confidence of the model, 0 to 1. */
  readonly minConfidence?: InputMaybe<Scalars['Float']['input']>;
  /** Of this outcome. */
  readonly type: OutcomeType;
};

/** How strongly a model, or a person who corrected it, reads one outcome in a piece of evidence. */
export type OutcomeScore = {
  /** How sure the model is, 0 to 1. */
  readonly confidence: Scalars['Float']['output'];
  /** When it was scored. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The piece of evidence. */
  readonly evidence?: Maybe<EvidenceSnippet>;
  /** Identifies the score. */
  readonly id: Scalars['ID']['output'];
  /** The version of the model, or human where a person corrected it. */
  readonly modelVersion: Scalars['String']['output'];
  /** Which outcome. */
  readonly outcomeType: OutcomeType;
  /** How strongly, 0 to 1; null when the model could not tell. */
  readonly score?: Maybe<Scalars['Float']['output']>;
  /** The person who said it. Never shown to companies. */
  readonly user?: Maybe<User>;
};

/** A page of scores. */
export type OutcomeScoreConnection = {
  /** The scores with their cursors. */
  readonly edges: ReadonlyArray<OutcomeScoreEdge>;
  /** The scores of the page. */
  readonly nodes: ReadonlyArray<OutcomeScore>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many scores the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A score in a page. */
export type OutcomeScoreEdge = {
  /** Where the score stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The score. */
  readonly node: OutcomeScore;
};

/** Which outcome scores to list. Parts that are left out ask for nothing; all others must hold. */
export type OutcomeScoreFilter = {
  /** Confidence within these bounds. */
  readonly confidence?: InputMaybe<NumberRange>;
  /** Scored within this period. */
  readonly createdAt?: InputMaybe<Period>;
  /** Of evidence from this programme instance. Staff only. */
  readonly instanceId?: InputMaybe<Scalars['ID']['input']>;
  /** By one of these versions of the model. */
  readonly modelVersion?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Score within these bounds. */
  readonly score?: InputMaybe<NumberRange>;
  /** Of one of these outcomes. */
  readonly type?: InputMaybe<ReadonlyArray<OutcomeType>>;
  /** Of this person. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders of outcome scores. */
export type OutcomeScoreOrder =
  /** Oldest first. */
  | 'CREATED_ASC'
  /** Newest first. */
  | 'CREATED_DESC';

/** What a programme can change in a person's life. */
export type OutcomeType =
  /** Feeling at home. */
  | 'belonging'
  /** Trust in oneself. */
  | 'confidence'
  /** Being ready for work. */
  | 'job_readiness'
  /** Command of the language, as far as words show it. */
  | 'lang_level_proxy'
  /** Feeling well. */
  | 'well_being';

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

/** A programme instance, owned by programs. */
export type ProgramInstance = {
  /** Evidence from the instance. */
  readonly evidence?: Maybe<EvidenceSnippetConnection>;
  /** Identifies the instance. */
  readonly id: Scalars['ID']['output'];
};


/** A programme instance, owned by programs. */
export type ProgramInstanceEvidenceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EvidenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EvidenceOrder>;
};

export type Query = {
  /** What models were asked, for staff by every company, for a company by itself. */
  readonly aiPromptAudits?: Maybe<AiPromptAuditConnection>;
  /** Pieces of evidence that the viewer may see: its own company's, or for staff every company's. */
  readonly evidence?: Maybe<EvidenceSnippetConnection>;
  /** One piece of evidence. Without a sign-in only published pieces are found. */
  readonly evidenceSnippet?: Maybe<EvidenceSnippet>;
  /** Outcome scores: for staff everybody's, for a person their own. */
  readonly outcomeScores?: Maybe<OutcomeScoreConnection>;
  /**
   * The pieces nearest in meaning to a piece, nearest first, by the cosine of their embeddings.
   * Withdrawn pieces and pieces without an embedding are left out; the filter is applied first, and has
   * to leave at most 3000 pieces to compare: whoever sees more names a company, a campaign or a period.
   */
  readonly similarTo?: Maybe<ReadonlyArray<SimilarEvidence>>;
};


export type QueryAiPromptAuditsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AiPromptAuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AiPromptAuditOrder>;
};


export type QueryEvidenceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EvidenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EvidenceOrder>;
};


export type QueryEvidenceSnippetArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOutcomeScoresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OutcomeScoreFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OutcomeScoreOrder>;
};


export type QuerySimilarToArgs = {
  filter?: InputMaybe<EvidenceFilter>;
  first?: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
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

/** A piece of evidence that is near another in meaning. */
export type SimilarEvidence = {
  /** The piece. */
  readonly node: EvidenceSnippet;
  /** How near: the cosine of the two embeddings, 1 for the same meaning, 0 for none in common. */
  readonly similarity: Scalars['Float']['output'];
};

/** A person, owned by users. */
export type User = {
  /** Identifies the person. */
  readonly id: Scalars['ID']['output'];
  /** The outcomes that were read in what the person said. For staff and the person. */
  readonly outcomeScores?: Maybe<OutcomeScoreConnection>;
};


/** A person, owned by users. */
export type UserOutcomeScoresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OutcomeScoreFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OutcomeScoreOrder>;
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
  AiPromptAudit: AiPromptAudit;
  Campaign: Campaign;
  Company: Company;
  EvidenceSnippet: EvidenceSnippet;
  OutcomeScore: OutcomeScore;
  ProgramInstance: ProgramInstance;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  AiPromptAudit:
    ( { __typename: 'AiPromptAudit' }
    & ( GraphQLRecursivePick<FederationTypes['AiPromptAudit'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['AiPromptAudit'], {"requestId":true}> ) );
  Campaign:
    ( { __typename: 'Campaign' }
    & GraphQLRecursivePick<FederationTypes['Campaign'], {"id":true}> );
  Company:
    ( { __typename: 'Company' }
    & GraphQLRecursivePick<FederationTypes['Company'], {"id":true}> );
  EvidenceSnippet:
    ( { __typename: 'EvidenceSnippet' }
    & GraphQLRecursivePick<FederationTypes['EvidenceSnippet'], {"id":true}> );
  OutcomeScore:
    ( { __typename: 'OutcomeScore' }
    & GraphQLRecursivePick<FederationTypes['OutcomeScore'], {"id":true}> );
  ProgramInstance:
    ( { __typename: 'ProgramInstance' }
    & GraphQLRecursivePick<FederationTypes['ProgramInstance'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  EvidenceSource:
    | ( object )
    | ( object )
    | ( object )
    | ( object )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AiGate: AiGate;
  AiOperation: ResolverTypeWrapper<string>;
  AiPromptAudit: ResolverTypeWrapper<object>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AiPromptAuditConnection: ResolverTypeWrapper<object>;
  AiPromptAuditEdge: ResolverTypeWrapper<object>;
  AiPromptAuditFilter: AiPromptAuditFilter;
  AiPromptAuditOrder: AiPromptAuditOrder;
  AiPromptStatus: ResolverTypeWrapper<string>;
  AiUsage: ResolverTypeWrapper<object>;
  AiUsageByStatus: ResolverTypeWrapper<object>;
  BuddyCheckin: ResolverTypeWrapper<object>;
  BuddyFeedback: ResolverTypeWrapper<object>;
  Campaign: ResolverTypeWrapper<object>;
  Company: ResolverTypeWrapper<object>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  ErasureMethod: ErasureMethod;
  EvidenceFilter: EvidenceFilter;
  EvidenceOrder: EvidenceOrder;
  EvidenceSnippet: ResolverTypeWrapper<object>;
  EvidenceSnippetConnection: ResolverTypeWrapper<object>;
  EvidenceSnippetEdge: ResolverTypeWrapper<object>;
  EvidenceSource: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EvidenceSource']>;
  EvidenceSourceType: ResolverTypeWrapper<string>;
  EvidenceState: EvidenceState;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  KintellSession: ResolverTypeWrapper<object>;
  LearningProgress: ResolverTypeWrapper<object>;
  Money: ResolverTypeWrapper<object>;
  NumberRange: NumberRange;
  OutcomeCriterion: OutcomeCriterion;
  OutcomeScore: ResolverTypeWrapper<object>;
  OutcomeScoreConnection: ResolverTypeWrapper<object>;
  OutcomeScoreEdge: ResolverTypeWrapper<object>;
  OutcomeScoreFilter: OutcomeScoreFilter;
  OutcomeScoreOrder: OutcomeScoreOrder;
  OutcomeType: ResolverTypeWrapper<string>;
  PageInfo: ResolverTypeWrapper<object>;
  Period: Period;
  PersonalDataCategory: PersonalDataCategory;
  ProgramInstance: ResolverTypeWrapper<object>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RefusedTransition: ResolverTypeWrapper<object>;
  RelativePeriod: RelativePeriod;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  SimilarEvidence: ResolverTypeWrapper<object>;
  User: ResolverTypeWrapper<object>;
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
  AiPromptAudit: object;
  ID: Scalars['ID']['output'];
  AiPromptAuditConnection: object;
  AiPromptAuditEdge: object;
  AiPromptAuditFilter: AiPromptAuditFilter;
  AiUsage: object;
  AiUsageByStatus: object;
  BuddyCheckin: object;
  BuddyFeedback: object;
  Campaign: object;
  Company: object;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  EvidenceFilter: EvidenceFilter;
  EvidenceSnippet: object;
  EvidenceSnippetConnection: object;
  EvidenceSnippetEdge: object;
  EvidenceSource: ResolversUnionTypes<ResolversParentTypes>['EvidenceSource'];
  JSON: Scalars['JSON']['output'];
  KintellSession: object;
  LearningProgress: object;
  Money: object;
  NumberRange: NumberRange;
  OutcomeCriterion: OutcomeCriterion;
  OutcomeScore: object;
  OutcomeScoreConnection: object;
  OutcomeScoreEdge: object;
  OutcomeScoreFilter: OutcomeScoreFilter;
  PageInfo: object;
  Period: Period;
  ProgramInstance: object;
  Query: Record<PropertyKey, never>;
  RefusedTransition: object;
  SafeInt: Scalars['SafeInt']['output'];
  SimilarEvidence: object;
  User: object;
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

export type AccessDirectiveResolver<Result, Parent, ContextType = EvidenceContext, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export type ConstraintDirectiveResolver<Result, Parent, ContextType = EvidenceContext, Args = ConstraintDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OmittableDirectiveArgs = { };

export type OmittableDirectiveResolver<Result, Parent, ContextType = EvidenceContext, Args = OmittableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PartsDirectiveArgs = {
  granularity: Scalars['String']['input'];
  period: Scalars['String']['input'];
};

export type PartsDirectiveResolver<Result, Parent, ContextType = EvidenceContext, Args = PartsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PersonalDataDirectiveArgs = {
  category: PersonalDataCategory;
  erase: ErasureMethod;
  purpose: Scalars['String']['input'];
};

export type PersonalDataDirectiveResolver<Result, Parent, ContextType = EvidenceContext, Args = PersonalDataDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type StoredDirectiveArgs = {
  as?: Maybe<Scalars['String']['input']>;
};

export type StoredDirectiveResolver<Result, Parent, ContextType = EvidenceContext, Args = StoredDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type WordsDirectiveArgs = {
  max: Scalars['Int']['input'];
};

export type WordsDirectiveResolver<Result, Parent, ContextType = EvidenceContext, Args = WordsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AiOperationResolvers = { NLQ_QUERY: 'nlq-query', Q2Q_CLASSIFICATION: 'q2q-classification', REPORT_GENERATION: 'report-generation' };

export type AiPromptAuditResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['AiPromptAudit'] = ResolversParentTypes['AiPromptAudit'], FederationReferenceType extends FederationReferenceTypes['AiPromptAudit'] = FederationReferenceTypes['AiPromptAudit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AiPromptAudit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  budgetCheckPassed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  costUsd?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EvidenceSnippet']>>, ParentType, ContextType>;
  evidenceGatePassed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  modelName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['AiOperation'], ParentType, ContextType>;
  promptText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  responseText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  safetyCheckPassed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['AiPromptStatus']>, ParentType, ContextType>;
  tokensInput?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tokensOutput?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AiPromptAuditConnectionResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['AiPromptAuditConnection'] = ResolversParentTypes['AiPromptAuditConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AiPromptAuditEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AiPromptAudit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AiPromptAuditEdgeResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['AiPromptAuditEdge'] = ResolversParentTypes['AiPromptAuditEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AiPromptAudit'], ParentType, ContextType>;
};

export type AiPromptStatusResolvers = { BLOCKED_BUDGET: 'blocked_budget', BLOCKED_EVIDENCE: 'blocked_evidence', BLOCKED_SAFETY: 'blocked_safety', FAILED: 'failed', SUCCESS: 'success' };

export type AiUsageResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['AiUsage'] = ResolversParentTypes['AiUsage']> = {
  byStatus?: Resolver<ReadonlyArray<ResolversTypes['AiUsageByStatus']>, ParentType, ContextType>;
  costUsd?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requests?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tokensInput?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  tokensOutput?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type AiUsageByStatusResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['AiUsageByStatus'] = ResolversParentTypes['AiUsageByStatus']> = {
  costUsd?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requests?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['AiPromptStatus']>, ParentType, ContextType>;
  tokensInput?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  tokensOutput?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type BuddyCheckinResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['BuddyCheckin'] = ResolversParentTypes['BuddyCheckin']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BuddyFeedbackResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['BuddyFeedback'] = ResolversParentTypes['BuddyFeedback']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CampaignResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['Campaign'] = ResolversParentTypes['Campaign'], FederationReferenceType extends FederationReferenceTypes['Campaign'] = FederationReferenceTypes['Campaign']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Campaign']> | FederationReferenceType, FederationReferenceType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['EvidenceSnippetConnection']>, ParentType, ContextType, Partial<CampaignEvidenceArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  topEvidence?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['EvidenceSnippet']>>>, ParentType, ContextType, RequireFields<CampaignTopEvidenceArgs, 'n'>>;
};

export type CompanyResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company'], FederationReferenceType extends FederationReferenceTypes['Company'] = FederationReferenceTypes['Company']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Company']> | FederationReferenceType, FederationReferenceType, ContextType>;
  aiPromptAudits?: Resolver<Maybe<ResolversTypes['AiPromptAuditConnection']>, ParentType, ContextType, Partial<CompanyAiPromptAuditsArgs>>;
  aiUsage?: Resolver<Maybe<ResolversTypes['AiUsage']>, ParentType, ContextType, RequireFields<CompanyAiUsageArgs, 'period'>>;
  evidence?: Resolver<Maybe<ResolversTypes['EvidenceSnippetConnection']>, ParentType, ContextType, Partial<CompanyEvidenceArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EvidenceSnippetResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['EvidenceSnippet'] = ResolversParentTypes['EvidenceSnippet'], FederationReferenceType extends FederationReferenceTypes['EvidenceSnippet'] = FederationReferenceTypes['EvidenceSnippet']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['EvidenceSnippet']> | FederationReferenceType, FederationReferenceType, ContextType>;
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  evidenceData?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metadata?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  outcomeScores?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OutcomeScore']>>, ParentType, ContextType>;
  programInstance?: Resolver<Maybe<ResolversTypes['ProgramInstance']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['EvidenceSource']>, ParentType, ContextType>;
  sourceType?: Resolver<Maybe<ResolversTypes['EvidenceSourceType']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['EvidenceState']>, ParentType, ContextType>;
};

export type EvidenceSnippetConnectionResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['EvidenceSnippetConnection'] = ResolversParentTypes['EvidenceSnippetConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EvidenceSnippetEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['EvidenceSnippet']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EvidenceSnippetEdgeResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['EvidenceSnippetEdge'] = ResolversParentTypes['EvidenceSnippetEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EvidenceSnippet'], ParentType, ContextType>;
};

export type EvidenceSourceResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['EvidenceSource'] = ResolversParentTypes['EvidenceSource']> = {
  __resolveType: TypeResolveFn<'BuddyCheckin' | 'BuddyFeedback' | 'KintellSession' | 'LearningProgress', ParentType, ContextType>;
};

export type EvidenceSourceTypeResolvers = { BUDDY_FEEDBACK: 'buddy_feedback', CHECKIN_NOTE: 'checkin_note', KINTELL_FEEDBACK: 'kintell_feedback', LEARNING_NOTE: 'learning_note', SURVEY: 'survey' };

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type KintellSessionResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['KintellSession'] = ResolversParentTypes['KintellSession']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LearningProgressResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['LearningProgress'] = ResolversParentTypes['LearningProgress']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountCents?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OutcomeScoreResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['OutcomeScore'] = ResolversParentTypes['OutcomeScore'], FederationReferenceType extends FederationReferenceTypes['OutcomeScore'] = FederationReferenceTypes['OutcomeScore']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OutcomeScore']> | FederationReferenceType, FederationReferenceType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['EvidenceSnippet']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  modelVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcomeType?: Resolver<ResolversTypes['OutcomeType'], ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type OutcomeScoreConnectionResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['OutcomeScoreConnection'] = ResolversParentTypes['OutcomeScoreConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OutcomeScoreEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['OutcomeScore']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OutcomeScoreEdgeResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['OutcomeScoreEdge'] = ResolversParentTypes['OutcomeScoreEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OutcomeScore'], ParentType, ContextType>;
};

export type OutcomeTypeResolvers = { BELONGING: 'belonging', CONFIDENCE: 'confidence', JOB_READINESS: 'job_readiness', LANG_LEVEL_PROXY: 'lang_level_proxy', WELL_BEING: 'well_being' };

export type PageInfoResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgramInstanceResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['ProgramInstance'] = ResolversParentTypes['ProgramInstance'], FederationReferenceType extends FederationReferenceTypes['ProgramInstance'] = FederationReferenceTypes['ProgramInstance']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProgramInstance']> | FederationReferenceType, FederationReferenceType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['EvidenceSnippetConnection']>, ParentType, ContextType, Partial<ProgramInstanceEvidenceArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  aiPromptAudits?: Resolver<Maybe<ResolversTypes['AiPromptAuditConnection']>, ParentType, ContextType, Partial<QueryAiPromptAuditsArgs>>;
  evidence?: Resolver<Maybe<ResolversTypes['EvidenceSnippetConnection']>, ParentType, ContextType, Partial<QueryEvidenceArgs>>;
  evidenceSnippet?: Resolver<Maybe<ResolversTypes['EvidenceSnippet']>, ParentType, ContextType, RequireFields<QueryEvidenceSnippetArgs, 'id'>>;
  outcomeScores?: Resolver<Maybe<ResolversTypes['OutcomeScoreConnection']>, ParentType, ContextType, Partial<QueryOutcomeScoresArgs>>;
  similarTo?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SimilarEvidence']>>, ParentType, ContextType, RequireFields<QuerySimilarToArgs, 'first' | 'id'>>;
};

export type RefusedTransitionResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['RefusedTransition'] = ResolversParentTypes['RefusedTransition']> = {
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export type SimilarEvidenceResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['SimilarEvidence'] = ResolversParentTypes['SimilarEvidence']> = {
  node?: Resolver<ResolversTypes['EvidenceSnippet'], ParentType, ContextType>;
  similarity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcomeScores?: Resolver<Maybe<ResolversTypes['OutcomeScoreConnection']>, ParentType, ContextType, Partial<UserOutcomeScoresArgs>>;
};

export type UserErrorResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transition?: Resolver<Maybe<ResolversTypes['RefusedTransition']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = EvidenceContext> = {
  AiOperation?: AiOperationResolvers;
  AiPromptAudit?: AiPromptAuditResolvers<ContextType>;
  AiPromptAuditConnection?: AiPromptAuditConnectionResolvers<ContextType>;
  AiPromptAuditEdge?: AiPromptAuditEdgeResolvers<ContextType>;
  AiPromptStatus?: AiPromptStatusResolvers;
  AiUsage?: AiUsageResolvers<ContextType>;
  AiUsageByStatus?: AiUsageByStatusResolvers<ContextType>;
  BuddyCheckin?: BuddyCheckinResolvers<ContextType>;
  BuddyFeedback?: BuddyFeedbackResolvers<ContextType>;
  Campaign?: CampaignResolvers<ContextType>;
  Company?: CompanyResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  EvidenceSnippet?: EvidenceSnippetResolvers<ContextType>;
  EvidenceSnippetConnection?: EvidenceSnippetConnectionResolvers<ContextType>;
  EvidenceSnippetEdge?: EvidenceSnippetEdgeResolvers<ContextType>;
  EvidenceSource?: EvidenceSourceResolvers<ContextType>;
  EvidenceSourceType?: EvidenceSourceTypeResolvers;
  JSON?: GraphQLScalarType;
  KintellSession?: KintellSessionResolvers<ContextType>;
  LearningProgress?: LearningProgressResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  OutcomeScore?: OutcomeScoreResolvers<ContextType>;
  OutcomeScoreConnection?: OutcomeScoreConnectionResolvers<ContextType>;
  OutcomeScoreEdge?: OutcomeScoreEdgeResolvers<ContextType>;
  OutcomeType?: OutcomeTypeResolvers;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProgramInstance?: ProgramInstanceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefusedTransition?: RefusedTransitionResolvers<ContextType>;
  SafeInt?: GraphQLScalarType;
  SimilarEvidence?: SimilarEvidenceResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = EvidenceContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  constraint?: ConstraintDirectiveResolver<any, any, ContextType>;
  omittable?: OmittableDirectiveResolver<any, any, ContextType>;
  parts?: PartsDirectiveResolver<any, any, ContextType>;
  personalData?: PersonalDataDirectiveResolver<any, any, ContextType>;
  stored?: StoredDirectiveResolver<any, any, ContextType>;
  words?: WordsDirectiveResolver<any, any, ContextType>;
};
