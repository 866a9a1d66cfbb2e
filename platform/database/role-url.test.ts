import { expect, test } from 'vitest';
import { GATEWAY_ROLE, roleDatabaseUrl, rolePassword, subgraphDatabaseUrl } from './role-url.ts';

const OWNER = 'postgres://teei_owner:s%40cret@db.example:5433/teei?sslmode=require';

test('a subgraph signs in to the same server and database as its own role', () => {
  const url = new URL(subgraphDatabaseUrl(OWNER, 'users'));
  expect(url.username).toBe('users_subgraph');
  expect(`${url.host}${url.pathname}${url.search}`).toBe('db.example:5433/teei?sslmode=require');
});

test('the gateway signs in as a role of its own', () => {
  const url = new URL(roleDatabaseUrl(OWNER, GATEWAY_ROLE));
  expect([url.username, url.password]).toEqual([
    'gateway_service',
    rolePassword(OWNER, 'gateway_service'),
  ]);
});

test('each role has a password of its own, which changes with the owner’s', () => {
  const password = rolePassword(OWNER, 'users_subgraph');
  // HMAC-SHA256 of 'users_subgraph' under 's@cret'.
  expect(password).toMatch(/^[\w-]{43}$/);
  expect(new URL(subgraphDatabaseUrl(OWNER, 'users')).password).toBe(password);
  expect(rolePassword(OWNER, 'privacy_subgraph')).not.toBe(password);
  expect(rolePassword(OWNER.replace('cret', 'cret2'), 'users_subgraph')).not.toBe(password);
});

test('an owner without a password is rejected', () => {
  expect(() => rolePassword('postgres://teei_owner@db.example/teei', 'users_subgraph')).toThrow(
    'needs a password',
  );
});
