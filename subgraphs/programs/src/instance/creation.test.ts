import { askSubgraph, read } from '@teei/test/ask.ts';
import { change, done, refused, whileUncommitted } from '@teei/test/changes.ts';
import { force } from '@teei/test/transitions.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import * as rows from '../../test/changing.ts';

const CREATE = `createProgramInstance { programInstance {
    id startDate endDate config template { id } beneficiaryGroup { id } company { id } } }`;
const CONFIGURE = 'updateProgramInstanceConfig { programInstance { id config } }';
const TRANSITION = 'transitionProgramInstance { programInstance { status } }';
const ask = askSubgraph(rows.startProgrammes);
const configure = (config: object): Promise<unknown> =>
  done(ask, rows.coordinator, CONFIGURE, { id: rows.INSTANCE, config });
const INPUT = { campaignId: rows.CAMPAIGN, name: 'Second cohort' };

beforeEach(async () => {
  await rows.reset(ask);
  await ask.sql(`update campaigns.campaigns set config_overrides = '{"sessionMinutes": 30}'`);
});

describe('a programme instance', () => {
  it('is planned by a coordinator as its campaign says, with a retired template too', async () => {
    const payload = await done(ask, rows.coordinator, CREATE, {
      ...INPUT,
      startDate: '2025-12-01',
      config: { sessionsPerWeek: 2 },
    });
    expect(payload).toMatchObject({
      programInstance: {
        startDate: '2025-12-01',
        endDate: '2026-03-31',
        config: { sessionMinutes: 30, levels: ['A1'], sessionsPerWeek: 2 },
        template: { id: rows.TEMPLATE },
        beneficiaryGroup: { id: rows.GROUP },
        company: { id: rows.OWN },
      },
    });
  });

  it('is found by the key that staff give it, which no other instance has', async () => {
    const input = { ...INPUT, programKey: 'second-cohort' };
    const id = read(await done(ask, rows.staff, CREATE, input), 'programInstance', 'id');
    const query = '{ programInstanceByKey(programKey: "second-cohort") { id } }';
    expect(await ask.data(rows.coordinator, query)).toEqual({ programInstanceByKey: { id } });
    const foreign = { ...input, campaignId: rows.FOREIGN_CAMPAIGN };
    expect(await refused(ask, rows.staff, CREATE, foreign)).toEqual(['programKey CONFLICT']);
    await ask.sql('update programs.program_instances set campaign_id = null where id = $1', [id]);
    await ask.sql('update programs.program_instances set company_id = null where id = $1', [id]);
    expect(await ask.codes(rows.coordinator, query)).toEqual(['NOT_FOUND']);
  });

  it('keeps the settings that are not given', async () => {
    await configure({ sessionMinutes: 45, reminders: 'weekly', sessionsPerWeek: 1 });
    expect(await configure({ sessionMinutes: 90, reminders: null })).toMatchObject({
      programInstance: { config: { sessionMinutes: 90, sessionsPerWeek: 1 } },
    });
  });
});

it('an instance does not go to ACTIVE in a campaign that is being paused', async () => {
  await force(ask, 'programs.program_instances', rows.INSTANCE, `status = 'planned'`);
  const payload = await whileUncommitted(
    ask,
    `select from campaigns.campaigns where id = '${rows.CAMPAIGN}' for update;
     update campaigns.campaigns set status = 'paused' where id = '${rows.CAMPAIGN}'`,
    () => change(ask, rows.coordinator, TRANSITION, { id: rows.INSTANCE, to: 'ACTIVE' }),
  );
  expect(payload).toMatchObject({ programInstance: null, userErrors: [{ field: ['to'] }] });
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
