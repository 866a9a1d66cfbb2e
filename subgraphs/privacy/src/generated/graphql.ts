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
  /** Calendar day of the years 1900 to 2999, as YYYY-MM-DD: 2025-11-15. */
  Date: { input: string; output: string; }
  /** Moment in UTC of the years 1900 to 2999, as RFC 3339: 2025-11-15T09:00:00Z. */
  DateTime: { input: string; output: string; }
  /** Any JSON value: object, list, text, number, boolean or null. */
  JSON: { input: unknown; output: unknown; }
  /** Whole number from −9007199254740991 to 9007199254740991, for counts and cents that outgrow Int. */
  SafeInt: { input: number; output: number; }
  _FieldSet: { input: string; output: string; }
};

/** Entry of the audit log: an event, with who caused it. Entries are never changed. */
export type ActivityEntry = {
  /** Person who caused the event; null for machine clients and for the graph itself. */
  readonly actor?: Maybe<User>;
  /**
   * Class of viewer that acted: `admin`, `officer`, `company`, `partner`, `person`, `anonymous`, or
   * `worker` for the graph itself.
   */
  readonly actorClass: Scalars['String']['output'];
  /** Id of the row that the event is about. */
  readonly aggregateId: Scalars['ID']['output'];
  /** Kind of row that the event is about, such as `user_consent`. */
  readonly aggregateType: Scalars['String']['output'];
  /** Company that the event concerns; null for TEEI's own. */
  readonly company?: Maybe<Company>;
  /** Type of the event: noun and past participle, such as `consent.withdrawn`. */
  readonly eventType: Scalars['String']['output'];
  /** Id of the entry: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Moment at which it happened, in UTC. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Further facts as a JSON object: ids, figures and, where one was given, a reason. */
  readonly payload: Scalars['JSON']['output'];
  /** Moment at which the event was stored, in UTC. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Person that the event is about; null when it is about none. */
  readonly subject?: Maybe<User>;
};

/** Page of a list of the log, with cursors and a count. */
export type ActivityEntryConnection = {
  /** The entries of the page, each with its cursor. */
  readonly edges: ReadonlyArray<ActivityEntryEdge>;
  /** The entries of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<ActivityEntry>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of entries that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An entry of the log of a page, with its cursor. */
export type ActivityEntryEdge = {
  /** Cursor of the entry, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The entry that the cursor belongs to. */
  readonly node: ActivityEntry;
};

/**
 * Conditions for a list of entries of the log. All that are given must hold; a field that is left out
 * sets none.
 */
export type ActivityFilter = {
  /** Id of the person who caused the events. */
  readonly actorId?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the row that the events are about. */
  readonly aggregateId?: InputMaybe<Scalars['ID']['input']>;
  /** Kind of row that the events are about, such as `campaign`. */
  readonly aggregateType?: InputMaybe<Scalars['String']['input']>;
  /** Id of the company that the events concern. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Types of event, such as `consent.withdrawn`, any one of which an entry must have. */
  readonly eventType?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Period in which the events happened. */
  readonly occurredAt?: InputMaybe<Period>;
  /** Id of the person that the events are about. */
  readonly subjectId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders for a list of the log; rows that tie are ordered by id. */
export type ActivityOrder =
  /** By `occurredAt`, oldest first. */
  | 'OCCURRED_ASC'
  /** By `occurredAt`, newest first. */
  | 'OCCURRED_DESC';

/** Sources of figures: rollups of the analytics store, or rows of a domain. */
export type AnalyticsSource =
  /** Benchmarks over all companies, refreshed every hour. */
  | 'BENCHMARKS'
  /** Rollup by day, updated with each event. */
  | 'METRICS_DAILY'
  /** Rollup by calendar month, updated with each event. */
  | 'METRICS_MONTHLY'
  /** Rollup by calendar quarter, updated with each event. */
  | 'METRICS_QUARTERLY'
  /** Rollup by ISO week, updated with each event. */
  | 'METRICS_WEEKLY'
  /** Rows of the domain that the figure belongs to: as they are now or, of a figure on record, as they were then. */
  | 'ROWS'
  /** First and latest language level of each person, by pseudonym, updated with each event. */
  | 'SUBJECT_LEVELS'
  /** Months in which each person was active, by pseudonym, updated with each event. */
  | 'SUBJECT_MONTH'
  /** First and latest outcome score of each person, by pseudonym, updated with each event. */
  | 'SUBJECT_OUTCOMES'
  /** Points of each volunteer by month, by pseudonym, updated with each event. */
  | 'SUBJECT_POINTS';

/** Rows of one table that were moved to the archive. */
export type ArchivedData = {
  /** Moment at which the first of them was archived, in UTC. */
  readonly oldest: Scalars['DateTime']['output'];
  /** Number of rows of the table that are in the archive now; those whose second period is over are deleted. */
  readonly rows: Scalars['Int']['output'];
  /** Subgraph that the table belongs to, such as `privacy`. */
  readonly subgraph: Scalars['String']['output'];
  /** Name of the table that they were in, such as `data_subject_requests`. */
  readonly table: Scalars['String']['output'];
};

/** Assignment of a request to a privacy officer. */
export type AssignDataSubjectRequestInput = {
  /** Id of the privacy officer who works on the request; NOT_FOUND for anybody else. */
  readonly assigneeId: Scalars['ID']['input'];
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the request, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Audit logs that are kept as hash chains. */
export type AuditLog =
  /** Changes of themes, images and domains of a company. */
  | 'branding'
  /** Links of people to other systems; of a person of one company in its chain, of others in TEEI's. */
  | 'identity'
  /** Steps of exports and erasures; of a person of one company in its chain, of others in TEEI's. */
  | 'privacy';

/** Entry of a hash chain that is not as it was written. */
export type AuditProblem = {
  /** Sign of what was done to it. */
  readonly kind: AuditProblemKind;
  /** Number of the entry, 1 for the first of the chain. */
  readonly number: Scalars['Int']['output'];
  /** Id of the row of the log, a UUID; null when the entry is deleted, and with it the id, and for UNSIGNED. */
  readonly rowId?: Maybe<Scalars['ID']['output']>;
};

/** Signs of tampering with an audit log. */
export type AuditProblemKind =
  /** The row differs from what was written, and no erasure is on record. */
  | 'CHANGED'
  /** Entries are missing at the end of the chain, from this number on. */
  | 'CUT_OFF'
  /** The entry does not follow from the one before: it was changed, moved or put in. */
  | 'OUT_OF_PLACE'
  /** The row, or its entry, is missing. */
  | 'REMOVED'
  /** The entry follows from the one before, but is not the one that was published: the chain was computed anew. */
  | 'REWRITTEN'
  /** A head of the published tree, or its key, was changed: nothing proves this entry and those after it. */
  | 'UNSIGNED';

/** Result of the verification of entries of a hash chain. */
export type AuditVerification = {
  /** Number of entries that were read, 0 to 20,000. */
  readonly checked: Scalars['Int']['output'];
  /** Number of entries of the chain, 0 or more. */
  readonly entries: Scalars['Int']['output'];
  /** First entry that is not as it was written; null when all are. */
  readonly firstProblem?: Maybe<AuditProblem>;
  /**
   * Hash of the last entry that was read, 64 hex digits; empty when there is none. Keep it: a chain proves nothing to who
   * does not hold its head.
   */
  readonly head: Scalars['String']['output'];
  /** Number of the last entry that was read, to go on from; `after` itself when none follows. */
  readonly lastNumber: Scalars['Int']['output'];
  /**
   * Number of the last entry of the chain that the newest signed head covers, 0 before its first night. Entries after it are
   * compared with each other alone.
   */
  readonly published: Scalars['Int']['output'];
};

/** Notification that the supervisory authority has had of a breach, one of its phases (Article 33(4)). */
export type AuthorityReport = {
  /** Moment of the notification, in UTC. */
  readonly notifiedAt: Scalars['DateTime']['output'];
  /** Contents of the notification, as they were sent. */
  readonly report: Scalars['String']['output'];
};

/** Personal data breach. Article 33 of the GDPR gives 72 hours to notify the supervisory authority. */
export type BreachIncident = {
  /** Categories of personal data that are affected. */
  readonly affectedDataCategories: ReadonlyArray<Scalars['String']['output']>;
  /** Number of people affected, as far as known; null when it is not. */
  readonly affectedUserCount?: Maybe<Scalars['Int']['output']>;
  /** Hours after discovery of the last message to staff about the deadline: 24, 48 or 66; 0 before. */
  readonly alertedHours: Scalars['Int']['output'];
  /**
   * Moment by which the supervisory authority must be notified, in UTC: 72 hours after discovery
   * (Article 33(1)).
   */
  readonly authorityDeadline: Scalars['DateTime']['output'];
  /** True when the deadline has passed and the authority should have been notified. */
  readonly authorityOverdue: Scalars['Boolean']['output'];
  /** Notifications that the authority has had, in their order; empty before, and for older breaches. */
  readonly authorityReports: ReadonlyArray<AuthorityReport>;
  /** Measures that stopped the breach; null before any. */
  readonly containmentMeasures?: Maybe<Scalars['String']['output']>;
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Reason for which the authority was notified late; null when it was in time, or is not notified. */
  readonly delayReason?: Maybe<Scalars['String']['output']>;
  /** Moment of discovery, in UTC; the 72 hours run from it. */
  readonly discoveredAt: Scalars['DateTime']['output'];
  /** Person who discovered the breach; null when it is unknown. */
  readonly discoveredBy?: Maybe<User>;
  /**
   * Hours until `authorityDeadline`, rounded down to one decimal; negative once it has passed. Null
   * when the authority was notified, or the breach was resolved without need to.
   */
  readonly hoursLeft?: Maybe<Scalars['Float']['output']>;
  /** Id of the breach: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Kind of breach, such as `lost_device`. */
  readonly incidentType: Scalars['String']['output'];
  /** Notes of the privacy officers; null without any. */
  readonly notes?: Maybe<Scalars['String']['output']>;
  /** Plan for notifying the people affected; null without one. */
  readonly notificationPlan?: Maybe<Scalars['String']['output']>;
  /** Measures that prevent another such breach; null before any. RESOLVED ones have them. */
  readonly remedialActions?: Maybe<Scalars['String']['output']>;
  /** Moment of the first notification of the authority, in UTC; null before. */
  readonly reportedToAuthorityAt?: Maybe<Scalars['DateTime']['output']>;
  /** Moment at which the breach was resolved, in UTC; null before. */
  readonly resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Likely consequences for the people affected; null before they are assessed. */
  readonly riskToRights?: Maybe<Scalars['String']['output']>;
  /** Cause of the breach; null before it is found. RESOLVED ones have it. */
  readonly rootCause?: Maybe<Scalars['String']['output']>;
  /** Severity of the risk to the people affected. */
  readonly severity: BreachSeverity;
  /** Status of the breach; new ones are INVESTIGATING. */
  readonly status: BreachStatus;
  /**
   * Moment of the last change, in UTC. Sent back as `expectedUpdatedAt`, it makes a mutation fail with
   * CONFLICT if somebody has changed the row since.
   */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Moment at which the people affected were notified, in UTC; null before. */
  readonly usersNotifiedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Page of a list of breaches, with cursors and a count. */
export type BreachIncidentConnection = {
  /** The breaches of the page, each with its cursor. */
  readonly edges: ReadonlyArray<BreachIncidentEdge>;
  /** The breaches of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<BreachIncident>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of breaches that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A breach of a page, with its cursor. */
export type BreachIncidentEdge = {
  /** Cursor of the breach, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The breach that the cursor belongs to. */
  readonly node: BreachIncident;
};

/** Conditions for a list of breaches. All that are given must hold; a field that is left out sets none. */
export type BreachIncidentFilter = {
  /** True: breaches whose deadline has passed without the notification due. False: all others. */
  readonly authorityOverdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Period in which the breaches were discovered. */
  readonly discoveredAt?: InputMaybe<Period>;
  /** Severities, any one of which a breach must have. */
  readonly severity?: InputMaybe<ReadonlyArray<BreachSeverity>>;
  /** Statuses, any one of which a breach must have. */
  readonly status?: InputMaybe<ReadonlyArray<BreachStatus>>;
};

/** Orders for a list of breaches; rows that tie are ordered by id. */
export type BreachIncidentOrder =
  /** By `discoveredAt`, oldest first, and so the nearest deadline first. */
  | 'DISCOVERED_ASC'
  /** By `discoveredAt`, newest first. */
  | 'DISCOVERED_DESC';

/** Result of a change to a breach: the breach as it is afterwards, or the errors. */
export type BreachIncidentPayload = {
  /** The breach after the change; null when there are `userErrors`. */
  readonly breachIncident?: Maybe<BreachIncident>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Severities of a breach, by the risk to the people affected. */
export type BreachSeverity =
  /** Highest risk: the people affected must be notified without delay (Article 34). */
  | 'critical'
  /** There is a high risk: the people affected must be notified (Article 34). */
  | 'high'
  /** A risk to the people affected is unlikely. */
  | 'low'
  /** There is a risk to the people affected, so the authority is notified. */
  | 'medium';

/** Statuses of a breach, from discovery to its end. */
export type BreachStatus =
  /** Stopped; the authority is not notified yet. */
  | 'contained'
  /** Being investigated; it may still be going on. */
  | 'investigating'
  /** The supervisory authority was notified. */
  | 'reported'
  /** Over, with its cause and remedy recorded; final. */
  | 'resolved';

/** Cancellation of a request. */
export type CancelDataSubjectRequestInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the request, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Privacy job to cancel. */
export type CancelPrivacyRequestInput = {
  /** Id of the job, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type Company = {
  /** Copies of the company's data that were ordered, newest first, at most 100. */
  readonly exports: ReadonlyArray<CompanyExport>;
  /** Id of the company: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
};

/** Copy of everything that a company has on the platform, made for the company itself. */
export type CompanyExport = {
  /** Size of the sealed archive in bytes; null before the copy is COMPLETED. */
  readonly bytes?: Maybe<Scalars['SafeInt']['output']>;
  /** Company whose data is copied; null where the viewer may not see it. */
  readonly company?: Maybe<Company>;
  /** Moment at which the archive was ready, in UTC; null before. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Moment at which the archive was fetched, in UTC; null before. */
  readonly fetchedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the copy: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /**
   * Moment after which the link opens nothing, in UTC: seven days after `completedAt`, or the moment at which an erasure of a
   * person whom the company sees deleted the archive; null before it is COMPLETED.
   */
  readonly linkExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Moment at which the copy was ordered, in UTC. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** Person who ordered the copy; null when a machine did. */
  readonly requestedBy?: Maybe<User>;
  /** Number of rows in the archive; null before the copy is COMPLETED. */
  readonly rows?: Maybe<Scalars['Int']['output']>;
  /** Status of the copy; new ones are PENDING. */
  readonly status: CompanyExportStatus;
  /** Number of tables with rows of the company; null before the copy is COMPLETED. */
  readonly tables?: Maybe<Scalars['Int']['output']>;
};

/** Result of ordering a copy of a company's data: the copy, or the errors. */
export type CompanyExportPayload = {
  /** The copy as it was ordered; null when there are `userErrors`. */
  readonly companyExport?: Maybe<CompanyExport>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Statuses of a copy of a company's data. */
export type CompanyExportStatus =
  /** The archive is made; it can be fetched until `linkExpiresAt`. */
  | 'COMPLETED'
  /** The archive could not be made; order another. */
  | 'FAILED'
  /** Ordered; the archive is being made. */
  | 'PENDING';

/** Answer to a request. */
export type CompleteDataSubjectRequestInput = {
  /** Answer to the person: what was done, or why nothing had to be. It is shown as `responseData.answer`. */
  readonly answer: Scalars['String']['input'];
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the request, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /**
   * Purposes that an OBJECTION stops, at least one, and none with another right: consents to them are withdrawn, and with
   * ANALYTICS nothing more that the person does is counted, until they consent again.
   */
  readonly purposes?: InputMaybe<ReadonlyArray<ConsentPurpose>>;
};

/** Ways in which a person answers when asked for consent. There is no implied consent. */
export type ConsentMethod =
  /** Ticking a box that was empty before. */
  | 'checkbox'
  /** An act of the person's own, such as pressing a button for it. */
  | 'explicit_opt_in'
  /** A signature on a paper form, which TEEI keeps. */
  | 'paper'
  /** A spoken answer that was recorded. */
  | 'verbal_recorded';

/** Purposes that consent is asked for. */
export type ConsentPurpose =
  /** Processing of the person's texts by AI models. */
  | 'ai_processing'
  /** Use of the person's activities in statistics. */
  | 'analytics'
  /** Being matched with another person as buddies. */
  | 'buddy_program'
  /** Passing personal data on to partners. */
  | 'data_sharing'
  /** Messages about programmes and news. */
  | 'marketing'
  /** Taking part in a programme; participants need it to enrol. */
  | 'program'
  /** Publication of quotes of the person. */
  | 'publication';

/** State of a person's consent for a purpose at a moment. */
export type ConsentStanding = {
  /** Answer that the state follows from: the last one before the moment; null when there was none. */
  readonly consent?: Maybe<UserConsent>;
  /** State at that moment; only GIVEN is consent. */
  readonly state: ConsentState;
};

/** State of a person's consent at a moment. */
export type ConsentState =
  /** Given, and past its `expiresAt` since; the person can give it again. */
  | 'EXPIRED'
  /** Given, and neither withdrawn nor expired: in force. */
  | 'GIVEN'
  /** The person has not answered for this purpose. */
  | 'NOT_ASKED'
  /** The person was asked and said no; they can be asked again. */
  | 'REFUSED'
  /** Given, and withdrawn since; the person can give it again. */
  | 'WITHDRAWN';

/** One version of the text by which consent is asked for, in one language. */
export type ConsentText = {
  /** Text that people consent to, word for word, in the language of the version. */
  readonly body: Scalars['String']['output'];
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Person who published the text; null when it is unknown. */
  readonly createdBy?: Maybe<User>;
  /** Moment from which the text is in force, in UTC. */
  readonly effectiveFrom: Scalars['DateTime']['output'];
  /** Moment from which the text is no longer in force, in UTC; null without an end. */
  readonly effectiveUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the text: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** ISO 639-1 code of the text's language, such as `uk`. */
  readonly language: Scalars['String']['output'];
  /** Purpose that the text asks consent for. */
  readonly purpose: ConsentPurpose;
  /** Short form of the text; null without one. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** Heading above the text, in the language of the version. */
  readonly title: Scalars['String']['output'];
  /** Calendar months after which consent to the text expires; null when it does not. */
  readonly validMonths?: Maybe<Scalars['Int']['output']>;
  /** Version of the text; a purpose has each once in a language. */
  readonly version: Scalars['String']['output'];
};

/** Page of a list of consent texts, with cursors and a count. */
export type ConsentTextConnection = {
  /** The consent texts of the page, each with its cursor. */
  readonly edges: ReadonlyArray<ConsentTextEdge>;
  /** The consent texts of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<ConsentText>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of consent texts that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A consent text of a page, with its cursor. */
export type ConsentTextEdge = {
  /** Cursor of the consent text, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The consent text that the cursor belongs to. */
  readonly node: ConsentText;
};

/** Conditions for a list of consent texts. All that are given must hold; a field that is left out sets none. */
export type ConsentTextFilter = {
  /** Moment at which the texts must be in force. */
  readonly effectiveAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** ISO 639-1 codes of languages, any one of which the text must be in. */
  readonly language?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Purposes, any one of which the text must be for. */
  readonly purpose?: InputMaybe<ReadonlyArray<ConsentPurpose>>;
  /** Version of the texts, exactly as it is spelled. */
  readonly version?: InputMaybe<Scalars['String']['input']>;
};

/** Orders for a list of consent texts; rows that tie are ordered by id. */
export type ConsentTextOrder =
  /** By `effectiveFrom`, earliest first. */
  | 'EFFECTIVE_ASC'
  /** By `effectiveFrom`, latest first. */
  | 'EFFECTIVE_DESC';

/** Result of publishing a consent text: the text, or the errors. */
export type ConsentTextPayload = {
  /** The published text; null when there are `userErrors`. */
  readonly consentText?: Maybe<ConsentText>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Containment of a breach. */
export type ContainBreachInput = {
  /** Categories of personal data that are affected, such as `name`; they stay when they are left out. */
  readonly affectedDataCategories?: ReadonlyArray<Scalars['String']['input']>;
  /** Number of people affected, as far as known; it stays when it is left out. */
  readonly affectedUserCount?: InputMaybe<Scalars['Int']['input']>;
  /** Measures that stopped the breach. */
  readonly containmentMeasures: Scalars['String']['input'];
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the breach, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Likely consequences for the people affected; beginning with `Unlikely` where a risk is unlikely. */
  readonly riskToRights?: InputMaybe<Scalars['String']['input']>;
  /** Severity as it is known now; it stays when it is left out. */
  readonly severity?: BreachSeverity;
};

/** Grounds on which a data subject request is rejected. */
export type DataSubjectRejectionGround =
  /** Article 12(5): the request is excessive, such as a repeated one, which the controller must show. */
  | 'excessive'
  /** The law exempts it, such as Articles 15(4), 17(3), 20(4) and 21(1). */
  | 'exempt'
  /** Article 12(2) and (6): the time to answer is over, and the identity was not verified. */
  | 'identity_not_verified'
  /** Article 12(5): the request is manifestly unfounded, which the controller must show. */
  | 'manifestly_unfounded';

/**
 * Request of a person under Articles 15 to 22 of the GDPR, as a legal case. The technical work that it
 * leads to are privacy requests.
 */
export type DataSubjectRequest = {
  /** Privacy officer who works on the request; null before it is assigned. */
  readonly assignedTo?: Maybe<User>;
  /**
   * Authority that a person whose request was rejected can complain to (Article 12(4)), beside a court; null unless the
   * status is REJECTED.
   */
  readonly complainTo?: Maybe<SupervisoryAuthority>;
  /** Moment at which the request was answered, in UTC; null before. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Moment at which the erasure was complete, in UTC; null before. */
  readonly deletionCompletedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Moment at which the erasure begins, thirty days after `startDeletion`, in UTC; it can be cancelled until then. Null
   * before the request is in PROCESSING, and while no deletion is ordered.
   */
  readonly deletionScheduledFor?: Maybe<Scalars['DateTime']['output']>;
  /**
   * End of the time limit, in UTC: the midnight after the same day one calendar month after receipt (Article 12(3)), three
   * if it is extended, at Oslo. A request of 31 January is due on the last day of February; an end on a Saturday, a
   * Sunday or a public holiday moves to the next working day (Regulation 1182/71).
   */
  readonly dueAt: Scalars['DateTime']['output'];
  /** End of the extended time limit, in UTC; null when it was not extended. */
  readonly extendedUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Reason of the extension; null when it was not extended. */
  readonly extensionReason?: Maybe<Scalars['String']['output']>;
  /** Id of the request: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Way of the last check of the person's identity, whether or not it succeeded; null before. */
  readonly identityCheckMethod?: Maybe<IdentityCheckMethod>;
  /** Moment at which the identity of the person was verified, in UTC; null before. */
  readonly identityVerifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** IP address that the request was sent from; null when it was not recorded. */
  readonly ipAddress?: Maybe<Scalars['String']['output']>;
  /** Privacy jobs about the person of the kind that this request leads to, newest first, at most 100. */
  readonly jobs: ReadonlyArray<PrivacyRequest>;
  /** Notes of the privacy officers; null without any. */
  readonly notes?: Maybe<Scalars['String']['output']>;
  /** Purposes that the completed OBJECTION stopped (Article 21); null for every other request. */
  readonly objectedPurposes?: Maybe<ReadonlyArray<ConsentPurpose>>;
  /** True when `dueAt` has passed without an answer. */
  readonly overdue: Scalars['Boolean']['output'];
  /** Moment at which work began, in UTC; null before. */
  readonly processingStartedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Ground of the rejection in the law; null unless the status is REJECTED, and for older rejections. */
  readonly rejectionGround?: Maybe<DataSubjectRejectionGround>;
  /** Reason of the rejection; null unless the status is REJECTED. */
  readonly rejectionReason?: Maybe<Scalars['String']['output']>;
  /** Reason of the request; null when none was given. */
  readonly requestReason?: Maybe<Scalars['String']['output']>;
  /** Right that the request exercises, such as ERASURE. */
  readonly requestType: DataSubjectRequestType;
  /** Moment of receipt, in UTC; the time limit runs from it. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** Person who made the request on the subject's behalf; null when the subject did. */
  readonly requestedBy?: Maybe<User>;
  /** Answer to the request, as JSON; null before, or when it is a file. */
  readonly responseData?: Maybe<Scalars['JSON']['output']>;
  /** URL of the file with the answer; null without one. */
  readonly responseFileUrl?: Maybe<Scalars['String']['output']>;
  /** Moment from which the person's data was restricted (Article 18), in UTC; null unless a RESTRICTION was completed. */
  readonly restrictedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Moment at which the restriction was lifted, in UTC; null while it is in force, and without one. */
  readonly restrictionLiftedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Human who has reviewed the decisions of a completed AUTOMATED_DECISION (Article 22); null for every other request. */
  readonly reviewedBy?: Maybe<User>;
  /** Status of the request; new ones are PENDING. */
  readonly status: DataSubjectRequestStatus;
  /** Person whose data the request is about; null where the viewer may not see them. */
  readonly subject?: Maybe<User>;
  /** Names of the systems that have erased the person's data. */
  readonly systemsDeleted: ReadonlyArray<Scalars['String']['output']>;
  /**
   * Moment of the last change, in UTC. Sent back as `expectedUpdatedAt`, it makes a mutation fail with
   * CONFLICT if somebody has changed the row since.
   */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** SHA-256 that proves what was done, 64 hexadecimal digits; null before. */
  readonly verificationHash?: Maybe<Scalars['String']['output']>;
};

/** Page of a list of requests, with cursors and a count. */
export type DataSubjectRequestConnection = {
  /** The requests of the page, each with its cursor. */
  readonly edges: ReadonlyArray<DataSubjectRequestEdge>;
  /** The requests of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<DataSubjectRequest>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of requests that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A request of a page, with its cursor. */
export type DataSubjectRequestEdge = {
  /** Cursor of the request, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The request that the cursor belongs to. */
  readonly node: DataSubjectRequest;
};

/**
 * Conditions for a list of data subjects' requests. All that are given must hold; a field that is left
 * out sets none.
 */
export type DataSubjectRequestFilter = {
  /** Id of the privacy officer that the requests are assigned to. */
  readonly assignedTo?: InputMaybe<Scalars['ID']['input']>;
  /** Moment before which the requests are due. */
  readonly dueBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** True: requests that are overdue. False: all others. */
  readonly overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Period in which the requests were received. */
  readonly requestedAt?: InputMaybe<Period>;
  /** Statuses, any one of which a request must have. */
  readonly status?: InputMaybe<ReadonlyArray<DataSubjectRequestStatus>>;
  /** Rights, any one of which a request must exercise. */
  readonly type?: InputMaybe<ReadonlyArray<DataSubjectRequestType>>;
  /** Id of the person whose data the requests are about. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders for a list of data subjects' requests; rows that tie are ordered by id. */
export type DataSubjectRequestOrder =
  /** By `dueAt`, earliest first. */
  | 'DUE_ASC'
  /** By `dueAt`, latest first. */
  | 'DUE_DESC'
  /** By `requestedAt`, oldest first. */
  | 'REQUESTED_ASC'
  /** By `requestedAt`, newest first. */
  | 'REQUESTED_DESC';

/** Result of a change to a data subject request: the request as it is afterwards, or the errors. */
export type DataSubjectRequestPayload = {
  /** The request after the change; null when there are `userErrors`. */
  readonly dataSubjectRequest?: Maybe<DataSubjectRequest>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Statuses of a data subject request. */
export type DataSubjectRequestStatus =
  /** Withdrawn by the person; final. */
  | 'cancelled'
  /** The person has had an answer; final. */
  | 'completed'
  /** The identity of the person is being verified. */
  | 'identity_check'
  /** Received; work has not begun. It can be cancelled. */
  | 'pending'
  /** The identity is verified, and the request is being worked on. */
  | 'processing'
  /** Rejected, for the reason in `rejectionReason`; final. */
  | 'rejected';

/** Rights that a person can exercise, by article of the GDPR. */
export type DataSubjectRequestType =
  /** Article 15: to receive a copy of the data. */
  | 'access'
  /** Article 22: not to be subject to an automated decision. */
  | 'automated_decision'
  /** Article 17: to have the data erased. */
  | 'erasure'
  /** Article 21: to object to the use of the data. */
  | 'objection'
  /** Article 20: to receive the data in a form for another service. */
  | 'portability'
  /** Article 16: to have wrong data corrected. */
  | 'rectification'
  /** Article 18: to have the use of the data restricted. */
  | 'restriction';

/** Bounds of a moment, for lists that are followed or looked ahead in. Those that are given must all hold. */
export type DateTimeRange = {
  /** Earliest moment, included. */
  readonly gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** The moment must be before this. */
  readonly lt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Treatments of data at the end of its retention period. */
export type DeletionMethod =
  /** Values that identify a person are removed; the rest is kept. */
  | 'anonymize'
  /** The rows leave their table for an archive, which only exports of the people in it read, for the period once more. */
  | 'archive'
  /** The rows are deleted, and cannot be restored. */
  | 'hard_delete';

/** Reasons for which a person cannot be erased now. */
export type ErasureBlock =
  /** The person has been erased before; what is left is kept on the grounds of `keptOn`. */
  | 'ALREADY_ERASED'
  /** A legal hold keeps the person's data; see `legalHolds`. */
  | 'LEGAL_HOLD'
  /** An erasure has begun; see `privacyRequests`. */
  | 'UNDERWAY';

/** Grounds on which rows stay after an erasure. */
export type ErasureGround =
  /**
   * The law asks for proof of what was agreed, asked for and done: Article 17(3)(b) of the GDPR, with Articles
   * 5(2), 7(1) and 30.
   */
  | 'proof'
  /** Nobody is identified by it: the person that it leads to has neither name nor address any more (recital 26 of the GDPR). */
  | 'unidentified';

/** Treatments of personal data when the person is erased (Article 17 of the GDPR). */
export type ErasureMethod =
  /** The value becomes null or empty; the row stays. */
  | 'CLEAR'
  /** The whole row is deleted. */
  | 'DELETE'
  /** The value stays: the law requires it, or it identifies nobody once the rest is deleted. */
  | 'KEEP'
  /** The value is replaced by one that identifies nobody. */
  | 'PSEUDONYMISE';

/** Consequences of an erasure (Article 17 of the GDPR), before anybody decides on it. */
export type ErasurePreview = {
  /** Reasons for which nothing can be erased now; empty when it can. */
  readonly blockedBy: ReadonlyArray<ErasureBlock>;
  /** Tables with rows about the person, in the order of their names. */
  readonly tables: ReadonlyArray<ErasurePreviewTable>;
};

/** Consequences of an erasure for the rows of one table. */
export type ErasurePreviewTable = {
  /** Number of rows that would be deleted. */
  readonly deleted: Scalars['Int']['output'];
  /** Number of rows that would stay as they are. */
  readonly kept: Scalars['Int']['output'];
  /** Ground on which the rows that are not deleted are kept; null when all would be deleted. */
  readonly keptOn?: Maybe<ErasureGround>;
  /** Number of rows that would stay without what identifies the person: `maskedColumns` would be emptied or replaced. */
  readonly masked: Scalars['Int']['output'];
  /** Names of the columns that would be emptied or replaced by what points at nobody; empty when none would. */
  readonly maskedColumns: ReadonlyArray<Scalars['String']['output']>;
  /** Schema that the table is in, as in `Holding.subgraph`. */
  readonly subgraph: Scalars['String']['output'];
  /** Name of the table, such as `kintell_sessions`. */
  readonly table: Scalars['String']['output'];
};

/** Step of an erasure: one system. */
export type ErasureStep = {
  /** Number of attempts so far; 0 before the first. */
  readonly attempts: Scalars['Int']['output'];
  /** Moment at which a count found nothing left, in UTC; null before. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Number of rows that were deleted; 0 before the step is completed. */
  readonly deleted: Scalars['Int']['output'];
  /** Failure of the last attempt, without values; null when there was none. */
  readonly error?: Maybe<Scalars['String']['output']>;
  /** Number of rows that were masked; 0 before the step is completed. */
  readonly masked: Scalars['Int']['output'];
  /** Status of the step: PENDING until it is tried, COMPLETED once a count found nothing left. */
  readonly status: ErasureStepStatus;
  /** Name of the system: a schema as in `Holding.subgraph`, or `analytics` for ClickHouse. */
  readonly system: Scalars['String']['output'];
};

/** Statuses of a step of an erasure. */
export type ErasureStepStatus =
  /** Done: a count afterwards found nothing left. */
  | 'completed'
  /** The last attempt changed nothing; it is taken again. */
  | 'failed'
  /** Not tried yet: nothing of the system was erased. */
  | 'pending';

/** Derivation of a figure. It withholds what the figure itself withholds. */
export type Explanation = {
  /**
   * Moment at which the newest event that was counted was stored, in UTC; of a period on record its `asOf`. Null without
   * events, and for other rows.
   */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the field that is explained. */
  readonly figure: Scalars['String']['output'];
  /**
   * Formula that the figure is computed by, in words and names of fields: of the same object, or of the type that is named
   * with them, as in `Metrics.volunteerHours of the period`.
   */
  readonly formula: Scalars['String']['output'];
  /**
   * Fields of the same object that are part of the formula, with their values, null where they are
   * withheld: `{"socialValueCents": 20000, "investmentCents": 8000}`.
   */
  readonly inputs: Scalars['JSON']['output'];
  /**
   * Number of events of the period that were stored after its end, of the 25 months, or fewer by a policy
   * of retention, for which events are kept: by these, live figures differ from what was recorded at the end. Null for figures of no period,
   * and for benchmarks.
   */
  readonly lateEvents?: Maybe<Scalars['SafeInt']['output']>;
  /** Number of events that were counted. Null where the source does not keep it. */
  readonly rowsCounted?: Maybe<Scalars['SafeInt']['output']>;
  /** Source of the figure: the finest of the rollups that were read, or rows. */
  readonly source: AnalyticsSource;
};

/** Extension of the time to answer a request. */
export type ExtendDataSubjectRequestInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the request, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Reason of the delay, which the person sees: the complexity or the number of requests. */
  readonly reason: Scalars['String']['input'];
};

/** Consent that a person gives by an act of their own. */
export type GiveConsentInput = {
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** ISO 639-1 code of the language that the consent text was shown in, such as `uk`. */
  readonly language: Scalars['String']['input'];
  /** EXPLICIT_OPT_IN or CHECKBOX. Consent on paper or by voice cannot be given here. */
  readonly method: ConsentMethod;
  /** Purpose that the consent is given for. */
  readonly purpose: ConsentPurpose;
  /** Version of the consent text that was shown; CONFLICT if another is in force by now. */
  readonly version?: InputMaybe<Scalars['String']['input']>;
};

/** Rows of one table that are held on a person. */
export type Holding = {
  /** Moment of the newest row, in UTC; null where rows have no date. */
  readonly newest?: Maybe<Scalars['DateTime']['output']>;
  /** Moment of the oldest row, in UTC; null where rows have no date. */
  readonly oldest?: Maybe<Scalars['DateTime']['output']>;
  /**
   * True where the next run of the policy takes one of the rows: past `retentionDays`, in the state that the policy asks for, such
   * as a consent that was withdrawn, not under a legal hold, and not empty already. Null without `oldest` or `retentionDays`.
   */
  readonly overdue?: Maybe<Scalars['Boolean']['output']>;
  /** Number of days of the retention policy in use that runs on the table, the shortest of several; null without one. */
  readonly retentionDays?: Maybe<Scalars['Int']['output']>;
  /** Number of rows, 1 or more. */
  readonly rows: Scalars['Int']['output'];
  /**
   * Schema that the table is in: the name of a subgraph, such as `programs`; `identity` for sign-in,
   * `events` for the log of events, `jobs` for work that is queued.
   */
  readonly subgraph: Scalars['String']['output'];
  /** Name of the table, such as `kintell_sessions`. */
  readonly table: Scalars['String']['output'];
};

/** Ways in which the identity of a person who asks is checked. Copies of identity documents are not kept. */
export type IdentityCheckMethod =
  /** The person showed an identity document, which was not kept. */
  | 'document'
  /** The person answered from the e-mail address of their account. */
  | 'email'
  /** The person came in person with an identity document. */
  | 'in_person'
  /** The person signed in to their account with a second factor. */
  | 'signed_in'
  /** The person was called at a number that was known before. */
  | 'telephone';

/** Open requests from before the graph as a text of at most 10,000 rows, in CSV or JSON Lines. */
export type ImportDataSubjectRequestsInput = {
  /** Format of `rows`: CSV with a header of the columns, or a JSON object on each line. */
  readonly format: ImportFormat;
  /** Rows, each with the fields of `ImportedDataSubjectRequest`. */
  readonly rows: Scalars['String']['input'];
};

/** Formats of the text of an import, which is UTF-8 with one row on each line. */
export type ImportFormat =
  /**
   * Comma-separated values (RFC 4180). The first line names the columns: fields of the row's input type.
   * An empty cell is a field that is left out; the items of a list are separated by `;`.
   */
  | 'CSV'
  /** One JSON object on each line, in the form of the row's input type. */
  | 'JSON_LINES';

/** Result of an import: the outcome of its rows, or the errors that kept all of them out. */
export type ImportPayload = {
  /** Outcome of the rows; null when there are `userErrors`. */
  readonly result?: Maybe<ImportResult>;
  /** Errors of the import as a whole, such as an unknown column; those of rows are in `result`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Outcome of an import. Rows that were rejected do not keep the others from being imported. */
export type ImportResult = {
  /** Number of rows that were new. */
  readonly created: Scalars['Int']['output'];
  /** Rows that were not imported, in the order of their lines. */
  readonly rejected: ReadonlyArray<RejectedRow>;
  /** Number of rows that said what was known already: all of them, when the same text comes again. */
  readonly unchanged: Scalars['Int']['output'];
  /** Number of rows that changed what was known. */
  readonly updated: Scalars['Int']['output'];
};

/** Row of `importDataSubjectRequests`. */
export type ImportedDataSubjectRequest = {
  /** Moment at which the person was informed that the answer takes longer: not in the future, within the first month. */
  readonly extendedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Reason of the extension, as the person was informed; required with `extendedAt`. */
  readonly extensionReason?: InputMaybe<Scalars['String']['input']>;
  /** Reason, or what to correct, restrict or object to; only an objection needs one. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Moment of receipt, from which the time limit runs, not in the future. */
  readonly receivedAt: Scalars['DateTime']['input'];
  /** Right that the request exercises, such as ACCESS. */
  readonly requestType: DataSubjectRequestType;
  /** Id of the person whose data the request is about, a UUID. */
  readonly userId: Scalars['ID']['input'];
};

/** Legal bases of the processing of personal data, Article 6(1) of the GDPR. */
export type LegalBasis =
  /** Article 6(1)(a): the person has consented. */
  | 'consent'
  /** Article 6(1)(b): needed for a contract with the person. */
  | 'contract'
  /** Article 6(1)(c): required by law. */
  | 'legal_obligation'
  /** Article 6(1)(f): legitimate interests that are not overridden by the person's. */
  | 'legitimate_interests'
  /** Article 6(1)(e): needed for a task in the public interest. */
  | 'public_task'
  /** Article 6(1)(d): protects somebody's life. */
  | 'vital_interests';

/** Order that keeps a person's data from being erased, such as that of a court. */
export type LegalHold = {
  /** Id of the hold: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Moment at which it was lifted, in UTC; null while it holds. */
  readonly liftedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Privacy officer who lifted it; null while it holds. */
  readonly liftedBy?: Maybe<User>;
  /** Moment since when it holds, in UTC. */
  readonly placedAt: Scalars['DateTime']['output'];
  /** Privacy officer who placed it; null for an import. */
  readonly placedBy?: Maybe<User>;
  /** Reason for the hold, such as the number of a case. */
  readonly reason: Scalars['String']['output'];
  /** Person whose data is kept; null where the viewer may not see them. */
  readonly user?: Maybe<User>;
};

/** Result of placing or lifting a legal hold: the hold as it is afterwards, or the errors. */
export type LegalHoldPayload = {
  /** The hold after the change; null when there are `userErrors`. */
  readonly legalHold?: Maybe<LegalHold>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Legal hold to lift. */
export type LiftLegalHoldInput = {
  /** Id of the hold, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Request whose restriction of processing ends, and the moment at which its person was informed. */
export type LiftRestrictionInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the request, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Moment at which the person was informed that the restriction ends (Article 18(3)): since it began, and before now. */
  readonly informedAt: Scalars['DateTime']['input'];
};

/** Amount of money in one currency. */
export type Money = {
  /** Amount in cents: 12345 is EUR 123.45. */
  readonly amountCents: Scalars['SafeInt']['output'];
  /** ISO 4217 code of the currency; always EUR. */
  readonly currency: Scalars['String']['output'];
};

export type Mutation = {
  /** Assigns a request that is not answered yet to a privacy officer. The person does not see who it is. */
  readonly assignDataSubjectRequest?: Maybe<DataSubjectRequestPayload>;
  /**
   * Cancels a request that the person no longer makes: while it is PENDING or in IDENTITY_CHECK. One for erasure also in
   * PROCESSING, while a deletion is ordered and has not begun (`deletionScheduledFor`): it is cancelled with the request.
   */
  readonly cancelDataSubjectRequest?: Maybe<DataSubjectRequestPayload>;
  /**
   * Cancels a privacy job that is PENDING: the person's own, or anybody's for a privacy officer. A job that has
   * begun is INVALID_TRANSITION.
   */
  readonly cancelPrivacyRequest?: Maybe<PrivacyRequestPayload>;
  /**
   * Completes a request with its answer: from PROCESSING to COMPLETED. A request for access, portability or erasure
   * needs a job of its kind that has been completed since its receipt; CONFLICT before. With a RESTRICTION, the person's
   * rows are from now on read by nobody but them and privacy officers, and counted no more; an OBJECTION stops its
   * `purposes`; an AUTOMATED_DECISION is completed by a human. The companies that the person belongs to, or takes part at,
   * get a message of a RECTIFICATION and a RESTRICTION (Article 19).
   */
  readonly completeDataSubjectRequest?: Maybe<DataSubjectRequestPayload>;
  /**
   * Records the measures that stopped a breach: from INVESTIGATING to CONTAINED. One that was reported to the authority
   * before it was contained stays REPORTED.
   */
  readonly containBreach?: Maybe<BreachIncidentPayload>;
  /**
   * Extends the time to answer to three months from receipt (Article 12(3)): once, and before the first month is over.
   * The person sees the reason and the new `dueAt` with the request.
   */
  readonly extendDataSubjectRequest?: Maybe<DataSubjectRequestPayload>;
  /**
   * Gives the viewer's own consent, on the consent text in force, which is stored as it was shown.
   * It expires after the `validMonths` of the text. CONFLICT while a consent to the same version is in force, but for its
   * last thirty days, in which it can be renewed.
   */
  readonly giveConsent?: Maybe<UserConsentPayload>;
  /**
   * Imports requests from before, such as the list of a desk that worked without the graph: up to 10,000 rows, each an
   * `ImportedDataSubjectRequest` that becomes a PENDING request. The time to answer runs from its receipt, so that it can be
   * overdue at once. A request of the same person, type and moment is known: the same text again changes nothing.
   * Requests that were answered are not imported. Texts of more than 64 kB go to `/graphql/import`.
   */
  readonly importDataSubjectRequests?: Maybe<ImportPayload>;
  /** Lifts a legal hold: erasures of the person go on within a day. CONFLICT when it was lifted before. */
  readonly liftLegalHold?: Maybe<LegalHoldPayload>;
  /**
   * Lifts the restriction of a completed request: the person's rows are read and counted as before. What happened
   * meanwhile stays uncounted. CONFLICT where nothing is restricted, or it was lifted before.
   */
  readonly liftRestriction?: Maybe<DataSubjectRequestPayload>;
  /**
   * Records a notification of the supervisory authority: the first moves the breach to REPORTED; what has become known
   * since is reported in further phases (Article 33(4)).
   */
  readonly notifyAuthorityOfBreach?: Maybe<BreachIncidentPayload>;
  /** Records that the people affected by a breach were notified, which a severity of HIGH or CRITICAL requires (Article 34). */
  readonly notifyUsersOfBreach?: Maybe<BreachIncidentPayload>;
  /**
   * Opens a request of the viewer under Articles 15 to 22 of the GDPR; it is PENDING. A privacy officer also opens one
   * that a person has made by letter, mail or telephone, with the moment of its receipt.
   */
  readonly openDataSubjectRequest?: Maybe<DataSubjectRequestPayload>;
  /**
   * Keeps a person's data from being erased, such as by the order of a court (Article 17(3) of the GDPR), until
   * `liftLegalHold`. An erasure that has begun stops before its next step.
   */
  readonly placeLegalHold?: Maybe<LegalHoldPayload>;
  /**
   * Publishes a consent text, which ends the version before it of the same purpose and language. A published text is
   * never changed: consents to it prove what people agreed to.
   */
  readonly publishConsentText?: Maybe<ConsentTextPayload>;
  /** Enters an activity into `article30Register`; an activity that changes is entered anew. */
  readonly registerActivity?: Maybe<ProcessingRecordPayload>;
  /**
   * Rejects a request: from PROCESSING where it is unfounded, excessive or exempt; from IDENTITY_CHECK once the time to
   * answer is over and the identity is still not verified. The person sees the reason, and where to complain.
   */
  readonly rejectDataSubjectRequest?: Maybe<DataSubjectRequestPayload>;
  /**
   * Records a personal data breach; it is INVESTIGATING, and the 72 hours run from its discovery. Staff get a message 24,
   * 48 and 66 hours after it, until the authority is notified.
   */
  readonly reportBreach?: Maybe<BreachIncidentPayload>;
  /**
   * Resolves a breach, with its cause and remedy: from REPORTED, or from CONTAINED where a risk is documented as
   * unlikely. CONFLICT while people are to be notified and were not.
   */
  readonly resolveBreach?: Maybe<BreachIncidentPayload>;
  /**
   * Runs a retention policy: deletes what is past its period, empties its words and identifiers as an erasure does, or archives
   * it, in a job by batches of 1,000 rows. Dependent categories come first, each by the method of its own policy; rows that were
   * archived a period ago are deleted. Rows about people under a legal hold stay. A dry run comes first, and says how many rows
   * it is about. Of `analytics_events`, the gateway removes whole months that are past the period, as they were counted; a
   * hold that is placed after the run was ordered keeps what is there by then. Figures that were counted stay.
   */
  readonly runRetention?: Maybe<RetentionPolicyPayload>;
  /**
   * Orders a copy of everything that a company has on the platform (Articles 25 and 30 of the Data Act, Regulation (EU)
   * 2023/2854): the rows and columns that each of its users may read, as JSON Lines and CSV, with the register of personal
   * data. Names of participants, moods and other people's words are left out. The archive, a ZIP, is sealed with age to the
   * company's key, and can be fetched once at `/exports/<token>`, for seven days after the copy is COMPLETED. CONFLICT
   * while another copy of the company is PENDING; RECENT_SIGN_IN_REQUIRED unless the viewer has signed in within fifteen
   * minutes: sign in again first. A copy that cannot be made is tried again for three hours; then it is FAILED.
   */
  readonly startCompanyExport?: Maybe<CompanyExportPayload>;
  /** Starts work on a request whose identity was verified: from IDENTITY_CHECK to PROCESSING. */
  readonly startDataSubjectRequest?: Maybe<DataSubjectRequestPayload>;
  /**
   * Orders the erasure of a person in all systems (Article 17 of the GDPR): the viewer, or somebody whom a
   * privacy officer names. It begins after thirty days, in which `cancelPrivacyRequest` takes it back.
   * `User.erasurePreview` says what it would do. CONFLICT while `blockedBy` has a reason, or another is ordered;
   * RECENT_SIGN_IN_REQUIRED unless the viewer has signed in within fifteen minutes: sign in again first. A step that
   * fails is taken again after 1, 2, 4 … minutes, a day at most, and staff get a message: of the first, then of one a day.
   */
  readonly startDeletion?: Maybe<PrivacyRequestPayload>;
  /**
   * Orders a copy of everything that is held on a person (Articles 15 and 20 of the GDPR): the viewer, or somebody whom a
   * privacy officer names. The archive, a ZIP of JSON and CSV files, is sealed with age to a key of the person's, and can
   * be fetched once at `/exports/<token>`, for seven days after the job is COMPLETED. Data of others is left out.
   * CONFLICT while the person's last export is PENDING or PROCESSING, while they are being or have been erased, and for an
   * officer until the person has a request for ACCESS or PORTABILITY in PROCESSING, for which their identity was verified.
   * RECENT_SIGN_IN_REQUIRED unless the viewer has signed in within fifteen minutes: sign in again first.
   * A job that fails is tried again for three hours; then it is FAILED, and staff get a message.
   */
  readonly startExport?: Maybe<PrivacyRequestPayload>;
  /**
   * Creates the retention policy of a category of data, or changes it. One that is in use and has a period is of a category that
   * is run, by a method of that category (`runRetention`, `analytics_events` with 400 to 760 days; `backups` by `pnpm db:backup --expire`), and `runRetention` runs each
   * category that depends on it, by the method of its own policy as it is now, or else of this one.
   */
  readonly upsertRetentionPolicy?: Maybe<RetentionPolicyPayload>;
  /**
   * Records a check of the identity of the person who asks: the request goes to IDENTITY_CHECK, and can be started
   * once a check has succeeded. Checks that fail may be repeated; CONFLICT after one that has succeeded.
   */
  readonly verifyDataSubjectIdentity?: Maybe<DataSubjectRequestPayload>;
  /**
   * Withdraws consent; no reason is required (Article 7(3) of the GDPR). What depends on it is
   * withdrawn as well: quotes of the person lose their text, also in reports that cite them.
   */
  readonly withdrawConsent?: Maybe<UserConsentPayload>;
};


export type MutationAssignDataSubjectRequestArgs = {
  input: AssignDataSubjectRequestInput;
};


export type MutationCancelDataSubjectRequestArgs = {
  input: CancelDataSubjectRequestInput;
};


export type MutationCancelPrivacyRequestArgs = {
  input: CancelPrivacyRequestInput;
};


export type MutationCompleteDataSubjectRequestArgs = {
  input: CompleteDataSubjectRequestInput;
};


export type MutationContainBreachArgs = {
  input: ContainBreachInput;
};


export type MutationExtendDataSubjectRequestArgs = {
  input: ExtendDataSubjectRequestInput;
};


export type MutationGiveConsentArgs = {
  input: GiveConsentInput;
};


export type MutationImportDataSubjectRequestsArgs = {
  input: ImportDataSubjectRequestsInput;
};


export type MutationLiftLegalHoldArgs = {
  input: LiftLegalHoldInput;
};


export type MutationLiftRestrictionArgs = {
  input: LiftRestrictionInput;
};


export type MutationNotifyAuthorityOfBreachArgs = {
  input: NotifyAuthorityOfBreachInput;
};


export type MutationNotifyUsersOfBreachArgs = {
  input: NotifyUsersOfBreachInput;
};


export type MutationOpenDataSubjectRequestArgs = {
  input: OpenDataSubjectRequestInput;
};


export type MutationPlaceLegalHoldArgs = {
  input: PlaceLegalHoldInput;
};


export type MutationPublishConsentTextArgs = {
  input: PublishConsentTextInput;
};


export type MutationRegisterActivityArgs = {
  input: RegisterActivityInput;
};


export type MutationRejectDataSubjectRequestArgs = {
  input: RejectDataSubjectRequestInput;
};


export type MutationReportBreachArgs = {
  input: ReportBreachInput;
};


export type MutationResolveBreachArgs = {
  input: ResolveBreachInput;
};


export type MutationRunRetentionArgs = {
  input: RunRetentionInput;
};


export type MutationStartCompanyExportArgs = {
  input: StartCompanyExportInput;
};


export type MutationStartDataSubjectRequestArgs = {
  input: StartDataSubjectRequestInput;
};


export type MutationStartDeletionArgs = {
  input: StartDeletionInput;
};


export type MutationStartExportArgs = {
  input: StartExportInput;
};


export type MutationUpsertRetentionPolicyArgs = {
  input: UpsertRetentionPolicyInput;
};


export type MutationVerifyDataSubjectIdentityArgs = {
  input: VerifyDataSubjectIdentityInput;
};


export type MutationWithdrawConsentArgs = {
  input: WithdrawConsentInput;
};

/** Notification of the supervisory authority, or what has become known since the last. */
export type NotifyAuthorityOfBreachInput = {
  /** Categories of personal data that are affected, such as `name`; they stay when they are left out. */
  readonly affectedDataCategories?: ReadonlyArray<Scalars['String']['input']>;
  /** Number of people affected, as far as known; it stays when it is left out. */
  readonly affectedUserCount?: InputMaybe<Scalars['Int']['input']>;
  /** Reason of the delay; required for a first notification more than 72 hours after discovery. */
  readonly delayReason?: InputMaybe<Scalars['String']['input']>;
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the breach, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Moment of the notification, from the discovery until now; now when it is left out. */
  readonly notifiedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Contents of the notification (Article 33(3)), as they were sent. */
  readonly report: Scalars['String']['input'];
  /** Likely consequences for the people affected; beginning with `Unlikely` where a risk is unlikely. */
  readonly riskToRights?: InputMaybe<Scalars['String']['input']>;
  /** Severity as it is known now; it stays when it is left out. */
  readonly severity?: BreachSeverity;
};

/** Notification of the people affected by a breach. */
export type NotifyUsersOfBreachInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the breach, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Way in which they were notified, and the content of the notification (Article 34(2)). */
  readonly notificationPlan: Scalars['String']['input'];
  /** Moment of the notification, from the discovery until now; now when it is left out. */
  readonly notifiedAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Bounds of a number. Those that are given must all hold. */
export type NumberRange = {
  /** The number must be greater than this. */
  readonly gt?: InputMaybe<Scalars['Float']['input']>;
  /** Smallest number, included. */
  readonly gte?: InputMaybe<Scalars['Float']['input']>;
  /** The number must be less than this. */
  readonly lt?: InputMaybe<Scalars['Float']['input']>;
  /** Largest number, included. */
  readonly lte?: InputMaybe<Scalars['Float']['input']>;
};

/** Request of a person under Articles 15 to 22 of the GDPR. */
export type OpenDataSubjectRequestInput = {
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Reason, or what to correct, restrict or object to; only an objection needs one. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Moment of receipt, from which the time limit runs, not in the future; now when it is left out. */
  readonly receivedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Right that the request exercises, such as ACCESS. */
  readonly requestType: DataSubjectRequestType;
  /** Id of the person whose data the request is about; the viewer when it is left out. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Rows of one table that are kept for longer than a retention policy allows. */
export type OverdueData = {
  /** Moment of the oldest of these rows, in UTC; null when there are none. */
  readonly oldest?: Maybe<Scalars['DateTime']['output']>;
  /** Number of rows past the period; those that a legal hold keeps are not among them. */
  readonly rows: Scalars['Int']['output'];
  /**
   * Subgraph that the table belongs to, such as `users`; `files` for `archived_rows` and `company_exports`, `analytics` for
   * `events_raw` of ClickHouse.
   */
  readonly subgraph: Scalars['String']['output'];
  /** Name of the table, such as `notifications_queue`. */
  readonly table: Scalars['String']['output'];
};

/** Position of a page in its list (GraphQL Cursor Connections). */
export type PageInfo = {
  /** Cursor of the last row of the page, for `after`. An empty page has the cursor that it was asked from, so that polling goes on from it; null without one. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** True when rows follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** True when rows come before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row of the page, for `before`. An empty page has the cursor that it was asked from; null without one. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/**
 * Period of whole days in the years 1900 to 2999. Give exactly one of: `from` with `to`, `quarter`,
 * `month`, `year`, `relative`.
 */
export type Period = {
  /** First day of the period; together with `to`. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** A calendar month, such as 2025-09. */
  readonly month?: InputMaybe<Scalars['String']['input']>;
  /** A calendar quarter, such as 2025-Q3. */
  readonly quarter?: InputMaybe<Scalars['String']['input']>;
  /** A period relative to today, in UTC. */
  readonly relative?: InputMaybe<RelativePeriod>;
  /** Last day of the period, included; together with `from`. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** A calendar year, such as 2025. */
  readonly year?: InputMaybe<Scalars['String']['input']>;
};

/** Categories of personal data, by how directly it identifies a person. */
export type PersonalDataCategory =
  /** Identifies a person directly: name, e-mail, address, external id. */
  | 'IDENTIFIER'
  /** Identifies a person only with other data: a user id, the id of a row about one, a hash, a measured value. */
  | 'PSEUDONYMOUS'
  /** Free text or an attribute that can reveal refugee status, origin or health (as Article 9 of the GDPR). */
  | 'SENSITIVE';

/** Person and reason of a legal hold. */
export type PlaceLegalHoldInput = {
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Reason for the hold, such as the number of a case. */
  readonly reason: Scalars['String']['input'];
  /** Id of the person, a UUID. */
  readonly userId: Scalars['ID']['input'];
};

/** Events in the life of a privacy job, as its audit log keeps them. */
export type PrivacyAuditAction =
  /** Data was changed so that it identifies nobody. */
  | 'anonymized'
  /** The job was cancelled before it began. */
  | 'cancelled'
  /** The exported data was handed over to the person. */
  | 'data_exported'
  /** The export or deletion was ordered; nothing has been done yet. */
  | 'requested'
  /** One system completed its step of the job. */
  | 'step_completed'
  /** One system could not complete its step of the job. */
  | 'step_failed'
  /** The person's account was erased. */
  | 'user_deleted';

/** Log entry of one step of a privacy job. Entries are never changed; each has the hash of the one before. */
export type PrivacyAuditEntry = {
  /** Event in the job that the entry records. */
  readonly action: PrivacyAuditAction;
  /** Further facts, as a JSON object; `prev` is the hash of the entry before. */
  readonly details: Scalars['JSON']['output'];
  /** Id of the entry: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Moment of the event, in UTC. */
  readonly performedAt: Scalars['DateTime']['output'];
  /** Person who acted; null for a system. */
  readonly performedBy?: Maybe<User>;
  /** Privacy job that the entry is about; null where the viewer may not see it. */
  readonly request?: Maybe<PrivacyRequest>;
};

/** Page of a list of entries, with cursors and a count. */
export type PrivacyAuditEntryConnection = {
  /** The entries of the page, each with its cursor. */
  readonly edges: ReadonlyArray<PrivacyAuditEntryEdge>;
  /** The entries of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<PrivacyAuditEntry>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of entries that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An entry of a page, with its cursor. */
export type PrivacyAuditEntryEdge = {
  /** Cursor of the entry, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The entry that the cursor belongs to. */
  readonly node: PrivacyAuditEntry;
};

/**
 * Conditions for a list of entries of the trail. All that are given must hold; a field that is left
 * out sets none.
 */
export type PrivacyAuditFilter = {
  /** Events, any one of which an entry must record. */
  readonly action?: InputMaybe<ReadonlyArray<PrivacyAuditAction>>;
  /** Period in which the events happened. */
  readonly performedAt?: InputMaybe<Period>;
  /** Id of the person who acted. */
  readonly performedBy?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the privacy job that the entries are about. */
  readonly requestId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders for a list of the trail; rows that tie are ordered by id. */
export type PrivacyAuditOrder =
  /** By `performedAt`, oldest first. */
  | 'PERFORMED_ASC'
  /** By `performedAt`, newest first. */
  | 'PERFORMED_DESC';

/** Technical job that exports or erases the personal data of one person, in every system. */
export type PrivacyRequest = {
  /** Log of the job's steps, oldest first, at most 100 entries. */
  readonly audit: ReadonlyArray<PrivacyAuditEntry>;
  /** Moment at which a deletion begins, thirty days after it was ordered, in UTC; null for an export. */
  readonly beginsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Moment at which the job was completed, in UTC; null before. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Text of the last error; null when there was none. */
  readonly errorMessage?: Maybe<Scalars['String']['output']>;
  /** Id of the job: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Share of the job's steps that are done, 0 to 1. */
  readonly progress: Scalars['Float']['output'];
  /**
   * Receipt of a completed erasure, as a JSON object: every entry of `audit` with the proof that it is in a published head
   * of the audit logs. `subgraphs/privacy/src/ledger/verify-receipt.ts` verifies it offline. Null before the night after the completion, in
   * which the head is published.
   */
  readonly receipt?: Maybe<Scalars['JSON']['output']>;
  /** Work that the job does: export or deletion. */
  readonly requestType: PrivacyRequestType;
  /** Moment at which the job was ordered, in UTC. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** Path of the exported file; null before, and for deletions. */
  readonly resultPath?: Maybe<Scalars['String']['output']>;
  /** Status of the job; new ones are PENDING. */
  readonly status: PrivacyRequestStatus;
  /** Steps of a deletion that has begun, those that are completed first; empty before, and for an export. */
  readonly steps: ReadonlyArray<ErasureStep>;
  /** Person whose data is exported or deleted; null where the viewer may not see them. */
  readonly user?: Maybe<User>;
};

/** Page of a list of jobs, with cursors and a count. */
export type PrivacyRequestConnection = {
  /** The jobs of the page, each with its cursor. */
  readonly edges: ReadonlyArray<PrivacyRequestEdge>;
  /** The jobs of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<PrivacyRequest>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of jobs that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A job of a page, with its cursor. */
export type PrivacyRequestEdge = {
  /** Cursor of the job, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The job that the cursor belongs to. */
  readonly node: PrivacyRequest;
};

/** Conditions for a list of privacy jobs. All that are given must hold; a field that is left out sets none. */
export type PrivacyRequestFilter = {
  /** Period in which the jobs were ordered. */
  readonly requestedAt?: InputMaybe<Period>;
  /** Statuses, any one of which a job must have. */
  readonly status?: InputMaybe<ReadonlyArray<PrivacyRequestStatus>>;
  /** Kinds of work, any one of which a job must do. */
  readonly type?: InputMaybe<ReadonlyArray<PrivacyRequestType>>;
  /** Id of the person whose data the jobs are about. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders for a list of privacy jobs; rows that tie are ordered by id. */
export type PrivacyRequestOrder =
  /** By `requestedAt`, oldest first. */
  | 'REQUESTED_ASC'
  /** By `requestedAt`, newest first. */
  | 'REQUESTED_DESC';

/** Result of ordering or cancelling a privacy job: the job as it is afterwards, or the errors. */
export type PrivacyRequestPayload = {
  /** The job after the change; null when there are `userErrors`. */
  readonly privacyRequest?: Maybe<PrivacyRequest>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Statuses of a privacy job; docs/state-machines.md has the moves between them. */
export type PrivacyRequestStatus =
  /** Cancelled before it began; final. */
  | 'cancelled'
  /** All steps are done, in every system; final. */
  | 'completed'
  /** At least one step failed; it can be processed again. */
  | 'failed'
  /** Not begun; it can still be cancelled. */
  | 'pending'
  /** Its steps are being carried out, system by system. */
  | 'processing';

/** Work that a privacy job does. */
export type PrivacyRequestType =
  /** Erases the personal data of the person. */
  | 'delete'
  /** Collects the personal data of the person in a file. */
  | 'export';

/** Capacities in which data are processed. */
export type ProcessingCapacity =
  /** TEEI decides about purposes and means: Article 30(1). */
  | 'CONTROLLER'
  /** TEEI processes on behalf of a controller, such as a company: Article 30(2). */
  | 'PROCESSOR';

/**
 * Record of the processing of personal data: of one person at one time, or an activity of the Article
 * 30 register.
 */
export type ProcessingRecord = {
  /**
   * Name of the processing activity. `sensitive_read`: staff, a company or a partner have read SENSITIVE data of the person;
   * `recipientCategories` says who, and `purpose` what for. Recorded at most once an hour for the same reader and fields.
   */
  readonly activity: Scalars['String']['output'];
  /** Categories of personal data that are processed. */
  readonly dataCategories: ReadonlyArray<Scalars['String']['output']>;
  /** Id of the record: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Legal basis of the processing (Article 6(1) of the GDPR). */
  readonly legalBasis: LegalBasis;
  /**
   * Further facts as a JSON object; for activities of the register contacts, transfers to third
   * countries and security measures.
   */
  readonly metadata: Scalars['JSON']['output'];
  /** Moment of the processing, or of the entry in the register, in UTC. */
  readonly processedAt: Scalars['DateTime']['output'];
  /** Person who processed the data; null for a system. */
  readonly processedBy?: Maybe<User>;
  /** Purpose of the processing (Article 30(1)(b) of the GDPR). */
  readonly purpose: Scalars['String']['output'];
  /** Categories of recipients that the data is disclosed to. */
  readonly recipientCategories: ReadonlyArray<Scalars['String']['output']>;
  /** Period for which the data is kept, as text, such as `3 years`; null when it is not laid down. */
  readonly retentionPeriod?: Maybe<Scalars['String']['output']>;
  /** Day on which the data will be deleted; null when none is set. */
  readonly scheduledDeletionDate?: Maybe<Scalars['Date']['output']>;
  /** Person whose data was processed; null for an activity of the register. */
  readonly subject?: Maybe<User>;
  /** Part of the system that processed the data; null when it is unknown. */
  readonly systemComponent?: Maybe<Scalars['String']['output']>;
};

/** Page of a list of records, with cursors and a count. */
export type ProcessingRecordConnection = {
  /** The records of the page, each with its cursor. */
  readonly edges: ReadonlyArray<ProcessingRecordEdge>;
  /** The records of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<ProcessingRecord>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of records that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A record of a page, with its cursor. */
export type ProcessingRecordEdge = {
  /** Cursor of the record, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The record that the cursor belongs to. */
  readonly node: ProcessingRecord;
};

/**
 * Conditions for a list of records of processing. All that are given must hold; a field that is left
 * out sets none.
 */
export type ProcessingRecordFilter = {
  /** Names of activities, any one of which a record must be of. */
  readonly activity?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Parts of the system, any one of which processed the data. */
  readonly component?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Legal bases, any one of which a record must have. */
  readonly legalBasis?: InputMaybe<ReadonlyArray<LegalBasis>>;
  /** Period in which the data was processed. */
  readonly processedAt?: InputMaybe<Period>;
  /** Id of the person whose data was processed. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders for a list of records of processing; rows that tie are ordered by id. */
export type ProcessingRecordOrder =
  /** By `activity`, from A to Z. */
  | 'ACTIVITY_ASC'
  /** By `processedAt`, oldest first. */
  | 'PROCESSED_ASC'
  /** By `processedAt`, newest first. */
  | 'PROCESSED_DESC';

/** Result of a change to the register: the record, or the errors. */
export type ProcessingRecordPayload = {
  /** The activity of the register; null when there are `userErrors`. */
  readonly processingRecord?: Maybe<ProcessingRecord>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Consent text of a version, in one language. */
export type PublishConsentTextInput = {
  /** Text that people consent to, word for word. */
  readonly body: Scalars['String']['input'];
  /** Moment from which the text is in force, not in the past, and after the version before; now when it is left out. */
  readonly effectiveFrom?: InputMaybe<Scalars['DateTime']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** ISO 639-1 code of the text's language, such as `uk`. */
  readonly language: Scalars['String']['input'];
  /** Purpose that consent is asked for. */
  readonly purpose: ConsentPurpose;
  /** Short form of the text. */
  readonly summary?: InputMaybe<Scalars['String']['input']>;
  /** Heading above the text, in the language of the version. */
  readonly title: Scalars['String']['input'];
  /**
   * Calendar months after which consent to the text expires, 24 when it is left out. Consent to PUBLICATION and
   * AI_PROCESSING does not expire, since pieces of evidence rest on it until it is withdrawn: BAD_USER_INPUT for a number.
   */
  readonly validMonths?: InputMaybe<Scalars['Int']['input']>;
  /** Version of the text; CONFLICT if the purpose has it in this language. */
  readonly version: Scalars['String']['input'];
};

export type Query = {
  /** Audit log over all domains: every recorded event, with who caused it. */
  readonly activity?: Maybe<ActivityEntryConnection>;
  /** Register of processing activities that Article 30 of the GDPR requires. */
  readonly article30Register?: Maybe<ProcessingRecordConnection>;
  /** Personal data breaches (Articles 33 and 34 of the GDPR). */
  readonly breachIncidents?: Maybe<BreachIncidentConnection>;
  /**
   * The consent text in force for a purpose at a moment, for everybody; null when there is none in
   * this language.
   */
  readonly consentText?: Maybe<ConsentText>;
  /** All versions of the consent texts, in every language. */
  readonly consentTexts?: Maybe<ConsentTextConnection>;
  /** Consents that the viewer may see: all of them for staff, otherwise their own. */
  readonly consents?: Maybe<UserConsentConnection>;
  /** The request with this id: anybody's for privacy officers, otherwise only the viewer's own. */
  readonly dataSubjectRequest?: Maybe<DataSubjectRequest>;
  /** Data subject requests of all people, to be worked on. */
  readonly dataSubjectRequests?: Maybe<DataSubjectRequestConnection>;
  /** Log of every step of the export and deletion jobs. */
  readonly privacyAudit?: Maybe<PrivacyAuditEntryConnection>;
  /** Technical jobs (exports and deletions) that data subject requests lead to. */
  readonly privacyRequests?: Maybe<PrivacyRequestConnection>;
  /** Records of the processing of personal data: one for each act, and the activities of the register. */
  readonly processingRecords?: Maybe<ProcessingRecordConnection>;
  /** Retention policies by category of data: how long it is kept and what happens then. */
  readonly retentionPolicies?: Maybe<ReadonlyArray<RetentionPolicy>>;
  /**
   * Verification of the hash chain of an audit log: whatever is written to the log is an entry, with a hash
   * of itself and of the entry before. Entries that were published are also compared with the tree whose heads are signed. At most
   * 20,000 are read; ask again with `after: lastNumber` for those that follow. `pnpm audit:verify` reads the chains of all tenants.
   */
  readonly verifyAudit?: Maybe<AuditVerification>;
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


export type QueryVerifyAuditArgs = {
  after?: Scalars['Int']['input'];
  companyId?: InputMaybe<Scalars['ID']['input']>;
  log: AuditLog;
};

/** A transition that the state machine lacks, with those that it has. */
export type RefusedTransition = {
  /** States that the present one can go to; empty when it is final. */
  readonly allowed: ReadonlyArray<Scalars['String']['output']>;
  /** The present state, spelled as in its enum. */
  readonly from: Scalars['String']['output'];
  /** The state that was asked for, spelled as in its enum. */
  readonly to: Scalars['String']['output'];
};

/** Activity of the register that Article 30 of the GDPR requires, with all of its particulars. */
export type RegisterActivityInput = {
  /** Name of the activity, such as `matching`. */
  readonly activity: Scalars['String']['input'];
  /** Capacity in which TEEI processes the data: Article 30(1) or (2). */
  readonly capacity: ProcessingCapacity;
  /** Name and contact of the controller, and of joint controllers (a). */
  readonly controller: Scalars['String']['input'];
  /** Categories of personal data, such as `contact` (c). */
  readonly dataCategories: ReadonlyArray<Scalars['String']['input']>;
  /** Contact of the data protection officer (a). */
  readonly dataProtectionOfficer: Scalars['String']['input'];
  /** Categories of people whose data are processed, such as `participants` (c). */
  readonly dataSubjectCategories: ReadonlyArray<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Legal basis of the processing, Article 6(1). */
  readonly legalBasis: LegalBasis;
  /** Purpose of the processing (b). */
  readonly purpose: Scalars['String']['input'];
  /** Categories of recipients, in third countries too; empty when there are none (d). */
  readonly recipientCategories: ReadonlyArray<Scalars['String']['input']>;
  /** Time limit for the erasure of the categories of data, such as `3 years` (f). */
  readonly retentionPeriod: Scalars['String']['input'];
  /** Technical and organisational security measures, Article 32(1) (g). */
  readonly securityMeasures: ReadonlyArray<Scalars['String']['input']>;
  /** Part of the system that processes the data, such as `programs`. */
  readonly systemComponent?: InputMaybe<Scalars['String']['input']>;
  /** Third countries and international organisations that data are transferred to; empty when there are none (e). */
  readonly thirdCountryTransfers: ReadonlyArray<Scalars['String']['input']>;
  /** Safeguards of the transfers; required when there are any (e). */
  readonly transferSafeguards?: InputMaybe<Scalars['String']['input']>;
};

/** Rejection of a request. */
export type RejectDataSubjectRequestInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Ground of the rejection in the law. */
  readonly ground: DataSubjectRejectionGround;
  /** Id of the request, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Reason of the rejection, which the person sees. */
  readonly reason: Scalars['String']['input'];
};

/** Row of an import that was not imported. */
export type RejectedRow = {
  /** Reasons, each with the row's field that it is about; none for the row as a whole. */
  readonly errors: ReadonlyArray<UserError>;
  /** Id that the row gave, to find it again; null when the row could not be read. */
  readonly key?: Maybe<Scalars['String']['output']>;
  /** Number of the row's first line in the text, from 1; of CSV, the names of the columns are line 1. */
  readonly line: Scalars['Int']['output'];
};

/** Periods relative to today, in UTC. */
export type RelativePeriod =
  /** The calendar month before that of today. */
  | 'LAST_MONTH'
  /** The calendar quarter before that of today. */
  | 'LAST_QUARTER'
  /** The calendar year before that of today. */
  | 'LAST_YEAR'
  /** The calendar month of today, days to come included. */
  | 'THIS_MONTH'
  /** The calendar quarter of today, days to come included. */
  | 'THIS_QUARTER'
  /** The calendar year of today, days to come included. */
  | 'THIS_YEAR';

/** Breach that was discovered. */
export type ReportBreachInput = {
  /** Categories of personal data that are affected, such as `name`. */
  readonly affectedDataCategories?: ReadonlyArray<Scalars['String']['input']>;
  /** Number of people affected, as far as known. */
  readonly affectedUserCount?: InputMaybe<Scalars['Int']['input']>;
  /** Moment of discovery, from which the 72 hours run, not in the future; now when it is left out. */
  readonly discoveredAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Kind of breach, such as `lost_device`. */
  readonly incidentType: Scalars['String']['input'];
  /** Notes of the privacy officers, for themselves. */
  readonly notes?: InputMaybe<Scalars['String']['input']>;
  /** Likely consequences for the people affected; beginning with `Unlikely` where a risk is unlikely. */
  readonly riskToRights?: InputMaybe<Scalars['String']['input']>;
  /** Severity as it is known now; it can be changed later. */
  readonly severity: BreachSeverity;
};

/** End of a breach. */
export type ResolveBreachInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the breach, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Measures that prevent another such breach. */
  readonly remedialActions: Scalars['String']['input'];
  /** Cause of the breach, as it was found out afterwards. */
  readonly rootCause: Scalars['String']['input'];
};

/** Rule for one category of data: how long it is kept, and what happens then. */
export type RetentionPolicy = {
  /** True while the policy is in use. */
  readonly active: Scalars['Boolean']['output'];
  /**
   * Rows of the category that ARCHIVE has moved to the archive, by table. Nobody reads an archived row but in a person's
   * export; an erasure of the person empties it, and a run of the policy deletes it once its period is over again.
   */
  readonly archived: ReadonlyArray<ArchivedData>;
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Person who wrote the policy; null when it is unknown. */
  readonly createdBy?: Maybe<User>;
  /** Category of data that the policy is for; there is one policy for each. */
  readonly dataCategory: Scalars['String']['output'];
  /** Treatment of the data at the end of the period. */
  readonly deletionMethod: DeletionMethod;
  /** Categories that depend on this one and are deleted before it. */
  readonly dependentCategories: ReadonlyArray<Scalars['String']['output']>;
  /** Moment from which the policy applies, in UTC. */
  readonly effectiveFrom: Scalars['DateTime']['output'];
  /** Id of the policy: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Legal basis for keeping the data (Article 6(1) of the GDPR). */
  readonly legalBasis: LegalBasis;
  /**
   * Rows that running the policy would delete, empty or archive now, by table, dependent categories first, and archived rows
   * that it would delete; empty for a policy without a period. Events of `analytics_events` are counted by the hour, and within
   * seconds of a change of their policy.
   */
  readonly overdue: ReadonlyArray<OverdueData>;
  /** Number of days that the data is kept, at least 1; null when it is kept without limit. */
  readonly retentionPeriodDays?: Maybe<Scalars['Int']['output']>;
  /**
   * Moment of the last change, in UTC. Sent back as `expectedUpdatedAt`, it makes a mutation fail with
   * CONFLICT if somebody has changed the row since.
   */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** Result of a change to a retention policy: the policy as it is afterwards, or the errors. */
export type RetentionPolicyPayload = {
  /** The policy after the change; null when there are `userErrors`. */
  readonly retentionPolicy?: Maybe<RetentionPolicy>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Run of a retention policy. */
export type RunRetentionInput = {
  /** True: nothing is changed, and the payload's `overdue` shows what would be. False: it is. */
  readonly dryRun: Scalars['Boolean']['input'];
  /**
   * Id of the policy to run: HARD_DELETE of notifications, feedback, prompts, page_views, snapshots, sensitive_reads,
   * processing_records, exports or analytics_events, ANONYMIZE of feedback, sessions, checkins, buddy_events, evidence, learning,
   * buddy_system_events, consents or rights_requests, or ARCHIVE of rights_requests or processing_records, its dependent
   * categories included: CONFLICT otherwise. Of `snapshots`, the last of each week stays for 275 days after the period, and the
   * last of each month for 1,005.
   */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Number of rows that a dry run has shown; required without `dryRun`, CONFLICT if more are overdue by now. */
  readonly maxRows?: InputMaybe<Scalars['Int']['input']>;
};

/** Company whose data is exported, and what the archive is sealed and fetched with. */
export type StartCompanyExportInput = {
  /** Id of the company; staff must give it, others must not: theirs is their own. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /**
   * SHA-256 of the token of the link, 64 hexadecimal digits in lower case. The token is 32 random bytes in base64url
   * without padding (43 characters), which the client makes and keeps: the graph never sees it before the archive is fetched.
   */
  readonly linkHash: Scalars['String']['input'];
  /** Public key of age that the archive is sealed to, such as `age-keygen` prints: `age1` and 58 characters. */
  readonly recipient: Scalars['String']['input'];
};

/** Start of the work on a request. */
export type StartDataSubjectRequestInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the request, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Person and idempotency key of an erasure to order. */
export type StartDeletionInput = {
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of the person to erase; the viewer when it is left out. Only a privacy officer names somebody else. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Person whose data is exported, and what the archive is sealed and fetched with. */
export type StartExportInput = {
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /**
   * SHA-256 of the token of the link, 64 hexadecimal digits in lower case. The token is 32 random bytes in base64url
   * without padding (43 characters), which the client makes and keeps: the graph never sees it before the archive is fetched.
   */
  readonly linkHash: Scalars['String']['input'];
  /** Public key of age that the archive is sealed to, such as `age-keygen` prints: `age1` and 58 characters. */
  readonly recipient: Scalars['String']['input'];
  /** Id of the person; the viewer when it is left out. Only a privacy officer names somebody else. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Authority that supervises the protection of personal data. */
export type SupervisoryAuthority = {
  /** Name of the authority, such as `Datatilsynet`. */
  readonly name: Scalars['String']['output'];
  /** Address of its site, where complaints are made. */
  readonly url: Scalars['String']['output'];
};

/** Figure that is withheld because it could reveal something about one company or person. */
export type Suppressed = {
  /** Smallest number of peers, or of people, for which the figure is shown. */
  readonly minimumCohort: Scalars['Int']['output'];
  /** Reason why the figure is withheld. */
  readonly reason: SuppressionReason;
};

/** Reasons why a figure is withheld. */
export type SuppressionReason =
  /** One company makes up more than a quarter of the total, so that its value could be guessed. */
  | 'DOMINATED'
  /** The company has not opted in to benchmarks, or, of a comparison with its own value, has none in the quarter. */
  | 'NOT_A_CONTRIBUTOR'
  /** The quarter is not over yet. */
  | 'PERIOD_OPEN'
  /** Fewer than five peers have a value. */
  | 'TOO_FEW_PEERS'
  /** Fewer than five people have a value, or the value would reveal so few when others are subtracted. */
  | 'TOO_FEW_PEOPLE';

/** Retention policy of a category of data. Without an id a new one is created. */
export type UpsertRetentionPolicyInput = {
  /** True while the policy is in use, which a new one is. */
  readonly active?: Scalars['Boolean']['input'];
  /** Category of data; one policy for each, which stays that of its category. Any name for data that is kept without limit. */
  readonly dataCategory: Scalars['String']['input'];
  /** Treatment of the data at the end of the period. */
  readonly deletionMethod: DeletionMethod;
  /** Categories that `runRetention` runs, depend on this one and go before it; none when it is left out of a new policy. */
  readonly dependentCategories?: ReadonlyArray<Scalars['String']['input']>;
  /** `updatedAt` of the version that the client has read; required for a change, CONFLICT if the row has changed since. */
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the policy that is changed. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Legal basis for keeping the data (Article 6(1) of the GDPR). */
  readonly legalBasis: LegalBasis;
  /** Number of days that the data is kept; null when it is kept without limit. */
  readonly retentionPeriodDays?: InputMaybe<Scalars['Int']['input']>;
};

/** Person on the platform: volunteer, participant, company user or TEEI staff. */
export type User = {
  /** Events of all domains that are about the person, from the log of `activity`. */
  readonly activity: ActivityEntryConnection;
  /** State of the person's consent for a purpose at a moment. */
  readonly consentAt: ConsentStanding;
  /**
   * State of the person's consent for a purpose at present. A company's coordinators see it of their own
   * volunteers, to know what they may do; it is null of anybody else.
   */
  readonly consentState?: Maybe<ConsentState>;
  /** Answers of the person when asked for consent, newest first, at most 100. */
  readonly consents: ReadonlyArray<UserConsent>;
  /** Requests of the person under Articles 15 to 22 of the GDPR. */
  readonly dataRequests: DataSubjectRequestConnection;
  /** Consequences that an erasure of the person would have now; nothing is changed. */
  readonly erasurePreview: ErasurePreview;
  /**
   * Rows that are held on the person, by table, in the order of their names: those that are about them, that
   * record what they did, or that quote them. Tables without any are left out. Figures hold no person and are
   * not among them.
   */
  readonly holdings: ReadonlyArray<Holding>;
  /** Id of the person: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Legal holds on the person's data, newest first, at most 100, those among them that were lifted. */
  readonly legalHolds: ReadonlyArray<LegalHold>;
  /** Technical jobs that export or erase the person's data. */
  readonly privacyRequests: PrivacyRequestConnection;
  /** Records of the processing of the person's data. */
  readonly processingHistory: ProcessingRecordConnection;
};


/** Person on the platform: volunteer, participant, company user or TEEI staff. */
export type UserActivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActivityOrder>;
};


/** Person on the platform: volunteer, participant, company user or TEEI staff. */
export type UserConsentAtArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  purpose: ConsentPurpose;
};


/** Person on the platform: volunteer, participant, company user or TEEI staff. */
export type UserConsentStateArgs = {
  purpose: ConsentPurpose;
};


/** Person on the platform: volunteer, participant, company user or TEEI staff. */
export type UserDataRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DataSubjectRequestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DataSubjectRequestOrder>;
};


/** Person on the platform: volunteer, participant, company user or TEEI staff. */
export type UserPrivacyRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PrivacyRequestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PrivacyRequestOrder>;
};


/** Person on the platform: volunteer, participant, company user or TEEI staff. */
export type UserProcessingHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcessingRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProcessingRecordOrder>;
};

/**
 * Answer of a person who was asked for consent. It is never changed, only withdrawn; a new answer is a
 * new row.
 */
export type UserConsent = {
  /** Moment of the answer, in UTC. */
  readonly consentDate: Scalars['DateTime']['output'];
  /** Language of the text that was shown, such as `no` (ISO 639-1); null for older answers and papers of which it is unknown. */
  readonly consentLanguage?: Maybe<Scalars['String']['output']>;
  /** Way in which the person answered. */
  readonly consentMethod: ConsentMethod;
  /** Text that the person was shown, word for word. */
  readonly consentText: Scalars['String']['output'];
  /** Version of the consent text that the person was shown. */
  readonly consentVersion: Scalars['String']['output'];
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Moment from which the consent is no longer in force, in UTC: `validMonths` of its text after it was given; null when it does not expire. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** True when the answer was yes, false when it was no. */
  readonly given: Scalars['Boolean']['output'];
  /** Id of the consent: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** IP address that the answer was sent from; null when it was not recorded. */
  readonly ipAddress?: Maybe<Scalars['String']['output']>;
  /** The published consent text of that version; null when its text differs from the one shown. */
  readonly publishedText?: Maybe<ConsentText>;
  /** Purpose that consent was asked for. */
  readonly purpose: ConsentPurpose;
  /** Present state of the answer: withdrawn and expired ones count no longer. */
  readonly state: ConsentState;
  /**
   * Moment of the last change, in UTC. Sent back as `expectedUpdatedAt`, it makes a mutation fail with
   * CONFLICT if somebody has changed the row since.
   */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Person who gave the answer; null where the viewer may not see them. */
  readonly user?: Maybe<User>;
  /** `User-Agent` of the program that the answer was sent by; null when it was not recorded. */
  readonly userAgent?: Maybe<Scalars['String']['output']>;
  /** Reason of the withdrawal; null when the person gave none. */
  readonly withdrawalReason?: Maybe<Scalars['String']['output']>;
  /** Moment of the withdrawal, in UTC; null while the consent is not withdrawn. */
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Page of a list of consents, with cursors and a count. */
export type UserConsentConnection = {
  /** The consents of the page, each with its cursor. */
  readonly edges: ReadonlyArray<UserConsentEdge>;
  /** The consents of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<UserConsent>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of consents that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A consent of a page, with its cursor. */
export type UserConsentEdge = {
  /** Cursor of the consent, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The consent that the cursor belongs to. */
  readonly node: UserConsent;
};

/** Conditions for a list of consents. All that are given must hold; a field that is left out sets none. */
export type UserConsentFilter = {
  /** Moment before which the consents expire; withdrawn ones are left out. */
  readonly expiresBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** True: consents given. False: consents refused. */
  readonly given?: InputMaybe<Scalars['Boolean']['input']>;
  /** Purposes, any one of which consent was asked for. */
  readonly purpose?: InputMaybe<ReadonlyArray<ConsentPurpose>>;
  /** Id of the person who gave the answers. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders for a list of consents; rows that tie are ordered by id. */
export type UserConsentOrder =
  /** By `consentDate`, oldest first. */
  | 'DATE_ASC'
  /** By `consentDate`, newest first. */
  | 'DATE_DESC'
  /** By `expiresAt`, earliest first; consents that do not expire last. */
  | 'EXPIRES_ASC';

/** Result of giving or withdrawing consent: the consent as it is afterwards, or the errors. */
export type UserConsentPayload = {
  /** The consent after the change, the latest if several were withdrawn; null when there are `userErrors`. */
  readonly consent?: Maybe<UserConsent>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Error of a mutation that the client can put right. When there is one, nothing was written. */
export type UserError = {
  /** Kind of error, for programs; docs/errors.md explains each. */
  readonly code: UserErrorCode;
  /**
   * Path of the field of `input`, such as `["volunteerCapacity"]` or `["tags", "2"]`; empty for the
   * input as a whole.
   */
  readonly field: ReadonlyArray<Scalars['String']['output']>;
  /** Text for people: the expected value, the received one and what to do. Texts may change. */
  readonly message: Scalars['String']['output'];
  /** The transition that the state machine lacks; null for every code but INVALID_TRANSITION. */
  readonly transition?: Maybe<RefusedTransition>;
};

/** Kinds of error that a client can put right. */
export type UserErrorCode =
  /** A value has the wrong form, or does not fit the others or the row. */
  | 'BAD_USER_INPUT'
  /** The row has changed since it was read, exists already, or is in a state that rules the change out. */
  | 'CONFLICT'
  /** The person has not given the consent that this needs, or withdrew it. */
  | 'CONSENT_REQUIRED'
  /** The viewer may see the row, and may not make this change. */
  | 'FORBIDDEN'
  /** The idempotency key was used for another request; choose a new one. */
  | 'IDEMPOTENCY_CONFLICT'
  /** The state machine has no such transition; `transition` has those that there are. */
  | 'INVALID_TRANSITION'
  /** No row has this id, or the viewer may not see it: both are answered alike. */
  | 'NOT_FOUND'
  /** The budget or quota has too little left for this; `message` says how much. */
  | 'QUOTA_EXCEEDED'
  /** The session's sign-in is longer ago than fifteen minutes: sign in again, and send the request with the new token. */
  | 'RECENT_SIGN_IN_REQUIRED'
  /** Address and password are right, and the account has a second factor: send its code as well. */
  | 'SECOND_FACTOR_REQUIRED'
  /** Too many attempts to sign in; `message` says how long to wait. */
  | 'TOO_MANY_ATTEMPTS'
  /** E-mail address and password do not match an account. */
  | 'UNAUTHENTICATED';

/** Check of the identity of the person who made a request. */
export type VerifyDataSubjectIdentityInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the request, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Way in which the identity was checked. */
  readonly method: IdentityCheckMethod;
  /** True when the person is who they say; false when proof is missing so far. */
  readonly verified: Scalars['Boolean']['input'];
};

/** Classes of viewer that access rules are written for; a token has exactly one. */
export type ViewerClass =
  /** TEEI staff: role `admin`, all companies. */
  | 'ADMIN'
  /** Request without a credential, for public data only. */
  | 'ANONYMOUS'
  /** Company user, such as an impact manager: role `company_user`, own company only. */
  | 'COMPANY'
  /** Privacy officer: role `admin` with the scope `privacy:officer`. */
  | 'OFFICER'
  /** Machine client of one company, which runs published operations only. */
  | 'PARTNER'
  /** Volunteer or participant, who sees their own rows. */
  | 'PERSON';

/** Consent that is withdrawn. */
export type WithdrawConsentInput = {
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Purpose that the consent was given for. */
  readonly purpose: ConsentPurpose;
  /** Reason, if the person wants to give one. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /**
   * Id of the person who withdraws; the viewer when it is left out. A privacy officer sets it to act
   * on a person's request.
   */
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
  Company: Company;
  CompanyExport: CompanyExport;
  ConsentText: ConsentText;
  DataSubjectRequest: DataSubjectRequest;
  LegalHold: LegalHold;
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
  Company:
    ( { __typename: 'Company' }
    & GraphQLRecursivePick<FederationTypes['Company'], {"id":true}> );
  CompanyExport:
    ( { __typename: 'CompanyExport' }
    & GraphQLRecursivePick<FederationTypes['CompanyExport'], {"id":true}> );
  ConsentText:
    ( { __typename: 'ConsentText' }
    & GraphQLRecursivePick<FederationTypes['ConsentText'], {"id":true}> );
  DataSubjectRequest:
    ( { __typename: 'DataSubjectRequest' }
    & GraphQLRecursivePick<FederationTypes['DataSubjectRequest'], {"id":true}> );
  LegalHold:
    ( { __typename: 'LegalHold' }
    & GraphQLRecursivePick<FederationTypes['LegalHold'], {"id":true}> );
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
  AnalyticsSource: AnalyticsSource;
  ArchivedData: ResolverTypeWrapper<object>;
  AssignDataSubjectRequestInput: AssignDataSubjectRequestInput;
  AuditLog: ResolverTypeWrapper<string>;
  AuditProblem: ResolverTypeWrapper<object>;
  AuditProblemKind: AuditProblemKind;
  AuditVerification: ResolverTypeWrapper<object>;
  AuthorityReport: ResolverTypeWrapper<object>;
  BreachIncident: ResolverTypeWrapper<object>;
  BreachIncidentConnection: ResolverTypeWrapper<object>;
  BreachIncidentEdge: ResolverTypeWrapper<object>;
  BreachIncidentFilter: BreachIncidentFilter;
  BreachIncidentOrder: BreachIncidentOrder;
  BreachIncidentPayload: ResolverTypeWrapper<object>;
  BreachSeverity: ResolverTypeWrapper<string>;
  BreachStatus: ResolverTypeWrapper<string>;
  CancelDataSubjectRequestInput: CancelDataSubjectRequestInput;
  CancelPrivacyRequestInput: CancelPrivacyRequestInput;
  Company: ResolverTypeWrapper<object>;
  CompanyExport: ResolverTypeWrapper<object>;
  CompanyExportPayload: ResolverTypeWrapper<object>;
  CompanyExportStatus: CompanyExportStatus;
  CompleteDataSubjectRequestInput: CompleteDataSubjectRequestInput;
  ConsentMethod: ResolverTypeWrapper<string>;
  ConsentPurpose: ResolverTypeWrapper<string>;
  ConsentStanding: ResolverTypeWrapper<object>;
  ConsentState: ConsentState;
  ConsentText: ResolverTypeWrapper<object>;
  ConsentTextConnection: ResolverTypeWrapper<object>;
  ConsentTextEdge: ResolverTypeWrapper<object>;
  ConsentTextFilter: ConsentTextFilter;
  ConsentTextOrder: ConsentTextOrder;
  ConsentTextPayload: ResolverTypeWrapper<object>;
  ContainBreachInput: ContainBreachInput;
  DataSubjectRejectionGround: ResolverTypeWrapper<string>;
  DataSubjectRequest: ResolverTypeWrapper<object>;
  DataSubjectRequestConnection: ResolverTypeWrapper<object>;
  DataSubjectRequestEdge: ResolverTypeWrapper<object>;
  DataSubjectRequestFilter: DataSubjectRequestFilter;
  DataSubjectRequestOrder: DataSubjectRequestOrder;
  DataSubjectRequestPayload: ResolverTypeWrapper<object>;
  DataSubjectRequestStatus: ResolverTypeWrapper<string>;
  DataSubjectRequestType: ResolverTypeWrapper<string>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  DeletionMethod: ResolverTypeWrapper<string>;
  ErasureBlock: ErasureBlock;
  ErasureGround: ResolverTypeWrapper<string>;
  ErasureMethod: ErasureMethod;
  ErasurePreview: ResolverTypeWrapper<object>;
  ErasurePreviewTable: ResolverTypeWrapper<object>;
  ErasureStep: ResolverTypeWrapper<object>;
  ErasureStepStatus: ResolverTypeWrapper<string>;
  Explanation: ResolverTypeWrapper<object>;
  ExtendDataSubjectRequestInput: ExtendDataSubjectRequestInput;
  GiveConsentInput: GiveConsentInput;
  Holding: ResolverTypeWrapper<object>;
  IdentityCheckMethod: ResolverTypeWrapper<string>;
  ImportDataSubjectRequestsInput: ImportDataSubjectRequestsInput;
  ImportFormat: ImportFormat;
  ImportPayload: ResolverTypeWrapper<object>;
  ImportResult: ResolverTypeWrapper<object>;
  ImportedDataSubjectRequest: ImportedDataSubjectRequest;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LegalBasis: ResolverTypeWrapper<string>;
  LegalHold: ResolverTypeWrapper<object>;
  LegalHoldPayload: ResolverTypeWrapper<object>;
  LiftLegalHoldInput: LiftLegalHoldInput;
  LiftRestrictionInput: LiftRestrictionInput;
  Money: ResolverTypeWrapper<object>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotifyAuthorityOfBreachInput: NotifyAuthorityOfBreachInput;
  NotifyUsersOfBreachInput: NotifyUsersOfBreachInput;
  NumberRange: NumberRange;
  OpenDataSubjectRequestInput: OpenDataSubjectRequestInput;
  OverdueData: ResolverTypeWrapper<object>;
  PageInfo: ResolverTypeWrapper<object>;
  Period: Period;
  PersonalDataCategory: PersonalDataCategory;
  PlaceLegalHoldInput: PlaceLegalHoldInput;
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
  PrivacyRequestPayload: ResolverTypeWrapper<object>;
  PrivacyRequestStatus: ResolverTypeWrapper<string>;
  PrivacyRequestType: ResolverTypeWrapper<string>;
  ProcessingCapacity: ProcessingCapacity;
  ProcessingRecord: ResolverTypeWrapper<object>;
  ProcessingRecordConnection: ResolverTypeWrapper<object>;
  ProcessingRecordEdge: ResolverTypeWrapper<object>;
  ProcessingRecordFilter: ProcessingRecordFilter;
  ProcessingRecordOrder: ProcessingRecordOrder;
  ProcessingRecordPayload: ResolverTypeWrapper<object>;
  PublishConsentTextInput: PublishConsentTextInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RefusedTransition: ResolverTypeWrapper<object>;
  RegisterActivityInput: RegisterActivityInput;
  RejectDataSubjectRequestInput: RejectDataSubjectRequestInput;
  RejectedRow: ResolverTypeWrapper<object>;
  RelativePeriod: RelativePeriod;
  ReportBreachInput: ReportBreachInput;
  ResolveBreachInput: ResolveBreachInput;
  RetentionPolicy: ResolverTypeWrapper<object>;
  RetentionPolicyPayload: ResolverTypeWrapper<object>;
  RunRetentionInput: RunRetentionInput;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  StartCompanyExportInput: StartCompanyExportInput;
  StartDataSubjectRequestInput: StartDataSubjectRequestInput;
  StartDeletionInput: StartDeletionInput;
  StartExportInput: StartExportInput;
  SupervisoryAuthority: ResolverTypeWrapper<object>;
  Suppressed: ResolverTypeWrapper<object>;
  SuppressionReason: SuppressionReason;
  UpsertRetentionPolicyInput: UpsertRetentionPolicyInput;
  User: ResolverTypeWrapper<object>;
  UserConsent: ResolverTypeWrapper<object>;
  UserConsentConnection: ResolverTypeWrapper<object>;
  UserConsentEdge: ResolverTypeWrapper<object>;
  UserConsentFilter: UserConsentFilter;
  UserConsentOrder: UserConsentOrder;
  UserConsentPayload: ResolverTypeWrapper<object>;
  UserError: ResolverTypeWrapper<object>;
  UserErrorCode: UserErrorCode;
  VerifyDataSubjectIdentityInput: VerifyDataSubjectIdentityInput;
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
  ArchivedData: object;
  AssignDataSubjectRequestInput: AssignDataSubjectRequestInput;
  AuditProblem: object;
  AuditVerification: object;
  AuthorityReport: object;
  BreachIncident: object;
  BreachIncidentConnection: object;
  BreachIncidentEdge: object;
  BreachIncidentFilter: BreachIncidentFilter;
  BreachIncidentPayload: object;
  CancelDataSubjectRequestInput: CancelDataSubjectRequestInput;
  CancelPrivacyRequestInput: CancelPrivacyRequestInput;
  Company: object;
  CompanyExport: object;
  CompanyExportPayload: object;
  CompleteDataSubjectRequestInput: CompleteDataSubjectRequestInput;
  ConsentStanding: object;
  ConsentText: object;
  ConsentTextConnection: object;
  ConsentTextEdge: object;
  ConsentTextFilter: ConsentTextFilter;
  ConsentTextPayload: object;
  ContainBreachInput: ContainBreachInput;
  DataSubjectRequest: object;
  DataSubjectRequestConnection: object;
  DataSubjectRequestEdge: object;
  DataSubjectRequestFilter: DataSubjectRequestFilter;
  DataSubjectRequestPayload: object;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  ErasurePreview: object;
  ErasurePreviewTable: object;
  ErasureStep: object;
  Explanation: object;
  ExtendDataSubjectRequestInput: ExtendDataSubjectRequestInput;
  GiveConsentInput: GiveConsentInput;
  Holding: object;
  ImportDataSubjectRequestsInput: ImportDataSubjectRequestsInput;
  ImportPayload: object;
  ImportResult: object;
  ImportedDataSubjectRequest: ImportedDataSubjectRequest;
  JSON: Scalars['JSON']['output'];
  LegalHold: object;
  LegalHoldPayload: object;
  LiftLegalHoldInput: LiftLegalHoldInput;
  LiftRestrictionInput: LiftRestrictionInput;
  Money: object;
  Mutation: Record<PropertyKey, never>;
  NotifyAuthorityOfBreachInput: NotifyAuthorityOfBreachInput;
  NotifyUsersOfBreachInput: NotifyUsersOfBreachInput;
  NumberRange: NumberRange;
  OpenDataSubjectRequestInput: OpenDataSubjectRequestInput;
  OverdueData: object;
  PageInfo: object;
  Period: Period;
  PlaceLegalHoldInput: PlaceLegalHoldInput;
  PrivacyAuditEntry: object;
  PrivacyAuditEntryConnection: object;
  PrivacyAuditEntryEdge: object;
  PrivacyAuditFilter: PrivacyAuditFilter;
  PrivacyRequest: object;
  PrivacyRequestConnection: object;
  PrivacyRequestEdge: object;
  PrivacyRequestFilter: PrivacyRequestFilter;
  PrivacyRequestPayload: object;
  ProcessingRecord: object;
  ProcessingRecordConnection: object;
  ProcessingRecordEdge: object;
  ProcessingRecordFilter: ProcessingRecordFilter;
  ProcessingRecordPayload: object;
  PublishConsentTextInput: PublishConsentTextInput;
  Query: Record<PropertyKey, never>;
  RefusedTransition: object;
  RegisterActivityInput: RegisterActivityInput;
  RejectDataSubjectRequestInput: RejectDataSubjectRequestInput;
  RejectedRow: object;
  ReportBreachInput: ReportBreachInput;
  ResolveBreachInput: ResolveBreachInput;
  RetentionPolicy: object;
  RetentionPolicyPayload: object;
  RunRetentionInput: RunRetentionInput;
  SafeInt: Scalars['SafeInt']['output'];
  StartCompanyExportInput: StartCompanyExportInput;
  StartDataSubjectRequestInput: StartDataSubjectRequestInput;
  StartDeletionInput: StartDeletionInput;
  StartExportInput: StartExportInput;
  SupervisoryAuthority: object;
  Suppressed: object;
  UpsertRetentionPolicyInput: UpsertRetentionPolicyInput;
  User: object;
  UserConsent: object;
  UserConsentConnection: object;
  UserConsentEdge: object;
  UserConsentFilter: UserConsentFilter;
  UserConsentPayload: object;
  UserError: object;
  VerifyDataSubjectIdentityInput: VerifyDataSubjectIdentityInput;
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

export type SemanticNonNullDirectiveArgs = { };

export type SemanticNonNullDirectiveResolver<Result, Parent, ContextType = PrivacyContext, Args = SemanticNonNullDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export type ArchivedDataResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['ArchivedData'] = ResolversParentTypes['ArchivedData']> = {
  oldest?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  table?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditLogResolvers = { BRANDING: 'branding', IDENTITY: 'identity', PRIVACY: 'privacy' };

export type AuditProblemResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['AuditProblem'] = ResolversParentTypes['AuditProblem']> = {
  kind?: Resolver<ResolversTypes['AuditProblemKind'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rowId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type AuditVerificationResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['AuditVerification'] = ResolversParentTypes['AuditVerification']> = {
  checked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstProblem?: Resolver<Maybe<ResolversTypes['AuditProblem']>, ParentType, ContextType>;
  head?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  published?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuthorityReportResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['AuthorityReport'] = ResolversParentTypes['AuthorityReport']> = {
  notifiedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  report?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BreachIncidentResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['BreachIncident'] = ResolversParentTypes['BreachIncident'], FederationReferenceType extends FederationReferenceTypes['BreachIncident'] = FederationReferenceTypes['BreachIncident']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BreachIncident']> | FederationReferenceType, FederationReferenceType, ContextType>;
  affectedDataCategories?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  affectedUserCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  alertedHours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  authorityDeadline?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  authorityOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  authorityReports?: Resolver<ReadonlyArray<ResolversTypes['AuthorityReport']>, ParentType, ContextType>;
  containmentMeasures?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  delayReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type BreachIncidentPayloadResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['BreachIncidentPayload'] = ResolversParentTypes['BreachIncidentPayload']> = {
  breachIncident?: Resolver<Maybe<ResolversTypes['BreachIncident']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BreachSeverityResolvers = { CRITICAL: 'critical', HIGH: 'high', LOW: 'low', MEDIUM: 'medium' };

export type BreachStatusResolvers = { CONTAINED: 'contained', INVESTIGATING: 'investigating', REPORTED: 'reported', RESOLVED: 'resolved' };

export type CompanyResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company'], FederationReferenceType extends FederationReferenceTypes['Company'] = FederationReferenceTypes['Company']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Company']> | FederationReferenceType, FederationReferenceType, ContextType>;
  exports?: Resolver<ReadonlyArray<ResolversTypes['CompanyExport']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CompanyExportResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['CompanyExport'] = ResolversParentTypes['CompanyExport'], FederationReferenceType extends FederationReferenceTypes['CompanyExport'] = FederationReferenceTypes['CompanyExport']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CompanyExport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  bytes?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fetchedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  linkExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CompanyExportStatus'], ParentType, ContextType>;
  tables?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CompanyExportPayloadResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['CompanyExportPayload'] = ResolversParentTypes['CompanyExportPayload']> = {
  companyExport?: Resolver<Maybe<ResolversTypes['CompanyExport']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  validMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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

export type ConsentTextPayloadResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['ConsentTextPayload'] = ResolversParentTypes['ConsentTextPayload']> = {
  consentText?: Resolver<Maybe<ResolversTypes['ConsentText']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DataSubjectRejectionGroundResolvers = { EXCESSIVE: 'excessive', EXEMPT: 'exempt', IDENTITY_NOT_VERIFIED: 'identity_not_verified', MANIFESTLY_UNFOUNDED: 'manifestly_unfounded' };

export type DataSubjectRequestResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['DataSubjectRequest'] = ResolversParentTypes['DataSubjectRequest'], FederationReferenceType extends FederationReferenceTypes['DataSubjectRequest'] = FederationReferenceTypes['DataSubjectRequest']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DataSubjectRequest']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignedTo?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  complainTo?: Resolver<Maybe<ResolversTypes['SupervisoryAuthority']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deletionCompletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deletionScheduledFor?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  extendedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  extensionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identityCheckMethod?: Resolver<Maybe<ResolversTypes['IdentityCheckMethod']>, ParentType, ContextType>;
  identityVerifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobs?: Resolver<ReadonlyArray<ResolversTypes['PrivacyRequest']>, ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  objectedPurposes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ConsentPurpose']>>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  processingStartedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rejectionGround?: Resolver<Maybe<ResolversTypes['DataSubjectRejectionGround']>, ParentType, ContextType>;
  rejectionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestType?: Resolver<ResolversTypes['DataSubjectRequestType'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  responseData?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  responseFileUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  restrictedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  restrictionLiftedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reviewedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
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

export type DataSubjectRequestPayloadResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['DataSubjectRequestPayload'] = ResolversParentTypes['DataSubjectRequestPayload']> = {
  dataSubjectRequest?: Resolver<Maybe<ResolversTypes['DataSubjectRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type ErasureGroundResolvers = { PROOF: 'proof', UNIDENTIFIED: 'unidentified' };

export type ErasurePreviewResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['ErasurePreview'] = ResolversParentTypes['ErasurePreview']> = {
  blockedBy?: Resolver<ReadonlyArray<ResolversTypes['ErasureBlock']>, ParentType, ContextType>;
  tables?: Resolver<ReadonlyArray<ResolversTypes['ErasurePreviewTable']>, ParentType, ContextType>;
};

export type ErasurePreviewTableResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['ErasurePreviewTable'] = ResolversParentTypes['ErasurePreviewTable']> = {
  deleted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kept?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  keptOn?: Resolver<Maybe<ResolversTypes['ErasureGround']>, ParentType, ContextType>;
  masked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maskedColumns?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  table?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ErasureStepResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['ErasureStep'] = ResolversParentTypes['ErasureStep']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deleted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  masked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ErasureStepStatus'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ErasureStepStatusResolvers = { COMPLETED: 'completed', FAILED: 'failed', PENDING: 'pending' };

export type ExplanationResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['Explanation'] = ResolversParentTypes['Explanation']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  figure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formula?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inputs?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  lateEvents?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  rowsCounted?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['AnalyticsSource'], ParentType, ContextType>;
};

export type HoldingResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['Holding'] = ResolversParentTypes['Holding']> = {
  newest?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  oldest?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  overdue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  retentionDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  table?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IdentityCheckMethodResolvers = { DOCUMENT: 'document', EMAIL: 'email', IN_PERSON: 'in_person', SIGNED_IN: 'signed_in', TELEPHONE: 'telephone' };

export type ImportPayloadResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['ImportPayload'] = ResolversParentTypes['ImportPayload']> = {
  result?: Resolver<Maybe<ResolversTypes['ImportResult']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportResultResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['ImportResult'] = ResolversParentTypes['ImportResult']> = {
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ReadonlyArray<ResolversTypes['RejectedRow']>, ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LegalBasisResolvers = { CONSENT: 'consent', CONTRACT: 'contract', LEGAL_OBLIGATION: 'legal_obligation', LEGITIMATE_INTERESTS: 'legitimate_interests', PUBLIC_TASK: 'public_task', VITAL_INTERESTS: 'vital_interests' };

export type LegalHoldResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['LegalHold'] = ResolversParentTypes['LegalHold'], FederationReferenceType extends FederationReferenceTypes['LegalHold'] = FederationReferenceTypes['LegalHold']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LegalHold']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  liftedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  liftedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  placedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type LegalHoldPayloadResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['LegalHoldPayload'] = ResolversParentTypes['LegalHoldPayload']> = {
  legalHold?: Resolver<Maybe<ResolversTypes['LegalHold']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountCents?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  assignDataSubjectRequest?: Resolver<Maybe<ResolversTypes['DataSubjectRequestPayload']>, ParentType, ContextType, RequireFields<MutationAssignDataSubjectRequestArgs, 'input'>>;
  cancelDataSubjectRequest?: Resolver<Maybe<ResolversTypes['DataSubjectRequestPayload']>, ParentType, ContextType, RequireFields<MutationCancelDataSubjectRequestArgs, 'input'>>;
  cancelPrivacyRequest?: Resolver<Maybe<ResolversTypes['PrivacyRequestPayload']>, ParentType, ContextType, RequireFields<MutationCancelPrivacyRequestArgs, 'input'>>;
  completeDataSubjectRequest?: Resolver<Maybe<ResolversTypes['DataSubjectRequestPayload']>, ParentType, ContextType, RequireFields<MutationCompleteDataSubjectRequestArgs, 'input'>>;
  containBreach?: Resolver<Maybe<ResolversTypes['BreachIncidentPayload']>, ParentType, ContextType, RequireFields<MutationContainBreachArgs, 'input'>>;
  extendDataSubjectRequest?: Resolver<Maybe<ResolversTypes['DataSubjectRequestPayload']>, ParentType, ContextType, RequireFields<MutationExtendDataSubjectRequestArgs, 'input'>>;
  giveConsent?: Resolver<Maybe<ResolversTypes['UserConsentPayload']>, ParentType, ContextType, RequireFields<MutationGiveConsentArgs, 'input'>>;
  importDataSubjectRequests?: Resolver<Maybe<ResolversTypes['ImportPayload']>, ParentType, ContextType, RequireFields<MutationImportDataSubjectRequestsArgs, 'input'>>;
  liftLegalHold?: Resolver<Maybe<ResolversTypes['LegalHoldPayload']>, ParentType, ContextType, RequireFields<MutationLiftLegalHoldArgs, 'input'>>;
  liftRestriction?: Resolver<Maybe<ResolversTypes['DataSubjectRequestPayload']>, ParentType, ContextType, RequireFields<MutationLiftRestrictionArgs, 'input'>>;
  notifyAuthorityOfBreach?: Resolver<Maybe<ResolversTypes['BreachIncidentPayload']>, ParentType, ContextType, RequireFields<MutationNotifyAuthorityOfBreachArgs, 'input'>>;
  notifyUsersOfBreach?: Resolver<Maybe<ResolversTypes['BreachIncidentPayload']>, ParentType, ContextType, RequireFields<MutationNotifyUsersOfBreachArgs, 'input'>>;
  openDataSubjectRequest?: Resolver<Maybe<ResolversTypes['DataSubjectRequestPayload']>, ParentType, ContextType, RequireFields<MutationOpenDataSubjectRequestArgs, 'input'>>;
  placeLegalHold?: Resolver<Maybe<ResolversTypes['LegalHoldPayload']>, ParentType, ContextType, RequireFields<MutationPlaceLegalHoldArgs, 'input'>>;
  publishConsentText?: Resolver<Maybe<ResolversTypes['ConsentTextPayload']>, ParentType, ContextType, RequireFields<MutationPublishConsentTextArgs, 'input'>>;
  registerActivity?: Resolver<Maybe<ResolversTypes['ProcessingRecordPayload']>, ParentType, ContextType, RequireFields<MutationRegisterActivityArgs, 'input'>>;
  rejectDataSubjectRequest?: Resolver<Maybe<ResolversTypes['DataSubjectRequestPayload']>, ParentType, ContextType, RequireFields<MutationRejectDataSubjectRequestArgs, 'input'>>;
  reportBreach?: Resolver<Maybe<ResolversTypes['BreachIncidentPayload']>, ParentType, ContextType, RequireFields<MutationReportBreachArgs, 'input'>>;
  resolveBreach?: Resolver<Maybe<ResolversTypes['BreachIncidentPayload']>, ParentType, ContextType, RequireFields<MutationResolveBreachArgs, 'input'>>;
  runRetention?: Resolver<Maybe<ResolversTypes['RetentionPolicyPayload']>, ParentType, ContextType, RequireFields<MutationRunRetentionArgs, 'input'>>;
  startCompanyExport?: Resolver<Maybe<ResolversTypes['CompanyExportPayload']>, ParentType, ContextType, RequireFields<MutationStartCompanyExportArgs, 'input'>>;
  startDataSubjectRequest?: Resolver<Maybe<ResolversTypes['DataSubjectRequestPayload']>, ParentType, ContextType, RequireFields<MutationStartDataSubjectRequestArgs, 'input'>>;
  startDeletion?: Resolver<Maybe<ResolversTypes['PrivacyRequestPayload']>, ParentType, ContextType, RequireFields<MutationStartDeletionArgs, 'input'>>;
  startExport?: Resolver<Maybe<ResolversTypes['PrivacyRequestPayload']>, ParentType, ContextType, RequireFields<MutationStartExportArgs, 'input'>>;
  upsertRetentionPolicy?: Resolver<Maybe<ResolversTypes['RetentionPolicyPayload']>, ParentType, ContextType, RequireFields<MutationUpsertRetentionPolicyArgs, 'input'>>;
  verifyDataSubjectIdentity?: Resolver<Maybe<ResolversTypes['DataSubjectRequestPayload']>, ParentType, ContextType, RequireFields<MutationVerifyDataSubjectIdentityArgs, 'input'>>;
  withdrawConsent?: Resolver<Maybe<ResolversTypes['UserConsentPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawConsentArgs, 'input'>>;
};

export type OverdueDataResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['OverdueData'] = ResolversParentTypes['OverdueData']> = {
  oldest?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  table?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  audit?: Resolver<ReadonlyArray<ResolversTypes['PrivacyAuditEntry']>, ParentType, ContextType>;
  beginsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  errorMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  requestType?: Resolver<ResolversTypes['PrivacyRequestType'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  resultPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PrivacyRequestStatus'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['ErasureStep']>, ParentType, ContextType>;
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

export type PrivacyRequestPayloadResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['PrivacyRequestPayload'] = ResolversParentTypes['PrivacyRequestPayload']> = {
  privacyRequest?: Resolver<Maybe<ResolversTypes['PrivacyRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PrivacyRequestStatusResolvers = { CANCELLED: 'cancelled', COMPLETED: 'completed', FAILED: 'failed', PENDING: 'pending', PROCESSING: 'processing' };

export type PrivacyRequestTypeResolvers = { DELETE: 'delete', EXPORT: 'export' };

export type ProcessingRecordResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['ProcessingRecord'] = ResolversParentTypes['ProcessingRecord'], FederationReferenceType extends FederationReferenceTypes['ProcessingRecord'] = FederationReferenceTypes['ProcessingRecord']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcessingRecord']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activity?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataCategories?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['LegalBasis'], ParentType, ContextType>;
  metadata?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
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

export type ProcessingRecordPayloadResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['ProcessingRecordPayload'] = ResolversParentTypes['ProcessingRecordPayload']> = {
  processingRecord?: Resolver<Maybe<ResolversTypes['ProcessingRecord']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  verifyAudit?: Resolver<Maybe<ResolversTypes['AuditVerification']>, ParentType, ContextType, RequireFields<QueryVerifyAuditArgs, 'after' | 'log'>>;
};

export type RefusedTransitionResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['RefusedTransition'] = ResolversParentTypes['RefusedTransition']> = {
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RejectedRowResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['RejectedRow'] = ResolversParentTypes['RejectedRow']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RetentionPolicyResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['RetentionPolicy'] = ResolversParentTypes['RetentionPolicy'], FederationReferenceType extends FederationReferenceTypes['RetentionPolicy'] = FederationReferenceTypes['RetentionPolicy']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['RetentionPolicy']> | FederationReferenceType, FederationReferenceType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  archived?: Resolver<ReadonlyArray<ResolversTypes['ArchivedData']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dataCategory?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deletionMethod?: Resolver<ResolversTypes['DeletionMethod'], ParentType, ContextType>;
  dependentCategories?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['LegalBasis'], ParentType, ContextType>;
  overdue?: Resolver<ReadonlyArray<ResolversTypes['OverdueData']>, ParentType, ContextType>;
  retentionPeriodDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RetentionPolicyPayloadResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['RetentionPolicyPayload'] = ResolversParentTypes['RetentionPolicyPayload']> = {
  retentionPolicy?: Resolver<Maybe<ResolversTypes['RetentionPolicy']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export type SupervisoryAuthorityResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['SupervisoryAuthority'] = ResolversParentTypes['SupervisoryAuthority']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SuppressedResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['Suppressed'] = ResolversParentTypes['Suppressed']> = {
  minimumCohort?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['SuppressionReason'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activity?: Resolver<ResolversTypes['ActivityEntryConnection'], ParentType, ContextType, Partial<UserActivityArgs>>;
  consentAt?: Resolver<ResolversTypes['ConsentStanding'], ParentType, ContextType, RequireFields<UserConsentAtArgs, 'purpose'>>;
  consentState?: Resolver<Maybe<ResolversTypes['ConsentState']>, ParentType, ContextType, RequireFields<UserConsentStateArgs, 'purpose'>>;
  consents?: Resolver<ReadonlyArray<ResolversTypes['UserConsent']>, ParentType, ContextType>;
  dataRequests?: Resolver<ResolversTypes['DataSubjectRequestConnection'], ParentType, ContextType, Partial<UserDataRequestsArgs>>;
  erasurePreview?: Resolver<ResolversTypes['ErasurePreview'], ParentType, ContextType>;
  holdings?: Resolver<ReadonlyArray<ResolversTypes['Holding']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  legalHolds?: Resolver<ReadonlyArray<ResolversTypes['LegalHold']>, ParentType, ContextType>;
  privacyRequests?: Resolver<ResolversTypes['PrivacyRequestConnection'], ParentType, ContextType, Partial<UserPrivacyRequestsArgs>>;
  processingHistory?: Resolver<ResolversTypes['ProcessingRecordConnection'], ParentType, ContextType, Partial<UserProcessingHistoryArgs>>;
};

export type UserConsentResolvers<ContextType = PrivacyContext, ParentType extends ResolversParentTypes['UserConsent'] = ResolversParentTypes['UserConsent'], FederationReferenceType extends FederationReferenceTypes['UserConsent'] = FederationReferenceTypes['UserConsent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['UserConsent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  consentDate?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  consentLanguage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  ArchivedData?: ArchivedDataResolvers<ContextType>;
  AuditLog?: AuditLogResolvers;
  AuditProblem?: AuditProblemResolvers<ContextType>;
  AuditVerification?: AuditVerificationResolvers<ContextType>;
  AuthorityReport?: AuthorityReportResolvers<ContextType>;
  BreachIncident?: BreachIncidentResolvers<ContextType>;
  BreachIncidentConnection?: BreachIncidentConnectionResolvers<ContextType>;
  BreachIncidentEdge?: BreachIncidentEdgeResolvers<ContextType>;
  BreachIncidentPayload?: BreachIncidentPayloadResolvers<ContextType>;
  BreachSeverity?: BreachSeverityResolvers;
  BreachStatus?: BreachStatusResolvers;
  Company?: CompanyResolvers<ContextType>;
  CompanyExport?: CompanyExportResolvers<ContextType>;
  CompanyExportPayload?: CompanyExportPayloadResolvers<ContextType>;
  ConsentMethod?: ConsentMethodResolvers;
  ConsentPurpose?: ConsentPurposeResolvers;
  ConsentStanding?: ConsentStandingResolvers<ContextType>;
  ConsentText?: ConsentTextResolvers<ContextType>;
  ConsentTextConnection?: ConsentTextConnectionResolvers<ContextType>;
  ConsentTextEdge?: ConsentTextEdgeResolvers<ContextType>;
  ConsentTextPayload?: ConsentTextPayloadResolvers<ContextType>;
  DataSubjectRejectionGround?: DataSubjectRejectionGroundResolvers;
  DataSubjectRequest?: DataSubjectRequestResolvers<ContextType>;
  DataSubjectRequestConnection?: DataSubjectRequestConnectionResolvers<ContextType>;
  DataSubjectRequestEdge?: DataSubjectRequestEdgeResolvers<ContextType>;
  DataSubjectRequestPayload?: DataSubjectRequestPayloadResolvers<ContextType>;
  DataSubjectRequestStatus?: DataSubjectRequestStatusResolvers;
  DataSubjectRequestType?: DataSubjectRequestTypeResolvers;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeletionMethod?: DeletionMethodResolvers;
  ErasureGround?: ErasureGroundResolvers;
  ErasurePreview?: ErasurePreviewResolvers<ContextType>;
  ErasurePreviewTable?: ErasurePreviewTableResolvers<ContextType>;
  ErasureStep?: ErasureStepResolvers<ContextType>;
  ErasureStepStatus?: ErasureStepStatusResolvers;
  Explanation?: ExplanationResolvers<ContextType>;
  Holding?: HoldingResolvers<ContextType>;
  IdentityCheckMethod?: IdentityCheckMethodResolvers;
  ImportPayload?: ImportPayloadResolvers<ContextType>;
  ImportResult?: ImportResultResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LegalBasis?: LegalBasisResolvers;
  LegalHold?: LegalHoldResolvers<ContextType>;
  LegalHoldPayload?: LegalHoldPayloadResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OverdueData?: OverdueDataResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PrivacyAuditAction?: PrivacyAuditActionResolvers;
  PrivacyAuditEntry?: PrivacyAuditEntryResolvers<ContextType>;
  PrivacyAuditEntryConnection?: PrivacyAuditEntryConnectionResolvers<ContextType>;
  PrivacyAuditEntryEdge?: PrivacyAuditEntryEdgeResolvers<ContextType>;
  PrivacyRequest?: PrivacyRequestResolvers<ContextType>;
  PrivacyRequestConnection?: PrivacyRequestConnectionResolvers<ContextType>;
  PrivacyRequestEdge?: PrivacyRequestEdgeResolvers<ContextType>;
  PrivacyRequestPayload?: PrivacyRequestPayloadResolvers<ContextType>;
  PrivacyRequestStatus?: PrivacyRequestStatusResolvers;
  PrivacyRequestType?: PrivacyRequestTypeResolvers;
  ProcessingRecord?: ProcessingRecordResolvers<ContextType>;
  ProcessingRecordConnection?: ProcessingRecordConnectionResolvers<ContextType>;
  ProcessingRecordEdge?: ProcessingRecordEdgeResolvers<ContextType>;
  ProcessingRecordPayload?: ProcessingRecordPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefusedTransition?: RefusedTransitionResolvers<ContextType>;
  RejectedRow?: RejectedRowResolvers<ContextType>;
  RetentionPolicy?: RetentionPolicyResolvers<ContextType>;
  RetentionPolicyPayload?: RetentionPolicyPayloadResolvers<ContextType>;
  SafeInt?: GraphQLScalarType;
  SupervisoryAuthority?: SupervisoryAuthorityResolvers<ContextType>;
  Suppressed?: SuppressedResolvers<ContextType>;
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
  semanticNonNull?: SemanticNonNullDirectiveResolver<any, any, ContextType>;
  stored?: StoredDirectiveResolver<any, any, ContextType>;
  words?: WordsDirectiveResolver<any, any, ContextType>;
};
