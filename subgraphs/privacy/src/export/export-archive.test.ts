import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from '@teei/test/programs.ts';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  binaryFile,
  filesOfTable,
  seal,
  textFile,
  zipFiles,
  type ArchivedFile,
  type ExportedRow,
} from './export-archive.ts';

const BOUNDS = { bytes: 1_000, files: 10 };

const filesOf = (count: number, length: number): readonly ArchivedFile[] =>
  Array.from({ length: count }, (_, number) => textFile(`${number}`, () => 'x'.repeat(length)));

async function sizeOf(files: readonly ArchivedFile[]): Promise<number> {
  let size = 0;
  for await (const chunk of zipFiles(files, BOUNDS)) size += chunk.length;
  return size;
}

it('an archive within the bounds of a ZIP is written', async () => {
  const size = await sizeOf(filesOf(2, 1_000));
  expect(size).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(BOUNDS.bytes);
});

it.each([
  ['a file of too many bytes', filesOf(1, 1_001), 'expected at most 1000 bytes in 0.'],
  ['an archive of too many bytes', filesOf(10, 9), 'expected at most 1000 bytes.'],
  ['too many files', filesOf(11, 0), 'expected at most 10 files.'],
])('%s: refused', async (_what, files, message) => {
  await expect(sizeOf(files)).rejects.toThrow(message);
});

it('an archive is without a file of bytes that is gone when its turn comes, and has an empty one of text', async () => {
  const files = [
    binaryFile('gone.png', async () => new Uint8Array()),
    binaryFile('here.png', async () => new Uint8Array([1, 2])),
    textFile('empty.csv', () => ''),
  ];
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipFiles(files)) chunks.push(chunk);
  const found = unzipSync(Buffer.concat(chunks));
  expect(Object.keys(found)).toEqual(['here.png', 'empty.csv']);
  expect([...(found['here.png'] ?? [])]).toEqual([1, 2]);
});

const run = promisify(execFile);
const REMEDY = 'Install age to open a sealed archive with another implementation.';
const age = findProgram({ names: ['age'], remedy: REMEDY });
if (age === undefined) process.stderr.write(`${REMEDY} It is not tried.\n`);

describe('a sealed archive', () => {
  /** Reads of 500 rows each, so many as 100,000 rows need, with texts that hardly compress. */
  const BATCHES = 200;
  const ROWS = 500;

  function batchOf(number: number): readonly ExportedRow[] {
    return Array.from({ length: ROWS }, (_, row) => ({
      id: number * ROWS + row,
      words: Array.from({ length: 20 }, (__, word) => Math.sin(number * row + word)).join(' '),
    }));
  }

  it('of 100,000 rows is written while they are read: no more than a few parts wait', async () => {
    const recipient = await identityToRecipient(await generateIdentity());
    let read = 0;
    const batches = async function* () {
      for (let number = 0; number < BATCHES; number += 1) {
        read += 1;
        yield batchOf(number);
      }
    };
    const [table] = filesOfTable('programs.rows', batches);
    if (!table) throw new TypeError('Expected a file.');
    const progress: (readonly [number, number])[] = [];
    let bytes = 0;
    for await (const chunk of seal(recipient, zipFiles([table]))) {
      bytes += chunk.length;
      progress.push([read, bytes]);
    }
    expect(read).toBe(BATCHES);
    // A batch is about as large as any other: what was read and is not yet written is a tenth at most, at every moment.
    const ahead = progress.map(
      ([batchesRead, written]) => batchesRead - (written / bytes) * BATCHES,
    );
    expect(progress.length).toBeGreaterThan(50);
    expect(Math.max(...ahead)).toBeLessThan(20);
  });

  it.skipIf(age === undefined)('is opened by another implementation of age', async () => {
    const identity = await generateIdentity();
    const folder = await mkdtemp(path.join(tmpdir(), 'teei-age-'));
    try {
      const files = [
        textFile('words.txt', () => 'Привіт, ⟨æøå⟩'),
        binaryFile('image.svg', () => Promise.resolve(new Uint8Array([60, 0, 255]))),
      ];
      const chunks = seal(await identityToRecipient(identity), zipFiles(files));
      await writeFile(path.join(folder, 'sealed'), chunks);
      await writeFile(path.join(folder, 'key'), `${identity}\n`);
      const { stdout } = await run(
        age ?? '',
        ['--decrypt', '--identity', path.join(folder, 'key'), path.join(folder, 'sealed')],
        { encoding: 'buffer' },
      );
      const opened = unzipSync(stdout);
      expect(strFromU8(opened['words.txt'] ?? new Uint8Array())).toBe('Привіт, ⟨æøå⟩');
      expect(opened['image.svg']).toEqual(new Uint8Array([60, 0, 255]));
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
