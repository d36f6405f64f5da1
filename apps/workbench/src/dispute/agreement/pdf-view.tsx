import { useWords } from '@gongzhi/web/view';
import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { saveFile } from '../../parts/save-file.ts';
import { agreementMessages } from './agreement.messages.ts';

interface PdfViewProps {
  readonly content: Blob;
  /** What it is, for those who do not see it. */
  readonly title: string;
  /** The name it is saved by. */
  readonly name: string;
}

/** A PDF within the page. The next one is shown when it is ready, so that nothing flickers; a browser that shows no PDF offers it to be saved. */
export function PdfView({ content, title, name }: PdfViewProps) {
  const { t } = useWords(agreementMessages);
  const [addresses, setAddresses] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!navigator.pdfViewerEnabled) return;
    const address = URL.createObjectURL(content);
    setAddresses((before) => [...before.slice(-1), address]);
    // The one before is still seen while the next is made ready.
    return () => void setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }, [content]);
  if (!navigator.pdfViewerEnabled) return <Alert type="info" showIcon title={t('noViewer')} action={<Button size="small" onClick={() => saveFile(name, content)}>{t('savePdf')}</Button>} />;
  return (
    <div className="pdf-view">
      {addresses.map((address, index) => <iframe key={address} src={`${address}#toolbar=0&navpanes=0&view=FitH`} title={title} onLoad={() => index > 0 && setAddresses([address])} />)}
    </div>
  );
}
