-- What mediation tells: disputes, and the registers of organisations and mediators. Each has its events and its facts, by generation, like matters.

-- A rebuild reads the outbox of each producer, each to its own place.
create table generation_place (
  generation integer not null references generation (id),
  source text not null,
  transaction_id text,
  outbox_id text,
  -- Everything the producer had was read.
  finished boolean not null default false,
  primary key (generation, source)
);
alter table generation drop column transaction_id, drop column outbox_id;

create table dispute_event (
  county text not null,
  generation integer not null references generation (id),
  dispute_id uuid not null,
  event_id uuid not null,
  -- recorded, progressed
  type text not null,
  sequence integer not null,
  action text,
  at timestamptz not null,
  data jsonb not null,
  primary key (county, generation, dispute_id, event_id)
);
create index dispute_event_by_generation on dispute_event (generation, event_id);

create table centre_event (
  county text not null,
  generation integer not null references generation (id),
  centre_id uuid not null,
  event_id uuid not null,
  -- changed
  type text not null,
  sequence integer not null,
  action text,
  at timestamptz not null,
  data jsonb not null,
  primary key (county, generation, centre_id, event_id)
);
create index centre_event_by_generation on centre_event (generation, event_id);

create table mediator_event (
  county text not null,
  generation integer not null references generation (id),
  mediator_id uuid not null,
  event_id uuid not null,
  -- changed
  type text not null,
  sequence integer not null,
  action text,
  at timestamptz not null,
  data jsonb not null,
  primary key (county, generation, mediator_id, event_id)
);
create index mediator_event_by_generation on mediator_event (generation, event_id);

create table dispute_fact (
  county text not null,
  generation integer not null references generation (id),
  dispute_id uuid not null,
  area text not null,
  tier text not null,
  centre_id uuid not null,
  mediator_id uuid,
  kind text not null,
  source text not null,
  status text not null,
  open boolean not null,
  recorded_on date not null,
  outcome text,
  settled_on date,
  days_to_settle integer,
  form text,
  performed boolean not null,
  defaulted boolean not null,
  confirmation_asked boolean not null,
  confirmed boolean not null,
  stabilised boolean not null,
  crowds_averted integer not null,
  -- Institutions of resolved hand-overs.
  resolved_with text[] not null,
  due_at timestamptz,
  -- Ids of the events each measure was made from.
  sources jsonb not null,
  primary key (county, generation, dispute_id)
);
create index dispute_fact_by_area on dispute_fact (generation, area, recorded_on);
create index dispute_fact_by_day on dispute_fact (generation, county, recorded_on);

create table centre_fact (
  county text not null,
  generation integer not null references generation (id),
  centre_id uuid not null,
  area text not null,
  tier text not null,
  industry text,
  active boolean not null,
  primary key (county, generation, centre_id)
);
create index centre_fact_by_area on centre_fact (generation, area);

create table mediator_fact (
  county text not null,
  generation integer not null references generation (id),
  mediator_id uuid not null,
  area text not null,
  centre_id uuid not null,
  kind text not null,
  level text,
  state text not null,
  primary key (county, generation, mediator_id)
);
create index mediator_fact_by_area on mediator_fact (generation, area);

do $$
declare subject text;
begin
  foreach subject in array array['dispute', 'centre', 'mediator'] loop
    execute format('alter table %I enable row level security', subject || '_fact');
    execute format('create policy %I on %I using (area ^@ any ((select platform.areas())::text[]))', subject || '_fact_reach', subject || '_fact');
    execute format('alter table %I enable row level security', subject || '_event');
    execute format('create policy %I on %I for select using (%L = any ((select platform.areas())::text[]) or exists (select from %I f where f.county = %I.county and f.generation = %I.generation and f.%I = %I.%I))',
      subject || '_event_read', subject || '_event', '', subject || '_fact', subject || '_event', subject || '_event', subject || '_id', subject || '_event', subject || '_id');
    execute format('create policy %I on %I for insert with check (true)', subject || '_event_add', subject || '_event');
    execute format('create policy %I on %I for delete using (%L = any ((select platform.areas())::text[]))', subject || '_event_remove', subject || '_event', '');
  end loop;
end $$;
