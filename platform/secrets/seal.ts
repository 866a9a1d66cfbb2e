/** Secrets that are kept encrypted under the graph's secret (AES-256-GCM): a copy of the database opens none. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { acceptedSecrets, currentSecret, type GraphSecret } from './graph-secret.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Purpose and owner that a secret is sealed for; it opens for no others. */
export interface SealedFor {
  /** Kind of secret, such as `webhooks`. */
  readonly purpose: string;
  /** Id of the person or company that it belongs to. */
  readonly owner: string;
}

/** Encrypts a secret under the current secret of the graph: base64url. */
export function seal(secret: string, { purpose, owner }: SealedFor, graph: GraphSecret): string {
  const nonce = randomBytes(NONCE_BYTES);
  const key = sealingKey(currentSecret(graph), purpose);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Decrypts a sealed secret. @throws Error when it was sealed for something else or under another secret */
export function unseal(sealed: string, sealedFor: SealedFor, graph: GraphSecret): string {
  const [first = '', ...others] = acceptedSecrets(graph);
  for (const one of others) {
    try {
      return openWith(one, sealed, sealedFor);
    } catch {
      // Sealed under another one.
    }
  }
  return openWith(first, sealed, sealedFor);
}

/** Encrypts a sealed secret under the current secret of the graph; undefined when it is already. */
export function reseal(
  sealed: string,
  sealedFor: SealedFor,
  graph: GraphSecret,
): string | undefined {
  try {
    openWith(currentSecret(graph), sealed, sealedFor);
    return undefined;
  } catch {
    return seal(unseal(sealed, sealedFor, graph), sealedFor, graph);
  }
}

function openWith(secret: string, sealed: string, { purpose, owner }: SealedFor): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const [nonce, tag, text] = [
    bytes.subarray(0, NONCE_BYTES),
    bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES),
    bytes.subarray(NONCE_BYTES + TAG_BYTES),
  ];
  const cipher = createDecipheriv(CIPHER, sealingKey(secret, purpose), nonce)
    .setAAD(Buffer.from(owner))
    .setAuthTag(tag);
  return Buffer.concat([cipher.update(text), cipher.final()]).toString();
}

function sealingKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
}
