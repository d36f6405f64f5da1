import { useWords } from '@gongzhi/web/view';
import { Page } from '../parts/page.tsx';
import { Empty } from '../parts/states.tsx';
import { PageLink } from '../routing/routing.tsx';
import { waysMessages } from './ways.messages.ts';

/** An address that leads nowhere. */
export function NowherePage() {
  const { t } = useWords(waysMessages);
  return (
    <Page title={t('nowhere')}>
      <Empty icon="place" title={t('nowhereWhy')}><PageLink page="home" className="button">{t('home')}</PageLink></Empty>
    </Page>
  );
}
