import { casework, type MatterFile, ownershipGrounds } from '@gongzhi/contracts/casework';
import { useFreshAnswer, useWords } from '@gongzhi/web/view';
import { Card } from 'antd';
import { useMay } from '../me/me.tsx';
import { Answered } from '../parts/states.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import { ActorName } from './actor-name.tsx';
import { matterMessages } from './matters.messages.ts';

const disputing = ['refuse_ownership', 'contest_ownership', 'arbitrate', 'fall_back'];

/** Who said the matter was not theirs, on what ground, and how it was settled; only where anybody did. */
export function Ownership({ file: { matter, timeline } }: { file: MatterFile }) {
  const { t, of, moment } = useWords(matterMessages);
  const may = useMay();
  const disputed = may('ownership:read') && timeline.some(({ action }) => disputing.includes(action));
  const answer = useFreshAnswer(casework.ownership.get, disputed ? { id: matter.id } : undefined, matter.version);
  if (!disputed) return null;
  return (
    <Card title={<h2>{t('ownership')}</h2>}>
      <Answered answer={answer}>
        {({ refusals, settlement }) => (
          <ul className="plain-list">
            {refusals.map((refusal) => (
              <li key={refusal.refusedAt}>
                <strong><UnitName id={refusal.unitId} /></strong> <span className="quiet">{moment(refusal.refusedAt)}</span>
                <p>{t('refusal', { ground: of(ownershipGrounds[refusal.ground]), article: refusal.article })}</p>
                {refusal.explanation && <p className="words note">{refusal.explanation}</p>}
                <p>{t('proposes')} <UnitName id={refusal.proposedUnitId} /></p>
              </li>
            ))}
            {settlement && (
              <li>
                <strong>{t(settlement.kind === 'ruling' ? 'ruling' : 'fallBack')}</strong> <UnitName id={settlement.unitId} />{' '}
                <span className="quiet">{settlement.arbiterId && <><ActorName id={settlement.arbiterId} /> · </>}{moment(settlement.settledAt)}</span>
                {settlement.reason && <p className="words note">{settlement.reason}</p>}
              </li>
            )}
          </ul>
        )}
      </Answered>
    </Card>
  );
}
