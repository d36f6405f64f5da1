-- Generated from the migrations by `npm run generate`; do not edit.

create table absence (
  county text not null,
  id uuid not null,
  area text not null,
  unit_id uuid not null,
  officer_id text not null,
  deputy_id text,
  from_day date not null,
  to_day date not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  cancelled_at timestamp with time zone,
  covered_at timestamp with time zone,
  simulated boolean not null default false,
  version integer not null default 1,
  constraint absence_pkey PRIMARY KEY (county, id),
  constraint absence_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint absence_check CHECK ((to_day >= from_day))
);
CREATE INDEX absence_by_officer ON public.absence USING btree (officer_id, to_day) WHERE (cancelled_at IS NULL);
CREATE INDEX absence_by_unit ON public.absence USING btree (unit_id, id);
CREATE INDEX absence_to_cover ON public.absence USING btree (from_day) WHERE ((cancelled_at IS NULL) AND (covered_at IS NULL));
alter table absence enable row level security;
create policy absence_add on absence for insert with check (true);
create policy absence_change on absence for update using (((area ^@ ANY (( SELECT platform.areas() AS areas)::text[])) OR (unit_id = ANY ((( SELECT platform.units() AS units))::uuid[])) OR (officer_id = ( SELECT platform.person() AS person)))) with check (true);
create policy absence_read on absence for select using (((area ^@ ANY (( SELECT platform.areas() AS areas)::text[])) OR (unit_id = ANY ((( SELECT platform.units() AS units))::uuid[])) OR (officer_id = ( SELECT platform.person() AS person))));

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
CREATE INDEX area_counties ON public.area USING btree (code) WHERE (tier = 'county'::text);
CREATE INDEX area_name ON public.area USING btree (name);
CREATE INDEX area_parent ON public.area USING btree (parent);

create table area_change (
  id uuid not null,
  kind text not null,
  effective_on date not null,
  predecessors text[] not null,
  successors text[] not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null default now(),
  weights double precision[] not null,
  county text not null,
  constraint area_change_pkey PRIMARY KEY (id)
);
CREATE INDEX area_change_county ON public.area_change USING btree (county, effective_on);

create table area_former_name (
  area text not null,
  valid_from date not null,
  valid_to date not null,
  name text not null,
  constraint area_former_name_pkey PRIMARY KEY (area, valid_from),
  constraint area_former_name_area_fkey FOREIGN KEY (area) REFERENCES area(code)
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
  internal boolean not null default false,
  constraint attachment_pkey PRIMARY KEY (county, matter_id, id),
  constraint attachment_county_matter_id_fkey FOREIGN KEY (county, matter_id) REFERENCES matter(county, id)
);
alter table attachment enable row level security;
create policy attachment_add on attachment for insert with check ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = attachment.county) AND (matter.id = attachment.matter_id)))));
create policy attachment_change on attachment for update using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = attachment.county) AND (matter.id = attachment.matter_id))))) with check (true);
create policy attachment_read on attachment for select using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = attachment.county) AND (matter.id = attachment.matter_id)))));
create policy attachment_unsealed_add on attachment as restrictive for insert with check ((NOT (EXISTS ( SELECT
   FROM matter_seal s
  WHERE ((s.county = attachment.county) AND (s.matter_id = attachment.matter_id))))));
create policy attachment_unsealed_change on attachment as restrictive for update using ((NOT (EXISTS ( SELECT
   FROM matter_seal s
  WHERE ((s.county = attachment.county) AND (s.matter_id = attachment.matter_id))))));

create table category (
  code text not null,
  kind text not null,
  name_zh text not null,
  name_en text not null,
  constraint category_pkey PRIMARY KEY (code)
);
CREATE INDEX category_kind ON public.category USING btree (kind, code);

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
  escalation integer not null default 0,
  alert_area text,
  constraint clock_pkey PRIMARY KEY (county, matter_id, id),
  constraint clock_county_matter_id_fkey FOREIGN KEY (county, matter_id) REFERENCES matter(county, id)
);
CREATE INDEX clock_alerted ON public.clock USING btree (county, due_at, id) WHERE ((stopped_at IS NULL) AND (alert <> 'green'::text));
CREATE INDEX clock_arbitration_due ON public.clock USING btree (due_at) WHERE ((kind = 'arbitration'::text) AND (stopped_at IS NULL));
CREATE INDEX clock_next_alert ON public.clock USING btree (next_alert_at) WHERE ((next_alert_at IS NOT NULL) AND (NOT simulated));
CREATE INDEX clock_next_alert_simulated ON public.clock USING btree (next_alert_at) WHERE ((next_alert_at IS NOT NULL) AND simulated);
CREATE INDEX clock_open_by_calendar ON public.clock USING btree (calendar_area) WHERE (stopped_at IS NULL);
alter table clock enable row level security;
create policy clock_add on clock for insert with check (true);
create policy clock_change on clock for update using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = clock.county) AND (matter.id = clock.matter_id))))) with check (true);
create policy clock_read on clock for select using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = clock.county) AND (matter.id = clock.matter_id)))));
create policy clock_unsealed_change on clock as restrictive for update using ((NOT (EXISTS ( SELECT
   FROM matter_seal s
  WHERE ((s.county = clock.county) AND (s.matter_id = clock.matter_id))))));

create table clock_alert (
  county text not null,
  matter_id uuid not null,
  clock_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  alert text not null,
  escalation integer not null,
  alert_area text,
  constraint clock_alert_pkey PRIMARY KEY (county, matter_id, id),
  constraint clock_alert_county_matter_id_clock_id_fkey FOREIGN KEY (county, matter_id, clock_id) REFERENCES clock(county, matter_id, id)
);
CREATE INDEX clock_alert_clock ON public.clock_alert USING btree (county, matter_id, clock_id);
alter table clock_alert enable row level security;
create policy clock_alert_add on clock_alert for insert with check (true);
create policy clock_alert_read on clock_alert for select using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = clock_alert.county) AND (matter.id = clock_alert.matter_id)))));

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
  consents text[] not null default '{}'::text[],
  constraint clock_extension_pkey PRIMARY KEY (county, matter_id, id),
  constraint clock_extension_county_matter_id_clock_id_fkey FOREIGN KEY (county, matter_id, clock_id) REFERENCES clock(county, matter_id, id)
);
CREATE INDEX clock_extension_clock ON public.clock_extension USING btree (county, matter_id, clock_id);
CREATE INDEX clock_extension_pending ON public.clock_extension USING btree (requested_at, id) WHERE (state = 'pending'::text);
alter table clock_extension enable row level security;
create policy clock_extension_add on clock_extension for insert with check ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = clock_extension.county) AND (matter.id = clock_extension.matter_id)))));
create policy clock_extension_change on clock_extension for update using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = clock_extension.county) AND (matter.id = clock_extension.matter_id))))) with check (true);
create policy clock_extension_read on clock_extension for select using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = clock_extension.county) AND (matter.id = clock_extension.matter_id)))));
create policy clock_extension_unsealed_add on clock_extension as restrictive for insert with check ((NOT (EXISTS ( SELECT
   FROM matter_seal s
  WHERE ((s.county = clock_extension.county) AND (s.matter_id = clock_extension.matter_id))))));
create policy clock_extension_unsealed_change on clock_extension as restrictive for update using ((NOT (EXISTS ( SELECT
   FROM matter_seal s
  WHERE ((s.county = clock_extension.county) AND (s.matter_id = clock_extension.matter_id))))));

create table clock_pause (
  county text not null,
  matter_id uuid not null,
  clock_id uuid not null,
  id uuid not null,
  reason text not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone,
  by_id text not null,
  ends_at timestamp with time zone,
  constraint clock_pause_pkey PRIMARY KEY (county, matter_id, id),
  constraint clock_pause_county_matter_id_clock_id_fkey FOREIGN KEY (county, matter_id, clock_id) REFERENCES clock(county, matter_id, id)
);
CREATE INDEX clock_pause_clock ON public.clock_pause USING btree (county, matter_id, clock_id);
CREATE INDEX clock_pause_ends ON public.clock_pause USING btree (ends_at) WHERE (to_at IS NULL);
alter table clock_pause enable row level security;
create policy clock_pause_add on clock_pause for insert with check ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = clock_pause.county) AND (matter.id = clock_pause.matter_id)))));
create policy clock_pause_change on clock_pause for update using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = clock_pause.county) AND (matter.id = clock_pause.matter_id))))) with check (true);
create policy clock_pause_read on clock_pause for select using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = clock_pause.county) AND (matter.id = clock_pause.matter_id)))));
create policy clock_pause_unsealed_add on clock_pause as restrictive for insert with check ((NOT (EXISTS ( SELECT
   FROM matter_seal s
  WHERE ((s.county = clock_pause.county) AND (s.matter_id = clock_pause.matter_id))))));
create policy clock_pause_unsealed_change on clock_pause as restrictive for update using ((NOT (EXISTS ( SELECT
   FROM matter_seal s
  WHERE ((s.county = clock_pause.county) AND (s.matter_id = clock_pause.matter_id))))));

create table closure (
  id uuid not null,
  area text,
  kind text not null,
  from_day date not null,
  to_day date not null,
  reason_zh text not null,
  reason_en text not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null default now(),
  revoked_by text,
  revoked_at timestamp with time zone,
  changed_at timestamp with time zone not null default now(),
  applied_at timestamp with time zone,
  constraint closure_pkey PRIMARY KEY (id),
  constraint closure_area_fkey FOREIGN KEY (area) REFERENCES area(code),
  constraint closure_check CHECK ((to_day >= from_day)),
  constraint closure_kind_check CHECK ((kind = ANY (ARRAY['closed'::text, 'working'::text])))
);
CREATE INDEX closure_area ON public.closure USING btree (area);
CREATE INDEX closure_to_apply ON public.closure USING btree (changed_at) WHERE (applied_at IS NULL);

create table made_file (
  key text not null,
  made_at timestamp with time zone not null default now(),
  constraint made_file_pkey PRIMARY KEY (key)
);
CREATE INDEX made_file_made_at ON public.made_file USING btree (made_at);

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
  longitude double precision,
  latitude double precision,
  position_accuracy double precision,
  constraint matter_pkey PRIMARY KEY (county, id),
  constraint matter_code_key UNIQUE (code),
  constraint matter_area_fkey FOREIGN KEY (area) REFERENCES area(code),
  constraint matter_merged_fkey FOREIGN KEY (county, merged_into) REFERENCES matter(county, id),
  constraint matter_pending_unit_id_fkey FOREIGN KEY (pending_unit_id) REFERENCES unit(id),
  constraint matter_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX matter_by_area ON public.matter USING btree (area, id);
CREATE INDEX matter_by_county_due ON public.matter USING btree (county, due_at, id) WHERE (ended_at IS NULL);
CREATE INDEX matter_by_handler ON public.matter USING btree (handler_id, id) WHERE (handler_id IS NOT NULL);
CREATE INDEX matter_by_handler_due ON public.matter USING btree (handler_id, due_at, id) WHERE ((ended_at IS NULL) AND (handler_id IS NOT NULL));
CREATE INDEX matter_by_id ON public.matter USING btree (id);
CREATE INDEX matter_by_merged ON public.matter USING btree (county, merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX matter_by_pending_unit ON public.matter USING btree (pending_unit_id, id) WHERE (pending_unit_id IS NOT NULL);
CREATE INDEX matter_by_reporter ON public.matter USING btree (reporter_id, id) WHERE (reporter_id IS NOT NULL);
CREATE INDEX matter_by_township ON public.matter USING btree (township, id);
CREATE INDEX matter_by_township_due ON public.matter USING btree (township, due_at, id) WHERE (ended_at IS NULL);
CREATE INDEX matter_by_unit ON public.matter USING btree (unit_id, id) WHERE (unit_id IS NOT NULL);
CREATE INDEX matter_by_unit_due ON public.matter USING btree (unit_id, due_at, id) WHERE ((ended_at IS NULL) AND (unit_id IS NOT NULL));
CREATE INDEX matter_by_village_due ON public.matter USING btree (village, due_at, id) WHERE (ended_at IS NULL);
CREATE INDEX matter_waiting ON public.matter USING btree (county, id) WHERE (status = ANY (ARRAY['received'::text, 'accepted'::text, 'triaged'::text]));
alter table matter enable row level security;
create policy matter_change on matter for update using (((area ^@ ANY (( SELECT platform.areas() AS areas)::text[])) OR (reporter_id = ( SELECT platform.person() AS person)) OR (involved_units && (( SELECT platform.units() AS units))::uuid[]))) with check (true);
create policy matter_not_for_accused on matter as restrictive for select using (((NOT (accused_persons @> ARRAY[( SELECT platform.actor() AS actor)])) AND (NOT (accused_units && (( SELECT platform.actor_units() AS actor_units))::uuid[]))));
create policy matter_open on matter for insert with check (true);
create policy matter_read on matter for select using (((area ^@ ANY (( SELECT platform.areas() AS areas)::text[])) OR (reporter_id = ( SELECT platform.person() AS person)) OR (involved_units && (( SELECT platform.units() AS units))::uuid[])));
CREATE TRIGGER matter_sealed BEFORE UPDATE ON public.matter FOR EACH ROW WHEN ((old.status = 'archived'::text)) EXECUTE FUNCTION refuse_sealed();

create table matter_seal (
  county text not null,
  matter_id uuid not null,
  sha256 text not null,
  sealed_at timestamp with time zone not null,
  sealed_by text not null,
  constraint matter_seal_pkey PRIMARY KEY (county, matter_id),
  constraint matter_seal_county_matter_id_fkey FOREIGN KEY (county, matter_id) REFERENCES matter(county, id)
);
alter table matter_seal enable row level security;
create policy matter_seal_add on matter_seal for insert with check ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = matter_seal.county) AND (matter.id = matter_seal.matter_id)))));
create policy matter_seal_read on matter_seal for select using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = matter_seal.county) AND (matter.id = matter_seal.matter_id)))));

create table matter_search (
  county text not null,
  matter_id uuid not null,
  terms text[] not null,
  constraint matter_search_pkey PRIMARY KEY (county, matter_id),
  constraint matter_search_county_matter_id_fkey FOREIGN KEY (county, matter_id) REFERENCES matter(county, id)
);
CREATE INDEX matter_search_terms ON public.matter_search USING gin (terms) WITH (fastupdate=off);
alter table matter_search enable row level security;
create policy matter_search_add on matter_search for insert with check (true);
create policy matter_search_change on matter_search for update using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = matter_search.county) AND (matter.id = matter_search.matter_id))))) with check (true);
create policy matter_search_read on matter_search for select using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = matter_search.county) AND (matter.id = matter_search.matter_id)))));

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
  question text,
  constraint matter_unit_pkey PRIMARY KEY (county, matter_id, unit_id),
  constraint matter_unit_county_matter_id_fkey FOREIGN KEY (county, matter_id) REFERENCES matter(county, id),
  constraint matter_unit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX matter_unit_by_unit ON public.matter_unit USING btree (unit_id, matter_id);
alter table matter_unit enable row level security;
create policy matter_unit_add on matter_unit for insert with check ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = matter_unit.county) AND (matter.id = matter_unit.matter_id)))));
create policy matter_unit_change on matter_unit for update using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = matter_unit.county) AND (matter.id = matter_unit.matter_id))))) with check (true);
create policy matter_unit_read on matter_unit for select using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = matter_unit.county) AND (matter.id = matter_unit.matter_id)))));
create policy matter_unit_unsealed_add on matter_unit as restrictive for insert with check ((NOT (EXISTS ( SELECT
   FROM matter_seal s
  WHERE ((s.county = matter_unit.county) AND (s.matter_id = matter_unit.matter_id))))));
create policy matter_unit_unsealed_change on matter_unit as restrictive for update using ((NOT (EXISTS ( SELECT
   FROM matter_seal s
  WHERE ((s.county = matter_unit.county) AND (s.matter_id = matter_unit.matter_id))))));

create table meeting (
  county text not null,
  id uuid not null,
  area text not null,
  title text not null,
  place text,
  starts_at timestamp with time zone not null,
  state text not null default 'scheduled'::text,
  unit_ids uuid[] not null,
  minutes text,
  called_by text not null,
  called_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  version integer not null default 1,
  constraint meeting_pkey PRIMARY KEY (county, id),
  constraint meeting_area_fkey FOREIGN KEY (area) REFERENCES area(code)
);
CREATE INDEX meeting_by_area ON public.meeting USING btree (area);
CREATE INDEX meeting_by_id ON public.meeting USING btree (id);
CREATE INDEX meeting_by_start ON public.meeting USING btree (county, starts_at, id);
CREATE INDEX meeting_by_unit ON public.meeting USING gin (unit_ids);
alter table meeting enable row level security;
create policy meeting_add on meeting for insert with check (true);
create policy meeting_change on meeting for update using ((area ^@ ANY (( SELECT platform.areas() AS areas)::text[])));
create policy meeting_read on meeting for select using (((area ^@ ANY (( SELECT platform.areas() AS areas)::text[])) OR (unit_ids && (( SELECT platform.units() AS units))::uuid[])));

create table meeting_attendance (
  county text not null,
  meeting_id uuid not null,
  unit_id uuid not null,
  present boolean not null,
  person_ids text[] not null default '{}'::text[],
  constraint meeting_attendance_pkey PRIMARY KEY (county, meeting_id, unit_id),
  constraint meeting_attendance_county_meeting_id_fkey FOREIGN KEY (county, meeting_id) REFERENCES meeting(county, id),
  constraint meeting_attendance_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX meeting_attendance_unit ON public.meeting_attendance USING btree (unit_id);
alter table meeting_attendance enable row level security;
create policy meeting_attendance_all on meeting_attendance for all using ((EXISTS ( SELECT
   FROM meeting
  WHERE ((meeting.county = meeting_attendance.county) AND (meeting.id = meeting_attendance.meeting_id))))) with check (true);

create table meeting_decision (
  county text not null,
  meeting_id uuid not null,
  id uuid not null,
  matter_id uuid,
  what text not null,
  unit_id uuid not null,
  due_at timestamp with time zone not null,
  task_id uuid not null,
  decided_at timestamp with time zone not null,
  constraint meeting_decision_pkey PRIMARY KEY (county, meeting_id, id),
  constraint meeting_decision_county_matter_id_fkey FOREIGN KEY (county, matter_id) REFERENCES matter(county, id),
  constraint meeting_decision_county_meeting_id_fkey FOREIGN KEY (county, meeting_id) REFERENCES meeting(county, id),
  constraint meeting_decision_county_task_id_fkey FOREIGN KEY (county, task_id) REFERENCES task(county, id),
  constraint meeting_decision_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX meeting_decision_matter ON public.meeting_decision USING btree (county, matter_id) WHERE (matter_id IS NOT NULL);
CREATE INDEX meeting_decision_task ON public.meeting_decision USING btree (county, task_id);
CREATE INDEX meeting_decision_unit ON public.meeting_decision USING btree (unit_id);
alter table meeting_decision enable row level security;
create policy meeting_decision_all on meeting_decision for all using ((EXISTS ( SELECT
   FROM meeting
  WHERE ((meeting.county = meeting_decision.county) AND (meeting.id = meeting_decision.meeting_id))))) with check (true);

create table meeting_item (
  county text not null,
  meeting_id uuid not null,
  matter_id uuid not null,
  code text not null,
  position integer not null,
  constraint meeting_item_pkey PRIMARY KEY (county, meeting_id, matter_id),
  constraint meeting_item_county_matter_id_fkey FOREIGN KEY (county, matter_id) REFERENCES matter(county, id),
  constraint meeting_item_county_meeting_id_fkey FOREIGN KEY (county, meeting_id) REFERENCES meeting(county, id)
);
CREATE INDEX meeting_item_matter ON public.meeting_item USING btree (county, matter_id);
alter table meeting_item enable row level security;
create policy meeting_item_all on meeting_item for all using ((EXISTS ( SELECT
   FROM meeting
  WHERE ((meeting.county = meeting_item.county) AND (meeting.id = meeting_item.meeting_id))))) with check (true);

create table ownership_refusal (
  county text not null,
  matter_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  ground text not null,
  article text not null,
  explanation text,
  proposed_unit_id uuid not null,
  refused_by text not null,
  refused_at timestamp with time zone not null,
  constraint ownership_refusal_pkey PRIMARY KEY (county, matter_id, id),
  constraint ownership_refusal_county_matter_id_fkey FOREIGN KEY (county, matter_id) REFERENCES matter(county, id),
  constraint ownership_refusal_proposed_unit_id_fkey FOREIGN KEY (proposed_unit_id) REFERENCES unit(id),
  constraint ownership_refusal_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX ownership_refusal_proposed ON public.ownership_refusal USING btree (proposed_unit_id);
CREATE INDEX ownership_refusal_unit ON public.ownership_refusal USING btree (unit_id);
alter table ownership_refusal enable row level security;
create policy ownership_refusal_add on ownership_refusal for insert with check ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = ownership_refusal.county) AND (matter.id = ownership_refusal.matter_id)))));
create policy ownership_refusal_read on ownership_refusal for select using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = ownership_refusal.county) AND (matter.id = ownership_refusal.matter_id)))));

create table ownership_settlement (
  county text not null,
  matter_id uuid not null,
  kind text not null,
  unit_id uuid not null,
  arbiter_id text,
  reason text,
  settled_at timestamp with time zone not null,
  constraint ownership_settlement_pkey PRIMARY KEY (county, matter_id),
  constraint ownership_settlement_county_matter_id_fkey FOREIGN KEY (county, matter_id) REFERENCES matter(county, id),
  constraint ownership_settlement_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id),
  constraint ownership_settlement_kind_check CHECK ((kind = ANY (ARRAY['ruling'::text, 'fall_back'::text])))
);
CREATE INDEX ownership_settlement_unit ON public.ownership_settlement USING btree (unit_id);
alter table ownership_settlement enable row level security;
create policy ownership_settlement_add on ownership_settlement for insert with check ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = ownership_settlement.county) AND (matter.id = ownership_settlement.matter_id)))));
create policy ownership_settlement_read on ownership_settlement for select using ((EXISTS ( SELECT
   FROM matter
  WHERE ((matter.county = ownership_settlement.county) AND (matter.id = ownership_settlement.matter_id)))));

create table receipt (
  county text not null,
  matter_id uuid not null,
  secret_sha256 bytea not null,
  photos_left smallint not null,
  expires_at timestamp with time zone not null,
  constraint receipt_pkey PRIMARY KEY (county, matter_id),
  constraint receipt_county_matter_id_fkey FOREIGN KEY (county, matter_id) REFERENCES matter(county, id)
);
alter table receipt enable row level security;
create policy receipt_add on receipt for insert with check (true);

create table route (
  id uuid not null,
  area text,
  kind text,
  category text,
  urgency text,
  unit_id uuid not null,
  service text,
  set_by text not null,
  set_at timestamp with time zone not null,
  constraint route_pkey PRIMARY KEY (id),
  constraint route_key UNIQUE NULLS NOT DISTINCT (area, kind, category, urgency),
  constraint route_area_fkey FOREIGN KEY (area) REFERENCES area(code),
  constraint route_category_fkey FOREIGN KEY (category) REFERENCES category(code),
  constraint route_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX route_category ON public.route USING btree (category);
CREATE INDEX route_unit ON public.route USING btree (unit_id);

create table task (
  county text not null,
  id uuid not null,
  kind text not null,
  area text not null,
  what text not null,
  owner_unit_id uuid not null,
  owner_id text,
  matter_id uuid,
  clock_id uuid,
  origin jsonb not null default '{}'::jsonb,
  issued_by text not null,
  issued_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  state text not null default 'open'::text,
  result text,
  completed_by text,
  completed_at timestamp with time zone,
  simulated boolean not null default false,
  version integer not null default 1,
  constraint task_pkey PRIMARY KEY (county, id),
  constraint task_county_matter_id_clock_id_fkey FOREIGN KEY (county, matter_id, clock_id) REFERENCES clock(county, matter_id, id),
  constraint task_county_matter_id_fkey FOREIGN KEY (county, matter_id) REFERENCES matter(county, id),
  constraint task_owner_unit_id_fkey FOREIGN KEY (owner_unit_id) REFERENCES unit(id)
);
CREATE INDEX task_by_clock ON public.task USING btree (county, matter_id, clock_id) WHERE (clock_id IS NOT NULL);
CREATE INDEX task_by_due ON public.task USING btree (county, due_at, id);
CREATE INDEX task_by_id ON public.task USING btree (id);
CREATE INDEX task_by_matter ON public.task USING btree (county, matter_id) WHERE (matter_id IS NOT NULL);
CREATE INDEX task_by_owner ON public.task USING btree (owner_id, due_at, id) WHERE (owner_id IS NOT NULL);
CREATE INDEX task_by_unit ON public.task USING btree (owner_unit_id, due_at, id);
alter table task enable row level security;
create policy task_add on task for insert with check (true);
create policy task_change on task for update using (((area ^@ ANY (( SELECT platform.areas() AS areas)::text[])) OR (owner_unit_id = ANY ((( SELECT platform.units() AS units))::uuid[])) OR (owner_id = ( SELECT platform.person() AS person)))) with check (true);
create policy task_not_for_accused on task as restrictive for select using (((matter_id IS NULL) OR (NOT accuses_actor(county, matter_id))));
create policy task_read on task for select using (((area ^@ ANY (( SELECT platform.areas() AS areas)::text[])) OR (owner_unit_id = ANY ((( SELECT platform.units() AS units))::uuid[])) OR (owner_id = ( SELECT platform.person() AS person))));

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
  internal boolean not null default false,
  number bigint default nextval('timeline_number'::regclass),
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
create policy timeline_unsealed_change on timeline as restrictive for update using ((NOT (EXISTS ( SELECT
   FROM matter_seal s
  WHERE ((s.county = timeline.county) AND (s.matter_id = timeline.matter_id))))));

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
  address text,
  phone text,
  constraint unit_pkey PRIMARY KEY (id),
  constraint unit_area_fkey FOREIGN KEY (area) REFERENCES area(code),
  constraint unit_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES unit(id)
);
CREATE INDEX unit_area ON public.unit USING btree (area);
CREATE INDEX unit_duties ON public.unit USING gin (duties);
CREATE INDEX unit_parent ON public.unit USING btree (parent_id);

create table unit_officer (
  unit_id uuid not null,
  person_id text not null,
  head boolean not null default false,
  constraint unit_officer_pkey PRIMARY KEY (unit_id, person_id),
  constraint unit_officer_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);
CREATE INDEX unit_officer_person ON public.unit_officer USING btree (person_id);

create table village_list (
  area text not null,
  year integer not null,
  version integer not null,
  published_by text not null,
  published_at timestamp with time zone not null,
  constraint village_list_pkey PRIMARY KEY (area, year, version),
  constraint village_list_area_fkey FOREIGN KEY (area) REFERENCES area(code)
);

create table village_list_entry (
  area text not null,
  year integer not null,
  version integer not null,
  code text not null,
  list text not null,
  title_zh text not null,
  title_en text not null,
  keywords text[] not null default '{}'::text[],
  constraint village_list_entry_pkey PRIMARY KEY (area, year, version, code),
  constraint village_list_entry_area_year_version_fkey FOREIGN KEY (area, year, version) REFERENCES village_list(area, year, version),
  constraint village_list_entry_list_check CHECK ((list = ANY (ARRAY['assist'::text, 'self'::text])))
);

CREATE OR REPLACE FUNCTION public.accuses_actor(of_county text, of_matter uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select from matter m where m.county = of_county and m.id = of_matter
    and (m.accused_persons @> array[platform.actor()] or m.accused_units && platform.actor_units()::uuid[]))
$function$;

CREATE OR REPLACE FUNCTION public.admit_photo(wanted text, secret bytea, now timestamp with time zone)
 RETURNS TABLE(id uuid, answer text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare ticket record;
begin
  select m.id, m.area, r.county, r.photos_left, r.expires_at into ticket
    from matter m join receipt r on r.county = m.county and r.matter_id = m.id where m.code = wanted and r.secret_sha256 = secret for update of r;
  if not found then return query select null::uuid, 'unknown';
  elsif ticket.expires_at <= now then return query select ticket.id, 'past';
  elsif ticket.photos_left = 0 then return query select ticket.id, 'used_up';
  else
    update receipt r set photos_left = r.photos_left - 1 where r.county = ticket.county and r.matter_id = ticket.id;
    perform set_config('gongzhi.areas', array[ticket.area]::text, true);
    return query select ticket.id, 'admitted';
  end if;
end $function$;

CREATE OR REPLACE FUNCTION public.having_words(of_matters uuid[], of_counties text[], words text[])
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return query select s.matter_id from unnest(of_matters, of_counties) as m (id, county) join matter_search s on s.county = m.county and s.matter_id = m.id
    where s.terms @> array(select left(s.terms[1], 10) || w from unnest(words) as w);
end $function$;

CREATE OR REPLACE FUNCTION public.lapse_contribution(of_county text, of_matter uuid, of_unit uuid, at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update task set state = 'lapsed', completed_at = at, version = version + 1
  where county = of_county and matter_id = of_matter and owner_unit_id = of_unit and state = 'open' and kind = 'contribution'
$function$;

CREATE OR REPLACE FUNCTION public.lapse_tasks(of_county text, of_matter uuid, at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update task set state = 'lapsed', completed_at = at, version = version + 1
  where county = of_county and matter_id = of_matter and state = 'open' and kind in ('order', 'contribution')
$function$;

CREATE OR REPLACE FUNCTION public.moment_of(id uuid)
 RETURNS timestamp with time zone
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select to_timestamp(('x' || translate(left(id::text, 13), '-', ''))::bit(48)::bigint / 1000.0)
$function$;

CREATE OR REPLACE FUNCTION public.officer_handles_open_matters(wanted uuid, person text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select from matter where handler_id = person and unit_id = wanted and ended_at is null)
$function$;

CREATE OR REPLACE FUNCTION public.public_progress(wanted text)
 RETURNS TABLE(depth integer, code text, due_at timestamp with time zone, steps jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with recursive chain as (
    select 0 as depth, m.county, m.id, m.code, m.due_at, m.merged_into from matter m where m.code = wanted
    union all
    select c.depth + 1, m.county, m.id, m.code, m.due_at, m.merged_into from chain c join matter m on m.county = c.county and m.id = c.merged_into
    where c.depth < 20
  )
  select c.depth, c.code, c.due_at,
    (select jsonb_agg(jsonb_build_object('status', t.to_status, 'at', t.at) order by t.id)
       from timeline t where t.county = c.county and t.matter_id = c.id and t.from_status is distinct from t.to_status)
  from chain c order by c.depth
$function$;

CREATE OR REPLACE FUNCTION public.refuse_sealed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'matter % is sealed', old.id using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.release_unit(of_county text, of_matter uuid, leaving uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update matter m set involved_units = array_remove(m.involved_units, leaving)
  where m.county = of_county and m.id = of_matter and m.unit_id is distinct from leaving and m.pending_unit_id is distinct from leaving
    and not exists (select from matter_unit u where u.county = m.county and u.matter_id = m.id and u.unit_id = leaving)
    and not exists (select from ownership_refusal r where r.county = m.county and r.matter_id = m.id and r.unit_id = leaving)
$function$;

CREATE OR REPLACE FUNCTION public.search_candidates(of_counties text[], words text[], below uuid, down_to uuid, at_most integer)
 RETURNS TABLE(id uuid, goes_on boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_bitmapscan TO 'on'
AS $function$
declare
  newest uuid;
  oldest uuid;
  month timestamp;
  rarest text[];
  found_ids uuid[];
  remaining integer := at_most;
  probes integer := 0;
  months integer := 1;
begin
  select max(l.matter_id::text)::uuid, min(f.matter_id::text)::uuid into newest, oldest from unnest(of_counties) as c (county)
    cross join lateral (select s.matter_id from matter_search s where s.county = c.county order by s.matter_id limit 1) f
    cross join lateral (select s.matter_id from matter_search s where s.county = c.county order by s.matter_id desc limit 1) l;
  oldest := greatest(oldest, down_to);
  month := date_trunc('month', moment_of(least(coalesce(below, newest), newest)) at time zone 'UTC');
  rarest := array(
    select w from unnest(words) as w where (
      select count(*) from (select s.terms from matter_search s where s.county = of_counties[1] order by s.matter_id desc limit 20) s
      where s.terms @> array[left(s.terms[1], 10) || w]) <= 1);
  if rarest = '{}' then rarest := words; end if;
  while month >= date_trunc('month', moment_of(oldest) at time zone 'UTC') loop
    found_ids := array(
      select s.matter_id from unnest(of_counties) as c (county) cross join generate_series(0, months - 1) as back (n) cross join lateral (
        select m.matter_id from (
          select m.matter_id, m.terms from matter_search m
          where m.terms @> array(select c.county || to_char(month - back.n * interval '1 month', 'YYMM') || w from unnest(rarest) as w)
            and (below is null or m.matter_id < below) and (down_to is null or m.matter_id >= down_to)
          offset 0) m
        where m.terms @> array(select c.county || to_char(month - back.n * interval '1 month', 'YYMM') || w from unnest(words) as w)
        order by m.matter_id desc limit remaining
      ) s order by s.matter_id desc limit remaining);
    return query select f, false from unnest(found_ids) as f;
    remaining := remaining - cardinality(found_ids);
    probes := probes + months * cardinality(of_counties);
    month := month - months * interval '1 month';
    if remaining = 0 then
      return query select found_ids[cardinality(found_ids)], true;
      return;
    elsif probes >= 3000 then
      return query select (lpad(to_hex((extract(epoch from (month + interval '1 month') at time zone 'UTC') * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid, true;
      return;
    end if;
    months := months * 2;
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION public.unit_owns_open_matters(wanted uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select from matter where unit_id = wanted and ended_at is null) or exists (select from matter where pending_unit_id = wanted)
$function$;
