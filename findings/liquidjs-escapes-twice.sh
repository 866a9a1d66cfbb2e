#!/usr/bin/env bash
# With outputEscape: 'escape', liquidjs escapes once more what a template has escaped.
#
# The option escapes every output but that of the filter raw. A template with the filter escape, which the guides of Liquid tell
# authors to use, then shows its readers &amp;. escape_once does not help, though its name promises it: it runs before the
# option does. newline_to_br shows <br /> as text. Register filters of the same names that leave escaping to the option,
# or templates that were right go wrong on the day that the option is set.
#
# Seen with liquidjs 10.30.1 on Node 24.21.0, for the value A & B:
#   {{ a }}: A &amp; B
#   {{ a | escape }}: A &amp;amp; B
#   {{ a | escape_once }}: A &amp;amp; B
#   {{ lines | newline_to_br }}: x&lt;br /&gt;
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund liquidjs@10.30.1 node@24.21.0

cat >run.mjs <<'JS'
import { Liquid } from 'liquidjs';

const liquid = new Liquid({ outputEscape: 'escape' });

function render(template) {
  const text = liquid.parseAndRenderSync(template, { a: 'A & B', lines: 'x\n' }).trim();
  console.log(`${template}: ${text}`);
  return text;
}

const seen = [
  render('{{ a }}'),
  render('{{ a | escape }}'),
  render('{{ a | escape_once }}'),
  render('{{ lines | newline_to_br }}'),
];
const expected = ['A &amp; B', 'A &amp;amp; B', 'A &amp;amp; B', 'x&lt;br /&gt;'];
process.exitCode = seen.join() === expected.join() ? 0 : 1;
JS

echo "liquidjs 10.30.1, Node 24.21.0:"
timeout 60 node_modules/.bin/node run.mjs
