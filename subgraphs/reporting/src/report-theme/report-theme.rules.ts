/** What stands against a change of a report theme. */
import { badInput, type Fault } from '@teei/platform/errors/fault.ts';
import { checkVersion } from '@teei/platform/mutations/version.ts';
import type { ThemeInput } from './report-theme.inputs.ts';

/** What the rules look at: columns of the theme. */
export interface ThemeFacts {
  readonly company_id: string;
  readonly updated_at: string;
}

/** What stands against new values: they were made for another version, or for another company. */
export function checkChange(
  theme: ThemeFacts,
  { companyId, expectedUpdatedAt }: ThemeInput,
): readonly Fault[] {
  const isElsewhere = typeof companyId === 'string' && companyId !== theme.company_id;
  return [
    ...checkVersion(theme.updated_at, expectedUpdatedAt),
    ...(isElsewhere ? [badInput('companyId', 'the company that the theme belongs to')] : []),
  ];
}
