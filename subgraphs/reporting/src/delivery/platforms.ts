/** Platforms that figures are delivered to: what they accept, and how they are called. */
import type { UserError } from '@teei/platform/errors/user-error.ts';
import { member, membersOf } from '@teei/platform/json/member.ts';
import { readSettingsSchemas } from '@teei/platform/settings/settings.ts';

const SCHEMAS = readSettingsSchemas('impact-platforms');

/** JSON Schema of what a platform accepts. */
export const schemaOf = (platform: string): object => SCHEMAS.schemaOf(platform);

/** Figures by name, as a payload has them. */
export type Figures = Readonly<Record<string, unknown>>;

/** The body for a platform: each figure that there is, in the field that its mapping has for it. */
export function bodyFor(mapping: unknown, figures: unknown): Figures {
  return Object.fromEntries(
    Object.entries(membersOf(member(mapping, 'fields'))).flatMap(([figure, field]) => {
      const value = member(figures, figure) ?? null;
      return typeof field === 'string' && value !== null ? [[field, value]] : [];
    }),
  );
}

/** Reasons why a platform would not accept a body, each at the input's field; none when it would. */
export function checkBody(platform: string, body: Figures, field: string): readonly UserError[] {
  return SCHEMAS.check(platform, body, field).map((error) => ({ ...error, field: [field] }));
}

/** Way in which a platform is called: our assumption, agreed with the partner before it is switched on. */
interface Protocol {
  /** Headers that carry its token. */
  readonly headers: (token: string) => Readonly<Record<string, string>>;
  /** Member of its answer that names what it has accepted. */
  readonly reference: string;
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

export const PROTOCOLS: Readonly<Record<string, Protocol>> = {
  benevity: { headers: bearer, reference: 'id' },
  goodera: { headers: (token) => ({ 'x-api-key': token }), reference: 'referenceId' },
  workday: { headers: bearer, reference: 'eventId' },
};
