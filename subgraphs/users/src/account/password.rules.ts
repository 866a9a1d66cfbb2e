/** Rules of passwords, and errors of links that set them. */
import {
  badInput,
  errorsAmong,
  userError,
  type UserError,
} from '@teei/platform/errors/user-error.ts';

/** UNAUTHENTICATED, the same for an unknown, a used, a withdrawn and an expired link. */
export const INVALID_LINK = userError(
  'UNAUTHENTICATED',
  'token',
  'expected that of a link that has been mailed and not used or expired; ask for a new one.',
);

const MIN_DISTINCT_CHARACTERS = 5;

/**
 * Errors of a new password (NIST SP 800-63B, section 3.1.1.2): its length is a constraint of the SDL; it is
 * not made of the address, nor of a few characters again and again. Nothing else is required of it.
 */
export function newPasswordErrors(
  password: string | null | undefined,
  email: string,
  field = 'password',
): readonly UserError[] {
  if (typeof password !== 'string')
    return [badInput(field, 'a new password of at least 12 characters')];
  const text = password.toLowerCase();
  const [name = ''] = email.toLowerCase().split('@');
  return errorsAmong(
    new Set(text).size < MIN_DISTINCT_CHARACTERS &&
      badInput(field, `at least ${MIN_DISTINCT_CHARACTERS} different characters`),
    name.length > 2 &&
      text.includes(name) &&
      badInput(field, 'a text without the name in the e-mail address'),
  );
}
