/** Settings: flat JSON objects, checked against JSON Schemas of the contract. */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { z } from 'zod';
import { badInput, type UserError } from '../errors/user-error.ts';
import { membersOf } from '../json/member.ts';

const MAX_ERRORS = 10;

/** JSON Schema of an object; the description of a setting completes "expected …" in messages. */
const settingsSchema = z.looseObject({
  properties: z.record(z.string(), z.looseObject({ description: z.string() })),
});

export interface SettingsSchemas {
  /** JSON Schema (2020-12) of the settings of a kind. @throws TypeError for an unknown kind */
  readonly schemaOf: (kind: string) => object;
  /**
   * Errors of settings, at most ten.
   *
   * @param field input field that they come from
   * @throws TypeError for an unknown kind
   */
  readonly check: (kind: string, settings: unknown, field: string) => readonly UserError[];
}

/** Reads the schemas by kind in `schema/<name>.json`. */
export function readSettingsSchemas(name: string): SettingsSchemas {
  const file = new URL(`../../schema/${name}.json`, import.meta.url);
  const schemas = new Map(
    Object.entries(
      z.record(z.string(), settingsSchema).parse(JSON.parse(readFileSync(file, 'utf8'))),
    ),
  );
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  const schemaOf = (kind: string) => {
    const found = schemas.get(kind);
    if (!found) throw new TypeError(`${name}: expected one of ${[...schemas.keys()].join(', ')}.`);
    return found;
  };
  return {
    schemaOf,
    check(kind, settings, field) {
      const schema = schemaOf(kind);
      // Compiled at the first check, and kept: for all kinds it takes a third of a second.
      const validate = ajv.compile(schema);
      if (validate(settings)) return [];
      // One for each setting: a list has one for each of its items.
      const expected = new Map(
        (validate.errors ?? []).map((error) => expectation(schema.properties, error)),
      );
      return [...expected]
        .slice(0, MAX_ERRORS)
        .map(([setting, accepted]) =>
          badInput(setting === '' ? field : [field, setting], accepted),
        );
    },
  };
}

/** Setting that is at fault, empty for all of them as a whole, and what is accepted in its place. */
function expectation(
  properties: z.infer<typeof settingsSchema>['properties'],
  { instancePath, keyword, params }: ErrorObject,
): readonly [setting: string, accepted: string] {
  const [, setting] = instancePath.split('/');
  const known = setting === undefined ? undefined : properties[setting];
  if (setting !== undefined && known) return [setting, known.description];
  const names = Object.keys(properties).join(', ');
  return keyword === 'additionalProperties'
    ? [String(params['additionalProperty']), `no such setting; this type of programme has ${names}`]
    : ['', `a JSON object with settings among ${names}`];
}

/**
 * Settings in which each layer replaces those of the layers before it, and null takes one away. A last layer that is no
 * object is returned as it is, for `check` to reject.
 */
export function mergeSettings(...layers: readonly unknown[]): unknown {
  const last = layers.at(-1);
  if (typeof last !== 'object' || last === null || Array.isArray(last)) return last;
  const settings = layers.flatMap((layer) => Object.entries(membersOf(layer)));
  // Of equal names the last one stays.
  const merged: Readonly<Record<string, unknown>> = Object.fromEntries(settings);
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
}
