import { useWords } from '@gongzhi/web/view';
import { Checkbox, Input, InputNumber, Radio, Select, Switch } from 'antd';
import type { ReactNode } from 'react';
import { partsMessages } from '../parts.messages.ts';
import { AreaPicker } from '../pickers/area-picker.tsx';
import { CategoryPicker } from '../pickers/category-picker.tsx';
import { CentrePicker } from '../pickers/centre-picker.tsx';
import { MediatorPicker } from '../pickers/mediator-picker.tsx';
import { DayPicker, MomentPicker } from '../pickers/moment-picker.tsx';
import { PersonPicker } from '../pickers/person-picker.tsx';
import type { Controlled, Option } from '../pickers/remote-select.tsx';
import { UnitPicker } from '../pickers/unit-picker.tsx';
import type { FieldKind } from './describe-field.ts';
import { wordOf } from './labels.ts';

/** Words longer than this get several lines. */
const oneLine = 200;
/** Choices that are all shown; more go into a list that opens. */
const shownChoices = 4;

/** Fields that name somebody of the staff. */
const staff = /^(officerId|deputyId|personIds?)$/;

/** Things of the page of which several may be chosen, that are all shown. */
const shownOptions = 8;

interface FieldControlProps extends Controlled<any> {
  readonly name: string;
  readonly kind: FieldKind;
  /** What the page knows may be chosen for this field. */
  readonly options?: readonly Option[] | undefined;
}

/** The control of one field, by what the contract says of it. */
export function FieldControl({ name, kind, options, ...control }: FieldControlProps) {
  const { t, of } = useWords(partsMessages);
  if (options && kind.type === 'many' && options.length <= shownOptions) return <Checkbox.Group {...control} options={options as Option[]} className="fields-list" />;
  if (options) return <Select {...control} options={options as Option[]} allowClear showSearch={{ optionFilterProp: 'label' }} {...(kind.type === 'many' ? { mode: 'multiple' as const } : {})} notFoundContent={t('notFound')} />;
  switch (kind.type) {
    case 'text':
      if (staff.test(name)) return <PersonPicker {...control} />;
      if (/password/i.test(name)) return <Input.Password {...control} onChange={({ target }) => control.onChange?.(target.value)} maxLength={kind.longest} autoComplete={name === 'password' ? 'new-password' : 'current-password'} />;
      return kind.longest === undefined || kind.longest <= oneLine ? <Input {...control} onChange={({ target }) => control.onChange?.(target.value)} maxLength={kind.longest} autoComplete="off" /> : <Input.TextArea {...control} onChange={({ target }) => control.onChange?.(target.value)} maxLength={kind.longest} autoSize={{ minRows: 3, maxRows: 12 }} showCount />;
    case 'number':
      return <InputNumber {...control} min={kind.least} max={kind.most} precision={0} />;
    case 'money':
      return <InputNumber {...control} style={{ width: 200 }} value={control.value === undefined ? null : control.value / 100} onChange={(yuan) => control.onChange?.(yuan === null ? undefined : Math.round(yuan * 100))} min={0.01} precision={2} suffix={t('yuan')} />;
    case 'yes-no':
      return <Switch {...control} checked={Boolean(control.value)} checkedChildren={t('yes')} unCheckedChildren={t('no')} />;
    case 'day':
      return <DayPicker {...control} />;
    case 'moment':
      return <MomentPicker {...control} />;
    case 'area':
      return <AreaPicker {...control} />;
    case 'category':
      return <CategoryPicker {...control} />;
    case 'id':
      return idControl(name, control, false);
    case 'bilingual':
      return <BilingualControl {...control} />;
    case 'choice': {
      const choices = kind.options.map((value) => ({ value, label: of(wordOf(value, kind.labels)) }));
      return choices.length <= shownChoices ? <Radio.Group {...control} options={choices} onChange={({ target }) => control.onChange?.(target.value)} /> : <Select {...control} options={choices} allowClear showSearch={{ optionFilterProp: 'label' }} />;
    }
    case 'many':
      return manyControl(name, kind.of, control, (word, labels) => of(wordOf(word, labels)));
    case 'group':
    case 'list':
      return null;
  }
}

function manyControl(name: string, kind: FieldKind, control: Controlled<any>, word: (word: string, labels: Extract<FieldKind, { type: 'choice' }>['labels']) => string): ReactNode {
  if (staff.test(name)) return <PersonPicker {...control} many />;
  if (kind.type === 'area') return <AreaPicker {...control} many />;
  if (kind.type === 'id') return idControl(name, control, true);
  if (kind.type === 'choice') return <Select {...control} mode="multiple" options={kind.options.map((value) => ({ value, label: word(value, kind.labels) }))} showSearch={{ optionFilterProp: 'label' }} />;
  return <Select {...control} mode="tags" open={false} suffixIcon={null} tokenSeparators={['，', ',', '、', ';']} />;
}

/** Ids are never typed: what a field is called tells what it points to. */
function idControl(name: string, control: Controlled<any>, many: boolean): ReactNode {
  if (/unit/i.test(name) || name === 'parentId') return <UnitPicker {...control} many={many} />;
  if (/centre/i.test(name)) return <CentrePicker {...control} many={many} />;
  if (staff.test(name)) return <PersonPicker {...control} many={many} />;
  if (/mediator|leadId/i.test(name)) return <MediatorPicker {...control} many={many} />;
  return <Input {...control} onChange={({ target }) => control.onChange?.(target.value)} autoComplete="off" />;
}

function BilingualControl({ id, value, onChange }: Controlled<{ 'zh-CN'?: string; en?: string }>) {
  const { of } = useWords(partsMessages);
  return (
    <div className="fields-list">
      {(['zh-CN', 'en'] as const).map((language) => (
        <Input key={language} id={language === 'zh-CN' ? id : undefined} lang={language} aria-label={of(wordOf(language, undefined))} prefix={<span className="quiet">{of(wordOf(language, undefined))}</span>} value={value?.[language] ?? ''} onChange={({ target }) => onChange?.({ ...value, [language]: target.value })} />
      ))}
    </div>
  );
}
