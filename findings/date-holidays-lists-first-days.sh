#!/usr/bin/env bash
# date-holidays lists a holiday of several days once, by its first day.
#
# A calendar made of the `date` of each holiday misses the other days: 2 January in Romania, all but the first day of the
# feasts in Turkey and Bosnia. `start` and `end` tell the length, though not by whole days: a feast of a lunar calendar
# begins at sunset on the day before its `date`, and may end at noon. isHoliday() of a moment in the day is right.
# Count whole days between `start` and `end` from `date` on, and look into the year before as well.
#
# Seen with date-holidays 3.37.0 on Node 24.21.0, of the year 2026:
#   RO 2026-01-02: listed false, isHoliday in the day true
#   TR 2026-05-28: listed false, isHoliday in the day true
#   TR: a feast dated 2026-03-20 that starts at 2026-03-19T15:00:00.000Z and lasts 90 hours
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund date-holidays@3.37.0 node@24.21.0

cat >run.cjs <<'JS'
const Holidays = require('date-holidays');

const HOUR_MS = 3_600_000;

function look(country, day) {
  const calendar = new Holidays(country, { types: ['public'] });
  const isListed = calendar.getHolidays(2026).some(({ date }) => date.startsWith(day));
  const isHoliday = calendar.isHoliday(new Date(`${day}T10:00:00Z`)) !== false;
  console.log(`${country} ${day}: listed ${isListed}, isHoliday in the day ${isHoliday}`);
  return !isListed && isHoliday;
}

const areMissing = [look('RO', '2026-01-02'), look('TR', '2026-05-28')];
const feast = new Holidays('TR', { types: ['public'] })
  .getHolidays(2026)
  .find(({ date }) => date.startsWith('2026-03-20'));
const hours = (feast.end - feast.start) / HOUR_MS;
console.log(
  `TR: a feast dated ${feast.date.slice(0, 10)} that starts at ${feast.start.toISOString()} and lasts ${hours} hours`,
);
process.exitCode = areMissing.every(Boolean) && hours === 90 ? 0 : 1;
JS

echo "date-holidays 3.37.0, Node 24.21.0:"
timeout 60 node_modules/.bin/node run.cjs
