import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { diskOf } from './disk.ts';

test('the disk of the embedded stores is fit while there is room on it', async () => {
  await expect(diskOf(tmpdir(), 1).check()).resolves.toBeUndefined();
});

test('a disk that is nearly full is impaired, which the reason says', async () => {
  await expect(diskOf(tmpdir(), Infinity).check()).rejects.toThrow(
    /nearly full; changes will fail/,
  );
});
