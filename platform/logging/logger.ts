/** Structured logs on standard error: one JSON object a line, without personal data. */
import { pino, type Logger } from 'pino';
import type { ReportUnexpected } from '../errors/client-error.ts';

/** @param level minimum level of pino that is written */
export function createLogger(name: string, level: string): Logger {
  return pino({ name, level, base: { name } }, pino.destination({ dest: 2, sync: false }));
}

/**
 * Logs unexpected errors with the id that the client received. Only code, message and stack of an error
 * are logged: database errors have values of rows in `detail` and `where`.
 */
export function reportTo(logger: Logger): ReportUnexpected {
  return (error, id) => {
    logger.error({ id, error: describe(error) }, 'unexpected error');
  };
}

/** Logs each distinct warning once. */
export function warnOnce(logger: Logger): (message: string) => void {
  const logged = new Set<string>();
  return (message) => {
    if (!logged.has(message)) logger.warn(message);
    logged.add(message);
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
