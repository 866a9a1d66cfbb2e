// Minutes and emissions that buddy events count for.
import { videoGrams } from '@teei/analytics/src/valuation.rules.ts';

/**
 * Minutes that a buddy event counts for, by its type: buddy_events records no length. The same
 * number stands in the payload of the system's own event as `durationMinutes`.
 */
export const BUDDY_EVENT_MINUTES = {
  hangout: 90,
  activity: 120,
  workshop: 180,
  cultural_event: 150,
  skill_share: 60,
  online_call: 45,
} as const;

export type BuddyEventType = keyof typeof BUDDY_EVENT_MINUTES;

/** Grams of CO2e of the way to a meeting and back, by public transport for most. */
const WAY_GRAMS = 1_400;

/** Grams of CO2e of a buddy event. */
export function buddyEventGrams(type: BuddyEventType): number {
  return type === 'online_call' ? videoGrams(BUDDY_EVENT_MINUTES.online_call) : WAY_GRAMS;
}
