/** Documents of reports, ready to be drawn: quotes as they read today, numbers in the report's language. */
import { documentWordsIn } from './document-words.ts';
import type { Report } from './report.ts';

export interface ReportDocument {
  readonly reportId: string;
  readonly title: string;
  readonly company: string;
  /** ISO 639-1. */
  readonly language: string;
  /** The days that it covers, in the report's language. */
  readonly period: string;
  readonly createdAt: string;
  readonly provenance: Report['provenance'];
  readonly sections: readonly DocumentSection[];
  readonly refusals: Report['refusals'];
  /** Sentences at the end: how it was made, and from what. */
  readonly notes: readonly string[];
}

interface DocumentSection {
  readonly title: string;
  readonly paragraphs: readonly {
    readonly text: string;
    readonly isQuote: boolean;
    /** ISO 639-1; `und` for a quote of an unknown language. */
    readonly language: string;
    readonly sources: Report['sections'][number]['paragraphs'][number]['sources'];
  }[];
  readonly charts: readonly DocumentChart[];
}

export interface DocumentChart {
  readonly title: string;
  readonly unit: string;
  readonly item: string;
  readonly asTable: string;
  readonly points: readonly {
    readonly label: string;
    readonly value: number;
    /** The value as text. */
    readonly shown: string;
  }[];
}

/** Document of a report. */
export function toDocument(report: Report): ReportDocument {
  const { locale, period, sections, citations, provenance, refusals } = report;
  const { generatedBy, model, reviewedAt } = provenance;
  const words = documentWordsIn(locale);
  const number = new Intl.NumberFormat(words.tag, { maximumFractionDigits: 2 });
  const days = new Intl.DateTimeFormat(words.tag, { dateStyle: 'long', timeZone: 'UTC' });
  const quotes = new Map(
    (citations?.nodes ?? []).map(({ paragraphIndex, evidence }) => [
      paragraphIndex,
      typeof evidence?.content === 'string'
        ? { text: evidence.content, language: evidence.language ?? 'und' }
        : undefined,
    ]),
  );
  const withdrawn = new Set(
    (citations?.nodes ?? []).flatMap(({ paragraphIndex, evidence }) =>
      evidence?.content === null ? [paragraphIndex] : [],
    ),
  );
  const notice = { text: words.withdrawn, language: locale };
  const marks = {
    PERSON: [],
    MODEL: [words.byModel(model ?? '')],
    RULES: [words.byRules, words.sources],
  };
  const shown = sections.map(({ title, paragraphs, charts }) => ({
    title,
    paragraphs: paragraphs.map(({ index, text, kind, sources }) => ({
      ...(kind === 'quote'
        ? (quotes.get(index) ?? notice)
        : // A written paragraph may repeat words of evidence that is withdrawn.
          withdrawn.has(index)
          ? notice
          : { text: text ?? '', language: locale }),
      isQuote: kind === 'quote',
      sources,
    })),
    charts: charts.map(({ title: name, unit, points }) => ({
      title: name,
      unit,
      item: words.item,
      asTable: words.asTable(name),
      points: points.map(({ label, value }) => ({ label, value, shown: number.format(value) })),
    })),
  }));
  const hasQuotes = shown.some(({ paragraphs }) => paragraphs.some(({ isQuote }) => isQuote));
  return {
    reportId: report.reportId,
    title: report.title,
    company: report.company?.name ?? '',
    language: locale,
    period: days.formatRange(dayOf(period.from), dayOf(period.to)),
    createdAt: report.createdAt,
    provenance,
    sections: shown,
    refusals,
    notes: [
      ...marks[generatedBy],
      ...(reviewedAt === null ? [] : [words.reviewed(days.format(new Date(reviewedAt)))]),
      ...(hasQuotes ? [words.quotes] : []),
      ...(refusals.length > 0 ? [words.leftOut(number.format(refusals.length))] : []),
    ],
  };
}

function dayOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
