import { askSubgraph, read } from '@teei/test/ask.ts';
import { done, eventsAfter, newestEvent, refused } from '@teei/test/changes.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import * as rows from '../../test/changing.ts';

const ask = askSubgraph(rows.startProgrammes);
const INPUT = { campaignId: rows.CAMPAIGN, name: 'Second cohort' };

beforeEach(async () => {
  await rows.reset(ask);
  await ask.sql(`update campaigns.campaigns set config_overrides = '{"sessionMinutes": 30}'`);
});

describe('a programme instance', () => {
  it('is planned by a coordinator as its campaign says, with a retired template too', async () => {
    const payload = await done(ask, rows.coordinator, rows.CREATE_INSTANCE, {
      ...INPUT,
      startDate: '2025-12-01',
      config: { sessionsPerWeek: 2 },
    });
    expect(payload).toMatchObject({
      programInstance: {
        name: 'Second cohort',
        status: 'PLANNED',
        startDate: '2025-12-01',
        endDate: '2026-03-31',
        config: { sessionMinutes: 30, levels: ['A1'], sessionsPerWeek: 2 },
        template: { id: rows.TEMPLATE },
        beneficiaryGroup: { id: rows.GROUP },
        company: { id: rows.OWN },
        campaign: { id: rows.CAMPAIGN },
      },
    });
  });

  it('is found by the key that staff give it, which no other instance has', async () => {
    const input = { ...INPUT, programKey: 'second-cohort' };
    const id = read(
      await done(ask, rows.staff, rows.CREATE_INSTANCE, input),
      'programInstance',
      'id',
    );
    const query = '{ programInstanceByKey(programKey: "second-cohort") { id } }';
    expect(await ask.data(rows.coordinator, query)).toEqual({ programInstanceByKey: { id } });
    const foreign = { ...input, campaignId: rows.FOREIGN_CAMPAIGN };
    expect(await refused(ask, rows.staff, rows.CREATE_INSTANCE, foreign)).toEqual([
      { field: ['programKey'], code: 'CONFLICT' },
    ]);
    await ask.sql('update programs.program_instances set campaign_id = null where id = $1', [id]);
    await ask.sql('update programs.program_instances set company_id = null where id = $1', [id]);
    expect(await ask.codes(rows.coordinator, query)).toEqual(['NOT_FOUND']);
  });

  it('changes the settings that are given, and tells which', async () => {
    const configure = (config: object): Promise<unknown> =>
      done(ask, rows.coordinator, rows.CONFIGURE, { id: rows.INSTANCE, config });
    await configure({ sessionMinutes: 45, reminders: 'weekly' });
    const before = await newestEvent(ask);
    expect(await configure({ sessionMinutes: 90, reminders: null })).toMatchObject({
      programInstance: { config: { sessionMinutes: 90 } },
    });
    expect(await eventsAfter(ask, before)).toMatchObject([
      { payload: { campaignId: rows.CAMPAIGN, settings: ['sessionMinutes', 'reminders'] } },
    ]);
  });
});

describe('a programme template', () => {
  it('is found by its name and version, by those who see it', async () => {
    const query = '{ programTemplateByVersion(name: "Language café", version: "1.0.0") { id } }';
    expect(await ask.data(rows.coordinator, query)).toEqual({
      programTemplateByVersion: { id: rows.TEMPLATE },
    });
    expect(await ask.codes(rows.freeVolunteer, query)).toEqual(['NOT_FOUND']);
    const unknown = '{ programTemplateByVersion(name: "Language café", version: "9.0.0") { id } }';
    expect(await ask.codes(rows.staff, unknown)).toEqual(['NOT_FOUND']);
  });
});
