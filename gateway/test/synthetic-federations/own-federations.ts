/** Supergraphs of the tests' own: those of the scenarios, and of the files beside this one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeSupergraph } from '../federation.ts';
import { SCENARIOS } from '../scenarios/all.ts';
import { typeDefsOf } from '../scenarios/subgraph.ts';

export interface OwnFederation {
  readonly name: string;
  readonly supergraphSdl: string;
}

const FOLDER = join(import.meta.dirname, 'federations');
/** A file of a whole supergraph, as our composition makes none. */
const COMPOSED = '.supergraph.graphql';

/** Reads and composes them. The roots of some are renamed once more. */
export function ownFederations(): OwnFederation[] {
  const ofFiles = readdirSync(FOLDER).map((file) => ({
    name: file.replace(/(\.supergraph)?\.graphql$/, ''),
    supergraphSdl: readFederation(file, readFileSync(join(FOLDER, file), 'utf8')),
  }));
  const ofScenarios = SCENARIOS.map(({ about, subgraphs }) => ({
    name: about,
    supergraphSdl: composeSupergraph(
      new Map(Object.entries(subgraphs).map(([name, one]) => [name, typeDefsOf(one)])),
    ),
  }));
  const renamed = ofFiles
    .filter(({ name }) => name !== 'federation-one')
    .filter((_file, index) => index % 3 === 0)
    .map(({ name, supergraphSdl }) => ({
      name: `${name}, with other names of its roots`,
      supergraphSdl: renameRoots(supergraphSdl),
    }));
  return [...ofFiles, ...ofScenarios, ...renamed];
}

/** A file holds subgraphs, each after a comment with its name. */
function readFederation(file: string, text: string): string {
  if (file.endsWith(COMPOSED)) return text;
  const [, ...parts] = text.split(/^# subgraph: /m);
  return composeSupergraph(
    new Map(
      parts.map((part) => {
        const [name = '', ...sdl] = part.split('\n');
        return [name.trim(), typeDefsOf({ sdl: sdl.join('\n') })];
      }),
    ),
  );
}

function renameRoots(supergraphSdl: string): string {
  return supergraphSdl.replaceAll(/\b(Query|Mutation)\b/g, 'The$1');
}
