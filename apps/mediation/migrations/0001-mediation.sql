-- Mediation. Tables of an area's data start their key with the county: it is the shard key of a larger installation. Ids are UUID version 7.

-- Equality beside overlap in one index: times at which somebody is taken.
create extension if not exists btree_gist;

-- Areas as casework knows them, kept from its answers and its events; population decides how many mediators an area should have.
create table area (
  code text primary key,
  name text not null,
  -- What became of it when it was merged or split; null while it lasts.
  successors text[],
  population integer,
  population_on date
);

-- Mediation organisations (调解组织): county, township and village centres, those of enterprises and of industries.
create table centre (
  county text not null,
  id uuid not null,
  area text not null references area (code),
  tier text not null,
  -- The field of work of an industry centre.
  industry text,
  name text not null,
  address text,
  phone text,
  -- The same organisation in casework's directory of units, when it is there.
  unit_id uuid,
  established_on date not null,
  active boolean not null default true,
  version integer not null default 1,
  primary key (county, id),
  constraint centre_name_key unique (county, name)
);
create index centre_by_id on centre (id);
create index centre_by_area on centre (area, id);
-- An area has one centre that takes whatever arises in it.
create unique index centre_general_key on centre (area) where active and tier in ('county', 'township', 'village');

-- Mediators (调解员). Most have no account; a centre records for them.
create table mediator (
  county text not null,
  id uuid not null,
  centre_id uuid not null,
  -- Area of the centre: what row security compares with.
  area text not null,
  kind text not null,
  -- Account, when there is one.
  person_id text,
  name text not null,
  contact text,
  born_on date not null,
  -- Where they live: a village's mediators live in it.
  home_area text not null,
  -- Names of household and employer, as declared: who shares one with a party has a conflict of interest.
  household text,
  employer text,
  skills text[] not null default '{}',
  languages text[] not null default '{}',
  level text,
  state text not null default 'active',
  certificate_number text,
  certificate_expires_on date,
  -- Days before its end on which this certificate's end was last told: 60, 30, 7.
  certificate_reminded smallint,
  recruited_on date not null,
  version integer not null default 1,
  primary key (county, id),
  constraint mediator_certificate_key unique (county, certificate_number),
  constraint mediator_centre_fkey foreign key (county, centre_id) references centre (county, id)
);
create index mediator_by_id on mediator (id);
create index mediator_by_centre on mediator (county, centre_id, id);
create index mediator_by_area on mediator (area, id);
create index mediator_by_person on mediator (person_id) where person_id is not null;
-- An account is one mediator of a county.
create unique index mediator_person_key on mediator (county, person_id) where person_id is not null and state <> 'dismissed';
create index mediator_by_expiry on mediator (certificate_expires_on, id) where state <> 'dismissed';

-- Units of casework's directory that disputes were handed over to.
create table unit (
  id uuid not null primary key,
  area text not null,
  name text not null
);

-- What happened to a mediator: recruited, certified, trained, suspended, reinstated, dismissed, level decided, moved.
create table mediator_record (
  county text not null,
  mediator_id uuid not null,
  id uuid not null,
  kind text not null,
  at timestamptz not null,
  on_day date not null,
  by_id text not null,
  -- Ids, codes and dates.
  detail jsonb not null default '{}',
  note text,
  primary key (county, mediator_id, id),
  foreign key (county, mediator_id) references mediator (county, id)
);

create table dispute (
  county text not null,
  id uuid not null,
  code text not null,
  source text not null,
  -- The matter of casework it came from, when it did.
  matter_id uuid,
  kind text not null,
  title text not null,
  facts text not null,
  -- Where it lies: the lowest area that holds all of `areas`.
  area text not null,
  areas text[] not null,
  -- The tier that handles it and its centre.
  tier text not null,
  centre_id uuid not null,
  centre_area text not null,
  -- In fen.
  amount bigint,
  headcount integer not null default 0,
  urgency text not null,
  crowd_risk text not null default 'none',
  status text not null,
  -- First-mediator duty: who answers for it until another has taken it over; a mediator, else who recorded it.
  first_mediator_id uuid,
  recorded_by text not null,
  -- Accounts of its parties, of mediators in charge and proposed, and units that share in it: what row security compares with.
  party_persons text[] not null default '{}',
  mediator_persons text[] not null default '{}',
  involved_units uuid[] not null default '{}',
  -- Areas whose centres take part: its own, the centre's, those asked from below.
  reach_areas text[] not null,
  divert_to text,
  outcome text,
  extended boolean not null default false,
  settled_at timestamptz,
  ended_at timestamptz,
  recorded_at timestamptz not null,
  accepted_at timestamptz,
  due_at timestamptz,
  alert text not null default 'green',
  simulated boolean not null default false,
  version integer not null default 1,
  primary key (county, id),
  constraint dispute_code_key unique (code),
  constraint dispute_area_fkey foreign key (area) references area (code),
  constraint dispute_centre_fkey foreign key (county, centre_id) references centre (county, id),
  foreign key (county, first_mediator_id) references mediator (county, id)
);
create index dispute_by_id on dispute (id);
create index dispute_by_matter on dispute (matter_id) where matter_id is not null;
-- One round of mediation of a matter at a time.
create unique index dispute_open_of_matter on dispute (matter_id) where ended_at is null;
create index dispute_by_area on dispute (area, id);
-- What is in hand, the most urgent first; what has no time limit yet comes last. Under row security an index serves leakproof conditions only: these
-- are, while coalesce() and what compares arrays are not.
create index dispute_by_centre_due on dispute (county, centre_id, (case when due_at is null then timestamptz 'infinity' else due_at end), id) where ended_at is null;
create index dispute_by_due on dispute ((case when due_at is null then timestamptz 'infinity' else due_at end), id) where ended_at is null;
create index dispute_open_by_area on dispute (area) where ended_at is null;
create index dispute_open_by_centre_area on dispute (centre_area) where ended_at is null;
create index dispute_at_risk on dispute ((case when due_at is null then timestamptz 'infinity' else due_at end), id) where ended_at is null and crowd_risk <> 'none';
create index dispute_by_centre on dispute (county, centre_id, id);
create index dispute_by_first_mediator on dispute (county, first_mediator_id) where first_mediator_id is not null;
create index dispute_by_party on dispute using gin (party_persons);
create index dispute_by_mediator on dispute using gin (mediator_persons);

-- The units that share in a dispute, row by row, kept from `involved_units` by a trigger: a list of a unit's disputes starts here.
create table dispute_unit (
  county text not null,
  dispute_id uuid not null,
  unit_id uuid not null,
  primary key (county, dispute_id, unit_id),
  foreign key (county, dispute_id) references dispute (county, id)
);
create index dispute_unit_by_unit on dispute_unit (unit_id, dispute_id);

-- Areas that take part in a dispute beside its own and its centre's, row by row, kept from `reach_areas` by a trigger: those of several areas have them.
create table dispute_place (
  county text not null,
  dispute_id uuid not null,
  area text not null,
  primary key (county, dispute_id, area),
  foreign key (county, dispute_id) references dispute (county, id)
);
create index dispute_place_by_area on dispute_place (area, dispute_id);

-- People and organisations on a side, who may speak for them, and whether they want mediation.
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
  -- On what authority they speak: power of attorney, guardian, statutory representative.
  authority text,
  willingness text not null default 'unknown',
  willing_at timestamptz,
  -- Whether they ask that sessions be open to the public, or closed; null when they asked for neither.
  openness text,
  primary key (county, dispute_id, id),
  constraint party_account_key unique (county, dispute_id, person_id),
  foreign key (county, dispute_id) references dispute (county, id)
);
create index party_by_person on party (person_id) where person_id is not null;

-- Mediators of a dispute, past ones too.
create table panel_member (
  county text not null,
  dispute_id uuid not null,
  mediator_id uuid not null,
  -- lead, member, candidate
  part text not null,
  -- chosen, proposed, in_charge, refused, released
  state text not null,
  -- Sides that named the mediator.
  chosen_by smallint[] not null default '{}',
  -- Each assignment is a round of its own.
  round integer not null,
  since timestamptz not null,
  until timestamptz,
  -- Party who refused, ground of the release: ids and codes.
  reason text,
  primary key (county, dispute_id, mediator_id),
  foreign key (county, dispute_id) references dispute (county, id),
  foreign key (county, mediator_id) references mediator (county, id)
);
create index panel_member_by_mediator on panel_member (county, mediator_id, state);

-- Conflicts of interest somebody declared.
create table declared_conflict (
  county text not null,
  dispute_id uuid not null,
  id uuid not null,
  mediator_id uuid not null,
  party_id uuid,
  ground text not null,
  declared_by text not null,
  declared_at timestamptz not null,
  primary key (county, dispute_id, id),
  foreign key (county, dispute_id) references dispute (county, id),
  foreign key (county, mediator_id) references mediator (county, id)
);
create index declared_conflict_by_mediator on declared_conflict (county, mediator_id);

-- Applications to the tier above, each with the time for its answer.
create table application (
  county text not null,
  dispute_id uuid not null,
  id uuid not null,
  from_centre_id uuid not null,
  to_centre_id uuid not null,
  reason text not null,
  -- pending, accepted, returned, lapsed
  state text not null,
  applied_by text not null,
  applied_at timestamptz not null,
  due_at timestamptz not null,
  answered_by text,
  answered_at timestamptz,
  answer text,
  primary key (county, dispute_id, id),
  foreign key (county, dispute_id) references dispute (county, id),
  foreign key (county, from_centre_id) references centre (county, id),
  foreign key (county, to_centre_id) references centre (county, id)
);
create index application_from on application (county, from_centre_id);
create index application_to on application (county, to_centre_id, state);
create index application_by_due on application (due_at, id) where state = 'pending';
create unique index application_pending on application (county, dispute_id) where state = 'pending';

create table session (
  county text not null,
  dispute_id uuid not null,
  id uuid not null,
  -- The centre whose room it is.
  centre_id uuid not null,
  -- The sitting that was adjourned to this one.
  continues_id uuid,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null,
  open_to_public boolean not null default false,
  -- scheduled, held, adjourned, closed, cancelled
  state text not null,
  held_at timestamptz,
  closed_at timestamptz,
  resumes_at timestamptz,
  record text,
  cancelled_reason text,
  primary key (county, dispute_id, id),
  foreign key (county, dispute_id) references dispute (county, id),
  foreign key (county, centre_id) references centre (county, id)
);
create index session_by_centre on session (county, centre_id, starts_at, id);
create index session_by_start on session (starts_at, id);

-- Who is asked to a session, what was told to whom, and who came.
create table attendance (
  county text not null,
  dispute_id uuid not null,
  session_id uuid not null,
  id uuid not null,
  -- party, mediator, invited
  role text not null,
  party_id uuid,
  mediator_id uuid,
  -- Of somebody invited: what they are to the parties, and how they are reached.
  name text,
  relation text,
  contact text,
  notified_at timestamptz,
  attended boolean,
  primary key (county, dispute_id, session_id, id),
  foreign key (county, dispute_id, session_id) references session (county, dispute_id, id),
  foreign key (county, mediator_id) references mediator (county, id)
);
create index attendance_by_mediator on attendance (county, mediator_id) where mediator_id is not null;

-- When mediators, parties with an account and rooms are taken. Ids and times only; what for is for those who see the session.
create table booking (
  county text not null,
  dispute_id uuid not null,
  session_id uuid not null,
  -- mediator, party, place
  kind text not null,
  -- A mediator's id, a party's account, or a fingerprint of centre and place.
  subject text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (county, dispute_id, session_id, kind, subject),
  foreign key (county, dispute_id, session_id) references session (county, dispute_id, id),
  constraint booking_mediator exclude using gist (county with =, subject with =, tstzrange(starts_at, ends_at) with &&) where (kind = 'mediator'),
  constraint booking_party exclude using gist (county with =, subject with =, tstzrange(starts_at, ends_at) with &&) where (kind = 'party'),
  constraint booking_place exclude using gist (county with =, subject with =, tstzrange(starts_at, ends_at) with &&) where (kind = 'place')
);
create index booking_by_subject on booking (kind, subject, ends_at);

-- Preventive measures. A report of a possible crime is a hand-over to the police.
create table measure (
  county text not null,
  dispute_id uuid not null,
  id uuid not null,
  kind text not null,
  what text not null,
  headcount integer,
  taken_by text not null,
  taken_at timestamptz not null,
  primary key (county, dispute_id, id),
  foreign key (county, dispute_id) references dispute (county, id)
);

create table agreement (
  county text not null,
  dispute_id uuid not null,
  id uuid not null,
  number text,
  -- written, oral
  form text not null,
  facts text not null,
  way_of_performance text,
  -- The whole of it in words, as it was drafted: what is signed.
  text text not null,
  -- draft, in_effect, superseded: each redraft is a row of its own, with the signatures given on it
  state text not null,
  drafted_by text not null,
  drafted_at timestamptz not null,
  effective_at timestamptz,
  document_key text,
  document_sha256 text,
  version integer not null default 1,
  primary key (county, dispute_id, id),
  constraint agreement_number_key unique (county, number),
  foreign key (county, dispute_id) references dispute (county, id)
);
create unique index agreement_draft on agreement (county, dispute_id) where state = 'draft';
create unique index agreement_in_effect on agreement (county, dispute_id) where state = 'in_effect';

create table term (
  county text not null,
  dispute_id uuid not null,
  agreement_id uuid not null,
  number smallint not null,
  debtor_id uuid not null,
  creditor_id uuid,
  what text not null,
  -- In fen.
  amount bigint,
  due_on date not null,
  performed bigint not null default 0,
  -- open, performed, partly, defaulted
  state text not null default 'open',
  performed_at timestamptz,
  reminded_at timestamptz,
  next_reminder_at timestamptz,
  primary key (county, dispute_id, agreement_id, number),
  foreign key (county, dispute_id, agreement_id) references agreement (county, dispute_id, id),
  foreign key (county, dispute_id, debtor_id) references party (county, dispute_id, id)
);
create index term_debtor on term (county, dispute_id, debtor_id);
create index term_by_reminder on term (next_reminder_at) where next_reminder_at is not null;

-- Signatures: electronic (hash, time, signer) or a scan of the paper; mediators and the centre's seal too.
create table signature (
  county text not null,
  dispute_id uuid not null,
  agreement_id uuid not null,
  id uuid not null,
  -- party, mediator, centre
  role text not null,
  party_id uuid,
  mediator_id uuid,
  -- electronic, paper
  form text not null,
  -- SHA-256 of the agreement's text as it was signed.
  content_sha256 text not null,
  -- The scan of the paper.
  file_id uuid,
  signed_by text not null,
  signed_at timestamptz not null,
  primary key (county, dispute_id, agreement_id, id),
  foreign key (county, dispute_id, agreement_id) references agreement (county, dispute_id, id),
  foreign key (county, mediator_id) references mediator (county, id),
  constraint signature_party_once unique (county, dispute_id, agreement_id, party_id),
  constraint signature_mediator_once unique (county, dispute_id, agreement_id, mediator_id)
);
create unique index signature_seal_once on signature (county, dispute_id, agreement_id) where role = 'centre';
create index signature_by_mediator on signature (county, mediator_id) where mediator_id is not null;

create table performance (
  county text not null,
  dispute_id uuid not null,
  agreement_id uuid not null,
  id uuid not null,
  term smallint not null,
  -- In fen; null where the term is no payment.
  amount bigint,
  performed_on date not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  note text,
  primary key (county, dispute_id, agreement_id, id),
  foreign key (county, dispute_id, agreement_id, term) references term (county, dispute_id, agreement_id, number)
);
create index performance_term on performance (county, dispute_id, agreement_id, term);

-- Documents made for one download; they are removed soon after.
create table made_file (
  key text primary key,
  made_at timestamptz not null default now()
);
create index made_file_made_at on made_file (made_at);

-- Judicial confirmation (司法确认).
create table confirmation (
  county text not null,
  dispute_id uuid not null,
  agreement_id uuid not null,
  id uuid not null,
  court_unit_id uuid,
  -- Who applies: at least one party of every side.
  party_ids uuid[] not null,
  applied_at timestamptz not null,
  applied_by text not null,
  letter_number text not null,
  -- The transfer letter with the complete file.
  file_key text not null,
  file_sha256 text not null,
  file_size integer not null,
  -- applied, accepted, refused, confirmed, rejected, withdrawn
  state text not null,
  case_number text,
  answered_at timestamptz,
  extended boolean not null default false,
  ruled_at timestamptz,
  reason text,
  primary key (county, dispute_id, id),
  constraint confirmation_once unique (county, dispute_id, agreement_id),
  foreign key (county, dispute_id, agreement_id) references agreement (county, dispute_id, id)
);
create index confirmation_by_id on confirmation (id);
create index confirmation_by_court on confirmation (court_unit_id, id) where court_unit_id is not null;

-- Hand-over packages (对接), both ways.
create table hand_over (
  county text not null,
  dispute_id uuid not null,
  id uuid not null,
  -- out, in
  direction text not null,
  institution text not null,
  unit_id uuid,
  -- Of the letter it goes with: the centre's own, or the institution's.
  number text,
  reason text not null,
  file_key text,
  file_sha256 text,
  file_size integer,
  sent_by text not null,
  sent_at timestamptz not null,
  received_by text,
  received_at timestamptz,
  receipt_number text,
  -- sent, received, returned, resolved, unresolved
  state text not null,
  -- In words: why it was returned, or what came of it.
  result text,
  result_at timestamptz,
  -- A report of a possible crime: kept from the parties.
  closed boolean not null default false,
  primary key (county, dispute_id, id),
  foreign key (county, dispute_id) references dispute (county, id)
);
create index hand_over_by_id on hand_over (id);
create index hand_over_by_unit on hand_over (unit_id, id) where unit_id is not null;

-- Running numbers of a county's letters and receipts, each series from 1 every year.
create table number_series (
  county text not null,
  series text not null,
  year smallint not null,
  last integer not null,
  primary key (county, series, year)
);

create table follow_up (
  county text not null,
  dispute_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  by_id text not null,
  party_id uuid,
  -- Whether it stays settled, and how content the party is, 1 to 5.
  stable boolean not null,
  rating smallint,
  note text,
  primary key (county, dispute_id, id),
  foreign key (county, dispute_id) references dispute (county, id)
);

create table attachment (
  county text not null,
  dispute_id uuid not null,
  id uuid not null,
  -- What it belongs to: party authority, session record, signed agreement, court document, evidence.
  part text not null,
  file_key text not null,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  added_by text not null,
  added_at timestamptz not null,
  -- Kept from the parties.
  internal boolean not null default false,
  primary key (county, dispute_id, id),
  foreign key (county, dispute_id) references dispute (county, id)
);

-- Time limits of a dispute. Each names its rule.
create table clock (
  county text not null,
  dispute_id uuid not null,
  id uuid not null,
  kind text not null,
  rule text not null,
  span_unit text not null,
  span_amount integer not null,
  extended_by integer not null default 0,
  -- running, met, missed, cancelled
  state text not null,
  started_at timestamptz not null,
  due_at timestamptz not null,
  stopped_at timestamptz,
  alert text not null default 'green',
  next_alert_at timestamptz,
  provisional boolean not null default false,
  simulated boolean not null default false,
  primary key (county, dispute_id, id),
  foreign key (county, dispute_id) references dispute (county, id)
);
create index clock_next_alert on clock (next_alert_at) where next_alert_at is not null and not simulated;
create index clock_follow_up on clock (county, due_at, dispute_id) where rule = 'follow-up' and state = 'running';

-- Who did what, when and why.
create table timeline (
  county text not null,
  dispute_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  action text not null,
  from_status text,
  to_status text not null,
  actor_id text not null,
  note text,
  -- Read by those who work on it only.
  internal boolean not null default false,
  -- Ids and codes, nothing personal.
  detail jsonb,
  primary key (county, dispute_id, id),
  foreign key (county, dispute_id) references dispute (county, id)
);

-- The seal of an archived file: a hash over each table's rows and one over all of them.
create table seal (
  county text not null,
  dispute_id uuid not null,
  sha256 text not null,
  parts jsonb not null,
  sealed_at timestamptz not null,
  sealed_by text not null,
  primary key (county, dispute_id),
  foreign key (county, dispute_id) references dispute (county, id)
);

-- Row security. A dispute is within reach of its parties, of its mediators, of the units that share in it, and of grants on an area that takes
-- part. Whoever may record one may do so anywhere its centre works; what lies out of reach does not exist for the query.
alter table dispute enable row level security;
create policy dispute_read on dispute for select using (
  exists (select from unnest((select platform.areas())::text[]) as reach, unnest(reach_areas) as place where starts_with(place, reach))
  or party_persons @> array[(select platform.person())]
  or mediator_persons @> array[(select platform.person())]
  or involved_units && (select platform.units())::uuid[]
);
create policy dispute_add on dispute for insert with check (true);
create policy dispute_change on dispute for update using (
  exists (select from unnest((select platform.areas())::text[]) as reach, unnest(reach_areas) as place where starts_with(place, reach))
  or party_persons @> array[(select platform.person())]
  or mediator_persons @> array[(select platform.person())]
  or involved_units && (select platform.units())::uuid[]
) with check (true);

-- What belongs to a dispute is within reach when the dispute is, for reading and for writing.
do $$
declare part text;
begin
  foreach part in array array['party', 'panel_member', 'declared_conflict', 'application', 'session', 'attendance', 'measure', 'agreement', 'term', 'signature',
    'performance', 'confirmation', 'hand_over', 'follow_up', 'attachment', 'clock', 'timeline', 'seal'] loop
    execute format('alter table %I enable row level security', part);
    execute format('create policy %I on %I using (exists (select from dispute d where d.county = %I.county and d.id = %I.dispute_id))', part || '_of_dispute', part, part, part);
  end loop;
end $$;

alter table dispute_unit enable row level security;
create policy dispute_unit_of_dispute on dispute_unit using (exists (select from dispute d where d.county = dispute_unit.county and d.id = dispute_unit.dispute_id));
create function keep_dispute_units() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from dispute_unit where county = new.county and dispute_id = new.id and unit_id <> all (new.involved_units);
  insert into dispute_unit (county, dispute_id, unit_id) select distinct new.county, new.id, unit from unnest(new.involved_units) as unit on conflict do nothing;
  return null;
end $$;
create trigger dispute_units_added after insert on dispute for each row when (new.involved_units <> '{}') execute function keep_dispute_units();
create trigger dispute_units_changed after update on dispute for each row when (new.involved_units is distinct from old.involved_units) execute function keep_dispute_units();

alter table dispute_place enable row level security;
create policy dispute_place_of_dispute on dispute_place using (exists (select from dispute d where d.county = dispute_place.county and d.id = dispute_place.dispute_id));
create function keep_dispute_places() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from dispute_place where county = new.county and dispute_id = new.id and area <> all (new.reach_areas);
  insert into dispute_place (county, dispute_id, area) select distinct new.county, new.id, place from unnest(new.reach_areas) as place where place not in (new.area, new.centre_area) on conflict do nothing;
  return null;
end $$;
create trigger dispute_places_added after insert on dispute for each row when (cardinality(new.reach_areas) > 1) execute function keep_dispute_places();
create trigger dispute_places_changed after update on dispute for each row when (new.reach_areas is distinct from old.reach_areas) execute function keep_dispute_places();

-- Whoever schedules may see when somebody is taken, in whatever dispute; they write for their own.
alter table booking enable row level security;
create policy booking_read on booking for select using (true);
create policy booking_add on booking for insert with check (exists (select from dispute d where d.county = booking.county and d.id = booking.dispute_id));
create policy booking_change on booking for update using (exists (select from dispute d where d.county = booking.county and d.id = booking.dispute_id));
create policy booking_remove on booking for delete using (exists (select from dispute d where d.county = booking.county and d.id = booking.dispute_id));

-- A party never reads that they were reported to the police, nor what stays among those who mediate, whatever else they are.
do $$
declare kept record;
begin
  for kept in select * from (values ('hand_over', 'closed'), ('attachment', 'internal'), ('timeline', 'internal')) as lines (name, mark) loop
    execute format('create policy %I on %I as restrictive for select using (not %I or not exists (select from dispute d where d.county = %I.county and d.id = %I.dispute_id '
      'and d.party_persons @> array[(select platform.person())]))', kept.name || '_kept_from_parties', kept.name, kept.mark, kept.name, kept.name);
  end loop;
end $$;

-- The accounts of those proposed and in charge follow the panel. Whoever leaves it, or has another leave it, may lose the dispute from sight by that.
create function keep_mediator_persons() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update dispute set mediator_persons = coalesce((select array_agg(m.person_id) from panel_member p join mediator m on m.county = p.county and m.id = p.mediator_id
    where p.county = new.county and p.dispute_id = new.dispute_id and p.state in ('proposed', 'in_charge') and m.person_id is not null), '{}')
    where county = new.county and id = new.dispute_id;
  return null;
end $$;
create trigger panel_member_persons after insert or update on panel_member for each row execute function keep_mediator_persons();
-- A mediator whose account becomes another keeps with it what is in hand; sealed files stay as they are.
create function keep_persons_of_mediator() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update panel_member p set state = p.state from dispute d
    where p.county = new.county and p.mediator_id = new.id and p.state in ('proposed', 'in_charge') and d.county = p.county and d.id = p.dispute_id and d.status <> 'archived';
  return null;
end $$;
create trigger mediator_person after update of person_id on mediator for each row when (old.person_id is distinct from new.person_id) execute function keep_persons_of_mediator();

-- Nothing of a sealed file changes, whoever asks.
create function refuse_sealed_dispute() returns trigger language plpgsql as $$
begin
  if exists (select from seal where county = old.county and dispute_id = old.id) then
    raise exception 'the file of this dispute is sealed' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger sealed before update or delete on dispute for each row execute function refuse_sealed_dispute();
create function refuse_sealed_part() returns trigger language plpgsql as $$
begin
  if exists (select from seal where (county, dispute_id) in ((old.county, old.dispute_id), (new.county, new.dispute_id))) then
    raise exception 'the file of this dispute is sealed' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
do $$
declare part text;
begin
  foreach part in array array['party', 'panel_member', 'declared_conflict', 'application', 'session', 'attendance', 'measure', 'agreement', 'term', 'signature',
    'performance', 'confirmation', 'hand_over', 'follow_up', 'attachment', 'clock', 'timeline', 'seal'] loop
    execute format('create trigger sealed before insert or update or delete on %I for each row execute function refuse_sealed_part()', part);
  end loop;
end $$;

-- What binds mediators to a dispute, from everybody's records: row security would hide the earlier disputes of other areas. Only ids and codes leave it.
create function mediator_ties(of_county text, of_dispute uuid, mediators uuid[]) returns table (mediator_id uuid, what text, declared boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
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
$$;

-- Open disputes in each mediator's hands, or offered to them, wherever in the county. Only numbers leave it.
create function mediator_loads(of_county text) returns table (mediator_id uuid, load integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.mediator_id, count(*)::int from dispute d join panel_member p on p.county = d.county and p.dispute_id = d.id and p.state in ('proposed', 'in_charge')
  where d.county = of_county and d.ended_at is null group by p.mediator_id
$$;

-- Centres are public. Mediators are drawn across the areas of a county, so whoever works in it reads them, and whoever is party to a dispute there, who
-- may choose among them; only their own area changes them.
alter table mediator enable row level security;
create policy mediator_read on mediator for select using (
  exists (select from unnest((select platform.areas())::text[]) as reach where starts_with(mediator.area, left(reach, 6)))
  or person_id = (select platform.person())
  or county = any (array(select d.county from dispute d where d.party_persons @> array[(select platform.person())]))
);
create policy mediator_add on mediator for insert with check (exists (select from unnest((select platform.areas())::text[]) as reach where starts_with(mediator.area, reach)));
create policy mediator_change on mediator for update using (exists (select from unnest((select platform.areas())::text[]) as reach where starts_with(mediator.area, reach)))
  with check (exists (select from unnest((select platform.areas())::text[]) as reach where starts_with(mediator.area, reach)));
alter table mediator_record enable row level security;
-- Criticism and dismissals are for those who keep the entry, and for the mediator.
create policy mediator_record_of_mediator on mediator_record using (exists (
  select from mediator m where m.county = mediator_record.county and m.id = mediator_record.mediator_id
    and (m.person_id = (select platform.person()) or exists (select from unnest((select platform.areas())::text[]) as reach where starts_with(m.area, reach)))
));

-- What the rules need to know beside a dispute's own row, for whoever has found that within reach. Not asked through row security: its policies for
-- eight tables, each looking at the dispute again, take far longer to plan than to run.
create function dispute_surroundings(of_county text, of_dispute uuid, actor text)
  returns table (sides integer, all_willing boolean, some_unwilling boolean, mediators integer, in_charge boolean, proposed boolean, asked_area text, followed_up boolean, answer_awaited boolean)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
  select told.sides, told.all_willing, told.some_unwilling, panel.mediators, panel.in_charge, panel.proposed,
    (select c.area from application a join centre c on c.county = a.county and c.id = a.to_centre_id where a.county = of_county and a.dispute_id = of_dispute and a.state = 'pending'),
    exists (select from follow_up f where f.county = of_county and f.dispute_id = of_dispute),
    exists (select from confirmation c where c.county = of_county and c.dispute_id = of_dispute and c.state in ('applied', 'accepted'))
      or exists (select from hand_over h where h.county = of_county and h.dispute_id = of_dispute and h.state in ('sent', 'received'))
  from (select count(distinct p.side)::int as sides, bool_and(p.willingness = 'willing') as all_willing, bool_or(p.willingness = 'unwilling') as some_unwilling
      from party p where p.county = of_county and p.dispute_id = of_dispute) told,
    (select count(*) filter (where p.state = 'in_charge')::int as mediators, coalesce(bool_or(p.state = 'in_charge' and m.person_id = actor), false) as in_charge,
        coalesce(bool_or(p.state = 'proposed' and m.person_id = actor), false) as proposed
      from panel_member p join mediator m on m.county = p.county and m.id = p.mediator_id where p.county = of_county and p.dispute_id = of_dispute) panel;
end $$;

-- Whether open disputes are in the hands of a mediator, wherever they are: drawn across areas, some may be out of reach of who keeps the entry. What
-- was only offered to them nobody can take over once they are dismissed.
create function mediator_has_open_disputes(of_county text, mediator uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from panel_member p join dispute d on d.county = p.county and d.id = p.dispute_id
    where p.county = of_county and p.mediator_id = mediator and p.state = 'in_charge' and d.ended_at is null)
$$;
