import { usePlatform, useWords } from '@gongzhi/web/view';
import type { ReactNode } from 'react';
import { useName } from '../parts/names/use-names.ts';
import { Waited } from '../parts/names/waited.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import { matterMessages } from './matters.messages.ts';

interface ActorNameProps {
  readonly id: string;
  /** In whose name; the reporter and the platform speak for no unit. */
  readonly unitId?: string | null | undefined;
}

/** Who did something: oneself, a colleague by name, the platform; whoever is not of the staff is the reporter. */
export function ActorName({ id, unitId }: ActorNameProps) {
  const { t } = useWords(matterMessages);
  const { login } = usePlatform();
  const unit = unitId && <> · <UnitName id={unitId} /></>;
  if (id.startsWith('service:')) return <span>{t('platform')}</span>;
  if (id === login.person()) return <>{t('you')}{unit}</>;
  return personId.test(id) ? <PersonOrReporter id={id} unit={unit} /> : <>{id}{unit}</>;
}

/** Department systems are no people: their ids are words. */
const personId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function PersonOrReporter({ id, unit }: { id: string; unit: ReactNode }) {
  const { t } = useWords(matterMessages);
  const name = useName('people', id);
  return name === null ? <span>{t('people')}</span> : <><Waited>{name}</Waited>{unit}</>;
}
