/** The failures an operator can mend: a folder, a port, a server that does not answer. */

/** Its message is one sentence for a person. Commands print it without a stack and exit with 1. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}

/** The system's code of a failed call ('ENOENT', 'EADDRINUSE', '28P01' …), or undefined. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The text of whatever was thrown. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
