import { type Agreement, mediation } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { Button, Card, Tag } from 'antd';
import { DownloadButton } from '../../parts/download-button.tsx';
import { useDispute } from '../dispute-context.tsx';
import { agreementMessages } from './agreement.messages.ts';
import { PrintCard } from './print-card.tsx';
import { Signatures } from './signatures.tsx';
import { usePrint } from './use-print.ts';

const { document } = mediation.agreements;

/** An agreement on record: its words, who has signed them, and the document. */
export function AgreementView({ agreement, onEdit }: { agreement: Agreement; onEdit: (() => void) | undefined }) {
  const { t, moment } = useWords(agreementMessages);
  const { id, file: { dispute } } = useDispute();
  const { number, state, draft, form, effectiveAt, text, sha256, signatures } = agreement;
  const print = usePrint(document, { id }, { mark: `${sha256} ${state} ${signatures.length}` });
  const name = `${number ?? `${dispute.code}-${draft}`}.pdf`;
  return (
    <div className="agreement-columns">
      <div className="stack">
        <Card size="small" title={<span className="line">{number ?? t('draftNumber', { draft })} <Tag color={state === 'in_effect' ? 'success' : 'processing'}>{t(state === 'in_effect' ? 'inEffect' : 'toSign')}</Tag>{form === 'oral' && <Tag>{t('oral')}</Tag>}</span>} extra={onEdit && <Button size="small" onClick={onEdit}>{t('redraft')}</Button>}>
          {effectiveAt && <p>{t('effective', { when: moment(effectiveAt) })}</p>}
          <div className="agreement-words words" lang="zh-CN" tabIndex={0} role="region" aria-label={t('words')}>{text}</div>
          <p className="quiet">{t('hash')} <code className="words">{sha256}</code></p>
          <div className="line">
            <DownloadButton operation={document} input={{ id }} name={name} label={t('savePdf')} button={{ size: 'small' }} />
            {state === 'draft' && <DownloadButton operation={document} input={{ id, toSign: 'true' }} name={name} label={t('sheet')} button={{ size: 'small' }} />}
          </div>
        </Card>
        {form === 'written' && <Signatures agreement={agreement} />}
      </div>
      <PrintCard print={print} name={name} />
    </div>
  );
}
