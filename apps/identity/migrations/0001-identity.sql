-- Identity: people, their grants, department clients, signing keys, and the state of the OpenID provider.

CREATE TABLE person (
  id            uuid PRIMARY KEY,
  username      text NOT NULL UNIQUE CHECK (username = lower(username) AND length(username) BETWEEN 1 AND 64),
  password_hash text,                               -- null: signs in at another issuer only
  display_name  text NOT NULL,                      -- personal
  phone         text,                               -- personal
  locale        text NOT NULL DEFAULT 'zh-CN' CHECK (locale IN ('zh-CN', 'en')),
  version       integer NOT NULL DEFAULT 1,
  created_at    timestamptz NOT NULL DEFAULT now(),
  disabled_at   timestamptz
);

-- Who a subject of an OpenID issuer is here; another issuer can take the place of ours without new person ids.
CREATE TABLE login_subject (
  issuer     text NOT NULL,
  subject    text NOT NULL,
  person_id  uuid NOT NULL REFERENCES person,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (issuer, subject)
);
CREATE INDEX login_subject_person ON login_subject (person_id);

-- Systems of a court, a police office, a hospital...: they sign in with client credentials.
CREATE TABLE department_client (
  id          uuid PRIMARY KEY,
  client_id   text NOT NULL UNIQUE CHECK (client_id ~ '^[a-z][a-z0-9-]{2,63}$'),
  secret_hash text NOT NULL,
  name        jsonb NOT NULL CHECK (name ? 'zh-CN' AND name ? 'en'),
  unit        text,
  area        text NOT NULL,
  version     integer NOT NULL DEFAULT 1,
  created_at  timestamptz NOT NULL DEFAULT now(),
  disabled_at timestamptz
);

-- A role over an area subtree, held by a person or by a department client.
CREATE TABLE role_grant (
  id            uuid PRIMARY KEY,
  person_id     uuid REFERENCES person,
  client_id     uuid REFERENCES department_client,
  role          text NOT NULL,
  area          text NOT NULL,                      -- '' is the whole installation
  units         text[] NOT NULL DEFAULT '{}',
  reason        text NOT NULL,
  granted_by    uuid REFERENCES person,             -- null: seeded when the installation was set up
  granted_at    timestamptz NOT NULL DEFAULT now(),
  expires_at    timestamptz,
  revoked_by    uuid REFERENCES person,
  revoked_at    timestamptz,
  revoke_reason text,
  version       integer NOT NULL DEFAULT 1,
  CHECK (num_nonnulls(person_id, client_id) = 1),
  CHECK (expires_at IS NULL OR expires_at > granted_at),
  CHECK ((revoked_at IS NULL) = (revoke_reason IS NULL))
);
CREATE INDEX role_grant_person ON role_grant (person_id);
CREATE INDEX role_grant_client ON role_grant (client_id);
CREATE INDEX role_grant_granted_by ON role_grant (granted_by);
CREATE INDEX role_grant_revoked_by ON role_grant (revoked_by);

-- The private half is sealed with KEY_ENCRYPTION_KEY. A new key is published before it signs, an old one after it stopped.
CREATE TABLE signing_key (
  kid         text PRIMARY KEY,
  public_jwk  jsonb NOT NULL,
  private_jwk bytea NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now(),
  signs_from  timestamptz NOT NULL,
  retired_at  timestamptz
);

-- State of the OpenID provider. For codes and tokens `id` is a hash, so that a copy of this table signs nobody in.
CREATE TABLE oidc_payload (
  model       text NOT NULL,
  id          text NOT NULL,
  payload     jsonb NOT NULL,
  grant_id    text,
  user_code   text,
  uid         text,
  expires_at  timestamptz NOT NULL,
  consumed_at timestamptz,
  PRIMARY KEY (model, id)
);
CREATE INDEX oidc_payload_grant ON oidc_payload (grant_id) WHERE grant_id IS NOT NULL;
CREATE INDEX oidc_payload_uid ON oidc_payload (uid) WHERE uid IS NOT NULL;
CREATE INDEX oidc_payload_user_code ON oidc_payload (user_code) WHERE user_code IS NOT NULL;
CREATE INDEX oidc_payload_expires ON oidc_payload (expires_at);

-- Failed sign-ins per username and per source; the key is a keyed hash, never the name or the address itself.
CREATE TABLE login_throttle (
  key       bytea PRIMARY KEY,
  failures  integer NOT NULL,
  failed_at timestamptz NOT NULL
);
CREATE INDEX login_throttle_failed_at ON login_throttle (failed_at);

-- The wait after `failures` failures when `free` of them cost nothing: 2 s, 4 s, 8 s... at most 5 minutes.
CREATE FUNCTION login_delay(failures integer, free integer) RETURNS interval
  LANGUAGE sql IMMUTABLE
  RETURN CASE WHEN failures < free THEN interval '0'
              ELSE make_interval(secs => least(300, power(2, least(failures - free + 1, 9)))) END;
