/** Rules of asking for a report. */
import { periodNamed } from '@teei/platform/calendar/period.ts';
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import type { ReportSection, ReportTemplate } from '../generated/graphql.ts';
import { reportStates } from '../report/report.states.ts';
import { TEMPLATES } from './templates.ts';

/** Narrows a text to a template that reports are made by. */
export function isTemplate(text: string): text is ReportTemplate {
  return text in TEMPLATES;
}

/** Errors of sections: none at all, one twice, or one that the template does not have. */
export function checkSections(
  template: ReportTemplate,
  sections: readonly ReportSection[] | undefined,
): readonly UserError[] {
  if (sections === undefined) return [];
  const known = TEMPLATES[template];
  const chosen = new Set(sections);
  const isFit =
    chosen.size > 0 &&
    chosen.size === sections.length &&
    sections.every((section) => known.includes(section));
  return errorsAmong(
    !isFit &&
      badInput(
        'sections',
        `one or more sections of the template, each once: ${known.map((section) => section.toUpperCase()).join(', ')}`,
      ),
  );
}

/** Sections of a report in the template's order; all of them where none are named. */
export function sectionsOf(
  template: ReportTemplate,
  sections: readonly ReportSection[] | undefined,
): readonly ReportSection[] {
  return TEMPLATES[template].filter((section) => sections?.includes(section) ?? true);
}

/** Errors of a period whose figures do not stand still. @param closedAt null while they are open, or not on record */
export function checkClosed(
  period: string,
  closedAt: string | null,
  now: Date,
  field = 'period',
): readonly UserError[] {
  const { until } = periodNamed(period);
  if (until > now.toISOString().slice(0, 10)) {
    return [
      badInput(field, `a period that is over, received ${period}, which ends before ${until}`),
    ];
  }
  return errorsAmong(
    closedAt === null &&
      conflict(
        field,
        `expected a period whose figures are on record and closed, received ${period}; ask staff to close it.`,
      ),
  );
}

/** Report that is to be superseded. */
interface EarlierReport {
  readonly status: string;
  readonly is_superseded: boolean;
  readonly locale: string;
}

/** Errors of superseding a report, by what the later one would be made of: undefined where there is nothing. */
export function checkSuperseding(
  { status, is_superseded, locale: earlier }: EarlierReport,
  {
    period,
    template,
    locale,
  }: Readonly<Record<'period' | 'template' | 'locale', string | undefined>>,
): readonly UserError[] {
  return errorsAmong(
    ...reportStates.checkIn(status, ['ready']),
    is_superseded &&
      conflict('id', 'expected a report that is not superseded; supersede the later one.'),
    period === undefined && badInput('id', 'a report about one month, quarter or year'),
    template === undefined && badInput('template', 'a template: the earlier report has none'),
    locale === undefined && badInput('locale', `EN, NO or UK: the earlier report is in ${earlier}`),
  );
}
