/** `privacy.has_consent`, the function for other domains, agrees with the rule of this domain. */
import { askSubgraph } from '@teei/test/ask.ts';
import { startTestSubgraph } from '@teei/test/subgraph.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { somebody as newcomer } from '../../test/consents.ts';
import { privacySubgraph } from '../subgraph.ts';
import { consentState } from './consent.rules.ts';

const ask = askSubgraph(() => startTestSubgraph(privacySubgraph, { seeded: false }));

/** Somebody who has answered nothing yet, and is the viewer: the function answers about them. */
async function somebody(): Promise<string> {
  const { id } = await newcomer(ask);
  await ask.sql(`select set_config('viewer.user_id', $1, false)`, [id]);
  return id;
}

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
        asked,
        consent_given,
        withdrawn_at: withdrawnAfter === null ? null : momentOf(asked + withdrawnAfter),
        expires_at: expiresAfter === null ? null : momentOf(asked + expiresAfter),
      }));
      const person = await somebody();
      for (const { asked, consent_given, withdrawn_at, expires_at } of rows) {
        await ask.sql(
          `insert into privacy.user_consents (user_id, purpose, consent_given, consent_text,
             consent_version, consent_method, consent_date, withdrawn_at, expires_at)
           values ($1, 'program', $2, 'text', '1', 'checkbox', $3, $4, $5)`,
          [person, consent_given, momentOf(asked), withdrawn_at, expires_at],
        );
      }
      const last = rows.filter(({ asked }) => asked <= at).toSorted((a, b) => b.asked - a.asked)[0];
      const answered = await ask.sql(
        `select privacy.has_consent($1, 'program', $2) as live,
           privacy.has_consent($1, 'marketing', $2) as other`,
        [person, momentOf(at)],
      );
      expect(answered).toEqual([
        { live: consentState(last, new Date(at * 60_000)) === 'GIVEN', other: false },
      ]);
    }),
  );
});
