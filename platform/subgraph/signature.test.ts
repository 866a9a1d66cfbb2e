import { afterEach, describe, expect, it, vi } from 'vitest';
import { UnauthenticatedError } from '../errors/errors.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { createSigner, createVerifier, SIGNATURE_HEADER, VIEWER_HEADER } from './signature.ts';

const SECRET = 'a secret that both sides share';
const viewer: Viewer = {
  kind: 'partner',
  clientId: 'benevity',
  companyId: 'a company',
  scopes: [],
};
const body = Buffer.from('{"query":"{ campaigns { totalCount } }"}');
const sign = createSigner(SECRET, 'campaigns');

afterEach(() => {
  vi.useRealTimers();
});

describe('a signed request', () => {
  it('passes the viewer, and the origin of a mutation, to the subgraph', () => {
    const verify = createVerifier(SECRET, 'campaigns');
    expect(verify(sign({ viewer }, body.toString()), body)).toEqual({ viewer });
    const origin = { ipAddress: '192.0.2.7', userAgent: 'Firefox' };
    const signed = sign({ viewer, origin }, body.toString());
    expect(verify(signed, body)).toEqual({ viewer, origin });
  });

  it('is accepted once', () => {
    const verify = createVerifier(SECRET, 'campaigns');
    const headers = sign({ viewer }, body.toString());
    verify(headers, body);
    expect(() => verify(headers, body)).toThrow(UnauthenticatedError);
  });

  it('with another body is rejected', () => {
    const headers = sign({ viewer }, body.toString());
    expect(() => createVerifier(SECRET, 'campaigns')(headers, Buffer.from('{}'))).toThrow(
      UnauthenticatedError,
    );
  });

  it('for another subgraph is rejected', () => {
    const headers = sign({ viewer }, body.toString());
    expect(() => createVerifier(SECRET, 'users')(headers, body)).toThrow(UnauthenticatedError);
  });

  it('with another viewer is rejected', () => {
    const headers = sign({ viewer }, body.toString());
    const forged = sign({ viewer: { kind: 'anonymous' } }, body.toString())[VIEWER_HEADER];
    expect(() =>
      createVerifier(SECRET, 'campaigns')({ ...headers, [VIEWER_HEADER]: forged }, body),
    ).toThrow(UnauthenticatedError);
  });

  it('with another secret or without a signature is rejected', () => {
    const headers = sign({ viewer }, body.toString());
    expect(() => createVerifier('another', 'campaigns')(headers, body)).toThrow(
      UnauthenticatedError,
    );
    expect(() => createVerifier(SECRET, 'campaigns')({}, body)).toThrow(UnauthenticatedError);
    expect(() =>
      createVerifier(SECRET, 'campaigns')({ ...headers, [SIGNATURE_HEADER]: '' }, body),
    ).toThrow(UnauthenticatedError);
  });

  it('expires', () => {
    vi.useFakeTimers();
    const headers = sign({ viewer }, body.toString());
    vi.advanceTimersByTime(16_000);
    expect(() => createVerifier(SECRET, 'campaigns')(headers, body)).toThrow(UnauthenticatedError);
  });

  it('of a gateway whose clock is a little ahead is accepted, once', () => {
    vi.useFakeTimers();
    const verify = createVerifier(SECRET, 'campaigns');
    verify(sign({ viewer }, body.toString()), body);
    vi.advanceTimersByTime(19_999);
    const [here, there] = [Date.now(), Date.now() + 5_000];
    vi.setSystemTime(there);
    const headers = sign({ viewer }, body.toString());
    vi.setSystemTime(here);
    expect(verify(headers, body)).toEqual({ viewer });
    for (let second = 0; second < 25; second += 1) {
      expect(() => verify(headers, body)).toThrow(UnauthenticatedError);
      verify(sign({ viewer }, body.toString()), body);
      vi.advanceTimersByTime(1_000);
    }
  });

  it('of a gateway whose clock is far ahead is rejected', () => {
    vi.useFakeTimers();
    const now = Date.now();
    vi.setSystemTime(now + 6_000);
    const headers = sign({ viewer }, body.toString());
    vi.setSystemTime(now);
    expect(() => createVerifier(SECRET, 'campaigns')(headers, body)).toThrow(UnauthenticatedError);
  });

  it('is rejected a second time, after any number of other requests', () => {
    vi.useFakeTimers();
    const verify = createVerifier(SECRET, 'campaigns');
    verify(sign({ viewer }, body.toString()), body);
    vi.advanceTimersByTime(14_000);
    const headers = sign({ viewer }, body.toString());
    verify(headers, body);
    vi.advanceTimersByTime(2_000);
    verify(sign({ viewer }, body.toString()), body);
    expect(() => verify(headers, body)).toThrow(UnauthenticatedError);
  });
});
