import { casework, type MatterFile } from '@gongzhi/contracts/casework';
import { usePlatform } from '@gongzhi/web/view';
import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import { Failed, Loading } from '../parts/states.tsx';

type Attachment = MatterFile['attachments'][number];

/** Whether a browser shows it by itself. */
export const isPreviewed = ({ mediaType }: Pick<Attachment, 'mediaType'>): boolean => mediaType.startsWith('image/') || mediaType === 'application/pdf';

/** A picture or a PDF of the file, without saving it; the reading is recorded as a download is. */
export function FilePreview({ matterId, attachment, onClose }: { matterId: string; attachment: Attachment; onClose: () => void }) {
  const { client } = usePlatform();
  const [address, setAddress] = useState<string>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    let made: string | undefined;
    let dropped = false;
    client.download(casework.matters.download, { id: matterId, attachmentId: attachment.id }).then(
      (content) => {
        if (!dropped) setAddress((made = URL.createObjectURL(content)));
      },
      (fault: unknown) => void (!dropped && setError(fault)),
    );
    return () => {
      dropped = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [client, matterId, attachment.id]);
  return (
    <Modal title={attachment.name} open onCancel={onClose} footer={null} width="min(960px, 96vw)" rootClassName="preview">
      {error !== undefined ? <Failed error={error} /> : !address ? <Loading /> : attachment.mediaType === 'application/pdf' ? <iframe src={address} title={attachment.name} /> : <img src={address} alt={attachment.name} />}
    </Modal>
  );
}
