/** The largest answers of one domain, and for how long others wait meanwhile. */
import { ACCOUNTS } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestGraph, type TestGraph } from './graph.ts';

const INSTANCES = 20;
const ROWS_BELOW = 100;
const LISTS = 8;

/** The most that one turn of the event loop may take of the processor time of an answer. */
const MAX_SHARE = 0.22;

const SESSIONS = `sessions(first: ${ROWS_BELOW}) {
  nodes {
    id externalSessionId sessionType batchId status scheduledAt completedAt durationMinutes
    feedbackText languageLevel topics metadata createdAt
  }
}`;
const lists = Array.from({ length: LISTS }, (_, n) => `list${n}: ${SESSIONS}`);
const LARGE = `{ programInstances(first: ${INSTANCES}) { nodes { ${lists.join(' ')} } } }`;

let graph: TestGraph;

beforeAll(async () => {
  graph = await startTestGraph('in one process');
  await graph.sql(
    `INSERT INTO programs.kintell_sessions (external_session_id, session_type, participant_id,
       volunteer_id, program_instance_id, scheduled_at, duration_minutes, language_level, company_id)
     SELECT 'large-' || instance.id || '-' || n, 'language', pair.participant_id, pair.volunteer_id,
       instance.id, timestamptz '2025-01-01Z' + n * interval '1 hour', 60, 'A1', instance.company_id
     FROM programs.program_instances AS instance,
       (SELECT participant_id, volunteer_id FROM programs.kintell_sessions LIMIT 1) AS pair,
       generate_series(1, ${ROWS_BELOW}) AS n`,
  );
});
afterAll(() => graph.close());

/** Milliseconds of processor time that this thread has used. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Processor time of the longest turn of the event loop during some work, as a share of all of it. */
async function longestTurnOf(work: () => Promise<void>): Promise<number> {
  const began = processorTime();
  let longest = 0;
  let last = began;
  let isDone = false;
  const turn = (): void => {
    const now = processorTime();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  isDone = true;
  return longest / (processorTime() - began);
}

it('the largest answers are made and written in many turns of the event loop', async () => {
  const as = tokenSubject(ACCOUNTS.admin);
  const token = await graph.token(as);
  const ask = async (): Promise<void> => {
    const response = await fetch(`${graph.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: LARGE }),
    });
    // Read as it comes: putting it together is the client's work.
    let bytes = 0;
    for await (const chunk of response.body ?? []) bytes += chunk.length;
    expect(bytes).toBeGreaterThan(INSTANCES * LISTS * ROWS_BELOW * 300);
  };
  await ask();
  const shares = [await longestTurnOf(ask), await longestTurnOf(ask), await longestTurnOf(ask)];
  // A collection of garbage may fall into any turn.
  expect(Math.min(...shares)).toBeLessThan(MAX_SHARE);
});
