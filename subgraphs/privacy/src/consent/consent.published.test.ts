/** `privacy.has_consent`, the function for other domains, agrees with the rule of this domain. */
import { askSubgraph } from '@teei/test/ask.ts';
import { startTestSubgraph } from '@teei/test/subgraph.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answered, somebody } from '../../test/consents.ts';
import { privacySubgraph } from '../subgraph.ts';
import { consentState } from './consent.rules.ts';

const ask = askSubgraph(() => startTestSubgraph(privacySubgraph, { seeded: false }));

/** Few minutes, so that moments often meet. */
const minute = fc.integer({ min: 0, max: 6 });
const answer = fc.record({
  asked: minute,
  given: fc.boolean(),
  withdrawnAfter: fc.option(minute),
  expiresAfter: fc.option(fc.integer({ min: 1, max: 6 })),
});
const momentOf = (minutes: number): string => new Date(minutes * 60_000).toISOString();

it('privacy.has_consent agrees with consentState for any answers, at any time', async () => {
  const answers = fc.uniqueArray(answer, { maxLength: 3, selector: ({ asked }) => asked });
  await fc.assert(
    fc.asyncProperty(answers, fc.integer({ min: 0, max: 12 }), async (given, at) => {
      const rows = given.map(({ asked, given: consent_given, withdrawnAfter, expiresAfter }) => ({
        consent_date: momentOf(asked),
        consent_given,
        withdrawn_at: withdrawnAfter === null ? null : momentOf(asked + withdrawnAfter),
        expires_at: expiresAfter === null ? null : momentOf(asked + expiresAfter),
      }));
      const { id: person } = await somebody(ask);
      // The function answers about the viewer.
      await ask.sql(`select set_config('viewer.user_id', $1, false)`, [person]);
      for (const row of rows) await answered(ask, person, { ...row, purpose: 'program' });
      const [last] = rows
        .filter(({ consent_date: date }) => date <= momentOf(at))
        .toSorted((a, b) => b.consent_date.localeCompare(a.consent_date));
      const found = await ask.sql(
        `select privacy.has_consent($1, 'program', $2) as live,
           privacy.has_consent($1, 'marketing', $2) as other`,
        [person, momentOf(at)],
      );
      const isGiven = consentState(last, new Date(momentOf(at))) === 'GIVEN';
      expect(found).toEqual([{ live: isGiven, other: false }]);
    }),
  );
});
