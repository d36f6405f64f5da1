import type { OutputOf } from '@gongzhi/contracts';
import { type AnyOperation, type AskedInput, Refused } from '@gongzhi/web/client';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { Alert, Button, Form } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { partsMessages } from '../parts.messages.ts';
import type { Option } from '../pickers/remote-select.tsx';
import { Failed } from '../states.tsx';
import { describeFields } from './describe-field.ts';
import { faultsOf } from './faults-of.ts';
import { type Controls, FormFields } from './form-fields.tsx';
import { said } from './said.ts';

export interface OperationFormProps<Op extends AnyOperation> {
  readonly operation: Op;
  /** What is settled already and not asked. */
  readonly fixed?: Partial<AskedInput<Op>> | undefined;
  /** What the form begins with. */
  readonly initial?: Partial<AskedInput<Op>> | undefined;
  /** Fields that are not asked although the contract knows them. */
  readonly without?: readonly string[] | undefined;
  /** What may be chosen for fields that point to something of this page: parties, sessions, files. */
  readonly choices?: Readonly<Record<string, readonly Option[]>> | undefined;
  /** Controls the page has of its own for some fields. */
  readonly controls?: Controls | undefined;
  /** The version that was read, where the operation asks for it. */
  readonly version?: number | undefined;
  readonly submit?: string | undefined;
  /** What follows from what was said so far. */
  readonly hint?: ((values: Readonly<Record<string, any>>) => ReactNode) | undefined;
  readonly onDone: (output: OutputOf<Op>) => void;
  /** Somebody else has changed the record meanwhile: read it again. */
  readonly onStale?: (() => void) | undefined;
}

/** A form for any operation, made from its contract: every field it takes, checked by the contract before it is sent, faults at their fields. */
export function OperationForm<Op extends AnyOperation>({ operation, fixed, initial, without = [], choices, controls, version, submit, hint, onDone, onStale }: OperationFormProps<Op>) {
  const { t, of } = useWords(partsMessages);
  const { client } = usePlatform();
  const [form] = Form.useForm();
  const [error, setError] = useState<unknown>();
  const [sending, setSending] = useState(false);
  // The same intent keeps its key until it was answered, so a repeated attempt takes effect once.
  const key = useRef(crypto.randomUUID());
  const settled = new Set([...Object.keys(fixed ?? {}), ...without, 'sha256' in (fixed ?? {}) ? 'sha256' : '']);
  const fields = describeFields(operation.input).filter(({ name }) => !settled.has(name) && name !== operation.upload);
  const standards = Object.fromEntries(fields.filter(({ standard }) => standard !== undefined).map(({ name, standard }) => [name, standard]));

  const send = async (values: object): Promise<void> => {
    setSending(true);
    setError(undefined);
    form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })));
    try {
      const output = await client.ask(operation, { ...((said(values) ?? {}) as object), ...fixed } as AskedInput<Op>, { key: key.current, ...(version === undefined ? {} : { version }) });
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
  return (
    <Form form={form} layout="vertical" initialValues={{ ...standards, ...initial }} onFinish={(values: object) => void send(values)} noValidate requiredMark name={operation.name.replaceAll('.', '-')}>
      {error !== undefined && <Form.Item>{error instanceof Refused && error.status === 412 ? <Alert type="warning" showIcon role="alert" title={t('stale')} /> : <Failed error={error} />}</Form.Item>}
      <FormFields operation={operation.name} fields={fields} choices={choices} controls={controls} />
      {hint && <Form.Item noStyle shouldUpdate>{() => hint(form.getFieldsValue() as Record<string, unknown>)}</Form.Item>}
      <Form.Item><Button type="primary" htmlType="submit" loading={sending}>{submit ?? of(operation.summary)}</Button></Form.Item>
    </Form>
  );
}
