import { identity } from '@gongzhi/contracts/identity';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { App, Card } from 'antd';
import { OperationForm } from '../parts/operation-form/operation-form.tsx';
import { meMessages } from './me.messages.ts';
import { useMe, useMeAnswer } from './me.tsx';

/** Name, telephone, and the language the platform speaks to me. */
export function ProfileCard() {
  const { t } = useWords(meMessages);
  const { speak } = usePlatform();
  const { message } = App.useApp();
  const me = useMe();
  const { reload } = useMeAnswer();
  return (
    <Card size="small" title={<h2 className="card-title">{t('profile')}</h2>}>
      {me.username && <p className="quiet">{t('username', { username: me.username })}</p>}
      <OperationForm
        operation={identity.me.update}
        initial={{ name: me.name, locale: me.locale, ...(me.phone ? { phone: me.phone } : {}) }}
        version={me.version}
        submit={t('save')}
        onDone={({ locale }) => {
          speak(locale);
          void message.success(t('saved'));
          reload();
        }}
        onStale={reload}
      />
    </Card>
  );
}
