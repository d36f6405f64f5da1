import { useWords } from '@gongzhi/web/view';
import { Table, type TableColumnsType } from 'antd';
import { useView } from '../parts/use-view.ts';
import { changeOf, type Counted, type CountedRow } from './counted.ts';
import { insightMessages } from './insight.messages.ts';
import { RowName } from './row-name.tsx';
import type { Selection } from './use-selection.ts';

interface CountedTableProps {
  readonly selection: Selection;
  readonly counted: Counted;
  /** The same figures of the period before, where there is one. */
  readonly before: Counted | undefined;
  /** Shows the events behind a figure. */
  readonly onSources: ((asked: { measure: string; row: CountedRow | undefined }) => void) | undefined;
}

const percent = new Set(['onTimeRate', 'settledRate', 'performedRate']);

/** All figures: a row leads down to its area, a number to the events behind it. */
export function CountedTable({ selection, counted, before, onSources }: CountedTableProps) {
  const { t, of } = useWords(insightMessages);
  const { look } = useView();
  const { subject, by, area, measure: charted } = selection;
  const words = { ...subject.measures, ...subject.rates };
  const shown = (measure: string, value: number | null | undefined): string => (value === null || value === undefined ? '—' : percent.has(measure) ? t('rate', { value }) : String(value));
  const number = (measure: string, value: number | null | undefined, row: CountedRow | undefined) =>
    onSources && measure in subject.measures && value
      ? <button type="button" className="link-button" aria-label={`${shown(measure, value)}, ${t('sourcesOf', { measure: of(words[measure]!), row: row?.key ?? t('total') })}`} onClick={() => onSources({ measure, row })}>{shown(measure, value)}</button>
      : shown(measure, value);
  const earlier = new Map(before?.rows.map((row) => [row.key, row.figures]));
  const columns: TableColumnsType<CountedRow> = [
    {
      title: of(subject.breakdowns[by]!), key: 'row', fixed: 'left',
      render: (_, { key }) => (by === 'area' && key !== null && key !== area
        ? <button type="button" className="link-button" onClick={() => look({ area: key })}><RowName selection={selection} rowKey={key} /></button>
        : <RowName selection={selection} rowKey={key} />),
    },
    ...(before ? [{ title: t('before'), key: 'before', align: 'right' as const, render: (_: unknown, row: CountedRow) => changeOf(row.figures[charted], earlier.get(row.key)?.[charted] ?? 0) ?? '—' }] : []),
    ...Object.keys(words).map((measure) => ({
      title: of(words[measure]!), key: measure, align: 'right' as const, className: measure === charted ? 'charted' : '',
      sorter: (one: CountedRow, other: CountedRow) => (one.figures[measure] ?? -1) - (other.figures[measure] ?? -1),
      render: (_: unknown, row: CountedRow) => number(measure, row.figures[measure], row),
    })),
  ];
  return (
    <Table<CountedRow>
      aria-label={t('table')}
      size="small"
      rowKey={({ key }) => key ?? ''}
      columns={columns}
      dataSource={[...counted.rows]}
      pagination={false}
      scroll={{ x: 'max-content' }}
      summary={() => (
        <Table.Summary.Row>
          <Table.Summary.Cell index={0}><strong>{t('total')}</strong></Table.Summary.Cell>
          {before && <Table.Summary.Cell index={1} align="right">{changeOf(counted.total[charted], before.total[charted]) ?? '—'}</Table.Summary.Cell>}
          {Object.keys(words).map((measure, index) => <Table.Summary.Cell key={measure} index={index + (before ? 2 : 1)} align="right"><strong>{number(measure, counted.total[measure], undefined)}</strong></Table.Summary.Cell>)}
        </Table.Summary.Row>
      )}
    />
  );
}
