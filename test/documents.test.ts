import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../', import.meta.url);

/** Blocks that begin with ```language file=path quote that file. */
const QUOTATION = /^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm;

describe('the code in CONTRIBUTING.md', () => {
  const quotations = [...read('CONTRIBUTING.md').matchAll(QUOTATION)].map(([, file, text]) => ({
    file: file ?? '',
    text: text ?? '',
  }));

  it('is quoted from the repository', () => {
    expect(quotations.length).toBeGreaterThan(4);
  });

  it.each(quotations)('is what $file says', ({ file, text }) => {
    expect(read(file)).toContain(text.trimEnd());
  });
});

function read(file: string): string {
  return readFileSync(new URL(file, ROOT), 'utf8');
}
