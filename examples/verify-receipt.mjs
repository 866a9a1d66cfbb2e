/**
 * Verifies the receipt of an erasure offline: `node verify-receipt.mjs RECEIPT LEDGER`, two JSON files. RECEIPT is
 * `PrivacyRequest.receipt`; LEDGER is /.well-known/teei-ledger, or a copy that was kept, whose keys are trusted.
 * Needs Node alone. docs/privacy.md says what each part proves.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const hashChildren = (left, right) => sha256(Buffer.from(`01${left}${right}`, 'hex'));

/** True when the leaf with this hash is in the tree with this root: RFC 9162, section 2.1.3.2. */
export function isIncluded({ hash, leaf, size, path, root }) {
  let index = leaf;
  let last = size - 1;
  let computed = hash;
  if (leaf >= size) return false;
  for (const other of path) {
    if (last === 0) return false;
    if (index % 2 === 1 || index === last) {
      computed = hashChildren(other, computed);
      while (index % 2 === 0 && index !== 0) [index, last] = [index / 2, Math.floor(last / 2)];
    } else {
      computed = hashChildren(computed, other);
    }
    [index, last] = [Math.floor(index / 2), Math.floor(last / 2)];
  }
  return last === 0 && computed === root;
}

/** True when the tree with the root `old` is the beginning of the other: RFC 9162, section 2.1.4.2. */
export function isConsistent({ before, old, size, root, proof }) {
  if (before === size) return old === root && proof.length === 0;
  const isPower = Number.isInteger(Math.log2(before));
  const [first, ...rest] = isPower ? [old, ...proof] : proof;
  if (first === undefined) return false;
  let [index, last] = [before - 1, size - 1];
  while (index % 2 === 1) [index, last] = [(index - 1) / 2, Math.floor(last / 2)];
  let [older, newer] = [first, first];
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

/** True when a published key has signed the head. */
export function isSigned(head, keys) {
  const jwk = keys.find(({ kid }) => kid === head.kid);
  if (!jwk) return false;
  const text = `teei-ledger\n${head.treeSize}\n${head.rootHash}\n${head.signedAt}\n`;
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  return verify(null, Buffer.from(text), key, Buffer.from(head.signature, 'base64url'));
}

/** What a receipt proves, a line for each step. @throws Error for what does not hold */
export function verifyReceipt({ head, entries }, { keys }) {
  if (!isSigned(head, keys)) throw new Error('The head is signed by none of the published keys.');
  const rows = entries.map(({ row, salt, entry, leaf, path }) => {
    const [, , , number, rowId, , contentHash] = JSON.parse(entry);
    if (sha256(salt + row) !== contentHash)
      throw new Error(`Entry ${number}: the row was changed.`);
    const hash = sha256(Buffer.from(`00${sha256(entry)}`, 'hex'));
    if (!isIncluded({ hash, leaf, size: head.treeSize, path, root: head.rootHash })) {
      throw new Error(`Entry ${number} is not in the published tree.`);
    }
    const parsed = JSON.parse(row);
    if (parsed.id !== rowId) throw new Error(`Entry ${number} is about another row.`);
    return parsed;
  });
  if (new Set(rows.map((row) => row.request_id)).size !== 1) {
    throw new Error('The entries are of several requests.');
  }
  if (!rows.some((row) => row.action === 'user_deleted')) {
    throw new Error('No entry says that the erasure was completed.');
  }
  return rows.flatMap(
    ({ action, details: { system, deleted, masked, left }, performed_at: at }) => {
      if (action !== 'step_completed') return [];
      if (left !== 0)
        throw new Error(`${system}: expected no rows that are left, received ${left}.`);
      const done =
        deleted + masked === 0 ? 'nothing was held' : `${deleted} rows deleted, ${masked} masked`;
      return [`${system}: ${done}, none left (${at})`];
    },
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [receipt, ledger] = process.argv
    .slice(2)
    .map((file) => JSON.parse(readFileSync(file, 'utf8')));
  try {
    console.log(verifyReceipt(receipt, ledger).join('\n'));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
