import { usePlatform, useWords } from '@gongzhi/web/view';
import { PersonName } from '../parts/person-name.tsx';
import { matterMessages } from './matters.messages.ts';

/** Who did something: oneself, a colleague by name, the platform. */
export function ActorName({ id }: { id: string }) {
  const { t } = useWords(matterMessages);
  const { login } = usePlatform();
  if (id === login.person()) return <span>{t('you')}</span>;
  return id.startsWith('service:') ? <span>{t('platform')}</span> : <PersonName id={id} />;
}
