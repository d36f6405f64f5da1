-- Where a matter is, as the device of its reporter told it (WGS-84), with how far it may be off in metres.
alter table matter add column longitude double precision, add column latitude double precision, add column position_accuracy double precision;

-- What the receipt of a matter brought in without a login is good for: some photographs, for some time, by whoever has its secret.
-- It is no part of the file, and nothing reads it but the function below.
create table receipt (
  county text not null,
  matter_id uuid not null,
  secret_sha256 bytea not null,
  photos_left smallint not null,
  expires_at timestamptz not null,
  primary key (county, matter_id),
  foreign key (county, matter_id) references matter (county, id)
);
alter table receipt enable row level security;
create policy receipt_add on receipt for insert with check (true);

-- Takes one photograph off a receipt and lets the rest of this transaction reach the area of its matter, which no login did. Without the right secret
-- a code that exists and one that does not are answered alike. Locks the receipt, so that two at once are both counted.
create function admit_photo(wanted text, secret bytea, now timestamptz) returns table (id uuid, answer text)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare ticket record;
begin
  select m.id, m.area, r.county, r.photos_left, r.expires_at into ticket
    from matter m join receipt r on r.county = m.county and r.matter_id = m.id where m.code = wanted and r.secret_sha256 = secret for update of r;
  if not found then return query select null::uuid, 'unknown';
  elsif ticket.expires_at <= now then return query select ticket.id, 'past';
  elsif ticket.photos_left = 0 then return query select ticket.id, 'used_up';
  else
    update receipt r set photos_left = r.photos_left - 1 where r.county = ticket.county and r.matter_id = ticket.id;
    perform set_config('gongzhi.areas', array[ticket.area]::text, true);
    return query select ticket.id, 'admitted';
  end if;
end $$;
