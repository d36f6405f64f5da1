import type { OutputOf } from '@gongzhi/contracts';
import type { AnyOperation, AskedInput } from '@gongzhi/web/client';
import { useWords } from '@gongzhi/web/view';
import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import type { Option } from '../pickers/remote-select.tsx';
import { describeFields, leaveOut } from './describe-field.ts';
import { type Controls, FormFields } from './form-fields.tsx';
import { NotTaken } from './not-taken.tsx';
import { said } from './said.ts';
import { useOperation } from './use-operation.ts';

export interface OperationFormProps<Op extends AnyOperation> {
  readonly operation: Op;
  /** What is settled already and not asked. */
  readonly fixed?: Partial<AskedInput<Op>> | undefined;
  /** What the form begins with. */
  readonly initial?: Partial<AskedInput<Op>> | undefined;
  /** Fields that are not asked although the contract knows them, by their path: `note`, `parties.personId`. */
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
  const { of } = useWords({});
  const [form] = Form.useForm();
  const { send, sending, error } = useOperation(operation, form, { version, onDone, onStale });
  const settled = new Set([...Object.keys(fixed ?? {}), ...without, operation.upload ?? '']);
  const fields = leaveOut(describeFields(operation.input), settled);
  const standards = Object.fromEntries(fields.filter(({ standard }) => standard !== undefined).map(({ name, standard }) => [name, standard]));
  return (
    <Form form={form} layout="vertical" initialValues={{ ...standards, ...initial }} onFinish={(values: object) => void send({ ...((said(values) ?? {}) as object), ...fixed } as AskedInput<Op>)} noValidate requiredMark name={operation.name.replaceAll('.', '-')}>
      {error !== undefined && <Form.Item><NotTaken error={error} /></Form.Item>}
      <FormFields operation={operation.name} fields={fields} choices={choices} controls={controls} />
      {hint && <Form.Item noStyle shouldUpdate>{() => hint(form.getFieldsValue() as Record<string, unknown>)}</Form.Item>}
      <Form.Item><Button type="primary" htmlType="submit" loading={sending}>{submit ?? of(operation.summary)}</Button></Form.Item>
    </Form>
  );
}
