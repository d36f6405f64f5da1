import { type AnyOperation, type AskedInput, Refused } from '@gongzhi/web/client';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { App, Button, Popconfirm } from 'antd';
import { partsMessages } from './parts.messages.ts';

interface RemoveButtonProps<Op extends AnyOperation> {
  readonly operation: Op;
  readonly input: AskedInput<Op>;
  readonly label: string;
  /** What is asked before it is done, and what it means. */
  readonly ask: string;
  readonly means: string;
  /** What is said when it was done. */
  readonly done: string;
  readonly onDone: () => void;
}

/** Takes something back after asking once more. */
export function RemoveButton<Op extends AnyOperation>({ operation, input, label, ask, means, done, onDone }: RemoveButtonProps<Op>) {
  const { t } = useWords(partsMessages);
  const { client } = usePlatform();
  const { message } = App.useApp();
  const send = async (): Promise<void> => {
    try {
      await client.ask(operation, input);
      void message.success(done);
    } catch (fault) {
      void message.error(fault instanceof Refused ? fault.message : t('unreachable'));
    }
    onDone();
  };
  return <Popconfirm title={ask} description={<div className="asked">{means}</div>} okText={label} cancelText={t('cancel')} onConfirm={() => void send()}><Button size="small" danger>{label}</Button></Popconfirm>;
}
