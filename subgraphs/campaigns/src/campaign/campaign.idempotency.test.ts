import { askSubgraph } from '@teei/test/ask.ts';
import { done, refused } from '@teei/test/changes.ts';
import { describe, expect, it } from 'vitest';
import { CAMPAIGN, manager, startCampaigns, TRANSITION, UPDATE, put } from '../../test/fixtures.ts';

const ask = askSubgraph(startCampaigns);

const update = (expectedUpdatedAt: string, name: string, idempotencyKey: string) => ({
  id: CAMPAIGN,
  expectedUpdatedAt,
  name,
  idempotencyKey,
});

describe('an idempotency key', () => {
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
