import { casework, type MatterFile } from '@gongzhi/contracts/casework';
import { disputeStatuses } from '@gongzhi/contracts/mediation';
import { useFreshAnswer, useWords } from '@gongzhi/web/view';
import { Card, Tag } from 'antd';
import { useMay } from '../me/me.tsx';
import { Answered } from '../parts/states.tsx';
import { PageLink } from '../routing/routing.tsx';
import { ClockSheet } from './clock-sheet.tsx';
import { matterMessages } from './matters.messages.ts';

/** Every time limit of a matter with how its date was counted; where it is mediated, how far that is. */
export function Clocks({ matter: { id, version } }: Pick<MatterFile, 'matter'>) {
  const { t, of, deadline } = useWords(matterMessages);
  const may = useMay();
  const answer = useFreshAnswer(casework.clocks.list, { id }, version);
  return (
    <Card title={<h2>{t('clocks')}</h2>}>
      <Answered answer={answer}>
        {({ items, mediation }) => (
          <>
            {items.length === 0 && <p className="quiet">{t('noClocks')}</p>}
            <ul className="plain-list">{items.map((clock) => <li key={clock.id}><ClockSheet clock={clock} /></li>)}</ul>
            {mediation && (
              <div>
                <h3 className="line">{t('mediation')} <Tag>{of(disputeStatuses[mediation.status])}</Tag></h3>
                {mediation.dueAt && <p>{t('mediationDue')}: {deadline(mediation.dueAt)}</p>}
                {may('dispute:read') && <p className="screen-only"><PageLink page="dispute" of={mediation.disputeId}>{t('seeDispute')}</PageLink></p>}
              </div>
            )}
          </>
        )}
      </Answered>
    </Card>
  );
}
