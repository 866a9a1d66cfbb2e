/** The secret that the services of a graph share, also while it is rotated. */

/** Secrets of a rotation: all replicas first accept the next one, then use it, then forget the previous one. */
interface RotatingSecret {
  readonly current: string;
  /** Used by replicas that the rotation has not reached yet. */
  readonly previous?: string | undefined;
  /** Used by replicas that the rotation has reached already. */
  readonly next?: string | undefined;
}

/** One secret, or those of a rotation. */
export type GraphSecret = string | RotatingSecret;

/** The secret to sign and to seal with. */
export function currentSecret(secret: GraphSecret): string {
  return typeof secret === 'string' ? secret : secret.current;
}

/** Secrets that something may have been signed or sealed with, the current one first. */
export function acceptedSecrets(secret: GraphSecret): readonly string[] {
  if (typeof secret === 'string') return [secret];
  return [secret.current, secret.previous, secret.next].filter((one) => one !== undefined);
}

/**
 * The secret for what all replicas must compute alike, such as the name of an idempotent request: it changes
 * with the last step of a rotation.
 */
export function lastingSecret(secret: GraphSecret): string {
  return typeof secret === 'string' ? secret : (secret.previous ?? secret.current);
}
