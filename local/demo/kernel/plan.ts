/** Everything that is decided before the first row is written: who, what, when and how much. */
import type { Clock } from './clock.ts';
import type { Campaign, Company, Enrollment, Group, Instance, Person, Template } from './model.ts';
import type { Profile } from './profiles.ts';

export type Course = readonly [provider: 'ecornell' | 'itslearning', id: string, name: string];

export type BlockKind = 'TILE' | 'TEXT' | 'CHART' | 'EVIDENCE' | 'METRIC' | 'HEADING';

export interface People {
  readonly all: readonly Person[];
  readonly admins: readonly Person[];
  readonly participants: readonly Person[];
  /** Volunteers of no company, who serve in what TEEI runs itself. */
  readonly independents: readonly Person[];
  /** Second memberships: volunteers who belong to another company as well. */
  readonly secondMemberships: ReadonlyMap<Person, Company>;
}

export interface Pair {
  readonly participant: Enrollment;
  readonly volunteer: Enrollment;
  readonly from: number;
  /** May lie ahead of now. */
  readonly to: number;
  sessions: number;
}

export interface Match {
  readonly id: string;
  readonly participant: Enrollment;
  readonly buddy: Enrollment;
  readonly matchedAt: number;
  readonly status: 'proposed' | 'active' | 'inactive' | 'ended';
  readonly endedAt: number | undefined;
  /** Moment until which the pair does things: its end, or when it fell silent, or now. */
  readonly activeUntil: number;
  /** Numbers of events and of feedback to write. */
  events: number;
  feedback: number;
}

/** The matches of each buddy instance, and how often a weekly check-in is sent. */
export interface MatchPlan {
  readonly matches: ReadonlyMap<Instance, readonly Match[]>;
  /** Days between a pair's check-ins. */
  readonly checkinDays: number;
}

export interface Taking {
  readonly enrollment: Enrollment;
  readonly course: Course;
}

export interface PagePlan {
  readonly company: Company;
  readonly status: 'DRAFT' | 'LIVE' | 'ARCHIVED';
  readonly visibility: 'PUBLIC' | 'TOKEN';
  readonly blocks: readonly BlockKind[];
}

export interface Plan {
  readonly profile: Profile;
  readonly clock: Clock;
  readonly companies: readonly Company[];
  readonly people: People;
  readonly templates: readonly Template[];
  readonly groups: readonly Group[];
  readonly campaigns: readonly Campaign[];
  /** Instances that TEEI runs itself, for no company. */
  readonly ownInstances: readonly Instance[];
  readonly pairs: ReadonlyMap<Instance, readonly Pair[]>;
  readonly matches: MatchPlan;
  readonly courses: ReadonlyMap<Instance, readonly Taking[]>;
  /** Snippets of each instance. */
  readonly snippets: ReadonlyMap<Instance, number>;
  /** Snapshots of each campaign. */
  readonly snapshots: ReadonlyMap<Campaign, number>;
  /** Public pages, and how many quotes each company's live ones show. */
  readonly pages: readonly PagePlan[];
  readonly quotes: ReadonlyMap<Company, number>;
}
