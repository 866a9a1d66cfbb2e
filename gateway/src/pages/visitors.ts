/** Visitors of pages, who can be counted and not recognised. */
import { createHmac } from 'node:crypto';
import { isbot } from 'isbot';

/** Address and browser of a request. */
export interface Visitor {
  readonly address: string;
  readonly userAgent: string;
}

/**
 * HMAC-SHA256 of an address and a browser under the salt of a day (in UTC), in hex: equal for the same visitor on the
 * same day, and for nobody on another. The salt is the HMAC of the day under the graph's secret, so that all replicas
 * count alike.
 */
export function hashVisitor({ address, userAgent }: Visitor, secret: string, now: Date): string {
  const day = now.toISOString().slice(0, 10);
  const salt = createHmac('sha256', secret).update(`visitors of ${day}`).digest();
  return createHmac('sha256', salt).update(`${address}\0${userAgent}`).digest('hex');
}

/** Returns true for a browser that a person uses: no known robot, and no request without a name. */
export function isPerson({ userAgent }: Visitor): boolean {
  return userAgent !== '' && !isbot(userAgent);
}
