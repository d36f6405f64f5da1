import { type FilePart, fileParts, mediation } from '@gongzhi/contracts/mediation';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { App, Button, Checkbox, Form, Select, Upload, type UploadFile } from 'antd';
import { useState } from 'react';
import { Failed } from '../parts/states.tsx';
import { disputeMessages } from './dispute.messages.ts';
import { useDispute } from './dispute-context.tsx';

interface Said {
  readonly file?: UploadFile[];
  readonly part?: FilePart;
  readonly internal?: boolean;
}

/** Puts a paper on file: a scan, a photograph, a document. */
export function AddPaper() {
  const { t, of } = useWords(disputeMessages);
  const { client } = usePlatform();
  const { message } = App.useApp();
  const { id, reload } = useDispute();
  const [form] = Form.useForm<Said>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const add = async ({ file, part = 'evidence', internal = false }: Said): Promise<void> => {
    const content = file?.[0]?.originFileObj;
    if (!content) return;
    setBusy(true);
    setError(undefined);
    try {
      await client.ask(mediation.files.add, { id, part, internal: internal ? 'true' : 'false' }, { file: { name: content.name, content } });
      form.resetFields();
      void message.success(t('paperAdded'));
      reload();
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form form={form} layout="vertical" onFinish={(said) => void add(said)} initialValues={{ part: 'evidence' }} className="add-paper">
      <h3>{t('addPaper')}</h3>
      {error !== undefined && <Form.Item><Failed error={error} /></Form.Item>}
      <Form.Item name="file" label={t('file')} valuePropName="fileList" getValueFromEvent={({ fileList }: { fileList: UploadFile[] }) => fileList.slice(-1)} rules={[{ required: true, message: t('fileNeeded') }]}>
        <Upload beforeUpload={() => false} maxCount={1}><Button>{t('chooseFile')}</Button></Upload>
      </Form.Item>
      <Form.Item name="part" label={t('part')}><Select options={Object.entries(fileParts).map(([value, label]) => ({ value, label: of(label) }))} /></Form.Item>
      <Form.Item name="internal" valuePropName="checked"><Checkbox>{t('internalWhat')}</Checkbox></Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>{t('addPaper')}</Button>
    </Form>
  );
}
