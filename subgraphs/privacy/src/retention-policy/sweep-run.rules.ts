/** Runs of a policy as payloads of their job: flat, since a payload has no text but ids and moments. */
import { z } from 'zod';
import type { Sweep } from './sweep.rules.ts';

/** Place of a row in the order in which rows go: its moment, RFC 3339, and its id. */
export interface Position {
  readonly moment: string;
  readonly id: string;
}

/** Rest of a run as it was ordered, whatever becomes of the policies meanwhile. */
export interface SweepRun {
  readonly policyId: string;
  /** Number of rows that may go. */
  readonly rows: number;
  readonly sweeps: readonly Sweep[];
  /** Last row of the first sweep that is gone; null where none is. */
  readonly after: Position | null;
}

/** Payload of a run: each sweep is a member `sweep:<number>:<category>:<method>` with its moment. */
export function toPayload({
  policyId,
  rows,
  sweeps,
  after,
}: SweepRun): Readonly<Record<string, string | number>> {
  return {
    policyId,
    rows,
    ...(after && { afterMoment: after.moment, afterId: after.id }),
    ...Object.fromEntries(
      sweeps.map(({ category, until, method }, index) => [
        `sweep:${index}:${category}:${method}`,
        until,
      ]),
    ),
  };
}

const payloadSchema = z
  .object({
    policyId: z.uuid(),
    rows: z.int().min(0),
    afterMoment: z.string().optional(),
    afterId: z.uuid().optional(),
  })
  .catchall(z.string());

const SWEEP = /^sweep:(\d+):([a-z][a-z0-9_]*):([a-z_]+)$/;

/** Run of a payload. @throws ZodError for another payload */
export function fromPayload(payload: unknown): SweepRun {
  const { policyId, rows, afterMoment, afterId, ...others } = payloadSchema.parse(payload);
  const numbered = Object.entries(others).flatMap(([name, until]) => {
    const [, number, category, method] = SWEEP.exec(name) ?? [];
    if (category === undefined || method === undefined) return [];
    return [{ number: Number(number), sweep: { category, until, method } }];
  });
  const after =
    afterMoment === undefined || afterId === undefined
      ? null
      : { moment: afterMoment, id: afterId };
  const sweeps = numbered.toSorted((a, b) => a.number - b.number).map(({ sweep }) => sweep);
  return { policyId, rows, sweeps, after };
}
