/** Structured logs on standard error: one JSON object a line, without personal data. */
import { pino, type Logger } from 'pino';
import type { ReportUnexpected } from '../errors/client-error.ts';

/** @param level the least serious messages that are written, in pino's words */
export function createLogger(name: string, level: string): Logger {
  return pino({ name, level, base: { name } }, pino.destination({ dest: 2, sync: false }));
}

/**
 * Logs unexpected errors with the id that the client was told. Database errors carry the values of
 * the statement in `detail` and `where`, so only their code and message are kept.
 */
export function reportTo(logger: Logger): ReportUnexpected {
  return (error, id) => {
    logger.error({ id, error: describe(error) }, 'unexpected error');
  };
}

/** Logs what operators should know; several who notice the same say it once. */
export function warnOnce(logger: Logger): (message: string) => void {
  const said = new Set<string>();
  return (message) => {
    if (!said.has(message)) logger.warn(message);
    said.add(message);
  };
}

function describe(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  return {
    name: error.name,
    message: error.message,
    stack: error.stack,
    ...('code' in error && { code: error.code }),
    ...(error.cause !== undefined && { cause: describe(error.cause) }),
  };
}
