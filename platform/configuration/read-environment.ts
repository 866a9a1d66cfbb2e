/** Reads a service's environment once, checks all of it, and reports every fault together. */
import { z } from 'zod';

/** The environment does not fit. The message lists each fault and never a secret's value. */
export class ConfigurationError extends Error {
  constructor(faults: readonly string[]) {
    super(`The environment is not valid:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

/** Names whose values are never repeated in a message. URLs may carry passwords. */
const SECRET = /SECRET|PASSWORD|TOKEN|KEY|URL/;

/**
 * @param shape a zod shape whose keys are the names of variables
 * @param environment usually `process.env`; an empty text counts as not set
 * @throws ConfigurationError that lists all faults with what was expected and received
 */
export function readEnvironment<Shape extends z.ZodRawShape>(
  shape: Shape,
  environment: Readonly<Record<string, string | undefined>>,
): z.output<z.ZodObject<Shape>> {
  const given = Object.fromEntries(
    Object.keys(shape).flatMap((name) => {
      const value = environment[name];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
  const result = z.object(shape).safeParse(given);
  if (result.success) return result.data;
  throw new ConfigurationError(
    result.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `${name}: ${issue.message}; received ${received(name, given[name])}`;
    }),
  );
}

function received(name: string, value: string | undefined): string {
  if (value === undefined) return 'nothing';
  return SECRET.test(name) ? 'a value that is not shown' : JSON.stringify(value);
}

/** Variables of the kinds that several services read. */
export const variable = {
  /** A TCP port; 0 takes any free one. */
  port: (fallback: number) =>
    z
      .string()
      .regex(/^\d{1,5}$/, 'expected a port from 0 to 65535')
      .transform(Number)
      .refine((port) => port <= 65_535, 'expected a port from 0 to 65535')
      .default(fallback),
  /** The address to listen on; every address of the machine needs saying. */
  host: () => z.string().default('127.0.0.1'),
  /** A URL of one of the given protocols, such as `postgres:`. */
  url: (...protocols: readonly string[]) =>
    z
      .string()
      .refine(
        (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
        `expected a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
      ),
  /** A moment that the clock stands at; the real time without it. */
  now: () =>
    z.iso
      .datetime({ message: 'expected a moment such as 2025-11-15T09:00:00Z' })
      .transform((text) => new Date(text))
      .optional(),
  /** A whole number within bounds. */
  count: (fallback: number, { min, max }: { readonly min: number; readonly max: number }) =>
    z
      .string()
      .regex(/^\d{1,9}$/, `expected a whole number from ${min} to ${max}`)
      .transform(Number)
      .refine(
        (value) => value >= min && value <= max,
        `expected a whole number from ${min} to ${max}`,
      )
      .default(fallback),
  /** A secret of some length. */
  secret: () => z.string().min(32, 'expected a secret of at least 32 characters'),
  logLevel: () =>
    z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        message: 'expected one of fatal, error, warn, info, debug, trace, silent',
      })
      .default('info'),
} as const;
