/** Log of a service's process: what Node would print as text becomes a line of JSON. */
import type { Logger } from 'pino';
import { summarize } from './logger.ts';

/** Writes the address of a service to standard output: as JSON, or in words on a terminal. */
export function announce(name: string, url: string): void {
  const msg = `${name} listening on ${url}`;
  const line = JSON.stringify({ level: 30, time: Date.now(), name, url, msg });
  process.stdout.write(`${process.stdout.isTTY ? msg : line}\n`);
}

/** Writes the reason that a service does not start to standard error: as JSON, or in words on a terminal. */
export function writeFatal(message: string): void {
  const msg = message.replaceAll(/\s*\n\s*/g, ' ');
  const line = JSON.stringify({ level: 60, time: Date.now(), msg });
  process.stderr.write(`${process.stderr.isTTY ? message : line}\n`);
}

/** Logs warnings of Node, and errors that nobody catches, after which the process exits with 1. */
export function logProcess(logger: Logger): void {
  // Node's own listener prints text.
  process.removeAllListeners('warning');
  process.on('warning', ({ name, message }) => logger.warn({ warning: name }, message));
  process.on('uncaughtException', (error: unknown) => {
    const stack = error instanceof Error ? error.stack : undefined;
    logger.fatal({ error: { stack } }, `The process ends: ${summarize(error)}`);
    logger.flush(() => process.exit(1));
  });
}
