import { identity, type Person } from '@gongzhi/contracts/identity';
import { useWords } from '@gongzhi/web/view';
import { useState } from 'react';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { SecretShown } from '../parts/secret-shown.tsx';
import { newPassword } from './new-password.ts';
import { peopleMessages } from './people.messages.ts';

/** Opens an account for somebody, with a first password that is shown once. */
export function CreatePersonButton({ onDone }: { onDone: (person: Person) => void }) {
  const { t } = useWords(peopleMessages);
  const [password, setPassword] = useState(newPassword);
  const [created, setCreated] = useState<Person>();
  const close = (): void => {
    setCreated(undefined);
    setPassword(newPassword());
    onDone(created!);
  };
  return (
    <>
      <OperationButton operation={identity.people.create} fixed={{ password }} lead={<p className="note">{t('createWhy')}</p>} button={{ type: 'primary' }} onDone={setCreated} />
      <SecretShown title={created ? t('passwordOf', { name: created.name, username: created.username }) : ''} secret={created && password} onClose={close} />
    </>
  );
}
