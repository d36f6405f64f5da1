-- What every service's database holds beside its own tables. One transaction writes the domain rows, the outbox row, the audit row and the
-- idempotency row, so what was accepted can be neither lost nor done twice.
create schema platform;

-- Who asks, set per transaction by the pipeline (SET LOCAL); policies compare rows with it.
create function platform.person() returns text stable parallel safe language sql
  as $$ select coalesce(nullif(current_setting('gongzhi.person', true), ''), '-') $$;
create function platform.areas() returns text[] stable parallel safe language sql
  as $$ select coalesce(current_setting('gongzhi.areas', true), '{}')::text[] $$;
create function platform.units() returns text[] stable parallel safe language sql
  as $$ select coalesce(current_setting('gongzhi.units', true), '{}')::text[] $$;

-- Answers already given, by actor and idempotency key; kept for 24 hours.
create table platform.idempotency (
  actor text not null,
  key text not null,
  operation text not null,
  request_hash text not null,
  response text not null,
  created_at timestamptz not null default now(),
  primary key (actor, key)
);
create index idempotency_created_at on platform.idempotency (created_at);

-- Events to publish, in the order of commit: transaction id below the snapshot's xmin, then id. Rows stay for replay.
create table platform.outbox (
  transaction_id xid8 not null default pg_current_xact_id(),
  id bigint generated always as identity,
  event_id uuid not null,
  subject text not null,
  aggregate text not null,
  sequence integer not null,
  area text not null,
  envelope text not null,
  created_at timestamptz not null default now(),
  primary key (transaction_id, id),
  constraint outbox_sequence unique (aggregate, sequence)
);
-- Finds where a replay by age begins; a block range index costs an insert next to nothing.
create index outbox_created_at on platform.outbox using brin (created_at);

-- How far the relay has published, and into which stream: when the broker's stream is younger or shorter than this, it was wiped or rolled
-- back. One row.
create table platform.relay (
  singleton boolean primary key default true check (singleton),
  transaction_id xid8 not null default '0',
  id bigint not null default 0,
  stream_created text,
  stream_sequence bigint not null default 0,
  published_at timestamptz not null default now()
);
insert into platform.relay default values;

-- Events already applied by each consumer; the effect shares this row's transaction.
create table platform.inbox (
  consumer text not null,
  event_id uuid not null,
  aggregate text not null,
  sequence integer not null,
  processed_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
create index inbox_processed_at on platform.inbox using brin (processed_at);

-- How far each consumer is in each aggregate, events it does not want included: tells a duplicate and a gap. The aggregate is
-- `service/resource/id`.
create table platform.inbox_position (
  consumer text not null,
  aggregate text not null,
  sequence integer not null,
  primary key (consumer, aggregate)
) with (fillfactor = 70);

-- How far the reconciler has compared a producer's outbox with a consumer's inbox.
create table platform.reconciled (
  consumer text not null,
  source text not null,
  transaction_id xid8 not null,
  id bigint not null,
  primary key (consumer, source)
);

-- Events that could not be applied after the back-off list; re-driven by an operator.
create table platform.dead_letter (
  consumer text not null,
  event_id uuid not null,
  subject text not null,
  envelope text not null,
  reason text not null,
  attempts integer not null,
  failed_at timestamptz not null default now(),
  redriven_at timestamptz,
  primary key (consumer, event_id)
);

-- Every write, and every read of personal or sealed data: who, role, area, what, why, when. Chained per county by the sealer.
create table platform.audit (
  transaction_id xid8 not null default pg_current_xact_id(),
  id bigint generated always as identity,
  at timestamptz not null default now(),
  county text not null,
  operation text not null,
  actor text not null,
  roles text not null,
  area text not null,
  target text not null,
  outcome text not null,
  reason text,
  trace_id text,
  primary key (transaction_id, id)
);
create index audit_target on platform.audit (target);

create table platform.audit_chain (
  county text not null,
  position bigint not null,
  transaction_id xid8 not null,
  audit_id bigint not null,
  hash bytea not null,
  primary key (county, position),
  unique (transaction_id, audit_id)
);

-- Append-only for everybody but a superuser, whom the signed checkpoints find out.
create function platform.refuse_change() returns trigger language plpgsql
  as $$ begin raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege'; end $$;
create trigger append_only before update or delete or truncate on platform.audit execute function platform.refuse_change();
create trigger append_only before update or delete or truncate on platform.audit_chain execute function platform.refuse_change();

-- Work to be done at a moment: once, or again and again. A claim is a lease, so the work of a dead process is taken up by another.
create table platform.timer (
  name text primary key,
  task text not null,
  payload jsonb not null default '{}',
  every_seconds double precision,
  run_at timestamptz not null,
  attempts integer not null default 0,
  claim uuid,
  claimed_until timestamptz,
  last_error text
);
create index timer_run_at on platform.timer (run_at);
