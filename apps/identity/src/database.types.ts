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

export interface DepartmentClientTable {
  id: string;
  client_id: string;
  secret_hash: string;
  name: Json;
  area: string;
  version: Generated<number>;
  created_at: Generated<Moment>;
  disabled_at: Moment | null;
}

export interface LoginSubjectTable {
  issuer: string;
  subject: string;
  person_id: string;
  created_at: Generated<Moment>;
}

export interface LoginThrottleTable {
  key: Buffer;
  failures: number;
  failed_at: Moment;
}

export interface OidcPayloadTable {
  model: string;
  id: string;
  payload: Json;
  grant_id: string | null;
  user_code: string | null;
  uid: string | null;
  expires_at: Moment;
  consumed_at: Moment | null;
}

export interface PersonTable {
  id: string;
  username: string;
  password_hash: string | null;
  display_name: string;
  phone: string | null;
  locale: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Moment>;
  disabled_at: Moment | null;
  area: Generated<string>;
  county: Computed<string>;
}

export interface RoleGrantTable {
  id: string;
  person_id: string | null;
  client_id: string | null;
  role: string;
  area: string;
  units: Generated<string[]>;
  reason: string;
  granted_by: string | null;
  granted_at: Generated<Moment>;
  expires_at: Moment | null;
  revoked_by: string | null;
  revoked_at: Moment | null;
  revoke_reason: string | null;
  version: Generated<number>;
  county: Computed<string>;
}

export interface SavedFilterTable {
  id: string;
  person_id: string;
  position: number;
  name: string;
  query: Json;
  version: Generated<number>;
  created_at: Generated<Moment>;
}

export interface SigningKeyTable {
  kid: string;
  public_jwk: Json;
  private_jwk: Buffer;
  created_at: Generated<Moment>;
  signs_from: Moment;
  retired_at: Moment | null;
}

export interface StandingChangeTable {
  subject: string;
  changed_at: Moment;
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
  department_client: DepartmentClientTable;
  login_subject: LoginSubjectTable;
  login_throttle: LoginThrottleTable;
  oidc_payload: OidcPayloadTable;
  person: PersonTable;
  role_grant: RoleGrantTable;
  saved_filter: SavedFilterTable;
  signing_key: SigningKeyTable;
  standing_change: StandingChangeTable;
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
