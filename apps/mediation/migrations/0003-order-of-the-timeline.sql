-- The order in which lines were written. An id tells the moment of the clock of the process that made it, and clocks are set back and differ between
-- machines. Lines written before have none, as their files may be sealed; they come first, by their ids.
create sequence timeline_number;
alter table timeline add column number bigint;
alter table timeline alter column number set default nextval('timeline_number');
alter sequence timeline_number owned by timeline.number;
