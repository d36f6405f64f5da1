import type { Text } from '@gongzhi/contracts';
import { html, page, type Frame } from './html.ts';

const TITLE: Text = { 'zh-CN': '无法继续登录', en: 'Sign-in cannot continue' };
const TECHNICAL: Text = { 'zh-CN': '技术信息', en: 'Technical details' };

const MESSAGES: Record<string, Text> = {
  invalid_client: { 'zh-CN': '请求登录的应用没有登记。', en: 'The application asking you to sign in is not registered.' },
  invalid_redirect_uri: {
    'zh-CN': '应用给出的返回地址没有登记，为保护您的账户，登录已停止。',
    en: 'The application named an address that is not registered. Sign-in was stopped to protect your account.',
  },
  session_not_found: {
    'zh-CN': '这次登录已过期或已完成。请回到应用重新登录。',
    en: 'This sign-in has expired or was already used. Go back to the application and start again.',
  },
  cross_site: {
    'zh-CN': '登录表单不是从本网站提交的，已被拒绝。',
    en: 'The form was not sent from this site and was refused.',
  },
  server_error: { 'zh-CN': '系统出错，请稍后再试。', en: 'Something went wrong on our side. Try again later.' },
};
const OTHER: Text = { 'zh-CN': '应用发来的登录请求有误。', en: 'The application sent a sign-in request that is not valid.' };

/** What went wrong, for people first; the protocol's own words follow for whoever maintains the application. */
export function errorPage(frame: Frame, error: string, description?: string): string {
  const { language } = frame;
  return page(
    frame,
    TITLE[language],
    html`<h1>${TITLE[language]}</h1>
<p role="alert">${(MESSAGES[error] ?? OTHER)[language]}</p>
<details><summary>${TECHNICAL[language]}</summary><p><code>${error}</code>${description && html` ${description}`}</p></details>`,
  );
}
