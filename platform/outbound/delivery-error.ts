/** Failure to hand something over to another system. The message holds no address and no content: people read it. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  /** True when the same request fails again. */
  readonly isPermanent: boolean;
  /** Milliseconds for which the other system asks to wait. */
  readonly retryAfterMs: number;
  /** HTTP status of the answer, if there was one. */
  readonly status: number | undefined;

  constructor(message: string, isPermanent: boolean, retryAfterMs = 0, status?: number) {
    super(message);
    this.isPermanent = isPermanent;
    this.retryAfterMs = retryAfterMs;
    this.status = status;
  }
}
