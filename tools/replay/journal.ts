import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** How far a matter or a dispute has been played: its acts done, and its version after the last of them. */
export interface Place {
  readonly id: string;
  readonly done: number;
  readonly version: number;
  /** Of a dispute: the party that owes what was agreed, and the hand-over it came with. */
  readonly debtor?: string;
  readonly handOver?: string;
}

/**
 * Where a replay stands, a line for every act, written after the answer. It only saves asking: a place counts when the server shows the same version,
 * so a journal that is lost, late or of another installation does no harm.
 */
export function openJournal(path: string): { placeOf(mark: string): Place | undefined; note(mark: string, place: Place): void } {
  const places = new Map<string, Place>();
  for (const line of read(path).split('\n')) {
    const entry = parsed(line);
    if (entry) places.set(entry.mark, entry);
  }
  mkdirSync(dirname(path), { recursive: true });
  return {
    placeOf: (mark) => places.get(mark),
    note(mark, place) {
      places.set(mark, place);
      appendFileSync(path, `${JSON.stringify({ mark, ...place })}\n`);
    },
  };
}

/** A line cut off by a sudden end is no line. */
function parsed(line: string): (Place & { mark: string }) | undefined {
  try {
    return JSON.parse(line) as Place & { mark: string };
  } catch {
    return undefined;
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
