import { checkInput } from '@gongzhi/contracts';
import type { MatterItem } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { Alert, Button, Form } from 'antd';
import { describeFields } from '../../parts/operation-form/describe-field.ts';
import { faultsOf } from '../../parts/operation-form/faults-of.ts';
import { FormFields } from '../../parts/operation-form/form-fields.tsx';
import { said } from '../../parts/operation-form/said.ts';
import type { BulkAction } from './bulk-actions.ts';
import { bulkMessages } from './bulk.messages.ts';
import { useOfficers } from './use-officers.ts';

interface BulkFormProps {
  readonly action: BulkAction;
  /** What it is done to: at least one. */
  readonly items: readonly MatterItem[];
  readonly skipped: number;
  readonly onStart: (input: object) => void;
}

/** What an act says of all matters at once; checked by the contract before the first is done. */
export function BulkForm({ action, items, skipped, onStart }: BulkFormProps) {
  const { t, language } = useWords(bulkMessages);
  const [form] = Form.useForm();
  const { operation } = action;
  const fields = describeFields(operation.input).filter(({ name }) => name !== 'id');
  const units = new Set(items.map(({ unitId }) => unitId));
  const officers = useOfficers(action.action === 'assign' && units.size === 1 ? items[0]!.unitId : null);
  if (action.action === 'assign' && units.size > 1) return <Alert type="warning" showIcon title={t('oneUnit')} />;
  const begin = (values: object): void => {
    const input = (said(values) ?? {}) as object;
    const checked = checkInput(operation.input, { ...input, id: items[0]!.id }, language);
    if ('errors' in checked) form.setFields(faultsOf({ fields: checked.errors }));
    else onStart(input);
  };
  return (
    <Form form={form} layout="vertical" onFinish={begin} noValidate requiredMark name="bulk">
      <p>{t('means', { count: items.length })} {skipped > 0 && t('skipped', { count: skipped })}</p>
      <FormFields operation={operation.name} fields={fields} choices={officers ? { officerId: officers } : undefined} />
      <Button type="primary" htmlType="submit">{t('begin')}</Button>
    </Form>
  );
}
