import type { DataOf, EventDefinition, InputOf, Operation, OperationKeys, OutputOf, RefusalCodeOf, ServiceContract } from '@gongzhi/contracts';
import type { Kysely } from 'kysely';
import type { Actor } from '../access/actor.ts';
import type { Scope } from '../access/scope.ts';
import type { Cursors } from '../database/cursor.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Inserts } from './platform-rows.ts';
import type { Log } from '../telemetry/log.ts';

/** Announces an event: its outbox row shares the command's transaction. */
export type Emit = <Event extends EventDefinition>(event: Event, data: DataOf<Event>) => void;

/** Asks another service, as the same actor. */
export type Call = <Op extends Operation<any, any, any>>(operation: Op, input: Op['input']['_input']) => Promise<OutputOf<Op>>;

/** Everything a handler gets. It reads like a sentence: load, ask the rule, save, emit, return. */
export interface HandlerContext<Op extends Operation, Database> {
  readonly input: InputOf<Op>;
  readonly actor: Actor;
  /** How far the actor reaches here; row security already applies it to every query. */
  readonly scope: Scope;
  /** The transaction. */
  readonly db: Kysely<Database>;
  readonly now: Date;
  readonly emit: Emit;
  readonly call: Call;
  readonly files: FileStore;
  readonly cursors: Cursors;
  readonly log: Log;
  /** Whether `now` was given by the caller (replays, training). */
  readonly simulated: boolean;
  /**
   * Writes rows whose result nobody needs: they travel with the platform's own rows, and fail the operation if they fail. An operation that
   * asks the database nothing else is one statement in all. `inserts` should be one constant, so that its text is made once.
   */
  write(rows: Inserts): void;
  /** Ends the operation with a declared refusal. */
  refuse(code: RefusalCodeOf<Op> | 'NOT_FOUND' | 'FORBIDDEN' | 'CONFLICT', details?: Readonly<Record<string, unknown>>): never;
  /** Ends the operation with 400 naming one field, for what a schema cannot know. `message` is in the caller's language. */
  refuseField(path: string, code: string, message: Readonly<Record<'zh-CN' | 'en', string>>): never;
  /** Refuses with STALE unless the caller's `If-Match` names this version. */
  expectVersion(version: number): void;
  /** Names what this call is about in the audit record: `matters/<id>`; by default what the input or output is identified by. */
  target(target: string, area?: string): void;
}

export interface Handler<Op extends Operation = Operation, Database = any> {
  readonly operation: Op;
  readonly run: (context: HandlerContext<Op, Database>) => Promise<OutputOf<Op>>;
}

/** `handlerFor<Database>()` gives a service its `handle`, which binds in two steps so that literals keep their types. */
export function handlerFor<Database>() {
  return <Op extends Operation<any, any, any>>(operation: Op) =>
    (run: (context: HandlerContext<Op, Database>) => Promise<OutputOf<Op>>): Handler<Op, Database> => ({ operation, run });
}

/** A handler for each operation of a contract; a missing, extra or misspelt one does not compile. */
export type HandlersOf<Contract extends ServiceContract> = {
  readonly [R in keyof Contract['resources'] as [OperationKeys<Contract['resources'][R]>] extends [never] ? never : R]: {
    readonly [K in OperationKeys<Contract['resources'][R]>]: Contract['resources'][R][K] extends infer Op extends Operation<any, any, any> ? Handler<Op> : never;
  };
};
