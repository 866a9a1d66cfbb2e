-- Terms of a piece are entered into their indexes at once. By default they wait in a list of up to 4 MB, which a search reads from
-- end to end for each of its terms: 400 pieces that had come or changed since made a search by words four times as dear.
ALTER INDEX evidence.evidence_snippets_search_terms_idx SET (fastupdate = off);
ALTER INDEX evidence.evidence_snippets_sampled_terms_idx SET (fastupdate = off);
SELECT gin_clean_pending_list('evidence.evidence_snippets_search_terms_idx'),
  gin_clean_pending_list('evidence.evidence_snippets_sampled_terms_idx');
