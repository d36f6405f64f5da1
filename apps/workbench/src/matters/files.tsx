import { casework, type MatterFile } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { Button, Card, Tag } from 'antd';
import { useState } from 'react';
import { useMay } from '../me/me.tsx';
import { DownloadButton } from '../parts/download-button.tsx';
import { ActorName } from './actor-name.tsx';
import { AddFiles } from './add-files.tsx';
import { FilePreview, isPreviewed } from './file-preview.tsx';
import { matterMessages } from './matters.messages.ts';

type Attachment = MatterFile['attachments'][number];

/** The papers of a matter: looked at, downloaded, added. */
export function Files({ file: { matter, attachments }, reload }: { file: MatterFile; reload: () => void }) {
  const { t, moment } = useWords(matterMessages);
  const may = useMay();
  const [shown, setShown] = useState<Attachment>();
  return (
    <Card title={<h2>{t('files')}</h2>}>
      {attachments.length === 0 && <p className="quiet">{t('noFiles')}</p>}
      <ul className="plain-list">
        {attachments.map((attachment) => (
          <li key={attachment.id} className="line spread">
            <div>
              {isPreviewed(attachment) ? <Button type="link" className="name" aria-label={t('preview', { name: attachment.name })} onClick={() => setShown(attachment)}>{attachment.name}</Button> : <span>{attachment.name}</span>}
              <div className="quiet"><ActorName id={attachment.addedBy} /> · {moment(attachment.addedAt)} · {t('size', { size: Math.ceil(attachment.size / 1024) })}</div>
            </div>
            <span className="line">
              <Tag variant="filled">{t(attachment.internal ? 'staffOnly' : 'reporterSees')}</Tag>
              <DownloadButton operation={casework.matters.download} input={{ id: matter.id, attachmentId: attachment.id }} name={attachment.name} label={t('download', { name: '' }).trim()} button={{ size: 'small', className: 'screen-only', 'aria-label': t('download', { name: attachment.name }) }} />
            </span>
          </li>
        ))}
      </ul>
      {matter.actions.includes('add_material') && may('matter:add-material') && <AddFiles id={matter.id} onAdded={reload} />}
      {shown && <FilePreview matterId={matter.id} attachment={shown} onClose={() => setShown(undefined)} />}
    </Card>
  );
}
