#!/usr/bin/env bash
# findBreakingChanges of graphql-js does not see changes after which operations fail.
#
# It has kinds for types, fields, arguments and directives, and none for these: @oneOf on an input object, after which an input
# of two fields is refused; the type of a directive's argument; a schema that has no mutations any more, while the type stays.
# findDangerousChanges, which tells of another default of an argument, does not tell of these either, or of another default
# of an input object's field. A check that lets a schema pass when both lists are empty needs rules of its own.
#
# Seen with graphql 16.15.0 on Node 24.21.0:
#   an input object becomes @oneOf: 0 breaking, 0 dangerous; an operation that worked fails: true
#   a directive's argument becomes an Int: 0 breaking, 0 dangerous; an operation that worked fails: true
#   the schema has no mutations any more: 0 breaking, 0 dangerous; an operation that worked fails: true
#   the default of an input field changes: 0 breaking, 0 dangerous; an operation that worked fails: false
#   the default of an argument changes: 0 breaking, 1 dangerous; an operation that worked fails: false
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund graphql@16.15.0 node@24.21.0

cat >run.cjs <<'JS'
const { buildSchema, findBreakingChanges, findDangerousChanges, graphqlSync } = require('graphql');

const SDL = `
  directive @format(as: String) on FIELD
  schema { query: Query mutation: Mutation }
  input By { id: ID name: String }
  input Page { limit: Int = 10 }
  type Query { find(by: By): ID pages(page: Page): ID list(limit: Int = 10): ID }
  type Mutation { rename(id: ID): ID }
`;

function errorsOf(schema, source) {
  return graphqlSync({ schema, source }).errors?.length ?? 0;
}

function change(name, from, to, operation) {
  const [before, after] = [buildSchema(SDL), buildSchema(SDL.replace(from, to))];
  const breaking = findBreakingChanges(before, after).length;
  const dangerous = findDangerousChanges(before, after).length;
  const isBroken = errorsOf(before, operation) === 0 && errorsOf(after, operation) > 0;
  console.log(
    `${name}: ${breaking} breaking, ${dangerous} dangerous; an operation that worked fails: ${isBroken}`,
  );
  return `${breaking} ${dangerous} ${isBroken}`;
}

const seen = [
  change('an input object becomes @oneOf', 'input By {', 'input By @oneOf {', '{ find(by: { id: 1, name: "a" }) }'),
  change("a directive's argument becomes an Int", 'as: String', 'as: Int', '{ list @format(as: "a") }'),
  change('the schema has no mutations any more', 'mutation: Mutation', '', 'mutation { rename(id: 1) }'),
  change('the default of an input field changes', 'Page { limit: Int = 10', 'Page { limit: Int = 20', '{ pages(page: {}) }'),
  change('the default of an argument changes', 'list(limit: Int = 10', 'list(limit: Int = 20', '{ list }'),
];
const expected = ['0 0 true', '0 0 true', '0 0 true', '0 0 false', '0 1 false'];
process.exitCode = seen.join() === expected.join() ? 0 : 1;
JS

echo "graphql 16.15.0, Node 24.21.0:"
timeout 60 node_modules/.bin/node run.cjs
