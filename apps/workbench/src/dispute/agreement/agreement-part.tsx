import { mediation } from '@gongzhi/contracts/mediation';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Button, Card } from 'antd';
import { useEffect, useState } from 'react';
import { Answered, Empty } from '../../parts/states.tsx';
import { useDispute } from '../dispute-context.tsx';
import { agreementMessages } from './agreement.messages.ts';
import { AgreementEditor } from './agreement-editor.tsx';
import { AgreementView } from './agreement-view.tsx';

/** The agreement: written here, signed here. */
export function AgreementPart() {
  const { t } = useWords(agreementMessages);
  const { id, file: { agreements, dispute }, may } = useDispute();
  const [editing, setEditing] = useState(false);
  const current = agreements.some(({ state }) => state !== 'superseded');
  const answer = useAnswer(mediation.agreements.get, current ? { id } : undefined);
  const { reload } = answer;
  useEffect(reload, [dispute.version, reload]);
  const mayDraft = may('draft_agreement');
  const close = (): void => setEditing(false);
  if (!current) {
    if (editing && mayDraft) return <AgreementEditor before={undefined} onClose={close} onSaved={close} />;
    return <Card><Empty title={t(mayDraft ? 'none' : 'noneYet')}>{mayDraft && <Button type="primary" onClick={() => setEditing(true)}>{t('draft')}</Button>}</Empty></Card>;
  }
  return (
    <Answered answer={answer}>
      {(agreement) => (editing && mayDraft
        ? <AgreementEditor before={agreement} onClose={close} onSaved={close} />
        : <AgreementView agreement={agreement} onEdit={mayDraft ? () => setEditing(true) : undefined} />)}
    </Answered>
  );
}
