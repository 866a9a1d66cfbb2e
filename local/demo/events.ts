// Events of the demo, in the form of events_raw.
import { demoId } from './ids.ts';
import type { Instance, OutcomeType, Person } from './model.ts';

/** Stands for no company, campaign or instance. */
export const NOTHING = '00000000-0000-0000-0000-000000000000';

/** A row of events_raw; times in milliseconds. */
export interface DemoEvent {
  readonly id: string;
  readonly type: string;
  readonly occurredAt: number;
  readonly ingestedAt: number;
  readonly companyId: string;
  readonly campaignId: string;
  readonly instanceId: string;
  readonly programType: string;
  readonly subjectKey: string;
  readonly subjectRole: 'volunteer' | 'participant' | '';
  readonly minutes: number;
  readonly valueCents: number;
  readonly costCents: number;
  readonly visPoints: number;
  readonly outcomeType: OutcomeType | '';
  readonly outcomeScore: number;
  readonly outcomeConfidence: number;
  readonly rating: number | null;
  readonly cefr: string;
  readonly co2eGrams: number;
  readonly payload: Readonly<Record<string, string | number | boolean>> | undefined;
}
