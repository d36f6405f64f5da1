import type { OutputOf } from '@gongzhi/contracts';
import type { AnyOperation } from '@gongzhi/web/client';
import { useWords } from '@gongzhi/web/view';
import { App, Button, type ButtonProps, Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import { partsMessages } from '../parts.messages.ts';
import { OperationForm, type OperationFormProps } from './operation-form.tsx';

interface OperationButtonProps<Op extends AnyOperation> extends Omit<OperationFormProps<Op>, 'onDone' | 'submit'> {
  /** What the button says; the operation's own summary unless told. */
  readonly label?: ReactNode;
  /** What stands above the form: what it means, what to look at first. */
  readonly lead?: ReactNode;
  readonly button?: ButtonProps | undefined;
  readonly onDone?: ((output: OutputOf<Op>) => void) | undefined;
}

/** A button that opens the form of an operation beside the page, says when it is done, and closes it. */
export function OperationButton<Op extends AnyOperation>({ label, lead, button, onDone, ...form }: OperationButtonProps<Op>) {
  const { t, of } = useWords(partsMessages);
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const title = of(form.operation.summary);
  const done = (output: OutputOf<Op>): void => {
    setOpen(false);
    void message.success(t('done', { what: title }));
    onDone?.(output);
  };
  return (
    <>
      <Button {...button} onClick={() => setOpen(true)}>{label ?? title}</Button>
      <Drawer title={title} open={open} onClose={() => setOpen(false)} size={520} destroyOnHidden>
        {lead}
        <OperationForm {...form} onDone={done} />
      </Drawer>
    </>
  );
}
