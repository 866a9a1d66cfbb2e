import { expect, it } from 'vitest';
import { originSettings, readOrigin } from './origin.ts';

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8::7', '2001:db8::7'],
  ['fe80::7%eth0', 'fe80::7'],
  ['a socket', undefined],
  [undefined, undefined],
])('the origin of a request from %s has the IP address %s', (address, ipAddress) => {
  expect(readOrigin(address, undefined).ipAddress).toBe(ipAddress);
});

it('an origin keeps 500 characters of the User-Agent, whatever they are', () => {
  const { userAgent = '' } = readOrigin(undefined, `Blåskjell/1.0 'quoted' ${'x'.repeat(1_000)}`);
  expect(userAgent).toHaveLength(500);
  const { 'viewer.user_agent': hex = '' } = originSettings({ userAgent });
  expect(hex).toMatch(/^[0-9a-f]+$/);
  expect(Buffer.from(hex, 'hex').toString()).toBe(userAgent);
});
