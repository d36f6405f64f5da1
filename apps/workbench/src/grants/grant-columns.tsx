import { roles } from '@gongzhi/contracts';
import { identity, type Grant } from '@gongzhi/contracts/identity';
import { useWords } from '@gongzhi/web/view';
import type { TableColumnsType } from 'antd';
import { AreaName } from '../parts/area-name.tsx';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import { PageLink } from '../routing/routing.tsx';
import { GrantState } from './grant-state.tsx';
import { grantsMessages } from './grants.messages.ts';

/** The columns of a list of grants. */
export function useGrantColumns({ withHolder, onRevoked }: { withHolder: boolean; onRevoked: () => void }): TableColumnsType<Grant> {
  const { t, of, moment } = useWords(grantsMessages);
  const holder: TableColumnsType<Grant>[number] = { title: t('holder'), render: (_, { personId, clientId }) => (personId ? <PageLink page="person" of={personId}><PersonName id={personId} /></PageLink> : t('system', { id: clientId })) };
  return [
    ...(withHolder ? [holder] : []),
    { title: t('role'), render: (_, { role }) => of(roles[role]) },
    { title: t('area'), render: (_, { area }) => <AreaName code={area} /> },
    { title: t('units'), render: (_, { units }) => <ul className="bare-list">{units.map((id) => <li key={id}><UnitName id={id} /></li>)}</ul> },
    { title: t('state'), render: (_, grant) => <GrantState grant={grant} /> },
    { title: t('expiresAt'), render: (_, { expiresAt }) => (expiresAt ? moment(expiresAt) : <span className="quiet">{t('unlimited')}</span>) },
    { title: t('reason'), dataIndex: 'reason' },
    { title: t('grantedBy'), render: (_, { grantedBy, grantedAt }) => <>{grantedBy ? <PersonName id={grantedBy} /> : t('setUp')}<br /><span className="quiet">{moment(grantedAt)}</span></> },
    {
      key: 'actions', align: 'right',
      render: (_, { id, revokedAt }) => revokedAt === null && <OperationButton operation={identity.grants.revoke} label={t('revoke')} fixed={{ id }} lead={<p className="note">{t('revokeWhy')}</p>} button={{ size: 'small', type: 'link', danger: true }} onDone={onRevoked} />,
    },
  ];
}
