/** The kinds of variable that several services read, described once. */
import { z } from 'zod';
import { PREPARED_STATEMENTS } from '../database/session.ts';
import { MAX_TOKEN_LIFETIME_MINUTES } from '../tokens/lifetime.ts';
import { variables } from './read-environment.ts';

/** Whole number of at most nine digits, in a range: Number() would also take 1e3 and 0x10. */
export function wholeNumber(min: number, max: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(min).max(max));
}

/** A TCP port; 0 takes any free one. */
export function port(fallback: number, description = 'Port to listen on; 0 takes a free one.') {
  return wholeNumber(0, 65_535)
    .default(fallback)
    .register(variables, { description, expected: 'a port from 0 to 65535' });
}

/** The address to listen on. */
export function host() {
  return z.string().default('127.0.0.1').register(variables, {
    description: 'Address to listen on; 0.0.0.0 is every address of the machine.',
    expected: 'an IP address or host name',
  });
}

const POSTGRES = ['postgres:', 'postgresql:'];
const HTTP = ['http:', 'https:'];

/** A Postgres connection string; it holds a password. */
export function postgresUrl(description: string) {
  return url(POSTGRES).register(variables, {
    description,
    expected: 'a connection string that begins with postgres://',
    secret: true,
  });
}

/** An HTTP URL; it may hold a password. */
export function httpUrl(description: string) {
  return url(HTTP).register(variables, {
    description,
    expected: 'a URL that begins with http:// or https://',
    secret: true,
  });
}

function url(protocols: readonly string[]) {
  return z
    .string()
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol));
}

/** The secret that the gateway and the subgraphs share. */
export function graphSecret() {
  return z.string().min(32).register(variables, {
    description:
      'Shared by the gateway and all subgraphs: signs requests between them and page cursors.',
    expected: 'a text of at least 32 characters',
    secret: true,
  });
}

/** A moment that the clock stands at; the real time without it. */
export function fixedNow(
  description = 'Stops the clock of the graph at a moment, for demonstrations and tests.',
) {
  return z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional()
    .register(variables, { description, expected: 'a moment such as 2025-11-15T09:00:00Z' });
}

/** How long the tokens of a sign-in are valid, in minutes. */
export function tokenLifetime() {
  return wholeNumber(1, MAX_TOKEN_LIFETIME_MINUTES)
    .default(30)
    .register(variables, {
      description: 'Minutes that the token of a sign-in is valid for.',
      expected: `a whole number from 1 to ${MAX_TOKEN_LIFETIME_MINUTES}`,
    });
}

/** Most connections of a pool. */
export function poolSize() {
  return wholeNumber(1, 500).default(10).register(variables, {
    description: 'Most connections to Postgres at once.',
    expected: 'a whole number from 1 to 500',
  });
}

/** Whether statements are prepared on connections to Postgres. */
export function preparedStatements() {
  return z.enum(PREPARED_STATEMENTS).default('auto').register(variables, {
    description:
      'Whether statements are prepared; `auto` does unless there is a connection pooler before Postgres.',
    expected: 'one of auto, on, off',
  });
}

/** How long Postgres may take before a request gives up, in milliseconds. */
export function deadline(fallback: number) {
  return wholeNumber(100, 60_000).default(fallback).register(variables, {
    description:
      'Milliseconds that a statement, or the wait for a connection, may take; below what the gateway waits.',
    expected: 'a whole number from 100 to 60000',
  });
}

/** The least serious messages that are logged. */
export function logLevel() {
  return z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .register(variables, {
      description: 'What is logged.',
      expected: 'one of fatal, error, warn, info, debug, trace, silent',
    });
}
