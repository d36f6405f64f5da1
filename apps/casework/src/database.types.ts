// Generated from the migrations by `npm run generate`; do not edit.
import type { ColumnType } from 'kysely';

/** A column that fills itself when an insert leaves it out. */
type Generated<Type> = Type extends ColumnType<infer Select, infer Insert, infer Update>
  ? ColumnType<Select, Insert | undefined, Update>
  : ColumnType<Type, Type | undefined, Type>;

/** A column that PostgreSQL computes; nobody writes it. */
type Computed<Type> = ColumnType<Type, never, never>;

/** Written as JSON text: the driver would take an array for a PostgreSQL array. */
type Json = ColumnType<unknown, string, string>;

type Moment = ColumnType<Date, Date | string, Date | string>;

export interface AbsenceTable {
  county: string;
  id: string;
  area: string;
  unit_id: string;
  officer_id: string;
  deputy_id: string | null;
  from_day: string;
  to_day: string;
  recorded_by: string;
  recorded_at: Moment;
  cancelled_at: Moment | null;
  covered_at: Moment | null;
  simulated: Generated<boolean>;
  version: Generated<number>;
}

export interface AreaTable {
  code: string;
  name: string;
  tier: string;
  parent: string | null;
  valid_from: Generated<string>;
  valid_to: string | null;
}

export interface AreaChangeTable {
  id: string;
  kind: string;
  effective_on: string;
  predecessors: string[];
  successors: string[];
  recorded_by: string;
  recorded_at: Generated<Moment>;
  weights: number[];
  county: string;
}

export interface AreaFormerNameTable {
  area: string;
  valid_from: string;
  valid_to: string;
  name: string;
}

export interface AttachmentTable {
  county: string;
  matter_id: string;
  id: string;
  file_key: string;
  name: string;
  media_type: string;
  size: number;
  sha256: string;
  added_by: string;
  added_at: Moment;
  internal: Generated<boolean>;
}

export interface CategoryTable {
  code: string;
  kind: string;
  name_zh: string;
  name_en: string;
}

export interface ClockTable {
  county: string;
  matter_id: string;
  id: string;
  kind: string;
  rule: string;
  span_unit: string;
  span_amount: number;
  state: string;
  started_at: Moment;
  due_at: Moment;
  stopped_at: Moment | null;
  alert: Generated<string>;
  next_alert_at: Moment | null;
  calendar_area: string;
  provisional: Generated<boolean>;
  simulated: Generated<boolean>;
  escalation: Generated<number>;
  alert_area: string | null;
}

export interface ClockAlertTable {
  county: string;
  matter_id: string;
  clock_id: string;
  id: string;
  at: Moment;
  alert: string;
  escalation: number;
  alert_area: string | null;
}

export interface ClockExtensionTable {
  county: string;
  matter_id: string;
  clock_id: string;
  id: string;
  amount: number;
  unit: string;
  reason: string;
  requested_by: string;
  requested_at: Moment;
  state: string;
  decided_by: string | null;
  decided_at: Moment | null;
  notice: string | null;
  consents: Generated<string[]>;
}

export interface ClockPauseTable {
  county: string;
  matter_id: string;
  clock_id: string;
  id: string;
  reason: string;
  from_at: Moment;
  to_at: Moment | null;
  by_id: string;
  ends_at: Moment | null;
}

export interface ClosureTable {
  id: string;
  area: string | null;
  kind: string;
  from_day: string;
  to_day: string;
  reason_zh: string;
  reason_en: string;
  recorded_by: string;
  recorded_at: Generated<Moment>;
  revoked_by: string | null;
  revoked_at: Moment | null;
  changed_at: Generated<Moment>;
  applied_at: Moment | null;
}

export interface MadeFileTable {
  key: string;
  made_at: Generated<Moment>;
}

export interface MatterTable {
  county: string;
  id: string;
  code: string;
  kind: string;
  channel: string;
  relation: string;
  category: string | null;
  urgency: string;
  petition_track: string | null;
  area: string;
  township: Computed<string>;
  village: Computed<string>;
  place: string | null;
  title: string;
  description: string;
  person_times: Generated<number>;
  status: string;
  stage: string;
  reporter_id: string | null;
  reporter_name: string | null;
  reporter_contact: string | null;
  principal_name: string | null;
  principal_contact: string | null;
  received_by: string;
  unit_id: string | null;
  handler_id: string | null;
  involved_units: Generated<string[]>;
  past_handlers: Generated<string[]>;
  pending_unit_id: string | null;
  accused_units: Generated<string[]>;
  accused_persons: Generated<string[]>;
  merged_into: string | null;
  answer: string | null;
  rating: number | null;
  rating_comment: string | null;
  reopened: Generated<number>;
  ownership_refusals: Generated<number>;
  ownership_settled: Generated<boolean>;
  reviews: Generated<number>;
  received_at: Moment;
  accepted_at: Moment | null;
  routed_at: Moment | null;
  answered_at: Moment | null;
  ended_at: Moment | null;
  due_at: Moment | null;
  alert: Generated<string>;
  simulated: Generated<boolean>;
  version: Generated<number>;
  longitude: number | null;
  latitude: number | null;
  position_accuracy: number | null;
}

export interface MatterSealTable {
  county: string;
  matter_id: string;
  sha256: string;
  sealed_at: Moment;
  sealed_by: string;
}

export interface MatterSearchTable {
  county: string;
  matter_id: string;
  terms: string[];
}

export interface MatterUnitTable {
  county: string;
  matter_id: string;
  unit_id: string;
  part: string;
  since: Moment;
  due_at: Moment | null;
  contribution: string | null;
  contributed_at: Moment | null;
  waived_reason: string | null;
  question: string | null;
}

export interface MeetingTable {
  county: string;
  id: string;
  area: string;
  title: string;
  place: string | null;
  starts_at: Moment;
  state: Generated<string>;
  unit_ids: string[];
  minutes: string | null;
  called_by: string;
  called_at: Moment;
  ended_at: Moment | null;
  version: Generated<number>;
}

export interface MeetingAttendanceTable {
  county: string;
  meeting_id: string;
  unit_id: string;
  present: boolean;
  person_ids: Generated<string[]>;
}

export interface MeetingDecisionTable {
  county: string;
  meeting_id: string;
  id: string;
  matter_id: string | null;
  what: string;
  unit_id: string;
  due_at: Moment;
  task_id: string;
  decided_at: Moment;
}

export interface MeetingItemTable {
  county: string;
  meeting_id: string;
  matter_id: string;
  code: string;
  position: number;
}

export interface OwnershipRefusalTable {
  county: string;
  matter_id: string;
  id: string;
  unit_id: string;
  ground: string;
  article: string;
  explanation: string | null;
  proposed_unit_id: string;
  refused_by: string;
  refused_at: Moment;
}

export interface OwnershipSettlementTable {
  county: string;
  matter_id: string;
  kind: string;
  unit_id: string;
  arbiter_id: string | null;
  reason: string | null;
  settled_at: Moment;
}

export interface ReceiptTable {
  county: string;
  matter_id: string;
  secret_sha256: Buffer;
  photos_left: number;
  expires_at: Moment;
}

export interface RouteTable {
  id: string;
  area: string | null;
  kind: string | null;
  category: string | null;
  urgency: string | null;
  unit_id: string;
  service: string | null;
  set_by: string;
  set_at: Moment;
}

export interface TaskTable {
  county: string;
  id: string;
  kind: string;
  area: string;
  what: string;
  owner_unit_id: string;
  owner_id: string | null;
  matter_id: string | null;
  clock_id: string | null;
  origin: Generated<Json>;
  issued_by: string;
  issued_at: Moment;
  due_at: Moment;
  state: Generated<string>;
  result: string | null;
  completed_by: string | null;
  completed_at: Moment | null;
  simulated: Generated<boolean>;
  version: Generated<number>;
}

export interface TimelineTable {
  county: string;
  matter_id: string;
  id: string;
  at: Moment;
  action: string;
  stage: string;
  from_status: string | null;
  to_status: string;
  actor_id: string;
  unit_id: string | null;
  note: string | null;
  detail: Json | null;
  internal: Generated<boolean>;
  number: number | null;
}

export interface UnitTable {
  id: string;
  area: string;
  kind: string;
  name: string;
  name_en: string | null;
  duties: Generated<string[]>;
  working_hours: Json | null;
  parent_id: string | null;
  active: Generated<boolean>;
  version: Generated<number>;
  created_at: Generated<Moment>;
  address: string | null;
  phone: string | null;
}

export interface UnitOfficerTable {
  unit_id: string;
  person_id: string;
  head: Generated<boolean>;
}

export interface VillageListTable {
  area: string;
  year: number;
  version: number;
  published_by: string;
  published_at: Moment;
}

export interface VillageListEntryTable {
  area: string;
  year: number;
  version: number;
  code: string;
  list: string;
  title_zh: string;
  title_en: string;
  keywords: Generated<string[]>;
}

export interface PlatformAuditTable {
  transaction_id: Generated<string>;
  id: Computed<number>;
  at: Generated<Moment>;
  county: string;
  operation: string;
  actor: string;
  roles: string;
  area: string;
  target: string;
  outcome: string;
  reason: string | null;
  trace_id: string | null;
}

export interface PlatformAuditChainTable {
  county: string;
  position: number;
  transaction_id: string;
  audit_id: number;
  hash: Buffer;
}

export interface PlatformDeadLetterTable {
  consumer: string;
  event_id: string;
  subject: string;
  envelope: string;
  reason: string;
  attempts: number;
  failed_at: Generated<Moment>;
  redriven_at: Moment | null;
}

export interface PlatformIdempotencyTable {
  actor: string;
  key: string;
  operation: string;
  request_hash: string;
  response: string;
  created_at: Generated<Moment>;
}

export interface PlatformInboxTable {
  consumer: string;
  event_id: string;
  aggregate: string;
  sequence: number;
  processed_at: Generated<Moment>;
}

export interface PlatformInboxPositionTable {
  consumer: string;
  aggregate: string;
  sequence: number;
}

export interface PlatformOutboxTable {
  transaction_id: Generated<string>;
  id: Computed<number>;
  event_id: string;
  subject: string;
  aggregate: string;
  sequence: number;
  area: string;
  envelope: string;
  created_at: Generated<Moment>;
}

export interface PlatformReconciledTable {
  consumer: string;
  source: string;
  transaction_id: string;
  id: number;
}

export interface PlatformRelayTable {
  singleton: Generated<boolean>;
  transaction_id: Generated<string>;
  id: Generated<number>;
  stream_created: string | null;
  stream_sequence: Generated<number>;
  published_at: Generated<Moment>;
}

export interface PlatformTimerTable {
  name: string;
  task: string;
  payload: Generated<Json>;
  every_seconds: number | null;
  run_at: Moment;
  attempts: Generated<number>;
  claim: string | null;
  claimed_until: Moment | null;
  last_error: string | null;
}

export interface Database {
  absence: AbsenceTable;
  area: AreaTable;
  area_change: AreaChangeTable;
  area_former_name: AreaFormerNameTable;
  attachment: AttachmentTable;
  category: CategoryTable;
  clock: ClockTable;
  clock_alert: ClockAlertTable;
  clock_extension: ClockExtensionTable;
  clock_pause: ClockPauseTable;
  closure: ClosureTable;
  made_file: MadeFileTable;
  matter: MatterTable;
  matter_seal: MatterSealTable;
  matter_search: MatterSearchTable;
  matter_unit: MatterUnitTable;
  meeting: MeetingTable;
  meeting_attendance: MeetingAttendanceTable;
  meeting_decision: MeetingDecisionTable;
  meeting_item: MeetingItemTable;
  ownership_refusal: OwnershipRefusalTable;
  ownership_settlement: OwnershipSettlementTable;
  receipt: ReceiptTable;
  route: RouteTable;
  task: TaskTable;
  timeline: TimelineTable;
  unit: UnitTable;
  unit_officer: UnitOfficerTable;
  village_list: VillageListTable;
  village_list_entry: VillageListEntryTable;
  'platform.audit': PlatformAuditTable;
  'platform.audit_chain': PlatformAuditChainTable;
  'platform.dead_letter': PlatformDeadLetterTable;
  'platform.idempotency': PlatformIdempotencyTable;
  'platform.inbox': PlatformInboxTable;
  'platform.inbox_position': PlatformInboxPositionTable;
  'platform.outbox': PlatformOutboxTable;
  'platform.reconciled': PlatformReconciledTable;
  'platform.relay': PlatformRelayTable;
  'platform.timer': PlatformTimerTable;
}
