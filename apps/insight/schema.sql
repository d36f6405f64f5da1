-- Generated from the migrations by `npm run generate`; do not edit.

create table export (
  file_key text not null,
  made_at timestamp with time zone not null default now(),
  constraint export_pkey PRIMARY KEY (file_key)
);
CREATE INDEX export_made_at ON public.export USING btree (made_at);

create table generation (
  id integer not null generated always as identity,
  state text not null,
  transaction_id text,
  outbox_id text,
  events integer not null default 0,
  missing integer not null default 0,
  started_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone,
  constraint generation_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX generation_building ON public.generation USING btree (state) WHERE (state = 'building'::text);
CREATE UNIQUE INDEX generation_live ON public.generation USING btree (state) WHERE (state = 'live'::text);

create table matter_event (
  county text not null,
  generation integer not null,
  matter_id uuid not null,
  event_id uuid not null,
  type text not null,
  sequence integer not null,
  action text,
  at timestamp with time zone not null,
  data jsonb not null,
  constraint matter_event_pkey PRIMARY KEY (county, generation, matter_id, event_id),
  constraint matter_event_generation_fkey FOREIGN KEY (generation) REFERENCES generation(id)
);
CREATE INDEX matter_event_by_generation ON public.matter_event USING btree (generation, event_id);
alter table matter_event enable row level security;
create policy matter_event_add on matter_event for insert with check (true);
create policy matter_event_read on matter_event for select using (((''::text = ANY (( SELECT platform.areas() AS areas)::text[])) OR (EXISTS ( SELECT
   FROM matter_fact f
  WHERE ((f.county = matter_event.county) AND (f.generation = matter_event.generation) AND (f.matter_id = matter_event.matter_id))))));
create policy matter_event_remove on matter_event for delete using ((''::text = ANY (( SELECT platform.areas() AS areas)::text[])));

create table matter_fact (
  county text not null,
  generation integer not null,
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
  due_at timestamp with time zone,
  sources jsonb not null,
  constraint matter_fact_pkey PRIMARY KEY (county, generation, matter_id),
  constraint matter_fact_generation_fkey FOREIGN KEY (generation) REFERENCES generation(id)
);
CREATE INDEX matter_fact_by_area ON public.matter_fact USING btree (generation, area, received_on);
CREATE INDEX matter_fact_by_day ON public.matter_fact USING btree (generation, county, received_on);
alter table matter_fact enable row level security;
create policy matter_fact_reach on matter_fact for all using ((area ^@ ANY (( SELECT platform.areas() AS areas)::text[])));

CREATE OR REPLACE FUNCTION public.writable_generations()
 RETURNS integer[]
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_advisory_xact_lock(hashtext('gongzhi.insight.facts'));
  return array(select id from generation where state in ('live', 'building') order by id);
end $function$;
