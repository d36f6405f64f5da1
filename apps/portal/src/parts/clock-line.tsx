import type { Text } from '@gongzhi/contracts';
import { useWords } from '@gongzhi/web/view';
import { partsMessages } from './parts.messages.ts';

/** A time limit as every service tells it. */
export interface ToldClock {
  readonly label: Text;
  readonly source: Text;
  readonly text: Text;
  readonly state: 'running' | 'paused' | 'met' | 'missed' | 'cancelled';
  readonly alert: 'green' | 'yellow' | 'red';
  readonly dueAt: string;
  readonly provisional: boolean;
  readonly parts: readonly Text[];
}

const colours = { running: 'blue', paused: 'yellow', met: 'green', missed: 'red', cancelled: '' } as const;

/** A time limit, and how its date was counted. */
export function ClockLine({ clock }: { clock: ToldClock }) {
  const { t, of, deadline } = useWords(partsMessages);
  const colour = clock.state === 'running' && clock.alert !== 'green' ? clock.alert : colours[clock.state];
  return (
    <>
      <span className="line"><strong>{of(clock.label)}</strong><span className={`tag ${colour}`}>{clock.state === 'running' ? t('running', { moment: deadline(clock.dueAt) }) : t(clock.state)}</span></span>
      <details>
        <summary>{t('how')}</summary>
        <p>{of(clock.text)}</p>
        <p className="quiet">{t('source', { source: clock.source })}</p>
        <ul>{clock.parts.map((part) => <li key={part.en}>{of(part)}</li>)}</ul>
        {clock.provisional && <p>{t('provisional')}</p>}
      </details>
    </>
  );
}
