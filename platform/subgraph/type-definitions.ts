/** SDL of a domain: its file in schema/ and the shared vocabulary. */
import { readFileSync } from 'node:fs';
import { concatAST, parse, type DocumentNode } from 'graphql';

const SCHEMA_FOLDER = new URL('../../schema/', import.meta.url);

/** Reads and parses `schema/<name>.graphql` with the vocabulary. */
export function readTypeDefinitions(name: string): DocumentNode {
  return concatAST([parseFile('vocabulary'), parseFile(name)]);
}

function parseFile(name: string): DocumentNode {
  return parse(readFileSync(new URL(`${name}.graphql`, SCHEMA_FOLDER), 'utf8'));
}
