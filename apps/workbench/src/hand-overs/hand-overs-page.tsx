import type { OutputOf, Text } from '@gongzhi/contracts';
import { HandOverDirection, handOverDirections, HandOverState, handOverStates, Institution, institutions, mediation } from '@gongzhi/contracts/mediation';
import { usePages, useWords } from '@gongzhi/web/view';
import { Select, type TableColumnsType, Tag } from 'antd';
import { queryWith } from '../disputes/board-filters.ts';
import { useLiveDisputes } from '../disputes/use-live-disputes.ts';
import { ItemTable } from '../parts/item-table.tsx';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { Page } from '../parts/page.tsx';
import { Empty } from '../parts/states.tsx';
import { ViewTabs } from '../parts/view-tabs.tsx';
import { addressOf } from '../routing/routes.ts';
import { PageLink, useRouting } from '../routing/routing.tsx';
import { handOversMessages } from './hand-overs.messages.ts';

type Item = OutputOf<typeof mediation.handOvers.list>['items'][number];

/** What was handed over, both ways, newest first; each is carried on at its dispute. */
export function HandOversPage() {
  const { t, of, moment } = useWords(handOversMessages);
  const { query, go } = useRouting();
  const direction = HandOverDirection.options.find((one) => one === query.get('direction'));
  const institution = Institution.options.find((one) => one === query.get('institution'));
  const state = HandOverState.options.find((one) => one === query.get('state'));
  const pages = usePages(mediation.handOvers.list, { limit: 50, ...(direction ? { direction } : {}), ...(institution ? { institution } : {}), ...(state ? { state } : {}) });
  useLiveDisputes(pages.reload);
  const here = addressOf('handOvers');
  const set = (name: string) => (value: string | null | undefined): void => go(here + queryWith(query, { [name]: value ?? undefined }));
  const options = (labels: Readonly<Record<string, Text>>) => Object.entries(labels).map(([value, label]) => ({ value, label: of(label) }));
  const columns: TableColumnsType<Item> = [
    { title: t('dispute'), render: (_, { disputeId, title, code }) => <div className="stack-tight"><PageLink page="dispute" of={disputeId}>{title}</PageLink><span className="quiet">{code}</span></div> },
    { title: t('direction'), render: (_, item) => of(handOverDirections[item.direction]) },
    { title: t('institution'), render: (_, item) => <>{of(institutions[item.institution])}{item.unitName && <><br /><span className="quiet">{item.unitName}</span></>}</> },
    { title: t('letter'), dataIndex: 'number' },
    { title: t('sent'), render: (_, { sentAt }) => moment(sentAt) },
    { title: t('state'), render: (_, item) => <Tag color={item.state === 'sent' ? 'processing' : item.state === 'resolved' ? 'success' : undefined}>{of(handOverStates[item.state])}</Tag> },
    { title: t('result'), width: 240, render: (_, { result }) => <span className="words">{result}</span> },
  ];
  return (
    <Page title={t('title')} actions={<OperationButton operation={mediation.handOvers.bring} label={t('bring')} without={['parties.personId']} lead={<p className="note">{t('bringWhat')}</p>} button={{ type: 'primary' }} onDone={({ disputeId }) => go(addressOf('dispute', disputeId))} />}>
      <ViewTabs label={t('views')} current={direction ?? 'all'} views={[{ key: 'all', label: t('all'), address: here + queryWith(query, { direction: undefined }) }, ...HandOverDirection.options.map((key) => ({ key, label: of(handOverDirections[key]), address: here + queryWith(query, { direction: key }) }))]} />
      <div className="filters">
        <Select className="filter" aria-label={t('institution')} placeholder={t('allInstitutions')} allowClear value={institution ?? null} onChange={set('institution')} options={options(institutions)} />
        <Select className="filter" aria-label={t('state')} placeholder={t('allStates')} allowClear value={state ?? null} onChange={set('state')} options={options(handOverStates)} />
      </div>
      <ItemTable pages={pages} columns={columns} label={t('title')} empty={<Empty title={t('empty')} />} onOpen={({ disputeId }) => go(`${addressOf('dispute', disputeId)}?part=hand-overs`)} />
    </Page>
  );
}
