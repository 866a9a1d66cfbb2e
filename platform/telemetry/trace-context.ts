/** Trace context of W3C (Recommendation of 2021-11-23), level 1: the header `traceparent`. */

/** A span of this or another process, as its children name it. */
export interface TraceParent {
  /** 32 hexadecimal digits in lower case. */
  readonly traceId: string;
  /** 16 hexadecimal digits in lower case. */
  readonly spanId: string;
  /** True when its process records the trace. */
  readonly isSampled: boolean;
}

/** Version 00 has just these four parts; later versions may add more (section 3.2.4). */
const TRACEPARENT = /^([\da-f]{2})-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(-.*)?$/;

const SAMPLED = 1;

/** Reads a header; undefined for none, and for one that is not valid, which starts a new trace. */
export function readTraceparent(header: unknown): TraceParent | undefined {
  const [, version, traceId = '', spanId = '', flags = '', rest] =
    typeof header === 'string' ? (TRACEPARENT.exec(header) ?? []) : [];
  if (version === undefined || version === 'ff' || (version === '00' && rest !== undefined)) {
    return undefined;
  }
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined;
  return { traceId, spanId, isSampled: (Number.parseInt(flags, 16) & SAMPLED) === SAMPLED };
}

export function formatTraceparent({ traceId, spanId, isSampled }: TraceParent): string {
  return `00-${traceId}-${spanId}-0${isSampled ? SAMPLED : 0}`;
}
