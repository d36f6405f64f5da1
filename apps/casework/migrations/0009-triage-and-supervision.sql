-- What waits to be accepted, triaged and routed: a small part of all matters, read again and again.
create index matter_waiting on matter (county, id) where status in ('received', 'accepted', 'triaged');

-- Requests for more time that wait for a decision.
create index clock_extension_pending on clock_extension (requested_at, id) where state = 'pending';
