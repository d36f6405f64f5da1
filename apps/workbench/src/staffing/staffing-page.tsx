import { mediation } from '@gongzhi/contracts/mediation';
import { ancestorsOf } from '@gongzhi/domain/areas';
import { useAnswer, usePages, useWords } from '@gongzhi/web/view';
import { Button, Card, type TableColumnsType } from 'antd';
import { homeArea, useMay, useMe } from '../me/me.tsx';
import { AreaFilter } from '../parts/filters/area-filter.tsx';
import { ItemTable } from '../parts/item-table.tsx';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { Page } from '../parts/page.tsx';
import { Empty } from '../parts/states.tsx';
import { useLiveReload } from '../parts/use-live-reload.ts';
import { useView } from '../parts/use-view.ts';
import { AddressLink } from '../routing/address-link.tsx';
import { addressOf } from '../routing/routes.ts';
import { MissingTag } from './missing-tag.tsx';
import { staffingMessages } from './staffing.messages.ts';
import { StaffingTotals } from './staffing-totals.tsx';

/** Who lacks how many mediators. */
export function StaffingPage() {
  const { t } = useWords(staffingMessages);
  const { view } = useView();
  const home = homeArea(useMe());
  const area = view.get('area') ?? home;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <search className="filters" aria-label={t('title')}><AreaFilter label={t('area')} standard={area || undefined} /></search>
      {area.length >= 6 ? <Staffing key={area} area={area} /> : <Card><Empty title={t('chooseCounty')} /></Card>}
    </Page>
  );
}

interface Line {
  readonly id: string;
  readonly area: string;
  readonly name: string;
  readonly population: number | null;
  readonly populationOn: string | null;
  readonly required: number | null;
  readonly present: number;
  readonly missing: number | null;
}

function Staffing({ area }: { area: string }) {
  const { t } = useWords(staffingMessages);
  const { look } = useView();
  const may = useMay();
  const report = useAnswer(mediation.staffing.report, { area, limit: 1 });
  const read = usePages(mediation.staffing.report, { area, limit: 50 });
  const reload = (): void => {
    report.reload();
    read.reload();
  };
  useLiveReload(mediation.mediators.changed, reload);
  const pages = { ...read, items: read.items?.map((line): Line => ({ ...line, id: line.area })) };
  const above = ancestorsOf(area).filter((code) => code.length >= 6).at(-1);
  const columns: TableColumnsType<Line> = [
    { title: t('area'), render: (_, line) => (line.area === area ? <strong>{line.name}</strong> : <Button type="link" className="cell-link" onClick={() => look({ area: line.area })}>{line.name}</Button>) },
    { title: t('missing'), render: (_, line) => <MissingTag missing={line.missing} /> },
    { title: t('required'), align: 'right', dataIndex: 'required' },
    { title: t('present'), align: 'right', render: (_, line) => <AddressLink address={`${addressOf('mediators')}?area=${line.area}&state=active`} label={`${line.name}: ${t('present')} ${line.present}`}>{line.present}</AddressLink> },
    { title: t('population'), align: 'right', render: (_, line) => line.population?.toLocaleString('en-US') },
    { title: t('populationOn'), dataIndex: 'populationOn' },
    ...(may('mediator:keep') ? [{
      key: 'actions', align: 'right' as const,
      render: (_: unknown, line: Line) => <OperationButton operation={mediation.staffing.setPopulation} label={t('setPopulation')} fixed={{ area: line.area }} initial={line.population === null ? {} : { population: line.population }} lead={<p>{line.name}</p>} button={{ size: 'small', type: 'link' }} onDone={reload} />,
    }] : []),
  ];
  return (
    <div className="stack">
      <StaffingTotals report={report} />
      {above && <p className="above"><Button type="link" size="small" onClick={() => look({ area: above })}>← {t('up')}</Button></p>}
      <ItemTable pages={pages} columns={columns} label={t('title')} empty={<Empty title={t('empty')} />} />
    </div>
  );
}
