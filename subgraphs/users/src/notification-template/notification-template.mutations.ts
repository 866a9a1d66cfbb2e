import { conflict, errorsAmong } from '@teei/platform/errors/user-error.ts';
import { columnsOf, givenFields } from '@teei/platform/mutations/columns.ts';
import { viewerCompanyId } from '@teei/platform/viewer/viewer.ts';
import { changes, creates } from '../mutations.ts';
import { templates } from './notification-template.collection.ts';
import { compileTemplate, type TemplateTexts } from './notification-template.rules.ts';

export const createNotificationTemplate = creates(templates, 'createNotificationTemplate', {
  check: ({ input }) => compileTemplate(textsOf(input)).errors,
  values: ({ input, viewer }) => ({
    company_id: input.companyId ?? viewerCompanyId(viewer),
    name: input.name,
    purpose: input.purpose,
    ...compiledColumns(textsOf(input)),
  }),
  returning: ['company_id'],
  event: ({ input: { purpose } }) => ({
    type: 'notification_template.created',
    payload: { purpose },
  }),
});

export const updateNotificationTemplate = changes(templates, 'updateNotificationTemplate', {
  lock: ['company_id', 'subject', 'body_html', 'body_text', 'archived_at'],
  check: ({ row, input }) => [
    ...inUse(row),
    ...compileTemplate(textsOf(input, row), givenTexts(input)).errors,
  ],
  set: ({ row, input }) => ({
    ...columnsOf({ name: input.name }),
    ...(givenTexts(input).length > 0 && compiledColumns(textsOf(input, row), givenTexts(input))),
  }),
  event: ({ input }) => ({
    type: 'notification_template.updated',
    payload: { fields: givenFields(input) },
  }),
});

export const archiveNotificationTemplate = changes(templates, 'archiveNotificationTemplate', {
  lock: ['company_id', 'archived_at'],
  check: ({ row }) => inUse(row),
  set: ({ now }) => ({ archived_at: now.toISOString() }),
  event: () => ({ type: 'notification_template.archived', payload: {} }),
});

interface TextInput {
  readonly subject?: string | null | undefined;
  readonly bodyHtml?: string | null | undefined;
  readonly bodyText?: string | undefined;
}

interface StoredTexts {
  readonly subject: string | null;
  readonly body_html: string | null;
  readonly body_text: string;
}

/** Texts of an input; those that it leaves out are the stored ones. */
function textsOf(input: TextInput, stored?: StoredTexts): TemplateTexts {
  const { subject = stored?.subject ?? null, bodyHtml = stored?.body_html ?? null } = input;
  return { subject, bodyHtml, bodyText: input.bodyText ?? stored?.body_text ?? '' };
}

/** Names of the texts that an input gives. */
function givenTexts(input: TextInput): readonly (keyof TemplateTexts)[] {
  return TEXTS.filter((field) => input[field] !== undefined);
}

const TEXTS = ['subject', 'bodyHtml', 'bodyText'] as const;

function compiledColumns(texts: TemplateTexts, checked?: readonly (keyof TemplateTexts)[]) {
  const { variables, bodyHtml } = compileTemplate(texts, checked);
  return {
    subject: texts.subject,
    body_html: bodyHtml,
    body_text: texts.bodyText,
    variables: JSON.stringify(variables),
  };
}

/** An archived template stays as it is: reports and notifications name it. */
function inUse({ archived_at }: { readonly archived_at: unknown }) {
  return errorsAmong(
    archived_at !== null && conflict('id', 'the template is archived; create another.'),
  );
}
