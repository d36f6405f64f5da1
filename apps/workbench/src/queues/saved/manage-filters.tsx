import type { QueueQuery } from '@gongzhi/contracts/casework';
import { identity, type SavedFilter } from '@gongzhi/contracts/identity';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { App, Drawer } from 'antd';
import { useState } from 'react';
import { Empty, Failed } from '../../parts/states.tsx';
import { FilterRow } from './filter-row.tsx';
import { savedMessages } from './saved.messages.ts';

interface ManageFiltersProps {
  readonly open: boolean;
  readonly filters: readonly SavedFilter[];
  /** What the page shows now. */
  readonly shown: QueueQuery;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Renames, replaces, removes and orders saved filters. */
export function ManageFilters({ open, filters, shown, onClose, onChanged }: ManageFiltersProps) {
  const { t } = useWords(savedMessages);
  const { client } = usePlatform();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const does = async (act: () => Promise<unknown>, told?: string): Promise<void> => {
    setBusy(true);
    setError(undefined);
    await act().then(() => void (told && message.success(told)), setError);
    setBusy(false);
    onChanged();
  };
  const moved = (from: number, to: number): string[] => filters.map(({ id }) => id).toSpliced(from, 1).toSpliced(to, 0, filters[from]!.id);
  return (
    <Drawer title={t('manageTitle')} open={open} onClose={onClose} size={520} destroyOnHidden>
      {error !== undefined && <Failed error={error} />}
      {filters.length === 0 ? <Empty title={t('empty')} /> : (
        <ol className="plain-list">
          {filters.map((filter, at) => (
            <FilterRow
              key={filter.id}
              filter={filter}
              first={at === 0}
              last={at === filters.length - 1}
              busy={busy}
              onMove={(by) => void does(() => client.ask(identity.savedFilters.arrange, { ids: moved(at, at + by) }))}
              onReplace={() => void does(() => client.ask(identity.savedFilters.change, { id: filter.id, query: shown }, { version: filter.version }), t('replaced', { name: filter.name }))}
              onRemove={() => void does(() => client.ask(identity.savedFilters.remove, { id: filter.id }), t('removed', { name: filter.name }))}
              onChanged={onChanged}
            />
          ))}
        </ol>
      )}
    </Drawer>
  );
}
