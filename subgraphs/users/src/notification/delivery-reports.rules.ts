/** Bodies of webhooks by which providers report on messages. */
import { isStorable } from '@teei/platform/constraints/text.ts';
import { parseJson } from '@teei/platform/json/parse.ts';
import { z } from 'zod';

const MAX_REPORTS = 500;

const report = z.object({
  messageId: z.string().min(1).max(500).refine(isStorable),
  status: z.enum(['delivered', 'opened', 'clicked', 'bounced', 'spam']),
  at: z.iso.datetime({ offset: true }).optional(),
});

const reports = z.array(report).max(MAX_REPORTS);

/** Report of a provider about a message, by its id there. */
export type DeliveryReport = z.output<typeof report>;

/** Parses a body; undefined when it has another form. */
export function readReports(body: string): readonly DeliveryReport[] | undefined {
  return z.object({ reports: reports.min(1) }).safeParse(parseJson(body)).data?.reports;
}

/** Reports that were kept, as they were parsed. */
export function readKept(kept: unknown): readonly DeliveryReport[] {
  return reports.parse(kept);
}
