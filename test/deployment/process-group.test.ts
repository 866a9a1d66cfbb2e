/** Processes of a group that hang, that cannot be started, and that are asked to end. */
import { readFile } from 'node:fs/promises';
import { startServiceProcess, type ServiceProcess } from '@teei/local/service-process.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

const PROGRAM = new URL('group-process.ts', import.meta.url);
const WAIT = { timeout: 100_000, interval: 20 };
const answerSchema = z.object({ pid: z.number(), state: z.string() });

let group: ServiceProcess;
let log: string[];

afterEach(async () => {
  await group.stop();
});

async function start(behaviour: object): Promise<void> {
  log = [];
  group = await startServiceProcess('group', PROGRAM, {
    args: [JSON.stringify(behaviour)],
    environment: {},
    onLine: (line) => log.push(line),
  });
}

async function ask(path = '/'): Promise<z.infer<typeof answerSchema>> {
  return answerSchema.parse(await (await fetch(`${group.url}${path}`)).json());
}

async function servingProcesses(): Promise<readonly number[]> {
  const children = await readFile(`/proc/${group.pid}/task/${group.pid}/children`, 'utf8');
  return children.trim().split(' ').map(Number);
}

function untilLogged(text: string): Promise<void> {
  return vi.waitFor(() => expect(log.join('\n')).toContain(text), WAIT);
}

/** Waits until two processes answer, neither of which is the given one. */
function untilWholeWithout(victim: number): Promise<void> {
  return vi.waitFor(async () => {
    const { pid, state } = await ask();
    expect(state).toBe('whole');
    expect(pid).not.toBe(victim);
    const processes = await servingProcesses();
    expect(processes).toHaveLength(2);
    expect(processes).not.toContain(victim);
  }, WAIT);
}

/** True until the process has ended. */
function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Numbers of the processes whose metrics are shown. */
async function labels(): Promise<Set<string>> {
  const text = await (await fetch(`${group.url}/metrics`)).text();
  return new Set(text.match(/(?<=process=")\d/g));
}

describe('a group of processes', () => {
  it('replaces one that hangs, and ends the connections that it held', async () => {
    await start({ times: { heartbeat: 50, hung: 3_000 } });
    const { pid: victim } = await ask();
    process.kill(victim, 'SIGSTOP');
    // Of two connections each process is given one.
    const asked = await Promise.allSettled([ask(), ask()]);
    expect(asked.map(({ status }) => status)).toContain('rejected');
    await untilLogged(' hangs: it has not answered for 3000 ms, and is killed.');
    await untilWholeWithout(victim);
  });

  it('waits for the metrics of none that is silent', async () => {
    const never = 1_000_000_000;
    await start({ times: { heartbeat: 50, hung: never, hungAtStart: never, collect: never } });
    await vi.waitFor(async () => expect(await labels()).toEqual(new Set(['1', '2'])), WAIT);
    const { pid: victim } = await ask();
    process.kill(victim, 'SIGSTOP');
    const asked: Promise<Set<string>>[] = [];
    await vi.waitFor(async () => {
      // Of two connections each process is given one.
      asked.push(labels(), labels());
      expect((await Promise.race(asked.slice(-2))).size).toBe(1);
    }, WAIT);
    process.kill(victim, 'SIGKILL');
    await Promise.allSettled(asked);
  });

  it.each(['event', 'thrown'])(
    'goes on with the others while one cannot be started (%s), and tries again ever more seldom',
    async (broken) => {
      await start({ broken, times: { minPause: 20, maxPause: 100 } });
      const { pid: victim } = await ask();
      process.kill(victim, 'SIGKILL');
      await untilLogged('ended by SIGKILL: another is started in its place."');
      for (const wait of [20, 40, 80, 100]) {
        await untilLogged(`): another is started in its place in ${wait} ms.`);
      }
      expect(log.join('\n')).toContain('could not be started (spawn');
      expect(await ask()).toHaveProperty('state', '1 of 2 processes answer.');
      process.kill(group.pid, 'SIGUSR2');
      await untilWholeWithout(victim);
    },
  );

  it('answers what it was asked before SIGTERM, also while some have not started', async () => {
    await start({ isHalfReady: true });
    const answer = ask('/held');
    await untilLogged('A request is held.');
    process.kill(group.pid, 'SIGTERM');
    expect(await answer).toHaveProperty('pid');
    expect(await group.ended).toBe(0);
  });

  it('leaves no process behind that hangs when it is asked to end', async () => {
    await start({ times: { shutdown: 500 } });
    const { pid: victim } = await ask();
    process.kill(victim, 'SIGSTOP');
    process.kill(group.pid, 'SIGTERM');
    expect(await group.ended).toBe(0);
    expect(isThere(victim)).toBe(false);
  });
});
