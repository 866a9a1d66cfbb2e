import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PrivacyContext } from '../context.ts';
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

/** Something that happened, and who did it. Entries are never changed. */
export type ActivityEntry = {
  /** Who did it; null for machines and for the graph itself. */
  readonly actor?: Maybe<User>;
  /**
   * What they acted as: `admin`, `officer`, `company`, `partner`, `person`, `anonymous`, or `worker` for
   * the graph itself.
   */
  readonly actorClass: Scalars['String']['output'];
  /** The id of that thing. */
  readonly aggregateId: Scalars['ID']['output'];
  /** What kind of thing it happened to, such as `user_consent`. */
  readonly aggregateType: Scalars['String']['output'];
  /** The company that it concerns; null for TEEI's own. */
  readonly company?: Maybe<Company>;
  /** What happened: noun and past verb, such as `consent.withdrawn`. */
  readonly eventType: Scalars['String']['output'];
  /** Identifies the entry. */
  readonly id: Scalars['ID']['output'];
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** What else is known: ids, figures and, where somebody gave one, a reason. */
  readonly payload: Scalars['JSON']['output'];
  /** When it was written down. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The person whom it is about, where it is about one. */
  readonly subject?: Maybe<User>;
};

/** A page of the log. */
export type ActivityEntryConnection = {
  /** The entries with their cursors. */
  readonly edges: ReadonlyArray<ActivityEntryEdge>;
  /** The entries of the page. */
  readonly nodes: ReadonlyArray<ActivityEntry>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many entries the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An entry of the log in a page. */
export type ActivityEntryEdge = {
  /** Where the entry stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: ActivityEntry;
};

/** Which entries of the log to list. Parts that are left out ask for nothing; all others must hold. */
export type ActivityFilter = {
  /** Done by this person. */
  readonly actorId?: InputMaybe<Scalars['ID']['input']>;
  /** Happened to this thing. */
  readonly aggregateId?: InputMaybe<Scalars['ID']['input']>;
  /** Happened to this kind of thing. */
  readonly aggregateType?: InputMaybe<Scalars['String']['input']>;
  /** Concerning this company. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Of one of these types, such as `consent.withdrawn`. */
  readonly eventType?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Happened within this period. */
  readonly occurredAt?: InputMaybe<Period>;
  /** About this person. */
  readonly subjectId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders of the log. */
export type ActivityOrder =
  /** Oldest first. */
  | 'OCCURRED_ASC'
  /** Newest first. */
  | 'OCCURRED_DESC';

/** A breach of personal data, which Article 33 of the GDPR gives 72 hours to report. */
export type BreachIncident = {
  /** The kinds of data it affects. */
  readonly affectedDataCategories: ReadonlyArray<Scalars['String']['output']>;
  /** How many people it affects, as far as known. */
  readonly affectedUserCount?: Maybe<Scalars['Int']['output']>;
  /** When the authority must have been told: 72 hours after the discovery. */
  readonly authorityDeadline: Scalars['DateTime']['output'];
  /** Whether the deadline has passed and the authority should have been told. */
  readonly authorityOverdue: Scalars['Boolean']['output'];
  /** What was done to stop it. */
  readonly containmentMeasures?: Maybe<Scalars['String']['output']>;
  /** When it was written down. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was discovered, which starts the clock. */
  readonly discoveredAt: Scalars['DateTime']['output'];
  /** Who discovered it. */
  readonly discoveredBy?: Maybe<User>;
  /**
   * Hours until the deadline, rounded down to one decimal, negative once it has passed; null when the
   * authority was told or the breach was resolved without need to tell.
   */
  readonly hoursLeft?: Maybe<Scalars['Float']['output']>;
  /** Identifies the breach. */
  readonly id: Scalars['ID']['output'];
  /** What kind of breach. */
  readonly incidentType: Scalars['String']['output'];
  /** Notes. Officers only. */
  readonly notes?: Maybe<Scalars['String']['output']>;
  /** How people will be told. */
  readonly notificationPlan?: Maybe<Scalars['String']['output']>;
  /** What was done so that it does not happen again. */
  readonly remedialActions?: Maybe<Scalars['String']['output']>;
  /** When the authority was told. */
  readonly reportedToAuthorityAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was resolved. */
  readonly resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it may mean for those people. */
  readonly riskToRights?: Maybe<Scalars['String']['output']>;
  /** Why it happened. */
  readonly rootCause?: Maybe<Scalars['String']['output']>;
  /** How bad it is. */
  readonly severity: BreachSeverity;
  /** Where it stands. */
  readonly status: BreachStatus;
  /** When it last changed; give it back with a change to prove that nobody came in between. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** When people were told. */
  readonly usersNotifiedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of breaches. */
export type BreachIncidentConnection = {
  /** The breaches with their cursors. */
  readonly edges: ReadonlyArray<BreachIncidentEdge>;
  /** The breaches of the page. */
  readonly nodes: ReadonlyArray<BreachIncident>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many breaches the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A breach in a page. */
export type BreachIncidentEdge = {
  /** Where the breach stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The breach. */
  readonly node: BreachIncident;
};

/** Which breaches to list. Parts that are left out ask for nothing; all others must hold. */
export type BreachIncidentFilter = {
  /** The authority should have been told by now and was not, or the opposite. */
  readonly authorityOverdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Discovered within this period. */
  readonly discoveredAt?: InputMaybe<Period>;
  /** This bad. */
  readonly severity?: InputMaybe<ReadonlyArray<BreachSeverity>>;
  /** In one of these states. */
  readonly status?: InputMaybe<ReadonlyArray<BreachStatus>>;
};

/** Orders of breaches. */
export type BreachIncidentOrder =
  /** Oldest first, which is also the nearest deadline first. */
  | 'DISCOVERED_ASC'
  /** Newest first. */
  | 'DISCOVERED_DESC';

/** How bad a breach is. */
export type BreachSeverity =
  /** The highest: the people must be told at once. */
  | 'critical'
  /** A high risk: the people must be told. */
  | 'high'
  /** Hardly a risk to anyone. */
  | 'low'
  /** A risk. */
  | 'medium';

/** Where a breach stands. */
export type BreachStatus =
  /** Stopped. */
  | 'contained'
  /** Being looked into. */
  | 'investigating'
  /** The authority was told. */
  | 'reported'
  /** Over, with cause and remedy written down. */
  | 'resolved';

/** A company, owned by users. */
export type Company = {
  /** Identifies the company. */
  readonly id: Scalars['ID']['output'];
};

/** How a person answers. There is no implied consent. */
export type ConsentMethod =
  /** By ticking a box. */
  | 'checkbox'
  /** By an act of their own. */
  | 'explicit_opt_in'
  /** On paper. */
  | 'paper'
  /** Aloud, on record. */
  | 'verbal_recorded';

/** What consent is asked for. */
export type ConsentPurpose =
  /** Letting models read what the person writes. */
  | 'ai_processing'
  /** Counting the person's activities in statistics. */
  | 'analytics'
  /** Being matched with a buddy. */
  | 'buddy_program'
  /** Passing data on to partners. */
  | 'data_sharing'
  /** Letters about programmes and news. */
  | 'marketing'
  /** Taking part in a programme. */
  | 'program'
  /** Being quoted in public. */
  | 'publication';

/** How a person's consent for a purpose stood at a moment. */
export type ConsentStanding = {
  /** The answer that it follows from: the last one up to then; null when nobody had asked. */
  readonly consent?: Maybe<UserConsent>;
  /** How it stood. */
  readonly state: ConsentState;
};

/** How consent stands at a moment. */
export type ConsentState =
  /** Given and run out. */
  | 'EXPIRED'
  /** Given, and neither taken back nor run out. */
  | 'GIVEN'
  /** Not asked for. */
  | 'NOT_ASKED'
  /** Asked for and refused. */
  | 'REFUSED'
  /** Given and taken back. */
  | 'WITHDRAWN';

/** One version of the words that consent is asked with, in one language. */
export type ConsentText = {
  /** The words that people agree to. */
  readonly body: Scalars['String']['output'];
  /** When it was written. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Who published it. */
  readonly createdBy?: Maybe<User>;
  /** The moment from which it is shown. */
  readonly effectiveFrom: Scalars['DateTime']['output'];
  /** The moment from which it is no longer shown; null while it is in force. */
  readonly effectiveUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Identifies the text. */
  readonly id: Scalars['ID']['output'];
  /** ISO 639-1 code of the language. */
  readonly language: Scalars['String']['output'];
  /** What consent is asked for. */
  readonly purpose: ConsentPurpose;
  /** The same in short. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** Its heading. */
  readonly title: Scalars['String']['output'];
  /** The version. */
  readonly version: Scalars['String']['output'];
};

/** A page of consent texts. */
export type ConsentTextConnection = {
  /** The consent texts with their cursors. */
  readonly edges: ReadonlyArray<ConsentTextEdge>;
  /** The consent texts of the page. */
  readonly nodes: ReadonlyArray<ConsentText>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many consent texts the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A consent text in a page. */
export type ConsentTextEdge = {
  /** Where the consent text stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The consent text. */
  readonly node: ConsentText;
};

/** Which consent texts to list. Parts that are left out ask for nothing; all others must hold. */
export type ConsentTextFilter = {
  /** In force at this moment. */
  readonly effectiveAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** In one of these languages, ISO 639-1. */
  readonly language?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** For one of these purposes. */
  readonly purpose?: InputMaybe<ReadonlyArray<ConsentPurpose>>;
  /** Of this version. */
  readonly version?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of consent texts. */
export type ConsentTextOrder =
  /** Earliest in force first. */
  | 'EFFECTIVE_ASC'
  /** Latest in force first. */
  | 'EFFECTIVE_DESC';

/**
 * What a person asks for under Articles 15 to 22 of the GDPR: the legal case. The technical work it
 * causes are its jobs.
 */
export type DataSubjectRequest = {
  /** The officer who works on it. Officers only. */
  readonly assignedTo?: Maybe<User>;
  /** When it was answered. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the erasure was complete. */
  readonly deletionCompletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the erasure will begin; until then it can be cancelled. */
  readonly deletionScheduledFor?: Maybe<Scalars['DateTime']['output']>;
  /**
   * When the answer is due: one calendar month after it arrived (Article 12(3)), three once it is
   * extended. 31 January leads to the last day of February.
   */
  readonly dueAt: Scalars['DateTime']['output'];
  /** The due date by extension; null when it was not extended. */
  readonly extendedUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Identifies the request. */
  readonly id: Scalars['ID']['output'];
  /** The network address that it came from. For officers and the person. */
  readonly ipAddress?: Maybe<Scalars['String']['output']>;
  /** The person's jobs of the kind that this request causes, newest first, at most 100. */
  readonly jobs: ReadonlyArray<PrivacyRequest>;
  /** Notes of the officers. Officers only. */
  readonly notes?: Maybe<Scalars['String']['output']>;
  /** Whether the answer is still owed and the due date has passed. */
  readonly overdue: Scalars['Boolean']['output'];
  /** When work on it began. */
  readonly processingStartedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was rejected. */
  readonly rejectionReason?: Maybe<Scalars['String']['output']>;
  /** Why, if the person said so. */
  readonly requestReason?: Maybe<Scalars['String']['output']>;
  /** What is asked for. */
  readonly requestType: DataSubjectRequestType;
  /** When it arrived, which starts the clock. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** Who brought it, if not the person. */
  readonly requestedBy?: Maybe<User>;
  /** The answer. */
  readonly responseData?: Maybe<Scalars['JSON']['output']>;
  /** Where the answer's file lies. */
  readonly responseFileUrl?: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  readonly status: DataSubjectRequestStatus;
  /** The person whose data it is about. */
  readonly subject?: Maybe<User>;
  /** The systems that have erased. */
  readonly systemsDeleted: ReadonlyArray<Scalars['String']['output']>;
  /** When it last changed; give it back with a change to prove that nobody came in between. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Proof of what was done: a SHA-256 in hex. */
  readonly verificationHash?: Maybe<Scalars['String']['output']>;
};

/** A page of requests. */
export type DataSubjectRequestConnection = {
  /** The requests with their cursors. */
  readonly edges: ReadonlyArray<DataSubjectRequestEdge>;
  /** The requests of the page. */
  readonly nodes: ReadonlyArray<DataSubjectRequest>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many requests the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A request in a page. */
export type DataSubjectRequestEdge = {
  /** Where the request stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The request. */
  readonly node: DataSubjectRequest;
};

/** Which data subjects' requests to list. Parts that are left out ask for nothing; all others must hold. */
export type DataSubjectRequestFilter = {
  /** Given to this officer. */
  readonly assignedTo?: InputMaybe<Scalars['ID']['input']>;
  /** Due before this moment. */
  readonly dueBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Overdue, or not. */
  readonly overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Arrived within this period. */
  readonly requestedAt?: InputMaybe<Period>;
  /** In one of these states. */
  readonly status?: InputMaybe<ReadonlyArray<DataSubjectRequestStatus>>;
  /** For one of these things. */
  readonly type?: InputMaybe<ReadonlyArray<DataSubjectRequestType>>;
  /** About this person. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders of data subjects' requests. */
export type DataSubjectRequestOrder =
  /** Soonest due first. */
  | 'DUE_ASC'
  /** Latest due first. */
  | 'DUE_DESC'
  /** Oldest first. */
  | 'REQUESTED_ASC'
  /** Newest first. */
  | 'REQUESTED_DESC';

/** Where a data subject's request stands. */
export type DataSubjectRequestStatus =
  /** Taken back. */
  | 'cancelled'
  /** Answered. */
  | 'completed'
  /** Finding out whether the person is who they say. */
  | 'identity_check'
  /** Arrived. */
  | 'pending'
  /** Being worked on. */
  | 'processing'
  /** Refused, with a reason. */
  | 'rejected';

/** What a person can ask for. */
export type DataSubjectRequestType =
  /** To see the data (Article 15). */
  | 'access'
  /** Not to be subject to an automated decision (Article 22). */
  | 'automated_decision'
  /** To have it erased (Article 17). */
  | 'erasure'
  /** To object to its use (Article 21). */
  | 'objection'
  /** To take it elsewhere (Article 20). */
  | 'portability'
  /** To have it corrected (Article 16). */
  | 'rectification'
  /** To have its use restricted (Article 18). */
  | 'restriction';

/** Bounds of a moment, for those who follow a list or look ahead; each is optional. */
export type DateTimeRange = {
  /** At or after. */
  readonly gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before. */
  readonly lt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What happens to data at the end of its time. */
export type DeletionMethod =
  /** What points at a person is removed. */
  | 'anonymize'
  /** It is moved to an archive. */
  | 'archive'
  /** It is deleted. */
  | 'hard_delete';

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

/** A person's yes, by an act of their own. */
export type GiveConsentInput = {
  /**
   * Key of this request, chosen by the client: letters, digits and `. _ : / + = -`. Sent again with the same
   * key within a day, the change is made once and answered as the first time.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** ISO 639-1 code of the language that the consent text was shown in, such as `uk`. */
  readonly language: Scalars['String']['input'];
  /** How the person answered: EXPLICIT_OPT_IN or CHECKBOX. What was given on paper or aloud is recorded elsewhere. */
  readonly method: ConsentMethod;
  /** What consent is given for. */
  readonly purpose: ConsentPurpose;
  /** Version of the consent text that was shown: when another is in force by now, CONFLICT. */
  readonly version?: InputMaybe<Scalars['String']['input']>;
};

/** What allows the use of personal data, Article 6(1) of the GDPR. */
export type LegalBasis =
  /** (a) The person agreed. */
  | 'consent'
  /** (b) A contract with the person needs it. */
  | 'contract'
  /** (c) The law demands it. */
  | 'legal_obligation'
  /** (f) Interests that outweigh the person's. */
  | 'legitimate_interests'
  /** (e) A public task needs it. */
  | 'public_task'
  /** (d) It protects a life. */
  | 'vital_interests';

/** An amount of money. */
export type Money = {
  /** The amount in cents. */
  readonly amountCents: Scalars['SafeInt']['output'];
  /** ISO 4217 code of the currency, EUR throughout. */
  readonly currency: Scalars['String']['output'];
};

export type Mutation = {
  /**
   * Gives one's own consent to the words that are in force, which are kept as they were shown. Refused
   * as CONFLICT while consent to the same version stands.
   */
  readonly giveConsent?: Maybe<UserConsentPayload>;
  /**
   * Takes consent back, which needs no reason and no more than this. What leaned on it goes with it:
   * quotes are withdrawn from evidence, and read so in the reports that cite them.
   */
  readonly withdrawConsent?: Maybe<UserConsentPayload>;
};


export type MutationGiveConsentArgs = {
  input: GiveConsentInput;
};


export type MutationWithdrawConsentArgs = {
  input: WithdrawConsentInput;
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

/** What happens to a privacy job. */
export type PrivacyAuditAction =
  /** Data was made anonymous. */
  | 'anonymized'
  /** It was taken back. */
  | 'cancelled'
  /** The data was handed over. */
  | 'data_exported'
  /** It was ordered. */
  | 'requested'
  /** A system did its part. */
  | 'step_completed'
  /** A system could not do its part. */
  | 'step_failed'
  /** The person was erased. */
  | 'user_deleted';

/** One step of a privacy job. Entries are never changed and name the one before: a chain. */
export type PrivacyAuditEntry = {
  /** What happened. */
  readonly action: PrivacyAuditAction;
  /** What else is known; `prev` is the hash of the entry before. */
  readonly details: Scalars['JSON']['output'];
  /** Identifies the entry. */
  readonly id: Scalars['ID']['output'];
  /** When it happened. */
  readonly performedAt: Scalars['DateTime']['output'];
  /** Who did it; null for a system. */
  readonly performedBy?: Maybe<User>;
  /** The job. */
  readonly request?: Maybe<PrivacyRequest>;
};

/** A page of entries. */
export type PrivacyAuditEntryConnection = {
  /** The entries with their cursors. */
  readonly edges: ReadonlyArray<PrivacyAuditEntryEdge>;
  /** The entries of the page. */
  readonly nodes: ReadonlyArray<PrivacyAuditEntry>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many entries the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An entry in a page. */
export type PrivacyAuditEntryEdge = {
  /** Where the entry stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: PrivacyAuditEntry;
};

/** Which entries of the trail to list. Parts that are left out ask for nothing; all others must hold. */
export type PrivacyAuditFilter = {
  /** Of one of these kinds. */
  readonly action?: InputMaybe<ReadonlyArray<PrivacyAuditAction>>;
  /** Happened within this period. */
  readonly performedAt?: InputMaybe<Period>;
  /** By this person. */
  readonly performedBy?: InputMaybe<Scalars['ID']['input']>;
  /** Of this job. */
  readonly requestId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders of the trail. */
export type PrivacyAuditOrder =
  /** Oldest first. */
  | 'PERFORMED_ASC'
  /** Newest first. */
  | 'PERFORMED_DESC';

/** A technical job: to gather all that is held on a person, or to erase it, in every system. */
export type PrivacyRequest = {
  /** Its trail, oldest first, at most 100 entries. Officers only. */
  readonly audit?: Maybe<ReadonlyArray<PrivacyAuditEntry>>;
  /** When it was done. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What went wrong. Officers only. */
  readonly errorMessage?: Maybe<Scalars['String']['output']>;
  /** Identifies the job. */
  readonly id: Scalars['ID']['output'];
  /** The share of its steps that are done, 0 to 1. */
  readonly progress: Scalars['Float']['output'];
  /** What it does. */
  readonly requestType: PrivacyRequestType;
  /** When it was ordered. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** Where its result lies. For officers and the person. */
  readonly resultPath?: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  readonly status: PrivacyRequestStatus;
  /** The person. */
  readonly user?: Maybe<User>;
};

/** A page of jobs. */
export type PrivacyRequestConnection = {
  /** The jobs with their cursors. */
  readonly edges: ReadonlyArray<PrivacyRequestEdge>;
  /** The jobs of the page. */
  readonly nodes: ReadonlyArray<PrivacyRequest>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many jobs the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A job in a page. */
export type PrivacyRequestEdge = {
  /** Where the job stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The job. */
  readonly node: PrivacyRequest;
};

/** Which privacy jobs to list. Parts that are left out ask for nothing; all others must hold. */
export type PrivacyRequestFilter = {
  /** Ordered within this period. */
  readonly requestedAt?: InputMaybe<Period>;
  /** In one of these states. */
  readonly status?: InputMaybe<ReadonlyArray<PrivacyRequestStatus>>;
  /** Of one of these kinds. */
  readonly type?: InputMaybe<ReadonlyArray<PrivacyRequestType>>;
  /** About this person. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders of privacy jobs. */
export type PrivacyRequestOrder =
  /** Oldest first. */
  | 'REQUESTED_ASC'
  /** Newest first. */
  | 'REQUESTED_DESC';

/** Where a privacy job stands. */
export type PrivacyRequestStatus =
  /** Taken back in time. */
  | 'cancelled'
  /** Done in every system. */
  | 'completed'
  /** Failed in at least one system. */
  | 'failed'
  /** Not begun; a deletion can still be cancelled. */
  | 'pending'
  /** Running. */
  | 'processing';

/** What a privacy job does. */
export type PrivacyRequestType =
  /** Erases what is held. */
  | 'delete'
  /** Gathers what is held. */
  | 'export';

/** Something that is done with personal data: once for one person, or as an activity of the register. */
export type ProcessingRecord = {
  /** What is done. */
  readonly activity: Scalars['String']['output'];
  /** The kinds of data. */
  readonly dataCategories: ReadonlyArray<Scalars['String']['output']>;
  /** Identifies the record. */
  readonly id: Scalars['ID']['output'];
  /** What allows it. */
  readonly legalBasis: LegalBasis;
  /** What else is known; for the register contacts, transfers and security. Officers only. */
  readonly metadata?: Maybe<Scalars['JSON']['output']>;
  /** When it was done, or entered in the register. */
  readonly processedAt: Scalars['DateTime']['output'];
  /** Who did it; null for a system. Officers only. */
  readonly processedBy?: Maybe<User>;
  /** What for. */
  readonly purpose: Scalars['String']['output'];
  /** The kinds of recipient. */
  readonly recipientCategories: ReadonlyArray<Scalars['String']['output']>;
  /** How long the data is kept, in words. */
  readonly retentionPeriod?: Maybe<Scalars['String']['output']>;
  /** The day on which it will be deleted. */
  readonly scheduledDeletionDate?: Maybe<Scalars['Date']['output']>;
  /** The person; null for an activity of the register. */
  readonly subject?: Maybe<User>;
  /** The part of the system that did it. */
  readonly systemComponent?: Maybe<Scalars['String']['output']>;
};

/** A page of records. */
export type ProcessingRecordConnection = {
  /** The records with their cursors. */
  readonly edges: ReadonlyArray<ProcessingRecordEdge>;
  /** The records of the page. */
  readonly nodes: ReadonlyArray<ProcessingRecord>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many records the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A record in a page. */
export type ProcessingRecordEdge = {
  /** Where the record stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: ProcessingRecord;
};

/** Which records of processing to list. Parts that are left out ask for nothing; all others must hold. */
export type ProcessingRecordFilter = {
  /** Of one of these activities. */
  readonly activity?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** By one of these parts of the system. */
  readonly component?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** On one of these grounds. */
  readonly legalBasis?: InputMaybe<ReadonlyArray<LegalBasis>>;
  /** Done within this period. */
  readonly processedAt?: InputMaybe<Period>;
  /** About this person. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders of records of processing. */
export type ProcessingRecordOrder =
  /** By activity. */
  | 'ACTIVITY_ASC'
  /** Oldest first. */
  | 'PROCESSED_ASC'
  /** Newest first. */
  | 'PROCESSED_DESC';

export type Query = {
  /** The officer's log: who did what, in every domain. */
  readonly activity?: Maybe<ActivityEntryConnection>;
  /** The register of processing activities that Article 30 of the GDPR asks for. */
  readonly article30Register?: Maybe<ProcessingRecordConnection>;
  /** Breaches of personal data. */
  readonly breachIncidents?: Maybe<BreachIncidentConnection>;
  /** The words in force for a purpose, which everybody may read; null when there are none. */
  readonly consentText?: Maybe<ConsentText>;
  /** All versions of the words that consent is asked with. */
  readonly consentTexts?: Maybe<ConsentTextConnection>;
  /** Consents: for staff everybody's, for everybody else their own. */
  readonly consents?: Maybe<UserConsentConnection>;
  /** A data subject's request: for officers anybody's, for everybody else their own. */
  readonly dataSubjectRequest?: Maybe<DataSubjectRequest>;
  /** The desk of data subjects' requests. */
  readonly dataSubjectRequests?: Maybe<DataSubjectRequestConnection>;
  /** The trail of the jobs. */
  readonly privacyAudit?: Maybe<PrivacyAuditEntryConnection>;
  /** The technical jobs that requests cause. */
  readonly privacyRequests?: Maybe<PrivacyRequestConnection>;
  /** What was done with personal data, one entry for each act, and the register of activities. */
  readonly processingRecords?: Maybe<ProcessingRecordConnection>;
  /** How long each category of data is kept, by category. */
  readonly retentionPolicies?: Maybe<ReadonlyArray<RetentionPolicy>>;
};


export type QueryActivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActivityOrder>;
};


export type QueryArticle30RegisterArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcessingRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProcessingRecordOrder>;
};


export type QueryBreachIncidentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BreachIncidentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BreachIncidentOrder>;
};


export type QueryConsentTextArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  language?: Scalars['String']['input'];
  purpose: ConsentPurpose;
};


export type QueryConsentTextsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ConsentTextFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ConsentTextOrder>;
};


export type QueryConsentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserConsentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<UserConsentOrder>;
};


export type QueryDataSubjectRequestArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDataSubjectRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DataSubjectRequestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DataSubjectRequestOrder>;
};


export type QueryPrivacyAuditArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PrivacyAuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PrivacyAuditOrder>;
};


export type QueryPrivacyRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PrivacyRequestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PrivacyRequestOrder>;
};


export type QueryProcessingRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcessingRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProcessingRecordOrder>;
};


export type QueryRetentionPoliciesArgs = {
  active?: InputMaybe<Scalars['Boolean']['input']>;
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

/** How long one category of data is kept and what happens then. */
export type RetentionPolicy = {
  /** Whether it is in use. */
  readonly active: Scalars['Boolean']['output'];
  /** When it was written. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Who wrote it. */
  readonly createdBy?: Maybe<User>;
  /** The category, unique. */
  readonly dataCategory: Scalars['String']['output'];
  /** What happens at the end. */
  readonly deletionMethod: DeletionMethod;
  /** Categories that go first, since they depend on this one. */
  readonly dependentCategories: ReadonlyArray<Scalars['String']['output']>;
  /** The moment from which it holds. */
  readonly effectiveFrom: Scalars['DateTime']['output'];
  /** Identifies the policy. */
  readonly id: Scalars['ID']['output'];
  /** What allows keeping it. */
  readonly legalBasis: LegalBasis;
  /** How many days it is kept; null for ever. */
  readonly retentionPeriodDays?: Maybe<Scalars['Int']['output']>;
  /** When it last changed; give it back with a change to prove that nobody came in between. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** A person, owned by users. */
export type User = {
  /** How the person's consent for a purpose stands. For staff and the person. */
  readonly consentAt?: Maybe<ConsentStanding>;
  /** The person's answers when asked for consent, newest first, at most 100. For staff and the person. */
  readonly consents?: Maybe<ReadonlyArray<UserConsent>>;
  /** What the person asked for under the GDPR. For officers and the person. */
  readonly dataRequests?: Maybe<DataSubjectRequestConnection>;
  /** Identifies the person. */
  readonly id: Scalars['ID']['output'];
  /** The technical jobs about the person. For officers and the person. */
  readonly privacyRequests?: Maybe<PrivacyRequestConnection>;
  /** What was done with the person's data. For officers and the person. */
  readonly processingHistory?: Maybe<ProcessingRecordConnection>;
};


/** A person, owned by users. */
export type UserConsentAtArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  purpose: ConsentPurpose;
};


/** A person, owned by users. */
export type UserDataRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DataSubjectRequestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DataSubjectRequestOrder>;
};


/** A person, owned by users. */
export type UserPrivacyRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PrivacyRequestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PrivacyRequestOrder>;
};


/** A person, owned by users. */
export type UserProcessingHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcessingRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProcessingRecordOrder>;
};

/**
 * A person's answer when asked for consent. An answer is never changed, only taken back: another
 * answer is another row.
 */
export type UserConsent = {
  /** When the person answered. */
  readonly consentDate: Scalars['DateTime']['output'];
  /** How the person answered. */
  readonly consentMethod: ConsentMethod;
  /** The words as they were shown. */
  readonly consentText: Scalars['String']['output'];
  /** The version of the words. */
  readonly consentVersion: Scalars['String']['output'];
  /** When it was written down. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it ends by itself. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the answer was yes. */
  readonly given: Scalars['Boolean']['output'];
  /** Identifies the consent. */
  readonly id: Scalars['ID']['output'];
  /** The network address that the answer came from. For officers and the person. */
  readonly ipAddress?: Maybe<Scalars['String']['output']>;
  /** The published words, where they are the ones that were shown. */
  readonly publishedText?: Maybe<ConsentText>;
  /** What consent was asked for. */
  readonly purpose: ConsentPurpose;
  /** How the answer stands now. */
  readonly state: ConsentState;
  /** When it last changed; give it back with a change to prove that nobody came in between. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** The person. */
  readonly user?: Maybe<User>;
  /** The program that the answer came from. For officers and the person. */
  readonly userAgent?: Maybe<Scalars['String']['output']>;
  /** Why it was taken back, if the person said so. */
  readonly withdrawalReason?: Maybe<Scalars['String']['output']>;
  /** When it was taken back. */
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of consents. */
export type UserConsentConnection = {
  /** The consents with their cursors. */
  readonly edges: ReadonlyArray<UserConsentEdge>;
  /** The consents of the page. */
  readonly nodes: ReadonlyArray<UserConsent>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many consents the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A consent in a page. */
export type UserConsentEdge = {
  /** Where the consent stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The consent. */
  readonly node: UserConsent;
};

/** Which consents to list. Parts that are left out ask for nothing; all others must hold. */
export type UserConsentFilter = {
  /** Not taken back, and running out before this moment. */
  readonly expiresBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Answered with yes, or with no. */
  readonly given?: InputMaybe<Scalars['Boolean']['input']>;
  /** For one of these purposes. */
  readonly purpose?: InputMaybe<ReadonlyArray<ConsentPurpose>>;
  /** Of this person. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders of consents. */
export type UserConsentOrder =
  /** Oldest first. */
  | 'DATE_ASC'
  /** Newest first. */
  | 'DATE_DESC'
  /** Soonest to run out first; those without an end come last. */
  | 'EXPIRES_ASC';

/** What became of giving or taking back consent. */
export type UserConsentPayload = {
  /** The consent as it is now, of several that were taken back the latest; null when nothing was changed. */
  readonly consent?: Maybe<UserConsent>;
  /** What stood against it; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
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

/** Consent to take back. */
export type WithdrawConsentInput = {
  /**
   * Key of this request, chosen by the client: letters, digits and `. _ : / + = -`. Sent again with the same
   * key within a day, the change is made once and answered as the first time.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What consent was given for. */
  readonly purpose: ConsentPurpose;
  /** Why, if the person wants to say so. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Whose; one's own when nothing is said. For officers, who act on what a person asked of them. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};



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
  ActivityEntry: ActivityEntry;
  BreachIncident: BreachIncident;
  ConsentText: ConsentText;
  DataSubjectRequest: DataSubjectRequest;
  PrivacyAuditEntry: PrivacyAuditEntry;
  PrivacyRequest: PrivacyRequest;
  ProcessingRecord: ProcessingRecord;
  RetentionPolicy: RetentionPolicy;
  User: User;
  UserConsent: UserConsent;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ActivityEntry:
    ( { __typename: 'ActivityEntry' }
    & GraphQLRecursivePick<FederationTypes['ActivityEntry'], {"id":true}> );
  BreachIncident:
    ( { __typename: 'BreachIncident' }
    & GraphQLRecursivePick<FederationTypes['BreachIncident'], {"id":true}> );
  ConsentText:
    ( { __typename: 'ConsentText' }
    & GraphQLRecursivePick<FederationTypes['ConsentText'], {"id":true}> );
  DataSubjectRequest:
    ( { __typename: 'DataSubjectRequest' }
    & GraphQLRecursivePick<FederationTypes['DataSubjectRequest'], {"id":true}> );
  PrivacyAuditEntry:
    ( { __typename: 'PrivacyAuditEntry' }
    & GraphQLRecursivePick<FederationTypes['PrivacyAuditEntry'], {"id":true}> );
  PrivacyRequest:
    ( { __typename: 'PrivacyRequest' }
    & GraphQLRecursivePick<FederationTypes['PrivacyRequest'], {"id":true}> );
  ProcessingRecord:
    ( { __typename: 'ProcessingRecord' }
    & GraphQLRecursivePick<FederationTypes['ProcessingRecord'], {"id":true}> );
  RetentionPolicy:
    ( { __typename: 'RetentionPolicy' }
    & ( GraphQLRecursivePick<FederationTypes['RetentionPolicy'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['RetentionPolicy'], {"dataCategory":true}> ) );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  UserConsent:
    ( { __typename: 'UserConsent' }
    & GraphQLRecursivePick<FederationTypes['UserConsent'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActivityEntry: ResolverTypeWrapper<object>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ActivityEntryConnection: ResolverTypeWrapper<object>;
  ActivityEntryEdge: ResolverTypeWrapper<object>;
  ActivityFilter: ActivityFilter;
  ActivityOrder: ActivityOrder;
  BreachIncident: ResolverTypeWrapper<object>;
  BreachIncidentConnection: ResolverTypeWrapper<object>;
  BreachIncidentEdge: ResolverTypeWrapper<object>;
  BreachIncidentFilter: BreachIncidentFilter;
  BreachIncidentOrder: BreachIncidentOrder;
  BreachSeverity: ResolverTypeWrapper<string>;
  BreachStatus: ResolverTypeWrapper<string>;
  Company: ResolverTypeWrapper<object>;
  ConsentMethod: ResolverTypeWrapper<string>;
  ConsentPurpose: ResolverTypeWrapper<string>;
  ConsentStanding: ResolverTypeWrapper<object>;
  ConsentState: ConsentState;
  ConsentText: ResolverTypeWrapper<object>;
  ConsentTextConnection: ResolverTypeWrapper<object>;
  ConsentTextEdge: ResolverTypeWrapper<object>;
  ConsentTextFilter: ConsentTextFilter;
  ConsentTextOrder: ConsentTextOrder;
  DataSubjectRequest: ResolverTypeWrapper<object>;
  DataSubjectRequestConnection: ResolverTypeWrapper<object>;
  DataSubjectRequestEdge: ResolverTypeWrapper<object>;
  DataSubjectRequestFilter: DataSubjectRequestFilter;
  DataSubjectRequestOrder: DataSubjectRequestOrder;
  DataSubjectRequestStatus: ResolverTypeWrapper<string>;
  DataSubjectRequestType: ResolverTypeWrapper<string>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  DeletionMethod: ResolverTypeWrapper<string>;
  ErasureMethod: ErasureMethod;
  GiveConsentInput: GiveConsentInput;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LegalBasis: ResolverTypeWrapper<string>;
  Money: ResolverTypeWrapper<object>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NumberRange: NumberRange;
  PageInfo: ResolverTypeWrapper<object>;
  Period: Period;
  PersonalDataCategory: PersonalDataCategory;
  PrivacyAuditAction: ResolverTypeWrapper<string>;
  PrivacyAuditEntry: ResolverTypeWrapper<object>;
  PrivacyAuditEntryConnection: ResolverTypeWrapper<object>;
  PrivacyAuditEntryEdge: ResolverTypeWrapper<object>;
  PrivacyAuditFilter: PrivacyAuditFilter;
  PrivacyAuditOrder: PrivacyAuditOrder;
  PrivacyRequest: ResolverTypeWrapper<object>;
  PrivacyRequestConnection: ResolverTypeWrapper<object>;
  PrivacyRequestEdge: ResolverTypeWrapper<object>;
  PrivacyRequestFilter: PrivacyRequestFilter;
  PrivacyRequestOrder: PrivacyRequestOrder;
  PrivacyRequestStatus: ResolverTypeWrapper<string>;
  PrivacyRequestType: ResolverTypeWrapper<string>;
  ProcessingRecord: ResolverTypeWrapper<object>;
  ProcessingRecordConnection: ResolverTypeWrapper<object>;
  ProcessingRecordEdge: ResolverTypeWrapper<object>;
  ProcessingRecordFilter: ProcessingRecordFilter;
  ProcessingRecordOrder: ProcessingRecordOrder;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RefusedTransition: ResolverTypeWrapper<object>;
  RelativePeriod: RelativePeriod;
  RetentionPolicy: ResolverTypeWrapper<object>;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  User: ResolverTypeWrapper<object>;
  UserConsent: ResolverTypeWrapper<object>;
  UserConsentConnection: ResolverTypeWrapper<object>;
  UserConsentEdge: ResolverTypeWrapper<object>;
  UserConsentFilter: UserConsentFilter;
  UserConsentOrder: UserConsentOrder;
  UserConsentPayload: ResolverTypeWrapper<object>;
  UserError: ResolverTypeWrapper<object>;
  UserErrorCode: UserErrorCode;
  ViewerClass: ViewerClass;
  WithdrawConsentInput: WithdrawConsentInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActivityEntry: object;
  ID: Scalars['ID']['output'];
  ActivityEntryConnection: object;
  ActivityEntryEdge: object;
  ActivityFilter: ActivityFilter;
  BreachIncident: object;
  BreachIncidentConnection: object;
  BreachIncidentEdge: object;
  BreachIncidentFilter: BreachIncidentFilter;
  Company: object;
  ConsentStanding: object;
  ConsentText: object;
  ConsentTextConnection: object;
  ConsentTextEdge: object;
  ConsentTextFilter: ConsentTextFilter;
  DataSubjectRequest: object;
  DataSubjectRequestConnection: object;
  DataSubjectRequestEdge: object;
  DataSubjectRequestFilter: DataSubjectRequestFilter;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  GiveConsentInput: GiveConsentInput;
  JSON: Scalars['JSON']['output'];
  Money: object;
  Mutation: Record<PropertyKey, never>;
  NumberRange: NumberRange;
  PageInfo: object;
  Period: Period;
  PrivacyAuditEntry: object;
  PrivacyAuditEntryConnection: object;
  PrivacyAuditEntryEdge: object;
  PrivacyAuditFilter: PrivacyAuditFilter;
  PrivacyRequest: object;
  PrivacyRequestConnection: object;
  PrivacyRequestEdge: object;
  PrivacyRequestFilter: PrivacyRequestFilter;
  ProcessingRecord: object;
  ProcessingRecordConnection: object;
  ProcessingRecordEdge: object;
  ProcessingRecordFilter: ProcessingRecordFilter;
  Query: Record<PropertyKey, never>;
  RefusedTransition: object;
  RetentionPolicy: object;
  SafeInt: Scalars['SafeInt']['output'];
  User: object;
  UserConsent: object;
  UserConsentConnection: object;
  UserConsentEdge: object;
  UserConsentFilter: UserConsentFilter;
  UserConsentPayload: object;
  UserError: object;
  WithdrawConsentInput: WithdrawConsentInput;
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

export type AccessDirectiveResolver<Result, Parent, ContextType = PrivacyContext, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export type ConstraintDirectiveResolver<Result, Parent, ContextType = PrivacyContext, Args = ConstraintDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OmittableDirectiveArgs = { };

export type OmittableDirectiveResolver<Result, Parent, ContextType = PrivacyContext, Args = OmittableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PartsDirectiveArgs = {
  granularity: Scalars['String']['input'];
  period: Scalars['String']['input'];
};

export type PartsDirectiveResolver<Result, Parent, ContextType = PrivacyContext, Args = PartsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PersonalDataDirectiveArgs = {
  category: PersonalDataCategory;
  erase: ErasureMethod;
  purpose: Scalars['String']['input'];
};

export type PersonalDataDirectiveResolver<Result, Parent, ContextType = PrivacyContext, Args = PersonalDataDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type StoredDirectiveArgs = {
  as?: Maybe<Scalars['String']['input']>;
};

export type StoredDirectiveResolver<Result, Parent, ContextType = PrivacyContext, Args = StoredDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type WordsDirectiveArgs = {
  max: Scalars['Int']['input'];
};

export type WordsDirectiveResolver<Result, Parent, ContextType = PrivacyContext, Args = WordsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ActivityEntryResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['ActivityEntry'] = ResolversParentTypes['ActivityEntry'], FederationReferenceType extends FederationReferenceTypes['ActivityEntry'] = FederationReferenceTypes['ActivityEntry']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ActivityEntry']> | FederationReferenceType, FederationReferenceType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  actorClass?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aggregateId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  aggregateType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  eventType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  payload?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type ActivityEntryConnectionResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['ActivityEntryConnection'] = ResolversParentTypes['ActivityEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ActivityEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ActivityEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ActivityEntryEdgeResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['ActivityEntryEdge'] = ResolversParentTypes['ActivityEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ActivityEntry'], ParentType, ContextType>;
};

export type BreachIncidentResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['BreachIncident'] = ResolversParentTypes['BreachIncident'], FederationReferenceType extends FederationReferenceTypes['BreachIncident'] = FederationReferenceTypes['BreachIncident']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BreachIncident']> | FederationReferenceType, FederationReferenceType, ContextType>;
  affectedDataCategories?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  affectedUserCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  authorityDeadline?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  authorityOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  containmentMeasures?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  discoveredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  discoveredBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  hoursLeft?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incidentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notificationPlan?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remedialActions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reportedToAuthorityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  riskToRights?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rootCause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['BreachSeverity'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['BreachStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  usersNotifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type BreachIncidentConnectionResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['BreachIncidentConnection'] = ResolversParentTypes['BreachIncidentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BreachIncidentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['BreachIncident']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BreachIncidentEdgeResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['BreachIncidentEdge'] = ResolversParentTypes['BreachIncidentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BreachIncident'], ParentType, ContextType>;
};

export type BreachSeverityResolvers = { CRITICAL: 'critical', HIGH: 'high', LOW: 'low', MEDIUM: 'medium' };

export type BreachStatusResolvers = { CONTAINED: 'contained', INVESTIGATING: 'investigating', REPORTED: 'reported', RESOLVED: 'resolved' };

export type CompanyResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ConsentMethodResolvers = { CHECKBOX: 'checkbox', EXPLICIT_OPT_IN: 'explicit_opt_in', PAPER: 'paper', VERBAL_RECORDED: 'verbal_recorded' };

export type ConsentPurposeResolvers = { AI_PROCESSING: 'ai_processing', ANALYTICS: 'analytics', BUDDY_PROGRAM: 'buddy_program', DATA_SHARING: 'data_sharing', MARKETING: 'marketing', PROGRAM: 'program', PUBLICATION: 'publication' };

export type ConsentStandingResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['ConsentStanding'] = ResolversParentTypes['ConsentStanding']> = {
  consent?: Resolver<Maybe<ResolversTypes['UserConsent']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ConsentState'], ParentType, ContextType>;
};

export type ConsentTextResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['ConsentText'] = ResolversParentTypes['ConsentText'], FederationReferenceType extends FederationReferenceTypes['ConsentText'] = FederationReferenceTypes['ConsentText']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ConsentText']> | FederationReferenceType, FederationReferenceType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  effectiveUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['ConsentPurpose'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConsentTextConnectionResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['ConsentTextConnection'] = ResolversParentTypes['ConsentTextConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ConsentTextEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ConsentText']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConsentTextEdgeResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['ConsentTextEdge'] = ResolversParentTypes['ConsentTextEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ConsentText'], ParentType, ContextType>;
};

export type DataSubjectRequestResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['DataSubjectRequest'] = ResolversParentTypes['DataSubjectRequest'], FederationReferenceType extends FederationReferenceTypes['DataSubjectRequest'] = FederationReferenceTypes['DataSubjectRequest']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DataSubjectRequest']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignedTo?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deletionCompletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deletionScheduledFor?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  extendedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobs?: Resolver<ReadonlyArray<ResolversTypes['PrivacyRequest']>, ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  processingStartedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rejectionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestType?: Resolver<ResolversTypes['DataSubjectRequestType'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  responseData?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  responseFileUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DataSubjectRequestStatus'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  systemsDeleted?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  verificationHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DataSubjectRequestConnectionResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['DataSubjectRequestConnection'] = ResolversParentTypes['DataSubjectRequestConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DataSubjectRequestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DataSubjectRequest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DataSubjectRequestEdgeResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['DataSubjectRequestEdge'] = ResolversParentTypes['DataSubjectRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DataSubjectRequest'], ParentType, ContextType>;
};

export type DataSubjectRequestStatusResolvers = { CANCELLED: 'cancelled', COMPLETED: 'completed', IDENTITY_CHECK: 'identity_check', PENDING: 'pending', PROCESSING: 'processing', REJECTED: 'rejected' };

export type DataSubjectRequestTypeResolvers = { ACCESS: 'access', AUTOMATED_DECISION: 'automated_decision', ERASURE: 'erasure', OBJECTION: 'objection', PORTABILITY: 'portability', RECTIFICATION: 'rectification', RESTRICTION: 'restriction' };

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeletionMethodResolvers = { ANONYMIZE: 'anonymize', ARCHIVE: 'archive', HARD_DELETE: 'hard_delete' };

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LegalBasisResolvers = { CONSENT: 'consent', CONTRACT: 'contract', LEGAL_OBLIGATION: 'legal_obligation', LEGITIMATE_INTERESTS: 'legitimate_interests', PUBLIC_TASK: 'public_task', VITAL_INTERESTS: 'vital_interests' };

export type MoneyResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountCents?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  giveConsent?: Resolver<Maybe<ResolversTypes['UserConsentPayload']>, ParentType, ContextType, RequireFields<MutationGiveConsentArgs, 'input'>>;
  withdrawConsent?: Resolver<Maybe<ResolversTypes['UserConsentPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawConsentArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PrivacyAuditActionResolvers = { ANONYMIZED: 'anonymized', CANCELLED: 'cancelled', DATA_EXPORTED: 'data_exported', REQUESTED: 'requested', STEP_COMPLETED: 'step_completed', STEP_FAILED: 'step_failed', USER_DELETED: 'user_deleted' };

export type PrivacyAuditEntryResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['PrivacyAuditEntry'] = ResolversParentTypes['PrivacyAuditEntry'], FederationReferenceType extends FederationReferenceTypes['PrivacyAuditEntry'] = FederationReferenceTypes['PrivacyAuditEntry']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PrivacyAuditEntry']> | FederationReferenceType, FederationReferenceType, ContextType>;
  action?: Resolver<ResolversTypes['PrivacyAuditAction'], ParentType, ContextType>;
  details?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  performedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  performedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['PrivacyRequest']>, ParentType, ContextType>;
};

export type PrivacyAuditEntryConnectionResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['PrivacyAuditEntryConnection'] = ResolversParentTypes['PrivacyAuditEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PrivacyAuditEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PrivacyAuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PrivacyAuditEntryEdgeResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['PrivacyAuditEntryEdge'] = ResolversParentTypes['PrivacyAuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PrivacyAuditEntry'], ParentType, ContextType>;
};

export type PrivacyRequestResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['PrivacyRequest'] = ResolversParentTypes['PrivacyRequest'], FederationReferenceType extends FederationReferenceTypes['PrivacyRequest'] = FederationReferenceTypes['PrivacyRequest']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PrivacyRequest']> | FederationReferenceType, FederationReferenceType, ContextType>;
  audit?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PrivacyAuditEntry']>>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  errorMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  requestType?: Resolver<ResolversTypes['PrivacyRequestType'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  resultPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PrivacyRequestStatus'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type PrivacyRequestConnectionResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['PrivacyRequestConnection'] = ResolversParentTypes['PrivacyRequestConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PrivacyRequestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PrivacyRequest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PrivacyRequestEdgeResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['PrivacyRequestEdge'] = ResolversParentTypes['PrivacyRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PrivacyRequest'], ParentType, ContextType>;
};

export type PrivacyRequestStatusResolvers = { CANCELLED: 'cancelled', COMPLETED: 'completed', FAILED: 'failed', PENDING: 'pending', PROCESSING: 'processing' };

export type PrivacyRequestTypeResolvers = { DELETE: 'delete', EXPORT: 'export' };

export type ProcessingRecordResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['ProcessingRecord'] = ResolversParentTypes['ProcessingRecord'], FederationReferenceType extends FederationReferenceTypes['ProcessingRecord'] = FederationReferenceTypes['ProcessingRecord']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcessingRecord']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activity?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataCategories?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['LegalBasis'], ParentType, ContextType>;
  metadata?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  processedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  processedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recipientCategories?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retentionPeriod?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scheduledDeletionDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  systemComponent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcessingRecordConnectionResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['ProcessingRecordConnection'] = ResolversParentTypes['ProcessingRecordConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProcessingRecordEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProcessingRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcessingRecordEdgeResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['ProcessingRecordEdge'] = ResolversParentTypes['ProcessingRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProcessingRecord'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  activity?: Resolver<Maybe<ResolversTypes['ActivityEntryConnection']>, ParentType, ContextType, Partial<QueryActivityArgs>>;
  article30Register?: Resolver<Maybe<ResolversTypes['ProcessingRecordConnection']>, ParentType, ContextType, Partial<QueryArticle30RegisterArgs>>;
  breachIncidents?: Resolver<Maybe<ResolversTypes['BreachIncidentConnection']>, ParentType, ContextType, Partial<QueryBreachIncidentsArgs>>;
  consentText?: Resolver<Maybe<ResolversTypes['ConsentText']>, ParentType, ContextType, RequireFields<QueryConsentTextArgs, 'language' | 'purpose'>>;
  consentTexts?: Resolver<Maybe<ResolversTypes['ConsentTextConnection']>, ParentType, ContextType, Partial<QueryConsentTextsArgs>>;
  consents?: Resolver<Maybe<ResolversTypes['UserConsentConnection']>, ParentType, ContextType, Partial<QueryConsentsArgs>>;
  dataSubjectRequest?: Resolver<Maybe<ResolversTypes['DataSubjectRequest']>, ParentType, ContextType, RequireFields<QueryDataSubjectRequestArgs, 'id'>>;
  dataSubjectRequests?: Resolver<Maybe<ResolversTypes['DataSubjectRequestConnection']>, ParentType, ContextType, Partial<QueryDataSubjectRequestsArgs>>;
  privacyAudit?: Resolver<Maybe<ResolversTypes['PrivacyAuditEntryConnection']>, ParentType, ContextType, Partial<QueryPrivacyAuditArgs>>;
  privacyRequests?: Resolver<Maybe<ResolversTypes['PrivacyRequestConnection']>, ParentType, ContextType, Partial<QueryPrivacyRequestsArgs>>;
  processingRecords?: Resolver<Maybe<ResolversTypes['ProcessingRecordConnection']>, ParentType, ContextType, Partial<QueryProcessingRecordsArgs>>;
  retentionPolicies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RetentionPolicy']>>, ParentType, ContextType, Partial<QueryRetentionPoliciesArgs>>;
};

export type RefusedTransitionResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['RefusedTransition'] = ResolversParentTypes['RefusedTransition']> = {
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RetentionPolicyResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['RetentionPolicy'] = ResolversParentTypes['RetentionPolicy'], FederationReferenceType extends FederationReferenceTypes['RetentionPolicy'] = FederationReferenceTypes['RetentionPolicy']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['RetentionPolicy']> | FederationReferenceType, FederationReferenceType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dataCategory?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deletionMethod?: Resolver<ResolversTypes['DeletionMethod'], ParentType, ContextType>;
  dependentCategories?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['LegalBasis'], ParentType, ContextType>;
  retentionPeriodDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export type UserResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  consentAt?: Resolver<Maybe<ResolversTypes['ConsentStanding']>, ParentType, ContextType, RequireFields<UserConsentAtArgs, 'purpose'>>;
  consents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserConsent']>>, ParentType, ContextType>;
  dataRequests?: Resolver<Maybe<ResolversTypes['DataSubjectRequestConnection']>, ParentType, ContextType, Partial<UserDataRequestsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  privacyRequests?: Resolver<Maybe<ResolversTypes['PrivacyRequestConnection']>, ParentType, ContextType, Partial<UserPrivacyRequestsArgs>>;
  processingHistory?: Resolver<Maybe<ResolversTypes['ProcessingRecordConnection']>, ParentType, ContextType, Partial<UserProcessingHistoryArgs>>;
};

export type UserConsentResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['UserConsent'] = ResolversParentTypes['UserConsent'], FederationReferenceType extends FederationReferenceTypes['UserConsent'] = FederationReferenceTypes['UserConsent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['UserConsent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  consentDate?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  consentMethod?: Resolver<ResolversTypes['ConsentMethod'], ParentType, ContextType>;
  consentText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  consentVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  given?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedText?: Resolver<Maybe<ResolversTypes['ConsentText']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['ConsentPurpose'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ConsentState'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawalReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type UserConsentConnectionResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['UserConsentConnection'] = ResolversParentTypes['UserConsentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserConsentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['UserConsent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserConsentEdgeResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['UserConsentEdge'] = ResolversParentTypes['UserConsentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UserConsent'], ParentType, ContextType>;
};

export type UserConsentPayloadResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['UserConsentPayload'] = ResolversParentTypes['UserConsentPayload']> = {
  consent?: Resolver<Maybe<ResolversTypes['UserConsent']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transition?: Resolver<Maybe<ResolversTypes['RefusedTransition']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = PrivacyContext> = {
  ActivityEntry?: ActivityEntryResolvers<ContextType>;
  ActivityEntryConnection?: ActivityEntryConnectionResolvers<ContextType>;
  ActivityEntryEdge?: ActivityEntryEdgeResolvers<ContextType>;
  BreachIncident?: BreachIncidentResolvers<ContextType>;
  BreachIncidentConnection?: BreachIncidentConnectionResolvers<ContextType>;
  BreachIncidentEdge?: BreachIncidentEdgeResolvers<ContextType>;
  BreachSeverity?: BreachSeverityResolvers;
  BreachStatus?: BreachStatusResolvers;
  Company?: CompanyResolvers<ContextType>;
  ConsentMethod?: ConsentMethodResolvers;
  ConsentPurpose?: ConsentPurposeResolvers;
  ConsentStanding?: ConsentStandingResolvers<ContextType>;
  ConsentText?: ConsentTextResolvers<ContextType>;
  ConsentTextConnection?: ConsentTextConnectionResolvers<ContextType>;
  ConsentTextEdge?: ConsentTextEdgeResolvers<ContextType>;
  DataSubjectRequest?: DataSubjectRequestResolvers<ContextType>;
  DataSubjectRequestConnection?: DataSubjectRequestConnectionResolvers<ContextType>;
  DataSubjectRequestEdge?: DataSubjectRequestEdgeResolvers<ContextType>;
  DataSubjectRequestStatus?: DataSubjectRequestStatusResolvers;
  DataSubjectRequestType?: DataSubjectRequestTypeResolvers;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeletionMethod?: DeletionMethodResolvers;
  JSON?: GraphQLScalarType;
  LegalBasis?: LegalBasisResolvers;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PrivacyAuditAction?: PrivacyAuditActionResolvers;
  PrivacyAuditEntry?: PrivacyAuditEntryResolvers<ContextType>;
  PrivacyAuditEntryConnection?: PrivacyAuditEntryConnectionResolvers<ContextType>;
  PrivacyAuditEntryEdge?: PrivacyAuditEntryEdgeResolvers<ContextType>;
  PrivacyRequest?: PrivacyRequestResolvers<ContextType>;
  PrivacyRequestConnection?: PrivacyRequestConnectionResolvers<ContextType>;
  PrivacyRequestEdge?: PrivacyRequestEdgeResolvers<ContextType>;
  PrivacyRequestStatus?: PrivacyRequestStatusResolvers;
  PrivacyRequestType?: PrivacyRequestTypeResolvers;
  ProcessingRecord?: ProcessingRecordResolvers<ContextType>;
  ProcessingRecordConnection?: ProcessingRecordConnectionResolvers<ContextType>;
  ProcessingRecordEdge?: ProcessingRecordEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefusedTransition?: RefusedTransitionResolvers<ContextType>;
  RetentionPolicy?: RetentionPolicyResolvers<ContextType>;
  SafeInt?: GraphQLScalarType;
  User?: UserResolvers<ContextType>;
  UserConsent?: UserConsentResolvers<ContextType>;
  UserConsentConnection?: UserConsentConnectionResolvers<ContextType>;
  UserConsentEdge?: UserConsentEdgeResolvers<ContextType>;
  UserConsentPayload?: UserConsentPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = PrivacyContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  constraint?: ConstraintDirectiveResolver<any, any, ContextType>;
  omittable?: OmittableDirectiveResolver<any, any, ContextType>;
  parts?: PartsDirectiveResolver<any, any, ContextType>;
  personalData?: PersonalDataDirectiveResolver<any, any, ContextType>;
  stored?: StoredDirectiveResolver<any, any, ContextType>;
  words?: WordsDirectiveResolver<any, any, ContextType>;
};
