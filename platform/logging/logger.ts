/** Structured logs on standard error: one JSON object a line, without personal data. */
import { type DestinationStream, type Logger, pino } from 'pino';
import type { ReportUnexpected } from '../errors/client-error.ts';
import { scopeOfLog } from '../telemetry/request-scope.ts';

/**
 * Creates a logger, whose lines name the request (`request_id`) and the span (`trace_id`, `span_id`) that they
 * are about.
 *
 * @param level minimum level of pino that is written
 * @param destination standard error by default
 */
export function createLogger(
  name: string,
  level: string,
  destination: DestinationStream = pino.destination({ dest: 2, sync: false }),
): Logger {
  return pino({ name, level, base: { name }, mixin: scopeOfLog }, destination);
}

/**
 * Logs unexpected errors with the id that the client received, and their cause as the message. Only code, message
 * and stack of an error are logged: database errors have values of rows in `detail` and `where`.
 */
export function reportTo(logger: Logger): ReportUnexpected {
  return (error, id) => {
    logger.error({ id, error: describe(error) }, summarize(error));
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

/** Message of an error and that of its first cause, in one line. */
export function summarize(error: unknown): string {
  const message = messageOf(error);
  const root = rootOf(error);
  const cause = root === error ? '' : messageOf(root);
  return (message.includes(cause) ? message : `${message}: ${cause}`).replaceAll(/\s*\n\s*/g, ' ');
}

/** The error that began it: the last cause, or the first of several errors. */
function rootOf(error: unknown): unknown {
  if (error instanceof Error && error.cause !== undefined) return rootOf(error.cause);
  if (error instanceof AggregateError && error.errors.length > 0) return rootOf(error.errors[0]);
  return error;
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.message !== '') return error.message;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
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
