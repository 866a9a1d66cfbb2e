-- Benchmarks compare companies by what is known of them now: the relay hears of every change.

-- What benchmarks know of a company. `people` counts members up to the bound: a size needs no more.
CREATE FUNCTION users.company_dimension(company uuid, bound integer)
  RETURNS TABLE (industry text, country text, people integer, opted_in boolean)
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
BEGIN ATOMIC
  SELECT one.industry, one.country,
    (SELECT count(*)::integer
     FROM (SELECT FROM users.company_users WHERE company_id = company LIMIT bound) AS member),
    one.features #> '{benchmark,optIn}' IS NOT DISTINCT FROM 'true'::jsonb
  FROM users.companies AS one
  WHERE one.id = company;
END;

GRANT EXECUTE ON FUNCTION users.company_dimension(uuid, integer) TO gateway_service;

INSERT INTO events.subscriptions (consumer, event_type, teller) VALUES
  ('analytics', 'company.created', 'users'),
  ('analytics', 'company.updated', 'users'),
  ('analytics', 'company.benchmark_opt_in_set', 'users'),
  ('analytics', 'company_member.added', 'users'),
  ('analytics', 'company_member.removed', 'users'),
  ('analytics', 'invitation.accepted', 'users');
