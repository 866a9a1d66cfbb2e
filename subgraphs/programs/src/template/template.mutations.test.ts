import { askSubgraph, read } from '@teei/test/ask.ts';
import {
  change,
  outcomesAtOnce,
  done,
  eventsAfter,
  newestEvent,
  refused,
  whileUncommitted,
} from '@teei/test/changes.ts';
import { describe, expect, it } from 'vitest';
import { DEPRECATE, PUBLISH, putTemplate } from '../../test/catalogue.ts';
import { staff, startProgrammes } from '../../test/changing.ts';

const ask = askSubgraph(startProgrammes);

/** Lets an instance run a template. */
async function use(templateId: unknown): Promise<void> {
  await ask.sql(
    `insert into programs.program_instances (template_id, name, start_date)
     values ($1, 'A cohort', '2025-10-01')`,
    [templateId],
  );
}

describe('a programme template', () => {
  it('changes in place while nobody uses it', async () => {
    const id = await putTemplate(ask);
    const before = await newestEvent(ask);
    const input = { id, version: '1.1.0', tags: ['neighbours'] };
    expect(await done(ask, staff, PUBLISH, input)).toMatchObject({
      programTemplate: { id, version: '1.1.0', tags: ['neighbours'] },
    });
    expect(await eventsAfter(ask, before)).toMatchObject([
      { aggregate_id: id, payload: { version: '1.1.0', previousId: null } },
    ]);
  });

  it('is refused with a setting whose text has no quotes', async () => {
    const id = await putTemplate(ask);
    const input = `{ id: "${id}", version: "1.1.0", defaultConfig: { matching: AUTOMATIC } }`;
    const { errors } = await ask.execute(
      staff,
      `mutation { publishProgramTemplateVersion(input: ${input}) { userErrors { code } } }`,
    );
    expect(errors?.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^JSON: expected .* texts in double quotes\.$/),
    ]);
  });

  it('stays as it is once an instance runs it, beside the version that follows', async () => {
    const id = await putTemplate(ask);
    await use(id);
    await done(ask, staff, DEPRECATE, { id });
    const before = await newestEvent(ask);
    const payload = await done(ask, staff, PUBLISH, { id, version: '2.0.0', tags: [] });
    expect(payload).toMatchObject({
      programTemplate: {
        version: '2.0.0',
        tags: [],
        defaultConfig: { maxMatchesPerBuddy: 3 },
        isActive: true,
      },
    });
    const nextId = read(payload, 'programTemplate', 'id');
    expect(nextId).not.toBe(id);
    expect(await eventsAfter(ask, before)).toMatchObject([
      { aggregate_id: nextId, payload: { version: '2.0.0', previousId: id } },
    ]);
    expect(
      await ask.sql(
        'select version, tags, is_active from programs.program_templates where id = $1',
        [id],
      ),
    ).toEqual([{ version: '1.0.0', tags: ['friends'], is_active: false }]);
    // The older one can still be followed, by a version that is later than both.
    expect(await refused(ask, staff, PUBLISH, { id, version: '1.5.0' })).toEqual([
      'version BAD_USER_INPUT',
    ]);
  });

  it('stays as it is for an instance that whoever publishes has waited for', async () => {
    const id = await putTemplate(ask);
    const payload = await whileUncommitted(
      ask,
      `insert into programs.program_instances (template_id, name, start_date)
       values ('${id}', 'A cohort', '2025-10-01')`,
      () => change(ask, staff, PUBLISH, { id, version: '1.1.0' }),
    );
    expect(payload).toMatchObject({ programTemplate: { version: '1.1.0' }, userErrors: [] });
    expect(read(payload, 'programTemplate', 'id')).not.toBe(id);
  });

  it('has each version once, however many publish it at the same time', async () => {
    const id = await putTemplate(ask);
    await use(id);
    const publish = () => change(ask, staff, PUBLISH, { id, version: '1.1.0' });
    // The others collide with the version, or come late enough to see it.
    const { done: published, CONFLICT = 0, BAD_USER_INPUT = 0 } = await outcomesAtOnce(10, publish);
    expect([published, CONFLICT + BAD_USER_INPUT]).toEqual([1, 9]);
  });
});

describe('the database', () => {
  it.each(['name', 'version', 'description'])(
    'refuses a change of the %s of a used version',
    async (column) => {
      const id = await putTemplate(ask);
      await use(id);
      await ask.sql('set role programs_admin');
      const update = ask.sql(
        `update programs.program_templates set ${column} = '9.9.9' where id = $1`,
        [id],
      );
      await expect(update).rejects.toThrow('version 1.0.0 of Neighbours is in use');
      await ask.sql('update programs.program_templates set is_public = true where id = $1', [id]);
      await ask.sql('reset role');
    },
  );
});
