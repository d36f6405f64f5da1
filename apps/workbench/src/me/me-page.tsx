import { useWords } from '@gongzhi/web/view';
import { Page } from '../parts/page.tsx';
import { meMessages } from './me.messages.ts';
import { OwnRoles } from './own-roles.tsx';
import { PasswordCard } from './password-card.tsx';
import { ProfileCard } from './profile-card.tsx';

/** My account: who I am, as what I work here, and my password. */
export function MePage() {
  const { t } = useWords(meMessages);
  return (
    <Page title={t('title')}>
      <div className="columns">
        <div className="stack"><ProfileCard /><OwnRoles /></div>
        <PasswordCard />
      </div>
    </Page>
  );
}
