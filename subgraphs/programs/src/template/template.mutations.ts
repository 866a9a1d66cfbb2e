import { notFound, reject, rejectIfAny } from '@teei/platform/errors/user-error.ts';
import { columnsOf } from '@teei/platform/mutations/columns.ts';
import { mutation, type Write } from '@teei/platform/mutations/mutation.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import type { DB } from '../generated/database.ts';
import type { PublishProgramTemplateVersionInput } from '../generated/graphql.ts';
import { changes, creates } from '../mutations.ts';
import { templates } from './template.collection.ts';
import { checkContent, checkDeprecation, checkVersion } from './template.rules.ts';
import { copyVersion, lockVersions, updateVersion } from './template.sql.ts';

export const createProgramTemplate = creates(templates, 'createProgramTemplate', {
  check: ({ input }) => checkContent(input.type, input),
  values: ({ input, viewer }) => ({ ...columnsOf(input), created_by: viewerUserId(viewer) }),
  returning: ['version'],
  event: ({ stored: { version } }) => ({ type: 'program_template.created', payload: { version } }),
});

export const publishProgramTemplateVersion = mutation(
  'publishProgramTemplateVersion',
  async (input: PublishProgramTemplateVersionInput, { db, viewer, emit }: Write<DB>) => {
    const { id, version } = input;
    const template = (await lockVersions(db, id)) ?? reject(notFound('ProgramTemplate', id));
    rejectIfAny([
      ...checkVersion(version, template.versions),
      ...checkContent(template.type, input),
    ]);
    const publishedId = template.is_used ? await copyVersion(db, id, version) : id;
    const values = { ...columnsOf(input), created_by: viewerUserId(viewer), is_active: true };
    await updateVersion(db, publishedId, values);
    emit({
      type: 'program_template.published',
      aggregate: { type: 'program_template', id: publishedId },
      companyId: null,
      payload: { version, previousId: template.is_used ? id : null },
    });
    return publishedId;
  },
);

export const deprecateProgramTemplate = changes(templates, 'deprecateProgramTemplate', {
  lock: ['is_active', 'version'],
  strength: 'no key update',
  check: ({ row }) => checkDeprecation(row),
  set: () => ({ is_active: false }),
  event: ({ row: { version } }) => ({ type: 'program_template.deprecated', payload: { version } }),
});
