import { usePlatform, useWords } from '@gongzhi/web/view';
import { Button, Card } from 'antd';
import { useRouting } from '../routing/routing.tsx';
import { frameMessages } from './frame.messages.ts';
import { LanguageButton } from './language-button.tsx';

/** What somebody sees who is not logged in. */
export function LoginPage() {
  const { t, language } = useWords(frameMessages);
  const { login } = usePlatform();
  const { here } = useRouting();
  return (
    <main className="login">
      <Card>
        <img src="/workbench/icon.svg" alt="" width="56" height="56" />
        <h1>{t('name')}</h1>
        <p>{t('loginWhy')}</p>
        <Button type="primary" size="large" block autoFocus onClick={() => void login.begin(here, language)}>{t('login')}</Button>
        <p className="line spread"><a href="/portal/">{t('portal')}</a> <LanguageButton /></p>
      </Card>
    </main>
  );
}
