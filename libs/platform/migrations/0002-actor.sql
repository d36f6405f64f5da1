-- Who asks and for which units, set per transaction by the pipeline beside the reach: some rows are kept from certain people whatever their reach.
create function platform.actor() returns text stable parallel safe language sql
  as $$ select coalesce(nullif(current_setting('gongzhi.actor', true), ''), '-') $$;
create function platform.actor_units() returns text[] stable parallel safe language sql
  as $$ select coalesce(nullif(current_setting('gongzhi.actor_units', true), ''), '{}')::text[] $$;
