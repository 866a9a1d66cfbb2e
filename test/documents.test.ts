import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ACCOUNTS } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import type { TokenSubject } from '@teei/platform/tokens/signer.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from './ask.ts';
import { curl } from './curl.ts';
import { createExampleRunner } from './example-runner.ts';
import { runPage } from './guide-projects.ts';
import { missingIn, readPage, requestsIn, sameFacts, stepsIn } from './examples.ts';
import { startTestGraph, TOPOLOGIES, type TestGraph } from './graph.ts';

/** Blocks that begin with ```language file=path quote that file. */
const QUOTATION = /^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm;

/** Blocks that show an operation alone, with who asks it. */
const OPERATION = /^```graphql as=(\w+)\n([\s\S]*?)^```$/gm;

const ASKERS: Readonly<Record<string, TokenSubject | undefined>> = {
  staff: tokenSubject(ACCOUNTS.admin),
  coordinator: tokenSubject(ACCOUNTS.coordinator),
  companyUser: tokenSubject(ACCOUNTS.companyUser),
  volunteer: tokenSubject(ACCOUNTS.volunteer),
  secondVolunteer: tokenSubject(ACCOUNTS.secondVolunteer),
  officer: tokenSubject(ACCOUNTS.officer),
  nobody: undefined,
};

describe.each([
  ['CONTRIBUTING.md', 8],
  ['docs/personal-data.md', 1],
  ['docs/partners.md', 1],
])('the code in %s', (document, count) => {
  const quotations = [...readPage(document).matchAll(QUOTATION)].map(([, file, text]) => ({
    file: file ?? '',
    text: text ?? '',
  }));

  it('is quoted from the repository', () => {
    expect(quotations.length).toBeGreaterThanOrEqual(count);
  });

  it.each(quotations)('is what $file says', ({ file, text }) => {
    expect(readPage(file)).toContain(text.trimEnd());
  });
});

describe.each(TOPOLOGIES)('the examples, %s', (topology) => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await startTestGraph(topology, { keepsMessages: true });
  });
  afterAll(() => graph.close());

  describe('in README.md', () => {
    const steps = stepsIn('README.md').filter((step) => 'query' in step);
    const requests = requestsIn('README.md');
    const runner = createExampleRunner(() => graph, ASKERS);

    it('are all operations and requests that it shows', () => {
      expect(steps.length).toBeGreaterThan(3);
      expect(steps).toHaveLength(readPage('README.md').split('```graphql').length - 1);
      expect(requests).toHaveLength(readPage('README.md').split('\ncurl ').length - 1);
    });

    it.each(steps)('answer as shown: $name as $asker', async (example) => {
      expect(Object.keys(ASKERS)).toContain(example.asker);
      expect(await runner.run(example)).toEqual([]);
    });

    it.each(requests)('answer as shown: $command', async ({ command, answer }) => {
      const given: unknown = await (await curl(command, graph.url)).json();
      expect(missingIn(given, JSON.parse(answer))).toEqual([]);
    });
  });

  describe('in docs/reports.md', () => {
    const steps = stepsIn('docs/reports.md').filter((step) => 'query' in step);
    const runner = createExampleRunner(() => graph, ASKERS, sameFacts);

    it('are all operations that it shows', () => {
      expect(steps).toHaveLength(readPage('docs/reports.md').split('```graphql').length - 1);
    });

    it.each(steps)('answer as shown: $name as $asker', async (example) => {
      expect(await runner.run(example)).toEqual([]);
    });
  });

  describe('in docs/coordinators.md', () => {
    const steps = stepsIn('docs/coordinators.md');
    const runner = createExampleRunner(() => graph, ASKERS, sameFacts);

    it('are all operations that it shows', () => {
      const page = readPage('docs/coordinators.md');
      expect(steps.filter((step) => 'query' in step)).toHaveLength(
        page.split('```graphql').length - 1,
      );
    });

    it.each(
      steps.map((step) => ({ step, title: 'query' in step ? step.name : String(step.clock) })),
    )('answer as shown: $title', async ({ step }) => {
      const wrong = 'query' in step ? await runner.run(step) : await graph.moveClock(step.clock);
      expect(wrong ?? []).toEqual([]);
    });

    it('end with figures that equal a recomputation from the rows', async () => {
      const [rows] = await graph.sql(`
        select count(*)::int as sessions, sum(s.duration_minutes)::int as minutes, (
          select count(*) from programs.program_enrollments as e
            join programs.program_instances as other on other.id = e.program_instance_id
          where other.campaign_id = c.id and e.role = 'volunteer'
            and e.status in ('active', 'paused'))::int as volunteers
        from campaigns.campaigns as c
          join programs.program_instances as i on i.campaign_id = c.id
          join programs.kintell_sessions as s on s.program_instance_id = i.id
        where c.campaign_key = 'norwegian-over-coffee' and s.completed_at is not null
        group by c.id`);
      expect(rows).toEqual({ sessions: 3, minutes: 195, volunteers: 2 });
      const { data } = await graph.ask(
        `{ campaignByKey(campaignKey: "norwegian-over-coffee") {
             metrics(period: { from: "2025-07-01", to: "2025-12-31" }) { sessions volunteerHours }
             latestSnapshot { volunteersEnrolled fullSnapshot } } }`,
        { as: ASKERS['coordinator'] },
      );
      expect(data).toMatchObject({
        campaignByKey: {
          metrics: [{ sessions: 3, volunteerHours: 195 / 60 }],
          latestSnapshot: {
            volunteersEnrolled: 2,
            fullSnapshot: { volunteerMinutes: 195, status: 'completed' },
          },
        },
      });
      expect(graph.unexpected).toEqual([]);
    });
  });
});

describe('on a graph that nothing has changed', () => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await startTestGraph('in one process');
  });
  afterAll(() => graph.close());

  it(
    'the page in docs/frontends.md is typed, and has what the graph answers',
    { timeout: 180_000 },
    async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'teei-page-'));
      try {
        const shown = await runPage(folder, graph.url);
        const { data } = await graph.ask('{ companies(first: 3) { nodes { name } } }');
        for (const place of [0, 1, 2]) {
          expect(shown).toContain(String(read(data, 'companies', 'nodes', place, 'name')));
        }
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  );

  describe('the requests in docs/partners.md', () => {
    const requests = requestsIn('docs/partners.md');

    it('are all that it shows', () => {
      expect(requests.length).toBeGreaterThan(2);
      expect(requests).toHaveLength(readPage('docs/partners.md').split('\ncurl ').length - 1);
    });

    it.each(requests)('answer as shown: $command', async ({ command, answer }) => {
      const given: unknown = await (await curl(command, graph.url)).json();
      expect(missingIn(given, JSON.parse(answer))).toEqual([]);
    });
  });

  describe('the operations in docs/privacy.md', () => {
    const page = readPage('docs/privacy.md');
    const operations = [...page.matchAll(OPERATION)].map(([, asker, query]) => ({
      asker: asker ?? '',
      query: query ?? '',
    }));

    it('are all that it shows', () => {
      expect(operations.length).toBeGreaterThan(2);
      expect(operations).toHaveLength(page.split('```graphql').length - 1);
    });

    it.each(operations)('find something, without an error: $query', async ({ asker, query }) => {
      const { data, errors } = await graph.ask(query, { as: ASKERS[asker] });
      expect(errors).toEqual([]);
      expect(JSON.stringify(data)).not.toMatch(/^\{"\w+":(?:null|\[\])\}$/);
    });
  });
});
