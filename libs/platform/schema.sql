-- Generated from the migrations by `npm run generate`; do not edit.

create table platform.audit (
  transaction_id xid8 not null default pg_current_xact_id(),
  id bigint not null generated always as identity,
  at timestamp with time zone not null default now(),
  county text not null,
  operation text not null,
  actor text not null,
  roles text not null,
  area text not null,
  target text not null,
  outcome text not null,
  reason text,
  trace_id text,
  constraint audit_pkey PRIMARY KEY (transaction_id, id)
);
CREATE INDEX audit_target ON platform.audit USING btree (target);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON platform.audit FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

create table platform.audit_chain (
  county text not null,
  position bigint not null,
  transaction_id xid8 not null,
  audit_id bigint not null,
  hash bytea not null,
  constraint audit_chain_pkey PRIMARY KEY (county, "position"),
  constraint audit_chain_transaction_id_audit_id_key UNIQUE (transaction_id, audit_id)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON platform.audit_chain FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

create table platform.dead_letter (
  consumer text not null,
  event_id uuid not null,
  subject text not null,
  envelope text not null,
  reason text not null,
  attempts integer not null,
  failed_at timestamp with time zone not null default now(),
  redriven_at timestamp with time zone,
  constraint dead_letter_pkey PRIMARY KEY (consumer, event_id)
);

create table platform.idempotency (
  actor text not null,
  key text not null,
  operation text not null,
  request_hash text not null,
  response text not null,
  created_at timestamp with time zone not null default now(),
  constraint idempotency_pkey PRIMARY KEY (actor, key)
);
CREATE INDEX idempotency_created_at ON platform.idempotency USING btree (created_at);

create table platform.inbox (
  consumer text not null,
  event_id uuid not null,
  aggregate text not null,
  sequence integer not null,
  processed_at timestamp with time zone not null default now(),
  constraint inbox_pkey PRIMARY KEY (consumer, event_id)
);
CREATE INDEX inbox_processed_at ON platform.inbox USING brin (processed_at);

create table platform.inbox_position (
  consumer text not null,
  aggregate text not null,
  sequence integer not null,
  constraint inbox_position_pkey PRIMARY KEY (consumer, aggregate)
) with (fillfactor=70);

create table platform.outbox (
  transaction_id xid8 not null default pg_current_xact_id(),
  id bigint not null generated always as identity,
  event_id uuid not null,
  subject text not null,
  aggregate text not null,
  sequence integer not null,
  area text not null,
  envelope text not null,
  created_at timestamp with time zone not null default now(),
  constraint outbox_pkey PRIMARY KEY (transaction_id, id),
  constraint outbox_sequence UNIQUE (aggregate, sequence)
);
CREATE INDEX outbox_created_at ON platform.outbox USING brin (created_at);

create table platform.reconciled (
  consumer text not null,
  source text not null,
  transaction_id xid8 not null,
  id bigint not null,
  constraint reconciled_pkey PRIMARY KEY (consumer, source)
);

create table platform.relay (
  singleton boolean not null default true,
  transaction_id xid8 not null default '0'::xid8,
  id bigint not null default 0,
  stream_created text,
  stream_sequence bigint not null default 0,
  published_at timestamp with time zone not null default now(),
  constraint relay_pkey PRIMARY KEY (singleton),
  constraint relay_singleton_check CHECK (singleton)
);

create table platform.timer (
  name text not null,
  task text not null,
  payload jsonb not null default '{}'::jsonb,
  every_seconds double precision,
  run_at timestamp with time zone not null,
  attempts integer not null default 0,
  claim uuid,
  claimed_until timestamp with time zone,
  last_error text,
  constraint timer_pkey PRIMARY KEY (name)
);
CREATE INDEX timer_run_at ON platform.timer USING btree (run_at);

CREATE OR REPLACE FUNCTION platform.actor()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(nullif(current_setting('gongzhi.actor', true), ''), '-') $function$;

CREATE OR REPLACE FUNCTION platform.actor_units()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(nullif(current_setting('gongzhi.actor_units', true), ''), '{}')::text[] $function$;

CREATE OR REPLACE FUNCTION platform.areas()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(current_setting('gongzhi.areas', true), '{}')::text[] $function$;

CREATE OR REPLACE FUNCTION platform.person()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(nullif(current_setting('gongzhi.person', true), ''), '-') $function$;

CREATE OR REPLACE FUNCTION platform.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege'; end $function$;

CREATE OR REPLACE FUNCTION platform.units()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(current_setting('gongzhi.units', true), '{}')::text[] $function$;
