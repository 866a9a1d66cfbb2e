import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DamagedTombstonesError,
  formatTombstones,
  keepTombstones,
  parseTombstones,
  readTombstones,
} from './tombstone-file.ts';

const TOMBSTONES = [
  { hash: 'a'.repeat(64), erasedAt: '2025-11-15T09:00:00.000000Z' },
  { hash: 'b'.repeat(64), erasedAt: '2025-11-16T09:00:00.000000Z' },
];
const WHOLE = formatTombstones(TOMBSTONES);
const LINES = WHOLE.split('\n');

describe('a file of tombstones', () => {
  it('is read as it was written, also when nobody was erased', () => {
    expect(parseTombstones(WHOLE)).toEqual(TOMBSTONES);
    expect(parseTombstones(formatTombstones([]))).toEqual([]);
  });

  it.each([
    ['empty', ''],
    ['cut to its header', `${LINES[0]}\n`],
    ['cut before its last line', `${LINES.slice(0, 3).join('\n')}\n`],
    ['cut in its last line', WHOLE.slice(0, -2)],
    ['without its header', LINES.slice(1).join('\n')],
    ['without one of its tombstones', LINES.toSpliced(1, 1).join('\n')],
    ['with another hash', WHOLE.replace('aaaa', 'cccc')],
    ['with something after its last line', `${WHOLE}\n`],
  ])('is refused when it is %s', (_damage, text) => {
    expect(() => parseTombstones(text)).toThrow(DamagedTombstonesError);
    expect(() => parseTombstones(text)).toThrow(
      'expected a whole file of tombstones: its header, a line for each, and a last line',
    );
  });
});

describe('keeping tombstones', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'teei-tombstones-'));
    file = path.join(folder, 'tombstones.tsv');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('adds those of several writers to a file that is always whole, and leaves no other', async () => {
    const hashes = Array.from({ length: 4 }, (_each, index) => String(index).repeat(64));
    await Promise.all(
      hashes.map((hash) =>
        keepTombstones(file, [{ hash, erasedAt: TOMBSTONES[0]?.erasedAt ?? '' }]),
      ),
    );
    // A writer that read before another wrote is repeated by its job; what is there is whole.
    expect((await readTombstones(file))?.length).toBeGreaterThan(0);
    expect(await readdir(folder)).toEqual(['tombstones.tsv']);
  });

  it('is not disturbed by the file of a writer that was stopped', async () => {
    await writeFile(`${file}.next`, 'half a li');
    expect(await keepTombstones(file, TOMBSTONES)).toEqual(TOMBSTONES);
    expect(await readTombstones(file)).toEqual(TOMBSTONES);
  });

  it('refuses to write over a file that is damaged', async () => {
    await writeFile(file, WHOLE.slice(0, -2));
    await expect(keepTombstones(file, TOMBSTONES)).rejects.toThrow(DamagedTombstonesError);
    expect(await readdir(folder)).toEqual(['tombstones.tsv']);
  });
});
