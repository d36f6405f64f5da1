-- Where people live, who reaches which rows, and which standing has just changed.

ALTER TABLE person ADD COLUMN area text NOT NULL DEFAULT '';   -- '' where it is not known
CREATE INDEX person_by_name ON person (display_name COLLATE "C", id);
CREATE INDEX person_by_county ON person (left(area, 6), display_name COLLATE "C", id);
CREATE INDEX role_grant_by_county ON role_grant (left(area, 6), id);
CREATE INDEX department_client_by_county ON department_client (left(area, 6), client_id);
-- A client's units are those of its grants.
ALTER TABLE department_client DROP COLUMN unit;

-- Changing a password, or being disabled, ends what was signed in.
CREATE INDEX oidc_payload_account ON oidc_payload ((payload ->> 'accountId'));

-- Row security: everybody reaches their own rows, administrators those of their areas. A person is also seen, not changed, where they hold a grant.
-- The provider and the look-up of a token's subject have no actor yet; they go through the functions below and see nothing else.
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
ALTER TABLE role_grant ENABLE ROW LEVEL SECURITY;
ALTER TABLE department_client ENABLE ROW LEVEL SECURITY;
ALTER TABLE login_subject ENABLE ROW LEVEL SECURITY;

CREATE POLICY role_grant_read ON role_grant FOR SELECT USING (
  area ^@ ANY ((SELECT platform.areas())::text[])
  OR person_id::text = (SELECT platform.person())
  OR client_id = (SELECT c.id FROM department_client c WHERE c.client_id = (SELECT platform.person()))
);
CREATE POLICY role_grant_add ON role_grant FOR INSERT WITH CHECK (area ^@ ANY ((SELECT platform.areas())::text[]));
CREATE POLICY role_grant_change ON role_grant FOR UPDATE USING (area ^@ ANY ((SELECT platform.areas())::text[]));

CREATE POLICY person_read ON person FOR SELECT USING (
  area ^@ ANY ((SELECT platform.areas())::text[])
  OR id::text = (SELECT platform.person())
  OR EXISTS (SELECT FROM role_grant g WHERE g.person_id = person.id AND g.area ^@ ANY ((SELECT platform.areas())::text[]))
);
-- Anybody may register.
CREATE POLICY person_add ON person FOR INSERT WITH CHECK (true);
CREATE POLICY person_change ON person FOR UPDATE USING (
  area ^@ ANY ((SELECT platform.areas())::text[]) OR id::text = (SELECT platform.person())
);

CREATE POLICY department_client_read ON department_client FOR SELECT USING (
  area ^@ ANY ((SELECT platform.areas())::text[]) OR client_id = (SELECT platform.person())
);
CREATE POLICY department_client_add ON department_client FOR INSERT WITH CHECK (area ^@ ANY ((SELECT platform.areas())::text[]));
CREATE POLICY department_client_change ON department_client FOR UPDATE USING (area ^@ ANY ((SELECT platform.areas())::text[]));

-- What the provider needs to know of somebody who is signing in.
CREATE FUNCTION login_credentials(username text) RETURNS TABLE (id uuid, password_hash text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT p.id, p.password_hash FROM person p WHERE p.username = $1 AND p.disabled_at IS NULL $$;
CREATE FUNCTION login_profile(person_id uuid) RETURNS TABLE (id uuid, username text, display_name text, locale text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT p.id, p.username, p.display_name, p.locale FROM person p WHERE p.id = $1 AND p.disabled_at IS NULL $$;
CREATE FUNCTION login_client(client_id text) RETURNS TABLE (secret_hash text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT c.secret_hash FROM department_client c WHERE c.client_id = $1 AND c.disabled_at IS NULL $$;

-- Who the subject of a token is and what they may do now. The subject is a person's id where the issuer is our own (NULL), else what that issuer
-- calls the person; for clients it is the client_id. No row: unknown or disabled.
CREATE FUNCTION standing(kind text, subject text, issuer text) RETURNS TABLE (id text, language text, grants json)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    WITH known AS (
      SELECT p.id AS person_id, NULL::uuid AS client_id, p.id::text AS id, p.locale
      FROM person p
      WHERE $1 = 'person' AND p.disabled_at IS NULL AND p.id = CASE
        WHEN $3 IS NOT NULL THEN (SELECT s.person_id FROM login_subject s WHERE s.issuer = $3 AND s.subject = $2)
        WHEN $2 ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN $2::uuid
      END
      UNION ALL
      SELECT NULL, c.id, c.client_id, NULL FROM department_client c WHERE $1 = 'client' AND c.client_id = $2 AND c.disabled_at IS NULL
    )
    SELECT k.id, k.locale, coalesce((
      SELECT json_agg(json_strip_nulls(json_build_object(
        'role', g.role, 'area', g.area, 'units', g.units, 'expiresAt', to_char(g.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
      )) ORDER BY g.id)
      FROM role_grant g
      WHERE (g.person_id = k.person_id OR g.client_id = k.client_id) AND g.revoked_at IS NULL AND (g.expires_at IS NULL OR g.expires_at > now())
    ), '[]') FROM known k
  $$;

-- How far somebody reaches, also beyond the reach of whoever asks: nobody may take over an account that reaches further than their own.
CREATE FUNCTION grants_in_force(person_id uuid) RETURNS TABLE (role text, area text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT g.role, g.area FROM role_grant g WHERE g.person_id = $1 AND g.revoked_at IS NULL AND (g.expires_at IS NULL OR g.expires_at > now()) $$;

-- Subjects of tokens whose grants or standing changed, as the heartbeat names them.
CREATE TABLE standing_change (
  subject    text PRIMARY KEY,
  changed_at timestamptz NOT NULL
);
CREATE INDEX standing_change_at ON standing_change (changed_at);

CREATE FUNCTION note_standing(person_id uuid, client_id uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    INSERT INTO standing_change (subject, changed_at)
    SELECT subject, clock_timestamp() FROM (
      SELECT 'person:' || $1 AS subject WHERE $1 IS NOT NULL
      UNION SELECT 'person:' || s.subject FROM login_subject s WHERE s.person_id = $1
      UNION SELECT 'client:' || c.client_id FROM department_client c WHERE c.id = $2
    ) AS changed ORDER BY subject
    ON CONFLICT (subject) DO UPDATE SET changed_at = excluded.changed_at
  $$;
CREATE FUNCTION person_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN PERFORM note_standing(new.id, NULL); RETURN NULL; END $$;
CREATE FUNCTION client_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN PERFORM note_standing(NULL, new.id); RETURN NULL; END $$;
CREATE FUNCTION role_grant_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN PERFORM note_standing(new.person_id, new.client_id); RETURN NULL; END $$;
CREATE FUNCTION login_subject_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN PERFORM note_standing(new.person_id, NULL); RETURN NULL; END $$;
CREATE TRIGGER person_changed AFTER UPDATE OF disabled_at, locale ON person FOR EACH ROW EXECUTE FUNCTION person_changed();
CREATE TRIGGER client_changed AFTER UPDATE OF disabled_at ON department_client FOR EACH ROW EXECUTE FUNCTION client_changed();
CREATE TRIGGER role_grant_changed AFTER INSERT OR UPDATE ON role_grant FOR EACH ROW EXECUTE FUNCTION role_grant_changed();
CREATE TRIGGER login_subject_changed AFTER INSERT OR UPDATE ON login_subject FOR EACH ROW EXECUTE FUNCTION login_subject_changed();

-- Functions that see past row security are for the service alone.
REVOKE ALL ON FUNCTION login_credentials, login_profile, login_client, standing, grants_in_force, note_standing FROM PUBLIC;
GRANT EXECUTE ON FUNCTION login_credentials, login_profile, login_client, standing, grants_in_force TO identity_app;
