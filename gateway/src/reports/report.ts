/** A report as the graph answers it: the operation, and the form of its answer. */
import { z } from 'zod';

/** Asks for all that a document of a report shows; for a report theme of the company where its reader names one. */
export const REPORT_QUERY = `query ReportDocument($reportId: ID!, $inTheme: Boolean!, $themeId: ID) {
  report: reportByReportId(reportId: $reportId) {
    reportId status title locale createdAt sections
    provenance { generatedBy model promptVersion digitalSourceType reviewedAt }
    period { from to }
    refusals { section subject reason }
    company {
      id name activeTheme { tokens assets @include(if: $inTheme) { kind hash width height } }
      reportThemes(first: 1, filter: { id: $themeId }) @include(if: $inTheme) { nodes { id themeConfig } }
    }
    citations(first: 100) { nodes { paragraphIndex evidence { content language } } }
  }
}`;

const paragraph = z.object({
  index: z.number(),
  text: z.string().optional(),
  kind: z.string().optional(),
  sources: z
    .array(z.object({ record: z.string(), period: z.string(), asOf: z.string().nullable() }))
    .default([]),
});

const chart = z.object({
  title: z.string(),
  unit: z.string(),
  points: z.array(z.object({ label: z.string(), value: z.number() })).min(1),
});

const report = z.object({
  reportId: z.string(),
  status: z.string(),
  title: z.string(),
  locale: z.string(),
  provenance: z.object({
    generatedBy: z.enum(['PERSON', 'MODEL', 'RULES']),
    model: z.string().nullable(),
    promptVersion: z.string().nullable(),
    digitalSourceType: z.string().nullable(),
    reviewedAt: z.string().nullable(),
  }),
  createdAt: z.string(),
  sections: z.array(
    z.object({
      title: z.string(),
      paragraphs: z.array(paragraph),
      charts: z.array(chart).default([]),
    }),
  ),
  period: z.object({ from: z.string(), to: z.string() }),
  refusals: z.array(z.object({ section: z.string(), subject: z.string(), reason: z.string() })),
  company: z
    .object({
      id: z.string(),
      name: z.string(),
      activeTheme: z
        .object({
          tokens: z.unknown(),
          assets: z
            .array(
              z.object({
                kind: z.string(),
                hash: z.string(),
                width: z.number().nullable(),
                height: z.number().nullable(),
              }),
            )
            .nullish(),
        })
        .nullable(),
      reportThemes: z
        .object({ nodes: z.array(z.object({ id: z.string(), themeConfig: z.unknown() })) })
        .nullish(),
    })
    .nullable(),
  citations: z
    .object({
      nodes: z.array(
        z.object({
          paragraphIndex: z.number(),
          evidence: z
            .object({ content: z.string().nullable(), language: z.string().nullable() })
            .nullable(),
        }),
      ),
    })
    .nullable(),
});

export type Report = z.infer<typeof report>;

const response = z.object({
  data: z.object({ report: report.nullable() }).nullish(),
  errors: z
    .array(z.object({ extensions: z.object({ code: z.string().optional() }).optional() }))
    .default([]),
});

/** HTTP status of a report that is not shown, by the code of its error. */
const STATUSES: Readonly<Record<string, 401 | 403 | 404 | 429>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  // Partners run published operations, of which this is none.
  PERSISTED_QUERY_ID_REQUIRED: 403,
  RATE_LIMITED: 429,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 404,
};

/**
 * Report in the response to REPORT_QUERY, which is JSON; otherwise the status of the answer: 503 when the graph cannot
 * say, also of its quotes.
 *
 * @throws ZodError for a response of another form
 */
export function readReport(json: string): Report | 401 | 403 | 404 | 429 | 503 {
  const { data, errors } = response.parse(JSON.parse(json));
  if (data?.report && errors.length === 0) return data.report;
  const code = errors[0]?.extensions?.code ?? '';
  return data?.report ? 503 : (STATUSES[code] ?? 503);
}
