import { useWords } from '@gongzhi/web/view';
import { frameMessages, pageTitles } from '../frame/frame.messages.ts';
import { Menu } from '../frame/menu.tsx';
import { Page } from '../parts/page.tsx';

/** The start page. */
export function HomePage() {
  const { of } = useWords(frameMessages);
  return <Page title={of(pageTitles.home!)}><Menu /></Page>;
}
