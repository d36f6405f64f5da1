import { type Role, roles } from '@gongzhi/contracts';
import { identity } from '@gongzhi/contracts/identity';
import { useLive, usePages, useWords } from '@gongzhi/web/view';
import { AreaFilter } from '../parts/filters/area-filter.tsx';
import { ChoiceFilter } from '../parts/filters/choice-filter.tsx';
import { ItemTable } from '../parts/item-table.tsx';
import { Page } from '../parts/page.tsx';
import { Empty } from '../parts/states.tsx';
import { useView } from '../parts/use-view.ts';
import { ViewTabs } from '../parts/view-tabs.tsx';
import { addressOf } from '../routing/routes.ts';
import { GrantButton } from './grant-button.tsx';
import { useGrantColumns } from './grant-columns.tsx';
import { grantsMessages } from './grants.messages.ts';

/** Who may do what, where. */
export function GrantsPage() {
  const { t } = useWords(grantsMessages);
  const { view } = useView();
  const [area, role, all] = [view.get('area'), view.get('role') as Role | null, view.get('all') === 'true'];
  const pages = usePages(identity.grants.list, { limit: 50, ...(area ? { area } : {}), ...(role ? { role } : {}), ...(all ? { inForce: 'false' } : {}) });
  useLive(identity.grants.granted, pages.reload);
  useLive(identity.grants.revoked, pages.reload);
  const columns = useGrantColumns({ withHolder: true, onRevoked: pages.reload });
  return (
    <Page title={t('title')} lead={t('lead')} actions={<GrantButton onDone={pages.reload} />}>
      <ViewTabs label={t('views')} current={all ? 'all' : 'inForce'} views={[{ key: 'inForce', label: t('inForce'), address: addressOf('grants') }, { key: 'all', label: t('all'), address: `${addressOf('grants')}?all=true` }]} />
      <search className="filters" aria-label={t('title')}>
        <AreaFilter label={t('area')} />
        <ChoiceFilter name="role" label={t('role')} words={roles} />
      </search>
      <ItemTable pages={pages} columns={columns} label={t('title')} empty={<Empty title={t('empty')} />} />
    </Page>
  );
}
