import { casework, type Channel, channels as channelNames } from '@gongzhi/contracts/casework';
import { Refused } from '@gongzhi/web/client';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { Button, Card, Form } from 'antd';
import { useRef, useState } from 'react';
import { homeArea, useMe } from '../me/me.tsx';
import { describeFields } from '../parts/operation-form/describe-field.ts';
import { faultsOf } from '../parts/operation-form/faults-of.ts';
import { FormFields } from '../parts/operation-form/form-fields.tsx';
import { said } from '../parts/operation-form/said.ts';
import { Failed } from '../parts/states.tsx';
import type { Goal } from '../triage/route-in-one-go.ts';
import { type BroughtIn, bringIn, type NewMatter } from './bring-in.ts';
import { NameRule } from './name-rule.tsx';
import { newMatterMessages } from './new-matter.messages.ts';
import { NextStep } from './next-step.tsx';

type Values = NewMatter & { goal: Goal | 'none'; category?: string };

const { open } = casework.matters;
const described = describeFields(open.input);
const part = (...names: string[]) => names.map((name) => described.find((field) => field.name === name)!);

/** Who brings in what and where, from the contract; its checks, and faults at their fields. */
export function NewMatterForm({ channels, onDone }: { channels: readonly Channel[]; onDone: (brought: BroughtIn) => void }) {
  const { t, of } = useWords(newMatterMessages);
  const { client } = usePlatform();
  const home = homeArea(useMe());
  const [form] = Form.useForm();
  const [error, setError] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const key = useRef(crypto.randomUUID());
  const relation = Form.useWatch('relation', form) as string | undefined;
  const choices = { channel: channels.map((value) => ({ value, label: of(channelNames[value]) })) };
  const fields = (...names: string[]) => <FormFields operation={open.name} fields={part(...names)} choices={choices} />;

  const send = async (values: Values): Promise<void> => {
    const { goal, category, ...matter } = said(values) as Values;
    form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })));
    setError(undefined);
    if (category === undefined && (goal === 'triage' || goal === 'route')) return form.setFields([{ name: 'category', errors: [t('categoryNeeded')] }]);
    setSending(true);
    try {
      onDone(await bringIn(client, matter, goal, category, key.current));
    } catch (fault) {
      if (fault instanceof Refused) {
        key.current = crypto.randomUUID();
        form.setFields(faultsOf(fault));
        const [first] = fault.fields;
        if (first) form.scrollToField(first.path.split('.'), { focus: true });
      }
      setError(fault);
      setSending(false);
    }
  };
  return (
    <Form form={form} layout="vertical" name="new-matter" className="stack new-matter" noValidate requiredMark onFinish={(values: Values) => void send(values)} initialValues={{ channel: channels[0], relation: 'named', urgency: 'ordinary', personTimes: 1, goal: 'none', ...(home.length >= 6 ? { area: home } : {}) }}>
      {error !== undefined && <Failed error={error} />}
      <Card size="small" title={<h2 className="card-title">{t('who')}</h2>}>
        {fields('channel', 'relation')}
        {relation !== 'anonymous' && fields('reporter')}
        {relation === 'on_behalf' && fields('principal')}
      </Card>
      <Card size="small" title={<h2 className="card-title">{t('what')}</h2>}>
        {fields('kind')}
        <NameRule />
        {fields('title', 'description', 'urgency', 'personTimes')}
      </Card>
      <Card size="small" title={<h2 className="card-title">{t('where')}</h2>}>{fields('area', 'place')}</Card>
      <NextStep />
      <div><Button type="primary" size="large" htmlType="submit" loading={sending}>{t('submit')}</Button></div>
    </Form>
  );
}
