import { expect, test } from 'vitest';
import { z } from 'zod';
import { fixedNow, graphSecret, httpUrl, logLevel, port, postgresUrl } from './kinds.ts';
import { describeVariable, readEnvironment } from './read-environment.ts';

const VARIABLES = z.object({
  PORT: port(4000),
  DATABASE_URL: postgresUrl('The database.'),
  JWKS_URL: httpUrl('Keys.').optional(),
  SECRET: graphSecret(),
  NOW: fixedNow(),
  LOG_LEVEL: logLevel(),
});

const RIGHT = {
  DATABASE_URL: 'postgres://me@here/it',
  SECRET: '0123456789abcdef0123456789abcdef',
};

function messageOf(environment: Record<string, string>): string {
  try {
    readEnvironment(VARIABLES, environment);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
}

test('values are parsed, and unset variables have their defaults', () => {
  const settings = readEnvironment(VARIABLES, {
    ...RIGHT,
    PORT: '80',
    NOW: '2025-11-15T10:00:00+01:00',
    PATH: '/bin',
  });
  expect(settings).toEqual({
    ...RIGHT,
    PORT: 80,
    NOW: new Date('2025-11-15T09:00:00Z'),
    LOG_LEVEL: 'info',
  });
});

test('an empty value counts as not set', () => {
  expect(readEnvironment(VARIABLES, { ...RIGHT, PORT: ' ', JWKS_URL: '' })).toMatchObject({
    PORT: 4000,
  });
  expect(messageOf({ ...RIGHT, SECRET: '' })).toContain('SECRET: expected');
});

test('all errors are reported together, with what was expected and received', () => {
  const message = messageOf({ PORT: '99999', LOG_LEVEL: 'loud', NOW: 'noon' });
  expect(message.split('\n')).toEqual([
    'The configuration has 5 errors:',
    '  PORT: expected a port from 0 to 65535; received "99999"',
    '  DATABASE_URL: expected a connection string that begins with postgres://; received nothing',
    '  SECRET: expected a text of at least 32 characters; received nothing',
    '  NOW: expected a moment such as 2025-11-15T09:00:00Z; received "noon"',
    '  LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent; received "loud"',
  ]);
});

test.each(['-1', '1e3', '0x10', '3.5', '65536', 'abc'])('%s is not a port', (text) => {
  expect(messageOf({ ...RIGHT, PORT: text })).toContain(`received "${text}"`);
});

test('no message contains a secret or a URL', () => {
  const message = messageOf({
    DATABASE_URL: 'mysql://u:hunter2@h',
    SECRET: 'hunter2',
    JWKS_URL: 'hunter2',
  });
  expect(message).toContain('3 errors');
  expect(message).not.toContain('hunter2');
});

test('an optional variable has the description of its inner schema', () => {
  expect(describeVariable(VARIABLES, 'JWKS_URL')).toMatchObject({
    description: 'Keys.',
    expected: 'a URL that begins with http:// or https://',
  });
});
