import type { Language } from '@gongzhi/contracts';
import { usePlatform } from '@gongzhi/web/view';
import { Button } from 'antd';

const others: Record<Language, { to: Language; label: string }> = { 'zh-CN': { to: 'en', label: 'English' }, en: { to: 'zh-CN', label: '中文' } };

/** Changes to the other language. */
export function LanguageButton() {
  const { language, speak } = usePlatform();
  const { to, label } = others[language];
  return <Button type="text" lang={to} onClick={() => speak(to)}>{label}</Button>;
}
