/** Messages between the first process of a gateway and those that serve requests. */
import { z } from 'zod';

/** Messages of a serving process to the first one. */
const toFirst = z.discriminatedUnion('kind', [
  /** It has started and asks for its number. */
  z.object({ kind: z.literal('join') }),
  /** It answers requests at this address. */
  z.object({ kind: z.literal('ready'), url: z.string() }),
  /** It lives. */
  z.object({ kind: z.literal('heartbeat') }),
  /** It is asked for the metrics of all processes. */
  z.object({ kind: z.literal('collect'), id: z.int() }),
  /** Its own metrics, which it was asked for. */
  z.object({ kind: z.literal('metrics'), id: z.int(), text: z.string() }),
]);

/** Messages of the first process to a serving one. */
const toServing = z.discriminatedUnion('kind', [
  /** Its number, from 1 on, and that of all; a process that replaces another has the other's number. */
  z.object({ kind: z.literal('joined'), number: z.int(), count: z.int() }),
  /** Number of processes that answer requests now. */
  z.object({ kind: z.literal('running'), running: z.int() }),
  /** Asks for a sign of life. */
  z.object({ kind: z.literal('heartbeat') }),
  /** Asks for its own metrics. */
  z.object({ kind: z.literal('metrics'), id: z.int() }),
  /** Metrics of all processes that gave them in time. */
  z.object({ kind: z.literal('collected'), id: z.int(), texts: z.array(z.string()) }),
]);

export type ToFirst = z.infer<typeof toFirst>;
export type ToServing = z.infer<typeof toServing>;

/** The message from a serving process; undefined for anything else. */
export function readToFirst(message: unknown): ToFirst | undefined {
  return toFirst.safeParse(message).data;
}

/** The message from the first process; undefined for anything else. */
export function readToServing(message: unknown): ToServing | undefined {
  return toServing.safeParse(message).data;
}
