import { type ClockExplained, pauseReasons } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { Progress, Tag } from 'antd';
import { AlertTag } from '../parts/tags.tsx';
import { ActorName } from './actor-name.tsx';
import { matterMessages } from './matters.messages.ts';
import { useSpans } from './use-spans.ts';

const stateColours = { running: 'blue', paused: 'gold', met: 'green', missed: 'red', cancelled: 'default' } as const;

/** One time limit: its date, how much of it is used, and every day that did not count. */
export function ClockSheet({ clock }: { clock: ClockExplained }) {
  const { t, of, moment, day, deadline } = useWords(matterMessages);
  const spanOf = useSpans();
  const { state, stoppedAt } = clock;
  const open = state === 'running' || state === 'paused';
  const asked = clock.extensions.some((extension) => extension.state === 'pending');
  const days = (list: ClockExplained['skipped']) => <ul>{list.map((one) => <li key={one.day}>{day(`${one.day}T12:00:00+08:00`)} · {of(one.text)}</li>)}</ul>;
  return (
    <>
      <div className="line"><strong>{of(clock.label)}</strong><Tag color={stateColours[state]}>{t(state)}</Tag>{open && <AlertTag alert={clock.alert} />}{open && clock.escalation > 0 && <Tag color="red">{t('escalation', { tier: clock.escalation })}</Tag>}{asked && <Tag color="gold">{t('extensionPending')}</Tag>}</div>
      <div>{t('clockDue', { moment: deadline(clock.dueAt) })}{stoppedAt && <> · {t('clockStopped', { moment: moment(stoppedAt) })}</>}</div>
      {open && <Progress percent={Math.min(100, Math.round(clock.share * 100))} size="small" status={clock.alert === 'red' ? 'exception' : 'normal'} format={() => `${Math.round(clock.share * 100)}%`} aria-label={t('used')} />}
      {clock.provisional && <p className="quiet">{t('provisional')}</p>}
      <details>
        <summary>{t('how')}</summary>
        <p>{of(clock.text)}</p>
        <p className="quiet">{t('source')}: {of(clock.source)}</p>
        <p className="quiet">{t('started')}: {moment(clock.startedAt)}</p>
        <ul>{clock.parts.map((part) => <li key={part.en}>{of(part)}</li>)}</ul>
        {clock.skipped.length > 0 && <><h3>{t('skipped')}</h3>{days(clock.skipped)}</>}
        {clock.madeUp.length > 0 && <><h3>{t('madeUp')}</h3>{days(clock.madeUp)}</>}
        {clock.pauses.length > 0 && <><h3>{t('pauses')}</h3><ul>{clock.pauses.map((pause) => <li key={pause.from}>{of(pauseReasons[pause.reason])}: {moment(pause.from)} – {pause.to ? moment(pause.to) : t('stillPaused')} · <ActorName id={pause.by} /></li>)}</ul></>}
        {clock.extensions.length > 0 && (
          <>
            <h3>{t('extensions')}</h3>
            <ul>
              {clock.extensions.map((extension) => (
                <li key={extension.requestedAt}>
                  {t('extensionOf', { amount: spanOf(extension), reason: extension.reason })} · <ActorName id={extension.requestedBy} /> · <Tag>{t(extension.state)}</Tag>
                  {extension.decidedBy && <> <ActorName id={extension.decidedBy} /></>}{extension.notice && <p className="words quiet">{extension.notice}</p>}
                </li>
              ))}
            </ul>
          </>
        )}
      </details>
    </>
  );
}
