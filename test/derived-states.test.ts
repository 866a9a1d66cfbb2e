/** States derived in the database equal those derived by the rules in code. */
import { evidenceState } from '@teei/evidence/src/snippet/snippet.rules.ts';
import { consentState } from '@teei/privacy/src/consent/consent.rules.ts';
import { sessionStatus } from '@teei/programs/src/session/session.rules.ts';
import { isInForce } from '@teei/reporting/src/expiry/expiry.rules.ts';
import { domainStatus } from '@teei/users/src/domain/domain.rules.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectSuperuser } from './superuser.ts';

const NOW = new Date();
const PAST = '2025-11-10T10:00:00Z';
const FUTURE = '2999-01-01T00:00:00Z';

const superuser = connectSuperuser();

/** The state that a function of the database derives. */
async function derived(call: string, ...values: readonly unknown[]): Promise<string | undefined> {
  const [state] = await superuser.column(`select ${call}`, values);
  return state;
}

const moment = fc.constantFrom(null, PAST);
const mark = fc.constantFrom(null, PAST, true, false, 'true');

describe('the state that the database derives', () => {
  it('of a session is its status', async () => {
    const metadata = fc.record({ cancelled_at: mark, no_show: mark }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(moment, metadata, async (completed_at, marks) => {
        expect(await derived('programs.session_state($1, $2)', completed_at, marks)).toBe(
          sessionStatus({ completed_at, metadata: marks }).toLowerCase(),
        );
      }),
    );
  });

  it('of evidence is the state that companies see', async () => {
    const state = fc.constantFrom(null, 'live', 'redacted', 'withdrawn', 'Withdrawn', true);
    const content = fc.constantFrom('I feel at home.', '[withdrawn]', '');
    const metadata = fc.record({ state }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(content, metadata, async (words, marks) => {
        expect(await derived('evidence.snippet_state($1, $2)', words, marks)).toBe(
          evidenceState({ content: words, metadata: marks }).toLowerCase(),
        );
      }),
    );
  });

  it.each([
    [false, null],
    [false, PAST],
    [true, PAST],
  ])('of a domain (verified: %s, at %s) is its status', async (isVerified, at) => {
    expect(await derived('users.domain_state($1, $2)', isVerified, at)).toBe(
      domainStatus(isVerified, at).toLowerCase(),
    );
  });

  it.each([
    [true, null],
    [true, PAST],
    [false, null],
  ])('of a consent (given: %s, withdrawn at %s) is its state', async (consent_given, at) => {
    const answer = { consent_given, withdrawn_at: at, expires_at: null };
    expect(await derived('privacy.consent_state($1, $2)', consent_given, at)).toBe(
      consentState(answer, NOW).toLowerCase(),
    );
  });

  it.each([PAST, FUTURE])('of a token that ends at %s is whether it is in force', async (end) => {
    expect(await derived('reporting.expiry_state($1)', end)).toBe(
      isInForce(end, NOW) ? 'active' : 'expired',
    );
  });
});
