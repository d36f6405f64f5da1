import { identity, type Person } from '@gongzhi/contracts/identity';
import { usePages, useWords } from '@gongzhi/web/view';
import type { TableColumnsType } from 'antd';
import { useMay } from '../me/me.tsx';
import { AreaName } from '../parts/area-name.tsx';
import { AreaFilter } from '../parts/filters/area-filter.tsx';
import { WordsFilter } from '../parts/filters/words-filter.tsx';
import { ItemTable } from '../parts/item-table.tsx';
import { Page } from '../parts/page.tsx';
import { Empty } from '../parts/states.tsx';
import { useView } from '../parts/use-view.ts';
import { addressOf } from '../routing/routes.ts';
import { PageLink, useRouting } from '../routing/routing.tsx';
import { AccountTag } from './account-tag.tsx';
import { CreatePersonButton } from './create-person-button.tsx';
import { peopleMessages } from './people.messages.ts';

/** Accounts of the people of one's areas. */
export function PeoplePage() {
  const { t, moment } = useWords(peopleMessages);
  const { view } = useView();
  const { go } = useRouting();
  const may = useMay();
  const [area, name, username] = [view.get('area'), view.get('name'), view.get('username')];
  const pages = usePages(identity.people.list, { limit: 50, ...(area ? { area } : {}), ...(name ? { name } : {}), ...(username ? { username } : {}) });
  const columns: TableColumnsType<Person> = [
    { title: t('name'), render: (_, person) => <PageLink page="person" of={person.id}>{person.name}</PageLink> },
    { title: t('username'), dataIndex: 'username' },
    { title: t('state'), render: (_, { disabled }) => <AccountTag disabled={disabled} /> },
    { title: t('area'), render: (_, person) => person.area && <AreaName code={person.area} /> },
    { title: t('createdAt'), render: (_, { createdAt }) => moment(createdAt) },
  ];
  return (
    <Page title={t('title')} lead={t('lead')} actions={may('person:manage') && <CreatePersonButton onDone={({ id }) => go(addressOf('person', id))} />}>
      <search className="filters" aria-label={t('title')}>
        <WordsFilter name="name" label={t('nameFilter')} />
        <WordsFilter name="username" label={t('usernameFilter')} />
        <AreaFilter label={t('area')} />
      </search>
      <ItemTable pages={pages} columns={columns} label={t('title')} empty={<Empty title={t('empty')} />} onOpen={({ id }) => go(addressOf('person', id))} />
    </Page>
  );
}
