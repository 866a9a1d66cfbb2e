/** Expiry of share links and publication tokens. Revoking one sets `expires_at` to now. */

/** Returns true while a token has not expired (`expiresAt` in RFC 3339). */
export function isInForce(expiresAt: string, now: Date): boolean {
  return Date.parse(expiresAt) > now.getTime();
}
