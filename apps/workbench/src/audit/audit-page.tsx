import { operationsOf, type Role, roles, services } from '@gongzhi/contracts';
import { type AuditEntry, casework } from '@gongzhi/contracts/casework';
import { usePages, useWords } from '@gongzhi/web/view';
import { Select, type TableColumnsType, Tag } from 'antd';
import { AreaName } from '../parts/area-name.tsx';
import { AreaFilter } from '../parts/filters/area-filter.tsx';
import { WordsFilter } from '../parts/filters/words-filter.tsx';
import { ItemTable } from '../parts/item-table.tsx';
import { Page } from '../parts/page.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { MomentPicker } from '../parts/pickers/moment-picker.tsx';
import { PersonPicker } from '../parts/pickers/person-picker.tsx';
import { Empty } from '../parts/states.tsx';
import { useView } from '../parts/use-view.ts';
import { operationName } from '../traces/operation-name.ts';
import { auditMessages } from './audit.messages.ts';

const fields = ['target', 'actor', 'operation', 'area', 'from', 'to'] as const;
/** What of casework may be on record. */
const operations = services.filter(({ name }) => name === 'casework').flatMap(operationsOf).map(({ name }) => name);

/** The audit record of casework: who read or changed what, newest first. */
export function AuditPage() {
  const { t, of, moment } = useWords(auditMessages);
  const { view, look } = useView();
  const asked = Object.fromEntries(fields.flatMap((field) => (view.get(field) ? [[field, view.get(field)!]] : [])));
  const pages = usePages(casework.audit.list, { ...asked, limit: 50 });
  const columns: TableColumnsType<AuditEntry> = [
    { title: t('at'), render: (_, { at }) => <span className="moment">{moment(at)}</span> },
    { title: t('operation'), render: (_, { operation }) => of(operationName(operation)) },
    { title: t('actor'), render: (_, { actor, roles: held }) => <><PersonName id={actor} /><br /><span className="quiet">{held.map((role) => (role in roles ? of(roles[role as Role]) : role)).join('、')}</span></> },
    { title: t('target'), render: (_, { target }) => <button type="button" className="link-button" onClick={() => look({ target })}><code>{target}</code></button> },
    { title: t('area'), render: (_, { area }) => <AreaName code={area} /> },
    { title: t('outcome'), render: (_, { outcome }) => (outcome === 'ok' ? t('done') : <Tag>{outcome}</Tag>) },
    { title: t('reason'), render: (_, { reason }) => <span className="cell-wide">{reason}</span> },
  ];
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="filters" role="search">
        <div className="filter"><Select aria-label={t('operation')} placeholder={t('operation')} allowClear showSearch={{ optionFilterProp: 'label' }} value={view.get('operation')} options={operations.map((name) => ({ value: name, label: of(operationName(name)) }))} onChange={(value: string | null | undefined) => look({ operation: value ?? undefined })} style={{ width: '100%' }} /></div>
        <div className="filter"><PersonPicker aria-label={t('actor')} value={view.get('actor') ?? undefined} onChange={(actor) => look({ actor: actor as string | undefined })} /></div>
        <WordsFilter name="target" label={t('targetHint')} />
        <AreaFilter label={t('area')} />
        {(['from', 'to'] as const).map((end) => <div key={end} className="filter"><MomentPicker aria-label={t(end)} value={view.get(end) ?? undefined} onChange={(at) => look({ [end]: at })} /></div>)}
      </div>
      <ItemTable pages={pages} columns={columns} label={t('title')} empty={<Empty title={t('empty')} />} />
    </Page>
  );
}
