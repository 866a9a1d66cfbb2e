/** Import of as many sessions as one request may have: its time, and the memory that it takes. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Target } from '../measuring/measure.ts';
import { readUsage } from '../measuring/usage.ts';
import { findPairs, withClient } from './lives.ts';

const ROWS = 10_000;

const IMPORT = `mutation ($input: ImportSessionsInput!) {
  importSessions(input: $input) { result { created unchanged } userErrors { message } } }`;

const answerBody = z.object({
  data: z.object({
    importSessions: z.object({ result: z.object({ created: z.number(), unchanged: z.number() }) }),
  }),
});

export interface ImportFigures {
  readonly created: number;
  readonly unchanged: number;
  readonly seconds: number;
  /** Most resident memory of the gateway's processes during the import, beyond that before it, in MiB. */
  readonly memory: number;
}

/**
 * Imports the same sessions twice.
 *
 * @param token of staff
 */
export async function measureImport(
  ownerUrl: string,
  token: string,
  target: Target,
): Promise<readonly ImportFigures[]> {
  const pairs = await withClient(ownerUrl, (client) => findPairs(client, 50));
  const rows = Array.from({ length: ROWS }, (_none, n) => {
    const { instance, participant, volunteer } = pairs[n % pairs.length] ?? {};
    return JSON.stringify({
      externalSessionId: `benchmark-${n}`,
      sessionType: 'MENTORSHIP',
      participantId: participant,
      volunteerId: volunteer,
      programInstanceId: instance,
      scheduledAt: '2025-12-01T10:00:00Z',
      completedAt: '2025-12-01T11:00:00Z',
      durationMinutes: 60,
    });
  }).join('\n');
  const input = { batchId: randomUUID(), format: 'JSON_LINES', rows };
  const body = JSON.stringify({ query: IMPORT, variables: { input } });
  return [await importOnce(target, body, token), await importOnce(target, body, token)];
}

async function importOnce(
  { url, processes }: Target,
  body: string,
  token: string,
): Promise<ImportFigures> {
  const memoryNow = async (): Promise<number> =>
    (await readUsage(processes['gateway'] ?? [])).memory;
  const before = await memoryNow();
  let most = before;
  const ended = new AbortController();
  const watching = (async () => {
    while (!ended.signal.aborted) {
      most = Math.max(most, await memoryNow());
      await pause(50);
    }
  })();
  const began = performance.now();
  const response = await fetch(`${url}/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  });
  const { data } = answerBody.parse(await response.json());
  const seconds = (performance.now() - began) / 1_000;
  ended.abort();
  await watching;
  return { ...data.importSessions.result, seconds, memory: most - before };
}
