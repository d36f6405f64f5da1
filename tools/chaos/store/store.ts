import type { AuditRecord, Checkpoint } from '@gongzhi/platform/audit';

/** A record with a life: a matter, a dispute. */
export interface Stored {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  /** Of a dispute: the matter it came from. */
  readonly matterId?: string | null;
  readonly title: string;
}

/** A line of a record's timeline. Lines come in their order. */
export interface Step {
  readonly of: string;
  readonly id: string;
  readonly action: string;
  readonly from: string | null;
  readonly to: string;
  /** Of a matter's line that tells of mediation: the act there. */
  readonly told: string | null;
}

/** An event in the outbox of its service. */
export interface StoredEvent {
  readonly service: string;
  readonly id: string;
  /** `matters/0190…` */
  readonly aggregate: string;
  readonly sequence: number;
  /** `casework.matters.opened.v1` */
  readonly type: string;
  readonly actor: string;
  readonly traceId: string | null;
  readonly action: string | null;
  readonly version: number | null;
}

/** An event that a consumer has applied. */
export interface Applied {
  readonly service: string;
  readonly consumer: string;
  readonly eventId: string;
  /** `casework/matters/0190…` */
  readonly aggregate: string;
  readonly sequence: number;
}

/** How far a consumer is in an aggregate. */
export type Position = Omit<Applied, 'eventId'>;

/** An effect of an event, where nothing but the platform prevents a second one. */
export interface Effect {
  readonly eventId: string;
  readonly of: string;
  readonly sequence: number;
}

/** What statistics know of a record. */
export interface Fact {
  readonly of: string;
  readonly status: string;
}

/** An answer kept under its key. */
export interface KeptAnswer {
  readonly service: string;
  readonly key: string;
  readonly operation: string;
  /** SHA-256 of the answer; null when it is kept sealed. */
  readonly digest: string | null;
}

export interface Audited {
  readonly service: string;
  readonly operation: string;
  readonly target: string;
  readonly traceId: string | null;
}

export interface StoredTimer {
  readonly service: string;
  readonly name: string;
  /** How long it should have run by now; negative: it is still to come. */
  readonly overdueMillis: number;
  readonly everyMillis: number | null;
  readonly failed: string | null;
}

/** A service's audit with what was signed of it. */
export interface SignedAudit {
  readonly service: string;
  readonly records: readonly AuditRecord[];
  readonly checkpoints: readonly Checkpoint[];
  /** What reading the checkpoints found. */
  readonly problems: readonly string[];
  /** Rows no chain holds yet. */
  readonly unsealed: number;
}

/** What the databases hold about the records of some rounds, and of the whole platform what must be empty or whole. */
export interface Store {
  readonly matters: readonly Stored[];
  readonly matterSteps: readonly Step[];
  readonly disputes: readonly Stored[];
  readonly disputeSteps: readonly Step[];
  /** Matters each attached file belongs to. */
  readonly attachments: readonly string[];
  readonly events: readonly StoredEvent[];
  readonly applied: readonly Applied[];
  readonly positions: readonly Position[];
  /** Of the recorder, in the order in which they happened. */
  readonly effects: readonly Effect[];
  /** Events as statistics keep them. */
  readonly told: readonly Effect[];
  readonly facts: readonly Fact[];
  readonly answers: readonly KeptAnswer[];
  readonly audited: readonly Audited[];
  readonly deadLetters: readonly { service: string; consumer: string; eventId: string; reason: string }[];
  /** Events not yet published, by service. */
  readonly unpublished: readonly { service: string; count: number }[];
  readonly timers: readonly StoredTimer[];
  /** Absent where only a round was looked at. */
  readonly audits?: readonly SignedAudit[];
}
