import { UploadOutlined } from '@ant-design/icons';
import { casework } from '@gongzhi/contracts/casework';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { App, Button, Radio, Upload } from 'antd';
import { useState } from 'react';
import { Failed } from '../parts/states.tsx';
import { matterMessages } from './matters.messages.ts';

/** Adds papers, for the staff alone or for the reporter too. */
export function AddFiles({ id, onAdded }: { id: string; onAdded: () => void }) {
  const { t } = useWords(matterMessages);
  const { client } = usePlatform();
  const { message } = App.useApp();
  const [audience, setAudience] = useState<'staff' | 'reporter'>('staff');
  const [adding, setAdding] = useState(0);
  const [error, setError] = useState<unknown>();
  const add = async (content: File): Promise<void> => {
    setAdding((count) => count + 1);
    setError(undefined);
    try {
      await client.ask(casework.matters.attach, { id, audience }, { file: { name: content.name, content } });
      void message.success(t('fileAdded', { name: content.name }));
    } catch (fault) {
      setError(fault);
    } finally {
      setAdding((count) => count - 1);
      onAdded();
    }
  };
  return (
    <div className="add-files screen-only">
      {error !== undefined && <Failed error={error} />}
      <div className="line">
        <Radio.Group value={audience} onChange={({ target }) => setAudience(target.value as typeof audience)} aria-label={t('audience')} options={[{ value: 'staff', label: t('forStaff') }, { value: 'reporter', label: t('forReporter') }]} />
        <Upload multiple showUploadList={false} beforeUpload={(content) => (void add(content), false)}>
          <Button icon={<UploadOutlined aria-hidden />} loading={adding > 0}>{t('addFiles')}</Button>
        </Upload>
      </div>
      <p className="quiet">{t('filesNote')}</p>
    </div>
  );
}
