import type { SubgraphResponse } from '@teei/platform/subgraph/subgraph.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { startTestSubgraph, type TestSubgraph } from '@teei/test/subgraph.ts';
import { admin, anonymous, companyUser, partner, person as asPerson } from '@teei/test/viewers.ts';
import { getNamedType, isLeafType, isObjectType, type GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programsSubgraph } from './subgraph.ts';
import {
  campaign,
  company,
  group,
  insertRows,
  instance,
  pair,
  person,
  SERIES,
  session,
  template,
  UNKNOWN,
} from './test-rows.ts';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(programsSubgraph, { seeded: false });
  await insertRows((text, values) => subgraph.sql(text, values));
});
afterAll(() => subgraph.close());

const staff: Viewer = {
  kind: 'user',
  userId: person.staff,
  role: 'admin',
  companyId: null,
  scopes: [],
};
const own = companyUser(company.own, person.coordinator);
const participant = asPerson(person.participant(1), 'participant');

function ask(viewer: Viewer, query: string, variables = {}): Promise<SubgraphResponse> {
  return subgraph.execute(query, { viewer, variables });
}

/** What an answer without errors holds at a dotted path. */
async function read(viewer: Viewer, path: string, query: string, variables = {}): Promise<unknown> {
  const { data, errors } = await ask(viewer, query, variables);
  expect(errors).toBeUndefined();
  return at(data, path);
}

function at(data: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
      data,
    );
}

/** The entities that representations lead to, with one selection for all. */
function entities(viewer: Viewer, type: string, fields: string, ...keys: object[]) {
  return ask(
    viewer,
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`,
    { of: keys.map((key) => ({ __typename: type, ...key })) },
  );
}

describe('every field of every type', () => {
  it.each([
    ['ProgramTemplate', template.buddy],
    ['BeneficiaryGroup', group.refugees],
    ['ProgramInstance', instance.buddy],
    ['ProgramEnrollment', 'programs.program_enrollments'],
    ['BuddyMatch', pair(1)],
    ['BuddyEvent', 'programs.buddy_events'],
    ['BuddyCheckin', 'programs.buddy_checkins'],
    ['BuddyFeedback', 'programs.buddy_feedback'],
    ['BuddySystemEvent', 'programs.buddy_system_events'],
    ['KintellSession', session.held],
    ['LearningProgress', 'programs.learning_progress'],
    ['Company', company.own],
    ['Campaign', campaign.own],
    ['User', person.staff],
  ])('of %s can be read by staff', async (type, source) => {
    const id = source.includes('.') ? await firstId(source) : source;
    const { data, errors } = await entities(staff, type, everythingOf(type), { id });
    expect(errors).toBeUndefined();
    expect(at(data, '_entities.0.id')).toBe(id);
    expect(subgraph.unexpected).toEqual([]);
  });
});

async function firstId(table: string): Promise<unknown> {
  const [row] = await subgraph.sql(`select id from ${table} limit 1`);
  return row?.['id'];
}

/** A selection of all fields down to a depth; entities of other subgraphs give their id. */
function everythingOf(typeName: string, depth = 4): string {
  const type = programsSubgraph.schema.getType(typeName);
  if (!isObjectType(type)) throw new TypeError(`There is no object type ${typeName}.`);
  return selection(type, depth);
}

function selection(type: GraphQLObjectType, depth: number): string {
  return Object.values(type.getFields())
    .flatMap((field) => {
      const inner = getNamedType(field.type);
      if (isLeafType(inner))
        return field.name === 'role' && type.name === 'User' ? [] : [field.name];
      if (!isObjectType(inner) || depth === 1) return [];
      const below = ['User', 'Company', 'Campaign'].includes(inner.name)
        ? 'id'
        : selection(inner, depth - 1);
      return below === '' ? [] : [`${field.name} { ${below} }`];
    })
    .join(' ');
}

describe('a company user', () => {
  it.each([
    ['programInstances', SERIES + 2],
    ['buddyMatches', 6],
    ['kintellSessions', 4],
  ])('is given the own company’s %s and no others', async (field, count) => {
    expect(await read(own, `${field}.totalCount`, `{ ${field} { totalCount } }`)).toBe(count);
  });

  it.each([
    ['programInstance', instance.foreign],
    ['programInstance', instance.teei],
    ['buddyMatch', pair(7)],
    ['kintellSession', session.foreign],
    ['programTemplate', template.retired],
  ])(
    'is answered about another’s %s exactly as about one that does not exist',
    async (field, id) => {
      const query = `query ($id: ID!) { ${field}(id: $id) { id } }`;
      const [foreign, unknown] = [
        await ask(own, query, { id }),
        await ask(own, query, { id: UNKNOWN }),
      ];
      expect(foreign.errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
      expect(JSON.stringify(foreign).replaceAll(id, UNKNOWN)).toBe(JSON.stringify(unknown));
    },
  );

  it.each([
    ['ProgramInstance', { id: instance.foreign }],
    ['ProgramInstance', { programKey: 'other-buddies' }],
    ['BuddyMatch', { id: pair(7) }],
    ['KintellSession', { externalSessionId: 'K-5' }],
    ['ProgramInstance', { id: 'not an id' }],
  ])('is given null for another’s %s as an entity', async (type, key) => {
    expect(await entities(own, type, 'id', key)).toMatchObject({ data: { _entities: [null] } });
  });

  it('sees how many wait and on which side people take part, not their courses', async () => {
    const waiting = `enrollments(filter: { status: [WAITLISTED] }) {
      totalCount nodes { role user { id role } } }`;
    expect(
      await read(
        own,
        'programInstance.enrollments',
        `{ programInstance(id: "${instance.buddy}") { ${waiting} } }`,
      ),
    ).toEqual({
      totalCount: 2,
      nodes: [5, 6].map((n) => ({
        role: 'PARTICIPANT',
        user: { id: person.participant(n), role: 'PARTICIPANT' },
      })),
    });
    const { errors } = await ask(own, '{ learningProgress { totalCount } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a person', () => {
  it('sees the own instances, pairs and sessions, on either side', async () => {
    const query = `{ programInstances { nodes { name } } buddyMatches { totalCount }
      kintellSessions { totalCount } learningProgress { totalCount } }`;
    const volunteer = asPerson(person.volunteer(1), 'volunteer');
    expect((await ask(participant, query)).data).toEqual({
      programInstances: { nodes: [{ name: 'Own buddies' }] },
      buddyMatches: { totalCount: 1 },
      kintellSessions: { totalCount: 4 },
      learningProgress: { totalCount: 1 },
    });
    expect((await ask(volunteer, query)).data).toMatchObject({
      buddyMatches: { totalCount: 1 },
      kintellSessions: { totalCount: 4 },
      learningProgress: { totalCount: 0 },
    });
  });

  it('finds the own pairs and sessions below the own name', async () => {
    for (const [viewer, id] of [
      [participant, person.participant(1)],
      [asPerson(person.volunteer(1), 'volunteer'), person.volunteer(1)],
    ] as const) {
      const { data, errors } = await entities(
        viewer,
        'User',
        'matches { totalCount nodes { id } } sessions { totalCount nodes { id } }',
        { id },
      );
      expect(errors).toBeUndefined();
      expect(at(data, '_entities.0.matches')).toEqual({ totalCount: 1, nodes: [{ id: pair(1) }] });
      expect(at(data, '_entities.0.sessions.totalCount')).toBe(4);
      expect(at(data, '_entities.0.sessions.nodes.length')).toBe(4);
    }
  });

  it('may not ask below another person’s name', async () => {
    const { data, errors } = await entities(participant, 'User', 'matches { totalCount }', {
      id: person.volunteer(1),
    });
    expect(data).toEqual({ _entities: [{ matches: null }] });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('strangers and partners', () => {
  it('see active public templates and public groups', async () => {
    const query = '{ programTemplates { nodes { name } } beneficiaryGroups { nodes { name } } }';
    expect((await ask(anonymous, query)).data).toEqual({
      programTemplates: { nodes: [{ name: 'Buddies' }] },
      beneficiaryGroups: { nodes: [{ name: 'Refugees in Oslo' }] },
    });
  });

  it.each([
    '{ programInstances { totalCount } }',
    '{ buddyMatches { totalCount } }',
    '{ kintellSessions { totalCount } }',
    '{ learningProgress { totalCount } }',
    '{ buddySystemEvents { totalCount } }',
    '{ programTemplates { nodes { instances { totalCount } } } }',
    '{ programTemplates { nodes { defaultConfig } } }',
    '{ programTemplates { nodes { createdBy { id } } } }',
  ])('are refused %s', async (query) => {
    expect((await ask(anonymous, query)).errors?.[0]?.extensions).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    expect((await ask(partner(company.own), query)).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(subgraph.unexpected).toEqual([]);
  });
});

describe('filters', () => {
  it.each([
    ['programTemplates', 'type: [LANGUAGE, MENTORSHIP]', 2],
    ['programTemplates', 'outcomeMetric: BELONGING', 1],
    ['programTemplates', 'suitableForGroup: YOUTH', 1],
    ['programTemplates', 'tag: "friends"', 1],
    ['programTemplates', 'search: "lang"', 1],
    ['programTemplates', 'isActive: false', 1],
    ['beneficiaryGroups', 'eligibleProgramType: BUDDY', 1],
    ['beneficiaryGroups', 'groupType: [YOUTH]', 1],
    ['beneficiaryGroups', 'countryCode: "NO"', 1],
    ['programInstances', 'status: [ACTIVE]', 3],
    ['programInstances', `companyId: "${company.other}"`, 1],
    ['programInstances', `campaignId: "${campaign.own}"`, 2],
    ['programInstances', `templateId: "${template.retired}"`, 1],
    ['programInstances', `beneficiaryGroupId: "${group.refugees}"`, 3],
    ['programInstances', 'programType: [BUDDY]', 2],
    ['programInstances', 'activeOn: { month: "2025-05" }', 1],
    ['programInstances', 'outcomeScore: { type: BELONGING, gte: 0.5 }', 1],
    ['programInstances', 'outcomeScore: { type: CONFIDENCE, gte: 0 }', 0],
    ['programInstances', 'search: "own bud"', 1],
    ['kintellSessions', 'type: [MENTORSHIP]', 0],
    ['kintellSessions', 'completed: true', 1],
    ['kintellSessions', 'cefr: [B1, B2]', 1],
    ['kintellSessions', 'topic: "work"', 5],
    ['kintellSessions', `volunteerId: "${person.volunteer(7)}"`, 1],
    ['kintellSessions', 'scheduledAfter: "2025-11-15T09:00:00Z"', 3],
    ['kintellSessions', 'scheduledBefore: "2025-11-02T10:00:00Z"', 1],
    ['learningProgress', 'status: [COMPLETED]', 1],
    ['learningProgress', 'provider: [ITSLEARNING]', 0],
    ['learningProgress', 'completedAt: { quarter: "2025-Q4" }', 1],
    ['buddySystemEvents', 'eventType: [SKILL_SHARE_COMPLETED]', 1],
    ['buddySystemEvents', 'processed: false', 1],
    [
      'buddySystemEvents',
      'occurred: { gte: "2025-08-01T00:00:00Z", lt: "2025-09-01T00:00:00Z" }',
      1,
    ],
  ])('of %s: %s finds %i', async (field, filter, count) => {
    const list = await read(
      admin,
      field,
      `{ ${field}(first: 100, filter: { ${filter} }) { totalCount nodes { id } } }`,
    );
    expect(list).toMatchObject({ totalCount: count });
    expect(at(list, 'nodes.length')).toBe(count);
  });
});

describe('pages of instances', () => {
  it.each(['START_DESC', 'START_ASC', 'LAST_ACTIVITY_DESC', 'NAME_ASC', 'CREATED_DESC'])(
    'by %s are complete from either end, without a repeat',
    async (order) => {
      const whole = await pages(order, 100, 'forward');
      expect(new Set(whole).size).toBe(SERIES + 2);
      expect(await pages(order, 4, 'forward')).toEqual(whole);
      expect(await pages(order, 4, 'backward')).toEqual(whole);
    },
  );
});

async function pages(
  order: string,
  size: number,
  direction: 'forward' | 'backward',
): Promise<unknown[]> {
  const forward = direction === 'forward';
  const names: unknown[] = [];
  for (let cursor: unknown = null, more: unknown = true; more === true;) {
    const { data } = await entities(
      own,
      'Company',
      `programInstances(${forward ? 'first' : 'last'}: ${size}, ${forward ? 'after' : 'before'}: ${JSON.stringify(cursor)},
         orderBy: ${order}) {
         nodes { name } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } }`,
      { id: company.own },
    );
    const list = at(data, '_entities.0.programInstances');
    const nodes = at(list, 'nodes');
    if (!Array.isArray(nodes)) throw new TypeError('No page came.');
    names[forward ? 'push' : 'unshift'](...nodes.map((node: unknown) => at(node, 'name')));
    cursor = at(list, forward ? 'pageInfo.endCursor' : 'pageInfo.startCursor');
    more = at(list, forward ? 'pageInfo.hasNextPage' : 'pageInfo.hasPreviousPage');
  }
  return names;
}

/** Every kind of list and summary below instances: 16 statements. */
function nested(first: number): string {
  return `programInstances(first: ${first}) { totalCount nodes { name
  template { name } beneficiaryGroup { name }
  enrollments(filter: { status: [WAITLISTED] }) { totalCount }
  matches(first: 5) { nodes { id checkins(last: 2) { nodes { checkinDate } } lastCheckin { checkinDate } moodTrend
    events(last: 3) { nodes { eventDate } } feedback { fromRole } } }
  buddyEvents(first: 2) { nodes { eventDate } }
  sessions(first: 5) { nodes { scheduledAt status } }
  moodDistribution { suppressed } feedbackSummary { suppressed } learningSummary { suppressed } } }`;
}

describe('the number of statements', () => {
  it('depends on the shape of the query and not on the rows', async () => {
    const keys = [{ id: company.own }, { id: company.other }];
    const one = await entities(admin, 'Company', nested(1), { id: company.own });
    const many = await entities(admin, 'Company', nested(50), ...keys);
    expect(many.errors).toBeUndefined();
    expect(many.extensions.statements).toBe(16);
    expect(one.extensions.statements).toBeLessThanOrEqual(16);
  });

  it('is one for a list that is only counted', async () => {
    const { extensions } = await ask(own, '{ programInstances { totalCount } }');
    expect(extensions.statements).toBe(1);
  });
});
