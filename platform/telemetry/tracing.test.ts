import { createServer } from 'node:http';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startOpenTelemetry } from './open-telemetry.ts';
import { currentScope, readRequestId, runInScope, scopeHeaders } from './request-scope.ts';
import { formatTraceparent, readTraceparent } from './trace-context.ts';
import { inSpan, inTrace } from './tracing.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const SPAN = 'b7ad6b7169203331';

describe('a traceparent', () => {
  it.each([
    ['00', '01', true],
    ['00', '00', false],
    ['00', '03', true],
    // A later version, read as the first.
    ['01', '01', true],
  ])('of version %s with the flags %s is read', (version, flags, isSampled) => {
    const parent = readTraceparent(`${version}-${TRACE}-${SPAN}-${flags}`);
    expect(parent).toEqual({ traceId: TRACE, spanId: SPAN, isSampled });
    expect(parent && readTraceparent(formatTraceparent(parent))).toEqual(parent);
  });

  it.each([
    undefined,
    '',
    `ff-${TRACE}-${SPAN}-01`,
    `00-${TRACE}-${SPAN}-01-more`,
    `00-${TRACE.toUpperCase()}-${SPAN}-01`,
    `00-${'0'.repeat(32)}-${SPAN}-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
  ])('that is %j begins a new trace', (header) => {
    expect(readTraceparent(header)).toBeUndefined();
  });
});

describe('the id of a request', () => {
  it('is the sender’s when it has the form of one', () => {
    expect(readRequestId('order-7:a_b.c')).toBe('order-7:a_b.c');
    for (const sent of [undefined, '', 'a b', 'a\nb', 'x'.repeat(129)]) {
      expect(readRequestId(sent)).toMatch(/^[\da-f-]{36}$/);
    }
  });
});

function describeNothing(): never {
  throw new Error('Nothing should be described.');
}

describe('where tracing is off', () => {
  it('work is called at once, and nothing is described', () => {
    const result = Promise.resolve(1);
    expect(inSpan(describeNothing, () => result)).toBe(result);
    expect(inTrace(undefined, describeNothing, () => result)).toBe(result);
  });

  it('the trace of the caller is passed on', async () => {
    const parent = { traceId: TRACE, spanId: SPAN, isSampled: true };
    const headers = await runInScope(
      { requestId: 'r', span: undefined, parent, facts: {} },
      async () => {
        await Promise.resolve();
        return scopeHeaders();
      },
    );
    expect(headers).toEqual({ 'x-request-id': 'r', traceparent: `00-${TRACE}-${SPAN}-01` });
    expect(currentScope()).toBeUndefined();
  });
});

describe('a collector that does not answer', () => {
  it('keeps no process from ending', async () => {
    const silent = createServer();
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = z.object({ port: z.number() }).parse(silent.address());
    const sdk = startOpenTelemetry({
      endpoint: `http://127.0.0.1:${port}`,
      headers: {},
      resource: { 'service.name': 'test' },
      sampler: 'traceidratio',
      ratio: 1,
      warn: () => undefined,
    });
    sdk.startSpan({ name: 'a span' }, undefined).end();
    // The exporter itself waits for ten seconds.
    await expect(sdk.stop()).resolves.toBeUndefined();
    silent.closeAllConnections();
    silent.close();
  }, 8_000);
});
