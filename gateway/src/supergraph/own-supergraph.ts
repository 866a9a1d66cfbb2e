/** The supergraph of this project. */
import { readFileSync } from 'node:fs';

const SUPERGRAPH_FILE = new URL('../../../schema/supergraph.graphql', import.meta.url);

/** The supergraph that `schema/` composes to. */
export function readSupergraph(): string {
  return readFileSync(SUPERGRAPH_FILE, 'utf8');
}
