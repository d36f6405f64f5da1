import { mediation, type Openness as Wish, opennesses } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { type FormEvent, useState } from 'react';
import { Choices } from '../parts/fields.tsx';
import { sessionMessages } from './disputes.messages.ts';
import type { PartOfDispute, PartyInFile } from './part.ts';

/** Whether this party asks for open or closed sessions. */
export function Openness({ file, own, act, acting }: PartOfDispute & { own: PartyInFile }) {
  const { t, of } = useWords(sessionMessages);
  const [wish, setWish] = useState<Wish | null>(own.openness);
  if (!file.actions.includes('ask_openness')) return null;
  const submitted = (event: FormEvent): void => {
    event.preventDefault();
    void act(mediation.sessions.askOpenness, wish ? { openness: wish } : {});
  };
  const choice = (value: Wish | null, label: string) => (
    <label key={label} className="choice"><input type="radio" name="openness" checked={wish === value} onChange={() => setWish(value)} /><span>{label}</span></label>
  );
  return (
    <details className="offer">
      <summary>{t('openness')}</summary>
      <form onSubmit={submitted}>
        <Choices id="openness" legend={<span className="hidden">{t('openness')}</span>} hint={t('opennessHint')}>
          {choice(null, t('noWish'))}
          {(['closed', 'open'] as const).map((value) => choice(value, of(opennesses[value])))}
        </Choices>
        <button type="submit" disabled={acting || wish === own.openness}>{t('saveWish')}</button>
      </form>
    </details>
  );
}
