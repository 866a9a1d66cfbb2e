import { askSubgraph } from '@teei/test/ask.ts';
import { done, eventsAfter, newestEvent, refused } from '@teei/test/changes.ts';
import { companyUser } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import {
  OTHER,
  CAMPAIGN,
  FOREIGN,
  manager,
  startCampaigns,
  TRANSITION,
  UPDATE,
  put,
} from '../../test/fixtures.ts';

const ask = askSubgraph(startCampaigns);

const update = (expectedUpdatedAt: string, name: string, idempotencyKey: string) => ({
  id: CAMPAIGN,
  expectedUpdatedAt,
  name,
  idempotencyKey,
});

describe('an idempotency key', () => {
  it('makes the same request have its effect once, however often it comes at the same time', async () => {
    const version = await put(ask, 'planned');
    const before = await newestEvent(ask);
    const input = update(version, 'Fifty times', 'fifty-at-the-same-time');
    const payloads = await Promise.all(
      Array.from({ length: 50 }, () => done(ask, manager, UPDATE, input)),
    );
    expect(new Set(payloads.map((payload) => JSON.stringify(payload))).size).toBe(1);
    expect(await eventsAfter(ask, before)).toHaveLength(1);
  });

  it('is refused for another request', async () => {
    const version = await put(ask, 'planned');
    await done(ask, manager, UPDATE, update(version, 'First', 'another-request'));
    const conflict = [{ field: ['idempotencyKey'], code: 'IDEMPOTENCY_CONFLICT' }];
    expect(
      await refused(ask, manager, UPDATE, update(version, 'Second', 'another-request')),
    ).toEqual(conflict);
    const move = { id: CAMPAIGN, to: 'RECRUITING', idempotencyKey: 'another-request' };
    expect(await refused(ask, manager, TRANSITION, move)).toEqual(conflict);
  });

  it('is its viewer’s own: another may use the same', async () => {
    const version = await put(ask, 'planned');
    const input = update(version, 'Mine', 'a-common-key');
    const payload = await done(ask, manager, UPDATE, input);
    expect(payload).toMatchObject({ campaign: { name: 'Mine' } });
    const other = { ...input, id: FOREIGN };
    expect(await refused(ask, companyUser(OTHER), UPDATE, other)).toMatchObject([
      { code: 'CONFLICT' },
    ]);
  });

  it('is free again after a request that was refused', async () => {
    const version = await put(ask, 'planned');
    await refused(ask, manager, UPDATE, update('2025-01-01T00:00:00Z', 'No', 'tried-again'));
    expect(await done(ask, manager, UPDATE, update(version, 'Yes', 'tried-again'))).toMatchObject({
      campaign: { name: 'Yes' },
    });
  });

  it('leaves neither the key nor the input in the database', async () => {
    const version = await put(ask, 'planned');
    await done(ask, manager, UPDATE, update(version, 'A secret name', 'a-secret-key'));
    const rows = JSON.stringify(await ask.sql('select * from users.idempotency_keys'));
    expect(rows).not.toContain('secret');
  });
});

describe('the events', () => {
  it('cannot be changed, deleted or emptied, even by a superuser', async () => {
    for (const statement of [
      `update events.outbox set payload = '{}'`,
      'delete from events.outbox',
      'truncate events.outbox cascade',
    ]) {
      await expect(ask.sql(statement)).rejects.toThrow(/append-only/);
    }
  });
});
