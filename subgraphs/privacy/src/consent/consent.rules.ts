/** Rules of consent: its state at a time, and the errors of giving and withdrawing it. */
import { DAY_MS } from '@teei/platform/calendar/period.ts';
import {
  badInput,
  conflict,
  errorsAmong,
  userError,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import type { ConsentState, GiveConsentInput } from '../generated/graphql.ts';

/** Columns that determine the state of a consent. Timestamps are RFC 3339. */
export interface ConsentAnswer {
  readonly consent_given: boolean;
  readonly withdrawn_at: string | null;
  readonly expires_at: string | null;
}

/**
 * State of consent at a time, from the latest answer up to it; undefined when the person was not asked.
 * A withdrawal takes precedence over refusal and expiry (GDPR, Article 7(3)).
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

/**
 * Consents in force at the time of a request: given, neither withdrawn nor expired, and none of them
 * followed by a refusal. Withdrawn ones are never in force, even if the withdrawal has a later time than
 * this request and was committed first.
 *
 * @param answers answers of a person for one purpose, newest first
 */
export function consentsInForce<Answer extends ConsentAnswer>(
  answers: readonly Answer[],
  at: Date,
): readonly Answer[] {
  const given = answers.filter(
    (answer) => answer.withdrawn_at === null && consentState(answer, at) === 'GIVEN',
  );
  return given.length > 0 && given[0] === answers[0] ? given : [];
}

/** Days before the end of a consent from which its person is told, and can renew it. */
export const DAYS_BEFORE_EXPIRY = 30;

/** Methods of consent that a request can prove, unlike paper forms and verbal consent. */
const METHODS: readonly string[] = ['explicit_opt_in', 'checkbox'];

/**
 * Errors of giving consent: the person saw another version than the one in force, or has consented to it
 * already. Consent may be given again to a new version, and in its last days, to renew it.
 *
 * @param version of the consent text in force
 * @param standing consents of the person that are in force
 */
export function checkGiving(
  { version: shown, method }: Pick<GiveConsentInput, 'version' | 'method'>,
  version: string,
  standing: readonly (ConsentAnswer & { readonly consent_version: string })[],
  now: Date,
): readonly UserError[] {
  const lastDays = new Date(now.getTime() + DAYS_BEFORE_EXPIRY * DAY_MS);
  const stands = standing.some(
    (one) => one.consent_version === version && !hasCome(one.expires_at, lastDays),
  );
  const isOther = (shown ?? version) !== version;
  const given = `expected a purpose without consent to version ${version}, which was given already.`;
  return errorsAmong(
    !METHODS.includes(method) && badInput('method', 'EXPLICIT_OPT_IN or CHECKBOX'),
    isOther && conflict('version', `expected ${version}, which is in force, received ${shown}.`),
    !isOther && stands && conflict('purpose', given),
  );
}

/** NOT_FOUND: no consent text for the purpose is in force in the language. */
export function noTextInForce(purpose: string, language: string): UserError {
  const message = `expected a language with a consent text in force for ${purpose.toUpperCase()}, received ${language}.`;
  return userError('NOT_FOUND', 'language', message);
}

/** NOT_FOUND: consent to the purpose was not given, or is no longer in force. */
export function noConsentInForce(purpose: string): UserError {
  const message = `expected a purpose with consent in force, received ${purpose.toUpperCase()}.`;
  return userError('NOT_FOUND', 'purpose', message);
}
