CALL counts.keep('users.users', false);
GRANT USAGE ON SCHEMA counts TO users_admin, users_officer;
GRANT EXECUTE ON FUNCTION counts.total(text, uuid) TO users_admin, users_officer;
