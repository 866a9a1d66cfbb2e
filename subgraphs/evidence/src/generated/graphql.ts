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

/** Checks that a request to an AI model must pass. */
export type AiGate =
  /** The company's AI budget of the month has room for it. */
  | 'BUDGET'
  /** There is at least one piece of evidence to cite. */
  | 'EVIDENCE'
  /** Neither prompt nor answer holds harmful content. */
  | 'SAFETY';

/** Purposes for which AI models are used. */
export type AiOperation =
  /** Answering a question that was asked in natural language. */
  | 'nlq-query'
  /** Scoring outcomes in feedback and notes (qualitative to quantitative). */
  | 'q2q-classification'
  /** Writing the text of a report from figures and evidence. */
  | 'report-generation';

/**
 * Log entry of one request to an AI model: its text, the checks that it passed and its cost. It is
 * final once it has a status.
 */
export type AiPromptAudit = {
  /** True when the month's AI budget had room for the request; null when this check was not reached. */
  readonly budgetCheckPassed?: Maybe<Scalars['Boolean']['output']>;
  /** The company on whose behalf the model was used; null where the viewer may not see it. */
  readonly company?: Maybe<Company>;
  /** Cost in US dollars, as a decimal text such as "0.012340". */
  readonly costUsd: Scalars['String']['output'];
  /** Moment of the request, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Pieces of evidence that the model was given, as far as the viewer may see them. */
  readonly evidence: ReadonlyArray<EvidenceSnippet>;
  /** True when there was evidence to cite; null when this check was not reached. */
  readonly evidenceGatePassed?: Maybe<Scalars['Boolean']['output']>;
  /** Id of the entry: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Name of the model, as its provider spells it. */
  readonly modelName: Scalars['String']['output'];
  /** Purpose of the request, such as writing a report. */
  readonly operation: AiOperation;
  /**
   * Text that was sent to the model; it may hold personal data. Of a request of `summariseEvidence` the question alone:
   * the words that went with it are those of `evidence`.
   */
  readonly promptText: Scalars['String']['output'];
  /** Origin of the response: its model, its instructions, and who has reviewed it. */
  readonly provenance: Provenance;
  /** Id of the request in all systems that it passed through, a UUID. */
  readonly requestId: Scalars['ID']['output'];
  /** Text that the model returned; null before it has, or when the request was blocked. */
  readonly responseText?: Maybe<Scalars['String']['output']>;
  /** True when the safety check let the request pass; null when it was not reached. */
  readonly safetyCheckPassed?: Maybe<Scalars['Boolean']['output']>;
  /** Outcome of the request; null while it runs. */
  readonly status?: Maybe<AiPromptStatus>;
  /** Number of tokens that were sent to the model. */
  readonly tokensInput: Scalars['Int']['output'];
  /** Number of tokens that the model returned. */
  readonly tokensOutput: Scalars['Int']['output'];
};

/** Page of a list of requests, with cursors and a count. */
export type AiPromptAuditConnection = {
  /** The requests of the page, each with its cursor. */
  readonly edges: ReadonlyArray<AiPromptAuditEdge>;
  /** The requests of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<AiPromptAudit>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of requests that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A request of a page, with its cursor. */
export type AiPromptAuditEdge = {
  /** Cursor of the request, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The request that the cursor belongs to. */
  readonly node: AiPromptAudit;
};

/**
 * Conditions for a list of requests to models. All that are given must hold; a field that is left out
 * sets none.
 */
export type AiPromptAuditFilter = {
  /** Id of the company on whose behalf the model was used. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Bounds of the cost in US dollars, such as `{gte: 0.5}`. */
  readonly costUsd?: InputMaybe<NumberRange>;
  /** Period in which the request was made. */
  readonly createdAt?: InputMaybe<Period>;
  /** Checks, any one of which stopped the request. */
  readonly failedGate?: InputMaybe<ReadonlyArray<AiGate>>;
  /** Names of models, any one of which was used. */
  readonly model?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Purposes, any one of which a request must have. */
  readonly operation?: InputMaybe<ReadonlyArray<AiOperation>>;
  /** Outcomes, any one of which a request must have. */
  readonly status?: InputMaybe<ReadonlyArray<AiPromptStatus>>;
};

/** Orders for a list of requests to models; rows that tie are ordered by id. */
export type AiPromptAuditOrder =
  /** By `costUsd`, most expensive first. */
  | 'COST_DESC'
  /** By `createdAt`, oldest first. */
  | 'CREATED_ASC'
  /** By `createdAt`, newest first. */
  | 'CREATED_DESC';

/** Result of a request to an AI model: its log entry as it is afterwards, or the errors. */
export type AiPromptAuditPayload = {
  /** The log entry after the change; null when there are `userErrors`. */
  readonly aiPromptAudit?: Maybe<AiPromptAudit>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Outcomes of a request to an AI model. */
export type AiPromptStatus =
  /** Stopped because the company's AI budget of the month is used up. */
  | 'blocked_budget'
  /** Stopped because there was no evidence to cite. */
  | 'blocked_evidence'
  /** Stopped because the safety check failed. */
  | 'blocked_safety'
  /** The model returned an error or no answer. */
  | 'failed'
  /** The model returned an answer. */
  | 'success';

/** Outcomes of a request that was sent. */
export type AiRequestOutcome =
  /** The model returned an error or no answer. */
  | 'FAILED'
  /** The model returned an answer. */
  | 'SUCCESS';

/** A company's use of AI models in a period, summed over its requests. */
export type AiUsage = {
  /** The same sums by the outcome of the requests, the most frequent first. */
  readonly byStatus: ReadonlyArray<AiUsageByStatus>;
  /** Cost in US dollars, as a decimal text such as "12.340000". */
  readonly costUsd: Scalars['String']['output'];
  /** Number of requests in the period, blocked ones included. */
  readonly requests: Scalars['Int']['output'];
  /** Number of tokens sent to models in the period. */
  readonly tokensInput: Scalars['SafeInt']['output'];
  /** Number of tokens returned by models in the period. */
  readonly tokensOutput: Scalars['SafeInt']['output'];
};

/** Sums over the requests of a period that had one outcome. */
export type AiUsageByStatus = {
  /** Cost in US dollars, as a decimal text such as "12.340000". */
  readonly costUsd: Scalars['String']['output'];
  /** Number of requests with this outcome. */
  readonly requests: Scalars['Int']['output'];
  /** Outcome of these requests; null for those that still run. */
  readonly status?: Maybe<AiPromptStatus>;
  /** Number of tokens sent by these requests. */
  readonly tokensInput: Scalars['SafeInt']['output'];
  /** Number of tokens returned to these requests. */
  readonly tokensOutput: Scalars['SafeInt']['output'];
};

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

/** A request to an AI model, before it is sent. */
export type BeginAiRequestInput = {
  /** Id of the company on whose behalf the model is used, a UUID; NOT_FOUND when there is none. */
  readonly companyId: Scalars['ID']['input'];
  /** Ids of the pieces of evidence that the prompt cites; those of others and withdrawn ones do not count. */
  readonly evidenceIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Most that the request may cost, in US dollars, as a decimal text with up to six decimals, such as "0.0125". */
  readonly maxCostUsd: Scalars['String']['input'];
  /** Name of the model, as its provider spells it. */
  readonly modelName: Scalars['String']['input'];
  /** Purpose of the request, such as writing a report. */
  readonly operation: AiOperation;
  /** Text for the model; names in it are replaced by placeholders before it is stored or sent. */
  readonly promptText: Scalars['String']['input'];
};

/** Short report of a buddy pair on how they were doing on a day. */
export type BuddyCheckin = {
  /** Id of the check-in: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
};

/** Rating and text by which one half of a buddy pair assesses their time together. */
export type BuddyFeedback = {
  /** Id of the feedback: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
};

/**
 * A company's campaign: one programme template for one beneficiary group, with a span of days, seats
 * and a budget. It runs in one or more programme instances.
 */
export type Campaign = {
  /** Evidence that is about the campaign and that the viewer may see. */
  readonly evidence: EvidenceSnippetConnection;
  /** Id of the campaign: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /**
   * Evidence that shows the best outcomes. A piece ranks by the mean of score × confidence over its
   * scores; the newest first among equals, and pieces without a score last. Withdrawn pieces are left
   * out.
   */
  readonly topEvidence: ReadonlyArray<Maybe<EvidenceSnippet>>;
};


/**
 * A company's campaign: one programme template for one beneficiary group, with a span of days, seats
 * and a budget. It runs in one or more programme instances.
 */
export type CampaignEvidenceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EvidenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EvidenceOrder>;
};


/**
 * A company's campaign: one programme template for one beneficiary group, with a span of days, seats
 * and a budget. It runs in one or more programme instances.
 */
export type CampaignTopEvidenceArgs = {
  n?: Scalars['Int']['input'];
};

/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type Company = {
  /** Log of the requests to AI models on the company's behalf. */
  readonly aiPromptAudits: AiPromptAuditConnection;
  /** The company's use of AI models in a period, with its cost. */
  readonly aiUsage: AiUsage;
  /** Evidence from the company's programmes that the viewer may see. */
  readonly evidence: EvidenceSnippetConnection;
  /** Id of the company: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyAiPromptAuditsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AiPromptAuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AiPromptAuditOrder>;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyAiUsageArgs = {
  period: Period;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyEvidenceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EvidenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EvidenceOrder>;
};

/** Kinds of author of a text. */
export type ContentAuthor =
  /** An AI model wrote it, which `model` names: generated content, and marked as such. */
  | 'MODEL'
  /** A person wrote it; no mark of generated content is due. */
  | 'PERSON'
  /** Rules of the graph put it together. No model took part. */
  | 'RULES';

/** Bounds of a moment, for lists that are followed or looked ahead in. Those that are given must all hold. */
export type DateTimeRange = {
  /** Earliest moment, included. */
  readonly gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** The moment must be before this. */
  readonly lt?: InputMaybe<Scalars['DateTime']['input']>;
};

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

/**
 * Conditions for a list of pieces of evidence. All that are given must hold; a field that is left out
 * sets none.
 */
export type EvidenceFilter = {
  /** Id of the campaign that the evidence is about. */
  readonly campaignId?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the company whose programmes the evidence is from. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Uses that everybody who may have written the piece must have consented to, all of them. Consent to publication counts
   * if it was there when the text was taken over; whoever withdraws it withdraws the piece.
   */
  readonly consentedFor?: InputMaybe<ReadonlyArray<EvidenceUse>>;
  /** Period in which the text was taken over as evidence. */
  readonly createdAt?: InputMaybe<Period>;
  /** Id of the programme instance that the evidence is from. */
  readonly instanceId?: InputMaybe<Scalars['ID']['input']>;
  /** An outcome score that a piece must have at least once. */
  readonly outcome?: InputMaybe<OutcomeCriterion>;
  /**
   * Text to search the content for: every word must occur, and the last one may be unfinished. At most
   * 16 words. Withdrawn pieces are never found.
   */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Kinds of source, any one of which a piece must have. */
  readonly sourceType?: InputMaybe<ReadonlyArray<EvidenceSourceType>>;
  /** States, any one of which a piece must have. */
  readonly state?: InputMaybe<ReadonlyArray<EvidenceState>>;
};

/** A piece of evidence that a search has found, with its rank. */
export type EvidenceMatch = {
  /** The piece of evidence that was found. */
  readonly node: EvidenceSnippet;
  /**
   * Sum of 1 / (60 + place) over the rankings that found the piece, each counted to its hundredth: about
   * 0.033 for the first of both. It compares the pieces of one answer, and nothing else.
   */
  readonly score: Scalars['Float']['output'];
};

/** Orders for a list of pieces of evidence; rows that tie are ordered by id. */
export type EvidenceOrder =
  /** By `createdAt`, oldest first. */
  | 'CREATED_ASC'
  /** By `createdAt`, newest first. */
  | 'CREATED_DESC';

/**
 * A piece of evidence: text that a person wrote or said, freed of what would identify them. When its
 * author withdraws consent it stays without its text, so that reports that cite it still find it.
 */
export type EvidenceSnippet = {
  /** The campaign that the evidence is about; null outside of any. */
  readonly campaign?: Maybe<Campaign>;
  /** Company whose programme the evidence is from; null for TEEI's own programmes. */
  readonly company?: Maybe<Company>;
  /** The quoted text, freed of personal details; null once its state is WITHDRAWN. */
  readonly content?: Maybe<Scalars['String']['output']>;
  /** Moment at which the text was taken over as evidence, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Structured facts extracted from the text, as a JSON object. */
  readonly evidenceData: Scalars['JSON']['output'];
  /** Id of the piece: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /**
   * ISO 639-1 code of the language of `content`: `en`, `no`, `uk` or `ar`, as it was given when the text was taken over, else by
   * its script and frequent words. Null once its state is WITHDRAWN.
   */
  readonly language?: Maybe<Scalars['String']['output']>;
  /** Further facts about the piece, such as whether it was published, as a JSON object. */
  readonly metadata: Scalars['JSON']['output'];
  /** Outcomes that models or people have scored in the text, oldest first, at most 100. */
  readonly outcomeScores: ReadonlyArray<OutcomeScore>;
  /** The programme instance that the evidence is from; null outside of any. */
  readonly programInstance?: Maybe<ProgramInstance>;
  /** The row that the text was taken from; null for kinds of row that the graph does not show. */
  readonly source?: Maybe<EvidenceSource>;
  /** Kind of feedback, note or survey that the text was taken from. */
  readonly sourceType: EvidenceSourceType;
  /** State of the text: LIVE as it was given, REDACTED without names, WITHDRAWN and erased. */
  readonly state: EvidenceState;
};

/** Page of a list of pieces of evidence, with cursors and a count. */
export type EvidenceSnippetConnection = {
  /** The pieces of evidence of the page, each with its cursor. */
  readonly edges: ReadonlyArray<EvidenceSnippetEdge>;
  /** The pieces of evidence of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<EvidenceSnippet>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of pieces of evidence that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A piece of evidence of a page, with its cursor. */
export type EvidenceSnippetEdge = {
  /** Cursor of the piece of evidence, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The piece of evidence that the cursor belongs to. */
  readonly node: EvidenceSnippet;
};

/** Result of a change to a piece of evidence: the piece as it is afterwards, or the errors. */
export type EvidenceSnippetPayload = {
  /** The piece of evidence after the change; null when there are `userErrors`. */
  readonly evidenceSnippet?: Maybe<EvidenceSnippet>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Kinds of row that evidence is taken from, by `sourceType`. */
export type EvidenceSource = BuddyCheckin | BuddyFeedback | KintellSession | LearningProgress;

/** Kinds of feedback, note or survey that evidence is taken from. */
export type EvidenceSourceType =
  /** Feedback of one half of a buddy pair on their time together. */
  | 'buddy_feedback'
  /** The note that a buddy pair wrote at a check-in. */
  | 'checkin_note'
  /** Feedback on a language or mentorship session. */
  | 'kintell_feedback'
  /** A note on a person's progress in a course. */
  | 'learning_note'
  /** An answer in a survey; its row is not part of the graph. */
  | 'survey';

/** States of the text of a piece of evidence. */
export type EvidenceState =
  /** The text is shown as it was given: nothing in it identifies anybody. */
  | 'LIVE'
  /** The text is shown without the parts that would identify somebody. */
  | 'REDACTED'
  /** The author withdrew consent or was erased: the text is deleted, the id stays. */
  | 'WITHDRAWN';

/** Uses of a piece of evidence that need consent. */
export type EvidenceUse =
  /** Processing by AI models, such as scores and summaries: every piece that is not WITHDRAWN. */
  | 'AI_PROCESSING'
  /** Quotation in reports and on published pages. */
  | 'PUBLICATION';

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

/** A row whose text becomes evidence. */
export type ExtractEvidenceInput = {
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of the row, a UUID: of a `BuddyFeedback`, `BuddyCheckin`, `KintellSession` or `LearningProgress`. */
  readonly sourceId: Scalars['ID']['input'];
  /** Kind of row; SURVEY has none in the graph, and is answered with NOT_FOUND. */
  readonly sourceType: EvidenceSourceType;
};

/** Result of a request to an AI model. */
export type FinishAiRequestInput = {
  /** Cost in US dollars, as a decimal text with up to six decimals, such as "0.0125". */
  readonly costUsd: Scalars['String']['input'];
  /** Id of the log entry, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Text that the model returned; for SUCCESS, and for it alone. */
  readonly responseText?: InputMaybe<Scalars['String']['input']>;
  /** Outcome of the request; only SUCCESS comes with `responseText`. */
  readonly status: AiRequestOutcome;
  /** Number of tokens that were sent to the model. */
  readonly tokensInput: Scalars['Int']['input'];
  /** Number of tokens that the model returned. */
  readonly tokensOutput: Scalars['Int']['input'];
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

/** Language or mentorship session of a volunteer and a participant. */
export type KintellSession = {
  /** Id of the session: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
};

/** Progress of a person in one course of an external provider. */
export type LearningProgress = {
  /** Id of the row: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
};

/** Entry of a ledger, as its verification has returned it: `entries` and `head`. */
export type LedgerCheckpoint = {
  /** SHA-256 of that entry, 64 hex digits: `head` of the answer that ended with it. */
  readonly hash: Scalars['String']['input'];
  /** Number of the entry, 1 or more. */
  readonly number: Scalars['Int']['input'];
};

/** Entry of the ledger of evidence. */
export type LedgerEntry = {
  /** Id of the event that it is, a UUID. */
  readonly eventId: Scalars['ID']['output'];
  /** Type of the event, such as `evidence.extracted`. */
  readonly eventType: Scalars['String']['output'];
  /** Number of the entry, 1 for the first of the company. */
  readonly number: Scalars['Int']['output'];
};

/** Result of the verification of a ledger. */
export type LedgerVerification = {
  /** Number of the last entry that was verified, at most 10,000 more than the one before; 0 of an empty ledger. */
  readonly entries: Scalars['Int']['output'];
  /**
   * First entry that does not follow from the one before it: it was altered, or one before it was altered
   * or is gone. Null when all entries follow.
   */
  readonly firstAltered?: Maybe<LedgerEntry>;
  /**
   * False when the ledger has no entry with the number and the hash of `after`: it was altered since, or entries were cut
   * off. True without `after`.
   */
  readonly hasCheckpoint: Scalars['Boolean']['output'];
  /**
   * Hash of that entry, 64 hex digits; null when there is none. Keep it, and compare: entries that are
   * cut off the end leave no other trace.
   */
  readonly head?: Maybe<Scalars['String']['output']>;
  /** True when the ledger ends there; otherwise go on with `after: { number: <entries>, hash: <head> }`. */
  readonly isComplete: Scalars['Boolean']['output'];
};

/** Amount of money in one currency. */
export type Money = {
  /** Amount in cents: 12345 is EUR 123.45. */
  readonly amountCents: Scalars['SafeInt']['output'];
  /** ISO 4217 code of the currency; always EUR. */
  readonly currency: Scalars['String']['output'];
};

export type Mutation = {
  /**
   * Begins a request to an AI model: logs its prompt, without names, and passes it through three gates.
   * Safety: the prompt has no e-mail address, phone number, address or identifier. Evidence: it cites at
   * least one piece of the company that is not withdrawn. Budget: the month has room for the most that it
   * may cost, which is reserved. The answer's status is null when the request may be sent, with the
   * logged `promptText`; otherwise it names the gate, and nothing is reserved.
   */
  readonly beginAiRequest?: Maybe<AiPromptAuditPayload>;
  /**
   * Takes a text of the programmes over as evidence, freed of names, e-mail addresses, phone numbers,
   * addresses and identifiers. Needs the consent to AI_PROCESSING of everybody who may have written it;
   * CONSENT_REQUIRED without. A text is taken over once: the answer shows the piece that it has become,
   * also when it had before. Feedback, check-ins, sessions and learning notes are taken over by themselves
   * within seconds of being written.
   */
  readonly extractEvidence?: Maybe<EvidenceSnippetPayload>;
  /**
   * Finishes a request to an AI model with its response, of which names and numbers of people are redacted,
   * and with its cost in place of the reserved one. INVALID_TRANSITION for a request that was blocked or
   * has finished. One that nobody finishes within an hour or so has FAILED by itself, at no cost, and what it
   * had reserved is free again.
   */
  readonly finishAiRequest?: Maybe<AiPromptAuditPayload>;
  /**
   * Adds the score that a person gives instead of a model's, with `modelVersion` `human` and full
   * confidence; the model's stays. CONFLICT when the outcome has been corrected in this piece before.
   */
  readonly overrideScore?: Maybe<OutcomeScorePayload>;
  /**
   * Records the scores that a version of a model gives a piece of evidence. Another version adds scores
   * and overwrites none: CONFLICT at a score that there is already. Figures count the first score of an
   * outcome in a piece.
   */
  readonly recordOutcomeScores?: Maybe<EvidenceSnippetPayload>;
  /**
   * Replaces parts of a piece of evidence that identify somebody, wherever they occur in it, by a
   * placeholder in its language. They cannot be brought back: the embedding goes as well, until
   * a model embeds what is left.
   */
  readonly redactSnippet?: Maybe<EvidenceSnippetPayload>;
  /**
   * Notes that the viewer has read the response of a model and answers for it: `provenance` names them from
   * then on. CONFLICT for a request without a response, and for one that has been reviewed.
   */
  readonly reviewAiResponse?: Maybe<AiPromptAuditPayload>;
  /**
   * Asks a question about pieces of evidence, such as what people say about finding work. The request passes
   * the gates of `beginAiRequest`, and is sent by a job within seconds: `status` is null until then, SUCCESS
   * with the answer in `responseText`, or FAILED. Each line of an answer ends with the numbers of the pieces
   * that it is from, `[1]` for the first of `evidence`; one that cites nothing is not kept, and FAILED. An
   * endpoint that fails is tried again for about twenty minutes. Where no model is configured, rules choose
   * sentences and quote them: `modelName` is then `extractive-1`, no language model takes part, and it costs nothing.
   * Answers that were given of a piece are erased with its withdrawal.
   */
  readonly summariseEvidence?: Maybe<AiPromptAuditPayload>;
  /**
   * Withdraws a piece of evidence for good: its text, embedding and facts are erased, and its id and
   * scores stay, so that reports that cite it still find it. The withdrawal of a consent does so by itself.
   */
  readonly withdrawSnippet?: Maybe<EvidenceSnippetPayload>;
};


export type MutationBeginAiRequestArgs = {
  input: BeginAiRequestInput;
};


export type MutationExtractEvidenceArgs = {
  input: ExtractEvidenceInput;
};


export type MutationFinishAiRequestArgs = {
  input: FinishAiRequestInput;
};


export type MutationOverrideScoreArgs = {
  input: OverrideScoreInput;
};


export type MutationRecordOutcomeScoresArgs = {
  input: RecordOutcomeScoresInput;
};


export type MutationRedactSnippetArgs = {
  input: RedactSnippetInput;
};


export type MutationReviewAiResponseArgs = {
  input: ReviewAiResponseInput;
};


export type MutationSummariseEvidenceArgs = {
  input: SummariseEvidenceInput;
};


export type MutationWithdrawSnippetArgs = {
  input: WithdrawSnippetInput;
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

/** Conditions that one and the same score of a piece of evidence must meet. */
export type OutcomeCriterion = {
  /** Lowest score, 0 to 1; any score when it is left out. */
  readonly gte?: InputMaybe<Scalars['Float']['input']>;
  /** Lowest confidence of the model, 0 to 1. */
  readonly minConfidence?: InputMaybe<Scalars['Float']['input']>;
  /** Outcome that the score must be about. */
  readonly type: OutcomeType;
};

/** Score of one outcome in one text of a person. */
export type OutcomePoint = {
  /** Moment at which the text was scored first, in UTC. */
  readonly at: Scalars['DateTime']['output'];
  /** Difference to the oldest score of the person, −1 to 1, to four decimals; 0 for the oldest itself. */
  readonly change: Scalars['Float']['output'];
  /** Confidence in the score, 0 to 1. */
  readonly confidence: Scalars['Float']['output'];
  /** True where the score shows that the outcome was achieved: `change` is 0.10 or more, and `confidence` 0.6 or more. */
  readonly isAchieved: Scalars['Boolean']['output'];
  /** Strength of the outcome in the text, 0 to 1. */
  readonly score: Scalars['Float']['output'];
};

/** Score of one outcome in a piece of evidence, by a model or corrected by a person. */
export type OutcomeScore = {
  /** Confidence of the model in the score, 0 to 1. */
  readonly confidence: Scalars['Float']['output'];
  /** Moment at which the text was scored, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The piece of evidence that was scored; null for viewers who may not see it. */
  readonly evidence?: Maybe<EvidenceSnippet>;
  /** Id of the score: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Version of the model; `human` where a person corrected the score. */
  readonly modelVersion: Scalars['String']['output'];
  /** The outcome that the score is about. */
  readonly outcomeType: OutcomeType;
  /** Strength of the outcome in the evidence, 0 to 1; null when the model could not decide. */
  readonly score?: Maybe<Scalars['Float']['output']>;
  /** The person whose text was scored; null where the viewer may not see them. */
  readonly user?: Maybe<User>;
};

/** Page of a list of scores, with cursors and a count. */
export type OutcomeScoreConnection = {
  /** The scores of the page, each with its cursor. */
  readonly edges: ReadonlyArray<OutcomeScoreEdge>;
  /** The scores of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<OutcomeScore>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of scores that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A score of a page, with its cursor. */
export type OutcomeScoreEdge = {
  /** Cursor of the score, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The score that the cursor belongs to. */
  readonly node: OutcomeScore;
};

/** Conditions for a list of outcome scores. All that are given must hold; a field that is left out sets none. */
export type OutcomeScoreFilter = {
  /** Bounds of the model's confidence, which is 0 to 1. */
  readonly confidence?: InputMaybe<NumberRange>;
  /** Period in which the text was scored. */
  readonly createdAt?: InputMaybe<Period>;
  /** Id of the programme instance that the evidence is from. */
  readonly instanceId?: InputMaybe<Scalars['ID']['input']>;
  /** Versions of the model, any one of which scored; `human` for corrections. */
  readonly modelVersion?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Bounds of the score, which is 0 to 1. */
  readonly score?: InputMaybe<NumberRange>;
  /** Outcomes, any one of which a score must be about. */
  readonly type?: InputMaybe<ReadonlyArray<OutcomeType>>;
  /** Id of the person whose text was scored. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Score of an outcome in a piece of evidence. */
export type OutcomeScoreInput = {
  /** Confidence of the model in the score, kept to four decimals. */
  readonly confidence: Scalars['Float']['input'];
  /** Outcome that the score is about. */
  readonly outcomeType: OutcomeType;
  /** Strength of the outcome, kept to four decimals; left out or null when the model could not decide. */
  readonly score?: InputMaybe<Scalars['Float']['input']>;
};

/** Orders for a list of outcome scores; rows that tie are ordered by id. */
export type OutcomeScoreOrder =
  /** By `createdAt`, oldest first. */
  | 'CREATED_ASC'
  /** By `createdAt`, newest first. */
  | 'CREATED_DESC';

/** Result of a change to an outcome score: the new score, or the errors. */
export type OutcomeScorePayload = {
  /** The new score; null when there are `userErrors`. */
  readonly outcomeScore?: Maybe<OutcomeScore>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Changes in a person's life that programmes are measured by. */
export type OutcomeType =
  /** Belonging: how much a person feels part of the place they live in. */
  | 'belonging'
  /** Confidence: how much a person trusts in their own abilities. */
  | 'confidence'
  /** Readiness to apply for and hold a job. */
  | 'job_readiness'
  /** Command of the language, estimated from a person's texts. */
  | 'lang_level_proxy'
  /** Well-being: how a person feels in general. */
  | 'well_being';

/** Score that a person gives instead of a model's. */
export type OverrideScoreInput = {
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Reason of the correction; it is kept with the event, for those who check scores. */
  readonly reason: Scalars['String']['input'];
  /** Strength of the outcome, kept to four decimals. */
  readonly score: Scalars['Float']['input'];
  /** Id of the score that it stands beside, a UUID. */
  readonly scoreId: Scalars['ID']['input'];
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

/**
 * Programme that runs or ran: a template for a beneficiary group over a span of days, mostly within a
 * campaign.
 */
export type ProgramInstance = {
  /** Evidence from the programme instance that the viewer may see. */
  readonly evidence: EvidenceSnippetConnection;
  /** Id of the instance: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
};


/**
 * Programme that runs or ran: a template for a beneficiary group over a span of days, mostly within a
 * campaign.
 */
export type ProgramInstanceEvidenceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EvidenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EvidenceOrder>;
};

/**
 * Origin of a generated text, for those who show it (Article 50 of the EU AI Act): show `notice` beside the text, and put
 * `digitalSourceType` where machines read it.
 */
export type Provenance = {
  /** Term of the IPTC's vocabulary of digital source types, a URI; null for what a person wrote. */
  readonly digitalSourceType?: Maybe<Scalars['String']['output']>;
  /** Kind of author that the words are from. */
  readonly generatedBy: ContentAuthor;
  /** Name of the AI model as its provider spells it, or the version of the rules; null for a person. */
  readonly model?: Maybe<Scalars['String']['output']>;
  /** Sentence in English that says how the text came to be; null for what a person wrote. */
  readonly notice?: Maybe<Scalars['String']['output']>;
  /** Version of the instructions that the model was given; null where none are known, and for rules and people. */
  readonly promptVersion?: Maybe<Scalars['String']['output']>;
  /** Moment of the review, in UTC; null when nobody has reviewed it. */
  readonly reviewedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Person who has reviewed it and answers for it; null when nobody has, and for viewers who may not see the person. */
  readonly reviewedBy?: Maybe<User>;
};

export type Query = {
  /** Log of requests to AI models: of every company for staff, of its own company for a company user. */
  readonly aiPromptAudits?: Maybe<AiPromptAuditConnection>;
  /**
   * Pieces of evidence that the viewer may see: all of them for staff, those of its own company for a
   * company user.
   */
  readonly evidence?: Maybe<EvidenceSnippetConnection>;
  /**
   * The piece of evidence with this id; NOT_FOUND when there is none that the viewer may see. Without
   * a sign-in only pieces on published pages are found.
   */
  readonly evidenceSnippet?: Maybe<EvidenceSnippet>;
  /** Outcome scores that the viewer may see: all of them for staff, their own for a person. */
  readonly outcomeScores?: Maybe<OutcomeScoreConnection>;
  /**
   * Pieces that answer a question, best first: a company user searches their company's, staff those of
   * `filter.companyId`, or TEEI's own programmes without one. Two rankings are fused, one by the stems of
   * the words and one by their parts of three letters, so that inflected and misspelt words are found as
   * well. Where a model of embeddings is configured and answers within two seconds, a third ranks by meaning, across
   * languages as far as the model goes; without it, words of another language, and others for the same thing,
   * are not found. The model gets the text without names. The filter is applied before the
   * best are taken. Withdrawn pieces are never found.
   */
  readonly searchEvidence?: Maybe<ReadonlyArray<EvidenceMatch>>;
  /**
   * Pieces whose meaning is nearest to that of a given one, nearest first, by the cosine of their
   * embeddings. Withdrawn pieces and pieces without an embedding are left out. The filter is applied
   * first and must leave at most 3000 pieces to compare: name a company, a campaign or a period to
   * narrow it.
   */
  readonly similarTo?: Maybe<ReadonlyArray<SimilarEvidence>>;
  /**
   * Verification of a company's ledger of evidence: every extraction, redaction, withdrawal, score,
   * correction, pinning and citation in a report is an entry, with a hash of itself and of the entry
   * before. NOT_FOUND for a company that the viewer may not see.
   */
  readonly verifyLedger?: Maybe<LedgerVerification>;
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


export type QuerySearchEvidenceArgs = {
  filter?: InputMaybe<EvidenceFilter>;
  k?: Scalars['Int']['input'];
  text: Scalars['String']['input'];
};


export type QuerySimilarToArgs = {
  filter?: InputMaybe<EvidenceFilter>;
  first?: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
};


export type QueryVerifyLedgerArgs = {
  after?: InputMaybe<LedgerCheckpoint>;
  companyId: Scalars['ID']['input'];
};

/** Scores of a version of a model for a piece of evidence. */
export type RecordOutcomeScoresInput = {
  /** Id of the piece of evidence, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Version of the model, such as `q2q-2.1`; `human` is for `overrideScore`. */
  readonly modelVersion: Scalars['String']['input'];
  /** Its scores, one for each outcome. */
  readonly scores: ReadonlyArray<OutcomeScoreInput>;
};

/** Parts of a piece of evidence that identify somebody. */
export type RedactSnippetInput = {
  /** Id of the piece of evidence, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Kind of the parts, for the placeholder; NAME when it is left out. */
  readonly kind?: InputMaybe<RedactionKind>;
  /** Parts as they stand in the text; each must occur in it. */
  readonly parts: ReadonlyArray<Scalars['String']['input']>;
};

/** Kinds of text that identify somebody. */
export type RedactionKind =
  /** Street and number, with what follows them. */
  | 'ADDRESS'
  /** E-mail address, whoever it belongs to. */
  | 'EMAIL'
  /** Number of a person, passport, case or account, or a number plate. */
  | 'IDENTIFIER'
  /** Name of a person, whole or in part: first name, family name or both. */
  | 'NAME'
  /** Phone number, whoever it belongs to. */
  | 'PHONE';

/** A transition that the state machine lacks, with those that it has. */
export type RefusedTransition = {
  /** States that the present one can go to; empty when it is final. */
  readonly allowed: ReadonlyArray<Scalars['String']['output']>;
  /** The present state, spelled as in its enum. */
  readonly from: Scalars['String']['output'];
  /** The state that was asked for, spelled as in its enum. */
  readonly to: Scalars['String']['output'];
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

/** The request whose response a person has read. */
export type ReviewAiResponseInput = {
  /** Id of the log entry, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A piece of evidence, with how near its meaning is to that of another. */
export type SimilarEvidence = {
  /** The piece of evidence that was found. */
  readonly node: EvidenceSnippet;
  /** Cosine of the two embeddings: 1 for the same meaning, 0 for nothing in common, negative for opposites. */
  readonly similarity: Scalars['Float']['output'];
};

/** A question about pieces of evidence. */
export type SummariseEvidenceInput = {
  /** Id of the company on whose behalf it is asked, a UUID; NOT_FOUND when there is none. */
  readonly companyId: Scalars['ID']['input'];
  /** Ids of the pieces of evidence, best first, such as those of `searchEvidence`; those of others and withdrawn ones do not count. */
  readonly evidenceIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The question, in the language of the answer; names in it are replaced by placeholders. */
  readonly question: Scalars['String']['input'];
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

/** Person on the platform: volunteer, participant, company user or TEEI staff. */
export type User = {
  /** Id of the person: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Outcomes scored in the texts of the person, for their progress over time. */
  readonly outcomeScores: OutcomeScoreConnection;
  /**
   * Way of the person's scores of one outcome over time, newest first: one for each text, that of a person who corrected
   * it, else the first that a model gave.
   */
  readonly outcomeTrajectory: ReadonlyArray<OutcomePoint>;
};


/** Person on the platform: volunteer, participant, company user or TEEI staff. */
export type UserOutcomeScoresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OutcomeScoreFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OutcomeScoreOrder>;
};


/** Person on the platform: volunteer, participant, company user or TEEI staff. */
export type UserOutcomeTrajectoryArgs = {
  first?: Scalars['Int']['input'];
  type: OutcomeType;
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

/** A piece of evidence to withdraw. */
export type WithdrawSnippetInput = {
  /** Cause of the withdrawal, which is kept. */
  readonly cause: WithdrawalCause;
  /** Id of the piece of evidence, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Causes of the withdrawal of a piece of evidence. */
export type WithdrawalCause =
  /** Somebody who may have written it does not consent any more. */
  | 'CONSENT'
  /** The person was erased, or asks that the text is. */
  | 'ERASURE';



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
  AiPromptAuditPayload: ResolverTypeWrapper<object>;
  AiPromptStatus: ResolverTypeWrapper<string>;
  AiRequestOutcome: AiRequestOutcome;
  AiUsage: ResolverTypeWrapper<object>;
  AiUsageByStatus: ResolverTypeWrapper<object>;
  AnalyticsSource: AnalyticsSource;
  BeginAiRequestInput: BeginAiRequestInput;
  BuddyCheckin: ResolverTypeWrapper<object>;
  BuddyFeedback: ResolverTypeWrapper<object>;
  Campaign: ResolverTypeWrapper<object>;
  Company: ResolverTypeWrapper<object>;
  ContentAuthor: ContentAuthor;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  ErasureMethod: ErasureMethod;
  EvidenceFilter: EvidenceFilter;
  EvidenceMatch: ResolverTypeWrapper<object>;
  EvidenceOrder: EvidenceOrder;
  EvidenceSnippet: ResolverTypeWrapper<object>;
  EvidenceSnippetConnection: ResolverTypeWrapper<object>;
  EvidenceSnippetEdge: ResolverTypeWrapper<object>;
  EvidenceSnippetPayload: ResolverTypeWrapper<object>;
  EvidenceSource: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EvidenceSource']>;
  EvidenceSourceType: ResolverTypeWrapper<string>;
  EvidenceState: EvidenceState;
  EvidenceUse: EvidenceUse;
  Explanation: ResolverTypeWrapper<object>;
  ExtractEvidenceInput: ExtractEvidenceInput;
  FinishAiRequestInput: FinishAiRequestInput;
  ImportFormat: ImportFormat;
  ImportPayload: ResolverTypeWrapper<object>;
  ImportResult: ResolverTypeWrapper<object>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  KintellSession: ResolverTypeWrapper<object>;
  LearningProgress: ResolverTypeWrapper<object>;
  LedgerCheckpoint: LedgerCheckpoint;
  LedgerEntry: ResolverTypeWrapper<object>;
  LedgerVerification: ResolverTypeWrapper<object>;
  Money: ResolverTypeWrapper<object>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NumberRange: NumberRange;
  OutcomeCriterion: OutcomeCriterion;
  OutcomePoint: ResolverTypeWrapper<object>;
  OutcomeScore: ResolverTypeWrapper<object>;
  OutcomeScoreConnection: ResolverTypeWrapper<object>;
  OutcomeScoreEdge: ResolverTypeWrapper<object>;
  OutcomeScoreFilter: OutcomeScoreFilter;
  OutcomeScoreInput: OutcomeScoreInput;
  OutcomeScoreOrder: OutcomeScoreOrder;
  OutcomeScorePayload: ResolverTypeWrapper<object>;
  OutcomeType: ResolverTypeWrapper<string>;
  OverrideScoreInput: OverrideScoreInput;
  PageInfo: ResolverTypeWrapper<object>;
  Period: Period;
  PersonalDataCategory: PersonalDataCategory;
  ProgramInstance: ResolverTypeWrapper<object>;
  Provenance: ResolverTypeWrapper<object>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordOutcomeScoresInput: RecordOutcomeScoresInput;
  RedactSnippetInput: RedactSnippetInput;
  RedactionKind: RedactionKind;
  RefusedTransition: ResolverTypeWrapper<object>;
  RejectedRow: ResolverTypeWrapper<object>;
  RelativePeriod: RelativePeriod;
  ReviewAiResponseInput: ReviewAiResponseInput;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  SimilarEvidence: ResolverTypeWrapper<object>;
  SummariseEvidenceInput: SummariseEvidenceInput;
  Suppressed: ResolverTypeWrapper<object>;
  SuppressionReason: SuppressionReason;
  User: ResolverTypeWrapper<object>;
  UserError: ResolverTypeWrapper<object>;
  UserErrorCode: UserErrorCode;
  ViewerClass: ViewerClass;
  WithdrawSnippetInput: WithdrawSnippetInput;
  WithdrawalCause: WithdrawalCause;
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
  AiPromptAuditPayload: object;
  AiUsage: object;
  AiUsageByStatus: object;
  BeginAiRequestInput: BeginAiRequestInput;
  BuddyCheckin: object;
  BuddyFeedback: object;
  Campaign: object;
  Company: object;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  EvidenceFilter: EvidenceFilter;
  EvidenceMatch: object;
  EvidenceSnippet: object;
  EvidenceSnippetConnection: object;
  EvidenceSnippetEdge: object;
  EvidenceSnippetPayload: object;
  EvidenceSource: ResolversUnionTypes<ResolversParentTypes>['EvidenceSource'];
  Explanation: object;
  ExtractEvidenceInput: ExtractEvidenceInput;
  FinishAiRequestInput: FinishAiRequestInput;
  ImportPayload: object;
  ImportResult: object;
  JSON: Scalars['JSON']['output'];
  KintellSession: object;
  LearningProgress: object;
  LedgerCheckpoint: LedgerCheckpoint;
  LedgerEntry: object;
  LedgerVerification: object;
  Money: object;
  Mutation: Record<PropertyKey, never>;
  NumberRange: NumberRange;
  OutcomeCriterion: OutcomeCriterion;
  OutcomePoint: object;
  OutcomeScore: object;
  OutcomeScoreConnection: object;
  OutcomeScoreEdge: object;
  OutcomeScoreFilter: OutcomeScoreFilter;
  OutcomeScoreInput: OutcomeScoreInput;
  OutcomeScorePayload: object;
  OverrideScoreInput: OverrideScoreInput;
  PageInfo: object;
  Period: Period;
  ProgramInstance: object;
  Provenance: object;
  Query: Record<PropertyKey, never>;
  RecordOutcomeScoresInput: RecordOutcomeScoresInput;
  RedactSnippetInput: RedactSnippetInput;
  RefusedTransition: object;
  RejectedRow: object;
  ReviewAiResponseInput: ReviewAiResponseInput;
  SafeInt: Scalars['SafeInt']['output'];
  SimilarEvidence: object;
  SummariseEvidenceInput: SummariseEvidenceInput;
  Suppressed: object;
  User: object;
  UserError: object;
  WithdrawSnippetInput: WithdrawSnippetInput;
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

export type SemanticNonNullDirectiveArgs = { };

export type SemanticNonNullDirectiveResolver<Result, Parent, ContextType = EvidenceContext, Args = SemanticNonNullDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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
  evidence?: Resolver<ReadonlyArray<ResolversTypes['EvidenceSnippet']>, ParentType, ContextType>;
  evidenceGatePassed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  modelName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['AiOperation'], ParentType, ContextType>;
  promptText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
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

export type AiPromptAuditPayloadResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['AiPromptAuditPayload'] = ResolversParentTypes['AiPromptAuditPayload']> = {
  aiPromptAudit?: Resolver<Maybe<ResolversTypes['AiPromptAudit']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  evidence?: Resolver<ResolversTypes['EvidenceSnippetConnection'], ParentType, ContextType, Partial<CampaignEvidenceArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  topEvidence?: Resolver<ReadonlyArray<Maybe<ResolversTypes['EvidenceSnippet']>>, ParentType, ContextType, RequireFields<CampaignTopEvidenceArgs, 'n'>>;
};

export type CompanyResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company'], FederationReferenceType extends FederationReferenceTypes['Company'] = FederationReferenceTypes['Company']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Company']> | FederationReferenceType, FederationReferenceType, ContextType>;
  aiPromptAudits?: Resolver<ResolversTypes['AiPromptAuditConnection'], ParentType, ContextType, Partial<CompanyAiPromptAuditsArgs>>;
  aiUsage?: Resolver<ResolversTypes['AiUsage'], ParentType, ContextType, RequireFields<CompanyAiUsageArgs, 'period'>>;
  evidence?: Resolver<ResolversTypes['EvidenceSnippetConnection'], ParentType, ContextType, Partial<CompanyEvidenceArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EvidenceMatchResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['EvidenceMatch'] = ResolversParentTypes['EvidenceMatch']> = {
  node?: Resolver<ResolversTypes['EvidenceSnippet'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type EvidenceSnippetResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['EvidenceSnippet'] = ResolversParentTypes['EvidenceSnippet'], FederationReferenceType extends FederationReferenceTypes['EvidenceSnippet'] = FederationReferenceTypes['EvidenceSnippet']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['EvidenceSnippet']> | FederationReferenceType, FederationReferenceType, ContextType>;
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  evidenceData?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  metadata?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  outcomeScores?: Resolver<ReadonlyArray<ResolversTypes['OutcomeScore']>, ParentType, ContextType>;
  programInstance?: Resolver<Maybe<ResolversTypes['ProgramInstance']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['EvidenceSource']>, ParentType, ContextType>;
  sourceType?: Resolver<ResolversTypes['EvidenceSourceType'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EvidenceState'], ParentType, ContextType>;
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

export type EvidenceSnippetPayloadResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['EvidenceSnippetPayload'] = ResolversParentTypes['EvidenceSnippetPayload']> = {
  evidenceSnippet?: Resolver<Maybe<ResolversTypes['EvidenceSnippet']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EvidenceSourceResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['EvidenceSource'] = ResolversParentTypes['EvidenceSource']> = {
  __resolveType: TypeResolveFn<'BuddyCheckin' | 'BuddyFeedback' | 'KintellSession' | 'LearningProgress', ParentType, ContextType>;
};

export type EvidenceSourceTypeResolvers = { BUDDY_FEEDBACK: 'buddy_feedback', CHECKIN_NOTE: 'checkin_note', KINTELL_FEEDBACK: 'kintell_feedback', LEARNING_NOTE: 'learning_note', SURVEY: 'survey' };

export type ExplanationResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['Explanation'] = ResolversParentTypes['Explanation']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  figure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formula?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inputs?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  lateEvents?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  rowsCounted?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['AnalyticsSource'], ParentType, ContextType>;
};

export type ImportPayloadResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['ImportPayload'] = ResolversParentTypes['ImportPayload']> = {
  result?: Resolver<Maybe<ResolversTypes['ImportResult']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportResultResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['ImportResult'] = ResolversParentTypes['ImportResult']> = {
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ReadonlyArray<ResolversTypes['RejectedRow']>, ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

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

export type LedgerEntryResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['LedgerEntry'] = ResolversParentTypes['LedgerEntry']> = {
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  eventType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LedgerVerificationResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['LedgerVerification'] = ResolversParentTypes['LedgerVerification']> = {
  entries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstAltered?: Resolver<Maybe<ResolversTypes['LedgerEntry']>, ParentType, ContextType>;
  hasCheckpoint?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  head?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountCents?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  beginAiRequest?: Resolver<Maybe<ResolversTypes['AiPromptAuditPayload']>, ParentType, ContextType, RequireFields<MutationBeginAiRequestArgs, 'input'>>;
  extractEvidence?: Resolver<Maybe<ResolversTypes['EvidenceSnippetPayload']>, ParentType, ContextType, RequireFields<MutationExtractEvidenceArgs, 'input'>>;
  finishAiRequest?: Resolver<Maybe<ResolversTypes['AiPromptAuditPayload']>, ParentType, ContextType, RequireFields<MutationFinishAiRequestArgs, 'input'>>;
  overrideScore?: Resolver<Maybe<ResolversTypes['OutcomeScorePayload']>, ParentType, ContextType, RequireFields<MutationOverrideScoreArgs, 'input'>>;
  recordOutcomeScores?: Resolver<Maybe<ResolversTypes['EvidenceSnippetPayload']>, ParentType, ContextType, RequireFields<MutationRecordOutcomeScoresArgs, 'input'>>;
  redactSnippet?: Resolver<Maybe<ResolversTypes['EvidenceSnippetPayload']>, ParentType, ContextType, RequireFields<MutationRedactSnippetArgs, 'input'>>;
  reviewAiResponse?: Resolver<Maybe<ResolversTypes['AiPromptAuditPayload']>, ParentType, ContextType, RequireFields<MutationReviewAiResponseArgs, 'input'>>;
  summariseEvidence?: Resolver<Maybe<ResolversTypes['AiPromptAuditPayload']>, ParentType, ContextType, RequireFields<MutationSummariseEvidenceArgs, 'input'>>;
  withdrawSnippet?: Resolver<Maybe<ResolversTypes['EvidenceSnippetPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawSnippetArgs, 'input'>>;
};

export type OutcomePointResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['OutcomePoint'] = ResolversParentTypes['OutcomePoint']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  change?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  isAchieved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
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

export type OutcomeScorePayloadResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['OutcomeScorePayload'] = ResolversParentTypes['OutcomeScorePayload']> = {
  outcomeScore?: Resolver<Maybe<ResolversTypes['OutcomeScore']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  evidence?: Resolver<ResolversTypes['EvidenceSnippetConnection'], ParentType, ContextType, Partial<ProgramInstanceEvidenceArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProvenanceResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  digitalSourceType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  generatedBy?: Resolver<ResolversTypes['ContentAuthor'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  promptVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reviewedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  aiPromptAudits?: Resolver<Maybe<ResolversTypes['AiPromptAuditConnection']>, ParentType, ContextType, Partial<QueryAiPromptAuditsArgs>>;
  evidence?: Resolver<Maybe<ResolversTypes['EvidenceSnippetConnection']>, ParentType, ContextType, Partial<QueryEvidenceArgs>>;
  evidenceSnippet?: Resolver<Maybe<ResolversTypes['EvidenceSnippet']>, ParentType, ContextType, RequireFields<QueryEvidenceSnippetArgs, 'id'>>;
  outcomeScores?: Resolver<Maybe<ResolversTypes['OutcomeScoreConnection']>, ParentType, ContextType, Partial<QueryOutcomeScoresArgs>>;
  searchEvidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EvidenceMatch']>>, ParentType, ContextType, RequireFields<QuerySearchEvidenceArgs, 'k' | 'text'>>;
  similarTo?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SimilarEvidence']>>, ParentType, ContextType, RequireFields<QuerySimilarToArgs, 'first' | 'id'>>;
  verifyLedger?: Resolver<Maybe<ResolversTypes['LedgerVerification']>, ParentType, ContextType, RequireFields<QueryVerifyLedgerArgs, 'companyId'>>;
};

export type RefusedTransitionResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['RefusedTransition'] = ResolversParentTypes['RefusedTransition']> = {
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RejectedRowResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['RejectedRow'] = ResolversParentTypes['RejectedRow']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export type SimilarEvidenceResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['SimilarEvidence'] = ResolversParentTypes['SimilarEvidence']> = {
  node?: Resolver<ResolversTypes['EvidenceSnippet'], ParentType, ContextType>;
  similarity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SuppressedResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['Suppressed'] = ResolversParentTypes['Suppressed']> = {
  minimumCohort?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['SuppressionReason'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = EvidenceContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcomeScores?: Resolver<ResolversTypes['OutcomeScoreConnection'], ParentType, ContextType, Partial<UserOutcomeScoresArgs>>;
  outcomeTrajectory?: Resolver<ReadonlyArray<ResolversTypes['OutcomePoint']>, ParentType, ContextType, RequireFields<UserOutcomeTrajectoryArgs, 'first' | 'type'>>;
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
  AiPromptAuditPayload?: AiPromptAuditPayloadResolvers<ContextType>;
  AiPromptStatus?: AiPromptStatusResolvers;
  AiUsage?: AiUsageResolvers<ContextType>;
  AiUsageByStatus?: AiUsageByStatusResolvers<ContextType>;
  BuddyCheckin?: BuddyCheckinResolvers<ContextType>;
  BuddyFeedback?: BuddyFeedbackResolvers<ContextType>;
  Campaign?: CampaignResolvers<ContextType>;
  Company?: CompanyResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  EvidenceMatch?: EvidenceMatchResolvers<ContextType>;
  EvidenceSnippet?: EvidenceSnippetResolvers<ContextType>;
  EvidenceSnippetConnection?: EvidenceSnippetConnectionResolvers<ContextType>;
  EvidenceSnippetEdge?: EvidenceSnippetEdgeResolvers<ContextType>;
  EvidenceSnippetPayload?: EvidenceSnippetPayloadResolvers<ContextType>;
  EvidenceSource?: EvidenceSourceResolvers<ContextType>;
  EvidenceSourceType?: EvidenceSourceTypeResolvers;
  Explanation?: ExplanationResolvers<ContextType>;
  ImportPayload?: ImportPayloadResolvers<ContextType>;
  ImportResult?: ImportResultResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  KintellSession?: KintellSessionResolvers<ContextType>;
  LearningProgress?: LearningProgressResolvers<ContextType>;
  LedgerEntry?: LedgerEntryResolvers<ContextType>;
  LedgerVerification?: LedgerVerificationResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OutcomePoint?: OutcomePointResolvers<ContextType>;
  OutcomeScore?: OutcomeScoreResolvers<ContextType>;
  OutcomeScoreConnection?: OutcomeScoreConnectionResolvers<ContextType>;
  OutcomeScoreEdge?: OutcomeScoreEdgeResolvers<ContextType>;
  OutcomeScorePayload?: OutcomeScorePayloadResolvers<ContextType>;
  OutcomeType?: OutcomeTypeResolvers;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProgramInstance?: ProgramInstanceResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefusedTransition?: RefusedTransitionResolvers<ContextType>;
  RejectedRow?: RejectedRowResolvers<ContextType>;
  SafeInt?: GraphQLScalarType;
  SimilarEvidence?: SimilarEvidenceResolvers<ContextType>;
  Suppressed?: SuppressedResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = EvidenceContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  constraint?: ConstraintDirectiveResolver<any, any, ContextType>;
  omittable?: OmittableDirectiveResolver<any, any, ContextType>;
  parts?: PartsDirectiveResolver<any, any, ContextType>;
  personalData?: PersonalDataDirectiveResolver<any, any, ContextType>;
  semanticNonNull?: SemanticNonNullDirectiveResolver<any, any, ContextType>;
  stored?: StoredDirectiveResolver<any, any, ContextType>;
  words?: WordsDirectiveResolver<any, any, ContextType>;
};
