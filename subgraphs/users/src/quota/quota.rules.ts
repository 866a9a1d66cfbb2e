/** Columns of a quota. */
export interface StoredQuota {
  readonly quota_limit: number;
  readonly quota_used: number;
  /** Time of the next reset, RFC 3339. */
  readonly quota_reset_at: string;
}

/**
 * Number of notifications that may still be sent; 0 when the used number exceeds a limit that was lowered.
 * From `quota_reset_at` on it is the whole limit (catalogue, section 1, table 47), although the stored
 * number is only reset with the next notification.
 */
export function remainingQuota(quota: StoredQuota, now: Date): number {
  const resets = new Date(quota.quota_reset_at) <= now;
  return resets ? quota.quota_limit : Math.max(0, quota.quota_limit - quota.quota_used);
}
