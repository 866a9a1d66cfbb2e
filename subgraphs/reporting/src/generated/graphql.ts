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

/** New block of a page. */
export type AddPublicationBlockInput = {
  /** Content of the block. */
  readonly content: PublicationBlockContentInput;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Kind of block, which decides what its content has. */
  readonly kind: PublicationBlockKind;
  /** Id of the page, a UUID. */
  readonly publicationId: Scalars['ID']['input'];
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

/** Page that is taken down. */
export type ArchivePublicationInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the page, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Assessment of the materiality of a topic. */
export type AssessMaterialityInput = {
  /** Id of the company, a UUID: staff name it, for company users it is their own. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Calendar year in which the financial year begins, up to the next one: 2026. */
  readonly financialYear: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** True when the topic was found material. */
  readonly isMaterial: Scalars['Boolean']['input'];
  /** Topic of the standards that the company has judged, such as affected communities. */
  readonly topic: DisclosureTopic;
};

/**
 * Community investment of a company in a calendar year by the framework B4SI, formerly LBG: inputs, outputs and impacts.
 * Of the rows of this moment.
 */
export type B4si = {
  /** Id of the company: a UUID in lower case. */
  readonly companyId: Scalars['ID']['output'];
  /** Derivation of a figure of `inputs`, `outputs` or `impacts`; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /**
   * Depth of impact by outcome, of participants who were measured in the year. Outcomes are left out where fewer than five
   * were, and where a number of the year, less those of other years and of `Company.outcomeDelta`, would be of one to four people.
   */
  readonly impacts: ReadonlyArray<B4siImpact>;
  /** Contributions of the company. */
  readonly inputs: B4siInputs;
  /** Results of these contributions that can be counted. */
  readonly outputs: B4siOutputs;
  /** Calendar year that inputs, outputs and impacts are of. */
  readonly year: Scalars['Int']['output'];
};


/**
 * Community investment of a company in a calendar year by the framework B4SI, formerly LBG: inputs, outputs and impacts.
 * Of the rows of this moment.
 */
export type B4siExplainArgs = {
  figure: Scalars['String']['input'];
};

/**
 * Depth of impact of one outcome in a year: participants with a score in the year and an earlier one, by what they gained
 * from their first score to the last of the year.
 */
export type B4siImpact = {
  /** Participants who gained less than 0.1, or lost. Null for one to four, and where it would show such a group. */
  readonly connect?: Maybe<Scalars['SafeInt']['output']>;
  /** Participants who gained 0.1 to 0.3. Null as `connect`. */
  readonly improve?: Maybe<Scalars['SafeInt']['output']>;
  /** Number of participants who were measured; five or more. */
  readonly n: Scalars['SafeInt']['output'];
  /** Outcome that is measured. */
  readonly outcomeType: OutcomeType;
  /** Participants who gained more than 0.3. Null as `connect`. */
  readonly transform?: Maybe<Scalars['SafeInt']['output']>;
};

/**
 * Contributions of a company to the community. Time counts at its cost to the company, never at the worth of a volunteer's
 * hour, and only as far as it was paid.
 */
export type B4siInputs = {
  /**
   * Money that campaigns spent in the year, in euro cents: by their newest snapshots at its end and before its start. Null
   * where those of a campaign that may have spent money by then are deleted.
   */
  readonly cashCents?: Maybe<Scalars['SafeInt']['output']>;
  /**
   * Value to the community, in euro cents: `cashCents` + `timeValueCents` + `inKindCents`, the latter two as far as they are
   * known; null where `cashCents` is. Management cost is no part of it.
   */
  readonly communityValueCents?: Maybe<Scalars['SafeInt']['output']>;
  /** Cost of an employee's working hour to the company, in euro cents; null when the company has not recorded it. */
  readonly hourlyCostCents?: Maybe<Scalars['SafeInt']['output']>;
  /** Worth of gifts in kind, in euro cents; null when the company has not recorded it. */
  readonly inKindCents?: Maybe<Scalars['SafeInt']['output']>;
  /** Cost of running the programme, in euro cents, a line of its own; null when the company has not recorded it. */
  readonly managementCostCents?: Maybe<Scalars['SafeInt']['output']>;
  /** Hours of sessions that were reported as paid working time, to two decimals. */
  readonly timeHours: Scalars['Float']['output'];
  /** `timeHours` × `hourlyCostCents`, in euro cents; null without an hour's cost. */
  readonly timeValueCents?: Maybe<Scalars['SafeInt']['output']>;
  /** Hours of which nobody has said whether they were paid, to two decimals; they are no input. Logged meetings are among them. */
  readonly unknownTimeHours: Scalars['Float']['output'];
};

/** Results of a company's contributions that can be counted. */
export type B4siOutputs = {
  /**
   * Number of different participants with a completed session or a logged meeting; null for one to four. People who are in no
   * cell of `Metrics` are among them, and years that `Metrics` suppresses are shown: of a company's first year, the difference
   * can reveal that one to four people began, and nothing else about them.
   */
  readonly beneficiaries?: Maybe<Scalars['Int']['output']>;
  /** Money that others gave because the company did, in euro cents; null when the company has not recorded it. */
  readonly leverageCents?: Maybe<Scalars['SafeInt']['output']>;
  /** Hours of sessions that were reported as the volunteers' own time, to two decimals. */
  readonly ownTimeHours: Scalars['Float']['output'];
  /** Number of completed sessions. */
  readonly sessions: Scalars['Int']['output'];
  /**
   * Number of different volunteers with a completed session or a logged meeting; null for one to four. As `beneficiaries`, it
   * has those who are in no cell of `Metrics`.
   */
  readonly volunteers?: Maybe<Scalars['Int']['output']>;
};

/** Benchmark of one quarter of a series. */
export type BenchmarkQuarter = {
  /** Id of the company that is compared: a UUID in lower case. */
  readonly companyId: Scalars['ID']['output'];
  /**
   * Names and versions of the programme templates whose proxies the company's newest SROI calculation of the quarter used;
   * null without one. Ratios that rest on other proxies are not comparable, and those of peers are not shown.
   */
  readonly proxySet?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Calendar quarter that the benchmark is of, such as 2025-Q3. */
  readonly quarter: Scalars['String']['output'];
};

/** Company and period of a calculation. */
export type CalculateSroiInput = {
  /** Id of the company, a UUID. */
  readonly companyId: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Month, quarter or year with figures on record: 2025-09, 2025-Q3 or 2025. */
  readonly period: Scalars['String']['input'];
};

/** Day of a calculation of impact scores. */
export type CalculateVisInput = {
  /**
   * Day in UTC, today or of the last 24 months: 2025-09-30. Of a month whose events a retention policy has removed, the
   * last day alone.
   */
  readonly asOf: Scalars['Date']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Block that shows a chart of a metric over time. */
export type ChartBlock = PublicationBlock & {
  /** Moment at which the values were read from the record, in UTC; null until the page is published. */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
  /** Length of the spans on the time axis, such as MONTH; null in an older block that has none. */
  readonly granularity?: Maybe<Scalars['String']['output']>;
  /** Id of the block: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Kind of block; there is one type for each. */
  readonly kind: PublicationBlockKind;
  /** Metric that the chart shows, such as VOLUNTEER_HOURS; null in an older block that has none. */
  readonly metric?: Maybe<Scalars['String']['output']>;
  /** Position of the block on the page, ascending from the top. */
  readonly order: Scalars['Int']['output'];
  /** Period of the time axis, 2025-Q3 or 2025; null in an older block that has none. */
  readonly period?: Maybe<Scalars['String']['output']>;
  /**
   * Values to draw, as the page was published with them, as JSON: `[{"period": "2026-07", "value": 120.5}]`. Null
   * until it is published.
   */
  readonly series?: Maybe<Scalars['JSON']['output']>;
  /** Title above the chart; null without one. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Unit of the values, such as hours; null until the page is published. */
  readonly unit?: Maybe<Scalars['String']['output']>;
};

/** Figures to close. */
export type ClosePeriodInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the figures of a company and a period, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Activities that cause greenhouse gas emissions. */
export type Co2eActivityType =
  /** Electricity of requests to AI models. */
  | 'ai_inference'
  /** Business travel by aeroplane. */
  | 'business_travel_air'
  /** Business travel by train. */
  | 'business_travel_rail'
  /** Business travel by car or bus. */
  | 'business_travel_road'
  /** Travel to the place of work or volunteering and back. */
  | 'commuting'
  /** Food and drink at events of programmes. */
  | 'event_catering'
  /** Electricity of sessions held over the network. */
  | 'remote_session';

/** Greenhouse gas emissions of one activity of a company on one day. */
export type Co2eCalculation = {
  /** Activity that caused the emissions. */
  readonly activityType: Co2eActivityType;
  /** Day on which the activity took place. */
  readonly calculationDate: Scalars['Date']['output'];
  /** Emissions in kilograms of CO2 equivalent, to four decimals. */
  readonly co2eKg: Scalars['Float']['output'];
  /** Company that the emissions are accounted to; null where the viewer may not see it. */
  readonly company?: Maybe<Company>;
  /** Moment of the calculation, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Derivation of a figure of this object; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /** Emission factor; null as `quantity` is. */
  readonly factor?: Maybe<Co2eFactor>;
  /** Id of the calculation: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Quantity of the activity in the unit of `factor`; null for emissions that were computed from sessions and meetings. */
  readonly quantity?: Maybe<Scalars['Float']['output']>;
};


/** Greenhouse gas emissions of one activity of a company on one day. */
export type Co2eCalculationExplainArgs = {
  figure: Scalars['String']['input'];
};

/** Page of a list of calculations, with cursors and a count. */
export type Co2eCalculationConnection = {
  /** The calculations of the page, each with its cursor. */
  readonly edges: ReadonlyArray<Co2eCalculationEdge>;
  /** The calculations of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<Co2eCalculation>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of calculations that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A calculation of a page, with its cursor. */
export type Co2eCalculationEdge = {
  /** Cursor of the calculation, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The calculation that the cursor belongs to. */
  readonly node: Co2eCalculation;
};

/**
 * Conditions for a list of calculations of emissions. All that are given must hold; a field that is
 * left out sets none.
 */
export type Co2eCalculationFilter = {
  /** Activities, any one of which caused the emissions. */
  readonly activityType?: InputMaybe<ReadonlyArray<Co2eActivityType>>;
  /** Period that the day of the activity must lie in. */
  readonly date?: InputMaybe<Period>;
};

/** Orders for a list of calculations of emissions; rows that tie are ordered by id. */
export type Co2eCalculationOrder =
  /** By `calculationDate`, earliest first. */
  | 'DATE_ASC'
  /** By `calculationDate`, latest first. */
  | 'DATE_DESC';

/** Result of recording emissions: the record, or the errors. */
export type Co2eCalculationPayload = {
  /** The new record; null when there are `userErrors`. */
  readonly co2eCalculation?: Maybe<Co2eCalculation>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Emission factor of an activity. */
export type Co2eFactor = {
  /** Kilograms of CO2 equivalent of one unit of the activity. */
  readonly kgPerUnit: Scalars['Float']['output'];
  /** Publication that the factor was taken from, as whoever recorded the emission named it. */
  readonly source: Scalars['String']['output'];
  /** Unit of the quantity, such as passenger-km. */
  readonly unit: Scalars['String']['output'];
  /** Year that the factor is valid for, 1990 to 2100. */
  readonly year: Scalars['Int']['output'];
};

/** Emission factor of an activity. */
export type Co2eFactorInput = {
  /** Kilograms of CO2 equivalent of one unit of the activity. */
  readonly kgPerUnit: Scalars['Float']['input'];
  /** Publication that the factor was taken from, as whoever recorded the emission named it. */
  readonly source: Scalars['String']['input'];
  /** Unit of the quantity, such as passenger-km. */
  readonly unit: Scalars['String']['input'];
  /** Year that the factor is valid for, 1990 to 2100. */
  readonly year: Scalars['Int']['input'];
};

/** Properties that emissions are summed by. */
export type Co2eGrouping =
  /** One sum for each activity that caused emissions. */
  | 'ACTIVITY_TYPE'
  /** One sum for each category of the GHG Protocol with emissions. */
  | 'GHG_CATEGORY'
  /** One sum for each calendar month with emissions. */
  | 'MONTH';

/** Emissions of a month, quarter or year for each hour that volunteers gave in it. */
export type Co2eIntensity = {
  /** Emissions on record of the days of the period, in kilograms of CO2 equivalent. */
  readonly co2eKg: Scalars['Float']['output'];
  /** Derivation of a figure of this object; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /** `co2eKg` ÷ `volunteerHours`, the value of `Company.co2ePerVolunteerHour`. */
  readonly kgPerVolunteerHour: Scalars['Float']['output'];
  /** Hours of volunteers on record of the period, more than 0. */
  readonly volunteerHours: Scalars['Float']['output'];
};


/** Emissions of a month, quarter or year for each hour that volunteers gave in it. */
export type Co2eIntensityExplainArgs = {
  figure: Scalars['String']['input'];
};

/** Sum of emissions by activity or by month. */
export type Co2eTotal = {
  /** Activity that caused the emissions; null in sums by something else. */
  readonly activityType?: Maybe<Co2eActivityType>;
  /** Sum of emissions in kilograms of CO2 equivalent. Avoided emissions are not subtracted. */
  readonly co2eKg: Scalars['Float']['output'];
  /** Derivation of a figure of this object; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /**
   * Category of the GHG Protocol that the emissions are reported in, such as `Scope 3, category 6: business travel`;
   * null in sums by something else.
   */
  readonly ghgCategory?: Maybe<Scalars['String']['output']>;
  /** Calendar month, such as 2025-09; null in sums by something else. */
  readonly month?: Maybe<Scalars['String']['output']>;
};


/** Sum of emissions by activity or by month. */
export type Co2eTotalExplainArgs = {
  figure: Scalars['String']['input'];
};

/** Record of what a company alone knows of its community investment in a year. */
export type CommunityInvestment = {
  /** Company whose investment it is, and whose users may read the record; null where the viewer may not see it. */
  readonly company?: Maybe<Company>;
  /** Cost of an employee's working hour to the company, in euro cents; null when it was not said. */
  readonly hourlyCostCents?: Maybe<Scalars['SafeInt']['output']>;
  /** Id of the record: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Worth of gifts in kind, in euro cents; null when it was not said. */
  readonly inKindCents?: Maybe<Scalars['SafeInt']['output']>;
  /** Money that others gave because the company did, in euro cents; null when it was not said. */
  readonly leverageCents?: Maybe<Scalars['SafeInt']['output']>;
  /** Cost of running the community programme, in euro cents; null when it was not said. */
  readonly managementCostCents?: Maybe<Scalars['SafeInt']['output']>;
  /** Moment at which it was recorded, in UTC. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** User who recorded it, of the company or of TEEI's staff; null where the viewer may not see them. */
  readonly recordedBy?: Maybe<User>;
  /** Calendar year of the investment. */
  readonly year: Scalars['Int']['output'];
};

/** Result of recording a community investment: the record, or the errors. */
export type CommunityInvestmentPayload = {
  /** The new record; null when there are `userErrors`. */
  readonly communityInvestment?: Maybe<CommunityInvestment>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type Company = {
  /** Community investment in a calendar year, by the framework B4SI. */
  readonly b4si: B4si;
  /** Emissions in a period, summed by activity, by month or by category of the GHG Protocol. */
  readonly co2e: ReadonlyArray<Co2eTotal>;
  /** Emissions of the company, calculation by calculation. */
  readonly co2eCalculations: Co2eCalculationConnection;
  /**
   * `co2ePerVolunteerHour` with its parts and its derivation; null when emissions or hours are missing for exactly that
   * period.
   */
  readonly co2eIntensity?: Maybe<Co2eIntensity>;
  /**
   * Kilograms of CO2 equivalent ÷ volunteer hours of a month, quarter or year; null when either is
   * missing for exactly that period. `co2eIntensity` has its parts, and explains it.
   */
  readonly co2ePerVolunteerHour?: Maybe<Scalars['Float']['output']>;
  /**
   * Records of what the company alone knows of its community investment in a year, newest first, at most 100; the newest
   * counts.
   */
  readonly communityInvestments: ReadonlyArray<CommunityInvestment>;
  /** Number of deliveries by platform and status. Platforms without deliveries are left out. */
  readonly deliveryStats: ReadonlyArray<ImpactDeliveryStats>;
  /**
   * Requirements of a reporting standard for a financial year, with figures of the company's programmes in its calendar
   * year, ordered by topic and code. Empty for years that the standard, or the version that is named, is not made for.
   */
  readonly disclosures: ReadonlyArray<Disclosure>;
  /** Id of the company: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Deliveries of the company's figures to other platforms. */
  readonly impactDeliveries: ImpactDeliveryConnection;
  /** Assessments of topics for a financial year, newest first, at most 100; the newest of a topic counts. */
  readonly materialityAssessments: ReadonlyArray<MaterialityAssessment>;
  /** Figures of one period; null when there are none for it. */
  readonly periodMetrics?: Maybe<CompanyPeriodMetrics>;
  /** Pages about the company's impact for the public, drafts included. */
  readonly publications: PublicationConnection;
  /**
   * Themes that the company's reports can be shown in as documents: `/reports/<reportId>.pdf?theme=<id>`. Without one
   * they are in the company's active branding theme. PDFs take the theme's `accent` alone.
   */
  readonly reportThemes: ReportThemeConnection;
  /** Reports about the company, of every period and language. */
  readonly reports: ReportConnection;
  /** Saved views of the company's figures that the viewer may see: their own and shared ones, or for staff all. */
  readonly savedViews: SavedViewConnection;
  /**
   * Scenarios of the company side by side, each with its difference from a reference: the figures on record of a `baseline`,
   * or else the first scenario.
   */
  readonly scenarioComparison: ScenarioComparison;
  /** Plans of the company and what they would come to, newest first: to be compared with each other, and with its record. */
  readonly scenarios: ReadonlyArray<Scenario>;
  /** Schedules by which reports about the company are written. */
  readonly scheduledReports: ScheduledReportConnection;
  /** Social return on investment of exactly this period, as last calculated; null when it was not calculated. */
  readonly sroi?: Maybe<SroiCalculation>;
  /** Impact leaderboard of the volunteers who chose to be on it. */
  readonly visLeaderboard: VisLeaderboard;
  /** URLs of the company to which events are sent. */
  readonly webhooks: WebhookConnection;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyB4siArgs = {
  year: Scalars['Int']['input'];
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyCo2eArgs = {
  activityType?: InputMaybe<ReadonlyArray<Co2eActivityType>>;
  groupBy?: Co2eGrouping;
  period: Period;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyCo2eCalculationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<Co2eCalculationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Co2eCalculationOrder>;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyCo2eIntensityArgs = {
  period: Period;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyCo2ePerVolunteerHourArgs = {
  period: Period;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyCommunityInvestmentsArgs = {
  year: Scalars['Int']['input'];
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyDeliveryStatsArgs = {
  period?: InputMaybe<Period>;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyDisclosuresArgs = {
  financialYear: Scalars['Int']['input'];
  standard: DisclosureStandard;
  topic?: InputMaybe<DisclosureTopic>;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyImpactDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ImpactDeliveryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ImpactDeliveryOrder>;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyMaterialityAssessmentsArgs = {
  financialYear: Scalars['Int']['input'];
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyPeriodMetricsArgs = {
  period?: InputMaybe<Scalars['String']['input']>;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyPublicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PublicationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PublicationOrder>;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyReportThemesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReportThemeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReportThemeOrder>;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReportFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReportOrder>;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanySavedViewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SavedViewFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SavedViewOrder>;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyScenarioComparisonArgs = {
  baseline?: InputMaybe<Scalars['String']['input']>;
  scenarioIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyScheduledReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ScheduledReportFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ScheduledReportOrder>;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanySroiArgs = {
  period: Period;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyVisLeaderboardArgs = {
  first?: Scalars['Int']['input'];
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyWebhooksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WebhookFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<WebhookOrder>;
};

/** Lengths of periods that companies have figures for. */
export type CompanyPeriodLength =
  /** A calendar month, such as 2025-09. */
  | 'month'
  /** A calendar quarter, such as 2025-Q3. */
  | 'quarter'
  /** A calendar year, such as 2025. */
  | 'year';

/** Figures of a company for one month, quarter or year; there is one row for each. */
export type CompanyPeriodMetrics = {
  /**
   * Moment up to which received events are in the figures, in UTC; null where it was not recorded. Open figures follow
   * their events within a minute. `Company.lateEvents` lists what was received later, `Company.metrics` has it in.
   */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
  /** True when the figures were closed (`closePeriod`): nothing changes them until they are reopened. */
  readonly closed: Scalars['Boolean']['output'];
  /** Moment at which the figures were closed, in UTC; null while they are open. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Company that the figures are about; null where the viewer may not see it. */
  readonly company?: Maybe<Company>;
  /** Moment at which the figures were first written, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Derivation of a figure of this record, with its `asOf`; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /** Id of the record: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Month, quarter or year: 2025-09, 2025-Q3 or 2025. */
  readonly period: Scalars['String']['output'];
  /** Social return on investment: present value of the outcomes ÷ investment. Null when nothing was invested. */
  readonly sroiRatio?: Maybe<Scalars['Float']['output']>;
  /** Money and volunteers' hours that were invested, in euro cents. */
  readonly totalInvestment: Money;
  /** Hours that the company's volunteers gave, to two decimals. */
  readonly totalVolunteerHours: Scalars['Float']['output'];
  /** Moment of the last change to the row, in UTC. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /**
   * Mean volunteer impact score of the company at the end of the period, 0 to 100, as `Metrics.visAverage` explains;
   * null below five volunteers.
   */
  readonly visScore?: Maybe<Scalars['Float']['output']>;
};


/** Figures of a company for one month, quarter or year; there is one row for each. */
export type CompanyPeriodMetricsExplainArgs = {
  figure: Scalars['String']['input'];
};

/** Page of a list of records, with cursors and a count. */
export type CompanyPeriodMetricsConnection = {
  /** The records of the page, each with its cursor. */
  readonly edges: ReadonlyArray<CompanyPeriodMetricsEdge>;
  /** The records of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<CompanyPeriodMetrics>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of records that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A record of a page, with its cursor. */
export type CompanyPeriodMetricsEdge = {
  /** Cursor of the record, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The record that the cursor belongs to. */
  readonly node: CompanyPeriodMetrics;
};

/** Conditions for a list of figures. All that are given must hold; a field that is left out sets none. */
export type CompanyPeriodMetricsFilter = {
  /** Id of the company that the figures are about. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Length of the periods: months, quarters or years only. */
  readonly length?: InputMaybe<CompanyPeriodLength>;
  /** Periods, any one of which the figures must be of: 2025-09, 2025-Q3 or 2025. */
  readonly period?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Bounds of the social return on investment, such as `{gte: 2}`. */
  readonly sroi?: InputMaybe<NumberRange>;
};

/** Orders for a list of figures; rows that tie are ordered by id. */
export type CompanyPeriodMetricsOrder =
  /** By `period`, earliest first; months, quarters and years of one year are side by side. */
  | 'PERIOD_ASC'
  /** By `period`, latest first; months, quarters and years of one year are side by side. */
  | 'PERIOD_DESC';

/** Result of closing or reopening figures: the figures as they are afterwards, or the errors. */
export type CompanyPeriodPayload = {
  /** The figures after the change; null when there are `userErrors`. */
  readonly periodMetrics?: Maybe<CompanyPeriodMetrics>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Figures of a scenario, as they were projected when it was saved, or those on record of a period. */
export type ComparedFigures = {
  /** Difference from the reference; null without one. */
  readonly difference?: Maybe<ScenarioDifference>;
  /** Discount of future years, as a share: 0.035 is 3.5 % a year; null where `outcomes` is. */
  readonly discountRate?: Maybe<Scalars['Float']['output']>;
  /** Derivation of a figure of this object; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /** Worth of an hour of a volunteer's time, in euro cents; null where `outcomes` is. */
  readonly hourlyValue?: Maybe<Money>;
  /**
   * Outcomes that make up `totalValue`, each with its proxy; those of few people on record are one line, as in
   * `SroiCalculation.breakdown`. Null for a period without a calculation, or with one from before they were kept.
   */
  readonly outcomes?: Maybe<ReadonlyArray<SroiOutcome>>;
  /** Month, quarter or year that the figures on record are of; null for a scenario. */
  readonly period?: Maybe<Scalars['String']['output']>;
  /** Names and versions of the programme templates whose proxies were used; null where `outcomes` is. */
  readonly proxySet?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Scenario that the figures are of; null for those on record. */
  readonly scenario?: Maybe<Scenario>;
  /**
   * Participants ÷ seats, to four decimals; above 1, some are not served. Null without seats, and where one to four people
   * have taken places in a period.
   */
  readonly seatUtilization?: Maybe<Scalars['Float']['output']>;
  /**
   * Participants whom volunteers can meet with. Of a period, the places for beneficiaries of the campaigns that ran in it, as
   * many as they have now.
   */
  readonly seats: Scalars['Int']['output'];
  /** Value ÷ investment, to four decimals; null without investment. Of a period without a calculation its ratio on record. */
  readonly sroiRatio?: Maybe<Scalars['Float']['output']>;
  /** Money, and the value of the volunteers' time, in euro cents. */
  readonly totalInvestment: Money;
  /** Present value of the outcomes in euro cents; null for a period on record without a calculation (`Company.sroi`). */
  readonly totalValue?: Maybe<Money>;
  /**
   * Hours of volunteers, to two decimals; null where those of a period are not known: it has a calculation from before they
   * were kept, and no figures of its own.
   */
  readonly volunteerHours?: Maybe<Scalars['Float']['output']>;
};


/** Figures of a scenario, as they were projected when it was saved, or those on record of a period. */
export type ComparedFiguresExplainArgs = {
  figure: Scalars['String']['input'];
};

/** Kinds of author of a text. */
export type ContentAuthor =
  /** An AI model wrote it, which `model` names: generated content, and marked as such. */
  | 'MODEL'
  /** A person wrote it; no mark of generated content is due. */
  | 'PERSON'
  /** Rules of the graph put it together. No model took part. */
  | 'RULES';

/** Address, title and visibility of a new page. */
export type CreatePublicationInput = {
  /** Id of the company of the page. Only staff give it; for others it is their own company. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /**
   * Name of the page in its address, such as `fjordbank-2026`: lower-case letters and digits, joined by single
   * hyphens. CONFLICT when another page has it.
   */
  readonly slug: Scalars['String']['input'];
  /** Title of the page, shown at its top. */
  readonly title: Scalars['String']['input'];
  /** Readers of the page once it is LIVE; TOKEN when it is left out. */
  readonly visibility?: PublicationVisibility;
};

/** Plan of a company's programmes for a span of time. */
export type CreateScenarioInput = {
  /** Money to be spent, in euro cents. */
  readonly budgetCents: Scalars['SafeInt']['input'];
  /** Id of the company whose plan it is. Only staff give it; for others it is their own company. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Length of a session in minutes. */
  readonly minutesPerSession: Scalars['Int']['input'];
  /** Programmes that the participants take part in, whose shares add up to 1. */
  readonly mix: ReadonlyArray<ScenarioProgrammeInput>;
  /** Name of the scenario, once in a company. */
  readonly name: Scalars['String']['input'];
  /** Participants who are expected to come; those beyond the seats are not served. */
  readonly participants: Scalars['Int']['input'];
  /** Participants whom one volunteer can meet with in the whole span. */
  readonly seatsPerVolunteer: Scalars['Int']['input'];
  /** Sessions of each volunteer in the whole span. */
  readonly sessionsPerVolunteer: Scalars['Int']['input'];
  /** Volunteers who take part. */
  readonly volunteers: Scalars['Int']['input'];
};

/** View, and the end of the new link to it. */
export type CreateShareLinkInput = {
  /** Moment at which the link stops working, in UTC: 1 to 90 days from now. */
  readonly expiresAt: Scalars['DateTime']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** True for a link that works without a sign-in; false when it is left out. Only company users give it. */
  readonly isPublic?: Scalars['Boolean']['input'];
  /** Id of the view, one of the viewer's own; a UUID. */
  readonly viewId: Scalars['ID']['input'];
};

/** Result of creating a link: its token, which is shown this once, or the errors. */
export type CreateShareLinkPayload = {
  /** The new link's record; null when there are `userErrors`. */
  readonly shareLink?: Maybe<ShareLink>;
  /**
   * The token, for `resolveShareLink`. Null when there are `userErrors`, and when the request is repeated under its
   * idempotency key: create another link then.
   */
  readonly token?: Maybe<Scalars['String']['output']>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Reasons why a figure of a disclosure has no value. */
export type DatapointAbsence =
  /** The year has no figures on record, or none without investment. */
  | 'NOT_ON_RECORD'
  /** It would be about one to four people. */
  | 'WITHHELD';

/** Bounds of a moment, for lists that are followed or looked ahead in. Those that are given must all hold. */
export type DateTimeRange = {
  /** Earliest moment, included. */
  readonly gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** The moment must be before this. */
  readonly lt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Scenario that is deleted. */
export type DeleteScenarioInput = {
  /** Id of the scenario, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** View that is deleted. */
export type DeleteViewInput = {
  /** Id of the view, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Result of deleting a scenario: its id, or the errors. */
export type DeletedScenarioPayload = {
  /** Id of the scenario that is there no longer; null when there are `userErrors`. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Result of deleting a saved view: its id, or the errors. */
export type DeletedViewPayload = {
  /** Id of the view that is there no longer; null when there are `userErrors`. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Figures that are delivered. */
export type DeliverImpactInput = {
  /** Id of the company; staff must give it, company users must not: theirs is their own. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Period of the figures: 2025-09, 2025-Q3 or 2025. */
  readonly period: Scalars['String']['input'];
  /** Platform that the figures go to. */
  readonly platform: ImpactPlatform;
};

/** Delivery that is given up. */
export type DiscardDeliveryInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the delivery, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Reason for giving it up, without personal data; it is kept with the event. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Requirement of a reporting standard, with the figures of the platform that answer it. */
export type Disclosure = {
  /** Moment of that assessment, in UTC; null without one. */
  readonly assessedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Code of the requirement within the standard, such as S3-4 or 413-1. */
  readonly code: Scalars['String']['output'];
  /** Figures that answer the requirement, in their order; empty where the platform has none. */
  readonly datapoints: ReadonlyArray<DisclosureDatapoint>;
  /** True when the version may be used for the financial year, and is not in force for it yet. */
  readonly isOptional: Scalars['Boolean']['output'];
  /**
   * True unless the topic was found material: then the figures are a supplement, and are to be labelled so (ESRS 1,
   * paragraphs 107 to 109).
   */
  readonly isSupplement: Scalars['Boolean']['output'];
  /** Result of the newest assessment of the topic for the financial year. */
  readonly materiality: Materiality;
  /** Part of the requirement that the platform has no figures for, in English; null when it has all. */
  readonly notAvailable?: Maybe<Scalars['String']['output']>;
  /** Publication that the requirement stands in. */
  readonly source: Scalars['String']['output'];
  /** Name of the standard: ESRS or GRI. */
  readonly standard: Scalars['String']['output'];
  /** Title of the requirement, in English. */
  readonly title: Scalars['String']['output'];
  /** Topic that the requirement belongs to. */
  readonly topic: DisclosureTopic;
  /** Year of the standard's version, such as 2023. */
  readonly version: Scalars['String']['output'];
};

/** Figure that answers a requirement, of the company's programmes in the financial year. */
export type DisclosureDatapoint = {
  /** Reason why there is no value; null when there is one. */
  readonly absence?: Maybe<DatapointAbsence>;
  /** Derivation of a figure of this object; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /** Name of the figure, in English. */
  readonly label: Scalars['String']['output'];
  /** Part of the platform that the figure comes from, such as `figures on record`. */
  readonly source: Scalars['String']['output'];
  /** Unit of the value, such as hours or EUR. */
  readonly unit: Scalars['String']['output'];
  /** Value in `unit`; null with a reason in `absence`. */
  readonly value?: Maybe<Scalars['Float']['output']>;
};


/** Figure that answers a requirement, of the company's programmes in the financial year. */
export type DisclosureDatapointExplainArgs = {
  figure: Scalars['String']['input'];
};

/** Standards of reporting on sustainability, by version where a year may choose. */
export type DisclosureStandard =
  /** European Sustainability Reporting Standards: the version that is in force for the financial year. */
  | 'ESRS'
  /** ESRS of 2023, Delegated Regulation (EU) 2023/2772: financial years 2024 to 2026. */
  | 'ESRS_2023'
  /** ESRS of 2026, Delegated Regulation (EU) 2026/1563: financial years from 2027, optional for 2026. */
  | 'ESRS_2026'
  /** Standards of the Global Reporting Initiative. */
  | 'GRI';

/** Topics of reporting standards that programmes have figures for. */
export type DisclosureTopic =
  /** GRI 201, economic performance. */
  | 'GRI 201'
  /** GRI 413, local communities. */
  | 'GRI 413'
  /** ESRS S3, affected communities. */
  | 'S3';

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

/** Block that shows a quote of a piece of evidence. */
export type EvidenceBlock = PublicationBlock & {
  /** Piece of evidence that is quoted; its text is null once it is withdrawn. */
  readonly evidence?: Maybe<EvidenceSnippet>;
  /** Id of the block: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Kind of block; there is one type for each. */
  readonly kind: PublicationBlockKind;
  /** Position of the block on the page, ascending from the top. */
  readonly order: Scalars['Int']['output'];
};

/**
 * A piece of evidence: text that a person wrote or said, freed of what would identify them. When its
 * author withdraws consent it stays without its text, so that reports that cite it still find it.
 */
export type EvidenceSnippet = {
  /** Citations of the piece in reports, newest first. */
  readonly citedIn: ReadonlyArray<ReportCitation>;
  /** Id of the piece: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
};


/**
 * A piece of evidence: text that a person wrote or said, freed of what would identify them. When its
 * author withdraws consent it stays without its text, so that reports that cite it still find it.
 */
export type EvidenceSnippetCitedInArgs = {
  first?: Scalars['Int']['input'];
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

/** Report that is asked for. */
export type GenerateReportInput = {
  /** Id of the company that the report is about. Only staff give it; for others it is their own company. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Language of the report's words, numbers and dates. */
  readonly locale: ReportLocale;
  /** Month, quarter or year whose figures are on record and closed: 2025-09, 2025-Q3 or 2025. */
  readonly period: Scalars['String']['input'];
  /** Sections of the template that the report has, at least one, each once; all of them when left out. */
  readonly sections?: ReadonlyArray<ReportSection>;
  /** Kind of report, which decides the sections that it can have. */
  readonly template: ReportTemplate;
};

/** Block of a published page that shows a heading above others. */
export type HeadingBlock = PublicationBlock & {
  /** Id of the block: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Kind of block; there is one type for each. */
  readonly kind: PublicationBlockKind;
  /** Level of the heading: 1 is the highest and largest. Null in an older block that has none. */
  readonly level?: Maybe<Scalars['Int']['output']>;
  /** Position of the block on the page, ascending from the top. */
  readonly order: Scalars['Int']['output'];
  /** Text of the heading; null in an older block that has none. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** Delivery of a company's figures for a period to another platform. */
export type ImpactDelivery = {
  /** Company whose figures are delivered; null where the viewer may not see it. */
  readonly company?: Maybe<Company>;
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Id of the delivery: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Mapping of figures to the platform's fields; null for viewers who may not see it. */
  readonly mapping?: Maybe<PlatformMapping>;
  /** Figures that are sent, as a JSON object; sums only, and no personal data. */
  readonly payload: Scalars['JSON']['output'];
  /** Period of the figures: 2025-09, 2025-Q3 or 2025; null when the payload names none. */
  readonly period?: Maybe<Scalars['String']['output']>;
  /** Figures on record of exactly that period; null when there are none, or the payload names no period. */
  readonly periodMetrics?: Maybe<CompanyPeriodMetrics>;
  /** Platform that the figures are delivered to. */
  readonly platform: ImpactPlatform;
  /**
   * Last response of the platform, as JSON: its HTTP `status`, the moment `receivedAt`, and after a success the platform's own
   * `reference` of it, after a failure the `error`. Null before the first.
   */
  readonly response?: Maybe<Scalars['JSON']['output']>;
  /** Number of attempts after the first: four at most, after 1, 5, 25 and 125 minutes. */
  readonly retryCount: Scalars['Int']['output'];
  /** Status of the delivery; new ones are PENDING. */
  readonly status: ImpactDeliveryStatus;
  /** Moment of the last change to the row, in UTC. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** Page of a list of deliveries, with cursors and a count. */
export type ImpactDeliveryConnection = {
  /** The deliveries of the page, each with its cursor. */
  readonly edges: ReadonlyArray<ImpactDeliveryEdge>;
  /** The deliveries of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<ImpactDelivery>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of deliveries that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A delivery of a page, with its cursor. */
export type ImpactDeliveryEdge = {
  /** Cursor of the delivery, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The delivery that the cursor belongs to. */
  readonly node: ImpactDelivery;
};

/** Conditions for a list of deliveries. All that are given must hold; a field that is left out sets none. */
export type ImpactDeliveryFilter = {
  /** Id of the company whose figures are delivered. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Bounds of the moment at which the delivery was created. */
  readonly createdAt?: InputMaybe<DateTimeRange>;
  /** Period that the figures must be of: 2025-09, 2025-Q3 or 2025. */
  readonly period?: InputMaybe<Scalars['String']['input']>;
  /** Platforms, any one of which a delivery must go to. */
  readonly platform?: InputMaybe<ReadonlyArray<ImpactPlatform>>;
  /** Statuses, any one of which a delivery must have. */
  readonly status?: InputMaybe<ReadonlyArray<ImpactDeliveryStatus>>;
  /** Bounds of the moment of the last change to the delivery. */
  readonly updatedAt?: InputMaybe<DateTimeRange>;
};

/** Orders for a list of deliveries; rows that tie are ordered by id. */
export type ImpactDeliveryOrder =
  /** By `createdAt`, oldest first. */
  | 'CREATED_ASC'
  /** By `createdAt`, newest first. */
  | 'CREATED_DESC'
  /** By `updatedAt`, longest unchanged first: the order in which to follow changes. */
  | 'UPDATED_ASC'
  /** By `updatedAt`, last changed first. */
  | 'UPDATED_DESC';

/** Result of a change to a delivery: the delivery as it is afterwards, or the errors. */
export type ImpactDeliveryPayload = {
  /** The delivery after the change; null when there are `userErrors`. */
  readonly impactDelivery?: Maybe<ImpactDelivery>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Number of a company's deliveries to one platform, by status. */
export type ImpactDeliveryStats = {
  /** Number of deliveries that are DEAD_LETTER: given up. */
  readonly deadLetter: Scalars['Int']['output'];
  /** Number of deliveries that are DELIVERED: accepted by the platform. */
  readonly delivered: Scalars['Int']['output'];
  /** Number of deliveries that are FAILED: five attempts without success. */
  readonly failed: Scalars['Int']['output'];
  /** Moment of the last delivery that the platform accepted, in UTC; null before the first. */
  readonly lastDeliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Number of deliveries that are PENDING: not attempted yet. */
  readonly pending: Scalars['Int']['output'];
  /** Platform that the deliveries went to. */
  readonly platform: ImpactPlatform;
  /** Number of deliveries that are RETRYING: another attempt follows. */
  readonly retrying: Scalars['Int']['output'];
  /** Number of deliveries in every status. */
  readonly total: Scalars['Int']['output'];
};

/** Statuses of a delivery to a platform. */
export type ImpactDeliveryStatus =
  /** Given up by hand (`discardDelivery`) after its last attempt failed; final. */
  | 'dead_letter'
  /** Accepted by the platform; final, it is not sent again. */
  | 'delivered'
  /** Rejected or unanswered five times; it can be retried by hand. */
  | 'failed'
  /** Waiting for its first attempt; no data has been sent. */
  | 'pending'
  /** Rejected or unanswered; another attempt follows. */
  | 'retrying';

/** Figures of the record that a mapping may name. */
export type ImpactFigure =
  /** Currency of amounts in the platform: EUR. */
  | 'CURRENCY'
  /** The period, such as 2025-Q3. */
  | 'PERIOD'
  /** Social return on investment: value ÷ investment. */
  | 'SROI_RATIO'
  /** Hours of volunteers in the period. */
  | 'TOTAL_VOLUNTEER_HOURS'
  /** Volunteer impact score, 0 to 100. */
  | 'VIS_SCORE';

/** Platforms that impact figures are delivered to. */
export type ImpactPlatform =
  /** Benevity, an employee giving platform. */
  | 'benevity'
  /** Goodera, an employee volunteering platform. */
  | 'goodera'
  /** Workday, a human resources system. */
  | 'workday';

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

/** Page, and the end of its new token. */
export type IssuePublicationTokenInput = {
  /** Moment at which the token stops working, in UTC: an hour to a year from now. */
  readonly expiresAt: Scalars['DateTime']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of the page, a UUID. */
  readonly publicationId: Scalars['ID']['input'];
};

/** Result of issuing a token: the token itself, which is shown this once, or the errors. */
export type IssuePublicationTokenPayload = {
  /** The new token's record; null when there are `userErrors`. */
  readonly publicationToken?: Maybe<PublicationToken>;
  /**
   * The token, for the argument `token` of `publication` and for the page's address: `/p/<slug>?token=…`. Null when
   * there are `userErrors`, and when the request is repeated under its idempotency key: issue another one then.
   */
  readonly token?: Maybe<Scalars['String']['output']>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Name under which a volunteer joins the leaderboard of their company. */
export type JoinVisLeaderboardInput = {
  /** Name that colleagues read beside the score, such as a first name; CONFLICT when the viewer is on the leaderboard. */
  readonly displayName: Scalars['String']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Place on a leaderboard that is given up. */
export type LeaveVisLeaderboardInput = {
  /** Id of the place, a UUID: one of `User.visLeaderboardMembers`. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Result of leaving a leaderboard: the id of the place that was given up, or the errors. */
export type LeftVisLeaderboardPayload = {
  /** Id of the place that is there no longer; null when there are `userErrors`. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Body that a delivery would have, and what stands against it. */
export type MappingPreview = {
  /**
   * Fields of the platform with their figures; null where the figures are not delivered: they are not on record, not
   * closed, or about fewer than five volunteers in a month.
   */
  readonly body?: Maybe<Scalars['JSON']['output']>;
  /** Reasons for which `deliverImpact`, or the platform by its schema, would reject it; empty when it would be sent. */
  readonly problems: ReadonlyArray<UserError>;
};

/** Results of assessing a topic's materiality. */
export type Materiality =
  /** The company has found the topic material: it reports on it. */
  | 'MATERIAL'
  /** The company has recorded no assessment for the financial year; `assessMateriality` does. */
  | 'NOT_ASSESSED'
  /** The company has found the topic not material: it need not report on it (ESRS 1, paragraph 24). */
  | 'NOT_MATERIAL';

/** Assessment by a company whether a topic is material for a financial year: whether it must be reported on. */
export type MaterialityAssessment = {
  /** Moment at which it was recorded, in UTC. */
  readonly assessedAt: Scalars['DateTime']['output'];
  /** User who recorded the assessment, of the company or of TEEI's staff; null where the viewer may not see them. */
  readonly assessedBy?: Maybe<User>;
  /** Company that assessed the topic; null where the viewer may not see it. */
  readonly company?: Maybe<Company>;
  /** Calendar year in which the financial year begins. */
  readonly financialYear: Scalars['Int']['output'];
  /** Id of the assessment: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** True when the topic was found material. */
  readonly isMaterial: Scalars['Boolean']['output'];
  /** Topic of the standards that the company has judged, such as affected communities. */
  readonly topic: DisclosureTopic;
};

/** Result of assessing a topic: the assessment, or the errors. */
export type MaterialityAssessmentPayload = {
  /** The new assessment; null when there are `userErrors`. */
  readonly materialityAssessment?: Maybe<MaterialityAssessment>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Block that shows one figure with its label. */
export type MetricBlock = PublicationBlock & {
  /** Moment at which the figure was read from the record, in UTC; null until the page is published. */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the block: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Kind of block; there is one type for each. */
  readonly kind: PublicationBlockKind;
  /** Label of the figure on the page; null in an older block that has none. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** Metric that the figure is of, such as VOLUNTEER_HOURS; null in an older block that has none. */
  readonly metric?: Maybe<Scalars['String']['output']>;
  /** Position of the block on the page, ascending from the top. */
  readonly order: Scalars['Int']['output'];
  /** Period that the figure is of: 2025-09, 2025-Q3 or 2025; null in an older block that has none. */
  readonly period?: Maybe<Scalars['String']['output']>;
  /** Unit of the figure, such as hours; null without one. */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** Value of the figure, as the page was published with it; null until it is published. */
  readonly value?: Maybe<Scalars['Float']['output']>;
};

/** Amount of money in one currency. */
export type Money = {
  /** Amount in cents: 12345 is EUR 123.45. */
  readonly amountCents: Scalars['SafeInt']['output'];
  /** ISO 4217 code of the currency; always EUR. */
  readonly currency: Scalars['String']['output'];
};

/** Block with its new position. */
export type MovePublicationBlockInput = {
  /** Id of the block, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** New position, from 0 at the top; one below the last block is the last. */
  readonly order: Scalars['Int']['input'];
};

export type Mutation = {
  /** Adds a block at the end of a draft; a page has at most 50. */
  readonly addPublicationBlock?: Maybe<PublicationPayload>;
  /** Takes a page down for good. */
  readonly archivePublication?: Maybe<PublicationPayload>;
  /**
   * Records whether a company has found a topic of reporting standards material for a financial year, with who said so
   * and when. The newest assessment of a topic and year counts; none is ever changed. Company users assess for their
   * own company, staff for any.
   */
  readonly assessMateriality?: Maybe<MaterialityAssessmentPayload>;
  /**
   * Calculates the social return on a company's investment in a period anew: present values of the outcomes that people
   * achieved in it, by the proxies of their programmes' templates, ÷ the investment on record. The newest calculation
   * of a period counts; none is ever changed.
   */
  readonly calculateSroi?: Maybe<SroiCalculationPayload>;
  /**
   * Orders the impact scores of all volunteers as of a day, in place of those on record of that day: all points that
   * they had earned by the end of the day, or so far today, are counted anew. The gateway carries it out within a
   * minute; `visRun` shows when it did. Scores of each day are also recorded without it, soon after midnight in UTC.
   */
  readonly calculateVis?: Maybe<VisRunPayload>;
  /**
   * Closes a company's figures of a period that is over, as they are: whatever is received later no longer changes
   * them. `CompanyPeriodMetrics.asOf` says which events are in them.
   */
  readonly closePeriod?: Maybe<CompanyPeriodPayload>;
  /** Creates a page as a draft without blocks. Company users do so for their own company, staff for any. */
  readonly createPublication?: Maybe<PublicationPayload>;
  /**
   * Saves a plan with what it would come to: hours, seats, and the social return by the proxies of its programmes' templates
   * as they are today. It changes no record; a company has at most 20.
   */
  readonly createScenario?: Maybe<ScenarioPayload>;
  /** Creates a link to one of the viewer's own views. Its token is in this answer alone, and cannot be read again. */
  readonly createShareLink?: Maybe<CreateShareLinkPayload>;
  /** Deletes a scenario for good. No record and no report refers to one. */
  readonly deleteScenario?: Maybe<DeletedScenarioPayload>;
  /** Deletes one of the viewer's own views, and with it the links to it. */
  readonly deleteView?: Maybe<DeletedViewPayload>;
  /**
   * Delivers a company's figures of a closed period to a platform, whose feature `impactIn.<platform>` the company must have:
   * sums on record alone, of a period each of whose months has no volunteer or at least five. The same figures are
   * delivered once: asked for again, the delivery that there is is the result.
   */
  readonly deliverImpact?: Maybe<ImpactDeliveryPayload>;
  /** Gives a FAILED delivery up for good: it is a DEAD_LETTER. */
  readonly discardDelivery?: Maybe<ImpactDeliveryPayload>;
  /**
   * Asks for a report about a company and a closed period. A job makes it: `status` goes from QUEUED to READY or FAILED.
   * Its figures are those of the record at that moment, and its quotes are of people who consent to publication; what
   * neither the record nor evidence supports is left out, and listed in `refusals`. A report that is made never changes.
   */
  readonly generateReport?: Maybe<ReportPayload>;
  /**
   * Creates a token for a page that is not archived; at most 20 of a page work at a time. The token is in this answer
   * alone, and cannot be read again.
   */
  readonly issuePublicationToken?: Maybe<IssuePublicationTokenPayload>;
  /**
   * Puts the viewer, a volunteer, on the impact leaderboard of their company, under a name of their choice. Nobody is on it
   * who has not chosen to be, and nobody whose role has changed since.
   */
  readonly joinVisLeaderboard?: Maybe<VisLeaderboardMemberPayload>;
  /** Takes the viewer off the leaderboard of their company, at once. */
  readonly leaveVisLeaderboard?: Maybe<LeftVisLeaderboardPayload>;
  /** Moves a block of a draft; those between the two positions move up or down by one. */
  readonly movePublicationBlock?: Maybe<PublicationPayload>;
  /**
   * Publishes a draft with at least one block. Its figures are read from the record, and kept as they are then: each
   * must be of a closed period, whose months each have no volunteer at all or at least five. Its quotes must be of
   * people who consent to publication. A page whose visibility is TOKEN needs a token that works.
   */
  readonly publishPublication?: Maybe<PublicationPayload>;
  /**
   * Records emissions of a company: quantity × emission factor. They count in `Metrics.co2eKg`, except for
   * REMOTE_SESSION and COMMUTING, which sessions and meetings bring with them.
   */
  readonly recordCo2e?: Maybe<Co2eCalculationPayload>;
  /**
   * Records what a company alone knows of its community investment in a calendar year, with who said so and when; the
   * newest record of a year counts as a whole, none is ever changed. Company users record for their own company, staff
   * for any.
   */
  readonly recordCommunityInvestment?: Maybe<CommunityInvestmentPayload>;
  /**
   * Registers a URL to which events of the company are sent as they happen, signed as by Standard Webhooks; a company has
   * at most ten. The URL must be https and of the public internet, also each time that it is called. The secret to verify
   * signatures with is in this answer alone, and cannot be read again. Company users and partners do so for their own
   * company, staff for any.
   */
  readonly registerWebhook?: Maybe<WebhookSecretPayload>;
  /** Removes a block of a draft; those below it move up by one. */
  readonly removePublicationBlock?: Maybe<PublicationPayload>;
  /** Opens closed figures again, so that they follow the events that arrived since. The reason is kept. */
  readonly reopenPeriod?: Maybe<CompanyPeriodPayload>;
  /**
   * Lets a quote of a report be another one: a piece of evidence of the same company, not withdrawn, whose author consents to
   * publication. Citations of written paragraphs stay: their text may repeat words of what they cite.
   */
  readonly replaceCitation?: Maybe<ReportCitationPayload>;
  /**
   * Tries FAILED deliveries of a company again, each as `retryDelivery` does: the hundred oldest. Send it until
   * `replayed` is 0.
   */
  readonly replayFailedDeliveries?: Maybe<ReplayFailedDeliveriesPayload>;
  /**
   * Sends the events again that an ACTIVE webhook's URL has not accepted: all that are FAILED, of the last thirty days.
   * Each has the `webhook-id` that it had.
   */
  readonly replayWebhook?: Maybe<WebhookPayload>;
  /** Tries a FAILED delivery again, up to four times more. */
  readonly retryDelivery?: Maybe<ImpactDeliveryPayload>;
  /**
   * Notes that the viewer has read a report and answers for it: `provenance` names them from then on, and its documents say
   * that it was reviewed. CONFLICT for a report that is not READY, and for one that has been reviewed.
   */
  readonly reviewReport?: Maybe<ReportPayload>;
  /** Ends a token that works: readers who have it no longer see the page. */
  readonly revokePublicationToken?: Maybe<PublicationTokenPayload>;
  /** Ends a link that works: whoever has it no longer sees the view. */
  readonly revokeShareLink?: Maybe<ShareLinkPayload>;
  /**
   * Gives a webhook a new secret, which is in this answer alone. For a day from now requests are signed with the secret
   * before as well, so that the receiver can change over.
   */
  readonly rotateWebhookSecret?: Maybe<WebhookSecretPayload>;
  /**
   * Lets an ACTIVE schedule make a report of the last closed period now, also of one that it has reported before. Its next
   * run stays as it is.
   */
  readonly runScheduledReport?: Maybe<ScheduledReportPayload>;
  /** Saves a dashboard for the viewer; a person has at most ten, each with another name. */
  readonly saveView?: Maybe<SavedViewPayload>;
  /**
   * Has a kind of report made again and again, each about the company's last closed month, quarter or year; a company has
   * at most 10 schedules that are not CANCELLED. The first run is the next time of the expression.
   */
  readonly scheduleReport?: Maybe<ScheduledReportPayload>;
  /** Sets who can read a page once it is LIVE. TOKEN needs a token that works. */
  readonly setPublicationVisibility?: Maybe<PublicationPayload>;
  /**
   * Asks for a report in place of one that is READY, about the same period, whose record may have changed since. The earlier
   * one stays as it is, and names the later one. A report is superseded once; one that FAILED does not count.
   */
  readonly supersedeReport?: Maybe<ReportPayload>;
  /** Sends a `webhook.test` to an ACTIVE webhook, whatever its events are; `Webhook.deliveries` shows what became of it. */
  readonly testWebhook?: Maybe<WebhookPayload>;
  /**
   * Pauses a schedule, resumes it, or cancels it for good. ACTIVE again, no failures are counted, and its next run is the
   * next time of its expression. A report that is being made is finished, also of a schedule that is CANCELLED meanwhile.
   */
  readonly transitionScheduledReport?: Maybe<ScheduledReportPayload>;
  /**
   * Pauses a webhook, switches it off, or resumes it: ACTIVE again, with no failures counted. Events that happen while it
   * is not ACTIVE are FAILED in `Webhook.deliveries` for thirty days, in which `replayWebhook` sends them.
   */
  readonly transitionWebhook?: Maybe<WebhookPayload>;
  /** Takes a LIVE page back, to be changed: it is a draft again, which readers do not see. */
  readonly unpublishPublication?: Maybe<PublicationPayload>;
  /**
   * Changes which figures go into which fields of a platform. The last payload that was delivered to it must fit the platform
   * by the new mapping (`PlatformMapping.schema`); deliveries that wait are sent by it.
   */
  readonly updatePlatformMapping?: Maybe<PlatformMappingPayload>;
  /**
   * Changes title or address of a page that is not archived. The address of a page that was LIVE once stays, since
   * others may have it: changing it is CONFLICT.
   */
  readonly updatePublication?: Maybe<PublicationPayload>;
  /** Replaces the content of a block of a draft. Its kind stays. */
  readonly updatePublicationBlock?: Maybe<PublicationPayload>;
  /** Replaces a plan, and projects it anew with the proxies and rates of today. */
  readonly updateScenario?: Maybe<ScenarioPayload>;
  /** Changes name or settings of one of the viewer's own views. */
  readonly updateView?: Maybe<SavedViewPayload>;
  /**
   * Creates a report theme, or replaces all values of one. Company users do so for their own company,
   * staff for any.
   */
  readonly upsertReportTheme?: Maybe<ReportThemePayload>;
};


export type MutationAddPublicationBlockArgs = {
  input: AddPublicationBlockInput;
};


export type MutationArchivePublicationArgs = {
  input: ArchivePublicationInput;
};


export type MutationAssessMaterialityArgs = {
  input: AssessMaterialityInput;
};


export type MutationCalculateSroiArgs = {
  input: CalculateSroiInput;
};


export type MutationCalculateVisArgs = {
  input: CalculateVisInput;
};


export type MutationClosePeriodArgs = {
  input: ClosePeriodInput;
};


export type MutationCreatePublicationArgs = {
  input: CreatePublicationInput;
};


export type MutationCreateScenarioArgs = {
  input: CreateScenarioInput;
};


export type MutationCreateShareLinkArgs = {
  input: CreateShareLinkInput;
};


export type MutationDeleteScenarioArgs = {
  input: DeleteScenarioInput;
};


export type MutationDeleteViewArgs = {
  input: DeleteViewInput;
};


export type MutationDeliverImpactArgs = {
  input: DeliverImpactInput;
};


export type MutationDiscardDeliveryArgs = {
  input: DiscardDeliveryInput;
};


export type MutationGenerateReportArgs = {
  input: GenerateReportInput;
};


export type MutationIssuePublicationTokenArgs = {
  input: IssuePublicationTokenInput;
};


export type MutationJoinVisLeaderboardArgs = {
  input: JoinVisLeaderboardInput;
};


export type MutationLeaveVisLeaderboardArgs = {
  input: LeaveVisLeaderboardInput;
};


export type MutationMovePublicationBlockArgs = {
  input: MovePublicationBlockInput;
};


export type MutationPublishPublicationArgs = {
  input: PublishPublicationInput;
};


export type MutationRecordCo2eArgs = {
  input: RecordCo2eInput;
};


export type MutationRecordCommunityInvestmentArgs = {
  input: RecordCommunityInvestmentInput;
};


export type MutationRegisterWebhookArgs = {
  input: RegisterWebhookInput;
};


export type MutationRemovePublicationBlockArgs = {
  input: RemovePublicationBlockInput;
};


export type MutationReopenPeriodArgs = {
  input: ReopenPeriodInput;
};


export type MutationReplaceCitationArgs = {
  input: ReplaceCitationInput;
};


export type MutationReplayFailedDeliveriesArgs = {
  input: ReplayFailedDeliveriesInput;
};


export type MutationReplayWebhookArgs = {
  input: ReplayWebhookInput;
};


export type MutationRetryDeliveryArgs = {
  input: RetryDeliveryInput;
};


export type MutationReviewReportArgs = {
  input: ReviewReportInput;
};


export type MutationRevokePublicationTokenArgs = {
  input: RevokePublicationTokenInput;
};


export type MutationRevokeShareLinkArgs = {
  input: RevokeShareLinkInput;
};


export type MutationRotateWebhookSecretArgs = {
  input: RotateWebhookSecretInput;
};


export type MutationRunScheduledReportArgs = {
  input: RunScheduledReportInput;
};


export type MutationSaveViewArgs = {
  input: SaveViewInput;
};


export type MutationScheduleReportArgs = {
  input: ScheduleReportInput;
};


export type MutationSetPublicationVisibilityArgs = {
  input: SetPublicationVisibilityInput;
};


export type MutationSupersedeReportArgs = {
  input: SupersedeReportInput;
};


export type MutationTestWebhookArgs = {
  input: TestWebhookInput;
};


export type MutationTransitionScheduledReportArgs = {
  input: TransitionScheduledReportInput;
};


export type MutationTransitionWebhookArgs = {
  input: TransitionWebhookInput;
};


export type MutationUnpublishPublicationArgs = {
  input: UnpublishPublicationInput;
};


export type MutationUpdatePlatformMappingArgs = {
  input: UpdatePlatformMappingInput;
};


export type MutationUpdatePublicationArgs = {
  input: UpdatePublicationInput;
};


export type MutationUpdatePublicationBlockArgs = {
  input: UpdatePublicationBlockInput;
};


export type MutationUpdateScenarioArgs = {
  input: UpdateScenarioInput;
};


export type MutationUpdateViewArgs = {
  input: UpdateViewInput;
};


export type MutationUpsertReportThemeArgs = {
  input: UpsertReportThemeInput;
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

/** A figure, and the field of the platform that it goes into. */
export type PlatformFieldInput = {
  /** Name of the platform's field. */
  readonly field: Scalars['String']['input'];
  /** Figure of the record that goes into the field. */
  readonly figure: ImpactFigure;
};

/** Mapping of impact figures to the fields of one platform. */
export type PlatformMapping = {
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Id of the mapping: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Version of the mapping, and in `fields` the platform's field of each figure, as a JSON object. */
  readonly mappingConfig: Scalars['JSON']['output'];
  /** Platform whose fields the figures are mapped to; there is one mapping for each. */
  readonly platform: ImpactPlatform;
  /**
   * JSON Schema (2020-12) of what the platform accepts. Its `$comment` says where the schema comes from, or that it is our
   * assumption.
   */
  readonly schema: Scalars['JSON']['output'];
  /** Moment of the last change to the row, in UTC. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** Result of a change to a mapping: the mapping as it is afterwards, or the errors. */
export type PlatformMappingPayload = {
  /** The mapping after the change; null when there are `userErrors`. */
  readonly platformMapping?: Maybe<PlatformMapping>;
  readonly userErrors: ReadonlyArray<UserError>;
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

/** Page about a company's impact, for the public or for those who have a token. */
export type Publication = {
  /** Blocks of the page, from top to bottom. */
  readonly blocks: ReadonlyArray<PublicationBlock>;
  /** Company that the page is about; for others than its own people null unless it has a public profile. */
  readonly company?: Maybe<Company>;
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Id of the page: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Notes of those who edit the page, as a JSON object. */
  readonly metadata: Scalars['JSON']['output'];
  /** Blocks as they were when the page was last published, as a JSON list. */
  readonly publishedBlocks: Scalars['JSON']['output'];
  /** Name of the page in its address: lower-case letters, digits and hyphens, unique over all companies. */
  readonly slug: Scalars['String']['output'];
  /** Status of the page; only LIVE ones can be read from outside the company. */
  readonly status: PublicationStatus;
  /** Title of the page, shown at its top. */
  readonly title: Scalars['String']['output'];
  /** Tokens that give access to the page. */
  readonly tokens: PublicationTokenConnection;
  /**
   * Moment of the last change, in UTC. Sent back as `expectedUpdatedAt`, it makes a mutation fail with
   * CONFLICT if somebody has changed the row since.
   */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Number of views of the page by day, week or month. Spans without views are left out. */
  readonly views: ReadonlyArray<PublicationViewStats>;
  /** Readers of the page once it is LIVE: everybody, or those who have a token. */
  readonly visibility: PublicationVisibility;
};


/** Page about a company's impact, for the public or for those who have a token. */
export type PublicationTokensArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PublicationTokenFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PublicationTokenOrder>;
};


/** Page about a company's impact, for the public or for those who have a token. */
export type PublicationViewsArgs = {
  granularity?: PublicationViewGranularity;
  period: Period;
};

/** Part of a page; its type decides what it shows. */
export type PublicationBlock = {
  /** Id of the block: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Kind of block; there is one type for each. */
  readonly kind: PublicationBlockKind;
  /** Position of the block on the page, ascending from the top. */
  readonly order: Scalars['Int']['output'];
};

/**
 * Content of a block. HEADING needs `text`, and may have `level`; TEXT needs `markdown`; TILE needs `title`, and may
 * have `text` and `link`; EVIDENCE needs `evidenceSnippetId`; METRIC needs `label`, `metric` and `period`; CHART needs
 * `title`, `metric` and `period`. Other fields are BAD_USER_INPUT.
 */
export type PublicationBlockContentInput = {
  /** Id of the piece of evidence that is quoted, one of the company's own. */
  readonly evidenceSnippetId?: Scalars['ID']['input'];
  /** Label of a figure on the page. */
  readonly label?: Scalars['String']['input'];
  /** Level of a heading: 1 is the highest and largest. It is 2 when it is left out. */
  readonly level?: Scalars['Int']['input'];
  /** Address that a card links to: of this site, such as `/join`, or beginning with `https://`. */
  readonly link?: Scalars['String']['input'];
  /** Text in Markdown: paragraphs, lists, emphasis and links. HTML in it is shown as text. */
  readonly markdown?: Scalars['String']['input'];
  /** Figure to show, from the company's record. */
  readonly metric?: PublicationMetric;
  /**
   * Period of a figure: a month 2026-09, a quarter 2026-Q3 or a year 2026. A chart shows the months of a quarter or a
   * year.
   */
  readonly period?: Scalars['String']['input'];
  /** Text of a heading, or below the title of a card. */
  readonly text?: Scalars['String']['input'];
  /** Title of a card or a chart. */
  readonly title?: Scalars['String']['input'];
};

/** Kinds of block on a page; there is one type for each. */
export type PublicationBlockKind =
  /** A chart of a metric over time (`ChartBlock`). */
  | 'CHART'
  /** A quote of a piece of evidence (`EvidenceBlock`). */
  | 'EVIDENCE'
  /** A heading of a level (`HeadingBlock`). */
  | 'HEADING'
  /** One figure with its label (`MetricBlock`). */
  | 'METRIC'
  /** Text in Markdown (`TextBlock`). */
  | 'TEXT'
  /** A card with a title, a text and a link (`TileBlock`). */
  | 'TILE';

/** Page of a list of publications, with cursors and a count. */
export type PublicationConnection = {
  /** The publications of the page, each with its cursor. */
  readonly edges: ReadonlyArray<PublicationEdge>;
  /** The publications of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<Publication>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of publications that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A publication of a page, with its cursor. */
export type PublicationEdge = {
  /** Cursor of the publication, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The publication that the cursor belongs to. */
  readonly node: Publication;
};

/** Conditions for a list of pages. All that are given must hold; a field that is left out sets none. */
export type PublicationFilter = {
  /** Text to search titles for: every word must occur, and the last one may be unfinished. At most 16 words. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Statuses, any one of which a page must have. */
  readonly status?: InputMaybe<ReadonlyArray<PublicationStatus>>;
  /** Visibilities, any one of which a page must have. */
  readonly visibility?: InputMaybe<ReadonlyArray<PublicationVisibility>>;
};

/** Figures of a company's record that a page can show. */
export type PublicationMetric =
  /** Social return in euros for each euro invested. */
  | 'SROI_RATIO'
  /** Mean volunteer impact score, 0 to 100. */
  | 'VIS_SCORE'
  /** Hours that volunteers gave, in hours. */
  | 'VOLUNTEER_HOURS';

/** Orders for a list of pages; rows that tie are ordered by id. */
export type PublicationOrder =
  /** By `createdAt`, newest first. */
  | 'CREATED_DESC'
  /** By `title`, from A to Z. */
  | 'TITLE_ASC';

/** Result of a change to a page: the page as it is afterwards, or the errors. */
export type PublicationPayload = {
  /** The page after the change; null when there are `userErrors`. */
  readonly publication?: Maybe<Publication>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Statuses of a page for the public. */
export type PublicationStatus =
  /** Taken down: readers are answered as if there were no such page. */
  | 'ARCHIVED'
  /** Being written, or taken back to be changed; not public. */
  | 'DRAFT'
  /** Published: it can be read as `visibility` says. */
  | 'LIVE';

/** Token that gives access to a page. The token itself is returned once, when it is created. */
export type PublicationToken = {
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Moment at which the token stops working, in UTC. Revoking a token sets it to that moment. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Id of the token: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** True while the token works: `expiresAt` has not passed. */
  readonly isActive: Scalars['Boolean']['output'];
  /** Page that the token gives access to; null where the viewer may not see it. */
  readonly publication?: Maybe<Publication>;
};

/** Page of a list of tokens, with cursors and a count. */
export type PublicationTokenConnection = {
  /** The tokens of the page, each with its cursor. */
  readonly edges: ReadonlyArray<PublicationTokenEdge>;
  /** The tokens of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<PublicationToken>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of tokens that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A token of a page, with its cursor. */
export type PublicationTokenEdge = {
  /** Cursor of the token, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The token that the cursor belongs to. */
  readonly node: PublicationToken;
};

/** Conditions for a list of tokens. All that are given must hold; a field that is left out sets none. */
export type PublicationTokenFilter = {
  /** True: tokens that work. False: expired or revoked ones. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Orders for a list of tokens; rows that tie are ordered by id. */
export type PublicationTokenOrder =
  /** By `createdAt`, newest first. */
  | 'CREATED_DESC'
  /** By `expiresAt`, earliest first. */
  | 'EXPIRES_ASC';

/** Result of a change to a token: its record as it is afterwards, or the errors. */
export type PublicationTokenPayload = {
  /** The token's record after the change; null when there are `userErrors`. */
  readonly publicationToken?: Maybe<PublicationToken>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Lengths of the spans that views are counted by. */
export type PublicationViewGranularity =
  /** Days from midnight to midnight in UTC. */
  | 'DAY'
  /** Calendar months, such as 2025-09. */
  | 'MONTH'
  /** Weeks from Monday to Sunday (ISO 8601). */
  | 'WEEK';

/** Number of views of a page in one span. */
export type PublicationViewStats = {
  /** Number of times that the page was read in the span. */
  readonly count: Scalars['Int']['output'];
  /** First day of the span, included. */
  readonly periodStart: Scalars['Date']['output'];
  /** Number of visitors, each counted once a day: nobody is recognised on another day. */
  readonly uniqueVisitors: Scalars['Int']['output'];
};

/** Readers of a page that is LIVE. */
export type PublicationVisibility =
  /** Everybody who knows its address. */
  | 'PUBLIC'
  /** Those who have a token of the page, besides the company and staff. */
  | 'TOKEN';

/** Draft that is published. */
export type PublishPublicationInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the page, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type Query = {
  /** Figures of companies by month, quarter and year that the viewer may see. */
  readonly companyPeriodMetrics?: Maybe<CompanyPeriodMetricsConnection>;
  /** Deliveries of impact figures to other platforms that the viewer may see. */
  readonly impactDeliveries?: Maybe<ImpactDeliveryConnection>;
  /** Mappings of impact figures to the fields of platforms: all for staff, a partner's own. */
  readonly platformMappings?: Maybe<ReadonlyArray<PlatformMapping>>;
  /**
   * Body that `deliverImpact` would send of a period of a company, and what stands against sending it; nothing is sent.
   * Given `fields`, by them in place of the mapping that is in force, as `updatePlatformMapping` would set them.
   */
  readonly previewMapping?: Maybe<MappingPreview>;
  /**
   * Page for the public, by its name in the address. An unknown name and a wrong, expired or revoked
   * token are answered alike: NOT_FOUND.
   */
  readonly publication?: Maybe<Publication>;
  /** The report with this id; NOT_FOUND when there is none that the viewer may see. */
  readonly report?: Maybe<Report>;
  /**
   * The report with this `reportId`, by which documents and other systems name it; NOT_FOUND when
   * there is none that the viewer may see.
   */
  readonly reportByReportId?: Maybe<Report>;
  /** Reports that the viewer may see: those about its own company, or for staff all. */
  readonly reports?: Maybe<ReportConnection>;
  /**
   * Saved view that a link shows. A public link opens to everybody, others to people of the view's company. Null alike for
   * a token that is unknown, that the viewer may not use, whose link has expired or was revoked, and whose view is of somebody who
   * has left the company.
   */
  readonly resolveShareLink?: Maybe<SharedView>;
  /** Calculations of the social return on investment that the viewer may see. */
  readonly sroiCalculations?: Maybe<SroiCalculationConnection>;
  /** An ordered calculation of impact scores; NOT_FOUND when there is none with this id. */
  readonly visRun?: Maybe<VisRun>;
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


export type QueryPreviewMappingArgs = {
  companyId?: InputMaybe<Scalars['ID']['input']>;
  fields?: InputMaybe<ReadonlyArray<PlatformFieldInput>>;
  period: Scalars['String']['input'];
  platform: ImpactPlatform;
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


export type QueryResolveShareLinkArgs = {
  token: Scalars['String']['input'];
};


export type QuerySroiCalculationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SroiCalculationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SroiCalculationOrder>;
};


export type QueryVisRunArgs = {
  id: Scalars['ID']['input'];
};

/** Emissions of an activity on a day. */
export type RecordCo2eInput = {
  /** Activity that caused the emissions. */
  readonly activityType: Co2eActivityType;
  /** Id of the company, a UUID. */
  readonly companyId: Scalars['ID']['input'];
  /** Day of the activity, from 2000 on and not in the future. */
  readonly date: Scalars['Date']['input'];
  /** Emission factor, with where it is from. */
  readonly factor: Co2eFactorInput;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Quantity of the activity in the unit of the factor, such as kilometres. */
  readonly quantity: Scalars['Float']['input'];
};

/** Community investment of a company in a year, as far as its programmes do not show it. */
export type RecordCommunityInvestmentInput = {
  /** Id of the company, a UUID: staff name it, for company users it is their own. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Cost of an employee's working hour to the company, wages with taxes and social security, in euro cents. */
  readonly hourlyCostCents?: InputMaybe<Scalars['SafeInt']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Worth of gifts in kind, such as rooms and equipment, at cost to the company, in euro cents. */
  readonly inKindCents?: InputMaybe<Scalars['SafeInt']['input']>;
  /** Money that others gave because the company did, such as employees' own gifts, in euro cents. */
  readonly leverageCents?: InputMaybe<Scalars['SafeInt']['input']>;
  /** Cost of running the community programme, such as staff and overheads, in euro cents. */
  readonly managementCostCents?: InputMaybe<Scalars['SafeInt']['input']>;
  /** Calendar year that the amounts are of, 2000 to 2100; a record of the same year replaces the one before in all figures. */
  readonly year: Scalars['Int']['input'];
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

/** URL that events of a company are to be sent to. */
export type RegisterWebhookInput = {
  /** Id of the company; staff must give it, others must not: theirs is their own. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Names of events, such as `campaign.transitioned`, or of groups: `campaign.*`, `enrollment.*`, `delivery.*`,
   * `publication.*`. Partners, who see no campaigns and no enrolments, receive those of deliveries and pages alone.
   */
  readonly events: ReadonlyArray<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /**
   * URL of the public internet that begins with https://, on port 443 or one from 1024 on, without user, password and
   * fragment.
   */
  readonly url: Scalars['String']['input'];
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

/** Block that is removed. */
export type RemovePublicationBlockInput = {
  /** Id of the block, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Figures to reopen. */
export type ReopenPeriodInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the figures of a company and a period, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Reason of the reopening. It is stored for good, with the event that records it. */
  readonly reason: Scalars['String']['input'];
};

/** Citation, and the piece of evidence that takes the place of the one that it names. */
export type ReplaceCitationInput = {
  /** Id of a piece of evidence of the report's company, a UUID. */
  readonly evidenceId: Scalars['ID']['input'];
  /** Id of the citation, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Failed deliveries that are tried again. */
export type ReplayFailedDeliveriesInput = {
  /** Id of the company; staff must give it, company users must not: theirs is their own. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Platform whose deliveries are tried again; all by default. */
  readonly platform?: InputMaybe<ImpactPlatform>;
};

/** Result of trying failed deliveries again: their number, or the errors. */
export type ReplayFailedDeliveriesPayload = {
  /** Number of deliveries that are tried again, 100 at most; null when there are `userErrors`. */
  readonly replayed?: Maybe<Scalars['Int']['output']>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Webhook to which events that it missed are sent again. */
export type ReplayWebhookInput = {
  /** Id of the webhook, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Report about a company and a period, with the source of each paragraph. Once it is READY, it is never changed. */
export type Report = {
  /** Citations of evidence in the report, paragraph by paragraph. */
  readonly citations: ReportCitationConnection;
  /** Company that the report is about; null where the viewer may not see it. */
  readonly company?: Maybe<Company>;
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Estimated cost of the model in US dollars, as a decimal text such as "0.412000". */
  readonly estimatedCostUsd: Scalars['String']['output'];
  /** Cause for which no report was made; null unless it is FAILED. */
  readonly failure?: Maybe<ReportFailure>;
  /** Writer of the report's words: a person, an AI model, or rules that put figures of the record into sentences. */
  readonly generatedBy: ReportAuthor;
  /** Id of the record: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** ISO 639-1 code of the report's language, such as `no`. */
  readonly locale: Scalars['String']['output'];
  /** Name of the AI model that wrote the report; null when a person did, or rules: see `generatedBy`. */
  readonly modelName?: Maybe<Scalars['String']['output']>;
  /** Days that the report covers. */
  readonly period: ReportingPeriod;
  /** Origin of the report's words: the rules or the model that they are from, and who has reviewed them. */
  readonly provenance: Provenance;
  /** Parts that the report was asked for and does not have, each with the reason; empty until it is READY. */
  readonly refusals: ReadonlyArray<ReportRefusal>;
  /** Id by which documents and other systems name the report, a UUID. */
  readonly reportId: Scalars['ID']['output'];
  /** Schedule whose run asked for the report; null for one that a person asked for, or that was written elsewhere. */
  readonly schedule?: Maybe<ScheduledReport>;
  /**
   * Text of the report as JSON: `[{title, paragraphs: [{index, text}]}]`, empty until it is READY. Paragraphs are numbered
   * from 0 through all sections. A paragraph of figures lists its `sources`: `[{record, period, asOf}]`. One of
   * `kind: "quote"` has no text: its words are the evidence that its citation names, for as long as they may be shown.
   * Sections have `charts`, if any: `[{title, unit, points: [{label, value}]}]`.
   */
  readonly sections: Scalars['JSON']['output'];
  /**
   * Standing of the report: QUEUED when it is asked for, then GATHERING and GENERATING, and READY or FAILED. Reports that
   * were written elsewhere are READY.
   */
  readonly status: ReportStatus;
  /** Report that takes the place of this one, the newest that was asked for; null while there is none. */
  readonly supersededBy?: Maybe<Report>;
  /** Earlier report that this one takes the place of; null for most. */
  readonly supersedes?: Maybe<Report>;
  /** Kind of report; null for one that was written elsewhere. */
  readonly template?: Maybe<ReportTemplate>;
  /** Name of the kind of report in the report's language, in English where it has none: `Detaljert effektrapport`. */
  readonly title: Scalars['String']['output'];
  /** Number of tokens sent to and returned by the model for this report; 0 when a person wrote it. */
  readonly tokensTotal: Scalars['Int']['output'];
  /** Numbers of the paragraphs with neither evidence that is cited nor a source in the record, in order. */
  readonly uncitedParagraphs: ReadonlyArray<Scalars['Int']['output']>;
};


/** Report about a company and a period, with the source of each paragraph. Once it is READY, it is never changed. */
export type ReportCitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReportCitationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReportCitationOrder>;
};

/** Kind of writer that a report's text is from, which its documents say. */
export type ReportAuthor =
  /** An AI model wrote it: see `modelName`. */
  | 'MODEL'
  /** A person wrote it, outside of the graph. */
  | 'PERSON'
  /** Rules of the graph put figures of the record into sentences. No model took part. */
  | 'RULES';

/** Citation of a piece of evidence in one paragraph of a report. */
export type ReportCitation = {
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Piece of evidence that is cited; its text is null once it is withdrawn. */
  readonly evidence?: Maybe<EvidenceSnippet>;
  /** Id of the citation: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Number of the paragraph, from 0: its `index` in the report's `sections`. */
  readonly paragraphIndex: Scalars['Int']['output'];
  /** Report that cites the evidence; null where the viewer may not see it. */
  readonly report?: Maybe<Report>;
};

/** Page of a list of citations, with cursors and a count. */
export type ReportCitationConnection = {
  /** The citations of the page, each with its cursor. */
  readonly edges: ReadonlyArray<ReportCitationEdge>;
  /** The citations of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<ReportCitation>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of citations that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A citation of a page, with its cursor. */
export type ReportCitationEdge = {
  /** Cursor of the citation, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The citation that the cursor belongs to. */
  readonly node: ReportCitation;
};

/** Conditions for a list of citations. All that are given must hold; a field that is left out sets none. */
export type ReportCitationFilter = {
  /** Id of the piece of evidence that is cited. */
  readonly evidenceId?: InputMaybe<Scalars['ID']['input']>;
  /** Number of the paragraph that the evidence is cited in. */
  readonly paragraph?: InputMaybe<Scalars['Int']['input']>;
};

/** Orders for a list of citations; rows that tie are ordered by id. */
export type ReportCitationOrder =
  /** By `createdAt`, newest first. */
  | 'CREATED_DESC'
  /** By the number of the paragraph, first to last. */
  | 'PARAGRAPH_ASC';

/** Result of replacing a citation: the citation as it is afterwards, or the errors. */
export type ReportCitationPayload = {
  /** The citation after the change; null when there are `userErrors`. */
  readonly reportCitation?: Maybe<ReportCitation>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Page of a list of reports, with cursors and a count. */
export type ReportConnection = {
  /** The reports of the page, each with its cursor. */
  readonly edges: ReadonlyArray<ReportEdge>;
  /** The reports of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<Report>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of reports that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A report of a page, with its cursor. */
export type ReportEdge = {
  /** Cursor of the report, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The report that the cursor belongs to. */
  readonly node: Report;
};

/** Causes for which a report was not made. */
export type ReportFailure =
  /** Its job failed again and again; operators find the error by the report's id. */
  | 'internal'
  /** Every part was left out: see `refusals`. */
  | 'nothing_to_say'
  /** The figures of its period are not on record, or not closed: staff close them with `closePeriod`. */
  | 'period_open';

/** Conditions for a list of reports. All that are given must hold; a field that is left out sets none. */
export type ReportFilter = {
  /** Id of the company that the reports are about. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Period in which the reports were written. */
  readonly createdAt?: InputMaybe<Period>;
  /** ISO 639-1 codes of languages, any one of which a report must be in. */
  readonly locale?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Names of AI models, any one of which wrote the report. */
  readonly model?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Period of which the reports cover at least one day. */
  readonly period?: InputMaybe<Period>;
  /** Id of the schedule whose runs asked for the reports. */
  readonly scheduleId?: InputMaybe<Scalars['ID']['input']>;
  /** True: reports written by a model. False: those written by a person. */
  readonly writtenByModel?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Languages in which reports are made. */
export type ReportLocale =
  /** English, with numbers and dates as in the United Kingdom. */
  | 'en'
  /** Norwegian (bokmål), with Norwegian numbers and dates. */
  | 'no'
  /** Ukrainian, with Ukrainian numbers and dates. */
  | 'uk';

/** Orders for a list of reports; rows that tie are ordered by id. */
export type ReportOrder =
  /** By `createdAt`, newest first. */
  | 'CREATED_DESC'
  /** By the first day that is covered, earliest first. */
  | 'PERIOD_ASC'
  /** By the first day that is covered, latest first. */
  | 'PERIOD_DESC';

/** Result of asking for a report: the report, which a job then makes, or the errors. */
export type ReportPayload = {
  /** The report as it stands; null when there are `userErrors`. */
  readonly report?: Maybe<Report>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Part that was left out of a report, with the reason. */
export type ReportRefusal = {
  /** Reason for which it was left out. */
  readonly reason: ReportRefusalReason;
  /** Section that the part belongs to. */
  readonly section: ReportSection;
  /** Figure or chart that was left out, such as `volunteerHours`; `quotes` where no evidence can be quoted. */
  readonly subject: Scalars['String']['output'];
};

/** Reasons for which a part is left out of a report. */
export type ReportRefusalReason =
  /** The figures of a month in the period are not closed. */
  | 'NOT_CLOSED'
  /** There is no such figure on record for the period. */
  | 'NOT_ON_RECORD'
  /** No evidence from the period can be quoted: there is none, or its authors do not consent to publication. */
  | 'NO_EVIDENCE'
  /** It is about fewer than five people, in the period or in one of its months. */
  | 'SMALL_GROUP';

/** Sections of reports. Figures in them are those of the record. */
export type ReportSection =
  /** Emissions by the activity that caused them, in kilograms of CO2 equivalent. */
  | 'climate'
  /**
   * Participants by the outcome that they achieved, of the newest calculation: outcomes that one proxy values, of five people
   * at least each.
   */
  | 'outcomes'
  /** Social value, investment and their ratio (SROI), of the newest calculation, made since the period was closed. */
  | 'return'
  /** Volunteer hours, impact score and social return of the period. */
  | 'summary'
  /** Quotes of evidence from the period, whose authors consent to publication. */
  | 'voices'
  /** Volunteer hours, with a chart by month for quarters and years. */
  | 'volunteering';

/** Standings of a report, from the request for it on. */
export type ReportStatus =
  /** Not made, for the reason in `failure`; another report can be asked for. */
  | 'failed'
  /** The record of its period is being read. */
  | 'gathering'
  /** Its sections are being composed. */
  | 'generating'
  /** Asked for: its job has not begun. */
  | 'queued'
  /** Made, with its sections and citations, which stay as they are. */
  | 'ready';

/** Kinds of report that can be scheduled. */
export type ReportTemplate =
  /** Disclosures that the Corporate Sustainability Reporting Directive requires. */
  | 'csrd-compliance'
  /** All figures and evidence, campaign by campaign. */
  | 'detailed-impact'
  /** One page of the main figures, for decision makers. */
  | 'executive-summary'
  /** A summary for partners and the public. */
  | 'stakeholder-briefing';

/** Look of a company's reports: colours, font and cover. */
export type ReportTheme = {
  /** Company that the theme belongs to; null where the viewer may not see it. */
  readonly company?: Maybe<Company>;
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Id of the theme: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Name of the theme, shown to the company's users. */
  readonly name: Scalars['String']['output'];
  /**
   * Settings of the theme as a JSON object: colours, font and cover. Those that are missing are those
   * of the company's active branding theme.
   */
  readonly themeConfig: Scalars['JSON']['output'];
  /**
   * Moment of the last change, in UTC. Sent back as `expectedUpdatedAt`, it makes a mutation fail with
   * CONFLICT if somebody has changed the row since.
   */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** Settings of a report theme. Colours are `#` and six hexadecimal digits, such as #0b5d3b. */
export type ReportThemeConfigInput = {
  /** Colour of headings and charts, such as `#0A5FFF`. */
  readonly accent?: Scalars['String']['input'];
  /** Colour of the pages behind the text, such as `#FFFFFF`; see `text`. */
  readonly background?: Scalars['String']['input'];
  /**
   * True when HTML and PDF documents have an image at their top: the `HERO_IMAGE` of the company's active branding theme, where
   * it is stored by the graph (`putAsset`). It is decoration, which screen readers pass over.
   */
  readonly coverImage?: Scalars['Boolean']['input'];
  /**
   * Name of the font family of all text. One with other signs than letters, digits, spaces, `.`, `_` and `-` is not
   * used: the font is that of the branding theme.
   */
  readonly font?: Scalars['String']['input'];
  /**
   * Colour of text, such as `#1A1A1A`. Where its contrast to the background, or to that of the branding theme, is below
   * 4.5 : 1 (WCAG 2.2, 1.4.3), both are those of the branding theme.
   */
  readonly text?: Scalars['String']['input'];
};

/** Page of a list of themes, with cursors and a count. */
export type ReportThemeConnection = {
  /** The themes of the page, each with its cursor. */
  readonly edges: ReadonlyArray<ReportThemeEdge>;
  /** The themes of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<ReportTheme>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of themes that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A theme of a page, with its cursor. */
export type ReportThemeEdge = {
  /** Cursor of the theme, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The theme that the cursor belongs to. */
  readonly node: ReportTheme;
};

/** Conditions for a list of themes. All that are given must hold; a field that is left out sets none. */
export type ReportThemeFilter = {
  /** Id of the one theme that is listed; none is, where it is another company's or unknown. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** Text that the name must contain, in either case. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
};

/** Orders for a list of report themes; rows that tie are ordered by id. */
export type ReportThemeOrder =
  /** By `createdAt`, newest first. */
  | 'CREATED_DESC'
  /** By `name`, from A to Z. */
  | 'NAME_ASC';

/** Result of a change to a report theme: the theme as it is afterwards, or the errors. */
export type ReportThemePayload = {
  /** The theme after the change; null when there are `userErrors`. */
  readonly reportTheme?: Maybe<ReportTheme>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Span of days that a report or a calculation covers. */
export type ReportingPeriod = {
  /** First day of the span, included. */
  readonly from: Scalars['Date']['output'];
  /** Last day of the span, included. */
  readonly to: Scalars['Date']['output'];
};

/** Delivery that is tried again. */
export type RetryDeliveryInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the delivery, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A report that a person has read. */
export type ReviewReportInput = {
  /** Id of the report, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Token that is ended, so that its link opens nothing any more. */
export type RevokePublicationTokenInput = {
  /** Id of the token, a UUID: not the token itself. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Link that is ended. */
export type RevokeShareLinkInput = {
  /** Id of the link, a UUID: not its token. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Webhook whose secret is replaced. */
export type RotateWebhookSecretInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the webhook, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Schedule that is to run at once. */
export type RunScheduledReportInput = {
  /** Id of the schedule, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Name and settings of a new view. */
export type SaveViewInput = {
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Name of the view; CONFLICT when the viewer has one of that name. */
  readonly name: Scalars['String']['input'];
  /** Filters, figures and layout of the dashboard, as `SavedView.viewConfig` shows them. */
  readonly viewConfig: SavedViewConfigInput;
};

/** Dashboard as a person has arranged and saved it. */
export type SavedView = {
  /** Company whose figures the dashboard shows; null where the viewer may not see it. */
  readonly company?: Maybe<Company>;
  /** Moment at which the dashboard was saved, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Id of the view: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Name of the dashboard; a person has each name once. */
  readonly name: Scalars['String']['output'];
  /** Links through which the dashboard is shared. */
  readonly shareLinks: ShareLinkConnection;
  /**
   * Moment of the last change, in UTC. Sent back as `expectedUpdatedAt`, it makes a mutation fail with
   * CONFLICT if somebody has changed the row since.
   */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Person who saved the dashboard; null where the viewer may not see them. */
  readonly user?: Maybe<User>;
  /** Figures, filters and layout of the dashboard, as a JSON object. */
  readonly viewConfig: Scalars['JSON']['output'];
};


/** Dashboard as a person has arranged and saved it. */
export type SavedViewShareLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ShareLinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ShareLinkOrder>;
};

/** Settings of a dashboard. */
export type SavedViewConfigInput = {
  /** Names of the figures that it shows, in their order, such as `volunteerHours`. */
  readonly columns: ReadonlyArray<Scalars['String']['input']>;
  /** Period of its figures, relative to the day on which it is opened. */
  readonly period?: RelativePeriod;
  /** True when all users of the company may see the view; false when it is left out. */
  readonly shared?: Scalars['Boolean']['input'];
};

/** Page of a list of views, with cursors and a count. */
export type SavedViewConnection = {
  /** The views of the page, each with its cursor. */
  readonly edges: ReadonlyArray<SavedViewEdge>;
  /** The views of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<SavedView>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of views that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A view of a page, with its cursor. */
export type SavedViewEdge = {
  /** Cursor of the view, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The view that the cursor belongs to. */
  readonly node: SavedView;
};

/** Conditions for a list of views. All that are given must hold; a field that is left out sets none. */
export type SavedViewFilter = {
  /** Id of the company whose figures the dashboards show. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Text that the name must contain, in either case. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Id of the person who saved the dashboards. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders for a list of views; rows that tie are ordered by id. */
export type SavedViewOrder =
  /** By `createdAt`, newest first. */
  | 'CREATED_DESC'
  /** By `name`, from A to Z. */
  | 'NAME_ASC';

/** Result of a change to a saved view: the view as it is afterwards, or the errors. */
export type SavedViewPayload = {
  /** The view after the change; null when there are `userErrors`. */
  readonly savedView?: Maybe<SavedView>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * Plan of a company's programmes, and what it would come to. It is nobody's record: no figure, report, page or delivery has
 * it in.
 */
export type Scenario = {
  /** Money to be spent in the whole span, in euro cents, 0 or more. */
  readonly budget: Money;
  /** Company whose plan it is; null where the viewer may not see it. */
  readonly company?: Maybe<Company>;
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Id of the scenario: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Length of a session in minutes. */
  readonly minutesPerSession: Scalars['Int']['output'];
  /** Programmes that the participants take part in. */
  readonly mix: ReadonlyArray<ScenarioProgramme>;
  /** Name of the scenario, once in its company. */
  readonly name: Scalars['String']['output'];
  /** Number of participants who are expected to come, 0 or more. */
  readonly participants: Scalars['Int']['output'];
  /** Hours, people and value of the plan, by the proxies and rates of the day on which it was saved. */
  readonly projection: ScenarioProjection;
  /** Participants whom one volunteer can meet with in the whole span. */
  readonly seatsPerVolunteer: Scalars['Int']['output'];
  /** Sessions of each volunteer in the whole span. */
  readonly sessionsPerVolunteer: Scalars['Int']['output'];
  /**
   * Moment of the last change, in UTC. Sent back as `expectedUpdatedAt`, it makes a mutation fail with
   * CONFLICT if somebody has changed the row since.
   */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Number of volunteers who are planned to take part, 0 or more. */
  readonly volunteers: Scalars['Int']['output'];
};

/** Scenarios side by side. Nothing is stored: the same plans and records give the same answer. */
export type ScenarioComparison = {
  /**
   * Figures that the others are compared with: those of the `baseline`, null where nothing of it is on record; without a
   * `baseline` those of the first scenario, null where there is none.
   */
  readonly reference?: Maybe<ComparedFigures>;
  /** Scenarios in the order asked for. Without a `baseline` the first is the reference too. */
  readonly scenarios: ReadonlyArray<ComparedFigures>;
};

/** Figures of a scenario, less those of the reference that it is compared with. */
export type ScenarioDifference = {
  /**
   * True when both are valued alike: by the same templates' proxies, discount rate and worth of an hour. Otherwise a part of the
   * difference in value and ratio is theirs. Null where the reference does not say by which.
   */
  readonly isValuedAlike?: Maybe<Scalars['Boolean']['output']>;
  /** Participants ÷ seats, to four decimals; null where either has none: without seats, and where participants are withheld. */
  readonly seatUtilization?: Maybe<Scalars['Float']['output']>;
  /** Participants whom volunteers can meet with. */
  readonly seats: Scalars['Int']['output'];
  /** Value ÷ investment, to four decimals; null where either has no ratio, such as without investment. */
  readonly sroiRatio?: Maybe<Scalars['Float']['output']>;
  /** Investment, in euro cents. */
  readonly totalInvestment: Money;
  /** Present value of the outcomes, in euro cents; null where either has none, such as live figures. */
  readonly totalValue?: Maybe<Money>;
  /** Hours of volunteers, to two decimals; below 0 for fewer than the reference, null where either has none on record. */
  readonly volunteerHours?: Maybe<Scalars['Float']['output']>;
};

/** Result of saving a scenario: the scenario with its projection, or the errors. */
export type ScenarioPayload = {
  /** The scenario after the change; null when there are `userErrors`. */
  readonly scenario?: Maybe<Scenario>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Programme of a saved plan, with the share of its participants. */
export type ScenarioProgramme = {
  /** Share of them who are expected to achieve each outcome of the template, 0 to 1. */
  readonly achievement: Scalars['Float']['output'];
  /** Share of the participants who take part in it, 0 to 1. */
  readonly share: Scalars['Float']['output'];
  /** Id of the programme template, a UUID. */
  readonly templateId: Scalars['ID']['output'];
};

/** Programme that a plan is to have, and the share of its participants. */
export type ScenarioProgrammeInput = {
  /** Share of them who are expected to achieve each outcome of the template, 0 to 1: an assumption of the planner. */
  readonly achievement: Scalars['Float']['input'];
  /** Share of the participants who take part in it, 0 to 1. */
  readonly share: Scalars['Float']['input'];
  /** Id of a programme template that is in use, a UUID. */
  readonly templateId: Scalars['ID']['input'];
};

/**
 * Projection of a plan, by the functions that calculate the record: outcomes are people × proxy, less what would have
 * happened anyway, discounted; the investment is the budget and the value of the volunteers' time.
 */
export type ScenarioProjection = {
  /** Moment of the projection, in UTC. */
  readonly calculatedAt: Scalars['DateTime']['output'];
  /** Discount of future years, as a share: 0.035 is 3.5 % a year. */
  readonly discountRate: Scalars['Float']['output'];
  /** Derivation of a figure of this object; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /** Worth of an hour of a volunteer's time, in euro cents. */
  readonly hourlyValue: Money;
  /** (Value − investment) ÷ investment, to four decimals; null without investment. */
  readonly netRatio?: Maybe<Scalars['Float']['output']>;
  /** Outcomes that make up `totalValue`, with the people expected to achieve each and its proxy. */
  readonly outcomes: ReadonlyArray<SroiOutcome>;
  /** Names and versions of the templates whose proxies were used. */
  readonly proxySet: ReadonlyArray<Scalars['String']['output']>;
  /** Participants ÷ seats: above 1, some are not served; null without a seat. */
  readonly seatUtilization?: Maybe<Scalars['Float']['output']>;
  /** Participants whom the volunteers could meet with. */
  readonly seats: Scalars['Int']['output'];
  /** Ratio if the proxies of one type of outcome were 20 % lower or higher, for types that five people or more achieve. */
  readonly sensitivity: ReadonlyArray<SroiSensitivity>;
  /** Present value of the outcomes ÷ investment; null without investment. */
  readonly sroiRatio?: Maybe<Scalars['Float']['output']>;
  /** Value of these hours, by the worth of an hour of a volunteer's time on the day of the projection. */
  readonly timeValue: Money;
  /** Budget and value of the volunteers' time, in euro cents. */
  readonly totalInvestment: Money;
  /** Present value of the outcomes, in euro cents. */
  readonly totalValue: Money;
  /** Hours that volunteers would give: volunteers × sessions × minutes ÷ 60. */
  readonly volunteerHours: Scalars['Float']['output'];
};


/**
 * Projection of a plan, by the functions that calculate the record: outcomes are people × proxy, less what would have
 * happened anyway, discounted; the investment is the budget and the value of the volunteers' time.
 */
export type ScenarioProjectionExplainArgs = {
  figure: Scalars['String']['input'];
};

/** Reports that are to be made again and again, and when. */
export type ScheduleReportInput = {
  /** Id of the company that the reports are about. Only staff give it; for others it is their own company. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Length of the periods that are reported; YEAR for CSRD_COMPLIANCE, whose disclosures are of financial years. */
  readonly covers: CompanyPeriodLength;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Language of the reports' words, numbers and dates. */
  readonly locale: ReportLocale;
  /**
   * Times as a cron expression of five fields: minute, hour, day of the month, month, day of the week. The minute is one
   * number, so that runs are an hour apart; `0 6 1 1,4,7,10 *` is 06:00 on the first of each quarter.
   */
  readonly scheduleCron: Scalars['String']['input'];
  /** Kind of report; it has all sections of its template. */
  readonly template: ReportTemplate;
  /** Place by whose clock it runs, by its name in the IANA database: `Europe/Oslo`. */
  readonly timeZone: Scalars['String']['input'];
};

/** Schedule by which a kind of report is written again and again for a company. */
export type ScheduledReport = {
  /** Company that the reports are about; null where the viewer may not see it. */
  readonly company?: Maybe<Company>;
  /** Length of the periods that the reports are about; each report is about the last one that is closed. */
  readonly covers: CompanyPeriodLength;
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Number of runs that have failed since the last one that made a report, 0 to 3; with the third it is FAILED. */
  readonly failures: Scalars['Int']['output'];
  /** Id of the schedule: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Cause for which the last run made no report; null when it made one, before the first, and since it was resumed. */
  readonly lastFailure?: Maybe<ReportFailure>;
  /** Moment at which the last run began, by the clock or by hand, in UTC; null before the first. */
  readonly lastRunAt?: Maybe<Scalars['DateTime']['output']>;
  /** Language of the reports: their words, numbers and dates. */
  readonly locale: ReportLocale;
  /**
   * Moment of the next run, in UTC; null unless the schedule is ACTIVE or RUNNING. A report that would say the same as the
   * last one is not made: the run is passed over until another period is closed.
   */
  readonly nextRunAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Times of the runs as a cron expression of five fields, by the clock of `timeZone`: `0 6 1 * *` is 06:00 on the first
   * of each month. A time that the change to summer time leaves out comes when that hour is over, or not on that day where
   * the expression has other hours too.
   */
  readonly scheduleCron: Scalars['String']['output'];
  /** Status of the schedule; new ones are ACTIVE. */
  readonly status: ScheduledReportStatus;
  /** Kind of report that is written at each run. */
  readonly template: ReportTemplate;
  /** Place by whose clock it runs, by its name in the IANA database: `Europe/Oslo`. */
  readonly timeZone: Scalars['String']['output'];
  /**
   * Moment of the last change, in UTC. Sent back as `expectedUpdatedAt`, it makes a mutation fail with
   * CONFLICT if somebody has changed the row since.
   */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** Page of a list of schedules, with cursors and a count. */
export type ScheduledReportConnection = {
  /** The schedules of the page, each with its cursor. */
  readonly edges: ReadonlyArray<ScheduledReportEdge>;
  /** The schedules of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<ScheduledReport>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of schedules that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A schedule of a page, with its cursor. */
export type ScheduledReportEdge = {
  /** Cursor of the schedule, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The schedule that the cursor belongs to. */
  readonly node: ScheduledReport;
};

/** Conditions for a list of schedules. All that are given must hold; a field that is left out sets none. */
export type ScheduledReportFilter = {
  /** Statuses, any one of which a schedule must have. */
  readonly status?: InputMaybe<ReadonlyArray<ScheduledReportStatus>>;
  /** Kinds of report, any one of which a schedule must write. */
  readonly template?: InputMaybe<ReadonlyArray<ReportTemplate>>;
};

/** Orders for a list of schedules; rows that tie are ordered by id. */
export type ScheduledReportOrder =
  /** By `createdAt`, newest first. */
  | 'CREATED_DESC'
  /** By `nextRunAt`, earliest first; schedules without a next run last. */
  | 'NEXT_RUN_ASC';

/** Result of a change to a schedule: the schedule as it is afterwards, or the errors. */
export type ScheduledReportPayload = {
  /** The schedule after the change; null when there are `userErrors`. */
  readonly scheduledReport?: Maybe<ScheduledReport>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Statuses of a schedule for reports. */
export type ScheduledReportStatus =
  /** Running by its schedule: the next report is made at `nextRunAt`. */
  | 'active'
  /** Ended for good: it makes no further report and cannot be resumed. */
  | 'cancelled'
  /** Stopped after three runs in a row failed, of which the company's users are notified; it can become ACTIVE again. */
  | 'failed'
  /** Suspended; it can become ACTIVE again. */
  | 'paused'
  /** A report is being made at this moment; it becomes ACTIVE or FAILED when that is over. */
  | 'running';

/** Page, and who can read it once it is LIVE. */
export type SetPublicationVisibilityInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the page, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Readers of the page. */
  readonly visibility: PublicationVisibility;
};

/** Link that shows a saved view to whoever has its token. The token is returned once, when the link is created. */
export type ShareLink = {
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Moment at which the link stops working, in UTC. Revoking a link sets it to that moment. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Id of the link: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** True while the link works: `expiresAt` has not passed. */
  readonly isActive: Scalars['Boolean']['output'];
  /** True when the link works without a sign-in. */
  readonly isPublic: Scalars['Boolean']['output'];
  /** Saved view that the link shows; null where the viewer may not see it. */
  readonly view?: Maybe<SavedView>;
};

/** Page of a list of links, with cursors and a count. */
export type ShareLinkConnection = {
  /** The links of the page, each with its cursor. */
  readonly edges: ReadonlyArray<ShareLinkEdge>;
  /** The links of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<ShareLink>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of links that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A link of a page, with its cursor. */
export type ShareLinkEdge = {
  /** Cursor of the link, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The link that the cursor belongs to. */
  readonly node: ShareLink;
};

/** Conditions for a list of links. All that are given must hold; a field that is left out sets none. */
export type ShareLinkFilter = {
  /** True: links that work. False: expired or revoked ones. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: links that work without a sign-in. False: all others. */
  readonly isPublic?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Orders for a list of links; rows that tie are ordered by id. */
export type ShareLinkOrder =
  /** By `createdAt`, newest first. */
  | 'CREATED_DESC';

/** Result of a change to a link: its record as it is afterwards, or the errors. */
export type ShareLinkPayload = {
  /** The link's record after the change; null when there are `userErrors`. */
  readonly shareLink?: Maybe<ShareLink>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Saved view as the bearer of a link sees it: how the dashboard is arranged, without any figures. */
export type SharedView = {
  /** Moment at which the link stops working, in UTC. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Name of the dashboard. */
  readonly name: Scalars['String']['output'];
  /** Figures, filters and layout of the dashboard, as a JSON object. */
  readonly viewConfig: Scalars['JSON']['output'];
};

/**
 * Social return on a company's investment in a period, as it was calculated at one time. The newest
 * calculation of a period counts.
 */
export type SroiCalculation = {
  /**
   * Outcomes that make up `totalValue`, to the cent; those of fewer than five people, in the period or a month of it, are one
   * line, as are all of a quarter or year that was calculated before months were kept. Null for calculations from before it
   * was kept.
   */
  readonly breakdown?: Maybe<ReadonlyArray<SroiOutcome>>;
  /** Company that the calculation is about; null where the viewer may not see it. */
  readonly company?: Maybe<Company>;
  /**
   * `totalInvestment` ÷ number of outcomes that were achieved, in euro cents: each person counts once for each type of
   * outcome. Null for fewer than five outcomes, and where `breakdown` withholds a number of beneficiaries.
   */
  readonly costPerOutcome?: Maybe<Money>;
  /** Moment of the calculation, in UTC; the newest of a period counts. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Discount of future years, as a share: 0.035 is 3.5 % a year. Null where `breakdown` is. */
  readonly discountRate?: Maybe<Scalars['Float']['output']>;
  /** Derivation of a figure of this calculation, with amounts of money in euro cents; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /** Worth of an hour of a volunteer's time, in euro cents; null where `breakdown` is. */
  readonly hourlyValue?: Maybe<Money>;
  /** First day on which `hourlyValue` holds; null where `breakdown` is. */
  readonly hourlyValueFrom?: Maybe<Scalars['Date']['output']>;
  /** Last day on which `hourlyValue` holds; null while it does, and where `breakdown` is. */
  readonly hourlyValueTo?: Maybe<Scalars['Date']['output']>;
  /** Id of the calculation: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** (Value − investment) ÷ investment, to four decimals; null when nothing was invested. */
  readonly netRatio?: Maybe<Scalars['Float']['output']>;
  /** Days that the calculation covers. */
  readonly period: ReportingPeriod;
  /**
   * Names and versions of the programme templates whose proxies were used: ratios on different ones are not comparable.
   * Null where `breakdown` is.
   */
  readonly proxySet?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /**
   * Present value of the outcomes ÷ investment; 3.2 means EUR 3.20 for each EUR 1. Null when nothing
   * was invested.
   */
  readonly ratio?: Maybe<Scalars['Float']['output']>;
  /**
   * Ratio if the proxies of one type of outcome were 20 % lower or higher, for each type whose outcomes five people or more
   * achieved. Null where `breakdown` is.
   */
  readonly sensitivity?: Maybe<ReadonlyArray<SroiSensitivity>>;
  /** Money spent plus the value of volunteers' hours, in euro cents. */
  readonly totalInvestment: Money;
  /** Present value of the outcomes achieved, in euro cents. */
  readonly totalValue: Money;
  /** Hours of volunteers that the investment includes, valued at `hourlyValue`; null where `breakdown` is. */
  readonly volunteerHours?: Maybe<Scalars['Float']['output']>;
};


/**
 * Social return on a company's investment in a period, as it was calculated at one time. The newest
 * calculation of a period counts.
 */
export type SroiCalculationExplainArgs = {
  figure: Scalars['String']['input'];
};

/** Page of a list of calculations, with cursors and a count. */
export type SroiCalculationConnection = {
  /** The calculations of the page, each with its cursor. */
  readonly edges: ReadonlyArray<SroiCalculationEdge>;
  /** The calculations of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<SroiCalculation>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of calculations that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A calculation of a page, with its cursor. */
export type SroiCalculationEdge = {
  /** Cursor of the calculation, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The calculation that the cursor belongs to. */
  readonly node: SroiCalculation;
};

/** Conditions for a list of calculations. All that are given must hold; a field that is left out sets none. */
export type SroiCalculationFilter = {
  /** Id of the company that the calculations are about. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** True: the newest calculation of each company and period, which counts. False: superseded ones. */
  readonly isCurrent?: InputMaybe<Scalars['Boolean']['input']>;
  /** Period of which the calculations cover at least one day. */
  readonly period?: InputMaybe<Period>;
  /** Bounds of the ratio, such as `{gte: 2}`. */
  readonly ratio?: InputMaybe<NumberRange>;
};

/** Orders for a list of calculations; rows that tie are ordered by id. */
export type SroiCalculationOrder =
  /** By `createdAt`, newest first. */
  | 'CREATED_DESC'
  /** By the first day that is covered, latest first. */
  | 'PERIOD_DESC';

/** Result of a calculation: the calculation, or the errors. */
export type SroiCalculationPayload = {
  /** The new calculation; null when there are `userErrors`. */
  readonly sroiCalculation?: Maybe<SroiCalculation>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Outcome in a calculation of the social return; those that fewer than five people achieved are one line together. */
export type SroiOutcome = {
  /** Share, 0 to 1, that others have brought about; null in the line of several together. */
  readonly attribution?: Maybe<Scalars['Float']['output']>;
  /** People who achieved it in the period; null for fewer than five, and where those of single months would reveal so few. */
  readonly beneficiaries?: Maybe<Scalars['Int']['output']>;
  /** Share, 0 to 1, that would have happened without the programme; null in the line of several together. */
  readonly deadweight?: Maybe<Scalars['Float']['output']>;
  /** Share, 0 to 1, that was only displaced from elsewhere; null in the line of several together. */
  readonly displacement?: Maybe<Scalars['Float']['output']>;
  /** Share, 0 to 1, of the effect that is lost each year; null in the line of several together. */
  readonly dropOff?: Maybe<Scalars['Float']['output']>;
  /** Type of the outcome; null in the line of several together. */
  readonly outcomeType?: Maybe<OutcomeType>;
  /** Present value of the outcome for all beneficiaries, in euro cents. */
  readonly presentValueCents: Scalars['SafeInt']['output'];
  /** Value of the outcome for one person in its first year, in euro cents; null in the line of several together. */
  readonly proxyCents?: Maybe<Scalars['SafeInt']['output']>;
  /** Years for which the effect is counted, less `dropOff` each year; null in the line of several together. */
  readonly years?: Maybe<Scalars['Int']['output']>;
};

/** Dependence of a ratio on the proxies of one type of outcome. */
export type SroiSensitivity = {
  /** Type of the outcome, as its template names it. */
  readonly outcomeType: OutcomeType;
  /** Ratio if its proxies were 20 % higher; null without investment. */
  readonly ratioHigh?: Maybe<Scalars['Float']['output']>;
  /** Ratio if its proxies were 20 % lower; null without investment. */
  readonly ratioLow?: Maybe<Scalars['Float']['output']>;
};

/** Report that is superseded, and what is to be different. What is left out is as in the earlier report. */
export type SupersedeReportInput = {
  /** Id of the earlier report's record, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Language of the report's words, numbers and dates; it must be given where the earlier report's is none of these. */
  readonly locale?: ReportLocale;
  /** Sections of the template that the report has, at least one, each once; all of them when left out. */
  readonly sections?: ReadonlyArray<ReportSection>;
  /** Kind of report; it must be given for a report that was written elsewhere. */
  readonly template?: ReportTemplate;
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

/** Webhook to which a test is sent. */
export type TestWebhookInput = {
  /** Id of the webhook, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Block of a published page that shows a paragraph of text. */
export type TextBlock = PublicationBlock & {
  /** Id of the block: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Kind of block; there is one type for each. */
  readonly kind: PublicationBlockKind;
  /** Text of the block, in Markdown; null in an older block that has none. */
  readonly markdown?: Maybe<Scalars['String']['output']>;
  /** Position of the block on the page, ascending from the top. */
  readonly order: Scalars['Int']['output'];
};

/** Block that shows a card with a title, a text and a link. */
export type TileBlock = PublicationBlock & {
  /** Id of the block: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Kind of block; there is one type for each. */
  readonly kind: PublicationBlockKind;
  /** URL that the card links to; null without one. */
  readonly link?: Maybe<Scalars['String']['output']>;
  /** Position of the block on the page, ascending from the top. */
  readonly order: Scalars['Int']['output'];
  /** Text of the card; null without one. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** Title of the card; null without one. */
  readonly title?: Maybe<Scalars['String']['output']>;
};

/** Schedule, and the status that it is to have. */
export type TransitionScheduledReportInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the schedule, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Reason for the change, without personal data; it is kept with the event. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Status that it is to have: ACTIVE, PAUSED or CANCELLED. */
  readonly to: ScheduledReportStatus;
};

/** Webhook that is paused, resumed or switched off. */
export type TransitionWebhookInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the webhook, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Reason for the change, without personal data; it is kept with the event. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Status that it is to have: ACTIVE, PAUSED or DISABLED. */
  readonly to: WebhookStatus;
};

/** Page that is taken back. */
export type UnpublishPublicationInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the page, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Fields of a platform, each with the figure that goes into it. */
export type UpdatePlatformMappingInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** All fields, in place of those that the mapping has; no figure and no field twice. */
  readonly fields: ReadonlyArray<PlatformFieldInput>;
  /** Id of the mapping, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Block with its whole new content. */
export type UpdatePublicationBlockInput = {
  /** Content of the block, in place of what it has. */
  readonly content: PublicationBlockContentInput;
  /** Id of the block, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** New values of a page; those that are left out stay. */
export type UpdatePublicationInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the page, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Name of the page in its address; lower-case letters and digits, joined by single hyphens. */
  readonly slug?: Scalars['String']['input'];
  /** Title of the page, shown at its top. */
  readonly title?: Scalars['String']['input'];
};

/** Scenario, and the plan that takes the place of its own. */
export type UpdateScenarioInput = {
  /** Money to be spent, in euro cents. */
  readonly budgetCents: Scalars['SafeInt']['input'];
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the scenario, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Length of a session in minutes. */
  readonly minutesPerSession: Scalars['Int']['input'];
  /** Programmes that the participants take part in, whose shares add up to 1. */
  readonly mix: ReadonlyArray<ScenarioProgrammeInput>;
  /** Name of the scenario, once in a company. */
  readonly name: Scalars['String']['input'];
  /** Participants who are expected to come; those beyond the seats are not served. */
  readonly participants: Scalars['Int']['input'];
  /** Participants whom one volunteer can meet with in the whole span. */
  readonly seatsPerVolunteer: Scalars['Int']['input'];
  /** Sessions of each volunteer in the whole span. */
  readonly sessionsPerVolunteer: Scalars['Int']['input'];
  /** Volunteers who take part. */
  readonly volunteers: Scalars['Int']['input'];
};

/** New values of a view; those that are left out stay. */
export type UpdateViewInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the view, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Name of the view; CONFLICT when the viewer has another one of that name. */
  readonly name?: Scalars['String']['input'];
  /** All settings of the dashboard, in place of those that it has. */
  readonly viewConfig: SavedViewConfigInput;
};

/** All values of a report theme. */
export type UpsertReportThemeInput = {
  /** Id of the company of a new theme. Only staff give it; for others it is their own company. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * `updatedAt` of the version that the client has read; CONFLICT if the row has changed since.
   * Required to change a theme, not allowed for a new one.
   */
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the theme to change, a UUID; left out for a new theme. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Name of the theme, shown to the company's users. */
  readonly name: Scalars['String']['input'];
  /**
   * All settings of the theme; those that are left out are taken from the company's active branding theme. PDFs take
   * `accent` and `coverImage` alone.
   */
  readonly themeConfig: ReportThemeConfigInput;
};

/** Person on the platform: volunteer, participant, company user or TEEI staff. */
export type User = {
  /** Id of the person: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Saved views of the person, of every company. */
  readonly savedViews: SavedViewConnection;
  /**
   * Volunteer impact scores of the person, day by day; for staff, the person and the company whose
   * volunteer they are.
   */
  readonly visHistory: VisCalculationConnection;
  /** Places of the person on leaderboards; for staff and the person. */
  readonly visLeaderboardMembers: ReadonlyArray<VisLeaderboardMember>;
};


/** Person on the platform: volunteer, participant, company user or TEEI staff. */
export type UserSavedViewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SavedViewFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SavedViewOrder>;
};


/** Person on the platform: volunteer, participant, company user or TEEI staff. */
export type UserVisHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VisCalculationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<VisCalculationOrder>;
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

/** Volunteer impact score (VIS) of one volunteer at one day; there is at most one a day. */
export type VisCalculation = {
  /** Day at whose end the score holds; points lose value up to it. */
  readonly calculationDate: Scalars['Date']['output'];
  /** Moment of the calculation, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Share of a point's value that is left after a day: 2^(−1 ÷ half-life in days), 0.9923 for 90 days. */
  readonly decayFactor: Scalars['Float']['output'];
  /** Derivation of a figure of this object; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /** Id of the calculation: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Volunteer impact score, 0 to 100: points for matches, sessions and events, which lose value over time. */
  readonly score: Scalars['Float']['output'];
  /** Volunteer whose score it is; null where the viewer may not see them. */
  readonly user?: Maybe<User>;
};


/** Volunteer impact score (VIS) of one volunteer at one day; there is at most one a day. */
export type VisCalculationExplainArgs = {
  figure: Scalars['String']['input'];
};

/** Page of a list of scores, with cursors and a count. */
export type VisCalculationConnection = {
  /** The scores of the page, each with its cursor. */
  readonly edges: ReadonlyArray<VisCalculationEdge>;
  /** The scores of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<VisCalculation>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of scores that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A score of a page, with its cursor. */
export type VisCalculationEdge = {
  /** Cursor of the score, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The score that the cursor belongs to. */
  readonly node: VisCalculation;
};

/** Conditions for a list of scores. All that are given must hold; a field that is left out sets none. */
export type VisCalculationFilter = {
  /** Period that the day of a score must lie in. */
  readonly date?: InputMaybe<Period>;
  /** Bounds of the score, which is 0 to 100. */
  readonly score?: InputMaybe<NumberRange>;
};

/** Orders for a list of scores; rows that tie are ordered by id. */
export type VisCalculationOrder =
  /** By `calculationDate`, earliest first. */
  | 'DATE_ASC'
  /** By `calculationDate`, latest first. */
  | 'DATE_DESC'
  /** By `score`, highest first. */
  | 'SCORE_DESC';

/**
 * Leaderboard of a company: its volunteers who chose to be on it, by their newest impact scores on record. For staff, the
 * company's users, and the volunteers who are on it themselves.
 */
export type VisLeaderboard = {
  /**
   * Best scores first: the first of them, and the viewer's own. Null where fewer than `minimumGroup` people on the board have
   * a score, and where one to four others have one who volunteered for the company: the mean of all would reveal theirs.
   */
  readonly entries?: Maybe<ReadonlyArray<VisLeaderboardEntry>>;
  /** Derivation of a figure of this object; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /** Smallest number of people that a board is shown for. */
  readonly minimumGroup: Scalars['Int']['output'];
  /** Number of people on the board who have a score; null whenever `entries` is. */
  readonly people?: Maybe<Scalars['Int']['output']>;
};


/**
 * Leaderboard of a company: its volunteers who chose to be on it, by their newest impact scores on record. For staff, the
 * company's users, and the volunteers who are on it themselves.
 */
export type VisLeaderboardExplainArgs = {
  figure: Scalars['String']['input'];
};

/** Volunteer on a leaderboard. */
export type VisLeaderboardEntry = {
  /** Day that the score is of. */
  readonly calculationDate: Scalars['Date']['output'];
  /** Name that the volunteer chose for the board. */
  readonly displayName: Scalars['String']['output'];
  /** Derivation of a figure of this object; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /** True for the viewer's own entry. */
  readonly isOwn: Scalars['Boolean']['output'];
  /** Place, from 1; people with the same score share one, and the next is left out. */
  readonly rank: Scalars['Int']['output'];
  /** Newest volunteer impact score on record, 0 to 100. */
  readonly score: Scalars['Float']['output'];
};


/** Volunteer on a leaderboard. */
export type VisLeaderboardEntryExplainArgs = {
  figure: Scalars['String']['input'];
};

/** Place of a volunteer on the leaderboard of a company. It is there while they want it, are a member and a volunteer. */
export type VisLeaderboardMember = {
  /** Company that the leaderboard is of; null when it cannot be read. */
  readonly company?: Maybe<Company>;
  /** Name that the volunteer chose for the board. */
  readonly displayName: Scalars['String']['output'];
  /** Id of the place: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Moment at which the volunteer joined, in UTC. */
  readonly joinedAt: Scalars['DateTime']['output'];
  /** Volunteer on it; null for viewers who may not see them. */
  readonly user?: Maybe<User>;
};

/** Result of joining a leaderboard: the viewer's place, or the errors. */
export type VisLeaderboardMemberPayload = {
  readonly userErrors: ReadonlyArray<UserError>;
  /** The viewer's place; null when there are `userErrors`. */
  readonly visLeaderboardMember?: Maybe<VisLeaderboardMember>;
};

/** Order to calculate the impact scores of all volunteers as of a day. */
export type VisRun = {
  /** Day whose scores are calculated. */
  readonly calculationDate: Scalars['Date']['output'];
  /** Moment at which all scores were on record, in UTC; null until then. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Moment of the order, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Id of the order: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Number of volunteers with a score of that day; null until it is completed. */
  readonly people?: Maybe<Scalars['Int']['output']>;
};

/** Result of ordering a calculation of impact scores: the order, or the errors. */
export type VisRunPayload = {
  readonly userErrors: ReadonlyArray<UserError>;
  /** The order; null when there are `userErrors`. */
  readonly visRun?: Maybe<VisRun>;
};

/** URL of a company to which events are sent. Requests are signed with a secret, which is never shown. */
export type Webhook = {
  /** Company whose events are sent; null where the viewer may not see it. */
  readonly company?: Maybe<Company>;
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The newest fifty events that were sent or are on their way, the newest first. Events are kept for thirty days. */
  readonly deliveries: ReadonlyArray<WebhookDelivery>;
  /** Names of events that are sent, such as `report.ready`, or of groups, such as `campaign.*`. */
  readonly events: ReadonlyArray<Scalars['String']['output']>;
  /**
   * Number of attempts that have failed since the last one that succeeded, whatever their events. From 20 on, and not before
   * they have failed for six hours, the webhook becomes DISABLED, and managers and coordinators of the company get a message.
   */
  readonly failures: Scalars['Int']['output'];
  /** Id of the webhook: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Moment until which requests are signed with the secret before as well, in UTC; null when it was never replaced. */
  readonly previousSecretUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Status of the webhook; new ones are ACTIVE. */
  readonly status: WebhookStatus;
  /**
   * Moment of the last change, in UTC. Sent back as `expectedUpdatedAt`, it makes a mutation fail with
   * CONFLICT if somebody has changed the row since.
   */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** URL that events are posted to; it begins with https://. */
  readonly url: Scalars['String']['output'];
};


/** URL of a company to which events are sent. Requests are signed with a secret, which is never shown. */
export type WebhookDeliveriesArgs = {
  status?: InputMaybe<ReadonlyArray<WebhookDeliveryStatus>>;
};

/** Page of a list of webhooks, with cursors and a count. */
export type WebhookConnection = {
  /** The webhooks of the page, each with its cursor. */
  readonly edges: ReadonlyArray<WebhookEdge>;
  /** The webhooks of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<Webhook>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of webhooks that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An event on its way to the URL of a webhook, with what became of it. */
export type WebhookDelivery = {
  /** Moment at which the last attempt began, in UTC; null before the first. */
  readonly attemptedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Number of attempts so far: six at most, after 1, 5, 30, 120 and 480 minutes. */
  readonly attempts: Scalars['Int']['output'];
  /** Moment at which the event was queued, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Type of the event, such as `campaign.transitioned`; `webhook.test` for a test. */
  readonly eventType: Scalars['String']['output'];
  /** Reason of the last failure, in words; null after a success and before the first attempt. */
  readonly failure?: Maybe<Scalars['String']['output']>;
  /** Id of the delivery, a UUID: the header `webhook-id` of each of its attempts. */
  readonly id: Scalars['ID']['output'];
  /** The body that is sent: the event's `type`, its `timestamp`, and its `data`, which are ids and figures. */
  readonly payload: Scalars['JSON']['output'];
  /** HTTP status of the last answer; null when there was none. */
  readonly responseStatus?: Maybe<Scalars['Int']['output']>;
  /** Status of the delivery; new ones are PENDING. */
  readonly status: WebhookDeliveryStatus;
};

/** Statuses of an event on its way to a webhook. */
export type WebhookDeliveryStatus =
  /** Answered by the URL with a status of 200 to 299; final. */
  | 'delivered'
  /** Given up after its last attempt, or since the webhook was not ACTIVE; `replayWebhook` sends it again. */
  | 'failed'
  /** Waiting for its first attempt, or for the next one. */
  | 'pending';

/** A webhook of a page, with its cursor. */
export type WebhookEdge = {
  /** Cursor of the webhook, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The webhook that the cursor belongs to. */
  readonly node: Webhook;
};

/** Conditions for a list of webhooks. All that are given must hold; a field that is left out sets none. */
export type WebhookFilter = {
  /** Name of an event or a group that the webhook's list has, such as `campaign.*`. */
  readonly event?: InputMaybe<Scalars['String']['input']>;
  /** Statuses, any one of which a webhook must have. */
  readonly status?: InputMaybe<ReadonlyArray<WebhookStatus>>;
};

/** Orders for a list of webhooks; rows that tie are ordered by id. */
export type WebhookOrder =
  /** By `createdAt`, newest first. */
  | 'CREATED_DESC';

/** Result of a change to a webhook: the webhook as it is afterwards, or the errors. */
export type WebhookPayload = {
  readonly userErrors: ReadonlyArray<UserError>;
  /** The webhook after the change; null when there are `userErrors`. */
  readonly webhook?: Maybe<Webhook>;
};

/** Result of giving a webhook a secret: the secret itself, which is shown this once, or the errors. */
export type WebhookSecretPayload = {
  /**
   * The secret, `whsec_` and 32 bytes in base64. Null when there are `userErrors`, and when the request is repeated under
   * its idempotency key: rotate the secret then.
   */
  readonly secret?: Maybe<Scalars['String']['output']>;
  readonly userErrors: ReadonlyArray<UserError>;
  /** The webhook after the change; null when there are `userErrors`. */
  readonly webhook?: Maybe<Webhook>;
};

/** Statuses of a webhook; events are sent only while it is ACTIVE. */
export type WebhookStatus =
  /** Events are sent to the URL as they happen. */
  | 'active'
  /** Switched off after 20 failures in a row; it can be activated again. */
  | 'disabled'
  /** No events are sent until it is resumed. */
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
  BenchmarkQuarter: BenchmarkQuarter;
  ChartBlock: ChartBlock;
  Co2eCalculation: Co2eCalculation;
  CommunityInvestment: CommunityInvestment;
  Company: Company;
  CompanyPeriodMetrics: CompanyPeriodMetrics;
  EvidenceBlock: EvidenceBlock;
  EvidenceSnippet: EvidenceSnippet;
  HeadingBlock: HeadingBlock;
  ImpactDelivery: ImpactDelivery;
  MaterialityAssessment: MaterialityAssessment;
  MetricBlock: MetricBlock;
  PlatformMapping: PlatformMapping;
  Publication: Publication;
  PublicationToken: PublicationToken;
  Report: Report;
  ReportCitation: ReportCitation;
  ReportTheme: ReportTheme;
  SavedView: SavedView;
  Scenario: Scenario;
  ScheduledReport: ScheduledReport;
  ShareLink: ShareLink;
  SroiCalculation: SroiCalculation;
  TextBlock: TextBlock;
  TileBlock: TileBlock;
  User: User;
  VisCalculation: VisCalculation;
  VisLeaderboardMember: VisLeaderboardMember;
  VisRun: VisRun;
  Webhook: Webhook;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  BenchmarkQuarter:
    ( { __typename: 'BenchmarkQuarter' }
    & GraphQLRecursivePick<FederationTypes['BenchmarkQuarter'], {"companyId":true,"quarter":true}> );
  ChartBlock:
    ( { __typename: 'ChartBlock' }
    & GraphQLRecursivePick<FederationTypes['ChartBlock'], {"id":true}> );
  Co2eCalculation:
    ( { __typename: 'Co2eCalculation' }
    & GraphQLRecursivePick<FederationTypes['Co2eCalculation'], {"id":true}> );
  CommunityInvestment:
    ( { __typename: 'CommunityInvestment' }
    & GraphQLRecursivePick<FederationTypes['CommunityInvestment'], {"id":true}> );
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
  MaterialityAssessment:
    ( { __typename: 'MaterialityAssessment' }
    & GraphQLRecursivePick<FederationTypes['MaterialityAssessment'], {"id":true}> );
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
  Scenario:
    ( { __typename: 'Scenario' }
    & GraphQLRecursivePick<FederationTypes['Scenario'], {"id":true}> );
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
  VisLeaderboardMember:
    ( { __typename: 'VisLeaderboardMember' }
    & GraphQLRecursivePick<FederationTypes['VisLeaderboardMember'], {"id":true}> );
  VisRun:
    ( { __typename: 'VisRun' }
    & GraphQLRecursivePick<FederationTypes['VisRun'], {"id":true}> );
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
  AddPublicationBlockInput: AddPublicationBlockInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AnalyticsSource: AnalyticsSource;
  ArchivePublicationInput: ArchivePublicationInput;
  AssessMaterialityInput: AssessMaterialityInput;
  B4si: ResolverTypeWrapper<object>;
  B4siImpact: ResolverTypeWrapper<object>;
  B4siInputs: ResolverTypeWrapper<object>;
  B4siOutputs: ResolverTypeWrapper<object>;
  BenchmarkQuarter: ResolverTypeWrapper<object>;
  CalculateSroiInput: CalculateSroiInput;
  CalculateVisInput: CalculateVisInput;
  ChartBlock: ResolverTypeWrapper<object>;
  ClosePeriodInput: ClosePeriodInput;
  Co2eActivityType: ResolverTypeWrapper<string>;
  Co2eCalculation: ResolverTypeWrapper<object>;
  Co2eCalculationConnection: ResolverTypeWrapper<object>;
  Co2eCalculationEdge: ResolverTypeWrapper<object>;
  Co2eCalculationFilter: Co2eCalculationFilter;
  Co2eCalculationOrder: Co2eCalculationOrder;
  Co2eCalculationPayload: ResolverTypeWrapper<object>;
  Co2eFactor: ResolverTypeWrapper<object>;
  Co2eFactorInput: Co2eFactorInput;
  Co2eGrouping: Co2eGrouping;
  Co2eIntensity: ResolverTypeWrapper<object>;
  Co2eTotal: ResolverTypeWrapper<object>;
  CommunityInvestment: ResolverTypeWrapper<object>;
  CommunityInvestmentPayload: ResolverTypeWrapper<object>;
  Company: ResolverTypeWrapper<object>;
  CompanyPeriodLength: ResolverTypeWrapper<string>;
  CompanyPeriodMetrics: ResolverTypeWrapper<object>;
  CompanyPeriodMetricsConnection: ResolverTypeWrapper<object>;
  CompanyPeriodMetricsEdge: ResolverTypeWrapper<object>;
  CompanyPeriodMetricsFilter: CompanyPeriodMetricsFilter;
  CompanyPeriodMetricsOrder: CompanyPeriodMetricsOrder;
  CompanyPeriodPayload: ResolverTypeWrapper<object>;
  ComparedFigures: ResolverTypeWrapper<object>;
  ContentAuthor: ContentAuthor;
  CreatePublicationInput: CreatePublicationInput;
  CreateScenarioInput: CreateScenarioInput;
  CreateShareLinkInput: CreateShareLinkInput;
  CreateShareLinkPayload: ResolverTypeWrapper<object>;
  DatapointAbsence: DatapointAbsence;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  DeleteScenarioInput: DeleteScenarioInput;
  DeleteViewInput: DeleteViewInput;
  DeletedScenarioPayload: ResolverTypeWrapper<object>;
  DeletedViewPayload: ResolverTypeWrapper<object>;
  DeliverImpactInput: DeliverImpactInput;
  DiscardDeliveryInput: DiscardDeliveryInput;
  Disclosure: ResolverTypeWrapper<object>;
  DisclosureDatapoint: ResolverTypeWrapper<object>;
  DisclosureStandard: DisclosureStandard;
  DisclosureTopic: ResolverTypeWrapper<string>;
  ErasureMethod: ErasureMethod;
  EvidenceBlock: ResolverTypeWrapper<object>;
  EvidenceSnippet: ResolverTypeWrapper<object>;
  Explanation: ResolverTypeWrapper<object>;
  GenerateReportInput: GenerateReportInput;
  HeadingBlock: ResolverTypeWrapper<object>;
  ImpactDelivery: ResolverTypeWrapper<object>;
  ImpactDeliveryConnection: ResolverTypeWrapper<object>;
  ImpactDeliveryEdge: ResolverTypeWrapper<object>;
  ImpactDeliveryFilter: ImpactDeliveryFilter;
  ImpactDeliveryOrder: ImpactDeliveryOrder;
  ImpactDeliveryPayload: ResolverTypeWrapper<object>;
  ImpactDeliveryStats: ResolverTypeWrapper<object>;
  ImpactDeliveryStatus: ResolverTypeWrapper<string>;
  ImpactFigure: ImpactFigure;
  ImpactPlatform: ResolverTypeWrapper<string>;
  ImportFormat: ImportFormat;
  ImportPayload: ResolverTypeWrapper<object>;
  ImportResult: ResolverTypeWrapper<object>;
  IssuePublicationTokenInput: IssuePublicationTokenInput;
  IssuePublicationTokenPayload: ResolverTypeWrapper<object>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  JoinVisLeaderboardInput: JoinVisLeaderboardInput;
  LeaveVisLeaderboardInput: LeaveVisLeaderboardInput;
  LeftVisLeaderboardPayload: ResolverTypeWrapper<object>;
  MappingPreview: ResolverTypeWrapper<object>;
  Materiality: Materiality;
  MaterialityAssessment: ResolverTypeWrapper<object>;
  MaterialityAssessmentPayload: ResolverTypeWrapper<object>;
  MetricBlock: ResolverTypeWrapper<object>;
  Money: ResolverTypeWrapper<object>;
  MovePublicationBlockInput: MovePublicationBlockInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NumberRange: NumberRange;
  OutcomeType: ResolverTypeWrapper<string>;
  PageInfo: ResolverTypeWrapper<object>;
  Period: Period;
  PersonalDataCategory: PersonalDataCategory;
  PlatformFieldInput: PlatformFieldInput;
  PlatformMapping: ResolverTypeWrapper<object>;
  PlatformMappingPayload: ResolverTypeWrapper<object>;
  Provenance: ResolverTypeWrapper<object>;
  Publication: ResolverTypeWrapper<object>;
  PublicationBlock: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['PublicationBlock']>;
  PublicationBlockContentInput: PublicationBlockContentInput;
  PublicationBlockKind: ResolverTypeWrapper<string>;
  PublicationConnection: ResolverTypeWrapper<object>;
  PublicationEdge: ResolverTypeWrapper<object>;
  PublicationFilter: PublicationFilter;
  PublicationMetric: PublicationMetric;
  PublicationOrder: PublicationOrder;
  PublicationPayload: ResolverTypeWrapper<object>;
  PublicationStatus: ResolverTypeWrapper<string>;
  PublicationToken: ResolverTypeWrapper<object>;
  PublicationTokenConnection: ResolverTypeWrapper<object>;
  PublicationTokenEdge: ResolverTypeWrapper<object>;
  PublicationTokenFilter: PublicationTokenFilter;
  PublicationTokenOrder: PublicationTokenOrder;
  PublicationTokenPayload: ResolverTypeWrapper<object>;
  PublicationViewGranularity: PublicationViewGranularity;
  PublicationViewStats: ResolverTypeWrapper<object>;
  PublicationVisibility: ResolverTypeWrapper<string>;
  PublishPublicationInput: PublishPublicationInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordCo2eInput: RecordCo2eInput;
  RecordCommunityInvestmentInput: RecordCommunityInvestmentInput;
  RefusedTransition: ResolverTypeWrapper<object>;
  RegisterWebhookInput: RegisterWebhookInput;
  RejectedRow: ResolverTypeWrapper<object>;
  RelativePeriod: RelativePeriod;
  RemovePublicationBlockInput: RemovePublicationBlockInput;
  ReopenPeriodInput: ReopenPeriodInput;
  ReplaceCitationInput: ReplaceCitationInput;
  ReplayFailedDeliveriesInput: ReplayFailedDeliveriesInput;
  ReplayFailedDeliveriesPayload: ResolverTypeWrapper<object>;
  ReplayWebhookInput: ReplayWebhookInput;
  Report: ResolverTypeWrapper<object>;
  ReportAuthor: ReportAuthor;
  ReportCitation: ResolverTypeWrapper<object>;
  ReportCitationConnection: ResolverTypeWrapper<object>;
  ReportCitationEdge: ResolverTypeWrapper<object>;
  ReportCitationFilter: ReportCitationFilter;
  ReportCitationOrder: ReportCitationOrder;
  ReportCitationPayload: ResolverTypeWrapper<object>;
  ReportConnection: ResolverTypeWrapper<object>;
  ReportEdge: ResolverTypeWrapper<object>;
  ReportFailure: ResolverTypeWrapper<string>;
  ReportFilter: ReportFilter;
  ReportLocale: ResolverTypeWrapper<string>;
  ReportOrder: ReportOrder;
  ReportPayload: ResolverTypeWrapper<object>;
  ReportRefusal: ResolverTypeWrapper<object>;
  ReportRefusalReason: ReportRefusalReason;
  ReportSection: ResolverTypeWrapper<string>;
  ReportStatus: ResolverTypeWrapper<string>;
  ReportTemplate: ResolverTypeWrapper<string>;
  ReportTheme: ResolverTypeWrapper<object>;
  ReportThemeConfigInput: ReportThemeConfigInput;
  ReportThemeConnection: ResolverTypeWrapper<object>;
  ReportThemeEdge: ResolverTypeWrapper<object>;
  ReportThemeFilter: ReportThemeFilter;
  ReportThemeOrder: ReportThemeOrder;
  ReportThemePayload: ResolverTypeWrapper<object>;
  ReportingPeriod: ResolverTypeWrapper<object>;
  RetryDeliveryInput: RetryDeliveryInput;
  ReviewReportInput: ReviewReportInput;
  RevokePublicationTokenInput: RevokePublicationTokenInput;
  RevokeShareLinkInput: RevokeShareLinkInput;
  RotateWebhookSecretInput: RotateWebhookSecretInput;
  RunScheduledReportInput: RunScheduledReportInput;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  SaveViewInput: SaveViewInput;
  SavedView: ResolverTypeWrapper<object>;
  SavedViewConfigInput: SavedViewConfigInput;
  SavedViewConnection: ResolverTypeWrapper<object>;
  SavedViewEdge: ResolverTypeWrapper<object>;
  SavedViewFilter: SavedViewFilter;
  SavedViewOrder: SavedViewOrder;
  SavedViewPayload: ResolverTypeWrapper<object>;
  Scenario: ResolverTypeWrapper<object>;
  ScenarioComparison: ResolverTypeWrapper<object>;
  ScenarioDifference: ResolverTypeWrapper<object>;
  ScenarioPayload: ResolverTypeWrapper<object>;
  ScenarioProgramme: ResolverTypeWrapper<object>;
  ScenarioProgrammeInput: ScenarioProgrammeInput;
  ScenarioProjection: ResolverTypeWrapper<object>;
  ScheduleReportInput: ScheduleReportInput;
  ScheduledReport: ResolverTypeWrapper<object>;
  ScheduledReportConnection: ResolverTypeWrapper<object>;
  ScheduledReportEdge: ResolverTypeWrapper<object>;
  ScheduledReportFilter: ScheduledReportFilter;
  ScheduledReportOrder: ScheduledReportOrder;
  ScheduledReportPayload: ResolverTypeWrapper<object>;
  ScheduledReportStatus: ResolverTypeWrapper<string>;
  SetPublicationVisibilityInput: SetPublicationVisibilityInput;
  ShareLink: ResolverTypeWrapper<object>;
  ShareLinkConnection: ResolverTypeWrapper<object>;
  ShareLinkEdge: ResolverTypeWrapper<object>;
  ShareLinkFilter: ShareLinkFilter;
  ShareLinkOrder: ShareLinkOrder;
  ShareLinkPayload: ResolverTypeWrapper<object>;
  SharedView: ResolverTypeWrapper<object>;
  SroiCalculation: ResolverTypeWrapper<object>;
  SroiCalculationConnection: ResolverTypeWrapper<object>;
  SroiCalculationEdge: ResolverTypeWrapper<object>;
  SroiCalculationFilter: SroiCalculationFilter;
  SroiCalculationOrder: SroiCalculationOrder;
  SroiCalculationPayload: ResolverTypeWrapper<object>;
  SroiOutcome: ResolverTypeWrapper<object>;
  SroiSensitivity: ResolverTypeWrapper<object>;
  SupersedeReportInput: SupersedeReportInput;
  Suppressed: ResolverTypeWrapper<object>;
  SuppressionReason: SuppressionReason;
  TestWebhookInput: TestWebhookInput;
  TextBlock: ResolverTypeWrapper<object>;
  TileBlock: ResolverTypeWrapper<object>;
  TransitionScheduledReportInput: TransitionScheduledReportInput;
  TransitionWebhookInput: TransitionWebhookInput;
  UnpublishPublicationInput: UnpublishPublicationInput;
  UpdatePlatformMappingInput: UpdatePlatformMappingInput;
  UpdatePublicationBlockInput: UpdatePublicationBlockInput;
  UpdatePublicationInput: UpdatePublicationInput;
  UpdateScenarioInput: UpdateScenarioInput;
  UpdateViewInput: UpdateViewInput;
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
  VisLeaderboard: ResolverTypeWrapper<object>;
  VisLeaderboardEntry: ResolverTypeWrapper<object>;
  VisLeaderboardMember: ResolverTypeWrapper<object>;
  VisLeaderboardMemberPayload: ResolverTypeWrapper<object>;
  VisRun: ResolverTypeWrapper<object>;
  VisRunPayload: ResolverTypeWrapper<object>;
  Webhook: ResolverTypeWrapper<object>;
  WebhookConnection: ResolverTypeWrapper<object>;
  WebhookDelivery: ResolverTypeWrapper<object>;
  WebhookDeliveryStatus: ResolverTypeWrapper<string>;
  WebhookEdge: ResolverTypeWrapper<object>;
  WebhookFilter: WebhookFilter;
  WebhookOrder: WebhookOrder;
  WebhookPayload: ResolverTypeWrapper<object>;
  WebhookSecretPayload: ResolverTypeWrapper<object>;
  WebhookStatus: ResolverTypeWrapper<string>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddPublicationBlockInput: AddPublicationBlockInput;
  ID: Scalars['ID']['output'];
  ArchivePublicationInput: ArchivePublicationInput;
  AssessMaterialityInput: AssessMaterialityInput;
  B4si: object;
  B4siImpact: object;
  B4siInputs: object;
  B4siOutputs: object;
  BenchmarkQuarter: object;
  CalculateSroiInput: CalculateSroiInput;
  CalculateVisInput: CalculateVisInput;
  ChartBlock: object;
  ClosePeriodInput: ClosePeriodInput;
  Co2eCalculation: object;
  Co2eCalculationConnection: object;
  Co2eCalculationEdge: object;
  Co2eCalculationFilter: Co2eCalculationFilter;
  Co2eCalculationPayload: object;
  Co2eFactor: object;
  Co2eFactorInput: Co2eFactorInput;
  Co2eIntensity: object;
  Co2eTotal: object;
  CommunityInvestment: object;
  CommunityInvestmentPayload: object;
  Company: object;
  CompanyPeriodMetrics: object;
  CompanyPeriodMetricsConnection: object;
  CompanyPeriodMetricsEdge: object;
  CompanyPeriodMetricsFilter: CompanyPeriodMetricsFilter;
  CompanyPeriodPayload: object;
  ComparedFigures: object;
  CreatePublicationInput: CreatePublicationInput;
  CreateScenarioInput: CreateScenarioInput;
  CreateShareLinkInput: CreateShareLinkInput;
  CreateShareLinkPayload: object;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  DeleteScenarioInput: DeleteScenarioInput;
  DeleteViewInput: DeleteViewInput;
  DeletedScenarioPayload: object;
  DeletedViewPayload: object;
  DeliverImpactInput: DeliverImpactInput;
  DiscardDeliveryInput: DiscardDeliveryInput;
  Disclosure: object;
  DisclosureDatapoint: object;
  EvidenceBlock: object;
  EvidenceSnippet: object;
  Explanation: object;
  GenerateReportInput: GenerateReportInput;
  HeadingBlock: object;
  ImpactDelivery: object;
  ImpactDeliveryConnection: object;
  ImpactDeliveryEdge: object;
  ImpactDeliveryFilter: ImpactDeliveryFilter;
  ImpactDeliveryPayload: object;
  ImpactDeliveryStats: object;
  ImportPayload: object;
  ImportResult: object;
  IssuePublicationTokenInput: IssuePublicationTokenInput;
  IssuePublicationTokenPayload: object;
  JSON: Scalars['JSON']['output'];
  JoinVisLeaderboardInput: JoinVisLeaderboardInput;
  LeaveVisLeaderboardInput: LeaveVisLeaderboardInput;
  LeftVisLeaderboardPayload: object;
  MappingPreview: object;
  MaterialityAssessment: object;
  MaterialityAssessmentPayload: object;
  MetricBlock: object;
  Money: object;
  MovePublicationBlockInput: MovePublicationBlockInput;
  Mutation: Record<PropertyKey, never>;
  NumberRange: NumberRange;
  PageInfo: object;
  Period: Period;
  PlatformFieldInput: PlatformFieldInput;
  PlatformMapping: object;
  PlatformMappingPayload: object;
  Provenance: object;
  Publication: object;
  PublicationBlock: ResolversInterfaceTypes<ResolversParentTypes>['PublicationBlock'];
  PublicationBlockContentInput: PublicationBlockContentInput;
  PublicationConnection: object;
  PublicationEdge: object;
  PublicationFilter: PublicationFilter;
  PublicationPayload: object;
  PublicationToken: object;
  PublicationTokenConnection: object;
  PublicationTokenEdge: object;
  PublicationTokenFilter: PublicationTokenFilter;
  PublicationTokenPayload: object;
  PublicationViewStats: object;
  PublishPublicationInput: PublishPublicationInput;
  Query: Record<PropertyKey, never>;
  RecordCo2eInput: RecordCo2eInput;
  RecordCommunityInvestmentInput: RecordCommunityInvestmentInput;
  RefusedTransition: object;
  RegisterWebhookInput: RegisterWebhookInput;
  RejectedRow: object;
  RemovePublicationBlockInput: RemovePublicationBlockInput;
  ReopenPeriodInput: ReopenPeriodInput;
  ReplaceCitationInput: ReplaceCitationInput;
  ReplayFailedDeliveriesInput: ReplayFailedDeliveriesInput;
  ReplayFailedDeliveriesPayload: object;
  ReplayWebhookInput: ReplayWebhookInput;
  Report: object;
  ReportCitation: object;
  ReportCitationConnection: object;
  ReportCitationEdge: object;
  ReportCitationFilter: ReportCitationFilter;
  ReportCitationPayload: object;
  ReportConnection: object;
  ReportEdge: object;
  ReportFilter: ReportFilter;
  ReportPayload: object;
  ReportRefusal: object;
  ReportTheme: object;
  ReportThemeConfigInput: ReportThemeConfigInput;
  ReportThemeConnection: object;
  ReportThemeEdge: object;
  ReportThemeFilter: ReportThemeFilter;
  ReportThemePayload: object;
  ReportingPeriod: object;
  RetryDeliveryInput: RetryDeliveryInput;
  ReviewReportInput: ReviewReportInput;
  RevokePublicationTokenInput: RevokePublicationTokenInput;
  RevokeShareLinkInput: RevokeShareLinkInput;
  RotateWebhookSecretInput: RotateWebhookSecretInput;
  RunScheduledReportInput: RunScheduledReportInput;
  SafeInt: Scalars['SafeInt']['output'];
  SaveViewInput: SaveViewInput;
  SavedView: object;
  SavedViewConfigInput: SavedViewConfigInput;
  SavedViewConnection: object;
  SavedViewEdge: object;
  SavedViewFilter: SavedViewFilter;
  SavedViewPayload: object;
  Scenario: object;
  ScenarioComparison: object;
  ScenarioDifference: object;
  ScenarioPayload: object;
  ScenarioProgramme: object;
  ScenarioProgrammeInput: ScenarioProgrammeInput;
  ScenarioProjection: object;
  ScheduleReportInput: ScheduleReportInput;
  ScheduledReport: object;
  ScheduledReportConnection: object;
  ScheduledReportEdge: object;
  ScheduledReportFilter: ScheduledReportFilter;
  ScheduledReportPayload: object;
  SetPublicationVisibilityInput: SetPublicationVisibilityInput;
  ShareLink: object;
  ShareLinkConnection: object;
  ShareLinkEdge: object;
  ShareLinkFilter: ShareLinkFilter;
  ShareLinkPayload: object;
  SharedView: object;
  SroiCalculation: object;
  SroiCalculationConnection: object;
  SroiCalculationEdge: object;
  SroiCalculationFilter: SroiCalculationFilter;
  SroiCalculationPayload: object;
  SroiOutcome: object;
  SroiSensitivity: object;
  SupersedeReportInput: SupersedeReportInput;
  Suppressed: object;
  TestWebhookInput: TestWebhookInput;
  TextBlock: object;
  TileBlock: object;
  TransitionScheduledReportInput: TransitionScheduledReportInput;
  TransitionWebhookInput: TransitionWebhookInput;
  UnpublishPublicationInput: UnpublishPublicationInput;
  UpdatePlatformMappingInput: UpdatePlatformMappingInput;
  UpdatePublicationBlockInput: UpdatePublicationBlockInput;
  UpdatePublicationInput: UpdatePublicationInput;
  UpdateScenarioInput: UpdateScenarioInput;
  UpdateViewInput: UpdateViewInput;
  UpsertReportThemeInput: UpsertReportThemeInput;
  User: object;
  UserError: object;
  VisCalculation: object;
  VisCalculationConnection: object;
  VisCalculationEdge: object;
  VisCalculationFilter: VisCalculationFilter;
  VisLeaderboard: object;
  VisLeaderboardEntry: object;
  VisLeaderboardMember: object;
  VisLeaderboardMemberPayload: object;
  VisRun: object;
  VisRunPayload: object;
  Webhook: object;
  WebhookConnection: object;
  WebhookDelivery: object;
  WebhookEdge: object;
  WebhookFilter: WebhookFilter;
  WebhookPayload: object;
  WebhookSecretPayload: object;
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

export type SemanticNonNullDirectiveArgs = { };

export type SemanticNonNullDirectiveResolver<Result, Parent, ContextType = ReportingContext, Args = SemanticNonNullDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type StoredDirectiveArgs = {
  as?: Maybe<Scalars['String']['input']>;
};

export type StoredDirectiveResolver<Result, Parent, ContextType = ReportingContext, Args = StoredDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type WordsDirectiveArgs = {
  max: Scalars['Int']['input'];
};

export type WordsDirectiveResolver<Result, Parent, ContextType = ReportingContext, Args = WordsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type B4siResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['B4si'] = ResolversParentTypes['B4si']> = {
  companyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<B4siExplainArgs, 'figure'>>;
  impacts?: Resolver<ReadonlyArray<ResolversTypes['B4siImpact']>, ParentType, ContextType>;
  inputs?: Resolver<ResolversTypes['B4siInputs'], ParentType, ContextType>;
  outputs?: Resolver<ResolversTypes['B4siOutputs'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type B4siImpactResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['B4siImpact'] = ResolversParentTypes['B4siImpact']> = {
  connect?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  improve?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  n?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  outcomeType?: Resolver<ResolversTypes['OutcomeType'], ParentType, ContextType>;
  transform?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
};

export type B4siInputsResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['B4siInputs'] = ResolversParentTypes['B4siInputs']> = {
  cashCents?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  communityValueCents?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  hourlyCostCents?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  inKindCents?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  managementCostCents?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  timeHours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  timeValueCents?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  unknownTimeHours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type B4siOutputsResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['B4siOutputs'] = ResolversParentTypes['B4siOutputs']> = {
  beneficiaries?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  leverageCents?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  ownTimeHours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sessions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  volunteers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type BenchmarkQuarterResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['BenchmarkQuarter'] = ResolversParentTypes['BenchmarkQuarter'], FederationReferenceType extends FederationReferenceTypes['BenchmarkQuarter'] = FederationReferenceTypes['BenchmarkQuarter']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BenchmarkQuarter']> | FederationReferenceType, FederationReferenceType, ContextType>;
  companyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  proxySet?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  quarter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChartBlockResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ChartBlock'] = ResolversParentTypes['ChartBlock'], FederationReferenceType extends FederationReferenceTypes['ChartBlock'] = FederationReferenceTypes['ChartBlock']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ChartBlock']> | FederationReferenceType, FederationReferenceType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  granularity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PublicationBlockKind'], ParentType, ContextType>;
  metric?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<Co2eCalculationExplainArgs, 'figure'>>;
  factor?: Resolver<Maybe<ResolversTypes['Co2eFactor']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
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

export type Co2eCalculationPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['Co2eCalculationPayload'] = ResolversParentTypes['Co2eCalculationPayload']> = {
  co2eCalculation?: Resolver<Maybe<ResolversTypes['Co2eCalculation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type Co2eFactorResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['Co2eFactor'] = ResolversParentTypes['Co2eFactor']> = {
  kgPerUnit?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Co2eIntensityResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['Co2eIntensity'] = ResolversParentTypes['Co2eIntensity']> = {
  co2eKg?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<Co2eIntensityExplainArgs, 'figure'>>;
  kgPerVolunteerHour?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  volunteerHours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type Co2eTotalResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['Co2eTotal'] = ResolversParentTypes['Co2eTotal']> = {
  activityType?: Resolver<Maybe<ResolversTypes['Co2eActivityType']>, ParentType, ContextType>;
  co2eKg?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<Co2eTotalExplainArgs, 'figure'>>;
  ghgCategory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  month?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CommunityInvestmentResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['CommunityInvestment'] = ResolversParentTypes['CommunityInvestment'], FederationReferenceType extends FederationReferenceTypes['CommunityInvestment'] = FederationReferenceTypes['CommunityInvestment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CommunityInvestment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  hourlyCostCents?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inKindCents?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  leverageCents?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  managementCostCents?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CommunityInvestmentPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['CommunityInvestmentPayload'] = ResolversParentTypes['CommunityInvestmentPayload']> = {
  communityInvestment?: Resolver<Maybe<ResolversTypes['CommunityInvestment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CompanyResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company'], FederationReferenceType extends FederationReferenceTypes['Company'] = FederationReferenceTypes['Company']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Company']> | FederationReferenceType, FederationReferenceType, ContextType>;
  b4si?: Resolver<ResolversTypes['B4si'], ParentType, ContextType, RequireFields<CompanyB4siArgs, 'year'>>;
  co2e?: Resolver<ReadonlyArray<ResolversTypes['Co2eTotal']>, ParentType, ContextType, RequireFields<CompanyCo2eArgs, 'groupBy' | 'period'>>;
  co2eCalculations?: Resolver<ResolversTypes['Co2eCalculationConnection'], ParentType, ContextType, Partial<CompanyCo2eCalculationsArgs>>;
  co2eIntensity?: Resolver<Maybe<ResolversTypes['Co2eIntensity']>, ParentType, ContextType, RequireFields<CompanyCo2eIntensityArgs, 'period'>>;
  co2ePerVolunteerHour?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType, RequireFields<CompanyCo2ePerVolunteerHourArgs, 'period'>>;
  communityInvestments?: Resolver<ReadonlyArray<ResolversTypes['CommunityInvestment']>, ParentType, ContextType, RequireFields<CompanyCommunityInvestmentsArgs, 'year'>>;
  deliveryStats?: Resolver<ReadonlyArray<ResolversTypes['ImpactDeliveryStats']>, ParentType, ContextType, Partial<CompanyDeliveryStatsArgs>>;
  disclosures?: Resolver<ReadonlyArray<ResolversTypes['Disclosure']>, ParentType, ContextType, RequireFields<CompanyDisclosuresArgs, 'financialYear' | 'standard'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  impactDeliveries?: Resolver<ResolversTypes['ImpactDeliveryConnection'], ParentType, ContextType, Partial<CompanyImpactDeliveriesArgs>>;
  materialityAssessments?: Resolver<ReadonlyArray<ResolversTypes['MaterialityAssessment']>, ParentType, ContextType, RequireFields<CompanyMaterialityAssessmentsArgs, 'financialYear'>>;
  periodMetrics?: Resolver<Maybe<ResolversTypes['CompanyPeriodMetrics']>, ParentType, ContextType, Partial<CompanyPeriodMetricsArgs>>;
  publications?: Resolver<ResolversTypes['PublicationConnection'], ParentType, ContextType, Partial<CompanyPublicationsArgs>>;
  reportThemes?: Resolver<ResolversTypes['ReportThemeConnection'], ParentType, ContextType, Partial<CompanyReportThemesArgs>>;
  reports?: Resolver<ResolversTypes['ReportConnection'], ParentType, ContextType, Partial<CompanyReportsArgs>>;
  savedViews?: Resolver<ResolversTypes['SavedViewConnection'], ParentType, ContextType, Partial<CompanySavedViewsArgs>>;
  scenarioComparison?: Resolver<ResolversTypes['ScenarioComparison'], ParentType, ContextType, Partial<CompanyScenarioComparisonArgs>>;
  scenarios?: Resolver<ReadonlyArray<ResolversTypes['Scenario']>, ParentType, ContextType>;
  scheduledReports?: Resolver<ResolversTypes['ScheduledReportConnection'], ParentType, ContextType, Partial<CompanyScheduledReportsArgs>>;
  sroi?: Resolver<Maybe<ResolversTypes['SroiCalculation']>, ParentType, ContextType, RequireFields<CompanySroiArgs, 'period'>>;
  visLeaderboard?: Resolver<ResolversTypes['VisLeaderboard'], ParentType, ContextType, RequireFields<CompanyVisLeaderboardArgs, 'first'>>;
  webhooks?: Resolver<ResolversTypes['WebhookConnection'], ParentType, ContextType, Partial<CompanyWebhooksArgs>>;
};

export type CompanyPeriodLengthResolvers = { MONTH: 'month', QUARTER: 'quarter', YEAR: 'year' };

export type CompanyPeriodMetricsResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['CompanyPeriodMetrics'] = ResolversParentTypes['CompanyPeriodMetrics'], FederationReferenceType extends FederationReferenceTypes['CompanyPeriodMetrics'] = FederationReferenceTypes['CompanyPeriodMetrics']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CompanyPeriodMetrics']> | FederationReferenceType, FederationReferenceType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<CompanyPeriodMetricsExplainArgs, 'figure'>>;
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

export type CompanyPeriodPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['CompanyPeriodPayload'] = ResolversParentTypes['CompanyPeriodPayload']> = {
  periodMetrics?: Resolver<Maybe<ResolversTypes['CompanyPeriodMetrics']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ComparedFiguresResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ComparedFigures'] = ResolversParentTypes['ComparedFigures']> = {
  difference?: Resolver<Maybe<ResolversTypes['ScenarioDifference']>, ParentType, ContextType>;
  discountRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<ComparedFiguresExplainArgs, 'figure'>>;
  hourlyValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  outcomes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SroiOutcome']>>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  proxySet?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  scenario?: Resolver<Maybe<ResolversTypes['Scenario']>, ParentType, ContextType>;
  seatUtilization?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  seats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sroiRatio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  totalInvestment?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  totalValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  volunteerHours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CreateShareLinkPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['CreateShareLinkPayload'] = ResolversParentTypes['CreateShareLinkPayload']> = {
  shareLink?: Resolver<Maybe<ResolversTypes['ShareLink']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeletedScenarioPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['DeletedScenarioPayload'] = ResolversParentTypes['DeletedScenarioPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeletedViewPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['DeletedViewPayload'] = ResolversParentTypes['DeletedViewPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DisclosureResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['Disclosure'] = ResolversParentTypes['Disclosure']> = {
  assessedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  datapoints?: Resolver<ReadonlyArray<ResolversTypes['DisclosureDatapoint']>, ParentType, ContextType>;
  isOptional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isSupplement?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  materiality?: Resolver<ResolversTypes['Materiality'], ParentType, ContextType>;
  notAvailable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  standard?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['DisclosureTopic'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DisclosureDatapointResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['DisclosureDatapoint'] = ResolversParentTypes['DisclosureDatapoint']> = {
  absence?: Resolver<Maybe<ResolversTypes['DatapointAbsence']>, ParentType, ContextType>;
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<DisclosureDatapointExplainArgs, 'figure'>>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type DisclosureTopicResolvers = { GRI_201: 'GRI 201', GRI_413: 'GRI 413', S3: 'S3' };

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
  citedIn?: Resolver<ReadonlyArray<ResolversTypes['ReportCitation']>, ParentType, ContextType, RequireFields<EvidenceSnippetCitedInArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ExplanationResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['Explanation'] = ResolversParentTypes['Explanation']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  figure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formula?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inputs?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  lateEvents?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  rowsCounted?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['AnalyticsSource'], ParentType, ContextType>;
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
  periodMetrics?: Resolver<Maybe<ResolversTypes['CompanyPeriodMetrics']>, ParentType, ContextType>;
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

export type ImpactDeliveryPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ImpactDeliveryPayload'] = ResolversParentTypes['ImpactDeliveryPayload']> = {
  impactDelivery?: Resolver<Maybe<ResolversTypes['ImpactDelivery']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type ImportPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ImportPayload'] = ResolversParentTypes['ImportPayload']> = {
  result?: Resolver<Maybe<ResolversTypes['ImportResult']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportResultResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ImportResult'] = ResolversParentTypes['ImportResult']> = {
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ReadonlyArray<ResolversTypes['RejectedRow']>, ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IssuePublicationTokenPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['IssuePublicationTokenPayload'] = ResolversParentTypes['IssuePublicationTokenPayload']> = {
  publicationToken?: Resolver<Maybe<ResolversTypes['PublicationToken']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LeftVisLeaderboardPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['LeftVisLeaderboardPayload'] = ResolversParentTypes['LeftVisLeaderboardPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MappingPreviewResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['MappingPreview'] = ResolversParentTypes['MappingPreview']> = {
  body?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MaterialityAssessmentResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['MaterialityAssessment'] = ResolversParentTypes['MaterialityAssessment'], FederationReferenceType extends FederationReferenceTypes['MaterialityAssessment'] = FederationReferenceTypes['MaterialityAssessment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MaterialityAssessment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assessedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  assessedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  financialYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isMaterial?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['DisclosureTopic'], ParentType, ContextType>;
};

export type MaterialityAssessmentPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['MaterialityAssessmentPayload'] = ResolversParentTypes['MaterialityAssessmentPayload']> = {
  materialityAssessment?: Resolver<Maybe<ResolversTypes['MaterialityAssessment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

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
  addPublicationBlock?: Resolver<Maybe<ResolversTypes['PublicationPayload']>, ParentType, ContextType, RequireFields<MutationAddPublicationBlockArgs, 'input'>>;
  archivePublication?: Resolver<Maybe<ResolversTypes['PublicationPayload']>, ParentType, ContextType, RequireFields<MutationArchivePublicationArgs, 'input'>>;
  assessMateriality?: Resolver<Maybe<ResolversTypes['MaterialityAssessmentPayload']>, ParentType, ContextType, RequireFields<MutationAssessMaterialityArgs, 'input'>>;
  calculateSroi?: Resolver<Maybe<ResolversTypes['SroiCalculationPayload']>, ParentType, ContextType, RequireFields<MutationCalculateSroiArgs, 'input'>>;
  calculateVis?: Resolver<Maybe<ResolversTypes['VisRunPayload']>, ParentType, ContextType, RequireFields<MutationCalculateVisArgs, 'input'>>;
  closePeriod?: Resolver<Maybe<ResolversTypes['CompanyPeriodPayload']>, ParentType, ContextType, RequireFields<MutationClosePeriodArgs, 'input'>>;
  createPublication?: Resolver<Maybe<ResolversTypes['PublicationPayload']>, ParentType, ContextType, RequireFields<MutationCreatePublicationArgs, 'input'>>;
  createScenario?: Resolver<Maybe<ResolversTypes['ScenarioPayload']>, ParentType, ContextType, RequireFields<MutationCreateScenarioArgs, 'input'>>;
  createShareLink?: Resolver<Maybe<ResolversTypes['CreateShareLinkPayload']>, ParentType, ContextType, RequireFields<MutationCreateShareLinkArgs, 'input'>>;
  deleteScenario?: Resolver<Maybe<ResolversTypes['DeletedScenarioPayload']>, ParentType, ContextType, RequireFields<MutationDeleteScenarioArgs, 'input'>>;
  deleteView?: Resolver<Maybe<ResolversTypes['DeletedViewPayload']>, ParentType, ContextType, RequireFields<MutationDeleteViewArgs, 'input'>>;
  deliverImpact?: Resolver<Maybe<ResolversTypes['ImpactDeliveryPayload']>, ParentType, ContextType, RequireFields<MutationDeliverImpactArgs, 'input'>>;
  discardDelivery?: Resolver<Maybe<ResolversTypes['ImpactDeliveryPayload']>, ParentType, ContextType, RequireFields<MutationDiscardDeliveryArgs, 'input'>>;
  generateReport?: Resolver<Maybe<ResolversTypes['ReportPayload']>, ParentType, ContextType, RequireFields<MutationGenerateReportArgs, 'input'>>;
  issuePublicationToken?: Resolver<Maybe<ResolversTypes['IssuePublicationTokenPayload']>, ParentType, ContextType, RequireFields<MutationIssuePublicationTokenArgs, 'input'>>;
  joinVisLeaderboard?: Resolver<Maybe<ResolversTypes['VisLeaderboardMemberPayload']>, ParentType, ContextType, RequireFields<MutationJoinVisLeaderboardArgs, 'input'>>;
  leaveVisLeaderboard?: Resolver<Maybe<ResolversTypes['LeftVisLeaderboardPayload']>, ParentType, ContextType, RequireFields<MutationLeaveVisLeaderboardArgs, 'input'>>;
  movePublicationBlock?: Resolver<Maybe<ResolversTypes['PublicationPayload']>, ParentType, ContextType, RequireFields<MutationMovePublicationBlockArgs, 'input'>>;
  publishPublication?: Resolver<Maybe<ResolversTypes['PublicationPayload']>, ParentType, ContextType, RequireFields<MutationPublishPublicationArgs, 'input'>>;
  recordCo2e?: Resolver<Maybe<ResolversTypes['Co2eCalculationPayload']>, ParentType, ContextType, RequireFields<MutationRecordCo2eArgs, 'input'>>;
  recordCommunityInvestment?: Resolver<Maybe<ResolversTypes['CommunityInvestmentPayload']>, ParentType, ContextType, RequireFields<MutationRecordCommunityInvestmentArgs, 'input'>>;
  registerWebhook?: Resolver<Maybe<ResolversTypes['WebhookSecretPayload']>, ParentType, ContextType, RequireFields<MutationRegisterWebhookArgs, 'input'>>;
  removePublicationBlock?: Resolver<Maybe<ResolversTypes['PublicationPayload']>, ParentType, ContextType, RequireFields<MutationRemovePublicationBlockArgs, 'input'>>;
  reopenPeriod?: Resolver<Maybe<ResolversTypes['CompanyPeriodPayload']>, ParentType, ContextType, RequireFields<MutationReopenPeriodArgs, 'input'>>;
  replaceCitation?: Resolver<Maybe<ResolversTypes['ReportCitationPayload']>, ParentType, ContextType, RequireFields<MutationReplaceCitationArgs, 'input'>>;
  replayFailedDeliveries?: Resolver<Maybe<ResolversTypes['ReplayFailedDeliveriesPayload']>, ParentType, ContextType, RequireFields<MutationReplayFailedDeliveriesArgs, 'input'>>;
  replayWebhook?: Resolver<Maybe<ResolversTypes['WebhookPayload']>, ParentType, ContextType, RequireFields<MutationReplayWebhookArgs, 'input'>>;
  retryDelivery?: Resolver<Maybe<ResolversTypes['ImpactDeliveryPayload']>, ParentType, ContextType, RequireFields<MutationRetryDeliveryArgs, 'input'>>;
  reviewReport?: Resolver<Maybe<ResolversTypes['ReportPayload']>, ParentType, ContextType, RequireFields<MutationReviewReportArgs, 'input'>>;
  revokePublicationToken?: Resolver<Maybe<ResolversTypes['PublicationTokenPayload']>, ParentType, ContextType, RequireFields<MutationRevokePublicationTokenArgs, 'input'>>;
  revokeShareLink?: Resolver<Maybe<ResolversTypes['ShareLinkPayload']>, ParentType, ContextType, RequireFields<MutationRevokeShareLinkArgs, 'input'>>;
  rotateWebhookSecret?: Resolver<Maybe<ResolversTypes['WebhookSecretPayload']>, ParentType, ContextType, RequireFields<MutationRotateWebhookSecretArgs, 'input'>>;
  runScheduledReport?: Resolver<Maybe<ResolversTypes['ScheduledReportPayload']>, ParentType, ContextType, RequireFields<MutationRunScheduledReportArgs, 'input'>>;
  saveView?: Resolver<Maybe<ResolversTypes['SavedViewPayload']>, ParentType, ContextType, RequireFields<MutationSaveViewArgs, 'input'>>;
  scheduleReport?: Resolver<Maybe<ResolversTypes['ScheduledReportPayload']>, ParentType, ContextType, RequireFields<MutationScheduleReportArgs, 'input'>>;
  setPublicationVisibility?: Resolver<Maybe<ResolversTypes['PublicationPayload']>, ParentType, ContextType, RequireFields<MutationSetPublicationVisibilityArgs, 'input'>>;
  supersedeReport?: Resolver<Maybe<ResolversTypes['ReportPayload']>, ParentType, ContextType, RequireFields<MutationSupersedeReportArgs, 'input'>>;
  testWebhook?: Resolver<Maybe<ResolversTypes['WebhookPayload']>, ParentType, ContextType, RequireFields<MutationTestWebhookArgs, 'input'>>;
  transitionScheduledReport?: Resolver<Maybe<ResolversTypes['ScheduledReportPayload']>, ParentType, ContextType, RequireFields<MutationTransitionScheduledReportArgs, 'input'>>;
  transitionWebhook?: Resolver<Maybe<ResolversTypes['WebhookPayload']>, ParentType, ContextType, RequireFields<MutationTransitionWebhookArgs, 'input'>>;
  unpublishPublication?: Resolver<Maybe<ResolversTypes['PublicationPayload']>, ParentType, ContextType, RequireFields<MutationUnpublishPublicationArgs, 'input'>>;
  updatePlatformMapping?: Resolver<Maybe<ResolversTypes['PlatformMappingPayload']>, ParentType, ContextType, RequireFields<MutationUpdatePlatformMappingArgs, 'input'>>;
  updatePublication?: Resolver<Maybe<ResolversTypes['PublicationPayload']>, ParentType, ContextType, RequireFields<MutationUpdatePublicationArgs, 'input'>>;
  updatePublicationBlock?: Resolver<Maybe<ResolversTypes['PublicationPayload']>, ParentType, ContextType, RequireFields<MutationUpdatePublicationBlockArgs, 'input'>>;
  updateScenario?: Resolver<Maybe<ResolversTypes['ScenarioPayload']>, ParentType, ContextType, RequireFields<MutationUpdateScenarioArgs, 'input'>>;
  updateView?: Resolver<Maybe<ResolversTypes['SavedViewPayload']>, ParentType, ContextType, RequireFields<MutationUpdateViewArgs, 'input'>>;
  upsertReportTheme?: Resolver<Maybe<ResolversTypes['ReportThemePayload']>, ParentType, ContextType, RequireFields<MutationUpsertReportThemeArgs, 'input'>>;
};

export type OutcomeTypeResolvers = { BELONGING: 'belonging', CONFIDENCE: 'confidence', JOB_READINESS: 'job_readiness', LANG_LEVEL_PROXY: 'lang_level_proxy', WELL_BEING: 'well_being' };

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
  schema?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PlatformMappingPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['PlatformMappingPayload'] = ResolversParentTypes['PlatformMappingPayload']> = {
  platformMapping?: Resolver<Maybe<ResolversTypes['PlatformMapping']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProvenanceResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  digitalSourceType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  generatedBy?: Resolver<ResolversTypes['ContentAuthor'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  promptVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reviewedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type PublicationResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['Publication'] = ResolversParentTypes['Publication'], FederationReferenceType extends FederationReferenceTypes['Publication'] = FederationReferenceTypes['Publication']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Publication']> | FederationReferenceType, FederationReferenceType, ContextType>;
  blocks?: Resolver<ReadonlyArray<ResolversTypes['PublicationBlock']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metadata?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  publishedBlocks?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PublicationStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tokens?: Resolver<ResolversTypes['PublicationTokenConnection'], ParentType, ContextType, Partial<PublicationTokensArgs>>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  views?: Resolver<ReadonlyArray<ResolversTypes['PublicationViewStats']>, ParentType, ContextType, RequireFields<PublicationViewsArgs, 'granularity' | 'period'>>;
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

export type PublicationPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['PublicationPayload'] = ResolversParentTypes['PublicationPayload']> = {
  publication?: Resolver<Maybe<ResolversTypes['Publication']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type PublicationTokenPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['PublicationTokenPayload'] = ResolversParentTypes['PublicationTokenPayload']> = {
  publicationToken?: Resolver<Maybe<ResolversTypes['PublicationToken']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  previewMapping?: Resolver<Maybe<ResolversTypes['MappingPreview']>, ParentType, ContextType, RequireFields<QueryPreviewMappingArgs, 'period' | 'platform'>>;
  publication?: Resolver<Maybe<ResolversTypes['Publication']>, ParentType, ContextType, RequireFields<QueryPublicationArgs, 'slug'>>;
  report?: Resolver<Maybe<ResolversTypes['Report']>, ParentType, ContextType, RequireFields<QueryReportArgs, 'id'>>;
  reportByReportId?: Resolver<Maybe<ResolversTypes['Report']>, ParentType, ContextType, RequireFields<QueryReportByReportIdArgs, 'reportId'>>;
  reports?: Resolver<Maybe<ResolversTypes['ReportConnection']>, ParentType, ContextType, Partial<QueryReportsArgs>>;
  resolveShareLink?: Resolver<Maybe<ResolversTypes['SharedView']>, ParentType, ContextType, RequireFields<QueryResolveShareLinkArgs, 'token'>>;
  sroiCalculations?: Resolver<Maybe<ResolversTypes['SroiCalculationConnection']>, ParentType, ContextType, Partial<QuerySroiCalculationsArgs>>;
  visRun?: Resolver<Maybe<ResolversTypes['VisRun']>, ParentType, ContextType, RequireFields<QueryVisRunArgs, 'id'>>;
};

export type RefusedTransitionResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['RefusedTransition'] = ResolversParentTypes['RefusedTransition']> = {
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RejectedRowResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['RejectedRow'] = ResolversParentTypes['RejectedRow']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReplayFailedDeliveriesPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ReplayFailedDeliveriesPayload'] = ResolversParentTypes['ReplayFailedDeliveriesPayload']> = {
  replayed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReportResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['Report'] = ResolversParentTypes['Report'], FederationReferenceType extends FederationReferenceTypes['Report'] = FederationReferenceTypes['Report']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Report']> | FederationReferenceType, FederationReferenceType, ContextType>;
  citations?: Resolver<ResolversTypes['ReportCitationConnection'], ParentType, ContextType, Partial<ReportCitationsArgs>>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  estimatedCostUsd?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['ReportFailure']>, ParentType, ContextType>;
  generatedBy?: Resolver<ResolversTypes['ReportAuthor'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  modelName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['ReportingPeriod'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['ReportRefusal']>, ParentType, ContextType>;
  reportId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  schedule?: Resolver<Maybe<ResolversTypes['ScheduledReport']>, ParentType, ContextType>;
  sections?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReportStatus'], ParentType, ContextType>;
  supersededBy?: Resolver<Maybe<ResolversTypes['Report']>, ParentType, ContextType>;
  supersedes?: Resolver<Maybe<ResolversTypes['Report']>, ParentType, ContextType>;
  template?: Resolver<Maybe<ResolversTypes['ReportTemplate']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type ReportCitationPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ReportCitationPayload'] = ResolversParentTypes['ReportCitationPayload']> = {
  reportCitation?: Resolver<Maybe<ResolversTypes['ReportCitation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type ReportFailureResolvers = { INTERNAL: 'internal', NOTHING_TO_SAY: 'nothing_to_say', PERIOD_OPEN: 'period_open' };

export type ReportLocaleResolvers = { EN: 'en', NO: 'no', UK: 'uk' };

export type ReportPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ReportPayload'] = ResolversParentTypes['ReportPayload']> = {
  report?: Resolver<Maybe<ResolversTypes['Report']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReportRefusalResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ReportRefusal'] = ResolversParentTypes['ReportRefusal']> = {
  reason?: Resolver<ResolversTypes['ReportRefusalReason'], ParentType, ContextType>;
  section?: Resolver<ResolversTypes['ReportSection'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReportSectionResolvers = { CLIMATE: 'climate', OUTCOMES: 'outcomes', RETURN: 'return', SUMMARY: 'summary', VOICES: 'voices', VOLUNTEERING: 'volunteering' };

export type ReportStatusResolvers = { FAILED: 'failed', GATHERING: 'gathering', GENERATING: 'generating', QUEUED: 'queued', READY: 'ready' };

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
  shareLinks?: Resolver<ResolversTypes['ShareLinkConnection'], ParentType, ContextType, Partial<SavedViewShareLinksArgs>>;
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

export type SavedViewPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['SavedViewPayload'] = ResolversParentTypes['SavedViewPayload']> = {
  savedView?: Resolver<Maybe<ResolversTypes['SavedView']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ScenarioResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['Scenario'] = ResolversParentTypes['Scenario'], FederationReferenceType extends FederationReferenceTypes['Scenario'] = FederationReferenceTypes['Scenario']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Scenario']> | FederationReferenceType, FederationReferenceType, ContextType>;
  budget?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  minutesPerSession?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mix?: Resolver<ReadonlyArray<ResolversTypes['ScenarioProgramme']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  participants?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  projection?: Resolver<ResolversTypes['ScenarioProjection'], ParentType, ContextType>;
  seatsPerVolunteer?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sessionsPerVolunteer?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  volunteers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScenarioComparisonResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ScenarioComparison'] = ResolversParentTypes['ScenarioComparison']> = {
  reference?: Resolver<Maybe<ResolversTypes['ComparedFigures']>, ParentType, ContextType>;
  scenarios?: Resolver<ReadonlyArray<ResolversTypes['ComparedFigures']>, ParentType, ContextType>;
};

export type ScenarioDifferenceResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ScenarioDifference'] = ResolversParentTypes['ScenarioDifference']> = {
  isValuedAlike?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  seatUtilization?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  seats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sroiRatio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  totalInvestment?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  totalValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  volunteerHours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ScenarioPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ScenarioPayload'] = ResolversParentTypes['ScenarioPayload']> = {
  scenario?: Resolver<Maybe<ResolversTypes['Scenario']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ScenarioProgrammeResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ScenarioProgramme'] = ResolversParentTypes['ScenarioProgramme']> = {
  achievement?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  templateId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ScenarioProjectionResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ScenarioProjection'] = ResolversParentTypes['ScenarioProjection']> = {
  calculatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  discountRate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<ScenarioProjectionExplainArgs, 'figure'>>;
  hourlyValue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  netRatio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['SroiOutcome']>, ParentType, ContextType>;
  proxySet?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  seatUtilization?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  seats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sensitivity?: Resolver<ReadonlyArray<ResolversTypes['SroiSensitivity']>, ParentType, ContextType>;
  sroiRatio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  timeValue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  totalInvestment?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  totalValue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  volunteerHours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ScheduledReportResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ScheduledReport'] = ResolversParentTypes['ScheduledReport'], FederationReferenceType extends FederationReferenceTypes['ScheduledReport'] = FederationReferenceTypes['ScheduledReport']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ScheduledReport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  covers?: Resolver<ResolversTypes['CompanyPeriodLength'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  failures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastFailure?: Resolver<Maybe<ResolversTypes['ReportFailure']>, ParentType, ContextType>;
  lastRunAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['ReportLocale'], ParentType, ContextType>;
  nextRunAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scheduleCron?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ScheduledReportStatus'], ParentType, ContextType>;
  template?: Resolver<ResolversTypes['ReportTemplate'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type ScheduledReportPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ScheduledReportPayload'] = ResolversParentTypes['ScheduledReportPayload']> = {
  scheduledReport?: Resolver<Maybe<ResolversTypes['ScheduledReport']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type ShareLinkPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['ShareLinkPayload'] = ResolversParentTypes['ShareLinkPayload']> = {
  shareLink?: Resolver<Maybe<ResolversTypes['ShareLink']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SharedViewResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['SharedView'] = ResolversParentTypes['SharedView']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewConfig?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type SroiCalculationResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['SroiCalculation'] = ResolversParentTypes['SroiCalculation'], FederationReferenceType extends FederationReferenceTypes['SroiCalculation'] = FederationReferenceTypes['SroiCalculation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SroiCalculation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  breakdown?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SroiOutcome']>>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  costPerOutcome?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  discountRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<SroiCalculationExplainArgs, 'figure'>>;
  hourlyValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  hourlyValueFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  hourlyValueTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  netRatio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['ReportingPeriod'], ParentType, ContextType>;
  proxySet?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  ratio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sensitivity?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SroiSensitivity']>>, ParentType, ContextType>;
  totalInvestment?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  totalValue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  volunteerHours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
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

export type SroiCalculationPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['SroiCalculationPayload'] = ResolversParentTypes['SroiCalculationPayload']> = {
  sroiCalculation?: Resolver<Maybe<ResolversTypes['SroiCalculation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SroiOutcomeResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['SroiOutcome'] = ResolversParentTypes['SroiOutcome']> = {
  attribution?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  beneficiaries?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  deadweight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  displacement?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  dropOff?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  outcomeType?: Resolver<Maybe<ResolversTypes['OutcomeType']>, ParentType, ContextType>;
  presentValueCents?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  proxyCents?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  years?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SroiSensitivityResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['SroiSensitivity'] = ResolversParentTypes['SroiSensitivity']> = {
  outcomeType?: Resolver<ResolversTypes['OutcomeType'], ParentType, ContextType>;
  ratioHigh?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  ratioLow?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SuppressedResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['Suppressed'] = ResolversParentTypes['Suppressed']> = {
  minimumCohort?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['SuppressionReason'], ParentType, ContextType>;
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
  savedViews?: Resolver<ResolversTypes['SavedViewConnection'], ParentType, ContextType, Partial<UserSavedViewsArgs>>;
  visHistory?: Resolver<ResolversTypes['VisCalculationConnection'], ParentType, ContextType, Partial<UserVisHistoryArgs>>;
  visLeaderboardMembers?: Resolver<ReadonlyArray<ResolversTypes['VisLeaderboardMember']>, ParentType, ContextType>;
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
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<VisCalculationExplainArgs, 'figure'>>;
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

export type VisLeaderboardResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['VisLeaderboard'] = ResolversParentTypes['VisLeaderboard']> = {
  entries?: Resolver<Maybe<ReadonlyArray<ResolversTypes['VisLeaderboardEntry']>>, ParentType, ContextType>;
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<VisLeaderboardExplainArgs, 'figure'>>;
  minimumGroup?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  people?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VisLeaderboardEntryResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['VisLeaderboardEntry'] = ResolversParentTypes['VisLeaderboardEntry']> = {
  calculationDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<VisLeaderboardEntryExplainArgs, 'figure'>>;
  isOwn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type VisLeaderboardMemberResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['VisLeaderboardMember'] = ResolversParentTypes['VisLeaderboardMember'], FederationReferenceType extends FederationReferenceTypes['VisLeaderboardMember'] = FederationReferenceTypes['VisLeaderboardMember']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['VisLeaderboardMember']> | FederationReferenceType, FederationReferenceType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type VisLeaderboardMemberPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['VisLeaderboardMemberPayload'] = ResolversParentTypes['VisLeaderboardMemberPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  visLeaderboardMember?: Resolver<Maybe<ResolversTypes['VisLeaderboardMember']>, ParentType, ContextType>;
};

export type VisRunResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['VisRun'] = ResolversParentTypes['VisRun'], FederationReferenceType extends FederationReferenceTypes['VisRun'] = FederationReferenceTypes['VisRun']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['VisRun']> | FederationReferenceType, FederationReferenceType, ContextType>;
  calculationDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  people?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VisRunPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['VisRunPayload'] = ResolversParentTypes['VisRunPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  visRun?: Resolver<Maybe<ResolversTypes['VisRun']>, ParentType, ContextType>;
};

export type WebhookResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook'], FederationReferenceType extends FederationReferenceTypes['Webhook'] = FederationReferenceTypes['Webhook']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Webhook']> | FederationReferenceType, FederationReferenceType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveries?: Resolver<ReadonlyArray<ResolversTypes['WebhookDelivery']>, ParentType, ContextType, Partial<WebhookDeliveriesArgs>>;
  events?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  failures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  previousSecretUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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

export type WebhookDeliveryResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery']> = {
  attemptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  eventType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payload?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  responseStatus?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WebhookDeliveryStatus'], ParentType, ContextType>;
};

export type WebhookDeliveryStatusResolvers = { DELIVERED: 'delivered', FAILED: 'failed', PENDING: 'pending' };

export type WebhookEdgeResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['WebhookEdge'] = ResolversParentTypes['WebhookEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
};

export type WebhookPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['WebhookPayload'] = ResolversParentTypes['WebhookPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type WebhookSecretPayloadResolvers<ContextType = ReportingContext, ParentType extends ResolversParentTypes['WebhookSecretPayload'] = ResolversParentTypes['WebhookSecretPayload']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type WebhookStatusResolvers = { ACTIVE: 'active', DISABLED: 'disabled', PAUSED: 'paused' };

export type Resolvers<ContextType = ReportingContext> = {
  B4si?: B4siResolvers<ContextType>;
  B4siImpact?: B4siImpactResolvers<ContextType>;
  B4siInputs?: B4siInputsResolvers<ContextType>;
  B4siOutputs?: B4siOutputsResolvers<ContextType>;
  BenchmarkQuarter?: BenchmarkQuarterResolvers<ContextType>;
  ChartBlock?: ChartBlockResolvers<ContextType>;
  Co2eActivityType?: Co2eActivityTypeResolvers;
  Co2eCalculation?: Co2eCalculationResolvers<ContextType>;
  Co2eCalculationConnection?: Co2eCalculationConnectionResolvers<ContextType>;
  Co2eCalculationEdge?: Co2eCalculationEdgeResolvers<ContextType>;
  Co2eCalculationPayload?: Co2eCalculationPayloadResolvers<ContextType>;
  Co2eFactor?: Co2eFactorResolvers<ContextType>;
  Co2eIntensity?: Co2eIntensityResolvers<ContextType>;
  Co2eTotal?: Co2eTotalResolvers<ContextType>;
  CommunityInvestment?: CommunityInvestmentResolvers<ContextType>;
  CommunityInvestmentPayload?: CommunityInvestmentPayloadResolvers<ContextType>;
  Company?: CompanyResolvers<ContextType>;
  CompanyPeriodLength?: CompanyPeriodLengthResolvers;
  CompanyPeriodMetrics?: CompanyPeriodMetricsResolvers<ContextType>;
  CompanyPeriodMetricsConnection?: CompanyPeriodMetricsConnectionResolvers<ContextType>;
  CompanyPeriodMetricsEdge?: CompanyPeriodMetricsEdgeResolvers<ContextType>;
  CompanyPeriodPayload?: CompanyPeriodPayloadResolvers<ContextType>;
  ComparedFigures?: ComparedFiguresResolvers<ContextType>;
  CreateShareLinkPayload?: CreateShareLinkPayloadResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeletedScenarioPayload?: DeletedScenarioPayloadResolvers<ContextType>;
  DeletedViewPayload?: DeletedViewPayloadResolvers<ContextType>;
  Disclosure?: DisclosureResolvers<ContextType>;
  DisclosureDatapoint?: DisclosureDatapointResolvers<ContextType>;
  DisclosureTopic?: DisclosureTopicResolvers;
  EvidenceBlock?: EvidenceBlockResolvers<ContextType>;
  EvidenceSnippet?: EvidenceSnippetResolvers<ContextType>;
  Explanation?: ExplanationResolvers<ContextType>;
  HeadingBlock?: HeadingBlockResolvers<ContextType>;
  ImpactDelivery?: ImpactDeliveryResolvers<ContextType>;
  ImpactDeliveryConnection?: ImpactDeliveryConnectionResolvers<ContextType>;
  ImpactDeliveryEdge?: ImpactDeliveryEdgeResolvers<ContextType>;
  ImpactDeliveryPayload?: ImpactDeliveryPayloadResolvers<ContextType>;
  ImpactDeliveryStats?: ImpactDeliveryStatsResolvers<ContextType>;
  ImpactDeliveryStatus?: ImpactDeliveryStatusResolvers;
  ImpactPlatform?: ImpactPlatformResolvers;
  ImportPayload?: ImportPayloadResolvers<ContextType>;
  ImportResult?: ImportResultResolvers<ContextType>;
  IssuePublicationTokenPayload?: IssuePublicationTokenPayloadResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LeftVisLeaderboardPayload?: LeftVisLeaderboardPayloadResolvers<ContextType>;
  MappingPreview?: MappingPreviewResolvers<ContextType>;
  MaterialityAssessment?: MaterialityAssessmentResolvers<ContextType>;
  MaterialityAssessmentPayload?: MaterialityAssessmentPayloadResolvers<ContextType>;
  MetricBlock?: MetricBlockResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OutcomeType?: OutcomeTypeResolvers;
  PageInfo?: PageInfoResolvers<ContextType>;
  PlatformMapping?: PlatformMappingResolvers<ContextType>;
  PlatformMappingPayload?: PlatformMappingPayloadResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  Publication?: PublicationResolvers<ContextType>;
  PublicationBlock?: PublicationBlockResolvers<ContextType>;
  PublicationBlockKind?: PublicationBlockKindResolvers;
  PublicationConnection?: PublicationConnectionResolvers<ContextType>;
  PublicationEdge?: PublicationEdgeResolvers<ContextType>;
  PublicationPayload?: PublicationPayloadResolvers<ContextType>;
  PublicationStatus?: PublicationStatusResolvers;
  PublicationToken?: PublicationTokenResolvers<ContextType>;
  PublicationTokenConnection?: PublicationTokenConnectionResolvers<ContextType>;
  PublicationTokenEdge?: PublicationTokenEdgeResolvers<ContextType>;
  PublicationTokenPayload?: PublicationTokenPayloadResolvers<ContextType>;
  PublicationViewStats?: PublicationViewStatsResolvers<ContextType>;
  PublicationVisibility?: PublicationVisibilityResolvers;
  Query?: QueryResolvers<ContextType>;
  RefusedTransition?: RefusedTransitionResolvers<ContextType>;
  RejectedRow?: RejectedRowResolvers<ContextType>;
  ReplayFailedDeliveriesPayload?: ReplayFailedDeliveriesPayloadResolvers<ContextType>;
  Report?: ReportResolvers<ContextType>;
  ReportCitation?: ReportCitationResolvers<ContextType>;
  ReportCitationConnection?: ReportCitationConnectionResolvers<ContextType>;
  ReportCitationEdge?: ReportCitationEdgeResolvers<ContextType>;
  ReportCitationPayload?: ReportCitationPayloadResolvers<ContextType>;
  ReportConnection?: ReportConnectionResolvers<ContextType>;
  ReportEdge?: ReportEdgeResolvers<ContextType>;
  ReportFailure?: ReportFailureResolvers;
  ReportLocale?: ReportLocaleResolvers;
  ReportPayload?: ReportPayloadResolvers<ContextType>;
  ReportRefusal?: ReportRefusalResolvers<ContextType>;
  ReportSection?: ReportSectionResolvers;
  ReportStatus?: ReportStatusResolvers;
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
  SavedViewPayload?: SavedViewPayloadResolvers<ContextType>;
  Scenario?: ScenarioResolvers<ContextType>;
  ScenarioComparison?: ScenarioComparisonResolvers<ContextType>;
  ScenarioDifference?: ScenarioDifferenceResolvers<ContextType>;
  ScenarioPayload?: ScenarioPayloadResolvers<ContextType>;
  ScenarioProgramme?: ScenarioProgrammeResolvers<ContextType>;
  ScenarioProjection?: ScenarioProjectionResolvers<ContextType>;
  ScheduledReport?: ScheduledReportResolvers<ContextType>;
  ScheduledReportConnection?: ScheduledReportConnectionResolvers<ContextType>;
  ScheduledReportEdge?: ScheduledReportEdgeResolvers<ContextType>;
  ScheduledReportPayload?: ScheduledReportPayloadResolvers<ContextType>;
  ScheduledReportStatus?: ScheduledReportStatusResolvers;
  ShareLink?: ShareLinkResolvers<ContextType>;
  ShareLinkConnection?: ShareLinkConnectionResolvers<ContextType>;
  ShareLinkEdge?: ShareLinkEdgeResolvers<ContextType>;
  ShareLinkPayload?: ShareLinkPayloadResolvers<ContextType>;
  SharedView?: SharedViewResolvers<ContextType>;
  SroiCalculation?: SroiCalculationResolvers<ContextType>;
  SroiCalculationConnection?: SroiCalculationConnectionResolvers<ContextType>;
  SroiCalculationEdge?: SroiCalculationEdgeResolvers<ContextType>;
  SroiCalculationPayload?: SroiCalculationPayloadResolvers<ContextType>;
  SroiOutcome?: SroiOutcomeResolvers<ContextType>;
  SroiSensitivity?: SroiSensitivityResolvers<ContextType>;
  Suppressed?: SuppressedResolvers<ContextType>;
  TextBlock?: TextBlockResolvers<ContextType>;
  TileBlock?: TileBlockResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VisCalculation?: VisCalculationResolvers<ContextType>;
  VisCalculationConnection?: VisCalculationConnectionResolvers<ContextType>;
  VisCalculationEdge?: VisCalculationEdgeResolvers<ContextType>;
  VisLeaderboard?: VisLeaderboardResolvers<ContextType>;
  VisLeaderboardEntry?: VisLeaderboardEntryResolvers<ContextType>;
  VisLeaderboardMember?: VisLeaderboardMemberResolvers<ContextType>;
  VisLeaderboardMemberPayload?: VisLeaderboardMemberPayloadResolvers<ContextType>;
  VisRun?: VisRunResolvers<ContextType>;
  VisRunPayload?: VisRunPayloadResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  WebhookConnection?: WebhookConnectionResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookDeliveryStatus?: WebhookDeliveryStatusResolvers;
  WebhookEdge?: WebhookEdgeResolvers<ContextType>;
  WebhookPayload?: WebhookPayloadResolvers<ContextType>;
  WebhookSecretPayload?: WebhookSecretPayloadResolvers<ContextType>;
  WebhookStatus?: WebhookStatusResolvers;
};

export type DirectiveResolvers<ContextType = ReportingContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  constraint?: ConstraintDirectiveResolver<any, any, ContextType>;
  omittable?: OmittableDirectiveResolver<any, any, ContextType>;
  parts?: PartsDirectiveResolver<any, any, ContextType>;
  personalData?: PersonalDataDirectiveResolver<any, any, ContextType>;
  semanticNonNull?: SemanticNonNullDirectiveResolver<any, any, ContextType>;
  stored?: StoredDirectiveResolver<any, any, ContextType>;
  words?: WordsDirectiveResolver<any, any, ContextType>;
};
