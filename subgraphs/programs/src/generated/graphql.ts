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
  /** ISO 3166-1 alpha-2 code of the country, such as NO; null when the group is not bound to one. */
  readonly countryCode?: Maybe<Scalars['String']['output']>;
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Text about the group; null when none was written. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Kinds of programme that the group may take part in. */
  readonly eligibleProgramTypes: ReadonlyArray<ProgramType>;
  /** Kind of people that the group consists of. */
  readonly groupType: BeneficiaryGroupType;
  /** Id of the group: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Programme instances for this group that the viewer may see. */
  readonly instances: ProgramInstanceConnection;
  /** True when new campaigns may be for the group. */
  readonly isActive: Scalars['Boolean']['output'];
  /** True when everybody may see the group, signed in or not. */
  readonly isPublic: Scalars['Boolean']['output'];
  /** Name of the group, such as Ukrainian refugees in Norway. */
  readonly name: Scalars['String']['output'];
  /** Labels to filter groups by, such as `norway`. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  /**
   * Moment of the last change, in UTC. Sent back as `expectedUpdatedAt`, it makes a mutation fail with
   * CONFLICT if somebody has changed the row since.
   */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** Group of people that programmes are for. It names no person. */
export type BeneficiaryGroupInstancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProgramInstanceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProgramInstanceOrder>;
};

/** Page of a list of groups, with cursors and a count. */
export type BeneficiaryGroupConnection = {
  /** The groups of the page, each with its cursor. */
  readonly edges: ReadonlyArray<BeneficiaryGroupEdge>;
  /** The groups of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<BeneficiaryGroup>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of groups that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A group of a page, with its cursor. */
export type BeneficiaryGroupEdge = {
  /** Cursor of the group, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The group that the cursor belongs to. */
  readonly node: BeneficiaryGroup;
};

/** Conditions for a list of groups. All that are given must hold; a field that is left out sets none. */
export type BeneficiaryGroupFilter = {
  /** ISO 3166-1 alpha-2 code of the country that the groups are bound to, such as NO. */
  readonly countryCode?: InputMaybe<Scalars['String']['input']>;
  /** Kind of programme that the groups may take part in. */
  readonly eligibleProgramType?: InputMaybe<ProgramType>;
  /** Kinds of people, any one of which a group must consist of. */
  readonly groupType?: InputMaybe<ReadonlyArray<BeneficiaryGroupType>>;
  /** True: groups for new campaigns. False: retired ones. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: groups that everybody may see. False: all others. */
  readonly isPublic?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Text to search name and description for: every word must occur, and the last one may be
   * unfinished. At most 16 words.
   */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** A tag that the groups must have, exactly as it is written. */
  readonly tag?: InputMaybe<Scalars['String']['input']>;
};

/** Orders for a list of groups; rows that tie are ordered by id. */
export type BeneficiaryGroupOrder =
  /** By `createdAt`, oldest first. */
  | 'CREATED_ASC'
  /** By `createdAt`, newest first. */
  | 'CREATED_DESC'
  /** By `name`, from A to Z. */
  | 'NAME_ASC';

/** Result of a change to a beneficiary group: the group as it is afterwards, or the errors. */
export type BeneficiaryGroupPayload = {
  /** The group after the change; null when there are `userErrors`. */
  readonly beneficiaryGroup?: Maybe<BeneficiaryGroup>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Kinds of people that a beneficiary group consists of. */
export type BeneficiaryGroupType =
  /** People whose application for asylum is not decided. */
  | 'asylum_seekers'
  /** People who care for children or relatives. */
  | 'caregivers'
  /** People who were forced to leave their homes. */
  | 'displaced_persons'
  /** People who are looking for employment. */
  | 'job_seekers'
  /** People who moved from another country, for any reason. */
  | 'migrants'
  /** People who arrived in the country a short time ago. */
  | 'newcomers'
  /** Any group that no other value names. */
  | 'other'
  /** People whose refugee status is recognised. */
  | 'refugees'
  /** Older people, by the programme's own limits of age. */
  | 'seniors'
  /** Pupils and students of schools and universities. */
  | 'students'
  /** People who have served in armed forces. */
  | 'veterans'
  /** Women who work or want to work in technology. */
  | 'women_in_tech'
  /** Young people, by the programme's own limits of age. */
  | 'youth';

/** Short report of a buddy pair on how they were doing on a day. */
export type BuddyCheckin = {
  /** Day that the report is about; a pair has one check-in a day. */
  readonly checkinDate: Scalars['Date']['output'];
  /** Id of the check-in: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Buddy pair that checked in; null for viewers who may not see it. */
  readonly match?: Maybe<BuddyMatch>;
  /** Mood of the pair, GREAT to DIFFICULT. `ProgramInstance.moodDistribution` sums moods up. */
  readonly mood: BuddyCheckinMood;
  /** Free text of the pair; null when they wrote none. */
  readonly notes?: Maybe<Scalars['String']['output']>;
};

/** Page of a list of check-ins, with cursors and a count. */
export type BuddyCheckinConnection = {
  /** The check-ins of the page, each with its cursor. */
  readonly edges: ReadonlyArray<BuddyCheckinEdge>;
  /** The check-ins of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<BuddyCheckin>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of check-ins that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A check-in of a page, with its cursor. */
export type BuddyCheckinEdge = {
  /** Cursor of the check-in, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The check-in that the cursor belongs to. */
  readonly node: BuddyCheckin;
};

/** Conditions for a list of check-ins. All that are given must hold; a field that is left out sets none. */
export type BuddyCheckinFilter = {
  /** Period that the day of a check-in must lie in. */
  readonly checkinDate?: InputMaybe<Period>;
  /** Moods, any one of which a check-in must have. */
  readonly mood?: InputMaybe<ReadonlyArray<BuddyCheckinMood>>;
};

/** Moods of a buddy pair, from the best to the worst. */
export type BuddyCheckinMood =
  /** Worst of five: the pair needs help. */
  | 'difficult'
  /** Second of five: the pair is doing well. */
  | 'good'
  /** Best of five: the pair is doing very well. */
  | 'great'
  /** Third of five: neither well nor badly. */
  | 'okay'
  /** Fourth of five: the pair is having a hard time. */
  | 'struggling';

/** Orders for a list of check-ins; rows that tie are ordered by id. */
export type BuddyCheckinOrder =
  /** By `checkinDate`, oldest first. */
  | 'DATE_ASC'
  /** By `checkinDate`, newest first. */
  | 'DATE_DESC';

/** Result of a change to a check-in: the row as it is afterwards, or the errors. */
export type BuddyCheckinPayload = {
  /** The checkin after the change; null when there are `userErrors`. */
  readonly checkin?: Maybe<BuddyCheckin>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Meeting or activity of a buddy pair. A pair has one of each kind a day at most. */
export type BuddyEvent = {
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Text of the pair about the event; null when they wrote none. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Day of the meeting or activity; the pair was ACTIVE on it. */
  readonly eventDate: Scalars['Date']['output'];
  /** Kind of meeting or activity, such as HANGOUT; companies see it without the text. */
  readonly eventType: BuddyEventType;
  /** Id of the event: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Place of the event; null when none was given. */
  readonly location?: Maybe<Scalars['String']['output']>;
  /** Buddy pair that the event is of; null for viewers who may not see it. */
  readonly match?: Maybe<BuddyMatch>;
};

/** Page of a list of events, with cursors and a count. */
export type BuddyEventConnection = {
  /** The events of the page, each with its cursor. */
  readonly edges: ReadonlyArray<BuddyEventEdge>;
  /** The events of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<BuddyEvent>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of events that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An event of a page, with its cursor. */
export type BuddyEventEdge = {
  /** Cursor of the event, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The event that the cursor belongs to. */
  readonly node: BuddyEvent;
};

/** Conditions for a list of events. All that are given must hold; a field that is left out sets none. */
export type BuddyEventFilter = {
  /** Period in which the events took place. */
  readonly eventDate?: InputMaybe<Period>;
  /** Kinds of event, any one of which an event must be. */
  readonly eventType?: InputMaybe<ReadonlyArray<BuddyEventType>>;
};

/** Orders for a list of buddy events; rows that tie are ordered by id. */
export type BuddyEventOrder =
  /** By `eventDate`, oldest first. */
  | 'DATE_ASC'
  /** By `eventDate`, newest first. */
  | 'DATE_DESC';

/** Result of a change to an event of a pair: the row as it is afterwards, or the errors. */
export type BuddyEventPayload = {
  /** The event after the change; null when there are `userErrors`. */
  readonly event?: Maybe<BuddyEvent>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Kinds of meeting and activity of buddy pairs. */
export type BuddyEventType =
  /** A planned activity, such as sports or cooking. */
  | 'activity'
  /** A festival, a concert or a museum. */
  | 'cultural_event'
  /** Free time spent together, such as a coffee or a walk. */
  | 'hangout'
  /** A call by telephone or video. */
  | 'online_call'
  /** One of the two taught the other something. */
  | 'skill_share'
  /** A workshop that the two took part in. */
  | 'workshop';

/** Rating and text by which one half of a buddy pair assesses their time together. */
export type BuddyFeedback = {
  /** Free text of the feedback; null when none was written. */
  readonly feedbackText?: Maybe<Scalars['String']['output']>;
  /** Half of the pair that gave the feedback. */
  readonly fromRole: BuddyFeedbackRole;
  /** Id of the feedback: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Buddy pair that the feedback is about; null for viewers who may not see it. */
  readonly match?: Maybe<BuddyMatch>;
  /** Rating, 0 (worst) to 1 (best); null when none was given. `ProgramInstance.feedbackSummary` has the mean. */
  readonly rating?: Maybe<Scalars['Float']['output']>;
  /** Moment at which the feedback was submitted, in UTC. */
  readonly submittedAt: Scalars['DateTime']['output'];
};

/** Result of a change to feedback: the row as it is afterwards, or the errors. */
export type BuddyFeedbackPayload = {
  /** The feedback after the change; null when there are `userErrors`. */
  readonly feedback?: Maybe<BuddyFeedback>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Halves of a buddy pair, as authors of feedback. */
export type BuddyFeedbackRole =
  /** The volunteer, who gives time. */
  | 'buddy'
  /** The participant, whom the programme supports. */
  | 'participant';

/** Buddy pair: a participant and a volunteer who spend time together. */
export type BuddyMatch = {
  /** Volunteer of the pair, who gives time. The participant sees their first name alone; null where the viewer may not see them. */
  readonly buddy?: Maybe<User>;
  /** Check-ins of the pair: how they were doing, day by day. */
  readonly checkins: BuddyCheckinConnection;
  /** Moment at which the pair ended, in UTC; null in every status but ENDED. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Meetings and activities that the pair logged. */
  readonly events: BuddyEventConnection;
  /** The newest feedback of both halves of the pair, returned oldest first. */
  readonly feedback: ReadonlyArray<BuddyFeedback>;
  /** Id of the pair: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** The pair's newest check-in; null before the first. */
  readonly lastCheckin?: Maybe<BuddyCheckin>;
  /** Moment at which the two were matched, in UTC. */
  readonly matchedAt: Scalars['DateTime']['output'];
  /**
   * Direction of the pair's mood over their newest five check-ins: the newer half against the older
   * half. Null with fewer than two.
   */
  readonly moodTrend?: Maybe<MoodTrend>;
  /** Participant of the pair, whom the programme supports; null where the viewer may not see them. */
  readonly participant?: Maybe<User>;
  /** Programme instance that the two were matched in; null outside of any. */
  readonly programInstance?: Maybe<ProgramInstance>;
  /** Status of the pair. A participant is in one ACTIVE pair at most. */
  readonly status: BuddyMatchStatus;
};


/** Buddy pair: a participant and a volunteer who spend time together. */
export type BuddyMatchCheckinsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BuddyCheckinFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BuddyCheckinOrder>;
};


/** Buddy pair: a participant and a volunteer who spend time together. */
export type BuddyMatchEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BuddyEventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BuddyEventOrder>;
};


/** Buddy pair: a participant and a volunteer who spend time together. */
export type BuddyMatchFeedbackArgs = {
  last?: Scalars['Int']['input'];
};

/** Page of a list of pairs, with cursors and a count. */
export type BuddyMatchConnection = {
  /** The pairs of the page, each with its cursor. */
  readonly edges: ReadonlyArray<BuddyMatchEdge>;
  /** The pairs of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<BuddyMatch>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of pairs that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A pair of a page, with its cursor. */
export type BuddyMatchEdge = {
  /** Cursor of the pair, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The pair that the cursor belongs to. */
  readonly node: BuddyMatch;
};

/** Conditions for a list of pairs. All that are given must hold; a field that is left out sets none. */
export type BuddyMatchFilter = {
  /** Id of the volunteer of the pairs. */
  readonly buddyId?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the company whose programmes the pairs are in. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the programme instance that the pairs were matched in. */
  readonly instanceId?: InputMaybe<Scalars['ID']['input']>;
  /** Period in which the pairs were matched. */
  readonly matchedAt?: InputMaybe<Period>;
  /** Moods, any one of which the newest check-in of a pair must have. */
  readonly mood?: InputMaybe<ReadonlyArray<BuddyCheckinMood>>;
  /**
   * Number of days, 1 to 3650: pairs that were matched at least so long ago and have not checked in on
   * any of these days.
   */
  readonly noCheckinSinceDays?: InputMaybe<Scalars['Int']['input']>;
  /** Id of the participant of the pairs. */
  readonly participantId?: InputMaybe<Scalars['ID']['input']>;
  /** Moment: pairs matched before it that have neither checked in nor logged an event since. */
  readonly staleSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** Statuses, any one of which a pair must have. */
  readonly status?: InputMaybe<ReadonlyArray<BuddyMatchStatus>>;
};

/** Orders for a list of pairs; rows that tie are ordered by id. */
export type BuddyMatchOrder =
  /** By `matchedAt`, oldest first. */
  | 'MATCHED_ASC'
  /** By `matchedAt`, newest first. */
  | 'MATCHED_DESC';

/** Result of a change to a buddy match: the row as it is afterwards, or the errors. */
export type BuddyMatchPayload = {
  /** The match after the change; null when there are `userErrors`. */
  readonly match?: Maybe<BuddyMatch>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Statuses of a buddy pair, from the proposal to its end. */
export type BuddyMatchStatus =
  /** Agreed: the two meet and check in. */
  | 'active'
  /** Over, or declined when it was proposed; final. */
  | 'ended'
  /** Paused, after some time without meetings and check-ins; it can become ACTIVE again. */
  | 'inactive'
  /** Suggested; the two have not agreed yet. */
  | 'proposed';

/** Event that the buddy system sent, as it was received. */
export type BuddySystemEvent = {
  /** Id that events with one cause share; null without one. */
  readonly correlationId?: Maybe<Scalars['String']['output']>;
  /** Figures that were calculated from the event, as a JSON object; null before. */
  readonly derivedMetrics?: Maybe<Scalars['JSON']['output']>;
  /** Id of the event in the buddy system; one that is sent again is kept once. */
  readonly eventId: Scalars['String']['output'];
  /** Kind of event, such as MATCH_CREATED, as the buddy system named it. */
  readonly eventType: BuddySystemEventType;
  /** Id of the row: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Content of the event, as the buddy system sent it. */
  readonly payload: Scalars['JSON']['output'];
  /** Moment at which the event was processed, in UTC; null while it waits. */
  readonly processedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Moment at which it happened, in UTC, by the buddy system's clock. */
  readonly timestamp: Scalars['DateTime']['output'];
  /** Id of the person in the buddy system; it is no id of this graph. Null for events about nobody. */
  readonly userId?: Maybe<Scalars['String']['output']>;
};

/** Page of a list of messages, with cursors and a count. */
export type BuddySystemEventConnection = {
  /** The messages of the page, each with its cursor. */
  readonly edges: ReadonlyArray<BuddySystemEventEdge>;
  /** The messages of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<BuddySystemEvent>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of messages that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A message of a page, with its cursor. */
export type BuddySystemEventEdge = {
  /** Cursor of the message, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The message that the cursor belongs to. */
  readonly node: BuddySystemEvent;
};

/** Conditions for a list of messages. All that are given must hold; a field that is left out sets none. */
export type BuddySystemEventFilter = {
  /** Id that events with one cause share. */
  readonly correlationId?: InputMaybe<Scalars['String']['input']>;
  /** Id of the event in the buddy system, exactly as it is spelled. */
  readonly eventId?: InputMaybe<Scalars['String']['input']>;
  /** Kinds of event, any one of which an event must be. */
  readonly eventType?: InputMaybe<ReadonlyArray<BuddySystemEventType>>;
  /** Bounds of the moment at which it happened. */
  readonly occurred?: InputMaybe<DateTimeRange>;
  /** True: processed events. False: those that wait. */
  readonly processed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Id of the person in the buddy system. */
  readonly userId?: InputMaybe<Scalars['String']['input']>;
};

/** Orders for a list of messages; rows that tie are ordered by id. */
export type BuddySystemEventOrder =
  /** By `timestamp`, oldest first. */
  | 'OCCURRED_ASC'
  /** By `timestamp`, newest first. */
  | 'OCCURRED_DESC';

/** Result of a change to an event of the buddy system: the row as it is afterwards, or the errors. */
export type BuddySystemEventPayload = {
  /** The event after the change; null when there are `userErrors`. The buddy system itself may not read it. */
  readonly buddySystemEvent?: Maybe<BuddySystemEvent>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Kinds of event that the buddy system sends. */
export type BuddySystemEventType =
  /** A pair submitted a check-in with its mood. */
  | 'buddy.checkin.completed'
  /** A person attended an event. */
  | 'buddy.event.attended'
  /** A pair logged a meeting or an activity. */
  | 'buddy.event.logged'
  /** One half of a pair submitted feedback. */
  | 'buddy.feedback.submitted'
  /** Two people were matched as buddies. */
  | 'buddy.match.created'
  /** A pair of buddies ended, for whatever reason. */
  | 'buddy.match.ended'
  /** A pair reached a milestone of the programme. */
  | 'buddy.milestone.reached'
  /** One half of a pair taught the other something. */
  | 'buddy.skill_share.completed';

/**
 * A company's campaign: one programme template for one beneficiary group, with a span of days, seats
 * and a budget. It runs in one or more programme instances.
 */
export type Campaign = {
  /**
   * Number of people who came to each step of the campaign's programmes, from their enrolment to its completion; each
   * is counted once, at every step up to the furthest. Of the rows of this moment.
   */
  readonly funnel: Funnel;
  /** Id of the campaign: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Programme instances that the campaign runs in. */
  readonly instances: ProgramInstanceConnection;
};


/**
 * A company's campaign: one programme template for one beneficiary group, with a span of days, seats
 * and a budget. It runs in one or more programme instances.
 */
export type CampaignFunnelArgs = {
  role: ProgramEnrollmentRole;
};


/**
 * A company's campaign: one programme template for one beneficiary group, with a span of days, seats
 * and a budget. It runs in one or more programme instances.
 */
export type CampaignInstancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProgramInstanceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProgramInstanceOrder>;
};

/** Session to cancel. */
export type CancelSessionInput = {
  /** Id of the session, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /**
   * Reason, stored for good with the event that records it. Do not write about a person's origin, health
   * or story.
   */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Levels of the Common European Framework of Reference for Languages, lowest first. */
export type CefrLevel =
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
  | 'C2';

/**
 * Levels of the Common European Framework of Reference for Languages as its companion volume of 2020 has them, lowest
 * first: the six, one below them, and the upper halves of three.
 */
export type CefrSourceLevel =
  /** Beginner: `languageLevel` A1. */
  | 'A1'
  /** Elementary: `languageLevel` A2. */
  | 'A2'
  /** Elementary, upper half: `languageLevel` A2. */
  | 'A2_PLUS'
  /** Intermediate: `languageLevel` B1. */
  | 'B1'
  /** Intermediate, upper half: `languageLevel` B1. */
  | 'B1_PLUS'
  /** Upper intermediate: `languageLevel` B2. */
  | 'B2'
  /** Upper intermediate, upper half: `languageLevel` B2. */
  | 'B2_PLUS'
  /** Advanced: `languageLevel` C1. */
  | 'C1'
  /** Mastery: `languageLevel` C2. */
  | 'C2'
  /** First words: below A1, and none of the six levels. */
  | 'PRE_A1';

/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type Company = {
  /** Id of the company: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Programme instances that are run for the company. */
  readonly programInstances: ProgramInstanceConnection;
};


/** Company on the platform: the tenant that members, campaigns, reports and branding belong to. */
export type CompanyProgramInstancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProgramInstanceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProgramInstanceOrder>;
};

/** Duration, rating and level of a session that took place. */
export type CompleteSessionInput = {
  /**
   * Moment at which the session ended, after its beginning and not in the future; now when it is left
   * out. Figures count the session in the period of this moment, however late it is reported.
   */
  readonly completedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Duration of the session in minutes. */
  readonly durationMinutes: Scalars['Int']['input'];
  /** Id of the session that took place, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** True for working time that the volunteer's employer paid, false for the volunteer's own. Left out or null, nobody has said. */
  readonly isPaidTime?: InputMaybe<Scalars['Boolean']['input']>;
  /** Level of the participant's language; only for sessions of type LANGUAGE. */
  readonly languageLevel?: InputMaybe<CefrLevel>;
  /** Rating of the session, kept to three decimals. Left out or null, it stays as it is. */
  readonly rating?: InputMaybe<Scalars['Float']['input']>;
  /**
   * Level as whoever assessed it gave it, when it is finer than `languageLevel`, which follows from it: A2_PLUS is A2,
   * and PRE_A1 is none. A `languageLevel` that says otherwise is an error.
   */
  readonly sourceLevel?: InputMaybe<CefrSourceLevel>;
};

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

/** Progress of an instance's people in one course, five of them or more. */
export type CourseSummary = {
  /** Number of people who have finished the course. */
  readonly completed: Scalars['Int']['output'];
  /** Id of the course, as its provider spells it. */
  readonly courseId: Scalars['String']['output'];
  /** Name of the course, as its provider spells it. */
  readonly courseName: Scalars['String']['output'];
  /** Derivation of a figure of this object; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /** Number of people who have begun, finished or dropped the course, five or more. */
  readonly learners: Scalars['Int']['output'];
  /** Mean progress of these people, 0 to 100, to one decimal. */
  readonly meanProgressPercent: Scalars['Float']['output'];
  /** Provider of the course, such as ECORNELL. */
  readonly provider: LearningProvider;
};


/** Progress of an instance's people in one course, five of them or more. */
export type CourseSummaryExplainArgs = {
  figure: Scalars['String']['input'];
};

/** Name and kind of a new beneficiary group, and the programmes that it may take part in. */
export type CreateBeneficiaryGroupInput = {
  /** ISO 3166-1 alpha-2 code of the country, such as NO; left out when the group is not bound to one. */
  readonly countryCode?: InputMaybe<Scalars['String']['input']>;
  /** Text about the group. Do not write about a person. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Kinds of programme that the group may take part in. */
  readonly eligibleProgramTypes?: ReadonlyArray<ProgramType>;
  /** Kind of people that the group consists of; it never changes. */
  readonly groupType: BeneficiaryGroupType;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Name of the group, such as Ukrainian refugees in Norway. Do not name a person. */
  readonly name: Scalars['String']['input'];
  /** Labels to filter groups by, such as `norway`. */
  readonly tags?: ReadonlyArray<Scalars['String']['input']>;
};

/** Two people to match as buddies. */
export type CreateBuddyMatchInput = {
  /** Id of the volunteer who is to be the buddy, a UUID; their enrolment must be ACTIVE. */
  readonly buddyId: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of the participant, a UUID; their enrolment must be ACTIVE. */
  readonly participantId: Scalars['ID']['input'];
  /** Id of the programme instance, a UUID. */
  readonly programInstanceId: Scalars['ID']['input'];
  /** PROPOSED for a proposal, ACTIVE for two people who have agreed. */
  readonly status: BuddyMatchStatus;
};

/** Campaign of a new programme instance, and what is the instance's own. */
export type CreateProgramInstanceInput = {
  /** Id of the campaign that the instance is of, a UUID. */
  readonly campaignId: Scalars['ID']['input'];
  /**
   * Settings that replace those of template and campaign, as a JSON object; null takes one away. Together
   * they must be valid under the `configSchema` of the template.
   */
  readonly config?: Scalars['JSON']['input'];
  /** Last day, included, not after the campaign's; the campaign's when it is left out. */
  readonly endDate?: Scalars['Date']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Name of the programme instance, shown to the people in it. */
  readonly name: Scalars['String']['input'];
  /**
   * Readable key for integrations, unique over all companies: lower-case letters, digits and hyphens. A
   * UUID when it is left out.
   */
  readonly programKey?: Scalars['String']['input'];
  /** First day, not before the campaign's; the campaign's when it is left out. */
  readonly startDate?: Scalars['Date']['input'];
};

/** Kind, name and settings of a new programme template. */
export type CreateProgramTemplateInput = {
  /**
   * Settings of an instance where neither campaign nor instance has others, as a JSON object that is
   * valid under the `configSchema` of the template.
   */
  readonly defaultConfig?: Scalars['JSON']['input'];
  /** Text about the programme, for companies and participants. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** True when everybody may see the template, signed in or not; false when it is left out. */
  readonly isPublic?: Scalars['Boolean']['input'];
  /** Name of the programme, shown to companies and participants. All versions of a template share it. */
  readonly name: Scalars['String']['input'];
  /** Value of each outcome for the social return on investment; each outcome once at most. */
  readonly outcomeMetrics?: ReadonlyArray<OutcomeMetricInput>;
  /** Kinds of beneficiary group that the programme suits. */
  readonly suitableForGroups?: ReadonlyArray<BeneficiaryGroupType>;
  /** Labels to filter templates by, such as `career`. */
  readonly tags?: ReadonlyArray<Scalars['String']['input']>;
  /** Kind of programme that instances of the template are. */
  readonly type: ProgramType;
  /** Semantic version of the template, such as 1.2.0; 1.0.0 when it is left out. */
  readonly version?: Scalars['String']['input'];
};

/** Bounds of a moment, for lists that are followed or looked ahead in. Those that are given must all hold. */
export type DateTimeRange = {
  /** Earliest moment, included. */
  readonly gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** The moment must be before this. */
  readonly lt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The beneficiary group to retire. */
export type DeactivateBeneficiaryGroupInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the group to retire, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The programme template to retire. */
export type DeprecateProgramTemplateInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the template to retire, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Course that a person has given up. */
export type DropCourseInput = {
  /** Id of the progress in the course, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /**
   * Reason, stored for good with the event that records it. Do not write about a person's origin, health
   * or story.
   */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Person who takes part, and programme instance. */
export type EnrollInput = {
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of the programme instance to take part in, a UUID. */
  readonly programInstanceId: Scalars['ID']['input'];
  /** Id of the person who takes part; the viewer when it is left out. Their role decides the side. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
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

/** Ratings that an instance's buddy pairs gave their time together. Not shown for fewer than five pairs. */
export type FeedbackSummary = {
  /** Derivation of a figure of this object; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /** Mean of the ratings, 0 to 1, to three decimals; null when suppressed. */
  readonly meanRating?: Maybe<Scalars['Float']['output']>;
  /** Number of pairs that gave a rating; null when suppressed. */
  readonly pairs?: Maybe<Scalars['Int']['output']>;
  /** Number of ratings that they gave; null when suppressed. */
  readonly ratings?: Maybe<Scalars['Int']['output']>;
  /** True when fewer than five pairs have given a rating: all other fields are null then. */
  readonly suppressed: Scalars['Boolean']['output'];
};


/** Ratings that an instance's buddy pairs gave their time together. Not shown for fewer than five pairs. */
export type FeedbackSummaryExplainArgs = {
  figure: Scalars['String']['input'];
};

/**
 * Way of people through a programme, step by step, beside what is usual for its template. A number of people is null for
 * one to four, and where the difference to the step shown before it would be one to four.
 */
export type Funnel = {
  /** Number of those who completed the programme, by the status of their enrolment; null as `tookPart`. */
  readonly completed?: Maybe<Scalars['Int']['output']>;
  /** Median of `completedShare` over the same companies, 0 to 1, to four decimals; null where `normCompanies` is. */
  readonly completedNorm?: Maybe<Scalars['Float']['output']>;
  /** `completed` ÷ `enrolled`, 0 to 1, to four decimals; null where either is, and when nobody enrolled. */
  readonly completedShare?: Maybe<Scalars['Float']['output']>;
  /** Number of people who enrolled at some time, those on the waiting list included; null for one to four, as are all others then. */
  readonly enrolled?: Maybe<Scalars['Int']['output']>;
  /** Derivation of a figure of this object; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /** Smallest number of people that a step is shown for, but for nobody. */
  readonly minimumGroup: Scalars['Int']['output'];
  /**
   * Number of companies that the norms are medians over: five or more, which opted in to benchmarks. Null where they
   * are withheld: for fewer, where one of them has more than a quarter of the people, or when this company has not opted
   * in; and for a campaign whose instances have several templates.
   */
  readonly normCompanies?: Maybe<Scalars['Int']['output']>;
  /** Number of those who took part on two days or more, or completed; null as `tookPart`. */
  readonly returned?: Maybe<Scalars['Int']['output']>;
  /** Median of `returnedShare` over the same companies, 0 to 1, to four decimals; null where `normCompanies` is. */
  readonly returnedNorm?: Maybe<Scalars['Float']['output']>;
  /** `returned` ÷ `enrolled`, 0 to 1, to four decimals; null where either is, and when nobody enrolled. */
  readonly returnedShare?: Maybe<Scalars['Float']['output']>;
  /**
   * Number of those who took part on one day at least, by a completed session, a logged meeting of a pair or progress in
   * a course, or who completed. Null where it, or its difference to the step shown before, would be one to four.
   */
  readonly tookPart?: Maybe<Scalars['Int']['output']>;
  /**
   * Median of `tookPartShare`, over other companies, each with all its completed instances of the template version that
   * have five people or more together. Null where `normCompanies` is.
   */
  readonly tookPartNorm?: Maybe<Scalars['Float']['output']>;
  /** `tookPart` ÷ `enrolled`, 0 to 1, to four decimals; null where either is, and when nobody enrolled. */
  readonly tookPartShare?: Maybe<Scalars['Float']['output']>;
};


/**
 * Way of people through a programme, step by step, beside what is usual for its template. A number of people is null for
 * one to four, and where the difference to the step shown before it would be one to four.
 */
export type FunnelExplainArgs = {
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

/** Progress in courses to import, as text. */
export type ImportLearningProgressInput = {
  /** Format of `rows`: CSV with a header of the columns, or a JSON object on each line. */
  readonly format: ImportFormat;
  /** Rows, each with the fields of `ImportedLearningProgress`. */
  readonly rows: Scalars['String']['input'];
};

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

/** Sessions to import, as text. */
export type ImportSessionsInput = {
  /** Id of this import, a UUID that the client chooses: `batchId` of the sessions that it creates or changes. */
  readonly batchId: Scalars['ID']['input'];
  /** Format of `rows`: CSV with a header of the columns, or a JSON object on each line. */
  readonly format: ImportFormat;
  /** Rows, each with the fields of `ImportedSession`. */
  readonly rows: Scalars['String']['input'];
};

/** Row of `importLearningProgress`. */
export type ImportedLearningProgress = {
  /**
   * Moment at which the person finished, for a progress of 100, from 2000 on; when it is left out the one that is known, and
   * else now.
   */
  readonly completedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the course at its provider. */
  readonly courseId: Scalars['String']['input'];
  /** Name of the course, as its provider spells it. */
  readonly courseName: Scalars['String']['input'];
  /** Number or URL of the certificate, for a progress of 100. */
  readonly credentialRef?: InputMaybe<Scalars['String']['input']>;
  /** Id of the programme instance that the course is part of, a UUID; it stays when it is left out. */
  readonly programInstanceId?: InputMaybe<Scalars['ID']['input']>;
  /** Share of the course that is done: 0 is ENROLLED, 100 COMPLETED, the rest IN_PROGRESS. */
  readonly progressPercent: Scalars['Int']['input'];
  /** Provider that offers the course. */
  readonly provider: LearningProvider;
  /** True lets the progress go back; to 0 alone where the course is COMPLETED or DROPPED. */
  readonly reset?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Moment at which the person began. When it is left out the one that is known, and else the first report of
   * progress; the moment at which the person finished, if that is earlier.
   */
  readonly startedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the person who takes the course, a UUID. */
  readonly userId: Scalars['ID']['input'];
};

/** Row of `importSessions`. */
export type ImportedSession = {
  /**
   * Moment at which the session ended, from 2000 on, not before `scheduledAt` and not in the future; exactly for sessions that
   * are COMPLETED. One that took place earlier than planned has its real beginning as `scheduledAt`.
   */
  readonly completedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Duration of the session in minutes; required for a session that is COMPLETED. */
  readonly durationMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Id of the session in Kintell. */
  readonly externalSessionId: Scalars['String']['input'];
  /** Free text about the session. */
  readonly feedbackText?: InputMaybe<Scalars['String']['input']>;
  /** True for working time that the volunteer's employer paid, false for the volunteer's own. Left out or null, it stays as it is. Of a session that is over, it alone can change. */
  readonly isPaidTime?: InputMaybe<Scalars['Boolean']['input']>;
  /** Level of the participant's language; only for sessions of type LANGUAGE. */
  readonly languageLevel?: InputMaybe<CefrLevel>;
  /** Id of the participant, a UUID; a person with the role PARTICIPANT. */
  readonly participantId: Scalars['ID']['input'];
  /** Id of the programme instance that the session belongs to, a UUID. */
  readonly programInstanceId?: InputMaybe<Scalars['ID']['input']>;
  /** Rating of the session, kept to three decimals. */
  readonly rating?: InputMaybe<Scalars['Float']['input']>;
  /** Moment at which the session is planned to begin, from 2000 on. */
  readonly scheduledAt: Scalars['DateTime']['input'];
  /** Kind of session: language practice or mentorship. */
  readonly sessionType: KintellSessionType;
  /**
   * Level as the source has it, when it is finer than `languageLevel`, which follows from it: A2_PLUS is A2, and PRE_A1
   * is none. A `languageLevel` that says otherwise is an error. Left out or null, the session has none.
   */
  readonly sourceLevel?: InputMaybe<CefrSourceLevel>;
  /** Status of the session; COMPLETED when it is left out and there is a `completedAt`, else SCHEDULED. One that is NO_SHOW has begun. */
  readonly status?: InputMaybe<KintellSessionStatus>;
  /** Topics of the session, such as `cv`. */
  readonly topics?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Id of the volunteer, a UUID; a person with the role VOLUNTEER. */
  readonly volunteerId: Scalars['ID']['input'];
};

/** Webhook of the buddy system: its headers, and its body exactly as it was sent. */
export type IngestBuddySystemEventInput = {
  /**
   * JSON such as `{"type": "buddy.event.logged", "timestamp": "2026-11-25T14:00:00Z", "userId": "bs-17",
   * "correlationId": "match-4", "data": {"durationMinutes": 90}}`; `userId`, `correlationId` and `data`
   * may be left out.
   */
  readonly body: Scalars['String']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Header `webhook-id`: id of the event in the buddy system, the same each time it is sent. */
  readonly webhookId: Scalars['String']['input'];
  /**
   * Header `webhook-signature`: `v1,` and the base64 of the HMAC-SHA256 of
   * `webhook-id.webhook-timestamp.body`, joined by dots; several are separated by spaces.
   */
  readonly webhookSignature: Scalars['String']['input'];
  /** Header `webhook-timestamp`: moment of sending in seconds since 1970; at most five minutes from now. */
  readonly webhookTimestamp: Scalars['Int']['input'];
};

/** Language or mentorship session of a volunteer and a participant. */
export type KintellSession = {
  /** Id of the import that the session was in; null for one that was planned here. */
  readonly batchId?: Maybe<Scalars['ID']['output']>;
  /** Moment at which the session ended, in UTC; null unless it took place. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Duration in minutes, 1 to 480; null unless the session took place. */
  readonly durationMinutes?: Maybe<Scalars['Int']['output']>;
  /** Id of the session in Kintell; null for a session that was planned here. */
  readonly externalSessionId?: Maybe<Scalars['String']['output']>;
  /** Free text about the session; null when none was written. */
  readonly feedbackText?: Maybe<Scalars['String']['output']>;
  /** Id of the session: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** True for working time that the volunteer's employer paid, false for the volunteer's own; null when nobody has said. */
  readonly isPaidTime?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Level of the participant's language (Common European Framework of Reference); null for sessions of
   * type MENTORSHIP, when it was not assessed, and below A1, which `sourceLevel` tells apart.
   */
  readonly languageLevel?: Maybe<CefrLevel>;
  /** Further facts that Kintell sent, as a JSON object. */
  readonly metadata: Scalars['JSON']['output'];
  /** Participant of the session, whom the programme supports; null where the viewer may not see them. */
  readonly participant?: Maybe<User>;
  /** Programme instance that the session belongs to; null outside of any. */
  readonly programInstance?: Maybe<ProgramInstance>;
  /** Rating of the session, 0 (worst) to 1 (best); null when none was given. */
  readonly rating?: Maybe<Scalars['Float']['output']>;
  /** Moment at which the session is planned to begin, in UTC. */
  readonly scheduledAt: Scalars['DateTime']['output'];
  /** Kind of session: language practice or mentorship. */
  readonly sessionType: KintellSessionType;
  /** Level as its source gave it, with Pre-A1 and plus levels; null when it gave none but `languageLevel`. */
  readonly sourceLevel?: Maybe<CefrSourceLevel>;
  /** Status of the session, derived from its times and from whether it was cancelled or missed. */
  readonly status: KintellSessionStatus;
  /** Topics of the session, such as `cv` or `interview`. */
  readonly topics: ReadonlyArray<Scalars['String']['output']>;
  /** Volunteer of the session, who gives time; null where the viewer may not see them. */
  readonly volunteer?: Maybe<User>;
};

/** Page of a list of sessions, with cursors and a count. */
export type KintellSessionConnection = {
  /** The sessions of the page, each with its cursor. */
  readonly edges: ReadonlyArray<KintellSessionEdge>;
  /** The sessions of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<KintellSession>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of sessions that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A session of a page, with its cursor. */
export type KintellSessionEdge = {
  /** Cursor of the session, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The session that the cursor belongs to. */
  readonly node: KintellSession;
};

/** Conditions for a list of sessions. All that are given must hold; a field that is left out sets none. */
export type KintellSessionFilter = {
  /** Id of the import that the sessions were in. */
  readonly batchId?: InputMaybe<Scalars['ID']['input']>;
  /** Language levels, any one of which a session must record. */
  readonly cefr?: InputMaybe<ReadonlyArray<CefrLevel>>;
  /** Id of the company whose programmes the sessions are in. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** True: sessions that took place. False: all others. */
  readonly completed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Period in which the sessions took place. */
  readonly completedAt?: InputMaybe<Period>;
  /** Id of the session in Kintell, exactly as it is spelled. */
  readonly externalSessionId?: InputMaybe<Scalars['String']['input']>;
  /** Id of the programme instance that the sessions belong to. */
  readonly instanceId?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the participant of the sessions. */
  readonly participantId?: InputMaybe<Scalars['ID']['input']>;
  /** Earliest planned beginning, included. */
  readonly scheduledAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** Moment before which the sessions are planned to begin. */
  readonly scheduledBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Statuses, any one of which a session must have. */
  readonly status?: InputMaybe<ReadonlyArray<KintellSessionStatus>>;
  /** A topic that the sessions must have, exactly as it is written. */
  readonly topic?: InputMaybe<Scalars['String']['input']>;
  /** Kinds of session, any one of which a session must be. */
  readonly type?: InputMaybe<ReadonlyArray<KintellSessionType>>;
  /** Id of the volunteer of the sessions. */
  readonly volunteerId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders for a list of sessions; rows that tie are ordered by id. */
export type KintellSessionOrder =
  /** By `scheduledAt`, earliest first. */
  | 'SCHEDULED_ASC'
  /** By `scheduledAt`, latest first. */
  | 'SCHEDULED_DESC';

/** Result of a change to a session: the session as it is afterwards, or the errors. */
export type KintellSessionPayload = {
  /** The session after the change; null when there are `userErrors`. */
  readonly session?: Maybe<KintellSession>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Statuses of a session, derived from its times. */
export type KintellSessionStatus =
  /** It was cancelled before it took place. */
  | 'CANCELLED'
  /** It took place: end and duration are recorded. */
  | 'COMPLETED'
  /** It did not take place because somebody was missing. */
  | 'NO_SHOW'
  /** Planned; it has not been completed, cancelled or missed. */
  | 'SCHEDULED';

/** Kinds of session that Kintell holds. */
export type KintellSessionType =
  /** The two practise a language; the participant's level is recorded. */
  | 'language'
  /** The volunteer advises the participant as a mentor. */
  | 'mentorship';

/** Progress of a person in one course of an external provider. */
export type LearningProgress = {
  /** Moment at which the person finished the course, in UTC; null before. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the course at its provider. */
  readonly courseId: Scalars['String']['output'];
  /** Name of the course, as its provider spells it. */
  readonly courseName: Scalars['String']['output'];
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Number or URL of the certificate; null unless the course is COMPLETED. */
  readonly credentialRef?: Maybe<Scalars['String']['output']>;
  /** Id of the row: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Further facts that the provider sent, as a JSON object. */
  readonly metadata: Scalars['JSON']['output'];
  /** Programme instance that the course is part of; null outside of any. */
  readonly programInstance?: Maybe<ProgramInstance>;
  /** Share of the course that is done, 0 to 100; 100 exactly when it is COMPLETED. */
  readonly progressPercent: Scalars['Int']['output'];
  /** Provider that offers the course and reports the progress. */
  readonly provider: LearningProvider;
  /** Moment at which the person began the course, in UTC; null before. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Status of the person in the course. `ProgramInstance.learningSummary` has it summed up for companies. */
  readonly status: LearningProgressStatus;
  /** Moment of the last change to the row, in UTC. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Person who takes the course. Companies see sums instead, `ProgramInstance.learningSummary`; null where the viewer may not see them. */
  readonly user?: Maybe<User>;
};

/** Page of a list of courses, with cursors and a count. */
export type LearningProgressConnection = {
  /** The courses of the page, each with its cursor. */
  readonly edges: ReadonlyArray<LearningProgressEdge>;
  /** The courses of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<LearningProgress>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of courses that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A course of a page, with its cursor. */
export type LearningProgressEdge = {
  /** Cursor of the course, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The course that the cursor belongs to. */
  readonly node: LearningProgress;
};

/** Conditions for a list of courses. All that are given must hold; a field that is left out sets none. */
export type LearningProgressFilter = {
  /** Period in which the courses were finished. */
  readonly completedAt?: InputMaybe<Period>;
  /** Id of the course at its provider, exactly as it is spelled. */
  readonly courseId?: InputMaybe<Scalars['String']['input']>;
  /** Id of the programme instance that the courses are part of. */
  readonly instanceId?: InputMaybe<Scalars['ID']['input']>;
  /** Providers, any one of which must offer the course. */
  readonly provider?: InputMaybe<ReadonlyArray<LearningProvider>>;
  /** Statuses, any one of which a person must have in the course. */
  readonly status?: InputMaybe<ReadonlyArray<LearningProgressStatus>>;
  /** Id of the person who takes the courses. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders for a list of courses; rows that tie are ordered by id. */
export type LearningProgressOrder =
  /** By `createdAt`, oldest first. */
  | 'CREATED_ASC'
  /** By `createdAt`, newest first. */
  | 'CREATED_DESC';

/** Result of a change to progress in a course: the row as it is afterwards, or the errors. */
export type LearningProgressPayload = {
  /** The learningProgress after the change; null when there are `userErrors`. */
  readonly learningProgress?: Maybe<LearningProgress>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Statuses of a person in a course. */
export type LearningProgressStatus =
  /** Finished, with a `progressPercent` of 100. */
  | 'completed'
  /** Given up before the end; final. */
  | 'dropped'
  /** Signed up for the course, not begun. */
  | 'enrolled'
  /** Begun, and neither finished nor dropped. */
  | 'in_progress';

/** Providers of courses. */
export type LearningProvider =
  /** eCornell, online courses of Cornell University. */
  | 'ecornell'
  /** itslearning, a learning platform. */
  | 'itslearning';

/** Progress of an instance's people in their courses. Not shown for fewer than five people. */
export type LearningSummary = {
  /** Number of courses that they have finished; null when suppressed. */
  readonly completed?: Maybe<Scalars['Int']['output']>;
  /** Number of courses that they have begun, finished or dropped; null when suppressed. */
  readonly courses?: Maybe<Scalars['Int']['output']>;
  /** Derivation of a figure of this object; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /** Number of people who take a course; null when suppressed. */
  readonly learners?: Maybe<Scalars['Int']['output']>;
  /** Mean progress over all these courses, 0 to 100, to one decimal; null when suppressed. */
  readonly meanProgressPercent?: Maybe<Scalars['Float']['output']>;
  /** True when fewer than five people take a course: all other fields are null then. */
  readonly suppressed: Scalars['Boolean']['output'];
};


/** Progress of an instance's people in their courses. Not shown for fewer than five people. */
export type LearningSummaryExplainArgs = {
  figure: Scalars['String']['input'];
};

/** Meeting or activity of a pair. */
export type LogBuddyEventInput = {
  /** Text about the event, for the pair and staff. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Day of the meeting or activity. */
  readonly eventDate: Scalars['Date']['input'];
  /** Kind of meeting or activity. */
  readonly eventType: BuddyEventType;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Place of the event, for the pair and staff. */
  readonly location?: InputMaybe<Scalars['String']['input']>;
  /** Id of the match, a UUID. */
  readonly matchId: Scalars['ID']['input'];
};

/** Amount of money in one currency. */
export type Money = {
  /** Amount in cents: 12345 is EUR 123.45. */
  readonly amountCents: Scalars['SafeInt']['output'];
  /** ISO 4217 code of the currency; always EUR. */
  readonly currency: Scalars['String']['output'];
};

/** Number of buddy pairs in one mood. */
export type MoodCount = {
  /** Mood of the newest check-in of these pairs. */
  readonly mood: BuddyCheckinMood;
  /** Number of pairs in this mood, five or more. */
  readonly pairs: Scalars['Int']['output'];
};

/**
 * Number of an instance's buddy pairs by mood. Groups of fewer than five pairs, in all or in one mood,
 * are not shown; where the pairs that are not shown would be fewer than five, neither is the smallest mood of the others.
 */
export type MoodDistribution = {
  /** Derivation of a figure of this object; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /**
   * Number of pairs in each mood, best mood first; null when suppressed. Moods of fewer than five
   * pairs are left out, and never one alone.
   */
  readonly moods?: Maybe<ReadonlyArray<MoodCount>>;
  /** Number of pairs that have checked in; null when suppressed. */
  readonly pairs?: Maybe<Scalars['Int']['output']>;
  /** True when fewer than five pairs have checked in: all other fields are null then. */
  readonly suppressed: Scalars['Boolean']['output'];
};


/**
 * Number of an instance's buddy pairs by mood. Groups of fewer than five pairs, in all or in one mood,
 * are not shown; where the pairs that are not shown would be fewer than five, neither is the smallest mood of the others.
 */
export type MoodDistributionExplainArgs = {
  figure: Scalars['String']['input'];
};

/** Direction of a pair's mood over its newest check-ins. */
export type MoodTrend =
  /** The newer check-ins are better than the older ones. */
  | 'IMPROVING'
  /** The newer check-ins are about as good as the older ones. */
  | 'STEADY'
  /** The newer check-ins are worse than the older ones. */
  | 'WORSENING';

export type Mutation = {
  /** Cancels a session that is SCHEDULED; for its pair, its company's coordinators and staff. */
  readonly cancelSession?: Maybe<KintellSessionPayload>;
  /**
   * Records that a session took place; for its volunteer, its participant and staff. It must have
   * begun, and be neither COMPLETED nor CANCELLED.
   */
  readonly completeSession?: Maybe<KintellSessionPayload>;
  /** Creates a beneficiary group. Staff and companies see it; `updateBeneficiaryGroup` makes it public. */
  readonly createBeneficiaryGroup?: Maybe<BeneficiaryGroupPayload>;
  /**
   * Matches a participant with a volunteer as buddies, at once or as a proposal. Both must have an
   * ACTIVE enrolment in the instance, which must be ACTIVE itself. A participant has one match at a time
   * that is ACTIVE or, in the instance, PROPOSED; a buddy as many as the instance's
   * `config.maxMatchesPerBuddy` says, 3 when it says nothing.
   */
  readonly createBuddyMatch?: Maybe<BuddyMatchPayload>;
  /**
   * Creates a programme instance of a campaign that is PLANNED, RECRUITING or ACTIVE, in status PLANNED. It
   * runs the campaign's template for the campaign's group, on days of the campaign. Its settings are the
   * template's, replaced by the campaign's `configOverrides`, replaced by `config`.
   */
  readonly createProgramInstance?: Maybe<ProgramInstancePayload>;
  /**
   * Creates a programme template, by default in version 1.0.0 and for staff and companies alone. CONFLICT
   * at `name` when there is one of the same name and version.
   */
  readonly createProgramTemplate?: Maybe<ProgramTemplatePayload>;
  /**
   * Retires a beneficiary group: no new campaign can be for it. CONFLICT while a campaign for it is
   * PLANNED, RECRUITING, ACTIVE or PAUSED.
   */
  readonly deactivateBeneficiaryGroup?: Maybe<BeneficiaryGroupPayload>;
  /** Retires a programme template: no new campaign can use it. Campaigns and instances that have it go on. */
  readonly deprecateProgramTemplate?: Maybe<ProgramTemplatePayload>;
  /** Records that a person has given up a course that is ENROLLED or IN_PROGRESS. */
  readonly dropCourse?: Maybe<LearningProgressPayload>;
  /**
   * Enrols a person in a programme instance: oneself, a volunteer of the own company for a company
   * user, anybody for staff. The instance must be PLANNED or ACTIVE, and its campaign RECRUITING or
   * ACTIVE. Without a free seat the enrolment is WAITLISTED, which is no error: it becomes ACTIVE by
   * itself when a seat is free and nobody has waited longer. A volunteer enrols in programmes of their own
   * company; a participant in any, after consenting to the purpose PROGRAM (else CONSENT_REQUIRED).
   */
  readonly enroll?: Maybe<ProgramEnrollmentPayload>;
  /**
   * Imports progress in courses: up to 10,000 rows, each an `ImportedLearningProgress`, known by person,
   * provider and course. The same text again changes nothing. Texts of more than 64 kB go to
   * `/graphql/import`.
   */
  readonly importLearningProgress?: Maybe<ImportPayload>;
  /**
   * Imports sessions from Kintell: up to 10,000 rows, each an `ImportedSession`. A row with a new
   * `externalSessionId` becomes a session; one that is known is changed while it is SCHEDULED. The same
   * text again changes nothing. Texts of more than 64 kB go to `/graphql/import`.
   */
  readonly importSessions?: Maybe<ImportPayload>;
  /**
   * Receives an event of the buddy system: the headers and the body of a webhook as Standard Webhooks
   * signs it. The signature is the sender's credential, no token is needed. An event that is sent again
   * changes nothing and is answered as the first was. It is processed within seconds. FORBIDDEN where the
   * graph shares no key with a buddy system.
   */
  readonly ingestBuddySystemEvent?: Maybe<BuddySystemEventPayload>;
  /**
   * Logs a meeting or an activity of a buddy pair, on a day of their match up to tomorrow. A pair logs
   * one of each kind a day.
   */
  readonly logBuddyEvent?: Maybe<BuddyEventPayload>;
  /**
   * Publishes a newer version of a programme template. A version that an instance runs never changes: the
   * newer one is a template of its own then, with another id; else it takes the place of the older one.
   */
  readonly publishProgramTemplateVersion?: Maybe<ProgramTemplatePayload>;
  /** Records that a session did not take place because somebody was missing. It must have begun, and be SCHEDULED. */
  readonly recordNoShow?: Maybe<KintellSessionPayload>;
  /**
   * Processes an event of the buddy system again, such as after a correction: its figures are cleared and
   * calculated anew within seconds. CONFLICT while it waits.
   */
  readonly reprocessBuddySystemEvent?: Maybe<BuddySystemEventPayload>;
  /**
   * Moves a session that is SCHEDULED to another moment in the future, up to the end of its instance; for its pair, its
   * company's coordinators and staff.
   */
  readonly rescheduleSession?: Maybe<KintellSessionPayload>;
  /**
   * Plans a session of two people whose enrolments in the instance are ACTIVE, for a moment in the
   * future and up to the instance's end. The instance must be PLANNED or ACTIVE.
   */
  readonly scheduleSession?: Maybe<KintellSessionPayload>;
  /**
   * Reports how a pair whose match is ACTIVE is doing; once a day. After two in a row of STRUGGLING or
   * DIFFICULT the coordinators get a notification.
   */
  readonly submitCheckin?: Maybe<BuddyCheckinPayload>;
  /**
   * Gives feedback on one's own match, once in 30 days. The text can become evidence only after its
   * author's consent to AI_PROCESSING.
   */
  readonly submitFeedback?: Maybe<BuddyFeedbackPayload>;
  /**
   * Moves a match to another status: from PROPOSED to ACTIVE when it is accepted and to ENDED when it is
   * declined; between ACTIVE and INACTIVE; and to ENDED, for good. It becomes ACTIVE when the instance is ACTIVE, both
   * have an ACTIVE enrolment in it, and the participant has no other match that is ACTIVE; CONFLICT
   * otherwise. The pair can accept, decline and end it; the rest is for coordinators and staff.
   */
  readonly transitionBuddyMatch?: Maybe<BuddyMatchPayload>;
  /**
   * Moves an enrolment to another status. A person may drop their own; every other move is for the
   * company and for staff. From WAITLISTED it becomes ACTIVE only with a free seat, on the conditions
   * of `enroll`; COMPLETED and DROPPED free the seat. The end of its instance
   * does not end an enrolment: this mutation completes it.
   */
  readonly transitionEnrollment?: Maybe<ProgramEnrollmentPayload>;
  /** Moves a programme instance to another status. It can be ACTIVE only while its campaign is. */
  readonly transitionProgramInstance?: Maybe<ProgramInstancePayload>;
  /**
   * Changes a beneficiary group. It can be public only once five of its participants have been enrolled:
   * a smaller group could be about a person.
   */
  readonly updateBeneficiaryGroup?: Maybe<BeneficiaryGroupPayload>;
  /** Changes settings of a programme instance, until it is COMPLETED or CANCELLED. */
  readonly updateProgramInstanceConfig?: Maybe<ProgramInstancePayload>;
  /**
   * Records the progress of a person in a course of a provider. Progress does not go back unless `reset`
   * says so; 100 completes the course.
   */
  readonly upsertLearningProgress?: Maybe<LearningProgressPayload>;
};


export type MutationCancelSessionArgs = {
  input: CancelSessionInput;
};


export type MutationCompleteSessionArgs = {
  input: CompleteSessionInput;
};


export type MutationCreateBeneficiaryGroupArgs = {
  input: CreateBeneficiaryGroupInput;
};


export type MutationCreateBuddyMatchArgs = {
  input: CreateBuddyMatchInput;
};


export type MutationCreateProgramInstanceArgs = {
  input: CreateProgramInstanceInput;
};


export type MutationCreateProgramTemplateArgs = {
  input: CreateProgramTemplateInput;
};


export type MutationDeactivateBeneficiaryGroupArgs = {
  input: DeactivateBeneficiaryGroupInput;
};


export type MutationDeprecateProgramTemplateArgs = {
  input: DeprecateProgramTemplateInput;
};


export type MutationDropCourseArgs = {
  input: DropCourseInput;
};


export type MutationEnrollArgs = {
  input: EnrollInput;
};


export type MutationImportLearningProgressArgs = {
  input: ImportLearningProgressInput;
};


export type MutationImportSessionsArgs = {
  input: ImportSessionsInput;
};


export type MutationIngestBuddySystemEventArgs = {
  input: IngestBuddySystemEventInput;
};


export type MutationLogBuddyEventArgs = {
  input: LogBuddyEventInput;
};


export type MutationPublishProgramTemplateVersionArgs = {
  input: PublishProgramTemplateVersionInput;
};


export type MutationRecordNoShowArgs = {
  input: RecordNoShowInput;
};


export type MutationReprocessBuddySystemEventArgs = {
  input: ReprocessBuddySystemEventInput;
};


export type MutationRescheduleSessionArgs = {
  input: RescheduleSessionInput;
};


export type MutationScheduleSessionArgs = {
  input: ScheduleSessionInput;
};


export type MutationSubmitCheckinArgs = {
  input: SubmitCheckinInput;
};


export type MutationSubmitFeedbackArgs = {
  input: SubmitFeedbackInput;
};


export type MutationTransitionBuddyMatchArgs = {
  input: TransitionBuddyMatchInput;
};


export type MutationTransitionEnrollmentArgs = {
  input: TransitionEnrollmentInput;
};


export type MutationTransitionProgramInstanceArgs = {
  input: TransitionProgramInstanceInput;
};


export type MutationUpdateBeneficiaryGroupArgs = {
  input: UpdateBeneficiaryGroupInput;
};


export type MutationUpdateProgramInstanceConfigArgs = {
  input: UpdateProgramInstanceConfigInput;
};


export type MutationUpsertLearningProgressArgs = {
  input: UpsertLearningProgressInput;
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

/** Value of one outcome of a programme, by the parameters of the SROI Guide. */
export type OutcomeMetricInput = {
  /** Share that is owed to others than the programme, 0 to 1. */
  readonly attribution: Scalars['Float']['input'];
  /** Share that would have happened anyway, 0 to 1. */
  readonly deadweight: Scalars['Float']['input'];
  /** Share that others lose by it, 0 to 1. */
  readonly displacement: Scalars['Float']['input'];
  /** Share of the effect that is lost from one year to the next, 0 to 1. */
  readonly dropOff: Scalars['Float']['input'];
  /** Outcome that the value is put on. */
  readonly outcomeType: OutcomeType;
  /** Value of one year of the outcome for one person, in euro cents. */
  readonly proxyCents: Scalars['SafeInt']['input'];
  /** Number of years that the effect lasts. */
  readonly years: Scalars['Int']['input'];
};

/** Lowest mean score of one outcome. */
export type OutcomeScoreBound = {
  /** Lowest mean score, 0 to 1, included. */
  readonly gte: Scalars['Float']['input'];
  /** Outcome whose mean score is compared. */
  readonly type: OutcomeType;
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

/** Part that a person takes in a programme instance, as volunteer or participant. */
export type ProgramEnrollment = {
  /** Moment at which the person completed the programme, in UTC; null in every other status. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * True while the person's consent to a purpose is in force; false when it was never given, was withdrawn
   * or has expired. Coordinators see it of the people in their company's programmes.
   */
  readonly consentInForce: Scalars['Boolean']['output'];
  /** Moment at which the person enrolled, in UTC. */
  readonly enrolledAt: Scalars['DateTime']['output'];
  /** Id of the enrolment: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Programme instance that the person takes part in; null outside of any. */
  readonly programInstance?: Maybe<ProgramInstance>;
  /** Kind of programme that the person takes part in. */
  readonly programType: ProgramType;
  /** Side on which the person takes part; it follows from their role when they enrol. */
  readonly role: ProgramEnrollmentRole;
  /** Status of the enrolment. `transitionEnrollment` changes it. */
  readonly status: ProgramEnrollmentStatus;
  /**
   * Person who takes part. For a company user null when they are a participant, unless the token has
   * the scope programs:write.
   */
  readonly user?: Maybe<User>;
};


/** Part that a person takes in a programme instance, as volunteer or participant. */
export type ProgramEnrollmentConsentInForceArgs = {
  purpose?: ConsentPurpose;
};

/** Page of a list of enrolments, with cursors and a count. */
export type ProgramEnrollmentConnection = {
  /** The enrolments of the page, each with its cursor. */
  readonly edges: ReadonlyArray<ProgramEnrollmentEdge>;
  /** The enrolments of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<ProgramEnrollment>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of enrolments that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An enrolment of a page, with its cursor. */
export type ProgramEnrollmentEdge = {
  /** Cursor of the enrolment, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The enrolment that the cursor belongs to. */
  readonly node: ProgramEnrollment;
};

/** Conditions for a list of enrolments. All that are given must hold; a field that is left out sets none. */
export type ProgramEnrollmentFilter = {
  /** Period in which the people enrolled. */
  readonly enrolledAt?: InputMaybe<Period>;
  /** Id of the programme instance that the people take part in. */
  readonly instanceId?: InputMaybe<Scalars['ID']['input']>;
  /** Kinds of programme, any one of which an enrolment must be in. */
  readonly programType?: InputMaybe<ReadonlyArray<ProgramType>>;
  /** Side on which the people must take part. */
  readonly role?: InputMaybe<ProgramEnrollmentRole>;
  /** Statuses, any one of which an enrolment must have. */
  readonly status?: InputMaybe<ReadonlyArray<ProgramEnrollmentStatus>>;
};

/** Orders for a list of enrolments; rows that tie are ordered by id. */
export type ProgramEnrollmentOrder =
  /** By `enrolledAt`, oldest first: the order of a waiting list. */
  | 'ENROLLED_ASC'
  /** By `enrolledAt`, newest first. */
  | 'ENROLLED_DESC';

/** Result of a change to an enrolment: the enrolment as it is afterwards, or the errors. */
export type ProgramEnrollmentPayload = {
  /** The enrolment after the change; null when there are `userErrors`. */
  readonly enrollment?: Maybe<ProgramEnrollment>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Sides on which people take part in a programme. */
export type ProgramEnrollmentRole =
  /** A person whom the programme supports; takes a seat for beneficiaries. */
  | 'participant'
  /** A person who gives time; takes a seat for volunteers. */
  | 'volunteer';

/** Statuses of an enrolment. ACTIVE and PAUSED ones hold a seat of the campaign. */
export type ProgramEnrollmentStatus =
  /** Taking part, with a seat of the campaign. */
  | 'active'
  /** Taken part until the end; final. */
  | 'completed'
  /** Left before the end; the seat is free again. Final. */
  | 'dropped'
  /** Taking a break; the seat of the campaign is kept. */
  | 'paused'
  /** Waiting for a seat; the campaign had none left. */
  | 'waitlisted';

/**
 * Programme that runs or ran: a template for a beneficiary group over a span of days, mostly within a
 * campaign.
 */
export type ProgramInstance = {
  /** Beneficiary group that the instance is for; null where the viewer may not see it. */
  readonly beneficiaryGroup?: Maybe<BeneficiaryGroup>;
  /** Meetings and activities of the instance's buddy pairs. */
  readonly buddyEvents: BuddyEventConnection;
  /** Campaign that the instance belongs to; null when TEEI runs it for no company. */
  readonly campaign?: Maybe<Campaign>;
  /** Company that the instance is run for; null when TEEI runs it for none. */
  readonly company?: Maybe<Company>;
  /**
   * Settings of the instance, as a JSON object under the `configSchema` of its template.
   * `updateProgramInstanceConfig` changes them.
   */
  readonly config: Scalars['JSON']['output'];
  /**
   * Progress in each course that the instance's people take, those with most learners first. Courses of
   * fewer than five learners are left out, and others with them where they could be computed from
   * `learningSummary`.
   */
  readonly courseSummaries: ReadonlyArray<CourseSummary>;
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Last day, included; null when the instance has no end. */
  readonly endDate?: Maybe<Scalars['Date']['output']>;
  /** Enrolments in the instance, waiting list included, that the viewer may see. */
  readonly enrollments: ProgramEnrollmentConnection;
  /** Ratings by the instance's buddy pairs, summed up. */
  readonly feedbackSummary: FeedbackSummary;
  /**
   * Number of people who came to each step of the programme instance, from their enrolment to its completion; each
   * is counted once, at every step up to the furthest. Of the rows of this moment.
   */
  readonly funnel: Funnel;
  /** Id of the instance: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** True while `status` is ACTIVE; transitions of the instance or its campaign change it. */
  readonly isActive: Scalars['Boolean']['output'];
  /** Moment of the latest activity, such as a completed session, in UTC; null before the first. */
  readonly lastActivityAt?: Maybe<Scalars['DateTime']['output']>;
  /** Courses of the instance's people. Companies see sums in `learningSummary`. */
  readonly learning: LearningProgressConnection;
  /** Progress of the instance's people in their courses, summed up. */
  readonly learningSummary: LearningSummary;
  /** Buddy pairs of the instance that the viewer may see. */
  readonly matches: BuddyMatchConnection;
  /** Number of buddy pairs by the mood of their newest check-in. */
  readonly moodDistribution: MoodDistribution;
  /** Name of the programme instance, shown to the people in it. */
  readonly name: Scalars['String']['output'];
  /** Mean score of each outcome, 0 to 1, by its name in lower case: `{"job_readiness": 0.62}`. */
  readonly outcomeScores: Scalars['JSON']['output'];
  /** Readable key for integrations: lower-case letters, digits and hyphens, unique over all companies. */
  readonly programKey: Scalars['String']['output'];
  /** Language and mentorship sessions of the instance. */
  readonly sessions: KintellSessionConnection;
  /** First day of the programme instance, within the dates of its campaign. */
  readonly startDate: Scalars['Date']['output'];
  /**
   * Status in the instance's lifecycle. `transitionProgramInstance` changes it, and so do moves of its
   * campaign.
   */
  readonly status: ProgramInstanceStatus;
  /** Programme template that the instance runs; null where the viewer may not see it. */
  readonly template?: Maybe<ProgramTemplate>;
  /**
   * Moment of the last change, in UTC. Sent back as `expectedUpdatedAt`, it makes a mutation fail with
   * CONFLICT if somebody has changed the row since.
   */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/**
 * Programme that runs or ran: a template for a beneficiary group over a span of days, mostly within a
 * campaign.
 */
export type ProgramInstanceBuddyEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BuddyEventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BuddyEventOrder>;
};


/**
 * Programme that runs or ran: a template for a beneficiary group over a span of days, mostly within a
 * campaign.
 */
export type ProgramInstanceEnrollmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProgramEnrollmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProgramEnrollmentOrder>;
};


/**
 * Programme that runs or ran: a template for a beneficiary group over a span of days, mostly within a
 * campaign.
 */
export type ProgramInstanceFunnelArgs = {
  role: ProgramEnrollmentRole;
};


/**
 * Programme that runs or ran: a template for a beneficiary group over a span of days, mostly within a
 * campaign.
 */
export type ProgramInstanceLearningArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LearningProgressFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LearningProgressOrder>;
};


/**
 * Programme that runs or ran: a template for a beneficiary group over a span of days, mostly within a
 * campaign.
 */
export type ProgramInstanceMatchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BuddyMatchFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BuddyMatchOrder>;
};


/**
 * Programme that runs or ran: a template for a beneficiary group over a span of days, mostly within a
 * campaign.
 */
export type ProgramInstanceSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<KintellSessionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<KintellSessionOrder>;
};

/** Page of a list of instances, with cursors and a count. */
export type ProgramInstanceConnection = {
  /** The instances of the page, each with its cursor. */
  readonly edges: ReadonlyArray<ProgramInstanceEdge>;
  /** The instances of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<ProgramInstance>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of instances that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An instance of a page, with its cursor. */
export type ProgramInstanceEdge = {
  /** Cursor of the instance, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The instance that the cursor belongs to. */
  readonly node: ProgramInstance;
};

/** Conditions for a list of instances. All that are given must hold; a field that is left out sets none. */
export type ProgramInstanceFilter = {
  /** Period on at least one day of which the instances run. */
  readonly activeOn?: InputMaybe<Period>;
  /** Id of the beneficiary group that the instances are for. */
  readonly beneficiaryGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the campaign that the instances belong to. */
  readonly campaignId?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the company that the instances are run for. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Lowest mean score of an outcome that the instances must have. */
  readonly outcomeScore?: InputMaybe<OutcomeScoreBound>;
  /** Kinds of programme, any one of which the template must be; of templates that the viewer may see. */
  readonly programType?: InputMaybe<ReadonlyArray<ProgramType>>;
  /** Text to search names for: every word must occur, and the last one may be unfinished. At most 16 words. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Statuses, any one of which an instance must have. */
  readonly status?: InputMaybe<ReadonlyArray<ProgramInstanceStatus>>;
  /** Id of the template that the instances run. */
  readonly templateId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders for a list of instances; rows that tie are ordered by id. */
export type ProgramInstanceOrder =
  /** By `createdAt`, newest first. */
  | 'CREATED_DESC'
  /** By `lastActivityAt`, latest first; instances without an activity last. */
  | 'LAST_ACTIVITY_DESC'
  /** By `name`, from A to Z. */
  | 'NAME_ASC'
  /** By `startDate`, earliest first. */
  | 'START_ASC'
  /** By `startDate`, latest first. */
  | 'START_DESC';

/** Result of a change to a programme instance: the instance as it is afterwards, or the errors. */
export type ProgramInstancePayload = {
  /** The instance after the change; null when there are `userErrors`. */
  readonly programInstance?: Maybe<ProgramInstance>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Statuses of a programme instance; they follow those of its campaign. */
export type ProgramInstanceStatus =
  /** Running: sessions and meetings take place. */
  | 'active'
  /** Given up before its end; final, nobody can enrol. Its enrolments and matches do not end with it, as in COMPLETED. */
  | 'cancelled'
  /**
   * Ended as planned; final, nobody can enrol. Its enrolments and matches do not end with it: `transitionEnrollment` completes
   * an enrolment, and a match becomes INACTIVE after days of silence, 14 where `config` names no other number.
   */
  | 'completed'
  /** Suspended; it can become ACTIVE again. */
  | 'paused'
  /** Not begun; people can enrol if the campaign recruits or runs. */
  | 'planned';

/** Reusable design of a programme: its kind, the groups it suits and the value of its outcomes. */
export type ProgramTemplate = {
  /**
   * JSON Schema (2020-12) of the settings of the template's instances. It follows from `type`; the
   * description of each setting says what is accepted.
   */
  readonly configSchema: Scalars['JSON']['output'];
  /** Moment at which the row was created, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Person who wrote the template; null when it is unknown. */
  readonly createdBy?: Maybe<User>;
  /** Settings of an instance where neither campaign nor instance has others, as a JSON object. */
  readonly defaultConfig: Scalars['JSON']['output'];
  /** Text about the programme; null when none was written. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Id of the template: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Programme instances of this template that the viewer may see. */
  readonly instances: ProgramInstanceConnection;
  /** True when new campaigns may use the template. */
  readonly isActive: Scalars['Boolean']['output'];
  /** True when everybody may see the template, signed in or not. */
  readonly isPublic: Scalars['Boolean']['output'];
  /** Name of the programme, shown to companies and participants. */
  readonly name: Scalars['String']['output'];
  /**
   * Value of each outcome for the social return on investment, as a JSON list: proxy value in cents,
   * deadweight, displacement, attribution, drop-off and years.
   */
  readonly outcomeMetrics: Scalars['JSON']['output'];
  /** Kinds of beneficiary group that the programme suits. */
  readonly suitableForGroups: ReadonlyArray<BeneficiaryGroupType>;
  /** Labels to filter templates by, such as `career`. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  /** Kind of programme that instances of the template are. */
  readonly type: ProgramType;
  /**
   * Moment of the last change, in UTC. Sent back as `expectedUpdatedAt`, it makes a mutation fail with
   * CONFLICT if somebody has changed the row since.
   */
  readonly updatedAt: Scalars['DateTime']['output'];
  /**
   * Use of this version of the template by companies, without that of the viewer; of those that opted in to benchmarks, with all
   * their completed instances of campaigns that were over when the current quarter began. For company users whose company has opted
   * in, too. The figures change with the quarter, and where a company opts in or out.
   */
  readonly usage: TemplateUsageResult;
  /** Semantic version of the template, such as 1.2.0. */
  readonly version: Scalars['String']['output'];
};


/** Reusable design of a programme: its kind, the groups it suits and the value of its outcomes. */
export type ProgramTemplateInstancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProgramInstanceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProgramInstanceOrder>;
};

/** Page of a list of templates, with cursors and a count. */
export type ProgramTemplateConnection = {
  /** The templates of the page, each with its cursor. */
  readonly edges: ReadonlyArray<ProgramTemplateEdge>;
  /** The templates of the page, in the order asked for. */
  readonly nodes: ReadonlyArray<ProgramTemplate>;
  /** Cursors of the page, and whether rows come before or after it. */
  readonly pageInfo: PageInfo;
  /** Number of templates that meet the filter, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A template of a page, with its cursor. */
export type ProgramTemplateEdge = {
  /** Cursor of the template, for `after` and `before` of the same list, order and filter. */
  readonly cursor: Scalars['String']['output'];
  /** The template that the cursor belongs to. */
  readonly node: ProgramTemplate;
};

/** Conditions for a list of templates. All that are given must hold; a field that is left out sets none. */
export type ProgramTemplateFilter = {
  /** True: templates for new campaigns. False: retired ones. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: templates that everybody may see. False: all others. */
  readonly isPublic?: InputMaybe<Scalars['Boolean']['input']>;
  /** Outcome that the templates put a value on. */
  readonly outcomeMetric?: InputMaybe<OutcomeType>;
  /**
   * Text to search name and description for: every word must occur, and the last one may be
   * unfinished. At most 16 words.
   */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Kind of beneficiary group that the templates suit. */
  readonly suitableForGroup?: InputMaybe<BeneficiaryGroupType>;
  /** A tag that the templates must have, exactly as it is written. */
  readonly tag?: InputMaybe<Scalars['String']['input']>;
  /** Kinds of programme, any one of which a template must be. */
  readonly type?: InputMaybe<ReadonlyArray<ProgramType>>;
};

/** Orders for a list of templates; rows that tie are ordered by id. */
export type ProgramTemplateOrder =
  /** By `createdAt`, oldest first. */
  | 'CREATED_ASC'
  /** By `createdAt`, newest first. */
  | 'CREATED_DESC'
  /** By `name`, from A to Z. */
  | 'NAME_ASC';

/** Result of a change to a programme template: the template as it is afterwards, or the errors. */
export type ProgramTemplatePayload = {
  /** The template after the change; null when there are `userErrors`. */
  readonly programTemplate?: Maybe<ProgramTemplate>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Kinds of programme that TEEI runs. */
export type ProgramType =
  /** A volunteer and a participant spend time together as buddies. */
  | 'buddy'
  /** A volunteer and a participant practise a language. */
  | 'language'
  /** A mentor advises a participant, session by session. */
  | 'mentorship'
  /** Participants take courses of external providers. */
  | 'upskilling'
  /** The WEEI programme of TEEI, with its own curriculum. */
  | 'weei';

/** A programme template, the version that follows, and its new values; what is left out stays as it is. */
export type PublishProgramTemplateVersionInput = {
  /** All settings, as a JSON object that is valid under the `configSchema` of the template. */
  readonly defaultConfig?: Scalars['JSON']['input'];
  /** Text about the programme; null takes it away. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Id of any version of the template, a UUID; its values are those that stay. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** True when everybody may see the template, signed in or not. */
  readonly isPublic?: Scalars['Boolean']['input'];
  /** Value of each outcome, all of them; each outcome once at most. */
  readonly outcomeMetrics?: ReadonlyArray<OutcomeMetricInput>;
  /** Kinds of beneficiary group that the programme suits, all of them. */
  readonly suitableForGroups?: ReadonlyArray<BeneficiaryGroupType>;
  /** Labels to filter templates by, all of them. */
  readonly tags?: ReadonlyArray<Scalars['String']['input']>;
  /** Semantic version that is published, such as 1.3.0; later than every version of the template. */
  readonly version: Scalars['String']['input'];
};

export type Query = {
  /** The beneficiary group with this id; NOT_FOUND when there is none that the viewer may see. */
  readonly beneficiaryGroup?: Maybe<BeneficiaryGroup>;
  /** Beneficiary groups that the viewer may see: public ones, or for staff all. */
  readonly beneficiaryGroups?: Maybe<BeneficiaryGroupConnection>;
  /** The check-in of a buddy pair with this id; NOT_FOUND when there is none that the viewer may see. */
  readonly buddyCheckin?: Maybe<BuddyCheckin>;
  /** The event of a buddy pair with this id; NOT_FOUND when there is none that the viewer may see. */
  readonly buddyEvent?: Maybe<BuddyEvent>;
  /** The feedback about a buddy pair with this id; NOT_FOUND when there is none that the viewer may see. */
  readonly buddyFeedback?: Maybe<BuddyFeedback>;
  /** The buddy pair with this id; NOT_FOUND when there is none that the viewer may see. */
  readonly buddyMatch?: Maybe<BuddyMatch>;
  /**
   * Buddy pairs that the viewer may see: all of them for staff, those of its own company for a company
   * user, their own for a person.
   */
  readonly buddyMatches?: Maybe<BuddyMatchConnection>;
  /** The message of the buddy system with this id of its own; NOT_FOUND when there is none. */
  readonly buddySystemEvent?: Maybe<BuddySystemEvent>;
  /** Events that the buddy system sent, as they were received. */
  readonly buddySystemEvents?: Maybe<BuddySystemEventConnection>;
  /** The progress of a person in a course; NOT_FOUND when there is none that the viewer may see. */
  readonly courseProgress?: Maybe<LearningProgress>;
  /** The session with this id; NOT_FOUND when there is none that the viewer may see. */
  readonly kintellSession?: Maybe<KintellSession>;
  /** The session with this id in Kintell; NOT_FOUND when there is none that the viewer may see. */
  readonly kintellSessionByExternalId?: Maybe<KintellSession>;
  /** Language and mentorship sessions that the viewer may see. */
  readonly kintellSessions?: Maybe<KintellSessionConnection>;
  /**
   * Courses that people take: all of them for staff, their own for a person. Companies see sums in
   * `ProgramInstance.learningSummary`.
   */
  readonly learningProgress?: Maybe<LearningProgressConnection>;
  /** The enrolment with this id; NOT_FOUND when there is none that the viewer may see. */
  readonly programEnrollment?: Maybe<ProgramEnrollment>;
  /** The programme instance with this id; NOT_FOUND when there is none that the viewer may see. */
  readonly programInstance?: Maybe<ProgramInstance>;
  /** The programme instance with this readable key; NOT_FOUND when there is none that the viewer may see. */
  readonly programInstanceByKey?: Maybe<ProgramInstance>;
  /**
   * Programme instances that the viewer may see: all of them for staff, those of its own company for a
   * company user, those that they take part in for a person.
   */
  readonly programInstances?: Maybe<ProgramInstanceConnection>;
  /** The programme template with this id; NOT_FOUND when there is none that the viewer may see. */
  readonly programTemplate?: Maybe<ProgramTemplate>;
  /**
   * The version of a programme template, by the name that all its versions share; NOT_FOUND when there is
   * none that the viewer may see.
   */
  readonly programTemplateByVersion?: Maybe<ProgramTemplate>;
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


export type QueryBuddyCheckinArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBuddyEventArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBuddyFeedbackArgs = {
  id: Scalars['ID']['input'];
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


export type QueryBuddySystemEventArgs = {
  eventId: Scalars['String']['input'];
};


export type QueryBuddySystemEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BuddySystemEventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BuddySystemEventOrder>;
};


export type QueryCourseProgressArgs = {
  courseId: Scalars['String']['input'];
  provider: LearningProvider;
  userId: Scalars['ID']['input'];
};


export type QueryKintellSessionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryKintellSessionByExternalIdArgs = {
  externalSessionId: Scalars['String']['input'];
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


export type QueryProgramEnrollmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProgramInstanceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProgramInstanceByKeyArgs = {
  programKey: Scalars['String']['input'];
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


export type QueryProgramTemplateByVersionArgs = {
  name: Scalars['String']['input'];
  version: Scalars['String']['input'];
};


export type QueryProgramTemplatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProgramTemplateFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProgramTemplateOrder>;
};

/** Session at which somebody was missing. */
export type RecordNoShowInput = {
  /** Id of the session, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /**
   * Reason, stored for good with the event that records it. Do not write about a person's origin, health
   * or story.
   */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
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

/** Event of the buddy system that is processed again. */
export type ReprocessBuddySystemEventInput = {
  /** Id of the event: of its row, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Session to move, and its new moment. */
export type RescheduleSessionInput = {
  /** Id of the session, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Moment at which the session is to begin instead. */
  readonly scheduledAt: Scalars['DateTime']['input'];
};

/** Session to plan: who meets, when, and in which programme instance. */
export type ScheduleSessionInput = {
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Level that the session is planned at; only for sessions of type LANGUAGE. */
  readonly languageLevel?: InputMaybe<CefrLevel>;
  /** Id of the participant, a UUID; their enrolment must be ACTIVE. */
  readonly participantId: Scalars['ID']['input'];
  /** Id of the programme instance, a UUID. */
  readonly programInstanceId: Scalars['ID']['input'];
  /** Moment at which the session is to begin. */
  readonly scheduledAt: Scalars['DateTime']['input'];
  /** Kind of session: language practice or mentorship. */
  readonly sessionType: KintellSessionType;
  /** Topics of the session, such as `cv`. */
  readonly topics?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Id of the volunteer, a UUID; their enrolment must be ACTIVE. */
  readonly volunteerId: Scalars['ID']['input'];
};

/** Report of a pair on how they are doing. */
export type SubmitCheckinInput = {
  /** Day that the report is about, not in the future; today, in UTC, when it is left out. */
  readonly checkinDate?: InputMaybe<Scalars['Date']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of the match, a UUID. */
  readonly matchId: Scalars['ID']['input'];
  /** Mood of the pair, GREAT to DIFFICULT. */
  readonly mood: BuddyCheckinMood;
  /** Free text, for the pair and staff. */
  readonly notes?: InputMaybe<Scalars['String']['input']>;
};

/** Feedback of one half of a pair. */
export type SubmitFeedbackInput = {
  /** Free text; whoever gave the feedback and staff can read it. */
  readonly feedbackText?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of the match, a UUID. */
  readonly matchId: Scalars['ID']['input'];
  /** Rating of the time together, 0 (worst) to 1 (best), kept to three decimals. */
  readonly rating?: InputMaybe<Scalars['Float']['input']>;
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

/** Scores of one outcome in a template's instances: the latest of each participant at a company, first scores alone. */
export type TemplateOutcome = {
  /** Arithmetic mean of the scores, 0 to 1, to two decimals. */
  readonly mean: Scalars['Float']['output'];
  /** Number of people; 25 or more. */
  readonly n: Scalars['SafeInt']['output'];
};

/**
 * Use of a template by five companies or more, none with more than a quarter of the people: each had five people or
 * more in its instances, beside those who only waited.
 */
export type TemplateUsage = {
  /** Number of companies; five or more. */
  readonly companies: Scalars['Int']['output'];
  /** Derivation of a figure of this object; null for a name that is none. */
  readonly explain?: Maybe<Explanation>;
  /** Number of their instances. */
  readonly instances: Scalars['Int']['output'];
  /**
   * Latest scores of participants before the quarter, of one outcome. Null for fewer than five companies with five such people each, and
   * where one has more than a quarter of them.
   */
  readonly outcome?: Maybe<TemplateOutcome>;
  /**
   * Median over companies of the social value of their campaigns with these instances ÷ the money spent on them and the value of
   * volunteers' hours, to two decimals: 3.2 means EUR 3.20 for each EUR 1. Of campaigns that use the proxies of the
   * template. Null for fewer than five companies with an investment, and where one has more than a quarter of it.
   */
  readonly sroiP50?: Maybe<Scalars['Float']['output']>;
};


/**
 * Use of a template by five companies or more, none with more than a quarter of the people: each had five people or
 * more in its instances, beside those who only waited.
 */
export type TemplateUsageExplainArgs = {
  figure: Scalars['String']['input'];
};


/**
 * Use of a template by five companies or more, none with more than a quarter of the people: each had five people or
 * more in its instances, beside those who only waited.
 */
export type TemplateUsageOutcomeArgs = {
  type: OutcomeType;
};

/** Use of a template, or the reason why it is withheld. */
export type TemplateUsageResult = Suppressed | TemplateUsage;

/** A match and the status that it is moved to. */
export type TransitionBuddyMatchInput = {
  /** Id of the match to move, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /**
   * Reason, stored for good with the event that records it. Do not write about a person's origin, health
   * or story.
   */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Status to move the match to, such as ENDED. */
  readonly to: BuddyMatchStatus;
};

/** An enrolment and the status that it is moved to. */
export type TransitionEnrollmentInput = {
  /** Id of the enrolment to move, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /**
   * Reason of the move, stored for good with the event that records it. Do not write about a person's
   * origin, health or story.
   */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Status to move the enrolment to, such as COMPLETED. */
  readonly to: ProgramEnrollmentStatus;
};

/** A programme instance and the status that it is moved to. */
export type TransitionProgramInstanceInput = {
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the programme instance to move, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Reason of the move. It is stored for good, with the event that records the transition. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Status to move the instance to, such as ACTIVE. */
  readonly to: ProgramInstanceStatus;
};

/** A beneficiary group and its new values; what is left out stays as it is. */
export type UpdateBeneficiaryGroupInput = {
  /** ISO 3166-1 alpha-2 code of the country, such as NO; null when the group is not bound to one. */
  readonly countryCode?: InputMaybe<Scalars['String']['input']>;
  /** Text about the group; null takes it away. Do not write about a person. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Kinds of programme that the group may take part in, all of them. */
  readonly eligibleProgramTypes?: ReadonlyArray<ProgramType>;
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the group to change, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** True when everybody may see the group, signed in or not. */
  readonly isPublic?: Scalars['Boolean']['input'];
  /** Name of the group, such as Ukrainian refugees in Norway. Do not name a person. */
  readonly name?: Scalars['String']['input'];
  /** Labels to filter groups by, all of them. */
  readonly tags?: ReadonlyArray<Scalars['String']['input']>;
};

/** A programme instance, and the settings that change. */
export type UpdateProgramInstanceConfigInput = {
  /**
   * Settings that change, as a JSON object; null takes one away, and what is left out stays. Together they
   * must be valid under the `configSchema` of the template.
   */
  readonly config: Scalars['JSON']['input'];
  readonly expectedUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the programme instance, a UUID. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Progress of a person in a course. */
export type UpsertLearningProgressInput = {
  /**
   * Moment at which the person finished, for a progress of 100, from 2000 on; when it is left out the one that is known, and
   * else now.
   */
  readonly completedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the course at its provider. */
  readonly courseId: Scalars['String']['input'];
  /** Name of the course, as its provider spells it. */
  readonly courseName: Scalars['String']['input'];
  /** Number or URL of the certificate, for a progress of 100. */
  readonly credentialRef?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of the programme instance that the course is part of, a UUID; it stays when it is left out. */
  readonly programInstanceId?: InputMaybe<Scalars['ID']['input']>;
  /** Share of the course that is done: 0 is ENROLLED, 100 COMPLETED, the rest IN_PROGRESS. */
  readonly progressPercent: Scalars['Int']['input'];
  /** Provider that offers the course. */
  readonly provider: LearningProvider;
  /** True lets the progress go back; to 0 alone where the course is COMPLETED or DROPPED. */
  readonly reset?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Moment at which the person began. When it is left out the one that is known, and else the first report of
   * progress; the moment at which the person finished, if that is earlier.
   */
  readonly startedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the person who takes the course, a UUID. */
  readonly userId: Scalars['ID']['input'];
};

/** Person on the platform: volunteer, participant, company user or TEEI staff. */
export type User = {
  /** Programme instances that the person coordinates: all for staff, those of the company for a company user. */
  readonly coordinatedInstances: ProgramInstanceConnection;
  /** Enrolments of the person in programmes, also those that have ended. */
  readonly enrollments: ProgramEnrollmentConnection;
  /** Id of the person: a UUID in lower case. */
  readonly id: Scalars['ID']['output'];
  /** Courses that the person takes or has taken. */
  readonly learning: LearningProgressConnection;
  /** Buddy pairs of the person, as participant or as volunteer. */
  readonly matches: BuddyMatchConnection;
  /** Role of the person on the platform; it decides what a token of theirs may see. */
  readonly role: UserRole;
  /** Language and mentorship sessions of the person, as participant or as volunteer. */
  readonly sessions: KintellSessionConnection;
};


/** Person on the platform: volunteer, participant, company user or TEEI staff. */
export type UserCoordinatedInstancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProgramInstanceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProgramInstanceOrder>;
};


/** Person on the platform: volunteer, participant, company user or TEEI staff. */
export type UserEnrollmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProgramEnrollmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProgramEnrollmentOrder>;
};


/** Person on the platform: volunteer, participant, company user or TEEI staff. */
export type UserLearningArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LearningProgressFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LearningProgressOrder>;
};


/** Person on the platform: volunteer, participant, company user or TEEI staff. */
export type UserMatchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BuddyMatchFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BuddyMatchOrder>;
};


/** Person on the platform: volunteer, participant, company user or TEEI staff. */
export type UserSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<KintellSessionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<KintellSessionOrder>;
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

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  TemplateUsageResult:
    | ( object )
    | ( object )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AnalyticsSource: AnalyticsSource;
  BeneficiaryGroup: ResolverTypeWrapper<object>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BeneficiaryGroupConnection: ResolverTypeWrapper<object>;
  BeneficiaryGroupEdge: ResolverTypeWrapper<object>;
  BeneficiaryGroupFilter: BeneficiaryGroupFilter;
  BeneficiaryGroupOrder: BeneficiaryGroupOrder;
  BeneficiaryGroupPayload: ResolverTypeWrapper<object>;
  BeneficiaryGroupType: ResolverTypeWrapper<string>;
  BuddyCheckin: ResolverTypeWrapper<object>;
  BuddyCheckinConnection: ResolverTypeWrapper<object>;
  BuddyCheckinEdge: ResolverTypeWrapper<object>;
  BuddyCheckinFilter: BuddyCheckinFilter;
  BuddyCheckinMood: ResolverTypeWrapper<string>;
  BuddyCheckinOrder: BuddyCheckinOrder;
  BuddyCheckinPayload: ResolverTypeWrapper<object>;
  BuddyEvent: ResolverTypeWrapper<object>;
  BuddyEventConnection: ResolverTypeWrapper<object>;
  BuddyEventEdge: ResolverTypeWrapper<object>;
  BuddyEventFilter: BuddyEventFilter;
  BuddyEventOrder: BuddyEventOrder;
  BuddyEventPayload: ResolverTypeWrapper<object>;
  BuddyEventType: ResolverTypeWrapper<string>;
  BuddyFeedback: ResolverTypeWrapper<object>;
  BuddyFeedbackPayload: ResolverTypeWrapper<object>;
  BuddyFeedbackRole: ResolverTypeWrapper<string>;
  BuddyMatch: ResolverTypeWrapper<object>;
  BuddyMatchConnection: ResolverTypeWrapper<object>;
  BuddyMatchEdge: ResolverTypeWrapper<object>;
  BuddyMatchFilter: BuddyMatchFilter;
  BuddyMatchOrder: BuddyMatchOrder;
  BuddyMatchPayload: ResolverTypeWrapper<object>;
  BuddyMatchStatus: ResolverTypeWrapper<string>;
  BuddySystemEvent: ResolverTypeWrapper<object>;
  BuddySystemEventConnection: ResolverTypeWrapper<object>;
  BuddySystemEventEdge: ResolverTypeWrapper<object>;
  BuddySystemEventFilter: BuddySystemEventFilter;
  BuddySystemEventOrder: BuddySystemEventOrder;
  BuddySystemEventPayload: ResolverTypeWrapper<object>;
  BuddySystemEventType: ResolverTypeWrapper<string>;
  Campaign: ResolverTypeWrapper<object>;
  CancelSessionInput: CancelSessionInput;
  CefrLevel: ResolverTypeWrapper<string>;
  CefrSourceLevel: CefrSourceLevel;
  Company: ResolverTypeWrapper<object>;
  CompleteSessionInput: CompleteSessionInput;
  ConsentPurpose: ResolverTypeWrapper<string>;
  CourseSummary: ResolverTypeWrapper<object>;
  CreateBeneficiaryGroupInput: CreateBeneficiaryGroupInput;
  CreateBuddyMatchInput: CreateBuddyMatchInput;
  CreateProgramInstanceInput: CreateProgramInstanceInput;
  CreateProgramTemplateInput: CreateProgramTemplateInput;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  DeactivateBeneficiaryGroupInput: DeactivateBeneficiaryGroupInput;
  DeprecateProgramTemplateInput: DeprecateProgramTemplateInput;
  DropCourseInput: DropCourseInput;
  EnrollInput: EnrollInput;
  ErasureMethod: ErasureMethod;
  Explanation: ResolverTypeWrapper<object>;
  FeedbackSummary: ResolverTypeWrapper<object>;
  Funnel: ResolverTypeWrapper<object>;
  ImportFormat: ImportFormat;
  ImportLearningProgressInput: ImportLearningProgressInput;
  ImportPayload: ResolverTypeWrapper<object>;
  ImportResult: ResolverTypeWrapper<object>;
  ImportSessionsInput: ImportSessionsInput;
  ImportedLearningProgress: ImportedLearningProgress;
  ImportedSession: ImportedSession;
  IngestBuddySystemEventInput: IngestBuddySystemEventInput;
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
  LearningProgressPayload: ResolverTypeWrapper<object>;
  LearningProgressStatus: ResolverTypeWrapper<string>;
  LearningProvider: ResolverTypeWrapper<string>;
  LearningSummary: ResolverTypeWrapper<object>;
  LogBuddyEventInput: LogBuddyEventInput;
  Money: ResolverTypeWrapper<object>;
  MoodCount: ResolverTypeWrapper<object>;
  MoodDistribution: ResolverTypeWrapper<object>;
  MoodTrend: MoodTrend;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NumberRange: NumberRange;
  OutcomeMetricInput: OutcomeMetricInput;
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
  ProgramTemplatePayload: ResolverTypeWrapper<object>;
  ProgramType: ResolverTypeWrapper<string>;
  PublishProgramTemplateVersionInput: PublishProgramTemplateVersionInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordNoShowInput: RecordNoShowInput;
  RefusedTransition: ResolverTypeWrapper<object>;
  RejectedRow: ResolverTypeWrapper<object>;
  RelativePeriod: RelativePeriod;
  ReprocessBuddySystemEventInput: ReprocessBuddySystemEventInput;
  RescheduleSessionInput: RescheduleSessionInput;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  ScheduleSessionInput: ScheduleSessionInput;
  SubmitCheckinInput: SubmitCheckinInput;
  SubmitFeedbackInput: SubmitFeedbackInput;
  Suppressed: ResolverTypeWrapper<object>;
  SuppressionReason: SuppressionReason;
  TemplateOutcome: ResolverTypeWrapper<object>;
  TemplateUsage: ResolverTypeWrapper<object>;
  TemplateUsageResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TemplateUsageResult']>;
  TransitionBuddyMatchInput: TransitionBuddyMatchInput;
  TransitionEnrollmentInput: TransitionEnrollmentInput;
  TransitionProgramInstanceInput: TransitionProgramInstanceInput;
  UpdateBeneficiaryGroupInput: UpdateBeneficiaryGroupInput;
  UpdateProgramInstanceConfigInput: UpdateProgramInstanceConfigInput;
  UpsertLearningProgressInput: UpsertLearningProgressInput;
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
  BeneficiaryGroupPayload: object;
  BuddyCheckin: object;
  BuddyCheckinConnection: object;
  BuddyCheckinEdge: object;
  BuddyCheckinFilter: BuddyCheckinFilter;
  BuddyCheckinPayload: object;
  BuddyEvent: object;
  BuddyEventConnection: object;
  BuddyEventEdge: object;
  BuddyEventFilter: BuddyEventFilter;
  BuddyEventPayload: object;
  BuddyFeedback: object;
  BuddyFeedbackPayload: object;
  BuddyMatch: object;
  BuddyMatchConnection: object;
  BuddyMatchEdge: object;
  BuddyMatchFilter: BuddyMatchFilter;
  BuddyMatchPayload: object;
  BuddySystemEvent: object;
  BuddySystemEventConnection: object;
  BuddySystemEventEdge: object;
  BuddySystemEventFilter: BuddySystemEventFilter;
  BuddySystemEventPayload: object;
  Campaign: object;
  CancelSessionInput: CancelSessionInput;
  Company: object;
  CompleteSessionInput: CompleteSessionInput;
  CourseSummary: object;
  CreateBeneficiaryGroupInput: CreateBeneficiaryGroupInput;
  CreateBuddyMatchInput: CreateBuddyMatchInput;
  CreateProgramInstanceInput: CreateProgramInstanceInput;
  CreateProgramTemplateInput: CreateProgramTemplateInput;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  DeactivateBeneficiaryGroupInput: DeactivateBeneficiaryGroupInput;
  DeprecateProgramTemplateInput: DeprecateProgramTemplateInput;
  DropCourseInput: DropCourseInput;
  EnrollInput: EnrollInput;
  Explanation: object;
  FeedbackSummary: object;
  Funnel: object;
  ImportLearningProgressInput: ImportLearningProgressInput;
  ImportPayload: object;
  ImportResult: object;
  ImportSessionsInput: ImportSessionsInput;
  ImportedLearningProgress: ImportedLearningProgress;
  ImportedSession: ImportedSession;
  IngestBuddySystemEventInput: IngestBuddySystemEventInput;
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
  LearningProgressPayload: object;
  LearningSummary: object;
  LogBuddyEventInput: LogBuddyEventInput;
  Money: object;
  MoodCount: object;
  MoodDistribution: object;
  Mutation: Record<PropertyKey, never>;
  NumberRange: NumberRange;
  OutcomeMetricInput: OutcomeMetricInput;
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
  ProgramTemplatePayload: object;
  PublishProgramTemplateVersionInput: PublishProgramTemplateVersionInput;
  Query: Record<PropertyKey, never>;
  RecordNoShowInput: RecordNoShowInput;
  RefusedTransition: object;
  RejectedRow: object;
  ReprocessBuddySystemEventInput: ReprocessBuddySystemEventInput;
  RescheduleSessionInput: RescheduleSessionInput;
  SafeInt: Scalars['SafeInt']['output'];
  ScheduleSessionInput: ScheduleSessionInput;
  SubmitCheckinInput: SubmitCheckinInput;
  SubmitFeedbackInput: SubmitFeedbackInput;
  Suppressed: object;
  TemplateOutcome: object;
  TemplateUsage: object;
  TemplateUsageResult: ResolversUnionTypes<ResolversParentTypes>['TemplateUsageResult'];
  TransitionBuddyMatchInput: TransitionBuddyMatchInput;
  TransitionEnrollmentInput: TransitionEnrollmentInput;
  TransitionProgramInstanceInput: TransitionProgramInstanceInput;
  UpdateBeneficiaryGroupInput: UpdateBeneficiaryGroupInput;
  UpdateProgramInstanceConfigInput: UpdateProgramInstanceConfigInput;
  UpsertLearningProgressInput: UpsertLearningProgressInput;
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

export type SemanticNonNullDirectiveArgs = { };

export type SemanticNonNullDirectiveResolver<Result, Parent, ContextType = ProgramsContext, Args = SemanticNonNullDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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
  instances?: Resolver<ResolversTypes['ProgramInstanceConnection'], ParentType, ContextType, Partial<BeneficiaryGroupInstancesArgs>>;
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

export type BeneficiaryGroupPayloadResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['BeneficiaryGroupPayload'] = ResolversParentTypes['BeneficiaryGroupPayload']> = {
  beneficiaryGroup?: Resolver<Maybe<ResolversTypes['BeneficiaryGroup']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BeneficiaryGroupTypeResolvers = { ASYLUM_SEEKERS: 'asylum_seekers', CAREGIVERS: 'caregivers', DISPLACED_PERSONS: 'displaced_persons', JOB_SEEKERS: 'job_seekers', MIGRANTS: 'migrants', NEWCOMERS: 'newcomers', OTHER: 'other', REFUGEES: 'refugees', SENIORS: 'seniors', STUDENTS: 'students', VETERANS: 'veterans', WOMEN_IN_TECH: 'women_in_tech', YOUTH: 'youth' };

export type BuddyCheckinResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['BuddyCheckin'] = ResolversParentTypes['BuddyCheckin'], FederationReferenceType extends FederationReferenceTypes['BuddyCheckin'] = FederationReferenceTypes['BuddyCheckin']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BuddyCheckin']> | FederationReferenceType, FederationReferenceType, ContextType>;
  checkinDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  match?: Resolver<Maybe<ResolversTypes['BuddyMatch']>, ParentType, ContextType>;
  mood?: Resolver<ResolversTypes['BuddyCheckinMood'], ParentType, ContextType>;
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

export type BuddyCheckinPayloadResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['BuddyCheckinPayload'] = ResolversParentTypes['BuddyCheckinPayload']> = {
  checkin?: Resolver<Maybe<ResolversTypes['BuddyCheckin']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

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

export type BuddyEventPayloadResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['BuddyEventPayload'] = ResolversParentTypes['BuddyEventPayload']> = {
  event?: Resolver<Maybe<ResolversTypes['BuddyEvent']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type BuddyFeedbackPayloadResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['BuddyFeedbackPayload'] = ResolversParentTypes['BuddyFeedbackPayload']> = {
  feedback?: Resolver<Maybe<ResolversTypes['BuddyFeedback']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BuddyFeedbackRoleResolvers = { BUDDY: 'buddy', PARTICIPANT: 'participant' };

export type BuddyMatchResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['BuddyMatch'] = ResolversParentTypes['BuddyMatch'], FederationReferenceType extends FederationReferenceTypes['BuddyMatch'] = FederationReferenceTypes['BuddyMatch']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BuddyMatch']> | FederationReferenceType, FederationReferenceType, ContextType>;
  buddy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  checkins?: Resolver<ResolversTypes['BuddyCheckinConnection'], ParentType, ContextType, Partial<BuddyMatchCheckinsArgs>>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['BuddyEventConnection'], ParentType, ContextType, Partial<BuddyMatchEventsArgs>>;
  feedback?: Resolver<ReadonlyArray<ResolversTypes['BuddyFeedback']>, ParentType, ContextType, RequireFields<BuddyMatchFeedbackArgs, 'last'>>;
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

export type BuddyMatchPayloadResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['BuddyMatchPayload'] = ResolversParentTypes['BuddyMatchPayload']> = {
  match?: Resolver<Maybe<ResolversTypes['BuddyMatch']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BuddyMatchStatusResolvers = { ACTIVE: 'active', ENDED: 'ended', INACTIVE: 'inactive', PROPOSED: 'proposed' };

export type BuddySystemEventResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['BuddySystemEvent'] = ResolversParentTypes['BuddySystemEvent'], FederationReferenceType extends FederationReferenceTypes['BuddySystemEvent'] = FederationReferenceTypes['BuddySystemEvent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BuddySystemEvent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  correlationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  derivedMetrics?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  eventType?: Resolver<ResolversTypes['BuddySystemEventType'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payload?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
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

export type BuddySystemEventPayloadResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['BuddySystemEventPayload'] = ResolversParentTypes['BuddySystemEventPayload']> = {
  buddySystemEvent?: Resolver<Maybe<ResolversTypes['BuddySystemEvent']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BuddySystemEventTypeResolvers = { CHECKIN_COMPLETED: 'buddy.checkin.completed', EVENT_ATTENDED: 'buddy.event.attended', EVENT_LOGGED: 'buddy.event.logged', FEEDBACK_SUBMITTED: 'buddy.feedback.submitted', MATCH_CREATED: 'buddy.match.created', MATCH_ENDED: 'buddy.match.ended', MILESTONE_REACHED: 'buddy.milestone.reached', SKILL_SHARE_COMPLETED: 'buddy.skill_share.completed' };

export type CampaignResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['Campaign'] = ResolversParentTypes['Campaign'], FederationReferenceType extends FederationReferenceTypes['Campaign'] = FederationReferenceTypes['Campaign']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Campaign']> | FederationReferenceType, FederationReferenceType, ContextType>;
  funnel?: Resolver<ResolversTypes['Funnel'], ParentType, ContextType, RequireFields<CampaignFunnelArgs, 'role'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instances?: Resolver<ResolversTypes['ProgramInstanceConnection'], ParentType, ContextType, Partial<CampaignInstancesArgs>>;
};

export type CefrLevelResolvers = { A1: 'A1', A2: 'A2', B1: 'B1', B2: 'B2', C1: 'C1', C2: 'C2' };

export type CompanyResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company'], FederationReferenceType extends FederationReferenceTypes['Company'] = FederationReferenceTypes['Company']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Company']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  programInstances?: Resolver<ResolversTypes['ProgramInstanceConnection'], ParentType, ContextType, Partial<CompanyProgramInstancesArgs>>;
};

export type ConsentPurposeResolvers = { AI_PROCESSING: 'ai_processing', ANALYTICS: 'analytics', BUDDY_PROGRAM: 'buddy_program', DATA_SHARING: 'data_sharing', MARKETING: 'marketing', PROGRAM: 'program', PUBLICATION: 'publication' };

export type CourseSummaryResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['CourseSummary'] = ResolversParentTypes['CourseSummary']> = {
  completed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  courseId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  courseName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<CourseSummaryExplainArgs, 'figure'>>;
  learners?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meanProgressPercent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['LearningProvider'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type ExplanationResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['Explanation'] = ResolversParentTypes['Explanation']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  figure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formula?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inputs?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  lateEvents?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  rowsCounted?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['AnalyticsSource'], ParentType, ContextType>;
};

export type FeedbackSummaryResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['FeedbackSummary'] = ResolversParentTypes['FeedbackSummary']> = {
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<FeedbackSummaryExplainArgs, 'figure'>>;
  meanRating?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  pairs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ratings?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  suppressed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type FunnelResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['Funnel'] = ResolversParentTypes['Funnel']> = {
  completed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  completedNorm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  completedShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  enrolled?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<FunnelExplainArgs, 'figure'>>;
  minimumGroup?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  normCompanies?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  returned?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  returnedNorm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  returnedShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  tookPart?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tookPartNorm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  tookPartShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ImportPayloadResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['ImportPayload'] = ResolversParentTypes['ImportPayload']> = {
  result?: Resolver<Maybe<ResolversTypes['ImportResult']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportResultResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['ImportResult'] = ResolversParentTypes['ImportResult']> = {
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ReadonlyArray<ResolversTypes['RejectedRow']>, ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  isPaidTime?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  languageLevel?: Resolver<Maybe<ResolversTypes['CefrLevel']>, ParentType, ContextType>;
  metadata?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  participant?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  programInstance?: Resolver<Maybe<ResolversTypes['ProgramInstance']>, ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  scheduledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sessionType?: Resolver<ResolversTypes['KintellSessionType'], ParentType, ContextType>;
  sourceLevel?: Resolver<Maybe<ResolversTypes['CefrSourceLevel']>, ParentType, ContextType>;
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
  metadata?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  programInstance?: Resolver<Maybe<ResolversTypes['ProgramInstance']>, ParentType, ContextType>;
  progressPercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['LearningProvider'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['LearningProgressStatus'], ParentType, ContextType>;
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

export type LearningProgressPayloadResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['LearningProgressPayload'] = ResolversParentTypes['LearningProgressPayload']> = {
  learningProgress?: Resolver<Maybe<ResolversTypes['LearningProgress']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LearningProgressStatusResolvers = { COMPLETED: 'completed', DROPPED: 'dropped', ENROLLED: 'enrolled', IN_PROGRESS: 'in_progress' };

export type LearningProviderResolvers = { ECORNELL: 'ecornell', ITSLEARNING: 'itslearning' };

export type LearningSummaryResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['LearningSummary'] = ResolversParentTypes['LearningSummary']> = {
  completed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  courses?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<LearningSummaryExplainArgs, 'figure'>>;
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
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<MoodDistributionExplainArgs, 'figure'>>;
  moods?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MoodCount']>>, ParentType, ContextType>;
  pairs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  suppressed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelSession?: Resolver<Maybe<ResolversTypes['KintellSessionPayload']>, ParentType, ContextType, RequireFields<MutationCancelSessionArgs, 'input'>>;
  completeSession?: Resolver<Maybe<ResolversTypes['KintellSessionPayload']>, ParentType, ContextType, RequireFields<MutationCompleteSessionArgs, 'input'>>;
  createBeneficiaryGroup?: Resolver<Maybe<ResolversTypes['BeneficiaryGroupPayload']>, ParentType, ContextType, RequireFields<MutationCreateBeneficiaryGroupArgs, 'input'>>;
  createBuddyMatch?: Resolver<Maybe<ResolversTypes['BuddyMatchPayload']>, ParentType, ContextType, RequireFields<MutationCreateBuddyMatchArgs, 'input'>>;
  createProgramInstance?: Resolver<Maybe<ResolversTypes['ProgramInstancePayload']>, ParentType, ContextType, RequireFields<MutationCreateProgramInstanceArgs, 'input'>>;
  createProgramTemplate?: Resolver<Maybe<ResolversTypes['ProgramTemplatePayload']>, ParentType, ContextType, RequireFields<MutationCreateProgramTemplateArgs, 'input'>>;
  deactivateBeneficiaryGroup?: Resolver<Maybe<ResolversTypes['BeneficiaryGroupPayload']>, ParentType, ContextType, RequireFields<MutationDeactivateBeneficiaryGroupArgs, 'input'>>;
  deprecateProgramTemplate?: Resolver<Maybe<ResolversTypes['ProgramTemplatePayload']>, ParentType, ContextType, RequireFields<MutationDeprecateProgramTemplateArgs, 'input'>>;
  dropCourse?: Resolver<Maybe<ResolversTypes['LearningProgressPayload']>, ParentType, ContextType, RequireFields<MutationDropCourseArgs, 'input'>>;
  enroll?: Resolver<Maybe<ResolversTypes['ProgramEnrollmentPayload']>, ParentType, ContextType, RequireFields<MutationEnrollArgs, 'input'>>;
  importLearningProgress?: Resolver<Maybe<ResolversTypes['ImportPayload']>, ParentType, ContextType, RequireFields<MutationImportLearningProgressArgs, 'input'>>;
  importSessions?: Resolver<Maybe<ResolversTypes['ImportPayload']>, ParentType, ContextType, RequireFields<MutationImportSessionsArgs, 'input'>>;
  ingestBuddySystemEvent?: Resolver<Maybe<ResolversTypes['BuddySystemEventPayload']>, ParentType, ContextType, RequireFields<MutationIngestBuddySystemEventArgs, 'input'>>;
  logBuddyEvent?: Resolver<Maybe<ResolversTypes['BuddyEventPayload']>, ParentType, ContextType, RequireFields<MutationLogBuddyEventArgs, 'input'>>;
  publishProgramTemplateVersion?: Resolver<Maybe<ResolversTypes['ProgramTemplatePayload']>, ParentType, ContextType, RequireFields<MutationPublishProgramTemplateVersionArgs, 'input'>>;
  recordNoShow?: Resolver<Maybe<ResolversTypes['KintellSessionPayload']>, ParentType, ContextType, RequireFields<MutationRecordNoShowArgs, 'input'>>;
  reprocessBuddySystemEvent?: Resolver<Maybe<ResolversTypes['BuddySystemEventPayload']>, ParentType, ContextType, RequireFields<MutationReprocessBuddySystemEventArgs, 'input'>>;
  rescheduleSession?: Resolver<Maybe<ResolversTypes['KintellSessionPayload']>, ParentType, ContextType, RequireFields<MutationRescheduleSessionArgs, 'input'>>;
  scheduleSession?: Resolver<Maybe<ResolversTypes['KintellSessionPayload']>, ParentType, ContextType, RequireFields<MutationScheduleSessionArgs, 'input'>>;
  submitCheckin?: Resolver<Maybe<ResolversTypes['BuddyCheckinPayload']>, ParentType, ContextType, RequireFields<MutationSubmitCheckinArgs, 'input'>>;
  submitFeedback?: Resolver<Maybe<ResolversTypes['BuddyFeedbackPayload']>, ParentType, ContextType, RequireFields<MutationSubmitFeedbackArgs, 'input'>>;
  transitionBuddyMatch?: Resolver<Maybe<ResolversTypes['BuddyMatchPayload']>, ParentType, ContextType, RequireFields<MutationTransitionBuddyMatchArgs, 'input'>>;
  transitionEnrollment?: Resolver<Maybe<ResolversTypes['ProgramEnrollmentPayload']>, ParentType, ContextType, RequireFields<MutationTransitionEnrollmentArgs, 'input'>>;
  transitionProgramInstance?: Resolver<Maybe<ResolversTypes['ProgramInstancePayload']>, ParentType, ContextType, RequireFields<MutationTransitionProgramInstanceArgs, 'input'>>;
  updateBeneficiaryGroup?: Resolver<Maybe<ResolversTypes['BeneficiaryGroupPayload']>, ParentType, ContextType, RequireFields<MutationUpdateBeneficiaryGroupArgs, 'input'>>;
  updateProgramInstanceConfig?: Resolver<Maybe<ResolversTypes['ProgramInstancePayload']>, ParentType, ContextType, RequireFields<MutationUpdateProgramInstanceConfigArgs, 'input'>>;
  upsertLearningProgress?: Resolver<Maybe<ResolversTypes['LearningProgressPayload']>, ParentType, ContextType, RequireFields<MutationUpsertLearningProgressArgs, 'input'>>;
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
  consentInForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<ProgramEnrollmentConsentInForceArgs, 'purpose'>>;
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
  buddyEvents?: Resolver<ResolversTypes['BuddyEventConnection'], ParentType, ContextType, Partial<ProgramInstanceBuddyEventsArgs>>;
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  config?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  courseSummaries?: Resolver<ReadonlyArray<ResolversTypes['CourseSummary']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  enrollments?: Resolver<ResolversTypes['ProgramEnrollmentConnection'], ParentType, ContextType, Partial<ProgramInstanceEnrollmentsArgs>>;
  feedbackSummary?: Resolver<ResolversTypes['FeedbackSummary'], ParentType, ContextType>;
  funnel?: Resolver<ResolversTypes['Funnel'], ParentType, ContextType, RequireFields<ProgramInstanceFunnelArgs, 'role'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastActivityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  learning?: Resolver<ResolversTypes['LearningProgressConnection'], ParentType, ContextType, Partial<ProgramInstanceLearningArgs>>;
  learningSummary?: Resolver<ResolversTypes['LearningSummary'], ParentType, ContextType>;
  matches?: Resolver<ResolversTypes['BuddyMatchConnection'], ParentType, ContextType, Partial<ProgramInstanceMatchesArgs>>;
  moodDistribution?: Resolver<ResolversTypes['MoodDistribution'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcomeScores?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  programKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sessions?: Resolver<ResolversTypes['KintellSessionConnection'], ParentType, ContextType, Partial<ProgramInstanceSessionsArgs>>;
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
  configSchema?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  defaultConfig?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instances?: Resolver<ResolversTypes['ProgramInstanceConnection'], ParentType, ContextType, Partial<ProgramTemplateInstancesArgs>>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isPublic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcomeMetrics?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  suitableForGroups?: Resolver<ReadonlyArray<ResolversTypes['BeneficiaryGroupType']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ProgramType'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  usage?: Resolver<ResolversTypes['TemplateUsageResult'], ParentType, ContextType>;
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

export type ProgramTemplatePayloadResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['ProgramTemplatePayload'] = ResolversParentTypes['ProgramTemplatePayload']> = {
  programTemplate?: Resolver<Maybe<ResolversTypes['ProgramTemplate']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProgramTypeResolvers = { BUDDY: 'buddy', LANGUAGE: 'language', MENTORSHIP: 'mentorship', UPSKILLING: 'upskilling', WEEI: 'weei' };

export type QueryResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  beneficiaryGroup?: Resolver<Maybe<ResolversTypes['BeneficiaryGroup']>, ParentType, ContextType, RequireFields<QueryBeneficiaryGroupArgs, 'id'>>;
  beneficiaryGroups?: Resolver<Maybe<ResolversTypes['BeneficiaryGroupConnection']>, ParentType, ContextType, Partial<QueryBeneficiaryGroupsArgs>>;
  buddyCheckin?: Resolver<Maybe<ResolversTypes['BuddyCheckin']>, ParentType, ContextType, RequireFields<QueryBuddyCheckinArgs, 'id'>>;
  buddyEvent?: Resolver<Maybe<ResolversTypes['BuddyEvent']>, ParentType, ContextType, RequireFields<QueryBuddyEventArgs, 'id'>>;
  buddyFeedback?: Resolver<Maybe<ResolversTypes['BuddyFeedback']>, ParentType, ContextType, RequireFields<QueryBuddyFeedbackArgs, 'id'>>;
  buddyMatch?: Resolver<Maybe<ResolversTypes['BuddyMatch']>, ParentType, ContextType, RequireFields<QueryBuddyMatchArgs, 'id'>>;
  buddyMatches?: Resolver<Maybe<ResolversTypes['BuddyMatchConnection']>, ParentType, ContextType, Partial<QueryBuddyMatchesArgs>>;
  buddySystemEvent?: Resolver<Maybe<ResolversTypes['BuddySystemEvent']>, ParentType, ContextType, RequireFields<QueryBuddySystemEventArgs, 'eventId'>>;
  buddySystemEvents?: Resolver<Maybe<ResolversTypes['BuddySystemEventConnection']>, ParentType, ContextType, Partial<QueryBuddySystemEventsArgs>>;
  courseProgress?: Resolver<Maybe<ResolversTypes['LearningProgress']>, ParentType, ContextType, RequireFields<QueryCourseProgressArgs, 'courseId' | 'provider' | 'userId'>>;
  kintellSession?: Resolver<Maybe<ResolversTypes['KintellSession']>, ParentType, ContextType, RequireFields<QueryKintellSessionArgs, 'id'>>;
  kintellSessionByExternalId?: Resolver<Maybe<ResolversTypes['KintellSession']>, ParentType, ContextType, RequireFields<QueryKintellSessionByExternalIdArgs, 'externalSessionId'>>;
  kintellSessions?: Resolver<Maybe<ResolversTypes['KintellSessionConnection']>, ParentType, ContextType, Partial<QueryKintellSessionsArgs>>;
  learningProgress?: Resolver<Maybe<ResolversTypes['LearningProgressConnection']>, ParentType, ContextType, Partial<QueryLearningProgressArgs>>;
  programEnrollment?: Resolver<Maybe<ResolversTypes['ProgramEnrollment']>, ParentType, ContextType, RequireFields<QueryProgramEnrollmentArgs, 'id'>>;
  programInstance?: Resolver<Maybe<ResolversTypes['ProgramInstance']>, ParentType, ContextType, RequireFields<QueryProgramInstanceArgs, 'id'>>;
  programInstanceByKey?: Resolver<Maybe<ResolversTypes['ProgramInstance']>, ParentType, ContextType, RequireFields<QueryProgramInstanceByKeyArgs, 'programKey'>>;
  programInstances?: Resolver<Maybe<ResolversTypes['ProgramInstanceConnection']>, ParentType, ContextType, Partial<QueryProgramInstancesArgs>>;
  programTemplate?: Resolver<Maybe<ResolversTypes['ProgramTemplate']>, ParentType, ContextType, RequireFields<QueryProgramTemplateArgs, 'id'>>;
  programTemplateByVersion?: Resolver<Maybe<ResolversTypes['ProgramTemplate']>, ParentType, ContextType, RequireFields<QueryProgramTemplateByVersionArgs, 'name' | 'version'>>;
  programTemplates?: Resolver<Maybe<ResolversTypes['ProgramTemplateConnection']>, ParentType, ContextType, Partial<QueryProgramTemplatesArgs>>;
};

export type RefusedTransitionResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['RefusedTransition'] = ResolversParentTypes['RefusedTransition']> = {
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RejectedRowResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['RejectedRow'] = ResolversParentTypes['RejectedRow']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export type SuppressedResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['Suppressed'] = ResolversParentTypes['Suppressed']> = {
  minimumCohort?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['SuppressionReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TemplateOutcomeResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['TemplateOutcome'] = ResolversParentTypes['TemplateOutcome']> = {
  mean?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  n?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type TemplateUsageResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['TemplateUsage'] = ResolversParentTypes['TemplateUsage']> = {
  companies?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  explain?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType, RequireFields<TemplateUsageExplainArgs, 'figure'>>;
  instances?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['TemplateOutcome']>, ParentType, ContextType, RequireFields<TemplateUsageOutcomeArgs, 'type'>>;
  sroiP50?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TemplateUsageResultResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['TemplateUsageResult'] = ResolversParentTypes['TemplateUsageResult']> = {
  __resolveType: TypeResolveFn<'Suppressed' | 'TemplateUsage', ParentType, ContextType>;
};

export type UserResolvers<ContextType = ProgramsContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  coordinatedInstances?: Resolver<ResolversTypes['ProgramInstanceConnection'], ParentType, ContextType, Partial<UserCoordinatedInstancesArgs>>;
  enrollments?: Resolver<ResolversTypes['ProgramEnrollmentConnection'], ParentType, ContextType, Partial<UserEnrollmentsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  learning?: Resolver<ResolversTypes['LearningProgressConnection'], ParentType, ContextType, Partial<UserLearningArgs>>;
  matches?: Resolver<ResolversTypes['BuddyMatchConnection'], ParentType, ContextType, Partial<UserMatchesArgs>>;
  role?: Resolver<ResolversTypes['UserRole'], ParentType, ContextType>;
  sessions?: Resolver<ResolversTypes['KintellSessionConnection'], ParentType, ContextType, Partial<UserSessionsArgs>>;
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
  BeneficiaryGroupPayload?: BeneficiaryGroupPayloadResolvers<ContextType>;
  BeneficiaryGroupType?: BeneficiaryGroupTypeResolvers;
  BuddyCheckin?: BuddyCheckinResolvers<ContextType>;
  BuddyCheckinConnection?: BuddyCheckinConnectionResolvers<ContextType>;
  BuddyCheckinEdge?: BuddyCheckinEdgeResolvers<ContextType>;
  BuddyCheckinMood?: BuddyCheckinMoodResolvers;
  BuddyCheckinPayload?: BuddyCheckinPayloadResolvers<ContextType>;
  BuddyEvent?: BuddyEventResolvers<ContextType>;
  BuddyEventConnection?: BuddyEventConnectionResolvers<ContextType>;
  BuddyEventEdge?: BuddyEventEdgeResolvers<ContextType>;
  BuddyEventPayload?: BuddyEventPayloadResolvers<ContextType>;
  BuddyEventType?: BuddyEventTypeResolvers;
  BuddyFeedback?: BuddyFeedbackResolvers<ContextType>;
  BuddyFeedbackPayload?: BuddyFeedbackPayloadResolvers<ContextType>;
  BuddyFeedbackRole?: BuddyFeedbackRoleResolvers;
  BuddyMatch?: BuddyMatchResolvers<ContextType>;
  BuddyMatchConnection?: BuddyMatchConnectionResolvers<ContextType>;
  BuddyMatchEdge?: BuddyMatchEdgeResolvers<ContextType>;
  BuddyMatchPayload?: BuddyMatchPayloadResolvers<ContextType>;
  BuddyMatchStatus?: BuddyMatchStatusResolvers;
  BuddySystemEvent?: BuddySystemEventResolvers<ContextType>;
  BuddySystemEventConnection?: BuddySystemEventConnectionResolvers<ContextType>;
  BuddySystemEventEdge?: BuddySystemEventEdgeResolvers<ContextType>;
  BuddySystemEventPayload?: BuddySystemEventPayloadResolvers<ContextType>;
  BuddySystemEventType?: BuddySystemEventTypeResolvers;
  Campaign?: CampaignResolvers<ContextType>;
  CefrLevel?: CefrLevelResolvers;
  Company?: CompanyResolvers<ContextType>;
  ConsentPurpose?: ConsentPurposeResolvers;
  CourseSummary?: CourseSummaryResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Explanation?: ExplanationResolvers<ContextType>;
  FeedbackSummary?: FeedbackSummaryResolvers<ContextType>;
  Funnel?: FunnelResolvers<ContextType>;
  ImportPayload?: ImportPayloadResolvers<ContextType>;
  ImportResult?: ImportResultResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  KintellSession?: KintellSessionResolvers<ContextType>;
  KintellSessionConnection?: KintellSessionConnectionResolvers<ContextType>;
  KintellSessionEdge?: KintellSessionEdgeResolvers<ContextType>;
  KintellSessionPayload?: KintellSessionPayloadResolvers<ContextType>;
  KintellSessionType?: KintellSessionTypeResolvers;
  LearningProgress?: LearningProgressResolvers<ContextType>;
  LearningProgressConnection?: LearningProgressConnectionResolvers<ContextType>;
  LearningProgressEdge?: LearningProgressEdgeResolvers<ContextType>;
  LearningProgressPayload?: LearningProgressPayloadResolvers<ContextType>;
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
  ProgramTemplatePayload?: ProgramTemplatePayloadResolvers<ContextType>;
  ProgramType?: ProgramTypeResolvers;
  Query?: QueryResolvers<ContextType>;
  RefusedTransition?: RefusedTransitionResolvers<ContextType>;
  RejectedRow?: RejectedRowResolvers<ContextType>;
  SafeInt?: GraphQLScalarType;
  Suppressed?: SuppressedResolvers<ContextType>;
  TemplateOutcome?: TemplateOutcomeResolvers<ContextType>;
  TemplateUsage?: TemplateUsageResolvers<ContextType>;
  TemplateUsageResult?: TemplateUsageResultResolvers<ContextType>;
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
  semanticNonNull?: SemanticNonNullDirectiveResolver<any, any, ContextType>;
  stored?: StoredDirectiveResolver<any, any, ContextType>;
  words?: WordsDirectiveResolver<any, any, ContextType>;
};
