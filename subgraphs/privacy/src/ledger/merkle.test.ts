import { createHash } from 'node:crypto';
import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appendLeaves,
  edgeOf,
  hashLeaf,
  hashRoot,
  placesRead,
  proveConsistency,
  proveInclusion,
  type ReadNode,
} from './merkle.ts';
import { isConsistent, isIncluded } from './verify-receipt.ts';

function sha256(hex: string): string {
  return createHash('sha256').update(Buffer.from(hex, 'hex')).digest('hex');
}

/** Root as the definition of RFC 6962 has it, over bytes in hex. */
function naiveRoot(data: readonly string[]): string {
  if (data.length === 0) return sha256('');
  if (data.length === 1) return sha256(`00${data[0]}`);
  let k = 1;
  while (k * 2 < data.length) k *= 2;
  return sha256(`01${naiveRoot(data.slice(0, k))}${naiveRoot(data.slice(k))}`);
}

/** A tree that has grown to each of the sizes in turn, reading its right edge alone. */
function grow(data: readonly string[], sizes: readonly number[] = []): ReadNode {
  const nodes = new Map<string, string>();
  const read: ReadNode = ({ level, index }) => {
    const hash = nodes.get(`${level}/${index}`);
    if (hash === undefined) throw new RangeError(`No node ${level}/${index}.`);
    return hash;
  };
  let size = 0;
  for (const end of [...sizes, data.length]) {
    const edge = new Set(edgeOf(size).map(({ level, index }) => `${level}/${index}`));
    const added = appendLeaves(size, data.slice(size, end).map(hashLeaf), (place) => {
      expect(edge).toContain(`${place.level}/${place.index}`);
      return read(place);
    });
    for (const { level, index, hash } of added) nodes.set(`${level}/${index}`, hash);
    size = Math.max(size, end);
  }
  return read;
}

/** Leaves and roots that implementations of Certificate Transparency share. */
const SHARED = [
  ['', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  ['00', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  ['10', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  ['2021', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
  ['3031', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
  ['40414243', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
  ['5051525354555657', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
  [
    '606162636465666768696a6b6c6d6e6f',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ],
] as const;

describe('a tree', () => {
  it('has the roots that other implementations give the same leaves', () => {
    const read = grow(SHARED.map(([leaf]) => leaf));
    expect(SHARED.map((_, n) => hashRoot(n + 1, read))).toEqual(SHARED.map(([, root]) => root));
    expect(hashRoot(0, read)).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  it('grows in any parts to the root of the definition, and proves what it holds and held', () => {
    assert(
      property(integer({ min: 1, max: 70 }), integer({ min: 0, max: 70 }), (size, part) => {
        const data = Array.from({ length: size }, (_, n) => n.toString(16).padStart(4, '0'));
        const before = Math.min(part, size);
        const read = grow(data, [before]);
        const root = naiveRoot(data);
        expect(hashRoot(size, read)).toBe(root);
        const leaf = part % size;
        const path = proveInclusion(leaf, size, read);
        const hash = hashLeaf(data[leaf] ?? '');
        expect(isIncluded({ hash, leaf, size, path, root })).toBe(true);
        expect(isIncluded({ hash: hashLeaf('ff'), leaf, size, path, root })).toBe(false);
        const elsewhere = { hash, leaf: (leaf + 1) % size, size, path, root };
        expect(isIncluded(elsewhere)).toBe(size === 1);
        if (before === 0) return;
        const old = naiveRoot(data.slice(0, before));
        const proof = proveConsistency(before, size, read);
        expect(isConsistent({ before, old, size, root, proof })).toBe(true);
        expect(isConsistent({ before, old: hashLeaf('ff'), size, root, proof })).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('needs few nodes for a proof: two for each level at most', () => {
    const size = 1_000_003;
    const places = placesRead((read) => proveInclusion(77_777, size, read));
    expect(places.length).toBeLessThan(2 * Math.log2(size));
  });
});
