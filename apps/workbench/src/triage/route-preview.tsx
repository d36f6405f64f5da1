import { casework, type MatterKind, type Urgency } from '@gongzhi/contracts/casework';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { useMay } from '../me/me.tsx';
import { RouteWhy } from '../routing-table/route-why.tsx';
import { triageMessages } from './triage.messages.ts';

interface RoutePreviewProps {
  readonly area: string;
  readonly kind: MatterKind;
  readonly category: string;
  readonly urgency: Urgency;
}

/** Where the routing table would send a matter, and by which entry. */
export function RoutePreview(matter: RoutePreviewProps) {
  const { t } = useWords(triageMessages);
  const may = useMay();
  const { value } = useAnswer(casework.routes.preview, may('route:read') ? { ...matter } : undefined);
  if (!value) return null;
  const { route } = value;
  return (
    <p className="note" aria-live="polite">
      {route === null ? t('firstContact') : <><strong>{t('would', { unit: route.unitName })}</strong><br /><span className="quiet"><RouteWhy route={route} /></span></>}
    </p>
  );
}
