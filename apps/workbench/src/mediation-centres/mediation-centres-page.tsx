import { type CentreTier, centreTiers, type DisputeKind, disputeKinds, mediation, type MediationCentre } from '@gongzhi/contracts/mediation';
import { usePages, useWords } from '@gongzhi/web/view';
import { Button, type TableColumnsType } from 'antd';
import { homeArea, useMay, useMe } from '../me/me.tsx';
import { AreaName } from '../parts/area-name.tsx';
import { AreaFilter } from '../parts/filters/area-filter.tsx';
import { ChoiceFilter } from '../parts/filters/choice-filter.tsx';
import { WordsFilter } from '../parts/filters/words-filter.tsx';
import { ItemTable } from '../parts/item-table.tsx';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { Page } from '../parts/page.tsx';
import { Empty } from '../parts/states.tsx';
import { useLiveReload } from '../parts/use-live-reload.ts';
import { useView } from '../parts/use-view.ts';
import { ViewTabs } from '../parts/view-tabs.tsx';
import { addressOf } from '../routing/routes.ts';
import { CentreDrawer } from './centre-drawer.tsx';
import { mediationCentresMessages } from './mediation-centres.messages.ts';

/** The register of mediation organisations. */
export function MediationCentresPage() {
  const { t, of } = useWords(mediationCentresMessages);
  const { view, look } = useView();
  const may = useMay();
  const me = useMe();
  const area = view.get('area') ?? homeArea(me).slice(0, 6);
  const [tier, industry, name] = [view.get('tier') as CentreTier | null, view.get('industry') as DisputeKind | null, view.get('name')];
  const [closed, shown] = [view.get('closed') === 'true', view.get('centre')];
  const pages = usePages(mediation.centres.list, { limit: 50, ...(area ? { area } : {}), ...(tier ? { tier } : {}), ...(industry ? { industry } : {}), ...(name ? { name } : {}), ...(closed ? { closed: 'true' } : {}) });
  useLiveReload(mediation.centres.changed, pages.reload);
  const columns: TableColumnsType<MediationCentre> = [
    { title: t('name'), render: (_, centre) => <Button type="link" className="cell-link" onClick={() => look({ centre: centre.id })}>{centre.name}</Button> },
    { title: t('tier'), render: (_, centre) => of(centreTiers[centre.tier]) },
    { title: t('industry'), render: (_, centre) => centre.industry && of(disputeKinds[centre.industry]) },
    { title: t('area'), render: (_, centre) => <AreaName code={centre.area} /> },
    { title: t('phone'), dataIndex: 'phone' },
    { title: t('establishedOn'), dataIndex: 'establishedOn' },
  ];
  return (
    <Page title={t('title')} lead={t('lead')} actions={may('centre:keep') && <OperationButton operation={mediation.centres.register} button={{ type: 'primary' }} onDone={pages.reload} />}>
      <ViewTabs label={t('views')} current={closed ? 'closed' : 'open'} views={[{ key: 'open', label: t('atWork'), address: addressOf('mediationCentres') }, { key: 'closed', label: t('closed'), address: `${addressOf('mediationCentres')}?closed=true` }]} />
      <search className="filters" aria-label={t('title')}>
        <WordsFilter name="name" label={t('nameFilter')} />
        <AreaFilter label={t('area')} standard={area} />
        <ChoiceFilter name="tier" label={t('tier')} words={centreTiers} />
        <ChoiceFilter name="industry" label={t('industry')} words={disputeKinds} />
      </search>
      <ItemTable pages={pages} columns={columns} label={t('title')} empty={<Empty title={t('empty')} />} onOpen={({ id }) => look({ centre: id })} current={shown ?? undefined} />
      {shown && <CentreDrawer id={shown} onClose={() => look({ centre: undefined })} onChanged={pages.reload} />}
    </Page>
  );
}
