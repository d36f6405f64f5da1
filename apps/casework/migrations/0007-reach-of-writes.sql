-- What belongs to a matter or a meeting is written by whom it lies within reach of, not only read by them. A timeline line and a clock may be written
-- in one statement with their matter, which a policy could not see yet: they keep to the matter by their foreign key.
do $$
declare part text;
begin
  foreach part in array array['matter_unit', 'clock_pause', 'clock_extension', 'attachment', 'ownership_refusal', 'ownership_settlement', 'matter_seal'] loop
    execute format('drop policy %I on %I', part || '_add', part);
    execute format('create policy %I on %I for insert with check (exists (select from matter where matter.county = %I.county and matter.id = %I.matter_id))', part || '_add', part, part, part);
  end loop;
end $$;
