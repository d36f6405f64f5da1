import { usePlatform, useWords } from '@gongzhi/web/view';
import { useName } from '../parts/names/use-names.ts';
import { Waited } from '../parts/names/waited.tsx';
import { matterMessages } from './matters.messages.ts';

/** Who did something: oneself, a colleague by name, the platform; whoever is not of the staff is the reporter. */
export function ActorName({ id }: { id: string }) {
  const { t } = useWords(matterMessages);
  const { login } = usePlatform();
  if (id === login.person()) return <span>{t('you')}</span>;
  return id.startsWith('service:') ? <span>{t('platform')}</span> : personId.test(id) ? <PersonOrReporter id={id} /> : <span>{id}</span>;
}

/** Department systems are no people: their ids are words. */
const personId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function PersonOrReporter({ id }: { id: string }) {
  const { t } = useWords(matterMessages);
  const name = useName('people', id);
  return <Waited>{name === null ? t('people') : name}</Waited>;
}
