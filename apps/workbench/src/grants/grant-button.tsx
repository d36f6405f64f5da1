import { identity } from '@gongzhi/contracts/identity';
import { useWords } from '@gongzhi/web/view';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useMe } from '../me/me.tsx';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { AccountPicker } from '../parts/pickers/account-picker.tsx';
import { grantsMessages } from './grants.messages.ts';

/** Grants a role: to somebody known already, or to whomever is chosen. */
export function GrantButton({ personId, onDone }: { personId?: string | undefined; onDone: () => void }) {
  const { t } = useWords(grantsMessages);
  const me = useMe();
  const [everywhere, setEverywhere] = useState(false);
  const mayEverywhere = me.roles.some(({ role, area }) => role === 'administrator' && area === '');
  const lead = (
    <>
      <p className="note">{t('grantWhy')}</p>
      {mayEverywhere && <p><Checkbox checked={everywhere} onChange={({ target }) => setEverywhere(target.checked)}>{t('everywhere')}</Checkbox></p>}
    </>
  );
  return (
    <OperationButton
      operation={identity.grants.grant}
      fixed={{ ...(personId ? { personId } : {}), ...(everywhere ? { area: '' as const } : {}) }}
      controls={{ personId: (control) => <AccountPicker {...control} /> }}
      lead={lead}
      button={{ type: 'primary' }}
      onDone={onDone}
    />
  );
}
