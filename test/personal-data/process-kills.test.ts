/**
 * Copies and erasures whose processes are killed by SIGKILL at any statement, and started again: they end as those that
 * nothing has interrupted, row by row in both databases, file by file in the archive, and in the file of tombstones.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pinnedRuns } from '../runs.ts';
import { Courses, type Kill, MOMENTS, type Work, WORKS } from './courses.ts';

/** Time for a test, which starts a process for each kill. */
const LONG = { timeout: 1_800_000 };

let courses: Courses;
let whole: Awaited<ReturnType<Courses['run']>>['end'];

beforeAll(async () => {
  courses = await Courses.open();
  whole = (await courses.run(() => [])).end;
});
afterAll(() => courses.close());

it('a course that nothing interrupts copies everything, and leaves no mark', () => {
  const { archive, ...left } = whole;
  expect(Object.keys(archive).length).toBeGreaterThan(80);
  expect(Object.keys(archive)).toContain('teei.subject_month_data.json');
  const text = JSON.stringify(left);
  expect(courses.markers.length).toBeGreaterThan(45);
  expect(courses.markers.filter((marker) => text.includes(marker.text))).toEqual([]);
  expect(left.tombstones).toContain('# 1 in all');
});

/** Kills at the first statement of each pattern, each at another moment. */
function atFirst(part: 'privacy' | 'gateway', patterns: readonly string[]): readonly Kill[] {
  return patterns.map((pattern, index) => ({
    statement: 1,
    moment: momentOf(index),
    pattern,
    part,
  }));
}

function momentOf(index: number): Kill['moment'] {
  return MOMENTS[index % MOMENTS.length] ?? 'sent';
}

/** Systems of an erasure but for ClickHouse: each is a step of the domain. */
const SYSTEMS = 11;

/** Kills of each work, in all of its steps. */
const AT_STEPS: Readonly<Record<Work, readonly Kill[]>> = {
  copy: [
    ...atFirst('gateway', [
      'begin_analytics_export',
      'FROM teei',
      'add_analytics_rows',
      'end_analytics_export',
    ]),
    // The rows are handed over, and the process does not hear of it.
    { statement: 1, moment: 'answered', pattern: '^commit$', part: 'gateway' },
    ...atFirst('privacy', [
      'begin_export',
      'open_export_rows',
      'fetch',
      'move absolute',
      'analytics_rows_of',
      'add_chunk',
      'complete_export',
    ]),
  ],
  erasure: [
    // Each process completes the step before, and dies in the next.
    ...Array.from({ length: SYSTEMS }, (_each, step): Kill => ({
      statement: Math.min(step + 1, 2),
      moment: momentOf(step),
      pattern: 'advance_erasure',
      part: 'privacy',
    })),
    ...atFirst('gateway', [
      'claim_analytics_step',
      'SELECT count',
      'find_analytics',
      'ALTER TABLE',
      'ALTER TABLE',
      'complete_analytics',
      '^commit$',
    ]),
  ],
  tombstones: atFirst('privacy', ['tombstone_hashes']),
};

it('killed once at each step, it ends in the same state', LONG, async () => {
  const { lives, end } = await courses.run((work) => AT_STEPS[work]);
  const course = JSON.stringify(lives, null, 1);
  const planned = Object.values(AT_STEPS).flat().length;
  expect(
    lives.filter(({ isKilled }) => isKilled),
    course,
  ).toHaveLength(planned);
  expect(lives, course).toHaveLength(planned + WORKS.length);
  expect(end, course).toEqual(whole);
});

/** Random kills of a course in each work: as many, each at one of the first so many statements of a process. */
const AT_RANDOM: Readonly<Record<Work, readonly [kills: number, statements: number]>> = {
  copy: [6, 330],
  erasure: [11, 40],
  tombstones: [1, 5],
};

/** Kills of a short run, whose `RUNS` tries more. */
const KILLS = 4;

it('killed at random statements, it ends in the same state', LONG, async () => {
  const { numRuns = KILLS, seed } = pinnedRuns(KILLS, 14);
  const points = fc.sample(fc.tuple(fc.nat(9_999), fc.constantFrom(...MOMENTS)), {
    numRuns: 20 * numRuns,
    seed,
  });
  for (let killed = 0; killed < numRuns;) {
    const left = { kills: numRuns - killed };
    const { lives, end } = await courses.run((work) => drawKills(points, left, work));
    const course = JSON.stringify(lives, null, 1);
    const kills = lives.filter(({ isKilled }) => isKilled).length;
    expect(kills, course).toBeGreaterThan(0);
    expect(end, course).toEqual(whole);
    killed += kills;
  }
});

/**
 * Draws the kills of a work.
 *
 * @param left kills that the test has not tried yet; a short run has some of each work
 */
function* drawKills(
  points: [number, Kill['moment']][],
  left: { kills: number },
  work: Work,
): Generator<Kill> {
  const [kills, statements] = AT_RANDOM[work];
  const share = Math.ceil(Math.min(kills, left.kills / 2));
  for (const [number, moment] of points.splice(0, share)) {
    left.kills -= 1;
    yield { statement: 1 + (number % statements), moment };
  }
}
