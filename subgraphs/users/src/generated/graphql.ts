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

/** A picture of a theme. */
export type BrandingAsset = {
  /** When it was uploaded. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** SHA-256 of the file, in hexadecimal. */
  readonly hash: Scalars['String']['output'];
  /** Height in pixels; null for a drawing that scales. */
  readonly height?: Maybe<Scalars['Int']['output']>;
  /** Identifies the picture. */
  readonly id: Scalars['ID']['output'];
  /** What it is for. */
  readonly kind: BrandingAssetKind;
  /** What else is known of it. */
  readonly metadata: Scalars['JSON']['output'];
  /** Its media type, for example image/svg+xml. */
  readonly mimeType: Scalars['String']['output'];
  /** Size of the file in bytes. */
  readonly size: Scalars['Int']['output'];
  /** The theme; null for viewers who may not see it. */
  readonly theme?: Maybe<BrandingTheme>;
  /** When it last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Who uploaded it. */
  readonly uploadedBy?: Maybe<User>;
  /** Where it is to be had. */
  readonly url: Scalars['String']['output'];
  /** Width in pixels; null for a drawing that scales. */
  readonly width?: Maybe<Scalars['Int']['output']>;
};

/** What a picture is for. */
export type BrandingAssetKind =
  /** The icon of a browser's tab. */
  | 'favicon'
  /** The large picture at the top of a page. */
  | 'hero_image'
  /** The logo. */
  | 'logo'
  /** Behind the text of reports. */
  | 'watermark';

/** What was done to a part of the brand. */
export type BrandingAuditAction =
  /** It was put in use. */
  | 'activated'
  /** It was made. */
  | 'created'
  /** It was taken out of use. */
  | 'deactivated'
  /** It was removed. */
  | 'deleted'
  /** It was changed. */
  | 'updated'
  /** It was proved. */
  | 'verified';

/** A change to a company's brand. Entries are never changed or removed. */
export type BrandingAuditEntry = {
  /** What was done to it. */
  readonly action: BrandingAuditAction;
  /** What changed, before and after. */
  readonly changes: Scalars['JSON']['output'];
  /** The company; null for viewers who may not see it. */
  readonly company?: Maybe<Company>;
  /** Identifies the entry. */
  readonly id: Scalars['ID']['output'];
  /** Internet address it was done from. */
  readonly ipAddress?: Maybe<Scalars['String']['output']>;
  /** When it was done. */
  readonly performedAt: Scalars['DateTime']['output'];
  /** Who did it; null when a system did. */
  readonly performedBy?: Maybe<User>;
  /** Id of the theme, picture or domain; it may be gone. */
  readonly resourceId: Scalars['ID']['output'];
  /** What kind of thing was changed. */
  readonly resourceType: BrandingAuditResourceType;
  /** Browser it was done with. */
  readonly userAgent?: Maybe<Scalars['String']['output']>;
};

/** A page of changes to the brand. */
export type BrandingAuditEntryConnection = {
  /** The changes to the brand with their cursors. */
  readonly edges: ReadonlyArray<BrandingAuditEntryEdge>;
  /** The changes to the brand of the page. */
  readonly nodes: ReadonlyArray<BrandingAuditEntry>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many changes to the brand the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A change to the brand in a page. */
export type BrandingAuditEntryEdge = {
  /** Where the change to the brand stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The change to the brand. */
  readonly node: BrandingAuditEntry;
};

/** Which changes to the brand to list. Parts that are left out ask for nothing; all others must hold. */
export type BrandingAuditFilter = {
  /** One of these actions. */
  readonly action?: InputMaybe<ReadonlyArray<BrandingAuditAction>>;
  /** Done within this period. */
  readonly performedAt?: InputMaybe<Period>;
  /** Of this theme, picture or domain. */
  readonly resourceId?: InputMaybe<Scalars['ID']['input']>;
  /** Of one of these kinds of thing. */
  readonly resourceType?: InputMaybe<ReadonlyArray<BrandingAuditResourceType>>;
};

/** Orders of changes to the brand. */
export type BrandingAuditOrder =
  /** Oldest first. */
  | 'PERFORMED_ASC'
  /** Newest first. */
  | 'PERFORMED_DESC';

/** What kind of thing a change to the brand is about. */
export type BrandingAuditResourceType =
  /** A picture. */
  | 'asset'
  /** A domain. */
  | 'domain'
  /** A theme. */
  | 'theme';

/** A web address of a company's own. */
export type BrandingDomain = {
  /** The company; null for viewers who may not see it. */
  readonly company?: Maybe<Company>;
  /** When it was added. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Who added it. */
  readonly createdBy?: Maybe<User>;
  /** The name in lower case, for example impact.fjordbank.example. */
  readonly domain: Scalars['String']['output'];
  /** Identifies the domain. */
  readonly id: Scalars['ID']['output'];
  /** Whether the company has proved that the domain is its own, and the proof still holds. */
  readonly isVerified: Scalars['Boolean']['output'];
  /** Where it stands in its life. */
  readonly status: BrandingDomainStatus;
  /** When it last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** What the domain's TXT record must say. */
  readonly verificationToken?: Maybe<Scalars['String']['output']>;
  /** When it was proved; kept when the proof is revoked. */
  readonly verifiedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of domains. */
export type BrandingDomainConnection = {
  /** The domains with their cursors. */
  readonly edges: ReadonlyArray<BrandingDomainEdge>;
  /** The domains of the page. */
  readonly nodes: ReadonlyArray<BrandingDomain>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many domains the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A domain in a page. */
export type BrandingDomainEdge = {
  /** Where the domain stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The domain. */
  readonly node: BrandingDomain;
};

/** Which domains to list. Parts that are left out ask for nothing; all others must hold. */
export type BrandingDomainFilter = {
  /** In one of these states. */
  readonly status?: InputMaybe<ReadonlyArray<BrandingDomainStatus>>;
};

/** Orders of domains. */
export type BrandingDomainOrder =
  /** Newest first. */
  | 'CREATED_DESC'
  /** By name. */
  | 'DOMAIN_ASC';

/** Where a domain stands in its life. */
export type BrandingDomainStatus =
  /** Added, not yet proved to be the company's own. */
  | 'PENDING'
  /** The proof no longer holds. */
  | 'REVOKED'
  /** Proved to be the company's own. */
  | 'VERIFIED';

/** How a company's pages look. */
export type BrandingTheme = {
  /** Its pictures, one of each kind at most. */
  readonly assets: ReadonlyArray<BrandingAsset>;
  /** The company; null for viewers who may not see it. */
  readonly company?: Maybe<Company>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Who made it. */
  readonly createdBy?: Maybe<User>;
  /** Identifies the theme. */
  readonly id: Scalars['ID']['output'];
  /** Whether the company's pages wear it; one theme at most does. */
  readonly isActive: Scalars['Boolean']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Colours, typography, spacing, corners and chart colours. */
  readonly tokens: Scalars['JSON']['output'];
  /** When it last changed; give it back with a change to prove that nobody came in between. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Who changed it last. */
  readonly updatedBy?: Maybe<User>;
};

/** A page of themes. */
export type BrandingThemeConnection = {
  /** The themes with their cursors. */
  readonly edges: ReadonlyArray<BrandingThemeEdge>;
  /** The themes of the page. */
  readonly nodes: ReadonlyArray<BrandingTheme>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many themes the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A theme in a page. */
export type BrandingThemeEdge = {
  /** Where the theme stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The theme. */
  readonly node: BrandingTheme;
};

/** Which themes to list. Parts that are left out ask for nothing; all others must hold. */
export type BrandingThemeFilter = {
  /** Active or not. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Orders of themes. */
export type BrandingThemeOrder =
  /** Newest first. */
  | 'CREATED_DESC'
  /** By name. */
  | 'NAME_ASC';

/** A company: the tenant that members, campaigns, reports and brands belong to. */
export type Company = {
  /** The theme that its pages wear; null when it has none. */
  readonly activeTheme?: Maybe<BrandingTheme>;
  /** US dollars that AI may cost in a month, as a decimal number. */
  readonly aiBudgetMonthly?: Maybe<Scalars['String']['output']>;
  /** AI cost this month ÷ monthly budget, four decimals; null without a budget. */
  readonly aiBudgetUtilization?: Maybe<Scalars['Float']['output']>;
  /** US dollars that AI has cost this month, as a decimal number. */
  readonly aiSpendCurrentMonth?: Maybe<Scalars['String']['output']>;
  /** Whether it is counted, and compared, among its industry's peers. */
  readonly benchmarkOptIn?: Maybe<Scalars['Boolean']['output']>;
  /** Who changed its brand, and how. */
  readonly brandingAudit?: Maybe<BrandingAuditEntryConnection>;
  /** ISO 3166-1 alpha-2 code of its country, for example NO. */
  readonly country?: Maybe<Scalars['String']['output']>;
  /** When it joined the platform. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Web addresses of its own. */
  readonly domains?: Maybe<BrandingDomainConnection>;
  /** What is switched on for it, by feature. */
  readonly features?: Maybe<Scalars['JSON']['output']>;
  /** Identifies the company. */
  readonly id: Scalars['ID']['output'];
  /** The industry it is compared within. */
  readonly industry?: Maybe<CompanyIndustry>;
  /** The people who belong to it. */
  readonly members?: Maybe<CompanyMembershipConnection>;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** How many notifications it may send, one quota for each channel. */
  readonly notificationQuotas?: Maybe<ReadonlyArray<NotificationQuota>>;
  /** Its own notification templates. */
  readonly notificationTemplates?: Maybe<NotificationTemplateConnection>;
  /** Whether everybody may see that the company is here, and its name and brand. */
  readonly publicProfile: Scalars['Boolean']['output'];
  /** All of its themes. */
  readonly themes?: Maybe<BrandingThemeConnection>;
};


/** A company: the tenant that members, campaigns, reports and brands belong to. */
export type CompanyBrandingAuditArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BrandingAuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BrandingAuditOrder>;
};


/** A company: the tenant that members, campaigns, reports and brands belong to. */
export type CompanyDomainsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BrandingDomainFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BrandingDomainOrder>;
};


/** A company: the tenant that members, campaigns, reports and brands belong to. */
export type CompanyMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CompanyMembershipFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CompanyMembershipOrder>;
};


/** A company: the tenant that members, campaigns, reports and brands belong to. */
export type CompanyNotificationTemplatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NotificationTemplateFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NotificationTemplateOrder>;
};


/** A company: the tenant that members, campaigns, reports and brands belong to. */
export type CompanyThemesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BrandingThemeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BrandingThemeOrder>;
};

/** A page of companies. */
export type CompanyConnection = {
  /** The companies with their cursors. */
  readonly edges: ReadonlyArray<CompanyEdge>;
  /** The companies of the page. */
  readonly nodes: ReadonlyArray<Company>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many companies the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A company in a page. */
export type CompanyEdge = {
  /** Where the company stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The company. */
  readonly node: Company;
};

/** Which companies to list. Parts that are left out ask for nothing; all others must hold. */
export type CompanyFilter = {
  /** In one of these countries, ISO 3166-1 alpha-2. */
  readonly country?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** That joined the platform within this period. */
  readonly createdAt?: InputMaybe<Period>;
  /** With this feature switched on; parts of a feature follow a dot, for example benchmark.optIn. Companies and staff only. */
  readonly feature?: InputMaybe<Scalars['String']['input']>;
  /** In one of these industries. */
  readonly industry?: InputMaybe<ReadonlyArray<CompanyIndustry>>;
  /** Words of the name, the last one may be unfinished. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** The industries that companies are compared within. */
export type CompanyIndustry =
  /** Construction. */
  | 'construction'
  /** Education. */
  | 'education'
  /** Energy. */
  | 'energy'
  /** Banks, insurers and investors. */
  | 'finance'
  /** Food and drink. */
  | 'food'
  /** Health care. */
  | 'healthcare'
  /** Hotels, restaurants and travel. */
  | 'hospitality'
  /** Manufacturing. */
  | 'manufacturing'
  /** Media. */
  | 'media'
  /** Anything else. */
  | 'other'
  /** Law, accounting, consulting and the like. */
  | 'professional_services'
  /** Public sector. */
  | 'public_sector'
  /** Real estate. */
  | 'real_estate'
  /** Retail. */
  | 'retail'
  /** Technology. */
  | 'technology'
  /** Telecommunications. */
  | 'telecommunications'
  /** Transport. */
  | 'transport';

/** That a person belongs to a company. */
export type CompanyMembership = {
  /** The company. */
  readonly company?: Maybe<Company>;
  /** Identifies the membership. */
  readonly id: Scalars['ID']['output'];
  /** When the person joined. */
  readonly joinedAt: Scalars['DateTime']['output'];
  /** The person. */
  readonly user?: Maybe<User>;
};

/** A page of memberships. */
export type CompanyMembershipConnection = {
  /** The memberships with their cursors. */
  readonly edges: ReadonlyArray<CompanyMembershipEdge>;
  /** The memberships of the page. */
  readonly nodes: ReadonlyArray<CompanyMembership>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many memberships the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A membership in a page. */
export type CompanyMembershipEdge = {
  /** Where the membership stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The membership. */
  readonly node: CompanyMembership;
};

/** Which members to list. Parts that are left out ask for nothing; all others must hold. */
export type CompanyMembershipFilter = {
  /** Who joined within this period. */
  readonly joinedAt?: InputMaybe<Period>;
  /** With one of these roles. */
  readonly role?: InputMaybe<ReadonlyArray<UserRole>>;
};

/** Orders of members. */
export type CompanyMembershipOrder =
  /** Earliest to join first. */
  | 'JOINED_ASC'
  /** Latest to join first. */
  | 'JOINED_DESC';

/** Orders of companies. */
export type CompanyOrder =
  /** Latest to join first. */
  | 'CREATED_DESC'
  /** By name. */
  | 'NAME_ASC'
  /** By name, from the end of the alphabet. */
  | 'NAME_DESC';

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

/** A person's id in another system. */
export type ExternalIdentity = {
  /** When it was linked. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The id that it uses. */
  readonly externalId?: Maybe<Scalars['String']['output']>;
  /** Identifies the link. */
  readonly id: Scalars['ID']['output'];
  /** What else the other system told. */
  readonly metadata?: Maybe<Scalars['JSON']['output']>;
  /** The other system. */
  readonly provider: ExternalIdentityProvider;
  /** When it last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** The person. */
  readonly user?: Maybe<User>;
};

/** Systems that know people by ids of their own. */
export type ExternalIdentityProvider =
  /** The person's key in the analytics store. Staff only. */
  | 'analytics'
  /** Benevity. */
  | 'benevity'
  /** The buddy programme's app. */
  | 'buddy'
  /** Discord. */
  | 'discord'
  /** Goodera. */
  | 'goodera'
  /** Kintell, for language and mentorship sessions. */
  | 'kintell'
  /** The upskilling course providers. */
  | 'upskilling'
  /** Workday. */
  | 'workday';

/** The kept answer of a mutation. A repeated request with the same key gets it again. */
export type IdempotencyRecord = {
  /** When it was answered. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Whether that time has passed, so that the key counts as new. */
  readonly expired: Scalars['Boolean']['output'];
  /** Until when the answer is kept. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Identifies the record. */
  readonly id: Scalars['ID']['output'];
  /** Hash of the key and of who used it, 64 hexadecimal digits. */
  readonly keyHash: Scalars['String']['output'];
  /** What was asked, without names and free text. */
  readonly requestBody?: Maybe<Scalars['JSON']['output']>;
  /** What was answered, without names and free text. */
  readonly responseBody?: Maybe<Scalars['JSON']['output']>;
};

/** A change to a person's external identities. Entries are never changed or removed. */
export type IdentityLinkAudit = {
  /** The id that it used; after erasure a code that no longer points at anyone. */
  readonly externalId?: Maybe<Scalars['String']['output']>;
  /** Identifies the entry. */
  readonly id: Scalars['ID']['output'];
  /** What else was recorded. */
  readonly metadata?: Maybe<Scalars['JSON']['output']>;
  /** What was done. */
  readonly operation: IdentityLinkOperation;
  /** When it was done. */
  readonly performedAt: Scalars['DateTime']['output'];
  /** Who did it; null when a system did. */
  readonly performedBy?: Maybe<User>;
  /** The other system, in lower case as it was recorded, for example kintell. */
  readonly provider: Scalars['String']['output'];
  /** The person. */
  readonly user?: Maybe<User>;
};

/** A page of identity changes. */
export type IdentityLinkAuditConnection = {
  /** The identity changes with their cursors. */
  readonly edges: ReadonlyArray<IdentityLinkAuditEdge>;
  /** The identity changes of the page. */
  readonly nodes: ReadonlyArray<IdentityLinkAudit>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many identity changes the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An identity change in a page. */
export type IdentityLinkAuditEdge = {
  /** Where the identity change stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The identity change. */
  readonly node: IdentityLinkAudit;
};

/** Which identity changes to list. Parts that are left out ask for nothing; all others must hold. */
export type IdentityLinkAuditFilter = {
  /** One of these operations. */
  readonly operation?: InputMaybe<ReadonlyArray<IdentityLinkOperation>>;
  /** Done within this period. */
  readonly performedAt?: InputMaybe<Period>;
  /** Of one of these systems, in lower case, for example kintell. */
  readonly provider?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of this person. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders of identity changes. */
export type IdentityLinkAuditOrder =
  /** Oldest first. */
  | 'PERFORMED_ASC'
  /** Newest first. */
  | 'PERFORMED_DESC';

/** What was done to an external identity. */
export type IdentityLinkOperation =
  /** It was linked. */
  | 'created'
  /** It was unlinked. */
  | 'deleted'
  /** It came from another account of the same person. */
  | 'merged'
  /** It was changed. */
  | 'updated';

/** A person's id in another system, from the time before external identities. Deprecated: read ExternalIdentity. */
export type LegacyExternalId = {
  /** When it was linked. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The id that it used. */
  readonly externalId?: Maybe<Scalars['String']['output']>;
  /** The other system. */
  readonly externalSystem: LegacyExternalSystem;
  /** Identifies the link. */
  readonly id: Scalars['ID']['output'];
  /** The person. */
  readonly user?: Maybe<User>;
};

/** Systems that legacy ids come from. */
export type LegacyExternalSystem =
  /** The buddy programme's app. */
  | 'buddy'
  /** Discord. */
  | 'discord'
  /** Kintell. */
  | 'kintell';

/** An amount of money. */
export type Money = {
  /** The amount in cents. */
  readonly amountCents: Scalars['SafeInt']['output'];
  /** ISO 4217 code of the currency, EUR throughout. */
  readonly currency: Scalars['String']['output'];
};

export type Mutation = {
  /**
   * Signs in. Send the token with every request from then on, as the header
   * `Authorization: Bearer …`, and sign in again when it expires. For everybody, at most twice in a
   * request. After ten attempts with one address the next has to wait, for at most a quarter of an hour
   * after the first of them.
   */
  readonly signIn?: Maybe<SignInPayload>;
};


export type MutationSignInArgs = {
  input: SignInInput;
};

/** A message to a person or a company. */
export type Notification = {
  /** The way it takes. */
  readonly channel: NotificationChannel;
  /** The company it is sent for; null when TEEI sends it. */
  readonly company?: Maybe<Company>;
  /** When it was written. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What became of it after it was sent; null until the provider says. */
  readonly deliveryStatus?: Maybe<NotificationDeliveryStatus>;
  /** Identifies the notification. */
  readonly id: Scalars['ID']['output'];
  /** Its content and what else was recorded: for the person it is for, and staff. */
  readonly metadata?: Maybe<Scalars['JSON']['output']>;
  /** What the providers reported. */
  readonly receipts?: Maybe<NotificationReceiptConnection>;
  /** When it is due. */
  readonly scheduledAt: Scalars['DateTime']['output'];
  /** When it was sent. */
  readonly sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands in its life. */
  readonly status: NotificationStatus;
  /** What it was written from; null when that is gone. */
  readonly template?: Maybe<NotificationTemplate>;
  /** The person it is for; null when it is for the company itself. */
  readonly user?: Maybe<User>;
};


/** A message to a person or a company. */
export type NotificationReceiptsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NotificationReceiptFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NotificationReceiptOrder>;
};

/** The ways that notifications take. */
export type NotificationChannel =
  /** E-mail. */
  | 'email'
  /** Inside the application. */
  | 'in_app'
  /** Push message to a device. */
  | 'push'
  /** Text message. */
  | 'sms'
  /** To a system of the company's. */
  | 'webhook';

/** A page of notifications. */
export type NotificationConnection = {
  /** The notifications with their cursors. */
  readonly edges: ReadonlyArray<NotificationEdge>;
  /** The notifications of the page. */
  readonly nodes: ReadonlyArray<Notification>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many notifications the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** What became of a notification after it was sent. */
export type NotificationDeliveryStatus =
  /** It came back. */
  | 'bounced'
  /** A link in it was followed. */
  | 'clicked'
  /** It arrived. */
  | 'delivered'
  /** It was opened. */
  | 'opened'
  /** It was reported as unwanted. */
  | 'spam';

/** A notification in a page. */
export type NotificationEdge = {
  /** Where the notification stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The notification. */
  readonly node: Notification;
};

/** Which notifications to list. Parts that are left out ask for nothing; all others must hold. */
export type NotificationFilter = {
  /** By one of these ways. */
  readonly channel?: InputMaybe<ReadonlyArray<NotificationChannel>>;
  /** Sent for this company. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** With one of these outcomes. */
  readonly deliveryStatus?: InputMaybe<ReadonlyArray<NotificationDeliveryStatus>>;
  /** Due within these bounds. */
  readonly scheduledAt?: InputMaybe<DateTimeRange>;
  /** In one of these states. */
  readonly status?: InputMaybe<ReadonlyArray<NotificationStatus>>;
  /** Written from this template. */
  readonly templateId?: InputMaybe<Scalars['ID']['input']>;
  /** For this person. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders of notifications. */
export type NotificationOrder =
  /** Earliest due first. */
  | 'SCHEDULED_ASC'
  /** Latest due first. */
  | 'SCHEDULED_DESC';

/** How many notifications a company may send by one channel until the quota begins anew. */
export type NotificationQuota = {
  /** The channel. */
  readonly channel: NotificationChannel;
  /** The company. */
  readonly company?: Maybe<Company>;
  /** When it was set. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Identifies the quota. */
  readonly id: Scalars['ID']['output'];
  /** How many may be sent. */
  readonly quotaLimit: Scalars['Int']['output'];
  /** When it begins anew. */
  readonly quotaResetAt: Scalars['DateTime']['output'];
  /** How many have been sent. It stands until the first message after `quotaResetAt`. */
  readonly quotaUsed: Scalars['Int']['output'];
  /** How many may still be sent now: the whole limit once `quotaResetAt` has come, and never below zero. */
  readonly remaining: Scalars['Int']['output'];
  /** When it last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** What a provider reported about a notification. */
export type NotificationReceipt = {
  /** When the receipt came. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When the message arrived; null when it has not. */
  readonly deliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Identifies the receipt. */
  readonly id: Scalars['ID']['output'];
  /** The notification; null for viewers who may not see it. */
  readonly notification?: Maybe<Notification>;
  /** The provider. */
  readonly provider: Scalars['String']['output'];
  /** The provider's id of the message. */
  readonly providerMessageId?: Maybe<Scalars['String']['output']>;
};

/** A page of receipts. */
export type NotificationReceiptConnection = {
  /** The receipts with their cursors. */
  readonly edges: ReadonlyArray<NotificationReceiptEdge>;
  /** The receipts of the page. */
  readonly nodes: ReadonlyArray<NotificationReceipt>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many receipts the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A receipt in a page. */
export type NotificationReceiptEdge = {
  /** Where the receipt stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The receipt. */
  readonly node: NotificationReceipt;
};

/** Which receipts to list. Parts that are left out ask for nothing; all others must hold. */
export type NotificationReceiptFilter = {
  /** True: the message arrived. False: it has not. */
  readonly delivered?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of this provider. */
  readonly provider?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of receipts. */
export type NotificationReceiptOrder =
  /** Oldest first. */
  | 'CREATED_ASC'
  /** Newest first. */
  | 'CREATED_DESC';

/** Where a notification stands in its life. */
export type NotificationStatus =
  /** Called back before it was sent. */
  | 'cancelled'
  /** Not taken by the provider. */
  | 'failed'
  /** Waiting to be sent. */
  | 'queued'
  /** On its way to the provider. */
  | 'sending'
  /** Taken by the provider. */
  | 'sent';

/** What notifications are written from. */
export type NotificationTemplate = {
  /** The text with HTML; null for channels without it. */
  readonly bodyHtml?: Maybe<Scalars['String']['output']>;
  /** The text without HTML. */
  readonly bodyText: Scalars['String']['output'];
  /** The company that wrote it; null for a template of the system. */
  readonly company?: Maybe<Company>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Identifies the template. */
  readonly id: Scalars['ID']['output'];
  /** Whether it is the system's own, which every company may use. */
  readonly isSystem: Scalars['Boolean']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Subject line; null for channels without one. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** When it last changed; give it back with a change to prove that nobody came in between. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Names of the variables that the texts use. */
  readonly variables: ReadonlyArray<Scalars['String']['output']>;
};

/** A page of templates. */
export type NotificationTemplateConnection = {
  /** The templates with their cursors. */
  readonly edges: ReadonlyArray<NotificationTemplateEdge>;
  /** The templates of the page. */
  readonly nodes: ReadonlyArray<NotificationTemplate>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many templates the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A template in a page. */
export type NotificationTemplateEdge = {
  /** Where the template stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The template. */
  readonly node: NotificationTemplate;
};

/** Which templates to list. Parts that are left out ask for nothing; all others must hold. */
export type NotificationTemplateFilter = {
  /** Written by this company. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Of the system, or of a company. */
  readonly isSystem?: InputMaybe<Scalars['Boolean']['input']>;
  /** With this name, exactly. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of templates. */
export type NotificationTemplateOrder =
  /** By name. */
  | 'NAME_ASC'
  /** Latest changed first. */
  | 'UPDATED_DESC';

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

export type Query = {
  /**
   * Companies to look through: for who belongs to a company that one, for staff all of them, and for
   * everybody else those with a public profile.
   */
  readonly companies?: Maybe<CompanyConnection>;
  /**
   * One company. Who belongs to a company finds that one; others with a public profile are met on
   * their public pages.
   */
  readonly company?: Maybe<Company>;
  /** The kept answer of a mutation, for finding out why a repeated request was answered as it was. Staff only. */
  readonly idempotencyRecord?: Maybe<IdempotencyRecord>;
  /** Who linked which external identities, and when. Staff only. */
  readonly identityAudit?: Maybe<IdentityLinkAuditConnection>;
  /** The person who is signed in; null for a machine client. */
  readonly me?: Maybe<User>;
  /** One notification template. */
  readonly notificationTemplate?: Maybe<NotificationTemplate>;
  /** Templates that the viewer may use: its company's own and those of the system. */
  readonly notificationTemplates?: Maybe<NotificationTemplateConnection>;
  /** Notifications that the viewer may see: its own, those of its company, or for staff all of them. */
  readonly notifications?: Maybe<NotificationConnection>;
  /** The tenant that a web address belongs to, for signing in under its brand. Verified domains only. */
  readonly tenantByDomain?: Maybe<Tenant>;
  /** One person. */
  readonly user?: Maybe<User>;
  /** The person with this e-mail address, however it is written. Staff only. */
  readonly userByEmail?: Maybe<User>;
  /** The person whom another system knows by this id. Staff, and machine clients for their own company. */
  readonly userByExternalId?: Maybe<User>;
  /**
   * People that the viewer may see: the members of its own company and those who take part in its
   * programmes, or for staff everybody. A company does not find participants by their names.
   */
  readonly users?: Maybe<UserConnection>;
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

/** Who signs in, and the proof. */
export type SignInInput = {
  /** E-mail address of the account, in either case. */
  readonly email: Scalars['String']['input'];
  /** Password of the account. */
  readonly password: Scalars['String']['input'];
};

/** Outcome of signing in. */
export type SignInPayload = {
  /** The access token: a JWT, signed with a key of `/.well-known/jwks.json`. Null when nobody signed in. */
  readonly accessToken?: Maybe<Scalars['String']['output']>;
  /** When the token expires. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * What stood against it. Whether the address is unknown or the password wrong is one answer, with the
   * code UNAUTHENTICATED.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What everybody may know of the tenant behind a web address. */
export type Tenant = {
  /** The theme that its pages wear; null when it has none. */
  readonly activeTheme?: Maybe<BrandingTheme>;
  /** The company; null unless its profile is public or the viewer belongs to it. */
  readonly company?: Maybe<Company>;
  /** The domain that was asked for. */
  readonly domain: Scalars['String']['output'];
  /** Id of the company. */
  readonly id: Scalars['ID']['output'];
};

/** A person: volunteer, participant, impact manager or platform staff. */
export type User = {
  /** The companies the person belongs to. */
  readonly companies?: Maybe<ReadonlyArray<CompanyMembership>>;
  /** When the account was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** E-mail address; null for a company when the person is a participant. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** The person's ids in other systems. */
  readonly externalIdentities?: Maybe<ReadonlyArray<ExternalIdentity>>;
  /**
   * First name; null once the person has been erased, and for a company when the person is a
   * participant. The other half of a match or session sees it too.
   */
  readonly firstName?: Maybe<Scalars['String']['output']>;
  /** Identifies the person. */
  readonly id: Scalars['ID']['output'];
  /** Who linked and unlinked this person's external identities. */
  readonly identityAudit?: Maybe<IdentityLinkAuditConnection>;
  /** Where the person stands on the way through the programmes. */
  readonly journeyFlags?: Maybe<Scalars['JSON']['output']>;
  /** Last name; null once the person has been erased, and for a company when the person is a participant. */
  readonly lastName?: Maybe<Scalars['String']['output']>;
  /**
   * Ids from the time before external identities.
   * @deprecated Replaced by externalIdentities.
   */
  readonly legacyExternalIds?: Maybe<ReadonlyArray<LegacyExternalId>>;
  /** Messages to the person. */
  readonly notifications?: Maybe<NotificationConnection>;
  /** The language that the person is written to in, ISO 639-1; null until they have said. */
  readonly preferredLanguage?: Maybe<Scalars['String']['output']>;
  /** What the person does on the platform. */
  readonly role: UserRole;
  /** When it last changed; give it back with a change to prove that nobody came in between. */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** A person: volunteer, participant, impact manager or platform staff. */
export type UserExternalIdentitiesArgs = {
  provider?: InputMaybe<ExternalIdentityProvider>;
};


/** A person: volunteer, participant, impact manager or platform staff. */
export type UserIdentityAuditArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<IdentityLinkAuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<IdentityLinkAuditOrder>;
};


/** A person: volunteer, participant, impact manager or platform staff. */
export type UserNotificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NotificationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NotificationOrder>;
};

/** A page of people. */
export type UserConnection = {
  /** The people with their cursors. */
  readonly edges: ReadonlyArray<UserEdge>;
  /** The people of the page. */
  readonly nodes: ReadonlyArray<User>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many people the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A person in a page. */
export type UserEdge = {
  /** Where the person stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The person. */
  readonly node: User;
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

/** Which people to list. Parts that are left out ask for nothing; all others must hold. */
export type UserFilter = {
  /** Members of this company. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Whose account was made within this period. */
  readonly createdAt?: InputMaybe<Period>;
  /** With this journey flag set. Staff only. */
  readonly journeyFlag?: InputMaybe<Scalars['String']['input']>;
  /** Written to in one of these languages, ISO 639-1. Staff only. */
  readonly preferredLanguage?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** With one of these roles. */
  readonly role?: InputMaybe<ReadonlyArray<UserRole>>;
  /** Words of the name, the last one may be unfinished. At most 16 words. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of people. */
export type UserOrder =
  /** Oldest account first. */
  | 'CREATED_ASC'
  /** Newest account first. */
  | 'CREATED_DESC';

/** What a person does on the platform. */
export type UserRole =
  /** Platform staff. */
  | 'admin'
  /** A company's impact manager. */
  | 'company_user'
  /** Takes part in a programme as a beneficiary. */
  | 'participant'
  /** Gives time to a programme. */
  | 'volunteer';

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
  BrandingAsset: BrandingAsset;
  BrandingAuditEntry: BrandingAuditEntry;
  BrandingDomain: BrandingDomain;
  BrandingTheme: BrandingTheme;
  Company: Company;
  CompanyMembership: CompanyMembership;
  ExternalIdentity: ExternalIdentity;
  IdempotencyRecord: IdempotencyRecord;
  IdentityLinkAudit: IdentityLinkAudit;
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
  BrandingAsset: ResolverTypeWrapper<object>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BrandingAssetKind: ResolverTypeWrapper<string>;
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
  BrandingDomainStatus: BrandingDomainStatus;
  BrandingTheme: ResolverTypeWrapper<object>;
  BrandingThemeConnection: ResolverTypeWrapper<object>;
  BrandingThemeEdge: ResolverTypeWrapper<object>;
  BrandingThemeFilter: BrandingThemeFilter;
  BrandingThemeOrder: BrandingThemeOrder;
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
  CompanyOrder: CompanyOrder;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  ErasureMethod: ErasureMethod;
  ExternalIdentity: ResolverTypeWrapper<object>;
  ExternalIdentityProvider: ResolverTypeWrapper<string>;
  IdempotencyRecord: ResolverTypeWrapper<object>;
  IdentityLinkAudit: ResolverTypeWrapper<object>;
  IdentityLinkAuditConnection: ResolverTypeWrapper<object>;
  IdentityLinkAuditEdge: ResolverTypeWrapper<object>;
  IdentityLinkAuditFilter: IdentityLinkAuditFilter;
  IdentityLinkAuditOrder: IdentityLinkAuditOrder;
  IdentityLinkOperation: ResolverTypeWrapper<string>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LegacyExternalId: ResolverTypeWrapper<object>;
  LegacyExternalSystem: ResolverTypeWrapper<string>;
  Money: ResolverTypeWrapper<object>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Notification: ResolverTypeWrapper<object>;
  NotificationChannel: ResolverTypeWrapper<string>;
  NotificationConnection: ResolverTypeWrapper<object>;
  NotificationDeliveryStatus: ResolverTypeWrapper<string>;
  NotificationEdge: ResolverTypeWrapper<object>;
  NotificationFilter: NotificationFilter;
  NotificationOrder: NotificationOrder;
  NotificationQuota: ResolverTypeWrapper<object>;
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
  NumberRange: NumberRange;
  PageInfo: ResolverTypeWrapper<object>;
  Period: Period;
  PersonalDataCategory: PersonalDataCategory;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RefusedTransition: ResolverTypeWrapper<object>;
  RelativePeriod: RelativePeriod;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  SignInInput: SignInInput;
  SignInPayload: ResolverTypeWrapper<object>;
  Tenant: ResolverTypeWrapper<object>;
  User: ResolverTypeWrapper<object>;
  UserConnection: ResolverTypeWrapper<object>;
  UserEdge: ResolverTypeWrapper<object>;
  UserError: ResolverTypeWrapper<object>;
  UserErrorCode: UserErrorCode;
  UserFilter: UserFilter;
  UserOrder: UserOrder;
  UserRole: ResolverTypeWrapper<string>;
  ViewerClass: ViewerClass;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BrandingAsset: object;
  ID: Scalars['ID']['output'];
  BrandingAuditEntry: object;
  BrandingAuditEntryConnection: object;
  BrandingAuditEntryEdge: object;
  BrandingAuditFilter: BrandingAuditFilter;
  BrandingDomain: object;
  BrandingDomainConnection: object;
  BrandingDomainEdge: object;
  BrandingDomainFilter: BrandingDomainFilter;
  BrandingTheme: object;
  BrandingThemeConnection: object;
  BrandingThemeEdge: object;
  BrandingThemeFilter: BrandingThemeFilter;
  Company: object;
  CompanyConnection: object;
  CompanyEdge: object;
  CompanyFilter: CompanyFilter;
  CompanyMembership: object;
  CompanyMembershipConnection: object;
  CompanyMembershipEdge: object;
  CompanyMembershipFilter: CompanyMembershipFilter;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  ExternalIdentity: object;
  IdempotencyRecord: object;
  IdentityLinkAudit: object;
  IdentityLinkAuditConnection: object;
  IdentityLinkAuditEdge: object;
  IdentityLinkAuditFilter: IdentityLinkAuditFilter;
  JSON: Scalars['JSON']['output'];
  LegacyExternalId: object;
  Money: object;
  Mutation: Record<PropertyKey, never>;
  Notification: object;
  NotificationConnection: object;
  NotificationEdge: object;
  NotificationFilter: NotificationFilter;
  NotificationQuota: object;
  NotificationReceipt: object;
  NotificationReceiptConnection: object;
  NotificationReceiptEdge: object;
  NotificationReceiptFilter: NotificationReceiptFilter;
  NotificationTemplate: object;
  NotificationTemplateConnection: object;
  NotificationTemplateEdge: object;
  NotificationTemplateFilter: NotificationTemplateFilter;
  NumberRange: NumberRange;
  PageInfo: object;
  Period: Period;
  Query: Record<PropertyKey, never>;
  RefusedTransition: object;
  SafeInt: Scalars['SafeInt']['output'];
  SignInInput: SignInInput;
  SignInPayload: object;
  Tenant: object;
  User: object;
  UserConnection: object;
  UserEdge: object;
  UserError: object;
  UserFilter: UserFilter;
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

export type StoredDirectiveArgs = {
  as?: Maybe<Scalars['String']['input']>;
};

export type StoredDirectiveResolver<Result, Parent, ContextType = UsersContext, Args = StoredDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type WordsDirectiveArgs = {
  max: Scalars['Int']['input'];
};

export type WordsDirectiveResolver<Result, Parent, ContextType = UsersContext, Args = WordsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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
  verificationToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type CompanyResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company'], FederationReferenceType extends FederationReferenceTypes['Company'] = FederationReferenceTypes['Company']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Company']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activeTheme?: Resolver<Maybe<ResolversTypes['BrandingTheme']>, ParentType, ContextType>;
  aiBudgetMonthly?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  aiBudgetUtilization?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  aiSpendCurrentMonth?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  benchmarkOptIn?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  brandingAudit?: Resolver<Maybe<ResolversTypes['BrandingAuditEntryConnection']>, ParentType, ContextType, Partial<CompanyBrandingAuditArgs>>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  domains?: Resolver<Maybe<ResolversTypes['BrandingDomainConnection']>, ParentType, ContextType, Partial<CompanyDomainsArgs>>;
  features?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  industry?: Resolver<Maybe<ResolversTypes['CompanyIndustry']>, ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['CompanyMembershipConnection']>, ParentType, ContextType, Partial<CompanyMembersArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notificationQuotas?: Resolver<Maybe<ReadonlyArray<ResolversTypes['NotificationQuota']>>, ParentType, ContextType>;
  notificationTemplates?: Resolver<Maybe<ResolversTypes['NotificationTemplateConnection']>, ParentType, ContextType, Partial<CompanyNotificationTemplatesArgs>>;
  publicProfile?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  themes?: Resolver<Maybe<ResolversTypes['BrandingThemeConnection']>, ParentType, ContextType, Partial<CompanyThemesArgs>>;
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

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type ExternalIdentityResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['ExternalIdentity'] = ResolversParentTypes['ExternalIdentity'], FederationReferenceType extends FederationReferenceTypes['ExternalIdentity'] = FederationReferenceTypes['ExternalIdentity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ExternalIdentity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metadata?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['ExternalIdentityProvider'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type ExternalIdentityProviderResolvers = { ANALYTICS: 'analytics', BENEVITY: 'benevity', BUDDY: 'buddy', DISCORD: 'discord', GOODERA: 'goodera', KINTELL: 'kintell', UPSKILLING: 'upskilling', WORKDAY: 'workday' };

export type IdempotencyRecordResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['IdempotencyRecord'] = ResolversParentTypes['IdempotencyRecord'], FederationReferenceType extends FederationReferenceTypes['IdempotencyRecord'] = FederationReferenceTypes['IdempotencyRecord']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IdempotencyRecord']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keyHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestBody?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  responseBody?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type IdentityLinkAuditResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['IdentityLinkAudit'] = ResolversParentTypes['IdentityLinkAudit'], FederationReferenceType extends FederationReferenceTypes['IdentityLinkAudit'] = FederationReferenceTypes['IdentityLinkAudit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IdentityLinkAudit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metadata?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
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

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LegacyExternalIdResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['LegacyExternalId'] = ResolversParentTypes['LegacyExternalId'], FederationReferenceType extends FederationReferenceTypes['LegacyExternalId'] = FederationReferenceTypes['LegacyExternalId']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LegacyExternalId']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalSystem?: Resolver<ResolversTypes['LegacyExternalSystem'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type LegacyExternalSystemResolvers = { BUDDY: 'buddy', DISCORD: 'discord', KINTELL: 'kintell' };

export type MoneyResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountCents?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  signIn?: Resolver<Maybe<ResolversTypes['SignInPayload']>, ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
};

export type NotificationResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification'], FederationReferenceType extends FederationReferenceTypes['Notification'] = FederationReferenceTypes['Notification']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Notification']> | FederationReferenceType, FederationReferenceType, ContextType>;
  channel?: Resolver<ResolversTypes['NotificationChannel'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveryStatus?: Resolver<Maybe<ResolversTypes['NotificationDeliveryStatus']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metadata?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  receipts?: Resolver<Maybe<ResolversTypes['NotificationReceiptConnection']>, ParentType, ContextType, Partial<NotificationReceiptsArgs>>;
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
  bodyHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bodyText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isSystem?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type PageInfoResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  companies?: Resolver<Maybe<ResolversTypes['CompanyConnection']>, ParentType, ContextType, Partial<QueryCompaniesArgs>>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType, RequireFields<QueryCompanyArgs, 'id'>>;
  idempotencyRecord?: Resolver<Maybe<ResolversTypes['IdempotencyRecord']>, ParentType, ContextType, RequireFields<QueryIdempotencyRecordArgs, 'keyHash'>>;
  identityAudit?: Resolver<Maybe<ResolversTypes['IdentityLinkAuditConnection']>, ParentType, ContextType, Partial<QueryIdentityAuditArgs>>;
  me?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  notificationTemplate?: Resolver<Maybe<ResolversTypes['NotificationTemplate']>, ParentType, ContextType, RequireFields<QueryNotificationTemplateArgs, 'id'>>;
  notificationTemplates?: Resolver<Maybe<ResolversTypes['NotificationTemplateConnection']>, ParentType, ContextType, Partial<QueryNotificationTemplatesArgs>>;
  notifications?: Resolver<Maybe<ResolversTypes['NotificationConnection']>, ParentType, ContextType, Partial<QueryNotificationsArgs>>;
  tenantByDomain?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType, RequireFields<QueryTenantByDomainArgs, 'domain'>>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  userByEmail?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserByEmailArgs, 'email'>>;
  userByExternalId?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserByExternalIdArgs, 'externalId' | 'provider'>>;
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, Partial<QueryUsersArgs>>;
};

export type RefusedTransitionResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['RefusedTransition'] = ResolversParentTypes['RefusedTransition']> = {
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export type SignInPayloadResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['SignInPayload'] = ResolversParentTypes['SignInPayload']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TenantResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant']> = {
  activeTheme?: Resolver<Maybe<ResolversTypes['BrandingTheme']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = UsersContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  companies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CompanyMembership']>>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIdentities?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ExternalIdentity']>>, ParentType, ContextType, Partial<UserExternalIdentitiesArgs>>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identityAudit?: Resolver<Maybe<ResolversTypes['IdentityLinkAuditConnection']>, ParentType, ContextType, Partial<UserIdentityAuditArgs>>;
  journeyFlags?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legacyExternalIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LegacyExternalId']>>, ParentType, ContextType>;
  notifications?: Resolver<Maybe<ResolversTypes['NotificationConnection']>, ParentType, ContextType, Partial<UserNotificationsArgs>>;
  preferredLanguage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['UserRole'], ParentType, ContextType>;
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

export type UserRoleResolvers = { ADMIN: 'admin', COMPANY_USER: 'company_user', PARTICIPANT: 'participant', VOLUNTEER: 'volunteer' };

export type Resolvers<ContextType = UsersContext> = {
  BrandingAsset?: BrandingAssetResolvers<ContextType>;
  BrandingAssetKind?: BrandingAssetKindResolvers;
  BrandingAuditAction?: BrandingAuditActionResolvers;
  BrandingAuditEntry?: BrandingAuditEntryResolvers<ContextType>;
  BrandingAuditEntryConnection?: BrandingAuditEntryConnectionResolvers<ContextType>;
  BrandingAuditEntryEdge?: BrandingAuditEntryEdgeResolvers<ContextType>;
  BrandingAuditResourceType?: BrandingAuditResourceTypeResolvers;
  BrandingDomain?: BrandingDomainResolvers<ContextType>;
  BrandingDomainConnection?: BrandingDomainConnectionResolvers<ContextType>;
  BrandingDomainEdge?: BrandingDomainEdgeResolvers<ContextType>;
  BrandingTheme?: BrandingThemeResolvers<ContextType>;
  BrandingThemeConnection?: BrandingThemeConnectionResolvers<ContextType>;
  BrandingThemeEdge?: BrandingThemeEdgeResolvers<ContextType>;
  Company?: CompanyResolvers<ContextType>;
  CompanyConnection?: CompanyConnectionResolvers<ContextType>;
  CompanyEdge?: CompanyEdgeResolvers<ContextType>;
  CompanyIndustry?: CompanyIndustryResolvers;
  CompanyMembership?: CompanyMembershipResolvers<ContextType>;
  CompanyMembershipConnection?: CompanyMembershipConnectionResolvers<ContextType>;
  CompanyMembershipEdge?: CompanyMembershipEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  ExternalIdentity?: ExternalIdentityResolvers<ContextType>;
  ExternalIdentityProvider?: ExternalIdentityProviderResolvers;
  IdempotencyRecord?: IdempotencyRecordResolvers<ContextType>;
  IdentityLinkAudit?: IdentityLinkAuditResolvers<ContextType>;
  IdentityLinkAuditConnection?: IdentityLinkAuditConnectionResolvers<ContextType>;
  IdentityLinkAuditEdge?: IdentityLinkAuditEdgeResolvers<ContextType>;
  IdentityLinkOperation?: IdentityLinkOperationResolvers;
  JSON?: GraphQLScalarType;
  LegacyExternalId?: LegacyExternalIdResolvers<ContextType>;
  LegacyExternalSystem?: LegacyExternalSystemResolvers;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  NotificationChannel?: NotificationChannelResolvers;
  NotificationConnection?: NotificationConnectionResolvers<ContextType>;
  NotificationDeliveryStatus?: NotificationDeliveryStatusResolvers;
  NotificationEdge?: NotificationEdgeResolvers<ContextType>;
  NotificationQuota?: NotificationQuotaResolvers<ContextType>;
  NotificationReceipt?: NotificationReceiptResolvers<ContextType>;
  NotificationReceiptConnection?: NotificationReceiptConnectionResolvers<ContextType>;
  NotificationReceiptEdge?: NotificationReceiptEdgeResolvers<ContextType>;
  NotificationStatus?: NotificationStatusResolvers;
  NotificationTemplate?: NotificationTemplateResolvers<ContextType>;
  NotificationTemplateConnection?: NotificationTemplateConnectionResolvers<ContextType>;
  NotificationTemplateEdge?: NotificationTemplateEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefusedTransition?: RefusedTransitionResolvers<ContextType>;
  SafeInt?: GraphQLScalarType;
  SignInPayload?: SignInPayloadResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  UserRole?: UserRoleResolvers;
};

export type DirectiveResolvers<ContextType = UsersContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  constraint?: ConstraintDirectiveResolver<any, any, ContextType>;
  omittable?: OmittableDirectiveResolver<any, any, ContextType>;
  parts?: PartsDirectiveResolver<any, any, ContextType>;
  personalData?: PersonalDataDirectiveResolver<any, any, ContextType>;
  stored?: StoredDirectiveResolver<any, any, ContextType>;
  words?: WordsDirectiveResolver<any, any, ContextType>;
};
