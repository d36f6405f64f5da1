/** A rule's answer that changes nothing: the declared code, and the facts a person needs to understand it. */
export type Refused<Code extends string = string> = Readonly<{ ok: false; refusal: Code; details: Readonly<Record<string, unknown>> }>;

/** What a rule answers: permission with what follows from it, or a refusal. Refusals are values, never exceptions. */
export type Decision<Result extends object = object, Code extends string = string> = Readonly<{ ok: true } & Result> | Refused<Code>;

/** Grants, with what follows. */
export function grant(): Readonly<{ ok: true }>;
export function grant<Result extends object>(result: Result): Readonly<{ ok: true } & Result>;
export function grant(result: object = {}): Readonly<{ ok: true }> {
  return { ok: true, ...result };
}

/** Refuses with a declared code. */
export function refuse<Code extends string>(refusal: Code, details: Readonly<Record<string, unknown>> = {}): Refused<Code> {
  return { ok: false, refusal, details };
}
