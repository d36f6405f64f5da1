import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { queueNames } from '@gongzhi/contracts/casework';
import { identity, type SavedFilter } from '@gongzhi/contracts/identity';
import { useWords } from '@gongzhi/web/view';
import { Button, Popconfirm } from 'antd';
import { OperationButton } from '../../parts/operation-form/operation-button.tsx';
import { savedMessages } from './saved.messages.ts';

interface FilterRowProps {
  readonly filter: SavedFilter;
  readonly first: boolean;
  readonly last: boolean;
  readonly busy: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onReplace: () => void;
  readonly onRemove: () => void;
  readonly onChanged: () => void;
}

/** One saved filter, with what can be done to it. */
export function FilterRow({ filter, first, last, busy, onMove, onReplace, onRemove, onChanged }: FilterRowProps) {
  const { t, of } = useWords(savedMessages);
  const { id, name, version, query } = filter;
  return (
    <li className="line">
      <Button type="text" icon={<ArrowUpOutlined />} aria-label={t('up', { name })} disabled={first || busy} onClick={() => onMove(-1)} />
      <Button type="text" icon={<ArrowDownOutlined />} aria-label={t('down', { name })} disabled={last || busy} onClick={() => onMove(1)} />
      <span className="filter-name"><strong>{name}</strong> <span className="quiet">{of(queueNames[query.queue])}</span></span>
      <OperationButton operation={identity.savedFilters.change} label={t('rename')} fixed={{ id }} without={['query']} initial={{ name }} version={version} button={{ size: 'small' }} onDone={onChanged} onStale={onChanged} />
      <Button size="small" disabled={busy} onClick={onReplace}>{t('replace')}</Button>
      <Popconfirm title={t('removeSure', { name })} onConfirm={onRemove} okText={t('remove')}>
        <Button size="small" danger disabled={busy} aria-label={`${t('remove')} ${name}`}>{t('remove')}</Button>
      </Popconfirm>
    </li>
  );
}
