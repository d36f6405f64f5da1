import { casework, type MatterKind, matterKinds, urgencies, type Urgency } from '@gongzhi/contracts/casework';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Form, Select } from 'antd';
import { AreaPicker } from '../parts/pickers/area-picker.tsx';
import { CategoryPicker } from '../parts/pickers/category-picker.tsx';
import { Answered } from '../parts/states.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import { RouteWhy } from './route-why.tsx';
import { routingTableMessages } from './routing-table.messages.ts';

interface Asked {
  readonly area?: string;
  readonly kind?: MatterKind;
  readonly category?: string;
  readonly urgency?: Urgency;
}

/** Asks where a matter would go, and shows by which entry and which others it passed over. */
export function PreviewRoute({ area }: { area: string | undefined }) {
  const { t, of } = useWords(routingTableMessages);
  const [form] = Form.useForm<Asked>();
  const asked: Asked | undefined = Form.useWatch([], form);
  const { kind } = asked ?? {};
  const answer = useAnswer(casework.routes.preview, asked?.area && kind ? { area: asked.area, kind, ...(asked.category ? { category: asked.category } : {}), urgency: asked.urgency ?? 'ordinary' } : undefined);
  return (
    <>
      <p className="quiet">{t('previewLead')}</p>
      <Form form={form} layout="vertical" name="preview" initialValues={{ area, urgency: 'ordinary' }} onValuesChange={(change: Asked) => 'kind' in change && form.resetFields(['category'])}>
        <Form.Item name="area" label={t('area')}><AreaPicker /></Form.Item>
        <Form.Item name="kind" label={t('kind')}><Select placeholder={t('chooseKind')} options={Object.entries(matterKinds).map(([value, label]) => ({ value, label: of(label) }))} /></Form.Item>
        <Form.Item name="category" label={t('category')}><CategoryPicker kind={kind} /></Form.Item>
        <Form.Item name="urgency" label={t('urgency')}><Select options={Object.entries(urgencies).map(([value, label]) => ({ value, label: of(label) }))} /></Form.Item>
      </Form>
      <div aria-live="polite">
        {asked?.area && kind && (
          <Answered answer={answer}>
            {({ route, passedOver }) => (
              <>
                <p className="note">{route === null ? t('firstContact') : <>{t('goesTo')} <strong><UnitName id={route.unitId} /></strong><br /><span className="quiet">{t('because')}<RouteWhy route={route} /></span></>}</p>
                {passedOver.length > 0 && <><h3>{t('passedOver')}</h3><ul className="plain-list">{passedOver.map((one) => <li key={one.id}><UnitName id={one.unitId} /><br /><span className="quiet"><RouteWhy route={one} /></span></li>)}</ul></>}
              </>
            )}
          </Answered>
        )}
      </div>
    </>
  );
}
