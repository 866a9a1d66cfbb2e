import { askSubgraph, read } from '@teei/test/ask.ts';
import { admin, anonymous, officer, partner } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import {
  FOREIGN_VOLUNTEER,
  MANAGER,
  manager,
  MORE_VOLUNTEERS,
  OTHER,
  OWN,
  participant,
  PARTICIPANT,
  startUsers,
  STRANGER,
  UNKNOWN,
  volunteer,
  VOLUNTEER,
} from '../../test/fixtures.ts';

const ask = askSubgraph(startUsers);

const userById = (id: string, fields: string): string => `{ user(id: "${id}") { ${fields} } }`;

describe('me', () => {
  it('is the person who is signed in, with everything about them', async () => {
    const query = `{ me { id email role firstName lastName journeyFlags preferredLanguage
      companies { company { name } } externalIdentities { provider externalId }
      notifications { nodes { status metadata } } } }`;
    expect(await ask.data(volunteer, query)).toEqual({
      me: {
        id: VOLUNTEER,
        email: 'vera@own.example',
        role: 'VOLUNTEER',
        firstName: 'Vera',
        lastName: 'Volt',
        journeyFlags: { onboarded: true },
        preferredLanguage: 'no',
        companies: [{ company: { name: 'Own Bank' } }],
        externalIdentities: [
          { provider: 'BENEVITY', externalId: 'ben-1' },
          { provider: 'DISCORD', externalId: 'vera#1' },
        ],
        notifications: { nodes: [{ status: 'SENT', metadata: { body: 'Hello Vera' } }] },
      },
    });
  });

  it('is nobody for a machine client, and asks strangers to sign in', async () => {
    expect(await ask.data(partner(OWN), '{ me { id } }')).toEqual({ me: null });
    expect(await ask.codes(anonymous, '{ me { id } }')).toEqual(['UNAUTHENTICATED']);
  });
});

describe('a person', () => {
  it('whom the viewer may not see is answered exactly as one who does not exist', async () => {
    for (const viewer of [manager, volunteer, participant]) {
      const answerFor = async (id: string) =>
        JSON.stringify(await ask.execute(viewer, userById(id, 'id email')));
      const foreign = await answerFor(FOREIGN_VOLUNTEER);
      expect(foreign).toContain('NOT_FOUND');
      expect(foreign.replaceAll(FOREIGN_VOLUNTEER, UNKNOWN)).toBe(await answerFor(UNKNOWN));
      expect(await ask.codes(viewer, userById(STRANGER, 'id'))).toEqual(['NOT_FOUND']);
    }
  });

  it('is known to the other half of a match by first name and nothing else', async () => {
    const answer = await ask.execute(participant, userById(VOLUNTEER, 'firstName email lastName'));
    expect(answer.data).toEqual({ user: { firstName: 'Vera', email: null, lastName: null } });
    expect(answer.errors).toMatchObject([
      { path: ['user', 'email'], extensions: { code: 'FORBIDDEN' } },
      { path: ['user', 'lastName'], extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(
      await ask.codes(
        participant,
        userById(
          VOLUNTEER,
          'journeyFlags preferredLanguage companies { id } notifications { totalCount } externalIdentities { id }',
        ),
      ),
    ).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  });

  it('is named to the company whose member they are', async () => {
    expect(await ask.data(manager, userById(VOLUNTEER, 'firstName lastName email'))).toEqual({
      user: { firstName: 'Vera', lastName: 'Volt', email: 'vera@own.example' },
    });
  });

  it('who takes part in a company’s programme is known to it by id and role alone', async () => {
    expect(
      await ask.data(manager, userById(PARTICIPANT, 'id role firstName lastName email')),
    ).toEqual({
      user: { id: PARTICIPANT, role: 'PARTICIPANT', firstName: null, lastName: null, email: null },
    });
    for (const field of ['journeyFlags', 'preferredLanguage']) {
      expect(await ask.codes(manager, userById(PARTICIPANT, field))).toEqual(['FORBIDDEN']);
    }
  });

  it('is found by e-mail address in any case, by staff alone', async () => {
    const query = '{ userByEmail(email: "mia.MANAGER@Own.example") { id } }';
    expect(await ask.data(officer, query)).toEqual({ userByEmail: { id: MANAGER } });
    expect(await ask.codes(manager, query)).toEqual(['FORBIDDEN']);
    expect(await ask.codes(admin, '{ userByEmail(email: "nobody@own.example") { id } }')).toEqual([
      'NOT_FOUND',
    ]);
  });
});

const byExternalId = (provider: string, id: string, fields = 'id'): string =>
  `{ userByExternalId(provider: ${provider}, externalId: "${id}") { ${fields} } }`;

describe('a person by the id of another system', () => {
  it('is found by staff and by machine clients of the person’s company', async () => {
    for (const viewer of [admin, partner(OWN)]) {
      expect(await ask.data(viewer, byExternalId('BENEVITY', 'ben-1'))).toEqual({
        userByExternalId: { id: VOLUNTEER },
      });
    }
  });

  it('of another company is answered exactly as one that does not exist', async () => {
    const answerOf = async (id: string) =>
      JSON.stringify(await ask.execute(partner(OWN), byExternalId('BENEVITY', id))).replaceAll(
        id,
        '',
      );
    expect(await answerOf('ben-2')).toBe(await answerOf('ben-9'));
    expect(await ask.codes(partner(OWN), byExternalId('BENEVITY', 'ben-2'))).toEqual(['NOT_FOUND']);
  });

  it('shows partners everything but names and e-mail address', async () => {
    for (const field of ['email', 'firstName', 'lastName', 'journeyFlags', 'preferredLanguage']) {
      const query = byExternalId('BENEVITY', 'ben-1', `id ${field}`);
      const answer = await ask.execute(partner(OWN), query);
      expect(answer.data).toEqual({ userByExternalId: { id: VOLUNTEER, [field]: null } });
      expect(answer.errors).toMatchObject([
        { path: ['userByExternalId', field], extensions: { code: 'FORBIDDEN' } },
      ]);
    }
  });

  it('leads staff alone to and from the key of the analytics store', async () => {
    const query = byExternalId('ANALYTICS', '1234567890');
    expect(await ask.data(admin, query)).toEqual({ userByExternalId: { id: VOLUNTEER } });
    expect(await ask.codes(partner(OWN), query)).toEqual(['NOT_FOUND']);
    const identities = byExternalId('BENEVITY', 'ben-1', 'externalIdentities { provider }');
    expect(JSON.stringify(await ask.data(admin, identities))).toContain('ANALYTICS');
    expect(JSON.stringify(await ask.data(partner(OWN), identities))).not.toContain('ANALYTICS');
  });

  it('lists the ids of one system when asked to', async () => {
    const query = userById(VOLUNTEER, 'externalIdentities(provider: DISCORD) { externalId }');
    expect(await ask.data(admin, query)).toEqual({
      user: { externalIdentities: [{ externalId: 'vera#1' }] },
    });
  });
});

const count = (filter = '{}'): string => `{ users(filter: ${filter}) { totalCount } }`;

describe('a list of people', () => {
  it.each([
    ['{}', 35],
    ['{ role: [PARTICIPANT, COMPANY_USER] }', 3],
    [`{ companyId: "${OTHER}" }`, 1],
    ['{ journeyFlag: "onboarded" }', 1],
    ['{ preferredLanguage: ["no", "uk"] }', 3],
    ['{ createdAt: { from: "2025-01-02", to: "2025-01-03" } }', 2],
    ['{ search: "ver" }', 1],
    ['{ search: "vera volt" }', 1],
    ['{ search: "vera foreign" }', 0],
  ])('for staff with the filter %s holds %i', async (filter, total) => {
    expect(await ask.data(admin, count(filter))).toEqual({ users: { totalCount: total } });
  });

  it('holds a company’s members and those who take part in its programmes', async () => {
    expect(await ask.data(manager, count())).toEqual({
      users: { totalCount: MORE_VOLUNTEERS + 3 },
    });
    expect(await ask.data(manager, count(`{ companyId: "${OTHER}" }`))).toEqual({
      users: { totalCount: 0 },
    });
  });

  it('does not reveal participants to a company by a search', async () => {
    expect(await ask.data(admin, count('{ search: "pavlo" }'))).toEqual({
      users: { totalCount: 1 },
    });
    expect(await ask.data(manager, count('{ search: "pavlo" }'))).toEqual({
      users: { totalCount: 0 },
    });
  });

  it.each(['journeyFlag: "onboarded"', 'preferredLanguage: ["uk"]'])(
    'is not found with %s by those who may not read it',
    async (filter) => {
      expect(await ask.codes(manager, count(`{ ${filter} }`))).toEqual(['FORBIDDEN']);
    },
  );

  it('is refused to participants and volunteers', async () => {
    for (const viewer of [volunteer, participant, partner(OWN)]) {
      expect(await ask.codes(viewer, count())).toEqual(['FORBIDDEN']);
    }
    expect(await ask.codes(anonymous, count())).toEqual(['UNAUTHENTICATED']);
  });

  it.each(['%', '_', String.raw`\\`, '%'.repeat(200), "' or 1=1 --", 'v%', 'v_ra', '*', ':*'])(
    'takes the search text %s as it stands, and not as a pattern',
    async (text) => {
      expect(await ask.data(admin, count(`{ search: "${text}" }`))).toEqual({
        users: { totalCount: text === 'v%' ? MORE_VOLUNTEERS + 1 : 0 },
      });
    },
  );
});

const recorded = () =>
  ask.sql(`select user_id, purpose, recipient_categories, system_component, metadata -> 'fields' as fields
    from privacy.data_processing_records where activity = 'sensitive_read' order by user_id`);

describe('a read of sensitive data', () => {
  it('by staff leaves a record for each person with a value, by one statement', async () => {
    const people = '{ users(first: 100) { nodes { id preferredLanguage } } }';
    const { data, extensions } = await ask.execute(admin, people);
    const nodes = read(data, 'users', 'nodes');
    if (!Array.isArray(nodes)) throw new TypeError('Expected a page of people.');
    const spoken = nodes.filter((node) => read(node, 'preferredLanguage') !== null);
    expect(spoken.length).toBeGreaterThan(1);
    expect(nodes.length).toBeGreaterThan(spoken.length);
    expect(extensions.statements).toBe(2);
    expect(await recorded()).toEqual(
      spoken
        .map((node) => String(read(node, 'id')))
        .toSorted()
        .map((id) => ({
          user_id: id,
          purpose: 'Writing to the person',
          recipient_categories: ['TEEI staff'],
          system_component: 'users',
          fields: ['User.preferredLanguage'],
        })),
    );
  });

  it('that is repeated within the hour, also at once and without ids, is recorded no second time', async () => {
    const before = await recorded();
    const people = '{ users(first: 100) { nodes { preferredLanguage } } }';
    await Promise.all(Array.from({ length: 4 }, () => ask.data(admin, people)));
    expect(await recorded()).toEqual(before);
    const colleague = { ...admin, userId: MANAGER };
    await ask.data(colleague, people);
    expect((await recorded()).length).toBeGreaterThan(before.length);
  });

  it('leaves none where nothing sensitive is read, or somebody reads of themself', async () => {
    const before = await recorded();
    const plain = await ask.execute(admin, '{ users(first: 100) { nodes { id email } } }');
    expect(plain.extensions.statements).toBe(1);
    await ask.data(volunteer, '{ me { preferredLanguage } }');
    const self = { ...admin, userId: VOLUNTEER };
    await ask.data(self, userById(VOLUNTEER, 'preferredLanguage'));
    await ask.execute(manager, '{ me { preferredLanguage } }');
    expect(await recorded()).toEqual(before);
  });
});

const entries = (filter = '{}'): string =>
  `{ identityAudit(filter: ${filter}) { nodes { operation externalId performedBy { email } } } }`;

describe('changes of identity', () => {
  it.each([
    ['{ operation: [MERGED] }', 'ben-2'],
    ['{ performedAt: { from: "2025-03-01", to: "2025-04-01" } }', 'ben-1'],
    [`{ userId: "${VOLUNTEER}", provider: ["benevity", "kintell"] }`, 'ben-1'],
  ])('with the filter %s are those of %s', async (filter, externalId) => {
    expect(await ask.data(officer, entries(filter))).toMatchObject({
      identityAudit: { nodes: [{ externalId }] },
    });
  });

  it('are for staff alone', async () => {
    expect(await ask.codes(manager, entries())).toEqual(['FORBIDDEN']);
    expect(
      await ask.codes(
        volunteer,
        '{ me { identityAudit { totalCount } legacyExternalIds { id } } }',
      ),
    ).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });
});
