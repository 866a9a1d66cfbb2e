import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('every statement of a subgraph is run in a file of SQL', () => {
  const files = globSync('subgraphs/*/src/**/*.ts').filter(
    (file) => !/\.(sql|test)\.ts$/.test(file),
  );
  const running = files.filter((file) => /\.execute\w*\(/.test(readFileSync(file, 'utf8')));
  expect(files.length).toBeGreaterThan(300);
  expect(running).toEqual([]);
});
