-- Statistics, fed by events only. Everything but `generation` can be made anew from the producers' outboxes.

-- Read models: the one in use, at most one being built beside it, and those that were.
create table generation (
  id integer primary key generated always as identity,
  -- building, live, retired, failed
  state text not null,
  -- How far the producer's outbox has been read.
  transaction_id text,
  outbox_id text,
  events integer not null default 0,
  -- Events in use that the producer no longer has.
  missing integer not null default 0,
  started_at timestamptz not null default now(),
  finished_at timestamptz
);
create unique index generation_building on generation (state) where state = 'building';
create unique index generation_live on generation (state) where state = 'live';
insert into generation (state) values ('live');

-- One writer of facts at a time: a fact folds all events of its matter, so two writers would each miss the other's. Waiting and looking are two
-- statements, so that the look sees what the writer before has committed.
create function writable_generations() returns integer[] language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('gongzhi.insight.facts'));
  return array(select id from generation where state in ('live', 'building') order by id);
end $$;

-- What was told of a matter, as it was told; nobody's id is kept.
create table matter_event (
  county text not null,
  generation integer not null references generation (id),
  matter_id uuid not null,
  event_id uuid not null,
  -- opened, progressed, turned
  type text not null,
  sequence integer not null,
  action text,
  at timestamptz not null,
  data jsonb not null,
  primary key (county, generation, matter_id, event_id)
);
create index matter_event_by_generation on matter_event (generation, event_id);

-- One row a matter: the fold of its events.
create table matter_fact (
  county text not null,
  generation integer not null references generation (id),
  matter_id uuid not null,
  area text not null,
  tier text,
  kind text not null,
  category text,
  channel text not null,
  unit_id uuid,
  person_times integer not null,
  stage text not null,
  status text not null,
  open boolean not null,
  received_on date not null,
  accepted_on date,
  answered_on date,
  on_time boolean,
  rating integer,
  reopened integer not null,
  asked integer not null,
  extended integer not null,
  red boolean not null,
  due_at timestamptz,
  -- Ids of the events each measure was made from.
  sources jsonb not null,
  primary key (county, generation, matter_id)
);
create index matter_fact_by_area on matter_fact (generation, area, received_on);
create index matter_fact_by_day on matter_fact (generation, county, received_on);

alter table matter_fact enable row level security;
create policy matter_fact_reach on matter_fact using (area ^@ any ((select platform.areas())::text[]));
alter table matter_event enable row level security;
create policy matter_event_read on matter_event for select using (
  '' = any ((select platform.areas())::text[])
  or exists (select from matter_fact f where f.county = matter_event.county and f.generation = matter_event.generation and f.matter_id = matter_event.matter_id)
);
create policy matter_event_add on matter_event for insert with check (true);
create policy matter_event_remove on matter_event for delete using ('' = any ((select platform.areas())::text[]));

-- Tables made for download, so that they can be removed again.
create table export (
  file_key text primary key,
  made_at timestamptz not null default now()
);
create index export_made_at on export (made_at);
