import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { startPlanning, type Planning, type PlanningOptions } from './planning.ts';

const STUB = new URL('../../test/planners/stub-process.ts', import.meta.url);
const MAINS = { first: STUB, second: STUB };

let planning: Planning;
let seen: string[];

function start(options: Partial<PlanningOptions> = {}): Planning {
  seen = [];
  planning = startPlanning({
    supergraphSdl: 'type Query { a: Int }',
    processes: 2,
    timeout: 1_000,
    memory: 160,
    mains: MAINS,
    observer: {
      onPlan: (planner, outcome) => seen.push(`${planner} ${outcome}`),
      onEnd: (planner, cause) => seen.push(`${planner} ended: ${cause}`),
    },
    ...options,
  });
  return planning;
}

afterEach(() => planning.close());

/** Planning processes of this process. */
function childProcesses(): string[] {
  const all = execFileSync('ps', ['-o', 'args=', '--ppid', String(process.pid)], {
    encoding: 'utf8',
  });
  return all.split('\n').filter((line) => line.includes('stub-process'));
}

async function reasonOf(operation: string, client = 'a'): Promise<string> {
  const answer = await planning.plan(operation, client);
  return 'plan' in answer ? 'planned' : answer.planError.reason;
}

async function opened(): Promise<void> {
  await expect.poll(() => planning.openProcesses, { timeout: 20_000 }).toBe(2);
}

describe('an operation that', () => {
  it.each([
    ['exits', 'CRASHED'],
    ['aborts', 'CRASHED'],
    ['hangs', 'TIMED_OUT'],
    ['eats', 'OUT_OF_MEMORY'],
    ['hoards', 'OUT_OF_MEMORY'],
    ['babbles', 'MALFORMED_ANSWER'],
  ])('%s costs its own plan: %s', async (name, reason) => {
    start({ timeout: name === 'hangs' ? 2_000 : 20_000 });
    await opened();
    const others = ['{ b }', '{ c }', '{ d }'].map((text) => reasonOf(text, 'others'));
    const bad = reasonOf(`{ ${name} }`, 'bad');
    const later = ['{ e }', '{ f }'].map((text) => reasonOf(text, 'bad'));
    expect(await bad).toBe(reason);
    expect(await Promise.all([...others, ...later])).toEqual(Array(5).fill('planned'));
    // Remembered: no process is ended a second time.
    expect(await reasonOf(`{ ${name} }`)).toBe(reason);
    expect(seen.filter((line) => line.includes('ended'))).toEqual([`first ended: ${reason}`]);
    await opened();
  });

  it('the first planner refuses is tried with the second, and then remembered', async () => {
    start();
    expect(await reasonOf('{ refused }')).toBe('NOT_PLANNED');
    expect(await reasonOf('{ refused }')).toBe('NOT_PLANNED');
    expect(seen).toEqual(['first NOT_PLANNED', 'second NOT_PLANNED']);
  });

  it('several ask for at the same time is planned once', async () => {
    start();
    const all = await Promise.all(['a', 'b', 'a'].map((client) => reasonOf('{ a }', client)));
    expect(all).toEqual(['planned', 'planned', 'planned']);
    expect(seen).toEqual(['first planned']);
  });
});

describe('a client with many operations that are slow to plan', () => {
  it('delays no other client', async () => {
    start({ timeout: 5_000 });
    await opened();
    let slowDone = 0;
    const slow = Array.from({ length: 10 }, async (_, n) => {
      await reasonOf(`{ waits${n} }`, 'slow');
      slowDone += 1;
    });
    const quick = Array.from({ length: 20 }, (_, n) => reasonOf(`{ quick${n} }`, `client ${n}`));
    expect(new Set(await Promise.all(quick))).toEqual(new Set(['planned']));
    expect(slowDone).toBeLessThan(2);
    await Promise.all(slow);
  });

  it('learns that it waited too long, and may try again', async () => {
    start({ timeout: 500 });
    await opened();
    const reasons = await Promise.all(
      Array.from({ length: 8 }, (_, n) => reasonOf(`{ waits${n} }`, 'slow')),
    );
    expect(reasons).toContain('planned');
    expect(reasons).toContain('QUEUE_TIMED_OUT');
    expect(await reasonOf('{ waits7 }', 'slow')).toBe('planned');
  });
});

it('a supergraph that no planner can be made for is the reason that nothing is ready', async () => {
  start({ supergraphSdl: 'scalar unreadable' });
  expect(planning.failure).toBe('The planner is being started.');
  await expect
    .poll(() => planning.failure, { timeout: 20_000 })
    .toBe('The supergraph cannot be read.');
  expect(planning.openProcesses).toBe(0);
});

it('planning that is stopped leaves no process behind, whatever it does', async () => {
  start({ timeout: 20_000 });
  await opened();
  expect(childProcesses()).toHaveLength(2);
  const hanging = reasonOf('{ hangs }');
  await planning.close();
  expect(await hanging).toBe('STOPPED');
  expect(childProcesses()).toEqual([]);
});

it('operations that wait when planning is stopped are answered that it has stopped', async () => {
  start();
  const waiting = reasonOf('{ a }');
  await planning.close();
  expect(await waiting).toBe('STOPPED');
});
