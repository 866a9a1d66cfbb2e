/** Themes of reports as documents. */
import { member, membersOf } from '@teei/platform/json/member.ts';
import type { Report } from './report.ts';

/**
 * Tokens of the theme that a report is shown in: those of the company's active branding theme, with what a report theme
 * has in their place.
 *
 * @param themeId id of a report theme of the company; undefined for the branding theme alone
 * @returns undefined where the company has no report theme of that id
 */
export function themeTokensOf(
  { company }: Report,
  themeId: string | undefined,
): object | undefined {
  const branding = company?.activeTheme?.tokens;
  if (themeId === undefined) return membersOf(branding);
  const theme = company?.reportThemes?.nodes.find(({ id }) => id === themeId.toLowerCase());
  if (!theme) return undefined;
  const { accent, text, background, font } = membersOf(theme.themeConfig);
  return {
    ...membersOf(branding),
    colors: {
      ...membersOf(member(branding, 'colors')),
      ...given({ primary: accent, text, background }),
    },
    typography: { ...membersOf(member(branding, 'typography')), ...given({ body: font }) },
  };
}

/** Members that a theme does not leave out. */
function given(members: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
