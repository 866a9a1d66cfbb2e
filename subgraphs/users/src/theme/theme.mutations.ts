import { companyOf } from '@teei/platform/mutations/company.ts';
import { givenFields } from '@teei/platform/mutations/columns.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import { changes, creates, removes } from '../mutations.ts';
import { themes } from './theme.collection.ts';
import { checkDeletion, checkTokens } from './theme.rules.ts';

export const createTheme = creates(themes, 'createTheme', {
  check: ({ input }) => checkTokens(input.tokens),
  values: ({ input, viewer }) => ({
    tenant_id: companyOf(input, viewer),
    name: input.name,
    tokens_json: JSON.stringify(input.tokens),
    created_by: viewerUserId(viewer),
    updated_by: viewerUserId(viewer),
  }),
  returning: ['tenant_id'],
  event: () => ({ type: 'branding_theme.created', payload: {} }),
});

export const updateThemeTokens = changes(themes, 'updateThemeTokens', {
  lock: ['tenant_id'],
  check: ({ input }) => checkTokens(input.tokens),
  set: ({ input: { name, tokens }, viewer }) => ({
    name,
    tokens_json: JSON.stringify(tokens),
    updated_by: viewerUserId(viewer),
  }),
  event: ({ input }) => ({
    type: 'branding_theme.updated',
    payload: { fields: givenFields(input) },
  }),
});

export const activateTheme = changes(themes, 'activateTheme', {
  lock: ['tenant_id'],
  set: ({ viewer }) => ({ is_active: true, updated_by: viewerUserId(viewer) }),
  event: () => ({ type: 'branding_theme.activated', payload: {} }),
});

export const deleteTheme = removes(themes, 'deleteTheme', {
  lock: ['tenant_id', 'is_active'],
  check: ({ row }) => checkDeletion(row.is_active),
  event: () => ({ type: 'branding_theme.deleted', payload: {} }),
});
