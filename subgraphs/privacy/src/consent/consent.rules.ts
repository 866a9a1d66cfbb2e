/** How consent stands at a moment. */
import type { ConsentState } from '../generated/graphql.ts';

/** The columns that a consent's standing follows from. Moments are RFC 3339. */
export interface ConsentAnswer {
  readonly consent_given: boolean;
  readonly withdrawn_at: string | null;
  readonly expires_at: string | null;
}

/**
 * How consent stands at a moment, from the last answer given up to then (undefined: nobody had
 * asked). Taking back comes first: it is an act, whatever else would have happened (GDPR, Article
 * 7(3)).
 */
export function consentState(answer: ConsentAnswer | undefined, at: Date): ConsentState {
  if (!answer) return 'NOT_ASKED';
  if (hasCome(answer.withdrawn_at, at)) return 'WITHDRAWN';
  if (!answer.consent_given) return 'REFUSED';
  return hasCome(answer.expires_at, at) ? 'EXPIRED' : 'GIVEN';
}

function hasCome(moment: string | null, at: Date): boolean {
  return moment !== null && Date.parse(moment) <= at.getTime();
}
