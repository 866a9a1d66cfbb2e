/**
 * Verifies the receipt of an erasure offline: `node verify-receipt.ts RECEIPT LEDGER`, two JSON files. RECEIPT is
 * `PrivacyRequest.receipt`; LEDGER is /.well-known/teei-ledger, or a copy that was kept, whose keys are trusted.
 * Needs Node 22.18 or later alone. docs/privacy.md says what each part proves.
 */
import { createHash, createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

/** Signed head of the tree of audit entries. */
interface Head {
  readonly treeSize: number;
  readonly rootHash: string;
  readonly signedAt: string;
  readonly kid: string;
  readonly signature: string;
}

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
const hashChildren = (left: string, right: string): string =>
  sha256(Buffer.from(`01${left}${right}`, 'hex'));

/** True when the leaf with this hash is in the tree with this root: RFC 9162, section 2.1.3.2. */
export function isIncluded(proof: {
  readonly hash: string;
  readonly leaf: number;
  readonly size: number;
  readonly path: readonly string[];
  readonly root: string;
}): boolean {
  let { leaf: index, hash } = proof;
  let last = proof.size - 1;
  if (index > last) return false;
  for (const other of proof.path) {
    if (last === 0) return false;
    if (index % 2 === 1 || index === last) {
      hash = hashChildren(other, hash);
      while (index % 2 === 0 && index !== 0) [index, last] = [index / 2, Math.floor(last / 2)];
    } else {
      hash = hashChildren(hash, other);
    }
    [index, last] = [Math.floor(index / 2), Math.floor(last / 2)];
  }
  return last === 0 && hash === proof.root;
}

/** True when the tree with the root `old` is the beginning of the other: RFC 9162, section 2.1.4.2. */
export function isConsistent(tree: {
  readonly before: number;
  readonly old: string;
  readonly size: number;
  readonly root: string;
  readonly proof: readonly string[];
}): boolean {
  const { before, old, size, root, proof } = tree;
  if (before === size) return old === root && proof.length === 0;
  const [first, ...rest] = Number.isInteger(Math.log2(before)) ? [old, ...proof] : proof;
  if (first === undefined) return false;
  let [index, last, older, newer] = [before - 1, size - 1, first, first];
  while (index % 2 === 1) [index, last] = [(index - 1) / 2, Math.floor(last / 2)];
  for (const other of rest) {
    if (last === 0) return false;
    if (index % 2 === 1 || index === last) {
      [older, newer] = [hashChildren(other, older), hashChildren(other, newer)];
      while (index % 2 === 0 && index !== 0) [index, last] = [index / 2, Math.floor(last / 2)];
    } else {
      newer = hashChildren(newer, other);
    }
    [index, last] = [Math.floor(index / 2), Math.floor(last / 2)];
  }
  return last === 0 && older === old && newer === root;
}

/** True when one of the published keys has signed the head. */
export function isSigned(head: Head, keys: readonly JsonWebKey[]): boolean {
  const key = keys.find((one) => one['kid'] === head.kid);
  if (!key) return false;
  const text = `teei-ledger\n${head.treeSize}\n${head.rootHash}\n${head.signedAt}\n`;
  const publicKey = createPublicKey({ key, format: 'jwk' });
  return verify(null, Buffer.from(text), publicKey, Buffer.from(head.signature, 'base64url'));
}

/** Member of a JSON object or list. @throws Error when there is none */
function member(value: unknown, name: string): unknown {
  const members: readonly [string, unknown][] =
    typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const found = members.find(([key]) => key === name)?.[1];
  if (found === undefined) throw new Error(`Expected a member ${name}, received none.`);
  return found;
}

const textIn = (value: unknown, name: string): string => String(member(value, name));
const numberIn = (value: unknown, name: string): number => Number(member(value, name));

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = member(value, name);
  if (!Array.isArray(list)) throw new Error(`Expected a list ${name}.`);
  return list;
}

/** Row of the audit that an entry proves. @throws Error for what does not hold */
function verifyEntry(given: unknown, head: Head): unknown {
  const entry = textIn(given, 'entry');
  const parsed: unknown = JSON.parse(entry);
  const number = textIn(parsed, '3');
  const row = textIn(given, 'row');
  if (sha256(textIn(given, 'salt') + row) !== textIn(parsed, '6')) {
    throw new Error(`Entry ${number}: the row was changed.`);
  }
  const isPublished = isIncluded({
    hash: sha256(Buffer.from(`00${sha256(entry)}`, 'hex')),
    leaf: numberIn(given, 'leaf'),
    size: head.treeSize,
    path: listIn(given, 'path').map(String),
    root: head.rootHash,
  });
  if (!isPublished) throw new Error(`Entry ${number} is not in the published tree.`);
  const proven: unknown = JSON.parse(row);
  if (textIn(proven, 'id') !== textIn(parsed, '4')) {
    throw new Error(`Entry ${number} is about another row.`);
  }
  return proven;
}

/** Result of a step, which must have left nothing. @throws Error when it has */
function describeStep(row: unknown): string {
  const details = member(row, 'details');
  const [deleted, masked, left] = ['deleted', 'masked', 'left'].map((n) => numberIn(details, n));
  const system = textIn(details, 'system');
  if (left !== 0) throw new Error(`${system}: expected no rows that are left, received ${left}.`);
  const isEmpty = deleted === 0 && masked === 0;
  const done = isEmpty ? 'nothing was held' : `${deleted} rows deleted, ${masked} masked`;
  return `${system}: ${done}, none left (${textIn(row, 'performed_at')})`;
}

function readHead(given: unknown): Head {
  return {
    treeSize: numberIn(given, 'treeSize'),
    rootHash: textIn(given, 'rootHash'),
    signedAt: textIn(given, 'signedAt'),
    kid: textIn(given, 'kid'),
    signature: textIn(given, 'signature'),
  };
}

/** Heads of a published document, newest first. @throws Error unless each is signed, and continues the one before */
export function verifyLedger(ledger: unknown): readonly Head[] {
  const keys: readonly JsonWebKey[] = listIn(ledger, 'keys').map((key) => ({
    kty: textIn(key, 'kty'),
    crv: textIn(key, 'crv'),
    x: textIn(key, 'x'),
    kid: textIn(key, 'kid'),
  }));
  const given = listIn(ledger, 'heads');
  const heads = given.map(readHead);
  for (const [n, head] of heads.entries()) {
    const { treeSize: size, rootHash: root, signedAt } = head;
    if (!isSigned(head, keys)) {
      throw new Error(`The head of ${signedAt} is signed by none of the published keys.`);
    }
    const older = heads[n + 1];
    if (!older) break;
    const proof = listIn(given[n], 'consistency').map(String);
    if (!isConsistent({ before: older.treeSize, old: older.rootHash, size, root, proof })) {
      throw new Error(`The head of ${signedAt} does not continue that of ${older.signedAt}.`);
    }
  }
  return heads;
}

/** Lines that say what a receipt proves, one for each step. @throws Error for what does not hold */
export function verifyReceipt(receipt: unknown, ledger: unknown): readonly string[] {
  const head = readHead(member(receipt, 'head'));
  if (!verifyLedger(ledger).some((published) => isDeepStrictEqual(published, head))) {
    throw new Error(
      `Expected a head that is published; that of ${head.signedAt} is not: take a copy of the page from the month ` +
        'after it, or ask for the receipt again.',
    );
  }
  const rows = listIn(receipt, 'entries').map((entry) => verifyEntry(entry, head));
  if (new Set(rows.map((row) => textIn(row, 'request_id'))).size !== 1) {
    throw new Error('The entries are of several requests.');
  }
  const actions = rows.map((row) => textIn(row, 'action'));
  if (!actions.includes('user_deleted')) {
    throw new Error('No entry says that the erasure was completed.');
  }
  return rows.filter((_row, n) => actions[n] === 'step_completed').map(describeStep);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [receipt, ledger] = process.argv
    .slice(2)
    .map((file): unknown => JSON.parse(readFileSync(file, 'utf8')));
  process.stdout.write(`${verifyReceipt(receipt, ledger).join('\n')}\n`);
}
