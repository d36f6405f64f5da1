import type { Text } from '@gongzhi/contracts';
import { html, Html, page, type Frame } from './html.ts';

const TEXTS = {
  title: { 'zh-CN': '退出登录', en: 'Sign out' },
  question: { 'zh-CN': '要在这个浏览器上退出共治吗？', en: 'Do you want to sign out of Gongzhi in this browser?' },
  yes: { 'zh-CN': '退出登录', en: 'Sign out' },
  no: { 'zh-CN': '保持登录', en: 'Stay signed in' },
  done: { 'zh-CN': '已退出登录', en: 'You are signed out' },
  shared: { 'zh-CN': '如果这是公用设备，请关闭浏览器。', en: 'On a shared device, close the browser now.' },
} as const satisfies Record<string, Text>;

/** Asks before signing out; `form` is the provider's own form with its protection against forged requests. */
export function logoutPage(frame: Frame, form: string): string {
  const t = (key: keyof typeof TEXTS) => TEXTS[key][frame.language];
  return page(
    frame,
    t('title'),
    html`<h1>${t('title')}</h1>
<p>${t('question')}</p>
${new Html(form)}
<button type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>${t('yes')}</button>
<button type="submit" form="op.logoutForm" class="quiet">${t('no')}</button>`,
  );
}

/** Shown after signing out when the application named no page of its own. */
export function loggedOutPage(frame: Frame): string {
  const t = (key: keyof typeof TEXTS) => TEXTS[key][frame.language];
  return page(frame, t('done'), html`<h1>${t('done')}</h1><p>${t('shared')}</p>`);
}
