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

export interface CentreEventTable {
  county: string;
  generation: number;
  centre_id: string;
  event_id: string;
  type: string;
  sequence: number;
  action: string | null;
  at: Moment;
  data: Json;
}

export interface CentreFactTable {
  county: string;
  generation: number;
  centre_id: string;
  area: string;
  tier: string;
  industry: string | null;
  active: boolean;
}

export interface DisputeEventTable {
  county: string;
  generation: number;
  dispute_id: string;
  event_id: string;
  type: string;
  sequence: number;
  action: string | null;
  at: Moment;
  data: Json;
}

export interface DisputeFactTable {
  county: string;
  generation: number;
  dispute_id: string;
  area: string;
  tier: string;
  centre_id: string;
  mediator_id: string | null;
  kind: string;
  source: string;
  status: string;
  open: boolean;
  recorded_on: string;
  outcome: string | null;
  settled_on: string | null;
  days_to_settle: number | null;
  form: string | null;
  performed: boolean;
  defaulted: boolean;
  confirmation_asked: boolean;
  confirmed: boolean;
  stabilised: boolean;
  crowds_averted: number;
  resolved_with: string[];
  due_at: Moment | null;
  sources: Json;
}

export interface ExportTable {
  file_key: string;
  made_at: Generated<Moment>;
}

export interface GenerationTable {
  id: Computed<number>;
  state: string;
  events: Generated<number>;
  missing: Generated<number>;
  started_at: Generated<Moment>;
  finished_at: Moment | null;
}

export interface GenerationPlaceTable {
  generation: number;
  source: string;
  transaction_id: string | null;
  outbox_id: string | null;
  finished: Generated<boolean>;
}

export interface MatterEventTable {
  county: string;
  generation: number;
  matter_id: string;
  event_id: string;
  type: string;
  sequence: number;
  action: string | null;
  at: Moment;
  data: Json;
}

export interface MatterFactTable {
  county: string;
  generation: number;
  matter_id: string;
  area: string;
  tier: string | null;
  kind: string;
  category: string | null;
  channel: string;
  unit_id: string | null;
  person_times: number;
  stage: string;
  status: string;
  open: boolean;
  received_on: string;
  accepted_on: string | null;
  answered_on: string | null;
  on_time: boolean | null;
  rating: number | null;
  reopened: number;
  asked: number;
  extended: number;
  red: boolean;
  due_at: Moment | null;
  sources: Json;
}

export interface MediatorEventTable {
  county: string;
  generation: number;
  mediator_id: string;
  event_id: string;
  type: string;
  sequence: number;
  action: string | null;
  at: Moment;
  data: Json;
}

export interface MediatorFactTable {
  county: string;
  generation: number;
  mediator_id: string;
  area: string;
  centre_id: string;
  kind: string;
  level: string | null;
  state: string;
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
  centre_event: CentreEventTable;
  centre_fact: CentreFactTable;
  dispute_event: DisputeEventTable;
  dispute_fact: DisputeFactTable;
  export: ExportTable;
  generation: GenerationTable;
  generation_place: GenerationPlaceTable;
  matter_event: MatterEventTable;
  matter_fact: MatterFactTable;
  mediator_event: MediatorEventTable;
  mediator_fact: MediatorFactTable;
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
