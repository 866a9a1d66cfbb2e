/** A quota as it is stored. */
export interface StoredQuota {
  readonly quota_limit: number;
  readonly quota_used: number;
  /** RFC 3339. */
  readonly quota_reset_at: string;
}

/**
 * How many notifications may still be sent. A quota begins anew when `quota_reset_at` has come
 * (catalogue, section 1, table 47), also while the stored count waits for the next message to
 * reset it. What was used may exceed a limit that was lowered afterwards: nothing remains then.
 */
export function remainingQuota(quota: StoredQuota, now: Date): number {
  const resets = new Date(quota.quota_reset_at) <= now;
  return resets ? quota.quota_limit : Math.max(0, quota.quota_limit - quota.quota_used);
}
