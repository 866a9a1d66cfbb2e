/** Headers of a response to a credential that was rejected, or could not be checked. */

/** Challenge (RFC 6750, section 3): the same for every error, so that nothing can be probed. */
const CHALLENGE =
  'Bearer realm="teei-graph", error="invalid_token", ' +
  'error_description="The access token or key is malformed, expired, revoked or not for this graph."';

/** Seconds after which a client whose credential could not be checked may try again. */
const RETRY_AFTER_SECONDS = '1';

/** Headers that an HTTP status requires: `WWW-Authenticate` with 401, `Retry-After` with 503. */
export function headersOfStatus(status: number): Readonly<Record<string, string>> {
  if (status === 401) return { 'www-authenticate': CHALLENGE };
  return status === 503 ? { 'retry-after': RETRY_AFTER_SECONDS } : {};
}
