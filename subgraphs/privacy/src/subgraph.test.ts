import type { SubgraphResponse } from '@teei/platform/subgraph/protocol.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { askSubgraph, type EntityAnswer } from '@teei/test/ask.ts';
import { emptyFields, entityTypes, everyField } from '@teei/test/every-field.ts';
import { admin, anonymous, officer } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import * as rows from '../test/fixtures.ts';
import { privacySubgraph } from './subgraph.ts';

const VIEWERS = {
  admin,
  officer,
  subject: rows.subject,
  other: rows.other,
  manager: rows.manager,
  colleague: rows.colleague,
  subjectOfStaff: rows.subjectOfStaff,
  partner: rows.machine,
  anonymous,
};

const ARGUMENTS = { purpose: 'PUBLICATION' };

const ask = askSubgraph(rows.startPrivacy);

function entity(typeName: string, id: string, viewer: Viewer): Promise<EntityAnswer> {
  return ask.entity(viewer, { __typename: typeName, id });
}

describe('every type', () => {
  it('is met by these tests', () => {
    expect(entityTypes(privacySubgraph.schema)).toEqual(
      [...Object.keys(rows.ROWS), 'User'].toSorted(),
    );
  });

  it.each([
    ...Object.entries(rows.ROWS).map(([type, { own }]) => [type, own] as const),
    ['User', rows.SUBJECT] as const,
  ])('answers officers every field: %s', async (typeName, id) => {
    const fields = everyField(privacySubgraph.schema, typeName, ARGUMENTS);
    const found = await ask.entities(
      officer,
      [{ __typename: typeName, id }],
      `... on ${typeName} { ${fields} }`,
    );
    // The clock of a breach that was reported has stopped, and who was answered has nothing to complain about.
    // Queued events have no date, and few tables a policy; nothing blocks an erasure, and a request for access restricts and stops
    // nothing.
    const empty =
      /\.(?:validMonths|hoursLeft|complainTo|delayReason|authorityReports|oldest|newest|retentionDays|maskedColumns|blockedBy|overdue|beginsAt|steps|receipt|restrictedAt|restrictionLiftedAt|objectedPurposes|reviewedBy)$/;
    expect(emptyFields(found).filter((path) => !empty.test(path))).toEqual([]);
  });

  it.each([
    ['UserConsent', ['admin', 'officer', 'subject', 'manager', 'subjectOfStaff']],
    ['ConsentText', Object.keys(VIEWERS)],
    ['DataSubjectRequest', ['officer', 'subject', 'manager', 'subjectOfStaff']],
    ['PrivacyRequest', ['officer', 'subject', 'manager', 'subjectOfStaff']],
    ['LegalHold', ['officer']],
    ['CompanyExport', ['admin', 'officer', 'manager', 'colleague', 'subjectOfStaff']],
    ['PrivacyAuditEntry', ['officer']],
    ['ProcessingRecord', ['officer', 'subject', 'manager', 'subjectOfStaff']],
    ['BreachIncident', ['admin', 'officer', 'subjectOfStaff']],
    ['RetentionPolicy', ['admin', 'officer', 'subjectOfStaff']],
    ['ActivityEntry', ['officer']],
  ] as const)('shows a row of %s to %j', async (typeName, classes) => {
    const seen: string[] = [];
    for (const [name, viewer] of Object.entries(VIEWERS)) {
      const { found } = await entity(typeName, rows.ROWS[typeName].own, viewer);
      if (found !== null) seen.push(name);
    }
    expect(seen).toEqual(classes);
  });

  it.each(['UserConsent', 'DataSubjectRequest', 'PrivacyRequest', 'ProcessingRecord'] as const)(
    'answers a person for another’s row as for one that does not exist: %s',
    async (typeName) => {
      const foreign = await entity(typeName, rows.ROWS[typeName].other, rows.subject);
      expect(foreign).toEqual(await entity(typeName, rows.UNKNOWN, rows.subject));
      expect(foreign.found).toBeNull();
    },
  );

  it('is found by its other keys', async () => {
    const policy = { __typename: 'RetentionPolicy', dataCategory: 'sessions' };
    expect(await ask.entities(admin, [policy], '... on RetentionPolicy { id }')).toEqual([
      { __typename: 'RetentionPolicy', id: rows.ROWS.RetentionPolicy.own },
    ]);
  });
});

/** Filter of processing records without those that the tests before leave by what they read. */
const NO_READS = ', filter: { activity: ["profile_read", "matching"] }';

describe('the lists of the root', () => {
  it.each([
    [
      'consents { totalCount }',
      Object.keys(VIEWERS).filter((name) => !/partner|anonymous/.test(name)),
    ],
    ['consentTexts { totalCount }', Object.keys(VIEWERS)],
    ['consentText(purpose: PUBLICATION) { id }', Object.keys(VIEWERS)],
    ['dataSubjectRequests { totalCount }', ['officer']],
    ['privacyRequests { totalCount }', ['officer']],
    ['privacyAudit { totalCount }', ['officer']],
    ['processingRecords { totalCount }', ['officer']],
    ['article30Register { totalCount }', ['officer']],
    ['breachIncidents { totalCount }', ['admin', 'officer', 'subjectOfStaff']],
    ['retentionPolicies { id }', ['admin', 'officer', 'subjectOfStaff']],
    ['activity { totalCount }', ['officer']],
  ])('answer %s to %j and refuse it to everybody else', async (field, readers) => {
    for (const [name, viewer] of Object.entries(VIEWERS)) {
      const refusal = viewer === anonymous ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      expect([name, await ask.codes(viewer, `{ ${field} }`)]).toEqual([
        name,
        readers.includes(name) ? [] : [refusal],
      ]);
    }
  });

  it.each([
    ['consents', ['DATE_DESC', 'DATE_ASC', 'EXPIRES_ASC'], 5],
    ['consentTexts', ['EFFECTIVE_DESC', 'EFFECTIVE_ASC'], 3],
    ['dataSubjectRequests', ['REQUESTED_DESC', 'REQUESTED_ASC', 'DUE_ASC', 'DUE_DESC'], 6],
    ['privacyRequests', ['REQUESTED_DESC', 'REQUESTED_ASC'], 4],
    ['privacyAudit', ['PERFORMED_DESC', 'PERFORMED_ASC'], 3],
    ['processingRecords', ['PROCESSED_DESC', 'PROCESSED_ASC', 'ACTIVITY_ASC'], 3, NO_READS],
    ['breachIncidents', ['DISCOVERED_DESC', 'DISCOVERED_ASC'], 4],
    ['activity', ['OCCURRED_DESC', 'OCCURRED_ASC'], 4],
  ])(
    '%s by %j page from either end without a gap or a repeat',
    async (field, orders, count, filter = '') => {
      for (const order of orders) {
        const list = { field, args: `, orderBy: ${order}${filter}` };
        const whole = await ask.pages(officer, { ...list, size: 100 });
        expect(new Set(whole).size).toBe(count);
        expect(await ask.pages(officer, { ...list, size: 2 })).toEqual(whole);
        expect(await ask.pages(officer, { ...list, size: 2, backward: true })).toEqual(whole);
      }
    },
  );
});

function ofUser(field: string): string {
  return `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { ${field} } } }`;
}

describe('what is held on a person', () => {
  const LISTS = [
    'consents { id }',
    'consentAt(purpose: PROGRAM) { state }',
    'dataRequests { totalCount }',
    'privacyRequests { totalCount }',
    'processingHistory { totalCount }',
  ];
  const of = [{ __typename: 'User', id: rows.SUBJECT }];

  it.each(LISTS)('is shown to officers and to the person alone: %s', async (field) => {
    for (const viewer of [officer, rows.subject, rows.manager, rows.subjectOfStaff]) {
      expect(await ask.codes(viewer, ofUser(field), { of })).toEqual([]);
    }
    for (const viewer of [rows.other, rows.colleague, rows.machine]) {
      expect(await ask.codes(viewer, ofUser(field), { of })).toEqual(['FORBIDDEN']);
    }
    expect(await ask.codes(anonymous, ofUser(field), { of })).toEqual(['UNAUTHENTICATED']);
  });

  it.each([
    ['participant', rows.subject],
    ['company user', rows.manager],
    ['member of staff', rows.subjectOfStaff],
  ])('is shown to a %s without notes, errors and other people', async (_who, viewer) => {
    const answer = await ask.execute(
      viewer,
      `query ($id: ID!) { dataSubjectRequest(id: $id) {
         requestType responseData notes ipAddress assignedTo { id }
         jobs { progress errorMessage resultPath audit { id } } } }`,
      { id: rows.ROWS.DataSubjectRequest.own },
    );
    const job = { errorMessage: null, audit: null };
    expect(answer.data).toEqual({
      dataSubjectRequest: {
        requestType: 'ACCESS',
        responseData: { rows: 3 },
        notes: null,
        ipAddress: '192.0.2.1',
        assignedTo: null,
        jobs: [
          { progress: 1, resultPath: 'exports/1.zip', ...job },
          { progress: 0.4286, resultPath: null, ...job },
        ],
      },
    });
    expect(answer.errors).toHaveLength(6);
  });

  it('by another person’s id is answered as by one that does not exist', async () => {
    for (const viewer of [rows.subject, rows.manager, rows.subjectOfStaff, admin]) {
      for (const id of [rows.ROWS.DataSubjectRequest.other, rows.UNKNOWN]) {
        const query = `{ dataSubjectRequest(id: "${id}") { id } }`;
        expect(await ask.codes(viewer, query)).toEqual(['NOT_FOUND']);
      }
    }
  });

  it('does not tell the person who works on their request by a filter either', async () => {
    const query = ofUser(`dataRequests(filter: { assignedTo: "${rows.STAFF}" }) { totalCount }`);
    expect(await ask.codes(officer, query, { of })).toEqual([]);
    expect(await ask.codes(rows.subject, query, { of })).toEqual(['FORBIDDEN']);
  });
});

/** A desk with `first` requests and all that hangs on them. */
function desk(first: number): Promise<SubgraphResponse> {
  return ask.execute(
    officer,
    `query ($first: Int!) {
       dataSubjectRequests(first: $first, orderBy: REQUESTED_ASC) { totalCount nodes {
         dueAt overdue extendedUntil subject { id
           consents { state publishedText { title } }
           consentAt(purpose: PUBLICATION) { state consent { consentDate } }
           processingHistory(first: $first${NO_READS}) { totalCount nodes { activity } } }
         jobs { status progress audit { action request { status } } } } } }`,
    { first },
  );
}

describe('the number of statements', () => {
  it('depends on the shape of the query and not on the rows, whole lists need no count', async () => {
    const [some, all] = [await desk(2), await desk(6)];
    expect(all.errors).toBeUndefined();
    expect(some.extensions.statements).toBe(9);
    expect(all.extensions.statements).toBe(8);
  });
});
