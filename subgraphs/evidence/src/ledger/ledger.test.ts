import { askSubgraph, read } from '@teei/test/ask.ts';
import { done } from '@teei/test/changes.ts';
import { admin, officer } from '@teei/test/viewers.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  machine,
  manager,
  otherManager,
  OWN,
  startEvidence,
  UNKNOWN,
} from '../../test/fixtures.ts';
import { putFeedback } from '../../test/sources.ts';

const ask = askSubgraph(startEvidence);

const VERIFY = `query ($companyId: ID!, $after: LedgerCheckpoint) {
  verifyLedger(companyId: $companyId, after: $after) {
    entries head isComplete hasCheckpoint firstAltered { number eventType } } }`;

async function verify(viewer = admin, after?: object): Promise<unknown> {
  return read(await ask.data(viewer, VERIFY, { companyId: OWN, after }), 'verifyLedger');
}

/** Changes an entry of the ledger as somebody could who owns the database; undone afterwards. */
async function tamperedWith(statement: string, after?: object): Promise<unknown> {
  await ask.sql('delete from events.deliveries');
  await ask.sql('alter table events.outbox disable trigger user');
  await ask.sql('create temp table kept as select * from events.outbox');
  try {
    await ask.sql(statement);
    return await verify(admin, after);
  } finally {
    await ask.sql('delete from events.outbox');
    await ask.sql('insert into events.outbox overriding system value select * from kept');
    await ask.sql('drop table kept');
    await ask.sql('alter table events.outbox enable trigger user');
  }
}

/** Makes evidence of new feedback. */
async function extract(): Promise<unknown> {
  const sourceId = await putFeedback(ask);
  const input = { sourceType: 'BUDDY_FEEDBACK', sourceId };
  return done(ask, admin, 'extractEvidence { evidenceSnippet { id } }', input);
}

/** A piece that is extracted, scored, redacted and withdrawn: four entries. */
beforeAll(async () => {
  const id = read(await extract(), 'evidenceSnippet', 'id');
  const scores = [{ outcomeType: 'BELONGING', score: 0.7, confidence: 0.8 }];
  await done(ask, admin, 'recordOutcomeScores', { id, modelVersion: 'q2q-2', scores });
  await done(ask, admin, 'redactSnippet', { id, parts: ['the landlord'] });
  await done(ask, admin, 'withdrawSnippet', { id, cause: 'ERASURE' });
});

describe('the ledger of a company', () => {
  it('holds every change of its evidence, and follows from its first entry', async () => {
    const verified = await verify();
    expect(verified).toMatchObject({ entries: 4, firstAltered: null });
    expect(read(verified, 'head')).toMatch(/^[0-9a-f]{64}$/);
    for (const viewer of [officer, manager]) expect(await verify(viewer)).toEqual(verified);
  });

  it.each([
    [
      'a figure was changed',
      `update events.outbox set payload = payload || '{"redactions": 1}' where ledger_number = 1`,
      1,
    ],
    [
      'a moment was changed',
      `update events.outbox set occurred_at = now() where ledger_number = 3`,
      3,
    ],
    ['an entry is gone', 'delete from events.outbox where ledger_number = 2', 3],
    [
      'an entry was changed with its hash',
      `update events.outbox as o set event_type = 'evidence.redacted',
         ledger_hash = encode(sha256('else'), 'hex') where ledger_number = 1`,
      1,
    ],
  ])('names the first entry that does not follow when %s', async (_what, statement, number) => {
    expect(await tamperedWith(statement)).toMatchObject({ firstAltered: { number } });
    expect(await verify()).toMatchObject({ entries: 4, firstAltered: null });
  });

  it('still follows when people and reasons were erased', async () => {
    expect(
      await tamperedWith(
        `update events.outbox set subject_id = null, actor_id = null, payload = payload - 'reason'`,
      ),
    ).toMatchObject({ firstAltered: null });
  });

  it('is verified from an entry on that was verified before, and tells when it has that one no more', async () => {
    const [second] = await ask.sql(
      `select ledger_number::int as number, ledger_hash as hash from events.outbox where ledger_number = 2`,
    );
    const whole = await verify();
    expect(whole).toMatchObject({ isComplete: true, hasCheckpoint: true });
    expect(await verify(admin, second)).toEqual(whole);
    const cut = 'delete from events.outbox where ledger_number >= 2';
    expect(await tamperedWith(cut, second)).toMatchObject({ hasCheckpoint: false });
    const earlier = `update events.outbox set event_type = 'evidence.redacted' where ledger_number = 1`;
    expect(await tamperedWith(earlier, second)).toMatchObject({ firstAltered: null });
    const later = `update events.outbox set occurred_at = now() where ledger_number = 3`;
    expect(await tamperedWith(later, second)).toMatchObject({ firstAltered: { number: 3 } });
    await ask.sql('set role evidence_admin');
    const [part] = await ask.sql(
      `select entries, is_complete, altered_number from events.verify_ledger($1, 0, '', 3)`,
      [OWN],
    );
    await ask.sql('reset role');
    expect(part).toEqual({ entries: 3, is_complete: false, altered_number: null });
  });

  it('is nobody else’s', async () => {
    expect(await ask.codes(otherManager, VERIFY, { companyId: OWN })).toEqual(['NOT_FOUND']);
    expect(await ask.codes(admin, VERIFY, { companyId: UNKNOWN })).toEqual(['NOT_FOUND']);
    expect(await ask.codes(machine, VERIFY, { companyId: OWN })).toEqual(['FORBIDDEN']);
  });
});

it('the ledger of a company is one chain, however many changes are made at once', async () => {
  await Promise.all(Array.from({ length: 8 }, extract));
  expect(await verify()).toMatchObject({ entries: 12, firstAltered: null });
});
