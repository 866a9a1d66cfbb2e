import { describe, expect, it } from 'vitest';
import { ResponseReader, type HttpResponse } from './response-reader.ts';

const LIMIT = 1_000;

/** Reads a text that arrives in parts of so many bytes, in one buffer that each part overwrites. */
function readIn(text: string, size: number) {
  const bytes = Buffer.from(text);
  const shared = Buffer.alloc(size);
  const reader = new ResponseReader(LIMIT);
  let response: HttpResponse | undefined;
  for (let at = 0; at < bytes.length && !response; at += size) {
    const length = bytes.copy(shared, 0, at, at + size);
    response = reader.read(shared.subarray(0, length));
  }
  shared.fill(0);
  response ??= reader.end();
  const read = response && { ...response, body: response.body.toString() };
  return { response: read, keepsOpen: reader.keepsOpen };
}

const SIZED =
  'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\ncontent-length: 10\r\n\r\n{"a":"å"}';
const CHUNKED =
  'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5;x=1\r\n{"a":\r\n0b\r\n"b\r\n\r\n0\r\n"}\r\n0\r\nx-t: 1\r\n\r\n';

describe('a response', () => {
  it.each<readonly [string, string, number, string, boolean]>([
    ['of a length that is told', SIZED, 200, '{"a":"å"}', true],
    ['in chunks, with a trailer', CHUNKED, 200, '{"a":"b\r\n\r\n0\r\n"}', true],
    ['that ends with the connection', 'HTTP/1.1 200 OK\r\n\r\n{"a":1}', 200, '{"a":1}', false],
    ['after hints', `HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n${SIZED}`, 200, '{"a":"å"}', true],
    ['without a body', 'HTTP/1.1 204 No Content\r\n\r\n', 204, '', false],
    ['of no bytes', 'HTTP/1.1 502 \r\ncontent-length: 0\r\n\r\n', 502, '', true],
    ['of HTTP/1.0', 'HTTP/1.0 200 OK\r\ncontent-length: 2\r\n\r\n{}', 200, '{}', false],
    [
      'of HTTP/1.0 that is kept',
      'HTTP/1.0 200 OK\r\nconnection: Keep-Alive\r\ncontent-length: 2\r\n\r\n{}',
      200,
      '{}',
      true,
    ],
    [
      'whose connection is closed',
      'HTTP/1.1 200 OK\r\nConnection: close\r\ncontent-length: 2\r\n\r\n{}',
      200,
      '{}',
      false,
    ],
    [
      'of which the end is told twice',
      'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
      200,
      '{}',
      false,
    ],
  ])('%s is read, in whatever parts it comes', (_name, text, status, body, keepsOpen) => {
    for (let size = 1; size <= Buffer.byteLength(text); size += 1) {
      expect(readIn(text, size)).toMatchObject({ response: { status, body }, keepsOpen });
    }
  });

  it('gives headers by their names in lower case, equal ones together', () => {
    const { response } = readIn(
      'HTTP/1.1 200 OK\r\nVary:  a \r\nvary: b\r\n__proto__: c\r\nconstructor: d\r\ncontent-length: 0\r\n\r\n',
      7,
    );
    expect(response?.headers).toEqual({ vary: 'a, b', constructor: 'd', 'content-length': '0' });
  });

  it.each([
    ['content-type: application/json', 'a text'],
    ['content-type: application/json; charset=UTF-8', 'a text'],
    ['content-type: application/json; charset="utf8"', 'a text'],
    ['content-type: application/json; charset=utf-16', 'bytes'],
    ['content-type: application/json\r\ncontent-encoding: gzip', 'bytes'],
  ])('with %s in one part is %s, and bytes in several parts', (header, expected) => {
    const text = `HTTP/1.1 200 OK\r\n${header}\r\ncontent-length: 2\r\n\r\n{}`;
    const whole = new ResponseReader(LIMIT).read(Buffer.from(text));
    const parts = new ResponseReader(LIMIT);
    parts.read(Buffer.from(text.slice(0, -1)));
    const kinds = [whole, parts.read(Buffer.from('}'))].map((response) =>
      typeof response?.body === 'string' ? 'a text' : 'bytes',
    );
    expect(kinds).toEqual([expected, 'bytes']);
  });

  it('with bytes after it leaves no connection to use', () => {
    expect(readIn(`${SIZED}HTTP/1.1`, 500).keepsOpen).toBe(false);
  });

  it.each<readonly [string, string]>([
    ['HTTP/2 200\r\n\r\n', 'HTTP/1.1'],
    ['<html>\r\n\r\n', 'HTTP/1.1'],
    ['HTTP/1.1 101 Switching\r\n\r\n', 'protocols'],
    ['HTTP/1.1 200 OK\r\n folded: 1\r\n\r\n', 'header'],
    ['HTTP/1.1 200 OK\r\nno colon\r\n\r\n', 'header'],
    ['HTTP/1.1 200 OK\r\na: b\nc: d\r\n\r\n', 'header'],
    ['HTTP/1.1 200 OK\r\nname : b\r\n\r\n', 'header'],
    ['HTTP/1.1 200 OK\r\ncontent-length: 5, 5\r\n\r\n12345', 'content-length'],
    ['HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n', 'content-length'],
    ['HTTP/1.1 200 OK\r\ncontent-length: 1001\r\n\r\n', 'more than 1000 bytes'],
    ['HTTP/1.1 200 OK\r\ntransfer-encoding: gzip, chunked\r\n\r\n', 'gzip'],
    ['HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nx\r\n', 'size of a chunk'],
    ['HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\n', 'CRLF'],
    ['HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\nab\r\n', 'end of a chunk'],
    [`HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${'0'.repeat(5_000)}`, 'too long'],
    [
      `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3e9\r\n${'x'.repeat(1_001)}\r\n`,
      'more than 1000 bytes',
    ],
    [
      `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${'1;a=b\r\nx\r\n'.repeat(900)}`,
      'too long together',
    ],
    [
      `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n${'a: b\r\n'.repeat(900)}`,
      'too long together',
    ],
    ['HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n'.repeat(900), 'too long'],
    [`HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(1_001)}`, 'more than 1000 bytes'],
    [`HTTP/1.1 200 OK\r\na: ${'x'.repeat(20_000)}`, 'too long'],
  ])('%.60s is refused, in whatever parts it comes', (text, reason) => {
    for (const size of [1, 2, 13, text.length]) {
      expect(() => readIn(text, size)).toThrow(reason);
    }
  });

  it('that breaks off is none', () => {
    for (const text of [SIZED, CHUNKED]) {
      expect(readIn(text.slice(0, -1), 11).response).toBeUndefined();
    }
  });
});
