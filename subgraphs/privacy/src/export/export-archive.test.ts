import { expect, it } from 'vitest';
import { textFile, zipFiles, type ArchivedFile } from './export-archive.ts';

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
