/** Headers of an answer to a credential that was refused, or could not be checked. */

/** RFC 6750, section 3: one answer for every fault, so that nothing can be probed. */
const CHALLENGE =
  'Bearer realm="teei-graph", error="invalid_token", ' +
  'error_description="The access token or key is malformed, expired, revoked or not for this graph."';

/** Seconds after which who could not be checked may ask again. */
const RETRY_AFTER = '1';

/** Headers that a status of HTTP calls for: `WWW-Authenticate` with 401, `Retry-After` with 503. */
export function headersOfStatus(status: number): Readonly<Record<string, string>> {
  if (status === 401) return { 'www-authenticate': CHALLENGE };
  return status === 503 ? { 'retry-after': RETRY_AFTER } : {};
}
