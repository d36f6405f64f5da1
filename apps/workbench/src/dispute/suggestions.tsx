import { conflictGrounds, mediation, mediatorLevels } from '@gongzhi/contracts/mediation';
import type { OutputOf } from '@gongzhi/contracts';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Card, Checkbox, Input, Tag } from 'antd';
import { useState } from 'react';
import { Answered, Empty } from '../parts/states.tsx';
import { ActButton } from './act-button.tsx';
import { AssignBar } from './assign-bar.tsx';
import { disputeMessages } from './dispute.messages.ts';
import { useDispute } from './dispute-context.tsx';

type Suggestion = OutputOf<typeof mediation.assignments.suggest>['items'][number];

/** Mediators of the county for this dispute, the best first, each with what speaks for them; whom to propose is ticked here. */
export function Suggestions() {
  const { t, of } = useWords(disputeMessages);
  const { id, file: { dispute }, may } = useDispute();
  const [language, setLanguage] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const answer = useAnswer(mediation.assignments.suggest, { id, limit: 20, ...(language ? { language } : {}) });
  const toggle = (mediatorId: string): void => setChosen((before) => (before.includes(mediatorId) ? before.filter((one) => one !== mediatorId) : [...before, mediatorId]));
  return (
    <Card size="small" title={t('suggestions')} extra={<Input.Search allowClear placeholder={t('languageNeeded')} aria-label={t('languageNeeded')} onSearch={(words) => setLanguage(words.trim().length >= 2 ? words.trim() : '')} style={{ width: 240 }} />}>
      <Answered answer={answer} key={dispute.status}>
        {({ items, excluded }) => (
          <>
            {may('assign') && <AssignBar chosen={chosen} known={items.map(({ mediatorId, name }) => ({ value: mediatorId, label: name }))} onDone={() => setChosen([])} />}
            {items.length === 0 ? <Empty title={t('noSuggestions')} /> : <ol className="plain-list">{items.map((one) => <li key={one.mediatorId}><SuggestionRow one={one} best={items[0]!.score} ticked={chosen.includes(one.mediatorId)} onTick={may('assign') ? () => toggle(one.mediatorId) : undefined} /></li>)}</ol>}
            {excluded.length > 0 && <p className="quiet">{t('excluded', { names: excluded.map(({ name, grounds }) => `${name}（${grounds.map((ground) => of(conflictGrounds[ground])).join('、')}）`).join('；') })}</p>}
          </>
        )}
      </Answered>
    </Card>
  );
}

function SuggestionRow({ one, best, ticked, onTick }: { one: Suggestion; best: number; ticked: boolean; onTick: (() => void) | undefined }) {
  const { t, of } = useWords(disputeMessages);
  const { mediatorId, name, centre, level, score, reasons } = one;
  return (
    <div className="suggestion">
      {onTick ? <Checkbox checked={ticked} onChange={onTick}><strong>{name}</strong></Checkbox> : <strong>{name}</strong>}
      <span className="line">{level && <Tag color="gold">{of(mediatorLevels[level])}</Tag>}<span className="quiet">{centre}</span></span>
      <span className="line">{reasons.filter(({ code }) => code !== 'level').map(({ code, text }) => <Tag key={code} color={code === 'skilled' || code === 'language' ? 'green' : undefined}>{of(text)}</Tag>)}</span>
      <span className="suggestion-score"><meter min={0} max={Math.max(1, best)} value={Math.max(0, score)} aria-hidden /> {t('score', { score })}</span>
      <ActButton action="choose_mediator" operation={mediation.assignments.choose} fixed={{ mediatorId }} button={{ size: 'small' }} lead={<p className="note">{t('chooseWhat', { name })}</p>} />
    </div>
  );
}
