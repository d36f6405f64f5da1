import type { MatterFile } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { AlertTag } from '../../parts/tags.tsx';
import { actsMessages } from './acts.messages.ts';

/** What a written answer has to say, beside it while it is written. */
export function AnswerGuidance({ matter }: Pick<MatterFile, 'matter'>) {
  const { t, deadline } = useWords(actsMessages);
  return (
    <div className="guidance">
      <strong>{t('guidance')}</strong>
      <ol>{(['guidance1', 'guidance2', 'guidance3', 'guidance4'] as const).map((line) => <li key={line}>{t(line)}</li>)}</ol>
      {matter.kind === 'petition' && <p>{t('guidancePetition')}</p>}
      {matter.dueAt && <p className="line">{t('guidanceDue', { moment: deadline(matter.dueAt) })} <AlertTag alert={matter.alert} /></p>}
      <p className="quiet">{t('answerRead')}</p>
    </div>
  );
}
