-- Generated from the migrations by `npm run generate`; do not edit.

create table agreement (
  county text not null,
  dispute_id uuid not null,
  id uuid not null,
  number text,
  form text not null,
  facts text not null,
  way_of_performance text,
  text text not null,
  state text not null,
  drafted_by text not null,
  drafted_at timestamp with time zone not null,
  effective_at timestamp with time zone,
  document_key text,
  document_sha256 text,
  version integer not null default 1,
  constraint agreement_pkey PRIMARY KEY (county, dispute_id, id),
  constraint agreement_number_key UNIQUE (county, number),
  constraint agreement_county_dispute_id_fkey FOREIGN KEY (county, dispute_id) REFERENCES dispute(county, id)
);
CREATE UNIQUE INDEX agreement_draft ON public.agreement USING btree (county, dispute_id) WHERE (state = 'draft'::text);
CREATE UNIQUE INDEX agreement_in_effect ON public.agreement USING btree (county, dispute_id) WHERE (state = 'in_effect'::text);
alter table agreement enable row level security;
create policy agreement_of_dispute on agreement for all using ((EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = agreement.county) AND (d.id = agreement.dispute_id)))));
CREATE TRIGGER sealed BEFORE INSERT OR DELETE OR UPDATE ON public.agreement FOR EACH ROW EXECUTE FUNCTION refuse_sealed_part();

create table application (
  county text not null,
  dispute_id uuid not null,
  id uuid not null,
  from_centre_id uuid not null,
  to_centre_id uuid not null,
  reason text not null,
  state text not null,
  applied_by text not null,
  applied_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  answered_by text,
  answered_at timestamp with time zone,
  answer text,
  constraint application_pkey PRIMARY KEY (county, dispute_id, id),
  constraint application_county_dispute_id_fkey FOREIGN KEY (county, dispute_id) REFERENCES dispute(county, id),
  constraint application_county_from_centre_id_fkey FOREIGN KEY (county, from_centre_id) REFERENCES centre(county, id),
  constraint application_county_to_centre_id_fkey FOREIGN KEY (county, to_centre_id) REFERENCES centre(county, id)
);
CREATE INDEX application_by_due ON public.application USING btree (due_at, id) WHERE (state = 'pending'::text);
CREATE INDEX application_from ON public.application USING btree (county, from_centre_id);
CREATE UNIQUE INDEX application_pending ON public.application USING btree (county, dispute_id) WHERE (state = 'pending'::text);
CREATE INDEX application_to ON public.application USING btree (county, to_centre_id, state);
alter table application enable row level security;
create policy application_of_dispute on application for all using ((EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = application.county) AND (d.id = application.dispute_id)))));
CREATE TRIGGER sealed BEFORE INSERT OR DELETE OR UPDATE ON public.application FOR EACH ROW EXECUTE FUNCTION refuse_sealed_part();

create table area (
  code text not null,
  name text not null,
  successors text[],
  population integer,
  population_on date,
  constraint area_pkey PRIMARY KEY (code)
);

create table attachment (
  county text not null,
  dispute_id uuid not null,
  id uuid not null,
  part text not null,
  file_key text not null,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  added_by text not null,
  added_at timestamp with time zone not null,
  internal boolean not null default false,
  constraint attachment_pkey PRIMARY KEY (county, dispute_id, id),
  constraint attachment_county_dispute_id_fkey FOREIGN KEY (county, dispute_id) REFERENCES dispute(county, id)
);
alter table attachment enable row level security;
create policy attachment_kept_from_parties on attachment as restrictive for select using (((NOT internal) OR (NOT (EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = attachment.county) AND (d.id = attachment.dispute_id) AND (d.party_persons @> ARRAY[( SELECT platform.person() AS person)])))))));
create policy attachment_of_dispute on attachment for all using ((EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = attachment.county) AND (d.id = attachment.dispute_id)))));
CREATE TRIGGER sealed BEFORE INSERT OR DELETE OR UPDATE ON public.attachment FOR EACH ROW EXECUTE FUNCTION refuse_sealed_part();

create table attendance (
  county text not null,
  dispute_id uuid not null,
  session_id uuid not null,
  id uuid not null,
  role text not null,
  party_id uuid,
  mediator_id uuid,
  name text,
  relation text,
  contact text,
  notified_at timestamp with time zone,
  attended boolean,
  reply text,
  replied_at timestamp with time zone,
  constraint attendance_pkey PRIMARY KEY (county, dispute_id, session_id, id),
  constraint attendance_county_dispute_id_session_id_fkey FOREIGN KEY (county, dispute_id, session_id) REFERENCES session(county, dispute_id, id),
  constraint attendance_county_mediator_id_fkey FOREIGN KEY (county, mediator_id) REFERENCES mediator(county, id)
);
CREATE INDEX attendance_by_mediator ON public.attendance USING btree (county, mediator_id) WHERE (mediator_id IS NOT NULL);
alter table attendance enable row level security;
create policy attendance_of_dispute on attendance for all using ((EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = attendance.county) AND (d.id = attendance.dispute_id)))));
CREATE TRIGGER sealed BEFORE INSERT OR DELETE OR UPDATE ON public.attendance FOR EACH ROW EXECUTE FUNCTION refuse_sealed_part();

create table booking (
  county text not null,
  dispute_id uuid not null,
  session_id uuid not null,
  kind text not null,
  subject text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint booking_pkey PRIMARY KEY (county, dispute_id, session_id, kind, subject),
  constraint booking_county_dispute_id_session_id_fkey FOREIGN KEY (county, dispute_id, session_id) REFERENCES session(county, dispute_id, id),
  constraint booking_mediator EXCLUDE USING gist (county WITH =, subject WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE ((kind = 'mediator'::text)),
  constraint booking_party EXCLUDE USING gist (county WITH =, subject WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE ((kind = 'party'::text)),
  constraint booking_place EXCLUDE USING gist (county WITH =, subject WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE ((kind = 'place'::text))
);
CREATE INDEX booking_by_subject ON public.booking USING btree (kind, subject, ends_at);
alter table booking enable row level security;
create policy booking_add on booking for insert with check ((EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = booking.county) AND (d.id = booking.dispute_id)))));
create policy booking_change on booking for update using ((EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = booking.county) AND (d.id = booking.dispute_id)))));
create policy booking_read on booking for select using (true);
create policy booking_remove on booking for delete using ((EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = booking.county) AND (d.id = booking.dispute_id)))));

create table centre (
  county text not null,
  id uuid not null,
  area text not null,
  tier text not null,
  industry text,
  name text not null,
  address text,
  phone text,
  unit_id uuid,
  established_on date not null,
  active boolean not null default true,
  version integer not null default 1,
  constraint centre_pkey PRIMARY KEY (county, id),
  constraint centre_name_key UNIQUE (county, name),
  constraint centre_area_fkey FOREIGN KEY (area) REFERENCES area(code)
);
CREATE INDEX centre_by_area ON public.centre USING btree (area, id);
CREATE INDEX centre_by_id ON public.centre USING btree (id);
CREATE UNIQUE INDEX centre_general_key ON public.centre USING btree (area) WHERE (active AND (tier = ANY (ARRAY['county'::text, 'township'::text, 'village'::text])));

create table clock (
  county text not null,
  dispute_id uuid not null,
  id uuid not null,
  kind text not null,
  rule text not null,
  span_unit text not null,
  span_amount integer not null,
  extended_by integer not null default 0,
  state text not null,
  started_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  stopped_at timestamp with time zone,
  alert text not null default 'green'::text,
  next_alert_at timestamp with time zone,
  provisional boolean not null default false,
  simulated boolean not null default false,
  constraint clock_pkey PRIMARY KEY (county, dispute_id, id),
  constraint clock_county_dispute_id_fkey FOREIGN KEY (county, dispute_id) REFERENCES dispute(county, id)
);
CREATE INDEX clock_follow_up ON public.clock USING btree (county, due_at, dispute_id) WHERE ((rule = 'follow-up'::text) AND (state = 'running'::text));
CREATE INDEX clock_next_alert ON public.clock USING btree (next_alert_at) WHERE ((next_alert_at IS NOT NULL) AND (NOT simulated));
alter table clock enable row level security;
create policy clock_of_dispute on clock for all using ((EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = clock.county) AND (d.id = clock.dispute_id)))));
CREATE TRIGGER sealed BEFORE INSERT OR DELETE OR UPDATE ON public.clock FOR EACH ROW EXECUTE FUNCTION refuse_sealed_part();

create table confirmation (
  county text not null,
  dispute_id uuid not null,
  agreement_id uuid not null,
  id uuid not null,
  court_unit_id uuid,
  party_ids uuid[] not null,
  applied_at timestamp with time zone not null,
  applied_by text not null,
  letter_number text not null,
  file_key text not null,
  file_sha256 text not null,
  file_size integer not null,
  state text not null,
  case_number text,
  answered_at timestamp with time zone,
  extended boolean not null default false,
  ruled_at timestamp with time zone,
  reason text,
  constraint confirmation_pkey PRIMARY KEY (county, dispute_id, id),
  constraint confirmation_once UNIQUE (county, dispute_id, agreement_id),
  constraint confirmation_county_dispute_id_agreement_id_fkey FOREIGN KEY (county, dispute_id, agreement_id) REFERENCES agreement(county, dispute_id, id)
);
CREATE INDEX confirmation_by_court ON public.confirmation USING btree (court_unit_id, id) WHERE (court_unit_id IS NOT NULL);
CREATE INDEX confirmation_by_id ON public.confirmation USING btree (id);
alter table confirmation enable row level security;
create policy confirmation_of_dispute on confirmation for all using ((EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = confirmation.county) AND (d.id = confirmation.dispute_id)))));
CREATE TRIGGER sealed BEFORE INSERT OR DELETE OR UPDATE ON public.confirmation FOR EACH ROW EXECUTE FUNCTION refuse_sealed_part();

create table declared_conflict (
  county text not null,
  dispute_id uuid not null,
  id uuid not null,
  mediator_id uuid not null,
  party_id uuid,
  ground text not null,
  declared_by text not null,
  declared_at timestamp with time zone not null,
  constraint declared_conflict_pkey PRIMARY KEY (county, dispute_id, id),
  constraint declared_conflict_county_dispute_id_fkey FOREIGN KEY (county, dispute_id) REFERENCES dispute(county, id),
  constraint declared_conflict_county_mediator_id_fkey FOREIGN KEY (county, mediator_id) REFERENCES mediator(county, id)
);
CREATE INDEX declared_conflict_by_mediator ON public.declared_conflict USING btree (county, mediator_id);
alter table declared_conflict enable row level security;
create policy declared_conflict_of_dispute on declared_conflict for all using ((EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = declared_conflict.county) AND (d.id = declared_conflict.dispute_id)))));
CREATE TRIGGER sealed BEFORE INSERT OR DELETE OR UPDATE ON public.declared_conflict FOR EACH ROW EXECUTE FUNCTION refuse_sealed_part();

create table dispute (
  county text not null,
  id uuid not null,
  code text not null,
  source text not null,
  matter_id uuid,
  kind text not null,
  title text not null,
  facts text not null,
  area text not null,
  areas text[] not null,
  tier text not null,
  centre_id uuid not null,
  centre_area text not null,
  amount bigint,
  headcount integer not null default 0,
  urgency text not null,
  crowd_risk text not null default 'none'::text,
  status text not null,
  first_mediator_id uuid,
  recorded_by text not null,
  party_persons text[] not null default '{}'::text[],
  mediator_persons text[] not null default '{}'::text[],
  involved_units uuid[] not null default '{}'::uuid[],
  reach_areas text[] not null,
  divert_to text,
  outcome text,
  extended boolean not null default false,
  settled_at timestamp with time zone,
  ended_at timestamp with time zone,
  recorded_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  due_at timestamp with time zone,
  alert text not null default 'green'::text,
  simulated boolean not null default false,
  version integer not null default 1,
  constraint dispute_pkey PRIMARY KEY (county, id),
  constraint dispute_code_key UNIQUE (code),
  constraint dispute_area_fkey FOREIGN KEY (area) REFERENCES area(code),
  constraint dispute_centre_fkey FOREIGN KEY (county, centre_id) REFERENCES centre(county, id),
  constraint dispute_county_first_mediator_id_fkey FOREIGN KEY (county, first_mediator_id) REFERENCES mediator(county, id)
);
CREATE INDEX dispute_at_risk ON public.dispute USING btree ((
CASE
    WHEN (due_at IS NULL) THEN 'infinity'::timestamp with time zone
    ELSE due_at
END), id) WHERE ((ended_at IS NULL) AND (crowd_risk <> 'none'::text));
CREATE INDEX dispute_by_area ON public.dispute USING btree (area, id);
CREATE INDEX dispute_by_centre ON public.dispute USING btree (county, centre_id, id);
CREATE INDEX dispute_by_centre_due ON public.dispute USING btree (county, centre_id, (
CASE
    WHEN (due_at IS NULL) THEN 'infinity'::timestamp with time zone
    ELSE due_at
END), id) WHERE (ended_at IS NULL);
CREATE INDEX dispute_by_due ON public.dispute USING btree ((
CASE
    WHEN (due_at IS NULL) THEN 'infinity'::timestamp with time zone
    ELSE due_at
END), id) WHERE (ended_at IS NULL);
CREATE INDEX dispute_by_first_mediator ON public.dispute USING btree (county, first_mediator_id) WHERE (first_mediator_id IS NOT NULL);
CREATE INDEX dispute_by_id ON public.dispute USING btree (id);
CREATE INDEX dispute_by_matter ON public.dispute USING btree (matter_id) WHERE (matter_id IS NOT NULL);
CREATE INDEX dispute_by_mediator ON public.dispute USING gin (mediator_persons);
CREATE INDEX dispute_by_party ON public.dispute USING gin (party_persons);
CREATE INDEX dispute_open_by_area ON public.dispute USING btree (area) WHERE (ended_at IS NULL);
CREATE INDEX dispute_open_by_centre_area ON public.dispute USING btree (centre_area) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX dispute_open_of_matter ON public.dispute USING btree (matter_id) WHERE (ended_at IS NULL);
alter table dispute enable row level security;
create policy dispute_add on dispute for insert with check (true);
create policy dispute_change on dispute for update using (((EXISTS ( SELECT
   FROM unnest(( SELECT platform.areas() AS areas)) reach(reach),
    unnest(dispute.reach_areas) place(place)
  WHERE starts_with(place.place, reach.reach))) OR (party_persons @> ARRAY[( SELECT platform.person() AS person)]) OR (mediator_persons @> ARRAY[( SELECT platform.person() AS person)]) OR (involved_units && (( SELECT platform.units() AS units))::uuid[]))) with check (true);
create policy dispute_read on dispute for select using (((EXISTS ( SELECT
   FROM unnest(( SELECT platform.areas() AS areas)) reach(reach),
    unnest(dispute.reach_areas) place(place)
  WHERE starts_with(place.place, reach.reach))) OR (party_persons @> ARRAY[( SELECT platform.person() AS person)]) OR (mediator_persons @> ARRAY[( SELECT platform.person() AS person)]) OR (involved_units && (( SELECT platform.units() AS units))::uuid[])));
CREATE TRIGGER dispute_places_added AFTER INSERT ON public.dispute FOR EACH ROW WHEN ((cardinality(new.reach_areas) > 1)) EXECUTE FUNCTION keep_dispute_places();
CREATE TRIGGER dispute_places_changed AFTER UPDATE ON public.dispute FOR EACH ROW WHEN ((new.reach_areas IS DISTINCT FROM old.reach_areas)) EXECUTE FUNCTION keep_dispute_places();
CREATE TRIGGER dispute_units_added AFTER INSERT ON public.dispute FOR EACH ROW WHEN ((new.involved_units <> '{}'::uuid[])) EXECUTE FUNCTION keep_dispute_units();
CREATE TRIGGER dispute_units_changed AFTER UPDATE ON public.dispute FOR EACH ROW WHEN ((new.involved_units IS DISTINCT FROM old.involved_units)) EXECUTE FUNCTION keep_dispute_units();
CREATE TRIGGER sealed BEFORE DELETE OR UPDATE ON public.dispute FOR EACH ROW EXECUTE FUNCTION refuse_sealed_dispute();

create table dispute_place (
  county text not null,
  dispute_id uuid not null,
  area text not null,
  constraint dispute_place_pkey PRIMARY KEY (county, dispute_id, area),
  constraint dispute_place_county_dispute_id_fkey FOREIGN KEY (county, dispute_id) REFERENCES dispute(county, id)
);
CREATE INDEX dispute_place_by_area ON public.dispute_place USING btree (area, dispute_id);
alter table dispute_place enable row level security;
create policy dispute_place_of_dispute on dispute_place for all using ((EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = dispute_place.county) AND (d.id = dispute_place.dispute_id)))));

create table dispute_unit (
  county text not null,
  dispute_id uuid not null,
  unit_id uuid not null,
  constraint dispute_unit_pkey PRIMARY KEY (county, dispute_id, unit_id),
  constraint dispute_unit_county_dispute_id_fkey FOREIGN KEY (county, dispute_id) REFERENCES dispute(county, id)
);
CREATE INDEX dispute_unit_by_unit ON public.dispute_unit USING btree (unit_id, dispute_id);
alter table dispute_unit enable row level security;
create policy dispute_unit_of_dispute on dispute_unit for all using ((EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = dispute_unit.county) AND (d.id = dispute_unit.dispute_id)))));

create table follow_up (
  county text not null,
  dispute_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  by_id text not null,
  party_id uuid,
  stable boolean not null,
  rating smallint,
  note text,
  constraint follow_up_pkey PRIMARY KEY (county, dispute_id, id),
  constraint follow_up_county_dispute_id_fkey FOREIGN KEY (county, dispute_id) REFERENCES dispute(county, id)
);
alter table follow_up enable row level security;
create policy follow_up_of_dispute on follow_up for all using ((EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = follow_up.county) AND (d.id = follow_up.dispute_id)))));
CREATE TRIGGER sealed BEFORE INSERT OR DELETE OR UPDATE ON public.follow_up FOR EACH ROW EXECUTE FUNCTION refuse_sealed_part();

create table hand_over (
  county text not null,
  dispute_id uuid not null,
  id uuid not null,
  direction text not null,
  institution text not null,
  unit_id uuid,
  number text,
  reason text not null,
  file_key text,
  file_sha256 text,
  file_size integer,
  sent_by text not null,
  sent_at timestamp with time zone not null,
  received_by text,
  received_at timestamp with time zone,
  receipt_number text,
  state text not null,
  result text,
  result_at timestamp with time zone,
  closed boolean not null default false,
  constraint hand_over_pkey PRIMARY KEY (county, dispute_id, id),
  constraint hand_over_county_dispute_id_fkey FOREIGN KEY (county, dispute_id) REFERENCES dispute(county, id)
);
CREATE INDEX hand_over_by_id ON public.hand_over USING btree (id);
CREATE INDEX hand_over_by_unit ON public.hand_over USING btree (unit_id, id) WHERE (unit_id IS NOT NULL);
alter table hand_over enable row level security;
create policy hand_over_kept_from_parties on hand_over as restrictive for select using (((NOT closed) OR (NOT (EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = hand_over.county) AND (d.id = hand_over.dispute_id) AND (d.party_persons @> ARRAY[( SELECT platform.person() AS person)])))))));
create policy hand_over_of_dispute on hand_over for all using ((EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = hand_over.county) AND (d.id = hand_over.dispute_id)))));
CREATE TRIGGER sealed BEFORE INSERT OR DELETE OR UPDATE ON public.hand_over FOR EACH ROW EXECUTE FUNCTION refuse_sealed_part();

create table made_file (
  key text not null,
  made_at timestamp with time zone not null default now(),
  constraint made_file_pkey PRIMARY KEY (key)
);
CREATE INDEX made_file_made_at ON public.made_file USING btree (made_at);

create table measure (
  county text not null,
  dispute_id uuid not null,
  id uuid not null,
  kind text not null,
  what text not null,
  headcount integer,
  taken_by text not null,
  taken_at timestamp with time zone not null,
  constraint measure_pkey PRIMARY KEY (county, dispute_id, id),
  constraint measure_county_dispute_id_fkey FOREIGN KEY (county, dispute_id) REFERENCES dispute(county, id)
);
alter table measure enable row level security;
create policy measure_of_dispute on measure for all using ((EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = measure.county) AND (d.id = measure.dispute_id)))));
CREATE TRIGGER sealed BEFORE INSERT OR DELETE OR UPDATE ON public.measure FOR EACH ROW EXECUTE FUNCTION refuse_sealed_part();

create table mediator (
  county text not null,
  id uuid not null,
  centre_id uuid not null,
  area text not null,
  kind text not null,
  person_id text,
  name text not null,
  contact text,
  born_on date not null,
  home_area text not null,
  household text,
  employer text,
  skills text[] not null default '{}'::text[],
  languages text[] not null default '{}'::text[],
  level text,
  state text not null default 'active'::text,
  certificate_number text,
  certificate_expires_on date,
  certificate_reminded smallint,
  recruited_on date not null,
  version integer not null default 1,
  constraint mediator_pkey PRIMARY KEY (county, id),
  constraint mediator_certificate_key UNIQUE (county, certificate_number),
  constraint mediator_centre_fkey FOREIGN KEY (county, centre_id) REFERENCES centre(county, id)
);
CREATE INDEX mediator_by_area ON public.mediator USING btree (area, id);
CREATE INDEX mediator_by_centre ON public.mediator USING btree (county, centre_id, id);
CREATE INDEX mediator_by_expiry ON public.mediator USING btree (certificate_expires_on, id) WHERE (state <> 'dismissed'::text);
CREATE INDEX mediator_by_id ON public.mediator USING btree (id);
CREATE INDEX mediator_by_person ON public.mediator USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE UNIQUE INDEX mediator_person_key ON public.mediator USING btree (county, person_id) WHERE ((person_id IS NOT NULL) AND (state <> 'dismissed'::text));
alter table mediator enable row level security;
create policy mediator_add on mediator for insert with check ((EXISTS ( SELECT
   FROM unnest(( SELECT platform.areas() AS areas)) reach(reach)
  WHERE starts_with(mediator.area, reach.reach))));
create policy mediator_change on mediator for update using ((EXISTS ( SELECT
   FROM unnest(( SELECT platform.areas() AS areas)) reach(reach)
  WHERE starts_with(mediator.area, reach.reach)))) with check ((EXISTS ( SELECT
   FROM unnest(( SELECT platform.areas() AS areas)) reach(reach)
  WHERE starts_with(mediator.area, reach.reach))));
create policy mediator_read on mediator for select using (((EXISTS ( SELECT
   FROM unnest(( SELECT platform.areas() AS areas)) reach(reach)
  WHERE starts_with(mediator.area, "left"(reach.reach, 6)))) OR (person_id = ( SELECT platform.person() AS person)) OR (county = ANY (ARRAY( SELECT d.county
   FROM dispute d
  WHERE (d.party_persons @> ARRAY[( SELECT platform.person() AS person)]))))));
CREATE TRIGGER mediator_person AFTER UPDATE OF person_id ON public.mediator FOR EACH ROW WHEN ((old.person_id IS DISTINCT FROM new.person_id)) EXECUTE FUNCTION keep_persons_of_mediator();

create table mediator_record (
  county text not null,
  mediator_id uuid not null,
  id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  on_day date not null,
  by_id text not null,
  detail jsonb not null default '{}'::jsonb,
  note text,
  constraint mediator_record_pkey PRIMARY KEY (county, mediator_id, id),
  constraint mediator_record_county_mediator_id_fkey FOREIGN KEY (county, mediator_id) REFERENCES mediator(county, id)
);
alter table mediator_record enable row level security;
create policy mediator_record_of_mediator on mediator_record for all using ((EXISTS ( SELECT
   FROM mediator m
  WHERE ((m.county = mediator_record.county) AND (m.id = mediator_record.mediator_id) AND ((m.person_id = ( SELECT platform.person() AS person)) OR (EXISTS ( SELECT
           FROM unnest(( SELECT platform.areas() AS areas)) reach(reach)
          WHERE starts_with(m.area, reach.reach))))))));

create table number_series (
  county text not null,
  series text not null,
  year smallint not null,
  last integer not null,
  constraint number_series_pkey PRIMARY KEY (county, series, year)
);

create table panel_member (
  county text not null,
  dispute_id uuid not null,
  mediator_id uuid not null,
  part text not null,
  state text not null,
  chosen_by smallint[] not null default '{}'::smallint[],
  round integer not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  reason text,
  constraint panel_member_pkey PRIMARY KEY (county, dispute_id, mediator_id),
  constraint panel_member_county_dispute_id_fkey FOREIGN KEY (county, dispute_id) REFERENCES dispute(county, id),
  constraint panel_member_county_mediator_id_fkey FOREIGN KEY (county, mediator_id) REFERENCES mediator(county, id)
);
CREATE INDEX panel_member_by_mediator ON public.panel_member USING btree (county, mediator_id, state);
alter table panel_member enable row level security;
create policy panel_member_of_dispute on panel_member for all using ((EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = panel_member.county) AND (d.id = panel_member.dispute_id)))));
CREATE TRIGGER panel_member_persons AFTER INSERT OR UPDATE ON public.panel_member FOR EACH ROW EXECUTE FUNCTION keep_mediator_persons();
CREATE TRIGGER sealed BEFORE INSERT OR DELETE OR UPDATE ON public.panel_member FOR EACH ROW EXECUTE FUNCTION refuse_sealed_part();

create table party (
  county text not null,
  dispute_id uuid not null,
  id uuid not null,
  side smallint not null,
  kind text not null,
  name text not null,
  contact text,
  person_id text,
  household text,
  employer text,
  representative text,
  representative_contact text,
  authority text,
  willingness text not null default 'unknown'::text,
  willing_at timestamp with time zone,
  openness text,
  confirmation_wished_at timestamp with time zone,
  constraint party_pkey PRIMARY KEY (county, dispute_id, id),
  constraint party_account_key UNIQUE (county, dispute_id, person_id),
  constraint party_county_dispute_id_fkey FOREIGN KEY (county, dispute_id) REFERENCES dispute(county, id)
);
CREATE INDEX party_by_person ON public.party USING btree (person_id) WHERE (person_id IS NOT NULL);
alter table party enable row level security;
create policy party_of_dispute on party for all using ((EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = party.county) AND (d.id = party.dispute_id)))));
CREATE TRIGGER sealed BEFORE INSERT OR DELETE OR UPDATE ON public.party FOR EACH ROW EXECUTE FUNCTION refuse_sealed_part();

create table performance (
  county text not null,
  dispute_id uuid not null,
  agreement_id uuid not null,
  id uuid not null,
  term smallint not null,
  amount bigint,
  performed_on date not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  note text,
  constraint performance_pkey PRIMARY KEY (county, dispute_id, agreement_id, id),
  constraint performance_county_dispute_id_agreement_id_term_fkey FOREIGN KEY (county, dispute_id, agreement_id, term) REFERENCES term(county, dispute_id, agreement_id, number)
);
CREATE INDEX performance_term ON public.performance USING btree (county, dispute_id, agreement_id, term);
alter table performance enable row level security;
create policy performance_of_dispute on performance for all using ((EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = performance.county) AND (d.id = performance.dispute_id)))));
CREATE TRIGGER sealed BEFORE INSERT OR DELETE OR UPDATE ON public.performance FOR EACH ROW EXECUTE FUNCTION refuse_sealed_part();

create table seal (
  county text not null,
  dispute_id uuid not null,
  sha256 text not null,
  parts jsonb not null,
  sealed_at timestamp with time zone not null,
  sealed_by text not null,
  constraint seal_pkey PRIMARY KEY (county, dispute_id),
  constraint seal_county_dispute_id_fkey FOREIGN KEY (county, dispute_id) REFERENCES dispute(county, id)
);
alter table seal enable row level security;
create policy seal_of_dispute on seal for all using ((EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = seal.county) AND (d.id = seal.dispute_id)))));
CREATE TRIGGER sealed BEFORE INSERT OR DELETE OR UPDATE ON public.seal FOR EACH ROW EXECUTE FUNCTION refuse_sealed_part();

create table session (
  county text not null,
  dispute_id uuid not null,
  id uuid not null,
  centre_id uuid not null,
  continues_id uuid,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  place text not null,
  open_to_public boolean not null default false,
  state text not null,
  held_at timestamp with time zone,
  closed_at timestamp with time zone,
  resumes_at timestamp with time zone,
  record text,
  cancelled_reason text,
  constraint session_pkey PRIMARY KEY (county, dispute_id, id),
  constraint session_county_centre_id_fkey FOREIGN KEY (county, centre_id) REFERENCES centre(county, id),
  constraint session_county_dispute_id_fkey FOREIGN KEY (county, dispute_id) REFERENCES dispute(county, id)
);
CREATE INDEX session_by_centre ON public.session USING btree (county, centre_id, starts_at, id);
CREATE INDEX session_by_start ON public.session USING btree (starts_at, id);
alter table session enable row level security;
create policy session_of_dispute on session for all using ((EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = session.county) AND (d.id = session.dispute_id)))));
CREATE TRIGGER sealed BEFORE INSERT OR DELETE OR UPDATE ON public.session FOR EACH ROW EXECUTE FUNCTION refuse_sealed_part();

create table signature (
  county text not null,
  dispute_id uuid not null,
  agreement_id uuid not null,
  id uuid not null,
  role text not null,
  party_id uuid,
  mediator_id uuid,
  form text not null,
  content_sha256 text not null,
  file_id uuid,
  signed_by text not null,
  signed_at timestamp with time zone not null,
  constraint signature_pkey PRIMARY KEY (county, dispute_id, agreement_id, id),
  constraint signature_mediator_once UNIQUE (county, dispute_id, agreement_id, mediator_id),
  constraint signature_party_once UNIQUE (county, dispute_id, agreement_id, party_id),
  constraint signature_county_dispute_id_agreement_id_fkey FOREIGN KEY (county, dispute_id, agreement_id) REFERENCES agreement(county, dispute_id, id),
  constraint signature_county_mediator_id_fkey FOREIGN KEY (county, mediator_id) REFERENCES mediator(county, id)
);
CREATE INDEX signature_by_mediator ON public.signature USING btree (county, mediator_id) WHERE (mediator_id IS NOT NULL);
CREATE UNIQUE INDEX signature_seal_once ON public.signature USING btree (county, dispute_id, agreement_id) WHERE (role = 'centre'::text);
alter table signature enable row level security;
create policy signature_of_dispute on signature for all using ((EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = signature.county) AND (d.id = signature.dispute_id)))));
CREATE TRIGGER sealed BEFORE INSERT OR DELETE OR UPDATE ON public.signature FOR EACH ROW EXECUTE FUNCTION refuse_sealed_part();

create table term (
  county text not null,
  dispute_id uuid not null,
  agreement_id uuid not null,
  number smallint not null,
  debtor_id uuid not null,
  creditor_id uuid,
  what text not null,
  amount bigint,
  due_on date not null,
  performed bigint not null default 0,
  state text not null default 'open'::text,
  performed_at timestamp with time zone,
  reminded_at timestamp with time zone,
  next_reminder_at timestamp with time zone,
  constraint term_pkey PRIMARY KEY (county, dispute_id, agreement_id, number),
  constraint term_county_dispute_id_agreement_id_fkey FOREIGN KEY (county, dispute_id, agreement_id) REFERENCES agreement(county, dispute_id, id),
  constraint term_county_dispute_id_debtor_id_fkey FOREIGN KEY (county, dispute_id, debtor_id) REFERENCES party(county, dispute_id, id)
);
CREATE INDEX term_by_reminder ON public.term USING btree (next_reminder_at) WHERE (next_reminder_at IS NOT NULL);
CREATE INDEX term_debtor ON public.term USING btree (county, dispute_id, debtor_id);
alter table term enable row level security;
create policy term_of_dispute on term for all using ((EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = term.county) AND (d.id = term.dispute_id)))));
CREATE TRIGGER sealed BEFORE INSERT OR DELETE OR UPDATE ON public.term FOR EACH ROW EXECUTE FUNCTION refuse_sealed_part();

create table timeline (
  county text not null,
  dispute_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  action text not null,
  from_status text,
  to_status text not null,
  actor_id text not null,
  note text,
  internal boolean not null default false,
  detail jsonb,
  number bigint default nextval('timeline_number'::regclass),
  constraint timeline_pkey PRIMARY KEY (county, dispute_id, id),
  constraint timeline_county_dispute_id_fkey FOREIGN KEY (county, dispute_id) REFERENCES dispute(county, id)
);
alter table timeline enable row level security;
create policy timeline_kept_from_parties on timeline as restrictive for select using (((NOT internal) OR (NOT (EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = timeline.county) AND (d.id = timeline.dispute_id) AND (d.party_persons @> ARRAY[( SELECT platform.person() AS person)])))))));
create policy timeline_of_dispute on timeline for all using ((EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = timeline.county) AND (d.id = timeline.dispute_id)))));
CREATE TRIGGER sealed BEFORE INSERT OR DELETE OR UPDATE ON public.timeline FOR EACH ROW EXECUTE FUNCTION refuse_sealed_part();

create table unit (
  id uuid not null,
  area text not null,
  name text not null,
  constraint unit_pkey PRIMARY KEY (id)
);

CREATE OR REPLACE FUNCTION public.dispute_surroundings(of_county text, of_dispute uuid, actor text)
 RETURNS TABLE(sides integer, all_willing boolean, some_unwilling boolean, mediators integer, in_charge boolean, proposed boolean, asked_area text, followed_up boolean, answer_awaited boolean, drafted boolean, bound boolean, begun boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return query
  select told.sides, told.all_willing, told.some_unwilling, panel.mediators, panel.in_charge, panel.proposed,
    (select c.area from application a join centre c on c.county = a.county and c.id = a.to_centre_id where a.county = of_county and a.dispute_id = of_dispute and a.state = 'pending'),
    exists (select from follow_up f where f.county = of_county and f.dispute_id = of_dispute),
    exists (select from confirmation c where c.county = of_county and c.dispute_id = of_dispute and c.state in ('applied', 'accepted'))
      or exists (select from hand_over h where h.county = of_county and h.dispute_id = of_dispute and h.state in ('sent', 'received')),
    exists (select from agreement a where a.county = of_county and a.dispute_id = of_dispute and a.state = 'draft'),
    exists (select from agreement a where a.county = of_county and a.dispute_id = of_dispute and a.state = 'in_effect' and a.form = 'written'
      and not exists (select from confirmation c where c.county = a.county and c.dispute_id = a.dispute_id and c.agreement_id = a.id and c.state in ('refused', 'rejected'))),
    exists (select from agreement a join term t on t.county = a.county and t.dispute_id = a.dispute_id and t.agreement_id = a.id
      where a.county = of_county and a.dispute_id = of_dispute and a.state = 'in_effect' and t.state <> 'open')
  from (select count(distinct p.side)::int as sides, bool_and(p.willingness = 'willing') as all_willing, bool_or(p.willingness = 'unwilling') as some_unwilling
      from party p where p.county = of_county and p.dispute_id = of_dispute) told,
    (select count(*) filter (where p.state = 'in_charge')::int as mediators, coalesce(bool_or(p.state = 'in_charge' and m.person_id = actor), false) as in_charge,
        coalesce(bool_or(p.state = 'proposed' and m.person_id = actor), false) as proposed
      from panel_member p join mediator m on m.county = p.county and m.id = p.mediator_id where p.county = of_county and p.dispute_id = of_dispute) panel;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_dispute_places()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  delete from dispute_place where county = new.county and dispute_id = new.id and area <> all (new.reach_areas);
  insert into dispute_place (county, dispute_id, area) select distinct new.county, new.id, place from unnest(new.reach_areas) as place where place not in (new.area, new.centre_area) on conflict do nothing;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_dispute_units()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  delete from dispute_unit where county = new.county and dispute_id = new.id and unit_id <> all (new.involved_units);
  insert into dispute_unit (county, dispute_id, unit_id) select distinct new.county, new.id, unit from unnest(new.involved_units) as unit on conflict do nothing;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_mediator_persons()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update dispute set mediator_persons = coalesce((select array_agg(m.person_id) from panel_member p join mediator m on m.county = p.county and m.id = p.mediator_id
    where p.county = new.county and p.dispute_id = new.dispute_id and p.state in ('proposed', 'in_charge') and m.person_id is not null), '{}')
    where county = new.county and id = new.dispute_id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_persons_of_mediator()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update panel_member p set state = p.state from dispute d
    where p.county = new.county and p.mediator_id = new.id and p.state in ('proposed', 'in_charge') and d.county = p.county and d.id = p.dispute_id and d.status <> 'archived';
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.mediator_has_open_disputes(of_county text, mediator uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select from panel_member p join dispute d on d.county = p.county and d.id = p.dispute_id
    where p.county = of_county and p.mediator_id = mediator and p.state = 'in_charge' and d.ended_at is null)
$function$;

CREATE OR REPLACE FUNCTION public.mediator_loads(of_county text)
 RETURNS TABLE(mediator_id uuid, load integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select p.mediator_id, count(*)::int from dispute d join panel_member p on p.county = d.county and p.dispute_id = d.id and p.state in ('proposed', 'in_charge')
  where d.county = of_county and d.ended_at is null group by p.mediator_id
$function$;

CREATE OR REPLACE FUNCTION public.mediator_ties(of_county text, of_dispute uuid, mediators uuid[])
 RETURNS TABLE(mediator_id uuid, what text, declared boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select c.mediator_id, c.ground, true from declared_conflict c where c.county = of_county and c.dispute_id = of_dispute and c.mediator_id = any (mediators)
  union
  select m.id, tie, false
  from mediator m
  join party p on p.county = of_county and p.dispute_id = of_dispute
  cross join lateral (
    select 'is_party' as tie where p.person_id = m.person_id
    union all select 'same_household' where p.household = m.household
    union all select 'same_employer' where p.employer = m.employer
    union all select 'employed_by_party' where p.kind = 'organisation' and p.name = m.employer
    union all select 'earlier_party' where exists (
      select from party stood join party with_them on with_them.county = stood.county and with_them.dispute_id = stood.dispute_id and with_them.id <> stood.id
      where stood.person_id = m.person_id and stood.dispute_id <> of_dispute
        and (with_them.person_id = p.person_id or p.kind = 'organisation' and with_them.kind = 'organisation' and with_them.name = p.name))
  ) ties
  where m.county = of_county and m.id = any (mediators)
$function$;

CREATE OR REPLACE FUNCTION public.refuse_sealed_dispute()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from seal where county = old.county and dispute_id = old.id) then
    raise exception 'the file of this dispute is sealed' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_sealed_part()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from seal where (county, dispute_id) in ((old.county, old.dispute_id), (new.county, new.dispute_id))) then
    raise exception 'the file of this dispute is sealed' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $function$;
