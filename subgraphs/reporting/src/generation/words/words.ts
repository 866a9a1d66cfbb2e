/** Words of reports in a language. Numbers, periods and names are handed to them formatted. */
import type { ReportSection, ReportTemplate } from '../../generated/graphql.ts';

/** Outcomes that reports tell of; others are told by their keys. */
export type Outcome =
  'confidence' | 'belonging' | 'lang_level_proxy' | 'job_readiness' | 'well_being';

/** Activities that cause emissions. */
export type Activity =
  | 'business_travel_air'
  | 'business_travel_rail'
  | 'business_travel_road'
  | 'commuting'
  | 'event_catering'
  | 'remote_session'
  | 'ai_inference';

export interface Words {
  /** Tag of BCP 47 for numbers, dates and currencies. */
  readonly tag: string;
  /** Title of a report of no template. */
  readonly report: string;
  readonly templates: Readonly<Record<ReportTemplate, string>>;
  readonly sections: Readonly<Record<ReportSection, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly activities: Readonly<Record<Activity, string>>;
  readonly volunteerHours: (hours: string, period: string) => string;
  readonly impactScore: (points: string, period: string) => string;
  readonly socialReturn: (ratio: string, period: string) => string;
  readonly valueAndInvestment: (value: string, investment: string) => string;
  readonly outcome: (name: string, people: string) => string;
  readonly emissions: (kilograms: string, period: string) => string;
  readonly hoursByMonth: string;
  readonly hours: string;
  readonly peopleByOutcome: string;
  readonly people: string;
  readonly emissionsByActivity: string;
  readonly kilograms: string;
}
