import { askSubgraph, read } from '@teei/test/ask.ts';
import { admin, officer } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { manager, ROWS, startPrivacy } from '../../test/fixtures.ts';

const ask = askSubgraph(startPrivacy);

const VERIFY = `query ($log: AuditLog!, $companyId: ID, $after: Int! = 0) {
  verifyAudit(log: $log, companyId: $companyId, after: $after) {
    checked entries lastNumber head firstProblem { kind number rowId } } }`;

describe('verifyAudit', () => {
  it('verifies the chain of a log for staff, from any entry on', async () => {
    const whole = read(await ask.data(officer, VERIFY, { log: 'PRIVACY' }), 'verifyAudit');
    expect(whole).toMatchObject({ checked: 3, entries: 3, lastNumber: 3, firstProblem: null });
    expect(read(whole, 'head')).toMatch(/^[0-9a-f]{64}$/);
    const rest = read(await ask.data(admin, VERIFY, { log: 'PRIVACY', after: 2 }), 'verifyAudit');
    expect(rest).toMatchObject({ checked: 1, entries: 3, lastNumber: 3, firstProblem: null });
    expect(read(rest, 'head')).toBe(read(whole, 'head'));
  });

  it('names a row that was changed by somebody who owns the database', async () => {
    await ask.sql('alter table privacy.privacy_audit_log disable trigger user');
    await ask.sql(`update privacy.privacy_audit_log set action = 'cancelled' where id = $1`, [
      ROWS.PrivacyAuditEntry.own,
    ]);
    const found = await ask.data(officer, VERIFY, { log: 'PRIVACY' });
    expect(read(found, 'verifyAudit', 'firstProblem')).toMatchObject({
      kind: 'CHANGED',
      rowId: ROWS.PrivacyAuditEntry.own,
    });
  });

  it('is empty for a company without entries, and refused to others than staff', async () => {
    const companyId = ROWS.UserConsent.own;
    expect(await ask.data(officer, VERIFY, { log: 'BRANDING', companyId })).toEqual({
      verifyAudit: { checked: 0, entries: 0, lastNumber: 0, head: '', firstProblem: null },
    });
    expect(await ask.codes(manager, VERIFY, { log: 'BRANDING', companyId })).toEqual(['FORBIDDEN']);
    expect(await ask.codes(officer, VERIFY, { log: 'BRANDING', after: -1 })).toEqual([
      'BAD_USER_INPUT',
    ]);
  });
});
