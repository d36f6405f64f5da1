import { matterKinds } from '@gongzhi/contracts/casework';
import { printTrackingCode } from '@gongzhi/domain/casework';
import { Refused } from '@gongzhi/web/client';
import { useWords } from '@gongzhi/web/view';
import { Alert, Button, QRCode } from 'antd';
import { useMe } from '../me/me.tsx';
import { AreaName } from '../parts/area-name.tsx';
import { addressOf } from '../routing/routes.ts';
import { useRouting } from '../routing/routing.tsx';
import type { BroughtIn } from './bring-in.ts';
import { newMatterMessages } from './new-matter.messages.ts';

const did = { accept: 'didAccept', triage: 'didTriage', route: 'didRoute' } as const;

/** The receipt, to be printed and handed over; and how far the matter was taken. */
export function ReceiptSheet({ brought, onAnother }: { brought: BroughtIn; onAnother: () => void }) {
  const { t, of, moment, deadline } = useWords(newMatterMessages);
  const { go } = useRouting();
  const me = useMe();
  const { receipt, matter, goal, error } = brought;
  const { code, receivedAt, dueAt } = receipt;
  const facts = [
    [t('code'), <strong className="receipt-code">{printTrackingCode(code)}</strong>], [t('kind'), of(matterKinds[matter.kind])], [t('matterTitle'), matter.title], [t('area'), <AreaName code={matter.area} />],
    [t('receivedAt'), moment(receivedAt)], ...(dueAt ? [[t('due'), deadline(dueAt)] as const] : []), [t('clerk'), me.name],
  ] as const;
  return (
    <>
      <div className="no-print stack">
        <Alert type="success" showIcon role="status" title={t('received', { code: printTrackingCode(code) })} description={goal !== 'none' && error === undefined ? t(did[goal]) : undefined} />
        {error !== undefined && <Alert type="warning" showIcon role="alert" title={t('notFurther', { why: error instanceof Refused ? error.message : t('unknownWhy') })} />}
      </div>
      <section className="receipt-sheet" aria-label={t('receipt')}>
        <h2>共治 · {t('receipt')}</h2>
        <div className="receipt-columns">
          <dl>{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
          <figure>
            <div role="img" aria-label={t('qr', { code })}><div aria-hidden><QRCode type="svg" value={`${location.origin}/portal/progress/${encodeURIComponent(code)}`} size={150} bordered={false} color="#000" bgColor="#fff" /></div></div>
            <figcaption>{t('scan')}</figcaption>
          </figure>
        </div>
        <p className="quiet">{t('keep')}</p>
      </section>
      <div className="line no-print">
        <Button type="primary" onClick={() => print()}>{t('print')}</Button>
        <Button onClick={() => go(addressOf('matter', receipt.id))}>{t('open')}</Button>
        <Button onClick={onAnother}>{t('another')}</Button>
      </div>
    </>
  );
}
