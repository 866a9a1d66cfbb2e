import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { read } from '@teei/test/ask.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStandaloneOptions } from './standalone-options.ts';
import { ownSubgraphUrl } from './supergraph/subgraph-urls.ts';

const run = promisify(execFile);

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'teei-gateway-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(text: string): Promise<string> {
  const file = path.join(folder, 'supergraph.graphql');
  await writeFile(file, text);
  return file;
}

const supergraph = (url: string): string =>
  `enum join__Graph { NEWS @join__graph(name: "news", url: "${url}") }`;

describe('`pnpm gateway`', () => {
  it('takes the URLs of a supergraph as they stand', async () => {
    const file = await write(supergraph('https://news.example/?v=2'));
    expect(await readStandaloneOptions(['--supergraph', file, '--port', '0'])).toMatchObject({
      subgraphs: [{ name: 'news', url: 'https://news.example/?v=2' }],
      port: 0,
      processes: 1,
      noAuth: false,
    });
  });

  it.each([
    [
      '',
      'expected a URL that begins with http:// or https:// for the subgraph "news"; received ""',
    ],
    ['news:4001', 'for the subgraph "news"; received "news:4001"'],
    ['ftp://news', 'for the subgraph "news"; received "ftp://news"'],
  ])('refuses the URL "%s"', async (url, message) => {
    const file = await write(supergraph(url));
    await expect(readStandaloneOptions(['--supergraph', file])).rejects.toThrow(message);
  });

  it.each([
    ['type Query { news: String }', 'received GraphQL without the enum join__Graph'],
    ['{"data": 1}', 'received what is no GraphQL: Syntax Error'],
    ['', 'received what is no GraphQL: Syntax Error'],
  ])('refuses "%s" as a supergraph', async (text, message) => {
    const file = await write(text);
    await expect(readStandaloneOptions(['--supergraph', file])).rejects.toThrow(message);
  });

  it.each(['abc', '-1', '65536', '1e3', '', '80.5'])('refuses "%s" as a port', async (port) => {
    const file = await write(supergraph('http://news'));
    await expect(readStandaloneOptions(['--supergraph', file, `--port=${port}`])).rejects.toThrow(
      `--port: expected a port from 0 to 65535; received "${port}".`,
    );
  });

  it.each(['0', '65', '-1', '1.5', ''])('refuses "%s" as a number of processes', async (number) => {
    const file = await write(supergraph('http://news'));
    await expect(
      readStandaloneOptions(['--supergraph', file, `--processes=${number}`]),
    ).rejects.toThrow(`--processes: expected a number from 1 to 64; received "${number}".`);
  });

  it.each([
    [[], 'Usage: pnpm gateway --supergraph FILE'],
    [['--supergrap', 'x'], "Unknown option '--supergrap'. Usage: pnpm gateway"],
    [['--supergraph', '/nowhere/x'], '--supergraph /nowhere/x: expected a file that can be read'],
  ])('refuses the arguments %j', async (args, message) => {
    await expect(readStandaloneOptions(args)).rejects.toThrow(message);
  });

  it('says what is wrong in one sentence, and exits with 1', async () => {
    const main = fileURLToPath(new URL('standalone.ts', import.meta.url));
    const ended = await run(process.execPath, [main, '--supergraph', '/nowhere/x']).catch(
      (error: unknown) => error,
    );
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(read(ended, 'stderr')).toMatch(/^--supergraph \/nowhere.*ENOENT.*\n$/);
  });
});

describe('a subgraph of our own', () => {
  it('is asked at /graphql of its server, or where its address says', () => {
    expect(ownSubgraphUrl('http://users:4000')).toBe('http://users:4000/graphql');
    expect(ownSubgraphUrl('http://proxy/users/graphql')).toBe('http://proxy/users/graphql');
  });
});
