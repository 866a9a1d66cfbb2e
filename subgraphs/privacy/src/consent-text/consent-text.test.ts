import { askSubgraph, read } from '@teei/test/ask.ts';
import { change, done, refused } from '@teei/test/changes.ts';
import { inBrief } from '@teei/test/user-errors.ts';
import { officer } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import * as rows from '../../test/fixtures.ts';
import { checkPublishing, checkValidity, validMonthsOf } from './consent-text.rules.ts';

const ask = askSubgraph(() => rows.startPrivacy());

const publish = 'publishConsentText { consentText { id effectiveFrom effectiveUntil } }';
const TEXT = {
  purpose: 'PUBLICATION',
  version: '3',
  language: 'no',
  title: 'Sitater',
  body: 'Dere kan sitere meg ordrett.',
};

it.each([
  [undefined, null, []],
  ['2025-11-16T00:00:00Z', '2025-11-01T00:00:00Z', []],
  ['2025-11-15T08:59:59Z', null, ['effectiveFrom BAD_USER_INPUT']],
  ['2025-11-16T00:00:00Z', '2025-11-16T00:00:00Z', ['effectiveFrom BAD_USER_INPUT']],
])('a text from %s, after one from %s, is published: %j', (from, latest, errors) => {
  const now = new Date('2025-11-15T09:00:00Z');
  expect(inBrief(checkPublishing(from, latest, now))).toEqual(errors);
});

it.each([
  ['marketing', undefined, 24, []],
  ['marketing', 6, 6, []],
  ['publication', undefined, null, []],
  ['publication', 6, null, ['validMonths BAD_USER_INPUT']],
  ['ai_processing', 24, null, ['validMonths BAD_USER_INPUT']],
])('consent to %s for %s months holds for %s: %j', (purpose, asked, months, errors) => {
  expect(validMonthsOf(purpose, asked)).toBe(months);
  expect(inBrief(checkValidity(purpose, asked))).toEqual(errors);
});

describe('a published text', () => {
  it('ends the version before it, and is what is shown from then on', async () => {
    const at = '2025-12-01T00:00:00Z';
    const published = await done(ask, officer, publish, { ...TEXT, effectiveFrom: at });
    const shown = `query ($at: DateTime) {
      consentText(purpose: PUBLICATION, language: "no", at: $at) { id effectiveUntil } }`;
    expect(await ask.data(officer, shown, { at: '2025-11-30T00:00:00Z' })).toEqual({
      consentText: { id: rows.NORWEGIAN_TEXT, effectiveUntil: at },
    });
    expect(await ask.data(officer, shown, { at })).toEqual({
      consentText: { id: read(published, 'consentText', 'id'), effectiveUntil: null },
    });
    const later = { ...TEXT, effectiveFrom: '2026-01-01T00:00:00Z' };
    expect(await refused(ask, officer, publish, later)).toEqual(['version CONFLICT']);
  });

  it('follows the one that is published at the same time', async () => {
    const texts = Array.from({ length: 10 }, (_, index) => ({
      ...TEXT,
      language: 'uk',
      version: `at once ${index}`,
      effectiveFrom: `2026-02-${10 + index}T00:00:00Z`,
    }));
    await Promise.all(texts.map((text) => change(ask, officer, publish, text)));
    const published = await ask.sql(
      `select effective_from, effective_until,
         lead(effective_from) over (order by effective_from) as next
       from privacy.consent_text_versions
       where language = 'uk' and purpose = 'publication' order by effective_from`,
    );
    expect(published.map((text) => text['effective_until'])).toEqual(
      published.map((text) => text['next']),
    );
  });

  it('is never changed or deleted, in the database either', async () => {
    for (const statement of [
      `update privacy.consent_text_versions set body = 'Other words.'`,
      'delete from privacy.consent_text_versions',
    ]) {
      await expect(ask.sql(statement)).rejects.toThrow('append-only');
    }
  });
});
