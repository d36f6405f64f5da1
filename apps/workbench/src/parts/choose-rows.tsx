import { Checkbox } from 'antd';
import { useSyncExternalStore } from 'react';

/** Which rows of a list are chosen. Each box hears of it by itself: hundreds of rows are not drawn again because one was chosen. */
export interface ChosenRows {
  readonly current: () => ReadonlySet<string>;
  readonly become: (ids: readonly string[]) => void;
  readonly listen: (listener: () => void) => () => void;
}

export function createChosenRows(): ChosenRows {
  let chosen: ReadonlySet<string> = new Set();
  const listeners = new Set<() => void>();
  return {
    current: () => chosen,
    become(ids) {
      chosen = new Set(ids);
      for (const listener of listeners) listener();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Chooses one row. */
export function ChooseRow({ rows, id, label, onToggle }: { rows: ChosenRows; id: string; label: string; onToggle: (id: string) => void }) {
  const chosen = useSyncExternalStore(rows.listen, () => rows.current().has(id));
  return <Checkbox checked={chosen} onChange={() => onToggle(id)} aria-label={label} />;
}

/** Chooses all rows that are shown, or none. */
export function ChooseAll({ rows, ids, label, onChange }: { rows: ChosenRows; ids: readonly string[]; label: string; onChange: (ids: string[]) => void }) {
  const count = useSyncExternalStore(rows.listen, () => ids.filter((id) => rows.current().has(id)).length);
  const all = ids.length > 0 && count === ids.length;
  return <Checkbox checked={all} indeterminate={count > 0 && !all} onChange={() => onChange(all ? [] : [...ids])} aria-label={label} />;
}
