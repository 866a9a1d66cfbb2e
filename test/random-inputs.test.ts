import { readApiSchema } from '@teei/gateway/src/supergraph/api-schema.ts';
import { readSupergraph } from '@teei/gateway/src/supergraph/own-supergraph.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scalars } from '@teei/platform/scalars/scalars.ts';
import { randomProbes } from './random-inputs.ts';
import { startTestGraph, type TestGraph } from './graph.ts';
import { NAMED_VIEWERS, OFFICER } from './tenancy/viewers.ts';

/** More runs find more, for those who have the time. */
const PROBES = 600;
/** Fewer on a machine that does other work beside. */
const MAX_MS = 30_000;

/** No page of a probe is larger than a hundred rows of plain fields. */
const MAX_ANSWER_BYTES = 1_000_000;

/** The dearest turn of the event loop, in those that a plain operation takes in all. */
const MAX_TURN = 50;

let graph: TestGraph;

beforeAll(async () => {
  graph = await startTestGraph('in one process');
});
afterAll(() => graph.close());

it('whatever is given for the arguments of any field, by whomever, is answered as it should be', async () => {
  const schema = await readApiSchema(readSupergraph(), scalars);
  const ids = await graph.sql(
    `(select id from users.companies limit 2) union all (select id from campaigns.campaigns limit 2)
     union all (select id from programs.program_instances limit 2)
     union all (select id from users.users limit 2) union all (select id from evidence.evidence_snippets limit 2)
     union all (select id from reporting.report_lineage limit 2)`,
  );
  const probes = randomProbes(
    schema,
    ids.map(({ id }) => String(id)),
  );
  // Partners run what is published, whatever they send.
  const viewers = fc.constantFrom(
    OFFICER,
    OFFICER,
    OFFICER,
    ...NAMED_VIEWERS.filter(({ viewer }) => viewer.kind !== 'partner'),
  );
  const plain: number[] = [];
  let dearest = { cpu: 0, query: '' };
  let [asked, refused] = [0, 0];
  await fc.assert(
    fc.asyncProperty(viewers, probes, async ({ token }, { query, variables }) => {
      const turns = watchTurns();
      const { status, data, errors } = await graph.ask(query, { as: token, variables });
      const cpu = turns.stop();
      if (cpu > dearest.cpu) dearest = { cpu, query };
      asked += 1;
      if (errors.length > 0) refused += 1;
      expect([200, 400]).toContain(status);
      const codes = errors.map(({ extensions }) => extensions?.['code']);
      expect(codes, String(graph.unexpected.at(-1))).not.toContain('INTERNAL_SERVER_ERROR');
      expect(codes).not.toContain('INVALID_ANSWER');
      expect(codes).not.toContain(undefined);
      expect(JSON.stringify({ data, errors }).length).toBeLessThan(MAX_ANSWER_BYTES);
    }),
    { numRuns: PROBES, interruptAfterTimeLimit: MAX_MS, markInterruptAsFailure: false },
  );
  for (let n = 0; n < 20; n += 1) {
    const before = process.threadCpuUsage();
    await graph.ask(`{ a${n}: __typename campaigns(first: 1) { nodes { a${n}: id } } }`, {
      as: OFFICER.token,
    });
    const { user, system } = process.threadCpuUsage(before);
    plain.push(user + system);
  }
  const [, , , , , , , , , , median = 0] = plain.toSorted((one, other) => one - other);
  expect(dearest.cpu / median, dearest.query).toBeLessThan(MAX_TURN);
  // Neither all that is sent is refused, nor nothing.
  expect(refused).toBeGreaterThan(asked / 20);
  expect(refused).toBeLessThan(asked * 0.95);
}, 120_000);

/** Measures the processor time of the dearest turn of the event loop until it is stopped. */
function watchTurns(): { stop(): number } {
  let dearest = 0;
  let last = process.threadCpuUsage();
  let immediate = setImmediate(turn);
  function turn(): void {
    const { user, system } = process.threadCpuUsage(last);
    dearest = Math.max(dearest, user + system);
    last = process.threadCpuUsage();
    immediate = setImmediate(turn);
  }
  return {
    stop() {
      clearImmediate(immediate);
      return dearest;
    },
  };
}
