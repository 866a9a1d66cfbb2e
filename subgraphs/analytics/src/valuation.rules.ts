/** Valuation of time: investment and emissions of sessions. */

/** Worth of an hour of a volunteer's time, in cents. */
const VOLUNTEER_HOUR_CENTS = 3_200;

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
