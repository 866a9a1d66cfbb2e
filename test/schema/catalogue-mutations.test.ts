import { buildSchema } from 'graphql';
import { readSupergraph } from '@teei/gateway/src/graph.ts';
import { describe, expect, it } from 'vitest';
import { CATALOGUE_MUTATIONS, NOT_YET } from './catalogue-mutations.ts';

const fields = buildSchema(readSupergraph(), { assumeValid: true }).getMutationType()?.getFields();

describe("the catalogue's mutations", () => {
  it.each(Object.entries(CATALOGUE_MUTATIONS).filter(([name]) => !NOT_YET.has(name)))(
    '%s is answered by the field %s',
    (_name, field) => {
      expect(fields).toHaveProperty(field);
    },
  );

  it('are no longer listed as missing once a field answers them', () => {
    const answered = Object.entries(CATALOGUE_MUTATIONS)
      .filter(([name, field]) => NOT_YET.has(name) && fields !== undefined && field in fields)
      .map(([name]) => name);
    expect(answered).toEqual([]);
  });

  it('hold every name that is listed as missing', () => {
    expect([...NOT_YET].filter((name) => !(name in CATALOGUE_MUTATIONS))).toEqual([]);
  });
});
