-- As with notifications: rows that the owner loads, such as those of a test, have nobody mailed.
DROP TRIGGER mail_invitation ON identity.invitations;
CREATE TRIGGER mail_invitation AFTER INSERT ON identity.invitations
  FOR EACH ROW WHEN (current_setting('role') <> 'none')
  EXECUTE FUNCTION identity.mail_invitation();
