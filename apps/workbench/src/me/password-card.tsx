import { identity } from '@gongzhi/contracts/identity';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { Alert, Button, Card } from 'antd';
import { useState } from 'react';
import { OperationForm } from '../parts/operation-form/operation-form.tsx';
import { useRouting } from '../routing/routing.tsx';
import { meMessages } from './me.messages.ts';

/** Changes my password, which logs me out everywhere. */
export function PasswordCard() {
  const { t, language } = useWords(meMessages);
  const { login } = usePlatform();
  const { here } = useRouting();
  const [changed, setChanged] = useState(false);
  return (
    <Card size="small" title={<h2 className="card-title">{t('password')}</h2>}>
      {changed
        ? <Alert type="success" showIcon role="status" title={t('passwordChanged')} action={<Button type="primary" onClick={() => void login.begin(here, language)}>{t('again')}</Button>} />
        : <><p className="quiet">{t('passwordMeans')}</p><OperationForm operation={identity.me.changePassword} onDone={() => setChanged(true)} /></>}
    </Card>
  );
}
