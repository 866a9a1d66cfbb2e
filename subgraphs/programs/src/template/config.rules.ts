/** Settings of programmes: a JSON Schema for each type of programme, and checks against it (catalogue, table 27). */
import { badInput, type UserError } from '@teei/platform/errors/user-error.ts';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';

/** Settings of an instance, or those of them that a template or a campaign gives. */
export type Config = Readonly<Record<string, unknown>>;

const UUID = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
const DAY = '^\\d{4}-\\d{2}-\\d{2}$';

/** JSON Schema of a setting; its description completes "expected …" in messages. */
interface Setting {
  readonly description: string;
  readonly [keyword: string]: unknown;
}

type Settings = Readonly<Record<string, Setting>>;

function count(of: string, minimum: number, maximum: number): Setting {
  const description = `a whole number of ${of}, ${minimum} to ${maximum}`;
  return { type: 'integer', minimum, maximum, description };
}

function listOf(what: string, values: readonly string[]): Setting {
  const description = `a list of ${what}, each once: ${values.join(', ')}`;
  return { type: 'array', items: { enum: values }, uniqueItems: true, description };
}

const COORDINATION = {
  coordinatorId: { type: 'string', pattern: UUID, description: 'the id of a person, a UUID' },
  coordinators: {
    type: 'array',
    maxItems: 50,
    items: {
      type: 'object',
      properties: {
        userId: { type: 'string', pattern: UUID },
        from: { type: 'string', pattern: DAY },
        until: { type: ['string', 'null'], pattern: DAY },
      },
      required: ['userId', 'from', 'until'],
      additionalProperties: false,
    },
    description: 'a list of at most 50 coordinators, each {userId, from, until} with days or null',
  },
  reminders: {
    enum: ['never', 'weekly', 'monthly'],
    description: 'never, weekly or monthly',
  },
};

const PAIRS = {
  maxMatchesPerBuddy: count('active pairs of one volunteer', 1, 20),
  checkinEveryDays: count('days between check-ins', 1, 90),
  inactiveAfterDays: count('days without meetings and check-ins', 1, 90),
};

const SESSIONS = {
  sessionsPerWeek: count('sessions', 1, 7),
  sessionMinutes: count('minutes', 15, 480),
};

const COURSES = {
  providers: listOf('providers', ['ecornell', 'itslearning']),
  coursesPerPerson: count('courses', 1, 20),
};

const BY_TYPE: Readonly<Record<string, Settings>> = {
  mentorship: { ...SESSIONS, ...PAIRS, maxParticipantsPerMentor: count('participants', 1, 20) },
  language: {
    ...SESSIONS,
    ...PAIRS,
    levels: listOf('CEFR levels', ['A1', 'A2', 'B1', 'B2', 'C1', 'C2']),
  },
  buddy: PAIRS,
  upskilling: COURSES,
  weei: { ...SESSIONS, ...COURSES },
};

function settingsOf(programType: string): Settings {
  return { ...BY_TYPE[programType], ...COORDINATION };
}

/** JSON Schema (2020-12) of the settings of a programme of a type. */
export function configSchema(programType: string): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: settingsOf(programType),
    additionalProperties: false,
  };
}

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
const validators = new Map(
  Object.keys(BY_TYPE).map((type) => [type, ajv.compile(configSchema(type))]),
);

/**
 * Errors of settings, at most ten.
 *
 * @param field input field that they come from
 */
export function checkConfig(
  programType: string,
  config: unknown,
  field: string,
): readonly UserError[] {
  const validate = validators.get(programType);
  if (!validate) throw new TypeError(`Expected a type of programme, received ${programType}.`);
  if (validate(config)) return [];
  // One for each setting: a list has one for each of its items.
  const expected = new Map(
    (validate.errors ?? []).map((error) => expectation(settingsOf(programType), error)),
  );
  return [...expected].slice(0, 10).map(([setting, accepted]) => {
    const path = setting === '' ? [field] : [field, setting];
    return { ...badInput(path.join('.'), accepted), field: path };
  });
}

/** Setting that is at fault, empty for all of them as a whole, and what is accepted in its place. */
function expectation(
  settings: Settings,
  { instancePath, keyword, params }: ErrorObject,
): readonly [setting: string, accepted: string] {
  const [, setting] = instancePath.split('/');
  const known = setting === undefined ? undefined : settings[setting];
  if (setting !== undefined && known) return [setting, known.description];
  const names = Object.keys(settings).join(', ');
  return keyword === 'additionalProperties'
    ? [String(params['additionalProperty']), `no such setting; this type of programme has ${names}`]
    : ['', `a JSON object with settings among ${names}`];
}

/**
 * Settings of an instance: each layer replaces settings of those before it, and null takes one away.
 *
 * @param layers from the template's to the most particular
 */
export function mergeConfigs(...layers: readonly Config[]): Config {
  const settings = layers.flatMap((layer) => Object.entries(layer));
  // Of equal names the last one stays.
  const merged: Config = Object.fromEntries(settings);
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
}
