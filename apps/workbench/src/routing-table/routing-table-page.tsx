import { casework } from '@gongzhi/contracts/casework';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Card } from 'antd';
import { homeArea, useMay, useMe } from '../me/me.tsx';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { Page } from '../parts/page.tsx';
import { AreaPicker } from '../parts/pickers/area-picker.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { useView } from '../parts/use-view.ts';
import { PreviewRoute } from './preview-route.tsx';
import { RoutesOfArea } from './routes-of-area.tsx';
import { routingTableMessages } from './routing-table.messages.ts';

/** Where matters of an area go, and why. */
export function RoutingTablePage() {
  const { t } = useWords(routingTableMessages);
  const { view, look } = useView();
  const may = useMay();
  const home = homeArea(useMe());
  const area = view.get('area') ?? (home || undefined);
  const answer = useAnswer(casework.routes.list, area ? { area } : undefined);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={may('route:keep') && <OperationButton operation={casework.routes.set} label={t('add')} lead={<p>{t('replaces')}</p>} button={{ type: 'primary' }} initial={area ? { area } : {}} onDone={answer.reload} />}
    >
      <div className="filters"><div className="filter"><AreaPicker aria-label={t('area')} value={area} onChange={(code) => look({ area: code as string | undefined })} /></div></div>
      <div className="side-by-side">
        <Card title={<h2 className="card-title">{t('entries')}</h2>}>
          {area ? <Answered answer={answer}>{({ items }) => (items.length === 0 ? <Empty title={t('empty')} /> : <RoutesOfArea area={area} routes={items} onChange={answer.reload} />)}</Answered> : <Empty />}
        </Card>
        <Card title={<h2 className="card-title">{t('preview')}</h2>}><PreviewRoute key={area} area={area} /></Card>
      </div>
    </Page>
  );
}
