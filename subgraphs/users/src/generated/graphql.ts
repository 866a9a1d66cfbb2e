import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { UsersContext } from '../context.ts';
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

/** Answer to an invitation. */
export type AcceptInvitationInput = {
  /** Name of the client for the person's list of sessions, such as `Firefox on Lars' laptop`. */
  readonly device?: InputMaybe<Scalars['String']['input']>;
  /** First name of the new account; null to have none. */
  readonly firstName?: InputMaybe<Scalars['String']['input']>;
  /** Last name of the new account; null to have none. */
  readonly lastName?: InputMaybe<Scalars['String']['input']>;
  /** Password of the new account, at least 12 characters, taken as it is; not needed with a sign-in. */
  readonly password?: InputMaybe<Scalars['String']['input']>;
  /** Token of the mailed link. */
  readonly token: Scalars['String']['input'];
};

/** Role or scope that is granted to a person, with its giver and its reason. */
export type AccessGrant = {
  /** Moment of the grant, in UTC; it holds within five seconds of it. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Moment at which it ends by itself, in UTC; null without one. */
  readonly endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Person who granted it; null when the operator did. */
  readonly grantedBy?: Maybe<User>;
  /** Id of the grant: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Reason for the grant; null for one of the operator. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Moment at which it was revoked, in UTC; null while it was not. */
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Person who revoked it; null while nobody did. */
  readonly revokedBy?: Maybe<User>;
  /** Role that their tokens have in place of their own; null for a grant of a scope. */
  readonly role?: Maybe<GrantableRole>;
  /** Scope that their tokens carry; null for a grant of a role. */
  readonly scope?: Maybe<AccessScope>;
  /** Person whose access tokens carry the role or scope; null where the viewer may not see them. */
  readonly user?: Maybe<User>;
};

/** Result of granting or revoking: the grant, or the errors. */
export type AccessGrantPayload = {
  /** Grant as it is now; null when there are `userErrors`. */
  readonly accessGrant?: Maybe<AccessGrant>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Scopes that access tokens can carry beside the role. */
export type AccessScope =
  /** Privacy officer: reads all personal data and the log, and writes the privacy domain alone. For staff. */
  | 'privacy:officer'
  /** Coordinates programmes: starts instances, and reads single check-ins and who is enrolled. */
  | 'programs:write';

/** Result of a change to an account that shows nothing. */
export type AccountPayload = {
  /** Errors that the client can put right; when there is one, nothing was changed. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A theme that becomes the active one. */
export type ActivateThemeInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the theme, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Person who becomes a member of a company. */
export type AddCompanyMemberInput = {
  /** Id of the company, which staff must give; a company user adds members to their own. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of the person, a volunteer or company user. */
  readonly userId: Scalars['ID']['input'];
};

/** Domain that is added to a company. */
export type AddDomainInput = {
  /** Id of the company, which staff must give; a company user adds domains to their own. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Name of the domain in either case, such as impact.fjordbank.no; below a public suffix. */
  readonly domain: Scalars['String']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
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

/** Template to archive. */
export type ArchiveNotificationTemplateInput = {
  /** Id of the template, a UUID; templates of the system's are archived by staff alone. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Password of who sets up a second factor. */
export type BeginSecondFactorInput = {
  /** Password that the account has now. */
  readonly password: Scalars['String']['input'];
};

/** Result of beginning a second factor: its secret, or the errors. */
export type BeginSecondFactorPayload = {
  /** The same as a URI for a QR code: `otpauth://totp/…`; null when there are `userErrors`. */
  readonly otpauthUri?: Maybe<Scalars['String']['output']>;
  /** Secret in base32, to be typed into an authenticator; null when there are `userErrors`. */
  readonly secret?: Maybe<Scalars['String']['output']>;
  /** Errors that the client can put right; when there is one, nothing was changed. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Image of a theme, such as a logo. */
export type BrandingAsset = {
  /** Moment at which the image was uploaded, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** SHA-256 of the file, 64 hexadecimal digits in lower case. */
  readonly hash: Scalars['String']['output'];
  /** Height in pixels; null for a vector image. */
  readonly height?: Maybe<Scalars['Int']['output']>;
  /** Id of the picture: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Use of the image on the company's pages. */
  readonly kind: BrandingAssetKind;
  /** Further facts about the image, as a JSON object. */
  readonly metadata: Scalars['JSON']['output'];
  /** Media type of the file, such as image/svg+xml. */
  readonly mimeType: Scalars['String']['output'];
  /** Size of the file in bytes, at least 1. */
  readonly size: Scalars['Int']['output'];
  /** Theme that the image belongs to; null for viewers who may not see it. */
  readonly theme?: Maybe<BrandingTheme>;
  /** Moment of the last change to the row, in UTC. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Person who uploaded the image; null when it is unknown. */
  readonly uploadedBy?: Maybe<User>;
  /** URL from which the image can be downloaded, such as `/images/<hash>` on the graph's own host. */
  readonly url: Scalars['String']['output'];
  /** Width in pixels; null for a vector image. */
  readonly width?: Maybe<Scalars['Int']['output']>;
};

/** Uses of images on a company's pages. */
export type BrandingAssetKind =
  /** The icon that browsers show in a tab. */
  | 'favicon'
  /** The large image at the top of a page. */
  | 'hero_image'
  /** The company's logo, at the top of pages. */
  | 'logo'
  /** An image behind the text of reports. */
  | 'watermark';

/** Result of putting an image: the image as it is stored, or the errors. */
export type BrandingAssetPayload = {
  /** The image; null when there are `userErrors`. */
  readonly asset?: Maybe<BrandingAsset>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Changes that are made to a company's branding. */
export type BrandingAuditAction =
  /** The theme became the active one. */
  | 'activated'
  /** The theme, image or domain was added. */
  | 'created'
  /** The theme is no longer the active one. */
  | 'deactivated'
  /** The theme, image or domain was removed. */
  | 'deleted'
  /** Values of the theme, image or domain were changed. */
  | 'updated'
  /** The ownership of the domain was proved. */
  | 'verified';

/** Log entry of a change to a company's branding. Entries are never changed or deleted. */
export type BrandingAuditEntry = {
  /** Change that was made to the theme, image or domain. */
  readonly action: BrandingAuditAction;
  /** Values before and after the change, as a JSON object. */
  readonly changes: Scalars['JSON']['output'];
  /** Company whose branding was changed; null for viewers who may not see it. */
  readonly company?: Maybe<Company>;
  /** Id of the entry: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** IP address that the change was made from; null when it was not recorded. */
  readonly ipAddress?: Maybe<Scalars['String']['output']>;
  /** Moment at which the theme, image or domain was changed, in UTC. */
  readonly performedAt: Scalars['DateTime']['output'];
  /** Person who made the change; null for a system. */
  readonly performedBy?: Maybe<User>;
  /** Id of the theme, image or domain that was changed; it may no longer exist. */
  readonly resourceId: Scalars['ID']['output'];
  /** Kind of the row that was changed: theme, image or domain. */
  readonly resourceType: BrandingAuditResourceType;
  /** `User-Agent` of the browser that was used; null when it was not recorded. */
  readonly userAgent?: Maybe<Scalars['String']['output']>;
};

/** Page of a list of changes to the brand, with cursors and a count. */
export type BrandingAuditEntryConnection = {
  /** The changes to the brand of the page, each with its cursor. */
  readonly edges: ReadonlyArray<BrandingAuditEntryEdge>;
  /** The changes to the brand of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<BrandingAuditEntry>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of changes to the brand that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A change to the brand of a page, with its cursor. */
export type BrandingAuditEntryEdge = {
  /** Cursor of the change to the brand, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The change to the brand that the cursor belongs to. */
  readonly node: BrandingAuditEntry;
};

/**
 * Conditions for a list of changes to the brand. All that are given must hold; a field that is left
 * out sets none.
 */
export type BrandingAuditFilter = {
  /** Changes, any one of which an entry must record. */
  readonly action?: InputMaybe<ReadonlyArray<BrandingAuditAction>>;
  /** Period in which the changes were made. */
  readonly performedAt?: InputMaybe<Period>;
  /** Id of the theme, image or domain that was changed. */
  readonly resourceId?: InputMaybe<Scalars['ID']['input']>;
  /** Kinds of row, any one of which a change must be about. */
  readonly resourceType?: InputMaybe<ReadonlyArray<BrandingAuditResourceType>>;
};

/** Orders for a list of changes to the brand; rows that tie are ordered by id. */
export type BrandingAuditOrder =
  /** By `performedAt`, oldest first. */
  | 'PERFORMED_ASC'
  /** By `performedAt`, newest first. */
  | 'PERFORMED_DESC';

/** Kinds of row that a change to the branding is about. */
export type BrandingAuditResourceType =
  /** An image of a theme. */
  | 'asset'
  /** A domain of the company. */
  | 'domain'
  /** A theme, with its design tokens. */
  | 'theme';

/** Domain of a company on which its pages are served, once it is verified. */
export type BrandingDomain = {
  /** Company that the domain belongs to; null for viewers who may not see it. */
  readonly company?: Maybe<Company>;
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Person who added the domain; null when it is unknown. */
  readonly createdBy?: Maybe<User>;
  /** Name of the domain in lower case, such as impact.fjordbank.example; unique over all companies. */
  readonly domain: Scalars['String']['output'];
  /** Id of the domain: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** True while the company's ownership of the domain is proved. */
  readonly isVerified: Scalars['Boolean']['output'];
  /** Status of the proof that the domain is the company's. */
  readonly status: BrandingDomainStatus;
  /** Moment of the last change to the row, in UTC. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Text that the company publishes in a TXT record named `_teei.` and the domain, to prove that it owns it. */
  readonly verificationToken: Scalars['String']['output'];
  /** Moment of the proof, in UTC; null before it, and kept when the proof is revoked. */
  readonly verifiedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Page of a list of domains, with cursors and a count. */
export type BrandingDomainConnection = {
  /** The domains of the page, each with its cursor. */
  readonly edges: ReadonlyArray<BrandingDomainEdge>;
  /** The domains of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<BrandingDomain>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of domains that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A domain of a page, with its cursor. */
export type BrandingDomainEdge = {
  /** Cursor of the domain, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The domain that the cursor belongs to. */
  readonly node: BrandingDomain;
};

/** Conditions for a list of domains. All that are given must hold; a field that is left out sets none. */
export type BrandingDomainFilter = {
  /** Statuses, any one of which a domain must have. */
  readonly status?: InputMaybe<ReadonlyArray<BrandingDomainStatus>>;
};

/** Orders for a list of domains; rows that tie are ordered by id. */
export type BrandingDomainOrder =
  /** By `createdAt`, newest first. */
  | 'CREATED_DESC'
  /** By `domain`, from A to Z. */
  | 'DOMAIN_ASC';

/** Result of a change to a domain: the domain as it is afterwards, or the errors. */
export type BrandingDomainPayload = {
  /** The domain after the change; null when there are `userErrors`. */
  readonly domain?: Maybe<BrandingDomain>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Statuses of the proof that a domain is a company's. */
export type BrandingDomainStatus =
  /** The domain was added, and its ownership is not proved yet. */
  | 'PENDING'
  /** Ownership was proved once, and is no longer. */
  | 'REVOKED'
  /** The company has proved that it owns the domain. */
  | 'VERIFIED';

/** Look of a company's pages: colours, typography and images. */
export type BrandingTheme = {
  /** Images of the theme, at most one of each kind. */
  readonly assets: ReadonlyArray<BrandingAsset>;
  /** Company that the theme belongs to; null for viewers who may not see it. */
  readonly company?: Maybe<Company>;
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Person who created the theme; null when it is unknown. */
  readonly createdBy?: Maybe<User>;
  /** Id of the theme: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** True for the theme that the company's pages are shown in: at most one. */
  readonly isActive: Scalars['Boolean']['output'];
  /** Name of the theme, for those who choose one. */
  readonly name: Scalars['String']['output'];
  /** Design tokens as a JSON object: colours, typography, spacing, corner radii and chart colours. */
  readonly tokens: Scalars['JSON']['output'];
  /**
   * Moment of the last change, in UTC. Sent back as `expectedUpdatedAt`, it makes a mutation fail with
   * CONFLICT if somebody has changed the row since.
   */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Person who last changed the theme; null when it is unknown. */
  readonly updatedBy?: Maybe<User>;
};

/** Page of a list of themes, with cursors and a count. */
export type BrandingThemeConnection = {
  /** The themes of the page, each with its cursor. */
  readonly edges: ReadonlyArray<BrandingThemeEdge>;
  /** The themes of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<BrandingTheme>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of themes that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A theme of a page, with its cursor. */
export type BrandingThemeEdge = {
  /** Cursor of the theme, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The theme that the cursor belongs to. */
  readonly node: BrandingTheme;
};

/** Conditions for a list of themes. All that are given must hold; a field that is left out sets none. */
export type BrandingThemeFilter = {
  /** True: the active theme. False: all others. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Orders for a list of themes; rows that tie are ordered by id. */
export type BrandingThemeOrder =
  /** By `createdAt`, newest first. */
  | 'CREATED_DESC'
  /** By `name`, from A to Z. */
  | 'NAME_ASC';

/** Result of a change to a theme: the theme as it is afterwards, or the errors. */
export type BrandingThemePayload = {
  /** The theme after the change; null when there are `userErrors`. */
  readonly theme?: Maybe<BrandingTheme>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Personal data breach. Article 33 of the GDPR gives 72 hours to notify the supervisory authority. */
export type BreachIncident = {
  /** Id of the breach: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /**
   * Counts of the notifications that name the breach as their `breachId` (Article 34 of the GDPR). Those that were deleted
   * since, by a retention policy or with their person, stay counted. They count messages: somebody who was sent two counts twice.
   */
  readonly userNotifications: BreachNotifications;
};

/** Notifications about a breach, by what has become of them; one that was sent counts in the others as well. */
export type BreachNotifications = {
  /** Number that a provider has reported as bounced. */
  readonly bounced: Scalars['Int']['output'];
  /** Number that a provider has reported as delivered, or as opened or clicked, which follow. */
  readonly delivered: Scalars['Int']['output'];
  /** Number of notifications that were sent. */
  readonly sent: Scalars['Int']['output'];
};

/** Notification to cancel, while it is queued. */
export type CancelNotificationInput = {
  /** Id of the notification, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** New password of who is signed in. */
export type ChangePasswordInput = {
  /** Password that the account has now. */
  readonly currentPassword: Scalars['String']['input'];
  /** New password, at least 12 characters, taken as it is, white space included. */
  readonly newPassword: Scalars['String']['input'];
};

/** A person and the role that they get. */
export type ChangeUserRoleInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the person, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Role of the person from now on. */
  readonly role: UserRole;
};

/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type Company = {
  /** Theme that the company's pages are shown in; null when none is active. */
  readonly activeTheme?: Maybe<BrandingTheme>;
  /** Largest cost of AI models in a calendar month, in US dollars, as a decimal text such as "250.00". */
  readonly aiBudgetMonthly: Scalars['String']['output'];
  /** AI cost of the current month ÷ monthly budget, to four decimals; null without a budget. */
  readonly aiBudgetUtilization?: Maybe<Scalars['Float']['output']>;
  /**
   * Cost of AI models in the current month so far, in US dollars, as a decimal text such as
   * "12.400000".
   */
  readonly aiSpendCurrentMonth: Scalars['String']['output'];
  /** True when the company takes part in benchmarks; only then can it see them. */
  readonly benchmarkOptIn: Scalars['Boolean']['output'];
  /** Log of changes to the company's themes, assets and domains. */
  readonly brandingAudit: BrandingAuditEntryConnection;
  /** ISO 3166-1 alpha-2 code of the company's country, such as NO; null when it is unknown. */
  readonly country?: Maybe<Scalars['String']['output']>;
  /** Moment at which the company joined the platform, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Domains of the company on which its pages are served. */
  readonly domains: BrandingDomainConnection;
  /** Settings of optional features by their names, as a JSON object. */
  readonly features: Scalars['JSON']['output'];
  /** Id of the company: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Industry whose companies it is compared with in benchmarks; null when it is unknown. */
  readonly industry?: Maybe<CompanyIndustry>;
  /** Invitations to the company, newest first, at most 100. */
  readonly invitations: ReadonlyArray<Invitation>;
  /** Memberships of the company: its users and its volunteers. */
  readonly members: CompanyMembershipConnection;
  /** Name of the company, as it is shown to everybody. */
  readonly name: Scalars['String']['output'];
  /** Quotas of notifications that the company may send, one for each channel. */
  readonly notificationQuotas: ReadonlyArray<NotificationQuota>;
  /** Notification templates that the company wrote itself. */
  readonly notificationTemplates: NotificationTemplateConnection;
  /** True when everybody may see the company's name and branding. */
  readonly publicProfile: Scalars['Boolean']['output'];
  /** All themes of the company, active or not. */
  readonly themes: BrandingThemeConnection;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyBrandingAuditArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BrandingAuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BrandingAuditOrder>;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyDomainsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BrandingDomainFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BrandingDomainOrder>;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CompanyMembershipFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CompanyMembershipOrder>;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyNotificationTemplatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NotificationTemplateFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NotificationTemplateOrder>;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyThemesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BrandingThemeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BrandingThemeOrder>;
};

/** Page of a list of companies, with cursors and a count. */
export type CompanyConnection = {
  /** The companies of the page, each with its cursor. */
  readonly edges: ReadonlyArray<CompanyEdge>;
  /** The companies of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<Company>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of companies that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A company of a page, with its cursor. */
export type CompanyEdge = {
  /** Cursor of the company, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The company that the cursor belongs to. */
  readonly node: Company;
};

/** Conditions for a list of companies. All that are given must hold; a field that is left out sets none. */
export type CompanyFilter = {
  /** ISO 3166-1 alpha-2 codes of countries, any one of which a company must be in. */
  readonly country?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Period in which the companies joined the platform. */
  readonly createdAt?: InputMaybe<Period>;
  /** Name of a feature that is switched on, such as `publicProfile`; a dot leads to a part of one: `benchmark.optIn`. */
  readonly feature?: InputMaybe<Scalars['String']['input']>;
  /** Industries, any one of which a company must be in. */
  readonly industry?: InputMaybe<ReadonlyArray<CompanyIndustry>>;
  /** Text to search names for: every word must occur, and the last one may be unfinished. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** Industries that companies are compared within in benchmarks. */
export type CompanyIndustry =
  /** Construction of buildings and infrastructure. */
  | 'construction'
  /** Schools, universities and training providers. */
  | 'education'
  /** Production and distribution of energy. */
  | 'energy'
  /** Banks, insurers and investors. */
  | 'finance'
  /** Producers of food and drink. */
  | 'food'
  /** Hospitals, care and medical products. */
  | 'healthcare'
  /** Hotels, restaurants and travel. */
  | 'hospitality'
  /** Producers of goods that no other value names. */
  | 'manufacturing'
  /** Publishing, broadcasting and entertainment. */
  | 'media'
  /** Any industry that no other value names. */
  | 'other'
  /** Law, accounting, consulting and similar services. */
  | 'professional_services'
  /** Government, municipalities and public bodies. */
  | 'public_sector'
  /** Ownership, letting and management of property. */
  | 'real_estate'
  /** Shops and mail order, wholesale included. */
  | 'retail'
  /** Software, hardware and services around them. */
  | 'technology'
  /** Operators of telephone and data networks. */
  | 'telecommunications'
  /** Transport of people and goods, and logistics. */
  | 'transport';

/** Membership of a person in a company. */
export type CompanyMembership = {
  /** Company that the person works or volunteers for; null where the viewer may not see it. */
  readonly company?: Maybe<Company>;
  /** Id of the membership: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Moment at which the person became a member, in UTC. */
  readonly joinedAt: Scalars['DateTime']['output'];
  /** Person who is a member; null for viewers who may not see them. */
  readonly user?: Maybe<User>;
};

/** Page of a list of memberships, with cursors and a count. */
export type CompanyMembershipConnection = {
  /** The memberships of the page, each with its cursor. */
  readonly edges: ReadonlyArray<CompanyMembershipEdge>;
  /** The memberships of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<CompanyMembership>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of memberships that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A membership of a page, with its cursor. */
export type CompanyMembershipEdge = {
  /** Cursor of the membership, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The membership that the cursor belongs to. */
  readonly node: CompanyMembership;
};

/** Conditions for a list of members. All that are given must hold; a field that is left out sets none. */
export type CompanyMembershipFilter = {
  /** Period in which the people became members. */
  readonly joinedAt?: InputMaybe<Period>;
  /** Roles, any one of which a member must have. */
  readonly role?: InputMaybe<ReadonlyArray<UserRole>>;
};

/** Orders for a list of members; rows that tie are ordered by id. */
export type CompanyMembershipOrder =
  /** By `joinedAt`, oldest member first. */
  | 'JOINED_ASC'
  /** By `joinedAt`, newest member first. */
  | 'JOINED_DESC';

/** Result of adding a member: the membership, or the errors. */
export type CompanyMembershipPayload = {
  /** The membership, new or as it was; null when there are `userErrors`. */
  readonly membership?: Maybe<CompanyMembership>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Orders for a list of companies; rows that tie are ordered by id. */
export type CompanyOrder =
  /** By `createdAt`, newest company first. */
  | 'CREATED_DESC'
  /** By `name`, from A to Z. */
  | 'NAME_ASC'
  /** By `name`, from Z to A. */
  | 'NAME_DESC';

/** Result of a change to a company: the company as it is afterwards, or the errors. */
export type CompanyPayload = {
  /** The company after the change; null when there are `userErrors`. */
  readonly company?: Maybe<Company>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Code that confirms a second factor. */
export type ConfirmSecondFactorInput = {
  /** Six digits that the authenticator shows; spaces among them are left out. */
  readonly code: Scalars['String']['input'];
};

/** Result of confirming a second factor: recovery codes, or the errors. */
export type ConfirmSecondFactorPayload = {
  /** Ten recovery codes, shown this once; null when there are `userErrors`. */
  readonly recoveryCodes?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Errors that the client can put right; when there is one, nothing was changed. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Company that is created. */
export type CreateCompanyInput = {
  /** Largest cost of AI models in a calendar month, in US dollars, such as "250.00"; 0 by default. */
  readonly aiBudgetMonthly?: Scalars['String']['input'];
  /** ISO 3166-1 alpha-2 code of the company's country, such as NO. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Industry whose companies it is compared with in benchmarks. */
  readonly industry?: InputMaybe<CompanyIndustry>;
  /** Name of the company, as it is shown to everybody. */
  readonly name: Scalars['String']['input'];
};

/** Purpose and texts of a new template. */
export type CreateNotificationTemplateInput = {
  /**
   * HTML with Liquid, at most 500 tags and outputs. Scripts, styles, forms and event handlers are removed; values
   * of variables are escaped.
   */
  readonly bodyHtml?: InputMaybe<Scalars['String']['input']>;
  /** Text with Liquid, at most 500 tags and outputs, for channels without HTML, and beside it. */
  readonly bodyText: Scalars['String']['input'];
  /** Company of the template, given by staff; a template of the system's when left out. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Name of the template, for those who choose one. */
  readonly name: Scalars['String']['input'];
  /** Purpose of its messages; it decides which consent recipients must have given. */
  readonly purpose: NotificationPurpose;
  /** Subject, one line of Liquid; only templates with one are sent by EMAIL. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
};

/** Theme that is created. */
export type CreateThemeInput = {
  /** Id of the company, which staff must give; a company user creates themes of their own. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Name of the theme, for those who choose one. */
  readonly name: Scalars['String']['input'];
  /**
   * Design tokens as a JSON object: `colors` with `text`, `background` and further ones, as #rrggbb;
   * `typography`, names of fonts; `spacing` and `radii`, pixels from 0 to 200; `charts.palette`, up to
   * 12 colours. Only `colors` is required.
   */
  readonly tokens: Scalars['JSON']['input'];
};

/** Account of a person that is created. */
export type CreateUserInput = {
  /** E-mail address of the person; no two accounts have the same, in either case. */
  readonly email: Scalars['String']['input'];
  /** First name of the person. */
  readonly firstName?: Scalars['String']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Last name of the person. */
  readonly lastName?: Scalars['String']['input'];
  /** ISO 639-1 code of the language to write to the person in, such as `uk`. */
  readonly preferredLanguage?: Scalars['String']['input'];
  /** Role of the person on the platform. */
  readonly role: UserRole;
};

/** Bounds of a moment, for lists that are followed or looked ahead in. Those that are given must all hold. */
export type DateTimeRange = {
  /** Earliest moment, included. */
  readonly gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** The moment must be before this. */
  readonly lt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A theme that is deleted. */
export type DeleteThemeInput = {
  /** Id of the theme, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Result of deleting a theme: its id, or the errors. */
export type DeleteThemePayload = {
  /** Id of the theme that is there no longer; null when there are `userErrors`. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Result of receiving reports of a provider, which shows nothing of messages. */
export type DeliveryReportsPayload = {
  /** Errors of the webhook; when there is one, nothing was kept. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Person whom staff lock out. */
export type DisableAccountInput = {
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Reason for the change, for the log. */
  readonly reason: Scalars['String']['input'];
  /** Id of the person, a UUID. */
  readonly userId: Scalars['ID']['input'];
};

/** Person whom staff let in again. */
export type EnableAccountInput = {
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Reason for the change, for the log. */
  readonly reason: Scalars['String']['input'];
  /** Id of the person, a UUID. */
  readonly userId: Scalars['ID']['input'];
};

/** Session of the viewer's own to end. */
export type EndSignInSessionInput = {
  /** Id of the session, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Result of ending a session: the session, or the errors. */
export type EndSignInSessionPayload = {
  /** Session that has ended; null when there are `userErrors`. */
  readonly signInSession?: Maybe<SignInSession>;
  /** Errors of ending the session; when there is one, it goes on. */
  readonly userErrors: ReadonlyArray<UserError>;
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

/** Id of a person in another system; a system has each id once. */
export type ExternalIdentity = {
  /** Moment at which the id was linked, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Id of the person in that system, exactly as it spells it. */
  readonly externalId: Scalars['String']['output'];
  /** Id of the link: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Further facts that the other system sent, as a JSON object. */
  readonly metadata: Scalars['JSON']['output'];
  /** System that the id belongs to, such as KINTELL. */
  readonly provider: ExternalIdentityProvider;
  /** Moment of the last change to the row, in UTC. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Person whom the other system knows by this id; null where the viewer may not see them. */
  readonly user?: Maybe<User>;
};

/** Result of linking an id: the link, or the errors. */
export type ExternalIdentityPayload = {
  /** The link; null when there are `userErrors`. */
  readonly externalIdentity?: Maybe<ExternalIdentity>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Systems that know people by ids of their own. */
export type ExternalIdentityProvider =
  /** Random key of the person in the analytics store; erasure deletes it. */
  | 'analytics'
  /** Benevity, an employee giving platform. */
  | 'benevity'
  /** The application of the buddy programme. */
  | 'buddy'
  /** Discord, the chat service of a programme. */
  | 'discord'
  /** Goodera, an employee volunteering platform. */
  | 'goodera'
  /** Kintell, which holds language and mentorship sessions. */
  | 'kintell'
  /** The providers of upskilling courses. */
  | 'upskilling'
  /** Workday, a human resources system. */
  | 'workday';

/** Role or scope that is granted to a person. */
export type GrantAccessInput = {
  /** Moment in the future at which it ends by itself, in UTC; it holds until it is revoked without one. */
  readonly endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Reason for the grant, for the log and for later reviews. */
  readonly reason: Scalars['String']['input'];
  /** Role to grant; not together with `scope`. COMPANY_USER needs a membership. */
  readonly role?: InputMaybe<GrantableRole>;
  /** Scope to grant; not together with `role`. */
  readonly scope?: InputMaybe<AccessScope>;
  /** Id of the person, a UUID. */
  readonly userId: Scalars['ID']['input'];
};

/** Roles that can be granted beside a person's own. */
export type GrantableRole =
  /** TEEI staff, who work for all companies. */
  | 'admin'
  /** Impact manager or coordinator of the company that the person belongs to. */
  | 'company_user';

/** Stored response of a mutation, which a request with the same idempotency key gets again. */
export type IdempotencyRecord = {
  /** Moment at which the request was answered, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** True once `expiresAt` has passed: the key then counts as new. */
  readonly expired: Scalars['Boolean']['output'];
  /** Moment until which the response is kept, in UTC: 24 hours after the request. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Id of the record: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Hash of the idempotency key and of who used it, 64 hexadecimal digits. */
  readonly keyHash: Scalars['String']['output'];
  /** Digest of the request, without names and free text, as a JSON object. */
  readonly requestBody: Scalars['JSON']['output'];
  /** Response, without names and free text, as a JSON object. */
  readonly responseBody: Scalars['JSON']['output'];
};

/** Log entry of a change to a person's external identities. Entries are never changed or deleted. */
export type IdentityLinkAudit = {
  /** Id of the person in that system; after erasure a code that identifies nobody. */
  readonly externalId: Scalars['String']['output'];
  /** Id of the entry: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Further facts about the change, as a JSON object. */
  readonly metadata: Scalars['JSON']['output'];
  /** Change that was made to the external identity. */
  readonly operation: IdentityLinkOperation;
  /** Moment at which the id was linked, changed or unlinked, in UTC. */
  readonly performedAt: Scalars['DateTime']['output'];
  /** Person who made the change; null for a system. */
  readonly performedBy?: Maybe<User>;
  /** System in lower case as it was recorded, such as `kintell`. */
  readonly provider: Scalars['String']['output'];
  /** Person whose external identity was changed; null where the viewer may not see them. */
  readonly user?: Maybe<User>;
};

/** Page of a list of identity changes, with cursors and a count. */
export type IdentityLinkAuditConnection = {
  /** The identity changes of the page, each with its cursor. */
  readonly edges: ReadonlyArray<IdentityLinkAuditEdge>;
  /** The identity changes of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<IdentityLinkAudit>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of identity changes that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An identity change of a page, with its cursor. */
export type IdentityLinkAuditEdge = {
  /** Cursor of the identity change, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The identity change that the cursor belongs to. */
  readonly node: IdentityLinkAudit;
};

/** Conditions for a list of identity changes. All that are given must hold; a field that is left out sets none. */
export type IdentityLinkAuditFilter = {
  /** Changes, any one of which an entry must record. */
  readonly operation?: InputMaybe<ReadonlyArray<IdentityLinkOperation>>;
  /** Period in which the changes were made. */
  readonly performedAt?: InputMaybe<Period>;
  /** Systems in lower case, such as `kintell`, any one of which a change must be about. */
  readonly provider?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Id of the person whose external identities were changed. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders for a list of identity changes; rows that tie are ordered by id. */
export type IdentityLinkAuditOrder =
  /** By `performedAt`, oldest first. */
  | 'PERFORMED_ASC'
  /** By `performedAt`, newest first. */
  | 'PERFORMED_DESC';

/** Changes that are made to external identities. */
export type IdentityLinkOperation =
  /** The external id was linked to the person. */
  | 'created'
  /** The external id was unlinked from the person. */
  | 'deleted'
  /** The external id was moved here from another account of the same person. */
  | 'merged'
  /** The external id or its metadata were changed. */
  | 'updated';

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

/** Webhook of a provider: its headers, and its body exactly as it was sent. */
export type IngestDeliveryReportsInput = {
  /**
   * JSON such as `{"reports": [{"messageId": "m-17", "status": "delivered", "at": "2026-11-25T14:00:00Z"}]}`, with 1 to
   * 500 reports. `status` is delivered, opened, clicked, bounced or spam; `at` may be left out.
   */
  readonly body: Scalars['String']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Name of the provider, as in the notification's receipts: `smtp`, `sms`, `push`. */
  readonly provider: Scalars['String']['input'];
  /** Header `webhook-id`: id of the webhook at the provider, the same each time it is sent. */
  readonly webhookId: Scalars['String']['input'];
  /**
   * Header `webhook-signature`: `v1,` and the base64 of the HMAC-SHA256 of
   * `webhook-id.webhook-timestamp.body`, joined by dots; several are separated by spaces.
   */
  readonly webhookSignature: Scalars['String']['input'];
  /** Header `webhook-timestamp`: moment of sending in seconds since 1970; at most five minutes from now. */
  readonly webhookTimestamp: Scalars['Int']['input'];
};

/** Invitation of a person by mail. */
export type Invitation = {
  /** Moment at which it was accepted, in UTC; null until it was. */
  readonly acceptedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Account of who accepted it; null until somebody did. */
  readonly acceptedBy?: Maybe<User>;
  /** Company that the person becomes a member of; null for none. */
  readonly company?: Maybe<Company>;
  /** Moment at which the invitation was sent, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Address that it was mailed to, in lower case. */
  readonly email: Scalars['String']['output'];
  /** Moment after which its link holds no longer, in UTC. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Id of the invitation: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Person who sent the invitation; null for viewers who may not see them. */
  readonly invitedBy?: Maybe<User>;
  /** Role of the account that the invitation creates when it is accepted. */
  readonly role: UserRole;
  /** State of the invitation at present; it lapses by itself. */
  readonly state: InvitationState;
};

/** Result of inviting: the invitation, or the errors. */
export type InvitationPayload = {
  /** Invitation as it is now; null when there are `userErrors`. */
  readonly invitation?: Maybe<Invitation>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** States of an invitation; all but PENDING are final. */
export type InvitationState =
  /** An account was created by it, or became a member. */
  | 'ACCEPTED'
  /** Nobody accepted it within 14 days; send another. */
  | 'LAPSED'
  /** It was mailed, or is about to be, and nobody has answered. */
  | 'PENDING'
  /** It was withdrawn before anybody accepted it. */
  | 'REVOKED';

/** Person to invite. */
export type InviteUserInput = {
  /**
   * Id of the company that they become a member of, a UUID; for a company user its own without it. Staff
   * give it for VOLUNTEER, optionally, and for COMPANY_USER.
   */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** E-mail address that the invitation is mailed to; upper and lower case are the same. */
  readonly email: Scalars['String']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** ISO 639-1 code of the language to write to them in: `en`, `no` and `uk` have texts; `en` without it. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** Role of the new account. */
  readonly role: UserRole;
};

/** Job that waits, is performed now, or has failed. A job that is done is no longer listed; `jobRuns` has its attempts. */
export type Job = {
  /** Number of attempts so far that failed; of a RUNNING job, with the present one. */
  readonly attempts: Scalars['Int']['output'];
  /** Moment at which the job was queued first, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Domain that runs the job, such as `campaigns`. */
  readonly domain: Scalars['String']['output'];
  /** Failure of the last attempt; null before one fails. It holds no values of rows: the log has the rest. */
  readonly error?: Maybe<Scalars['String']['output']>;
  /** Moment of the last attempt, after which the job is not tried again by itself; null before. */
  readonly failedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the job: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Noun and verb of what the job does, such as `campaign.follow_dates`. */
  readonly name: Scalars['String']['output'];
  /** Parameters of the job as a JSON object: ids, days and figures only. */
  readonly payload: Scalars['JSON']['output'];
  /** Moment before which it does not run, in UTC; of a RUNNING job, the moment at which it counts as lost. */
  readonly runAt: Scalars['DateTime']['output'];
  /** Attempts of the job in the last thirty days, newest first. */
  readonly runs: JobRunConnection;
  /** Status of the job in the queue; a job that has succeeded leaves it. */
  readonly status: JobStatus;
};


/** Job that waits, is performed now, or has failed. A job that is done is no longer listed; `jobRuns` has its attempts. */
export type JobRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JobRunFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<JobRunOrder>;
};

/** Page of a list of jobs, with cursors and a count. */
export type JobConnection = {
  /** The jobs of the page, each with its cursor. */
  readonly edges: ReadonlyArray<JobEdge>;
  /** The jobs of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<Job>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of jobs that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One of the jobs of a page, with its cursor. */
export type JobEdge = {
  /** Cursor of the job, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The job that the cursor belongs to. */
  readonly node: Job;
};

/** Conditions for a list of jobs. All that are given must hold; a field that is left out sets none. */
export type JobFilter = {
  /** Domain that runs the jobs, such as `campaigns`. */
  readonly domain?: InputMaybe<Scalars['String']['input']>;
  /** Name of the jobs, such as `campaign.follow_dates`. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Statuses, any one of which a job must have. */
  readonly status?: InputMaybe<ReadonlyArray<JobStatus>>;
};

/** Orders for a list of jobs; rows that tie are ordered by id. */
export type JobOrder =
  /** By `runAt`, those that run next first. */
  | 'RUN_AT_ASC'
  /** By `runAt`, the latest run first. */
  | 'RUN_AT_DESC';

/** Result of an attempt to run a job. */
export type JobOutcome =
  /** The effect of the job is committed. */
  | 'done'
  /** Nothing was changed; the job is tried again, or has FAILED. */
  | 'failed';

/** Result of letting a job run again: the job as it is then, or the errors. */
export type JobPayload = {
  /** The job, which waits; null when there are `userErrors`, and once it has run. */
  readonly job?: Maybe<Job>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Attempt of a job. Attempts are kept for thirty days. */
export type JobRun = {
  /** Number of the attempt: 1 for the first, one more for each that follows a failure. */
  readonly attempt: Scalars['Int']['output'];
  /** Domain that ran the job, such as `campaigns`. */
  readonly domain: Scalars['String']['output'];
  /** Moment at which the attempt ended, in UTC. */
  readonly endedAt: Scalars['DateTime']['output'];
  /** Failure of the attempt, without values of rows; null when it is DONE. */
  readonly error?: Maybe<Scalars['String']['output']>;
  /** Id of the attempt: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Id of the job; one that is done is no longer in `jobs`. */
  readonly jobId: Scalars['ID']['output'];
  /** Noun and verb of what the job does, such as `campaign.follow_dates`. */
  readonly name: Scalars['String']['output'];
  /** Result of the attempt: its effect is committed, or it failed. */
  readonly outcome: JobOutcome;
  /** Moment at which the attempt began, in UTC. */
  readonly startedAt: Scalars['DateTime']['output'];
};

/** Page of a list of attempts, with cursors and a count. */
export type JobRunConnection = {
  /** The attempts of the page, each with its cursor. */
  readonly edges: ReadonlyArray<JobRunEdge>;
  /** The attempts of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<JobRun>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of attempts that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One of the attempts of a page, with its cursor. */
export type JobRunEdge = {
  /** Cursor of the attempt, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The attempt that the cursor belongs to. */
  readonly node: JobRun;
};

/** Conditions for a list of attempts. All that are given must hold; a field that is left out sets none. */
export type JobRunFilter = {
  /** Domain that ran the jobs, such as `campaigns`. */
  readonly domain?: InputMaybe<Scalars['String']['input']>;
  /** Id of the job that the attempts are of. */
  readonly jobId?: InputMaybe<Scalars['ID']['input']>;
  /** Name of the jobs, such as `campaign.follow_dates`. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Results, any one of which an attempt must have. */
  readonly outcome?: InputMaybe<ReadonlyArray<JobOutcome>>;
};

/** Orders for a list of attempts; rows that tie are ordered by id. */
export type JobRunOrder =
  /** By `endedAt`, earliest first. */
  | 'ENDED_ASC'
  /** By `endedAt`, latest first. */
  | 'ENDED_DESC';

/** Job that runs by the clock of a place. Times that are missed while nothing runs are made up for by one run. */
export type JobSchedule = {
  /** Times of its runs, as in crontab: minute, hour, day of the month, month, day of the week. */
  readonly cron: Scalars['String']['output'];
  /** Domain that runs the job, such as `campaigns`. */
  readonly domain: Scalars['String']['output'];
  /** Id of the schedule: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Moment at which the job was last queued by its schedule, in UTC; null before the first time. */
  readonly lastRunAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the job, such as `campaign.follow_dates`. */
  readonly name: Scalars['String']['output'];
  /** Moment of the next run, in UTC; `runJobSchedule` sets it to the present. */
  readonly nextRunAt: Scalars['DateTime']['output'];
  /** Time zone of `cron`, such as `Europe/Oslo`. */
  readonly timeZone: Scalars['String']['output'];
};

/** Page of a list of schedules, with cursors and a count. */
export type JobScheduleConnection = {
  /** The schedules of the page, each with its cursor. */
  readonly edges: ReadonlyArray<JobScheduleEdge>;
  /** The schedules of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<JobSchedule>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of schedules that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One of the schedules of a page, with its cursor. */
export type JobScheduleEdge = {
  /** Cursor of the schedule, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The schedule that the cursor belongs to. */
  readonly node: JobSchedule;
};

/** Conditions for a list of schedules. All that are given must hold; a field that is left out sets none. */
export type JobScheduleFilter = {
  /** Domain that runs the jobs, such as `campaigns`. */
  readonly domain?: InputMaybe<Scalars['String']['input']>;
  /** Name of the jobs, such as `campaign.follow_dates`. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** Orders for a list of schedules; rows that tie are ordered by id. */
export type JobScheduleOrder =
  /** By `nextRunAt`, what runs next first. */
  | 'NEXT_RUN_ASC';

/** Result of running a schedule's job now: the schedule as it is then, or the errors. */
export type JobSchedulePayload = {
  /** The schedule, whose next run is now; null when there are `userErrors`. */
  readonly jobSchedule?: Maybe<JobSchedule>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Statuses of a job in the queue. */
export type JobStatus =
  /** Has failed at its last attempt; `retryJob` lets it run again. */
  | 'failed'
  /** Has failed, and is tried again at `runAt`. */
  | 'retrying'
  /** Calls another system now; other jobs run within a transaction, and are not seen while they run. */
  | 'running'
  /** Waits for its moment, or for a worker that is free. */
  | 'waiting';

/** Id of a person in another system, from before `ExternalIdentity`. Deprecated: read `externalIdentities`. */
export type LegacyExternalId = {
  /** Moment at which the id was linked, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Id of the person in that system, exactly as it spelled it. */
  readonly externalId: Scalars['String']['output'];
  /** System that knew the person by this id before `externalIdentities`. */
  readonly externalSystem: LegacyExternalSystem;
  /** Id of the link: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Person whom the other system knew by this id; null where the viewer may not see them. */
  readonly user?: Maybe<User>;
};

/** Systems that legacy ids are of. */
export type LegacyExternalSystem =
  /** The application of the buddy programme. */
  | 'buddy'
  /** Discord, the chat service of a programme. */
  | 'discord'
  /** Kintell, which holds language and mentorship sessions. */
  | 'kintell';

/** Id of a person in another system. */
export type LinkExternalIdentityInput = {
  /** Id of the person in that system, exactly as it spells it. */
  readonly externalId: Scalars['String']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** System that knows the person by `externalId`; ANALYTICS is not linked by hand. */
  readonly provider: ExternalIdentityProvider;
  /** Id of the person, a UUID. */
  readonly userId: Scalars['ID']['input'];
};

/** A batch of legacy ids. */
export type MigrateLegacyExternalIdsInput = {
  /** Number of ids to copy at most; 500 by default. */
  readonly limit?: Scalars['Int']['input'];
};

/** Progress of copying legacy ids, after a batch. */
export type MigrateLegacyExternalIdsPayload = {
  /** Number of ids that are linked to another person already, and stay as they are: decide on each by hand. */
  readonly conflicting: Scalars['Int']['output'];
  /** Number of ids that this batch copied; those that another person has are not among them. */
  readonly migrated: Scalars['Int']['output'];
  /** Number of ids that are still to be copied; 0 when all are done. */
  readonly remaining: Scalars['Int']['output'];
  readonly userErrors: ReadonlyArray<UserError>;
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
   * Accepts an invitation by the token of its link, and signs the person in. Without a sign-in it creates
   * the account, with the password of the input. CONFLICT when the address has one: sign in with it, send
   * the token again, and the account becomes a member of the company; CONFLICT for one of another role.
   */
  readonly acceptInvitation?: Maybe<SignInPayload>;
  /** Shows the company's pages in a theme, in place of the one that was active. */
  readonly activateTheme?: Maybe<BrandingThemePayload>;
  /**
   * Makes a person a member of a company; who is one already stays it, and the answer shows the
   * membership. A company user can add volunteers and company users that the company knows from its
   * programmes; staff everybody with these roles.
   */
  readonly addCompanyMember?: Maybe<CompanyMembershipPayload>;
  /**
   * Adds a domain to a company. To prove that it owns it, the company publishes `verificationToken` in
   * a TXT record. CONFLICT while another company has proved the domain, or has added it less than
   * seven days ago.
   */
  readonly addDomain?: Maybe<BrandingDomainPayload>;
  /** Archives a template: no further notification is written from it. It stays visible, and cannot come back. */
  readonly archiveNotificationTemplate?: Maybe<NotificationTemplatePayload>;
  /**
   * Begins to set up a second factor (TOTP, RFC 6238): the secret for an authenticator, to be confirmed by
   * a code of it. Until then signing in asks for none. CONFLICT when the account has one.
   */
  readonly beginSecondFactor?: Maybe<BeginSecondFactorPayload>;
  /** Cancels a notification that is queued, and returns it to the quota that it was taken from. */
  readonly cancelNotification?: Maybe<NotificationPayload>;
  /**
   * Changes the viewer's own password, and ends all of their sessions but the current one. A mail tells
   * them. After ten wrong passwords within fifteen minutes it fails with TOO_MANY_ATTEMPTS.
   */
  readonly changePassword?: Maybe<AccountPayload>;
  /**
   * Gives a person another role. CONFLICT while they wait for or have a place in a programme, or a
   * buddy match that has not ended, and for the last company user of a company. Tokens with the former
   * role are refused within seconds.
   */
  readonly changeUserRole?: Maybe<UserPayload>;
  /**
   * Confirms the second factor by a code: signing in asks for one from now on. The recovery codes are shown
   * this once; each signs in once in place of a code.
   */
  readonly confirmSecondFactor?: Maybe<ConfirmSecondFactorPayload>;
  /** Creates a company, the tenant of its people, campaigns and reports. It has no members yet. */
  readonly createCompany?: Maybe<CompanyPayload>;
  /**
   * Creates a template. Its texts are Liquid (`{{ firstName }}`, `{% if … %}`): they are compiled, their
   * variables are listed, and the HTML is sanitised, when the template is saved.
   */
  readonly createNotificationTemplate?: Maybe<NotificationTemplatePayload>;
  /**
   * Creates a theme of a company, which is not active yet. Colours of text and background need a
   * contrast of at least 4.5 : 1 (WCAG 2.2, 1.4.3).
   */
  readonly createTheme?: Maybe<BrandingThemePayload>;
  /**
   * Creates the account of a person, without a password. CONFLICT when another account has the e-mail
   * address, in either case.
   */
  readonly createUser?: Maybe<UserPayload>;
  /** Deletes a theme with its images. CONFLICT for the active one: activate another first. */
  readonly deleteTheme?: Maybe<DeleteThemePayload>;
  /**
   * Locks a person out: their sessions and tokens end within five seconds, and a sign-in is answered as
   * that of an unknown address. What they did and are stays. Privacy officers disable the accounts of people whose data
   * is restricted, and no others; staff disable all others.
   */
  readonly disableAccount?: Maybe<UserPayload>;
  /**
   * Lets a person sign in again whose account was disabled; tokens from before stay refused. Privacy officers enable the
   * accounts of people whose data is restricted, and no others; staff enable all others.
   */
  readonly enableAccount?: Maybe<UserPayload>;
  /** Ends a session of the viewer's own, such as that of a lost telephone, within five seconds. */
  readonly endSignInSession?: Maybe<EndSignInSessionPayload>;
  /**
   * Grants a role or a scope to a person, for a time or until it is revoked. It holds within five
   * seconds: their next access token carries it, and a token with another role is refused from then on.
   * A role leaves the person's own role as it is, and with it their side in programmes. Nobody grants to
   * themselves; privacy officers alone grant PRIVACY_OFFICER, and nothing else.
   */
  readonly grantAccess?: Maybe<AccessGrantPayload>;
  /**
   * Keeps reports of a provider about messages that it accepted. Its signature is the credential: no token is needed.
   * They are read within seconds, as by `recordReceipt`. The answer is the same for messages that are not known here; a
   * webhook that comes again changes nothing, and one that was signed more than five minutes ago is refused. Providers
   * send the same to `/receipts/<provider>`, as an HTTP request.
   */
  readonly ingestDeliveryReports?: Maybe<DeliveryReportsPayload>;
  /**
   * Invites a person by mail, with a link that holds for 14 days. Who accepts it chooses a password and
   * gets an account with the role, as a member of the company. Company users invite VOLUNTEER and
   * COMPANY_USER to their own company. Whether the address has an account already, the answer does not say.
   */
  readonly inviteUser?: Maybe<InvitationPayload>;
  /**
   * Links an id of another system to a person. CONFLICT when it is linked already, to whomever:
   * the answer names nobody. The log of identity changes gets an entry.
   */
  readonly linkExternalIdentity?: Maybe<ExternalIdentityPayload>;
  /**
   * Copies a batch of legacy ids to external identities, oldest first, each with an entry in the log
   * of identity changes. Send it until `remaining` is 0; it can be stopped and sent again at any time.
   */
  readonly migrateLegacyExternalIds?: Maybe<MigrateLegacyExternalIdsPayload>;
  /**
   * Adds an image to a theme, in place of the one of its kind. Of an SVG, elements and attributes that
   * run, link or load are removed, so that the stored hash differs from the uploaded one's. One with a style
   * element is BAD_USER_INPUT: export it with its colours as attributes.
   */
  readonly putAsset?: Maybe<BrandingAssetPayload>;
  /**
   * Adds a cost of AI models to a company's current month. QUOTA_EXCEEDED, with nothing added, when it
   * would be more than the monthly budget. Each calendar month (UTC) starts from 0.
   */
  readonly recordAiSpend?: Maybe<CompanyPayload>;
  /**
   * Records what a provider reports about a message that it accepted. Reports may come twice and in
   * any order: `deliveryStatus` only moves forward, an opening implies delivery, and a report that says
   * less than is known changes nothing.
   */
  readonly recordReceipt?: Maybe<NotificationPayload>;
  /**
   * Exchanges a refresh token for a new access token and the next refresh token. Each is used once: a
   * client that lost the answer may repeat the request within ten seconds, and gets the same refresh
   * token. Used again later, the token was stolen, and its session ends. UNAUTHENTICATED, alike, for an
   * unknown, used or ended one.
   */
  readonly refreshAccessToken?: Maybe<SignInPayload>;
  /** Removes an image from its theme. */
  readonly removeAsset?: Maybe<RemoveAssetPayload>;
  /**
   * Ends a membership. CONFLICT for the last company user of a company. The person's tokens for the
   * company are refused within seconds, and share links of their saved views end.
   */
  readonly removeCompanyMember?: Maybe<RemoveCompanyMemberPayload>;
  /** Removes a domain that is PENDING or REVOKED. CONFLICT for a VERIFIED one: revoke it first. */
  readonly removeDomain?: Maybe<RemoveDomainPayload>;
  /** Removes the viewer's own second factor and recovery codes, by their password and a code. */
  readonly removeSecondFactor?: Maybe<AccountPayload>;
  /**
   * Mails a link to set a new password, which holds for an hour. The answer and its time are the same
   * whether or not an account has the address. After ten requests within fifteen minutes further ones
   * fail with TOO_MANY_ATTEMPTS.
   */
  readonly requestPasswordReset?: Maybe<AccountPayload>;
  /**
   * Sets a new password by the token of a mailed link, which is used up, and ends all sessions of the
   * person. UNAUTHENTICATED, alike, for an unknown, used or expired token.
   */
  readonly resetPassword?: Maybe<AccountPayload>;
  /**
   * Removes the second factor of a person who has lost authenticator and recovery codes, once staff know by
   * other means who they are. NOT_FOUND when they have none.
   */
  readonly resetSecondFactor?: Maybe<UserPayload>;
  /**
   * Lets a job run at once, as if for the first time: one that has FAILED, once its cause is fixed,
   * or one that waits. A job that is RUNNING is BAD_USER_INPUT.
   */
  readonly retryJob?: Maybe<JobPayload>;
  /**
   * Queues a notification that has failed once more, with three automatic retries of its own. A
   * notification that fails is first tried again by itself after 1, 5 and 25 minutes.
   */
  readonly retryNotification?: Maybe<NotificationPayload>;
  /** Gives a verified domain up: its pages are served no longer, and another company may add it. */
  readonly revokeDomain?: Maybe<BrandingDomainPayload>;
  /**
   * Revokes a grant. Tokens lose its scope, or are refused for its role, within five seconds. CONFLICT
   * when it was revoked before.
   */
  readonly revokeGrant?: Maybe<AccessGrantPayload>;
  /** Withdraws an invitation that nobody has accepted; its link ends. CONFLICT for any other. */
  readonly revokeInvitation?: Maybe<InvitationPayload>;
  /** Lets a job that runs by the clock run now; afterwards its schedule goes on as before. */
  readonly runJobSchedule?: Maybe<JobSchedulePayload>;
  /** Sends a notification as `sendNotification` does, not before a moment within the next year. */
  readonly scheduleNotification?: Maybe<NotificationPayload>;
  /**
   * Sends a notification to a person, written from a template. It is queued at once, or for the end of
   * the person's quiet hours (21:00 to 08:00 in their time zone; IN_APP has none). It takes one from
   * the company's quota, and templates of another purpose than SERVICE need the person's consent.
   */
  readonly sendNotification?: Maybe<NotificationPayload>;
  /**
   * Lets the own company take part in benchmarks, or take part no longer. Who decided and when is kept
   * in `features.benchmark`.
   */
  readonly setBenchmarkOptIn?: Maybe<CompanyPayload>;
  /** Switches an optional feature of a company on or off. */
  readonly setCompanyFeature?: Maybe<CompanyPayload>;
  /** Sets one of the flags of a person's progress through the programmes, or removes it. */
  readonly setJourneyFlag?: Maybe<UserPayload>;
  /** Sets how many notifications a company may send by a channel each month. */
  readonly setQuota?: Maybe<NotificationQuotaPayload>;
  /**
   * Signs a person in, for an access token. Send it with every request as the header `Authorization:
   * Bearer …`, and renew it with `refreshAccessToken` before it expires. At most twice in one request.
   * After ten attempts with one address further ones fail with TOO_MANY_ATTEMPTS, until fifteen minutes
   * after the first.
   */
  readonly signIn?: Maybe<SignInPayload>;
  /**
   * Signs out: ends the session of a refresh token, or everywhere. Access tokens of a session that ends
   * are rejected within five seconds. A token that is unknown or of an ended session is no error.
   */
  readonly signOut?: Maybe<SignOutPayload>;
  /**
   * Unlinks an id of another system from its person. The log of identity changes gets an entry. Keys
   * of the analytics store go with erasure alone.
   */
  readonly unlinkExternalIdentity?: Maybe<UnlinkExternalIdentityPayload>;
  /** Changes a company's facts and its AI budget; a field that is left out keeps its value. */
  readonly updateCompany?: Maybe<CompanyPayload>;
  /** Changes fields of a template; notifications that are queued already keep their text. */
  readonly updateNotificationTemplate?: Maybe<NotificationTemplatePayload>;
  /** Replaces the tokens of a theme, and renames it. They are checked as those of a new one. */
  readonly updateThemeTokens?: Maybe<BrandingThemePayload>;
  /**
   * Changes a person's names and language; a field that is left out keeps its value. People change
   * their own, staff everybody's, and the e-mail address as well.
   */
  readonly updateUser?: Maybe<UserPayload>;
  /**
   * Looks for the TXT record and verifies the domain, on which the company's pages are then served.
   * CONFLICT when no record of `_teei.<domain>` has the token.
   */
  readonly verifyDomain?: Maybe<BrandingDomainPayload>;
};


export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


export type MutationActivateThemeArgs = {
  input: ActivateThemeInput;
};


export type MutationAddCompanyMemberArgs = {
  input: AddCompanyMemberInput;
};


export type MutationAddDomainArgs = {
  input: AddDomainInput;
};


export type MutationArchiveNotificationTemplateArgs = {
  input: ArchiveNotificationTemplateInput;
};


export type MutationBeginSecondFactorArgs = {
  input: BeginSecondFactorInput;
};


export type MutationCancelNotificationArgs = {
  input: CancelNotificationInput;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationChangeUserRoleArgs = {
  input: ChangeUserRoleInput;
};


export type MutationConfirmSecondFactorArgs = {
  input: ConfirmSecondFactorInput;
};


export type MutationCreateCompanyArgs = {
  input: CreateCompanyInput;
};


export type MutationCreateNotificationTemplateArgs = {
  input: CreateNotificationTemplateInput;
};


export type MutationCreateThemeArgs = {
  input: CreateThemeInput;
};


export type MutationCreateUserArgs = {
  input: CreateUserInput;
};


export type MutationDeleteThemeArgs = {
  input: DeleteThemeInput;
};


export type MutationDisableAccountArgs = {
  input: DisableAccountInput;
};


export type MutationEnableAccountArgs = {
  input: EnableAccountInput;
};


export type MutationEndSignInSessionArgs = {
  input: EndSignInSessionInput;
};


export type MutationGrantAccessArgs = {
  input: GrantAccessInput;
};


export type MutationIngestDeliveryReportsArgs = {
  input: IngestDeliveryReportsInput;
};


export type MutationInviteUserArgs = {
  input: InviteUserInput;
};


export type MutationLinkExternalIdentityArgs = {
  input: LinkExternalIdentityInput;
};


export type MutationMigrateLegacyExternalIdsArgs = {
  input: MigrateLegacyExternalIdsInput;
};


export type MutationPutAssetArgs = {
  input: PutAssetInput;
};


export type MutationRecordAiSpendArgs = {
  input: RecordAiSpendInput;
};


export type MutationRecordReceiptArgs = {
  input: RecordReceiptInput;
};


export type MutationRefreshAccessTokenArgs = {
  input: RefreshAccessTokenInput;
};


export type MutationRemoveAssetArgs = {
  input: RemoveAssetInput;
};


export type MutationRemoveCompanyMemberArgs = {
  input: RemoveCompanyMemberInput;
};


export type MutationRemoveDomainArgs = {
  input: RemoveDomainInput;
};


export type MutationRemoveSecondFactorArgs = {
  input: RemoveSecondFactorInput;
};


export type MutationRequestPasswordResetArgs = {
  input: RequestPasswordResetInput;
};


export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


export type MutationResetSecondFactorArgs = {
  input: ResetSecondFactorInput;
};


export type MutationRetryJobArgs = {
  input: RetryJobInput;
};


export type MutationRetryNotificationArgs = {
  input: RetryNotificationInput;
};


export type MutationRevokeDomainArgs = {
  input: RevokeDomainInput;
};


export type MutationRevokeGrantArgs = {
  input: RevokeGrantInput;
};


export type MutationRevokeInvitationArgs = {
  input: RevokeInvitationInput;
};


export type MutationRunJobScheduleArgs = {
  input: RunJobScheduleInput;
};


export type MutationScheduleNotificationArgs = {
  input: ScheduleNotificationInput;
};


export type MutationSendNotificationArgs = {
  input: SendNotificationInput;
};


export type MutationSetBenchmarkOptInArgs = {
  input: SetBenchmarkOptInInput;
};


export type MutationSetCompanyFeatureArgs = {
  input: SetCompanyFeatureInput;
};


export type MutationSetJourneyFlagArgs = {
  input: SetJourneyFlagInput;
};


export type MutationSetQuotaArgs = {
  input: SetQuotaInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationSignOutArgs = {
  input: SignOutInput;
};


export type MutationUnlinkExternalIdentityArgs = {
  input: UnlinkExternalIdentityInput;
};


export type MutationUpdateCompanyArgs = {
  input: UpdateCompanyInput;
};


export type MutationUpdateNotificationTemplateArgs = {
  input: UpdateNotificationTemplateInput;
};


export type MutationUpdateThemeTokensArgs = {
  input: UpdateThemeTokensInput;
};


export type MutationUpdateUserArgs = {
  input: UpdateUserInput;
};


export type MutationVerifyDomainArgs = {
  input: VerifyDomainInput;
};

/** Message to a person or a company, by one channel. */
export type Notification = {
  /** Number of attempts to send since the notification was last queued by hand; 0 before the first. */
  readonly attempts: Scalars['Int']['output'];
  /** Channel by which the message is sent, such as EMAIL. */
  readonly channel: NotificationChannel;
  /** Company on whose behalf the message is sent; null when TEEI sends it. */
  readonly company?: Maybe<Company>;
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Last report of the provider about a message that was sent; null until there is one. */
  readonly deliveryStatus?: Maybe<NotificationDeliveryStatus>;
  /** Reason why the last attempt failed or the sending was given up, without addresses; null when it did not fail. */
  readonly failure?: Maybe<Scalars['String']['output']>;
  /** Id of the notification: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /**
   * Content of the message as a JSON object: `text`, and `subject` and `html` where the channel has
   * them; of older messages other facts.
   */
  readonly metadata: Scalars['JSON']['output'];
  /** Reports of the provider about the message. */
  readonly receipts: NotificationReceiptConnection;
  /** Moment at which the message is to be sent, in UTC. */
  readonly scheduledAt: Scalars['DateTime']['output'];
  /** Moment at which the provider accepted the message, in UTC; null before. */
  readonly sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** Status of sending; `deliveryStatus` says what the provider reported afterwards. */
  readonly status: NotificationStatus;
  /** Template that the message was written from; null when it no longer exists. */
  readonly template?: Maybe<NotificationTemplate>;
  /** Person the message is addressed to; null when it is addressed to the company. */
  readonly user?: Maybe<User>;
};


/** Message to a person or a company, by one channel. */
export type NotificationReceiptsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NotificationReceiptFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NotificationReceiptOrder>;
};

/** Channels by which notifications are sent. */
export type NotificationChannel =
  /** E-mail to the person's address. */
  | 'email'
  /** Message that is shown inside the application. */
  | 'in_app'
  /** Push message to a device of the person's. */
  | 'push'
  /** Text message to a mobile telephone. */
  | 'sms'
  /** HTTP request to a system of the company's. */
  | 'webhook';

/** Page of a list of notifications, with cursors and a count. */
export type NotificationConnection = {
  /** The notifications of the page, each with its cursor. */
  readonly edges: ReadonlyArray<NotificationEdge>;
  /** The notifications of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<Notification>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of notifications that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Reports of providers about a notification that was sent. */
export type NotificationDeliveryStatus =
  /** The message could not be delivered and was returned. */
  | 'bounced'
  /** The recipient followed a link in the message. */
  | 'clicked'
  /** The message reached the recipient's mailbox or device. */
  | 'delivered'
  /** The recipient opened the message. */
  | 'opened'
  /** The recipient reported the message as unwanted. */
  | 'spam';

/** A notification of a page, with its cursor. */
export type NotificationEdge = {
  /** Cursor of the notification, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The notification that the cursor belongs to. */
  readonly node: Notification;
};

/** Conditions for a list of notifications. All that are given must hold; a field that is left out sets none. */
export type NotificationFilter = {
  /** Channels, any one of which a notification must use. */
  readonly channel?: InputMaybe<ReadonlyArray<NotificationChannel>>;
  /** Id of the company on whose behalf the notifications are sent. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Reports, any one of which must be the last about a notification. */
  readonly deliveryStatus?: InputMaybe<ReadonlyArray<NotificationDeliveryStatus>>;
  /** Bounds of the moment at which the notifications are to be sent. */
  readonly scheduledAt?: InputMaybe<DateTimeRange>;
  /** Statuses of sending, any one of which a notification must have. */
  readonly status?: InputMaybe<ReadonlyArray<NotificationStatus>>;
  /** Id of the template that the notifications were written from. */
  readonly templateId?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the person the notifications are addressed to. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders for a list of notifications; rows that tie are ordered by id. */
export type NotificationOrder =
  /** By `scheduledAt`, earliest first. */
  | 'SCHEDULED_ASC'
  /** By `scheduledAt`, latest first. */
  | 'SCHEDULED_DESC';

/** Result of a change to a notification: the notification as it is afterwards, or the errors. */
export type NotificationPayload = {
  /** The notification after the change; null when there are `userErrors`. */
  readonly notification?: Maybe<Notification>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Purposes of a template's messages: what they are about, and the consent that they need. */
export type NotificationPurpose =
  /** Meetings of buddies: needs consent of the purpose BUDDY_PROGRAM. */
  | 'buddy_program'
  /** Offers and news: needs consent of the purpose MARKETING. */
  | 'marketing'
  /** The programmes that somebody takes part in: needs consent of the purpose PROGRAM. */
  | 'program'
  /** Account, agreed sessions, safety and data protection: needs no consent. */
  | 'service';

/** Number of notifications that a company may send by one channel until the quota is reset. */
export type NotificationQuota = {
  /** Channel that the quota is for, such as SMS. */
  readonly channel: NotificationChannel;
  /** Company whose notifications by the channel the quota limits; null where the viewer may not see it. */
  readonly company?: Maybe<Company>;
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Id of the quota: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Number of notifications that may be sent between two resets. */
  readonly quotaLimit: Scalars['Int']['output'];
  /** Moment of the next reset, in UTC; the quota then begins anew for a month. */
  readonly quotaResetAt: Scalars['DateTime']['output'];
  /**
   * Number of notifications sent since the last reset. It stays as it is until the first message after
   * `quotaResetAt`.
   */
  readonly quotaUsed: Scalars['Int']['output'];
  /**
   * Number of notifications that may still be sent now: the whole limit once `quotaResetAt` has
   * passed, and never below 0.
   */
  readonly remaining: Scalars['Int']['output'];
  /** Moment of the last change to the row, in UTC. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** Result of a change to a quota: the quota as it is afterwards, or the errors. */
export type NotificationQuotaPayload = {
  /** The quota after the change; null when there are `userErrors`. */
  readonly notificationQuota?: Maybe<NotificationQuota>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Report of a provider about one notification. */
export type NotificationReceipt = {
  /** Moment at which the report was received, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Moment at which the message was delivered, in UTC; null when it was not. */
  readonly deliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the receipt: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Notification that the report is about; null for viewers who may not see it. */
  readonly notification?: Maybe<Notification>;
  /** Name of the provider that sent the report. */
  readonly provider: Scalars['String']['output'];
  /** Id of the message at the provider; null when the report had none. */
  readonly providerMessageId?: Maybe<Scalars['String']['output']>;
};

/** Page of a list of receipts, with cursors and a count. */
export type NotificationReceiptConnection = {
  /** The receipts of the page, each with its cursor. */
  readonly edges: ReadonlyArray<NotificationReceiptEdge>;
  /** The receipts of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<NotificationReceipt>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of receipts that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A receipt of a page, with its cursor. */
export type NotificationReceiptEdge = {
  /** Cursor of the receipt, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The receipt that the cursor belongs to. */
  readonly node: NotificationReceipt;
};

/** Conditions for a list of receipts. All that are given must hold; a field that is left out sets none. */
export type NotificationReceiptFilter = {
  /** True: reports of delivery. False: reports without one. */
  readonly delivered?: InputMaybe<Scalars['Boolean']['input']>;
  /** Name of the provider, exactly as it is spelled. */
  readonly provider?: InputMaybe<Scalars['String']['input']>;
};

/** Orders for a list of receipts; rows that tie are ordered by id. */
export type NotificationReceiptOrder =
  /** By `createdAt`, oldest first. */
  | 'CREATED_ASC'
  /** By `createdAt`, newest first. */
  | 'CREATED_DESC';

/** Statuses of sending a notification. */
export type NotificationStatus =
  /** Cancelled before it was sent; final. */
  | 'cancelled'
  /** Not accepted by the provider; it may be queued again. */
  | 'failed'
  /** Waiting for `scheduledAt` or for its turn; it can still be cancelled. */
  | 'queued'
  /** Being handed over to the provider. */
  | 'sending'
  /** Accepted by the provider; `deliveryStatus` has what followed. */
  | 'sent';

/** Text with variables that notifications are written from. */
export type NotificationTemplate = {
  /** Moment since which no further notification is written from the template, in UTC; null while it is in use. */
  readonly archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Text as HTML, with variables; null for channels without HTML. */
  readonly bodyHtml?: Maybe<Scalars['String']['output']>;
  /** Text without HTML, for every channel, with variables in double braces. */
  readonly bodyText: Scalars['String']['output'];
  /** Company that wrote the template; null for one of the system's. */
  readonly company?: Maybe<Company>;
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Id of the template: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** True for a template of the system's, which every company may use. */
  readonly isSystem: Scalars['Boolean']['output'];
  /** Name of the template, for those who choose one. */
  readonly name: Scalars['String']['output'];
  /** Purpose of the template's messages; it decides which consent recipients must have given. */
  readonly purpose: NotificationPurpose;
  /** Subject line, with variables; null for channels that have none. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /**
   * Moment of the last change, in UTC. Sent back as `expectedUpdatedAt`, it makes a mutation fail with
   * CONFLICT if somebody has changed the row since.
   */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Names of the variables that subject and texts use. */
  readonly variables: ReadonlyArray<Scalars['String']['output']>;
};

/** Page of a list of templates, with cursors and a count. */
export type NotificationTemplateConnection = {
  /** The templates of the page, each with its cursor. */
  readonly edges: ReadonlyArray<NotificationTemplateEdge>;
  /** The templates of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<NotificationTemplate>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of templates that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A template of a page, with its cursor. */
export type NotificationTemplateEdge = {
  /** Cursor of the template, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The template that the cursor belongs to. */
  readonly node: NotificationTemplate;
};

/** Conditions for a list of templates. All that are given must hold; a field that is left out sets none. */
export type NotificationTemplateFilter = {
  /** True: templates that are archived. False: those in use. */
  readonly archived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Id of the company that wrote the templates. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** True: templates of the system's. False: those of companies. */
  readonly isSystem?: InputMaybe<Scalars['Boolean']['input']>;
  /** Name of the template, exactly as it is spelled. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** Orders for a list of templates; rows that tie are ordered by id. */
export type NotificationTemplateOrder =
  /** By `name`, from A to Z. */
  | 'NAME_ASC'
  /** By `updatedAt`, last changed first. */
  | 'UPDATED_DESC';

/** Result of a change to a template: the template as it is afterwards, or the errors. */
export type NotificationTemplatePayload = {
  /** The template after the change; null when there are `userErrors`. */
  readonly notificationTemplate?: Maybe<NotificationTemplate>;
  readonly userErrors: ReadonlyArray<UserError>;
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

/** Image that a theme gets. */
export type PutAssetInput = {
  /**
   * Content of the file in Base64, at most 150,000 bytes: PNG, JPEG, WebP or ICO of at most 20,000 pixels in width and
   * height, or SVG of at most 10,000 elements.
   */
  readonly content: Scalars['String']['input'];
  /** SHA-256 of the file, 64 hexadecimal digits: content that was damaged on the way is rejected. */
  readonly hash: Scalars['String']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Use of the image on the company's pages. */
  readonly kind: BrandingAssetKind;
  /** Id of the theme, a UUID. */
  readonly themeId: Scalars['ID']['input'];
};

export type Query = {
  /** Grants that are in force at the moment, of all people, newest first: who may do more than their role. */
  readonly accessGrants?: Maybe<ReadonlyArray<AccessGrant>>;
  /** The image of a theme that is of a kind; NOT_FOUND when there is none that the viewer may see. */
  readonly brandingAsset?: Maybe<BrandingAsset>;
  /**
   * The domain of a company, verified or not, exactly as it is spelled; NOT_FOUND when there is none that the
   * viewer may see. `tenantByDomain` answers everybody, for verified ones.
   */
  readonly brandingDomain?: Maybe<BrandingDomain>;
  /** The theme with this id; NOT_FOUND when there is none that the viewer may see. */
  readonly brandingTheme?: Maybe<BrandingTheme>;
  /**
   * Companies that the viewer may see: all of them for staff, its own for a member, and those with a
   * public profile for everybody else.
   */
  readonly companies?: Maybe<CompanyConnection>;
  /**
   * The company with this id: members find their own, staff all. Other companies with a public profile
   * are reached through their public pages.
   */
  readonly company?: Maybe<Company>;
  /** The membership of a person in a company; NOT_FOUND when there is none that the viewer may see. */
  readonly companyMembership?: Maybe<CompanyMembership>;
  /**
   * The stored response for an idempotency key, to find out why a repeated request was answered as it
   * was; NOT_FOUND without one.
   */
  readonly idempotencyRecord?: Maybe<IdempotencyRecord>;
  /** Log of external identities that were linked, changed and unlinked, of all people. */
  readonly identityAudit?: Maybe<IdentityLinkAuditConnection>;
  /** Attempts of jobs in the last thirty days. */
  readonly jobRuns?: Maybe<JobRunConnection>;
  /** Jobs that run by the clock, with their next moment. */
  readonly jobSchedules?: Maybe<JobScheduleConnection>;
  /** Jobs that wait for their moment, are performed now, or have failed: the work that the graph does by itself. */
  readonly jobs?: Maybe<JobConnection>;
  /** The person who is signed in; null for a partner's machine client and without a sign-in. */
  readonly me?: Maybe<User>;
  /** The notification with this id; NOT_FOUND when there is none that the viewer may see. */
  readonly notification?: Maybe<Notification>;
  /** The quota of a company for a channel; NOT_FOUND when none is set that the viewer may see. */
  readonly notificationQuota?: Maybe<NotificationQuota>;
  /** The notification template with this id; NOT_FOUND when there is none that the viewer may see. */
  readonly notificationTemplate?: Maybe<NotificationTemplate>;
  /** Notification templates that the viewer may use: those of its own company and the system's. */
  readonly notificationTemplates?: Maybe<NotificationTemplateConnection>;
  /**
   * Notifications that the viewer may see: all of them for staff, those of its company for a company
   * user, their own for a person.
   */
  readonly notifications?: Maybe<NotificationConnection>;
  /**
   * The company that a verified domain belongs to, so that a sign-in page can show its branding;
   * NOT_FOUND when there is none.
   */
  readonly tenantByDomain?: Maybe<Tenant>;
  /** The person with this id; NOT_FOUND when there is none that the viewer may see. */
  readonly user?: Maybe<User>;
  /** The person with this e-mail address; NOT_FOUND when there is none. */
  readonly userByEmail?: Maybe<User>;
  /**
   * The person whom another system knows by this id; for a partner only people of its own company.
   * NOT_FOUND when there is none.
   */
  readonly userByExternalId?: Maybe<User>;
  /**
   * People that the viewer may see: all of them for staff, members of its own company and people in
   * its programmes for a company user. Company users cannot find participants by name.
   */
  readonly users?: Maybe<UserConnection>;
  /** Class, person, company and scopes that this request is made with. */
  readonly whoAmI?: Maybe<SignedInIdentity>;
};


export type QueryBrandingAssetArgs = {
  kind: BrandingAssetKind;
  themeId: Scalars['ID']['input'];
};


export type QueryBrandingDomainArgs = {
  domain: Scalars['String']['input'];
};


export type QueryBrandingThemeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCompaniesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CompanyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CompanyOrder>;
};


export type QueryCompanyArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCompanyMembershipArgs = {
  companyId: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
};


export type QueryIdempotencyRecordArgs = {
  keyHash: Scalars['String']['input'];
};


export type QueryIdentityAuditArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<IdentityLinkAuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<IdentityLinkAuditOrder>;
};


export type QueryJobRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JobRunFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<JobRunOrder>;
};


export type QueryJobSchedulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JobScheduleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<JobScheduleOrder>;
};


export type QueryJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JobFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<JobOrder>;
};


export type QueryNotificationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNotificationQuotaArgs = {
  channel: NotificationChannel;
  companyId: Scalars['ID']['input'];
};


export type QueryNotificationTemplateArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNotificationTemplatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NotificationTemplateFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NotificationTemplateOrder>;
};


export type QueryNotificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NotificationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NotificationOrder>;
};


export type QueryTenantByDomainArgs = {
  domain: Scalars['String']['input'];
};


export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUserByEmailArgs = {
  email: Scalars['String']['input'];
};


export type QueryUserByExternalIdArgs = {
  externalId: Scalars['String']['input'];
  provider: ExternalIdentityProvider;
};


export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<UserOrder>;
};

/** Cost of a use of AI models, which is added to the company's spend of the month. */
export type RecordAiSpendInput = {
  /** Cost in US dollars, as a decimal text with up to six decimals, such as "0.0125". */
  readonly amount: Scalars['String']['input'];
  /** Id of the company that the cost was made for, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Report of a provider about a message that it accepted. */
export type RecordReceiptInput = {
  /** Moment at which it was delivered, in UTC; the moment of the request when left out. */
  readonly deliveredAt?: Scalars['DateTime']['input'];
  /** Status of the message, as its provider reports it. */
  readonly deliveryStatus: NotificationDeliveryStatus;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Name of the provider, as in the notification's receipts: `smtp`, `sms`, `push`. */
  readonly provider: Scalars['String']['input'];
  /** Id of the message at the provider. */
  readonly providerMessageId: Scalars['String']['input'];
};

/** Refresh token of a sign-in. */
export type RefreshAccessTokenInput = {
  /** Newest `refreshToken` that the client received. */
  readonly refreshToken: Scalars['String']['input'];
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

/** An image that is removed. */
export type RemoveAssetInput = {
  /** Id of the image, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Result of removing an image: its id, or the errors. */
export type RemoveAssetPayload = {
  /** Id of the image that is there no longer; null when there are `userErrors`. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A membership that ends. */
export type RemoveCompanyMemberInput = {
  /** Id of the membership, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Result of ending a membership: its id, or the errors. */
export type RemoveCompanyMemberPayload = {
  /** Id of the membership that ended; null when there are `userErrors`. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A domain that is removed. */
export type RemoveDomainInput = {
  /** Id of the domain, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Result of removing a domain: its id, or the errors. */
export type RemoveDomainPayload = {
  /** Id of the domain that is there no longer; null when there are `userErrors`. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Proof of who removes a second factor. */
export type RemoveSecondFactorInput = {
  /** Six digits that the authenticator shows, or a recovery code. */
  readonly code: Scalars['String']['input'];
  /** Password that the account has now. */
  readonly password: Scalars['String']['input'];
};

/** Address of an account whose password is forgotten. */
export type RequestPasswordResetInput = {
  /** E-mail address of the account; upper and lower case are the same. */
  readonly email: Scalars['String']['input'];
};

/** New password by a mailed link. */
export type ResetPasswordInput = {
  /** New password, at least 12 characters, taken as it is, white space included. */
  readonly password: Scalars['String']['input'];
  /** Token of the mailed link. */
  readonly token: Scalars['String']['input'];
};

/** Person whose second factor staff remove. */
export type ResetSecondFactorInput = {
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Reason for the change, for the log. */
  readonly reason: Scalars['String']['input'];
  /** Id of the person, a UUID. */
  readonly userId: Scalars['ID']['input'];
};

/** A job that is to run again. */
export type RetryJobInput = {
  /** Id of the job, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Notification to queue again, after it has failed. */
export type RetryNotificationInput = {
  /** Id of the notification, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A verified domain that is given up. */
export type RevokeDomainInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the domain, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Grant that tokens no longer carry, within seconds. */
export type RevokeGrantInput = {
  /** Id of the grant, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Reason for the revocation, for the log. */
  readonly reason: Scalars['String']['input'];
};

/** Invitation to withdraw. */
export type RevokeInvitationInput = {
  /** Id of the invitation, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A schedule whose job is to run now. */
export type RunJobScheduleInput = {
  /** Id of the schedule, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Recipient, channel and text of a notification that is sent later. */
export type ScheduleNotificationInput = {
  /** Breach of their data that the person is notified of, which counts the notification in its `userNotifications`. */
  readonly breachId?: InputMaybe<Scalars['ID']['input']>;
  /** Channel to send by; WEBHOOK is not for people and is rejected. */
  readonly channel: NotificationChannel;
  /** Company on whose behalf staff send; TEEI itself when left out. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Moment before which it is not sent, in UTC: in the future, within a year. */
  readonly scheduledAt: Scalars['DateTime']['input'];
  /** Id of the template, of the company or of the system; EMAIL needs one with a subject. */
  readonly templateId: Scalars['ID']['input'];
  /** Id of the person whom the notification is for: one whom the company knows. */
  readonly userId: Scalars['ID']['input'];
  /**
   * Values of the template's variables by name: texts of at most 1,000 characters, numbers and booleans.
   * `firstName` and `lastName` are the recipient's own, and are not given. None when left out.
   */
  readonly variables?: InputMaybe<Scalars['JSON']['input']>;
};

/** Second factor of who is signed in. */
export type SecondFactor = {
  /** Number of recovery codes that have not been used, 0 to 10. */
  readonly recoveryCodesLeft: Scalars['Int']['output'];
};

/** Recipient, channel and text of a notification. */
export type SendNotificationInput = {
  /** Breach of their data that the person is notified of, which counts the notification in its `userNotifications`. */
  readonly breachId?: InputMaybe<Scalars['ID']['input']>;
  /** Channel to send by; WEBHOOK is not for people and is rejected. */
  readonly channel: NotificationChannel;
  /** Company on whose behalf staff send; TEEI itself when left out. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of the template, of the company or of the system; EMAIL needs one with a subject. */
  readonly templateId: Scalars['ID']['input'];
  /** Id of the person whom the notification is for: one whom the company knows. */
  readonly userId: Scalars['ID']['input'];
  /**
   * Values of the template's variables by name: texts of at most 1,000 characters, numbers and booleans.
   * `firstName` and `lastName` are the recipient's own, and are not given. None when left out.
   */
  readonly variables?: InputMaybe<Scalars['JSON']['input']>;
};

/** A company's decision about benchmarks. */
export type SetBenchmarkOptInInput = {
  /** Id of the own company, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** True: the company's figures are part of benchmarks, and it sees them. False: neither. */
  readonly optIn: Scalars['Boolean']['input'];
};

/** An optional feature of a company. */
export type SetCompanyFeatureInput = {
  /** True switches the feature on, false off. */
  readonly enabled: Scalars['Boolean']['input'];
  /**
   * Name of the feature, such as `publicProfile`; a dot leads to a part of one: `impactIn.benevity`.
   * Benchmarks are the company's own decision: `setBenchmarkOptIn`.
   */
  readonly feature: Scalars['String']['input'];
  /** Id of the company, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A flag of a person's progress through the programmes. */
export type SetJourneyFlagInput = {
  /** Name of the flag, such as `onboarded`: letters, digits and `_`. */
  readonly flag: Scalars['String']['input'];
  /** Id of the person, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Value of the flag; null removes it. */
  readonly value?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Number of notifications that a company may send by a channel. */
export type SetQuotaInput = {
  /** Channel that the quota is for. */
  readonly channel: NotificationChannel;
  /** Id of the company, a UUID. */
  readonly companyId: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Number of notifications between two resets; 0 stops the channel. */
  readonly quotaLimit: Scalars['Int']['input'];
  /** Moment of the next reset, in UTC; then monthly. Without it a new quota is reset on the first of next month. */
  readonly quotaResetAt?: Scalars['DateTime']['input'];
};

/** E-mail address and password of the account that signs in. */
export type SignInInput = {
  /**
   * Code of the account's second factor, or a recovery code; left out where it has none. Without it the
   * sign-in fails with SECOND_FACTOR_REQUIRED, once the password is right.
   */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  /** Name of the client for the person's list of sessions, such as `Firefox on Lars' laptop`. */
  readonly device?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address of the account; upper and lower case are the same. */
  readonly email: Scalars['String']['input'];
  /** Password of the account, taken as it is, white space included. */
  readonly password: Scalars['String']['input'];
};

/** Result of signing in: an access token, or the errors. */
export type SignInPayload = {
  /** Access token: a JWT, signed with a key of `/.well-known/jwks.json`; null when there are `userErrors`. */
  readonly accessToken?: Maybe<Scalars['String']['output']>;
  /** Moment at which the token expires, in UTC; null without a token. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Secret for `refreshAccessToken`, to be kept where scripts of other pages cannot read it; null without
   * an access token.
   */
  readonly refreshToken?: Maybe<Scalars['String']['output']>;
  /** Errors of signing in. An unknown address and a wrong password are answered alike: UNAUTHENTICATED. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A sign-in of a person on one device, renewed by refresh tokens until it ends. */
export type SignInSession = {
  /** Moment of the sign-in that began the session, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Name that the client gave itself at the sign-in; null when it gave none. */
  readonly device?: Maybe<Scalars['String']['output']>;
  /** Moment at which it ended, in UTC; null while it lives. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Moment at which it ends by itself, in UTC: 30 days after its last use, 90 days after the sign-in at the latest. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Id of the session: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** True for the session of the access token that the request was made with. */
  readonly isCurrent: Scalars['Boolean']['output'];
  /** Moment of the last `refreshAccessToken`, or of the sign-in, in UTC. */
  readonly lastUsedAt: Scalars['DateTime']['output'];
};

/** Session that a sign-out ends: that of a refresh token, or all of the person. */
export type SignOutInput = {
  /** True ends all sessions and tokens of the person who is signed in; false without it. */
  readonly everywhere?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refresh token of the session; required unless `everywhere` is true. */
  readonly refreshToken?: InputMaybe<Scalars['String']['input']>;
};

/** Result of signing out. */
export type SignOutPayload = {
  /** Errors of the input; when there is one, nothing has ended. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * Identity of the request: the claims of its credential, as the database confirms them. For a partner's
 * machine client `clientId` and `company`; without a credential, class ANONYMOUS and nothing else.
 */
export type SignedInIdentity = {
  /** Class that access rules are written for. */
  readonly class: ViewerClass;
  /** Name of the partner's machine client; null for people. */
  readonly clientId?: Maybe<Scalars['String']['output']>;
  /** Company that the credential speaks for; null for staff, and for people of no company. */
  readonly company?: Maybe<Company>;
  /** Scopes that the credential carries and that are granted at the moment, sorted. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  /** Second factor that a sign-in asks for; null without one, and for machine clients. */
  readonly secondFactor?: Maybe<SecondFactor>;
  /** Session of the access token; null for tokens that no sign-in of this graph issued. */
  readonly session?: Maybe<SignInSession>;
  /** Person who is signed in; null for a machine client and without a sign-in. */
  readonly user?: Maybe<User>;
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

/** Public facts about the company that a domain belongs to. */
export type Tenant = {
  /** Theme that the company's pages are shown in; null when none is active. */
  readonly activeTheme?: Maybe<BrandingTheme>;
  /** Company that the domain belongs to; null unless its profile is public or the viewer is a member. */
  readonly company?: Maybe<Company>;
  /** Domain that was asked for, in lower case. */
  readonly domain: Scalars['String']['output'];
  /** Id of the company that the domain belongs to, a UUID. */
  readonly id: Scalars['ID']['output'];
};

/** A link that is removed. */
export type UnlinkExternalIdentityInput = {
  /** Id of the link, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Result of unlinking an id: the id of the link, or the errors. */
export type UnlinkExternalIdentityPayload = {
  /** Id of the link that is there no longer; null when there are `userErrors`. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** New values for a company's fields. A field that is left out keeps its value. */
export type UpdateCompanyInput = {
  /** Largest cost of AI models in a calendar month, in US dollars, such as "250.00". */
  readonly aiBudgetMonthly?: Scalars['String']['input'];
  /** ISO 3166-1 alpha-2 code of the company's country, such as NO; null when it is unknown. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  /** Id of the company to change, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Industry whose companies it is compared with in benchmarks; null when it is unknown. */
  readonly industry?: InputMaybe<CompanyIndustry>;
  /** Name of the company, as it is shown to everybody. */
  readonly name?: Scalars['String']['input'];
};

/** Fields of a template to change; those that are left out stay. */
export type UpdateNotificationTemplateInput = {
  /**
   * HTML with Liquid, at most 500 tags and outputs. Scripts, styles, forms and event handlers are removed; values
   * of variables are escaped.
   */
  readonly bodyHtml?: InputMaybe<Scalars['String']['input']>;
  /** Text with Liquid, at most 500 tags and outputs, for channels without HTML, and beside it. */
  readonly bodyText?: Scalars['String']['input'];
  /** `updatedAt` of the version that is changed: CONFLICT if somebody has changed it since. */
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the template, a UUID; templates of the system's are changed by staff alone. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Name of the template, for those who choose one. */
  readonly name?: Scalars['String']['input'];
  /** Subject, one line of Liquid; only templates with one are sent by EMAIL. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
};

/** New tokens of a theme. */
export type UpdateThemeTokensInput = {
  readonly expectedUpdatedAt: Scalars['DateTime']['input'];
  /** Id of the theme to change, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Name of the theme, for those who choose one. */
  readonly name?: Scalars['String']['input'];
  /** Design tokens, which replace the present ones as a whole; as in `createTheme`. */
  readonly tokens: Scalars['JSON']['input'];
};

/** New values for a person's fields. A field that is left out keeps its value. */
export type UpdateUserInput = {
  /** E-mail address of the person, with which they sign in. */
  readonly email?: Scalars['String']['input'];
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** First name of the person. */
  readonly firstName?: Scalars['String']['input'];
  /** Id of the person to change, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Last name of the person. */
  readonly lastName?: Scalars['String']['input'];
  /** ISO 639-1 code of the language to write to the person in, such as `uk`; null for none. */
  readonly preferredLanguage?: InputMaybe<Scalars['String']['input']>;
  /** IANA name of the time zone of the person's quiet hours, such as `Europe/Oslo`; null for Oslo's. */
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** Person on the platform: volunteer, participant, company user or TEEI staff. */
export type User = {
  /** Roles and scopes that were granted to the person, newest first, at most 100; revoked ones included. */
  readonly accessGrants: ReadonlyArray<AccessGrant>;
  /**
   * Key of the person's events in the analytics store, by which the graph finds `vis` and `analyticsFootprint`; clients cannot ask for it. Null for
   * people whose impact score the viewer may not read, and once the person is erased.
   */
  readonly analyticsKey?: Maybe<Scalars['String']['output']>;
  /** Companies that the person is a member of. */
  readonly companies: ReadonlyArray<CompanyMembership>;
  /** Moment at which the account was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** E-mail address; null for a company user when the person is a participant. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Ids of the person in other systems, such as Kintell or Workday. */
  readonly externalIdentities: ReadonlyArray<ExternalIdentity>;
  /**
   * First name; null after erasure, and for a company user when the person is a participant. The other
   * half of a buddy pair or session sees it too.
   */
  readonly firstName?: Maybe<Scalars['String']['output']>;
  /** Id of the person: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Log of the person's external identities that were linked, changed and unlinked. */
  readonly identityAudit: IdentityLinkAuditConnection;
  /** True when staff have locked the person out: they cannot sign in. */
  readonly isDisabled: Scalars['Boolean']['output'];
  /** Flags of the person's progress through the programmes, as a JSON object. */
  readonly journeyFlags: Scalars['JSON']['output'];
  /** Last name; null after erasure, and for a company user when the person is a participant. */
  readonly lastName?: Maybe<Scalars['String']['output']>;
  /**
   * Ids in other systems from before `externalIdentities`; none are added any more.
   * @deprecated Replaced by externalIdentities.
   */
  readonly legacyExternalIds: ReadonlyArray<LegacyExternalId>;
  /** Notifications addressed to the person, of every channel. */
  readonly notifications: NotificationConnection;
  /** ISO 639-1 code of the language to write to the person in, such as `uk`; null until they have chosen one. */
  readonly preferredLanguage?: Maybe<Scalars['String']['output']>;
  /** Role of the person on the platform; it decides what a token of theirs may see. */
  readonly role: UserRole;
  /** Sessions that the person is signed in with, newest first; an ended one is not listed. */
  readonly signInSessions: ReadonlyArray<SignInSession>;
  /** IANA name of the time zone that the person's quiet hours are in, such as `Europe/Oslo`; null until they chose one: Oslo's. */
  readonly timeZone?: Maybe<Scalars['String']['output']>;
  /**
   * Moment of the last change, in UTC. Sent back as `expectedUpdatedAt`, it makes a mutation fail with
   * CONFLICT if somebody has changed the row since.
   */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** Person on the platform: volunteer, participant, company user or TEEI staff. */
export type UserExternalIdentitiesArgs = {
  provider?: InputMaybe<ExternalIdentityProvider>;
};


/** Person on the platform: volunteer, participant, company user or TEEI staff. */
export type UserIdentityAuditArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<IdentityLinkAuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<IdentityLinkAuditOrder>;
};


/** Person on the platform: volunteer, participant, company user or TEEI staff. */
export type UserNotificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NotificationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NotificationOrder>;
};

/** Page of a list of people, with cursors and a count. */
export type UserConnection = {
  /** The people of the page, each with its cursor. */
  readonly edges: ReadonlyArray<UserEdge>;
  /** The people of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<User>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of people that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A person of a page, with its cursor. */
export type UserEdge = {
  /** Cursor of the person, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The person that the cursor belongs to. */
  readonly node: User;
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

/** Conditions for a list of people. All that are given must hold; a field that is left out sets none. */
export type UserFilter = {
  /** Id of a company that the people are members of. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Period in which the accounts were created. */
  readonly createdAt?: InputMaybe<Period>;
  /** Name of a journey flag that must be set for the people. */
  readonly journeyFlag?: InputMaybe<Scalars['String']['input']>;
  /** ISO 639-1 codes of preferred languages, any one of which a person must have. */
  readonly preferredLanguage?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Roles, any one of which a person must have. */
  readonly role?: InputMaybe<ReadonlyArray<UserRole>>;
  /** Text to search names for: every word must occur, and the last one may be unfinished. At most 16 words. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
};

/** Orders for a list of people; rows that tie are ordered by id. */
export type UserOrder =
  /** By `createdAt`, oldest account first. */
  | 'CREATED_ASC'
  /** By `createdAt`, newest account first. */
  | 'CREATED_DESC';

/** Result of a change to a person: the person as they are afterwards, or the errors. */
export type UserPayload = {
  /** The person after the change; null when there are `userErrors`. */
  readonly user?: Maybe<User>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Roles of people on the platform; a person has exactly one. */
export type UserRole =
  /** TEEI staff, who work for all companies. */
  | 'admin'
  /** A company's impact manager or coordinator. */
  | 'company_user'
  /** A beneficiary whom programmes support, such as a refugee. */
  | 'participant'
  /** A person who gives time to programmes, such as an employee of a company. */
  | 'volunteer';

/** A domain whose TXT record is looked for. */
export type VerifyDomainInput = {
  /** Id of the domain, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
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
  BrandingAsset: BrandingAsset;
  BrandingAuditEntry: BrandingAuditEntry;
  BrandingDomain: BrandingDomain;
  BrandingTheme: BrandingTheme;
  BreachIncident: BreachIncident;
  Company: Company;
  CompanyMembership: CompanyMembership;
  ExternalIdentity: ExternalIdentity;
  IdempotencyRecord: IdempotencyRecord;
  IdentityLinkAudit: IdentityLinkAudit;
  Job: Job;
  JobRun: JobRun;
  JobSchedule: JobSchedule;
  LegacyExternalId: LegacyExternalId;
  Notification: Notification;
  NotificationQuota: NotificationQuota;
  NotificationReceipt: NotificationReceipt;
  NotificationTemplate: NotificationTemplate;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  BrandingAsset:
    ( { __typename: 'BrandingAsset' }
    & GraphQLRecursivePick<FederationTypes['BrandingAsset'], {"id":true}> );
  BrandingAuditEntry:
    ( { __typename: 'BrandingAuditEntry' }
    & GraphQLRecursivePick<FederationTypes['BrandingAuditEntry'], {"id":true}> );
  BrandingDomain:
    ( { __typename: 'BrandingDomain' }
    & ( GraphQLRecursivePick<FederationTypes['BrandingDomain'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['BrandingDomain'], {"domain":true}> ) );
  BrandingTheme:
    ( { __typename: 'BrandingTheme' }
    & GraphQLRecursivePick<FederationTypes['BrandingTheme'], {"id":true}> );
  BreachIncident:
    ( { __typename: 'BreachIncident' }
    & GraphQLRecursivePick<FederationTypes['BreachIncident'], {"id":true}> );
  Company:
    ( { __typename: 'Company' }
    & GraphQLRecursivePick<FederationTypes['Company'], {"id":true}> );
  CompanyMembership:
    ( { __typename: 'CompanyMembership' }
    & GraphQLRecursivePick<FederationTypes['CompanyMembership'], {"id":true}> );
  ExternalIdentity:
    ( { __typename: 'ExternalIdentity' }
    & GraphQLRecursivePick<FederationTypes['ExternalIdentity'], {"id":true}> );
  IdempotencyRecord:
    ( { __typename: 'IdempotencyRecord' }
    & GraphQLRecursivePick<FederationTypes['IdempotencyRecord'], {"id":true}> );
  IdentityLinkAudit:
    ( { __typename: 'IdentityLinkAudit' }
    & GraphQLRecursivePick<FederationTypes['IdentityLinkAudit'], {"id":true}> );
  Job:
    ( { __typename: 'Job' }
    & GraphQLRecursivePick<FederationTypes['Job'], {"id":true}> );
  JobRun:
    ( { __typename: 'JobRun' }
    & GraphQLRecursivePick<FederationTypes['JobRun'], {"id":true}> );
  JobSchedule:
    ( { __typename: 'JobSchedule' }
    & GraphQLRecursivePick<FederationTypes['JobSchedule'], {"id":true}> );
  LegacyExternalId:
    ( { __typename: 'LegacyExternalId' }
    & GraphQLRecursivePick<FederationTypes['LegacyExternalId'], {"id":true}> );
  Notification:
    ( { __typename: 'Notification' }
    & GraphQLRecursivePick<FederationTypes['Notification'], {"id":true}> );
  NotificationQuota:
    ( { __typename: 'NotificationQuota' }
    & GraphQLRecursivePick<FederationTypes['NotificationQuota'], {"id":true}> );
  NotificationReceipt:
    ( { __typename: 'NotificationReceipt' }
    & GraphQLRecursivePick<FederationTypes['NotificationReceipt'], {"id":true}> );
  NotificationTemplate:
    ( { __typename: 'NotificationTemplate' }
    & GraphQLRecursivePick<FederationTypes['NotificationTemplate'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptInvitationInput: AcceptInvitationInput;
  AccessGrant: ResolverTypeWrapper<object>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AccessGrantPayload: ResolverTypeWrapper<object>;
  AccessScope: ResolverTypeWrapper<string>;
  AccountPayload: ResolverTypeWrapper<object>;
  ActivateThemeInput: ActivateThemeInput;
  AddCompanyMemberInput: AddCompanyMemberInput;
  AddDomainInput: AddDomainInput;
  AnalyticsSource: AnalyticsSource;
  ArchiveNotificationTemplateInput: ArchiveNotificationTemplateInput;
  BeginSecondFactorInput: BeginSecondFactorInput;
  BeginSecondFactorPayload: ResolverTypeWrapper<object>;
  BrandingAsset: ResolverTypeWrapper<object>;
  BrandingAssetKind: ResolverTypeWrapper<string>;
  BrandingAssetPayload: ResolverTypeWrapper<object>;
  BrandingAuditAction: ResolverTypeWrapper<string>;
  BrandingAuditEntry: ResolverTypeWrapper<object>;
  BrandingAuditEntryConnection: ResolverTypeWrapper<object>;
  BrandingAuditEntryEdge: ResolverTypeWrapper<object>;
  BrandingAuditFilter: BrandingAuditFilter;
  BrandingAuditOrder: BrandingAuditOrder;
  BrandingAuditResourceType: ResolverTypeWrapper<string>;
  BrandingDomain: ResolverTypeWrapper<object>;
  BrandingDomainConnection: ResolverTypeWrapper<object>;
  BrandingDomainEdge: ResolverTypeWrapper<object>;
  BrandingDomainFilter: BrandingDomainFilter;
  BrandingDomainOrder: BrandingDomainOrder;
  BrandingDomainPayload: ResolverTypeWrapper<object>;
  BrandingDomainStatus: BrandingDomainStatus;
  BrandingTheme: ResolverTypeWrapper<object>;
  BrandingThemeConnection: ResolverTypeWrapper<object>;
  BrandingThemeEdge: ResolverTypeWrapper<object>;
  BrandingThemeFilter: BrandingThemeFilter;
  BrandingThemeOrder: BrandingThemeOrder;
  BrandingThemePayload: ResolverTypeWrapper<object>;
  BreachIncident: ResolverTypeWrapper<object>;
  BreachNotifications: ResolverTypeWrapper<object>;
  CancelNotificationInput: CancelNotificationInput;
  ChangePasswordInput: ChangePasswordInput;
  ChangeUserRoleInput: ChangeUserRoleInput;
  Company: ResolverTypeWrapper<object>;
  CompanyConnection: ResolverTypeWrapper<object>;
  CompanyEdge: ResolverTypeWrapper<object>;
  CompanyFilter: CompanyFilter;
  CompanyIndustry: ResolverTypeWrapper<string>;
  CompanyMembership: ResolverTypeWrapper<object>;
  CompanyMembershipConnection: ResolverTypeWrapper<object>;
  CompanyMembershipEdge: ResolverTypeWrapper<object>;
  CompanyMembershipFilter: CompanyMembershipFilter;
  CompanyMembershipOrder: CompanyMembershipOrder;
  CompanyMembershipPayload: ResolverTypeWrapper<object>;
  CompanyOrder: CompanyOrder;
  CompanyPayload: ResolverTypeWrapper<object>;
  ConfirmSecondFactorInput: ConfirmSecondFactorInput;
  ConfirmSecondFactorPayload: ResolverTypeWrapper<object>;
  CreateCompanyInput: CreateCompanyInput;
  CreateNotificationTemplateInput: CreateNotificationTemplateInput;
  CreateThemeInput: CreateThemeInput;
  CreateUserInput: CreateUserInput;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  DeleteThemeInput: DeleteThemeInput;
  DeleteThemePayload: ResolverTypeWrapper<object>;
  DeliveryReportsPayload: ResolverTypeWrapper<object>;
  DisableAccountInput: DisableAccountInput;
  EnableAccountInput: EnableAccountInput;
  EndSignInSessionInput: EndSignInSessionInput;
  EndSignInSessionPayload: ResolverTypeWrapper<object>;
  ErasureMethod: ErasureMethod;
  Explanation: ResolverTypeWrapper<object>;
  ExternalIdentity: ResolverTypeWrapper<object>;
  ExternalIdentityPayload: ResolverTypeWrapper<object>;
  ExternalIdentityProvider: ResolverTypeWrapper<string>;
  GrantAccessInput: GrantAccessInput;
  GrantableRole: ResolverTypeWrapper<string>;
  IdempotencyRecord: ResolverTypeWrapper<object>;
  IdentityLinkAudit: ResolverTypeWrapper<object>;
  IdentityLinkAuditConnection: ResolverTypeWrapper<object>;
  IdentityLinkAuditEdge: ResolverTypeWrapper<object>;
  IdentityLinkAuditFilter: IdentityLinkAuditFilter;
  IdentityLinkAuditOrder: IdentityLinkAuditOrder;
  IdentityLinkOperation: ResolverTypeWrapper<string>;
  ImportFormat: ImportFormat;
  ImportPayload: ResolverTypeWrapper<object>;
  ImportResult: ResolverTypeWrapper<object>;
  IngestDeliveryReportsInput: IngestDeliveryReportsInput;
  Invitation: ResolverTypeWrapper<object>;
  InvitationPayload: ResolverTypeWrapper<object>;
  InvitationState: InvitationState;
  InviteUserInput: InviteUserInput;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Job: ResolverTypeWrapper<object>;
  JobConnection: ResolverTypeWrapper<object>;
  JobEdge: ResolverTypeWrapper<object>;
  JobFilter: JobFilter;
  JobOrder: JobOrder;
  JobOutcome: ResolverTypeWrapper<string>;
  JobPayload: ResolverTypeWrapper<object>;
  JobRun: ResolverTypeWrapper<object>;
  JobRunConnection: ResolverTypeWrapper<object>;
  JobRunEdge: ResolverTypeWrapper<object>;
  JobRunFilter: JobRunFilter;
  JobRunOrder: JobRunOrder;
  JobSchedule: ResolverTypeWrapper<object>;
  JobScheduleConnection: ResolverTypeWrapper<object>;
  JobScheduleEdge: ResolverTypeWrapper<object>;
  JobScheduleFilter: JobScheduleFilter;
  JobScheduleOrder: JobScheduleOrder;
  JobSchedulePayload: ResolverTypeWrapper<object>;
  JobStatus: ResolverTypeWrapper<string>;
  LegacyExternalId: ResolverTypeWrapper<object>;
  LegacyExternalSystem: ResolverTypeWrapper<string>;
  LinkExternalIdentityInput: LinkExternalIdentityInput;
  MigrateLegacyExternalIdsInput: MigrateLegacyExternalIdsInput;
  MigrateLegacyExternalIdsPayload: ResolverTypeWrapper<object>;
  Money: ResolverTypeWrapper<object>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Notification: ResolverTypeWrapper<object>;
  NotificationChannel: ResolverTypeWrapper<string>;
  NotificationConnection: ResolverTypeWrapper<object>;
  NotificationDeliveryStatus: ResolverTypeWrapper<string>;
  NotificationEdge: ResolverTypeWrapper<object>;
  NotificationFilter: NotificationFilter;
  NotificationOrder: NotificationOrder;
  NotificationPayload: ResolverTypeWrapper<object>;
  NotificationPurpose: ResolverTypeWrapper<string>;
  NotificationQuota: ResolverTypeWrapper<object>;
  NotificationQuotaPayload: ResolverTypeWrapper<object>;
  NotificationReceipt: ResolverTypeWrapper<object>;
  NotificationReceiptConnection: ResolverTypeWrapper<object>;
  NotificationReceiptEdge: ResolverTypeWrapper<object>;
  NotificationReceiptFilter: NotificationReceiptFilter;
  NotificationReceiptOrder: NotificationReceiptOrder;
  NotificationStatus: ResolverTypeWrapper<string>;
  NotificationTemplate: ResolverTypeWrapper<object>;
  NotificationTemplateConnection: ResolverTypeWrapper<object>;
  NotificationTemplateEdge: ResolverTypeWrapper<object>;
  NotificationTemplateFilter: NotificationTemplateFilter;
  NotificationTemplateOrder: NotificationTemplateOrder;
  NotificationTemplatePayload: ResolverTypeWrapper<object>;
  NumberRange: NumberRange;
  PageInfo: ResolverTypeWrapper<object>;
  Period: Period;
  PersonalDataCategory: PersonalDataCategory;
  PutAssetInput: PutAssetInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordAiSpendInput: RecordAiSpendInput;
  RecordReceiptInput: RecordReceiptInput;
  RefreshAccessTokenInput: RefreshAccessTokenInput;
  RefusedTransition: ResolverTypeWrapper<object>;
  RejectedRow: ResolverTypeWrapper<object>;
  RelativePeriod: RelativePeriod;
  RemoveAssetInput: RemoveAssetInput;
  RemoveAssetPayload: ResolverTypeWrapper<object>;
  RemoveCompanyMemberInput: RemoveCompanyMemberInput;
  RemoveCompanyMemberPayload: ResolverTypeWrapper<object>;
  RemoveDomainInput: RemoveDomainInput;
  RemoveDomainPayload: ResolverTypeWrapper<object>;
  RemoveSecondFactorInput: RemoveSecondFactorInput;
  RequestPasswordResetInput: RequestPasswordResetInput;
  ResetPasswordInput: ResetPasswordInput;
  ResetSecondFactorInput: ResetSecondFactorInput;
  RetryJobInput: RetryJobInput;
  RetryNotificationInput: RetryNotificationInput;
  RevokeDomainInput: RevokeDomainInput;
  RevokeGrantInput: RevokeGrantInput;
  RevokeInvitationInput: RevokeInvitationInput;
  RunJobScheduleInput: RunJobScheduleInput;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  ScheduleNotificationInput: ScheduleNotificationInput;
  SecondFactor: ResolverTypeWrapper<object>;
  SendNotificationInput: SendNotificationInput;
  SetBenchmarkOptInInput: SetBenchmarkOptInInput;
  SetCompanyFeatureInput: SetCompanyFeatureInput;
  SetJourneyFlagInput: SetJourneyFlagInput;
  SetQuotaInput: SetQuotaInput;
  SignInInput: SignInInput;
  SignInPayload: ResolverTypeWrapper<object>;
  SignInSession: ResolverTypeWrapper<object>;
  SignOutInput: SignOutInput;
  SignOutPayload: ResolverTypeWrapper<object>;
  SignedInIdentity: ResolverTypeWrapper<object>;
  Suppressed: ResolverTypeWrapper<object>;
  SuppressionReason: SuppressionReason;
  Tenant: ResolverTypeWrapper<object>;
  UnlinkExternalIdentityInput: UnlinkExternalIdentityInput;
  UnlinkExternalIdentityPayload: ResolverTypeWrapper<object>;
  UpdateCompanyInput: UpdateCompanyInput;
  UpdateNotificationTemplateInput: UpdateNotificationTemplateInput;
  UpdateThemeTokensInput: UpdateThemeTokensInput;
  UpdateUserInput: UpdateUserInput;
  User: ResolverTypeWrapper<object>;
  UserConnection: ResolverTypeWrapper<object>;
  UserEdge: ResolverTypeWrapper<object>;
  UserError: ResolverTypeWrapper<object>;
  UserErrorCode: UserErrorCode;
  UserFilter: UserFilter;
  UserOrder: UserOrder;
  UserPayload: ResolverTypeWrapper<object>;
  UserRole: ResolverTypeWrapper<string>;
  VerifyDomainInput: VerifyDomainInput;
  ViewerClass: ViewerClass;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptInvitationInput: AcceptInvitationInput;
  AccessGrant: object;
  ID: Scalars['ID']['output'];
  AccessGrantPayload: object;
  AccountPayload: object;
  ActivateThemeInput: ActivateThemeInput;
  AddCompanyMemberInput: AddCompanyMemberInput;
  AddDomainInput: AddDomainInput;
  ArchiveNotificationTemplateInput: ArchiveNotificationTemplateInput;
  BeginSecondFactorInput: BeginSecondFactorInput;
  BeginSecondFactorPayload: object;
  BrandingAsset: object;
  BrandingAssetPayload: object;
  BrandingAuditEntry: object;
  BrandingAuditEntryConnection: object;
  BrandingAuditEntryEdge: object;
  BrandingAuditFilter: BrandingAuditFilter;
  BrandingDomain: object;
  BrandingDomainConnection: object;
  BrandingDomainEdge: object;
  BrandingDomainFilter: BrandingDomainFilter;
  BrandingDomainPayload: object;
  BrandingTheme: object;
  BrandingThemeConnection: object;
  BrandingThemeEdge: object;
  BrandingThemeFilter: BrandingThemeFilter;
  BrandingThemePayload: object;
  BreachIncident: object;
  BreachNotifications: object;
  CancelNotificationInput: CancelNotificationInput;
  ChangePasswordInput: ChangePasswordInput;
  ChangeUserRoleInput: ChangeUserRoleInput;
  Company: object;
  CompanyConnection: object;
  CompanyEdge: object;
  CompanyFilter: CompanyFilter;
  CompanyMembership: object;
  CompanyMembershipConnection: object;
  CompanyMembershipEdge: object;
  CompanyMembershipFilter: CompanyMembershipFilter;
  CompanyMembershipPayload: object;
  CompanyPayload: object;
  ConfirmSecondFactorInput: ConfirmSecondFactorInput;
  ConfirmSecondFactorPayload: object;
  CreateCompanyInput: CreateCompanyInput;
  CreateNotificationTemplateInput: CreateNotificationTemplateInput;
  CreateThemeInput: CreateThemeInput;
  CreateUserInput: CreateUserInput;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  DeleteThemeInput: DeleteThemeInput;
  DeleteThemePayload: object;
  DeliveryReportsPayload: object;
  DisableAccountInput: DisableAccountInput;
  EnableAccountInput: EnableAccountInput;
  EndSignInSessionInput: EndSignInSessionInput;
  EndSignInSessionPayload: object;
  Explanation: object;
  ExternalIdentity: object;
  ExternalIdentityPayload: object;
  GrantAccessInput: GrantAccessInput;
  IdempotencyRecord: object;
  IdentityLinkAudit: object;
  IdentityLinkAuditConnection: object;
  IdentityLinkAuditEdge: object;
  IdentityLinkAuditFilter: IdentityLinkAuditFilter;
  ImportPayload: object;
  ImportResult: object;
  IngestDeliveryReportsInput: IngestDeliveryReportsInput;
  Invitation: object;
  InvitationPayload: object;
  InviteUserInput: InviteUserInput;
  JSON: Scalars['JSON']['output'];
  Job: object;
  JobConnection: object;
  JobEdge: object;
  JobFilter: JobFilter;
  JobPayload: object;
  JobRun: object;
  JobRunConnection: object;
  JobRunEdge: object;
  JobRunFilter: JobRunFilter;
  JobSchedule: object;
  JobScheduleConnection: object;
  JobScheduleEdge: object;
  JobScheduleFilter: JobScheduleFilter;
  JobSchedulePayload: object;
  LegacyExternalId: object;
  LinkExternalIdentityInput: LinkExternalIdentityInput;
  MigrateLegacyExternalIdsInput: MigrateLegacyExternalIdsInput;
  MigrateLegacyExternalIdsPayload: object;
  Money: object;
  Mutation: Record<PropertyKey, never>;
  Notification: object;
  NotificationConnection: object;
  NotificationEdge: object;
  NotificationFilter: NotificationFilter;
  NotificationPayload: object;
  NotificationQuota: object;
  NotificationQuotaPayload: object;
  NotificationReceipt: object;
  NotificationReceiptConnection: object;
  NotificationReceiptEdge: object;
  NotificationReceiptFilter: NotificationReceiptFilter;
  NotificationTemplate: object;
  NotificationTemplateConnection: object;
  NotificationTemplateEdge: object;
  NotificationTemplateFilter: NotificationTemplateFilter;
  NotificationTemplatePayload: object;
  NumberRange: NumberRange;
  PageInfo: object;
  Period: Period;
  PutAssetInput: PutAssetInput;
  Query: Record<PropertyKey, never>;
  RecordAiSpendInput: RecordAiSpendInput;
  RecordReceiptInput: RecordReceiptInput;
  RefreshAccessTokenInput: RefreshAccessTokenInput;
  RefusedTransition: object;
  RejectedRow: object;
  RemoveAssetInput: RemoveAssetInput;
  RemoveAssetPayload: object;
  RemoveCompanyMemberInput: RemoveCompanyMemberInput;
  RemoveCompanyMemberPayload: object;
  RemoveDomainInput: RemoveDomainInput;
  RemoveDomainPayload: object;
  RemoveSecondFactorInput: RemoveSecondFactorInput;
  RequestPasswordResetInput: RequestPasswordResetInput;
  ResetPasswordInput: ResetPasswordInput;
  ResetSecondFactorInput: ResetSecondFactorInput;
  RetryJobInput: RetryJobInput;
  RetryNotificationInput: RetryNotificationInput;
  RevokeDomainInput: RevokeDomainInput;
  RevokeGrantInput: RevokeGrantInput;
  RevokeInvitationInput: RevokeInvitationInput;
  RunJobScheduleInput: RunJobScheduleInput;
  SafeInt: Scalars['SafeInt']['output'];
  ScheduleNotificationInput: ScheduleNotificationInput;
  SecondFactor: object;
  SendNotificationInput: SendNotificationInput;
  SetBenchmarkOptInInput: SetBenchmarkOptInInput;
  SetCompanyFeatureInput: SetCompanyFeatureInput;
  SetJourneyFlagInput: SetJourneyFlagInput;
  SetQuotaInput: SetQuotaInput;
  SignInInput: SignInInput;
  SignInPayload: object;
  SignInSession: object;
  SignOutInput: SignOutInput;
  SignOutPayload: object;
  SignedInIdentity: object;
  Suppressed: object;
  Tenant: object;
  UnlinkExternalIdentityInput: UnlinkExternalIdentityInput;
  UnlinkExternalIdentityPayload: object;
  UpdateCompanyInput: UpdateCompanyInput;
  UpdateNotificationTemplateInput: UpdateNotificationTemplateInput;
  UpdateThemeTokensInput: UpdateThemeTokensInput;
  UpdateUserInput: UpdateUserInput;
  User: object;
  UserConnection: object;
  UserEdge: object;
  UserError: object;
  UserFilter: UserFilter;
  UserPayload: object;
  VerifyDomainInput: VerifyDomainInput;
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

export type AccessDirectiveResolver<Result, Parent, ContextType = UsersContext, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export type ConstraintDirectiveResolver<Result, Parent, ContextType = UsersContext, Args = ConstraintDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OmittableDirectiveArgs = { };

export type OmittableDirectiveResolver<Result, Parent, ContextType = UsersContext, Args = OmittableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PartsDirectiveArgs = {
  granularity: Scalars['String']['input'];
  period: Scalars['String']['input'];
};

export type PartsDirectiveResolver<Result, Parent, ContextType = UsersContext, Args = PartsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PersonalDataDirectiveArgs = {
  category: PersonalDataCategory;
  erase: ErasureMethod;
  purpose: Scalars['String']['input'];
};

export type PersonalDataDirectiveResolver<Result, Parent, ContextType = UsersContext, Args = PersonalDataDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type SemanticNonNullDirectiveArgs = { };

export type SemanticNonNullDirectiveResolver<Result, Parent, ContextType = UsersContext, Args = SemanticNonNullDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type StoredDirectiveArgs = {
  as?: Maybe<Scalars['String']['input']>;
};

export type StoredDirectiveResolver<Result, Parent, ContextType = UsersContext, Args = StoredDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type WordsDirectiveArgs = {
  max: Scalars['Int']['input'];
};

export type WordsDirectiveResolver<Result, Parent, ContextType = UsersContext, Args = WordsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccessGrantResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['AccessGrant'] = ResolversParentTypes['AccessGrant']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  grantedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revokedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['GrantableRole']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['AccessScope']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type AccessGrantPayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['AccessGrantPayload'] = ResolversParentTypes['AccessGrantPayload']> = {
  accessGrant?: Resolver<Maybe<ResolversTypes['AccessGrant']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AccessScopeResolvers = { PRIVACY_OFFICER: 'privacy:officer', PROGRAMS_WRITE: 'programs:write' };

export type AccountPayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['AccountPayload'] = ResolversParentTypes['AccountPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BeginSecondFactorPayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['BeginSecondFactorPayload'] = ResolversParentTypes['BeginSecondFactorPayload']> = {
  otpauthUri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BrandingAssetResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['BrandingAsset'] = ResolversParentTypes['BrandingAsset'], FederationReferenceType extends FederationReferenceTypes['BrandingAsset'] = FederationReferenceTypes['BrandingAsset']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BrandingAsset']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['BrandingAssetKind'], ParentType, ContextType>;
  metadata?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  mimeType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  theme?: Resolver<Maybe<ResolversTypes['BrandingTheme']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  uploadedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type BrandingAssetKindResolvers = { FAVICON: 'favicon', HERO_IMAGE: 'hero_image', LOGO: 'logo', WATERMARK: 'watermark' };

export type BrandingAssetPayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['BrandingAssetPayload'] = ResolversParentTypes['BrandingAssetPayload']> = {
  asset?: Resolver<Maybe<ResolversTypes['BrandingAsset']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BrandingAuditActionResolvers = { ACTIVATED: 'activated', CREATED: 'created', DEACTIVATED: 'deactivated', DELETED: 'deleted', UPDATED: 'updated', VERIFIED: 'verified' };

export type BrandingAuditEntryResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['BrandingAuditEntry'] = ResolversParentTypes['BrandingAuditEntry'], FederationReferenceType extends FederationReferenceTypes['BrandingAuditEntry'] = FederationReferenceTypes['BrandingAuditEntry']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BrandingAuditEntry']> | FederationReferenceType, FederationReferenceType, ContextType>;
  action?: Resolver<ResolversTypes['BrandingAuditAction'], ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  performedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  performedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  resourceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  resourceType?: Resolver<ResolversTypes['BrandingAuditResourceType'], ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BrandingAuditEntryConnectionResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['BrandingAuditEntryConnection'] = ResolversParentTypes['BrandingAuditEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BrandingAuditEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['BrandingAuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BrandingAuditEntryEdgeResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['BrandingAuditEntryEdge'] = ResolversParentTypes['BrandingAuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BrandingAuditEntry'], ParentType, ContextType>;
};

export type BrandingAuditResourceTypeResolvers = { ASSET: 'asset', DOMAIN: 'domain', THEME: 'theme' };

export type BrandingDomainResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['BrandingDomain'] = ResolversParentTypes['BrandingDomain'], FederationReferenceType extends FederationReferenceTypes['BrandingDomain'] = FederationReferenceTypes['BrandingDomain']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BrandingDomain']> | FederationReferenceType, FederationReferenceType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['BrandingDomainStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  verificationToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type BrandingDomainConnectionResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['BrandingDomainConnection'] = ResolversParentTypes['BrandingDomainConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BrandingDomainEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['BrandingDomain']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BrandingDomainEdgeResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['BrandingDomainEdge'] = ResolversParentTypes['BrandingDomainEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BrandingDomain'], ParentType, ContextType>;
};

export type BrandingDomainPayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['BrandingDomainPayload'] = ResolversParentTypes['BrandingDomainPayload']> = {
  domain?: Resolver<Maybe<ResolversTypes['BrandingDomain']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BrandingThemeResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['BrandingTheme'] = ResolversParentTypes['BrandingTheme'], FederationReferenceType extends FederationReferenceTypes['BrandingTheme'] = FederationReferenceTypes['BrandingTheme']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BrandingTheme']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assets?: Resolver<ReadonlyArray<ResolversTypes['BrandingAsset']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tokens?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type BrandingThemeConnectionResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['BrandingThemeConnection'] = ResolversParentTypes['BrandingThemeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BrandingThemeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['BrandingTheme']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BrandingThemeEdgeResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['BrandingThemeEdge'] = ResolversParentTypes['BrandingThemeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BrandingTheme'], ParentType, ContextType>;
};

export type BrandingThemePayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['BrandingThemePayload'] = ResolversParentTypes['BrandingThemePayload']> = {
  theme?: Resolver<Maybe<ResolversTypes['BrandingTheme']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BreachIncidentResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['BreachIncident'] = ResolversParentTypes['BreachIncident'], FederationReferenceType extends FederationReferenceTypes['BreachIncident'] = FederationReferenceTypes['BreachIncident']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BreachIncident']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  userNotifications?: Resolver<ResolversTypes['BreachNotifications'], ParentType, ContextType>;
};

export type BreachNotificationsResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['BreachNotifications'] = ResolversParentTypes['BreachNotifications']> = {
  bounced?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  delivered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompanyResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company'], FederationReferenceType extends FederationReferenceTypes['Company'] = FederationReferenceTypes['Company']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Company']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activeTheme?: Resolver<Maybe<ResolversTypes['BrandingTheme']>, ParentType, ContextType>;
  aiBudgetMonthly?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aiBudgetUtilization?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  aiSpendCurrentMonth?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  benchmarkOptIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  brandingAudit?: Resolver<ResolversTypes['BrandingAuditEntryConnection'], ParentType, ContextType, Partial<CompanyBrandingAuditArgs>>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  domains?: Resolver<ResolversTypes['BrandingDomainConnection'], ParentType, ContextType, Partial<CompanyDomainsArgs>>;
  features?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  industry?: Resolver<Maybe<ResolversTypes['CompanyIndustry']>, ParentType, ContextType>;
  invitations?: Resolver<ReadonlyArray<ResolversTypes['Invitation']>, ParentType, ContextType>;
  members?: Resolver<ResolversTypes['CompanyMembershipConnection'], ParentType, ContextType, Partial<CompanyMembersArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notificationQuotas?: Resolver<ReadonlyArray<ResolversTypes['NotificationQuota']>, ParentType, ContextType>;
  notificationTemplates?: Resolver<ResolversTypes['NotificationTemplateConnection'], ParentType, ContextType, Partial<CompanyNotificationTemplatesArgs>>;
  publicProfile?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  themes?: Resolver<ResolversTypes['BrandingThemeConnection'], ParentType, ContextType, Partial<CompanyThemesArgs>>;
};

export type CompanyConnectionResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['CompanyConnection'] = ResolversParentTypes['CompanyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CompanyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Company']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompanyEdgeResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['CompanyEdge'] = ResolversParentTypes['CompanyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Company'], ParentType, ContextType>;
};

export type CompanyIndustryResolvers = { CONSTRUCTION: 'construction', EDUCATION: 'education', ENERGY: 'energy', FINANCE: 'finance', FOOD: 'food', HEALTHCARE: 'healthcare', HOSPITALITY: 'hospitality', MANUFACTURING: 'manufacturing', MEDIA: 'media', OTHER: 'other', PROFESSIONAL_SERVICES: 'professional_services', PUBLIC_SECTOR: 'public_sector', REAL_ESTATE: 'real_estate', RETAIL: 'retail', TECHNOLOGY: 'technology', TELECOMMUNICATIONS: 'telecommunications', TRANSPORT: 'transport' };

export type CompanyMembershipResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['CompanyMembership'] = ResolversParentTypes['CompanyMembership'], FederationReferenceType extends FederationReferenceTypes['CompanyMembership'] = FederationReferenceTypes['CompanyMembership']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CompanyMembership']> | FederationReferenceType, FederationReferenceType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type CompanyMembershipConnectionResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['CompanyMembershipConnection'] = ResolversParentTypes['CompanyMembershipConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CompanyMembershipEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CompanyMembership']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompanyMembershipEdgeResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['CompanyMembershipEdge'] = ResolversParentTypes['CompanyMembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CompanyMembership'], ParentType, ContextType>;
};

export type CompanyMembershipPayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['CompanyMembershipPayload'] = ResolversParentTypes['CompanyMembershipPayload']> = {
  membership?: Resolver<Maybe<ResolversTypes['CompanyMembership']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CompanyPayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['CompanyPayload'] = ResolversParentTypes['CompanyPayload']> = {
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmSecondFactorPayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['ConfirmSecondFactorPayload'] = ResolversParentTypes['ConfirmSecondFactorPayload']> = {
  recoveryCodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteThemePayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['DeleteThemePayload'] = ResolversParentTypes['DeleteThemePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeliveryReportsPayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['DeliveryReportsPayload'] = ResolversParentTypes['DeliveryReportsPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EndSignInSessionPayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['EndSignInSessionPayload'] = ResolversParentTypes['EndSignInSessionPayload']> = {
  signInSession?: Resolver<Maybe<ResolversTypes['SignInSession']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ExplanationResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['Explanation'] = ResolversParentTypes['Explanation']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  figure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formula?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inputs?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  lateEvents?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  rowsCounted?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['AnalyticsSource'], ParentType, ContextType>;
};

export type ExternalIdentityResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['ExternalIdentity'] = ResolversParentTypes['ExternalIdentity'], FederationReferenceType extends FederationReferenceTypes['ExternalIdentity'] = FederationReferenceTypes['ExternalIdentity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ExternalIdentity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metadata?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['ExternalIdentityProvider'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type ExternalIdentityPayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['ExternalIdentityPayload'] = ResolversParentTypes['ExternalIdentityPayload']> = {
  externalIdentity?: Resolver<Maybe<ResolversTypes['ExternalIdentity']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ExternalIdentityProviderResolvers = { ANALYTICS: 'analytics', BENEVITY: 'benevity', BUDDY: 'buddy', DISCORD: 'discord', GOODERA: 'goodera', KINTELL: 'kintell', UPSKILLING: 'upskilling', WORKDAY: 'workday' };

export type GrantableRoleResolvers = { ADMIN: 'admin', COMPANY_USER: 'company_user' };

export type IdempotencyRecordResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['IdempotencyRecord'] = ResolversParentTypes['IdempotencyRecord'], FederationReferenceType extends FederationReferenceTypes['IdempotencyRecord'] = FederationReferenceTypes['IdempotencyRecord']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IdempotencyRecord']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keyHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestBody?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  responseBody?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type IdentityLinkAuditResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['IdentityLinkAudit'] = ResolversParentTypes['IdentityLinkAudit'], FederationReferenceType extends FederationReferenceTypes['IdentityLinkAudit'] = FederationReferenceTypes['IdentityLinkAudit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IdentityLinkAudit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metadata?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['IdentityLinkOperation'], ParentType, ContextType>;
  performedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  performedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type IdentityLinkAuditConnectionResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['IdentityLinkAuditConnection'] = ResolversParentTypes['IdentityLinkAuditConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IdentityLinkAuditEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['IdentityLinkAudit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IdentityLinkAuditEdgeResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['IdentityLinkAuditEdge'] = ResolversParentTypes['IdentityLinkAuditEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IdentityLinkAudit'], ParentType, ContextType>;
};

export type IdentityLinkOperationResolvers = { CREATED: 'created', DELETED: 'deleted', MERGED: 'merged', UPDATED: 'updated' };

export type ImportPayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['ImportPayload'] = ResolversParentTypes['ImportPayload']> = {
  result?: Resolver<Maybe<ResolversTypes['ImportResult']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportResultResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['ImportResult'] = ResolversParentTypes['ImportResult']> = {
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ReadonlyArray<ResolversTypes['RejectedRow']>, ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InvitationResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation']> = {
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acceptedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invitedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['UserRole'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['InvitationState'], ParentType, ContextType>;
};

export type InvitationPayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['InvitationPayload'] = ResolversParentTypes['InvitationPayload']> = {
  invitation?: Resolver<Maybe<ResolversTypes['Invitation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type JobResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job'], FederationReferenceType extends FederationReferenceTypes['Job'] = FederationReferenceTypes['Job']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Job']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payload?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  runAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  runs?: Resolver<ResolversTypes['JobRunConnection'], ParentType, ContextType, Partial<JobRunsArgs>>;
  status?: Resolver<ResolversTypes['JobStatus'], ParentType, ContextType>;
};

export type JobConnectionResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['JobConnection'] = ResolversParentTypes['JobConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JobEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Job']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JobEdgeResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['JobEdge'] = ResolversParentTypes['JobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
};

export type JobOutcomeResolvers = { DONE: 'done', FAILED: 'failed' };

export type JobPayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['JobPayload'] = ResolversParentTypes['JobPayload']> = {
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type JobRunResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['JobRun'] = ResolversParentTypes['JobRun'], FederationReferenceType extends FederationReferenceTypes['JobRun'] = FederationReferenceTypes['JobRun']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['JobRun']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['JobOutcome'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type JobRunConnectionResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['JobRunConnection'] = ResolversParentTypes['JobRunConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JobRunEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['JobRun']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JobRunEdgeResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['JobRunEdge'] = ResolversParentTypes['JobRunEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['JobRun'], ParentType, ContextType>;
};

export type JobScheduleResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['JobSchedule'] = ResolversParentTypes['JobSchedule'], FederationReferenceType extends FederationReferenceTypes['JobSchedule'] = FederationReferenceTypes['JobSchedule']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['JobSchedule']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cron?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastRunAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextRunAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type JobScheduleConnectionResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['JobScheduleConnection'] = ResolversParentTypes['JobScheduleConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JobScheduleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['JobSchedule']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JobScheduleEdgeResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['JobScheduleEdge'] = ResolversParentTypes['JobScheduleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['JobSchedule'], ParentType, ContextType>;
};

export type JobSchedulePayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['JobSchedulePayload'] = ResolversParentTypes['JobSchedulePayload']> = {
  jobSchedule?: Resolver<Maybe<ResolversTypes['JobSchedule']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type JobStatusResolvers = { FAILED: 'failed', RETRYING: 'retrying', RUNNING: 'running', WAITING: 'waiting' };

export type LegacyExternalIdResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['LegacyExternalId'] = ResolversParentTypes['LegacyExternalId'], FederationReferenceType extends FederationReferenceTypes['LegacyExternalId'] = FederationReferenceTypes['LegacyExternalId']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LegacyExternalId']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  externalSystem?: Resolver<ResolversTypes['LegacyExternalSystem'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type LegacyExternalSystemResolvers = { BUDDY: 'buddy', DISCORD: 'discord', KINTELL: 'kintell' };

export type MigrateLegacyExternalIdsPayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['MigrateLegacyExternalIdsPayload'] = ResolversParentTypes['MigrateLegacyExternalIdsPayload']> = {
  conflicting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  migrated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountCents?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptInvitation?: Resolver<Maybe<ResolversTypes['SignInPayload']>, ParentType, ContextType, RequireFields<MutationAcceptInvitationArgs, 'input'>>;
  activateTheme?: Resolver<Maybe<ResolversTypes['BrandingThemePayload']>, ParentType, ContextType, RequireFields<MutationActivateThemeArgs, 'input'>>;
  addCompanyMember?: Resolver<Maybe<ResolversTypes['CompanyMembershipPayload']>, ParentType, ContextType, RequireFields<MutationAddCompanyMemberArgs, 'input'>>;
  addDomain?: Resolver<Maybe<ResolversTypes['BrandingDomainPayload']>, ParentType, ContextType, RequireFields<MutationAddDomainArgs, 'input'>>;
  archiveNotificationTemplate?: Resolver<Maybe<ResolversTypes['NotificationTemplatePayload']>, ParentType, ContextType, RequireFields<MutationArchiveNotificationTemplateArgs, 'input'>>;
  beginSecondFactor?: Resolver<Maybe<ResolversTypes['BeginSecondFactorPayload']>, ParentType, ContextType, RequireFields<MutationBeginSecondFactorArgs, 'input'>>;
  cancelNotification?: Resolver<Maybe<ResolversTypes['NotificationPayload']>, ParentType, ContextType, RequireFields<MutationCancelNotificationArgs, 'input'>>;
  changePassword?: Resolver<Maybe<ResolversTypes['AccountPayload']>, ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  changeUserRole?: Resolver<Maybe<ResolversTypes['UserPayload']>, ParentType, ContextType, RequireFields<MutationChangeUserRoleArgs, 'input'>>;
  confirmSecondFactor?: Resolver<Maybe<ResolversTypes['ConfirmSecondFactorPayload']>, ParentType, ContextType, RequireFields<MutationConfirmSecondFactorArgs, 'input'>>;
  createCompany?: Resolver<Maybe<ResolversTypes['CompanyPayload']>, ParentType, ContextType, RequireFields<MutationCreateCompanyArgs, 'input'>>;
  createNotificationTemplate?: Resolver<Maybe<ResolversTypes['NotificationTemplatePayload']>, ParentType, ContextType, RequireFields<MutationCreateNotificationTemplateArgs, 'input'>>;
  createTheme?: Resolver<Maybe<ResolversTypes['BrandingThemePayload']>, ParentType, ContextType, RequireFields<MutationCreateThemeArgs, 'input'>>;
  createUser?: Resolver<Maybe<ResolversTypes['UserPayload']>, ParentType, ContextType, RequireFields<MutationCreateUserArgs, 'input'>>;
  deleteTheme?: Resolver<Maybe<ResolversTypes['DeleteThemePayload']>, ParentType, ContextType, RequireFields<MutationDeleteThemeArgs, 'input'>>;
  disableAccount?: Resolver<Maybe<ResolversTypes['UserPayload']>, ParentType, ContextType, RequireFields<MutationDisableAccountArgs, 'input'>>;
  enableAccount?: Resolver<Maybe<ResolversTypes['UserPayload']>, ParentType, ContextType, RequireFields<MutationEnableAccountArgs, 'input'>>;
  endSignInSession?: Resolver<Maybe<ResolversTypes['EndSignInSessionPayload']>, ParentType, ContextType, RequireFields<MutationEndSignInSessionArgs, 'input'>>;
  grantAccess?: Resolver<Maybe<ResolversTypes['AccessGrantPayload']>, ParentType, ContextType, RequireFields<MutationGrantAccessArgs, 'input'>>;
  ingestDeliveryReports?: Resolver<Maybe<ResolversTypes['DeliveryReportsPayload']>, ParentType, ContextType, RequireFields<MutationIngestDeliveryReportsArgs, 'input'>>;
  inviteUser?: Resolver<Maybe<ResolversTypes['InvitationPayload']>, ParentType, ContextType, RequireFields<MutationInviteUserArgs, 'input'>>;
  linkExternalIdentity?: Resolver<Maybe<ResolversTypes['ExternalIdentityPayload']>, ParentType, ContextType, RequireFields<MutationLinkExternalIdentityArgs, 'input'>>;
  migrateLegacyExternalIds?: Resolver<Maybe<ResolversTypes['MigrateLegacyExternalIdsPayload']>, ParentType, ContextType, RequireFields<MutationMigrateLegacyExternalIdsArgs, 'input'>>;
  putAsset?: Resolver<Maybe<ResolversTypes['BrandingAssetPayload']>, ParentType, ContextType, RequireFields<MutationPutAssetArgs, 'input'>>;
  recordAiSpend?: Resolver<Maybe<ResolversTypes['CompanyPayload']>, ParentType, ContextType, RequireFields<MutationRecordAiSpendArgs, 'input'>>;
  recordReceipt?: Resolver<Maybe<ResolversTypes['NotificationPayload']>, ParentType, ContextType, RequireFields<MutationRecordReceiptArgs, 'input'>>;
  refreshAccessToken?: Resolver<Maybe<ResolversTypes['SignInPayload']>, ParentType, ContextType, RequireFields<MutationRefreshAccessTokenArgs, 'input'>>;
  removeAsset?: Resolver<Maybe<ResolversTypes['RemoveAssetPayload']>, ParentType, ContextType, RequireFields<MutationRemoveAssetArgs, 'input'>>;
  removeCompanyMember?: Resolver<Maybe<ResolversTypes['RemoveCompanyMemberPayload']>, ParentType, ContextType, RequireFields<MutationRemoveCompanyMemberArgs, 'input'>>;
  removeDomain?: Resolver<Maybe<ResolversTypes['RemoveDomainPayload']>, ParentType, ContextType, RequireFields<MutationRemoveDomainArgs, 'input'>>;
  removeSecondFactor?: Resolver<Maybe<ResolversTypes['AccountPayload']>, ParentType, ContextType, RequireFields<MutationRemoveSecondFactorArgs, 'input'>>;
  requestPasswordReset?: Resolver<Maybe<ResolversTypes['AccountPayload']>, ParentType, ContextType, RequireFields<MutationRequestPasswordResetArgs, 'input'>>;
  resetPassword?: Resolver<Maybe<ResolversTypes['AccountPayload']>, ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  resetSecondFactor?: Resolver<Maybe<ResolversTypes['UserPayload']>, ParentType, ContextType, RequireFields<MutationResetSecondFactorArgs, 'input'>>;
  retryJob?: Resolver<Maybe<ResolversTypes['JobPayload']>, ParentType, ContextType, RequireFields<MutationRetryJobArgs, 'input'>>;
  retryNotification?: Resolver<Maybe<ResolversTypes['NotificationPayload']>, ParentType, ContextType, RequireFields<MutationRetryNotificationArgs, 'input'>>;
  revokeDomain?: Resolver<Maybe<ResolversTypes['BrandingDomainPayload']>, ParentType, ContextType, RequireFields<MutationRevokeDomainArgs, 'input'>>;
  revokeGrant?: Resolver<Maybe<ResolversTypes['AccessGrantPayload']>, ParentType, ContextType, RequireFields<MutationRevokeGrantArgs, 'input'>>;
  revokeInvitation?: Resolver<Maybe<ResolversTypes['InvitationPayload']>, ParentType, ContextType, RequireFields<MutationRevokeInvitationArgs, 'input'>>;
  runJobSchedule?: Resolver<Maybe<ResolversTypes['JobSchedulePayload']>, ParentType, ContextType, RequireFields<MutationRunJobScheduleArgs, 'input'>>;
  scheduleNotification?: Resolver<Maybe<ResolversTypes['NotificationPayload']>, ParentType, ContextType, RequireFields<MutationScheduleNotificationArgs, 'input'>>;
  sendNotification?: Resolver<Maybe<ResolversTypes['NotificationPayload']>, ParentType, ContextType, RequireFields<MutationSendNotificationArgs, 'input'>>;
  setBenchmarkOptIn?: Resolver<Maybe<ResolversTypes['CompanyPayload']>, ParentType, ContextType, RequireFields<MutationSetBenchmarkOptInArgs, 'input'>>;
  setCompanyFeature?: Resolver<Maybe<ResolversTypes['CompanyPayload']>, ParentType, ContextType, RequireFields<MutationSetCompanyFeatureArgs, 'input'>>;
  setJourneyFlag?: Resolver<Maybe<ResolversTypes['UserPayload']>, ParentType, ContextType, RequireFields<MutationSetJourneyFlagArgs, 'input'>>;
  setQuota?: Resolver<Maybe<ResolversTypes['NotificationQuotaPayload']>, ParentType, ContextType, RequireFields<MutationSetQuotaArgs, 'input'>>;
  signIn?: Resolver<Maybe<ResolversTypes['SignInPayload']>, ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signOut?: Resolver<Maybe<ResolversTypes['SignOutPayload']>, ParentType, ContextType, RequireFields<MutationSignOutArgs, 'input'>>;
  unlinkExternalIdentity?: Resolver<Maybe<ResolversTypes['UnlinkExternalIdentityPayload']>, ParentType, ContextType, RequireFields<MutationUnlinkExternalIdentityArgs, 'input'>>;
  updateCompany?: Resolver<Maybe<ResolversTypes['CompanyPayload']>, ParentType, ContextType, RequireFields<MutationUpdateCompanyArgs, 'input'>>;
  updateNotificationTemplate?: Resolver<Maybe<ResolversTypes['NotificationTemplatePayload']>, ParentType, ContextType, RequireFields<MutationUpdateNotificationTemplateArgs, 'input'>>;
  updateThemeTokens?: Resolver<Maybe<ResolversTypes['BrandingThemePayload']>, ParentType, ContextType, RequireFields<MutationUpdateThemeTokensArgs, 'input'>>;
  updateUser?: Resolver<Maybe<ResolversTypes['UserPayload']>, ParentType, ContextType, RequireFields<MutationUpdateUserArgs, 'input'>>;
  verifyDomain?: Resolver<Maybe<ResolversTypes['BrandingDomainPayload']>, ParentType, ContextType, RequireFields<MutationVerifyDomainArgs, 'input'>>;
};

export type NotificationResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification'], FederationReferenceType extends FederationReferenceTypes['Notification'] = FederationReferenceTypes['Notification']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Notification']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['NotificationChannel'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveryStatus?: Resolver<Maybe<ResolversTypes['NotificationDeliveryStatus']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metadata?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  receipts?: Resolver<ResolversTypes['NotificationReceiptConnection'], ParentType, ContextType, Partial<NotificationReceiptsArgs>>;
  scheduledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['NotificationStatus'], ParentType, ContextType>;
  template?: Resolver<Maybe<ResolversTypes['NotificationTemplate']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type NotificationChannelResolvers = { EMAIL: 'email', IN_APP: 'in_app', PUSH: 'push', SMS: 'sms', WEBHOOK: 'webhook' };

export type NotificationConnectionResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['NotificationConnection'] = ResolversParentTypes['NotificationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NotificationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Notification']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NotificationDeliveryStatusResolvers = { BOUNCED: 'bounced', CLICKED: 'clicked', DELIVERED: 'delivered', OPENED: 'opened', SPAM: 'spam' };

export type NotificationEdgeResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['NotificationEdge'] = ResolversParentTypes['NotificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notification'], ParentType, ContextType>;
};

export type NotificationPayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['NotificationPayload'] = ResolversParentTypes['NotificationPayload']> = {
  notification?: Resolver<Maybe<ResolversTypes['Notification']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type NotificationPurposeResolvers = { BUDDY_PROGRAM: 'buddy_program', MARKETING: 'marketing', PROGRAM: 'program', SERVICE: 'service' };

export type NotificationQuotaResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['NotificationQuota'] = ResolversParentTypes['NotificationQuota'], FederationReferenceType extends FederationReferenceTypes['NotificationQuota'] = FederationReferenceTypes['NotificationQuota']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['NotificationQuota']> | FederationReferenceType, FederationReferenceType, ContextType>;
  channel?: Resolver<ResolversTypes['NotificationChannel'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quotaLimit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quotaResetAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  quotaUsed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type NotificationQuotaPayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['NotificationQuotaPayload'] = ResolversParentTypes['NotificationQuotaPayload']> = {
  notificationQuota?: Resolver<Maybe<ResolversTypes['NotificationQuota']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type NotificationReceiptResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['NotificationReceipt'] = ResolversParentTypes['NotificationReceipt'], FederationReferenceType extends FederationReferenceTypes['NotificationReceipt'] = FederationReferenceTypes['NotificationReceipt']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['NotificationReceipt']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notification?: Resolver<Maybe<ResolversTypes['Notification']>, ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  providerMessageId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NotificationReceiptConnectionResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['NotificationReceiptConnection'] = ResolversParentTypes['NotificationReceiptConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NotificationReceiptEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['NotificationReceipt']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NotificationReceiptEdgeResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['NotificationReceiptEdge'] = ResolversParentTypes['NotificationReceiptEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['NotificationReceipt'], ParentType, ContextType>;
};

export type NotificationStatusResolvers = { CANCELLED: 'cancelled', FAILED: 'failed', QUEUED: 'queued', SENDING: 'sending', SENT: 'sent' };

export type NotificationTemplateResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['NotificationTemplate'] = ResolversParentTypes['NotificationTemplate'], FederationReferenceType extends FederationReferenceTypes['NotificationTemplate'] = FederationReferenceTypes['NotificationTemplate']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['NotificationTemplate']> | FederationReferenceType, FederationReferenceType, ContextType>;
  archivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  bodyHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bodyText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isSystem?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['NotificationPurpose'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  variables?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NotificationTemplateConnectionResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['NotificationTemplateConnection'] = ResolversParentTypes['NotificationTemplateConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NotificationTemplateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['NotificationTemplate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NotificationTemplateEdgeResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['NotificationTemplateEdge'] = ResolversParentTypes['NotificationTemplateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['NotificationTemplate'], ParentType, ContextType>;
};

export type NotificationTemplatePayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['NotificationTemplatePayload'] = ResolversParentTypes['NotificationTemplatePayload']> = {
  notificationTemplate?: Resolver<Maybe<ResolversTypes['NotificationTemplate']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accessGrants?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AccessGrant']>>, ParentType, ContextType>;
  brandingAsset?: Resolver<Maybe<ResolversTypes['BrandingAsset']>, ParentType, ContextType, RequireFields<QueryBrandingAssetArgs, 'kind' | 'themeId'>>;
  brandingDomain?: Resolver<Maybe<ResolversTypes['BrandingDomain']>, ParentType, ContextType, RequireFields<QueryBrandingDomainArgs, 'domain'>>;
  brandingTheme?: Resolver<Maybe<ResolversTypes['BrandingTheme']>, ParentType, ContextType, RequireFields<QueryBrandingThemeArgs, 'id'>>;
  companies?: Resolver<Maybe<ResolversTypes['CompanyConnection']>, ParentType, ContextType, Partial<QueryCompaniesArgs>>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType, RequireFields<QueryCompanyArgs, 'id'>>;
  companyMembership?: Resolver<Maybe<ResolversTypes['CompanyMembership']>, ParentType, ContextType, RequireFields<QueryCompanyMembershipArgs, 'companyId' | 'userId'>>;
  idempotencyRecord?: Resolver<Maybe<ResolversTypes['IdempotencyRecord']>, ParentType, ContextType, RequireFields<QueryIdempotencyRecordArgs, 'keyHash'>>;
  identityAudit?: Resolver<Maybe<ResolversTypes['IdentityLinkAuditConnection']>, ParentType, ContextType, Partial<QueryIdentityAuditArgs>>;
  jobRuns?: Resolver<Maybe<ResolversTypes['JobRunConnection']>, ParentType, ContextType, Partial<QueryJobRunsArgs>>;
  jobSchedules?: Resolver<Maybe<ResolversTypes['JobScheduleConnection']>, ParentType, ContextType, Partial<QueryJobSchedulesArgs>>;
  jobs?: Resolver<Maybe<ResolversTypes['JobConnection']>, ParentType, ContextType, Partial<QueryJobsArgs>>;
  me?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  notification?: Resolver<Maybe<ResolversTypes['Notification']>, ParentType, ContextType, RequireFields<QueryNotificationArgs, 'id'>>;
  notificationQuota?: Resolver<Maybe<ResolversTypes['NotificationQuota']>, ParentType, ContextType, RequireFields<QueryNotificationQuotaArgs, 'channel' | 'companyId'>>;
  notificationTemplate?: Resolver<Maybe<ResolversTypes['NotificationTemplate']>, ParentType, ContextType, RequireFields<QueryNotificationTemplateArgs, 'id'>>;
  notificationTemplates?: Resolver<Maybe<ResolversTypes['NotificationTemplateConnection']>, ParentType, ContextType, Partial<QueryNotificationTemplatesArgs>>;
  notifications?: Resolver<Maybe<ResolversTypes['NotificationConnection']>, ParentType, ContextType, Partial<QueryNotificationsArgs>>;
  tenantByDomain?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType, RequireFields<QueryTenantByDomainArgs, 'domain'>>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  userByEmail?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserByEmailArgs, 'email'>>;
  userByExternalId?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserByExternalIdArgs, 'externalId' | 'provider'>>;
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, Partial<QueryUsersArgs>>;
  whoAmI?: Resolver<Maybe<ResolversTypes['SignedInIdentity']>, ParentType, ContextType>;
};

export type RefusedTransitionResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['RefusedTransition'] = ResolversParentTypes['RefusedTransition']> = {
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RejectedRowResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['RejectedRow'] = ResolversParentTypes['RejectedRow']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RemoveAssetPayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['RemoveAssetPayload'] = ResolversParentTypes['RemoveAssetPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveCompanyMemberPayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['RemoveCompanyMemberPayload'] = ResolversParentTypes['RemoveCompanyMemberPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveDomainPayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['RemoveDomainPayload'] = ResolversParentTypes['RemoveDomainPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export type SecondFactorResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['SecondFactor'] = ResolversParentTypes['SecondFactor']> = {
  recoveryCodesLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SignInPayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['SignInPayload'] = ResolversParentTypes['SignInPayload']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SignInSessionResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['SignInSession'] = ResolversParentTypes['SignInSession']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SignOutPayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['SignOutPayload'] = ResolversParentTypes['SignOutPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SignedInIdentityResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['SignedInIdentity'] = ResolversParentTypes['SignedInIdentity']> = {
  class?: Resolver<ResolversTypes['ViewerClass'], ParentType, ContextType>;
  clientId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  secondFactor?: Resolver<Maybe<ResolversTypes['SecondFactor']>, ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['SignInSession']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type SuppressedResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['Suppressed'] = ResolversParentTypes['Suppressed']> = {
  minimumCohort?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['SuppressionReason'], ParentType, ContextType>;
};

export type TenantResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant']> = {
  activeTheme?: Resolver<Maybe<ResolversTypes['BrandingTheme']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UnlinkExternalIdentityPayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['UnlinkExternalIdentityPayload'] = ResolversParentTypes['UnlinkExternalIdentityPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessGrants?: Resolver<ReadonlyArray<ResolversTypes['AccessGrant']>, ParentType, ContextType>;
  analyticsKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  companies?: Resolver<ReadonlyArray<ResolversTypes['CompanyMembership']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIdentities?: Resolver<ReadonlyArray<ResolversTypes['ExternalIdentity']>, ParentType, ContextType, Partial<UserExternalIdentitiesArgs>>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identityAudit?: Resolver<ResolversTypes['IdentityLinkAuditConnection'], ParentType, ContextType, Partial<UserIdentityAuditArgs>>;
  isDisabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  journeyFlags?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legacyExternalIds?: Resolver<ReadonlyArray<ResolversTypes['LegacyExternalId']>, ParentType, ContextType>;
  notifications?: Resolver<ResolversTypes['NotificationConnection'], ParentType, ContextType, Partial<UserNotificationsArgs>>;
  preferredLanguage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['UserRole'], ParentType, ContextType>;
  signInSessions?: Resolver<ReadonlyArray<ResolversTypes['SignInSession']>, ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transition?: Resolver<Maybe<ResolversTypes['RefusedTransition']>, ParentType, ContextType>;
};

export type UserPayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['UserPayload'] = ResolversParentTypes['UserPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserRoleResolvers = { ADMIN: 'admin', COMPANY_USER: 'company_user', PARTICIPANT: 'participant', VOLUNTEER: 'volunteer' };

export type Resolvers<ContextType = UsersContext> = {
  AccessGrant?: AccessGrantResolvers<ContextType>;
  AccessGrantPayload?: AccessGrantPayloadResolvers<ContextType>;
  AccessScope?: AccessScopeResolvers;
  AccountPayload?: AccountPayloadResolvers<ContextType>;
  BeginSecondFactorPayload?: BeginSecondFactorPayloadResolvers<ContextType>;
  BrandingAsset?: BrandingAssetResolvers<ContextType>;
  BrandingAssetKind?: BrandingAssetKindResolvers;
  BrandingAssetPayload?: BrandingAssetPayloadResolvers<ContextType>;
  BrandingAuditAction?: BrandingAuditActionResolvers;
  BrandingAuditEntry?: BrandingAuditEntryResolvers<ContextType>;
  BrandingAuditEntryConnection?: BrandingAuditEntryConnectionResolvers<ContextType>;
  BrandingAuditEntryEdge?: BrandingAuditEntryEdgeResolvers<ContextType>;
  BrandingAuditResourceType?: BrandingAuditResourceTypeResolvers;
  BrandingDomain?: BrandingDomainResolvers<ContextType>;
  BrandingDomainConnection?: BrandingDomainConnectionResolvers<ContextType>;
  BrandingDomainEdge?: BrandingDomainEdgeResolvers<ContextType>;
  BrandingDomainPayload?: BrandingDomainPayloadResolvers<ContextType>;
  BrandingTheme?: BrandingThemeResolvers<ContextType>;
  BrandingThemeConnection?: BrandingThemeConnectionResolvers<ContextType>;
  BrandingThemeEdge?: BrandingThemeEdgeResolvers<ContextType>;
  BrandingThemePayload?: BrandingThemePayloadResolvers<ContextType>;
  BreachIncident?: BreachIncidentResolvers<ContextType>;
  BreachNotifications?: BreachNotificationsResolvers<ContextType>;
  Company?: CompanyResolvers<ContextType>;
  CompanyConnection?: CompanyConnectionResolvers<ContextType>;
  CompanyEdge?: CompanyEdgeResolvers<ContextType>;
  CompanyIndustry?: CompanyIndustryResolvers;
  CompanyMembership?: CompanyMembershipResolvers<ContextType>;
  CompanyMembershipConnection?: CompanyMembershipConnectionResolvers<ContextType>;
  CompanyMembershipEdge?: CompanyMembershipEdgeResolvers<ContextType>;
  CompanyMembershipPayload?: CompanyMembershipPayloadResolvers<ContextType>;
  CompanyPayload?: CompanyPayloadResolvers<ContextType>;
  ConfirmSecondFactorPayload?: ConfirmSecondFactorPayloadResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeleteThemePayload?: DeleteThemePayloadResolvers<ContextType>;
  DeliveryReportsPayload?: DeliveryReportsPayloadResolvers<ContextType>;
  EndSignInSessionPayload?: EndSignInSessionPayloadResolvers<ContextType>;
  Explanation?: ExplanationResolvers<ContextType>;
  ExternalIdentity?: ExternalIdentityResolvers<ContextType>;
  ExternalIdentityPayload?: ExternalIdentityPayloadResolvers<ContextType>;
  ExternalIdentityProvider?: ExternalIdentityProviderResolvers;
  GrantableRole?: GrantableRoleResolvers;
  IdempotencyRecord?: IdempotencyRecordResolvers<ContextType>;
  IdentityLinkAudit?: IdentityLinkAuditResolvers<ContextType>;
  IdentityLinkAuditConnection?: IdentityLinkAuditConnectionResolvers<ContextType>;
  IdentityLinkAuditEdge?: IdentityLinkAuditEdgeResolvers<ContextType>;
  IdentityLinkOperation?: IdentityLinkOperationResolvers;
  ImportPayload?: ImportPayloadResolvers<ContextType>;
  ImportResult?: ImportResultResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  InvitationPayload?: InvitationPayloadResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Job?: JobResolvers<ContextType>;
  JobConnection?: JobConnectionResolvers<ContextType>;
  JobEdge?: JobEdgeResolvers<ContextType>;
  JobOutcome?: JobOutcomeResolvers;
  JobPayload?: JobPayloadResolvers<ContextType>;
  JobRun?: JobRunResolvers<ContextType>;
  JobRunConnection?: JobRunConnectionResolvers<ContextType>;
  JobRunEdge?: JobRunEdgeResolvers<ContextType>;
  JobSchedule?: JobScheduleResolvers<ContextType>;
  JobScheduleConnection?: JobScheduleConnectionResolvers<ContextType>;
  JobScheduleEdge?: JobScheduleEdgeResolvers<ContextType>;
  JobSchedulePayload?: JobSchedulePayloadResolvers<ContextType>;
  JobStatus?: JobStatusResolvers;
  LegacyExternalId?: LegacyExternalIdResolvers<ContextType>;
  LegacyExternalSystem?: LegacyExternalSystemResolvers;
  MigrateLegacyExternalIdsPayload?: MigrateLegacyExternalIdsPayloadResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  NotificationChannel?: NotificationChannelResolvers;
  NotificationConnection?: NotificationConnectionResolvers<ContextType>;
  NotificationDeliveryStatus?: NotificationDeliveryStatusResolvers;
  NotificationEdge?: NotificationEdgeResolvers<ContextType>;
  NotificationPayload?: NotificationPayloadResolvers<ContextType>;
  NotificationPurpose?: NotificationPurposeResolvers;
  NotificationQuota?: NotificationQuotaResolvers<ContextType>;
  NotificationQuotaPayload?: NotificationQuotaPayloadResolvers<ContextType>;
  NotificationReceipt?: NotificationReceiptResolvers<ContextType>;
  NotificationReceiptConnection?: NotificationReceiptConnectionResolvers<ContextType>;
  NotificationReceiptEdge?: NotificationReceiptEdgeResolvers<ContextType>;
  NotificationStatus?: NotificationStatusResolvers;
  NotificationTemplate?: NotificationTemplateResolvers<ContextType>;
  NotificationTemplateConnection?: NotificationTemplateConnectionResolvers<ContextType>;
  NotificationTemplateEdge?: NotificationTemplateEdgeResolvers<ContextType>;
  NotificationTemplatePayload?: NotificationTemplatePayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefusedTransition?: RefusedTransitionResolvers<ContextType>;
  RejectedRow?: RejectedRowResolvers<ContextType>;
  RemoveAssetPayload?: RemoveAssetPayloadResolvers<ContextType>;
  RemoveCompanyMemberPayload?: RemoveCompanyMemberPayloadResolvers<ContextType>;
  RemoveDomainPayload?: RemoveDomainPayloadResolvers<ContextType>;
  SafeInt?: GraphQLScalarType;
  SecondFactor?: SecondFactorResolvers<ContextType>;
  SignInPayload?: SignInPayloadResolvers<ContextType>;
  SignInSession?: SignInSessionResolvers<ContextType>;
  SignOutPayload?: SignOutPayloadResolvers<ContextType>;
  SignedInIdentity?: SignedInIdentityResolvers<ContextType>;
  Suppressed?: SuppressedResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  UnlinkExternalIdentityPayload?: UnlinkExternalIdentityPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  UserPayload?: UserPayloadResolvers<ContextType>;
  UserRole?: UserRoleResolvers;
};

export type DirectiveResolvers<ContextType = UsersContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  constraint?: ConstraintDirectiveResolver<any, any, ContextType>;
  omittable?: OmittableDirectiveResolver<any, any, ContextType>;
  parts?: PartsDirectiveResolver<any, any, ContextType>;
  personalData?: PersonalDataDirectiveResolver<any, any, ContextType>;
  semanticNonNull?: SemanticNonNullDirectiveResolver<any, any, ContextType>;
  stored?: StoredDirectiveResolver<any, any, ContextType>;
  words?: WordsDirectiveResolver<any, any, ContextType>;
};
