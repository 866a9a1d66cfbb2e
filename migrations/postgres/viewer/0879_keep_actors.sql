-- Class of the actor of a transaction, also inside of functions that run with the rights of their owner, such as triggers that
-- tell events: there current_user is the owner, and the role that the transaction has taken stays what it was.
CREATE OR REPLACE FUNCTION viewer.actor_class() RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN regexp_replace(coalesce(nullif(current_setting('role'), 'none'), current_user), '^.*_', '');
