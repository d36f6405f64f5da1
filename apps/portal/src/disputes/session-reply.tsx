import { type SessionReply, sessionReplies } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { useState } from 'react';
import { Field } from '../parts/fields.tsx';
import { sessionMessages } from './disputes.messages.ts';

interface Reply {
  readonly reply: SessionReply;
  readonly note?: string;
}

/** Whether this party comes to a session; that can be changed until it begins. */
export function SessionReplyForm({ id, reply, acting, send }: { id: string; reply: SessionReply | null; acting: boolean; send: (reply: Reply) => Promise<boolean> }) {
  const { t } = useWords(sessionMessages);
  const [note, setNote] = useState('');
  const say = async (said: SessionReply): Promise<void> => {
    if (await send({ reply: said, ...(note.trim().length > 1 ? { note: note.trim() } : {}) })) setNote('');
  };
  return (
    <div className="reply" role="group" aria-labelledby={`${id}-question`}>
      <h4 id={`${id}-question`}>{reply ? t('replied', { reply: sessionReplies[reply] }) : t('question')}</h4>
      <p className="hint">{t('questionHint')}</p>
      <Field id={id} label={t('note')} optional>{(tied) => <input {...tied} type="text" maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />}</Field>
      <p className="actions">
        {reply !== 'coming' && <button type="button" disabled={acting} onClick={() => void say('coming')}>{t('coming')}</button>}
        {reply !== 'not_coming' && <button type="button" className="second" disabled={acting} onClick={() => void say('not_coming')}>{t('notComing')}</button>}
      </p>
    </div>
  );
}
