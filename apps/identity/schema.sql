-- Generated from the migrations by `npm run generate`; do not edit.

create table department_client (
  id uuid not null,
  client_id text not null,
  secret_hash text not null,
  name jsonb not null,
  area text not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  disabled_at timestamp with time zone,
  constraint department_client_pkey PRIMARY KEY (id),
  constraint department_client_client_id_key UNIQUE (client_id),
  constraint department_client_client_id_check CHECK ((client_id ~ '^[a-z][a-z0-9-]{2,63}$'::text)),
  constraint department_client_name_check CHECK (((name ? 'zh-CN'::text) AND (name ? 'en'::text)))
);
alter table department_client enable row level security;
create policy department_client_add on department_client for insert with check ((area ^@ ANY (( SELECT platform.areas() AS areas)::text[])));
create policy department_client_change on department_client for update using ((area ^@ ANY (( SELECT platform.areas() AS areas)::text[])));
create policy department_client_read on department_client for select using (((area ^@ ANY (( SELECT platform.areas() AS areas)::text[])) OR (client_id = ( SELECT platform.person() AS person))));
CREATE TRIGGER client_changed AFTER UPDATE OF disabled_at ON public.department_client FOR EACH ROW EXECUTE FUNCTION client_changed();

create table login_subject (
  issuer text not null,
  subject text not null,
  person_id uuid not null,
  created_at timestamp with time zone not null default now(),
  constraint login_subject_pkey PRIMARY KEY (issuer, subject),
  constraint login_subject_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX login_subject_person ON public.login_subject USING btree (person_id);
alter table login_subject enable row level security;
CREATE TRIGGER login_subject_changed AFTER INSERT OR UPDATE ON public.login_subject FOR EACH ROW EXECUTE FUNCTION login_subject_changed();

create table login_throttle (
  key bytea not null,
  failures integer not null,
  failed_at timestamp with time zone not null,
  constraint login_throttle_pkey PRIMARY KEY (key)
);
CREATE INDEX login_throttle_failed_at ON public.login_throttle USING btree (failed_at);

create table oidc_payload (
  model text not null,
  id text not null,
  payload jsonb not null,
  grant_id text,
  user_code text,
  uid text,
  expires_at timestamp with time zone not null,
  consumed_at timestamp with time zone,
  constraint oidc_payload_pkey PRIMARY KEY (model, id)
);
CREATE INDEX oidc_payload_account ON public.oidc_payload USING btree (((payload ->> 'accountId'::text)));
CREATE INDEX oidc_payload_expires ON public.oidc_payload USING btree (expires_at);
CREATE INDEX oidc_payload_grant ON public.oidc_payload USING btree (grant_id) WHERE (grant_id IS NOT NULL);
CREATE INDEX oidc_payload_uid ON public.oidc_payload USING btree (uid) WHERE (uid IS NOT NULL);
CREATE INDEX oidc_payload_user_code ON public.oidc_payload USING btree (user_code) WHERE (user_code IS NOT NULL);

create table person (
  id uuid not null,
  username text not null,
  password_hash text,
  display_name text not null,
  phone text,
  locale text not null default 'zh-CN'::text,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  disabled_at timestamp with time zone,
  area text not null default ''::text,
  county text not null generated always as ("left"(area, 6)) stored,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_username_key UNIQUE (username),
  constraint person_locale_check CHECK ((locale = ANY (ARRAY['zh-CN'::text, 'en'::text]))),
  constraint person_username_check CHECK (((username = lower(username)) AND ((length(username) >= 1) AND (length(username) <= 64))))
);
CREATE INDEX person_by_county ON public.person USING btree (county, display_name COLLATE "C", id);
CREATE INDEX person_by_name ON public.person USING btree (display_name COLLATE "C", id);
alter table person enable row level security;
create policy person_add on person for insert with check (true);
create policy person_change on person for update using (((area ^@ ANY (( SELECT platform.areas() AS areas)::text[])) OR ((id)::text = ( SELECT platform.person() AS person))));
create policy person_read on person for select using (((area ^@ ANY (( SELECT platform.areas() AS areas)::text[])) OR ((id)::text = ( SELECT platform.person() AS person)) OR holds_grant_within(id, ( SELECT platform.areas() AS areas))));
CREATE TRIGGER person_changed AFTER UPDATE OF disabled_at, locale ON public.person FOR EACH ROW EXECUTE FUNCTION person_changed();

create table role_grant (
  id uuid not null,
  person_id uuid,
  client_id uuid,
  role text not null,
  area text not null,
  units text[] not null default '{}'::text[],
  reason text not null,
  granted_by uuid,
  granted_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone,
  revoked_by uuid,
  revoked_at timestamp with time zone,
  revoke_reason text,
  version integer not null default 1,
  county text not null generated always as ("left"(area, 6)) stored,
  constraint role_grant_pkey PRIMARY KEY (id),
  constraint role_grant_client_id_fkey FOREIGN KEY (client_id) REFERENCES department_client(id),
  constraint role_grant_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES person(id),
  constraint role_grant_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint role_grant_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES person(id),
  constraint role_grant_check CHECK ((num_nonnulls(person_id, client_id) = 1)),
  constraint role_grant_check1 CHECK (((expires_at IS NULL) OR (expires_at > granted_at))),
  constraint role_grant_check2 CHECK (((revoked_at IS NULL) = (revoke_reason IS NULL)))
);
CREATE INDEX role_grant_by_county ON public.role_grant USING btree (county, id);
CREATE INDEX role_grant_client ON public.role_grant USING btree (client_id);
CREATE INDEX role_grant_granted_by ON public.role_grant USING btree (granted_by);
CREATE INDEX role_grant_person ON public.role_grant USING btree (person_id);
CREATE INDEX role_grant_revoked_by ON public.role_grant USING btree (revoked_by);
alter table role_grant enable row level security;
create policy role_grant_add on role_grant for insert with check ((area ^@ ANY (( SELECT platform.areas() AS areas)::text[])));
create policy role_grant_change on role_grant for update using ((area ^@ ANY (( SELECT platform.areas() AS areas)::text[])));
create policy role_grant_read on role_grant for select using (((area ^@ ANY (( SELECT platform.areas() AS areas)::text[])) OR ((person_id)::text = ( SELECT platform.person() AS person)) OR (client_id = ( SELECT c.id
   FROM department_client c
  WHERE (c.client_id = ( SELECT platform.person() AS person))))));
CREATE TRIGGER role_grant_changed AFTER INSERT OR UPDATE ON public.role_grant FOR EACH ROW EXECUTE FUNCTION role_grant_changed();

create table saved_filter (
  id uuid not null,
  person_id uuid not null,
  position integer not null,
  name text not null,
  query jsonb not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint saved_filter_pkey PRIMARY KEY (id),
  constraint saved_filter_name_key UNIQUE (person_id, name),
  constraint saved_filter_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX saved_filter_in_order ON public.saved_filter USING btree (person_id, "position", id);
alter table saved_filter enable row level security;
create policy saved_filter_add on saved_filter for insert with check (((person_id)::text = ( SELECT platform.person() AS person)));
create policy saved_filter_change on saved_filter for update using (((person_id)::text = ( SELECT platform.person() AS person)));
create policy saved_filter_read on saved_filter for select using (((person_id)::text = ( SELECT platform.person() AS person)));
create policy saved_filter_remove on saved_filter for delete using (((person_id)::text = ( SELECT platform.person() AS person)));

create table signing_key (
  kid text not null,
  public_jwk jsonb not null,
  private_jwk bytea not null,
  created_at timestamp with time zone not null default now(),
  signs_from timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint signing_key_pkey PRIMARY KEY (kid)
);

create table standing_change (
  subject text not null,
  changed_at timestamp with time zone not null,
  constraint standing_change_pkey PRIMARY KEY (subject)
);
CREATE INDEX standing_change_at ON public.standing_change USING btree (changed_at);

CREATE OR REPLACE FUNCTION public.client_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ BEGIN PERFORM note_standing(NULL, new.id); RETURN NULL; END $function$;

CREATE OR REPLACE FUNCTION public.grants_in_force(person_id uuid)
 RETURNS TABLE(role text, area text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT g.role, g.area FROM role_grant g WHERE g.person_id = $1 AND g.revoked_at IS NULL AND (g.expires_at IS NULL OR g.expires_at > now()) $function$;

CREATE OR REPLACE FUNCTION public.holds_grant_within(person_id uuid, areas text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT EXISTS (SELECT FROM role_grant g WHERE g.person_id = $1 AND g.area ^@ ANY ($2)) $function$;

CREATE OR REPLACE FUNCTION public.login_client(client_id text)
 RETURNS TABLE(secret_hash text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT c.secret_hash FROM department_client c WHERE c.client_id = $1 AND c.disabled_at IS NULL $function$;

CREATE OR REPLACE FUNCTION public.login_credentials(username text)
 RETURNS TABLE(id uuid, password_hash text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT p.id, p.password_hash FROM person p WHERE p.username = $1 AND p.disabled_at IS NULL $function$;

CREATE OR REPLACE FUNCTION public.login_delay(failures integer, free integer)
 RETURNS interval
 LANGUAGE sql
 IMMUTABLE
RETURN CASE WHEN (failures < free) THEN '00:00:00'::interval ELSE make_interval(secs => LEAST((300)::double precision, power((2)::double precision, (LEAST(((failures - free) + 1), 9))::double precision))) END;

CREATE OR REPLACE FUNCTION public.login_profile(person_id uuid)
 RETURNS TABLE(id uuid, username text, display_name text, locale text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT p.id, p.username, p.display_name, p.locale FROM person p WHERE p.id = $1 AND p.disabled_at IS NULL $function$;

CREATE OR REPLACE FUNCTION public.login_subject_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ BEGIN PERFORM note_standing(new.person_id, NULL); RETURN NULL; END $function$;

CREATE OR REPLACE FUNCTION public.note_standing(person_id uuid, client_id uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    INSERT INTO standing_change (subject, changed_at)
    SELECT subject, clock_timestamp() FROM (
      SELECT 'person:' || $1 AS subject WHERE $1 IS NOT NULL
      UNION SELECT 'person:' || s.subject FROM login_subject s WHERE s.person_id = $1
      UNION SELECT 'client:' || c.client_id FROM department_client c WHERE c.id = $2
    ) AS changed ORDER BY subject
    ON CONFLICT (subject) DO UPDATE SET changed_at = excluded.changed_at
  $function$;

CREATE OR REPLACE FUNCTION public.person_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ BEGIN PERFORM note_standing(new.id, NULL); RETURN NULL; END $function$;

CREATE OR REPLACE FUNCTION public.role_grant_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ BEGIN PERFORM note_standing(new.person_id, new.client_id); RETURN NULL; END $function$;

CREATE OR REPLACE FUNCTION public.staff_names(ids uuid[])
 RETURNS TABLE(id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT p.id, p.display_name FROM person p WHERE p.id = ANY ($1) AND EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id AND g.role <> 'resident') $function$;

CREATE OR REPLACE FUNCTION public.standing(kind text, subject text, issuer text)
 RETURNS TABLE(id text, language text, grants json)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
  $function$;
