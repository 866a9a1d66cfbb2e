import { askSubgraph } from '@teei/test/ask.ts';
import { TEST_NOW } from '@teei/test/clock.ts';
import { runJob } from '@teei/test/jobs.ts';
import { expect, it } from 'vitest';
import { PUBLIC_PAGE, startReporting } from '../../test/fixtures.ts';

const ask = askSubgraph(() => startReporting({ react: true }));

const MINUTE_MS = 60_000;
const NINETY_DAYS_MS = 90 * 24 * 60 * MINUTE_MS;

const views = () =>
  ask.sql('select visitor_hash, viewed_at from reporting.publication_views order by viewed_at');

it('visits of pages are deleted after ninety days', async () => {
  await ask.sql('delete from reporting.publication_views');
  const limit = TEST_NOW.getTime() - NINETY_DAYS_MS;
  await ask.sql(
    `insert into reporting.publication_views (publication_id, visitor_hash, viewed_at)
     select $1, md5(moment) || md5(moment), moment::timestamptz from unnest($2::text[]) as moment`,
    [
      PUBLIC_PAGE,
      [limit - MINUTE_MS, limit + MINUTE_MS].map((time) => new Date(time).toISOString()),
    ],
  );
  expect(await views()).toHaveLength(2);
  await runJob(ask, 'reporting', 'publication_view.forget');
  expect((await views()).map((view) => view['viewed_at'])).toEqual([new Date(limit + MINUTE_MS)]);
});
