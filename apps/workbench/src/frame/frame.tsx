import { LogoutOutlined, MenuOutlined, UserOutlined } from '@ant-design/icons';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { Alert, Button, Drawer } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useMe } from '../me/me.tsx';
import { addressOf } from '../routing/routes.ts';
import { PageLink, useRouting } from '../routing/routing.tsx';
import { frameMessages } from './frame.messages.ts';
import { LanguageButton } from './language-button.tsx';
import { Menu } from './menu.tsx';

/** What every page has around it: the bar, the menu (a drawer on small screens), and what is wrong with the login. */
export function Frame({ children }: { children: ReactNode }) {
  const { t, language } = useWords(frameMessages);
  const { login, loginState } = usePlatform();
  const { here, go } = useRouting();
  const me = useMe();
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [here]);
  return (
    <>
      <a className="skip" href="#content">{t('skip')}</a>
      <header className="bar">
        <Button className="narrow-only" type="text" icon={<MenuOutlined />} aria-label={t('menu')} aria-expanded={open} onClick={() => setOpen(true)} />
        <PageLink page="home" className="brand"><img src="/workbench/icon.svg" alt="" width="28" height="28" /><span>{t('name')}</span></PageLink>
        <div className="tools">
          <LanguageButton />
          <Button type="text" icon={<UserOutlined />} aria-label={t('account', { name: me.name })} onClick={() => go(addressOf('me'))}><span className="wide-only">{me.name}</span></Button>
          <Button type="text" icon={<LogoutOutlined />} aria-label={t('logout')} onClick={() => login.end(language)} />
        </div>
      </header>
      <div className="body">
        <aside className="side wide-only"><Menu /></aside>
        <Drawer placement="left" size={264} open={open} onClose={() => setOpen(false)} title={t('name')} closeIcon={<span aria-label={t('closeMenu')}>✕</span>}><Menu /></Drawer>
        <main id="content" tabIndex={-1}>
          {loginState === 'expired' && <Alert type="warning" showIcon role="alert" title={t('expired')} action={<Button type="primary" onClick={() => void login.begin(here, language)}>{t('again')}</Button>} />}
          {me.roles.every(({ role }) => role === 'resident') && <Alert type="info" showIcon title={t('noRole')} />}
          {children}
        </main>
      </div>
    </>
  );
}
