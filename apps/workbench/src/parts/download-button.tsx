import type { AnyOperation, AskedInput } from '@gongzhi/web/client';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { App, Button, type ButtonProps, Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { partsMessages } from './parts.messages.ts';
import { saveFile } from './save-file.ts';
import { Failed } from './states.tsx';

interface DownloadButtonProps<Op extends AnyOperation> {
  readonly operation: Op;
  readonly input: AskedInput<Op>;
  /** What the file is called. */
  readonly name: string;
  readonly label: ReactNode;
  /** Asks first why; the reason is kept in the audit record. */
  readonly reason?: boolean | undefined;
  readonly button?: ButtonProps | undefined;
}

/** Fetches what an operation answers as a file, and hands it to the browser to save. */
export function DownloadButton<Op extends AnyOperation>({ operation, input, name, label, reason: asks = operation.reason === true, button }: DownloadButtonProps<Op>) {
  const { t } = useWords(partsMessages);
  const { client } = usePlatform();
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [form] = Form.useForm<{ reason: string }>();
  const fetchFile = async (reason?: string): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      saveFile(name, await client.download(operation, input, reason ? { reason } : {}));
      setAsking(false);
    } catch (fault) {
      if (asks) setError(fault);
      else void message.error(fault instanceof Error && fault.message ? fault.message : t('unexpected'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button {...button} loading={busy && !asking} onClick={() => (asks ? setAsking(true) : void fetchFile())}>{label}</Button>
      {asks && (
        <Modal title={label} open={asking} onCancel={() => setAsking(false)} okText={t('submit')} cancelText={t('cancel')} confirmLoading={busy} onOk={() => form.submit()} destroyOnHidden>
          {error !== undefined && <Failed error={error} />}
          <Form form={form} layout="vertical" requiredMark onFinish={({ reason }) => void fetchFile(reason.trim())}>
            <Form.Item name="reason" label={t('accessReason')} rules={[{ required: true, whitespace: true }]}><Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} /></Form.Item>
          </Form>
        </Modal>
      )}
    </>
  );
}
