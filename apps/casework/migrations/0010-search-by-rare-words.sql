-- All terms of a matter begin with its county and month, so the first one tells them: making them anew from the id was half of what a look cost.
create or replace function having_words(of_matters uuid[], of_counties text[], words text[]) returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select s.matter_id from unnest(of_matters, of_counties) as m (id, county) join matter_search s on s.county = m.county and s.matter_id = m.id
    where s.terms @> array(select left(s.terms[1], 10) || w from unnest(words) as w);
end $$;

-- Looks the rarest words up alone. An entry of the index names every matter of its month that has the word, and reading those of a word that nearly all
-- have costs the more the more matters there are, for nothing when another word is rare: of the words, those that hardly any of the newest matters has are
-- looked up, and what they find is compared with all.
create or replace function search_candidates(of_counties text[], words text[], below uuid, down_to uuid, at_most integer) returns table (id uuid, goes_on boolean)
  language plpgsql stable security definer set search_path = public, pg_temp set enable_bitmapscan = on as $$
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
end $$;
