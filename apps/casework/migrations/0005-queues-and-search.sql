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
-- A reach wider than a county is read county by county.
create index area_counties on area (code) where tier = 'county';
