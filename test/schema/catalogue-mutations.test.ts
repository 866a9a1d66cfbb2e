import { buildSchema } from 'graphql';
import { readSupergraph } from '@teei/gateway/src/graph.ts';
import { expect, it } from 'vitest';
import { CATALOGUE_MUTATIONS } from './catalogue-mutations.ts';

const fields = buildSchema(readSupergraph(), { assumeValid: true }).getMutationType()?.getFields();

it.each(Object.entries(CATALOGUE_MUTATIONS))(
  "the catalogue's mutation %s is answered by the field %s",
  (_name, field) => {
    expect(fields).toHaveProperty(field);
  },
);
