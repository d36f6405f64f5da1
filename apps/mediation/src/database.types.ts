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

export interface AgreementTable {
  county: string;
  dispute_id: string;
  id: string;
  number: string | null;
  form: string;
  facts: string;
  way_of_performance: string | null;
  text: string;
  state: string;
  drafted_by: string;
  drafted_at: Moment;
  effective_at: Moment | null;
  document_key: string | null;
  document_sha256: string | null;
  version: Generated<number>;
}

export interface ApplicationTable {
  county: string;
  dispute_id: string;
  id: string;
  from_centre_id: string;
  to_centre_id: string;
  reason: string;
  state: string;
  applied_by: string;
  applied_at: Moment;
  due_at: Moment;
  answered_by: string | null;
  answered_at: Moment | null;
  answer: string | null;
}

export interface AreaTable {
  code: string;
  name: string;
  successors: string[] | null;
  population: number | null;
  population_on: string | null;
}

export interface AttachmentTable {
  county: string;
  dispute_id: string;
  id: string;
  part: string;
  file_key: string;
  name: string;
  media_type: string;
  size: number;
  sha256: string;
  added_by: string;
  added_at: Moment;
  internal: Generated<boolean>;
}

export interface AttendanceTable {
  county: string;
  dispute_id: string;
  session_id: string;
  id: string;
  role: string;
  party_id: string | null;
  mediator_id: string | null;
  name: string | null;
  relation: string | null;
  contact: string | null;
  notified_at: Moment | null;
  attended: boolean | null;
  reply: string | null;
  replied_at: Moment | null;
}

export interface BookingTable {
  county: string;
  dispute_id: string;
  session_id: string;
  kind: string;
  subject: string;
  starts_at: Moment;
  ends_at: Moment;
}

export interface CentreTable {
  county: string;
  id: string;
  area: string;
  tier: string;
  industry: string | null;
  name: string;
  address: string | null;
  phone: string | null;
  unit_id: string | null;
  established_on: string;
  active: Generated<boolean>;
  version: Generated<number>;
}

export interface ClockTable {
  county: string;
  dispute_id: string;
  id: string;
  kind: string;
  rule: string;
  span_unit: string;
  span_amount: number;
  extended_by: Generated<number>;
  state: string;
  started_at: Moment;
  due_at: Moment;
  stopped_at: Moment | null;
  alert: Generated<string>;
  next_alert_at: Moment | null;
  provisional: Generated<boolean>;
  simulated: Generated<boolean>;
}

export interface ConfirmationTable {
  county: string;
  dispute_id: string;
  agreement_id: string;
  id: string;
  court_unit_id: string | null;
  party_ids: string[];
  applied_at: Moment;
  applied_by: string;
  letter_number: string;
  file_key: string;
  file_sha256: string;
  file_size: number;
  state: string;
  case_number: string | null;
  answered_at: Moment | null;
  extended: Generated<boolean>;
  ruled_at: Moment | null;
  reason: string | null;
}

export interface DeclaredConflictTable {
  county: string;
  dispute_id: string;
  id: string;
  mediator_id: string;
  party_id: string | null;
  ground: string;
  declared_by: string;
  declared_at: Moment;
}

export interface DisputeTable {
  county: string;
  id: string;
  code: string;
  source: string;
  matter_id: string | null;
  kind: string;
  title: string;
  facts: string;
  area: string;
  areas: string[];
  tier: string;
  centre_id: string;
  centre_area: string;
  amount: number | null;
  headcount: Generated<number>;
  urgency: string;
  crowd_risk: Generated<string>;
  status: string;
  first_mediator_id: string | null;
  recorded_by: string;
  party_persons: Generated<string[]>;
  mediator_persons: Generated<string[]>;
  involved_units: Generated<string[]>;
  reach_areas: string[];
  divert_to: string | null;
  outcome: string | null;
  extended: Generated<boolean>;
  settled_at: Moment | null;
  ended_at: Moment | null;
  recorded_at: Moment;
  accepted_at: Moment | null;
  due_at: Moment | null;
  alert: Generated<string>;
  simulated: Generated<boolean>;
  version: Generated<number>;
}

export interface DisputePlaceTable {
  county: string;
  dispute_id: string;
  area: string;
}

export interface DisputeUnitTable {
  county: string;
  dispute_id: string;
  unit_id: string;
}

export interface FollowUpTable {
  county: string;
  dispute_id: string;
  id: string;
  at: Moment;
  by_id: string;
  party_id: string | null;
  stable: boolean;
  rating: number | null;
  note: string | null;
}

export interface HandOverTable {
  county: string;
  dispute_id: string;
  id: string;
  direction: string;
  institution: string;
  unit_id: string | null;
  number: string | null;
  reason: string;
  file_key: string | null;
  file_sha256: string | null;
  file_size: number | null;
  sent_by: string;
  sent_at: Moment;
  received_by: string | null;
  received_at: Moment | null;
  receipt_number: string | null;
  state: string;
  result: string | null;
  result_at: Moment | null;
  closed: Generated<boolean>;
}

export interface MadeFileTable {
  key: string;
  made_at: Generated<Moment>;
}

export interface MeasureTable {
  county: string;
  dispute_id: string;
  id: string;
  kind: string;
  what: string;
  headcount: number | null;
  taken_by: string;
  taken_at: Moment;
}

export interface MediatorTable {
  county: string;
  id: string;
  centre_id: string;
  area: string;
  kind: string;
  person_id: string | null;
  name: string;
  contact: string | null;
  born_on: string;
  home_area: string;
  household: string | null;
  employer: string | null;
  skills: Generated<string[]>;
  languages: Generated<string[]>;
  level: string | null;
  state: Generated<string>;
  certificate_number: string | null;
  certificate_expires_on: string | null;
  certificate_reminded: number | null;
  recruited_on: string;
  version: Generated<number>;
}

export interface MediatorRecordTable {
  county: string;
  mediator_id: string;
  id: string;
  kind: string;
  at: Moment;
  on_day: string;
  by_id: string;
  detail: Generated<Json>;
  note: string | null;
}

export interface NumberSeriesTable {
  county: string;
  series: string;
  year: number;
  last: number;
}

export interface PanelMemberTable {
  county: string;
  dispute_id: string;
  mediator_id: string;
  part: string;
  state: string;
  chosen_by: Generated<number[]>;
  round: number;
  since: Moment;
  until: Moment | null;
  reason: string | null;
}

export interface PartyTable {
  county: string;
  dispute_id: string;
  id: string;
  side: number;
  kind: string;
  name: string;
  contact: string | null;
  person_id: string | null;
  household: string | null;
  employer: string | null;
  representative: string | null;
  representative_contact: string | null;
  authority: string | null;
  willingness: Generated<string>;
  willing_at: Moment | null;
  openness: string | null;
  confirmation_wished_at: Moment | null;
}

export interface PerformanceTable {
  county: string;
  dispute_id: string;
  agreement_id: string;
  id: string;
  term: number;
  amount: number | null;
  performed_on: string;
  recorded_by: string;
  recorded_at: Moment;
  note: string | null;
}

export interface SealTable {
  county: string;
  dispute_id: string;
  sha256: string;
  parts: Json;
  sealed_at: Moment;
  sealed_by: string;
}

export interface SessionTable {
  county: string;
  dispute_id: string;
  id: string;
  centre_id: string;
  continues_id: string | null;
  starts_at: Moment;
  ends_at: Moment;
  place: string;
  open_to_public: Generated<boolean>;
  state: string;
  held_at: Moment | null;
  closed_at: Moment | null;
  resumes_at: Moment | null;
  record: string | null;
  cancelled_reason: string | null;
}

export interface SignatureTable {
  county: string;
  dispute_id: string;
  agreement_id: string;
  id: string;
  role: string;
  party_id: string | null;
  mediator_id: string | null;
  form: string;
  content_sha256: string;
  file_id: string | null;
  signed_by: string;
  signed_at: Moment;
}

export interface TermTable {
  county: string;
  dispute_id: string;
  agreement_id: string;
  number: number;
  debtor_id: string;
  creditor_id: string | null;
  what: string;
  amount: number | null;
  due_on: string;
  performed: Generated<number>;
  state: Generated<string>;
  performed_at: Moment | null;
  reminded_at: Moment | null;
  next_reminder_at: Moment | null;
}

export interface TimelineTable {
  county: string;
  dispute_id: string;
  id: string;
  at: Moment;
  action: string;
  from_status: string | null;
  to_status: string;
  actor_id: string;
  note: string | null;
  internal: Generated<boolean>;
  detail: Json | null;
  number: number | null;
}

export interface UnitTable {
  id: string;
  area: string;
  name: string;
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
  agreement: AgreementTable;
  application: ApplicationTable;
  area: AreaTable;
  attachment: AttachmentTable;
  attendance: AttendanceTable;
  booking: BookingTable;
  centre: CentreTable;
  clock: ClockTable;
  confirmation: ConfirmationTable;
  declared_conflict: DeclaredConflictTable;
  dispute: DisputeTable;
  dispute_place: DisputePlaceTable;
  dispute_unit: DisputeUnitTable;
  follow_up: FollowUpTable;
  hand_over: HandOverTable;
  made_file: MadeFileTable;
  measure: MeasureTable;
  mediator: MediatorTable;
  mediator_record: MediatorRecordTable;
  number_series: NumberSeriesTable;
  panel_member: PanelMemberTable;
  party: PartyTable;
  performance: PerformanceTable;
  seal: SealTable;
  session: SessionTable;
  signature: SignatureTable;
  term: TermTable;
  timeline: TimelineTable;
  unit: UnitTable;
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
