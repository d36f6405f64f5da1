import { type DisputeAction, disputeActions } from '@gongzhi/contracts/mediation';
import type { AnyOperation, AskedInput } from '@gongzhi/web/client';
import { useWords } from '@gongzhi/web/view';
import type { ComponentProps } from 'react';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { mediatorOptions, useDispute } from './dispute-context.tsx';

interface ActButtonProps<Op extends AnyOperation> extends Omit<ComponentProps<typeof OperationButton<Op>>, 'version' | 'onStale' | 'fixed'> {
  /** What is done; the button is there for those who may do it now. */
  readonly action: DisputeAction;
  readonly fixed?: Partial<AskedInput<Op>> | undefined;
}

/** A button for an act on the dispute of the page: on the version that was read, among its own parties and mediators. */
export function ActButton<Op extends AnyOperation>({ action, fixed, choices, label, onDone, ...rest }: ActButtonProps<Op>) {
  const { of } = useWords({});
  const { file, id, may, reload, parties } = useDispute();
  if (!may(action)) return null;
  const done: typeof onDone = (output) => {
    reload();
    onDone?.(output);
  };
  return (
    <OperationButton
      {...rest}
      label={label ?? of(disputeActions[action])}
      fixed={{ id, ...fixed } as unknown as Partial<AskedInput<Op>>}
      choices={{ partyId: parties, partyIds: parties, agreedBy: parties, consentOf: parties, mediatorId: mediatorOptions(file, 'in_charge', 'proposed'), mediatorIds: mediatorOptions(file, 'in_charge'), ...choices }}
      version={rest.operation.ifMatch ? file.dispute.version : undefined}
      onDone={done}
      onStale={reload}
    />
  );
}
