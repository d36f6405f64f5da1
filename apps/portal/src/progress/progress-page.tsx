import { casework, type Progress, stages } from '@gongzhi/contracts/casework';
import { printTrackingCode } from '@gongzhi/domain/casework';
import { useAnswer, useWords } from '@gongzhi/web/view';
import type { z } from 'zod';
import { Page } from '../parts/page.tsx';
import { Answered } from '../parts/states.tsx';
import { PageLink } from '../routing/routing.tsx';
import { CodeForm } from './code-form.tsx';
import { progressMessages } from './progress.messages.ts';

/** Where a code is typed in. */
export function ProgressPage() {
  const { t } = useWords(progressMessages);
  return <Page title={t('title')} lead={t('lead')}><CodeForm /></Page>;
}

/** How far the matter of a code has come. */
export function ProgressOfPage({ code }: { code: string }) {
  const { t } = useWords(progressMessages);
  const answer = useAnswer(casework.matters.progress, { code });
  if (answer.error !== undefined) return <Page title={t('title')} lead={t('lead')}><Answered answer={answer}>{() => null}</Answered><CodeForm first={code} /></Page>;
  return (
    <Page title={t('title')}>
      <Answered answer={answer}>{(progress) => <Steps progress={progress} />}</Answered>
      <p><PageLink page="progress">{t('another')}</PageLink></p>
    </Page>
  );
}

function Steps({ progress }: { progress: z.output<typeof Progress> }) {
  const { t, of, day, moment, deadline } = useWords(progressMessages);
  const { code, stage, receivedAt, dueAt, endedAt } = progress;
  return (
    <section className="card" aria-label={t('of', { code })}>
      <p className="quiet code">{printTrackingCode(code)}</p>
      <h2>{endedAt ? t('ended') : t('now', { stage: stages[stage] })}</h2>
      <dl className="facts row">
        <div><dt>{t('receivedAt')}</dt><dd>{moment(receivedAt)}</dd></div>
        {endedAt ? <div><dt>{t('endedAt')}</dt><dd>{moment(endedAt)}</dd></div> : dueAt && <div><dt>{t('dueAt')}</dt><dd>{deadline(dueAt)}</dd></div>}
      </dl>
      <h3>{t('stages')}</h3>
      <ol className="steps">
        {progress.stages.map(({ stage: passed, label, firstAt, lastAt }) => {
          const current = !endedAt && passed === stage;
          return (
            <li key={passed} className={current ? 'now' : 'done'} aria-current={current ? 'step' : undefined}>
              <strong>{of(label)}</strong><span className="hidden">{t(current ? 'stageNow' : 'stageDone')}</span>
              <span className="quiet">{day(firstAt) === day(lastAt) ? day(firstAt) : t('between', { from: day(firstAt), to: day(lastAt) })}</span>
            </li>
          );
        })}
      </ol>
      <p className="quiet">{t('hint')}</p>
    </section>
  );
}
