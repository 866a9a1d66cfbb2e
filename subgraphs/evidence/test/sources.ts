/** Texts of the programmes that become evidence: a pair, what it says, and what it consents to. */
import { randomUUID } from 'node:crypto';
import type { Ask } from '@teei/test/ask.ts';
import { AUTHOR, CAMPAIGN, INSTANCE, OWN, STRANGER } from './fixtures.ts';

export const WORDS = 'Lars helped me to call the landlord on 22 85 50 12, and now I am not afraid.';
export const REDACTED_WORDS =
  '[name] helped me to call the landlord on [phone], and now I am not afraid.';

/** Has the pair of the author (participant) and the stranger (buddy, called Lars Moen) in its instance. */
async function putPair(ask: Ask): Promise<string> {
  const id = randomUUID();
  await ask.sql(
    `insert into programs.buddy_matches
       (id, participant_id, buddy_id, program_instance_id, status, ended_at)
     values ($1, $2, $3, $4, 'ended', now())`,
    [id, AUTHOR, STRANGER, INSTANCE],
  );
  await ask.sql(`update users.users set first_name = 'Lars', last_name = 'Moen' where id = $1`, [
    STRANGER,
  ]);
  return id;
}

/** Answers a person's consent to a purpose. */
export async function answerConsent(
  ask: Ask,
  userId: string,
  { purpose = 'ai_processing', given = true } = {},
): Promise<void> {
  await ask.sql(
    `insert into privacy.user_consents
       (user_id, purpose, consent_given, consent_text, consent_version, consent_method)
     values ($1, $2, $3, 'text', '1', 'checkbox')`,
    [userId, purpose, given],
  );
}

/** Feedback of the participant, who consents to AI processing unless told otherwise; returns its id. */
export async function putFeedback(
  ask: Ask,
  {
    words = WORDS,
    given = true,
  }: { readonly words?: string | null; readonly given?: boolean } = {},
): Promise<string> {
  const id = randomUUID();
  await ask.sql(
    `insert into programs.buddy_feedback (id, match_id, from_role, feedback_text)
     values ($1, $2, 'participant', $3)`,
    [id, await putPair(ask), words],
  );
  await answerConsent(ask, AUTHOR, { given });
  return id;
}

/** A note of a check-in of the pair, of whom the participant consents; returns its id. */
export async function putNote(ask: Ask): Promise<string> {
  const id = randomUUID();
  await ask.sql(
    `insert into programs.buddy_checkins (id, match_id, checkin_date, mood, notes)
     values ($1, $2, '2025-10-01', 'good', $3)`,
    [id, await putPair(ask), WORDS],
  );
  await answerConsent(ask, AUTHOR);
  return id;
}

/** Piece of evidence of the author's feedback; returns its id. */
export async function putSnippet(ask: Ask): Promise<string> {
  const id = randomUUID();
  await ask.sql(
    `insert into evidence.evidence_snippets
       (id, program_instance_id, source_type, source_id, content, metadata, campaign_id)
     values ($1, $2, 'buddy_feedback', $3, $4, '{"state": "redacted", "language": "en"}', $5)`,
    [id, INSTANCE, await putFeedback(ask), REDACTED_WORDS, CAMPAIGN],
  );
  return id;
}

/** Score of a model for belonging, in a piece of its own; returns its id. */
export async function putScore(
  ask: Ask,
  { score = 0.5, at = '2025-10-20Z' } = {},
): Promise<string> {
  const id = randomUUID();
  await ask.sql(
    `insert into evidence.outcome_scores
       (id, user_id, evidence_snippet_id, outcome_type, score, confidence, model_version, created_at)
     values ($1, $2, $3, 'belonging', $4, 0.9, 'q2q-2', $5)`,
    [id, AUTHOR, await putSnippet(ask), score, at],
  );
  return id;
}

/** Sets the month's budget of the own company, of which nothing is spent. */
export async function setBudget(ask: Ask, budget: string): Promise<void> {
  await ask.sql(
    `update users.companies
     set ai_budget_monthly = $2, ai_spend_current_month = 0, ai_spend_month = '2025-11-01'
     where id = $1`,
    [OWN, budget],
  );
}

/** Amount that the own company has spent of the month's budget. */
export async function spentOf({ sql }: Ask): Promise<unknown> {
  const [row] = await sql(
    'select ai_spend_current_month::float8 as spent from users.companies where id = $1',
    [OWN],
  );
  return row?.['spent'];
}

/** Request of the own company that has been begun, with half a dollar reserved; returns its id. */
export async function putRequest(ask: Ask): Promise<string> {
  const id = randomUUID();
  await ask.sql(
    `insert into evidence.ai_prompt_audit
       (id, company_id, request_id, operation, model_name, prompt_text, safety_check_passed,
        evidence_gate_passed, budget_check_passed, cost_usd, created_at)
     values ($1, $2, gen_random_uuid(), 'nlq-query', 'writer-2', 'Ask.', true, true, true, 0.5,
       '2025-11-15Z')`,
    [id, OWN],
  );
  return id;
}

/** Request of the own company with its response; returns its id. */
export async function putAnswer(ask: Ask): Promise<string> {
  const id = await putRequest(ask);
  await ask.sql(
    `update evidence.ai_prompt_audit set status = 'success', response_text = 'Yes.' where id = $1`,
    [id],
  );
  return id;
}

/** Stored piece of evidence of a source; undefined when there is none. */
export async function storedSnippet(
  ask: Ask,
  sourceId: string,
): Promise<Record<string, unknown> | undefined> {
  const [row] = await ask.sql(
    `select id, content, metadata, company_id, campaign_id, program_instance_id, evidence_data
     from evidence.evidence_snippets where source_id = $1 and source_type <> 'survey'`,
    [sourceId],
  );
  return row;
}

export const PLACE = { company_id: OWN, program_instance_id: INSTANCE };
