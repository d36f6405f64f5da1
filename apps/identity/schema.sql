-- Generated from the migrations by `npm run generate`; do not edit.

create table department_client (
  id uuid not null,
  client_id text not null,
  secret_hash text not null,
  name jsonb not null,
  unit text,
  area text not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  disabled_at timestamp with time zone,
  constraint department_client_pkey PRIMARY KEY (id),
  constraint department_client_client_id_key UNIQUE (client_id),
  constraint department_client_client_id_check CHECK ((client_id ~ '^[a-z][a-z0-9-]{2,63}$'::text)),
  constraint department_client_name_check CHECK (((name ? 'zh-CN'::text) AND (name ? 'en'::text)))
);

create table login_subject (
  issuer text not null,
  subject text not null,
  person_id uuid not null,
  created_at timestamp with time zone not null default now(),
  constraint login_subject_pkey PRIMARY KEY (issuer, subject),
  constraint login_subject_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX login_subject_person ON public.login_subject USING btree (person_id);

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
  constraint person_pkey PRIMARY KEY (id),
  constraint person_username_key UNIQUE (username),
  constraint person_locale_check CHECK ((locale = ANY (ARRAY['zh-CN'::text, 'en'::text]))),
  constraint person_username_check CHECK (((username = lower(username)) AND ((length(username) >= 1) AND (length(username) <= 64))))
);

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
  constraint role_grant_pkey PRIMARY KEY (id),
  constraint role_grant_client_id_fkey FOREIGN KEY (client_id) REFERENCES department_client(id),
  constraint role_grant_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES person(id),
  constraint role_grant_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint role_grant_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES person(id),
  constraint role_grant_check CHECK ((num_nonnulls(person_id, client_id) = 1)),
  constraint role_grant_check1 CHECK (((expires_at IS NULL) OR (expires_at > granted_at))),
  constraint role_grant_check2 CHECK (((revoked_at IS NULL) = (revoke_reason IS NULL)))
);
CREATE INDEX role_grant_client ON public.role_grant USING btree (client_id);
CREATE INDEX role_grant_granted_by ON public.role_grant USING btree (granted_by);
CREATE INDEX role_grant_person ON public.role_grant USING btree (person_id);
CREATE INDEX role_grant_revoked_by ON public.role_grant USING btree (revoked_by);

create table signing_key (
  kid text not null,
  public_jwk jsonb not null,
  private_jwk bytea not null,
  created_at timestamp with time zone not null default now(),
  signs_from timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint signing_key_pkey PRIMARY KEY (kid)
);

CREATE OR REPLACE FUNCTION public.login_delay(failures integer, free integer)
 RETURNS interval
 LANGUAGE sql
 IMMUTABLE
RETURN CASE WHEN (failures < free) THEN '00:00:00'::interval ELSE make_interval(secs => LEAST((300)::double precision, power((2)::double precision, (LEAST(((failures - free) + 1), 9))::double precision))) END;
