/** Bodies of webhooks by which providers report on messages. */
import { isStorable } from '@teei/platform/constraints/text.ts';
import { parseJson } from '@teei/platform/json/parse.ts';
import { z } from 'zod';

const MAX_REPORTS = 500;

/** Age of what a report is about. */
const MAX_AGE_MS = 30 * 86_400_000;

/** Distance by which a provider's clock may be ahead. */
const MAX_AHEAD_MS = 5 * 60_000;

const report = z.object({
  messageId: z.string().min(1).max(500).refine(isStorable),
  status: z.enum(['delivered', 'opened', 'clicked', 'bounced', 'spam']),
  at: z.iso.datetime({ offset: true }).optional(),
});

const reports = z.array(report).max(MAX_REPORTS);

/** Report of a provider about a message, by its id there. */
export type DeliveryReport = z.output<typeof report>;

/** Parses a body; undefined when it has another form, or names a moment that is long ago or to come. */
export function readReports(body: string, now: Date): readonly DeliveryReport[] | undefined {
  const parsed = z.object({ reports: reports.min(1) }).safeParse(parseJson(body)).data?.reports;
  return parsed?.every(({ at }) => at === undefined || isRecent(at, now)) ? parsed : undefined;
}

function isRecent(at: string, now: Date): boolean {
  const age = now.getTime() - Date.parse(at);
  return age >= -MAX_AHEAD_MS && age <= MAX_AGE_MS;
}

/** Reports that were kept, as they were parsed. */
export function readKept(kept: unknown): readonly DeliveryReport[] {
  return reports.parse(kept);
}
