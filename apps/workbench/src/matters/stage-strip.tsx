import { type Stage, stages } from '@gongzhi/contracts/casework';
import { stageOrder } from '@gongzhi/domain/casework';
import { useWords } from '@gongzhi/web/view';
import { matterMessages } from './matters.messages.ts';

/** The eight stages: those the matter has been in, and where it is now. */
export function StageStrip({ stage, passed }: { stage: Stage; passed: ReadonlySet<Stage> }) {
  const { t, of } = useWords(matterMessages);
  return (
    <ol className="stages" aria-label={t('stages')}>
      {stageOrder.map((one, index) => (
        <li key={one} className={one === stage ? 'now' : passed.has(one) ? 'done' : ''} aria-current={one === stage ? 'step' : undefined}>
          <span className="number" aria-hidden>{passed.has(one) && one !== stage ? '✓' : index + 1}</span> {of(stages[one])}
          {one !== stage && passed.has(one) && <span className="unseen"> {t('stageDone')}</span>}
        </li>
      ))}
    </ol>
  );
}
