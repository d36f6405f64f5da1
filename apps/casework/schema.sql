-- Generated from the migrations by `npm run generate`; do not edit.

create table area (
  code text not null,
  name text not null,
  tier text not null,
  parent text,
  valid_from date not null default '2000-01-01'::date,
  valid_to date,
  constraint area_pkey PRIMARY KEY (code),
  constraint area_parent_fkey FOREIGN KEY (parent) REFERENCES area(code) DEFERRABLE
);
CREATE INDEX area_parent ON public.area USING btree (parent);

create table area_change (
  id uuid not null,
  kind text not null,
  effective_on date not null,
  predecessors text[] not null,
  successors text[] not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null default now(),
  constraint area_change_pkey PRIMARY KEY (id)
);

create table attachment (
  county text not null,
  matter_id uuid not null,
  id uuid not null,
  file_key text not null,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  added_by text not null,
  added_at timestamp with time zone not null,
  constraint attachment_pkey PRIMARY KEY (county, matter_id, id),
  constraint attachment_county_matter_id_fkey FOREIGN KEY (county, matter_id) REFERENCES matter(county, id)
);
alter table attachment enable row level security;
create policy attachment_add on attachment for insert with check (true);
create policy attachment_change on attachment for update using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = attachment.county) AND (matter.id = attachment.matter_id))))) with check (true);
create policy attachment_read on attachment for select using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = attachment.county) AND (matter.id = attachment.matter_id)))));

create table clock (
  county text not null,
  matter_id uuid not null,
  id uuid not null,
  kind text not null,
  rule text not null,
  span_unit text not null,
  span_amount integer not null,
  state text not null,
  started_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  stopped_at timestamp with time zone,
  alert text not null default 'green'::text,
  next_alert_at timestamp with time zone,
  calendar_area text not null,
  provisional boolean not null default false,
  simulated boolean not null default false,
  constraint clock_pkey PRIMARY KEY (county, matter_id, id),
  constraint clock_county_matter_id_fkey FOREIGN KEY (county, matter_id) REFERENCES matter(county, id)
);
CREATE INDEX clock_next_alert ON public.clock USING btree (next_alert_at) WHERE ((next_alert_at IS NOT NULL) AND (NOT simulated));
alter table clock enable row level security;
create policy clock_add on clock for insert with check (true);
create policy clock_change on clock for update using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = clock.county) AND (matter.id = clock.matter_id))))) with check (true);
create policy clock_read on clock for select using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = clock.county) AND (matter.id = clock.matter_id)))));

create table clock_extension (
  county text not null,
  matter_id uuid not null,
  clock_id uuid not null,
  id uuid not null,
  amount integer not null,
  unit text not null,
  reason text not null,
  requested_by text not null,
  requested_at timestamp with time zone not null,
  state text not null,
  decided_by text,
  decided_at timestamp with time zone,
  notice text,
  constraint clock_extension_pkey PRIMARY KEY (county, matter_id, id),
  constraint clock_extension_county_matter_id_clock_id_fkey FOREIGN KEY (county, matter_id, clock_id) REFERENCES clock(county, matter_id, id)
);
CREATE INDEX clock_extension_clock ON public.clock_extension USING btree (county, matter_id, clock_id);
alter table clock_extension enable row level security;
create policy clock_extension_add on clock_extension for insert with check (true);
create policy clock_extension_change on clock_extension for update using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = clock_extension.county) AND (matter.id = clock_extension.matter_id))))) with check (true);
create policy clock_extension_read on clock_extension for select using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = clock_extension.county) AND (matter.id = clock_extension.matter_id)))));

create table clock_pause (
  county text not null,
  matter_id uuid not null,
  clock_id uuid not null,
  id uuid not null,
  reason text not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone,
  by_id text not null,
  constraint clock_pause_pkey PRIMARY KEY (county, matter_id, id),
  constraint clock_pause_county_matter_id_clock_id_fkey FOREIGN KEY (county, matter_id, clock_id) REFERENCES clock(county, matter_id, id)
);
CREATE INDEX clock_pause_clock ON public.clock_pause USING btree (county, matter_id, clock_id);
alter table clock_pause enable row level security;
create policy clock_pause_add on clock_pause for insert with check (true);
create policy clock_pause_change on clock_pause for update using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = clock_pause.county) AND (matter.id = clock_pause.matter_id))))) with check (true);
create policy clock_pause_read on clock_pause for select using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = clock_pause.county) AND (matter.id = clock_pause.matter_id)))));

create table matter (
  county text not null,
  id uuid not null,
  code text not null,
  kind text not null,
  channel text not null,
  relation text not null,
  category text,
  urgency text not null,
  petition_track text,
  area text not null,
  township text not null generated always as ("left"(area, 9)) stored,
  village text not null generated always as ("left"(area, 12)) stored,
  place text,
  title text not null,
  description text not null,
  person_times integer not null default 1,
  status text not null,
  stage text not null,
  reporter_id text,
  reporter_name text,
  reporter_contact text,
  principal_name text,
  principal_contact text,
  received_by text not null,
  unit_id uuid,
  handler_id text,
  involved_units uuid[] not null default '{}'::uuid[],
  past_handlers text[] not null default '{}'::text[],
  pending_unit_id uuid,
  accused_units uuid[] not null default '{}'::uuid[],
  accused_persons text[] not null default '{}'::text[],
  merged_into uuid,
  answer text,
  rating integer,
  rating_comment text,
  reopened integer not null default 0,
  ownership_refusals integer not null default 0,
  ownership_settled boolean not null default false,
  reviews integer not null default 0,
  received_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  routed_at timestamp with time zone,
  answered_at timestamp with time zone,
  ended_at timestamp with time zone,
  due_at timestamp with time zone,
  alert text not null default 'green'::text,
  simulated boolean not null default false,
  version integer not null default 1,
  constraint matter_pkey PRIMARY KEY (county, id),
  constraint matter_code_key UNIQUE (code),
  constraint matter_area_fkey FOREIGN KEY (area) REFERENCES area(code),
  constraint matter_merged_fkey FOREIGN KEY (county, merged_into) REFERENCES matter(county, id),
  constraint matter_pending_unit_id_fkey FOREIGN KEY (pending_unit_id) REFERENCES unit(id),
  constraint matter_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX matter_by_area ON public.matter USING btree (area);
CREATE INDEX matter_by_county_due ON public.matter USING btree (county, due_at, id) WHERE (ended_at IS NULL);
CREATE INDEX matter_by_handler_due ON public.matter USING btree (handler_id, due_at, id) WHERE ((ended_at IS NULL) AND (handler_id IS NOT NULL));
CREATE INDEX matter_by_id ON public.matter USING btree (id);
CREATE INDEX matter_by_merged ON public.matter USING btree (county, merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX matter_by_pending_unit ON public.matter USING btree (pending_unit_id) WHERE (pending_unit_id IS NOT NULL);
CREATE INDEX matter_by_reporter ON public.matter USING btree (reporter_id, id) WHERE (reporter_id IS NOT NULL);
CREATE INDEX matter_by_township ON public.matter USING btree (township, id);
CREATE INDEX matter_by_township_due ON public.matter USING btree (township, due_at, id) WHERE (ended_at IS NULL);
CREATE INDEX matter_by_unit ON public.matter USING btree (unit_id, id) WHERE (unit_id IS NOT NULL);
CREATE INDEX matter_by_unit_due ON public.matter USING btree (unit_id, due_at, id) WHERE ((ended_at IS NULL) AND (unit_id IS NOT NULL));
CREATE INDEX matter_by_village_due ON public.matter USING btree (village, due_at, id) WHERE (ended_at IS NULL);
alter table matter enable row level security;
create policy matter_change on matter for update using (((area ^@ ANY (( SELECT platform.areas() AS areas)::text[])) OR (reporter_id = ( SELECT platform.person() AS person)) OR (involved_units && (( SELECT platform.units() AS units))::uuid[]))) with check (true);
create policy matter_open on matter for insert with check (true);
create policy matter_read on matter for select using (((area ^@ ANY (( SELECT platform.areas() AS areas)::text[])) OR (reporter_id = ( SELECT platform.person() AS person)) OR (involved_units && (( SELECT platform.units() AS units))::uuid[])));

create table matter_unit (
  county text not null,
  matter_id uuid not null,
  unit_id uuid not null,
  part text not null,
  since timestamp with time zone not null,
  due_at timestamp with time zone,
  contribution text,
  contributed_at timestamp with time zone,
  waived_reason text,
  constraint matter_unit_pkey PRIMARY KEY (county, matter_id, unit_id),
  constraint matter_unit_county_matter_id_fkey FOREIGN KEY (county, matter_id) REFERENCES matter(county, id),
  constraint matter_unit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX matter_unit_by_unit ON public.matter_unit USING btree (unit_id);
alter table matter_unit enable row level security;
create policy matter_unit_add on matter_unit for insert with check (true);
create policy matter_unit_change on matter_unit for update using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = matter_unit.county) AND (matter.id = matter_unit.matter_id))))) with check (true);
create policy matter_unit_read on matter_unit for select using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = matter_unit.county) AND (matter.id = matter_unit.matter_id)))));

create table timeline (
  county text not null,
  matter_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  action text not null,
  stage text not null,
  from_status text,
  to_status text not null,
  actor_id text not null,
  unit_id uuid,
  note text,
  detail jsonb,
  constraint timeline_pkey PRIMARY KEY (county, matter_id, id),
  constraint timeline_county_matter_id_fkey FOREIGN KEY (county, matter_id) REFERENCES matter(county, id)
);
alter table timeline enable row level security;
create policy timeline_add on timeline for insert with check (true);
create policy timeline_change on timeline for update using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = timeline.county) AND (matter.id = timeline.matter_id))))) with check (true);
create policy timeline_read on timeline for select using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = timeline.county) AND (matter.id = timeline.matter_id)))));

create table unit (
  id uuid not null,
  area text not null,
  kind text not null,
  name text not null,
  name_en text,
  duties text[] not null default '{}'::text[],
  working_hours jsonb,
  parent_id uuid,
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint unit_pkey PRIMARY KEY (id),
  constraint unit_area_fkey FOREIGN KEY (area) REFERENCES area(code),
  constraint unit_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES unit(id)
);
CREATE INDEX unit_area ON public.unit USING btree (area);
CREATE INDEX unit_parent ON public.unit USING btree (parent_id);

create table unit_officer (
  unit_id uuid not null,
  person_id text not null,
  head boolean not null default false,
  constraint unit_officer_pkey PRIMARY KEY (unit_id, person_id),
  constraint unit_officer_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX unit_officer_person ON public.unit_officer USING btree (person_id);

CREATE OR REPLACE FUNCTION public.public_progress(wanted text)
 RETURNS TABLE(code text, kind text, stage text, status text, received_at timestamp with time zone, due_at timestamp with time zone, ended_at timestamp with time zone, steps jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select m.code, m.kind, m.stage, m.status, m.received_at, m.due_at, m.ended_at,
    (select jsonb_agg(jsonb_build_object('at', t.at, 'action', t.action, 'stage', t.stage, 'status', t.to_status) order by t.id)
       from timeline t where t.county = m.county and t.matter_id = m.id and t.from_status is distinct from t.to_status)
  from matter m where m.code = wanted
$function$;
