/** Valuation of time: minutes, investment and emissions of sessions and of events of pairs. */
import { VOLUNTEER_HOUR_CENTS } from '@teei/platform/money/volunteer-hour.ts';

/** Grams of CO2e of an hour of video for two. */
const VIDEO_GRAMS_PER_HOUR = 110;

/** Cost in cents of a volunteer's minutes. */
export function volunteerTimeCents(minutes: number): number {
  return Math.round((minutes / 60) * VOLUNTEER_HOUR_CENTS);
}

/** Grams of CO2e of a session by video. */
export function videoGrams(minutes: number): number {
  return Math.round((minutes / 60) * VIDEO_GRAMS_PER_HOUR);
}

/** Minutes that an event of a pair counts for, by its type: buddy_events records no length. */
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

/** Grams of CO2e of an event of a pair. */
export function buddyEventGrams(type: BuddyEventType): number {
  return type === 'online_call' ? videoGrams(BUDDY_EVENT_MINUTES.online_call) : WAY_GRAMS;
}
