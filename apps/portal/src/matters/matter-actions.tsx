import type { FieldError } from '@gongzhi/contracts';
import { type Action, casework, type MatterFile } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { type FormEvent, useState } from 'react';
import type { z } from 'zod';
import { ActTold } from '../parts/act-told.tsx';
import { Choices, Faults, Field } from '../parts/fields.tsx';
import { Icon } from '../parts/icons.tsx';
import { type Act, useAct } from '../parts/use-act.ts';
import { Offer, WordsForm } from '../parts/words-form.tsx';
import { matterMessages } from './matters.messages.ts';

type File = z.output<typeof MatterFile>;

/** What the platform says this person may do now; nothing else is offered. */
export function MatterActions({ file, reload }: { file: File; reload: () => void }) {
  const { t } = useWords(matterMessages);
  const { actions, status } = file.matter;
  const { act, acted } = useAct(file.matter, reload);
  const may = (action: Action): boolean => actions.includes(action);
  const question = status === 'waiting_for_reporter' ? file.timeline.findLast(({ action }) => action === 'ask_reporter')?.note : undefined;
  const offered = (['reporter_answers', 'rate', 'reopen', 'request_review', 'withdraw'] as const).filter(may);
  return (
    <>
      <ActTold acted={acted} />
      {may('reporter_answers') && (
        <section className="card question" aria-labelledby="question">
          <h2 id="question"><Icon name="enquiry" /> {t('question')}</h2>
          {question && <blockquote className="words">{question}</blockquote>}
          <WordsForm id="reply" label={t('reply')} submit={t('sendReply')} required send={(answer) => void act(casework.pauses.answer, { answer })} />
        </section>
      )}
      {may('rate') && <RatingForm act={act} />}
      {offered.some((action) => action !== 'reporter_answers' && action !== 'rate') && (
        <section className="offers" aria-label={t('actions')}>
          {may('reopen') && <Offer title={t('reopen')} hint={t('reopenHint')}><WordsForm id="reopen" label={t('reopenNote')} submit={t('confirm')} send={(note) => void act(casework.matters.reopen, note ? { note } : {})} /></Offer>}
          {may('request_review') && <Offer title={t('review')} hint={t('reviewHint')}><WordsForm id="review" label={t('reviewNote')} submit={t('confirm')} required send={(note) => void act(casework.matters.requestReview, { note })} /></Offer>}
          {may('withdraw') && <Offer title={t('withdraw')} hint={t('withdrawHint')}><WordsForm id="withdraw" label={t('withdrawNote')} submit={t('withdraw')} send={(note) => void act(casework.matters.withdraw, note ? { note } : {})} /></Offer>}
        </section>
      )}
    </>
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
    else void act(casework.matters.rate, { rating, ...(comment.trim() ? { comment: comment.trim() } : {}) });
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
