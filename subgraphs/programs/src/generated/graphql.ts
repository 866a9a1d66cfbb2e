import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProgramsContext } from '../context.ts';
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

/** A group of people that programmes are for. It names nobody. */
export type BeneficiaryGroup = {
  /** ISO 3166-1 alpha-2; null when it is not bound to a country. */
  readonly countryCode?: Maybe<Scalars['String']['output']>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Who they are. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The kinds of programme it may take part in. */
  readonly eligibleProgramTypes: ReadonlyArray<ProgramType>;
  /** The kind of group. */
  readonly groupType: BeneficiaryGroupType;
  /** Identifies the group. */
  readonly id: Scalars['ID']['output'];
  /** Instances for this group that the viewer may see. */
  readonly instances?: Maybe<ProgramInstanceConnection>;
  /** Whether new campaigns may be for it. */
  readonly isActive: Scalars['Boolean']['output'];
  /** Whether everybody may see it. */
  readonly isPublic: Scalars['Boolean']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Words to find it by. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  /** When it last changed; give it back with a change to prove that nobody came in between. */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** A group of people that programmes are for. It names nobody. */
export type BeneficiaryGroupInstancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProgramInstanceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProgramInstanceOrder>;
};

/** A page of groups. */
export type BeneficiaryGroupConnection = {
  /** The groups with their cursors. */
  readonly edges: ReadonlyArray<BeneficiaryGroupEdge>;
  /** The groups of the page. */
  readonly nodes: ReadonlyArray<BeneficiaryGroup>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many groups the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A group in a page. */
export type BeneficiaryGroupEdge = {
  /** Where the group stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The group. */
  readonly node: BeneficiaryGroup;
};

/** Which groups to list. Parts that are left out ask for nothing; all others must hold. */
export type BeneficiaryGroupFilter = {
  /** Bound to this country, ISO 3166-1 alpha-2. */
  readonly countryCode?: InputMaybe<Scalars['String']['input']>;
  /** That may take part in this kind of programme. */
  readonly eligibleProgramType?: InputMaybe<ProgramType>;
  /** Of one of these kinds. */
  readonly groupType?: InputMaybe<ReadonlyArray<BeneficiaryGroupType>>;
  /** Active or not. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Public or not. */
  readonly isPublic?: InputMaybe<Scalars['Boolean']['input']>;
  /** Words of the name or description, the last one may be unfinished. At most 16 words. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** With this tag. */
  readonly tag?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of groups. */
export type BeneficiaryGroupOrder =
  /** Oldest first. */
  | 'CREATED_ASC'
  /** Newest first. */
  | 'CREATED_DESC'
  /** By name. */
  | 'NAME_ASC';

/** The kinds of beneficiary group. */
export type BeneficiaryGroupType =
  /** People whose request for asylum is open. */
  | 'asylum_seekers'
  /** People who care for somebody. */
  | 'caregivers'
  /** People who had to leave their homes. */
  | 'displaced_persons'
  /** People who look for work. */
  | 'job_seekers'
  /** People who moved from another country. */
  | 'migrants'
  /** People who arrived a short time ago. */
  | 'newcomers'
  /** Anyone else. */
  | 'other'
  /** People with refugee status. */
  | 'refugees'
  /** Older people. */
  | 'seniors'
  /** Pupils and students. */
  | 'students'
  /** People who served in an army. */
  | 'veterans'
  /** Women who work or want to work in technology. */
  | 'women_in_tech'
  /** Young people. */
  | 'youth';

/** How a pair was on a day. */
export type BuddyCheckin = {
  /** The day. A company user needs the scope programs:write. */
  readonly checkinDate?: Maybe<Scalars['Date']['output']>;
  /** Identifies the check-in. */
  readonly id: Scalars['ID']['output'];
  /** The pair. */
  readonly match?: Maybe<BuddyMatch>;
  /** How they were. A company user needs the scope programs:write; others see ProgramInstance.moodDistribution. */
  readonly mood?: Maybe<BuddyCheckinMood>;
  /** What they wrote. */
  readonly notes?: Maybe<Scalars['String']['output']>;
};

/** A page of check-ins. */
export type BuddyCheckinConnection = {
  /** The check-ins with their cursors. */
  readonly edges: ReadonlyArray<BuddyCheckinEdge>;
  /** The check-ins of the page. */
  readonly nodes: ReadonlyArray<BuddyCheckin>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many check-ins the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A check-in in a page. */
export type BuddyCheckinEdge = {
  /** Where the check-in stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The check-in. */
  readonly node: BuddyCheckin;
};

/** Which check-ins to list. Parts that are left out ask for nothing; all others must hold. */
export type BuddyCheckinFilter = {
  /** On a day of this period. */
  readonly checkinDate?: InputMaybe<Period>;
  /** In one of these moods. */
  readonly mood?: InputMaybe<ReadonlyArray<BuddyCheckinMood>>;
};

/** Moods, best first. */
export type BuddyCheckinMood =
  /** In need of help. */
  | 'difficult'
  /** Well. */
  | 'good'
  /** Very well. */
  | 'great'
  /** So-so. */
  | 'okay'
  /** Having a hard time. */
  | 'struggling';

/** Orders of check-ins. */
export type BuddyCheckinOrder =
  /** Oldest first. */
  | 'DATE_ASC'
  /** Newest first. */
  | 'DATE_DESC';

/** Something that a pair did together. */
export type BuddyEvent = {
  /** When it was written down. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What they say about it. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The day. */
  readonly eventDate: Scalars['Date']['output'];
  /** What it was. */
  readonly eventType: BuddyEventType;
  /** Identifies the event. */
  readonly id: Scalars['ID']['output'];
  /** Where it was. */
  readonly location?: Maybe<Scalars['String']['output']>;
  /** The pair. */
  readonly match?: Maybe<BuddyMatch>;
};

/** A page of events. */
export type BuddyEventConnection = {
  /** The events with their cursors. */
  readonly edges: ReadonlyArray<BuddyEventEdge>;
  /** The events of the page. */
  readonly nodes: ReadonlyArray<BuddyEvent>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many events the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An event in a page. */
export type BuddyEventEdge = {
  /** Where the event stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: BuddyEvent;
};

/** Which events to list. Parts that are left out ask for nothing; all others must hold. */
export type BuddyEventFilter = {
  /** On a day of this period. */
  readonly eventDate?: InputMaybe<Period>;
  /** Of one of these kinds. */
  readonly eventType?: InputMaybe<ReadonlyArray<BuddyEventType>>;
};

/** Orders of buddy events. */
export type BuddyEventOrder =
  /** Oldest first. */
  | 'DATE_ASC'
  /** Newest first. */
  | 'DATE_DESC';

/** The kinds of buddy event. */
export type BuddyEventType =
  /** A thing done together. */
  | 'activity'
  /** A festival, a concert, a museum. */
  | 'cultural_event'
  /** Time spent together. */
  | 'hangout'
  /** A call. */
  | 'online_call'
  /** One taught the other. */
  | 'skill_share'
  /** A workshop. */
  | 'workshop';

/** What one half of a pair thinks of their time together. */
export type BuddyFeedback = {
  /** What was written. */
  readonly feedbackText?: Maybe<Scalars['String']['output']>;
  /** Which half of the pair wrote it. */
  readonly fromRole: BuddyFeedbackRole;
  /** Identifies the feedback. */
  readonly id: Scalars['ID']['output'];
  /** The pair. */
  readonly match?: Maybe<BuddyMatch>;
  /** The rating, 0 to 1. A company user needs the scope programs:write; others see ProgramInstance.feedbackSummary. */
  readonly rating?: Maybe<Scalars['Float']['output']>;
  /** When it was sent. */
  readonly submittedAt: Scalars['DateTime']['output'];
};

/** The halves of a pair. */
export type BuddyFeedbackRole =
  /** The volunteer. */
  | 'buddy'
  /** The person whom the programme is for. */
  | 'participant';

/** Two people who spend time together: a participant and a buddy. */
export type BuddyMatch = {
  /** The volunteer. */
  readonly buddy?: Maybe<User>;
  /** How they were, check-in by check-in. A company user needs the scope programs:write. */
  readonly checkins?: Maybe<BuddyCheckinConnection>;
  /** When it ended; null while it lasts. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What they did together. */
  readonly events?: Maybe<BuddyEventConnection>;
  /** Their newest feedback, oldest of it first. A company user needs the scope programs:write. */
  readonly feedback?: Maybe<ReadonlyArray<BuddyFeedback>>;
  /** Identifies the pair. */
  readonly id: Scalars['ID']['output'];
  /** Their newest check-in; null before the first. A company user needs the scope programs:write. */
  readonly lastCheckin?: Maybe<BuddyCheckin>;
  /** When they were matched. */
  readonly matchedAt: Scalars['DateTime']['output'];
  /**
   * Where their mood is going, by their newest five check-ins: the newer half against the older half.
   * Null with fewer than two.
   */
  readonly moodTrend?: Maybe<MoodTrend>;
  /** The person whom the programme is for. */
  readonly participant?: Maybe<User>;
  /** The instance they were matched in; null for a pair outside of any. */
  readonly programInstance?: Maybe<ProgramInstance>;
  /** Where the pair stands. */
  readonly status: BuddyMatchStatus;
};


/** Two people who spend time together: a participant and a buddy. */
export type BuddyMatchCheckinsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BuddyCheckinFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BuddyCheckinOrder>;
};


/** Two people who spend time together: a participant and a buddy. */
export type BuddyMatchEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BuddyEventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BuddyEventOrder>;
};


/** Two people who spend time together: a participant and a buddy. */
export type BuddyMatchFeedbackArgs = {
  last?: Scalars['Int']['input'];
};

/** A page of pairs. */
export type BuddyMatchConnection = {
  /** The pairs with their cursors. */
  readonly edges: ReadonlyArray<BuddyMatchEdge>;
  /** The pairs of the page. */
  readonly nodes: ReadonlyArray<BuddyMatch>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many pairs the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A pair in a page. */
export type BuddyMatchEdge = {
  /** Where the pair stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The pair. */
  readonly node: BuddyMatch;
};

/** Which pairs to list. Parts that are left out ask for nothing; all others must hold. */
export type BuddyMatchFilter = {
  /** With this buddy. */
  readonly buddyId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this company. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this instance. */
  readonly instanceId?: InputMaybe<Scalars['ID']['input']>;
  /** Matched within this period. */
  readonly matchedAt?: InputMaybe<Period>;
  /** Whose newest check-in was in one of these moods. */
  readonly mood?: InputMaybe<ReadonlyArray<BuddyCheckinMood>>;
  /** Matched at least this many days ago, and without a check-in on any of these days; 1 to 3650. */
  readonly noCheckinSinceDays?: InputMaybe<Scalars['Int']['input']>;
  /** With this participant. */
  readonly participantId?: InputMaybe<Scalars['ID']['input']>;
  /** Matched before this moment, and without a check-in or an event since. */
  readonly staleSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** In one of these states. */
  readonly status?: InputMaybe<ReadonlyArray<BuddyMatchStatus>>;
};

/** Orders of pairs. */
export type BuddyMatchOrder =
  /** Oldest first. */
  | 'MATCHED_ASC'
  /** Newest first. */
  | 'MATCHED_DESC';

/** Where a buddy pair stands. */
export type BuddyMatchStatus =
  /** They meet. */
  | 'active'
  /** It is over. */
  | 'ended'
  /** Nothing has been heard for a while. */
  | 'inactive'
  /** Both have yet to agree. */
  | 'proposed';

/** A message of the buddy system, as it came. Staff only. */
export type BuddySystemEvent = {
  /** Shared by events of one cause. */
  readonly correlationId?: Maybe<Scalars['String']['output']>;
  /** What was worked out from it. */
  readonly derivedMetrics?: Maybe<Scalars['JSON']['output']>;
  /** The buddy system's own id of the event. */
  readonly eventId: Scalars['String']['output'];
  /** What happened. */
  readonly eventType: BuddySystemEventType;
  /** Identifies the row. */
  readonly id: Scalars['ID']['output'];
  /** All that was sent. */
  readonly payload?: Maybe<Scalars['JSON']['output']>;
  /** When it was taken in; null while it waits. */
  readonly processedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it happened. */
  readonly timestamp: Scalars['DateTime']['output'];
  /** The buddy system's own name for a person. */
  readonly userId?: Maybe<Scalars['String']['output']>;
};

/** A page of messages. */
export type BuddySystemEventConnection = {
  /** The messages with their cursors. */
  readonly edges: ReadonlyArray<BuddySystemEventEdge>;
  /** The messages of the page. */
  readonly nodes: ReadonlyArray<BuddySystemEvent>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many messages the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A message in a page. */
export type BuddySystemEventEdge = {
  /** Where the message stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The message. */
  readonly node: BuddySystemEvent;
};

/** Which messages to list. Parts that are left out ask for nothing; all others must hold. */
export type BuddySystemEventFilter = {
  /** Of this cause. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** Of one of these kinds. */
  readonly eventType?: InputMaybe<ReadonlyArray<BuddySystemEventType>>;
  /** That happened between these moments. */
  readonly occurred?: InputMaybe<DateTimeRange>;
  /** Taken in or still waiting. */
  readonly processed?: InputMaybe<Scalars['Boolean']['input']>;
  /** About this person, by the buddy system's own name. */
  readonly userId?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of messages. */
export type BuddySystemEventOrder =
  /** Oldest first. */
  | 'OCCURRED_ASC'
  /** Newest first. */
  | 'OCCURRED_DESC';

/** What the buddy system reports. */
export type BuddySystemEventType =
  /** A check-in was made. */
  | 'buddy.checkin.completed'
  /** An event was attended. */
  | 'buddy.event.attended'
  /** An event was written down. */
  | 'buddy.event.logged'
  /** Feedback was sent. */
  | 'buddy.feedback.submitted'
  /** A pair was made. */
  | 'buddy.match.created'
  /** A pair ended. */
  | 'buddy.match.ended'
  /** A milestone was reached. */
  | 'buddy.milestone.reached'
  /** One taught the other. */
  | 'buddy.skill_share.completed';

/** A campaign, owned by campaigns. */
export type Campaign = {
  /** Identifies the campaign. */
  readonly id: Scalars['ID']['output'];
  /** The instances that the campaign runs in. */
  readonly instances?: Maybe<ProgramInstanceConnection>;
};


/** A campaign, owned by campaigns. */
export type CampaignInstancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProgramInstanceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProgramInstanceOrder>;
};

/** Levels of a language by the common European framework, lowest first. */
export type CefrLevel =
  /** Beginner. */
  | 'A1'
  /** Elementary. */
  | 'A2'
  /** Intermediate. */
  | 'B1'
  /** Upper intermediate. */
  | 'B2'
  /** Advanced. */
  | 'C1'
  /** As good as native. */
  | 'C2';

/** A company, owned by users. */
export type Company = {
  /** Identifies the company. */
  readonly id: Scalars['ID']['output'];
  /** The company's programme instances. */
  readonly programInstances?: Maybe<ProgramInstanceConnection>;
};


/** A company, owned by users. */
export type CompanyProgramInstancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProgramInstanceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProgramInstanceOrder>;
};

/** How a session went. */
export type CompleteSessionInput = {
  /** Duration in minutes. */
  readonly durationMinutes: Scalars['Int']['input'];
  /** The session. */
  readonly id: Scalars['ID']['input'];
  /**
   * Key of this request, chosen by the client: letters, digits and `. _ : / + = -`. Sent again with the same
   * key within a day, the change is made once and answered as the first time.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The participant's level of the language; for language sessions alone. */
  readonly languageLevel?: InputMaybe<CefrLevel>;
  /** Rating of the session, kept to three decimals. Left out or null: the rating stays as it is. */
  readonly rating?: InputMaybe<Scalars['Float']['input']>;
};

/** Bounds of a moment, for those who follow a list or look ahead; each is optional. */
export type DateTimeRange = {
  /** At or after. */
  readonly gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before. */
  readonly lt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Who takes part in what. */
export type EnrollInput = {
  /**
   * Key of this request, chosen by the client: letters, digits and `. _ : / + = -`. Sent again with the same
   * key within a day, the change is made once and answered as the first time.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What to take part in. */
  readonly programInstanceId: Scalars['ID']['input'];
  /** Who takes part, on the side of their role; oneself when left out. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
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

/** What an instance's buddy pairs think of their time together. Nothing is told of fewer than five pairs. */
export type FeedbackSummary = {
  /** The mean rating, 0 to 1, three decimals. */
  readonly meanRating?: Maybe<Scalars['Float']['output']>;
  /** How many pairs have given a rating. */
  readonly pairs?: Maybe<Scalars['Int']['output']>;
  /** How many ratings they gave. */
  readonly ratings?: Maybe<Scalars['Int']['output']>;
  /** True when fewer than five pairs have given a rating: everything else is null then. */
  readonly suppressed: Scalars['Boolean']['output'];
};

/** A language or mentorship session of two people. */
export type KintellSession = {
  /** The import that brought it. */
  readonly batchId?: Maybe<Scalars['ID']['output']>;
  /** When it ended; null unless it took place. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the row was written. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** How long it took. */
  readonly durationMinutes?: Maybe<Scalars['Int']['output']>;
  /** Kintell's own id; null for a session that was planned here. */
  readonly externalSessionId?: Maybe<Scalars['String']['output']>;
  /** What was written about it. */
  readonly feedbackText?: Maybe<Scalars['String']['output']>;
  /** Identifies the session. */
  readonly id: Scalars['ID']['output'];
  /** The participant's level of the language, by the common European framework. */
  readonly languageLevel?: Maybe<CefrLevel>;
  /** What Kintell sent besides. */
  readonly metadata?: Maybe<Scalars['JSON']['output']>;
  /** The person whom the programme is for. */
  readonly participant?: Maybe<User>;
  /** The instance it belongs to; null outside of any. */
  readonly programInstance?: Maybe<ProgramInstance>;
  /** The rating, 0 to 1. */
  readonly rating?: Maybe<Scalars['Float']['output']>;
  /** When it is planned for. */
  readonly scheduledAt: Scalars['DateTime']['output'];
  /** The kind of session. */
  readonly sessionType: KintellSessionType;
  /** Where it stands, by its times and marks. */
  readonly status: KintellSessionStatus;
  /** What it was about. */
  readonly topics: ReadonlyArray<Scalars['String']['output']>;
  /** The volunteer. */
  readonly volunteer?: Maybe<User>;
};

/** A page of sessions. */
export type KintellSessionConnection = {
  /** The sessions with their cursors. */
  readonly edges: ReadonlyArray<KintellSessionEdge>;
  /** The sessions of the page. */
  readonly nodes: ReadonlyArray<KintellSession>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many sessions the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A session in a page. */
export type KintellSessionEdge = {
  /** Where the session stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The session. */
  readonly node: KintellSession;
};

/** Which sessions to list. Parts that are left out ask for nothing; all others must hold. */
export type KintellSessionFilter = {
  /** Of this import. */
  readonly batchId?: InputMaybe<Scalars['ID']['input']>;
  /** At one of these levels of the language. */
  readonly cefr?: InputMaybe<ReadonlyArray<CefrLevel>>;
  /** Of this company. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** True: it took place. */
  readonly completed?: InputMaybe<Scalars['Boolean']['input']>;
  /** That took place within this period. */
  readonly completedAt?: InputMaybe<Period>;
  /** Of this instance. */
  readonly instanceId?: InputMaybe<Scalars['ID']['input']>;
  /** With this participant. */
  readonly participantId?: InputMaybe<Scalars['ID']['input']>;
  /** Planned for this moment or later. */
  readonly scheduledAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** Planned for before this moment. */
  readonly scheduledBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where the session stands. */
  readonly status?: InputMaybe<ReadonlyArray<KintellSessionStatus>>;
  /** About this. */
  readonly topic?: InputMaybe<Scalars['String']['input']>;
  /** Of one of these kinds. */
  readonly type?: InputMaybe<ReadonlyArray<KintellSessionType>>;
  /** With this volunteer. */
  readonly volunteerId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders of sessions. */
export type KintellSessionOrder =
  /** Earliest first. */
  | 'SCHEDULED_ASC'
  /** Latest first. */
  | 'SCHEDULED_DESC';

/** What became of a change to a session. */
export type KintellSessionPayload = {
  /** The session as it is now; null when nothing was changed. */
  readonly session?: Maybe<KintellSession>;
  /** What stood against it; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Where a session stands. */
export type KintellSessionStatus =
  /** It was called off. */
  | 'CANCELLED'
  /** It took place. */
  | 'COMPLETED'
  /** Somebody did not come. */
  | 'NO_SHOW'
  /** Planned. */
  | 'SCHEDULED';

/** The kinds of session. */
export type KintellSessionType =
  /** Practice of a language. */
  | 'language'
  /** Advice of a mentor. */
  | 'mentorship';

/** A person's progress in a course. */
export type LearningProgress = {
  /** When the person finished; null before. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The provider's own id of the course. */
  readonly courseId: Scalars['String']['output'];
  /** The course's name. */
  readonly courseName: Scalars['String']['output'];
  /** When the row was written. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The certificate; only for finished courses. */
  readonly credentialRef?: Maybe<Scalars['String']['output']>;
  /** Identifies the row. */
  readonly id: Scalars['ID']['output'];
  /** What the provider sent besides. */
  readonly metadata?: Maybe<Scalars['JSON']['output']>;
  /** The instance it belongs to; null outside of any. */
  readonly programInstance?: Maybe<ProgramInstance>;
  /** How much is done, 0 to 100. */
  readonly progressPercent?: Maybe<Scalars['Int']['output']>;
  /** Who offers the course. */
  readonly provider: LearningProvider;
  /** When the person began; null before. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where the person stands. Companies see it added up, in learningSummary. */
  readonly status?: Maybe<LearningProgressStatus>;
  /** When it last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** The person. */
  readonly user?: Maybe<User>;
};

/** A page of courses. */
export type LearningProgressConnection = {
  /** The courses with their cursors. */
  readonly edges: ReadonlyArray<LearningProgressEdge>;
  /** The courses of the page. */
  readonly nodes: ReadonlyArray<LearningProgress>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many courses the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A course in a page. */
export type LearningProgressEdge = {
  /** Where the course stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The course. */
  readonly node: LearningProgress;
};

/** Which courses to list. Parts that are left out ask for nothing; all others must hold. */
export type LearningProgressFilter = {
  /** Finished within this period. */
  readonly completedAt?: InputMaybe<Period>;
  /** This course, by the provider's own id. */
  readonly courseId?: InputMaybe<Scalars['String']['input']>;
  /** Of this instance. */
  readonly instanceId?: InputMaybe<Scalars['ID']['input']>;
  /** Offered by one of these. */
  readonly provider?: InputMaybe<ReadonlyArray<LearningProvider>>;
  /** In one of these states. */
  readonly status?: InputMaybe<ReadonlyArray<LearningProgressStatus>>;
};

/** Orders of courses. */
export type LearningProgressOrder =
  /** Oldest first. */
  | 'CREATED_ASC'
  /** Newest first. */
  | 'CREATED_DESC';

/** Where a person stands in a course. */
export type LearningProgressStatus =
  /** Finished. */
  | 'completed'
  /** Given up. */
  | 'dropped'
  /** Signed up, not begun. */
  | 'enrolled'
  /** Begun. */
  | 'in_progress';

/** Who offers courses. */
export type LearningProvider =
  /** eCornell. */
  | 'ecornell'
  /** itslearning. */
  | 'itslearning';

/** How an instance's people get on with their courses. Nothing is told of fewer than five people. */
export type LearningSummary = {
  /** How many courses they have finished. */
  readonly completed?: Maybe<Scalars['Int']['output']>;
  /** How many courses they have begun, finished or dropped. */
  readonly courses?: Maybe<Scalars['Int']['output']>;
  /** How many people take a course. */
  readonly learners?: Maybe<Scalars['Int']['output']>;
  /** The mean progress over all courses, in per cent, one decimal. */
  readonly meanProgressPercent?: Maybe<Scalars['Float']['output']>;
  /** True when fewer than five people take a course: everything else is null then. */
  readonly suppressed: Scalars['Boolean']['output'];
};

/** An amount of money. */
export type Money = {
  /** The amount in cents. */
  readonly amountCents: Scalars['SafeInt']['output'];
  /** ISO 4217 code of the currency, EUR throughout. */
  readonly currency: Scalars['String']['output'];
};

/** How many pairs are in a mood. */
export type MoodCount = {
  /** The mood of a pair's newest check-in. */
  readonly mood: BuddyCheckinMood;
  /** How many pairs. */
  readonly pairs: Scalars['Int']['output'];
};

/** The moods of an instance's buddy pairs. Nothing is told of fewer than five pairs, in all or in one mood. */
export type MoodDistribution = {
  /** How many pairs are in each mood, best mood first. Moods of fewer than five pairs are left out, and never one alone. */
  readonly moods?: Maybe<ReadonlyArray<MoodCount>>;
  /** How many pairs have checked in. */
  readonly pairs?: Maybe<Scalars['Int']['output']>;
  /** True when fewer than five pairs have checked in: everything else is null then. */
  readonly suppressed: Scalars['Boolean']['output'];
};

/** Where a pair's mood is going. */
export type MoodTrend =
  /** Better than before. */
  | 'IMPROVING'
  /** About the same. */
  | 'STEADY'
  /** Worse than before. */
  | 'WORSENING';

export type Mutation = {
  /**
   * Says that a session took place: either half of its pair does, or staff. It has begun, and has neither
   * been completed nor called off.
   */
  readonly completeSession?: Maybe<KintellSessionPayload>;
  /**
   * Enrols a person in a programme instance: oneself, or a volunteer of one's own company, or for staff
   * anybody. Without a free seat the enrolment waits for one, which is no fault. The instance is planned
   * or runs, and so does its campaign, or it recruits. A volunteer enrols with their own company, a
   * participant wherever there is a programme, once they have consented to the purpose PROGRAM.
   */
  readonly enroll?: Maybe<ProgramEnrollmentPayload>;
  /**
   * Moves an enrolment to another state of its life. A person may leave; everything else is for the
   * company and for staff. From the waiting list it goes on only to a free seat, on the same conditions
   * as when enrolling; completing or leaving gives the seat back.
   */
  readonly transitionEnrollment?: Maybe<ProgramEnrollmentPayload>;
  /**
   * Moves a programme instance to another state of its life. It runs only while its campaign does. A
   * company user needs the scope programs:write.
   */
  readonly transitionProgramInstance?: Maybe<ProgramInstancePayload>;
};


export type MutationCompleteSessionArgs = {
  input: CompleteSessionInput;
};


export type MutationEnrollArgs = {
  input: EnrollInput;
};


export type MutationTransitionEnrollmentArgs = {
  input: TransitionEnrollmentInput;
};


export type MutationTransitionProgramInstanceArgs = {
  input: TransitionProgramInstanceInput;
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

/** A lower bound of a mean outcome score. */
export type OutcomeScoreBound = {
  /** The least score, 0 to 1. */
  readonly gte: Scalars['Float']['input'];
  /** The outcome. */
  readonly type: OutcomeType;
};

/** What a programme can change in a person's life. */
export type OutcomeType =
  /** Feeling part of a place. */
  | 'belonging'
  /** Trust in oneself. */
  | 'confidence'
  /** Being ready for a job. */
  | 'job_readiness'
  /** Command of the language, judged from what people write. */
  | 'lang_level_proxy'
  /** Being well. */
  | 'well_being';

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

/** A person's part in a programme instance. */
export type ProgramEnrollment = {
  /** When the person completed the programme. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the person enrolled. */
  readonly enrolledAt: Scalars['DateTime']['output'];
  /** Identifies the enrolment. */
  readonly id: Scalars['ID']['output'];
  /** What the person is enrolled in. */
  readonly programInstance?: Maybe<ProgramInstance>;
  /** The kind of programme. */
  readonly programType: ProgramType;
  /** The side on which the person takes part. */
  readonly role: ProgramEnrollmentRole;
  /** Where the enrolment stands. */
  readonly status: ProgramEnrollmentStatus;
  /** The person; null for a company's user when it is a participant, unless the token has the scope programs:write. */
  readonly user?: Maybe<User>;
};

/** A page of enrolments. */
export type ProgramEnrollmentConnection = {
  /** The enrolments with their cursors. */
  readonly edges: ReadonlyArray<ProgramEnrollmentEdge>;
  /** The enrolments of the page. */
  readonly nodes: ReadonlyArray<ProgramEnrollment>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many enrolments the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An enrolment in a page. */
export type ProgramEnrollmentEdge = {
  /** Where the enrolment stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The enrolment. */
  readonly node: ProgramEnrollment;
};

/** Which enrolments to list. Parts that are left out ask for nothing; all others must hold. */
export type ProgramEnrollmentFilter = {
  /** Enrolled within this period. */
  readonly enrolledAt?: InputMaybe<Period>;
  /** In this instance. */
  readonly instanceId?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these kinds of programme. */
  readonly programType?: InputMaybe<ReadonlyArray<ProgramType>>;
  /** On this side. */
  readonly role?: InputMaybe<ProgramEnrollmentRole>;
  /** In one of these states. */
  readonly status?: InputMaybe<ReadonlyArray<ProgramEnrollmentStatus>>;
};

/** Orders of enrolments. */
export type ProgramEnrollmentOrder =
  /** Oldest first: a waiting list in its order. */
  | 'ENROLLED_ASC'
  /** Newest first. */
  | 'ENROLLED_DESC';

/** What became of a change to an enrolment. */
export type ProgramEnrollmentPayload = {
  /** The enrolment as it is now; null when nothing was changed. */
  readonly enrollment?: Maybe<ProgramEnrollment>;
  /** What stood against it; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The sides of a programme. */
export type ProgramEnrollmentRole =
  /** The programme is for this person. */
  | 'participant'
  /** This person gives time. */
  | 'volunteer';

/** Where an enrolment stands. */
export type ProgramEnrollmentStatus =
  /** Taking part. */
  | 'active'
  /** Done. */
  | 'completed'
  /** Left before the end. */
  | 'dropped'
  /** Taking a break, the seat is kept. */
  | 'paused'
  /** Waiting for a seat. */
  | 'waitlisted';

/** A programme that runs: a template, for a group, over a span of days, mostly within a campaign. */
export type ProgramInstance = {
  /** The people it is for. */
  readonly beneficiaryGroup?: Maybe<BeneficiaryGroup>;
  /** What its buddy pairs did together. */
  readonly buddyEvents?: Maybe<BuddyEventConnection>;
  /** The campaign it belongs to; null when TEEI runs it. */
  readonly campaign?: Maybe<Campaign>;
  /** The company that pays for it; null when TEEI runs it. */
  readonly company?: Maybe<Company>;
  /** How it is set up. */
  readonly config?: Maybe<Scalars['JSON']['output']>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Last day; null when it is open-ended. */
  readonly endDate?: Maybe<Scalars['Date']['output']>;
  /** Who takes part, or waits to. */
  readonly enrollments?: Maybe<ProgramEnrollmentConnection>;
  /** How its buddy pairs rate each other. */
  readonly feedbackSummary?: Maybe<FeedbackSummary>;
  /** Identifies the instance. */
  readonly id: Scalars['ID']['output'];
  /** Whether its status is ACTIVE. */
  readonly isActive: Scalars['Boolean']['output'];
  /** When something last happened in it. */
  readonly lastActivityAt?: Maybe<Scalars['DateTime']['output']>;
  /** The courses that its people take. Companies are given learningSummary. */
  readonly learning?: Maybe<LearningProgressConnection>;
  /** How its people get on with their courses. */
  readonly learningSummary?: Maybe<LearningSummary>;
  /** Its buddy pairs. */
  readonly matches?: Maybe<BuddyMatchConnection>;
  /** How its buddy pairs are: the newest check-in of each pair, counted by mood. */
  readonly moodDistribution?: Maybe<MoodDistribution>;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The mean score of each outcome, 0 to 1, by the outcome's stored name, for example job_readiness. */
  readonly outcomeScores?: Maybe<Scalars['JSON']['output']>;
  /** A readable name for integrations, unique over all companies. */
  readonly programKey: Scalars['String']['output'];
  /** Its language and mentorship sessions. */
  readonly sessions?: Maybe<KintellSessionConnection>;
  /** First day. */
  readonly startDate: Scalars['Date']['output'];
  /** Where it stands in its life. */
  readonly status: ProgramInstanceStatus;
  /** The template it runs. */
  readonly template?: Maybe<ProgramTemplate>;
  /** When it last changed; give it back with a change to prove that nobody came in between. */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** A programme that runs: a template, for a group, over a span of days, mostly within a campaign. */
export type ProgramInstanceBuddyEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BuddyEventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BuddyEventOrder>;
};


/** A programme that runs: a template, for a group, over a span of days, mostly within a campaign. */
export type ProgramInstanceEnrollmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProgramEnrollmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProgramEnrollmentOrder>;
};


/** A programme that runs: a template, for a group, over a span of days, mostly within a campaign. */
export type ProgramInstanceLearningArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LearningProgressFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LearningProgressOrder>;
};


/** A programme that runs: a template, for a group, over a span of days, mostly within a campaign. */
export type ProgramInstanceMatchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BuddyMatchFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BuddyMatchOrder>;
};


/** A programme that runs: a template, for a group, over a span of days, mostly within a campaign. */
export type ProgramInstanceSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<KintellSessionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<KintellSessionOrder>;
};

/** A page of instances. */
export type ProgramInstanceConnection = {
  /** The instances with their cursors. */
  readonly edges: ReadonlyArray<ProgramInstanceEdge>;
  /** The instances of the page. */
  readonly nodes: ReadonlyArray<ProgramInstance>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many instances the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An instance in a page. */
export type ProgramInstanceEdge = {
  /** Where the instance stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The instance. */
  readonly node: ProgramInstance;
};

/** Which instances to list. Parts that are left out ask for nothing; all others must hold. */
export type ProgramInstanceFilter = {
  /** Running on some day of this period. */
  readonly activeOn?: InputMaybe<Period>;
  /** For this beneficiary group. */
  readonly beneficiaryGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this campaign. */
  readonly campaignId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this company. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** With a mean outcome score of at least this. */
  readonly outcomeScore?: InputMaybe<OutcomeScoreBound>;
  /** Of one of these kinds of programme, by templates that the viewer may see. */
  readonly programType?: InputMaybe<ReadonlyArray<ProgramType>>;
  /** Words of the name, the last one may be unfinished. At most 16 words. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** In one of these states. */
  readonly status?: InputMaybe<ReadonlyArray<ProgramInstanceStatus>>;
  /** Of this template. */
  readonly templateId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders of instances. */
export type ProgramInstanceOrder =
  /** Newest first. */
  | 'CREATED_DESC'
  /** Most recently active first; those where nothing has happened come last. */
  | 'LAST_ACTIVITY_DESC'
  /** By name. */
  | 'NAME_ASC'
  /** Earliest start first. */
  | 'START_ASC'
  /** Latest start first. */
  | 'START_DESC';

/** What became of a change to a programme instance. */
export type ProgramInstancePayload = {
  /** The instance as it is now; null when nothing was changed. */
  readonly programInstance?: Maybe<ProgramInstance>;
  /** What stood against it; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Where a programme instance stands in its life. */
export type ProgramInstanceStatus =
  /** Running. */
  | 'active'
  /** Given up. */
  | 'cancelled'
  /** Ended as planned. */
  | 'completed'
  /** Halted for a while. */
  | 'paused'
  /** Not begun. */
  | 'planned';

/** A reusable programme: what is done, for whom, and how its outcomes are valued. */
export type ProgramTemplate = {
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Who wrote it. */
  readonly createdBy?: Maybe<User>;
  /** What an instance is set to when nothing else is said. */
  readonly defaultConfig?: Maybe<Scalars['JSON']['output']>;
  /** What it is about. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Identifies the template. */
  readonly id: Scalars['ID']['output'];
  /** Instances of this template that the viewer may see. */
  readonly instances?: Maybe<ProgramInstanceConnection>;
  /** Whether new campaigns may use it. */
  readonly isActive: Scalars['Boolean']['output'];
  /** Whether everybody may see it. */
  readonly isPublic: Scalars['Boolean']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /**
   * How its outcomes are valued: for each outcome the proxy value in cents, deadweight, displacement,
   * attribution, drop-off and years.
   */
  readonly outcomeMetrics: Scalars['JSON']['output'];
  /** The groups it suits. */
  readonly suitableForGroups: ReadonlyArray<BeneficiaryGroupType>;
  /** Words to find it by. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  /** The kind of programme. */
  readonly type: ProgramType;
  /** When it last changed; give it back with a change to prove that nobody came in between. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Semantic version, for example 1.2.0. */
  readonly version: Scalars['String']['output'];
};


/** A reusable programme: what is done, for whom, and how its outcomes are valued. */
export type ProgramTemplateInstancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProgramInstanceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProgramInstanceOrder>;
};

/** A page of templates. */
export type ProgramTemplateConnection = {
  /** The templates with their cursors. */
  readonly edges: ReadonlyArray<ProgramTemplateEdge>;
  /** The templates of the page. */
  readonly nodes: ReadonlyArray<ProgramTemplate>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many templates the filter finds in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A template in a page. */
export type ProgramTemplateEdge = {
  /** Where the template stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The template. */
  readonly node: ProgramTemplate;
};

/** Which templates to list. Parts that are left out ask for nothing; all others must hold. */
export type ProgramTemplateFilter = {
  /** Active or not. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Public or not. */
  readonly isPublic?: InputMaybe<Scalars['Boolean']['input']>;
  /** That values this outcome. */
  readonly outcomeMetric?: InputMaybe<OutcomeType>;
  /** Words of the name or description, the last one may be unfinished. At most 16 words. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** That suits this group. */
  readonly suitableForGroup?: InputMaybe<BeneficiaryGroupType>;
  /** With this tag. */
  readonly tag?: InputMaybe<Scalars['String']['input']>;
  /** Of one of these kinds. */
  readonly type?: InputMaybe<ReadonlyArray<ProgramType>>;
};

/** Orders of templates. */
export type ProgramTemplateOrder =
  /** Oldest first. */
  | 'CREATED_ASC'
  /** Newest first. */
  | 'CREATED_DESC'
  /** By name. */
  | 'NAME_ASC';

/** The kinds of programme. */
export type ProgramType =
  /** Two people spend time together. */
  | 'buddy'
  /** People practise a language. */
  | 'language'
  /** A mentor advises. */
  | 'mentorship'
  /** People take courses. */
  | 'upskilling'
  /** The WEEI programme. */
  | 'weei';

export type Query = {
  /** One beneficiary group. */
  readonly beneficiaryGroup?: Maybe<BeneficiaryGroup>;
  /** Groups of people that programmes are for. */
  readonly beneficiaryGroups?: Maybe<BeneficiaryGroupConnection>;
  /** One buddy pair. */
  readonly buddyMatch?: Maybe<BuddyMatch>;
  /** Buddy pairs that the viewer may see. */
  readonly buddyMatches?: Maybe<BuddyMatchConnection>;
  /** What the buddy system reported, as it came. Staff only. */
  readonly buddySystemEvents?: Maybe<BuddySystemEventConnection>;
  /** One session. */
  readonly kintellSession?: Maybe<KintellSession>;
  /** Language and mentorship sessions that the viewer may see. */
  readonly kintellSessions?: Maybe<KintellSessionConnection>;
  /** Courses that people take. Companies are given sums only: see ProgramInstance.learningSummary. */
  readonly learningProgress?: Maybe<LearningProgressConnection>;
  /** One programme instance. */
  readonly programInstance?: Maybe<ProgramInstance>;
  /** Instances that the viewer may see: its own company's, those it is enrolled in, or for staff all. */
  readonly programInstances?: Maybe<ProgramInstanceConnection>;
  /** One programme template. */
  readonly programTemplate?: Maybe<ProgramTemplate>;
  /** Programme templates that the viewer may see: active public ones for everybody, all for staff. */
  readonly programTemplates?: Maybe<ProgramTemplateConnection>;
};


export type QueryBeneficiaryGroupArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBeneficiaryGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BeneficiaryGroupFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BeneficiaryGroupOrder>;
};


export type QueryBuddyMatchArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBuddyMatchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BuddyMatchFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BuddyMatchOrder>;
};


export type QueryBuddySystemEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BuddySystemEventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BuddySystemEventOrder>;
};


export type QueryKintellSessionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryKintellSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<KintellSessionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<KintellSessionOrder>;
};


export type QueryLearningProgressArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LearningProgressFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LearningProgressOrder>;
};


export type QueryProgramInstanceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProgramInstancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProgramInstanceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProgramInstanceOrder>;
};


export type QueryProgramTemplateArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProgramTemplatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProgramTemplateFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProgramTemplateOrder>;
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

/** A move of an enrolment. */
export type TransitionEnrollmentInput = {
  /** The enrolment. */
  readonly id: Scalars['ID']['input'];
  /**
   * Key of this request, chosen by the client: letters, digits and `. _ : / + = -`. Sent again with the same
   * key within a day, the change is made once and answered as the first time.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /**
   * Why, kept for good with the event that records the transition: nothing of a person's origin, health
   * or story belongs here.
   */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where it is to go. */
  readonly to: ProgramEnrollmentStatus;
};

/** A move of a programme instance. */
export type TransitionProgramInstanceInput = {
  /** `updatedAt` of the version that the client has seen: when the row has changed since, CONFLICT. */
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The instance. */
  readonly id: Scalars['ID']['input'];
  /**
   * Key of this request, chosen by the client: letters, digits and `. _ : / + = -`. Sent again with the same
   * key within a day, the change is made once and answered as the first time.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, kept for good with the event that records the transition. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where it is to go. */
  readonly to: ProgramInstanceStatus;
};

/** A person, owned by users. */
export type User = {
  /** What the person looks after: for staff all instances, for a company user the company's. The person alone may ask. */
  readonly coordinatedInstances?: Maybe<ProgramInstanceConnection>;
  /** What the person takes part in. */
  readonly enrollments?: Maybe<ProgramEnrollmentConnection>;
  /** Identifies the person. */
  readonly id: Scalars['ID']['output'];
  /** The person's courses. */
  readonly learning?: Maybe<LearningProgressConnection>;
  /** The person's buddy pairs, on either side. */
  readonly matches?: Maybe<BuddyMatchConnection>;
  /** What the person is to the platform. */
  readonly role: UserRole;
  /** The person's sessions, as participant or as volunteer. */
  readonly sessions?: Maybe<KintellSessionConnection>;
};


/** A person, owned by users. */
export type UserCoordinatedInstancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProgramInstanceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProgramInstanceOrder>;
};


/** A person, owned by users. */
export type UserEnrollmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProgramEnrollmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProgramEnrollmentOrder>;
};


/** A person, owned by users. */
export type UserLearningArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LearningProgressFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LearningProgressOrder>;
};


/** A person, owned by users. */
export type UserMatchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BuddyMatchFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BuddyMatchOrder>;
};


/** A person, owned by users. */
export type UserSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<KintellSessionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<KintellSessionOrder>;
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

/** What a person is to the platform. */
export type UserRole =
  /** Platform staff. */
  | 'admin'
  /** A company's impact manager or coordinator. */
  | 'company_user'
  /** A person whom programmes are for. */
  | 'participant'
  /** A person who gives time. */
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
  BeneficiaryGroup: BeneficiaryGroup;
  BuddyCheckin: BuddyCheckin;
  BuddyEvent: BuddyEvent;
  BuddyFeedback: BuddyFeedback;
  BuddyMatch: BuddyMatch;
  BuddySystemEvent: BuddySystemEvent;
  Campaign: Campaign;
  Company: Company;
  KintellSession: KintellSession;
  LearningProgress: LearningProgress;
  ProgramEnrollment: ProgramEnrollment;
  ProgramInstance: ProgramInstance;
  ProgramTemplate: ProgramTemplate;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  BeneficiaryGroup:
    ( { __typename: 'BeneficiaryGroup' }
    & GraphQLRecursivePick<FederationTypes['BeneficiaryGroup'], {"id":true}> );
  BuddyCheckin:
    ( { __typename: 'BuddyCheckin' }
    & GraphQLRecursivePick<FederationTypes['BuddyCheckin'], {"id":true}> );
  BuddyEvent:
    ( { __typename: 'BuddyEvent' }
    & GraphQLRecursivePick<FederationTypes['BuddyEvent'], {"id":true}> );
  BuddyFeedback:
    ( { __typename: 'BuddyFeedback' }
    & GraphQLRecursivePick<FederationTypes['BuddyFeedback'], {"id":true}> );
  BuddyMatch:
    ( { __typename: 'BuddyMatch' }
    & GraphQLRecursivePick<FederationTypes['BuddyMatch'], {"id":true}> );
  BuddySystemEvent:
    ( { __typename: 'BuddySystemEvent' }
    & ( GraphQLRecursivePick<FederationTypes['BuddySystemEvent'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['BuddySystemEvent'], {"eventId":true}> ) );
  Campaign:
    ( { __typename: 'Campaign' }
    & GraphQLRecursivePick<FederationTypes['Campaign'], {"id":true}> );
  Company:
    ( { __typename: 'Company' }
    & GraphQLRecursivePick<FederationTypes['Company'], {"id":true}> );
  KintellSession:
    ( { __typename: 'KintellSession' }
    & ( GraphQLRecursivePick<FederationTypes['KintellSession'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['KintellSession'], {"externalSessionId":true}> ) );
  LearningProgress:
    ( { __typename: 'LearningProgress' }
    & GraphQLRecursivePick<FederationTypes['LearningProgress'], {"id":true}> );
  ProgramEnrollment:
    ( { __typename: 'ProgramEnrollment' }
    & GraphQLRecursivePick<FederationTypes['ProgramEnrollment'], {"id":true}> );
  ProgramInstance:
    ( { __typename: 'ProgramInstance' }
    & ( GraphQLRecursivePick<FederationTypes['ProgramInstance'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['ProgramInstance'], {"programKey":true}> ) );
  ProgramTemplate:
    ( { __typename: 'ProgramTemplate' }
    & GraphQLRecursivePick<FederationTypes['ProgramTemplate'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BeneficiaryGroup: ResolverTypeWrapper<object>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BeneficiaryGroupConnection: ResolverTypeWrapper<object>;
  BeneficiaryGroupEdge: ResolverTypeWrapper<object>;
  BeneficiaryGroupFilter: BeneficiaryGroupFilter;
  BeneficiaryGroupOrder: BeneficiaryGroupOrder;
  BeneficiaryGroupType: ResolverTypeWrapper<string>;
  BuddyCheckin: ResolverTypeWrapper<object>;
  BuddyCheckinConnection: ResolverTypeWrapper<object>;
  BuddyCheckinEdge: ResolverTypeWrapper<object>;
  BuddyCheckinFilter: BuddyCheckinFilter;
  BuddyCheckinMood: ResolverTypeWrapper<string>;
  BuddyCheckinOrder: BuddyCheckinOrder;
  BuddyEvent: ResolverTypeWrapper<object>;
  BuddyEventConnection: ResolverTypeWrapper<object>;
  BuddyEventEdge: ResolverTypeWrapper<object>;
  BuddyEventFilter: BuddyEventFilter;
  BuddyEventOrder: BuddyEventOrder;
  BuddyEventType: ResolverTypeWrapper<string>;
  BuddyFeedback: ResolverTypeWrapper<object>;
  BuddyFeedbackRole: ResolverTypeWrapper<string>;
  BuddyMatch: ResolverTypeWrapper<object>;
  BuddyMatchConnection: ResolverTypeWrapper<object>;
  BuddyMatchEdge: ResolverTypeWrapper<object>;
  BuddyMatchFilter: BuddyMatchFilter;
  BuddyMatchOrder: BuddyMatchOrder;
  BuddyMatchStatus: ResolverTypeWrapper<string>;
  BuddySystemEvent: ResolverTypeWrapper<object>;
  BuddySystemEventConnection: ResolverTypeWrapper<object>;
  BuddySystemEventEdge: ResolverTypeWrapper<object>;
  BuddySystemEventFilter: BuddySystemEventFilter;
  BuddySystemEventOrder: BuddySystemEventOrder;
  BuddySystemEventType: ResolverTypeWrapper<string>;
  Campaign: ResolverTypeWrapper<object>;
  CefrLevel: ResolverTypeWrapper<string>;
  Company: ResolverTypeWrapper<object>;
  CompleteSessionInput: CompleteSessionInput;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  EnrollInput: EnrollInput;
  ErasureMethod: ErasureMethod;
  FeedbackSummary: ResolverTypeWrapper<object>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  KintellSession: ResolverTypeWrapper<object>;
  KintellSessionConnection: ResolverTypeWrapper<object>;
  KintellSessionEdge: ResolverTypeWrapper<object>;
  KintellSessionFilter: KintellSessionFilter;
  KintellSessionOrder: KintellSessionOrder;
  KintellSessionPayload: ResolverTypeWrapper<object>;
  KintellSessionStatus: KintellSessionStatus;
  KintellSessionType: ResolverTypeWrapper<string>;
  LearningProgress: ResolverTypeWrapper<object>;
  LearningProgressConnection: ResolverTypeWrapper<object>;
  LearningProgressEdge: ResolverTypeWrapper<object>;
  LearningProgressFilter: LearningProgressFilter;
  LearningProgressOrder: LearningProgressOrder;
  LearningProgressStatus: ResolverTypeWrapper<string>;
  LearningProvider: ResolverTypeWrapper<string>;
  LearningSummary: ResolverTypeWrapper<object>;
  Money: ResolverTypeWrapper<object>;
  MoodCount: ResolverTypeWrapper<object>;
  MoodDistribution: ResolverTypeWrapper<object>;
  MoodTrend: MoodTrend;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NumberRange: NumberRange;
  OutcomeScoreBound: OutcomeScoreBound;
  OutcomeType: ResolverTypeWrapper<string>;
  PageInfo: ResolverTypeWrapper<object>;
  Period: Period;
  PersonalDataCategory: PersonalDataCategory;
  ProgramEnrollment: ResolverTypeWrapper<object>;
  ProgramEnrollmentConnection: ResolverTypeWrapper<object>;
  ProgramEnrollmentEdge: ResolverTypeWrapper<object>;
  ProgramEnrollmentFilter: ProgramEnrollmentFilter;
  ProgramEnrollmentOrder: ProgramEnrollmentOrder;
  ProgramEnrollmentPayload: ResolverTypeWrapper<object>;
  ProgramEnrollmentRole: ResolverTypeWrapper<string>;
  ProgramEnrollmentStatus: ResolverTypeWrapper<string>;
  ProgramInstance: ResolverTypeWrapper<object>;
  ProgramInstanceConnection: ResolverTypeWrapper<object>;
  ProgramInstanceEdge: ResolverTypeWrapper<object>;
  ProgramInstanceFilter: ProgramInstanceFilter;
  ProgramInstanceOrder: ProgramInstanceOrder;
  ProgramInstancePayload: ResolverTypeWrapper<object>;
  ProgramInstanceStatus: ResolverTypeWrapper<string>;
  ProgramTemplate: ResolverTypeWrapper<object>;
  ProgramTemplateConnection: ResolverTypeWrapper<object>;
  ProgramTemplateEdge: ResolverTypeWrapper<object>;
  ProgramTemplateFilter: ProgramTemplateFilter;
  ProgramTemplateOrder: ProgramTemplateOrder;
  ProgramType: ResolverTypeWrapper<string>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RefusedTransition: ResolverTypeWrapper<object>;
  RelativePeriod: RelativePeriod;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  TransitionEnrollmentInput: TransitionEnrollmentInput;
  TransitionProgramInstanceInput: TransitionProgramInstanceInput;
  User: ResolverTypeWrapper<object>;
  UserError: ResolverTypeWrapper<object>;
  UserErrorCode: UserErrorCode;
  UserRole: ResolverTypeWrapper<string>;
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
  BeneficiaryGroupConnection: object;
  BeneficiaryGroupEdge: object;
  BeneficiaryGroupFilter: BeneficiaryGroupFilter;
  BuddyCheckin: object;
  BuddyCheckinConnection: object;
  BuddyCheckinEdge: object;
  BuddyCheckinFilter: BuddyCheckinFilter;
  BuddyEvent: object;
  BuddyEventConnection: object;
  BuddyEventEdge: object;
  BuddyEventFilter: BuddyEventFilter;
  BuddyFeedback: object;
  BuddyMatch: object;
  BuddyMatchConnection: object;
  BuddyMatchEdge: object;
  BuddyMatchFilter: BuddyMatchFilter;
  BuddySystemEvent: object;
  BuddySystemEventConnection: object;
  BuddySystemEventEdge: object;
  BuddySystemEventFilter: BuddySystemEventFilter;
  Campaign: object;
  Company: object;
  CompleteSessionInput: CompleteSessionInput;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  EnrollInput: EnrollInput;
  FeedbackSummary: object;
  JSON: Scalars['JSON']['output'];
  KintellSession: object;
  KintellSessionConnection: object;
  KintellSessionEdge: object;
  KintellSessionFilter: KintellSessionFilter;
  KintellSessionPayload: object;
  LearningProgress: object;
  LearningProgressConnection: object;
  LearningProgressEdge: object;
  LearningProgressFilter: LearningProgressFilter;
  LearningSummary: object;
  Money: object;
  MoodCount: object;
  MoodDistribution: object;
  Mutation: Record<PropertyKey, never>;
  NumberRange: NumberRange;
  OutcomeScoreBound: OutcomeScoreBound;
  PageInfo: object;
  Period: Period;
  ProgramEnrollment: object;
  ProgramEnrollmentConnection: object;
  ProgramEnrollmentEdge: object;
  ProgramEnrollmentFilter: ProgramEnrollmentFilter;
  ProgramEnrollmentPayload: object;
  ProgramInstance: object;
  ProgramInstanceConnection: object;
  ProgramInstanceEdge: object;
  ProgramInstanceFilter: ProgramInstanceFilter;
  ProgramInstancePayload: object;
  ProgramTemplate: object;
  ProgramTemplateConnection: object;
  ProgramTemplateEdge: object;
  ProgramTemplateFilter: ProgramTemplateFilter;
  Query: Record<PropertyKey, never>;
  RefusedTransition: object;
  SafeInt: Scalars['SafeInt']['output'];
  TransitionEnrollmentInput: TransitionEnrollmentInput;
  TransitionProgramInstanceInput: TransitionProgramInstanceInput;
  User: object;
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

export type AccessDirectiveResolver<Result, Parent, ContextType = ProgramsContext, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export type ConstraintDirectiveResolver<Result, Parent, ContextType = ProgramsContext, Args = ConstraintDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OmittableDirectiveArgs = { };

export type OmittableDirectiveResolver<Result, Parent, ContextType = ProgramsContext, Args = OmittableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PartsDirectiveArgs = {
  granularity: Scalars['String']['input'];
  period: Scalars['String']['input'];
};

export type PartsDirectiveResolver<Result, Parent, ContextType = ProgramsContext, Args = PartsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PersonalDataDirectiveArgs = {
  category: PersonalDataCategory;
  erase: ErasureMethod;
  purpose: Scalars['String']['input'];
};

export type PersonalDataDirectiveResolver<Result, Parent, ContextType = ProgramsContext, Args = PersonalDataDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type StoredDirectiveArgs = {
  as?: Maybe<Scalars['String']['input']>;
};

export type StoredDirectiveResolver<Result, Parent, ContextType = ProgramsContext, Args = StoredDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type WordsDirectiveArgs = {
  max: Scalars['Int']['input'];
};

export type WordsDirectiveResolver<Result, Parent, ContextType = ProgramsContext, Args = WordsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type BeneficiaryGroupResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['BeneficiaryGroup'] = ResolversParentTypes['BeneficiaryGroup'], FederationReferenceType extends FederationReferenceTypes['BeneficiaryGroup'] = FederationReferenceTypes['BeneficiaryGroup']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BeneficiaryGroup']> | FederationReferenceType, FederationReferenceType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  eligibleProgramTypes?: Resolver<ReadonlyArray<ResolversTypes['ProgramType']>, ParentType, ContextType>;
  groupType?: Resolver<ResolversTypes['BeneficiaryGroupType'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instances?: Resolver<Maybe<ResolversTypes['ProgramInstanceConnection']>, ParentType, ContextType, Partial<BeneficiaryGroupInstancesArgs>>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isPublic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type BeneficiaryGroupConnectionResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['BeneficiaryGroupConnection'] = ResolversParentTypes['BeneficiaryGroupConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BeneficiaryGroupEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['BeneficiaryGroup']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BeneficiaryGroupEdgeResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['BeneficiaryGroupEdge'] = ResolversParentTypes['BeneficiaryGroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BeneficiaryGroup'], ParentType, ContextType>;
};

export type BeneficiaryGroupTypeResolvers = { ASYLUM_SEEKERS: 'asylum_seekers', CAREGIVERS: 'caregivers', DISPLACED_PERSONS: 'displaced_persons', JOB_SEEKERS: 'job_seekers', MIGRANTS: 'migrants', NEWCOMERS: 'newcomers', OTHER: 'other', REFUGEES: 'refugees', SENIORS: 'seniors', STUDENTS: 'students', VETERANS: 'veterans', WOMEN_IN_TECH: 'women_in_tech', YOUTH: 'youth' };

export type BuddyCheckinResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['BuddyCheckin'] = ResolversParentTypes['BuddyCheckin'], FederationReferenceType extends FederationReferenceTypes['BuddyCheckin'] = FederationReferenceTypes['BuddyCheckin']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BuddyCheckin']> | FederationReferenceType, FederationReferenceType, ContextType>;
  checkinDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  match?: Resolver<Maybe<ResolversTypes['BuddyMatch']>, ParentType, ContextType>;
  mood?: Resolver<Maybe<ResolversTypes['BuddyCheckinMood']>, ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BuddyCheckinConnectionResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['BuddyCheckinConnection'] = ResolversParentTypes['BuddyCheckinConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BuddyCheckinEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['BuddyCheckin']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BuddyCheckinEdgeResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['BuddyCheckinEdge'] = ResolversParentTypes['BuddyCheckinEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BuddyCheckin'], ParentType, ContextType>;
};

export type BuddyCheckinMoodResolvers = { DIFFICULT: 'difficult', GOOD: 'good', GREAT: 'great', OKAY: 'okay', STRUGGLING: 'struggling' };

export type BuddyEventResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['BuddyEvent'] = ResolversParentTypes['BuddyEvent'], FederationReferenceType extends FederationReferenceTypes['BuddyEvent'] = FederationReferenceTypes['BuddyEvent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BuddyEvent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  eventDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  eventType?: Resolver<ResolversTypes['BuddyEventType'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  match?: Resolver<Maybe<ResolversTypes['BuddyMatch']>, ParentType, ContextType>;
};

export type BuddyEventConnectionResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['BuddyEventConnection'] = ResolversParentTypes['BuddyEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BuddyEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['BuddyEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BuddyEventEdgeResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['BuddyEventEdge'] = ResolversParentTypes['BuddyEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BuddyEvent'], ParentType, ContextType>;
};

export type BuddyEventTypeResolvers = { ACTIVITY: 'activity', CULTURAL_EVENT: 'cultural_event', HANGOUT: 'hangout', ONLINE_CALL: 'online_call', SKILL_SHARE: 'skill_share', WORKSHOP: 'workshop' };

export type BuddyFeedbackResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['BuddyFeedback'] = ResolversParentTypes['BuddyFeedback'], FederationReferenceType extends FederationReferenceTypes['BuddyFeedback'] = FederationReferenceTypes['BuddyFeedback']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BuddyFeedback']> | FederationReferenceType, FederationReferenceType, ContextType>;
  feedbackText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fromRole?: Resolver<ResolversTypes['BuddyFeedbackRole'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  match?: Resolver<Maybe<ResolversTypes['BuddyMatch']>, ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type BuddyFeedbackRoleResolvers = { BUDDY: 'buddy', PARTICIPANT: 'participant' };

export type BuddyMatchResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['BuddyMatch'] = ResolversParentTypes['BuddyMatch'], FederationReferenceType extends FederationReferenceTypes['BuddyMatch'] = FederationReferenceTypes['BuddyMatch']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BuddyMatch']> | FederationReferenceType, FederationReferenceType, ContextType>;
  buddy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  checkins?: Resolver<Maybe<ResolversTypes['BuddyCheckinConnection']>, ParentType, ContextType, Partial<BuddyMatchCheckinsArgs>>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['BuddyEventConnection']>, ParentType, ContextType, Partial<BuddyMatchEventsArgs>>;
  feedback?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BuddyFeedback']>>, ParentType, ContextType, RequireFields<BuddyMatchFeedbackArgs, 'last'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastCheckin?: Resolver<Maybe<ResolversTypes['BuddyCheckin']>, ParentType, ContextType>;
  matchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  moodTrend?: Resolver<Maybe<ResolversTypes['MoodTrend']>, ParentType, ContextType>;
  participant?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  programInstance?: Resolver<Maybe<ResolversTypes['ProgramInstance']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['BuddyMatchStatus'], ParentType, ContextType>;
};

export type BuddyMatchConnectionResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['BuddyMatchConnection'] = ResolversParentTypes['BuddyMatchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BuddyMatchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['BuddyMatch']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BuddyMatchEdgeResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['BuddyMatchEdge'] = ResolversParentTypes['BuddyMatchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BuddyMatch'], ParentType, ContextType>;
};

export type BuddyMatchStatusResolvers = { ACTIVE: 'active', ENDED: 'ended', INACTIVE: 'inactive', PROPOSED: 'proposed' };

export type BuddySystemEventResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['BuddySystemEvent'] = ResolversParentTypes['BuddySystemEvent'], FederationReferenceType extends FederationReferenceTypes['BuddySystemEvent'] = FederationReferenceTypes['BuddySystemEvent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BuddySystemEvent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  correlationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  derivedMetrics?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  eventType?: Resolver<ResolversTypes['BuddySystemEventType'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payload?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  processedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  timestamp?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BuddySystemEventConnectionResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['BuddySystemEventConnection'] = ResolversParentTypes['BuddySystemEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BuddySystemEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['BuddySystemEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BuddySystemEventEdgeResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['BuddySystemEventEdge'] = ResolversParentTypes['BuddySystemEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BuddySystemEvent'], ParentType, ContextType>;
};

export type BuddySystemEventTypeResolvers = { CHECKIN_COMPLETED: 'buddy.checkin.completed', EVENT_ATTENDED: 'buddy.event.attended', EVENT_LOGGED: 'buddy.event.logged', FEEDBACK_SUBMITTED: 'buddy.feedback.submitted', MATCH_CREATED: 'buddy.match.created', MATCH_ENDED: 'buddy.match.ended', MILESTONE_REACHED: 'buddy.milestone.reached', SKILL_SHARE_COMPLETED: 'buddy.skill_share.completed' };

export type CampaignResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['Campaign'] = ResolversParentTypes['Campaign'], FederationReferenceType extends FederationReferenceTypes['Campaign'] = FederationReferenceTypes['Campaign']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Campaign']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instances?: Resolver<Maybe<ResolversTypes['ProgramInstanceConnection']>, ParentType, ContextType, Partial<CampaignInstancesArgs>>;
};

export type CefrLevelResolvers = { A1: 'A1', A2: 'A2', B1: 'B1', B2: 'B2', C1: 'C1', C2: 'C2' };

export type CompanyResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company'], FederationReferenceType extends FederationReferenceTypes['Company'] = FederationReferenceTypes['Company']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Company']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  programInstances?: Resolver<Maybe<ResolversTypes['ProgramInstanceConnection']>, ParentType, ContextType, Partial<CompanyProgramInstancesArgs>>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type FeedbackSummaryResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['FeedbackSummary'] = ResolversParentTypes['FeedbackSummary']> = {
  meanRating?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  pairs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ratings?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  suppressed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type KintellSessionResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['KintellSession'] = ResolversParentTypes['KintellSession'], FederationReferenceType extends FederationReferenceTypes['KintellSession'] = FederationReferenceTypes['KintellSession']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['KintellSession']> | FederationReferenceType, FederationReferenceType, ContextType>;
  batchId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  externalSessionId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  feedbackText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  languageLevel?: Resolver<Maybe<ResolversTypes['CefrLevel']>, ParentType, ContextType>;
  metadata?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  participant?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  programInstance?: Resolver<Maybe<ResolversTypes['ProgramInstance']>, ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  scheduledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sessionType?: Resolver<ResolversTypes['KintellSessionType'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['KintellSessionStatus'], ParentType, ContextType>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  volunteer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type KintellSessionConnectionResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['KintellSessionConnection'] = ResolversParentTypes['KintellSessionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['KintellSessionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['KintellSession']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KintellSessionEdgeResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['KintellSessionEdge'] = ResolversParentTypes['KintellSessionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['KintellSession'], ParentType, ContextType>;
};

export type KintellSessionPayloadResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['KintellSessionPayload'] = ResolversParentTypes['KintellSessionPayload']> = {
  session?: Resolver<Maybe<ResolversTypes['KintellSession']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type KintellSessionTypeResolvers = { LANGUAGE: 'language', MENTORSHIP: 'mentorship' };

export type LearningProgressResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['LearningProgress'] = ResolversParentTypes['LearningProgress'], FederationReferenceType extends FederationReferenceTypes['LearningProgress'] = FederationReferenceTypes['LearningProgress']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LearningProgress']> | FederationReferenceType, FederationReferenceType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  courseId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  courseName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  credentialRef?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metadata?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  programInstance?: Resolver<Maybe<ResolversTypes['ProgramInstance']>, ParentType, ContextType>;
  progressPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['LearningProvider'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['LearningProgressStatus']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type LearningProgressConnectionResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['LearningProgressConnection'] = ResolversParentTypes['LearningProgressConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LearningProgressEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LearningProgress']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LearningProgressEdgeResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['LearningProgressEdge'] = ResolversParentTypes['LearningProgressEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LearningProgress'], ParentType, ContextType>;
};

export type LearningProgressStatusResolvers = { COMPLETED: 'completed', DROPPED: 'dropped', ENROLLED: 'enrolled', IN_PROGRESS: 'in_progress' };

export type LearningProviderResolvers = { ECORNELL: 'ecornell', ITSLEARNING: 'itslearning' };

export type LearningSummaryResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['LearningSummary'] = ResolversParentTypes['LearningSummary']> = {
  completed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  courses?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  learners?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  meanProgressPercent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  suppressed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountCents?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MoodCountResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['MoodCount'] = ResolversParentTypes['MoodCount']> = {
  mood?: Resolver<ResolversTypes['BuddyCheckinMood'], ParentType, ContextType>;
  pairs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MoodDistributionResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['MoodDistribution'] = ResolversParentTypes['MoodDistribution']> = {
  moods?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MoodCount']>>, ParentType, ContextType>;
  pairs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  suppressed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  completeSession?: Resolver<Maybe<ResolversTypes['KintellSessionPayload']>, ParentType, ContextType, RequireFields<MutationCompleteSessionArgs, 'input'>>;
  enroll?: Resolver<Maybe<ResolversTypes['ProgramEnrollmentPayload']>, ParentType, ContextType, RequireFields<MutationEnrollArgs, 'input'>>;
  transitionEnrollment?: Resolver<Maybe<ResolversTypes['ProgramEnrollmentPayload']>, ParentType, ContextType, RequireFields<MutationTransitionEnrollmentArgs, 'input'>>;
  transitionProgramInstance?: Resolver<Maybe<ResolversTypes['ProgramInstancePayload']>, ParentType, ContextType, RequireFields<MutationTransitionProgramInstanceArgs, 'input'>>;
};

export type OutcomeTypeResolvers = { BELONGING: 'belonging', CONFIDENCE: 'confidence', JOB_READINESS: 'job_readiness', LANG_LEVEL_PROXY: 'lang_level_proxy', WELL_BEING: 'well_being' };

export type PageInfoResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgramEnrollmentResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['ProgramEnrollment'] = ResolversParentTypes['ProgramEnrollment'], FederationReferenceType extends FederationReferenceTypes['ProgramEnrollment'] = FederationReferenceTypes['ProgramEnrollment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProgramEnrollment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  enrolledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  programInstance?: Resolver<Maybe<ResolversTypes['ProgramInstance']>, ParentType, ContextType>;
  programType?: Resolver<ResolversTypes['ProgramType'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ProgramEnrollmentRole'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProgramEnrollmentStatus'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type ProgramEnrollmentConnectionResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['ProgramEnrollmentConnection'] = ResolversParentTypes['ProgramEnrollmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProgramEnrollmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProgramEnrollment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProgramEnrollmentEdgeResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['ProgramEnrollmentEdge'] = ResolversParentTypes['ProgramEnrollmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProgramEnrollment'], ParentType, ContextType>;
};

export type ProgramEnrollmentPayloadResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['ProgramEnrollmentPayload'] = ResolversParentTypes['ProgramEnrollmentPayload']> = {
  enrollment?: Resolver<Maybe<ResolversTypes['ProgramEnrollment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProgramEnrollmentRoleResolvers = { PARTICIPANT: 'participant', VOLUNTEER: 'volunteer' };

export type ProgramEnrollmentStatusResolvers = { ACTIVE: 'active', COMPLETED: 'completed', DROPPED: 'dropped', PAUSED: 'paused', WAITLISTED: 'waitlisted' };

export type ProgramInstanceResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['ProgramInstance'] = ResolversParentTypes['ProgramInstance'], FederationReferenceType extends FederationReferenceTypes['ProgramInstance'] = FederationReferenceTypes['ProgramInstance']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProgramInstance']> | FederationReferenceType, FederationReferenceType, ContextType>;
  beneficiaryGroup?: Resolver<Maybe<ResolversTypes['BeneficiaryGroup']>, ParentType, ContextType>;
  buddyEvents?: Resolver<Maybe<ResolversTypes['BuddyEventConnection']>, ParentType, ContextType, Partial<ProgramInstanceBuddyEventsArgs>>;
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  config?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  enrollments?: Resolver<Maybe<ResolversTypes['ProgramEnrollmentConnection']>, ParentType, ContextType, Partial<ProgramInstanceEnrollmentsArgs>>;
  feedbackSummary?: Resolver<Maybe<ResolversTypes['FeedbackSummary']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastActivityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  learning?: Resolver<Maybe<ResolversTypes['LearningProgressConnection']>, ParentType, ContextType, Partial<ProgramInstanceLearningArgs>>;
  learningSummary?: Resolver<Maybe<ResolversTypes['LearningSummary']>, ParentType, ContextType>;
  matches?: Resolver<Maybe<ResolversTypes['BuddyMatchConnection']>, ParentType, ContextType, Partial<ProgramInstanceMatchesArgs>>;
  moodDistribution?: Resolver<Maybe<ResolversTypes['MoodDistribution']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcomeScores?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  programKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sessions?: Resolver<Maybe<ResolversTypes['KintellSessionConnection']>, ParentType, ContextType, Partial<ProgramInstanceSessionsArgs>>;
  startDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProgramInstanceStatus'], ParentType, ContextType>;
  template?: Resolver<Maybe<ResolversTypes['ProgramTemplate']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ProgramInstanceConnectionResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['ProgramInstanceConnection'] = ResolversParentTypes['ProgramInstanceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProgramInstanceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProgramInstance']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProgramInstanceEdgeResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['ProgramInstanceEdge'] = ResolversParentTypes['ProgramInstanceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProgramInstance'], ParentType, ContextType>;
};

export type ProgramInstancePayloadResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['ProgramInstancePayload'] = ResolversParentTypes['ProgramInstancePayload']> = {
  programInstance?: Resolver<Maybe<ResolversTypes['ProgramInstance']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProgramInstanceStatusResolvers = { ACTIVE: 'active', CANCELLED: 'cancelled', COMPLETED: 'completed', PAUSED: 'paused', PLANNED: 'planned' };

export type ProgramTemplateResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['ProgramTemplate'] = ResolversParentTypes['ProgramTemplate'], FederationReferenceType extends FederationReferenceTypes['ProgramTemplate'] = FederationReferenceTypes['ProgramTemplate']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProgramTemplate']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  defaultConfig?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instances?: Resolver<Maybe<ResolversTypes['ProgramInstanceConnection']>, ParentType, ContextType, Partial<ProgramTemplateInstancesArgs>>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isPublic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcomeMetrics?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  suitableForGroups?: Resolver<ReadonlyArray<ResolversTypes['BeneficiaryGroupType']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ProgramType'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProgramTemplateConnectionResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['ProgramTemplateConnection'] = ResolversParentTypes['ProgramTemplateConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProgramTemplateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProgramTemplate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProgramTemplateEdgeResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['ProgramTemplateEdge'] = ResolversParentTypes['ProgramTemplateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProgramTemplate'], ParentType, ContextType>;
};

export type ProgramTypeResolvers = { BUDDY: 'buddy', LANGUAGE: 'language', MENTORSHIP: 'mentorship', UPSKILLING: 'upskilling', WEEI: 'weei' };

export type QueryResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  beneficiaryGroup?: Resolver<Maybe<ResolversTypes['BeneficiaryGroup']>, ParentType, ContextType, RequireFields<QueryBeneficiaryGroupArgs, 'id'>>;
  beneficiaryGroups?: Resolver<Maybe<ResolversTypes['BeneficiaryGroupConnection']>, ParentType, ContextType, Partial<QueryBeneficiaryGroupsArgs>>;
  buddyMatch?: Resolver<Maybe<ResolversTypes['BuddyMatch']>, ParentType, ContextType, RequireFields<QueryBuddyMatchArgs, 'id'>>;
  buddyMatches?: Resolver<Maybe<ResolversTypes['BuddyMatchConnection']>, ParentType, ContextType, Partial<QueryBuddyMatchesArgs>>;
  buddySystemEvents?: Resolver<Maybe<ResolversTypes['BuddySystemEventConnection']>, ParentType, ContextType, Partial<QueryBuddySystemEventsArgs>>;
  kintellSession?: Resolver<Maybe<ResolversTypes['KintellSession']>, ParentType, ContextType, RequireFields<QueryKintellSessionArgs, 'id'>>;
  kintellSessions?: Resolver<Maybe<ResolversTypes['KintellSessionConnection']>, ParentType, ContextType, Partial<QueryKintellSessionsArgs>>;
  learningProgress?: Resolver<Maybe<ResolversTypes['LearningProgressConnection']>, ParentType, ContextType, Partial<QueryLearningProgressArgs>>;
  programInstance?: Resolver<Maybe<ResolversTypes['ProgramInstance']>, ParentType, ContextType, RequireFields<QueryProgramInstanceArgs, 'id'>>;
  programInstances?: Resolver<Maybe<ResolversTypes['ProgramInstanceConnection']>, ParentType, ContextType, Partial<QueryProgramInstancesArgs>>;
  programTemplate?: Resolver<Maybe<ResolversTypes['ProgramTemplate']>, ParentType, ContextType, RequireFields<QueryProgramTemplateArgs, 'id'>>;
  programTemplates?: Resolver<Maybe<ResolversTypes['ProgramTemplateConnection']>, ParentType, ContextType, Partial<QueryProgramTemplatesArgs>>;
};

export type RefusedTransitionResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['RefusedTransition'] = ResolversParentTypes['RefusedTransition']> = {
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export type UserResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  coordinatedInstances?: Resolver<Maybe<ResolversTypes['ProgramInstanceConnection']>, ParentType, ContextType, Partial<UserCoordinatedInstancesArgs>>;
  enrollments?: Resolver<Maybe<ResolversTypes['ProgramEnrollmentConnection']>, ParentType, ContextType, Partial<UserEnrollmentsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  learning?: Resolver<Maybe<ResolversTypes['LearningProgressConnection']>, ParentType, ContextType, Partial<UserLearningArgs>>;
  matches?: Resolver<Maybe<ResolversTypes['BuddyMatchConnection']>, ParentType, ContextType, Partial<UserMatchesArgs>>;
  role?: Resolver<ResolversTypes['UserRole'], ParentType, ContextType>;
  sessions?: Resolver<Maybe<ResolversTypes['KintellSessionConnection']>, ParentType, ContextType, Partial<UserSessionsArgs>>;
};

export type UserErrorResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transition?: Resolver<Maybe<ResolversTypes['RefusedTransition']>, ParentType, ContextType>;
};

export type UserRoleResolvers = { ADMIN: 'admin', COMPANY_USER: 'company_user', PARTICIPANT: 'participant', VOLUNTEER: 'volunteer' };

export type Resolvers<ContextType = ProgramsContext> = {
  BeneficiaryGroup?: BeneficiaryGroupResolvers<ContextType>;
  BeneficiaryGroupConnection?: BeneficiaryGroupConnectionResolvers<ContextType>;
  BeneficiaryGroupEdge?: BeneficiaryGroupEdgeResolvers<ContextType>;
  BeneficiaryGroupType?: BeneficiaryGroupTypeResolvers;
  BuddyCheckin?: BuddyCheckinResolvers<ContextType>;
  BuddyCheckinConnection?: BuddyCheckinConnectionResolvers<ContextType>;
  BuddyCheckinEdge?: BuddyCheckinEdgeResolvers<ContextType>;
  BuddyCheckinMood?: BuddyCheckinMoodResolvers;
  BuddyEvent?: BuddyEventResolvers<ContextType>;
  BuddyEventConnection?: BuddyEventConnectionResolvers<ContextType>;
  BuddyEventEdge?: BuddyEventEdgeResolvers<ContextType>;
  BuddyEventType?: BuddyEventTypeResolvers;
  BuddyFeedback?: BuddyFeedbackResolvers<ContextType>;
  BuddyFeedbackRole?: BuddyFeedbackRoleResolvers;
  BuddyMatch?: BuddyMatchResolvers<ContextType>;
  BuddyMatchConnection?: BuddyMatchConnectionResolvers<ContextType>;
  BuddyMatchEdge?: BuddyMatchEdgeResolvers<ContextType>;
  BuddyMatchStatus?: BuddyMatchStatusResolvers;
  BuddySystemEvent?: BuddySystemEventResolvers<ContextType>;
  BuddySystemEventConnection?: BuddySystemEventConnectionResolvers<ContextType>;
  BuddySystemEventEdge?: BuddySystemEventEdgeResolvers<ContextType>;
  BuddySystemEventType?: BuddySystemEventTypeResolvers;
  Campaign?: CampaignResolvers<ContextType>;
  CefrLevel?: CefrLevelResolvers;
  Company?: CompanyResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  FeedbackSummary?: FeedbackSummaryResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  KintellSession?: KintellSessionResolvers<ContextType>;
  KintellSessionConnection?: KintellSessionConnectionResolvers<ContextType>;
  KintellSessionEdge?: KintellSessionEdgeResolvers<ContextType>;
  KintellSessionPayload?: KintellSessionPayloadResolvers<ContextType>;
  KintellSessionType?: KintellSessionTypeResolvers;
  LearningProgress?: LearningProgressResolvers<ContextType>;
  LearningProgressConnection?: LearningProgressConnectionResolvers<ContextType>;
  LearningProgressEdge?: LearningProgressEdgeResolvers<ContextType>;
  LearningProgressStatus?: LearningProgressStatusResolvers;
  LearningProvider?: LearningProviderResolvers;
  LearningSummary?: LearningSummaryResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  MoodCount?: MoodCountResolvers<ContextType>;
  MoodDistribution?: MoodDistributionResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OutcomeType?: OutcomeTypeResolvers;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProgramEnrollment?: ProgramEnrollmentResolvers<ContextType>;
  ProgramEnrollmentConnection?: ProgramEnrollmentConnectionResolvers<ContextType>;
  ProgramEnrollmentEdge?: ProgramEnrollmentEdgeResolvers<ContextType>;
  ProgramEnrollmentPayload?: ProgramEnrollmentPayloadResolvers<ContextType>;
  ProgramEnrollmentRole?: ProgramEnrollmentRoleResolvers;
  ProgramEnrollmentStatus?: ProgramEnrollmentStatusResolvers;
  ProgramInstance?: ProgramInstanceResolvers<ContextType>;
  ProgramInstanceConnection?: ProgramInstanceConnectionResolvers<ContextType>;
  ProgramInstanceEdge?: ProgramInstanceEdgeResolvers<ContextType>;
  ProgramInstancePayload?: ProgramInstancePayloadResolvers<ContextType>;
  ProgramInstanceStatus?: ProgramInstanceStatusResolvers;
  ProgramTemplate?: ProgramTemplateResolvers<ContextType>;
  ProgramTemplateConnection?: ProgramTemplateConnectionResolvers<ContextType>;
  ProgramTemplateEdge?: ProgramTemplateEdgeResolvers<ContextType>;
  ProgramType?: ProgramTypeResolvers;
  Query?: QueryResolvers<ContextType>;
  RefusedTransition?: RefusedTransitionResolvers<ContextType>;
  SafeInt?: GraphQLScalarType;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  UserRole?: UserRoleResolvers;
};

export type DirectiveResolvers<ContextType = ProgramsContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  constraint?: ConstraintDirectiveResolver<any, any, ContextType>;
  omittable?: OmittableDirectiveResolver<any, any, ContextType>;
  parts?: PartsDirectiveResolver<any, any, ContextType>;
  personalData?: PersonalDataDirectiveResolver<any, any, ContextType>;
  stored?: StoredDirectiveResolver<any, any, ContextType>;
  words?: WordsDirectiveResolver<any, any, ContextType>;
};
