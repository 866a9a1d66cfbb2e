/** Themes of reports as documents: colours, font and cover. */
import { contrast, MIN_TEXT_CONTRAST } from '@teei/platform/colours/contrast.ts';
import { isUuid } from '@teei/platform/collections/uuid.ts';
import { member, membersOf } from '@teei/platform/json/member.ts';
import { fontName, pageColours } from '../pages/page-style.ts';
import type { Report } from './report.ts';

/** Width and height in pixels that a cover may have: an image of 150 KB can be of 400 million pixels, each of which is four bytes of memory. */
const MAX_COVER_PIXELS = 4_096;

/** Variables of REPORT_QUERY by which it reads the report theme of an address. */
export function themeVariables(themeId: string | undefined): {
  readonly inTheme: boolean;
  readonly themeId: string | null;
} {
  return themeId !== undefined && isUuid(themeId)
    ? { inTheme: true, themeId }
    : { inTheme: false, themeId: null };
}

/**
 * Tokens of the theme that a report is shown in: those of the company's active branding theme, with what a report theme
 * has in their place. Text and background are the branding theme's, both of them, where they would have too little
 * contrast, and so is a font whose name pages cannot have.
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
  const colours = { ...membersOf(member(branding, 'colors')), ...given({ primary: accent }) };
  const inTheme = { ...colours, ...given({ text, background }) };
  return {
    ...membersOf(branding),
    colors: isReadable(inTheme) ? inTheme : colours,
    typography: {
      ...membersOf(member(branding, 'typography')),
      ...given({ body: fontName.safeParse(font).data }),
    },
  };
}

/**
 * SHA-256 of the image at the top of a report in a theme of the company: the large image of its active branding theme, where
 * the report theme asks for it and it is not too large.
 */
export function coverHashOf({ company }: Report, themeId: string | undefined): string | undefined {
  const theme = company?.reportThemes?.nodes.find(({ id }) => id === themeId?.toLowerCase());
  if (member(theme?.themeConfig, 'coverImage') !== true) return undefined;
  const cover = company?.activeTheme?.assets?.find(({ kind }) => kind === 'HERO_IMAGE');
  // A vector image has no width and no height.
  const pixels = Math.max(cover?.width ?? 0, cover?.height ?? 0);
  return pixels > MAX_COVER_PIXELS ? undefined : cover?.hash;
}

/** True when people can read text in these colours, or in those of pages for what is missing. */
function isReadable(colors: object): boolean {
  const { text, background } = pageColours({ colors, typography: {} });
  return contrast(text, background) >= MIN_TEXT_CONTRAST;
}

/** Members that a theme does not leave out. */
function given(members: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
