import { connectionBy } from '@teei/platform/collections/connection.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import { badInput, notFound, refuse, refuseFor } from '@teei/platform/errors/fault.ts';
import { changed, mutation, type Write } from '@teei/platform/mutations/mutation.ts';
import { viewerCompanyId } from '@teei/platform/viewer/viewer.ts';
import type { DB } from '../generated/database.ts';
import type {
  CompanyResolvers,
  MutationResolvers,
  ReportThemePayloadResolvers,
  ReportThemeResolvers,
} from '../generated/graphql.ts';
import { reportThemes } from './report-theme.collection.ts';
import { upsertForm, type ThemeInput } from './report-theme.inputs.ts';
import { insertTheme, lockTheme, updateTheme } from './report-theme.queries.ts';
import { checkChange } from './report-theme.rules.ts';

export const reportThemeMutations: MutationResolvers = {
  upsertReportTheme: mutation('upsertReportTheme', upsertForm, async (input, write: Write<DB>) => {
    const saved = await (typeof input.id === 'string'
      ? change(input.id, input, write)
      : create(input, write));
    await write.emit({
      type: 'report_theme.saved',
      aggregate: { type: 'report_theme', id: saved.id },
      companyId: saved.companyId,
      payload: { created: input.id !== saved.id },
    });
    return saved.id;
  }),
};

interface Saved {
  readonly id: string;
  readonly companyId: string;
}

async function create(input: ThemeInput, { db, viewer }: Write<DB>): Promise<Saved> {
  const companyId =
    input.companyId ?? viewerCompanyId(viewer) ?? refuse(badInput('companyId', 'a company'));
  const id =
    (await insertTheme(db, { company_id: companyId, ...columnsOf(input) })) ??
    refuse(notFound('Company', companyId, 'companyId'));
  return { id, companyId };
}

async function change(id: string, input: ThemeInput, { db }: Write<DB>): Promise<Saved> {
  const theme = (await lockTheme(db, id)) ?? refuse(notFound('ReportTheme', id));
  refuseFor(checkChange(theme, input));
  await updateTheme(db, id, columnsOf(input));
  return { id, companyId: theme.company_id };
}

function columnsOf({ name, themeConfig }: ThemeInput) {
  return { name, theme_config: JSON.stringify(themeConfig) };
}

export const reportThemePayload: ReportThemePayloadResolvers = {
  reportTheme: changed(reportThemes),
};

export const reportThemeFields: ReportThemeResolvers = {
  __resolveReference: resolveReference(reportThemes),
  company: reportThemes.reference('Company', 'company_id'),
};

export const reportThemesOfCompany: CompanyResolvers = {
  reportThemes: connectionBy(reportThemes, 'company_id'),
};
