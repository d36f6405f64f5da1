import { mediation } from '@gongzhi/contracts/mediation';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Card, Collapse, Progress, Tag } from 'antd';
import type { DisputeClockExplained } from '@gongzhi/contracts/mediation';
import { Empty } from '../parts/states.tsx';
import { AlertTag } from '../parts/tags.tsx';
import { ActButton } from './act-button.tsx';
import { disputeMessages } from './dispute.messages.ts';
import { useDispute } from './dispute-context.tsx';

/** The clocks of a dispute, each with how its day was counted; and that of the matter it came from. */
export function Clocks() {
  const { t, deadline } = useWords(disputeMessages);
  const { file: { clocks, dispute }, id } = useDispute();
  const matter = useAnswer(mediation.clocks.list, dispute.matterId ? { id } : undefined).value?.matter;
  return (
    <Card size="small" title={t('clocks')} extra={<ActButton action="extend" operation={mediation.clocks.extend} button={{ size: 'small' }} initial={{ days: 30 }} lead={<p className="note">{t('extendWhat')}</p>} />}>
      {clocks.length === 0 ? <Empty title={t('noClocks')} /> : clocks.map((clock) => <Clock key={clock.id} clock={clock} />)}
      {matter && <p className="quiet">{t('matterClock', { when: deadline(matter.dueAt) })}</p>}
    </Card>
  );
}

function Clock({ clock }: { clock: DisputeClockExplained }) {
  const { t, of, moment, day, deadline } = useWords(disputeMessages);
  const { label, state, dueAt, startedAt, stoppedAt, alert, share, source, text, parts, skipped, provisional } = clock;
  const running = state === 'running';
  return (
    <section className="dispute-clock" aria-label={of(label)}>
      <div className="line spread">
        <strong>{of(label)}</strong>
        <span className="line">{running ? <AlertTag alert={alert} /> : <Tag>{t(`clock_${state}`)}</Tag>}</span>
      </div>
      {running && <Progress percent={Math.min(100, Math.round(share * 100))} size="small" status={alert === 'red' ? 'exception' : 'normal'} aria-label={of(label)} />}
      <div>{t('clockSpan', { from: moment(startedAt), to: deadline(dueAt) })}{stoppedAt && ` · ${t('clockStopped', { when: moment(stoppedAt) })}`}</div>
      <Collapse ghost size="small" items={[{
        key: 'why', label: t('clockWhy'), children: (
          <>
            <p>{of(text)} <span className="quiet">{of(source)}</span></p>
            <ul>{parts.map((part) => <li key={part.en}>{of(part)}</li>)}</ul>
            {skipped.length > 0 && <p className="quiet">{t('clockSkipped', { days: skipped.map((one) => `${day(one.day)}（${of(one.text)}）`).join('、') })}</p>}
            {provisional && <p className="quiet">{t('clockProvisional')}</p>}
          </>
        ),
      }]} />
    </section>
  );
}
