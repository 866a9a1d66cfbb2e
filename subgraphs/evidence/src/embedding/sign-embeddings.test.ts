import { askSubgraph } from '@teei/test/ask.ts';
import { runJob } from '@teei/test/jobs.ts';
import { eventually } from '@teei/test/eventually.ts';
import { expect, it } from 'vitest';
import * as rows from '../../test/fixtures.ts';

const ask = askSubgraph(() => rows.startEvidence({ react: true }));

const NUMBERS = Array.from({ length: 512 }, (_, index) => index - 255.5);

/** Pieces as they were before there were signs, more than a run has. */
async function insertPieces(): Promise<void> {
  await ask.sql(
    `insert into evidence.evidence_snippets
       (company_id, campaign_id, source_type, source_id, content, embedding, embedding_model)
     select $1, $2, 'survey', gen_random_uuid(), 'word', $3::real[]::evidence.vector, 'e-1'
     from generate_series(1, 700)`,
    [rows.OTHER, rows.FOREIGN_CAMPAIGN, NUMBERS],
  );
  await ask.sql(
    'update evidence.evidence_snippets set embedding_signs = null, embedding_bytes = null',
  );
}

const unsigned = () =>
  ask.sql(
    `select count(*)::int from evidence.evidence_snippets
     where embedding_model is not null and (embedding_signs is null or embedding_bytes is null)`,
  );

it('pieces that were embedded before there were signs get theirs, all of them', async () => {
  await insertPieces();
  expect(await unsigned()).toEqual([{ count: 700 }]);
  await runJob(ask, 'evidence', 'evidence.sign_embeddings');
  await eventually(async () => expect(await unsigned()).toEqual([{ count: 0 }]));
  const [signs] = await ask.sql(
    `select distinct embedding_signs::text as signs from evidence.evidence_snippets where embedding_model = 'e-1'`,
  );
  expect(signs).toEqual({ signs: '0'.repeat(256) + '1'.repeat(256) });
});
