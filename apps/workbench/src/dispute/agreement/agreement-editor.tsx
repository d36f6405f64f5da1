import { type Agreement, mediation } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { Alert, App, Button, Card, Form, Input, Radio } from 'antd';
import { useKeptAnswer } from '../../parts/names/use-kept-answer.ts';
import { NotTaken } from '../../parts/operation-form/not-taken.tsx';
import { useOperation } from '../../parts/operation-form/use-operation.ts';
import { DayPicker } from '../../parts/pickers/moment-picker.tsx';
import { useDispute } from '../dispute-context.tsx';
import { inYuan } from '../in-yuan.ts';
import { agreementMessages } from './agreement.messages.ts';
import { contentOf, sumOf, type Written, wordsOf } from './agreement-words.ts';
import { PrintCard } from './print-card.tsx';
import { TermFields } from './term-fields.tsx';
import { usePrint } from './use-print.ts';

const typingPause = 700;
const { draft, redraft, recordOral, preview } = mediation.agreements;

interface AgreementEditorProps {
  /** What was drafted before. */
  readonly before: Agreement | undefined;
  readonly onClose: (() => void) | undefined;
  readonly onSaved: () => void;
}

/** Writes an agreement; beside it, as it is typed, the words that will be signed and the document in print. */
export function AgreementEditor({ before, onClose, onSaved }: AgreementEditorProps) {
  const { t, language } = useWords(agreementMessages);
  const { message } = App.useApp();
  const { id, file, reload } = useDispute();
  const [form] = Form.useForm<Written>();
  const written: Written = Form.useWatch([], form) ?? {};
  const centre = useKeptAnswer(mediation.centres.get, { id: file.dispute.centreId })?.name ?? '';
  const print = usePrint(preview, { id, ...contentOf(written) }, { pause: typingPause, mark: String(file.dispute.version) });
  const following = {
    version: file.dispute.version,
    onStale: reload,
    onDone: () => {
      void message.success(t('saved'));
      onSaved();
      reload();
    },
  };
  const drafting = useOperation(before?.state === 'draft' ? redraft : draft, form, following);
  const recording = useOperation(recordOral, form, following);
  const oral = written.form === 'oral';
  const { error, sending } = oral ? recording : drafting;
  const save = (values: Written): Promise<void> =>
    values.form === 'oral' ? recording.send({ id, ...contentOf(values), ...(values.agreedOn ? { agreedOn: values.agreedOn } : {}) }) : drafting.send({ id, ...contentOf(values) });
  const sum = sumOf(written.terms);
  return (
    <div className="agreement-columns">
      <Card size="small" title={t(before ? 'redraft' : 'draft')}>
        <Form form={form} layout="vertical" name="agreement" initialValues={initialOf(before, file.dispute.facts)} onFinish={(values) => void save(values)} noValidate requiredMark>
          {error !== undefined && <Form.Item><NotTaken error={error} /></Form.Item>}
          {before && before.signatures.length > 0 && <Form.Item><Alert type="warning" showIcon title={t('signaturesLapse')} /></Form.Item>}
          <Form.Item name="form" label={t('form')}><Radio.Group options={[{ value: 'written', label: t('written') }, { value: 'oral', label: t('oral') }]} /></Form.Item>
          {oral && <Form.Item name="agreedOn" label={t('agreedOn')} extra={t('oralWhat')}><DayPicker /></Form.Item>}
          <Form.Item name="facts" label={t('facts')} required><Input.TextArea autoSize={{ minRows: 3, maxRows: 14 }} maxLength={10_000} showCount /></Form.Item>
          <Form.List name="terms">
            {(terms, { add, remove }) => (
              <>
                {terms.map((term, index) => <TermFields key={term.key} at={term.name} number={index + 1} onRemove={terms.length > 1 ? () => remove(term.name) : undefined} />)}
                <Form.Item><Button type="dashed" block onClick={() => add({})}>{t('addTerm')}</Button></Form.Item>
              </>
            )}
          </Form.List>
          {sum > 0 && <p>{t('sum', { sum: inYuan(sum, language) })}</p>}
          <Form.Item name="wayOfPerformance" label={t('wayOfPerformance')}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={2_000} /></Form.Item>
          <div className="line">
            <Button type="primary" htmlType="submit" loading={sending}>{t(oral ? 'saveOral' : 'save')}</Button>
            {onClose && <Button onClick={onClose}>{t('close')}</Button>}
          </div>
        </Form>
      </Card>
      <div className="stack">
        {!oral && <PrintCard print={print} name={`${file.dispute.code}.pdf`} />}
        <Card size="small" title={t('words')}><div className="agreement-words words" lang="zh-CN" tabIndex={0} role="region" aria-label={t('words')}>{wordsOf(written, file, centre)}</div></Card>
      </div>
    </div>
  );
}

function initialOf(before: Agreement | undefined, facts: string): Written {
  if (!before) return { form: 'written', facts, terms: [{}] };
  return {
    form: 'written',
    facts: before.facts,
    terms: before.terms.map(({ debtorId, creditorId, what, amount, dueOn }) => ({ debtorId, what, dueOn, ...(creditorId ? { creditorId } : {}), ...(amount === null ? {} : { amount }) })),
    ...(before.wayOfPerformance ? { wayOfPerformance: before.wayOfPerformance } : {}),
  };
}
