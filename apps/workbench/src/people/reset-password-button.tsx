import { identity, type Person } from '@gongzhi/contracts/identity';
import { useWords } from '@gongzhi/web/view';
import { useState } from 'react';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { SecretShown } from '../parts/secret-shown.tsx';
import { newPassword } from './new-password.ts';
import { peopleMessages } from './people.messages.ts';

/** Gives somebody who forgot theirs a new password, which is shown once. */
export function ResetPasswordButton({ person: { id, name, username } }: { person: Person }) {
  const { t } = useWords(peopleMessages);
  const [password, setPassword] = useState(newPassword);
  const [shown, setShown] = useState(false);
  const close = (): void => {
    setShown(false);
    setPassword(newPassword());
  };
  return (
    <>
      <OperationButton operation={identity.people.resetPassword} fixed={{ id, password }} label={t('resetPassword')} lead={<p className="note">{t('resetWhy')}</p>} onDone={() => setShown(true)} />
      <SecretShown title={t('passwordOf', { name, username })} secret={shown ? password : undefined} onClose={close} />
    </>
  );
}
