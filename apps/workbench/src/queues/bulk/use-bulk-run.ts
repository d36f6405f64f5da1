import { casework, type MatterItem } from '@gongzhi/contracts/casework';
import { usePlatform } from '@gongzhi/web/view';
import { useRef, useState } from 'react';
import type { BulkAction } from './bulk-actions.ts';
import { type Outcome, runEach } from './run-each.ts';

interface BulkRun {
  /** What came of each so far, by id; empty before it begins. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly busy: boolean;
  readonly start: (action: BulkAction, items: readonly MatterItem[], input: object) => Promise<void>;
  /** Tries what was not done again, on the matters as they are now. */
  readonly again: () => Promise<void>;
  readonly stop: () => void;
}

/** Does an act to several matters and keeps what came of each. */
export function useBulkRun(): BulkRun {
  const { client } = usePlatform();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [busy, setBusy] = useState(false);
  const stopped = useRef(false);
  const course = useRef<{ action: BulkAction; items: readonly MatterItem[]; input: object }>(undefined);
  const tell = (id: string, outcome: Outcome): void => setOutcomes((before) => new Map(before).set(id, outcome));

  const go = async (items: readonly MatterItem[], versionOf: (item: MatterItem) => Promise<number>): Promise<void> => {
    const { action, input } = course.current!;
    stopped.current = false;
    setBusy(true);
    for (const { id } of items) tell(id, { state: 'waiting' });
    const act = async (item: MatterItem): Promise<void> => void (await client.ask(action.operation, { ...input, id: item.id }, { version: await versionOf(item) }));
    await runEach({ items, act, tell, stopped: () => stopped.current });
    setBusy(false);
  };

  return {
    outcomes, busy,
    start(action, items, input) {
      course.current = { action, items, input };
      return go(items, async ({ version }) => version);
    },
    again() {
      const left = course.current!.items.filter(({ id }) => outcomes.get(id)?.state !== 'done');
      return go(left, async ({ id }) => (await client.ask(casework.matters.get, { id })).version);
    },
    stop: () => void (stopped.current = true),
  };
}
