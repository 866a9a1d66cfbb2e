/** A published page as the graph answers it: the operation, and the form of its answer. */
import { z } from 'zod';

/** Asks for all that a page shows. */
export const PUBLICATION_QUERY = `query PublicationPage($slug: String!, $token: String) {
  publication(slug: $slug, token: $token) {
    title
    company { name activeTheme { tokens } }
    blocks {
      __typename
      ... on HeadingBlock { text level }
      ... on TextBlock { markdown }
      ... on TileBlock { title text link }
      ... on EvidenceBlock { evidence { content language } }
      ... on MetricBlock { label period value unit asOf }
      ... on ChartBlock { title series unit asOf }
    }
  }
}`;

const text = z.string().nullable();
const number = z.number().nullable();

const block = z.discriminatedUnion('__typename', [
  z.object({ __typename: z.literal('HeadingBlock'), text, level: number }),
  z.object({ __typename: z.literal('TextBlock'), markdown: text }),
  z.object({ __typename: z.literal('TileBlock'), title: text, text, link: text }),
  z.object({
    __typename: z.literal('EvidenceBlock'),
    evidence: z.object({ content: text, language: text }).nullable(),
  }),
  z.object({
    __typename: z.literal('MetricBlock'),
    label: text,
    period: text,
    value: number,
    unit: text,
    asOf: text,
  }),
  z.object({
    __typename: z.literal('ChartBlock'),
    title: text,
    series: z.array(z.object({ period: z.string(), value: number })).nullable(),
    unit: text,
    asOf: text,
  }),
]);

const publication = z.object({
  title: z.string(),
  company: z
    .object({
      name: z.string(),
      activeTheme: z.object({ tokens: z.unknown() }).nullable(),
    })
    .nullable(),
  blocks: z.array(block).nullable(),
});

export type Publication = z.infer<typeof publication>;
export type Block = z.infer<typeof block>;

const response = z.object({
  data: z.object({ publication: publication.nullable() }).nullish(),
  errors: z
    .array(z.object({ extensions: z.object({ code: z.string().optional() }).optional() }))
    .default([]),
});

/**
 * Page in the response to PUBLICATION_QUERY, which is JSON; 404 when there is none that the viewer may see, 503 when the graph
 * cannot say.
 *
 * @throws ZodError for a response of another form
 */
export function readPublication(json: string): Publication | 404 | 503 {
  const { data, errors } = response.parse(JSON.parse(json));
  const isMissing = errors.some(({ extensions }) => extensions?.code === 'NOT_FOUND');
  return data?.publication ?? (isMissing ? 404 : 503);
}
