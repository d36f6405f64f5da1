-- Collaboration, clocks and supervision: who holds a matter, how its clocks move, who is told when they run out, and the tasks that come of it.

-- How many tiers above the unit's own an alert has risen, and the area whose supervisors it went to.
alter table clock add column escalation integer not null default 0, add column alert_area text;
create index clock_next_alert_simulated on clock (next_alert_at) where next_alert_at is not null and simulated;
create index clock_alerted on clock (county, due_at, id) where stopped_at is null and alert <> 'green';
create index clock_open_by_calendar on clock (calendar_area) where stopped_at is null;
create index clock_arbitration_due on clock (due_at) where kind = 'arbitration' and stopped_at is null;

-- When the clock must run again at the latest.
alter table clock_pause add column ends_at timestamptz;
create index clock_pause_ends on clock_pause (ends_at) where to_at is null;

-- The parties who agreed to more time, where the rule asks for both.
alter table clock_extension add column consents text[] not null default '{}';

-- What a supporting unit is asked to do.
alter table matter_unit add column question text;

-- Every change of a clock's colour: when, and whom it was told.
create table clock_alert (
  county text not null,
  matter_id uuid not null,
  clock_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  alert text not null,
  escalation integer not null,
  alert_area text,
  primary key (county, matter_id, id),
  foreign key (county, matter_id, clock_id) references clock (county, matter_id, id)
);
create index clock_alert_clock on clock_alert (county, matter_id, clock_id);

-- A unit says the matter is not its own.
create table ownership_refusal (
  county text not null,
  matter_id uuid not null,
  id uuid not null,
  unit_id uuid not null references unit (id),
  ground text not null,
  article text not null,
  explanation text,
  proposed_unit_id uuid not null references unit (id),
  refused_by text not null,
  refused_at timestamptz not null,
  primary key (county, matter_id, id),
  foreign key (county, matter_id) references matter (county, id)
);
create index ownership_refusal_unit on ownership_refusal (unit_id);
create index ownership_refusal_proposed on ownership_refusal (proposed_unit_id);

-- Whose it is, once and for all: ruled by an arbiter, or fallen back to the territory. A fall-back is never counted as a ruling.
create table ownership_settlement (
  county text not null,
  matter_id uuid not null,
  kind text not null check (kind in ('ruling', 'fall_back')),
  unit_id uuid not null references unit (id),
  arbiter_id text,
  reason text,
  settled_at timestamptz not null,
  primary key (county, matter_id),
  foreign key (county, matter_id) references matter (county, id)
);
create index ownership_settlement_unit on ownership_settlement (unit_id);

-- Something a unit must have done by a time: a supervision order, a contribution, a meeting's decision, a task sent down.
create table task (
  county text not null,
  id uuid not null,
  kind text not null,
  area text not null,
  what text not null,
  owner_unit_id uuid not null references unit (id),
  -- The person it was given to; null: it waits in the unit's inbox.
  owner_id text,
  matter_id uuid,
  -- The clock of the matter that runs for it.
  clock_id uuid,
  -- Where it comes from: ids and codes of the meeting, the list entry.
  origin jsonb not null default '{}',
  issued_by text not null,
  issued_at timestamptz not null,
  due_at timestamptz not null,
  -- open, done, lapsed
  state text not null default 'open',
  result text,
  completed_by text,
  completed_at timestamptz,
  simulated boolean not null default false,
  version integer not null default 1,
  primary key (county, id),
  foreign key (county, matter_id) references matter (county, id),
  foreign key (county, matter_id, clock_id) references clock (county, matter_id, id)
);
create index task_by_id on task (id);
create index task_by_matter on task (county, matter_id) where matter_id is not null;
create index task_by_clock on task (county, matter_id, clock_id) where clock_id is not null;
create index task_by_unit on task (owner_unit_id, due_at, id);
create index task_by_owner on task (owner_id, due_at, id) where owner_id is not null;
create index task_by_due on task (county, due_at, id);

-- Officers on leave and who stands in for them.
create table absence (
  county text not null,
  id uuid not null,
  area text not null,
  unit_id uuid not null references unit (id),
  officer_id text not null,
  deputy_id text,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  recorded_by text not null,
  recorded_at timestamptz not null,
  cancelled_at timestamptz,
  -- When the work that waited for the officer was given to the cover.
  covered_at timestamptz,
  simulated boolean not null default false,
  version integer not null default 1,
  primary key (county, id)
);
create index absence_by_unit on absence (unit_id, id);
create index absence_by_officer on absence (officer_id, to_day) where cancelled_at is null;
create index absence_to_cover on absence (from_day) where cancelled_at is null and covered_at is null;

do $$
declare part text;
begin
  foreach part in array array['clock_alert', 'ownership_refusal', 'ownership_settlement'] loop
    execute format('alter table %I enable row level security', part);
    execute format('create policy %I on %I for select using (exists (select from matter where matter.county = %I.county and matter.id = %I.matter_id))', part || '_read', part, part, part);
    execute format('create policy %I on %I for insert with check (true)', part || '_add', part);
  end loop;
end $$;

alter table task enable row level security;
create policy task_read on task for select using (
  area ^@ any ((select platform.areas())::text[])
  or owner_unit_id = any ((select platform.units())::uuid[])
  or owner_id = (select platform.person())
);
create policy task_add on task for insert with check (true);
create policy task_change on task for update using (
  area ^@ any ((select platform.areas())::text[])
  or owner_unit_id = any ((select platform.units())::uuid[])
  or owner_id = (select platform.person())
) with check (true);

alter table absence enable row level security;
create policy absence_read on absence for select using (
  area ^@ any ((select platform.areas())::text[])
  or unit_id = any ((select platform.units())::uuid[])
  or officer_id = (select platform.person())
);
create policy absence_add on absence for insert with check (true);
create policy absence_change on absence for update using (
  area ^@ any ((select platform.areas())::text[])
  or unit_id = any ((select platform.units())::uuid[])
  or officer_id = (select platform.person())
) with check (true);

-- Takes a unit that has nothing more to do with a matter out of its readers. Row security cannot let the unit do so itself: it would no longer
-- see the row it has just written. Does nothing while the unit owns, is asked to take over, refused, reads or supports the matter.
create function release_unit(of_county text, of_matter uuid, leaving uuid) returns void
  language sql security definer set search_path = public, pg_temp as $$
  update matter m set involved_units = array_remove(m.involved_units, leaving)
  where m.county = of_county and m.id = of_matter and m.unit_id is distinct from leaving and m.pending_unit_id is distinct from leaving
    and not exists (select from matter_unit u where u.county = m.county and u.matter_id = m.id and u.unit_id = leaving)
    and not exists (select from ownership_refusal r where r.county = m.county and r.matter_id = m.id and r.unit_id = leaving)
$$;

-- The tasks of a matter end with it, whoever ends it and whether or not they may see the other units' tasks.
create function lapse_tasks(of_county text, of_matter uuid, at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp as $$
  update task set state = 'lapsed', completed_at = at, version = version + 1
  where county = of_county and matter_id = of_matter and state = 'open' and kind in ('order', 'contribution')
$$;

-- A lead unit that goes on without a contribution ends the supporting unit's task, which it need not see.
create function lapse_contribution(of_county text, of_matter uuid, of_unit uuid, at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp as $$
  update task set state = 'lapsed', completed_at = at, version = version + 1
  where county = of_county and matter_id = of_matter and owner_unit_id = of_unit and state = 'open' and kind = 'contribution'
$$;
