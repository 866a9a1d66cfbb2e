/** Merkle trees after RFC 6962, section 2.1: hashes in hex, SHA-256. Nodes are complete subtrees, which never change. */
import { createHash } from 'node:crypto';

/** Place of a complete subtree: 2^level leaves from number index * 2^level on. */
export interface Place {
  readonly level: number;
  readonly index: number;
}

export interface Node extends Place {
  readonly hash: string;
}

/** Hash of the node at a place. */
export type ReadNode = (place: Place) => string;

/** Hash of a leaf that holds bytes, given in hex. */
export function hashLeaf(data: string): string {
  return createHash('sha256')
    .update(Buffer.from(`00${data}`, 'hex'))
    .digest('hex');
}

function hashChildren(left: string, right: string): string {
  return createHash('sha256')
    .update(Buffer.from(`01${left}${right}`, 'hex'))
    .digest('hex');
}

/** Largest power of two below a size of 2 or more. */
function split(size: number): number {
  return 2 ** Math.ceil(Math.log2(size) - 1);
}

/** Hash of the leaves from `start` to before `end`: a range that the recursion of the RFC comes by. */
function hashRange(start: number, end: number, read: ReadNode): string {
  const size = end - start;
  const level = Math.log2(size);
  if (Number.isInteger(level)) return read({ level, index: start / size });
  const middle = start + split(size);
  return hashChildren(hashRange(start, middle, read), hashRange(middle, end, read));
}

/** Root hash of the first `size` leaves. */
export function hashRoot(size: number, read: ReadNode): string {
  return size === 0 ? createHash('sha256').digest('hex') : hashRange(0, size, read);
}

/** Audit path of a leaf among the first `size`, from the leaf up: PATH of section 2.1.1. */
export function proveInclusion(leaf: number, size: number, read: ReadNode): readonly string[] {
  const path = (start: number, end: number): string[] => {
    if (end - start === 1) return [];
    const middle = start + split(end - start);
    return leaf < middle
      ? [...path(start, middle), hashRange(middle, end, read)]
      : [...path(middle, end), hashRange(start, middle, read)];
  };
  return path(0, size);
}

/** Proof that the first `before` leaves are the beginning of the first `size`: PROOF of section 2.1.2. */
export function proveConsistency(before: number, size: number, read: ReadNode): readonly string[] {
  const proof = (start: number, end: number, isWhole: boolean): string[] => {
    if (before === end) return isWhole ? [] : [hashRange(start, end, read)];
    const middle = start + split(end - start);
    return before <= middle
      ? [...proof(start, middle, isWhole), hashRange(middle, end, read)]
      : [...proof(middle, end, false), hashRange(start, middle, read)];
  };
  return before === 0 || before > size ? [] : proof(0, size, true);
}

/** Nodes at the right edge of the first `size` leaves, which the next leaves need. */
export function edgeOf(size: number): readonly Place[] {
  const places: Place[] = [];
  for (let level = 0; 2 ** level <= size; level += 1) {
    const nodes = Math.floor(size / 2 ** level);
    if (nodes % 2 === 1) places.push({ level, index: nodes - 1 });
  }
  return places;
}

/**
 * Nodes that leaves complete, from the leaves up.
 *
 * @param leaves hashes of the leaves from number `size` on
 * @param read nodes of `edgeOf(size)`
 */
export function appendLeaves(
  size: number,
  leaves: readonly string[],
  read: ReadNode,
): readonly Node[] {
  const added: Node[] = [];
  const known = new Map<string, string>();
  const find: ReadNode = (place) => known.get(`${place.level}/${place.index}`) ?? read(place);
  for (const [offset, leaf] of leaves.entries()) {
    let node: Node = { level: 0, index: size + offset, hash: leaf };
    for (;;) {
      added.push(node);
      known.set(`${node.level}/${node.index}`, node.hash);
      if (node.index % 2 === 0) break;
      const { level, index } = node;
      const left = find({ level, index: index - 1 });
      node = { level: level + 1, index: (index - 1) / 2, hash: hashChildren(left, node.hash) };
    }
  }
  return added;
}

/** Places that a computation reads. */
export function placesRead(compute: (read: ReadNode) => unknown): readonly Place[] {
  const places: Place[] = [];
  compute((place) => {
    places.push(place);
    return '';
  });
  return places;
}
