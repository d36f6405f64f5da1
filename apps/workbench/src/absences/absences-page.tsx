import { type Absence, casework } from '@gongzhi/contracts/casework';
import { usePages, useWords } from '@gongzhi/web/view';
import { Card, type TableColumnsType, Tag } from 'antd';
import { useMay } from '../me/me.tsx';
import { ItemTable } from '../parts/item-table.tsx';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { Page } from '../parts/page.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { UnitPicker } from '../parts/pickers/unit-picker.tsx';
import { Empty } from '../parts/states.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import { useView } from '../parts/use-view.ts';
import { absencesMessages } from './absences.messages.ts';
import { RecordAbsence } from './record-absence.tsx';

const colours = { planned: 'blue', away: 'orange', over: 'default', cancelled: 'default' } as const satisfies Record<Absence['state'], string>;

/** Who is away, and who stands in. */
export function AbsencesPage() {
  const { t, day } = useWords(absencesMessages);
  const { view, look } = useView();
  const may = useMay();
  const unitId = view.get('unitId') ?? undefined;
  const pages = usePages(casework.absences.list, { limit: 50, ...(unitId ? { unitId } : {}) });
  const columns: TableColumnsType<Absence> = [
    { title: t('officer'), key: 'officer', render: (_, { officerId }) => <PersonName id={officerId} /> },
    { title: t('unit'), key: 'unit', responsive: ['md'], render: (_, one) => <UnitName id={one.unitId} /> },
    { title: t('days'), key: 'days', render: (_, { from, to }) => <>{day(from)} – {day(to)}</> },
    { title: t('deputy'), key: 'deputy', render: (_, { deputyId }) => (deputyId ? <PersonName id={deputyId} /> : <span className="quiet">{t('byRule')}</span>) },
    { title: t('state'), key: 'state', render: (_, { state }) => <Tag color={colours[state]}>{t(state)}</Tag> },
    { title: t('recordedBy'), key: 'recordedBy', responsive: ['lg'], render: (_, { recordedBy }) => <PersonName id={recordedBy} /> },
    {
      title: '', key: 'act',
      render: (_, { id, version, state }) => may('absence:change') && (state === 'planned' || state === 'away') && (
        <OperationButton operation={casework.absences.cancel} fixed={{ id }} version={version} button={{ size: 'small' }} onDone={pages.reload} onStale={pages.reload} />
      ),
    },
  ];
  return (
    <Page title={t('title')} lead={t('lead')} actions={may('absence:change') && <RecordAbsence onDone={pages.reload} />}>
      <search className="matter-filters" aria-label={t('title')}><UnitPicker aria-label={t('unit')} value={unitId} onChange={(value) => look({ unitId: value as string | undefined })} /></search>
      <Card size="small"><ItemTable pages={pages} columns={columns} label={t('title')} empty={<Empty title={t('empty')} />} /></Card>
    </Page>
  );
}
