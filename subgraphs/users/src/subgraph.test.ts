import { askSubgraph } from '@teei/test/ask.ts';
import { emptyFields, entityTypes, everyField } from '@teei/test/every-field.ts';
import { admin, anonymous, officer, partner } from '@teei/test/viewers.ts';
import type { SubgraphResponse } from '@teei/platform/subgraph/protocol.ts';
import { describe, expect, it } from 'vitest';
import {
  IDEMPOTENCY_RECORD,
  JOB,
  JOB_RUN,
  JOB_SCHEDULE,
  KEY_HASH,
  manager,
  MORE_VOLUNTEERS,
  OTHER,
  OWN,
  participant,
  ROWS,
  startUsers,
  UNKNOWN,
  volunteer,
} from '../test/fixtures.ts';
import { usersSubgraph } from './subgraph.ts';

const VIEWERS = {
  admin,
  officer,
  manager,
  partner: partner(OWN),
  volunteer,
  participant,
  anonymous,
};

/** Own's rows of these are public. */
const EVERYBODY = Object.keys(VIEWERS).slice(2);

const ENTITIES: readonly (readonly [string, string])[] = [
  ...Object.entries(ROWS).map(([type, { own }]) => [type, own] as const),
  // Any breach: what people were told of it is counted.
  ['BreachIncident', UNKNOWN],
  ['IdempotencyRecord', IDEMPOTENCY_RECORD],
  ['Job', JOB],
  ['JobRun', JOB_RUN],
  ['JobSchedule', JOB_SCHEDULE],
];

/** Fields that are empty unless something was done. */
const EMPTY: Readonly<Record<string, readonly string[]>> = {
  NotificationTemplate: ['.0.archivedAt'],
  User: ['.0.accessGrants'],
};

const ask = askSubgraph(startUsers);

describe('every type', () => {
  it('is met by these tests', () => {
    expect(entityTypes(usersSubgraph.schema)).toEqual(ENTITIES.map(([type]) => type).toSorted());
  });

  it.each(ENTITIES)('answers staff every field: %s', async (typeName, id) => {
    const found = await ask.entities(
      admin,
      [{ __typename: typeName, id }],
      `... on ${typeName} { ${everyField(usersSubgraph.schema, typeName)} }`,
    );
    // The fixtures leave no other column empty, so that a field that reads the wrong one shows.
    expect(emptyFields(found)).toEqual(EMPTY[typeName] ?? []);
  });

  it.each(Object.entries(ROWS))(
    'hides another company’s rows as if they did not exist: %s',
    async (typeName, { other }) => {
      for (const viewer of [manager, partner(OWN), volunteer, participant]) {
        const answer = await ask.entity(viewer, { __typename: typeName, id: other });
        expect(answer.found).toBeNull();
        expect(answer).toEqual(await ask.entity(viewer, { __typename: typeName, id: UNKNOWN }));
      }
    },
  );

  it.each([
    ['User', ['manager', 'partner', 'volunteer', 'participant']],
    ['Company', EVERYBODY],
    ['CompanyMembership', ['manager', 'partner', 'volunteer']],
    ['ExternalIdentity', ['partner', 'volunteer']],
    ['LegacyExternalId', []],
    ['IdentityLinkAudit', []],
    ['BrandingTheme', EVERYBODY],
    ['BrandingAsset', EVERYBODY],
    ['BrandingDomain', EVERYBODY],
    ['BrandingAuditEntry', ['manager']],
    ['Notification', ['manager', 'volunteer']],
    ['NotificationReceipt', ['manager']],
    ['NotificationQuota', ['manager']],
    ['NotificationTemplate', ['manager']],
    ['IdempotencyRecord', []],
    ['Job', []],
    ['JobRun', []],
    ['JobSchedule', []],
  ])('shows a row of %s to staff and %j', async (typeName, classes) => {
    const [, id] = ENTITIES.find(([name]) => name === typeName) ?? [];
    const seen: string[] = [];
    for (const [name, viewer] of Object.entries(VIEWERS)) {
      const { found, codes } = await ask.entity(viewer, { __typename: typeName, id });
      expect(['FORBIDDEN', 'UNAUTHENTICATED']).toEqual(expect.arrayContaining([...codes]));
      if (found !== null) seen.push(name);
    }
    expect(seen).toEqual(['admin', 'officer', ...classes]);
  });
});

describe('the number of statements', () => {
  it('depends on the shape of the query and not on the rows, whole lists need no count', async () => {
    const [one, many] = [await askForBoards(1), await askForBoards(MORE_VOLUNTEERS + 2)];
    expect(many.errors).toBeUndefined();
    expect(one.extensions.statements).toBe(14);
    expect(many.extensions.statements).toBe(13);
  });
});

function askForBoards(members: number): Promise<SubgraphResponse> {
  return ask.execute(
    admin,
    `query ($companies: [_Any!]!, $members: Int!) {
       _entities(representations: $companies) { ... on Company {
         name
         activeTheme { tokens assets { kind url } }
         members(first: $members) { totalCount nodes { joinedAt user {
           firstName
           companies { company { name } }
           externalIdentities { provider }
           notifications(first: 2) { totalCount nodes { receipts { totalCount } } } } } }
         domains { nodes { status createdBy { lastName } } }
         notificationQuotas { remaining } } } }`,
    { members, companies: [OWN, OTHER].map((id) => ({ __typename: 'Company', id })) },
  );
}

describe('a kept answer', () => {
  const query = `{ idempotencyRecord(keyHash: "${KEY_HASH}") { id expired responseBody } }`;

  it('is found by staff, with whether it still counts', async () => {
    expect(await ask.data(admin, query)).toEqual({
      idempotencyRecord: { id: IDEMPOTENCY_RECORD, expired: true, responseBody: { answered: 2 } },
    });
  });

  it('is found by nobody else', async () => {
    expect(await ask.codes(manager, query)).toEqual(['FORBIDDEN']);
    expect(await ask.codes(anonymous, query)).toEqual(['UNAUTHENTICATED']);
  });

  it('is not looked for by a hash that is none', async () => {
    expect(await ask.codes(admin, '{ idempotencyRecord(keyHash: "AB") { id } }')).toEqual([
      'BAD_USER_INPUT',
    ]);
    const unknown = '0'.repeat(64);
    expect(await ask.codes(admin, `{ idempotencyRecord(keyHash: "${unknown}") { id } }`)).toEqual([
      'NOT_FOUND',
    ]);
  });
});
