-- Counts the rows that the tables had before their numbers were kept. They are written meanwhile.
CALL counts.recount('programs.buddy_matches');
CALL counts.recount('programs.buddy_system_events');
CALL counts.recount('programs.kintell_sessions');
CALL counts.recount('evidence.evidence_snippets');
CALL counts.recount('evidence.outcome_scores');
CALL counts.recount('users.users');
