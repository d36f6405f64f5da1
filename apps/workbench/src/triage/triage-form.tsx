import { casework, type MatterHead, petitionTracks, type Status, urgencies, type Urgency } from '@gongzhi/contracts/casework';
import { Refused } from '@gongzhi/web/client';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { Alert, Button, Form, Input, Radio, Select } from 'antd';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { z } from 'zod';
import { faultsOf } from '../parts/operation-form/faults-of.ts';
import { labelOf } from '../parts/operation-form/labels.ts';
import { said } from '../parts/operation-form/said.ts';
import { partsMessages } from '../parts/parts.messages.ts';
import { AreaPicker } from '../parts/pickers/area-picker.tsx';
import { CategoryPicker } from '../parts/pickers/category-picker.tsx';
import { PersonPicker } from '../parts/pickers/person-picker.tsx';
import { UnitPicker } from '../parts/pickers/unit-picker.tsx';
import { Failed } from '../parts/states.tsx';
import { type Goal, routeInOneGo, type TriageInput } from './route-in-one-go.ts';
import { RoutePreview } from './route-preview.tsx';
import { triageMessages } from './triage.messages.ts';

type Head = z.output<typeof MatterHead>;
type Values = TriageInput & { unitId?: string };

interface TriageFormProps {
  readonly matter: Head;
  /** How far it came. */
  readonly onDone: (goal: Goal, unitId: string | null) => void;
  readonly onStale: () => void;
}

/** What a matter is and whose it is, settled in one go. */
export function TriageForm({ matter, onDone, onStale }: TriageFormProps) {
  const { t, of } = useWords(triageMessages);
  const { t: parts } = useWords(partsMessages);
  const { client } = usePlatform();
  const [form] = Form.useForm();
  const [error, setError] = useState<unknown>();
  const [sending, setSending] = useState<Goal>();
  const label = (field: string): string => of(labelOf(casework.matters.triage.name, [field]));
  const { kind, status } = matter;

  // Who came here by choosing a row goes on typing.
  useEffect(() => void (document.activeElement?.matches('.board-detail') && document.getElementById('triage_category')?.focus()), []);

  const send = async (goal: Goal): Promise<void> => {
    const { unitId, ...input } = (said(form.getFieldsValue()) ?? {}) as Values;
    form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })));
    setError(undefined);
    if (goal !== 'accept' && !input.category) return form.setFields([{ name: 'category', errors: [t('categoryNeeded')] }]);
    setSending(goal);
    try {
      onDone(goal, (await routeInOneGo(client, matter, goal, goal === 'accept' ? undefined : input, unitId)).unitId);
    } catch (fault) {
      if (fault instanceof Refused) form.setFields(faultsOf(fault));
      setError(fault);
      // A step before may have been taken, and somebody else may have been quicker: see how it stands.
      onStale();
    } finally {
      setSending(undefined);
    }
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send('route');
  };
  const initial: Partial<Values> = { ...(matter.category ? { category: matter.category } : {}), urgency: matter.urgency, area: matter.area, ...(matter.petitionTrack ? { petitionTrack: matter.petitionTrack } : {}) };
  const options = <Word extends string>(words: Readonly<Record<Word, { 'zh-CN': string; en: string }>>) => (Object.keys(words) as Word[]).map((value) => ({ value, label: of(words[value]) }));
  return (
    <Form form={form} layout="vertical" name="triage" initialValues={initial} noValidate onKeyDown={pressed} onFinish={() => void send('route')}>
      {error !== undefined && <Form.Item>{error instanceof Refused && error.status === 412 ? <Alert type="warning" showIcon role="alert" title={parts('stale')} /> : <Failed error={error} />}</Form.Item>}
      <Form.Item name="category" label={label('category')} required><CategoryPicker kind={kind} /></Form.Item>
      <Form.Item name="urgency" label={label('urgency')}><Radio.Group options={options(urgencies)} /></Form.Item>
      <Form.Item name="area" label={label('area')}><AreaPicker /></Form.Item>
      {kind === 'petition' && <Form.Item name="petitionTrack" label={label('petitionTrack')}><Select options={options(petitionTracks)} allowClear /></Form.Item>}
      <Form.Item noStyle shouldUpdate={(before: Values, now: Values) => before.petitionTrack !== now.petitionTrack}>
        {() => form.getFieldValue('petitionTrack') === 'accusation' && (
          <>
            <Form.Item name="accusedUnits" label={label('accusedUnits')}><UnitPicker many /></Form.Item>
            <Form.Item name="accusedPersons" label={label('accusedPersons')}><PersonPicker many /></Form.Item>
          </>
        )}
      </Form.Item>
      <Form.Item name="unitId" label={t('unit')}><UnitPicker /></Form.Item>
      <Form.Item name="note" label={label('note')}><Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={1_000} /></Form.Item>
      <Form.Item noStyle shouldUpdate>
        {() => {
          const { area, category, urgency, unitId } = form.getFieldsValue() as { area?: string; category?: string; urgency?: Urgency; unitId?: string };
          return category && !unitId && <RoutePreview area={area ?? matter.area} kind={kind} category={category} urgency={urgency ?? matter.urgency} />;
        }}
      </Form.Item>
      <div className="line">
        <Button type="primary" htmlType="submit" loading={sending === 'route'}>{t(beforeAcceptance(status) ? 'doAll' : 'doRoute')}</Button>
        {beforeAcceptance(status) && <Button loading={sending === 'accept'} onClick={() => void send('accept')}>{t('acceptOnly')}</Button>}
        <Button loading={sending === 'triage'} onClick={() => void send('triage')}>{t('triageOnly')}</Button>
      </div>
    </Form>
  );
}

const beforeAcceptance = (status: Status): boolean => status === 'received';
