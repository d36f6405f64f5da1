import { useWords } from '@gongzhi/web/view';
import { Card } from 'antd';
import { Failed, Loading } from '../../parts/states.tsx';
import { agreementMessages } from './agreement.messages.ts';
import { PdfView } from './pdf-view.tsx';
import type { Print } from './use-print.ts';

/** The document in print, beside the words it is made of. */
export function PrintCard({ print: { content, error, unfinished, printing }, name }: { print: Print; name: string }) {
  const { t } = useWords(agreementMessages);
  return (
    <Card size="small" title={t('print')} extra={<span className="quiet" role="status">{t(printing ? 'printing' : unfinished ? 'unfinished' : 'printed')}</span>} className="print-card">
      {error !== undefined && <Failed error={error} />}
      {content ? <PdfView content={content} title={t('printTitle')} name={name} /> : printing ? <Loading /> : unfinished && <p className="quiet">{t('unfinishedWhat')}</p>}
    </Card>
  );
}
