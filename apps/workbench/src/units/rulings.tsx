import { casework } from '@gongzhi/contracts/casework';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Card, Statistic } from 'antd';
import { Answered } from '../parts/states.tsx';
import { unitsMessages } from './units.messages.ts';

/** What rulings on ownership say of a unit. */
export function Rulings({ unitId }: { unitId: string }) {
  const { t } = useWords(unitsMessages);
  const answer = useAnswer(casework.ownership.tally, { unitId });
  return (
    <Card title={<h2 className="card-title">{t('rulings')}</h2>}>
      <Answered answer={answer}>
        {(tally) => <div className="figures">{(['refused', 'overruled', 'upheld', 'fallBacks'] as const).map((figure) => <Statistic key={figure} title={t(figure)} value={tally[figure]} />)}</div>}
      </Answered>
    </Card>
  );
}
