/** Events of the demo: what the analytics count, with the place and person of each. */
import type { RawEvent, SubjectRole } from '@teei/analytics/src/event-types.ts';
import type { Instance, Person } from './model.ts';

/** An event that has not got its id yet. */
export type EventDetails = Omit<RawEvent, 'id'>;

/** Time from an event to its arrival, where nothing held it up. */
const USUAL_LAG_MS = 4_000;

/** Completes an event. */
export function toRawEvent(id: string, details: EventDetails): RawEvent {
  return { id, ingestedAt: details.occurredAt + USUAL_LAG_MS, ...details };
}

export interface Place {
  readonly companyId?: string | undefined;
  readonly campaignId?: string | undefined;
  readonly instanceId?: string | undefined;
  readonly programType?: string | undefined;
}

/** Company, campaign, instance and programme type of an instance's events. */
export function placeOf(instance: Instance): Place {
  return {
    companyId: instance.company?.id,
    campaignId: instance.campaign?.id,
    instanceId: instance.id,
    programType: instance.type,
  };
}

/** Subject of an event. */
export function doneBy(
  person: Person,
  subjectRole: SubjectRole,
): { readonly subjectKey: string; readonly subjectRole: SubjectRole } {
  return { subjectKey: person.subjectKey, subjectRole };
}
