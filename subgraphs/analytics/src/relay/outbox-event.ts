/** Events of the outbox, as the relay reads them. */

/** An event of the outbox, with its place and the analytics keys of the people whom it is about. */
export interface OutboxEvent {
  readonly eventId: string;
  readonly type: string;
  readonly companyId: string | null;
  /** RFC 3339. */
  readonly occurredAt: string;
  readonly payload: unknown;
  /** Campaign, instance and type of the programme; null where the event has none. */
  readonly campaignId: string | null;
  readonly instanceId: string | null;
  readonly programType: string | null;
  /** Null for a person who has been erased, and for nobody. */
  readonly volunteerKey: string | null;
  readonly participantKey: string | null;
  /** True when the volunteer is the one who acted. */
  readonly isByVolunteer: boolean;
}
