import { casework, type Meeting } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { App, Button, Card, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../parts/use-command.tsx';
import { meetingsMessages } from './meetings.messages.ts';

interface MinutesProps {
  readonly meeting: Meeting;
  readonly mayChange: boolean;
  readonly onChange: () => void;
}

/** What was said. What is being written stays, whatever others change meanwhile. */
export function Minutes({ meeting: { id, version, minutes }, mayChange, onChange }: MinutesProps) {
  const { t } = useWords(meetingsMessages);
  const { message } = App.useApp();
  const [written, setWritten] = useState<string>();
  const { send, sending, fault } = useCommand(casework.meetings.recordMinutes, { version, onStale: onChange });
  const changed = written !== undefined && written.trim() !== (minutes ?? '');
  const save = async (): Promise<void> => {
    if (!(await send({ id, minutes: written! }))) return;
    setWritten(undefined);
    void message.success(t('saved'));
    onChange();
  };
  return (
    <Card title={<h2 className="card-title">{t('minutes')}</h2>}>
      {fault}
      {mayChange ? (
        <div className="no-print">
          <Input.TextArea aria-label={t('minutes')} value={written ?? minutes ?? ''} onChange={({ target }) => setWritten(target.value)} autoSize={{ minRows: 5, maxRows: 24 }} maxLength={20_000} />
          <p className="line"><Button type={changed ? 'primary' : 'default'} disabled={!changed} loading={sending} onClick={() => void save()}>{t('saveMinutes')}</Button>{changed && <span className="quiet" role="status">{t('unsaved')}</span>}</p>
        </div>
      ) : minutes === null && <p className="quiet">{t('noMinutes')}</p>}
      {minutes !== null && <p className={mayChange ? 'words print-only' : 'words'}>{minutes}</p>}
    </Card>
  );
}
