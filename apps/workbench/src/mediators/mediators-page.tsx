import { type DisputeKind, disputeKinds, mediation, type MediatorItem, type MediatorKind, mediatorKinds, type MediatorLevel, mediatorLevels, type MediatorState } from '@gongzhi/contracts/mediation';
import { usePages, useWords } from '@gongzhi/web/view';
import { type TableColumnsType } from 'antd';
import { homeArea, useMay, useMe } from '../me/me.tsx';
import { CentreName } from '../parts/centre-name.tsx';
import { ItemTable } from '../parts/item-table.tsx';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { Page } from '../parts/page.tsx';
import { Empty } from '../parts/states.tsx';
import { useLiveReload } from '../parts/use-live-reload.ts';
import { useView } from '../parts/use-view.ts';
import { addressOf } from '../routing/routes.ts';
import { PageLink, useRouting } from '../routing/routing.tsx';
import { BarTag } from './bar-tag.tsx';
import { MediatorFilters } from './mediator-filters.tsx';
import { mediatorsMessages } from './mediators.messages.ts';

/** The register of mediators. */
export function MediatorsPage() {
  const { t, of } = useWords(mediatorsMessages);
  const { view } = useView();
  const { go } = useRouting();
  const may = useMay();
  const me = useMe();
  const county = homeArea(me).slice(0, 6);
  const asked = <Word extends string>(name: string) => (view.get(name) as Word | null) ?? undefined;
  const area = asked('area') ?? (county || undefined);
  const filters = {
    area, centreId: asked('centreId'), name: asked('name'), expiringWithin: asked('expiringWithin'),
    kind: asked<MediatorKind>('kind'), level: asked<MediatorLevel>('level'), skill: asked<DisputeKind>('skill'), state: asked<MediatorState>('state'),
  };
  const pages = usePages(mediation.mediators.list, { limit: 50, ...filters });
  useLiveReload(mediation.mediators.changed, pages.reload);
  const columns: TableColumnsType<MediatorItem> = [
    { title: t('name'), render: (_, { id, name }) => <PageLink page="mediator" of={id}>{name}</PageLink> },
    { title: t('state'), render: (_, { bar }) => <BarTag bar={bar} /> },
    { title: t('centre'), render: (_, { centreId }) => <CentreName id={centreId} /> },
    { title: t('kind'), render: (_, { kind }) => of(mediatorKinds[kind]) },
    { title: t('level'), render: (_, { level }) => (level ? of(mediatorLevels[level]) : <span className="quiet">{t('noLevel')}</span>) },
    { title: t('skill'), render: (_, { skills }) => skills.map((skill) => of(disputeKinds[skill])).join('、') },
    { title: t('certificate'), render: (_, { certificateExpiresOn }) => certificateExpiresOn ?? <span className="quiet">{t('none')}</span> },
  ];
  return (
    <Page title={t('title')} lead={t('lead')} actions={may('mediator:keep') && <OperationButton operation={mediation.mediators.recruit} button={{ type: 'primary' }} onDone={({ id }) => go(addressOf('mediator', id))} />}>
      <MediatorFilters standardArea={area} />
      <ItemTable pages={pages} columns={columns} label={t('title')} empty={<Empty title={t('empty')} />} onOpen={({ id }) => go(addressOf('mediator', id))} />
    </Page>
  );
}
