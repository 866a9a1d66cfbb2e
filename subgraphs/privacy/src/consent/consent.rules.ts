/** How consent stands at a moment, and what may be done to it then. */
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
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

/**
 * The consents that stand at the moment of a request: those given and not yet ended, once the last
 * answer is one of them. A refusal since then has ended them all. What has been taken back stands no
 * more, also when that request came after this one and was done before it.
 *
 * @param answers a person's answers for one purpose, newest first
 */
export function standingConsents<Answer extends ConsentAnswer>(
  answers: readonly Answer[],
  at: Date,
): readonly Answer[] {
  const given = answers.filter(
    (answer) => answer.withdrawn_at === null && consentState(answer, at) === 'GIVEN',
  );
  return given.length > 0 && given[0] === answers[0] ? given : [];
}

/** A version of the words for a purpose. */
interface Words {
  readonly version: string;
}

/** Methods of a consent that a request can prove: there is neither paper nor a voice in one. */
const METHODS: readonly string[] = ['explicit_opt_in', 'checkbox'];

/** A request to give consent. */
interface Giving {
  /** The consent text in force. */
  readonly words: Words;
  /** Version that the person saw, if the client says so. */
  readonly shown: string | null | undefined;
  readonly method: string;
  readonly standing: readonly (ConsentAnswer & { readonly consent_version: string })[];
}

/**
 * Errors of giving consent: another text was shown than the one in force, or consent to this one
 * stands already. To a new text, or in place of consent that will expire, it may be given again.
 */
export function checkGiving({ words, shown, method, standing }: Giving): readonly UserError[] {
  const { version } = words;
  const stands = standing.some(
    (given) => given.consent_version === version && given.expires_at === null,
  );
  const isOther = typeof shown === 'string' && shown !== version;
  return errorsAmong(
    !METHODS.includes(method) && badInput('method', 'EXPLICIT_OPT_IN or CHECKBOX'),
    isOther &&
      conflict(`version: expected ${version}, which is in force, received ${shown}.`, ['version']),
    !isOther &&
      stands &&
      conflict(`purpose: consent to version ${version} stands already.`, ['purpose']),
  );
}

/** Nobody has written words for this purpose in this language, or they are not in force. */
export function noWords(purpose: string, language: string): UserError {
  const message = `language: there are no words in force for ${purpose.toUpperCase()} in ${language}.`;
  return { field: ['language'], code: 'NOT_FOUND', message };
}

/** There is nothing to take back: it was not given, or it has ended. */
export function nothingStands(purpose: string): UserError {
  const message = `No consent to ${purpose.toUpperCase()} stands.`;
  return { field: ['purpose'], code: 'NOT_FOUND', message };
}
