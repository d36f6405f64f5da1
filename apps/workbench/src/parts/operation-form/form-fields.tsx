import { useWords } from '@gongzhi/web/view';
import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { partsMessages } from '../parts.messages.ts';
import type { Controlled, Option } from '../pickers/remote-select.tsx';
import type { FieldDescription } from './describe-field.ts';
import { FieldControl } from './field-control.tsx';
import { labelOf } from './labels.ts';

/** By the name of the field: what is shown for it instead of the control that follows from the contract. */
export type Controls = Readonly<Record<string, (control: Controlled<any>) => ReactNode>>;

interface FormFieldsProps {
  readonly operation: string;
  readonly fields: readonly FieldDescription[];
  /** Where these fields lie in the form's values. */
  readonly at?: readonly (string | number)[] | undefined;
  /** The names of the fields around them, without the numbers of list items. */
  readonly within?: readonly string[] | undefined;
  readonly choices?: Readonly<Record<string, readonly Option[]>> | undefined;
  readonly controls?: Controls | undefined;
}

/** Fields of an operation, each with its label; groups and lists hold fields of their own. */
export function FormFields({ operation, fields, at = [], within = [], choices, controls }: FormFieldsProps) {
  const { t, of } = useWords(partsMessages);
  return fields.map(({ name, kind, required }) => {
    const path = [...within, name];
    const label = of(labelOf(operation, path));
    if (kind.type === 'group') {
      return <fieldset key={name} className="fields-group"><legend>{label}</legend><FormFields operation={operation} fields={kind.fields.map((field) => ({ ...field, required: field.required && required }))} at={[...at, name]} within={path} choices={choices} controls={controls} /></fieldset>;
    }
    if (kind.type === 'list') {
      return (
        <fieldset key={name} className="fields-group">
          <legend>{label}</legend>
          <Form.List name={[...at, name]}>
            {(items, { add, remove }) => (
              <>
                {items.map((item, index) => (
                  <div key={item.key} className="fields-group">
                    <FormFields operation={operation} fields={kind.fields} at={[item.name]} within={path} choices={choices} controls={controls} />
                    <Button type="text" danger onClick={() => remove(item.name)}>{t('remove', { number: index + 1 })}</Button>
                  </div>
                ))}
                <Form.Item><Button type="dashed" block onClick={() => add()}>{t('add')}</Button></Form.Item>
              </>
            )}
          </Form.List>
        </fieldset>
      );
    }
    const own = controls?.[path.join('.')] ?? controls?.[name];
    return (
      <Form.Item key={name} name={[...at, name]} label={label} required={required}>
        {own ? <OwnControl show={own} /> : <FieldControl name={name} kind={kind} options={choices?.[path.join('.')] ?? choices?.[name]} />}
      </Form.Item>
    );
  });
}

/** Takes what the form hands to a control. */
function OwnControl({ show, ...control }: Controlled<any> & { show: Controls[string] }) {
  return show(control);
}
