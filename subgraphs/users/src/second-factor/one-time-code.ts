/** Time-based one-time passwords (RFC 6238) and recovery codes: made, checked, sealed. */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { acceptedSecrets, type GraphSecret } from '@teei/platform/secrets/graph-secret.ts';
import { reseal, seal, unseal, type SealedFor } from '@teei/platform/secrets/seal.ts';
import { Secret, TOTP } from 'otpauth';

const ISSUER = 'TEEI';
const SECRET_BYTES = 20;
const PERIOD_SECONDS = 30;

/** Steps that a clock may be ahead or behind. */
const WINDOW = 1;

const RECOVERY_CODES = 10;
const RECOVERY_CODE_BYTES = 10;

/** New secret, in base32, as authenticators take it. */
export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** `otpauth://` URI of a secret, for a QR code. @param label name of the account in the authenticator */
export function otpauthUri(secret: string, label: string): string {
  return totp(secret, label).toString();
}

/**
 * Time step of a code, up to one step away from now; undefined for another code.
 *
 * @param code six digits; spaces among them are left out, since authenticators show them
 */
export function stepOfCode(secret: string, code: string, now: number): number | undefined {
  const token = code.replaceAll(' ', '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totp(secret).validate({ token, timestamp: now, window: WINDOW });
  return delta === null ? undefined : Math.floor(now / 1_000 / PERIOD_SECONDS) + delta;
}

/** Ten recovery codes of 80 bits, in groups of four characters that are easy to copy. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    new Secret({ buffer: new Uint8Array(randomBytes(RECOVERY_CODE_BYTES)).buffer }).base32
      .toLowerCase()
      .replaceAll(/(.{4})(?=.)/g, '$1-'),
  );
}

/** SHA-256 of a recovery code in hex, whatever its case and its separators: 80 random bits need no key. */
export function hashRecoveryCode(code: string): string {
  return createHash('sha256').update(plainRecoveryCode(code)).digest('hex');
}

/** Hashes that a code may be stored under: earlier versions stored an HMAC under the secret of the graph. */
export function recoveryCodeHashes(code: string, secret: GraphSecret): readonly string[] {
  const plain = plainRecoveryCode(code);
  return [
    hashRecoveryCode(code),
    ...acceptedSecrets(secret).map((one) => createHmac('sha256', one).update(plain).digest('hex')),
  ];
}

function plainRecoveryCode(code: string): string {
  return `recovery code\0${code.toLowerCase().replaceAll(/[^a-z2-7]/g, '')}`;
}

/** Encrypts a secret under the graph's secret, for one person's row. */
export function sealSecret(secret: string, userId: string, graphSecret: GraphSecret): string {
  return seal(secret, sealedFor(userId), graphSecret);
}

/** Decrypts a sealed secret. @throws Error when it was sealed for another person or under another secret */
export function openSecret(sealed: string, userId: string, graphSecret: GraphSecret): string {
  return unseal(sealed, sealedFor(userId), graphSecret);
}

/** Encrypts a sealed secret under the current secret of the graph; undefined when it is already. */
export function resealSecret(
  sealed: string,
  userId: string,
  graphSecret: GraphSecret,
): string | undefined {
  return reseal(sealed, sealedFor(userId), graphSecret);
}

const sealedFor = (userId: string): SealedFor => ({ purpose: 'second factors', owner: userId });

function totp(secret: string, label?: string): TOTP {
  return new TOTP({ issuer: ISSUER, secret, period: PERIOD_SECONDS, ...(label && { label }) });
}
