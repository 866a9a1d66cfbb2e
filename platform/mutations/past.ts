/** Rule of moments that an input tells of: they have come. */
import { badInput, type UserError } from '../errors/user-error.ts';

/**
 * BAD_USER_INPUT for a moment that is in the future of the request, or before another one; none without a moment.
 *
 * @param since RFC 3339; any moment of the past by default
 */
export function checkPast(
  field: string,
  moment: string | null | undefined,
  now: Date,
  since = moment,
): readonly UserError[] {
  if (typeof moment !== 'string' || typeof since !== 'string') return [];
  const isPast = Date.parse(moment) <= now.getTime() && Date.parse(moment) >= Date.parse(since);
  const from = since === moment ? '' : `from ${since} `;
  return isPast
    ? []
    : [badInput(field, `a moment ${from}until now, ${now.toISOString()}, received ${moment}`)];
}
