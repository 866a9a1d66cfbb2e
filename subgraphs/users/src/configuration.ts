/** Environment variables of the users subgraph's process. */
import {
  accountPageUrl,
  mailUrl,
  messageSigningKey,
  messageUrl,
  receiptKeys,
  secretJson,
  tokenLifetime,
} from '@teei/platform/configuration/kinds.ts';
import { variables } from '@teei/platform/configuration/read-environment.ts';
import { SUBGRAPH_VARIABLES } from '@teei/platform/subgraph/main.ts';
import {
  publicKeySchema,
  signingKeySchema,
  type TokenSignerOptions,
} from '@teei/platform/tokens/signer.ts';
import { z } from 'zod';

export const USERS_VARIABLES = z
  .object({
    ...SUBGRAPH_VARIABLES.shape,
    TOKEN_SIGNING_KEY: secretJson(signingKeySchema).optional().register(variables, {
      description:
        'Private key that signs the tokens of a sign-in; without it nobody signs in here.',
      expected: 'a private P-256 key as a JWK with kid, alg ES256 and use sig',
      secret: true,
    }),
    TOKEN_PUBLISHED_KEYS: secretJson(z.array(publicKeySchema), 'not keys')
      .optional()
      .register(variables, {
        description:
          'In a rotation, keys that are published beside it: the one to come, or the one before.',
        expected: 'a JSON array of P-256 keys as JWKs with kid, alg ES256 and use sig',
        secret: true,
      }),
    TOKEN_ISSUER: z.string().optional().register(variables, {
      description: 'The issuer that those tokens name. Needed with TOKEN_SIGNING_KEY.',
      expected: "the token's `iss`, as TOKEN_SIGNING_KEY is set",
    }),
    TOKEN_AUDIENCE: z.string().default('teei-graph').register(variables, {
      description: 'The audience that those tokens name.',
      expected: "the token's `aud`",
    }),
    TOKEN_LIFETIME: tokenLifetime(),
    MAIL_URL: mailUrl(),
    ACCOUNT_PAGE_URL: accountPageUrl(),
    SMS_URL: messageUrl('Service for SMS messages, or a folder that keeps them.'),
    PUSH_URL: messageUrl('Service for push messages, or a folder that keeps them.'),
    MESSAGE_SIGNING_KEY: messageSigningKey(),
    RECEIPT_KEYS: receiptKeys(),
  })
  .refine((read) => read.TOKEN_SIGNING_KEY === undefined || read.TOKEN_ISSUER !== undefined, {
    path: ['TOKEN_ISSUER'],
    // Checked even if other variables are invalid.
    when: () => true,
  })
  .refine(
    ({ SMS_URL = '', PUSH_URL = '', MESSAGE_SIGNING_KEY }) =>
      MESSAGE_SIGNING_KEY !== undefined || !`${SMS_URL} ${PUSH_URL}`.includes('http'),
    { path: ['MESSAGE_SIGNING_KEY'] },
  );

/** Options of the signer of tokens; undefined where another issuer signs them. */
export function readSigning({
  TOKEN_SIGNING_KEY: key,
  TOKEN_PUBLISHED_KEYS: published,
  TOKEN_ISSUER: issuer,
  TOKEN_AUDIENCE: audience,
  TOKEN_LIFETIME: lifetime,
}: z.output<typeof USERS_VARIABLES>): TokenSignerOptions | undefined {
  if (key === undefined || issuer === undefined) return undefined;
  return { key, published, issuer, audience, lifetime };
}
