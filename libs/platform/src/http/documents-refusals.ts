import { operationsOf, platformRefusals, problemType, type Operation, type RefusalDefinition, type ServiceContract, type Text } from '@gongzhi/contracts';
import { problemReply } from '../pipeline/execute.ts';

/** One problem type of the API: what it says and which operations answer it. */
export interface CataloguedRefusal {
  readonly code: string;
  readonly type: string;
  readonly status: number;
  readonly message: Text;
  /** Names of the operations that declare it; empty for those of the platform, which any operation may answer. */
  readonly operations: readonly string[];
}

/** Codes of the platform that an operation can answer with, beside those it declares. */
export function platformCodesOf(operation: Operation): string[] {
  const { kind, allow } = operation;
  const command = kind === 'command';
  const body = operation.http !== undefined && !/^(GET|DELETE) /.test(operation.http);
  const possible: Record<keyof typeof platformRefusals, boolean> = {
    INVALID_INPUT: true,
    MALFORMED_BODY: body && !operation.upload,
    // A token that is sent must be good, even where none is needed.
    UNAUTHENTICATED: allow !== 'internal',
    FORBIDDEN: allow !== 'public' && allow !== 'internal',
    NOT_FOUND: true,
    // At the door only: an operation's own method is the right one.
    METHOD_NOT_ALLOWED: false,
    IDEMPOTENCY_IN_FLIGHT: command,
    CONFLICT: command,
    STALE: operation.ifMatch === true,
    TOO_LARGE: body,
    UNSUPPORTED_FILE: body,
    IDEMPOTENCY_BODY_DIFFERS: command,
    REASON_REQUIRED: operation.reason === true,
    PRECONDITION_REQUIRED: operation.ifMatch === true,
    IDEMPOTENCY_KEY_REQUIRED: command,
    TOO_MANY_REQUESTS: true,
    UNAVAILABLE: true,
    TIMEOUT: true,
  };
  return [...Object.entries(possible).filter(([, can]) => can).map(([code]) => code), 'INTERNAL'];
}

/** What a code means in an operation. */
export function refusalIn(operation: Operation, code: string): RefusalDefinition | InternalRefusal {
  return operation.errors?.[code] ?? platformRefusals[code as keyof typeof platformRefusals] ?? internal;
}

/** Every problem type there is: the platform's first, then those that operations declare, by code. */
export function catalogueOf(contracts: readonly ServiceContract[]): CataloguedRefusal[] {
  const declared = new Map<string, CataloguedRefusal>();
  for (const operation of contracts.flatMap(operationsOf)) {
    for (const [code, definition] of Object.entries<RefusalDefinition>(operation.errors ?? {})) {
      const operations = [...(declared.get(code)?.operations ?? []), operation.name];
      declared.set(code, { ...entryOf(code, definition), operations });
    }
  }
  const platform = Object.entries<RefusalDefinition | InternalRefusal>({ ...platformRefusals, INTERNAL: internal });
  return [
    ...platform.filter(([code]) => !declared.has(code)).map(([code, definition]) => ({ ...entryOf(code, definition), operations: [] })),
    ...[...declared.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
  ];
}

interface InternalRefusal {
  readonly status: number;
  readonly message: Text;
}

const entryOf = (code: string, { status, message }: InternalRefusal) => ({ code, type: problemType(code), status, message });

/** A defect's answer, as the pipeline words it. */
const internal: InternalRefusal = { status: 500, message: { 'zh-CN': titleOfDefect('zh-CN'), en: titleOfDefect('en') } };

function titleOfDefect(language: 'zh-CN' | 'en'): string {
  return (JSON.parse(problemReply(undefined, undefined, language).body) as { title: string }).title;
}
