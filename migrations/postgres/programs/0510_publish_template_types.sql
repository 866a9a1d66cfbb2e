-- Type of programme of a template, by which the settings of a campaign are checked.
CREATE FUNCTION programs.type_of_template(template uuid) RETURNS text
  LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = '' AS $$
BEGIN
  RETURN (SELECT type FROM programs.program_templates WHERE id = template);
END $$;
GRANT EXECUTE ON FUNCTION programs.type_of_template(uuid) TO campaigns_admin, campaigns_company;
