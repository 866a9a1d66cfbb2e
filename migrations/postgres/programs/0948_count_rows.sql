CALL counts.keep('programs.buddy_matches', true);
CALL counts.keep('programs.buddy_system_events', false);
CALL counts.keep('programs.kintell_sessions', true);
GRANT USAGE ON SCHEMA counts TO programs_admin, programs_officer, programs_company;
GRANT EXECUTE ON FUNCTION counts.total(text, uuid) TO programs_admin, programs_officer, programs_company;
