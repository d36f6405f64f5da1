-- An accusation never reaches the accused (信访工作条例 article 30), nor what was ordered, asked or decided because of it: a task lies in the reach of its
-- area and unit, which its matter's own policies don't see to. Runs as the owner, because the accused don't see the matter it looks at.
create function accuses_actor(of_county text, of_matter uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from matter m where m.county = of_county and m.id = of_matter
    and (m.accused_persons @> array[platform.actor()] or m.accused_units && platform.actor_units()::uuid[]))
$$;
create policy task_not_for_accused on task as restrictive for select using (matter_id is null or not accuses_actor(county, matter_id));
