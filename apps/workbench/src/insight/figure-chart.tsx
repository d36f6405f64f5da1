import { useWords } from '@gongzhi/web/view';
import { Card, Select, Skeleton } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { useView } from '../parts/use-view.ts';
import type { Counted } from './counted.ts';
import { insightMessages } from './insight.messages.ts';
import { useRowNames } from './use-row-names.ts';
import type { Selection } from './use-selection.ts';

/** The library of charts is large; it comes when one is drawn. */
const Chart = lazy(() => import('./chart.tsx'));

/** Bars that can be read at once. */
const most = 20;

/** One figure of each row, drawn; which one is chosen here. */
export function FigureChart({ selection, counted }: { selection: Selection; counted: Counted }) {
  const { t, of } = useWords(insightMessages);
  const { look } = useView();
  const { subject, by, measure } = selection;
  const words = { ...subject.measures, ...subject.rates };
  const overTime = by === 'month';
  const rows = useMemo(() => {
    const known = counted.rows.filter(({ figures }) => figures[measure] !== null && figures[measure] !== undefined);
    return overTime ? known : known.toSorted((one, other) => other.figures[measure]! - one.figures[measure]!).slice(0, most);
  }, [counted, measure, overTime]);
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const names = useRowNames(selection, keys);
  const values = useMemo(() => rows.map(({ figures }) => figures[measure]!), [rows, measure]);
  const label = t('chart', { measure: of(words[measure]!), by: of(subject.breakdowns[by]!) });
  return (
    <Card
      title={of(words[measure]!)}
      extra={Object.keys(words).length > 1 && <Select aria-label={t('measure')} value={measure} options={Object.entries(words).map(([value, word]) => ({ value, label: of(word) }))} onChange={(value) => look({ measure: value })} popupMatchSelectWidth={false} />}
    >
      <Suspense fallback={<Skeleton active />}><Chart kind={overTime ? 'line' : 'bar'} label={label} names={names} values={values} /></Suspense>
      {rows.length < counted.rows.length && <p className="quiet">{t('chartNote', { count: rows.length })}</p>}
    </Card>
  );
}
