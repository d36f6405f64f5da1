import type { History, Line } from '../history/history.ts';
import type { Store } from '../store/store.ts';

/** A promise that was not kept. */
export interface Violation {
  readonly property: string;
  readonly what: string;
  /** Lines of the history that show it. */
  readonly lines: readonly Line[];
}

/** Everything a property is decided by. */
export interface Evidence {
  readonly history: History;
  readonly store: Store;
}

/** One promise: pure, over what clients saw and what the databases hold. */
export type Property = (evidence: Evidence) => readonly Violation[] | Promise<readonly Violation[]>;
