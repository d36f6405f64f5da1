import { casework, type ClockExplained } from '@gongzhi/contracts/casework';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { useEffect } from 'react';
import type { z } from 'zod';
import { Answered } from '../parts/states.tsx';
import { matterMessages } from './matters.messages.ts';

const colours = { running: 'blue', paused: 'yellow', met: 'green', missed: 'red', cancelled: '' } as const;

/** The time limits, each with how its date was counted. */
export function Clocks({ id, version }: { id: string; version: number }) {
  const { t } = useWords(matterMessages);
  const answer = useAnswer(casework.clocks.list, { id });
  const { reload } = answer;
  useEffect(reload, [reload, version]);
  return (
    <section aria-labelledby="clocks">
      <h2 id="clocks">{t('clocks')}</h2>
      <Answered answer={answer}>
        {({ items }) => (items.length === 0 ? <p>{t('noClocks')}</p> : <ul className="list plain">{items.map((clock) => <Clock key={clock.id} clock={clock} />)}</ul>)}
      </Answered>
    </section>
  );
}

function Clock({ clock }: { clock: z.output<typeof ClockExplained> }) {
  const { t, of, moment } = useWords(matterMessages);
  const colour = clock.state === 'running' && clock.alert !== 'green' ? clock.alert : colours[clock.state];
  return (
    <li>
      <span className="line"><strong>{of(clock.label)}</strong><span className={`tag ${colour}`}>{clock.state === 'running' ? t('running', { moment: moment(clock.dueAt) }) : t(clock.state)}</span></span>
      <details>
        <summary>{t('how')}</summary>
        <p>{of(clock.text)}</p>
        <p className="quiet">{t('source', { source: clock.source })}</p>
        <ul>{clock.parts.map((part) => <li key={part.en}>{of(part)}</li>)}</ul>
        {clock.provisional && <p>{t('provisional')}</p>}
      </details>
    </li>
  );
}
