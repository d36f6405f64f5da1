-- The life of a matter from triage to the archive: who may not see it, what its reporter reads of its file, and the seal.

-- Notes and papers that stay among those who work on a matter; its reporter doesn't see them.
alter table timeline add column internal boolean not null default false;
alter table attachment add column internal boolean not null default false;

-- The seal of an archived file: a hash over its head, timeline, clocks, units and documents.
create table matter_seal (
  county text not null,
  matter_id uuid not null,
  sha256 text not null,
  sealed_at timestamptz not null,
  sealed_by text not null,
  primary key (county, matter_id),
  foreign key (county, matter_id) references matter (county, id)
);
alter table matter_seal enable row level security;
create policy matter_seal_read on matter_seal for select using (exists (select from matter where matter.county = matter_seal.county and matter.id = matter_seal.matter_id));
create policy matter_seal_add on matter_seal for insert with check (true);

-- Nothing changes after the seal. The head is guarded by a trigger, because a policy would also hide the row from the lock that finds it sealed.
create function refuse_sealed() returns trigger language plpgsql as $$
begin
  raise exception 'matter % is sealed', old.id using errcode = 'integrity_constraint_violation';
end $$;
create trigger matter_sealed before update on matter for each row when (old.status = 'archived') execute function refuse_sealed();

-- New lines of the timeline and the clock sheet are not asked for the seal: they are what opening a matter writes, the rules refuse them before, and the
-- hash would tell.
do $$
declare part text;
begin
  foreach part in array array['matter_unit', 'clock_pause', 'clock_extension', 'attachment'] loop
    execute format('create policy %I on %I as restrictive for insert with check (not exists (select from matter_seal s where s.county = %I.county and s.matter_id = %I.matter_id))', part || '_unsealed_add', part, part, part);
  end loop;
  foreach part in array array['matter_unit', 'timeline', 'clock', 'clock_pause', 'clock_extension', 'attachment'] loop
    execute format('create policy %I on %I as restrictive for update using (not exists (select from matter_seal s where s.county = %I.county and s.matter_id = %I.matter_id))', part || '_unsealed_change', part, part, part);
  end loop;
end $$;

-- An accusation never reaches the accused (信访工作条例 article 30), whatever else they may see.
create policy matter_not_for_accused on matter as restrictive for select using (
  not accused_persons @> array[(select platform.person())] and not accused_units && (select platform.units())::uuid[]
);

-- Progress in public follows a merged matter to the one it was merged into: one row per matter of the chain, nearest first.
drop function public_progress(text);
create function public_progress(wanted text)
  returns table (depth integer, code text, due_at timestamptz, steps jsonb)
  language sql stable security definer set search_path = public, pg_temp as $$
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
$$;
