/** Read and write sets of fetches: a fetch waits for those that write what it reads. */
import type {
  FlattenNodePathSegment,
  PlanNode,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import { Kind, parse, type SelectionSetNode } from 'graphql';
import { findFragments, type Fragments } from '../document/fragments.ts';
import { findOperation } from '../document/operations.ts';
import type { ContextSource } from './context-variables.ts';
import { renamedMembers } from './renamed-members.ts';
import { responseName } from '../document/response-name.ts';

/** Members of the data, as names with dots between them; lists have no part in them. */
export interface Dependencies {
  readonly reads: ReadonlySet<string>;
  readonly writeSets: readonly WriteSet[];
}

export type AnyFetch = Extract<PlanNode, { kind: 'Fetch' } | { kind: 'BatchFetch' }>;

/** Members that a fetch writes below one of its paths. */
export interface WriteSet {
  readonly path: readonly FlattenNodePathSegment[];
  /** The path's names, with a dot after each. */
  readonly base: string;
  readonly writes: ReadonlySet<string>;
  /** Requirements of the entities there; empty for a root fetch. */
  readonly requires: readonly RequiresSelection[];
  /** True when entities may get other values by the objects above them. */
  readonly hasContext: boolean;
}

/**
 * Reads the dependencies of a fetch.
 *
 * @param path of a fetch of one group, whose node does not have it
 */
export function readDependencies(
  node: AnyFetch,
  path: readonly FlattenNodePathSegment[],
): Dependencies {
  const reads = new Set<string>();
  const writeSets: WriteSet[] = [];
  const selections = rootSelections(node.operation);
  const { contextVariables = [] } = node.kind === 'Fetch' ? node : {};
  const groups =
    node.kind === 'BatchFetch'
      ? node.entityBatch.aliases
      : [{ ...node, alias: node.requires ? '_entities' : undefined, paths: [path] }];
  for (const { alias, paths, requires = [], outputRewrites } of groups) {
    const renamed = renamedMembers(outputRewrites);
    const selection = alias === undefined ? selections.all : selections.of.get(alias);
    for (const one of paths) {
      const base = readPath(one, reads);
      readRequired(requires, base, reads);
      const writes = new Set<string>();
      if (selection) addSelected(selection, base, renamed, writes);
      for (const { sources } of contextVariables) readSources(sources, base, reads);
      const hasContext = contextVariables.length > 0;
      writeSets.push({ path: one, base, writes, requires, hasContext });
    }
  }
  return { reads, writeSets };
}

/** A selection of a fetch, with the fragments that it may spread. */
interface FetchSelection {
  readonly selectionSet: SelectionSetNode;
  readonly fragments: Fragments;
}

/** Selections of an operation: all of it, and that of each root field by response name. */
function rootSelections(operation: string) {
  const document = parse(operation);
  const fragments = findFragments(document);
  const { selectionSet } = findOperation(document, undefined);
  const of = new Map<string, FetchSelection>();
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

/** @param base of the entities that the sources are above */
function readSources(sources: readonly ContextSource[], base: string, reads: Set<string>): void {
  const names = base.split('.').slice(0, -1);
  for (const { levels, selections } of sources) {
    const above = names.slice(0, names.length - levels);
    readRequired(selections, above.map((name) => `${name}.`).join(''), reads);
  }
}

function addSelected(
  { selectionSet, fragments }: FetchSelection,
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
      addSelected(below, `${member}.`, renamed, writes);
    } else {
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (fragment) {
        addSelected({ selectionSet: fragment.selectionSet, fragments }, base, renamed, writes);
      }
    }
  }
}

/** Returns true when the second of two fetches reads what the first writes. */
export function isReadBy({ writeSets }: Dependencies, { reads }: Dependencies): boolean {
  return writeSets.some(({ writes }) => [...reads].some((member) => writes.has(member)));
}
