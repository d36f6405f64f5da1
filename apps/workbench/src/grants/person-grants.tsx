import { identity } from '@gongzhi/contracts/identity';
import { useLive, usePages, useWords } from '@gongzhi/web/view';
import { Card } from 'antd';
import { ItemTable } from '../parts/item-table.tsx';
import { Empty } from '../parts/states.tsx';
import { GrantButton } from './grant-button.tsx';
import { useGrantColumns } from './grant-columns.tsx';
import { grantsMessages } from './grants.messages.ts';

/** What somebody was granted, now and before. */
export function PersonGrants({ personId, disabled }: { personId: string; disabled: boolean }) {
  const { t } = useWords(grantsMessages);
  const pages = usePages(identity.grants.ofPerson, { personId, limit: 50 });
  useLive(identity.grants.granted, pages.reload);
  useLive(identity.grants.revoked, pages.reload);
  const columns = useGrantColumns({ withHolder: false, onRevoked: pages.reload });
  return (
    <Card title={<h2 className="card-title">{t('title')}</h2>} extra={!disabled && <GrantButton personId={personId} onDone={pages.reload} />}>
      <ItemTable pages={pages} columns={columns} label={t('title')} empty={<Empty title={t('empty')} />} />
    </Card>
  );
}
