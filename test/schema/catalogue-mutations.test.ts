import { globSync, readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { readSupergraph } from '@teei/gateway/src/supergraph/own-supergraph.ts';
import { expect, it } from 'vitest';
import { CATALOGUE_MUTATIONS } from './catalogue-mutations.ts';

const ROOT = new URL('../../', import.meta.url);

const fields = buildSchema(readSupergraph(), { assumeValid: true }).getMutationType()?.getFields();

it.each(Object.entries(CATALOGUE_MUTATIONS))(
  "the catalogue's mutation %s is answered by the field %s",
  (_name, field) => {
    expect(fields).toHaveProperty(field);
  },
);

it('a stranger finds the effect of every mutation by its name, in a .mutations.ts', () => {
  const declared = globSync('subgraphs/*/src/*/*.mutations.ts', { cwd: ROOT }).flatMap((file) =>
    [...readFileSync(new URL(file, ROOT), 'utf8').matchAll(/^export const (\w+)\b/gm)].map(
      ([, name]) => name,
    ),
  );
  expect(Object.keys(fields ?? {}).length).toBeGreaterThan(100);
  expect(Object.keys(fields ?? {}).filter((name) => !declared.includes(name))).toEqual([]);
});
