import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AnalyticsContext } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
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

/**
 * Events of one person in the analytics store, of all companies, under a key in the place of their name. Those of months that a
 * policy of retention has removed, and those that happened more than 25 months ago, are not among them.
 */
export type AnalyticsFootprint = {
  /** Number of events, 1 or more. */
  readonly events: Scalars['SafeInt']['output'];
  /** Moment of the first of them, in UTC. */
  readonly firstAt: Scalars['DateTime']['output'];
  /** Moment of the last of them, in UTC. */
  readonly lastAt: Scalars['DateTime']['output'];
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

/** A company among its peers. The quantiles are those of the peers, without the company itself. */
export type Benchmark = {
  /** Number of peers, without the company itself; five or more. */
  readonly cohortSize: Scalars['Int']['output'];
  /** Derivation of a figure of this object; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /** Age and source of the benchmark. */
  readonly freshness: Freshness;
  /** The company's own value, in the unit of the metric. */
  readonly own: Scalars['Float']['output'];
  /** Tenth percentile: a tenth of the peers have at most this. */
  readonly p10: Scalars['Float']['output'];
  /** First quartile: a quarter of the peers have at most this. */
  readonly p25: Scalars['Float']['output'];
  /** Median: half of the peers have at most this. */
  readonly p50: Scalars['Float']['output'];
  /** Third quartile: three quarters of the peers have at most this. */
  readonly p75: Scalars['Float']['output'];
  /** Ninetieth percentile: nine tenths of the peers have at most this. */
  readonly p90: Scalars['Float']['output'];
  /** Share of the peers that the company is above, 0 to 100; equal ones count half. */
  readonly percentileRank: Scalars['Float']['output'];
};


/** A company among its peers. The quantiles are those of the peers, without the company itself. */
export type BenchmarkExplainArgs = {
  figure: Scalars['String']['input'];
};

/**
 * Properties that peers share with the company: one at a time, so that answers cannot be combined to
 * single a company out.
 */
export type BenchmarkDimension =
  /** Companies in the same `country`. */
  | 'COUNTRY'
  /** Companies of the same `industry`. */
  | 'INDUSTRY'
  /** Companies of the same size band: small, medium or large. */
  | 'SIZE';

/** Figures that companies can be compared by: one value for each company and quarter. */
export type BenchmarkMetric =
  /** Hours ÷ active volunteers of the quarter; of companies with five active volunteers or more. */
  | 'HOURS_PER_VOLUNTEER'
  /**
   * Mean of the outcome scores of the quarter, 0 to 1: of those that `Metrics.outcome` of the same quarter counts; of
   * companies where there are any.
   */
  | 'OUTCOME_MEAN'
  /**
   * Share, 0 to 1, of volunteers who were active in the third month after their first, of those whose
   * third month lies in the year that ends with the quarter; of companies with five such volunteers or
   * more.
   */
  | 'RETENTION_THREE_MONTHS'
  /** Social value ÷ investment of the quarter; 3.2 means EUR 3.20 for each EUR 1. */
  | 'SROI_RATIO'
  /**
   * Hours that volunteers gave in the quarter ÷ members of the company at its end; of companies with an
   * hour and a member.
   */
  | 'VOLUNTEER_HOURS';

/** Benchmark of one quarter of a series. */
export type BenchmarkQuarter = {
  /** Id of the company that is compared: a UUID in lower case. */
  readonly companyId: Scalars['ID']['output'];
  /** Calendar quarter that the benchmark is of, such as 2025-Q3. */
  readonly quarter: Scalars['String']['output'];
  /** The benchmark of the quarter, or the reason why it is withheld. */
  readonly result: BenchmarkResult;
};

/** A benchmark, or the reason why it is withheld. */
export type BenchmarkResult = Benchmark | Suppressed;

/**
 * A company's campaign: one programme template for one beneficiary group, with a span of days, seats
 * and a budget. It runs in one or more programme instances.
 */
export type Campaign = {
  /** Id of the campaign: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Figures of the campaign in a period; `Company.metrics` explains them. */
  readonly metrics: ReadonlyArray<Metrics>;
  /**
   * Distribution of the latest scores of one outcome, of all participants who have a score so far. Null for fewer than
   * five, and where it would leave one to four people when other figures about outcomes are subtracted.
   */
  readonly outcome?: Maybe<OutcomeDistribution>;
  /**
   * Change of participants' outcome scores so far: one element for each outcome type of which enough
   * people have a first and a later score.
   */
  readonly outcomeDelta: ReadonlyArray<OutcomeDelta>;
};


/**
 * A company's campaign: one programme template for one beneficiary group, with a span of days, seats
 * and a budget. It runs in one or more programme instances.
 */
export type CampaignMetricsArgs = {
  granularity?: InputMaybe<Granularity>;
  period: Period;
};


/**
 * A company's campaign: one programme template for one beneficiary group, with a span of days, seats
 * and a budget. It runs in one or more programme instances.
 */
export type CampaignOutcomeArgs = {
  type: OutcomeType;
};

/** Language levels of an instance's participants: the first and the latest that sessions recorded. */
export type CefrProgress = {
  /** First levels, lowest first; levels that nobody had are left out. */
  readonly baseline: ReadonlyArray<LevelCount>;
  /** Derivation of a figure of this object; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /** Age and source of these figures. */
  readonly freshness: Freshness;
  /** Latest levels, lowest first; levels that nobody has are left out. */
  readonly latest: ReadonlyArray<LevelCount>;
  /**
   * Median number of levels between a person's first and latest, of which PRE_A1 to A1 is one; negative for lost ones.
   * Null for nobody.
   */
  readonly medianLevelsGained?: Maybe<Scalars['Float']['output']>;
  /** Smallest number of people that a figure is shown for, but for nobody. */
  readonly minimumGroup: Scalars['Int']['output'];
  /** Number of people with a level: none, or five and more. */
  readonly n: Scalars['SafeInt']['output'];
  /**
   * Sessions that recorded a level ÷ all levels that were gained, less those that were lost, to one
   * decimal. Null where none was gained.
   */
  readonly sessionsPerLevel?: Maybe<Scalars['Float']['output']>;
};


/** Language levels of an instance's participants: the first and the latest that sessions recorded. */
export type CefrProgressExplainArgs = {
  figure: Scalars['String']['input'];
};

/** Levels that progress in a language is counted by, lowest first: plus levels count as their level. */
export type CefrProgressLevel =
  /** Beginner: basic user, lowest of six levels. */
  | 'A1'
  /** Elementary: basic user, second of six levels. */
  | 'A2'
  /** Intermediate: independent user, third of six levels. */
  | 'B1'
  /** Upper intermediate: independent user, fourth of six levels. */
  | 'B2'
  /** Advanced: proficient user, fifth of six levels. */
  | 'C1'
  /** Mastery: proficient user, highest of six levels. */
  | 'C2'
  /** First words: below the six levels of the Common European Framework of Reference for Languages. */
  | 'PRE_A1';

/** Progress through the levels, or the reason why it is withheld. */
export type CefrResult = CefrProgress | Suppressed;

/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type Company = {
  /**
   * Comparison of the company with its peers in a past quarter. Only companies that opted in are
   * compared and may ask; the company itself is not among the peers. Null for viewers of another company.
   */
  readonly benchmark?: Maybe<BenchmarkResult>;
  /**
   * The same comparison for each of the last quarters that are over, oldest first. The peers of two quarters need not be
   * the same companies; ratios of SROI_RATIO rest on the proxies of each company's programme templates, and `proxySet`
   * names the company's own. Null for viewers of another company.
   */
  readonly benchmarkSeries?: Maybe<ReadonlyArray<BenchmarkQuarter>>;
  /** Id of the company: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /**
   * Events of a period that were stored after a moment, summed by type: what live figures in `metrics` hold beside
   * those on record. Types without any have no element. Of the 25 months for which events are kept. For staff: single events
   * could be distinguished by the moments that they were stored at.
   */
  readonly lateEvents: ReadonlyArray<LateEvents>;
  /**
   * Figures of the company's programmes in a period: one element for each part in order of time, parts
   * without activity included, or one for the whole period without a granularity. People are counted
   * once in each element, so a quarter can be less than the sum of its months. Null for viewers of another company.
   */
  readonly metrics?: Maybe<ReadonlyArray<Metrics>>;
  /**
   * Distribution of the latest scores of one outcome, of all participants who have a score so far. Null for fewer than
   * five, where it would leave one to four people when other figures about outcomes are subtracted, and for viewers
   * of another company.
   */
  readonly outcome?: Maybe<OutcomeDistribution>;
  /**
   * Change of participants' outcome scores so far: one element for each outcome type of which enough
   * people have a first and a later score. Null for viewers of another company.
   */
  readonly outcomeDelta?: Maybe<ReadonlyArray<OutcomeDelta>>;
  /**
   * Volunteers of the company who were active, and the share of its members that they are: one element
   * for each part in order of time, or one for the whole period without a granularity. People are
   * counted once in each element, so a quarter can be less than the sum of its months. Null for viewers
   * of another company.
   */
  readonly participation?: Maybe<ReadonlyArray<Participation>>;
  /**
   * People grouped by the calendar month of their first activity for the company, oldest first, and who
   * of them was active in later months. Months in which nobody began have no element. Null for viewers of another company.
   */
  readonly retention?: Maybe<ReadonlyArray<RetentionCohort>>;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyBenchmarkArgs = {
  by: BenchmarkDimension;
  metric: BenchmarkMetric;
  period: Period;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyBenchmarkSeriesArgs = {
  by: BenchmarkDimension;
  metric: BenchmarkMetric;
  quarters?: Scalars['Int']['input'];
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyLateEventsArgs = {
  period: Scalars['String']['input'];
  storedAfter?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyMetricsArgs = {
  granularity?: InputMaybe<Granularity>;
  period: Period;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyOutcomeArgs = {
  type: OutcomeType;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyParticipationArgs = {
  denominator?: ParticipationDenominator;
  granularity?: InputMaybe<Granularity>;
  period: Period;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyRetentionArgs = {
  from: Scalars['Date']['input'];
  months: Scalars['Int']['input'];
  role: SubjectRole;
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

/** Age and source of figures from the analytics store. */
export type Freshness = {
  /** Moment at which the newest event that was counted was stored, in UTC; null without events. */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
  /** The finest of the rollups that were read. */
  readonly source: AnalyticsSource;
};

/** Parts that a period is cut into; each is one element of the list. */
export type Granularity =
  /** Days from midnight to midnight in UTC. */
  | 'DAY'
  /** Calendar months, such as 2025-09. */
  | 'MONTH'
  /** Calendar quarters, such as 2025-Q3. */
  | 'QUARTER'
  /** Weeks from Monday to Sunday (ISO 8601). */
  | 'WEEK';

/**
 * Volunteer impact score of a person: 0 before any activity, and nearer to 100 the more points are left of all that they
 * have earned so far, for every company. Points halve every 90 days; 60 of them make a score of 50.
 */
export type ImpactScore = {
  /** Moment that the points are decayed to, in UTC: that of the request. */
  readonly asOf: Scalars['DateTime']['output'];
  /** Derivation of a figure of this object; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /** Age and source of the points. */
  readonly freshness: Freshness;
  /** Points that are left, to two decimals. */
  readonly points: Scalars['Float']['output'];
  /** Score, 0 to 100, to four decimals. */
  readonly score: Scalars['Float']['output'];
};


/**
 * Volunteer impact score of a person: 0 before any activity, and nearer to 100 the more points are left of all that they
 * have earned so far, for every company. Points halve every 90 days; 60 of them make a score of 50.
 */
export type ImpactScoreExplainArgs = {
  figure: Scalars['String']['input'];
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

/** Events of one type that were stored late, and what they add to the figures of their period. */
export type LateEvents = {
  /** Kilograms of CO2 equivalent, of `Metrics.co2eKg`. */
  readonly co2eKg: Scalars['Float']['output'];
  /** Type of the events, such as `kintell.session.completed`. */
  readonly eventType: Scalars['String']['output'];
  /** Number of such events that were stored after the moment: 1 at least. */
  readonly events: Scalars['SafeInt']['output'];
  /** Day of the first of them, in UTC. */
  readonly firstDay: Scalars['Date']['output'];
  /** Euro cents of `Metrics.investmentCents`. */
  readonly investmentCents: Scalars['SafeInt']['output'];
  /** Day of the last of them, in UTC. */
  readonly lastDay: Scalars['Date']['output'];
  /** Moment at which the newest of them was stored, in UTC. */
  readonly lastStoredAt: Scalars['DateTime']['output'];
  /** Euro cents of `Metrics.socialValueCents`. */
  readonly socialValueCents: Scalars['SafeInt']['output'];
  /** Hours that volunteers gave, of `Metrics.volunteerHours`. */
  readonly volunteerHours: Scalars['Float']['output'];
};

/** Number of people with a language level. */
export type LevelCount = {
  /** Number of people. Null for one to four, and where it would show such a group by subtraction from `n`. */
  readonly count?: Maybe<Scalars['SafeInt']['output']>;
  /** Level of the Common European Framework of Reference. */
  readonly level: CefrProgressLevel;
};

/** Figures of a period. Every event counts on the day it happened (UTC), however late it was received. */
export type Metrics = {
  /** Emissions in kilograms of CO2 equivalent. */
  readonly co2eKg: Scalars['Float']['output'];
  /**
   * `investmentCents` ÷ `participants`, in euro cents to one decimal. Null without participants, and
   * where they are withheld, wholly or in part.
   */
  readonly costPerBeneficiaryCents?: Maybe<Scalars['Float']['output']>;
  /** `investmentCents` ÷ `volunteerHours`, in euro cents to one decimal. Null without hours. */
  readonly costPerHourCents?: Maybe<Scalars['Float']['output']>;
  /** Number of recorded events of any kind. */
  readonly events: Scalars['SafeInt']['output'];
  /** Derivation of a figure of this object; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /** Age and source of these figures. */
  readonly freshness: Freshness;
  /** Money spent plus the value of volunteers' hours, in euro cents. */
  readonly investmentCents: Scalars['SafeInt']['output'];
  /**
   * Smallest number of people that a figure about people is shown for; below it the figure is null and
   * listed in `suppressed`.
   */
  readonly minimumGroup: Scalars['Int']['output'];
  /**
   * Distribution of the outcome scores recorded in the period. Null below five participants, and for
   * periods that are not whole calendar months.
   */
  readonly outcome?: Maybe<ScoreSummary>;
  /**
   * Number of different participants with an activity. Null below five, for periods that are not whole calendar months, and
   * where it would show so few by subtraction.
   */
  readonly participants?: Maybe<Scalars['SafeInt']['output']>;
  /**
   * Figures that leave people out: those of a programme instance in a month with fewer than
   * `minimumGroup` of them, where campaign, month and quarter together have too few such people to
   * show.
   */
  readonly partlySuppressed: ReadonlyArray<SuppressibleFigure>;
  /** Last day that the figures are about, included. */
  readonly periodEnd: Scalars['Date']['output'];
  /** First day that the figures are about. */
  readonly periodStart: Scalars['Date']['output'];
  /**
   * Quartiles of the ratings given in the period. Null below five participants, and for periods that
   * are not whole calendar months.
   */
  readonly rating?: Maybe<Quartiles>;
  /** Number of language and mentorship sessions that took place. */
  readonly sessions: Scalars['SafeInt']['output'];
  /** Present value of the outcomes achieved, in euro cents. */
  readonly socialValueCents: Scalars['SafeInt']['output'];
  /**
   * Social return on investment: social value ÷ investment; 3.2 means EUR 3.20 for each EUR 1. Null
   * without investment.
   */
  readonly sroiRatio?: Maybe<Scalars['Float']['output']>;
  /**
   * Figures that are null here: they would be about fewer than `minimumGroup` people, the period is not made of whole
   * calendar months, so that it could be compared with another to single people out, or the number less those that
   * `participation` and `retention` show would be of fewer than `minimumGroup` people.
   */
  readonly suppressed: ReadonlyArray<SuppressibleFigure>;
  /**
   * Mean volunteer impact score, 0 to 100, at the end of the period or now, whichever is earlier: the mean of the
   * scores of all volunteers with an activity by then, each of all the points they have earned so far in the
   * company's programmes, halved every 90 days. The same as `CompanyPeriodMetrics.visScore`, which is on record.
   * Null below five volunteers, and for periods that are not whole calendar months.
   */
  readonly visAverage?: Maybe<Scalars['Float']['output']>;
  /** Hours that volunteers gave: minutes of completed sessions and logged buddy events ÷ 60. */
  readonly volunteerHours: Scalars['Float']['output'];
  /**
   * Number of different volunteers with an activity. Null below five, for periods that are not whole calendar months, and
   * where it would show so few by subtraction, as `Participation.activeVolunteers`.
   */
  readonly volunteers?: Maybe<Scalars['SafeInt']['output']>;
};


/** Figures of a period. Every event counts on the day it happened (UTC), however late it was received. */
export type MetricsExplainArgs = {
  figure: Scalars['String']['input'];
};

/** Amount of money in one currency. */
export type Money = {
  /** Amount in cents: 12345 is EUR 123.45. */
  readonly amountCents: Scalars['SafeInt']['output'];
  /** ISO 4217 code of the currency; always EUR. */
  readonly currency: Scalars['String']['output'];
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

/**
 * Change of the scores of one outcome type, of the people who have a first and a later score: their
 * latest against their first. Left out where these are fewer than five, where one to four other people
 * have one score alone, and where it would leave so few when figures of other entities are subtracted.
 */
export type OutcomeDelta = {
  /** Mean of the first scores, 0 to 1, to two decimals. */
  readonly baseline: Scalars['Float']['output'];
  /**
   * People who gained less than 0.1, or lost: depth "connect" of B4SI. Null for one to four, where the number would show
   * such a group, and of campaigns and instances, whose numbers would show one when they are subtracted from the company's.
   */
  readonly connect?: Maybe<Scalars['SafeInt']['output']>;
  /** Mean of the differences, −1 to 1, to two decimals. */
  readonly delta: Scalars['Float']['output'];
  /** Derivation of a figure of this object; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /** Age and source of these figures. */
  readonly freshness: Freshness;
  /** People who gained 0.1 to 0.3: depth "improve" of B4SI. Null as `connect`. */
  readonly improve?: Maybe<Scalars['SafeInt']['output']>;
  /** Mean of the latest scores, 0 to 1, to two decimals. */
  readonly latest: Scalars['Float']['output'];
  /** Smallest number of people that a figure is shown for, but for nobody. */
  readonly minimumGroup: Scalars['Int']['output'];
  /** Number of people who have both scores; five or more. */
  readonly n: Scalars['SafeInt']['output'];
  /** Outcome that is measured. */
  readonly outcomeType: OutcomeType;
  /** People who gained more than 0.3: depth "transform" of B4SI. Null as `connect`. */
  readonly transform?: Maybe<Scalars['SafeInt']['output']>;
};


/**
 * Change of the scores of one outcome type, of the people who have a first and a later score: their
 * latest against their first. Left out where these are fewer than five, where one to four other people
 * have one score alone, and where it would leave so few when figures of other entities are subtracted.
 */
export type OutcomeDeltaExplainArgs = {
  figure: Scalars['String']['input'];
};

/**
 * Distribution of the scores of one outcome type over people: the latest score of each, that of the piece of evidence
 * which was scored last.
 */
export type OutcomeDistribution = {
  /** Derivation of a figure of this object; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /** Age and source of these figures. */
  readonly freshness: Freshness;
  /** Arithmetic mean of the latest scores, 0 to 1, to two decimals. */
  readonly mean: Scalars['Float']['output'];
  /** Smallest number of people that a figure is shown for, but for nobody. */
  readonly minimumGroup: Scalars['Int']['output'];
  /** Number of people who have a score; five or more. */
  readonly n: Scalars['SafeInt']['output'];
  /** Outcome that is measured. */
  readonly outcomeType: OutcomeType;
  /** First quartile: a quarter of the scores are at most this, 0 to 1, to two decimals. */
  readonly p25: Scalars['Float']['output'];
  /** Median: half of the scores are at most this, 0 to 1, to two decimals. */
  readonly p50: Scalars['Float']['output'];
  /** Third quartile: three quarters of the scores are at most this, 0 to 1, to two decimals. */
  readonly p75: Scalars['Float']['output'];
};


/**
 * Distribution of the scores of one outcome type over people: the latest score of each, that of the piece of evidence
 * which was scored last.
 */
export type OutcomeDistributionExplainArgs = {
  figure: Scalars['String']['input'];
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

/** Participation of a company's people in a period of whole calendar months. */
export type Participation = {
  /**
   * Number of different volunteers with an activity for the company in the period, members or not. Null below five, where one
   * to four of them had been active before, and where it would show such a group of first-time ones: from the company's first
   * month on, or where nobody else was active in one of their months.
   */
  readonly activeVolunteers?: Maybe<Scalars['SafeInt']['output']>;
  /** Members of the company, managers included, who had joined by `periodEnd` and are members today. */
  readonly eligible: Scalars['SafeInt']['output'];
  /** Derivation of a figure of this object; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /**
   * Number of those whose first activity for the company lies in the period. Null where these are fewer than five, and where
   * it would show another such group: small months are counted together, with the next month where they are too few, up to
   * the end of a quarter, and shown once it is over.
   */
  readonly firstTimeVolunteers?: Maybe<Scalars['SafeInt']['output']>;
  /** Age and source of these figures. */
  readonly freshness: Freshness;
  /** Smallest number of people that a figure is shown for, but for nobody. */
  readonly minimumGroup: Scalars['Int']['output'];
  /**
   * Number of members without any activity: those who had joined by `notYetActiveAsOf` − all volunteers who had been active
   * by then, at least 0. Null for one to four, and before the first such day.
   */
  readonly notYetActive?: Maybe<Scalars['SafeInt']['output']>;
  /**
   * Day that `notYetActive` is of: `periodEnd`, or the end of an earlier month where the number at `periodEnd` would show one to
   * four first-time volunteers; that is told by the end of their quarter, or later while nobody else begins. Null before the
   * first such day.
   */
  readonly notYetActiveAsOf?: Maybe<Scalars['Date']['output']>;
  /** Last day that the figures are about, included. */
  readonly periodEnd: Scalars['Date']['output'];
  /** First day that the figures are about. */
  readonly periodStart: Scalars['Date']['output'];
  /**
   * Active volunteers ÷ the denominator, 0 to 1, to four decimals. Null without a denominator, and
   * whenever its parts are withheld.
   */
  readonly rate?: Maybe<Scalars['Float']['output']>;
  /**
   * Number of the others: volunteers who had been active before. Null for one to four, and whenever `activeVolunteers` or
   * `firstTimeVolunteers` is.
   */
  readonly returningVolunteers?: Maybe<Scalars['SafeInt']['output']>;
};


/** Participation of a company's people in a period of whole calendar months. */
export type ParticipationExplainArgs = {
  figure: Scalars['String']['input'];
};

/** People that a participation rate is a share of. */
export type ParticipationDenominator =
  /** Volunteers with any activity up to the end of the period: the share of them that still is active. */
  | 'ACTIVE'
  /** `Participation.eligible`: members who had joined by the end of the period. */
  | 'ELIGIBLE';

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
  /** Language levels that participants began with and have reached, by the sessions that recorded one. */
  readonly cefr: CefrResult;
  /** Id of the instance: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Figures of the programme instance in a period; `Company.metrics` explains them. */
  readonly metrics: ReadonlyArray<Metrics>;
  /**
   * Distribution of the latest scores of one outcome, of all participants who have a score so far. Null for fewer than
   * five, and where it would leave one to four people when other figures about outcomes are subtracted.
   */
  readonly outcome?: Maybe<OutcomeDistribution>;
  /**
   * Change of participants' outcome scores so far: one element for each outcome type of which enough
   * people have a first and a later score.
   */
  readonly outcomeDelta: ReadonlyArray<OutcomeDelta>;
};


/**
 * Programme that runs or ran: a template for a beneficiary group over a span of days, mostly within a
 * campaign.
 */
export type ProgramInstanceMetricsArgs = {
  granularity?: InputMaybe<Granularity>;
  period: Period;
};


/**
 * Programme that runs or ran: a template for a beneficiary group over a span of days, mostly within a
 * campaign.
 */
export type ProgramInstanceOutcomeArgs = {
  type: OutcomeType;
};

/** Quartiles of values from 0 to 1, accurate to about 0.002. */
export type Quartiles = {
  /** First quartile: a quarter of the values are at most this. */
  readonly p25: Scalars['Float']['output'];
  /** Median: half of the values are at most this. */
  readonly p50: Scalars['Float']['output'];
  /** Third quartile: three quarters of the values are at most this. */
  readonly p75: Scalars['Float']['output'];
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

/** People of a cohort who were active in a month. */
export type RetentionCell = {
  /** Number of people of the cohort who were active. Null where suppressed. */
  readonly active?: Maybe<Scalars['SafeInt']['output']>;
  /** Number of months after the first activity's; 0 is that month itself, in which all are active. */
  readonly monthIndex: Scalars['Int']['output'];
  /** `active` ÷ `cohortSize`, 0 to 1, to four decimals. Null where suppressed. */
  readonly rate?: Maybe<Scalars['Float']['output']>;
  /**
   * True where one to four people were active, and where the number would give such a group away by
   * subtraction.
   */
  readonly suppressed: Scalars['Boolean']['output'];
};

/** People whose first activity for a company lies in the same calendar month. */
export type RetentionCohort = {
  /** The month of the first activity and those after it, as far as they have begun; in order of time. */
  readonly cells: ReadonlyArray<RetentionCell>;
  /** First day of the month in which the cohort began, in UTC. */
  readonly cohortMonth: Scalars['Date']['output'];
  /**
   * Number of people who began. Null below five, and where it would give away a group of fewer than five
   * in another cohort; then all cells are suppressed.
   */
  readonly cohortSize?: Maybe<Scalars['SafeInt']['output']>;
  /** Derivation of a figure of this object; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /** Age and source of these figures. */
  readonly freshness: Freshness;
  /** Smallest number of people that a figure is shown for, but for nobody. */
  readonly minimumGroup: Scalars['Int']['output'];
};


/** People whose first activity for a company lies in the same calendar month. */
export type RetentionCohortExplainArgs = {
  figure: Scalars['String']['input'];
};

/** Distribution of scores from 0 to 1. */
export type ScoreSummary = {
  /** Arithmetic mean of the scores, 0 to 1. */
  readonly mean: Scalars['Float']['output'];
  /**
   * Number of scores that were counted: where several models scored the same outcome in the same piece of evidence, the
   * first score alone.
   */
  readonly n: Scalars['SafeInt']['output'];
  /** First quartile: a quarter of the scores are at most this, 0 to 1. */
  readonly p25: Scalars['Float']['output'];
  /** Median: half of the scores are at most this, 0 to 1. */
  readonly p50: Scalars['Float']['output'];
  /** Third quartile: three quarters of the scores are at most this, 0 to 1. */
  readonly p75: Scalars['Float']['output'];
};

/** Sides of programmes: those who give their time, and those whom programmes are for. */
export type SubjectRole =
  /** People whom programmes are for. */
  | 'PARTICIPANT'
  /** Employees of companies, and others who give their time. */
  | 'VOLUNTEER';

/** Figure that is withheld because it could reveal something about one company or person. */
export type Suppressed = {
  /** Smallest number of peers, or of people, for which the figure is shown. */
  readonly minimumCohort: Scalars['Int']['output'];
  /** Reason why the figure is withheld. */
  readonly reason: SuppressionReason;
};

/** Figures that are null for groups that are too small. */
export type SuppressibleFigure =
  /** `outcome`, the distribution of outcome scores. */
  | 'OUTCOME'
  /** `participants`, the number of participants. */
  | 'PARTICIPANTS'
  /** `rating`, the quartiles of ratings. */
  | 'RATING'
  /** `visAverage`, the mean volunteer impact score. */
  | 'VIS_AVERAGE'
  /** `volunteers`, the number of volunteers. */
  | 'VOLUNTEERS';

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
  /**
   * Events that the analytics store has of the person, beside the rows of `holdings`, for the person and the privacy officer. Null
   * for people of whom nothing was counted, and once the person is erased: nothing leads to their events then.
   */
  readonly analyticsFootprint?: Maybe<AnalyticsFootprint>;
  /**
   * Key of the person's events in the analytics store, by which the graph finds `vis` and `analyticsFootprint`; clients cannot ask for it. Null for
   * people whose impact score the viewer may not read, and once the person is erased.
   */
  readonly analyticsKey?: Maybe<Scalars['String']['output']>;
  /** Id of the person: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /**
   * Volunteer impact score of the person at this moment, beside `visHistory`, which is on record; for staff, the person and the
   * company whose volunteer they are. Null before their first activity as a volunteer.
   */
  readonly vis?: Maybe<ImpactScore>;
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
  Campaign: Campaign;
  Company: Company;
  ProgramInstance: ProgramInstance;
  User: User;
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
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['User'], {"analyticsKey":true}>
        | GraphQLRecursivePick<FederationTypes['User'], {"analyticsKey":true}>
        | GraphQLRecursivePick<FederationTypes['User'], {"analyticsKey":true}> ) );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  BenchmarkResult:
    | ( Benchmark )
    | ( Suppressed )
  ;
  CefrResult:
    | ( CefrProgress )
    | ( Suppressed )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AnalyticsFootprint: ResolverTypeWrapper<AnalyticsFootprint>;
  AnalyticsSource: AnalyticsSource;
  Benchmark: ResolverTypeWrapper<Benchmark>;
  BenchmarkDimension: BenchmarkDimension;
  BenchmarkMetric: BenchmarkMetric;
  BenchmarkQuarter: ResolverTypeWrapper<Omit<BenchmarkQuarter, 'result'> & { result: ResolversTypes['BenchmarkResult'] }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BenchmarkResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BenchmarkResult']>;
  Campaign: ResolverTypeWrapper<{ readonly id: string }>;
  CefrProgress: ResolverTypeWrapper<CefrProgress>;
  CefrProgressLevel: CefrProgressLevel;
  CefrResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CefrResult']>;
  Company: ResolverTypeWrapper<{ readonly id: string }>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  ErasureMethod: ErasureMethod;
  Explanation: ResolverTypeWrapper<Explanation>;
  Freshness: ResolverTypeWrapper<Freshness>;
  Granularity: Granularity;
  ImpactScore: ResolverTypeWrapper<ImpactScore>;
  ImportFormat: ImportFormat;
  ImportPayload: ResolverTypeWrapper<ImportPayload>;
  ImportResult: ResolverTypeWrapper<ImportResult>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LateEvents: ResolverTypeWrapper<LateEvents>;
  LevelCount: ResolverTypeWrapper<LevelCount>;
  Metrics: ResolverTypeWrapper<Metrics>;
  Money: ResolverTypeWrapper<Money>;
  NumberRange: NumberRange;
  OutcomeDelta: ResolverTypeWrapper<Omit<OutcomeDelta, 'outcomeType'> & { outcomeType: ResolversTypes['OutcomeType'] }>;
  OutcomeDistribution: ResolverTypeWrapper<Omit<OutcomeDistribution, 'outcomeType'> & { outcomeType: ResolversTypes['OutcomeType'] }>;
  OutcomeType: ResolverTypeWrapper<string>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Participation: ResolverTypeWrapper<Participation>;
  ParticipationDenominator: ParticipationDenominator;
  Period: Period;
  PersonalDataCategory: PersonalDataCategory;
  ProgramInstance: ResolverTypeWrapper<{ readonly id: string }>;
  Quartiles: ResolverTypeWrapper<Quartiles>;
  RefusedTransition: ResolverTypeWrapper<RefusedTransition>;
  RejectedRow: ResolverTypeWrapper<RejectedRow>;
  RelativePeriod: RelativePeriod;
  RetentionCell: ResolverTypeWrapper<RetentionCell>;
  RetentionCohort: ResolverTypeWrapper<RetentionCohort>;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  ScoreSummary: ResolverTypeWrapper<ScoreSummary>;
  SubjectRole: SubjectRole;
  Suppressed: ResolverTypeWrapper<Suppressed>;
  SuppressibleFigure: SuppressibleFigure;
  SuppressionReason: SuppressionReason;
  User: ResolverTypeWrapper<User>;
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
  AnalyticsFootprint: AnalyticsFootprint;
  Benchmark: Benchmark;
  BenchmarkQuarter: Omit<BenchmarkQuarter, 'result'> & { result: ResolversParentTypes['BenchmarkResult'] };
  ID: Scalars['ID']['output'];
  BenchmarkResult: ResolversUnionTypes<ResolversParentTypes>['BenchmarkResult'];
  Campaign: { readonly id: string };
  CefrProgress: CefrProgress;
  CefrResult: ResolversUnionTypes<ResolversParentTypes>['CefrResult'];
  Company: { readonly id: string };
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  Explanation: Explanation;
  Freshness: Freshness;
  ImpactScore: ImpactScore;
  ImportPayload: ImportPayload;
  ImportResult: ImportResult;
  JSON: Scalars['JSON']['output'];
  LateEvents: LateEvents;
  LevelCount: LevelCount;
  Metrics: Metrics;
  Money: Money;
  NumberRange: NumberRange;
  OutcomeDelta: OutcomeDelta;
  OutcomeDistribution: OutcomeDistribution;
  PageInfo: PageInfo;
  Participation: Participation;
  Period: Period;
  ProgramInstance: { readonly id: string };
  Quartiles: Quartiles;
  RefusedTransition: RefusedTransition;
  RejectedRow: RejectedRow;
  RetentionCell: RetentionCell;
  RetentionCohort: RetentionCohort;
  SafeInt: Scalars['SafeInt']['output'];
  ScoreSummary: ScoreSummary;
  Suppressed: Suppressed;
  User: User | FederationReferenceTypes['User'];
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

export type SemanticNonNullDirectiveArgs = { };

export type SemanticNonNullDirectiveResolver<Result, Parent, ContextType = AnalyticsContext, Args = SemanticNonNullDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type StoredDirectiveArgs = {
  as?: Maybe<Scalars['String']['input']>;
};

export type StoredDirectiveResolver<Result, Parent, ContextType = AnalyticsContext, Args = StoredDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type WordsDirectiveArgs = {
  max: Scalars['Int']['input'];
};

export type WordsDirectiveResolver<Result, Parent, ContextType = AnalyticsContext, Args = WordsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AnalyticsFootprintResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['AnalyticsFootprint'] = ResolversParentTypes['AnalyticsFootprint']> = {
  events?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  firstAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type BenchmarkResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['Benchmark'] = ResolversParentTypes['Benchmark']> = {
  cohortSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<BenchmarkExplainArgs, 'figure'>>;
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

export type BenchmarkQuarterResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['BenchmarkQuarter'] = ResolversParentTypes['BenchmarkQuarter']> = {
  companyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quarter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['BenchmarkResult'], ParentType, ContextType>;
};

export type BenchmarkResultResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['BenchmarkResult'] = ResolversParentTypes['BenchmarkResult']> = {
  __resolveType: TypeResolveFn<'Benchmark' | 'Suppressed', ParentType, ContextType>;
};

export type CampaignResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['Campaign'] = ResolversParentTypes['Campaign'], FederationReferenceType extends FederationReferenceTypes['Campaign'] = FederationReferenceTypes['Campaign']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Campaign']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metrics?: Resolver<ReadonlyArray<ResolversTypes['Metrics']>, ParentType, ContextType, RequireFields<CampaignMetricsArgs, 'period'>>;
  outcome?: Resolver<Maybe<ResolversTypes['OutcomeDistribution']>, ParentType, ContextType, RequireFields<CampaignOutcomeArgs, 'type'>>;
  outcomeDelta?: Resolver<ReadonlyArray<ResolversTypes['OutcomeDelta']>, ParentType, ContextType>;
};

export type CefrProgressResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['CefrProgress'] = ResolversParentTypes['CefrProgress']> = {
  baseline?: Resolver<ReadonlyArray<ResolversTypes['LevelCount']>, ParentType, ContextType>;
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<CefrProgressExplainArgs, 'figure'>>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  latest?: Resolver<ReadonlyArray<ResolversTypes['LevelCount']>, ParentType, ContextType>;
  medianLevelsGained?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  minimumGroup?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  n?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  sessionsPerLevel?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CefrResultResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['CefrResult'] = ResolversParentTypes['CefrResult']> = {
  __resolveType: TypeResolveFn<'CefrProgress' | 'Suppressed', ParentType, ContextType>;
};

export type CompanyResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company'], FederationReferenceType extends FederationReferenceTypes['Company'] = FederationReferenceTypes['Company']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Company']> | FederationReferenceType, FederationReferenceType, ContextType>;
  benchmark?: Resolver<Maybe<ResolversTypes['BenchmarkResult']>, ParentType, ContextType, RequireFields<CompanyBenchmarkArgs, 'by' | 'metric' | 'period'>>;
  benchmarkSeries?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BenchmarkQuarter']>>, ParentType, ContextType, RequireFields<CompanyBenchmarkSeriesArgs, 'by' | 'metric' | 'quarters'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lateEvents?: Resolver<ReadonlyArray<ResolversTypes['LateEvents']>, ParentType, ContextType, RequireFields<CompanyLateEventsArgs, 'period'>>;
  metrics?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Metrics']>>, ParentType, ContextType, RequireFields<CompanyMetricsArgs, 'period'>>;
  outcome?: Resolver<Maybe<ResolversTypes['OutcomeDistribution']>, ParentType, ContextType, RequireFields<CompanyOutcomeArgs, 'type'>>;
  outcomeDelta?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OutcomeDelta']>>, ParentType, ContextType>;
  participation?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Participation']>>, ParentType, ContextType, RequireFields<CompanyParticipationArgs, 'denominator' | 'period'>>;
  retention?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RetentionCohort']>>, ParentType, ContextType, RequireFields<CompanyRetentionArgs, 'from' | 'months' | 'role'>>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type ExplanationResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['Explanation'] = ResolversParentTypes['Explanation']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  figure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formula?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inputs?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  lateEvents?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  rowsCounted?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['AnalyticsSource'], ParentType, ContextType>;
};

export type FreshnessResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['Freshness'] = ResolversParentTypes['Freshness']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['AnalyticsSource'], ParentType, ContextType>;
};

export type ImpactScoreResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['ImpactScore'] = ResolversParentTypes['ImpactScore']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<ImpactScoreExplainArgs, 'figure'>>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ImportPayloadResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['ImportPayload'] = ResolversParentTypes['ImportPayload']> = {
  result?: Resolver<Maybe<ResolversTypes['ImportResult']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportResultResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['ImportResult'] = ResolversParentTypes['ImportResult']> = {
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ReadonlyArray<ResolversTypes['RejectedRow']>, ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LateEventsResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['LateEvents'] = ResolversParentTypes['LateEvents']> = {
  co2eKg?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  eventType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  firstDay?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  investmentCents?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  lastDay?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  lastStoredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  socialValueCents?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  volunteerHours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type LevelCountResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['LevelCount'] = ResolversParentTypes['LevelCount']> = {
  count?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['CefrProgressLevel'], ParentType, ContextType>;
};

export type MetricsResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['Metrics'] = ResolversParentTypes['Metrics']> = {
  co2eKg?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  costPerBeneficiaryCents?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  costPerHourCents?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<MetricsExplainArgs, 'figure'>>;
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

export type OutcomeDeltaResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['OutcomeDelta'] = ResolversParentTypes['OutcomeDelta']> = {
  baseline?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  connect?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  delta?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<OutcomeDeltaExplainArgs, 'figure'>>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  improve?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  latest?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  minimumGroup?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  n?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  outcomeType?: Resolver<ResolversTypes['OutcomeType'], ParentType, ContextType>;
  transform?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
};

export type OutcomeDistributionResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['OutcomeDistribution'] = ResolversParentTypes['OutcomeDistribution']> = {
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<OutcomeDistributionExplainArgs, 'figure'>>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  mean?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  minimumGroup?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  n?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  outcomeType?: Resolver<ResolversTypes['OutcomeType'], ParentType, ContextType>;
  p25?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p50?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p75?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type OutcomeTypeResolvers = { BELONGING: 'belonging', CONFIDENCE: 'confidence', JOB_READINESS: 'job_readiness', LANG_LEVEL_PROXY: 'lang_level_proxy', WELL_BEING: 'well_being' };

export type PageInfoResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ParticipationResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['Participation'] = ResolversParentTypes['Participation']> = {
  activeVolunteers?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  eligible?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<ParticipationExplainArgs, 'figure'>>;
  firstTimeVolunteers?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  minimumGroup?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notYetActive?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  notYetActiveAsOf?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  periodEnd?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  periodStart?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  returningVolunteers?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
};

export type ProgramInstanceResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['ProgramInstance'] = ResolversParentTypes['ProgramInstance'], FederationReferenceType extends FederationReferenceTypes['ProgramInstance'] = FederationReferenceTypes['ProgramInstance']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProgramInstance']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cefr?: Resolver<ResolversTypes['CefrResult'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metrics?: Resolver<ReadonlyArray<ResolversTypes['Metrics']>, ParentType, ContextType, RequireFields<ProgramInstanceMetricsArgs, 'period'>>;
  outcome?: Resolver<Maybe<ResolversTypes['OutcomeDistribution']>, ParentType, ContextType, RequireFields<ProgramInstanceOutcomeArgs, 'type'>>;
  outcomeDelta?: Resolver<ReadonlyArray<ResolversTypes['OutcomeDelta']>, ParentType, ContextType>;
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

export type RejectedRowResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['RejectedRow'] = ResolversParentTypes['RejectedRow']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RetentionCellResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['RetentionCell'] = ResolversParentTypes['RetentionCell']> = {
  active?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  monthIndex?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  suppressed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RetentionCohortResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['RetentionCohort'] = ResolversParentTypes['RetentionCohort']> = {
  cells?: Resolver<ReadonlyArray<ResolversTypes['RetentionCell']>, ParentType, ContextType>;
  cohortMonth?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  cohortSize?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<RetentionCohortExplainArgs, 'figure'>>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  minimumGroup?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type UserResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  analyticsFootprint?: Resolver<Maybe<ResolversTypes['AnalyticsFootprint']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  vis?: Resolver<Maybe<ResolversTypes['ImpactScore']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = AnalyticsContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transition?: Resolver<Maybe<ResolversTypes['RefusedTransition']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = AnalyticsContext> = {
  AnalyticsFootprint?: AnalyticsFootprintResolvers<ContextType>;
  Benchmark?: BenchmarkResolvers<ContextType>;
  BenchmarkQuarter?: BenchmarkQuarterResolvers<ContextType>;
  BenchmarkResult?: BenchmarkResultResolvers<ContextType>;
  Campaign?: CampaignResolvers<ContextType>;
  CefrProgress?: CefrProgressResolvers<ContextType>;
  CefrResult?: CefrResultResolvers<ContextType>;
  Company?: CompanyResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Explanation?: ExplanationResolvers<ContextType>;
  Freshness?: FreshnessResolvers<ContextType>;
  ImpactScore?: ImpactScoreResolvers<ContextType>;
  ImportPayload?: ImportPayloadResolvers<ContextType>;
  ImportResult?: ImportResultResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LateEvents?: LateEventsResolvers<ContextType>;
  LevelCount?: LevelCountResolvers<ContextType>;
  Metrics?: MetricsResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  OutcomeDelta?: OutcomeDeltaResolvers<ContextType>;
  OutcomeDistribution?: OutcomeDistributionResolvers<ContextType>;
  OutcomeType?: OutcomeTypeResolvers;
  PageInfo?: PageInfoResolvers<ContextType>;
  Participation?: ParticipationResolvers<ContextType>;
  ProgramInstance?: ProgramInstanceResolvers<ContextType>;
  Quartiles?: QuartilesResolvers<ContextType>;
  RefusedTransition?: RefusedTransitionResolvers<ContextType>;
  RejectedRow?: RejectedRowResolvers<ContextType>;
  RetentionCell?: RetentionCellResolvers<ContextType>;
  RetentionCohort?: RetentionCohortResolvers<ContextType>;
  SafeInt?: GraphQLScalarType;
  ScoreSummary?: ScoreSummaryResolvers<ContextType>;
  Suppressed?: SuppressedResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = AnalyticsContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  constraint?: ConstraintDirectiveResolver<any, any, ContextType>;
  omittable?: OmittableDirectiveResolver<any, any, ContextType>;
  parts?: PartsDirectiveResolver<any, any, ContextType>;
  personalData?: PersonalDataDirectiveResolver<any, any, ContextType>;
  semanticNonNull?: SemanticNonNullDirectiveResolver<any, any, ContextType>;
  stored?: StoredDirectiveResolver<any, any, ContextType>;
  words?: WordsDirectiveResolver<any, any, ContextType>;
};
