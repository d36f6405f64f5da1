import type { z } from 'zod';
import type { Permission } from '../access.ts';
import type { EventDefinition } from './event.ts';
import type { Refusals } from './refusal.ts';
import type { Text } from './text.ts';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Who may call: a permission of the access table, `signed-in` (anyone with a valid token), `public` (no token needed), or `internal` (no HTTP
 * route; other services only, by their bus permissions).
 */
export type Allow = Permission | 'signed-in' | 'public' | 'internal';

export interface OperationDefinition<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Errors extends Refusals = Refusals,
> {
  readonly summary: Text;
  /** More for the API reference, in English. */
  readonly description?: string;
  /** `'POST /v1/matters/{id}/acceptance'`; path parameters are fields of the input. Absent for internal operations. */
  readonly http?: `${HttpMethod} /${string}`;
  readonly allow: Allow;
  /** A strict object. Path parameters, query (GET, DELETE) or body (the rest) are merged into it. */
  readonly input: Input;
  readonly output: Output;
  readonly errors?: Errors;
  /** Database constraint names mapped to declared refusals: `{ matter_area_fkey: ['AREA_UNKNOWN', 'area'] }`. */
  readonly constraints?: Readonly<Record<string, readonly [code: keyof Errors & string, path: string]>>;
  /** Unique constraints over values drawn at random: when one refuses, the operation draws again. */
  readonly drawn?: readonly string[];
  /** Status of success; 200 unless said. */
  readonly success?: 200 | 201 | 202;
  /** `If-Match` is required: 428 when missing; the handler calls `expectVersion`, which refuses with 412. */
  readonly ifMatch?: boolean;
  /** The caller gives a reason (`Access-Reason` header) which goes into the audit record. */
  readonly reason?: boolean;
  /** Inputs with which the caller wants to stay unknown: the token is then forgotten at once, before anything is written. Public operations only. */
  readonly anonymousWhen?: (input: z.output<Input>) => boolean;
  /** The input's field that takes an uploaded file (multipart/form-data at the gateway). */
  readonly upload?: string;
  /** Bytes an upload may have, where that is less than for everything else. */
  readonly uploadBytes?: number;
  /** The output is a `FileReference`; the gateway sends the file itself. */
  readonly download?: boolean;
  /** Reads personal or sealed data: every call is audited, queries too. */
  readonly audited?: boolean;
  /** The output holds a secret: what is kept of it for a repeated request is encrypted. */
  readonly confidential?: boolean;
  /** Milliseconds an answer may take; 5,000 unless said. */
  readonly deadline?: number;
  /** How often a minute one login or address may call it, where that is less than for everything else. */
  readonly perMinute?: number;
  readonly emits?: readonly EventDefinition[];
}

export interface Operation<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Errors extends Refusals = Refusals,
> extends OperationDefinition<Input, Output, Errors> {
  readonly kind: 'command' | 'query';
  /** `casework.matters.open`: the position in the contract tree. */
  readonly name: string;
  /** `rpc.casework.matters.open`: the subject requests are sent to. */
  readonly subject: string;
}

export type InputOf<Op extends Operation> = z.output<Op['input']>;
export type OutputOf<Op extends Operation> = z.output<Op['output']>;
export type RefusalCodeOf<Op extends Operation> = Op extends Operation<z.ZodType, z.ZodType, infer Errors> ? keyof Errors & string : never;

/** An operation that changes something: one read-write transaction, idempotent, audited, may emit. */
export function command<Input extends z.ZodType, Output extends z.ZodType, const Errors extends Refusals = Record<never, never>>(
  definition: OperationDefinition<Input, Output, Errors>,
): Operation<Input, Output, Errors> {
  return { ...definition, kind: 'command', name: '', subject: '' };
}

/** An operation that only reads: a read-only transaction, cannot emit. */
export function query<Input extends z.ZodType, Output extends z.ZodType, const Errors extends Refusals = Record<never, never>>(
  definition: Omit<OperationDefinition<Input, Output, Errors>, 'emits' | 'ifMatch'>,
): Operation<Input, Output, Errors> {
  return { ...definition, kind: 'query', name: '', subject: '' };
}
