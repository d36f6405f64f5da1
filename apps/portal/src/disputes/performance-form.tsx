import { useWords } from '@gongzhi/web/view';
import { type FormEvent, useState } from 'react';
import { Field } from '../parts/fields.tsx';
import { Offer } from '../parts/words-form.tsx';
import { agreementMessages } from './agreement.messages.ts';
import { fenOf, yuanOf } from './yuan.ts';

/** Puts on record that a term was performed: how much of a payment, or that it was done. */
export function PerformanceForm({ id, left, acting, send }: { id: string; left: number | null; acting: boolean; send: (paid: { amount?: number }) => Promise<boolean> }) {
  const { t } = useWords(agreementMessages);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const submitted = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const amount = left === null ? undefined : fenOf(typed);
    setWrong(left !== null && amount === undefined);
    if (left !== null && amount === undefined) document.getElementById(id)?.focus();
    else if (await send(amount === undefined ? {} : { amount })) setTyped('');
  };
  return (
    <Offer title={t('record')} hint={t('recordHint')}>
      <form onSubmit={(event) => void submitted(event)} noValidate>
        {left !== null && (
          <Field id={id} label={t('paid')} hint={t('paidHint', { left: yuanOf(left) })} error={wrong ? t('paidWrong') : undefined}>
            {(tied) => <input {...tied} type="text" inputMode="decimal" maxLength={20} value={typed} onChange={(event) => setTyped(event.target.value)} />}
          </Field>
        )}
        <button type="submit" disabled={acting}>{t('confirm')}</button>
      </form>
    </Offer>
  );
}
