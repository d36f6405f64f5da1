-- Queues, search and the operators' view. A matter's id carries the moment it was received, so the order of ids is the order of reception and a
-- span of time is a range of ids.

-- Everything of one exact area (a grid, a village with its grids one by one) in the order of reception.
drop index matter_by_area;
create index matter_by_area on matter (area, id);
-- What somebody has or had in hand.
create index matter_by_handler on matter (handler_id, id) where handler_id is not null;
-- What a unit was referred to or supports.
drop index matter_unit_by_unit;
create index matter_unit_by_unit on matter_unit (unit_id, matter_id);
-- What a unit was asked to take over.
drop index matter_by_pending_unit;
create index matter_by_pending_unit on matter (pending_unit_id, id) where pending_unit_id is not null;
-- A reach wider than a county is read county by county.
create index area_counties on area (code) where tier = 'county';

-- What a matter is found by, written from its events. Each term bears county and month of reception (`5002352603路灯`), so that however many
-- matters there are, what is looked up at once stays within a county and a month. Terms of persons begin with `@`, which no word of a text does:
-- not everybody searches by them.
create table matter_search (
  county text not null,
  matter_id uuid not null,
  terms text[] not null,
  primary key (county, matter_id),
  foreign key (county, matter_id) references matter (county, id)
);
create index matter_search_terms on matter_search using gin (terms) with (fastupdate = off);
alter table matter_search enable row level security;
create policy matter_search_read on matter_search for select using (exists (select from matter where matter.county = matter_search.county and matter.id = matter_search.matter_id));
create policy matter_search_add on matter_search for insert with check (true);
create policy matter_search_change on matter_search for update using (exists (select from matter where matter.county = matter_search.county and matter.id = matter_search.matter_id)) with check (true);

-- The moment a UUID version 7 carries.
create function moment_of(id uuid) returns timestamptz language sql immutable strict parallel safe as $$
  select to_timestamp(('x' || translate(left(id::text, 13), '-', ''))::bit(48)::bigint / 1000.0)
$$;

-- Which of these matters have all the words. Runs as the owner: with row security of its own each look would check the matter's reach a second
-- time. Whoever asks has found the matters within reach already.
create function having_words(of_matters uuid[], of_counties text[], words text[]) returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select s.matter_id from unnest(of_matters, of_counties) as m (id, county) join matter_search s on s.county = m.county and s.matter_id = m.id
    where s.terms @> array(select m.county || to_char(moment_of(m.id) at time zone 'UTC', 'YYMM') || w from unnest(words) as w);
end $$;

-- Ids of matters that have all the words, newest first: of one month, then of two, of four and so on. Runs as the owner, because row security would keep the index from being
-- used (containment is not leakproof): it tells ids and nothing else, and whoever joins them with matter sees what is within reach.
-- It stops after `at_most` ids or 3,000 look-ups; the last row is then the place to go on below.
create function search_candidates(of_counties text[], words text[], below uuid, down_to uuid, at_most integer) returns table (id uuid, goes_on boolean)
  language plpgsql stable security definer set search_path = public, pg_temp set enable_bitmapscan = on as $$
declare
  newest uuid;
  oldest uuid;
  month timestamp;
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
  while month >= date_trunc('month', moment_of(oldest) at time zone 'UTC') loop
    found_ids := array(
      select s.matter_id from unnest(of_counties) as c (county) cross join generate_series(0, months - 1) as back (n) cross join lateral (
        select m.matter_id from matter_search m
        where m.terms @> array(select c.county || to_char(month - back.n * interval '1 month', 'YYMM') || w from unnest(words) as w)
          and (below is null or m.matter_id < below) and (down_to is null or m.matter_id >= down_to)
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
end $$;

-- Auditors read by area and time, or what one actor did.
create index audit_by_county on platform.audit (county, at, id);
create index audit_by_actor on platform.audit (actor, at, id);

-- Files made for one download; they are removed soon after.
create table made_file (
  key text primary key,
  made_at timestamptz not null default now()
);
create index made_file_made_at on made_file (made_at);

-- An accusation never reaches the accused, whatever permission they ask with: who they are counts here, not how far they reach.
drop policy matter_not_for_accused on matter;
create policy matter_not_for_accused on matter as restrictive for select using (
  not accused_persons @> array[(select platform.actor())] and not accused_units && (select platform.actor_units())::uuid[]
);
