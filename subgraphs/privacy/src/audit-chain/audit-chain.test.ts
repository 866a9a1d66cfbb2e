import { generateKeyPairSync } from 'node:crypto';
import { askSubgraph, read } from '@teei/test/ask.ts';
import { runJob } from '@teei/test/jobs.ts';
import { admin, officer } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isConsistent, isSigned, verifyReceipt } from '../ledger/verify-receipt.ts';
import { manager, ROWS, startPrivacy } from '../../test/fixtures.ts';
import * as anew from '../../test/tampering.ts';
import { parseLedgerKey } from '../ledger/ledger-key.ts';
import { withPrivacyServices } from '../subgraph.ts';

const { privateKey } = generateKeyPairSync('ed25519');
const ledgerKey = parseLedgerKey(
  JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'first' }),
);
const ask = askSubgraph(() => startPrivacy(true, withPrivacyServices({ ledgerKey })));

const VERIFY = `query ($log: AuditLog!, $companyId: ID, $after: Int! = 0) {
  verifyAudit(log: $log, companyId: $companyId, after: $after) {
    checked entries lastNumber head published firstProblem { kind number rowId } } }`;

const headForm = z.object({
  treeSize: z.number(),
  rootHash: z.string(),
  signedAt: z.string(),
  kid: z.string(),
  signature: z.string(),
  consistency: z.array(z.string()),
});
const ledgerForm = z.object({
  keys: z.array(z.object({ kid: z.string() }).loose()),
  heads: z.array(headForm),
});

async function published(): Promise<z.infer<typeof ledgerForm>> {
  await runJob(ask, 'privacy', 'ledger.publish');
  const [row] = await ask.sql('select proof.published() as ledger');
  return ledgerForm.parse(row?.['ledger']);
}

const ERASED = '0f000000-0000-4000-8000-000000000014';

/** Erases somebody by the functions that jobs call. */
async function erase(): Promise<void> {
  await ask.sql(
    `insert into users.users (id, email, role) values ($1, 'erased@mail.example', 'participant')`,
    [ERASED],
  );
  const [ordered] = await ask.sql(
    `insert into privacy.privacy_requests (user_id, request_type, status, requested_at)
     values ($1, 'delete', 'pending', now() - interval '31 days') returning id`,
    [ERASED],
  );
  const id = ordered?.['id'];
  const states: unknown[] = [];
  while (states.at(-1) !== 'over' && states.length < 50) {
    if (states.at(-1) === 'waiting') {
      await ask.sql('select personal_data.complete_analytics($1, 0)', [id]);
    }
    const [advanced] = await ask.sql('select personal_data.advance_erasure($1) as state', [id]);
    states.push(advanced?.['state']);
  }
  expect(states.at(-1)).toBe('over');
}

const RECEIPT = `query ($id: ID!) { privacyRequests(filter: { userId: $id, type: [DELETE] }) {
  nodes { receipt } } }`;

async function receiptOfErased(): Promise<unknown> {
  const data = await ask.data(officer, RECEIPT, { id: ERASED });
  return read(data, 'privacyRequests', 'nodes', 0, 'receipt');
}

describe('verifyAudit', () => {
  it('verifies the chain of a log for staff, from any entry on', async () => {
    const whole = read(await ask.data(officer, VERIFY, { log: 'PRIVACY' }), 'verifyAudit');
    expect(whole).toMatchObject({
      checked: 3,
      entries: 3,
      lastNumber: 3,
      published: 0,
      firstProblem: null,
    });
    expect(read(whole, 'head')).toMatch(/^[0-9a-f]{64}$/);
    const rest = read(await ask.data(admin, VERIFY, { log: 'PRIVACY', after: 2 }), 'verifyAudit');
    expect(rest).toMatchObject({ checked: 1, entries: 3, lastNumber: 3, firstProblem: null });
    expect(read(rest, 'head')).toBe(read(whole, 'head'));
  });
});

describe('the published heads', () => {
  it('are signed, and each continues the one before', async () => {
    const {
      heads: [first],
    } = await published();
    await erase();
    const { heads, keys } = await published();
    const [second] = heads;
    if (!first || !second) throw new TypeError('Two heads are needed.');
    expect(heads).toHaveLength(2);
    expect(keys.map((key) => Object.keys(key).toSorted())).toEqual([['crv', 'kid', 'kty', 'x']]);
    expect(heads.map((head) => isSigned(head, keys))).toEqual([true, true]);
    expect(isSigned({ ...second, treeSize: second.treeSize + 1 }, keys)).toBe(false);
    const { treeSize: size, rootHash: root, consistency: proof } = second;
    const before = { before: first.treeSize, old: first.rootHash };
    expect(size).toBeGreaterThan(first.treeSize);
    expect(isConsistent({ ...before, size, root, proof })).toBe(true);
    expect(isConsistent({ ...before, old: root, size, root, proof })).toBe(false);
  });

  it('prove a completed erasure, and no step that did nothing as done', async () => {
    const ledger = await published();
    const receipt = await receiptOfErased();
    expect(read(receipt, 'head', 'signature')).toBe(ledger.heads[0]?.signature);
    const lines = verifyReceipt(receipt, ledger);
    expect(lines).toContainEqual(
      expect.stringMatching(/^users: \d+ rows deleted, \d+ masked, none left/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^campaigns: nothing was held, none left/));
    const text = JSON.stringify(receipt);
    for (const [from, to] of [
      ['\\"masked\\": 0', '\\"masked\\": 7'],
      ['user_deleted', 'step_failed'],
    ] as const) {
      const altered: unknown = JSON.parse(text.replace(from, to));
      expect(JSON.stringify(altered)).not.toBe(text);
      expect(() => verifyReceipt(altered, ledger)).toThrow('the row was changed');
    }
    expect(() => verifyReceipt(receipt, { ...ledger, keys: [] })).toThrow('signed by none');
    expect(() => verifyReceipt(receipt, { ...ledger, heads: [] })).toThrow('that is published');
    const cut = { ...ledger, heads: ledger.heads.map((head) => ({ ...head, consistency: [] })) };
    expect(() => verifyReceipt(receipt, cut)).toThrow('does not continue');
  });

  it('are never signed by two keys under one kid', async () => {
    await expect(ask.sql(anew.signedBy(`k.jwk || '{"x": "other"}'`))).rejects.toThrow(
      'the kid first of another key',
    );
  });

  it('show no receipt to others than officers', async () => {
    const [field] = await ask.codes(manager, RECEIPT, { id: ERASED });
    expect(field).toBe('FORBIDDEN');
  });
});

async function firstProblem(): Promise<unknown> {
  return read(await ask.data(officer, VERIFY, { log: 'PRIVACY' }), 'verifyAudit', 'firstProblem');
}

describe('verifyAudit, after tampering,', () => {
  const rowId = ROWS.PrivacyAuditEntry.own;

  it('names a row that was changed by somebody who owns the database', async () => {
    for (const table of [
      'privacy.privacy_audit_log',
      ...['entries', 'chains', 'nodes', 'heads'].map((t) => `proof.${t}`),
    ]) {
      await ask.sql(`alter table ${table} disable trigger user`);
    }
    await ask.sql(`update privacy.privacy_audit_log set action = 'cancelled' where id = $1`, [
      rowId,
    ]);
    expect(await firstProblem()).toMatchObject({ kind: 'CHANGED', rowId });
  });

  it('names the entry when the owner computes the chain, its head and the leaves anew', async () => {
    await ask.sql(anew.CHAIN_OF_TEEI);
    const chain = await ask.sql(`select problem from proof.verify('privacy', null, 0, 100)`);
    expect(chain).toEqual([{ problem: 'REWRITTEN' }]);
    expect(await firstProblem()).toMatchObject({ kind: 'REWRITTEN', rowId });
    await ask.sql(anew.LEAVES);
    expect(
      await ask.sql('select count(*)::integer > 0 as found from proof.altered_nodes()'),
    ).toEqual([{ found: true }]);
    expect(await firstProblem()).toMatchObject({ kind: 'REWRITTEN', rowId });
  });

  it('says that nothing is proven when the owner computes the tree and its head anew as well', async () => {
    for (let level = 1; level < 10; level += 1) await ask.sql(anew.nodesOf(level));
    expect(await ask.sql('select from proof.altered_nodes()')).toEqual([]);
    expect(await firstProblem()).toEqual({ kind: 'UNSIGNED', number: 1, rowId: null });
    await expect(ask.sql(anew.signedBy('k.jwk'))).rejects.toThrow('a tree that continues');
    await ask.sql('update proof.heads set root_hash = proof.root_of(tree_size)');
    expect(await firstProblem()).toEqual({ kind: 'UNSIGNED', number: 1, rowId: null });
  });

  it('names what was published and cut off', async () => {
    await ask.sql(`delete from proof.entries where ${anew.OF_TEEI}`);
    await ask.sql(
      `update proof.chains set length = 0, head = '', published = 0 where ${anew.OF_TEEI}`,
    );
    expect(await firstProblem()).toMatchObject({ number: 1 });
    expect(await ask.sql(`select problem from proof.verify('privacy', null, 0, 100)`)).toEqual([
      { problem: 'CUT_OFF' },
    ]);
  });

  it('is empty for a company without entries, and refused to others than staff', async () => {
    const companyId = ROWS.UserConsent.own;
    expect(await ask.data(officer, VERIFY, { log: 'BRANDING', companyId })).toEqual({
      verifyAudit: {
        checked: 0,
        entries: 0,
        lastNumber: 0,
        head: '',
        published: 0,
        firstProblem: null,
      },
    });
    expect(await ask.codes(manager, VERIFY, { log: 'BRANDING', companyId })).toEqual(['FORBIDDEN']);
    expect(await ask.codes(officer, VERIFY, { log: 'BRANDING', after: -1 })).toEqual([
      'BAD_USER_INPUT',
    ]);
  });
});
