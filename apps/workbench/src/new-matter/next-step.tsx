import type { MatterKind } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { Card, Form, Radio } from 'antd';
import { useMay } from '../me/me.tsx';
import { CategoryPicker } from '../parts/pickers/category-picker.tsx';
import { newMatterMessages } from './new-matter.messages.ts';

/** How far the clerk takes it at once: whoever accepts and triages does it while the reporter is still there. */
export function NextStep() {
  const { t } = useWords(newMatterMessages);
  const form = Form.useFormInstance();
  const may = useMay();
  const goal = Form.useWatch('goal', form) as string | undefined;
  const kind = Form.useWatch('kind', form) as MatterKind | undefined;
  const goals = (['none', 'accept', 'triage', 'route'] as const).filter((one) => one === 'none' || may(one === 'accept' ? 'matter:accept' : 'matter:triage'));
  if (goals.length === 1) return <Form.Item name="goal" hidden />;
  return (
    <Card size="small" title={<h2 className="card-title">{t('next')}</h2>}>
      <Form.Item name="goal" label={t('goal')}><Radio.Group options={goals.map((value) => ({ value, label: t(value) }))} /></Form.Item>
      {(goal === 'triage' || goal === 'route') && <Form.Item name="category" label={t('categoryNeeded')} required><CategoryPicker kind={kind} /></Form.Item>}
    </Card>
  );
}
