import type { OutputOf } from '@gongzhi/contracts';
import { type AnyOperation, type AskedInput, Refused } from '@gongzhi/web/client';
import { usePlatform } from '@gongzhi/web/view';
import type { FormInstance } from 'antd';
import { useRef, useState } from 'react';
import { faultsOf } from './faults-of.ts';

interface Following<Op extends AnyOperation> {
  /** The version that was read, where the operation asks for it. */
  readonly version?: number | undefined;
  readonly onDone: (output: OutputOf<Op>) => void;
  /** Somebody else has changed the record meanwhile: read it again. */
  readonly onStale?: (() => void) | undefined;
}

/** Sends what a form says: once for each intent, faults at their fields. */
export function useOperation<Op extends AnyOperation>(operation: Op, form: FormInstance, { version, onDone, onStale }: Following<Op>) {
  const { client } = usePlatform();
  const [error, setError] = useState<unknown>();
  const [sending, setSending] = useState(false);
  // The same intent keeps its key until it was answered, so a repeated attempt takes effect once.
  const key = useRef(crypto.randomUUID());
  const send = async (input: AskedInput<Op>): Promise<void> => {
    setSending(true);
    setError(undefined);
    form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })));
    try {
      const output = await client.ask(operation, input, { key: key.current, ...(version === undefined ? {} : { version }) });
      key.current = crypto.randomUUID();
      onDone(output);
    } catch (fault) {
      if (fault instanceof Refused) {
        key.current = crypto.randomUUID();
        form.setFields(faultsOf(fault));
        if (fault.status === 412) onStale?.();
        const [first] = fault.fields;
        if (first) form.scrollToField(first.path.split('.'), { focus: true });
      }
      setError(fault);
    } finally {
      setSending(false);
    }
  };
  return { send, sending, error };
}
