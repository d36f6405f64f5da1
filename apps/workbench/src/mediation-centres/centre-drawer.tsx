import { centreTiers, disputeKinds, mediation } from '@gongzhi/contracts/mediation';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Drawer, Tag } from 'antd';
import { AreaName } from '../parts/area-name.tsx';
import { Facts } from '../parts/facts.tsx';
import { Answered } from '../parts/states.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import { useLiveReload } from '../parts/use-live-reload.ts';
import { AddressLink } from '../routing/address-link.tsx';
import { addressOf } from '../routing/routes.ts';
import { PageLink } from '../routing/routing.tsx';
import { CentreActions } from './centre-actions.tsx';
import { mediationCentresMessages } from './mediation-centres.messages.ts';

/** An organisation beside the list. */
export function CentreDrawer({ id, onClose, onChanged }: { id: string; onClose: () => void; onChanged: () => void }) {
  const { t, of } = useWords(mediationCentresMessages);
  const answer = useAnswer(mediation.centres.get, { id });
  useLiveReload(mediation.centres.changed, answer.reload);
  const done = (): void => {
    answer.reload();
    onChanged();
  };
  return (
    <Drawer open onClose={onClose} size={520} title={answer.value?.name ?? t('title')}>
      <Answered answer={answer}>
        {(centre) => (
          <div className="stack">
            <Facts facts={[
              [t('tier'), <>{of(centreTiers[centre.tier])} {!centre.active && <Tag>{t('closed')}</Tag>}</>],
              [t('industry'), centre.industry && of(disputeKinds[centre.industry])],
              [t('area'), <AreaName code={centre.area} />],
              [t('establishedOn'), centre.establishedOn],
              [t('address'), centre.address],
              [t('phone'), centre.phone],
              [t('unit'), centre.unitId && <PageLink page="unit" of={centre.unitId}><UnitName id={centre.unitId} /></PageLink>],
            ]} />
            <AddressLink address={`${addressOf('mediators')}?centreId=${id}`}>{t('mediators')}</AddressLink>
            <CentreActions centre={centre} onDone={done} />
          </div>
        )}
      </Answered>
    </Drawer>
  );
}
