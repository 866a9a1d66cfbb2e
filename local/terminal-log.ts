/** Log of a graph that a person started on a terminal. */
import type pretty from 'pino-pretty';

/**
 * Opens the destination of a log: lines for people where standard error is a terminal.
 *
 * @returns `undefined` elsewhere: the log stays JSON, for whatever reads it
 */
export async function openTerminalLog(
  terminal: { readonly isTTY?: boolean } = process.stderr,
): Promise<pretty.PrettyStream | undefined> {
  if (terminal.isTTY !== true) return undefined;
  const { default: prettify } = await import('pino-pretty');
  return prettify({
    destination: 2,
    sync: true,
    ignore: 'pid,hostname',
    translateTime: 'HH:MM:ss',
  });
}
