/** Failure to hand a message over. The message holds no address and no content: people read it. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  /** True when the same message fails again. */
  readonly isPermanent: boolean;
  /** Milliseconds for which the provider asks to wait. */
  readonly retryAfterMs: number;

  constructor(message: string, isPermanent: boolean, retryAfterMs = 0) {
    super(message);
    this.isPermanent = isPermanent;
    this.retryAfterMs = retryAfterMs;
  }
}
