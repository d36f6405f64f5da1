import { useWords } from '@gongzhi/web/view';
import { Alert, Button, Modal, Typography } from 'antd';
import { partsMessages } from './parts.messages.ts';

interface SecretShownProps {
  readonly title: string;
  /** Absent: nothing is shown. */
  readonly secret: string | undefined;
  readonly onClose: () => void;
}

/** A password or key that is shown once: to be copied or handed over before it is gone. */
export function SecretShown({ title, secret, onClose }: SecretShownProps) {
  const { t } = useWords(partsMessages);
  return (
    <Modal title={title} open={secret !== undefined} onCancel={onClose} mask={{ closable: false }} footer={<Button type="primary" onClick={onClose}>{t('secretKept')}</Button>}>
      <div className="stack">
        <Alert type="warning" showIcon title={t('secretOnce')} />
        <Typography.Text code copyable={{ tooltips: [t('copy'), t('copied')] }} className="secret">{secret}</Typography.Text>
      </div>
    </Modal>
  );
}
