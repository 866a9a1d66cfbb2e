import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { askSubgraph } from '@teei/test/ask.ts';
import { refused } from '@teei/test/changes.ts';
import { restrict } from '@teei/test/restrict.ts';
import { admin, person } from '@teei/test/viewers.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import * as rows from '../../test/fixtures.ts';

const ask = askSubgraph(rows.startReporting);

const PEOPLE = Array.from({ length: 9 }, (_, index) => rows.id(500 + index));

/** A volunteer of Own. */
const volunteer = (index: number): Viewer => person(PEOPLE[index] ?? '', 'volunteer', rows.OWN);

/** Nine volunteers of Own, with scores of 40 to 48 on the newest day and higher ones before; nobody has joined. */
beforeEach(async () => {
  await ask.sql('delete from record.leaderboard_members');
  await ask.sql('delete from reporting.vis_calculations');
  await ask.sql(
    `insert into users.users (id, email, role) select p, p || '@example.org', 'volunteer' from unnest($1::uuid[]) as p
     on conflict do nothing`,
    [PEOPLE],
  );
  await ask.sql(
    `insert into users.company_users (company_id, user_id) select $1, p from unnest($2::uuid[]) as p
     on conflict do nothing`,
    [rows.OWN, PEOPLE],
  );
  await ask.sql('delete from programs.buddy_matches');
  await ask.sql(
    'update privacy.data_subject_requests set restriction_lifted_at = now() where restriction_lifted_at is null',
  );
  await ask.sql("update users.users set role = 'volunteer' where id = any ($1)", [PEOPLE]);
  await volunteerFor(rows.OWN, PEOPLE);
  await ask.sql(
    `insert into reporting.vis_calculations (user_id, score, calculation_date, decay_factor)
     select p, 40 + n - 1 + older * 50, date '2025-11-14' - older, 0.99
     from unnest($1::uuid[]) with ordinality as p (p, n), generate_series(0, 1) as older`,
    [PEOPLE],
  );
});

const INSTANCE = rows.id(599);

/** Pairs people with Otto as their participant, in an instance of a company. */
async function volunteerFor(company: string, people: readonly string[]): Promise<void> {
  await ask.sql(
    `insert into programs.program_instances (id, company_id, template_id, name, start_date, end_date)
     values ($1, $2, $3, 'Buddies', '2025-01-01', '2025-12-31') on conflict do nothing`,
    [INSTANCE, company, rows.TEMPLATE],
  );
  await ask.sql(
    `insert into programs.buddy_matches (participant_id, buddy_id, status, ended_at, matched_at, program_instance_id)
     select $1, p, 'ended', '2025-03-01', '2025-02-01', $3 from unnest($2::uuid[]) as p`,
    [rows.OTTO, people, INSTANCE],
  );
}

/** Puts people of Own on the board, each under a name of their own. */
async function join(people: readonly string[] = PEOPLE): Promise<void> {
  await ask.sql(
    `insert into record.leaderboard_members (company_id, user_id, display_name)
     select $1, p, name from unnest($2::uuid[], $3::text[]) as p (p, name)`,
    [rows.OWN, people, people.map((one) => `Number ${PEOPLE.indexOf(one)}`)],
  );
}

async function board(viewer: Viewer, company = rows.OWN, first = 20): Promise<unknown> {
  const { found } = await ask.entity(
    viewer,
    { __typename: 'Company', id: company },
    `visLeaderboard(first: ${first}) { people entries { rank displayName score calculationDate isOwn } }`,
  );
  return found;
}

const told = (people: number) => ({ visLeaderboard: { people } });
const WITHHELD = { visLeaderboard: { people: null, entries: null } };

describe('the leaderboard of a company', () => {
  it('shows who chose to be on it, by their newest scores', async () => {
    await ask.sql(`update reporting.vis_calculations set score = 43 where user_id = $1`, [
      PEOPLE[4],
    ]);
    await join();
    expect(await board(volunteer(2), rows.OWN, 2)).toMatchObject({
      visLeaderboard: {
        people: 9,
        entries: [
          entry(1, 8, 48),
          entry(2, 7, 47),
          // Her own place, below the first two.
          { ...entry(7, 2, 42), isOwn: true },
        ],
      },
    });
    const ranks = await board(rows.manager);
    expect(JSON.stringify(ranks).match(/"rank":\d/g)).toEqual(
      [1, 2, 3, 4, 5, 5, 7, 8, 9].map((rank) => `"rank":${rank}`),
    );
  });

  it('explains places and scores by nothing that it does not show', async () => {
    const explained = `visLeaderboard(first: 1) { explain(figure: "people") { formula inputs rowsCounted }
      entries { rank: explain(figure: "rank") { formula inputs } score: explain(figure: "score") { inputs rowsCounted source }
        none: explain(figure: "displayName") { formula } } }`;
    const explain = async () => {
      const { found } = await ask.entity(
        rows.manager,
        { __typename: 'Company', id: rows.OWN },
        explained,
      );
      return found;
    };
    const people = {
      explain: {
        formula: 'count of people on the board with a score on record',
        inputs: {},
        rowsCounted: null,
      },
    };
    await join(PEOPLE.slice(0, 4));
    expect(await explain()).toMatchObject({ visLeaderboard: { ...people, entries: null } });
    await join(PEOPLE.slice(4));
    expect(await explain()).toMatchObject({
      visLeaderboard: {
        ...people,
        entries: [
          {
            rank: {
              formula: '1 + count of people on the board with a higher score',
              inputs: { score: 48 },
            },
            score: { inputs: {}, rowsCounted: null, source: 'ROWS' },
            none: null,
          },
        ],
      },
    });
  });

  it('is withheld below five people, and where one to four others have a score', async () => {
    await join(PEOPLE.slice(0, 4));
    expect(await board(rows.manager)).toMatchObject(WITHHELD);
    await join(PEOPLE.slice(4, 5));
    // Four of the nine are left.
    expect(await board(rows.manager)).toMatchObject(WITHHELD);
    await ask.sql('delete from reporting.vis_calculations where user_id = any ($1)', [
      PEOPLE.slice(5),
    ]);
    expect(await board(rows.manager)).toMatchObject(told(5));
  });

  it('is read by staff, the company’s users and those who are on it, and by nobody else', async () => {
    await join([...PEOPLE, rows.VERA]);
    expect(await board(admin)).toMatchObject(told(9));
    expect(await board(rows.manager)).toMatchObject(told(9));
    // Without a score she is on it, and reads it.
    expect(await board(rows.vera)).toMatchObject(told(9));
    await ask.sql('delete from record.leaderboard_members where user_id = $1', [rows.VERA]);
    expect(await board(rows.vera)).toMatchObject(WITHHELD);
    expect(await board(rows.stranger)).toMatchObject(WITHHELD);
    expect(await board(rows.otto)).toMatchObject(WITHHELD);
    const { codes } = await ask.entity(
      rows.machine,
      { __typename: 'Company', id: rows.OWN },
      'visLeaderboard { people }',
    );
    expect(codes).toEqual(['FORBIDDEN']);
  });

  it('leaves out whoever leaves the company, and whose data is restricted, once no mean has their score', async () => {
    await join();
    await ask.sql('delete from users.company_users where user_id = $1', [PEOPLE[0]]);
    // The mean has the score of this one still.
    expect(await board(rows.manager)).toMatchObject(WITHHELD);
    await ask.sql('delete from programs.buddy_matches where buddy_id = $1', [PEOPLE[0]]);
    expect(await board(rows.manager)).toMatchObject(told(8));
    await restrict(ask, String(PEOPLE[1]));
    // One of the others has a score now, and would be told by the mean of all.
    expect(await board(rows.manager)).toMatchObject(WITHHELD);
    await ask.sql('delete from reporting.vis_calculations where user_id = $1', [PEOPLE[1]]);
    expect(await board(rows.manager)).toMatchObject(told(7));
  });

  it('leaves out whoever is no volunteer any longer', async () => {
    await join();
    await ask.sql("update users.users set role = 'company_user' where id = $1", [PEOPLE[8]]);
    expect(await ask.sql('select from record.leaderboard_members')).toHaveLength(8);
    // The mean has the score of this one still.
    expect(await board(rows.manager)).toMatchObject(WITHHELD);
    await ask.sql('delete from programs.buddy_matches where buddy_id = $1', [PEOPLE[8]]);
    expect(await board(rows.manager)).toMatchObject(told(8));
  });
});

it('a leaderboard is joined by volunteers who are members alone', async () => {
  await ask.sql("update users.users set role = 'company_user' where id = $1", [PEOPLE[0]]);
  for (const viewer of [volunteer(0), person(PEOPLE[8] ?? '', 'volunteer', rows.OTHER)]) {
    const errors = await refused(ask, viewer, 'joinVisLeaderboard', { displayName: 'Guest' });
    expect(errors).toEqual(['displayName BAD_USER_INPUT']);
  }
});

function entry(rank: number, index: number, score: number): object {
  return {
    rank,
    displayName: `Number ${index}`,
    score,
    calculationDate: '2025-11-14',
    isOwn: false,
  };
}
