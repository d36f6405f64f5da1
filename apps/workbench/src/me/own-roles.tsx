import type { Me } from '@gongzhi/contracts/identity';
import { useWords } from '@gongzhi/web/view';
import { Card, Table, type TableColumnsType } from 'antd';
import { AreaName } from '../parts/area-name.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import { meMessages } from './me.messages.ts';
import { useMe } from './me.tsx';

type Held = Me['roles'][number];

/** As what I work here, where, for whom, and until when. */
export function OwnRoles() {
  const { t, of, moment } = useWords(meMessages);
  const { roles } = useMe();
  const place = ({ role, area }: Held) => (area ? <AreaName code={area} /> : t(role === 'resident' ? 'unknown' : 'everywhere'));
  const columns: TableColumnsType<Held> = [
    { title: t('role'), key: 'role', render: (_, { label }) => of(label) },
    { title: t('area'), key: 'area', render: (_, held) => place(held) },
    { title: t('units'), key: 'units', render: (_, { units }) => units.map((id) => <div key={id}><UnitName id={id} /></div>) },
    { title: t('expires'), key: 'expires', render: (_, { expiresAt }) => (expiresAt ? moment(expiresAt) : t('never')) },
  ];
  return (
    <Card size="small" title={<h2 className="card-title">{t('roles')}</h2>}>
      <p className="quiet">{t('rolesMeans')}</p>
      <Table<Held> size="small" aria-label={t('roles')} rowKey={({ role, area, units }) => `${role} ${area} ${units.join()}`} columns={columns} dataSource={roles} pagination={false} />
    </Card>
  );
}
