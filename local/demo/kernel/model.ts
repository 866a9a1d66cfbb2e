/** The generator's model in memory: people, companies, campaigns, enrolments. */
import type { Language } from './names.ts';

export type Industry = 'finance' | 'technology' | 'retail' | 'energy';

/** A platform that companies report their impact on. */
export type Platform = 'benevity' | 'goodera' | 'workday';

export type ProgramType = 'mentorship' | 'language' | 'buddy' | 'upskilling' | 'weei';
export type Role = 'admin' | 'company_user' | 'participant' | 'volunteer';
export type OutcomeType =
  'confidence' | 'belonging' | 'lang_level_proxy' | 'job_readiness' | 'well_being';

export interface Person {
  readonly id: string;
  readonly role: Role;
  email: string;
  firstName: string | null;
  lastName: string | null;
  readonly language: Language;
  /** Moves back when the person is found to have enrolled earlier. */
  createdAt: number;
  readonly company: Company | undefined;
  /** The key that stands for the person in events_raw, as decimal text. */
  readonly subjectKey: string;
  /** True when models may read the person's texts. */
  readonly aiConsent: boolean;
  /** Consent to be quoted in public: never asked, given, or withdrawn. */
  readonly publicationConsent: 'none' | 'live' | 'withdrawn';
  /** Moment of erasure; undefined for everybody who was not erased. */
  readonly erasedAt?: number;
  /** Programme types of the enrolments, filled as they are planned. */
  readonly programs: Set<ProgramType>;
  /** Outcomes that the person has achieved, as `company type`: each is of value once. */
  readonly achieved: Set<string>;
  /** True when a buddy match of this participant is active. */
  hasActiveMatch: boolean;
}

export interface Company {
  readonly n: number;
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly industry: Industry;
  readonly country: string;
  /** Zipf weight of its size. */
  readonly weight: number;
  readonly optedIn: boolean;
  /** False for the member that never began. */
  readonly isActive: boolean;
  /** Social value for each euro that its campaigns aim at. */
  readonly targetSroi: number;
  /**
   * True when its SROI of the last quarter is exactly `targetSroi`, so that benchmarks come out as
   * planned.
   */
  readonly isTold: boolean;
  /** The platforms that it passes its figures on to. */
  readonly platforms: readonly Platform[];
  readonly createdAt: number;
  readonly volunteers: Person[];
  readonly managers: Person[];
}

/** Value of one outcome of a programme, and the share of it that the programme may claim. */
export interface OutcomeMetric {
  readonly outcomeType: OutcomeType;
  readonly proxyCents: number;
  readonly deadweight: number;
  readonly displacement: number;
  readonly attribution: number;
  readonly dropOff: number;
  readonly years: number;
}

export interface Template {
  readonly id: string;
  readonly name: string;
  readonly type: ProgramType;
  readonly version: string;
  readonly isActive: boolean;
  readonly suitableFor: readonly string[];
  readonly metrics: readonly OutcomeMetric[];
}

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly groupType: string;
  readonly country: string | null;
  readonly eligible: readonly ProgramType[];
}

export type CampaignStatus =
  'draft' | 'planned' | 'recruiting' | 'active' | 'paused' | 'completed' | 'closed';

export interface Campaign {
  readonly id: string;
  readonly company: Company;
  readonly template: Template;
  readonly group: Group;
  readonly status: CampaignStatus;
  readonly name: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly createdAt: number;
  /** True when people have taken part. */
  readonly hasRun: boolean;
  /** Seats; a cut may leave fewer than are taken. */
  volunteerCapacity: number;
  beneficiaryCapacity: number;
  /** People to be found who hold a seat (or, in a campaign that is over, who completed). */
  volunteerTarget: number;
  beneficiaryTarget: number;
  waitlistTarget: number;
  readonly instances: Instance[];
  readonly traits: CampaignTraits;
}

/** Deviations of a campaign from the drawn defaults; some of the story's campaigns have them. */
export interface CampaignTraits {
  /** Multiplies the monthly gain of outcomes. */
  readonly effect?: number;
  /** Multiplies how many sessions or events its pairs have. */
  readonly intensity?: number;
  /** Budget used so far; the spending follows. */
  readonly budgetUse?: number;
  /** Moment and cost of the preparation: all that a campaign spends before its start. */
  readonly preparation?: { readonly at: number; readonly cents: number };
  /** True when it never had a budget. */
  readonly free?: boolean;
  /** Chance that a calm week turns into a struggling one, at a moment. */
  readonly strain?: (moment: number) => number;
  readonly targetSroi?: number;
}

export interface Instance {
  readonly id: string;
  /** Both undefined: run by TEEI itself. */
  readonly campaign: Campaign | undefined;
  readonly company: Company | undefined;
  readonly template: Template;
  readonly group: Group;
  readonly type: ProgramType;
  readonly status: 'planned' | 'active' | 'paused' | 'completed' | 'cancelled';
  readonly name: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly createdAt: number;
  readonly enrollments: Enrollment[];
  readonly traits: CampaignTraits;
}

export interface Enrollment {
  readonly id: string;
  readonly person: Person;
  readonly role: 'participant' | 'volunteer';
  readonly status: 'waitlisted' | 'active' | 'paused' | 'completed' | 'dropped';
  readonly enrolledAt: number;
  /** Moment of completion or dropping out. */
  readonly endedAt: number | undefined;
  /** Weekly moods from the start of taking part, for participants of buddy programmes. */
  readonly moods: readonly Mood[];
}

export type Mood = 'great' | 'good' | 'okay' | 'struggling' | 'difficult';

/** Language of the text templates. */
export type TextLanguage = 'en' | 'no' | 'uk';

/** The language that a person writes in. */
export function writes(person: Person): TextLanguage {
  return person.language === 'ar' ? 'en' : person.language;
}

/**
 * Time in which somebody takes part: from the later of enrolment and start to the earliest of all
 * ends.
 */
export function activeWindow(
  enrollment: Enrollment,
  instance: Instance,
  now: number,
): { readonly from: number; readonly to: number } {
  return {
    from: Math.max(enrollment.enrolledAt, instance.start),
    to: Math.min(enrollment.endedAt ?? now, instance.end, now),
  };
}

/** Facts of a snippet that other tables need. */
export interface Snippet {
  readonly id: string;
  readonly at: number;
  readonly person: Person;
  /** True when the person consented to be quoted in public and has not withdrawn it. */
  readonly isQuotable: boolean;
  /** True when a live page shows it. */
  readonly isPublic: boolean;
  /** Best score, to find what is worth showing. */
  readonly best: number;
}

export interface AiAccount {
  readonly budgetUsd: number;
  /** Spent in the current month. */
  readonly spentUsd: number;
}

/** The buddy system's name for a person. */
export function buddySystemId(person: Person): string {
  return `bud-${person.id.slice(0, 13)}`;
}
