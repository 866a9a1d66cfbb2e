/**
 * Decisions that follow from no column: fields that show the harmless part of a marked
 * column, fields that are computed from many rows, and types without a table. Each with the reason.
 */
type Reasons = Readonly<Record<string, string>>;

const FLAG = 'Whether a feature is on, not who switched it.';
const PAGE = 'The company’s own words and figures; quotes are in blocks of their own.';

/** Fields that show of a marked column what says nothing of anybody. */
export const ABOUT_NOBODY: Reasons = {
  'Company.publicProfile': FLAG,
  'Company.benchmarkOptIn': FLAG,
  'KintellSession.isPaidTime': 'Whether a company paid the time.',
  'KintellSession.status': 'Whether the session was held, not why it was cancelled.',
  'EvidenceSnippet.language': 'Language of words that are shown beside it.',
  'EvidenceSnippet.state': 'Whether there are words to read, not which.',
  'Notification.attempts': 'A number of attempts.',
  'Notification.failure': 'The answer of a provider or a rule, without addresses.',
  'Report.uncitedParagraphs': 'The numbers of paragraphs.',
  ...Object.fromEntries(
    Object.entries({
      TileBlock: ['title', 'text', 'link'],
      TextBlock: ['markdown'],
      ChartBlock: ['title', 'metric', 'granularity', 'period', 'series', 'unit', 'asOf'],
      MetricBlock: ['label', 'metric', 'period', 'value', 'unit', 'asOf'],
      HeadingBlock: ['text', 'level'],
    }).flatMap(([type, fields]) => fields.map((field) => [`${type}.${field}`, PAGE])),
  ),
};

/** Fields that say of a person what no column of the row does, each with what it is made of. */
export const COMPUTED: Reasons = {
  'BuddyMatch.moodTrend': 'programs.buddy_checkins.mood',
  'KintellSession.sourceLevel': 'programs.kintell_sessions.language_level',
  'ProgramEnrollment.consentInForce': 'privacy.user_consents.consent_given',
  // The key alone, which names nobody without the row.
  'User.analyticsKey': 'users.user_external_ids.profile_id',
  'AnalyticsFootprint.events': 'users.user_external_ids.profile_id',
  'AnalyticsFootprint.firstAt': 'users.user_external_ids.profile_id',
  'AnalyticsFootprint.lastAt': 'users.user_external_ids.profile_id',
  'ImpactScore.points': 'reporting.vis_calculations.score',
  'ImpactScore.score': 'reporting.vis_calculations.score',
  'User.consentState': 'privacy.user_consents.consent_given',
};

const PAGING = 'Where a page stands in its list.';
const CROWD = 'Figures over many people, withheld below five.';
const COMPANY = 'Figures of a company.';

/** Types that no table is behind, computed fields of others, and names of fields, that say nothing of anybody. */
export const FIGURES: Reasons = {
  PageInfo: PAGING,
  Money: 'An amount.',
  Provenance: 'How a text came to be, and when; the person who reviewed it is marked.',
  UserError: 'An error in what the viewer sent, told to nobody else.',
  SignInPayload: 'What whoever signed in signs in with from then on, told to them alone.',
  SignedInIdentity: 'What the viewer’s own credential says, told to them alone.',
  'Invitation.state': 'Where an invitation stands, by its moments.',
  BeginSecondFactorPayload:
    'What whoever sets up a second factor signs in with, told to them alone.',
  ConfirmSecondFactorPayload:
    'What whoever sets up a second factor signs in with, told to them alone.',
  SecondFactor: 'A number of codes, told to who has them alone.',
  'ImpactScore.asOf': 'The moment of the request.',
  'User.isDisabled': 'Whether an account is open, which staff decide.',
  'SignInSession.isCurrent': 'Whether the viewer’s own token is of the session.',
  deletedId: 'The id of a row that is there no longer, told to whoever deleted it.',
  CreateShareLinkPayload: 'What opens a saved view, told to who created the link alone.',
  SharedView: 'How a dashboard is arranged, shown to whoever its owner gave the link.',
  WebhookSecretPayload: 'What a webhook signs with, told to who made it alone.',
  WebhookDelivery: 'What became of an event on its way, and its ids and states.',
  IssuePublicationTokenPayload: 'What opens a page, told to who issued it alone.',
  RefusedTransition: 'States.',
  SupervisoryAuthority: 'A public body.',
  ArchivedData: 'Numbers of rows.',
  OverdueData: 'Numbers of rows.',
  AuthorityReport: 'Part of BreachIncident.authorityReports, which is marked.',
  BreachNotifications: 'Numbers of notifications, told to staff.',
  ImportResult: 'Numbers of rows.',
  'ReplayFailedDeliveriesPayload.replayed': 'A number of deliveries.',
  RejectedRow: 'A row that the viewer sent, told to nobody else.',
  ConsentStanding: 'A state and the row that it follows from.',
  Disclosure: 'What a standard asks of a company, and how it judged the topic.',
  DisclosureDatapoint: COMPANY,
  LateEvents: COMPANY,
  B4si: COMPANY,
  B4siImpact: CROWD,
  B4siInputs: COMPANY,
  B4siOutputs: CROWD,
  BenchmarkQuarter: 'A quarter.',
  SimilarEvidence: 'How near two pieces of evidence are, and the piece.',
  EvidenceMatch: 'Rank of a piece of evidence among those that a search finds, and the piece.',
  LedgerVerification: 'Length and hash of a chain of events.',
  LedgerEntry: 'Number, id and type of an event.',
  AuditVerification: 'Length and hash of a chain of entries.',
  'PrivacyRequest.receipt':
    'Steps of an erasure with counts, which officers read in the audit too.',
  AuditProblem: 'Number and id of an entry.',
  MigrateLegacyExternalIdsPayload: 'Counts of rows.',
  Tenant: 'What everybody may know of a company.',
  ReportingPeriod: 'Days.',
  AiUsage: COMPANY,
  AiUsageByStatus: COMPANY,
  Co2eTotal: COMPANY,
  Co2eIntensity: COMPANY,
  Co2eFactor: COMPANY,
  SroiOutcome: CROWD,
  SroiSensitivity: COMPANY,
  'Company.co2ePerVolunteerHour': COMPANY,
  'Campaign.daysToFull': COMPANY,
  'Campaign.projectedExhaustion': COMPANY,
  ImpactDeliveryStats: COMPANY,
  MappingPreview: COMPANY,
  ScenarioProgramme: COMPANY,
  ScenarioProjection: COMPANY,
  ComparedFigures: COMPANY,
  ScenarioDifference: COMPANY,
  ReportRefusal: 'Names of figures and sections that a report leaves out, and why.',
  PublicationViewStats: 'Counts of readers, whom nobody can tell apart the day after.',
  Explanation: 'A formula, and figures that are told beside it.',
  Participation: CROWD,
  OutcomeDelta: CROWD,
  OutcomeDistribution: CROWD,
  OutcomePoint: 'Scores that are marked where they are values, told to the person and staff alone.',
  VisLeaderboard: CROWD,
  VisLeaderboardEntry:
    'Name and score are marked where they are values, of people who asked to be shown.',
  Funnel: CROWD,
  TemplateUsage: CROWD,
  TemplateOutcome: CROWD,
  CefrProgress: CROWD,
  LevelCount: CROWD,
  RetentionCohort: CROWD,
  RetentionCell: CROWD,
  MoodDistribution: CROWD,
  MoodCount: CROWD,
  FeedbackSummary: CROWD,
  LearningSummary: CROWD,
  CourseSummary: CROWD,
  Metrics: CROWD,
  ScoreSummary: CROWD,
  Quartiles: CROWD,
  Freshness: 'When figures were counted.',
  Benchmark: COMPANY,
  Suppressed: 'Why there are no figures.',
  Holding: 'Names of tables and numbers of rows, told to the person and the privacy officer.',
  ErasureStep: 'A system and numbers of rows, told to the person and the privacy officer.',
  'PrivacyRequest.beginsAt': 'A day that follows from another.',
  ErasurePreview: 'Reasons that stand against an erasure.',
  ErasurePreviewTable:
    'Names of tables and numbers of rows, told to the person and the privacy officer.',
};
