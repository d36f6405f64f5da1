import type { Attempt, Line, Read } from '../history/history.ts';
import type { Property, Violation } from './violation.ts';

/** A version of a record that a client saw, in an answer or by reading. */
interface Look {
  readonly line: Read | Attempt;
  readonly target: string;
  readonly version: number;
}

/** Nobody who has seen a version of a record is shown an older one later. */
export const readsGoForward: Property = ({ history }) => {
  const byReader = Map.groupBy(history.flatMap(looksIn), ({ line, target }) => `${line.client} ${target}`);
  return [...byReader.values()].flatMap((looks) => looks.flatMap(({ line, target, version }): Violation[] => {
    // An answer to a command that was sent once more is the first answer, however old.
    const before = line.type === 'read' ? looks.find((other) => other.line.endedAt <= line.sentAt && other.version > version) : undefined;
    if (!before) return [];
    return [{ property: 'reads go forward', what: `${target} was read in version ${version} after version ${before.version} had been seen`, lines: [before.line, line] }];
  }));
};

function looksIn(line: Line): Look[] {
  if (line.type !== 'read' && line.type !== 'attempt') return [];
  const version = line.type === 'read' ? line.version : line.body?.version;
  return line.target !== undefined && version !== undefined ? [{ line, target: line.target, version }] : [];
}
