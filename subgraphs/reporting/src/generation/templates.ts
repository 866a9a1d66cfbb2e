/** Templates of reports, as data: the sections that each has, in their order. */
import type { ReportSection, ReportTemplate } from '../generated/graphql.ts';

export const TEMPLATES: Readonly<Record<ReportTemplate, readonly ReportSection[]>> = {
  'executive-summary': ['summary', 'voices'],
  'detailed-impact': ['summary', 'volunteering', 'outcomes', 'return', 'climate', 'voices'],
  'stakeholder-briefing': ['summary', 'outcomes', 'voices'],
  'csrd-compliance': ['volunteering', 'outcomes', 'return', 'climate'],
};

/** Quotes that the section of voices has, at most. */
export const MAX_QUOTES: Readonly<Record<ReportTemplate, number>> = {
  'executive-summary': 2,
  'detailed-impact': 8,
  'stakeholder-briefing': 4,
  'csrd-compliance': 0,
};
