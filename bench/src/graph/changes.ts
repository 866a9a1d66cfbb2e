/** Measurements of changes: their rate, and the delay until figures show them. */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import type { LoadRequest } from '../measuring/load.ts';
import type { Target } from '../measuring/measure.ts';

/** Milliseconds from sending a change, for each time that it was made. */
export interface Delays {
  /** Milliseconds until its answer. */
  readonly answer: readonly number[];
  /** Milliseconds until the campaign's figures, asked for through the graph, show it. */
  readonly figures: readonly number[];
}

export interface Changes {
  /** Campaigns that run, paused and taken up again: one for each connection. */
  movingCampaigns(connections: number): Promise<LoadRequest>;
  /** Has the campaigns run again, wherever a measurement left them. */
  readonly reset: () => Promise<void>;
  /** Completes sessions one after the other. */
  delays(target: Target): Promise<Delays>;
  close(): Promise<void>;
}

const MOVE = `mutation ($id: ID!, $to: CampaignStatus!) {
  transitionCampaign(input: { id: $id, to: $to }) { campaign { status } userErrors { code } } }`;

const COMPLETE = `mutation ($id: ID!) {
  completeSession(input: { id: $id, durationMinutes: 45, rating: 0.9 }) { userErrors { code } } }`;

const FIGURES = `query ($id: ID!) {
  campaign(id: $id) { metrics(period: { relative: THIS_QUARTER }) { sessions } } }`;

const figures = z.object({
  data: z.object({
    campaign: z.object({ metrics: z.array(z.object({ sessions: z.number() })).length(1) }),
  }),
});

const SESSIONS = 40;
/** Long beyond what is expected: then something is broken. */
const FIGURES_TIMEOUT_MS = 30_000;

/** @param token of somebody who may move campaigns and complete sessions: staff */
export async function openChanges(ownerUrl: string, token: string): Promise<Changes> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  let moved: readonly string[] = [];

  const ask = async ({ url }: Target, query: string, id: string): Promise<unknown> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables: { id } }),
    });
    return response.json();
  };

  /** Sessions in the figures of a campaign; asks again while a busy machine cannot read them. */
  const sessionsOf = async (target: Target, campaign: string): Promise<number> => {
    const until = performance.now() + FIGURES_TIMEOUT_MS;
    for (;;) {
      const answer = await ask(target, FIGURES, campaign);
      const { data } = figures.safeParse(answer);
      if (data) return data.data.campaign.metrics.reduce((sum, { sessions }) => sum + sessions, 0);
      if (performance.now() > until) {
        throw new Error(`Expected figures of campaign ${campaign}; got ${JSON.stringify(answer)}`);
      }
      await pause(100);
    }
  };

  return {
    async movingCampaigns(connections) {
      const { rows } = await client.query<{ id: string }>(
        `select id from campaigns.campaigns where status = 'active' order by id limit $1`,
        [connections],
      );
      if (rows.length < connections) {
        throw new RangeError(`Only ${rows.length} campaigns run: ask for fewer connections.`);
      }
      moved = rows.map(({ id }) => id);
      const bodies = moved.map((id) =>
        ['PAUSED', 'ACTIVE'].map((to) => JSON.stringify({ query: MOVE, variables: { id, to } })),
      );
      return {
        create: (connection, index) => ({
          body: bodies[connection % connections]?.[index % 2] ?? '',
          authorization: `Bearer ${token}`,
        }),
        isExpected: (answer) => answer.bytes().includes('"userErrors":[]'),
      };
    },
    reset: async () => {
      // Requests in flight from the measurement before have to end first.
      await pause(500);
      await client.query(
        `update campaigns.campaigns set status = 'active' where id = any($1) and status = 'paused'`,
        [moved],
      );
    },
    async delays(target) {
      const { rows } = await client.query<{ id: string; campaign_id: string }>(
        `insert into programs.kintell_sessions
           (session_type, participant_id, volunteer_id, program_instance_id, scheduled_at)
         select session_type, participant_id, volunteer_id, program_instance_id, now() - interval '1 hour'
         from programs.kintell_sessions
         where completed_at is not null and session_type = 'mentorship' and company_id is not null
         order by id limit $1
         returning id, (select campaign_id from programs.program_instances as i
           where i.id = program_instance_id)`,
        [SESSIONS],
      );
      const delays: { answer: number[]; figures: number[] } = { answer: [], figures: [] };
      for (const { id, campaign_id: campaign } of rows) {
        const count = (): Promise<number> => sessionsOf(target, campaign);
        const before = await count();
        const began = performance.now();
        await ask(target, COMPLETE, id);
        delays.answer.push(performance.now() - began);
        while ((await count()) === before) {
          if (performance.now() - began > FIGURES_TIMEOUT_MS)
            throw new Error('The figures do not change.');
          await pause(2);
        }
        delays.figures.push(performance.now() - began);
      }
      return delays;
    },
    close: () => client.end(),
  };
}
