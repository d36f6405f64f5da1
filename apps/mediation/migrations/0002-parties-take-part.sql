-- What parties say themselves: whether they come to a session, and that they wish the court to confirm the agreement.
alter table attendance add column reply text, add column replied_at timestamptz;
alter table party add column confirmation_wished_at timestamptz;

-- The rules also ask what has become of the agreement: whether a draft waits for signatures, whether one in writing binds, and whether it is being performed.
drop function dispute_surroundings(text, uuid, text);
create function dispute_surroundings(of_county text, of_dispute uuid, actor text)
  returns table (sides integer, all_willing boolean, some_unwilling boolean, mediators integer, in_charge boolean, proposed boolean, asked_area text, followed_up boolean, answer_awaited boolean,
    drafted boolean, bound boolean, begun boolean)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
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
end $$;
