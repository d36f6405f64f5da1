import { useWords } from '@gongzhi/web/view';
import { Page } from '../parts/page.tsx';
import { Empty } from '../parts/states.tsx';
import { PageLink } from '../routing/routing.tsx';
import { frameMessages } from './frame.messages.ts';

/** An address that leads nowhere. */
export function NowherePage() {
  const { t } = useWords(frameMessages);
  return <Page title={t('nowhere')}><Empty title={t('nowhereWhy')}><PageLink page="home">{t('home')}</PageLink></Empty></Page>;
}
