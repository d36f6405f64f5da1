-- Who handles what is known by name to all of the staff, wherever they work. Residents are not named here: only who holds, or held, a role of the staff.
CREATE FUNCTION staff_names(ids uuid[]) RETURNS TABLE (id uuid, name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT p.id, p.display_name FROM person p WHERE p.id = ANY ($1) AND EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id AND g.role <> 'resident') $$;
REVOKE ALL ON FUNCTION staff_names FROM PUBLIC;
GRANT EXECUTE ON FUNCTION staff_names TO identity_app;
