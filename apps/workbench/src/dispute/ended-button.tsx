import type { DisputeAction, RemedyTold } from '@gongzhi/contracts/mediation';
import type { AnyOperation } from '@gongzhi/web/client';
import { useWords } from '@gongzhi/web/view';
import { App } from 'antd';
import { ActButton } from './act-button.tsx';
import { disputeMessages } from './dispute.messages.ts';

interface EndedButtonProps<Op extends AnyOperation> {
  readonly action: DisputeAction;
  readonly operation: Op;
  readonly lead: string;
}

/** Ends mediation without agreement; whoever does so tells the parties the other ways, which are shown at once (People's Mediation Law article 26). */
export function EndedButton<Op extends AnyOperation>({ action, operation, lead }: EndedButtonProps<Op>) {
  const { t, of } = useWords(disputeMessages);
  const { modal } = App.useApp();
  const tell = ({ remedies }: { remedies: RemedyTold[] }): void => {
    if (remedies.length === 0) return;
    modal.info({ title: t('remedies'), okText: t('understood'), content: <ul>{remedies.map(({ remedy, label, note }) => <li key={remedy}>{of(label)}{note && <span className="quiet"> — {of(note)}</span>}</li>)}</ul> });
  };
  return <ActButton action={action} operation={operation} button={{ danger: true }} lead={<p className="note">{lead}</p>} onDone={tell} />;
}
