/** Reason for which a server is not ready, or impaired, which `/readyz` shows publicly. */
export class NotReadyError extends Error {
  override readonly name = 'NotReadyError';
}
