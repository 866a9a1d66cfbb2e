#!/usr/bin/env bash
# GraphQLJSON of graphql-scalars drops enum values inside of literals, without an error.
#
# An enum value has no form in JSON. As the whole literal it is refused, when the operation is validated. As a field of an
# object it becomes undefined, and as an item of a list too: JSON.stringify leaves out the one and makes the other null. Who
# forgets the quotes of a text in `settings: { level: HIGH }` gets an answer without errors, and has set nothing.
# Wrap parseLiteral, and refuse EnumValue nodes wherever they stand.
#
# Seen with graphql-scalars 2.0.0 and graphql 16.15.0 on Node 24.21.0:
#   HIGH: Expected value of type "JSON", found HIGH.
#   { level: HIGH, steps: 1 }: the resolver gets {"steps":1}
#   [HIGH, 1]: the resolver gets [null,1]
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund graphql-scalars@2.0.0 graphql@16.15.0 node@24.21.0

cat >run.cjs <<'JS'
const { graphqlSync, GraphQLObjectType, GraphQLSchema, GraphQLString } = require('graphql');
const { GraphQLJSON } = require('graphql-scalars');

const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      echo: {
        type: GraphQLString,
        args: { settings: { type: GraphQLJSON } },
        resolve: (_parent, { settings }) => JSON.stringify(settings),
      },
    },
  }),
});

function ask(literal) {
  const { data, errors } = graphqlSync({ schema, source: `{ echo(settings: ${literal}) }` });
  const answer = errors ? errors[0].message : `the resolver gets ${data.echo}`;
  console.log(`${literal}: ${answer}`);
  return answer;
}

const whole = ask('HIGH');
const field = ask('{ level: HIGH, steps: 1 }');
const item = ask('[HIGH, 1]');
process.exitCode = whole.startsWith('Expected') && field.endsWith('{"steps":1}') && item.endsWith('[null,1]') ? 0 : 1;
JS

echo "graphql-scalars 2.0.0, graphql 16.15.0, Node 24.21.0:"
timeout 60 node_modules/.bin/node run.cjs
