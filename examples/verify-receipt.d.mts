interface Head {
  readonly treeSize: number;
  readonly rootHash: string;
  readonly signedAt: string;
  readonly kid: string;
  readonly signature: string;
}
interface Ledger {
  readonly keys: readonly { readonly kid: string }[];
}
export function isIncluded(proof: {
  readonly hash: string;
  readonly leaf: number;
  readonly size: number;
  readonly path: readonly string[];
  readonly root: string;
}): boolean;
export function isConsistent(proof: {
  readonly before: number;
  readonly old: string;
  readonly size: number;
  readonly root: string;
  readonly proof: readonly string[];
}): boolean;
export function isSigned(head: Head, keys: Ledger['keys']): boolean;
export function verifyReceipt(receipt: unknown, ledger: Ledger): readonly string[];
