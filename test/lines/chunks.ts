/** Top-level statements of source files, as prettier formats them, and the names that they use. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** A statement with the comment above it. */
export interface Chunk {
  readonly file: string;
  /** Name that it declares; undefined for imports and calls, such as `describe`. */
  readonly name: string | undefined;
  readonly lines: number;
  /** Its text, without comments. */
  readonly text: string;
}

const chunksOfFile = new Map<string, readonly Chunk[]>();

/** Statements of a file, in order. Blank lines belong to none. */
export function chunksOf(file: string): readonly Chunk[] {
  const known = chunksOfFile.get(file) ?? splitFile(file);
  chunksOfFile.set(file, known);
  return known;
}

function splitFile(file: string): readonly Chunk[] {
  const groups: string[][] = [];
  let isAfterComment = false;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    if (/^[^\s})\]]/.test(line) && !isAfterComment) groups.push([]);
    groups.at(-1)?.push(line);
    isAfterComment = /^(\/\*\*.*\*\/|\/\/.*| \*\/)$/.test(line);
  }
  return groups.map((group) => ({
    file,
    name: group.map((line) => DECLARATION.exec(line)?.[1]).find((name) => name !== undefined),
    lines: group.length,
    text: group.filter((line) => !COMMENT.test(line)).join('\n'),
  }));
}

const DECLARATION =
  /^(?:export )?(?:async )?(?:abstract )?(?:const|let|function|class|interface|type) (\w+)/;
const COMMENT = /^\s*(\/\*|\*|\/\/)/;

/** Statements that a statement uses, itself included, through relative imports. */
export function reachable(start: Chunk, isFollowed: (file: string) => boolean): ReadonlySet<Chunk> {
  const found = new Set<Chunk>([start]);
  for (const chunk of found) {
    for (const name of new Set(chunk.text.match(/\w+/g))) {
      const used = resolveName(chunk.file, name);
      if (used && isFollowed(used.file)) found.add(used);
    }
  }
  return found;
}

/** Statement that declares a name: in the file, or in the file that it imports the name from. */
function resolveName(file: string, name: string): Chunk | undefined {
  const own = chunksOf(file).find((chunk) => chunk.name === name);
  if (own) return own;
  for (const { text } of chunksOf(file)) {
    const [, names = '', from = ''] = /^import (.*) from '(\..*)';$/s.exec(text) ?? [];
    if (!names.startsWith('* as ') && !new RegExp(`\\b${name}\\b`).test(names)) continue;
    const found = chunksOf(resolve(dirname(file), from)).find((chunk) => chunk.name === name);
    if (found) return found;
  }
  return undefined;
}
