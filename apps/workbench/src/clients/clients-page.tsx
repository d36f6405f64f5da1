import { type Client, identity } from '@gongzhi/contracts/identity';
import { usePages, useWords } from '@gongzhi/web/view';
import { type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { AreaName } from '../parts/area-name.tsx';
import { ItemTable } from '../parts/item-table.tsx';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { Page } from '../parts/page.tsx';
import { SecretShown } from '../parts/secret-shown.tsx';
import { Empty } from '../parts/states.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import { clientsMessages } from './clients.messages.ts';

/** Systems of departments that use the API. */
export function ClientsPage() {
  const { t, of, moment } = useWords(clientsMessages);
  const pages = usePages(identity.clients.list, { limit: 50 });
  const [made, setMade] = useState<{ clientId: string; clientSecret: string }>();
  const show = (client: { clientId: string; clientSecret: string }): void => {
    setMade(client);
    pages.reload();
  };
  const small = { size: 'small', type: 'link' } as const;
  const columns: TableColumnsType<Client> = [
    { title: t('name'), render: (_, { name }) => of(name) },
    { title: t('clientId'), render: (_, { clientId }) => <code>{clientId}</code> },
    { title: t('state'), render: (_, { disabled }) => (disabled ? <Tag color="red">{t('disabled')}</Tag> : <Tag color="green">{t('inUse')}</Tag>) },
    { title: t('area'), render: (_, { area }) => <AreaName code={area} /> },
    { title: t('units'), render: (_, { units }) => <ul className="bare-list">{units.map((id) => <li key={id}><UnitName id={id} /></li>)}</ul> },
    { title: t('createdAt'), render: (_, { createdAt }) => moment(createdAt) },
    {
      key: 'actions', align: 'right',
      render: (_, { id, disabled }) => !disabled && (
        <>
          <OperationButton operation={identity.clients.rotateSecret} label={t('rotate')} fixed={{ id }} lead={<p className="note">{t('rotateWhy')}</p>} button={small} onDone={show} />
          <OperationButton operation={identity.clients.disable} label={t('disable')} fixed={{ id }} lead={<p className="note">{t('disableWhy')}</p>} button={{ ...small, danger: true }} onDone={pages.reload} />
        </>
      ),
    },
  ];
  return (
    <Page title={t('title')} lead={t('lead')} actions={<OperationButton operation={identity.clients.create} button={{ type: 'primary' }} onDone={show} />}>
      <ItemTable pages={pages} columns={columns} label={t('title')} empty={<Empty title={t('empty')} />} />
      <SecretShown title={made ? t('secretOf', { clientId: made.clientId }) : ''} secret={made?.clientSecret} onClose={() => setMade(undefined)} />
    </Page>
  );
}
