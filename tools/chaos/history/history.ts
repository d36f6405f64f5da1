import { appendFileSync, writeFileSync } from 'node:fs';

/** A command sent once and what came of it. The same command sent again is another attempt under the same key. */
export interface Attempt {
  readonly type: 'attempt';
  readonly round: number;
  readonly client: string;
  /** Id of the command: its trace, which the platform writes into the audit, the outbox and its answers. */
  readonly command: string;
  readonly operation: string;
  readonly key: string;
  /** `matters/0190…`; absent for one that brings in something new. */
  readonly target?: string | undefined;
  /** Milliseconds since the history began. */
  readonly sentAt: number;
  readonly endedAt: number;
  /** 0: no answer, the connection broke or the client gave up. */
  readonly status: number;
  /** Of the problem document. */
  readonly code?: string | undefined;
  /** Of the answer, when it was accepted. */
  readonly body?: Answered | undefined;
}

/** What is kept of an accepted answer. */
export interface Answered {
  /** SHA-256 of its bytes. */
  readonly digest: string;
  readonly id?: string | undefined;
  readonly version?: number | undefined;
}

/** A record read by a client. */
export interface Read {
  readonly type: 'read';
  readonly round: number;
  readonly client: string;
  readonly target: string;
  readonly sentAt: number;
  readonly endedAt: number;
  readonly status: number;
  readonly version?: number | undefined;
}

/** A fault while it lasted. */
export interface FaultLine {
  readonly type: 'fault';
  readonly round: number;
  readonly fault: string;
  readonly begunAt: number;
  readonly endedAt: number;
  /** Why it was not done. */
  readonly skipped?: string | undefined;
}

/** A process that ended without being told to. */
export interface Ending {
  readonly type: 'ending';
  readonly round: number;
  readonly service: string;
  readonly how: string;
  readonly endedAt: number;
}

export type Line = Attempt | Read | FaultLine | Ending;

/** Everything that was tried, answered and seen, in the order in which it ended. */
export type History = readonly Line[];

/** Whether an answer means that it was done. */
export const isAccepted = ({ status }: { readonly status: number }): boolean => status >= 200 && status < 300;

/** Whether an answer means that it was not done: everything else may or may not have been. */
export const isRefused = ({ status, code }: Pick<Attempt, 'status' | 'code'>): boolean =>
  status >= 400 && status < 500 && code !== 'IDEMPOTENCY_IN_FLIGHT' && code !== 'CONFLICT';

export interface HistoryWriter {
  readonly lines: History;
  /** The round in which lines are written from now on. */
  round: number;
  now(): number;
  add(line: Unplaced<Attempt> | Unplaced<Read> | Unplaced<FaultLine> | Unplaced<Ending>): void;
}

type Unplaced<Kind extends Line> = Omit<Kind, 'round'>;

/** Keeps a history, and writes it as lines of JSON where a file is given. */
export function keepHistory(file?: string): HistoryWriter {
  const lines: Line[] = [];
  const began = performance.now();
  if (file) writeFileSync(file, '');
  return {
    lines,
    round: 0,
    now: () => Math.round((performance.now() - began) * 10) / 10,
    add(line) {
      const placed = { ...line, round: this.round } as Line;
      lines.push(placed);
      if (file) appendFileSync(file, `${JSON.stringify(placed)}\n`);
    },
  };
}
