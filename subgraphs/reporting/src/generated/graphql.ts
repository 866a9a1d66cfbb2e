import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ReportingContext } from '../context.ts';
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

/** A chart. */
export type ChartBlock = PublicationBlock & {
  /** How long each of its spans is, for example MONTH. */
  readonly granularity?: Maybe<Scalars['String']['output']>;
  /** Identifies the block. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: PublicationBlockKind;
  /** The metric it shows, for example VOLUNTEER_HOURS. */
  readonly metric?: Maybe<Scalars['String']['output']>;
  /** Its place on the page, from the top. */
  readonly order: Scalars['Int']['output'];
  /** The period it shows: 2025-09, 2025-Q3 or 2025. */
  readonly period?: Maybe<Scalars['String']['output']>;
  /** The figures to draw, as they were when the page was published; null when they were not kept. */
  readonly series?: Maybe<Scalars['JSON']['output']>;
  /** What stands above it. */
  readonly title?: Maybe<Scalars['String']['output']>;
};

/** What emits greenhouse gases. */
export type Co2eActivityType =
  /** Asking models. */
  | 'ai_inference'
  /** Flights. */
  | 'business_travel_air'
  /** Trains. */
  | 'business_travel_rail'
  /** Cars and buses. */
  | 'business_travel_road'
  /** The way to work and back. */
  | 'commuting'
  /** Food and drink at events. */
  | 'event_catering'
  /** Sessions over the network. */
  | 'remote_session';

/** Emissions of one activity on one day. */
export type Co2eCalculation = {
  /** What emitted it. */
  readonly activityType: Co2eActivityType;
  /** The day. */
  readonly calculationDate: Scalars['Date']['output'];
  /** Kilograms of CO2 equivalent. */
  readonly co2eKg: Scalars['Float']['output'];
  /** The company. */
  readonly company?: Maybe<Company>;
  /** When it was calculated. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Identifies the calculation. */
  readonly id: Scalars['ID']['output'];
};

/** A page of calculations. */
export type Co2eCalculationConnection = {
  /** The calculations with their cursors. */
  readonly edges: ReadonlyArray<Co2eCalculationEdge>;
  /** The calculations of the page. */
  readonly nodes: ReadonlyArray<Co2eCalculation>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many calculations the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A calculation in a page. */
export type Co2eCalculationEdge = {
  /** Where the calculation stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The calculation. */
  readonly node: Co2eCalculation;
};

/** Which calculations of emissions to list. Parts that are left out ask for nothing; all others must hold. */
export type Co2eCalculationFilter = {
  /** Of one of these activities. */
  readonly activityType?: InputMaybe<ReadonlyArray<Co2eActivityType>>;
  /** Of a day within this period. */
  readonly date?: InputMaybe<Period>;
};

/** Orders of calculations of emissions. */
export type Co2eCalculationOrder =
  /** Earliest day first. */
  | 'DATE_ASC'
  /** Latest day first. */
  | 'DATE_DESC';

/** What emissions are added up by. */
export type Co2eGrouping =
  /** By what emitted them. */
  | 'ACTIVITY_TYPE'
  /** By calendar month. */
  | 'MONTH';

/** Emissions added up. */
export type Co2eTotal = {
  /** What emitted them; null in totals by month. */
  readonly activityType?: Maybe<Co2eActivityType>;
  /** Kilograms of CO2 equivalent. Avoided emissions are never taken off. */
  readonly co2eKg: Scalars['Float']['output'];
  /** The month, for example 2025-09; null in totals by activity. */
  readonly month?: Maybe<Scalars['String']['output']>;
};

/** A company, owned by users. */
export type Company = {
  /** Emissions over a period, added up. */
  readonly co2e?: Maybe<ReadonlyArray<Co2eTotal>>;
  /** Emissions, calculation by calculation. */
  readonly co2eCalculations?: Maybe<Co2eCalculationConnection>;
  /**
   * Kilograms of CO2 equivalent for each volunteer hour of a month, quarter or year; null without
   * emissions or hours on record for exactly that period.
   */
  readonly co2ePerVolunteerHour?: Maybe<Scalars['Float']['output']>;
  /** How deliveries fare, by platform. Platforms without deliveries are left out. */
  readonly deliveryStats?: Maybe<ReadonlyArray<ImpactDeliveryStats>>;
  /** Identifies the company. */
  readonly id: Scalars['ID']['output'];
  /** Figures on their way to other platforms. */
  readonly impactDeliveries?: Maybe<ImpactDeliveryConnection>;
  /** The figures of a period; null when there are none. */
  readonly periodMetrics?: Maybe<CompanyPeriodMetrics>;
  /** The company's pages for the public, drafts included. */
  readonly publications?: Maybe<PublicationConnection>;
  /** How the company's reports may look. */
  readonly reportThemes?: Maybe<ReportThemeConnection>;
  /** The company's reports. */
  readonly reports?: Maybe<ReportConnection>;
  /** Dashboards that the viewer may see: its own and those that are shared, or for staff all. */
  readonly savedViews?: Maybe<SavedViewConnection>;
  /** Reports that are written again and again. */
  readonly scheduledReports?: Maybe<ScheduledReportConnection>;
  /** The social return on investment of exactly this period, as last calculated; null when it was not. */
  readonly sroi?: Maybe<SroiCalculation>;
  /** Addresses that are told of events. */
  readonly webhooks?: Maybe<WebhookConnection>;
};


/** A company, owned by users. */
export type CompanyCo2eArgs = {
  activityType?: InputMaybe<ReadonlyArray<Co2eActivityType>>;
  groupBy?: Co2eGrouping;
  period: Period;
};


/** A company, owned by users. */
export type CompanyCo2eCalculationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<Co2eCalculationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Co2eCalculationOrder>;
};


/** A company, owned by users. */
export type CompanyCo2ePerVolunteerHourArgs = {
  period: Period;
};


/** A company, owned by users. */
export type CompanyDeliveryStatsArgs = {
  period?: InputMaybe<Period>;
};


/** A company, owned by users. */
export type CompanyImpactDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ImpactDeliveryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ImpactDeliveryOrder>;
};


/** A company, owned by users. */
export type CompanyPeriodMetricsArgs = {
  period?: InputMaybe<Scalars['String']['input']>;
};


/** A company, owned by users. */
export type CompanyPublicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PublicationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PublicationOrder>;
};


/** A company, owned by users. */
export type CompanyReportThemesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReportThemeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReportThemeOrder>;
};


/** A company, owned by users. */
export type CompanyReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReportFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReportOrder>;
};


/** A company, owned by users. */
export type CompanySavedViewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SavedViewFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SavedViewOrder>;
};


/** A company, owned by users. */
export type CompanyScheduledReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ScheduledReportFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ScheduledReportOrder>;
};


/** A company, owned by users. */
export type CompanySroiArgs = {
  period: Period;
};


/** A company, owned by users. */
export type CompanyWebhooksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WebhookFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<WebhookOrder>;
};

/** How long a period is. */
export type CompanyPeriodLength =
  /** A calendar month. */
  | 'MONTH'
  /** A calendar quarter. */
  | 'QUARTER'
  /** A calendar year. */
  | 'YEAR';

/** A company's figures for a month, a quarter or a year. */
export type CompanyPeriodMetrics = {
  /** Whether the figures were last written after the period was over, so that they stand. */
  readonly closed: Scalars['Boolean']['output'];
  /** The company. */
  readonly company?: Maybe<Company>;
  /** When it was first written. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Identifies the record. */
  readonly id: Scalars['ID']['output'];
  /** 2025-09, 2025-Q3 or 2025. */
  readonly period: Scalars['String']['output'];
  /** Social return on investment; null when nothing was invested. */
  readonly sroiRatio?: Maybe<Scalars['Float']['output']>;
  /** What was invested. */
  readonly totalInvestment: Money;
  /** Hours that volunteers gave. */
  readonly totalVolunteerHours: Scalars['Float']['output'];
  /** When it last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Mean volunteer impact score, 0 to 100; null without volunteers. */
  readonly visScore?: Maybe<Scalars['Float']['output']>;
};

/** A page of records. */
export type CompanyPeriodMetricsConnection = {
  /** The records with their cursors. */
  readonly edges: ReadonlyArray<CompanyPeriodMetricsEdge>;
  /** The records of the page. */
  readonly nodes: ReadonlyArray<CompanyPeriodMetrics>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many records the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A record in a page. */
export type CompanyPeriodMetricsEdge = {
  /** Where the record stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: CompanyPeriodMetrics;
};

/** Which figures to list. Parts that are left out ask for nothing; all others must hold. */
export type CompanyPeriodMetricsFilter = {
  /** Of this company. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Of months, of quarters or of years alone. */
  readonly length?: InputMaybe<CompanyPeriodLength>;
  /** Of one of these periods: 2025-09, 2025-Q3 or 2025. */
  readonly period?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Social return on investment within these bounds. */
  readonly sroi?: InputMaybe<NumberRange>;
};

/** Orders of figures. */
export type CompanyPeriodMetricsOrder =
  /** Earliest period first; months, quarters and years of one year lie side by side. */
  | 'PERIOD_ASC'
  /** Latest period first; months, quarters and years of one year lie side by side. */
  | 'PERIOD_DESC';

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

/** A quote. */
export type EvidenceBlock = PublicationBlock & {
  /** The piece of evidence, which may have been withdrawn since. */
  readonly evidence?: Maybe<EvidenceSnippet>;
  /** Identifies the block. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: PublicationBlockKind;
  /** Its place on the page, from the top. */
  readonly order: Scalars['Int']['output'];
};

/** A piece of evidence, owned by evidence. */
export type EvidenceSnippet = {
  /** Where reports cite it, newest first. */
  readonly citedIn?: Maybe<ReadonlyArray<ReportCitation>>;
  /** Identifies the piece. */
  readonly id: Scalars['ID']['output'];
};


/** A piece of evidence, owned by evidence. */
export type EvidenceSnippetCitedInArgs = {
  first?: Scalars['Int']['input'];
};

/** A heading. */
export type HeadingBlock = PublicationBlock & {
  /** Identifies the block. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: PublicationBlockKind;
  /** How deep it stands: 1 is the largest. */
  readonly level?: Maybe<Scalars['Int']['output']>;
  /** Its place on the page, from the top. */
  readonly order: Scalars['Int']['output'];
  /** The heading. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** A company's figures for a period on their way to another platform. */
export type ImpactDelivery = {
  /** The company. */
  readonly company?: Maybe<Company>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Identifies the delivery. */
  readonly id: Scalars['ID']['output'];
  /** How figures are put into this platform's words. */
  readonly mapping?: Maybe<PlatformMapping>;
  /** What is sent. It holds no person, only figures. */
  readonly payload: Scalars['JSON']['output'];
  /** The period of the figures: 2025-09, 2025-Q3 or 2025. */
  readonly period?: Maybe<Scalars['String']['output']>;
  /** Where they go. */
  readonly platform: ImpactPlatform;
  /** What the platform last answered; null before it has. */
  readonly response?: Maybe<Scalars['JSON']['output']>;
  /** How often it was tried again. */
  readonly retryCount: Scalars['Int']['output'];
  /** How far they have come. */
  readonly status: ImpactDeliveryStatus;
  /** When it last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** A page of deliveries. */
export type ImpactDeliveryConnection = {
  /** The deliveries with their cursors. */
  readonly edges: ReadonlyArray<ImpactDeliveryEdge>;
  /** The deliveries of the page. */
  readonly nodes: ReadonlyArray<ImpactDelivery>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many deliveries the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A delivery in a page. */
export type ImpactDeliveryEdge = {
  /** Where the delivery stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The delivery. */
  readonly node: ImpactDelivery;
};

/** Which deliveries to list. Parts that are left out ask for nothing; all others must hold. */
export type ImpactDeliveryFilter = {
  /** Of this company. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Made within these bounds. */
  readonly createdAt?: InputMaybe<DateTimeRange>;
  /** With figures of this period: 2025-09, 2025-Q3 or 2025. */
  readonly period?: InputMaybe<Scalars['String']['input']>;
  /** To one of these platforms. */
  readonly platform?: InputMaybe<ReadonlyArray<ImpactPlatform>>;
  /** In one of these states. */
  readonly status?: InputMaybe<ReadonlyArray<ImpactDeliveryStatus>>;
  /** Changed within these bounds. */
  readonly updatedAt?: InputMaybe<DateTimeRange>;
};

/** Orders of deliveries. */
export type ImpactDeliveryOrder =
  /** Oldest first. */
  | 'CREATED_ASC'
  /** Newest first. */
  | 'CREATED_DESC'
  /** Longest unchanged first: the order to follow a feed in. */
  | 'UPDATED_ASC'
  /** Last changed first. */
  | 'UPDATED_DESC';

/** How a company's deliveries to one platform fare. */
export type ImpactDeliveryStats = {
  /** Given up. */
  readonly deadLetter: Scalars['Int']['output'];
  /** Taken by the platform. */
  readonly delivered: Scalars['Int']['output'];
  /** Refused five times. */
  readonly failed: Scalars['Int']['output'];
  /** When the platform last took one; null before it has. */
  readonly lastDeliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Not tried yet. */
  readonly pending: Scalars['Int']['output'];
  /** The platform. */
  readonly platform: ImpactPlatform;
  /** To be tried again. */
  readonly retrying: Scalars['Int']['output'];
  /** All deliveries. */
  readonly total: Scalars['Int']['output'];
};

/** How far a delivery has come. */
export type ImpactDeliveryStatus =
  /** Given up. */
  | 'dead_letter'
  /** Taken by the platform. */
  | 'delivered'
  /** Refused five times. */
  | 'failed'
  /** Not tried yet. */
  | 'pending'
  /** Refused, and to be tried again. */
  | 'retrying';

/** Platforms that take impact figures. */
export type ImpactPlatform =
  /** Benevity. */
  | 'benevity'
  /** Goodera. */
  | 'goodera'
  /** Workday. */
  | 'workday';

/** A figure. */
export type MetricBlock = PublicationBlock & {
  /** When the figure was taken; null when it was not kept. */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
  /** Identifies the block. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: PublicationBlockKind;
  /** What it is called on the page. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** The metric it shows, for example VOLUNTEER_HOURS. */
  readonly metric?: Maybe<Scalars['String']['output']>;
  /** Its place on the page, from the top. */
  readonly order: Scalars['Int']['output'];
  /** The period it shows: 2025-09, 2025-Q3 or 2025. */
  readonly period?: Maybe<Scalars['String']['output']>;
  /** What it is counted in, for example hours. */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** The figure, as it was when the page was published; null when it was not kept. */
  readonly value?: Maybe<Scalars['Float']['output']>;
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
   * Makes a theme, or writes one anew: what it says is what the input says. A company's own people do so
   * for their company, staff for any.
   */
  readonly upsertReportTheme?: Maybe<ReportThemePayload>;
};


export type MutationUpsertReportThemeArgs = {
  input: UpsertReportThemeInput;
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

/** How impact figures are put into one platform's words. */
export type PlatformMapping = {
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Identifies the mapping. */
  readonly id: Scalars['ID']['output'];
  /** Which figure goes into which field. */
  readonly mappingConfig: Scalars['JSON']['output'];
  /** The platform. */
  readonly platform: ImpactPlatform;
  /** When it last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** A page about a company's impact, for the public or for those who hold a token. */
export type Publication = {
  /** What stands on it, from top to bottom. */
  readonly blocks?: Maybe<ReadonlyArray<PublicationBlock>>;
  /** The company; null for others than its own people unless it has a public profile. */
  readonly company?: Maybe<Company>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Identifies the page. */
  readonly id: Scalars['ID']['output'];
  /** Notes for those who look after it. */
  readonly metadata?: Maybe<Scalars['JSON']['output']>;
  /** Its blocks as they were when it was last published. */
  readonly publishedBlocks?: Maybe<Scalars['JSON']['output']>;
  /** Its name in its address, unique over all companies. */
  readonly slug: Scalars['String']['output'];
  /** Whether it can be read. */
  readonly status: PublicationStatus;
  /** Its title. */
  readonly title: Scalars['String']['output'];
  /** The tokens that open it. */
  readonly tokens?: Maybe<PublicationTokenConnection>;
  /** When it last changed; give it back with a change to prove that nobody came in between. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** How often it was read. Spans in which nobody read it are left out. */
  readonly views?: Maybe<ReadonlyArray<PublicationViewStats>>;
  /** By whom it can be read. */
  readonly visibility: PublicationVisibility;
};


/** A page about a company's impact, for the public or for those who hold a token. */
export type PublicationTokensArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PublicationTokenFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PublicationTokenOrder>;
};


/** A page about a company's impact, for the public or for those who hold a token. */
export type PublicationViewsArgs = {
  granularity?: PublicationViewGranularity;
  period: Period;
};

/** Something that stands on a page. */
export type PublicationBlock = {
  /** Identifies the block. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: PublicationBlockKind;
  /** Its place on the page, from the top. */
  readonly order: Scalars['Int']['output'];
};

/** Kinds of block. */
export type PublicationBlockKind =
  /** A chart. */
  | 'CHART'
  /** A quote. */
  | 'EVIDENCE'
  /** A heading. */
  | 'HEADING'
  /** A figure. */
  | 'METRIC'
  /** Running text. */
  | 'TEXT'
  /** A small card. */
  | 'TILE';

/** A page of publications. */
export type PublicationConnection = {
  /** The publications with their cursors. */
  readonly edges: ReadonlyArray<PublicationEdge>;
  /** The publications of the page. */
  readonly nodes: ReadonlyArray<Publication>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many publications the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A publication in a page. */
export type PublicationEdge = {
  /** Where the publication stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The publication. */
  readonly node: Publication;
};

/** Which pages to list. Parts that are left out ask for nothing; all others must hold. */
export type PublicationFilter = {
  /** Words of the title, the last one may be unfinished. At most 16 words. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** In one of these states. */
  readonly status?: InputMaybe<ReadonlyArray<PublicationStatus>>;
  /** With one of these visibilities. */
  readonly visibility?: InputMaybe<ReadonlyArray<PublicationVisibility>>;
};

/** Orders of pages. */
export type PublicationOrder =
  /** Newest first. */
  | 'CREATED_DESC'
  /** By title. */
  | 'TITLE_ASC';

/** Whether a page can be read. */
export type PublicationStatus =
  /** Taken down. */
  | 'ARCHIVED'
  /** Being written. */
  | 'DRAFT'
  /** Published. */
  | 'LIVE';

/** A token that opens a page. The token itself is told once, when it is made. */
export type PublicationToken = {
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it stops working. Revoking a token moves this to that moment. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Identifies the token. */
  readonly id: Scalars['ID']['output'];
  /** Whether it still works. */
  readonly isActive: Scalars['Boolean']['output'];
  /** The page it opens. */
  readonly publication?: Maybe<Publication>;
};

/** A page of tokens. */
export type PublicationTokenConnection = {
  /** The tokens with their cursors. */
  readonly edges: ReadonlyArray<PublicationTokenEdge>;
  /** The tokens of the page. */
  readonly nodes: ReadonlyArray<PublicationToken>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many tokens the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A token in a page. */
export type PublicationTokenEdge = {
  /** Where the token stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The token. */
  readonly node: PublicationToken;
};

/** Which tokens to list. Parts that are left out ask for nothing; all others must hold. */
export type PublicationTokenFilter = {
  /** Still working or not. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Orders of tokens. */
export type PublicationTokenOrder =
  /** Newest first. */
  | 'CREATED_DESC'
  /** Next to expire first. */
  | 'EXPIRES_ASC';

/** How long a span of view figures is. */
export type PublicationViewGranularity =
  /** A day. */
  | 'DAY'
  /** A calendar month. */
  | 'MONTH'
  /** A week from Monday. */
  | 'WEEK';

/** How often a page was read in one span. */
export type PublicationViewStats = {
  /** How often it was read. */
  readonly count: Scalars['Int']['output'];
  /** First day of the span. */
  readonly periodStart: Scalars['Date']['output'];
  /** Visitors, counted once a day: nobody is recognised on another day. */
  readonly uniqueVisitors: Scalars['Int']['output'];
};

/** By whom a page can be read. */
export type PublicationVisibility =
  /** By everyone. */
  | 'PUBLIC'
  /** By those who hold a token. */
  | 'TOKEN';

export type Query = {
  /** Companies' figures by month, quarter and year. */
  readonly companyPeriodMetrics?: Maybe<CompanyPeriodMetricsConnection>;
  /** Figures on their way to other platforms. */
  readonly impactDeliveries?: Maybe<ImpactDeliveryConnection>;
  /** How figures are put into the words of each platform that the viewer may see. */
  readonly platformMappings?: Maybe<ReadonlyArray<PlatformMapping>>;
  /**
   * A page for the public. A wrong, expired or revoked token and an unknown slug are answered alike:
   * NOT_FOUND.
   */
  readonly publication?: Maybe<Publication>;
  /** One report. */
  readonly report?: Maybe<Report>;
  /** One report by the number that it is known by outside. */
  readonly reportByReportId?: Maybe<Report>;
  /** Reports that the viewer may see: its own company's, or for staff every company's. */
  readonly reports?: Maybe<ReportConnection>;
  /** Calculations of the social return on investment. */
  readonly sroiCalculations?: Maybe<SroiCalculationConnection>;
};


export type QueryCompanyPeriodMetricsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CompanyPeriodMetricsFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CompanyPeriodMetricsOrder>;
};


export type QueryImpactDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ImpactDeliveryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ImpactDeliveryOrder>;
};


export type QueryPublicationArgs = {
  slug: Scalars['String']['input'];
  token?: InputMaybe<Scalars['String']['input']>;
};


export type QueryReportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReportByReportIdArgs = {
  reportId: Scalars['ID']['input'];
};


export type QueryReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReportFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReportOrder>;
};


export type QuerySroiCalculationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SroiCalculationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SroiCalculationOrder>;
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

/** A company's report over a period, with the evidence behind each paragraph. Never changed once written. */
export type Report = {
  /** The evidence it cites. */
  readonly citations?: Maybe<ReportCitationConnection>;
  /** The company it is about. */
  readonly company?: Maybe<Company>;
  /** When it was written. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What writing it cost, in US dollars as a decimal. */
  readonly estimatedCostUsd: Scalars['String']['output'];
  /** Identifies the record. */
  readonly id: Scalars['ID']['output'];
  /** Its language, ISO 639-1. */
  readonly locale: Scalars['String']['output'];
  /** The model that wrote it; null when a person did. */
  readonly modelName?: Maybe<Scalars['String']['output']>;
  /** The days it covers. */
  readonly period: ReportingPeriod;
  /** The number that the report is known by outside. */
  readonly reportId: Scalars['ID']['output'];
  /** Its text: [{ title, paragraphs: [{ index, text }] }]. Paragraphs are numbered from 0 through all sections. */
  readonly sections: Scalars['JSON']['output'];
  /** Tokens that writing it took, both ways. */
  readonly tokensTotal: Scalars['Int']['output'];
  /** The numbers of the paragraphs that no evidence is cited for. */
  readonly uncitedParagraphs: ReadonlyArray<Scalars['Int']['output']>;
};


/** A company's report over a period, with the evidence behind each paragraph. Never changed once written. */
export type ReportCitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReportCitationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReportCitationOrder>;
};

/** A piece of evidence that a paragraph of a report rests on. */
export type ReportCitation = {
  /** When it was written. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The evidence. Withdrawn evidence is still named, without its content. */
  readonly evidence?: Maybe<EvidenceSnippet>;
  /** Identifies the citation. */
  readonly id: Scalars['ID']['output'];
  /** The number of the paragraph: its index in the report's sections. */
  readonly paragraphIndex: Scalars['Int']['output'];
  /** The report. */
  readonly report?: Maybe<Report>;
};

/** A page of citations. */
export type ReportCitationConnection = {
  /** The citations with their cursors. */
  readonly edges: ReadonlyArray<ReportCitationEdge>;
  /** The citations of the page. */
  readonly nodes: ReadonlyArray<ReportCitation>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many citations the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A citation in a page. */
export type ReportCitationEdge = {
  /** Where the citation stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The citation. */
  readonly node: ReportCitation;
};

/** Which citations to list. Parts that are left out ask for nothing; all others must hold. */
export type ReportCitationFilter = {
  /** Of this piece of evidence. */
  readonly evidenceId?: InputMaybe<Scalars['ID']['input']>;
  /** Of the paragraph with this number. */
  readonly paragraph?: InputMaybe<Scalars['Int']['input']>;
};

/** Orders of citations. */
export type ReportCitationOrder =
  /** Newest first. */
  | 'CREATED_DESC'
  /** By paragraph. */
  | 'PARAGRAPH_ASC';

/** A page of reports. */
export type ReportConnection = {
  /** The reports with their cursors. */
  readonly edges: ReadonlyArray<ReportEdge>;
  /** The reports of the page. */
  readonly nodes: ReadonlyArray<Report>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many reports the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A report in a page. */
export type ReportEdge = {
  /** Where the report stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The report. */
  readonly node: Report;
};

/** Which reports to list. Parts that are left out ask for nothing; all others must hold. */
export type ReportFilter = {
  /** Of this company. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Written within this period. */
  readonly createdAt?: InputMaybe<Period>;
  /** In one of these languages, ISO 639-1. */
  readonly locale?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Written by one of these models. */
  readonly model?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Covering some day of this period. */
  readonly period?: InputMaybe<Period>;
  /** True: written by a model. False: written by a person. */
  readonly writtenByModel?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Orders of reports. */
export type ReportOrder =
  /** Newest first. */
  | 'CREATED_DESC'
  /** Earliest first day first. */
  | 'PERIOD_ASC'
  /** Latest first day first. */
  | 'PERIOD_DESC';

/** Kinds of report. */
export type ReportTemplate =
  /** The disclosures that the CSRD asks for. */
  | 'csrd-compliance'
  /** Everything, campaign by campaign. */
  | 'detailed-impact'
  /** One page for those who decide. */
  | 'executive-summary'
  /** For partners and the public. */
  | 'stakeholder-briefing';

/** How a company's reports look. */
export type ReportTheme = {
  /** The company. */
  readonly company?: Maybe<Company>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Identifies the theme. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** What it sets: colours, type and the rest. What it does not set is as in the company's active brand. */
  readonly themeConfig: Scalars['JSON']['output'];
  /** When it last changed; give it back with a change to prove that nobody came in between. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** Settings of a report theme. Colours are `#` and six hexadecimal digits, such as #0b5d3b. */
export type ReportThemeConfigInput = {
  /** Colour of headings and charts. */
  readonly accent?: Scalars['String']['input'];
  /** Colour of pages. */
  readonly background?: Scalars['String']['input'];
  /** Whether reports have an image on their cover. */
  readonly coverImage?: Scalars['Boolean']['input'];
  /** Name of the font family. */
  readonly font?: Scalars['String']['input'];
  /** Colour of text. */
  readonly text?: Scalars['String']['input'];
};

/** A page of themes. */
export type ReportThemeConnection = {
  /** The themes with their cursors. */
  readonly edges: ReadonlyArray<ReportThemeEdge>;
  /** The themes of the page. */
  readonly nodes: ReadonlyArray<ReportTheme>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many themes the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A theme in a page. */
export type ReportThemeEdge = {
  /** Where the theme stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The theme. */
  readonly node: ReportTheme;
};

/** Which themes to list. Parts that are left out ask for nothing; all others must hold. */
export type ReportThemeFilter = {
  /** With this text in the name. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of report themes. */
export type ReportThemeOrder =
  /** Newest first. */
  | 'CREATED_DESC'
  /** By name. */
  | 'NAME_ASC';

/** What became of a report theme. */
export type ReportThemePayload = {
  /** The theme as it is now; null when nothing was written. */
  readonly reportTheme?: Maybe<ReportTheme>;
  /** What stood against it; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The days that something covers. */
export type ReportingPeriod = {
  /** First day. */
  readonly from: Scalars['Date']['output'];
  /** Last day, included. */
  readonly to: Scalars['Date']['output'];
};

/** A dashboard as somebody has set it up. */
export type SavedView = {
  /** The company whose figures it shows. */
  readonly company?: Maybe<Company>;
  /** When it was saved. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Identifies the view. */
  readonly id: Scalars['ID']['output'];
  /** Its name, unique for each person. */
  readonly name: Scalars['String']['output'];
  /** The links that share it. */
  readonly shareLinks?: Maybe<ShareLinkConnection>;
  /** When it last changed; give it back with a change to prove that nobody came in between. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Who saved it. */
  readonly user?: Maybe<User>;
  /** What it shows and how. */
  readonly viewConfig: Scalars['JSON']['output'];
};


/** A dashboard as somebody has set it up. */
export type SavedViewShareLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ShareLinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ShareLinkOrder>;
};

/** A page of views. */
export type SavedViewConnection = {
  /** The views with their cursors. */
  readonly edges: ReadonlyArray<SavedViewEdge>;
  /** The views of the page. */
  readonly nodes: ReadonlyArray<SavedView>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many views the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A view in a page. */
export type SavedViewEdge = {
  /** Where the view stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The view. */
  readonly node: SavedView;
};

/** Which views to list. Parts that are left out ask for nothing; all others must hold. */
export type SavedViewFilter = {
  /** Of this company. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** With this text in the name. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Of this person. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders of views. */
export type SavedViewOrder =
  /** Newest first. */
  | 'CREATED_DESC'
  /** By name. */
  | 'NAME_ASC';

/** A report that is written again and again. */
export type ScheduledReport = {
  /** The company. */
  readonly company?: Maybe<Company>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Identifies the schedule. */
  readonly id: Scalars['ID']['output'];
  /** When it last ran; null before the first time. */
  readonly lastRunAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it runs next; null once cancelled. */
  readonly nextRunAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it runs: five fields of cron, in UTC. */
  readonly scheduleCron: Scalars['String']['output'];
  /** Where it stands. */
  readonly status: ScheduledReportStatus;
  /** The kind of report. */
  readonly template: ReportTemplate;
  /** When it last changed; give it back with a change to prove that nobody came in between. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** A page of schedules. */
export type ScheduledReportConnection = {
  /** The schedules with their cursors. */
  readonly edges: ReadonlyArray<ScheduledReportEdge>;
  /** The schedules of the page. */
  readonly nodes: ReadonlyArray<ScheduledReport>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many schedules the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A schedule in a page. */
export type ScheduledReportEdge = {
  /** Where the schedule stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The schedule. */
  readonly node: ScheduledReport;
};

/** Which schedules to list. Parts that are left out ask for nothing; all others must hold. */
export type ScheduledReportFilter = {
  /** In one of these states. */
  readonly status?: InputMaybe<ReadonlyArray<ScheduledReportStatus>>;
  /** Of one of these kinds of report. */
  readonly template?: InputMaybe<ReadonlyArray<ReportTemplate>>;
};

/** Orders of schedules. */
export type ScheduledReportOrder =
  /** Newest first. */
  | 'CREATED_DESC'
  /** Next to run first. */
  | 'NEXT_RUN_ASC';

/** Where a schedule stands. */
export type ScheduledReportStatus =
  /** Waiting for its next run. */
  | 'active'
  /** Ended for good. */
  | 'cancelled'
  /** Three runs in a row failed. */
  | 'failed'
  /** Halted. */
  | 'paused'
  /** A report is being written. */
  | 'running';

/** A link that shows a saved view to whoever holds its token. The token itself is told once, when the link is made. */
export type ShareLink = {
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it stops working. Revoking a link moves this to that moment. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Identifies the link. */
  readonly id: Scalars['ID']['output'];
  /** Whether it still works. */
  readonly isActive: Scalars['Boolean']['output'];
  /** Whether it works for people who have not signed in. */
  readonly isPublic: Scalars['Boolean']['output'];
  /** The view it shows. */
  readonly view?: Maybe<SavedView>;
};

/** A page of links. */
export type ShareLinkConnection = {
  /** The links with their cursors. */
  readonly edges: ReadonlyArray<ShareLinkEdge>;
  /** The links of the page. */
  readonly nodes: ReadonlyArray<ShareLink>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many links the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A link in a page. */
export type ShareLinkEdge = {
  /** Where the link stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The link. */
  readonly node: ShareLink;
};

/** Which links to list. Parts that are left out ask for nothing; all others must hold. */
export type ShareLinkFilter = {
  /** Still working or not. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Working without signing in or not. */
  readonly isPublic?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Orders of links. */
export type ShareLinkOrder =
  /** Newest first. */
  | 'CREATED_DESC';

/** The social return on a company's investment over a period, as it was calculated once. The newest calculation of a period counts. */
export type SroiCalculation = {
  /** The company. */
  readonly company?: Maybe<Company>;
  /** When it was calculated. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Identifies the calculation. */
  readonly id: Scalars['ID']['output'];
  /** (Value − investment) ÷ investment, four decimals; null when nothing was invested. */
  readonly netRatio?: Maybe<Scalars['Float']['output']>;
  /** The days it covers. */
  readonly period: ReportingPeriod;
  /** Value ÷ investment; null when nothing was invested. */
  readonly ratio?: Maybe<Scalars['Float']['output']>;
  /** What was invested: money spent and the worth of the hours given. */
  readonly totalInvestment?: Maybe<Money>;
  /** The present value of what was achieved. */
  readonly totalValue?: Maybe<Money>;
};

/** A page of calculations. */
export type SroiCalculationConnection = {
  /** The calculations with their cursors. */
  readonly edges: ReadonlyArray<SroiCalculationEdge>;
  /** The calculations of the page. */
  readonly nodes: ReadonlyArray<SroiCalculation>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many calculations the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A calculation in a page. */
export type SroiCalculationEdge = {
  /** Where the calculation stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The calculation. */
  readonly node: SroiCalculation;
};

/** Which calculations to list. Parts that are left out ask for nothing; all others must hold. */
export type SroiCalculationFilter = {
  /** Of this company. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** True: the newest of its company and period, which is the one that counts. False: superseded. */
  readonly isCurrent?: InputMaybe<Scalars['Boolean']['input']>;
  /** Covering some day of this period. */
  readonly period?: InputMaybe<Period>;
  /** Ratio within these bounds. */
  readonly ratio?: InputMaybe<NumberRange>;
};

/** Orders of calculations. */
export type SroiCalculationOrder =
  /** Newest first. */
  | 'CREATED_DESC'
  /** Latest period first. */
  | 'PERIOD_DESC';

/** Running text. */
export type TextBlock = PublicationBlock & {
  /** Identifies the block. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: PublicationBlockKind;
  /** The text, in Markdown. */
  readonly markdown?: Maybe<Scalars['String']['output']>;
  /** Its place on the page, from the top. */
  readonly order: Scalars['Int']['output'];
};

/** A small card. */
export type TileBlock = PublicationBlock & {
  /** Identifies the block. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: PublicationBlockKind;
  /** Where it leads. */
  readonly link?: Maybe<Scalars['String']['output']>;
  /** Its place on the page, from the top. */
  readonly order: Scalars['Int']['output'];
  /** What it says. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** What it is about. */
  readonly title?: Maybe<Scalars['String']['output']>;
};

/** A report theme as it is to be. */
export type UpsertReportThemeInput = {
  /** The company of a new theme, which staff alone name: everybody else's is their own. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * `updatedAt` of the version that the client has seen: when the row has changed since, CONFLICT. Required
   * for a theme that exists, not allowed for a new one.
   */
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The theme; left out for a new one. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Key of this request, chosen by the client: letters, digits and `. _ : / + = -`. Sent again with the same
   * key within a day, the change is made once and answered as the first time.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Name, as the company's users read it. */
  readonly name: Scalars['String']['input'];
  /** All of what the theme sets; what is left out is taken from the company's active branding theme. */
  readonly themeConfig: ReportThemeConfigInput;
};

/** A person, owned by users. */
export type User = {
  /** Identifies the person. */
  readonly id: Scalars['ID']['output'];
  /** The dashboards they saved. */
  readonly savedViews?: Maybe<SavedViewConnection>;
  /** Their impact score, day by day. For themselves, staff, and the company whose volunteer they are. */
  readonly visHistory?: Maybe<VisCalculationConnection>;
};


/** A person, owned by users. */
export type UserSavedViewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SavedViewFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SavedViewOrder>;
};


/** A person, owned by users. */
export type UserVisHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VisCalculationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<VisCalculationOrder>;
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

/** A volunteer's impact score as it stood on one day. */
export type VisCalculation = {
  /** The day. */
  readonly calculationDate: Scalars['Date']['output'];
  /** When it was calculated. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What a day leaves of a point: 2^(−1 ÷ half-life in days). */
  readonly decayFactor: Scalars['Float']['output'];
  /** Identifies the calculation. */
  readonly id: Scalars['ID']['output'];
  /** 0 to 100. */
  readonly score: Scalars['Float']['output'];
  /** The volunteer. */
  readonly user?: Maybe<User>;
};

/** A page of scores. */
export type VisCalculationConnection = {
  /** The scores with their cursors. */
  readonly edges: ReadonlyArray<VisCalculationEdge>;
  /** The scores of the page. */
  readonly nodes: ReadonlyArray<VisCalculation>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many scores the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A score in a page. */
export type VisCalculationEdge = {
  /** Where the score stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The score. */
  readonly node: VisCalculation;
};

/** Which scores to list. Parts that are left out ask for nothing; all others must hold. */
export type VisCalculationFilter = {
  /** Of a day within this period. */
  readonly date?: InputMaybe<Period>;
  /** Score within these bounds. */
  readonly score?: InputMaybe<NumberRange>;
};

/** Orders of scores. */
export type VisCalculationOrder =
  /** Earliest day first. */
  | 'DATE_ASC'
  /** Latest day first. */
  | 'DATE_DESC';

/** An address of a company's own that is told of events. What is sent is signed; the secret is never shown again. */
export type Webhook = {
  /** The company. */
  readonly company?: Maybe<Company>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it is told of: names of events, or of groups such as campaign.*. */
  readonly events: ReadonlyArray<Scalars['String']['output']>;
  /** Identifies the webhook. */
  readonly id: Scalars['ID']['output'];
  /** Whether it is told. */
  readonly status: WebhookStatus;
  /** When it last changed; give it back with a change to prove that nobody came in between. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** The address. */
  readonly url: Scalars['String']['output'];
};

/** A page of webhooks. */
export type WebhookConnection = {
  /** The webhooks with their cursors. */
  readonly edges: ReadonlyArray<WebhookEdge>;
  /** The webhooks of the page. */
  readonly nodes: ReadonlyArray<Webhook>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many webhooks the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A webhook in a page. */
export type WebhookEdge = {
  /** Where the webhook stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The webhook. */
  readonly node: Webhook;
};

/** Which webhooks to list. Parts that are left out ask for nothing; all others must hold. */
export type WebhookFilter = {
  /** With this name of an event or group in its list. */
  readonly event?: InputMaybe<Scalars['String']['input']>;
  /** In one of these states. */
  readonly status?: InputMaybe<ReadonlyArray<WebhookStatus>>;
};

/** Orders of webhooks. */
export type WebhookOrder =
  /** Newest first. */
  | 'CREATED_DESC';

/** Whether a webhook is told of events. */
export type WebhookStatus =
  /** It is told. */
  | 'active'
  /** Switched off after 20 failures in a row. */
  | 'disabled'
  /** It is not told for now. */
  | 'paused';



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
  ChartBlock: ChartBlock;
  Co2eCalculation: Co2eCalculation;
  Company: Company;
  CompanyPeriodMetrics: CompanyPeriodMetrics;
  EvidenceBlock: EvidenceBlock;
  EvidenceSnippet: EvidenceSnippet;
  HeadingBlock: HeadingBlock;
  ImpactDelivery: ImpactDelivery;
  MetricBlock: MetricBlock;
  PlatformMapping: PlatformMapping;
  Publication: Publication;
  PublicationToken: PublicationToken;
  Report: Report;
  ReportCitation: ReportCitation;
  ReportTheme: ReportTheme;
  SavedView: SavedView;
  ScheduledReport: ScheduledReport;
  ShareLink: ShareLink;
  SroiCalculation: SroiCalculation;
  TextBlock: TextBlock;
  TileBlock: TileBlock;
  User: User;
  VisCalculation: VisCalculation;
  Webhook: Webhook;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ChartBlock:
    ( { __typename: 'ChartBlock' }
    & GraphQLRecursivePick<FederationTypes['ChartBlock'], {"id":true}> );
  Co2eCalculation:
    ( { __typename: 'Co2eCalculation' }
    & GraphQLRecursivePick<FederationTypes['Co2eCalculation'], {"id":true}> );
  Company:
    ( { __typename: 'Company' }
    & GraphQLRecursivePick<FederationTypes['Company'], {"id":true}> );
  CompanyPeriodMetrics:
    ( { __typename: 'CompanyPeriodMetrics' }
    & GraphQLRecursivePick<FederationTypes['CompanyPeriodMetrics'], {"id":true}> );
  EvidenceBlock:
    ( { __typename: 'EvidenceBlock' }
    & GraphQLRecursivePick<FederationTypes['EvidenceBlock'], {"id":true}> );
  EvidenceSnippet:
    ( { __typename: 'EvidenceSnippet' }
    & GraphQLRecursivePick<FederationTypes['EvidenceSnippet'], {"id":true}> );
  HeadingBlock:
    ( { __typename: 'HeadingBlock' }
    & GraphQLRecursivePick<FederationTypes['HeadingBlock'], {"id":true}> );
  ImpactDelivery:
    ( { __typename: 'ImpactDelivery' }
    & GraphQLRecursivePick<FederationTypes['ImpactDelivery'], {"id":true}> );
  MetricBlock:
    ( { __typename: 'MetricBlock' }
    & GraphQLRecursivePick<FederationTypes['MetricBlock'], {"id":true}> );
  PlatformMapping:
    ( { __typename: 'PlatformMapping' }
    & GraphQLRecursivePick<FederationTypes['PlatformMapping'], {"id":true}> );
  Publication:
    ( { __typename: 'Publication' }
    & ( GraphQLRecursivePick<FederationTypes['Publication'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Publication'], {"slug":true}> ) );
  PublicationToken:
    ( { __typename: 'PublicationToken' }
    & GraphQLRecursivePick<FederationTypes['PublicationToken'], {"id":true}> );
  Report:
    ( { __typename: 'Report' }
    & ( GraphQLRecursivePick<FederationTypes['Report'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Report'], {"reportId":true}> ) );
  ReportCitation:
    ( { __typename: 'ReportCitation' }
    & GraphQLRecursivePick<FederationTypes['ReportCitation'], {"id":true}> );
  ReportTheme:
    ( { __typename: 'ReportTheme' }
    & GraphQLRecursivePick<FederationTypes['ReportTheme'], {"id":true}> );
  SavedView:
    ( { __typename: 'SavedView' }
    & GraphQLRecursivePick<FederationTypes['SavedView'], {"id":true}> );
  ScheduledReport:
    ( { __typename: 'ScheduledReport' }
    & GraphQLRecursivePick<FederationTypes['ScheduledReport'], {"id":true}> );
  ShareLink:
    ( { __typename: 'ShareLink' }
    & GraphQLRecursivePick<FederationTypes['ShareLink'], {"id":true}> );
  SroiCalculation:
    ( { __typename: 'SroiCalculation' }
    & GraphQLRecursivePick<FederationTypes['SroiCalculation'], {"id":true}> );
  TextBlock:
    ( { __typename: 'TextBlock' }
    & GraphQLRecursivePick<FederationTypes['TextBlock'], {"id":true}> );
  TileBlock:
    ( { __typename: 'TileBlock' }
    & GraphQLRecursivePick<FederationTypes['TileBlock'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  VisCalculation:
    ( { __typename: 'VisCalculation' }
    & GraphQLRecursivePick<FederationTypes['VisCalculation'], {"id":true}> );
  Webhook:
    ( { __typename: 'Webhook' }
    & GraphQLRecursivePick<FederationTypes['Webhook'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  PublicationBlock:
    | ( object )
    | ( object )
    | ( object )
    | ( object )
    | ( object )
    | ( object )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ChartBlock: ResolverTypeWrapper<object>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Co2eActivityType: ResolverTypeWrapper<string>;
  Co2eCalculation: ResolverTypeWrapper<object>;
  Co2eCalculationConnection: ResolverTypeWrapper<object>;
  Co2eCalculationEdge: ResolverTypeWrapper<object>;
  Co2eCalculationFilter: Co2eCalculationFilter;
  Co2eCalculationOrder: Co2eCalculationOrder;
  Co2eGrouping: Co2eGrouping;
  Co2eTotal: ResolverTypeWrapper<object>;
  Company: ResolverTypeWrapper<object>;
  CompanyPeriodLength: CompanyPeriodLength;
  CompanyPeriodMetrics: ResolverTypeWrapper<object>;
  CompanyPeriodMetricsConnection: ResolverTypeWrapper<object>;
  CompanyPeriodMetricsEdge: ResolverTypeWrapper<object>;
  CompanyPeriodMetricsFilter: CompanyPeriodMetricsFilter;
  CompanyPeriodMetricsOrder: CompanyPeriodMetricsOrder;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  ErasureMethod: ErasureMethod;
  EvidenceBlock: ResolverTypeWrapper<object>;
  EvidenceSnippet: ResolverTypeWrapper<object>;
  HeadingBlock: ResolverTypeWrapper<object>;
  ImpactDelivery: ResolverTypeWrapper<object>;
  ImpactDeliveryConnection: ResolverTypeWrapper<object>;
  ImpactDeliveryEdge: ResolverTypeWrapper<object>;
  ImpactDeliveryFilter: ImpactDeliveryFilter;
  ImpactDeliveryOrder: ImpactDeliveryOrder;
  ImpactDeliveryStats: ResolverTypeWrapper<object>;
  ImpactDeliveryStatus: ResolverTypeWrapper<string>;
  ImpactPlatform: ResolverTypeWrapper<string>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  MetricBlock: ResolverTypeWrapper<object>;
  Money: ResolverTypeWrapper<object>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NumberRange: NumberRange;
  PageInfo: ResolverTypeWrapper<object>;
  Period: Period;
  PersonalDataCategory: PersonalDataCategory;
  PlatformMapping: ResolverTypeWrapper<object>;
  Publication: ResolverTypeWrapper<object>;
  PublicationBlock: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['PublicationBlock']>;
  PublicationBlockKind: ResolverTypeWrapper<string>;
  PublicationConnection: ResolverTypeWrapper<object>;
  PublicationEdge: ResolverTypeWrapper<object>;
  PublicationFilter: PublicationFilter;
  PublicationOrder: PublicationOrder;
  PublicationStatus: ResolverTypeWrapper<string>;
  PublicationToken: ResolverTypeWrapper<object>;
  PublicationTokenConnection: ResolverTypeWrapper<object>;
  PublicationTokenEdge: ResolverTypeWrapper<object>;
  PublicationTokenFilter: PublicationTokenFilter;
  PublicationTokenOrder: PublicationTokenOrder;
  PublicationViewGranularity: PublicationViewGranularity;
  PublicationViewStats: ResolverTypeWrapper<object>;
  PublicationVisibility: ResolverTypeWrapper<string>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RefusedTransition: ResolverTypeWrapper<object>;
  RelativePeriod: RelativePeriod;
  Report: ResolverTypeWrapper<object>;
  ReportCitation: ResolverTypeWrapper<object>;
  ReportCitationConnection: ResolverTypeWrapper<object>;
  ReportCitationEdge: ResolverTypeWrapper<object>;
  ReportCitationFilter: ReportCitationFilter;
  ReportCitationOrder: ReportCitationOrder;
  ReportConnection: ResolverTypeWrapper<object>;
  ReportEdge: ResolverTypeWrapper<object>;
  ReportFilter: ReportFilter;
  ReportOrder: ReportOrder;
  ReportTemplate: ResolverTypeWrapper<string>;
  ReportTheme: ResolverTypeWrapper<object>;
  ReportThemeConfigInput: ReportThemeConfigInput;
  ReportThemeConnection: ResolverTypeWrapper<object>;
  ReportThemeEdge: ResolverTypeWrapper<object>;
  ReportThemeFilter: ReportThemeFilter;
  ReportThemeOrder: ReportThemeOrder;
  ReportThemePayload: ResolverTypeWrapper<object>;
  ReportingPeriod: ResolverTypeWrapper<object>;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  SavedView: ResolverTypeWrapper<object>;
  SavedViewConnection: ResolverTypeWrapper<object>;
  SavedViewEdge: ResolverTypeWrapper<object>;
  SavedViewFilter: SavedViewFilter;
  SavedViewOrder: SavedViewOrder;
  ScheduledReport: ResolverTypeWrapper<object>;
  ScheduledReportConnection: ResolverTypeWrapper<object>;
  ScheduledReportEdge: ResolverTypeWrapper<object>;
  ScheduledReportFilter: ScheduledReportFilter;
  ScheduledReportOrder: ScheduledReportOrder;
  ScheduledReportStatus: ResolverTypeWrapper<string>;
  ShareLink: ResolverTypeWrapper<object>;
  ShareLinkConnection: ResolverTypeWrapper<object>;
  ShareLinkEdge: ResolverTypeWrapper<object>;
  ShareLinkFilter: ShareLinkFilter;
  ShareLinkOrder: ShareLinkOrder;
  SroiCalculation: ResolverTypeWrapper<object>;
  SroiCalculationConnection: ResolverTypeWrapper<object>;
  SroiCalculationEdge: ResolverTypeWrapper<object>;
  SroiCalculationFilter: SroiCalculationFilter;
  SroiCalculationOrder: SroiCalculationOrder;
  TextBlock: ResolverTypeWrapper<object>;
  TileBlock: ResolverTypeWrapper<object>;
  UpsertReportThemeInput: UpsertReportThemeInput;
  User: ResolverTypeWrapper<object>;
  UserError: ResolverTypeWrapper<object>;
  UserErrorCode: UserErrorCode;
  ViewerClass: ViewerClass;
  VisCalculation: ResolverTypeWrapper<object>;
  VisCalculationConnection: ResolverTypeWrapper<object>;
  VisCalculationEdge: ResolverTypeWrapper<object>;
  VisCalculationFilter: VisCalculationFilter;
  VisCalculationOrder: VisCalculationOrder;
  Webhook: ResolverTypeWrapper<object>;
  WebhookConnection: ResolverTypeWrapper<object>;
  WebhookEdge: ResolverTypeWrapper<object>;
  WebhookFilter: WebhookFilter;
  WebhookOrder: WebhookOrder;
  WebhookStatus: ResolverTypeWrapper<string>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ChartBlock: object;
  ID: Scalars['ID']['output'];
  Co2eCalculation: object;
  Co2eCalculationConnection: object;
  Co2eCalculationEdge: object;
  Co2eCalculationFilter: Co2eCalculationFilter;
  Co2eTotal: object;
  Company: object;
  CompanyPeriodMetrics: object;
  CompanyPeriodMetricsConnection: object;
  CompanyPeriodMetricsEdge: object;
  CompanyPeriodMetricsFilter: CompanyPeriodMetricsFilter;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  EvidenceBlock: object;
  EvidenceSnippet: object;
  HeadingBlock: object;
  ImpactDelivery: object;
  ImpactDeliveryConnection: object;
  ImpactDeliveryEdge: object;
  ImpactDeliveryFilter: ImpactDeliveryFilter;
  ImpactDeliveryStats: object;
  JSON: Scalars['JSON']['output'];
  MetricBlock: object;
  Money: object;
  Mutation: Record<PropertyKey, never>;
  NumberRange: NumberRange;
  PageInfo: object;
  Period: Period;
  PlatformMapping: object;
  Publication: object;
  PublicationBlock: ResolversInterfaceTypes<ResolversParentTypes>['PublicationBlock'];
  PublicationConnection: object;
  PublicationEdge: object;
  PublicationFilter: PublicationFilter;
  PublicationToken: object;
  PublicationTokenConnection: object;
  PublicationTokenEdge: object;
  PublicationTokenFilter: PublicationTokenFilter;
  PublicationViewStats: object;
  Query: Record<PropertyKey, never>;
  RefusedTransition: object;
  Report: object;
  ReportCitation: object;
  ReportCitationConnection: object;
  ReportCitationEdge: object;
  ReportCitationFilter: ReportCitationFilter;
  ReportConnection: object;
  ReportEdge: object;
  ReportFilter: ReportFilter;
  ReportTheme: object;
  ReportThemeConfigInput: ReportThemeConfigInput;
  ReportThemeConnection: object;
  ReportThemeEdge: object;
  ReportThemeFilter: ReportThemeFilter;
  ReportThemePayload: object;
  ReportingPeriod: object;
  SafeInt: Scalars['SafeInt']['output'];
  SavedView: object;
  SavedViewConnection: object;
  SavedViewEdge: object;
  SavedViewFilter: SavedViewFilter;
  ScheduledReport: object;
  ScheduledReportConnection: object;
  ScheduledReportEdge: object;
  ScheduledReportFilter: ScheduledReportFilter;
  ShareLink: object;
  ShareLinkConnection: object;
  ShareLinkEdge: object;
  ShareLinkFilter: ShareLinkFilter;
  SroiCalculation: object;
  SroiCalculationConnection: object;
  SroiCalculationEdge: object;
  SroiCalculationFilter: SroiCalculationFilter;
  TextBlock: object;
  TileBlock: object;
  UpsertReportThemeInput: UpsertReportThemeInput;
  User: object;
  UserError: object;
  VisCalculation: object;
  VisCalculationConnection: object;
  VisCalculationEdge: object;
  VisCalculationFilter: VisCalculationFilter;
  Webhook: object;
  WebhookConnection: object;
  WebhookEdge: object;
  WebhookFilter: WebhookFilter;
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

export type AccessDirectiveResolver<Result, Parent, ContextType = ReportingContext, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export type ConstraintDirectiveResolver<Result, Parent, ContextType = ReportingContext, Args = ConstraintDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OmittableDirectiveArgs = { };

export type OmittableDirectiveResolver<Result, Parent, ContextType = ReportingContext, Args = OmittableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PartsDirectiveArgs = {
  granularity: Scalars['String']['input'];
  period: Scalars['String']['input'];
};

export type PartsDirectiveResolver<Result, Parent, ContextType = ReportingContext, Args = PartsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PersonalDataDirectiveArgs = {
  category: PersonalDataCategory;
  erase: ErasureMethod;
  purpose: Scalars['String']['input'];
};

export type PersonalDataDirectiveResolver<Result, Parent, ContextType = ReportingContext, Args = PersonalDataDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type StoredDirectiveArgs = {
  as?: Maybe<Scalars['String']['input']>;
};

export type StoredDirectiveResolver<Result, Parent, ContextType = ReportingContext, Args = StoredDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type WordsDirectiveArgs = {
  max: Scalars['Int']['input'];
};

export type WordsDirectiveResolver<Result, Parent, ContextType = ReportingContext, Args = WordsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ChartBlockResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ChartBlock'] = ResolversParentTypes['ChartBlock'], FederationReferenceType extends FederationReferenceTypes['ChartBlock'] = FederationReferenceTypes['ChartBlock']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ChartBlock']> | FederationReferenceType, FederationReferenceType, ContextType>;
  granularity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PublicationBlockKind'], ParentType, ContextType>;
  metric?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Co2eActivityTypeResolvers = { AI_INFERENCE: 'ai_inference', BUSINESS_TRAVEL_AIR: 'business_travel_air', BUSINESS_TRAVEL_RAIL: 'business_travel_rail', BUSINESS_TRAVEL_ROAD: 'business_travel_road', COMMUTING: 'commuting', EVENT_CATERING: 'event_catering', REMOTE_SESSION: 'remote_session' };

export type Co2eCalculationResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['Co2eCalculation'] = ResolversParentTypes['Co2eCalculation'], FederationReferenceType extends FederationReferenceTypes['Co2eCalculation'] = FederationReferenceTypes['Co2eCalculation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Co2eCalculation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activityType?: Resolver<ResolversTypes['Co2eActivityType'], ParentType, ContextType>;
  calculationDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  co2eKg?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Co2eCalculationConnectionResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['Co2eCalculationConnection'] = ResolversParentTypes['Co2eCalculationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['Co2eCalculationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Co2eCalculation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Co2eCalculationEdgeResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['Co2eCalculationEdge'] = ResolversParentTypes['Co2eCalculationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Co2eCalculation'], ParentType, ContextType>;
};

export type Co2eTotalResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['Co2eTotal'] = ResolversParentTypes['Co2eTotal']> = {
  activityType?: Resolver<Maybe<ResolversTypes['Co2eActivityType']>, ParentType, ContextType>;
  co2eKg?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  month?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CompanyResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company'], FederationReferenceType extends FederationReferenceTypes['Company'] = FederationReferenceTypes['Company']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Company']> | FederationReferenceType, FederationReferenceType, ContextType>;
  co2e?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Co2eTotal']>>, ParentType, ContextType, RequireFields<CompanyCo2eArgs, 'groupBy' | 'period'>>;
  co2eCalculations?: Resolver<Maybe<ResolversTypes['Co2eCalculationConnection']>, ParentType, ContextType, Partial<CompanyCo2eCalculationsArgs>>;
  co2ePerVolunteerHour?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType, RequireFields<CompanyCo2ePerVolunteerHourArgs, 'period'>>;
  deliveryStats?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ImpactDeliveryStats']>>, ParentType, ContextType, Partial<CompanyDeliveryStatsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  impactDeliveries?: Resolver<Maybe<ResolversTypes['ImpactDeliveryConnection']>, ParentType, ContextType, Partial<CompanyImpactDeliveriesArgs>>;
  periodMetrics?: Resolver<Maybe<ResolversTypes['CompanyPeriodMetrics']>, ParentType, ContextType, Partial<CompanyPeriodMetricsArgs>>;
  publications?: Resolver<Maybe<ResolversTypes['PublicationConnection']>, ParentType, ContextType, Partial<CompanyPublicationsArgs>>;
  reportThemes?: Resolver<Maybe<ResolversTypes['ReportThemeConnection']>, ParentType, ContextType, Partial<CompanyReportThemesArgs>>;
  reports?: Resolver<Maybe<ResolversTypes['ReportConnection']>, ParentType, ContextType, Partial<CompanyReportsArgs>>;
  savedViews?: Resolver<Maybe<ResolversTypes['SavedViewConnection']>, ParentType, ContextType, Partial<CompanySavedViewsArgs>>;
  scheduledReports?: Resolver<Maybe<ResolversTypes['ScheduledReportConnection']>, ParentType, ContextType, Partial<CompanyScheduledReportsArgs>>;
  sroi?: Resolver<Maybe<ResolversTypes['SroiCalculation']>, ParentType, ContextType, RequireFields<CompanySroiArgs, 'period'>>;
  webhooks?: Resolver<Maybe<ResolversTypes['WebhookConnection']>, ParentType, ContextType, Partial<CompanyWebhooksArgs>>;
};

export type CompanyPeriodMetricsResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['CompanyPeriodMetrics'] = ResolversParentTypes['CompanyPeriodMetrics'], FederationReferenceType extends FederationReferenceTypes['CompanyPeriodMetrics'] = FederationReferenceTypes['CompanyPeriodMetrics']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CompanyPeriodMetrics']> | FederationReferenceType, FederationReferenceType, ContextType>;
  closed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sroiRatio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  totalInvestment?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  totalVolunteerHours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  visScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CompanyPeriodMetricsConnectionResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['CompanyPeriodMetricsConnection'] = ResolversParentTypes['CompanyPeriodMetricsConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CompanyPeriodMetricsEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CompanyPeriodMetrics']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompanyPeriodMetricsEdgeResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['CompanyPeriodMetricsEdge'] = ResolversParentTypes['CompanyPeriodMetricsEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CompanyPeriodMetrics'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EvidenceBlockResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['EvidenceBlock'] = ResolversParentTypes['EvidenceBlock'], FederationReferenceType extends FederationReferenceTypes['EvidenceBlock'] = FederationReferenceTypes['EvidenceBlock']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['EvidenceBlock']> | FederationReferenceType, FederationReferenceType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['EvidenceSnippet']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PublicationBlockKind'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidenceSnippetResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['EvidenceSnippet'] = ResolversParentTypes['EvidenceSnippet'], FederationReferenceType extends FederationReferenceTypes['EvidenceSnippet'] = FederationReferenceTypes['EvidenceSnippet']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['EvidenceSnippet']> | FederationReferenceType, FederationReferenceType, ContextType>;
  citedIn?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReportCitation']>>, ParentType, ContextType, RequireFields<EvidenceSnippetCitedInArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type HeadingBlockResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['HeadingBlock'] = ResolversParentTypes['HeadingBlock'], FederationReferenceType extends FederationReferenceTypes['HeadingBlock'] = FederationReferenceTypes['HeadingBlock']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HeadingBlock']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PublicationBlockKind'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImpactDeliveryResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ImpactDelivery'] = ResolversParentTypes['ImpactDelivery'], FederationReferenceType extends FederationReferenceTypes['ImpactDelivery'] = FederationReferenceTypes['ImpactDelivery']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ImpactDelivery']> | FederationReferenceType, FederationReferenceType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mapping?: Resolver<Maybe<ResolversTypes['PlatformMapping']>, ParentType, ContextType>;
  payload?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  platform?: Resolver<ResolversTypes['ImpactPlatform'], ParentType, ContextType>;
  response?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  retryCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ImpactDeliveryStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ImpactDeliveryConnectionResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ImpactDeliveryConnection'] = ResolversParentTypes['ImpactDeliveryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ImpactDeliveryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ImpactDelivery']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImpactDeliveryEdgeResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ImpactDeliveryEdge'] = ResolversParentTypes['ImpactDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ImpactDelivery'], ParentType, ContextType>;
};

export type ImpactDeliveryStatsResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ImpactDeliveryStats'] = ResolversParentTypes['ImpactDeliveryStats']> = {
  deadLetter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  delivered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastDeliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  platform?: Resolver<ResolversTypes['ImpactPlatform'], ParentType, ContextType>;
  retrying?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImpactDeliveryStatusResolvers = { DEAD_LETTER: 'dead_letter', DELIVERED: 'delivered', FAILED: 'failed', PENDING: 'pending', RETRYING: 'retrying' };

export type ImpactPlatformResolvers = { BENEVITY: 'benevity', GOODERA: 'goodera', WORKDAY: 'workday' };

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MetricBlockResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['MetricBlock'] = ResolversParentTypes['MetricBlock'], FederationReferenceType extends FederationReferenceTypes['MetricBlock'] = FederationReferenceTypes['MetricBlock']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MetricBlock']> | FederationReferenceType, FederationReferenceType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PublicationBlockKind'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  metric?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountCents?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  upsertReportTheme?: Resolver<Maybe<ResolversTypes['ReportThemePayload']>, ParentType, ContextType, RequireFields<MutationUpsertReportThemeArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlatformMappingResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['PlatformMapping'] = ResolversParentTypes['PlatformMapping'], FederationReferenceType extends FederationReferenceTypes['PlatformMapping'] = FederationReferenceTypes['PlatformMapping']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PlatformMapping']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mappingConfig?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  platform?: Resolver<ResolversTypes['ImpactPlatform'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PublicationResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['Publication'] = ResolversParentTypes['Publication'], FederationReferenceType extends FederationReferenceTypes['Publication'] = FederationReferenceTypes['Publication']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Publication']> | FederationReferenceType, FederationReferenceType, ContextType>;
  blocks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PublicationBlock']>>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metadata?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  publishedBlocks?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PublicationStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tokens?: Resolver<Maybe<ResolversTypes['PublicationTokenConnection']>, ParentType, ContextType, Partial<PublicationTokensArgs>>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  views?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PublicationViewStats']>>, ParentType, ContextType, RequireFields<PublicationViewsArgs, 'granularity' | 'period'>>;
  visibility?: Resolver<ResolversTypes['PublicationVisibility'], ParentType, ContextType>;
};

export type PublicationBlockResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['PublicationBlock'] = ResolversParentTypes['PublicationBlock']> = {
  __resolveType: TypeResolveFn<'ChartBlock' | 'EvidenceBlock' | 'HeadingBlock' | 'MetricBlock' | 'TextBlock' | 'TileBlock', ParentType, ContextType>;
};

export type PublicationBlockKindResolvers = { CHART: 'CHART', EVIDENCE: 'EVIDENCE', HEADING: 'HEADING', METRIC: 'METRIC', TEXT: 'TEXT', TILE: 'TILE' };

export type PublicationConnectionResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['PublicationConnection'] = ResolversParentTypes['PublicationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PublicationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Publication']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PublicationEdgeResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['PublicationEdge'] = ResolversParentTypes['PublicationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Publication'], ParentType, ContextType>;
};

export type PublicationStatusResolvers = { ARCHIVED: 'ARCHIVED', DRAFT: 'DRAFT', LIVE: 'LIVE' };

export type PublicationTokenResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['PublicationToken'] = ResolversParentTypes['PublicationToken'], FederationReferenceType extends FederationReferenceTypes['PublicationToken'] = FederationReferenceTypes['PublicationToken']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PublicationToken']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  publication?: Resolver<Maybe<ResolversTypes['Publication']>, ParentType, ContextType>;
};

export type PublicationTokenConnectionResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['PublicationTokenConnection'] = ResolversParentTypes['PublicationTokenConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PublicationTokenEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PublicationToken']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PublicationTokenEdgeResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['PublicationTokenEdge'] = ResolversParentTypes['PublicationTokenEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PublicationToken'], ParentType, ContextType>;
};

export type PublicationViewStatsResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['PublicationViewStats'] = ResolversParentTypes['PublicationViewStats']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  periodStart?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  uniqueVisitors?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PublicationVisibilityResolvers = { PUBLIC: 'PUBLIC', TOKEN: 'TOKEN' };

export type QueryResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  companyPeriodMetrics?: Resolver<Maybe<ResolversTypes['CompanyPeriodMetricsConnection']>, ParentType, ContextType, Partial<QueryCompanyPeriodMetricsArgs>>;
  impactDeliveries?: Resolver<Maybe<ResolversTypes['ImpactDeliveryConnection']>, ParentType, ContextType, Partial<QueryImpactDeliveriesArgs>>;
  platformMappings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlatformMapping']>>, ParentType, ContextType>;
  publication?: Resolver<Maybe<ResolversTypes['Publication']>, ParentType, ContextType, RequireFields<QueryPublicationArgs, 'slug'>>;
  report?: Resolver<Maybe<ResolversTypes['Report']>, ParentType, ContextType, RequireFields<QueryReportArgs, 'id'>>;
  reportByReportId?: Resolver<Maybe<ResolversTypes['Report']>, ParentType, ContextType, RequireFields<QueryReportByReportIdArgs, 'reportId'>>;
  reports?: Resolver<Maybe<ResolversTypes['ReportConnection']>, ParentType, ContextType, Partial<QueryReportsArgs>>;
  sroiCalculations?: Resolver<Maybe<ResolversTypes['SroiCalculationConnection']>, ParentType, ContextType, Partial<QuerySroiCalculationsArgs>>;
};

export type RefusedTransitionResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['RefusedTransition'] = ResolversParentTypes['RefusedTransition']> = {
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReportResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['Report'] = ResolversParentTypes['Report'], FederationReferenceType extends FederationReferenceTypes['Report'] = FederationReferenceTypes['Report']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Report']> | FederationReferenceType, FederationReferenceType, ContextType>;
  citations?: Resolver<Maybe<ResolversTypes['ReportCitationConnection']>, ParentType, ContextType, Partial<ReportCitationsArgs>>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  estimatedCostUsd?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  modelName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['ReportingPeriod'], ParentType, ContextType>;
  reportId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sections?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  tokensTotal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  uncitedParagraphs?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ReportCitationResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ReportCitation'] = ResolversParentTypes['ReportCitation'], FederationReferenceType extends FederationReferenceTypes['ReportCitation'] = FederationReferenceTypes['ReportCitation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ReportCitation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['EvidenceSnippet']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  paragraphIndex?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['Report']>, ParentType, ContextType>;
};

export type ReportCitationConnectionResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ReportCitationConnection'] = ResolversParentTypes['ReportCitationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReportCitationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReportCitation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReportCitationEdgeResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ReportCitationEdge'] = ResolversParentTypes['ReportCitationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReportCitation'], ParentType, ContextType>;
};

export type ReportConnectionResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ReportConnection'] = ResolversParentTypes['ReportConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Report']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReportEdgeResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ReportEdge'] = ResolversParentTypes['ReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Report'], ParentType, ContextType>;
};

export type ReportTemplateResolvers = { CSRD_COMPLIANCE: 'csrd-compliance', DETAILED_IMPACT: 'detailed-impact', EXECUTIVE_SUMMARY: 'executive-summary', STAKEHOLDER_BRIEFING: 'stakeholder-briefing' };

export type ReportThemeResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ReportTheme'] = ResolversParentTypes['ReportTheme'], FederationReferenceType extends FederationReferenceTypes['ReportTheme'] = FederationReferenceTypes['ReportTheme']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ReportTheme']> | FederationReferenceType, FederationReferenceType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  themeConfig?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReportThemeConnectionResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ReportThemeConnection'] = ResolversParentTypes['ReportThemeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReportThemeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReportTheme']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReportThemeEdgeResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ReportThemeEdge'] = ResolversParentTypes['ReportThemeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReportTheme'], ParentType, ContextType>;
};

export type ReportThemePayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ReportThemePayload'] = ResolversParentTypes['ReportThemePayload']> = {
  reportTheme?: Resolver<Maybe<ResolversTypes['ReportTheme']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReportingPeriodResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ReportingPeriod'] = ResolversParentTypes['ReportingPeriod']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export type SavedViewResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['SavedView'] = ResolversParentTypes['SavedView'], FederationReferenceType extends FederationReferenceTypes['SavedView'] = FederationReferenceTypes['SavedView']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SavedView']> | FederationReferenceType, FederationReferenceType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shareLinks?: Resolver<Maybe<ResolversTypes['ShareLinkConnection']>, ParentType, ContextType, Partial<SavedViewShareLinksArgs>>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  viewConfig?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type SavedViewConnectionResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['SavedViewConnection'] = ResolversParentTypes['SavedViewConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SavedViewEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SavedView']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SavedViewEdgeResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['SavedViewEdge'] = ResolversParentTypes['SavedViewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SavedView'], ParentType, ContextType>;
};

export type ScheduledReportResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ScheduledReport'] = ResolversParentTypes['ScheduledReport'], FederationReferenceType extends FederationReferenceTypes['ScheduledReport'] = FederationReferenceTypes['ScheduledReport']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ScheduledReport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastRunAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  nextRunAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scheduleCron?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ScheduledReportStatus'], ParentType, ContextType>;
  template?: Resolver<ResolversTypes['ReportTemplate'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ScheduledReportConnectionResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ScheduledReportConnection'] = ResolversParentTypes['ScheduledReportConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ScheduledReportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ScheduledReport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScheduledReportEdgeResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ScheduledReportEdge'] = ResolversParentTypes['ScheduledReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScheduledReport'], ParentType, ContextType>;
};

export type ScheduledReportStatusResolvers = { ACTIVE: 'active', CANCELLED: 'cancelled', FAILED: 'failed', PAUSED: 'paused', RUNNING: 'running' };

export type ShareLinkResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ShareLink'] = ResolversParentTypes['ShareLink'], FederationReferenceType extends FederationReferenceTypes['ShareLink'] = FederationReferenceTypes['ShareLink']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ShareLink']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isPublic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  view?: Resolver<Maybe<ResolversTypes['SavedView']>, ParentType, ContextType>;
};

export type ShareLinkConnectionResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ShareLinkConnection'] = ResolversParentTypes['ShareLinkConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ShareLinkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ShareLink']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ShareLinkEdgeResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ShareLinkEdge'] = ResolversParentTypes['ShareLinkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ShareLink'], ParentType, ContextType>;
};

export type SroiCalculationResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['SroiCalculation'] = ResolversParentTypes['SroiCalculation'], FederationReferenceType extends FederationReferenceTypes['SroiCalculation'] = FederationReferenceTypes['SroiCalculation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SroiCalculation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  netRatio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['ReportingPeriod'], ParentType, ContextType>;
  ratio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  totalInvestment?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totalValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type SroiCalculationConnectionResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['SroiCalculationConnection'] = ResolversParentTypes['SroiCalculationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SroiCalculationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SroiCalculation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SroiCalculationEdgeResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['SroiCalculationEdge'] = ResolversParentTypes['SroiCalculationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SroiCalculation'], ParentType, ContextType>;
};

export type TextBlockResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['TextBlock'] = ResolversParentTypes['TextBlock'], FederationReferenceType extends FederationReferenceTypes['TextBlock'] = FederationReferenceTypes['TextBlock']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TextBlock']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PublicationBlockKind'], ParentType, ContextType>;
  markdown?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TileBlockResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['TileBlock'] = ResolversParentTypes['TileBlock'], FederationReferenceType extends FederationReferenceTypes['TileBlock'] = FederationReferenceTypes['TileBlock']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TileBlock']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PublicationBlockKind'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  savedViews?: Resolver<Maybe<ResolversTypes['SavedViewConnection']>, ParentType, ContextType, Partial<UserSavedViewsArgs>>;
  visHistory?: Resolver<Maybe<ResolversTypes['VisCalculationConnection']>, ParentType, ContextType, Partial<UserVisHistoryArgs>>;
};

export type UserErrorResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transition?: Resolver<Maybe<ResolversTypes['RefusedTransition']>, ParentType, ContextType>;
};

export type VisCalculationResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['VisCalculation'] = ResolversParentTypes['VisCalculation'], FederationReferenceType extends FederationReferenceTypes['VisCalculation'] = FederationReferenceTypes['VisCalculation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['VisCalculation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  calculationDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decayFactor?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type VisCalculationConnectionResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['VisCalculationConnection'] = ResolversParentTypes['VisCalculationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['VisCalculationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['VisCalculation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VisCalculationEdgeResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['VisCalculationEdge'] = ResolversParentTypes['VisCalculationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['VisCalculation'], ParentType, ContextType>;
};

export type WebhookResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook'], FederationReferenceType extends FederationReferenceTypes['Webhook'] = FederationReferenceTypes['Webhook']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Webhook']> | FederationReferenceType, FederationReferenceType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WebhookStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WebhookConnectionResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['WebhookConnection'] = ResolversParentTypes['WebhookConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WebhookEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Webhook']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WebhookEdgeResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['WebhookEdge'] = ResolversParentTypes['WebhookEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
};

export type WebhookStatusResolvers = { ACTIVE: 'active', DISABLED: 'disabled', PAUSED: 'paused' };

export type Resolvers<ContextType = ReportingContext> = {
  ChartBlock?: ChartBlockResolvers<ContextType>;
  Co2eActivityType?: Co2eActivityTypeResolvers;
  Co2eCalculation?: Co2eCalculationResolvers<ContextType>;
  Co2eCalculationConnection?: Co2eCalculationConnectionResolvers<ContextType>;
  Co2eCalculationEdge?: Co2eCalculationEdgeResolvers<ContextType>;
  Co2eTotal?: Co2eTotalResolvers<ContextType>;
  Company?: CompanyResolvers<ContextType>;
  CompanyPeriodMetrics?: CompanyPeriodMetricsResolvers<ContextType>;
  CompanyPeriodMetricsConnection?: CompanyPeriodMetricsConnectionResolvers<ContextType>;
  CompanyPeriodMetricsEdge?: CompanyPeriodMetricsEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  EvidenceBlock?: EvidenceBlockResolvers<ContextType>;
  EvidenceSnippet?: EvidenceSnippetResolvers<ContextType>;
  HeadingBlock?: HeadingBlockResolvers<ContextType>;
  ImpactDelivery?: ImpactDeliveryResolvers<ContextType>;
  ImpactDeliveryConnection?: ImpactDeliveryConnectionResolvers<ContextType>;
  ImpactDeliveryEdge?: ImpactDeliveryEdgeResolvers<ContextType>;
  ImpactDeliveryStats?: ImpactDeliveryStatsResolvers<ContextType>;
  ImpactDeliveryStatus?: ImpactDeliveryStatusResolvers;
  ImpactPlatform?: ImpactPlatformResolvers;
  JSON?: GraphQLScalarType;
  MetricBlock?: MetricBlockResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PlatformMapping?: PlatformMappingResolvers<ContextType>;
  Publication?: PublicationResolvers<ContextType>;
  PublicationBlock?: PublicationBlockResolvers<ContextType>;
  PublicationBlockKind?: PublicationBlockKindResolvers;
  PublicationConnection?: PublicationConnectionResolvers<ContextType>;
  PublicationEdge?: PublicationEdgeResolvers<ContextType>;
  PublicationStatus?: PublicationStatusResolvers;
  PublicationToken?: PublicationTokenResolvers<ContextType>;
  PublicationTokenConnection?: PublicationTokenConnectionResolvers<ContextType>;
  PublicationTokenEdge?: PublicationTokenEdgeResolvers<ContextType>;
  PublicationViewStats?: PublicationViewStatsResolvers<ContextType>;
  PublicationVisibility?: PublicationVisibilityResolvers;
  Query?: QueryResolvers<ContextType>;
  RefusedTransition?: RefusedTransitionResolvers<ContextType>;
  Report?: ReportResolvers<ContextType>;
  ReportCitation?: ReportCitationResolvers<ContextType>;
  ReportCitationConnection?: ReportCitationConnectionResolvers<ContextType>;
  ReportCitationEdge?: ReportCitationEdgeResolvers<ContextType>;
  ReportConnection?: ReportConnectionResolvers<ContextType>;
  ReportEdge?: ReportEdgeResolvers<ContextType>;
  ReportTemplate?: ReportTemplateResolvers;
  ReportTheme?: ReportThemeResolvers<ContextType>;
  ReportThemeConnection?: ReportThemeConnectionResolvers<ContextType>;
  ReportThemeEdge?: ReportThemeEdgeResolvers<ContextType>;
  ReportThemePayload?: ReportThemePayloadResolvers<ContextType>;
  ReportingPeriod?: ReportingPeriodResolvers<ContextType>;
  SafeInt?: GraphQLScalarType;
  SavedView?: SavedViewResolvers<ContextType>;
  SavedViewConnection?: SavedViewConnectionResolvers<ContextType>;
  SavedViewEdge?: SavedViewEdgeResolvers<ContextType>;
  ScheduledReport?: ScheduledReportResolvers<ContextType>;
  ScheduledReportConnection?: ScheduledReportConnectionResolvers<ContextType>;
  ScheduledReportEdge?: ScheduledReportEdgeResolvers<ContextType>;
  ScheduledReportStatus?: ScheduledReportStatusResolvers;
  ShareLink?: ShareLinkResolvers<ContextType>;
  ShareLinkConnection?: ShareLinkConnectionResolvers<ContextType>;
  ShareLinkEdge?: ShareLinkEdgeResolvers<ContextType>;
  SroiCalculation?: SroiCalculationResolvers<ContextType>;
  SroiCalculationConnection?: SroiCalculationConnectionResolvers<ContextType>;
  SroiCalculationEdge?: SroiCalculationEdgeResolvers<ContextType>;
  TextBlock?: TextBlockResolvers<ContextType>;
  TileBlock?: TileBlockResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VisCalculation?: VisCalculationResolvers<ContextType>;
  VisCalculationConnection?: VisCalculationConnectionResolvers<ContextType>;
  VisCalculationEdge?: VisCalculationEdgeResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  WebhookConnection?: WebhookConnectionResolvers<ContextType>;
  WebhookEdge?: WebhookEdgeResolvers<ContextType>;
  WebhookStatus?: WebhookStatusResolvers;
};

export type DirectiveResolvers<ContextType = ReportingContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  constraint?: ConstraintDirectiveResolver<any, any, ContextType>;
  omittable?: OmittableDirectiveResolver<any, any, ContextType>;
  parts?: PartsDirectiveResolver<any, any, ContextType>;
  personalData?: PersonalDataDirectiveResolver<any, any, ContextType>;
  stored?: StoredDirectiveResolver<any, any, ContextType>;
  words?: WordsDirectiveResolver<any, any, ContextType>;
};
