import { casework, type Meeting } from '@gongzhi/contracts/casework';
import { Refused } from '@gongzhi/web/client';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { App, Button, Popconfirm } from 'antd';
import { partsMessages } from '../parts/parts.messages.ts';
import { meetingsMessages } from './meetings.messages.ts';

interface EndMeetingProps {
  readonly meeting: Meeting;
  readonly mayClose: boolean;
  readonly mayCancel: boolean;
  readonly onChange: () => void;
}

/** Closes a meeting that was held, or cancels one that will not be. */
export function EndMeeting({ meeting: { id, version }, mayClose, mayCancel, onChange }: EndMeetingProps) {
  const { t } = useWords(meetingsMessages);
  return (
    <>
      {mayClose && <EndButton operation={casework.meetings.close} id={id} version={version} label={t('close')} ask={t('closeAsk')} primary onChange={onChange} />}
      {mayCancel && <EndButton operation={casework.meetings.cancel} id={id} version={version} label={t('cancel')} ask={t('cancelAsk')} onChange={onChange} />}
    </>
  );
}

interface EndButtonProps extends Pick<Meeting, 'id' | 'version'> {
  readonly operation: typeof casework.meetings.close | typeof casework.meetings.cancel;
  readonly label: string;
  readonly ask: string;
  readonly primary?: boolean;
  readonly onChange: () => void;
}

function EndButton({ operation, id, version, label, ask, primary, onChange }: EndButtonProps) {
  const { t } = useWords(partsMessages);
  const { client } = usePlatform();
  const { message } = App.useApp();
  const send = async (): Promise<void> => {
    try {
      await client.ask(operation, { id }, { version });
    } catch (fault) {
      void message.error(fault instanceof Refused ? (fault.status === 412 ? t('stale') : fault.message) : t('unreachable'));
    }
    onChange();
  };
  return (
    <Popconfirm title={label} description={ask} okText={label} cancelText={t('cancel')} onConfirm={() => void send()}>
      <Button {...(primary ? { type: 'primary' as const } : { danger: true })}>{label}</Button>
    </Popconfirm>
  );
}
