/**
 * Worth of an hour of a volunteer's time, in cents: one rate for all companies, of TEEI. What live figures, calculations
 * and demo data count as invested.
 */
export const VOLUNTEER_HOUR_CENTS = 3_200;
