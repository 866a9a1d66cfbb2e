import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const FOLDER = new URL('.', import.meta.url);

const MIGRATIONS = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\d{4}_\w+\.sql$/.test(path))
  .map((path) => ({
    path,
    number: Number(/(\d{4})_\w+\.sql$/.exec(path)?.[1]),
    sql: readFileSync(new URL(path, FOLDER), 'utf8'),
  }))
  .toSorted((a, b) => a.number - b.number);

/** Number of the first migration that is held to the rule; those before were applied when it came. */
const HELD_FROM = 563;

/** Statements after which a service of the version before can fail. */
const TAKES_AWAY =
  /\bDROP (?:COLUMN|FUNCTION|PROCEDURE|TABLE|VIEW|SCHEMA|TYPE)\b|\bRENAME (?:COLUMN \S+ |CONSTRAINT \S+ )?TO\b|\bREVOKE\b(?![^;]*\bFROM PUBLIC\b)|\bALTER COLUMN \S+ (?:SET DATA )?TYPE\b/gi;

/** Note of a migration that takes something away, with the number of the one since which no service uses it. */
const UNUSED_SINCE = /^-- Unused since (\d{4})\b/m;

/** Migrations that were applied without their note, and must not be edited; with the note. */
const NOTED_LATE: Readonly<Record<string, string>> = {
  '0610_run_requests.sql': '-- Unused since 0070: no mutation opened a request before.',
  '0612_publish_texts_and_policies.sql': '-- Unused since 0089: no mutation changed a text before.',
  '0631_erase_people.sql': '-- Unused since 0630: only the runner calls load_register.',
};

/** Says against which statement of a migration the rule speaks; `undefined` for none. */
function findTakenAway(number: number, sql: string): string | undefined {
  const statements = sql.replaceAll(/--.*$/gm, '').replaceAll(/'(?:[^']|'')*'/g, "''");
  const found = [...statements.matchAll(TAKES_AWAY)].map(([statement]) => statement);
  const since = UNUSED_SINCE.exec(sql)?.[1];
  if (found.length === 0) return undefined;
  return since !== undefined && Number(since) < number ? undefined : found[0];
}

/** Number of the first migration whose new members of payloads are held to the rule; those before were applied when it came. */
const MEMBERS_HELD_FROM = 874;

const INSERTS_MEMBERS = /\bINSERT INTO events\.payload_members \(([^)]*)\) VALUES([^;]*);/g;

/** Members of payloads that a migration inserts, each with its event's type and whether an event may lack it. */
function findMembers(sql: string) {
  return [...sql.replaceAll(/--.*$/gm, '').matchAll(INSERTS_MEMBERS)].flatMap(
    ([, columns = '', rows = '']) => {
      const names = columns.split(',').map((name) => name.trim());
      return [...rows.matchAll(/\(([^()]*)\)/g)].map(([, row = '']) => {
        const values = row.split(',').map((value) => value.trim().replaceAll("'", ''));
        const valueOf = (name: string) => values[names.indexOf(name)];
        return {
          type: valueOf('event_type') ?? '',
          member: valueOf('member') ?? '',
          isOptional: valueOf('is_optional') === 'true',
        };
      });
    },
  );
}

/** New members that each event of a known type must have, which a service of the version before does not send. */
function findDemanded(sql: string, isKnown: (type: string) => boolean): readonly string[] {
  return findMembers(sql)
    .filter(({ type, isOptional }) => !isOptional && isKnown(type))
    .map(({ type, member }) => `${type} ${member}`);
}

describe('an event of the version before', () => {
  test('is taken by each migration: new members of its payload are optional', () => {
    const numbers = new Map<string, number>();
    for (const { sql, number } of MIGRATIONS) {
      for (const { type } of findMembers(sql)) numbers.set(type, numbers.get(type) ?? number);
    }
    const demanded = MIGRATIONS.filter(({ number }) => number >= MEMBERS_HELD_FROM).flatMap(
      ({ path, number, sql }) =>
        findDemanded(sql, (type) => (numbers.get(type) ?? number) < number).map(
          (member) => `${path}: ${member}. Insert it with is_optional = true.`,
        ),
    );
    expect(demanded).toEqual([]);
  });

  test.each([
    ["(event_type, member, form) VALUES ('a.b', 'm', 'text');", ['a.b m']],
    ["(event_type, member, form, is_optional) VALUES ('a.b', 'm', 'text', true);", []],
    ["(event_type, member, form, is_nullable) VALUES ('a.b', 'm', 'text', true);", ['a.b m']],
    ["(event_type, member, form) VALUES\n  ('b.new', 'm', 'text');", []],
  ])('is demanded by %s: %j', (insert, expected) => {
    const sql = `INSERT INTO events.payload_members ${insert}`;
    expect(findDemanded(sql, (type) => type === 'a.b')).toEqual(expected);
  });
});

describe('what the version before uses', () => {
  test('is kept by each migration, unless it notes since when nothing uses it', () => {
    const taken = MIGRATIONS.filter(({ number }) => number >= HELD_FROM).flatMap(
      ({ path, number, sql }) => {
        const note = NOTED_LATE[path.split('/').at(-1) ?? ''] ?? '';
        const statement = findTakenAway(number, `${note}\n${sql}`);
        return statement === undefined
          ? []
          : [`${path}: ${statement}. Drop it a version later, with "-- Unused since NNNN" above.`];
      },
    );
    expect(taken).toEqual([]);
  });

  test.each([
    ['ALTER TABLE users.users DROP COLUMN name;', 'DROP COLUMN'],
    ['-- Unused since 0001.\nDROP FUNCTION users.names();', undefined],
    ['-- Unused since 0700.\nDROP FUNCTION users.names();', 'DROP FUNCTION'],
    ['ALTER TABLE users.users ALTER COLUMN name TYPE citext;', 'ALTER COLUMN name TYPE'],
    ["-- DROP TABLE was thought of.\nSELECT 'DROP TABLE';", undefined],
    ['ALTER TABLE users.users ADD COLUMN nick text;', undefined],
  ])('%s takes away: %s', (sql, expected) => {
    expect(findTakenAway(600, sql)).toBe(expected);
  });
});
