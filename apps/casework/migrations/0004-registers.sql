-- The registers: areas with their history, units and where to find them, closures, categories, the routing table, the two lists of villages,
-- joint meetings. Registers are public or everybody's to read; meetings are not.

-- Finds areas by the beginning of their name.
create index area_name on area (name);

-- Names an area had before the one it has now.
create table area_former_name (
  area text not null references area (code),
  valid_from date not null,
  valid_to date not null,
  name text not null,
  primary key (area, valid_from)
);

-- How much of the predecessor each successor took (its residents, say), in the order of the successors.
alter table area_change add column weights double precision[] not null, add column county text not null;
create index area_change_county on area_change (county, effective_on);

-- Where to go.
alter table unit add column address text, add column phone text;
create index unit_duties on unit using gin (duties);

-- Whether a unit still owns open matters, wherever they are: who keeps the register need not see them.
create function unit_owns_open_matters(wanted uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from matter where unit_id = wanted and ended_at is null) or exists (select from matter where pending_unit_id = wanted)
$$;

-- Whether open matters of a unit are in somebody's hands.
create function officer_handles_open_matters(wanted uuid, person text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from matter where handler_id = person and unit_id = wanted and ended_at is null)
$$;

-- Days on which an area's offices are closed, or work although the official calendar rests. Without an area: everywhere.
create table closure (
  id uuid primary key,
  area text references area (code),
  kind text not null check (kind in ('closed', 'working')),
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  reason_zh text not null,
  reason_en text not null,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  revoked_by text,
  revoked_at timestamptz,
  -- When this closure was last added or taken back, and when the open clocks were recomputed for it.
  changed_at timestamptz not null default now(),
  applied_at timestamptz
);
create index closure_area on closure (area);
create index closure_to_apply on closure (changed_at) where applied_at is null;

-- What a matter is about (类别).
create table category (
  code text primary key,
  kind text not null,
  name_zh text not null,
  name_en text not null
);
create index category_kind on category (kind, code);

-- Which unit a matter goes to. What is null is any.
create table route (
  id uuid primary key,
  area text references area (code),
  kind text,
  category text references category (code),
  urgency text,
  unit_id uuid not null references unit (id),
  -- The service that works on it (mediation), while the unit answers for it.
  service text,
  set_by text not null,
  set_at timestamptz not null,
  constraint route_key unique nulls not distinct (area, kind, category, urgency)
);
create index route_category on route (category);
create index route_unit on route (unit_id);

-- The two lists of a year (政社互动两份清单), in versions; the last version is in force.
create table village_list (
  area text not null references area (code),
  year integer not null,
  version integer not null,
  published_by text not null,
  published_at timestamptz not null,
  primary key (area, year, version)
);

create table village_list_entry (
  area text not null,
  year integer not null,
  version integer not null,
  code text not null,
  list text not null check (list in ('assist', 'self')),
  title_zh text not null,
  title_en text not null,
  keywords text[] not null default '{}',
  primary key (area, year, version, code),
  foreign key (area, year, version) references village_list (area, year, version)
);

-- Joint meetings (联席会议).
create table meeting (
  county text not null,
  id uuid not null,
  area text not null references area (code),
  title text not null,
  place text,
  starts_at timestamptz not null,
  -- scheduled, closed, cancelled
  state text not null default 'scheduled',
  unit_ids uuid[] not null,
  minutes text,
  called_by text not null,
  called_at timestamptz not null,
  ended_at timestamptz,
  version integer not null default 1,
  primary key (county, id)
);
create index meeting_by_id on meeting (id);
create index meeting_by_area on meeting (area);
create index meeting_by_start on meeting (county, starts_at, id);
create index meeting_by_unit on meeting using gin (unit_ids);

-- The agenda. The code is there for everybody at the table; the matter for those who may see it.
create table meeting_item (
  county text not null,
  meeting_id uuid not null,
  matter_id uuid not null,
  code text not null,
  position integer not null,
  primary key (county, meeting_id, matter_id),
  foreign key (county, meeting_id) references meeting (county, id),
  foreign key (county, matter_id) references matter (county, id)
);
create index meeting_item_matter on meeting_item (county, matter_id);

create table meeting_attendance (
  county text not null,
  meeting_id uuid not null,
  unit_id uuid not null references unit (id),
  present boolean not null,
  person_ids text[] not null default '{}',
  primary key (county, meeting_id, unit_id),
  foreign key (county, meeting_id) references meeting (county, id)
);
create index meeting_attendance_unit on meeting_attendance (unit_id);

-- What was decided; each decision is a task with a deadline and an owner.
create table meeting_decision (
  county text not null,
  meeting_id uuid not null,
  id uuid not null,
  matter_id uuid,
  what text not null,
  unit_id uuid not null references unit (id),
  due_at timestamptz not null,
  task_id uuid not null,
  decided_at timestamptz not null,
  primary key (county, meeting_id, id),
  foreign key (county, meeting_id) references meeting (county, id),
  foreign key (county, matter_id) references matter (county, id),
  foreign key (county, task_id) references task (county, id)
);
create index meeting_decision_matter on meeting_decision (county, matter_id) where matter_id is not null;
create index meeting_decision_task on meeting_decision (county, task_id);
create index meeting_decision_unit on meeting_decision (unit_id);

-- A meeting is within reach of grants on its area and of the units called to it; its parts with it.
alter table meeting enable row level security;
create policy meeting_read on meeting for select using (area ^@ any ((select platform.areas())::text[]) or unit_ids && (select platform.units())::uuid[]);
create policy meeting_add on meeting for insert with check (true);
create policy meeting_change on meeting for update using (area ^@ any ((select platform.areas())::text[]));

do $$
declare part text;
begin
  foreach part in array array['meeting_item', 'meeting_attendance', 'meeting_decision'] loop
    execute format('alter table %I enable row level security', part);
    execute format('create policy %I on %I for all using (exists (select from meeting where meeting.county = %I.county and meeting.id = %I.meeting_id)) with check (true)', part || '_all', part, part, part);
  end loop;
end $$;

insert into category (code, kind, name_zh, name_en) values
  ('need.elder_care', 'need', '养老助老', 'Care for the elderly'),
  ('need.assistance', 'need', '社会救助', 'Social assistance'),
  ('need.employment', 'need', '就业服务', 'Employment service'),
  ('need.housing', 'need', '住房保障', 'Housing support'),
  ('need.school', 'need', '入学教育', 'Schooling'),
  ('need.health', 'need', '医疗卫生', 'Health'),
  ('need.public_facility', 'need', '公共设施', 'Public facilities'),
  ('need.other', 'need', '其他服务需求', 'Other need'),
  ('dispute.family', 'dispute', '婚姻家庭', 'Marriage and family'),
  ('dispute.neighbours', 'dispute', '邻里', 'Neighbours'),
  ('dispute.land', 'dispute', '土地山林', 'Land and forest'),
  ('dispute.housing', 'dispute', '房屋宅基地', 'Houses and homesteads'),
  ('dispute.labour', 'dispute', '劳动争议', 'Labour'),
  ('dispute.property_management', 'dispute', '物业服务', 'Property management'),
  ('dispute.consumer', 'dispute', '消费', 'Consumers'),
  ('dispute.medical', 'dispute', '医患', 'Medical'),
  ('dispute.traffic', 'dispute', '交通事故', 'Traffic accidents'),
  ('dispute.debt', 'dispute', '债务', 'Debts'),
  ('dispute.other', 'dispute', '其他纠纷', 'Other dispute'),
  ('petition.land_taking', 'petition', '征地拆迁', 'Land taking and relocation'),
  ('petition.labour_social', 'petition', '劳动社保', 'Labour and social insurance'),
  ('petition.law_enforcement', 'petition', '涉法涉诉', 'Courts and law enforcement'),
  ('petition.village_affairs', 'petition', '村务管理', 'Village affairs'),
  ('petition.urban_rural', 'petition', '城乡建设', 'Urban and rural construction'),
  ('petition.other', 'petition', '其他信访事项', 'Other petition'),
  ('complaint.service', 'complaint', '窗口服务', 'Service at the window'),
  ('complaint.noise', 'complaint', '噪声扰民', 'Noise'),
  ('complaint.environment', 'complaint', '环境卫生', 'Environment and cleanliness'),
  ('complaint.market', 'complaint', '市场秩序', 'Market order'),
  ('complaint.other', 'complaint', '其他投诉', 'Other complaint'),
  ('hazard.fire', 'hazard', '消防', 'Fire'),
  ('hazard.building', 'hazard', '房屋安全', 'Unsafe buildings'),
  ('hazard.road', 'hazard', '道路交通', 'Roads and traffic'),
  ('hazard.lighting', 'hazard', '路灯照明', 'Street lighting'),
  ('hazard.geological', 'hazard', '地质灾害', 'Geological hazard'),
  ('hazard.gas_electricity', 'hazard', '燃气用电', 'Gas and electricity'),
  ('hazard.workplace', 'hazard', '生产安全', 'Safety at work'),
  ('hazard.other', 'hazard', '其他隐患', 'Other hazard'),
  ('tip.crime', 'tip', '违法犯罪', 'Crime'),
  ('tip.other', 'tip', '其他线索', 'Other tip'),
  ('suggestion.governance', 'suggestion', '社会治理', 'Governance'),
  ('suggestion.other', 'suggestion', '其他建议', 'Other suggestion'),
  ('enquiry.legal', 'enquiry', '法律咨询', 'Legal advice'),
  ('enquiry.policy', 'enquiry', '政策咨询', 'Policies'),
  ('enquiry.other', 'enquiry', '其他咨询', 'Other enquiry'),
  ('errand.household_registration', 'errand', '户籍证件', 'Household registration and identity papers'),
  ('errand.social_insurance', 'errand', '社保医保', 'Social and medical insurance'),
  ('errand.licence', 'errand', '证照办理', 'Licences'),
  ('errand.other', 'errand', '其他代办', 'Other errand');
