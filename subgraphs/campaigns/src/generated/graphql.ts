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

/** Group of people that programmes are for. It names no person. */
export type BeneficiaryGroup = {
  /** Campaigns for this group that the viewer may see. */
  readonly campaigns: CampaignConnection;
  /** Id of the group: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
};


/** Group of people that programmes are for. It names no person. */
export type BeneficiaryGroupCampaignsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CampaignFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CampaignOrder>;
};

/**
 * A company's campaign: one programme template for one beneficiary group, with a span of days, seats
 * and a budget. It runs in one or more programme instances.
 */
export type Campaign = {
  /** Number of beneficiaries who hold a seat now: enrolments that are ACTIVE or PAUSED. */
  readonly beneficiariesEnrolled: Scalars['Int']['output'];
  /** Number of seats for beneficiaries. Each enrolment takes one; without a free seat it is WAITLISTED. */
  readonly beneficiaryCapacity: Scalars['Int']['output'];
  /** The group of people that the campaign is for; null only in DRAFT, or CLOSED from there. */
  readonly beneficiaryGroup?: Maybe<BeneficiaryGroup>;
  /** Beneficiaries enrolled ÷ seats for beneficiaries, to four decimals; null without seats. */
  readonly beneficiaryUtilization?: Maybe<Scalars['Float']['output']>;
  /** Money that may be spent on the campaign, in euro cents. */
  readonly budget: Money;
  /** Money that has been spent on the campaign so far, in euro cents. */
  readonly budgetSpent: Money;
  /** `budgetSpent` ÷ `budget` to four decimals, such as 0.4275; null when the budget is 0. */
  readonly budgetUtilization?: Maybe<Scalars['Float']['output']>;
  /**
   * Readable key for integrations: lower-case letters, digits and hyphens, unique over all companies,
   * such as `mentors-for-ukraine`.
   */
  readonly campaignKey: Scalars['String']['output'];
  /**
   * Volunteers enrolled ÷ seats for volunteers, to four decimals; above 1 when seats were reduced
   * below those taken, 0 without seats.
   */
  readonly capacityUtilization: Scalars['Float']['output'];
  /** The company that pays for the campaign and owns its data; null where the viewer may not see it. */
  readonly company?: Maybe<Company>;
  /** Settings that differ from those of the template, as a JSON object. */
  readonly configOverrides: Scalars['JSON']['output'];
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /**
   * Days until all seats for volunteers are taken, at the pace of the last four weeks (of as many days as
   * there are snapshots, at least seven); 0 when they are. Null unless the campaign is RECRUITING or
   * ACTIVE, where seats are not being taken, and beyond ten years.
   */
  readonly daysToFull?: Maybe<Scalars['Int']['output']>;
  /** Text about the campaign; null when none was written. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Last day of the campaign, included; null only in DRAFT, or CLOSED from there. */
  readonly endDate?: Maybe<Scalars['Date']['output']>;
  /** Derivation of a figure of the campaign, such as `daysToFull`; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /** Id of the campaign: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** True when the upsell score is 70 or more. */
  readonly isHighValue: Scalars['Boolean']['output'];
  /** The snapshot of the latest day; null before the first one. */
  readonly latestSnapshot?: Maybe<CampaignMetricsSnapshot>;
  /** Name of the campaign, shown to companies and participants. */
  readonly name: Scalars['String']['output'];
  /**
   * Evidence that was chosen to represent the campaign, at most ten pieces; null in place of a piece
   * that the viewer may not see.
   */
  readonly pinnedEvidence?: Maybe<ReadonlyArray<Maybe<EvidenceSnippet>>>;
  /** Pricing model that the company pays for the campaign by; null only in DRAFT, or CLOSED from there. */
  readonly pricingModel?: Maybe<CampaignPricingModel>;
  /** Priority of the campaign for TEEI's staff; MEDIUM by default. */
  readonly priority: CampaignPriority;
  /**
   * Day on which `budget` is spent, at the pace of the last four weeks as for `daysToFull`; today when it
   * is. Null unless the campaign is RECRUITING or ACTIVE, where nothing is spent, and beyond ten years.
   */
  readonly projectedExhaustion?: Maybe<Scalars['Date']['output']>;
  /** Calendar quarter of `startDate`, such as 2025-Q3; null in a DRAFT without a first day. */
  readonly quarter?: Maybe<Scalars['String']['output']>;
  /** Daily snapshots of the campaign's figures, for series over time. */
  readonly snapshots: CampaignMetricsSnapshotConnection;
  /** First day of the campaign; null only in DRAFT, or CLOSED from there. */
  readonly startDate?: Maybe<Scalars['Date']['output']>;
  /** Status in the campaign's lifecycle. `transitionCampaign` changes it; new campaigns are DRAFT. */
  readonly status: CampaignStatus;
  /** Labels to filter campaigns by, such as `ukraine`. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  /** The programme template that the campaign runs; null only in DRAFT, or CLOSED from there. */
  readonly template?: Maybe<ProgramTemplate>;
  /**
   * Moment of the last change, in UTC. Sent back as `expectedUpdatedAt`, it makes a mutation fail with
   * CONFLICT if somebody has changed the row since.
   */
  readonly updatedAt: Scalars['DateTime']['output'];
  /**
   * Score of how promising a larger follow-up is, 0 to 100: 40 % use of seats, 30 % SROI and VIS, 20 %
   * weekly sessions, 10 % share of the budget spent.
   */
  readonly upsellScore: Scalars['Int']['output'];
  /**
   * Mean volunteer impact score of the campaign's active volunteers, 0 to 100: that of `latestSnapshot`, taken over within
   * seconds of a live figure and each night. Null where that snapshot has none.
   */
  readonly visScore?: Maybe<Scalars['Float']['output']>;
  /** Number of seats for volunteers. Each enrolment takes one; without a free seat it is WAITLISTED. */
  readonly volunteerCapacity: Scalars['Int']['output'];
  /** Number of volunteers who hold a seat now: enrolments that are ACTIVE or PAUSED. */
  readonly volunteersEnrolled: Scalars['Int']['output'];
};


/**
 * A company's campaign: one programme template for one beneficiary group, with a span of days, seats
 * and a budget. It runs in one or more programme instances.
 */
export type CampaignExplainArgs = {
  figure: Scalars['String']['input'];
};


/**
 * A company's campaign: one programme template for one beneficiary group, with a span of days, seats
 * and a budget. It runs in one or more programme instances.
 */
export type CampaignSnapshotsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CampaignMetricsSnapshotFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CampaignMetricsSnapshotOrder>;
};

/** Page of a list of campaigns, with cursors and a count. */
export type CampaignConnection = {
  /** The campaigns of the page, each with its cursor. */
  readonly edges: ReadonlyArray<CampaignEdge>;
  /** The campaigns of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<Campaign>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of campaigns that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A campaign of a page, with its cursor. */
export type CampaignEdge = {
  /** Cursor of the campaign, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The campaign that the cursor belongs to. */
  readonly node: Campaign;
};

/** Conditions for a list of campaigns. All that are given must hold; a field that is left out sets none. */
export type CampaignFilter = {
  /** Period on at least one day of which the campaigns run. */
  readonly activeOn?: InputMaybe<Period>;
  /** Id of the beneficiary group that the campaigns are for. */
  readonly beneficiaryGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the company that the campaigns belong to. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** True: upsell score of 70 or more. False: below 70. */
  readonly isHighValue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Pricing models, any one of which a campaign must have. */
  readonly pricingModel?: InputMaybe<ReadonlyArray<CampaignPricingModel>>;
  /** Priorities, any one of which a campaign must have. */
  readonly priority?: InputMaybe<ReadonlyArray<CampaignPriority>>;
  /** Calendar quarter in which the campaigns start, such as 2025-Q3. */
  readonly quarter?: InputMaybe<Scalars['String']['input']>;
  /**
   * Text to search name and description for: every word must occur, and the last one may be
   * unfinished. At most 16 words.
   */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Statuses, any one of which a campaign must have. */
  readonly status?: InputMaybe<ReadonlyArray<CampaignStatus>>;
  /** A tag that the campaigns must have, exactly as it is written. */
  readonly tag?: InputMaybe<Scalars['String']['input']>;
  /** Id of the programme template that the campaigns run. */
  readonly templateId?: InputMaybe<Scalars['ID']['input']>;
  /** Bounds of the upsell score, which is 0 to 100. */
  readonly upsell?: InputMaybe<NumberRange>;
  /** Bounds of enrolled volunteers ÷ seats for volunteers, such as `{gte: 0.8}`. */
  readonly utilization?: InputMaybe<NumberRange>;
};

/** Figures of a campaign at one day. There is at most one snapshot for a campaign and a day. */
export type CampaignMetricsSnapshot = {
  /** Number of beneficiaries who held a seat on that day. */
  readonly beneficiariesEnrolled: Scalars['Int']['output'];
  /** Beneficiaries enrolled ÷ seats for beneficiaries, such as 0.85; null without seats. */
  readonly beneficiariesUtilization?: Maybe<Scalars['Float']['output']>;
  /** Money spent up to that day, in euro cents. */
  readonly budgetSpent: Money;
  /** Budget spent ÷ budget, such as 0.4275; null without a budget. */
  readonly budgetUtilization?: Maybe<Scalars['Float']['output']>;
  /** The campaign that the figures are about; null where the viewer may not see it. */
  readonly campaign?: Maybe<Campaign>;
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Derivation of a figure of this snapshot, with amounts of money in euro cents; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /** All figures that were recorded for that day, as a JSON object. */
  readonly fullSnapshot: Scalars['JSON']['output'];
  /** Id of the snapshot: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Day that the figures are of, in Oslo; a campaign has one snapshot a day. */
  readonly snapshotDate: Scalars['Date']['output'];
  /**
   * Social return on investment up to that day: present value of the outcomes ÷ investment. 3.2 means
   * EUR 3.20 for each EUR 1; null when nothing was invested.
   */
  readonly sroiRatio?: Maybe<Scalars['Float']['output']>;
  /** Mean volunteer impact score of the campaign's active volunteers, 0 to 100; null without any. */
  readonly visScore?: Maybe<Scalars['Float']['output']>;
  /** Number of volunteers who held a seat on that day. */
  readonly volunteersEnrolled: Scalars['Int']['output'];
  /** Volunteers enrolled ÷ seats for volunteers, such as 0.85; above 1 when overbooked; null without seats. */
  readonly volunteersUtilization?: Maybe<Scalars['Float']['output']>;
};


/** Figures of a campaign at one day. There is at most one snapshot for a campaign and a day. */
export type CampaignMetricsSnapshotExplainArgs = {
  figure: Scalars['String']['input'];
};

/** Page of a list of snapshots, with cursors and a count. */
export type CampaignMetricsSnapshotConnection = {
  /** The snapshots of the page, each with its cursor. */
  readonly edges: ReadonlyArray<CampaignMetricsSnapshotEdge>;
  /** The snapshots of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<CampaignMetricsSnapshot>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of snapshots that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A snapshot of a page, with its cursor. */
export type CampaignMetricsSnapshotEdge = {
  /** Cursor of the snapshot, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The snapshot that the cursor belongs to. */
  readonly node: CampaignMetricsSnapshot;
};

/** Conditions for a list of snapshots. All that are given must hold; a field that is left out sets none. */
export type CampaignMetricsSnapshotFilter = {
  /** Id of the campaign that the snapshots are of. */
  readonly campaignId?: InputMaybe<Scalars['ID']['input']>;
  /** Period that the day of a snapshot must lie in. */
  readonly date?: InputMaybe<Period>;
  /** Bounds of the social return on investment, such as `{gte: 2}`. */
  readonly sroi?: InputMaybe<NumberRange>;
  /** Bounds of volunteers enrolled ÷ seats for volunteers. */
  readonly utilization?: InputMaybe<NumberRange>;
};

/** Orders for a list of snapshots; rows that tie are ordered by id. */
export type CampaignMetricsSnapshotOrder =
  /** By `snapshotDate`, earliest first. */
  | 'DATE_ASC'
  /** By `snapshotDate`, latest first. */
  | 'DATE_DESC';

/** Result of capturing a snapshot: the snapshot, or the errors. */
export type CampaignMetricsSnapshotPayload = {
  /** The snapshot of today; null when there are `userErrors`. */
  readonly snapshot?: Maybe<CampaignMetricsSnapshot>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Orders for a list of campaigns; rows that tie are ordered by id. */
export type CampaignOrder =
  /** By the share of `budget` that is spent, largest first; campaigns without a budget come last. */
  | 'BUDGET_BURN_DESC'
  /** By `budgetSpent`, largest amount first. */
  | 'BUDGET_SPENT_DESC'
  /** By `name`, from A to Z. */
  | 'NAME_ASC'
  /** By `startDate`, earliest first; campaigns without one last. */
  | 'START_ASC'
  /** By `startDate`, latest first; campaigns without one last. */
  | 'START_DESC'
  /** By `upsellScore`, highest first. */
  | 'UPSELL_DESC'
  /** By enrolled volunteers ÷ seats for volunteers, emptiest first. */
  | 'UTILIZATION_ASC'
  /** By enrolled volunteers ÷ seats for volunteers, fullest first. */
  | 'UTILIZATION_DESC'
  /** By `visScore`, highest first; campaigns without one come last. */
  | 'VIS_DESC';

/** Result of a change to a campaign: the campaign as it is afterwards, or the errors. */
export type CampaignPayload = {
  /** The campaign after the change; null when there are `userErrors`. */
  readonly campaign?: Maybe<Campaign>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Pricing models: ways in which a company pays for a campaign. */
export type CampaignPricingModel =
  /** The campaign is part of a bundle with one price. */
  | 'bundle'
  /** The company pays with credits bought in advance. */
  | 'credits'
  /** A price agreed on with the company, unlike all others. */
  | 'custom'
  /** Impact as a service: the company subscribes to it. */
  | 'iaas'
  /** The company pays by the number of seats. */
  | 'seats';

/** Priorities of a campaign for TEEI's staff, in four levels. */
export type CampaignPriority =
  /** Highest of the four levels of attention, above HIGH. */
  | 'critical'
  /** Third level of four, above MEDIUM and below CRITICAL. */
  | 'high'
  /** Lowest of the four levels of attention. */
  | 'low'
  /** Second level of four; that of a new campaign. */
  | 'medium';

/** Statuses of a campaign. The usual way is DRAFT, PLANNED, RECRUITING, ACTIVE, COMPLETED, CLOSED. */
export type CampaignStatus =
  /** Running: its programme instances hold sessions and meetings. */
  | 'active'
  /** Final status: a campaign that was completed, or given up before its end. */
  | 'closed'
  /** Ended as planned, and so are its programme instances; it can only be closed. */
  | 'completed'
  /** Being prepared: dates, seats, budget and template may still be missing. */
  | 'draft'
  /** Suspended, and so are its programme instances; it can become ACTIVE again. */
  | 'paused'
  /** Complete, with dates, seats and budget, and not yet open for enrolment. */
  | 'planned'
  /** Open for volunteers and participants to enrol; the first day has not come. */
  | 'recruiting';

/** A campaign whose figures are to be captured. */
export type CaptureSnapshotInput = {
  /** Id of the campaign, a UUID. */
  readonly campaignId: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type Company = {
  /** Campaigns of the company that the viewer may see. */
  readonly campaigns: CampaignConnection;
  /** Id of the company: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyCampaignsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CampaignFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CampaignOrder>;
};

/** Values of a new campaign. All but the name may be left out, and changed while it is a DRAFT. */
export type CreateCampaignInput = {
  /** Number of seats for beneficiaries. */
  readonly beneficiaryCapacity?: Scalars['Int']['input'];
  /** Id of the group of people that the campaign is for. */
  readonly beneficiaryGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** Budget of the whole campaign in euro cents; a campaign needs one above 0 before it is planned. */
  readonly budgetCents?: Scalars['SafeInt']['input'];
  /** Readable key for integrations, unique over all companies; random when it is left out. */
  readonly campaignKey?: Scalars['String']['input'];
  /** Id of the company that buys the campaign. Only staff give it; for others it is their own company. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Settings that replace those of the template in new programme instances, as a JSON object that is valid
   * under the `configSchema` of the template; null takes one away. They need a `templateId`.
   */
  readonly configOverrides?: Scalars['JSON']['input'];
  /** Text about the campaign, shown to everybody who may see the campaign. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Last day, included; `startDate` or later. */
  readonly endDate?: InputMaybe<Scalars['Date']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Name of the campaign, shown to companies and participants. */
  readonly name: Scalars['String']['input'];
  /** Pricing model that the company pays for the campaign by. */
  readonly pricingModel?: InputMaybe<CampaignPricingModel>;
  /** Priority of the campaign for TEEI's staff; MEDIUM when it is left out. */
  readonly priority?: CampaignPriority;
  /** First day; it also sets `quarter`. */
  readonly startDate?: InputMaybe<Scalars['Date']['input']>;
  /** Labels to filter campaigns by, such as `ukraine`. */
  readonly tags?: ReadonlyArray<Scalars['String']['input']>;
  /** Id of the programme template that the campaign runs. */
  readonly templateId?: InputMaybe<Scalars['ID']['input']>;
  /** Number of seats for volunteers. */
  readonly volunteerCapacity?: Scalars['Int']['input'];
};

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
 * A piece of evidence: text that a person wrote or said, freed of what would identify them. When its
 * author withdraws consent it stays without its text, so that reports that cite it still find it.
 */
export type EvidenceSnippet = {
  /** Id of the piece: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
};

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

/** Amount of money in one currency. */
export type Money = {
  /** Amount in cents: 12345 is EUR 123.45. */
  readonly amountCents: Scalars['SafeInt']['output'];
  /** ISO 4217 code of the currency; always EUR. */
  readonly currency: Scalars['String']['output'];
};

export type Mutation = {
  /**
   * Captures the figures of a campaign as its snapshot of today, in place of an earlier one of today. Each
   * night the graph does so itself, and when a campaign is completed. A DRAFT or CLOSED campaign has none.
   */
  readonly captureSnapshot?: Maybe<CampaignMetricsSnapshotPayload>;
  /**
   * Creates a campaign, which is a DRAFT: everything but its name may come later, and is needed before it
   * can be PLANNED. The template must suit the group, and the group the template's type.
   */
  readonly createCampaign?: Maybe<CampaignPayload>;
  /**
   * Chooses a piece of evidence to represent a campaign, at most ten. It must be of the campaign, and its
   * author must have consented to publication.
   */
  readonly pinEvidence?: Maybe<CampaignPayload>;
  /**
   * Computes `upsellScore` and `isHighValue` of a campaign anew, from its newest snapshot and the sessions of
   * the last seven days. Each night the graph does so itself for campaigns that recruit, run or pause.
   */
  readonly recomputeCampaignScores?: Maybe<CampaignPayload>;
  /**
   * Adds an amount to the money that was spent on a campaign, which may exceed the budget and never
   * shrinks. From RECRUITING on, also after COMPLETED.
   */
  readonly recordSpend?: Maybe<CampaignPayload>;
  /**
   * Moves a campaign to another status. Company users may plan a campaign, open it for recruiting,
   * take it back to DRAFT and close it before it starts; every later move is for staff. A move that
   * the state machine lacks fails with INVALID_TRANSITION and the moves that there are.
   */
  readonly transitionCampaign?: Maybe<CampaignPayload>;
  /** Takes a piece of evidence down that was chosen to represent a campaign. */
  readonly unpinEvidence?: Maybe<CampaignPayload>;
  /**
   * Changes fields of a campaign; a field that is left out keeps its value. From RECRUITING on the
   * first day is fixed, the last day can only be postponed, and only staff may reduce seats or change
   * budget and pricing model. COMPLETED and CLOSED campaigns cannot be changed.
   */
  readonly updateCampaign?: Maybe<CampaignPayload>;
};


export type MutationCaptureSnapshotArgs = {
  input: CaptureSnapshotInput;
};


export type MutationCreateCampaignArgs = {
  input: CreateCampaignInput;
};


export type MutationPinEvidenceArgs = {
  input: PinEvidenceInput;
};


export type MutationRecomputeCampaignScoresArgs = {
  input: RecomputeCampaignScoresInput;
};


export type MutationRecordSpendArgs = {
  input: RecordSpendInput;
};


export type MutationTransitionCampaignArgs = {
  input: TransitionCampaignInput;
};


export type MutationUnpinEvidenceArgs = {
  input: UnpinEvidenceInput;
};


export type MutationUpdateCampaignArgs = {
  input: UpdateCampaignInput;
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

/** A campaign and a piece of evidence that is to represent it. */
export type PinEvidenceInput = {
  /** Id of the piece of evidence, a UUID. */
  readonly evidenceId: Scalars['ID']['input'];
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the campaign, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Reusable design of a programme: its kind, the groups it suits and the value of its outcomes. */
export type ProgramTemplate = {
  /** Campaigns that run this template and that the viewer may see. */
  readonly campaigns: CampaignConnection;
  /** Id of the template: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
};


/** Reusable design of a programme: its kind, the groups it suits and the value of its outcomes. */
export type ProgramTemplateCampaignsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CampaignFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CampaignOrder>;
};

export type Query = {
  /** The campaign with this id; null with the error NOT_FOUND when there is none that the viewer may see. */
  readonly campaign?: Maybe<Campaign>;
  /**
   * The campaign with this key, by which integrations know it; null with the error NOT_FOUND when there
   * is none that the viewer may see.
   */
  readonly campaignByKey?: Maybe<Campaign>;
  /** The snapshot of a campaign of one day; NOT_FOUND when there is none that the viewer may see. */
  readonly campaignSnapshot?: Maybe<CampaignMetricsSnapshot>;
  /** Daily snapshots of the campaigns that the viewer may see, for series over time. */
  readonly campaignSnapshots?: Maybe<CampaignMetricsSnapshotConnection>;
  /**
   * Campaigns that the viewer may see: all of them for staff, otherwise those of the viewer's company
   * and those whose programmes the viewer takes part in.
   */
  readonly campaigns?: Maybe<CampaignConnection>;
  /**
   * Campaigns with a high upsell score: nearly full, active and effective, so that a larger follow-up
   * is worth offering.
   */
  readonly expansionOpportunities?: Maybe<CampaignConnection>;
};


export type QueryCampaignArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCampaignByKeyArgs = {
  campaignKey: Scalars['String']['input'];
};


export type QueryCampaignSnapshotArgs = {
  campaignId: Scalars['ID']['input'];
  snapshotDate: Scalars['Date']['input'];
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

/** A campaign whose scores are to be computed. */
export type RecomputeCampaignScoresInput = {
  /** Id of the campaign, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Money that was spent on a campaign. */
export type RecordSpendInput = {
  /** Amount in euro cents, which is added to what was spent before. */
  readonly amountCents: Scalars['SafeInt']['input'];
  /** Id of the campaign, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
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

/** A campaign and the status that it is moved to. */
export type TransitionCampaignInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the campaign to move, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Reason of the move. It is stored for good, with the event that records the transition. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Status to move the campaign to, such as PLANNED. */
  readonly to: CampaignStatus;
};

/** A campaign and a piece of evidence that is no longer to represent it. */
export type UnpinEvidenceInput = {
  /** Id of the piece of evidence, a UUID. */
  readonly evidenceId: Scalars['ID']['input'];
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the campaign, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** New values for a campaign's fields. A field that is left out keeps its value. */
export type UpdateCampaignInput = {
  /** Number of seats for beneficiaries, at least those taken. From RECRUITING on only staff can reduce it. */
  readonly beneficiaryCapacity?: Scalars['Int']['input'];
  /** Id of the group of people that the campaign is for; it can change only in DRAFT. */
  readonly beneficiaryGroupId?: Scalars['ID']['input'];
  /** Budget in euro cents. From RECRUITING on only staff can change it. */
  readonly budgetCents?: Scalars['SafeInt']['input'];
  /**
   * Settings that replace those of the template in new programme instances, as a JSON object that is valid
   * under the `configSchema` of the template; null takes one away. They replace the present ones; instances that
   * exist keep theirs.
   */
  readonly configOverrides?: Scalars['JSON']['input'];
  /** Text about the campaign; null or an empty text removes it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /**
   * Last day, included; no earlier than that of a programme instance that is not CANCELLED. From RECRUITING on it can only
   * be postponed.
   */
  readonly endDate?: Scalars['Date']['input'];
  readonly expectedUpdatedAt: Scalars['DateTime']['input'];
  /** Id of the campaign to change, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Name of the campaign, shown to companies and participants. */
  readonly name?: Scalars['String']['input'];
  /** Pricing model that the company pays for the campaign by. From RECRUITING on only staff can change it. */
  readonly pricingModel?: CampaignPricingModel;
  /** Priority of the campaign for TEEI's staff. */
  readonly priority?: CampaignPriority;
  /**
   * First day; it also sets `quarter`. No later than that of a programme instance that is not CANCELLED, and fixed from
   * RECRUITING on.
   */
  readonly startDate?: Scalars['Date']['input'];
  /** Labels to filter campaigns by; they replace the present ones. */
  readonly tags?: ReadonlyArray<Scalars['String']['input']>;
  /** Id of the programme template that the campaign runs; it can change only in DRAFT. */
  readonly templateId?: Scalars['ID']['input'];
  /** Number of seats for volunteers, at least those taken. From RECRUITING on only staff can reduce it. */
  readonly volunteerCapacity?: Scalars['Int']['input'];
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
  AnalyticsSource: AnalyticsSource;
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
  CampaignMetricsSnapshotPayload: ResolverTypeWrapper<object>;
  CampaignOrder: CampaignOrder;
  CampaignPayload: ResolverTypeWrapper<object>;
  CampaignPricingModel: ResolverTypeWrapper<string>;
  CampaignPriority: ResolverTypeWrapper<string>;
  CampaignStatus: ResolverTypeWrapper<string>;
  CaptureSnapshotInput: CaptureSnapshotInput;
  Company: ResolverTypeWrapper<object>;
  CreateCampaignInput: CreateCampaignInput;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  ErasureMethod: ErasureMethod;
  EvidenceSnippet: ResolverTypeWrapper<object>;
  Explanation: ResolverTypeWrapper<object>;
  ImportFormat: ImportFormat;
  ImportPayload: ResolverTypeWrapper<object>;
  ImportResult: ResolverTypeWrapper<object>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Money: ResolverTypeWrapper<object>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NumberRange: NumberRange;
  PageInfo: ResolverTypeWrapper<object>;
  Period: Period;
  PersonalDataCategory: PersonalDataCategory;
  PinEvidenceInput: PinEvidenceInput;
  ProgramTemplate: ResolverTypeWrapper<object>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecomputeCampaignScoresInput: RecomputeCampaignScoresInput;
  RecordSpendInput: RecordSpendInput;
  RefusedTransition: ResolverTypeWrapper<object>;
  RejectedRow: ResolverTypeWrapper<object>;
  RelativePeriod: RelativePeriod;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  Suppressed: ResolverTypeWrapper<object>;
  SuppressionReason: SuppressionReason;
  TransitionCampaignInput: TransitionCampaignInput;
  UnpinEvidenceInput: UnpinEvidenceInput;
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
  CampaignMetricsSnapshotPayload: object;
  CampaignPayload: object;
  CaptureSnapshotInput: CaptureSnapshotInput;
  Company: object;
  CreateCampaignInput: CreateCampaignInput;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  EvidenceSnippet: object;
  Explanation: object;
  ImportPayload: object;
  ImportResult: object;
  JSON: Scalars['JSON']['output'];
  Money: object;
  Mutation: Record<PropertyKey, never>;
  NumberRange: NumberRange;
  PageInfo: object;
  Period: Period;
  PinEvidenceInput: PinEvidenceInput;
  ProgramTemplate: object;
  Query: Record<PropertyKey, never>;
  RecomputeCampaignScoresInput: RecomputeCampaignScoresInput;
  RecordSpendInput: RecordSpendInput;
  RefusedTransition: object;
  RejectedRow: object;
  SafeInt: Scalars['SafeInt']['output'];
  Suppressed: object;
  TransitionCampaignInput: TransitionCampaignInput;
  UnpinEvidenceInput: UnpinEvidenceInput;
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

export type SemanticNonNullDirectiveArgs = { };

export type SemanticNonNullDirectiveResolver<Result, Parent, ContextType = CampaignsContext, Args = SemanticNonNullDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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
  campaigns?: Resolver<ResolversTypes['CampaignConnection'], ParentType, ContextType, Partial<BeneficiaryGroupCampaignsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CampaignResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['Campaign'] = ResolversParentTypes['Campaign'], FederationReferenceType extends FederationReferenceTypes['Campaign'] = FederationReferenceTypes['Campaign']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Campaign']> | FederationReferenceType, FederationReferenceType, ContextType>;
  beneficiariesEnrolled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  beneficiaryCapacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  beneficiaryGroup?: Resolver<Maybe<ResolversTypes['BeneficiaryGroup']>, ParentType, ContextType>;
  beneficiaryUtilization?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  budget?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  budgetSpent?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  budgetUtilization?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  campaignKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  capacityUtilization?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  configOverrides?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  daysToFull?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<CampaignExplainArgs, 'figure'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isHighValue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  latestSnapshot?: Resolver<Maybe<ResolversTypes['CampaignMetricsSnapshot']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pinnedEvidence?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['EvidenceSnippet']>>>, ParentType, ContextType>;
  pricingModel?: Resolver<Maybe<ResolversTypes['CampaignPricingModel']>, ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['CampaignPriority'], ParentType, ContextType>;
  projectedExhaustion?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  quarter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  snapshots?: Resolver<ResolversTypes['CampaignMetricsSnapshotConnection'], ParentType, ContextType, Partial<CampaignSnapshotsArgs>>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CampaignStatus'], ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  template?: Resolver<Maybe<ResolversTypes['ProgramTemplate']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  upsellScore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  visScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  volunteerCapacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  volunteersEnrolled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<CampaignMetricsSnapshotExplainArgs, 'figure'>>;
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

export type CampaignMetricsSnapshotPayloadResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['CampaignMetricsSnapshotPayload'] = ResolversParentTypes['CampaignMetricsSnapshotPayload']> = {
  snapshot?: Resolver<Maybe<ResolversTypes['CampaignMetricsSnapshot']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  campaigns?: Resolver<ResolversTypes['CampaignConnection'], ParentType, ContextType, Partial<CompanyCampaignsArgs>>;
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

export type ExplanationResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['Explanation'] = ResolversParentTypes['Explanation']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  figure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formula?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inputs?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  lateEvents?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  rowsCounted?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['AnalyticsSource'], ParentType, ContextType>;
};

export type ImportPayloadResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['ImportPayload'] = ResolversParentTypes['ImportPayload']> = {
  result?: Resolver<Maybe<ResolversTypes['ImportResult']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportResultResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['ImportResult'] = ResolversParentTypes['ImportResult']> = {
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ReadonlyArray<ResolversTypes['RejectedRow']>, ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MoneyResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountCents?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  captureSnapshot?: Resolver<Maybe<ResolversTypes['CampaignMetricsSnapshotPayload']>, ParentType, ContextType, RequireFields<MutationCaptureSnapshotArgs, 'input'>>;
  createCampaign?: Resolver<Maybe<ResolversTypes['CampaignPayload']>, ParentType, ContextType, RequireFields<MutationCreateCampaignArgs, 'input'>>;
  pinEvidence?: Resolver<Maybe<ResolversTypes['CampaignPayload']>, ParentType, ContextType, RequireFields<MutationPinEvidenceArgs, 'input'>>;
  recomputeCampaignScores?: Resolver<Maybe<ResolversTypes['CampaignPayload']>, ParentType, ContextType, RequireFields<MutationRecomputeCampaignScoresArgs, 'input'>>;
  recordSpend?: Resolver<Maybe<ResolversTypes['CampaignPayload']>, ParentType, ContextType, RequireFields<MutationRecordSpendArgs, 'input'>>;
  transitionCampaign?: Resolver<Maybe<ResolversTypes['CampaignPayload']>, ParentType, ContextType, RequireFields<MutationTransitionCampaignArgs, 'input'>>;
  unpinEvidence?: Resolver<Maybe<ResolversTypes['CampaignPayload']>, ParentType, ContextType, RequireFields<MutationUnpinEvidenceArgs, 'input'>>;
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
  campaigns?: Resolver<ResolversTypes['CampaignConnection'], ParentType, ContextType, Partial<ProgramTemplateCampaignsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType, RequireFields<QueryCampaignArgs, 'id'>>;
  campaignByKey?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType, RequireFields<QueryCampaignByKeyArgs, 'campaignKey'>>;
  campaignSnapshot?: Resolver<Maybe<ResolversTypes['CampaignMetricsSnapshot']>, ParentType, ContextType, RequireFields<QueryCampaignSnapshotArgs, 'campaignId' | 'snapshotDate'>>;
  campaignSnapshots?: Resolver<Maybe<ResolversTypes['CampaignMetricsSnapshotConnection']>, ParentType, ContextType, Partial<QueryCampaignSnapshotsArgs>>;
  campaigns?: Resolver<Maybe<ResolversTypes['CampaignConnection']>, ParentType, ContextType, Partial<QueryCampaignsArgs>>;
  expansionOpportunities?: Resolver<Maybe<ResolversTypes['CampaignConnection']>, ParentType, ContextType, RequireFields<QueryExpansionOpportunitiesArgs, 'minScore' | 'orderBy'>>;
};

export type RefusedTransitionResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['RefusedTransition'] = ResolversParentTypes['RefusedTransition']> = {
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RejectedRowResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['RejectedRow'] = ResolversParentTypes['RejectedRow']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export type SuppressedResolvers<ContextType = CampaignsContext, ParentType extends ResolversParentTypes['Suppressed'] = ResolversParentTypes['Suppressed']> = {
  minimumCohort?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['SuppressionReason'], ParentType, ContextType>;
};

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
  CampaignMetricsSnapshotPayload?: CampaignMetricsSnapshotPayloadResolvers<ContextType>;
  CampaignPayload?: CampaignPayloadResolvers<ContextType>;
  CampaignPricingModel?: CampaignPricingModelResolvers;
  CampaignPriority?: CampaignPriorityResolvers;
  CampaignStatus?: CampaignStatusResolvers;
  Company?: CompanyResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  EvidenceSnippet?: EvidenceSnippetResolvers<ContextType>;
  Explanation?: ExplanationResolvers<ContextType>;
  ImportPayload?: ImportPayloadResolvers<ContextType>;
  ImportResult?: ImportResultResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProgramTemplate?: ProgramTemplateResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefusedTransition?: RefusedTransitionResolvers<ContextType>;
  RejectedRow?: RejectedRowResolvers<ContextType>;
  SafeInt?: GraphQLScalarType;
  Suppressed?: SuppressedResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = CampaignsContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  constraint?: ConstraintDirectiveResolver<any, any, ContextType>;
  omittable?: OmittableDirectiveResolver<any, any, ContextType>;
  parts?: PartsDirectiveResolver<any, any, ContextType>;
  personalData?: PersonalDataDirectiveResolver<any, any, ContextType>;
  semanticNonNull?: SemanticNonNullDirectiveResolver<any, any, ContextType>;
  stored?: StoredDirectiveResolver<any, any, ContextType>;
  words?: WordsDirectiveResolver<any, any, ContextType>;
};
