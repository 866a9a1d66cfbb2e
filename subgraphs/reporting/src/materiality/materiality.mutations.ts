import { companyOf } from '@teei/platform/mutations/company.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import { creates } from '../mutations.ts';
import { checkAssessedYear } from '../disclosure/disclosure.rules.ts';
import { materialityAssessments } from './materiality.collection.ts';

export const assessMateriality = creates(materialityAssessments, 'assessMateriality', {
  check: ({ input: { financialYear }, now }) => checkAssessedYear(financialYear, now),
  values: ({ input, viewer, now }) => ({
    company_id: companyOf(input, viewer),
    topic: input.topic,
    financial_year: input.financialYear,
    is_material: input.isMaterial,
    assessed_by: viewerUserId(viewer),
    assessed_at: now.toISOString(),
  }),
  returning: ['company_id', 'topic', 'financial_year', 'is_material'],
  event: ({ stored }) => ({
    type: 'materiality.assessed',
    payload: {
      topic: stored.topic,
      financialYear: stored.financial_year,
      isMaterial: stored.is_material,
    },
  }),
});
