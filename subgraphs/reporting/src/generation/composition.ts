/** The form of a report that rules compose. */
import type { ReportRefusalReason, ReportSection } from '../generated/graphql.ts';

/** Record that a paragraph's figures are from. */
export interface Source {
  readonly record: 'CompanyPeriodMetrics' | 'SroiCalculation' | 'Co2eCalculation';
  readonly period: string;
  /** Moment as of which the figure was taken; null for sums of what was recorded. */
  readonly asOf: string | null;
}

/** Bars of a chart, which are also the rows of its table. */
export interface Chart {
  readonly title: string;
  readonly unit: string;
  readonly points: readonly { readonly label: string; readonly value: number }[];
}

/** Part of a section, before paragraphs are numbered. */
export type Part =
  | { readonly kind: 'figure'; readonly text: string; readonly sources: readonly Source[] }
  | { readonly kind: 'quote'; readonly evidenceId: string }
  | { readonly kind: 'chart'; readonly chart: Chart }
  | { readonly kind: 'refusal'; readonly subject: string; readonly reason: ReportRefusalReason };

export type Paragraph =
  | { readonly index: number; readonly text: string; readonly sources: readonly Source[] }
  | { readonly index: number; readonly kind: 'quote' };

export interface Section {
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
  readonly charts: readonly Chart[];
}

export interface Refusal {
  readonly section: ReportSection;
  readonly subject: string;
  readonly reason: ReportRefusalReason;
}

/** A report as it is stored. */
export interface Composition {
  readonly sections: readonly Section[];
  readonly citations: readonly { readonly paragraph: number; readonly evidenceId: string }[];
  readonly refusals: readonly Refusal[];
}

/** Sections of parts, with their paragraphs numbered through; sections without any are left out. */
export function composed(
  sections: readonly {
    readonly section: ReportSection;
    readonly title: string;
    readonly parts: readonly Part[];
  }[],
): Composition {
  let next = 0;
  const citations: { paragraph: number; evidenceId: string }[] = [];
  const numbered = sections.map(({ title, parts }) => ({
    title,
    paragraphs: parts.flatMap((part): Paragraph[] => {
      if (part.kind === 'figure') {
        return [{ index: next++, text: part.text, sources: part.sources }];
      }
      if (part.kind !== 'quote') return [];
      const index = next++;
      citations.push({ paragraph: index, evidenceId: part.evidenceId });
      return [{ index, kind: 'quote' }];
    }),
    charts: parts.flatMap((part) => (part.kind === 'chart' ? [part.chart] : [])),
  }));
  return {
    sections: numbered.filter(({ paragraphs }) => paragraphs.length > 0),
    citations,
    refusals: sections.flatMap(({ section, parts }) =>
      parts.flatMap((part) =>
        part.kind === 'refusal' ? [{ section, subject: part.subject, reason: part.reason }] : [],
      ),
    ),
  };
}
