/** Certificates of authorities and servers (RFC 5280), for tests of TLS. */
import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** A certificate with its private key, both as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** An authority, which issues certificates of servers. */
export interface Authority {
  readonly cert: string;
  /** @param validUntil moment of its expiry; in a day unless it is given */
  issue(names: ServerNames, validUntil?: Date): Certificate;
}

/** Names that a server's certificate holds for. */
export interface ServerNames {
  readonly dns?: readonly string[];
  /** IPv4 addresses. */
  readonly addresses?: readonly string[];
}

const DAY_MS = 86_400_000;
const TAG = { integer: 0x02, bits: 0x03, octets: 0x04, utf8: 0x0c, time: 0x18 };
const SEQUENCE = 0x30;
const SET = 0x31;
const TRUE = Buffer.from('0101ff', 'hex');
/** Object identifiers, encoded. */
const ECDSA_WITH_SHA256 = Buffer.from('06082a8648ce3d040302', 'hex');
const COMMON_NAME = Buffer.from('0603550403', 'hex');
const SUBJECT_ALT_NAME = Buffer.from('0603551d11', 'hex');
const BASIC_CONSTRAINTS = Buffer.from('0603551d13', 'hex');

/** Creates an authority that nobody trusts yet. */
export function createAuthority(name: string): Authority {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const isAuthority = extension(BASIC_CONSTRAINTS, der(SEQUENCE, TRUE));
  const until = new Date(Date.now() + DAY_MS);
  const subject = { name, publicKey, extensions: [isAuthority] };
  return {
    cert: certificate(subject, name, privateKey, until),
    issue({ dns = [], addresses = [] }, validUntil = until) {
      const server = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const names = [
        ...dns.map((one) => der(0x82, Buffer.from(one))),
        ...addresses.map((one) => der(0x87, Buffer.from(one.split('.').map(Number)))),
      ];
      const extensions = [extension(SUBJECT_ALT_NAME, der(SEQUENCE, ...names))];
      const holder = { name: 'server', publicKey: server.publicKey, extensions };
      return {
        cert: certificate(holder, name, privateKey, validUntil),
        key: server.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      };
    },
  };
}

interface Subject {
  readonly name: string;
  readonly publicKey: KeyObject;
  readonly extensions: readonly Buffer[];
}

/** Certificate of a subject, from two days before its expiry on, as PEM. */
function certificate(
  { name, publicKey, extensions }: Subject,
  issuer: string,
  key: KeyObject,
  until: Date,
): string {
  const algorithm = der(SEQUENCE, ECDSA_WITH_SHA256);
  const content = der(
    SEQUENCE,
    der(0xa0, der(TAG.integer, Buffer.of(2))),
    der(TAG.integer, Buffer.concat([Buffer.of(1), randomBytes(8)])),
    algorithm,
    distinguishedName(issuer),
    der(SEQUENCE, time(new Date(until.getTime() - 2 * DAY_MS)), time(until)),
    distinguishedName(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(SEQUENCE, ...extensions)),
  );
  const signature = der(TAG.bits, Buffer.of(0), sign('sha256', content, key));
  const text = der(SEQUENCE, content, algorithm, signature).toString('base64');
  const lines = text.match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function distinguishedName(name: string): Buffer {
  const common = der(SEQUENCE, COMMON_NAME, der(TAG.utf8, Buffer.from(name)));
  return der(SEQUENCE, der(SET, common));
}

function extension(oid: Buffer, value: Buffer): Buffer {
  return der(SEQUENCE, oid, der(TAG.octets, value));
}

/** GeneralizedTime in whole seconds. */
function time(at: Date): Buffer {
  return der(TAG.time, Buffer.from(`${at.toISOString().replace(/\D/g, '').slice(0, 14)}Z`));
}

/** Value in DER: its tag, its length, its contents. */
function der(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}
