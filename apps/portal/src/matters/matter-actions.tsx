import type { FieldError } from '@gongzhi/contracts';
import { type Action, casework, type MatterFile } from '@gongzhi/contracts/casework';
import { type AnyOperation, type AskedInput, Refused } from '@gongzhi/web/client';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { Choices, Faults, Field } from '../parts/fields.tsx';
import { Icon } from '../parts/icons.tsx';
import { Failed } from '../parts/states.tsx';
import { matterMessages } from './matters.messages.ts';

type File = z.output<typeof MatterFile>;
type Act = <Op extends AnyOperation>(operation: Op, input: Omit<AskedInput<Op>, 'id'>) => void;

/** What the platform says this person may do now; nothing else is offered. */
export function MatterActions({ file, reload }: { file: File; reload: () => void }) {
  const { t } = useWords(matterMessages);
  const { client } = usePlatform();
  const [fault, setFault] = useState<{ error: unknown } | { stale: true }>();
  const [done, setDone] = useState(false);
  const { id, version, actions, status } = file.matter;
  const may = (action: Action): boolean => actions.includes(action);

  const act: Act = (operation, input) => {
    setFault(undefined);
    setDone(false);
    client.ask(operation, { ...input, id } as unknown as AskedInput<typeof operation>, { version }).then(
      () => (setDone(true), reload()),
      (error: unknown) => {
        const stale = error instanceof Refused && error.status === 412;
        setFault(stale ? { stale } : { error });
        if (stale) reload();
      },
    );
  };
  const question = status === 'waiting_for_reporter' ? file.timeline.findLast(({ action }) => action === 'ask_reporter')?.note : undefined;
  const offered = (['reporter_answers', 'rate', 'reopen', 'request_review', 'withdraw'] as const).filter(may);
  return (
    <>
      <p role="status" className="quiet">{done && t('done')}</p>
      {fault && ('stale' in fault ? <p className="notice" role="alert">{t('stale')}</p> : <Failed error={fault.error} />)}
      {may('reporter_answers') && (
        <section className="card question" aria-labelledby="question">
          <h2 id="question"><Icon name="enquiry" /> {t('question')}</h2>
          {question && <blockquote className="words">{question}</blockquote>}
          <WordsForm id="reply" label={t('reply')} submit={t('sendReply')} required send={(answer) => act(casework.pauses.answer, { answer })} />
        </section>
      )}
      {may('rate') && <RatingForm act={act} />}
      {offered.some((action) => action !== 'reporter_answers' && action !== 'rate') && (
        <section className="offers" aria-label={t('actions')}>
          {may('reopen') && <Offer title={t('reopen')} hint={t('reopenHint')}><WordsForm id="reopen" label={t('reopenNote')} submit={t('confirm')} send={(note) => act(casework.matters.reopen, note ? { note } : {})} /></Offer>}
          {may('request_review') && <Offer title={t('review')} hint={t('reviewHint')}><WordsForm id="review" label={t('reviewNote')} submit={t('confirm')} required send={(note) => act(casework.matters.requestReview, { note })} /></Offer>}
          {may('withdraw') && <Offer title={t('withdraw')} hint={t('withdrawHint')}><WordsForm id="withdraw" label={t('withdrawNote')} submit={t('withdraw')} send={(note) => act(casework.matters.withdraw, note ? { note } : {})} /></Offer>}
        </section>
      )}
    </>
  );
}

function Offer({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return <details className="offer"><summary>{title}</summary><p className="hint">{hint}</p>{children}</details>;
}

function WordsForm({ id, label, submit, required, send }: { id: string; label: string; submit: string; required?: boolean; send: (words: string) => void }) {
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const submitted = (event: FormEvent): void => {
    event.preventDefault();
    const missed = Boolean(required) && !words.trim();
    setMissing(missed);
    if (missed) document.getElementById(id)?.focus();
    else send(words.trim());
  };
  return (
    <form onSubmit={submitted} noValidate>
      <Field id={id} label={label} optional={!required} error={missing ? label : undefined}>
        {(tied) => <textarea {...tied} rows={3} maxLength={2_000} required={required} value={words} onChange={(event) => setWords(event.target.value)} />}
      </Field>
      <button type="submit">{submit}</button>
    </form>
  );
}

const ratings = [5, 4, 3, 2, 1] as const;

function RatingForm({ act }: { act: Act }) {
  const { t } = useWords(matterMessages);
  const [rating, setRating] = useState<number>();
  const [comment, setComment] = useState('');
  const [attempt, setAttempt] = useState(0);
  const submitted = (event: FormEvent): void => {
    event.preventDefault();
    if (rating === undefined) setAttempt((last) => last + 1);
    else act(casework.matters.rate, { rating, ...(comment.trim() ? { comment: comment.trim() } : {}) });
  };
  const faults: readonly FieldError[] = attempt > 0 && rating === undefined ? [{ path: 'rating', code: 'required', message: t('rateMissing') }] : [];
  return (
    <section className="card" aria-labelledby="rate">
      <h2 id="rate">{t('rate')}</h2>
      <Faults errors={faults} attempt={attempt} fieldOf={(path) => path} />
      <form onSubmit={submitted} noValidate>
        <Choices id="rating" legend={t('rateLegend')} error={faults[0]?.message}>
          {ratings.map((value) => (
            <label key={value} className="choice"><input type="radio" name="rating" checked={rating === value} onChange={() => setRating(value)} /><span>{t(`rate${value}`)}</span></label>
          ))}
        </Choices>
        <Field id="comment" label={t('comment')} optional>
          {(tied) => <textarea {...tied} rows={3} maxLength={2_000} value={comment} onChange={(event) => setComment(event.target.value)} />}
        </Field>
        <button type="submit">{t('sendRating')}</button>
      </form>
    </section>
  );
}
