import { usePages, useWords } from '@gongzhi/web/view';
import { Drawer, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useMay } from '../me/me.tsx';
import { ItemTable } from '../parts/item-table.tsx';
import { Empty } from '../parts/states.tsx';
import { PageLink } from '../routing/routing.tsx';
import type { CountedRow } from './counted.ts';
import { eventWords, insightMessages } from './insight.messages.ts';
import { RowName } from './row-name.tsx';
import type { Selection } from './use-selection.ts';

interface FigureSource {
  readonly eventId: string;
  readonly event: string;
  readonly action: string | null;
  readonly matterId?: string;
  readonly disputeId?: string;
  readonly at: string;
}

/** The field of the input that narrows a count to one row. */
const narrowing: Readonly<Record<string, string>> = { unit: 'unitId', centre: 'centreId', mediator: 'mediatorId' };

interface SourcesDrawerProps {
  readonly selection: Selection;
  readonly asked: { readonly measure: string; readonly row: CountedRow | undefined };
  readonly onClose: () => void;
}

/** The events a figure was counted from, and the way to the matters they are of. */
export function SourcesDrawer({ selection, asked: { measure, row }, onClose }: SourcesDrawerProps) {
  const { t, of } = useWords(insightMessages);
  const { subject, by } = selection;
  const { by: _, ...input } = selection.input;
  const key = row?.key;
  const narrowed = key === undefined || key === null ? {} : by === 'month' ? daysOfMonth(key) : { [narrowing[by] ?? by]: key };
  return (
    <Drawer open onClose={onClose} size={720} title={<>{t('sources', { measure: of(subject.measures[measure]!) })}{row && <> · <RowName selection={selection} rowKey={row.key} /></>}</>}>
      <SourcesTable selection={selection} input={{ measure, ...input, ...narrowed }} />
    </Drawer>
  );
}

function SourcesTable({ selection: { subject, name }, input }: { selection: Selection; input: Readonly<Record<string, string>> }) {
  const { t, of, moment } = useWords(insightMessages);
  const may = useMay();
  const pages = usePages(subject.sources!, { ...input, limit: 50 } as object);
  const items = useMemo(() => (pages.items as readonly FigureSource[] | undefined)?.map((source) => ({ ...source, id: source.eventId })), [pages.items]);
  const openable = name === 'matters' ? may('matter:read') : may('dispute:read');
  const columns: TableColumnsType<FigureSource & { id: string }> = [
    { title: t('event'), render: (_, { event, action }) => (action && subject.acts[action] ? of(subject.acts[action]) : eventWords[event] ? of(eventWords[event]) : event) },
    { title: t('at'), render: (_, { at }) => <span className="moment">{moment(at)}</span> },
    { title: t('subject'), render: (_, { matterId, disputeId }) => (openable ? <PageLink page={matterId ? 'matter' : 'dispute'} of={matterId ?? disputeId}>{t('open')}</PageLink> : <code>{(matterId ?? disputeId)?.slice(-12)}</code>) },
  ];
  return <ItemTable pages={{ ...pages, items }} columns={columns} label={t('event')} empty={<Empty title={t('noSources')} />} />;
}

/** `2026-03` as the days it has. */
function daysOfMonth(month: string): { from: string; to: string } {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return { from: `${month}-01`, to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) };
}
