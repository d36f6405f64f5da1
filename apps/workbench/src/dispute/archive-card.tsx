import { mediation } from '@gongzhi/contracts/mediation';
import type { OutputOf } from '@gongzhi/contracts';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { Alert, Button, Card } from 'antd';
import { useState } from 'react';
import { useMay } from '../me/me.tsx';
import { DownloadButton } from '../parts/download-button.tsx';
import { Failed } from '../parts/states.tsx';
import { disputeMessages } from './dispute.messages.ts';
import { useDispute } from './dispute-context.tsx';

/** The sealed file: whether it is as it was sealed, and to take away. */
export function ArchiveCard() {
  const { t, moment } = useWords(disputeMessages);
  const { client } = usePlatform();
  const { id, file: { dispute } } = useDispute();
  const leads = useMay()('dispute:lead');
  const [found, setFound] = useState<OutputOf<typeof mediation.archives.verify>>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  if (dispute.status !== 'archived') return null;
  const verify = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    await client.ask(mediation.archives.verify, { id }).then(setFound, setError);
    setBusy(false);
  };
  return (
    <Card size="small" title={t('archive')}>
      <p className="quiet">{t('archivedWhat')}</p>
      {error !== undefined && <Failed error={error} retry={() => void verify()} />}
      {found && <Alert showIcon role="status" type={found.intact ? 'success' : 'error'} title={found.intact ? t('intact', { when: moment(found.sealedAt) }) : t('damaged', { parts: found.damaged.join('、') })} description={<code className="words">{found.sha256}</code>} />}
      <div className="line party-actions">
        <Button loading={busy} onClick={() => void verify()}>{t('verify')}</Button>
        {leads && <DownloadButton operation={mediation.archives.export} input={{ id }} name={`${dispute.code}.zip`} label={t('exportArchive')} />}
      </div>
    </Card>
  );
}
