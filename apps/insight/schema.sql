-- Generated from the migrations by `npm run generate`; do not edit.

create table centre_event (
  county text not null,
  generation integer not null,
  centre_id uuid not null,
  event_id uuid not null,
  type text not null,
  sequence integer not null,
  action text,
  at timestamp with time zone not null,
  data jsonb not null,
  constraint centre_event_pkey PRIMARY KEY (county, generation, centre_id, event_id),
  constraint centre_event_generation_fkey FOREIGN KEY (generation) REFERENCES generation(id)
);
CREATE INDEX centre_event_by_generation ON public.centre_event USING btree (generation, event_id);
alter table centre_event enable row level security;
create policy centre_event_add on centre_event for insert with check (true);
create policy centre_event_read on centre_event for select using (((''::text = ANY (( SELECT platform.areas() AS areas)::text[])) OR (EXISTS ( SELECT
   FROM centre_fact f
  WHERE ((f.county = centre_event.county) AND (f.generation = centre_event.generation) AND (f.centre_id = centre_event.centre_id))))));
create policy centre_event_remove on centre_event for delete using ((''::text = ANY (( SELECT platform.areas() AS areas)::text[])));

create table centre_fact (
  county text not null,
  generation integer not null,
  centre_id uuid not null,
  area text not null,
  tier text not null,
  industry text,
  active boolean not null,
  constraint centre_fact_pkey PRIMARY KEY (county, generation, centre_id),
  constraint centre_fact_generation_fkey FOREIGN KEY (generation) REFERENCES generation(id)
);
CREATE INDEX centre_fact_by_area ON public.centre_fact USING btree (generation, area);
alter table centre_fact enable row level security;
create policy centre_fact_reach on centre_fact for all using ((area ^@ ANY (( SELECT platform.areas() AS areas)::text[])));

create table dispute_event (
  county text not null,
  generation integer not null,
  dispute_id uuid not null,
  event_id uuid not null,
  type text not null,
  sequence integer not null,
  action text,
  at timestamp with time zone not null,
  data jsonb not null,
  constraint dispute_event_pkey PRIMARY KEY (county, generation, dispute_id, event_id),
  constraint dispute_event_generation_fkey FOREIGN KEY (generation) REFERENCES generation(id)
);
CREATE INDEX dispute_event_by_generation ON public.dispute_event USING btree (generation, event_id);
alter table dispute_event enable row level security;
create policy dispute_event_add on dispute_event for insert with check (true);
create policy dispute_event_read on dispute_event for select using (((''::text = ANY (( SELECT platform.areas() AS areas)::text[])) OR (EXISTS ( SELECT
   FROM dispute_fact f
  WHERE ((f.county = dispute_event.county) AND (f.generation = dispute_event.generation) AND (f.dispute_id = dispute_event.dispute_id))))));
create policy dispute_event_remove on dispute_event for delete using ((''::text = ANY (( SELECT platform.areas() AS areas)::text[])));

create table dispute_fact (
  county text not null,
  generation integer not null,
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
  resolved_with text[] not null,
  due_at timestamp with time zone,
  sources jsonb not null,
  constraint dispute_fact_pkey PRIMARY KEY (county, generation, dispute_id),
  constraint dispute_fact_generation_fkey FOREIGN KEY (generation) REFERENCES generation(id)
);
CREATE INDEX dispute_fact_by_area ON public.dispute_fact USING btree (generation, area, recorded_on);
CREATE INDEX dispute_fact_by_day ON public.dispute_fact USING btree (generation, county, recorded_on);
alter table dispute_fact enable row level security;
create policy dispute_fact_reach on dispute_fact for all using ((area ^@ ANY (( SELECT platform.areas() AS areas)::text[])));

create table export (
  file_key text not null,
  made_at timestamp with time zone not null default now(),
  constraint export_pkey PRIMARY KEY (file_key)
);
CREATE INDEX export_made_at ON public.export USING btree (made_at);

create table generation (
  id integer not null generated always as identity,
  state text not null,
  events integer not null default 0,
  missing integer not null default 0,
  started_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone,
  constraint generation_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX generation_building ON public.generation USING btree (state) WHERE (state = 'building'::text);
CREATE UNIQUE INDEX generation_live ON public.generation USING btree (state) WHERE (state = 'live'::text);

create table generation_place (
  generation integer not null,
  source text not null,
  transaction_id text,
  outbox_id text,
  finished boolean not null default false,
  constraint generation_place_pkey PRIMARY KEY (generation, source),
  constraint generation_place_generation_fkey FOREIGN KEY (generation) REFERENCES generation(id)
);

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

create table mediator_event (
  county text not null,
  generation integer not null,
  mediator_id uuid not null,
  event_id uuid not null,
  type text not null,
  sequence integer not null,
  action text,
  at timestamp with time zone not null,
  data jsonb not null,
  constraint mediator_event_pkey PRIMARY KEY (county, generation, mediator_id, event_id),
  constraint mediator_event_generation_fkey FOREIGN KEY (generation) REFERENCES generation(id)
);
CREATE INDEX mediator_event_by_generation ON public.mediator_event USING btree (generation, event_id);
alter table mediator_event enable row level security;
create policy mediator_event_add on mediator_event for insert with check (true);
create policy mediator_event_read on mediator_event for select using (((''::text = ANY (( SELECT platform.areas() AS areas)::text[])) OR (EXISTS ( SELECT
   FROM mediator_fact f
  WHERE ((f.county = mediator_event.county) AND (f.generation = mediator_event.generation) AND (f.mediator_id = mediator_event.mediator_id))))));
create policy mediator_event_remove on mediator_event for delete using ((''::text = ANY (( SELECT platform.areas() AS areas)::text[])));

create table mediator_fact (
  county text not null,
  generation integer not null,
  mediator_id uuid not null,
  area text not null,
  centre_id uuid not null,
  kind text not null,
  level text,
  state text not null,
  constraint mediator_fact_pkey PRIMARY KEY (county, generation, mediator_id),
  constraint mediator_fact_generation_fkey FOREIGN KEY (generation) REFERENCES generation(id)
);
CREATE INDEX mediator_fact_by_area ON public.mediator_fact USING btree (generation, area);
alter table mediator_fact enable row level security;
create policy mediator_fact_reach on mediator_fact for all using ((area ^@ ANY (( SELECT platform.areas() AS areas)::text[])));

CREATE OR REPLACE FUNCTION public.writable_generations()
 RETURNS integer[]
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_advisory_xact_lock(hashtext('gongzhi.insight.facts'));
  return array(select id from generation where state in ('live', 'building') order by id);
end $function$;
