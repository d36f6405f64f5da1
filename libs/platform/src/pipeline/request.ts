/** One call as it arrives at a service, whatever carried it. */
export interface Request {
  /** JSON text of the input. */
  readonly body: string;
  /** Access token, when the caller has one. */
  readonly token?: string | undefined;
  /** The service that asks by itself, where it has no token: the actor of an internal operation. */
  readonly asker?: string | undefined;
  readonly language?: string | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly ifMatch?: string | undefined;
  /** Why personal or sealed data is read; kept in the audit record. */
  readonly reason?: string | undefined;
  /** Milliseconds since the epoch after which nobody waits for the answer any more. */
  readonly deadline?: number | undefined;
  /** ISO moment that counts as now; honoured only where configured. */
  readonly simulatedTime?: string | undefined;
}

/** What goes back: the output, or a refusal; JSON text, ready to send. */
export interface Reply {
  readonly status: number;
  readonly body: string;
  /** Version of the returned record, for `ETag`. */
  readonly version?: number | undefined;
}
