/** Rules of consent texts: each version follows the one before it. */
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';

/** Purposes whose consents do not expire: pieces of evidence rest on them until they are withdrawn. */
const UNLIMITED: ReadonlySet<string> = new Set(['publication', 'ai_processing']);

/** Calendar months for which consent holds where its text does not say so: asked for anew after two years. */
const DEFAULT_VALID_MONTHS = 24;

/** Calendar months after which consent to a new text expires; null when it does not. */
export function validMonthsOf(purpose: string, asked: number | null | undefined): number | null {
  return UNLIMITED.has(purpose) ? null : (asked ?? DEFAULT_VALID_MONTHS);
}

/** Errors of the months after which consent for a purpose is to expire. */
export function checkValidity(
  purpose: string,
  asked: number | null | undefined,
): readonly UserError[] {
  return errorsAmong(
    UNLIMITED.has(purpose) &&
      typeof asked === 'number' &&
      badInput('validMonths', `none for ${purpose.toUpperCase()}, whose consents do not expire`),
  );
}

/** CONFLICT: the purpose has a text of this version in the language. */
export function checkNewVersion(version: string, isKnown: boolean): readonly UserError[] {
  return errorsAmong(
    isKnown && conflict('version', `expected a version that is not published yet; ${version} is.`),
  );
}

/**
 * Errors of the moment from which a version is in force: nobody can have been shown it before it is
 * published, and it comes after the version before.
 *
 * @param latest `effective_from` of the newest version of the purpose in the language; null without any
 */
export function checkPublishing(
  effectiveFrom: string | null | undefined,
  latest: string | null,
  now: Date,
): readonly UserError[] {
  const at = typeof effectiveFrom === 'string' ? Date.parse(effectiveFrom) : now.getTime();
  return errorsAmong(
    at < now.getTime() &&
      badInput(
        'effectiveFrom',
        `a moment from now on, ${now.toISOString()}, received ${effectiveFrom}`,
      ),
    latest !== null &&
      at <= Date.parse(latest) &&
      badInput(
        'effectiveFrom',
        `a moment after ${latest}, from which the newest version is in force`,
      ),
  );
}
