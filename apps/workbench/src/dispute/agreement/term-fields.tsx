import { useWords } from '@gongzhi/web/view';
import { Button, Form, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { FieldControl } from '../../parts/operation-form/field-control.tsx';
import { DayPicker } from '../../parts/pickers/moment-picker.tsx';
import type { Controlled } from '../../parts/pickers/remote-select.tsx';
import { useDispute } from '../dispute-context.tsx';
import { agreementMessages } from './agreement.messages.ts';

interface TermFieldsProps {
  /** Its place in the form's list. */
  readonly at: number;
  /** Its number as people count. */
  readonly number: number;
  readonly onRemove: (() => void) | undefined;
}

/** One term: who does what for whom until when; with an amount when money is paid. */
export function TermFields({ at, number, onRemove }: TermFieldsProps) {
  const { t } = useWords(agreementMessages);
  const { parties } = useDispute();
  return (
    <fieldset className="fields-group term">
      <legend>{t('term', { number })}</legend>
      <div className="term-who">
        <Form.Item name={[at, 'debtorId']} label={t('debtor')} required><Select options={parties} placeholder={t('chooseParty')} /></Form.Item>
        <Form.Item name={[at, 'creditorId']} label={t('creditor')}><Select options={parties} allowClear placeholder={t('nobody')} /></Form.Item>
      </div>
      <Form.Item name={[at, 'what']} label={t('what')} required><Input.TextArea autoSize={{ minRows: 2 }} maxLength={2_000} /></Form.Item>
      <div className="term-who">
        <Form.Item name={[at, 'amount']} label={t('amount')} extra={t('amountHint')}><FieldControl name="amount" kind={{ type: 'money' }} /></Form.Item>
        <Form.Item name={[at, 'dueOn']} label={t('dueOn')} required><DueDay /></Form.Item>
      </div>
      {onRemove && <Button type="text" danger onClick={onRemove}>{t('removeTerm', { number })}</Button>}
    </fieldset>
  );
}

const spans = [7, 15, 30, 60] as const;

/** The last day to perform: chosen, or counted from today. */
function DueDay(control: Controlled<string>) {
  const { t } = useWords(agreementMessages);
  return (
    <>
      <DayPicker {...control} />
      <span className="line term-days">{spans.map((days) => <Button key={days} size="small" type="link" onClick={() => control.onChange?.(dayjs().tz('Asia/Shanghai').add(days, 'day').format('YYYY-MM-DD'))}>{t('days', { days })}</Button>)}</span>
    </>
  );
}
