-- The one-stop centre. Tables of an area's data start their key with the county: it is the shard key of a larger installation.
-- Ids are UUID version 7, so (county, id) is also the order of registration.

-- Administrative divisions; codes are prefixes of what lies below them.
create table area (
  code text primary key,
  name text not null,
  tier text not null,
  parent text references area (code) deferrable,
  valid_from date not null default '2000-01-01',
  valid_to date
);
create index area_parent on area (parent);

-- Merges, splits and renames, so that old figures still add up.
create table area_change (
  id uuid primary key,
  kind text not null,
  effective_on date not null,
  predecessors text[] not null,
  successors text[] not null,
  recorded_by text not null,
  recorded_at timestamptz not null default now()
);

-- Centres, departments, stations, enterprises (单位).
create table unit (
  id uuid primary key,
  area text not null references area (code),
  kind text not null,
  name text not null,
  name_en text,
  duties text[] not null default '{}',
  -- Working hours by weekday; null: those of the platform.
  working_hours jsonb,
  parent_id uuid references unit (id),
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
create index unit_area on unit (area);
create index unit_parent on unit (parent_id);

create table unit_officer (
  unit_id uuid not null references unit (id),
  person_id text not null,
  head boolean not null default false,
  primary key (unit_id, person_id)
);
create index unit_officer_person on unit_officer (person_id);

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
  township text not null generated always as (left(area, 9)) stored,
  village text not null generated always as (left(area, 12)) stored,
  place text,
  title text not null,
  description text not null,
  -- How many people brought it in together (人次).
  person_times integer not null default 1,
  status text not null,
  stage text not null,
  -- Account of the reporter, when they have one.
  reporter_id text,
  reporter_name text,
  reporter_contact text,
  -- The person concerned, when somebody speaks for them.
  principal_name text,
  principal_contact text,
  -- First-contact duty: who received it answers for it until somebody else has taken it over.
  received_by text not null,
  unit_id uuid references unit (id),
  handler_id text,
  -- Every unit that owns, supports, reads or is asked to take over this matter: what row security compares with.
  involved_units uuid[] not null default '{}',
  -- Handlers before a reopening or transfer, who don't get it again.
  past_handlers text[] not null default '{}',
  pending_unit_id uuid references unit (id),
  accused_units uuid[] not null default '{}',
  accused_persons text[] not null default '{}',
  merged_into uuid,
  answer text,
  rating integer,
  rating_comment text,
  reopened integer not null default 0,
  ownership_refusals integer not null default 0,
  ownership_settled boolean not null default false,
  reviews integer not null default 0,
  received_at timestamptz not null,
  accepted_at timestamptz,
  routed_at timestamptz,
  answered_at timestamptz,
  -- When it ended: closed, refused, withdrawn, merged or archived. Null while it is open.
  ended_at timestamptz,
  -- The earliest due moment of its running clocks, and the worst of their colours.
  due_at timestamptz,
  alert text not null default 'green',
  -- Played on a simulated calendar; the clock sweep leaves it alone.
  simulated boolean not null default false,
  version integer not null default 1,
  primary key (county, id),
  constraint matter_code_key unique (code),
  constraint matter_area_fkey foreign key (area) references area (code),
  constraint matter_merged_fkey foreign key (county, merged_into) references matter (county, id)
);
create index matter_by_id on matter (id);
create index matter_by_area on matter (area);
create index matter_by_township_due on matter (township, due_at, id) where ended_at is null;
create index matter_by_village_due on matter (village, due_at, id) where ended_at is null;
create index matter_by_county_due on matter (county, due_at, id) where ended_at is null;
create index matter_by_township on matter (township, id);
create index matter_by_unit_due on matter (unit_id, due_at, id) where ended_at is null and unit_id is not null;
create index matter_by_unit on matter (unit_id, id) where unit_id is not null;
create index matter_by_pending_unit on matter (pending_unit_id) where pending_unit_id is not null;
create index matter_by_handler_due on matter (handler_id, due_at, id) where ended_at is null and handler_id is not null;
create index matter_by_reporter on matter (reporter_id, id) where reporter_id is not null;
create index matter_by_merged on matter (county, merged_into) where merged_into is not null;

-- Units that read or support a matter they don't own.
create table matter_unit (
  county text not null,
  matter_id uuid not null,
  unit_id uuid not null references unit (id),
  -- reader (referred to), support (joint handling)
  part text not null,
  since timestamptz not null,
  due_at timestamptz,
  contribution text,
  contributed_at timestamptz,
  waived_reason text,
  primary key (county, matter_id, unit_id),
  foreign key (county, matter_id) references matter (county, id)
);
create index matter_unit_by_unit on matter_unit (unit_id);

-- Who did what, when and why: the record of the eight stages.
create table timeline (
  county text not null,
  matter_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  action text not null,
  stage text not null,
  from_status text,
  to_status text not null,
  actor_id text not null,
  unit_id uuid,
  note text,
  detail jsonb,
  primary key (county, matter_id, id),
  foreign key (county, matter_id) references matter (county, id)
);

-- Time limits (时限). Each names its rule; pauses and extensions explain its date.
create table clock (
  county text not null,
  matter_id uuid not null,
  id uuid not null,
  kind text not null,
  rule text not null,
  span_unit text not null,
  span_amount integer not null,
  -- running, paused, met, missed, cancelled
  state text not null,
  started_at timestamptz not null,
  due_at timestamptz not null,
  stopped_at timestamptz,
  alert text not null default 'green',
  -- When its colour changes next; the sweep looks here.
  next_alert_at timestamptz,
  -- The area whose calendar it runs on.
  calendar_area text not null,
  -- Part of its days lie in a year whose holidays are not published yet.
  provisional boolean not null default false,
  simulated boolean not null default false,
  primary key (county, matter_id, id),
  foreign key (county, matter_id) references matter (county, id)
);
create index clock_next_alert on clock (next_alert_at) where next_alert_at is not null and not simulated;

create table clock_pause (
  county text not null,
  matter_id uuid not null,
  clock_id uuid not null,
  id uuid not null,
  reason text not null,
  from_at timestamptz not null,
  to_at timestamptz,
  by_id text not null,
  primary key (county, matter_id, id),
  foreign key (county, matter_id, clock_id) references clock (county, matter_id, id)
);
create index clock_pause_clock on clock_pause (county, matter_id, clock_id);

create table clock_extension (
  county text not null,
  matter_id uuid not null,
  clock_id uuid not null,
  id uuid not null,
  amount integer not null,
  unit text not null,
  reason text not null,
  requested_by text not null,
  requested_at timestamptz not null,
  -- pending, granted, denied
  state text not null,
  decided_by text,
  decided_at timestamptz,
  notice text,
  primary key (county, matter_id, id),
  foreign key (county, matter_id, clock_id) references clock (county, matter_id, id)
);
create index clock_extension_clock on clock_extension (county, matter_id, clock_id);

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
  added_at timestamptz not null,
  primary key (county, matter_id, id),
  foreign key (county, matter_id) references matter (county, id)
);

-- Row security. A matter is within reach of its reporter, of the units involved in it, and of grants on its area. Anybody may bring one in
-- and nobody has to ask the right question: what lies out of reach does not exist for the query.
alter table matter enable row level security;
create policy matter_read on matter for select using (
  area ^@ any ((select platform.areas())::text[])
  or reporter_id = (select platform.person())
  or involved_units && (select platform.units())::uuid[]
);
create policy matter_open on matter for insert with check (true);
create policy matter_change on matter for update using (
  area ^@ any ((select platform.areas())::text[])
  or reporter_id = (select platform.person())
  or involved_units && (select platform.units())::uuid[]
) with check (true);

-- What belongs to a matter is within reach when the matter is.
do $$
declare part text;
begin
  foreach part in array array['matter_unit', 'timeline', 'clock', 'clock_pause', 'clock_extension', 'attachment'] loop
    execute format('alter table %I enable row level security', part);
    execute format('create policy %I on %I for select using (exists (select from matter where matter.county = %I.county and matter.id = %I.matter_id))', part || '_read', part, part, part);
    execute format('create policy %I on %I for insert with check (true)', part || '_add', part);
    execute format('create policy %I on %I for update using (exists (select from matter where matter.county = %I.county and matter.id = %I.matter_id)) with check (true)', part || '_change', part, part, part);
  end loop;
end $$;

-- Progress in public (阳光查询): stage and dates for whoever has the code, and nothing else. Runs as the owner, so it needs no reach.
create function public_progress(wanted text)
  returns table (code text, kind text, stage text, status text, received_at timestamptz, due_at timestamptz, ended_at timestamptz, steps jsonb)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.code, m.kind, m.stage, m.status, m.received_at, m.due_at, m.ended_at,
    (select jsonb_agg(jsonb_build_object('at', t.at, 'action', t.action, 'stage', t.stage, 'status', t.to_status) order by t.id)
       from timeline t where t.county = m.county and t.matter_id = m.id and t.from_status is distinct from t.to_status)
  from matter m where m.code = wanted
$$;
