import { askSubgraph, read } from '@teei/test/ask.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { admin, anonymous, companyUser, officer } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import * as rows from '../../test/fixtures.ts';

const ask = askSubgraph(rows.startPrivacy);

/** State of consent of the subject and of the other person. */
function standing(args: string): Promise<unknown> {
  return ask.entities(
    officer,
    [rows.SUBJECT, rows.OTHER].map((id) => ({ __typename: 'User', id })),
    `... on User { consentAt(${args}) { state consent { consentDate } } }`,
  );
}

describe('a person’s consent', () => {
  it.each([
    ['2025-01-31T00:00:00Z', 'NOT_ASKED', null],
    ['2025-02-01T10:00:00Z', 'GIVEN', '2025-02-01T10:00:00Z'],
    ['2025-05-01T00:00:00Z', 'EXPIRED', '2025-02-01T10:00:00Z'],
    ['2025-07-01T11:59:59+02:00', 'EXPIRED', '2025-02-01T10:00:00Z'],
    ['2025-07-01T12:00:00+02:00', 'GIVEN', '2025-07-01T10:00:00Z'],
    ['2025-09-01T10:00:00Z', 'WITHDRAWN', '2025-07-01T10:00:00Z'],
  ])('at %s was %s by the last answer up to then', async (at, state, consentDate) => {
    const [own] = [read(await standing(`purpose: PUBLICATION, at: "${at}"`), 0, 'consentAt')];
    expect(own).toEqual({ state, consent: consentDate === null ? null : { consentDate } });
  });

  it('is that of now by default, for each person by their own answers', async () => {
    expect(await standing('purpose: PUBLICATION')).toMatchObject([
      { consentAt: { state: 'WITHDRAWN' } },
      { consentAt: { state: 'GIVEN' } },
    ]);
    expect(await standing('purpose: MARKETING')).toMatchObject([
      { consentAt: { state: 'REFUSED' } },
      { consentAt: { state: 'NOT_ASKED', consent: null } },
    ]);
  });

  it('is known to coordinators of a volunteer’s company, of its volunteers alone, as a state', async () => {
    await ask.sql(
      'insert into users.company_users (user_id, company_id) values ($1, $3), ($2, $3)',
      [rows.SUBJECT, rows.OTHER, rows.COMPANY],
    );
    const states = async (viewer: Viewer, purpose: string): Promise<readonly unknown[]> => {
      const people = await ask.entities(
        viewer,
        [rows.SUBJECT, rows.OTHER].map((id) => ({ __typename: 'User', id })),
        `... on User { consentState(purpose: ${purpose}) }`,
      );
      return [0, 1].map((index) => read(people, index, 'consentState'));
    };
    const coordinator = companyUser(rows.COMPANY, rows.STAFF, ['programs:write']);
    expect(await states(admin, 'PUBLICATION')).toEqual(['WITHDRAWN', 'GIVEN']);
    expect(await states(coordinator, 'PUBLICATION')).toEqual([null, 'GIVEN']);
    expect(await states(coordinator, 'MARKETING')).toEqual([null, 'NOT_ASKED']);
    const elsewhere = companyUser(rows.UNKNOWN, rows.STAFF, ['programs:write']);
    expect(await states(elsewhere, 'PUBLICATION')).toEqual([null, null]);
    const { found, codes } = await ask.entity(
      rows.colleague,
      { __typename: 'User', id: rows.SUBJECT },
      'consentState(purpose: PUBLICATION)',
    );
    expect([read(found, 'consentState'), codes]).toEqual([null, ['FORBIDDEN']]);
  });

  it('is listed newest first, with the current state of each answer', async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on User { consents { purpose given state consentDate } } } }`;
    const of = [{ __typename: 'User', id: rows.SUBJECT }];
    const march = '2025-03-01T10:00:00Z';
    const consents = read(await ask.data(rows.subject, query, { of }), '_entities', 0, 'consents');
    expect(consents).toMatchObject([
      { purpose: 'PUBLICATION', given: true, state: 'WITHDRAWN' },
      { consentDate: march },
      { consentDate: march },
      { purpose: 'PUBLICATION', given: true, state: 'EXPIRED' },
    ]);
  });

  it('shows its origin to the person and officers, and not to other staff', async () => {
    const reference = { __typename: 'UserConsent', id: rows.ROWS.UserConsent.own };
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on UserConsent { ipAddress userAgent } } }`;
    for (const viewer of [rows.subject, officer]) {
      expect(await ask.data(viewer, query, { of: [reference] })).toEqual({
        _entities: [{ ipAddress: '192.0.2.1', userAgent: 'Browser' }],
      });
    }
    const answer = await ask.execute(admin, query, { of: [reference] });
    expect(answer.data).toEqual({ _entities: [{ ipAddress: null, userAgent: null }] });
    expect(answer.errors).toHaveLength(2);
  });

  it('has the published text to which it was given, and no other', async () => {
    const query =
      '{ consents(filter: { purpose: [PUBLICATION] }, orderBy: DATE_ASC) { nodes { publishedText { id } } } }';
    expect(await ask.data(rows.subject, query)).toEqual({
      consents: {
        nodes: [{ publishedText: null }, { publishedText: { id: rows.ROWS.ConsentText.own } }],
      },
    });
  });

  it.each([
    [`{ userId: "${rows.OTHER}" }`, 1],
    ['{ purpose: [MARKETING, PROGRAM] }', 2],
    ['{ given: false }', 1],
    // The one that was taken back does not run out any more.
    ['{ expiresBefore: "2026-12-01T00:00:00Z" }', 2],
    ['{ expiresBefore: "2025-12-01T00:00:00Z" }', 1],
  ])('is found by %s: %i of them', async (filter, count) => {
    const query = `{ consents(filter: ${filter}) { totalCount } }`;
    expect(await ask.data(officer, query)).toEqual({ consents: { totalCount: count } });
  });
});

describe('the text of a consent', () => {
  it.each([
    ['purpose: PUBLICATION', rows.ROWS.ConsentText.own],
    ['purpose: PUBLICATION, at: "2025-05-31T23:59:59Z"', rows.FORMER_TEXT],
    ['purpose: PUBLICATION, at: "2025-06-01T00:00:00Z"', rows.ROWS.ConsentText.own],
    ['purpose: PUBLICATION, language: "no"', rows.NORWEGIAN_TEXT],
  ])('with %s are those in force', async (args, id) => {
    expect(await ask.data(anonymous, `{ consentText(${args}) { id } }`)).toEqual({
      consentText: { id },
    });
  });

  it.each([
    'purpose: MARKETING',
    'purpose: PUBLICATION, language: "uk"',
    'purpose: PUBLICATION, at: "2024-12-31T23:59:59Z"',
    'purpose: PUBLICATION, at: "2026-06-01T00:00:00Z"',
  ])('with %s are none', async (args) => {
    expect(await ask.data(anonymous, `{ consentText(${args}) { id } }`)).toEqual({
      consentText: null,
    });
  });

  it.each([
    ['{ language: ["no", "uk"] }', 1],
    ['{ version: "2" }', 2],
    ['{ purpose: [MARKETING] }', 0],
    ['{ effectiveAt: "2025-06-01T00:00:00Z" }', 2],
    ['{ effectiveAt: "2025-03-01T00:00:00Z" }', 1],
  ])('are found by %s: %i of them', async (filter, count) => {
    const query = `{ consentTexts(filter: ${filter}) { totalCount } }`;
    expect(await ask.data(anonymous, query)).toEqual({ consentTexts: { totalCount: count } });
  });
});
