import { casework, type MatterFile } from '@gongzhi/contracts/casework';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Alert } from 'antd';
import { useMay } from '../../me/me.tsx';
import { Failed } from '../../parts/states.tsx';
import { RouteWhy } from '../../routing-table/route-why.tsx';
import { actsMessages } from './acts.messages.ts';

/** Where the routing table sends a matter, and why, before it is sent. */
export function RouteLead({ matter }: Pick<MatterFile, 'matter'>) {
  const { t } = useWords(actsMessages);
  const { area, kind, category, urgency } = matter;
  const { value, error } = useAnswer(casework.routes.preview, useMay()('route:read') ? { area, kind, urgency, ...(category ? { category } : {}) } : undefined);
  if (error !== undefined) return <Failed error={error} />;
  if (!value) return <p className="quiet" role="status">{t('routeLooking')}</p>;
  const { route, passedOver } = value;
  return (
    <Alert
      type={route ? 'info' : 'warning'}
      showIcon
      className="lead-box"
      title={route ? <>{t('routeTo')} <strong>{route.unitName}</strong>{route.service === 'mediation' && <> · {t('routeService')}</>}</> : t('routeNone')}
      description={route && <><RouteWhy route={route} />{passedOver.length > 0 && <><br />{t('routePassed')}: {passedOver.map(({ unitName }) => unitName).join(' · ')}</>}</>}
    />
  );
}
