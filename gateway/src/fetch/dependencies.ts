/** Which members of the answer a fetch reads and writes, by which it is known what waits for what. */
import type {
  FlattenNodePathSegment,
  PlanNode,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import { Kind, parse, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { findFragments } from '../document/fragments.ts';
import { findOperation } from '../document/operations.ts';
import { renamedMembers } from './rewrites.ts';
import { responseName } from '../document/response-name.ts';

/** Members as paths of names with dots between them, whatever lists they lie in. */
export interface Members {
  readonly reads: ReadonlySet<string>;
  readonly writings: readonly Writing[];
}

export type AnyFetch = Extract<PlanNode, { kind: 'Fetch' } | { kind: 'BatchFetch' }>;

/** What a fetch writes below one of its paths. */
export interface Writing {
  readonly path: readonly FlattenNodePathSegment[];
  /** The path's names, with a dot after each. */
  readonly base: string;
  readonly writes: ReadonlySet<string>;
  /** What it requires of the objects there. */
  readonly requires: readonly RequiresSelection[];
}

/** What a fetch reads and writes, which is at this path when it names none itself. */
export function membersOf(node: AnyFetch, path: readonly FlattenNodePathSegment[]): Members {
  const reads = new Set<string>();
  const writings: Writing[] = [];
  const selections = rootSelections(node.operation);
  const groups =
    node.kind === 'BatchFetch'
      ? node.entityBatch.aliases
      : [{ ...node, alias: node.requires ? '_entities' : undefined, paths: [path] }];
  for (const { alias, paths, requires = [], outputRewrites } of groups) {
    const renamed = renamedMembers(outputRewrites);
    const written = alias === undefined ? selections.all : selections.of.get(alias);
    for (const one of paths) {
      const base = readPath(one, reads);
      readRequired(requires, base, reads);
      const writes = new Set<string>();
      if (written) addWritten(written, base, renamed, writes);
      writings.push({ path: one, base, writes, requires });
    }
  }
  return { reads, writings };
}

/** A selection of a fetch, with the fragments that it may spread. */
interface Written {
  readonly selectionSet: SelectionSetNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** What a fetch selects, as a whole and of each of its root fields. */
function rootSelections(operation: string) {
  const document = parse(operation);
  const fragments = findFragments(document);
  const { selectionSet } = findOperation(document, undefined);
  const of = new Map<string, Written>();
  for (const field of selectionSet.selections) {
    if (field.kind === Kind.FIELD && field.selectionSet) {
      of.set(responseName(field), { selectionSet: field.selectionSet, fragments });
    }
  }
  return { all: { selectionSet, fragments }, of };
}

/** @returns the path's names, with a dot after each */
function readPath(path: readonly FlattenNodePathSegment[], reads: Set<string>): string {
  let base = '';
  for (const segment of path) {
    if (segment === '@') continue;
    if ('TypeCondition' in segment) {
      reads.add(`${base}__typename`);
    } else {
      reads.add(`${base}${segment.Field}`);
      base += `${segment.Field}.`;
    }
  }
  return base;
}

function readRequired(
  requires: readonly RequiresSelection[],
  base: string,
  reads: Set<string>,
): void {
  if (requires.length > 0) reads.add(`${base}__typename`);
  for (const selection of requires) {
    if (selection.kind === 'InlineFragment') readRequired(selection.selections, base, reads);
    if (selection.kind !== 'Field') continue;
    reads.add(`${base}${selection.name}`);
    readRequired(selection.selections ?? [], `${base}${selection.name}.`, reads);
  }
}

function addWritten(
  { selectionSet, fragments }: Written,
  base: string,
  renamed: ReadonlyMap<string, string>,
  writes: Set<string>,
): void {
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      const name = responseName(selection);
      const member = `${base}${renamed.get(name) ?? name}`;
      writes.add(member);
      if (!selection.selectionSet) continue;
      const below = { selectionSet: selection.selectionSet, fragments };
      addWritten(below, `${member}.`, renamed, writes);
    } else {
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (fragment) {
        addWritten({ selectionSet: fragment.selectionSet, fragments }, base, renamed, writes);
      }
    }
  }
}
